import { expect, test } from 'vitest'
import { Day } from '../kernel/index.ts'
import { servedAs } from './age.ts'

const on = Day.parse('2030-01-07')
const born = (earliest: string, latest: string) => ({
  earliest: Day.parse(earliest),
  latest: Day.parse(latest),
})

test.each([
  ['2010-01-01', '2014-12-31', 'child', true],
  ['2012-01-08', '2012-01-08', 'child', false],
  ['2012-01-07', '2012-01-07', 'adult', false],
  ['2005-01-01', '2012-01-07', 'adult', false],
  ['2005-01-01', '2012-01-08', 'child', true],
  ['2020-01-01', '2020-12-31', 'child', false],
] as const)('born between %s and %s: served as a %s, in doubt: %s', (from, to, as, inDoubt) => {
  expect(servedAs(born(from, to), on)).toEqual({ as, inDoubt })
})
