import { z } from 'zod'
import type { Text } from '../kernel/index.ts'
import type { Level } from './code.ts'

/** What a place is called in law; the kind of unit says whether it counts as a town. */
export const units = [
  'khaet',
  'reach-theani',
  'srok',
  'krong',
  'khan',
  'khum',
  'sangkat',
  'phum',
] as const
export const Unit = z.enum(units).meta({ id: 'Unit' })
export type Unit = z.output<typeof Unit>

export const isUnit = (text: string): text is Unit => Unit.safeParse(text).success

export const unitNames: Readonly<Record<Unit, Text>> = {
  khaet: { km: 'ខេត្ត', en: 'Province' },
  'reach-theani': { km: 'រាជធានី', en: 'Capital' },
  srok: { km: 'ស្រុក', en: 'District' },
  krong: { km: 'ក្រុង', en: 'Municipality' },
  khan: { km: 'ខណ្ឌ', en: 'Khan' },
  khum: { km: 'ឃុំ', en: 'Commune' },
  sangkat: { km: 'សង្កាត់', en: 'Sangkat' },
  phum: { km: 'ភូមិ', en: 'Village' },
}

export const levelOfUnit: Readonly<Record<Unit, Level>> = {
  khaet: 'province',
  'reach-theani': 'province',
  srok: 'district',
  krong: 'district',
  khan: 'district',
  khum: 'commune',
  sangkat: 'commune',
  phum: 'village',
}

/** The unit and the name, as a Khmer letter writes them: ស្រុកបាណន់, Banan District. */
export const placeName = (place: {
  readonly unit: Unit
  readonly nameKm: string
  readonly nameEn: string
}): Text => ({
  km: `${unitNames[place.unit].km}${place.nameKm}`,
  en: `${place.nameEn || place.nameKm} ${unitNames[place.unit].en}`,
})
