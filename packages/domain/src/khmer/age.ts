import type { Day, Text } from '../kernel/index.ts'
import { daysBetween } from './dates.ts'
import { khmerDigits } from './digits.ts'

/** When someone was born, as far as it is known: a sure day has both ends equal. */
export interface BornBetween {
  readonly earliest: Day
  readonly latest: Day
}

/** Whole months lived on a day: a month counts when its day of the month has come. */
export function monthsOld(born: Day, on: Day): number {
  const [bornYear = 0, bornMonth = 0, bornDate = 0] = born.split('-').map(Number)
  const [year = 0, month = 0, date = 0] = on.split('-').map(Number)
  const months = (year - bornYear) * 12 + (month - bornMonth) - (date < bornDate ? 1 : 0)
  return Math.max(0, months)
}

/** Whole years lived on a day. */
export const yearsOld = (born: Day, on: Day): number => Math.floor(monthsOld(born, on) / 12)

/** The least and the most whole years that someone may have lived. */
export const ageBetween = (
  { earliest, latest }: BornBetween,
  on: Day,
): { readonly least: number; readonly most: number } => ({
  least: yearsOld(latest, on),
  most: yearsOld(earliest, on),
})

const counted = (count: number, km: string, en: string): Text => ({
  km: `${khmerDigits(count)} ${km}`,
  en: `${count} ${en}${count === 1 ? '' : 's'}`,
})

/**
 * An age in words, no more exact than the birth date is: days in the first month, months in the
 * first two years, then years; "about" when only a range is known.
 */
export function ageText(born: BornBetween, on: Day): Text {
  const least = monthsOld(born.latest, on)
  const most = monthsOld(born.earliest, on)
  if (born.earliest === born.latest) {
    if (least < 1) return counted(Math.max(0, daysBetween(born.latest, on)), 'ថ្ងៃ', 'day')
    return least < 24
      ? counted(least, 'ខែ', 'month')
      : counted(Math.floor(least / 12), 'ឆ្នាំ', 'year')
  }
  const inMonths = most < 24
  const [from, to] = inMonths ? [least, most] : [Math.floor(least / 12), Math.floor(most / 12)]
  const [km, en] = inMonths ? (['ខែ', 'month'] as const) : (['ឆ្នាំ', 'year'] as const)
  if (from === to) {
    const one = counted(from, km, en)
    return { km: `ប្រហែល ${one.km}`, en: `about ${one.en}` }
  }
  return {
    km: `ប្រហែល ${khmerDigits(from)} ទៅ ${khmerDigits(to)} ${km}`,
    en: `about ${from} to ${to} ${en}s`,
  }
}
