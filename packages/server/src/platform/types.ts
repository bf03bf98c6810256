import { type CustomTypesConfig, types as known } from 'pg'

type Parser = (text: string) => unknown

/** The numbers by which PostgreSQL names its types. */
const ids = { int8: 20, date: 1082, textArray: 1009, int8Array: 1016, dateArray: 1182 } as const

const usual = known.getTypeParser.bind(known) as (id: number, format?: string) => Parser

const wholeNumber = (text: string): number => {
  const value = Number(text)
  if (Number.isSafeInteger(value)) return value
  throw new RangeError('A whole number from the database is too large to be held exactly')
}

/** Takes any array apart, as if its elements were text. */
const elements = usual(ids.textArray) as (text: string) => (string | null)[]

const ours: Readonly<Record<number, Parser>> = {
  [ids.date]: (text) => text,
  [ids.dateArray]: elements,
  [ids.int8]: wholeNumber,
  [ids.int8Array]: (text) =>
    elements(text).map((each) => (each === null ? null : wholeNumber(each))),
}

/**
 * How a column arrives, the same on every engine: a `date` as `YYYY-MM-DD` (a day has no time
 * zone), an `int8` as a number or an error, a `timestamptz` as a Date, a `numeric` as exact text.
 */
export const types: CustomTypesConfig = {
  getTypeParser: (id: number, format = 'text') =>
    (format === 'text' ? ours[id] : undefined) ?? usual(id, format),
}
