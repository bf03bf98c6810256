import { Day } from '@tumpeang/domain/kernel'

/** A date as it was filled in: parts as typed, in Latin digits. */
export interface Parts {
  readonly day: string
  readonly month: string
  readonly year: string
}

const two = (number: number): string => String(number).padStart(2, '0')

const dayOf = (year: number, month: number, date: number): Day | undefined =>
  Day.safeParse(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`).data

const isWhole = (typed: string): boolean => /^[0-9]{1,4}$/.test(typed)

/** The day that the parts name; undefined while they are not a day of the calendar. */
export function dayFrom({ day, month, year }: Parts): Day | undefined {
  if (!isWhole(day) || !isWhole(month) || !/^[0-9]{4}$/.test(year)) return undefined
  return dayOf(Number(year), Number(month), Number(day))
}

export interface Range {
  readonly from: Day
  readonly to: Day
}

/** The first and last day of a month, or of a year when the month is not known. */
export function rangeOf(year: string, month?: string): Range | undefined {
  if (!/^[0-9]{4}$/.test(year)) return undefined
  const first = month === undefined || month === '' ? 1 : Number(month)
  const last = month === undefined || month === '' ? 12 : Number(month)
  const from = dayOf(Number(year), first, 1)
  const to = dayOf(Number(year), last, new Date(Date.UTC(Number(year), last, 0)).getUTCDate())
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** The days between which somebody was born who is at least and at most so many years old. */
export function rangeOfAges(least: string, most: string, today: Day): Range | undefined {
  if (!isWhole(least)) return undefined
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number)
  // Whoever mixes the two up means the same ages.
  const ages = isWhole(most) ? [Number(least), Number(most)] : [Number(least)]
  const ago = (years: number, plus: number): Day =>
    Day.parse(new Date(Date.UTC(year - years, month - 1, date + plus)).toISOString().slice(0, 10))
  return { from: ago(Math.max(...ages) + 1, 1), to: ago(Math.min(...ages), 0) }
}
