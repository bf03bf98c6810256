import { describe, expect, test } from 'vitest'
import { ruleOf } from '../access/index.ts'
import { after, Day, days, hours, impossible, later } from '../kernel/index.ts'
import { actsOn } from './acts.ts'
import { caseChart } from './chart.ts'
import { CaseStatus } from './contract.ts'
import { stemOf } from './number.ts'
import { visitDueAnew } from './risk.ts'

const monday = new Date('2030-01-07T02:00:00Z')

test('a case number tells day and village, and fills a place that is not known so exactly', () => {
  expect(stemOf(Day.parse('2030-01-07'), '01020304')).toBe('070130-01020304')
  expect(stemOf(Day.parse('2030-12-31'), '0102')).toBe('311230-01020000')
  expect(stemOf(Day.parse('2030-12-31'), '')).toBe('311230-00000000')
})

describe('a visit that is set anew', () => {
  const week = days(7)

  test('counts from the last visit; nobody gains time by setting the risk again', () => {
    expect(visitDueAnew(week, later(monday, -days(3)), monday)).toEqual(later(monday, days(4)))
  })

  test('whose day is past already is due within a day', () => {
    expect(visitDueAnew(week, later(monday, -days(20)), monday)).toEqual(later(monday, hours(24)))
  })
})

describe('what may be done', () => {
  const agent = new Set(ruleOf.social_agent.abilities)

  test.each([
    ['registered', ['assess', 'close']],
    ['assessed', ['assess', 'plan', 'close']],
    ['planned', ['assess', 'plan', 'close']],
    ['active', ['assess', 'plan', 'close']],
  ] as const)('a social agent may take the steps of a case that is %s', (status, steps) => {
    expect(actsOn(status, agent)).toEqual([
      ...steps,
      'note-concern',
      'set-risk',
      'assign',
      'hand-over',
      'visit',
      'note',
      'refer',
    ])
  })

  test('a closed case opens again, and still takes words', () => {
    expect(actsOn('closed', agent)).toEqual(['reopen', 'note-concern', 'visit', 'note'])
  })

  test('who may only read does nothing', () => {
    expect(actsOn('active', new Set(['cases.read']))).toEqual([])
  })

  test('a plan follows an assessment, never the registration', () => {
    expect(after(caseChart, 'registered', 'plan')).toBeUndefined()
    expect(impossible(caseChart, 'registered')).toMatchObject({
      kind: 'illegal',
      more: { state: 'registered', acts: ['assess', 'close'] },
    })
  })
})

test('the chart and the contract name the same states', () => {
  expect(Object.keys(caseChart.states).toSorted()).toEqual(CaseStatus.options.toSorted())
})
