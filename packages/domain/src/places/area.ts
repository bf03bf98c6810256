import { z } from 'zod'
import type { Text } from '../kernel/index.ts'
import type { Unit } from './unit.ts'

/** The kinds of area by which the policy (4.2.1) sets priorities. */
export const areaKinds = ['urban', 'downtown', 'rural', 'indigenous', 'unknown'] as const
export const AreaKind = z.enum(areaKinds).meta({ id: 'AreaKind' })
export type AreaKind = z.output<typeof AreaKind>

export const areaKindNames: Readonly<Record<AreaKind, Text>> = {
  urban: { km: 'ទីក្រុង', en: 'Urban' },
  downtown: { km: 'កណ្ដាលទីក្រុង', en: 'Downtown' },
  rural: { km: 'ជនបទ', en: 'Rural' },
  indigenous: { km: 'តំបន់ជនជាតិដើមភាគតិច', en: 'Indigenous area' },
  unknown: { km: 'មិនទាន់ដឹង', en: 'Not known' },
}

const BY_UNIT: Readonly<Record<Unit, AreaKind>> = {
  khaet: 'unknown',
  'reach-theani': 'urban',
  srok: 'rural',
  krong: 'urban',
  khan: 'urban',
  khum: 'rural',
  sangkat: 'urban',
  phum: 'unknown',
}

/**
 * The kind of area that the unit alone tells: krong, khan and sangkat are towns, srok and khum the
 * country; a village is what its commune is. No unit tells downtown or indigenous areas: those are
 * only ever stated by an officer, and a province is too large to be one kind.
 */
export const areaKindOf = (unit: Unit, parent?: Unit): AreaKind =>
  unit === 'phum' && parent !== undefined ? BY_UNIT[parent] : BY_UNIT[unit]
