import { describe, expect, test } from 'vitest'
import { Day } from '../kernel/index.ts'
import {
  flagsOf,
  isGood,
  isStable,
  mayLeaveCare,
  nextCheckOn,
  nextReviewAtMost,
  openEnds,
} from './index.ts'

const day = (text: string) => Day.parse(text)
const check = (on: string, more: object = {}) => ({
  checkedOn: day(on),
  childSeen: true,
  food: 'good' as const,
  education: 'good' as const,
  relationship: 'good' as const,
  violence: 'good' as const,
  health: 'good' as const,
  ...more,
})
const current = {
  decisionId: null,
  emergencyUntil: null,
  reviewDueOn: day('2030-04-07'),
  plannedEndOn: null,
  endedOn: null,
  isReintegration: false,
  stableOn: null,
}

describe('a return to the family', () => {
  test('is looked after soon, then less often while all is well', () => {
    expect(nextCheckOn(day('2030-01-07'), [])).toBe('2030-01-21')
    expect(nextCheckOn(day('2030-01-07'), [check('2030-01-21')])).toBe('2030-02-20')
    const two = [check('2030-01-21'), check('2030-02-20')]
    expect(nextCheckOn(day('2030-01-07'), two)).toBe('2030-04-21')
    expect(nextCheckOn(day('2030-01-07'), [...two, check('2030-04-21', { food: 'worry' })])).toBe(
      '2030-05-05',
    )
  })

  test('is stable after three good checks in a row, two weeks apart', () => {
    const good = ['2030-01-21', '2030-02-20', '2030-04-21']
    expect(isStable(good.map((on) => check(on)))).toBe(true)
    expect(isStable(good.slice(1).map((on) => check(on)))).toBe(false)
    const broken = [
      ...good.slice(0, 2).map((on) => check(on)),
      check('2030-03-20', { violence: 'bad' }),
    ]
    expect(isStable([...broken, check('2030-04-21')])).toBe(false)
    expect(isStable(['2030-01-21', '2030-01-22', '2030-01-23'].map((on) => check(on)))).toBe(false)
  })

  test('a check is not good while the child is not seen', () => {
    expect(isGood(check('2030-01-21'))).toBe(true)
    expect(isGood(check('2030-01-21', { childSeen: false }))).toBe(false)
  })
})

test('residential care is reviewed within three months, a family within six', () => {
  expect(nextReviewAtMost('residential', day('2030-01-07'))).toBe('2030-04-07')
  expect(nextReviewAtMost('relatives', day('2030-01-07'))).toBe('2030-07-07')
})

describe('flags', () => {
  const codes = (more: object, now = '2030-01-07T02:00:00Z') =>
    flagsOf({ ...current, ...more }, new Date(now)).map(({ code }) => code)
  const until = new Date('2030-01-10T02:00:00Z')

  test('an emergency runs for 72 hours and then is over', () => {
    expect(codes({ emergencyUntil: until })).toEqual(['emergency-runs'])
    expect(codes({ emergencyUntil: until }, '2030-01-10T02:00:01Z')).toEqual(['emergency-over'])
  })

  test('late reviews and passed ends ask for somebody, with a way out in both languages', () => {
    const late = flagsOf(
      { ...current, plannedEndOn: day('2030-04-30') },
      new Date('2030-05-01T02:00:00Z'),
    )
    expect(late.map(({ code }) => code)).toEqual(['review-late', 'end-passed'])
    for (const { wayOut } of late) expect(wayOut.km).toMatch(/សូម/)
  })

  test('what has ended asks for nothing', () => {
    expect(codes({ endedOn: day('2030-01-06'), emergencyUntil: until })).toEqual([])
  })
})

test('a case does not close over a child in care, unless the child is out of reach', () => {
  const unstable = { ...current, isReintegration: true }
  const stable = { ...unstable, stableOn: day('2030-01-01') }
  const over = { ...current, endedOn: day('2030-01-01') }
  expect(openEnds([current, unstable, stable, over], 'goals-met')).toEqual([current, unstable])
  expect(openEnds([current], 'died')).toEqual([])
  expect(openEnds([current], 'moved')).toEqual([])
})

test('leaving care is prepared from fifteen; an unknown age is no obstacle', () => {
  const on = day('2030-01-07')
  expect(mayLeaveCare({ from: day('2015-01-07') }, on)).toBe(true)
  expect(mayLeaveCare({ from: day('2015-01-08') }, on)).toBe(false)
  expect(mayLeaveCare({ from: null }, on)).toBe(true)
})
