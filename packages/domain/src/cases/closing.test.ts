import { expect, test } from 'vitest'
import { childItems, familyItems } from '../forms/index.ts'
import {
  blocks,
  closingReasonsOf,
  faultsOfFinal,
  finalOutcomes,
  isBelowThresholds,
  openEndKinds,
  openEndWords,
  outcomeNames,
  refusalToApprove,
  refusalToReturn,
} from './index.ts'

const rated = (items: object, rank: number, but: Record<string, number> = {}) => ({
  ...Object.fromEntries(Object.keys(items).map((item) => [item, rank])),
  ...but,
})
const final = {
  outcome: 'close' as const,
  closingReason: 'goals-met',
  childRatings: rated(childItems, 3),
  familyRatings: rated(familyItems, 3),
  belowReason: null,
  happenedOn: null,
  knownFrom: null,
  whereTo: null,
  tried: null,
  childView: 'I am well',
  childViewHow: 'said' as const,
  viewDone: 'She stays with her aunt',
}
const at = (given: object): string[] =>
  faultsOfFinal({ ...final, ...given }).map(({ pointer }) => pointer)

test('a final assessment that is whole has no fault', () => {
  expect(faultsOfFinal(final)).toEqual([])
})

test('a closing below the thresholds says why, and then it may be asked', () => {
  const weak = { childRatings: rated(childItems, 3, { food: 1 }) }
  expect(isBelowThresholds({ ...final, ...weak })).toBe(true)
  expect(at(weak)).toEqual(['/final/belowReason'])
  expect(at({ ...weak, belowReason: '   ' })).toEqual(['/final/belowReason'])
  expect(at({ ...weak, belowReason: 'The commune visits every week' })).toEqual([])
  expect(at({ childRatings: {}, familyRatings: {} })).toEqual(['/final/belowReason'])
})

test('only a closing because all is well is measured by the ratings', () => {
  for (const outcome of finalOutcomes)
    expect([outcome, isBelowThresholds({ outcome, childRatings: {}, familyRatings: {} })]).toEqual([
      outcome,
      outcome === 'close',
    ])
})

test('each way out of a case asks for facts of its own', () => {
  const none = { childRatings: {}, familyRatings: {} }
  expect(at({ ...none, outcome: 'died', closingReason: 'died' })).toEqual([
    '/final/happenedOn',
    '/final/knownFrom',
  ])
  expect(at({ ...none, outcome: 'moved', closingReason: 'transferred' })).toEqual([
    '/final/happenedOn',
    '/final/knownFrom',
    '/final/whereTo',
  ])
  expect(at({ ...none, outcome: 'not-found', closingReason: 'not-found' })).toEqual([
    '/final/happenedOn',
    '/final/tried',
  ])
  expect(at({ ...none, outcome: 'other', closingReason: 'refused' })).toEqual([])
})

test('a reason belongs to its outcome, and a case that goes on has none', () => {
  expect(at({ closingReason: 'died' })).toEqual(['/final/closingReason'])
  expect(at({ closingReason: null })).toEqual(['/final/closingReason'])
  expect(at({ outcome: 'continue' })).toEqual(['/final/closingReason'])
  expect(at({ outcome: 'continue', closingReason: null })).toEqual([])
  for (const outcome of finalOutcomes)
    expect([outcome, closingReasonsOf[outcome].length > 0]).toEqual([
      outcome,
      outcome !== 'continue',
    ])
})

test('a child is asked before the case closes, and is answered', () => {
  expect(at({ childViewHow: 'not-met', childView: null })).toEqual(['/final/childViewHow'])
  expect(at({ childView: ' ' })).toEqual(['/final/childView'])
  expect(at({ viewDone: null })).toEqual(['/final/viewDone'])
  expect(at({ childViewHow: 'too-young', childView: null, viewDone: null })).toEqual([])
})

test('an item that form 6 does not have is named', () => {
  expect(at({ childRatings: rated(childItems, 3, { luck: 4 }) })).toEqual([
    '/final/childRatings/luck',
  ])
})

test('a child in care keeps a case open, unless the child is out of reach; a referral always does', () => {
  expect(blocks('care', 'close')).toBe(true)
  expect(blocks('care', 'died')).toBe(false)
  for (const outcome of finalOutcomes)
    expect([outcome, blocks('referrals', outcome)]).toEqual([outcome, outcome !== 'continue'])
})

test('every outcome and every open end is said in Khmer', () => {
  for (const said of [...Object.values(outcomeNames), ...Object.values(openEndWords)])
    expect(said.km).toMatch(/[ក-៹]/)
  expect(Object.keys(openEndWords)).toEqual([...openEndKinds])
})

const asked = {
  status: 'asked' as const,
  authors: ['dara'],
  needs: 'another' as const,
  supervises: false,
  hasOtherSupervisor: true,
  who: 'bopha',
}

test('nobody approves what they wrote, a second person may, and the supervisor where the procedure says so', () => {
  expect(refusalToApprove(asked)).toBeUndefined()
  expect(refusalToApprove({ ...asked, who: 'dara' })?.en).toMatch(/themselves/)
  expect(refusalToApprove({ ...asked, needs: 'supervisor' })?.en).toMatch(/supervisor/)
  expect(refusalToApprove({ ...asked, needs: 'supervisor', supervises: true })).toBeUndefined()
  // Where the only supervisor is the author, a colleague looks at it: nothing is stuck.
  expect(
    refusalToApprove({ ...asked, needs: 'supervisor', hasOtherSupervisor: false }),
  ).toBeUndefined()
  expect(refusalToApprove({ ...asked, status: 'returned' })?.en).toMatch(/already/)
})

test('whoever returns something says what has to be mended', () => {
  expect(refusalToReturn(asked, null)?.en).toMatch(/mended/)
  expect(refusalToReturn(asked, ' x ')?.en).toMatch(/mended/)
  expect(refusalToReturn(asked, 'Say what happens at night')).toBeUndefined()
  expect(refusalToReturn({ ...asked, who: 'dara' }, 'Say it')?.en).toMatch(/themselves/)
})
