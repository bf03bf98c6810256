import type { Day } from '../kernel/index.ts'

/**
 * The ministry's case number: date ddmmyy, village code of eight digits, number of the child of
 * that village and day, four digits (MoSVY form 1). A village that is not known is filled with
 * zeros on the right, so that the district can still be read from it.
 */
export const stemOf = (day: Day, placeCode: string): string =>
  `${day.slice(8, 10)}${day.slice(5, 7)}${day.slice(2, 4)}-${placeCode.padEnd(8, '0')}`
