import { expect, test } from 'vitest'
import { ruleOf } from '../access/index.ts'
import { days, hours, later } from '../kernel/index.ts'
import { actsOnReferral } from './acts.ts'
import { referralChart } from './chart.ts'
import { ReferralStatus } from './contract.ts'
import { answerDue, resultDue } from './deadlines.ts'

const monday = new Date('2030-01-07T02:00:00Z')
const receiver = {
  isSender: false,
  isReceiver: true,
  abilities: new Set(ruleOf.receiving_desk.abilities),
}
const sender = {
  isSender: true,
  isReceiver: false,
  abilities: new Set(ruleOf.social_agent.abilities),
}
const reader = { isSender: true, isReceiver: true, abilities: new Set(['services.read']) }

test.each([
  ['sent', ['acknowledge', 'accept', 'decline'], ['withdraw']],
  ['acknowledged', ['accept', 'decline'], ['withdraw']],
  ['accepted', ['finish'], ['withdraw']],
  ['declined', [], []],
  ['done', [], []],
  ['withdrawn', [], []],
] as const)('of a referral that is %s each desk takes its own steps', (status, theirs, ours) => {
  expect(actsOnReferral(status, receiver)).toEqual(theirs)
  expect(actsOnReferral(status, sender)).toEqual(ours)
  expect(actsOnReferral(status, reader)).toEqual([])
})

test('an urgent referral is answered within a day, and its result is known within a week', () => {
  expect(answerDue(true, monday)).toEqual(later(monday, hours(24)))
  expect(answerDue(false, monday)).toEqual(later(monday, days(3)))
  expect(resultDue(true, monday)).toEqual(later(monday, days(7)))
  expect(resultDue(false, monday)).toEqual(later(monday, days(30)))
})

test('the chart and the contract name the same states', () => {
  expect(Object.keys(referralChart.states).toSorted()).toEqual(ReferralStatus.options.toSorted())
})
