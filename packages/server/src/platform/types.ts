import pg from 'pg'

const { builtins } = pg.types
const arrayOfDates = 1182
const arrayOfInt8 = 1016

const wholeNumber = (text: string): number => {
  const value = Number(text)
  if (Number.isSafeInteger(value)) return value
  throw new RangeError('A whole number from the database is too large to be held exactly')
}

/** The parser of `text[]`, which takes the elements of any array apart. */
const elements = pg.types.getTypeParser(1009 as number, 'text') as (text: string) => string[]

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.DATE]: (text) => text,
  [arrayOfDates]: (text) => elements(text),
  [builtins.INT8]: wholeNumber,
  [arrayOfInt8]: (text) => elements(text).map(wholeNumber),
}

/**
 * How a column arrives, the same on every engine: a `date` as `YYYY-MM-DD` (a day has no time
 * zone), an `int8` as a number or an error, a `timestamptz` as a Date, a `numeric` as exact text.
 */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers[id]) ?? pg.types.getTypeParser(id, format as 'text'),
}
