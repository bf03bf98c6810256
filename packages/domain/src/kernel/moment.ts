import { z } from 'zod'

/** A moment is ISO 8601 text on the wire and a Date in memory; the contract turns it, both ways. */
export const Moment = z
  .codec(z.iso.datetime({ offset: true }), z.date(), {
    decode: (text) => new Date(text),
    encode: (date) => date.toISOString(),
  })
  .meta({ id: 'Moment' })
export type Moment = z.output<typeof Moment>

/** A day of the Gregorian calendar, `YYYY-MM-DD`, on the wire and in memory alike. */
export const Day = z.iso.date().brand<'Day'>().meta({ id: 'Day' })
export type Day = z.output<typeof Day>

export const hours = (count: number): number => count * 3_600_000
export const days = (count: number): number => hours(count * 24)
export const later = (from: Date, milliseconds: number): Date =>
  new Date(from.getTime() + milliseconds)

/** Cambodia keeps one time zone, UTC+7, the whole year. */
export const dayIn = (moment: Date): Day =>
  Day.parse(later(moment, hours(7)).toISOString().slice(0, 10))

/** The same day some months later; the last of a shorter month where it has no such day. */
export function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return Day.parse(
    new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10),
  )
}
