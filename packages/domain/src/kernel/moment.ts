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
