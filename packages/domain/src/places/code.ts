import { z } from 'zod'
import type { Text } from '../kernel/index.ts'
import { latinDigits } from '../khmer/index.ts'

/**
 * The national code of a place: 2, 4, 6 or 8 digits for province, district, commune, village. It is
 * text, because `02` is not `2`, and every parent's code is a prefix of it.
 */
export const PlaceCode = z
  .string()
  .regex(/^(?:\d{2}){1,4}$/)
  .brand<'PlaceCode'>()
  .meta({ id: 'PlaceCode' })
export type PlaceCode = z.output<typeof PlaceCode>

export const levels = ['province', 'district', 'commune', 'village'] as const
export const Level = z.enum(levels).meta({ id: 'Level' })
export type Level = z.output<typeof Level>

export const levelNames: Readonly<Record<Level, Text>> = {
  province: { km: 'ខេត្ត/រាជធានី', en: 'Province or capital' },
  district: { km: 'ស្រុក/ក្រុង/ខណ្ឌ', en: 'District, krong or khan' },
  commune: { km: 'ឃុំ/សង្កាត់', en: 'Commune or sangkat' },
  village: { km: 'ភូមិ', en: 'Village' },
}

/**
 * The code that somebody meant: Khmer digits, spaces and the leading zero that spreadsheets drop
 * are put right. Undefined when no code can be made of it.
 */
export function correctPlaceCode(given: string | number): PlaceCode | undefined {
  const digits = latinDigits(String(given)).replaceAll(/[\s\u200B]/gu, '')
  const padded = digits.length % 2 === 1 ? `0${digits}` : digits
  const code = PlaceCode.safeParse(padded)
  return code.success ? code.data : undefined
}

const LEVEL_OF: Readonly<Record<number, Level>> = {
  2: 'province',
  4: 'district',
  6: 'commune',
  8: 'village',
}

export const levelOf = (code: PlaceCode): Level => LEVEL_OF[code.length] ?? 'village'

/** The place's own code at a level, or undefined where the place stands above that level. */
export function codeAt(code: PlaceCode, level: Level): PlaceCode | undefined {
  const length = (levels.indexOf(level) + 1) * 2
  return length <= code.length ? PlaceCode.parse(code.slice(0, length)) : undefined
}

export const provinceOf = (code: PlaceCode): PlaceCode => PlaceCode.parse(code.slice(0, 2))
export const districtOf = (code: PlaceCode): PlaceCode | undefined => codeAt(code, 'district')
export const communeOf = (code: PlaceCode): PlaceCode | undefined => codeAt(code, 'commune')

/** The place one level up; undefined for a province. */
export const parentOf = (code: PlaceCode): PlaceCode | undefined =>
  code.length > 2 ? PlaceCode.parse(code.slice(0, -2)) : undefined

/** The place and all above it, the province first: what a breadcrumb shows. */
export const pathOf = (code: PlaceCode): PlaceCode[] =>
  levels.flatMap((level) => codeAt(code, level) ?? [])

/** Whether a place is another place or lies in it. */
export const within = (code: PlaceCode, area: PlaceCode): boolean => code.startsWith(area)
