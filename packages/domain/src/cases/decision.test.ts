import { describe, expect, test } from 'vitest'
import { actsIn, after, Day, monthsLater } from '../kernel/index.ts'
import {
  careOptions,
  type DecisionContent,
  DecisionStatus,
  decisionChart,
  faultsOfDecision,
  formalBecause,
  optionsBefore,
  refusalOfApproval,
} from './index.ts'

const on = Day.parse('2030-01-07')
const born = (day: string | null) => ({
  from: day === null ? null : Day.parse(day),
  to: day === null ? null : Day.parse(day),
})
const ten = born('2020-01-01')

const person = (
  part: DecisionContent['people'][number]['part'],
  more: Partial<DecisionContent['people'][number]> = {},
) => ({
  id: crypto.randomUUID(),
  name: 'សុខ ដារា',
  body: 'ការិយាល័យសង្គមកិច្ច',
  role: 'ភ្នាក់ងារសង្គម',
  part,
  conflict: 'none' as const,
  accountId: null,
  ...more,
})

const kinship = (more: Partial<DecisionContent> = {}): DecisionContent => ({
  kind: 'place',
  chosen: 'relatives',
  chosenWords: 'ជីដូនខាងម្តាយ នៅភូមិជិតខាង',
  options: [{ option: 'birth-family', how: 'tried', why: 'The father still drinks and hits' }],
  parents: 'agree',
  parentsWhy: '',
  permanence: 'temporary',
  safety: 'The grandmother lives two villages away',
  familyTies: 'It is her own family',
  continuity: 'The same school',
  development: 'She goes on to grade 4',
  childView: 'I want to be with grandmother',
  childViewHow: 'said',
  viewDone: 'We follow it',
  people: [person('decides')],
  reviewOn: Day.parse('2030-04-07'),
  endsOn: null,
  ...more,
})
const codes = (content: DecisionContent, birth = ten, author?: string) =>
  faultsOfDecision(content, { birth, on, ...(author !== undefined && { author }) }).map(
    ({ code }) => code,
  )
const considered = careOptions
  .slice(0, 5)
  .map((option) => ({ option, how: 'tried' as const, why: 'Nobody could take her' }))
const residential = (more: Partial<DecisionContent> = {}) =>
  kinship({
    chosen: 'residential',
    options: considered,
    endsOn: Day.parse('2030-07-07'),
    ...more,
  })

test('a decision that says everything has no fault', () => {
  expect(codes(kinship())).toEqual([])
  expect(codes(residential())).toEqual([])
})

test('the options of form 4 come in their order: the family first, residential care last', () => {
  expect(careOptions[0]).toBe('birth-family')
  expect(optionsBefore('residential')).toEqual(careOptions.slice(0, 5))
  expect(optionsBefore('birth-family')).toEqual([])
  expect(optionsBefore('independent')).toEqual(['birth-family', 'relatives'])
})

test('residential care without tried alternatives names each of them, with the way out in Khmer', () => {
  const faults = faultsOfDecision(residential({ options: [] }), { birth: ten, on })
  expect(faults.map(({ code }) => code)).toEqual(
    careOptions.slice(0, 5).map((option) => `alternative-${option}`),
  )
  expect(faults[1]?.what.km).toContain('សាច់ញាតិ')
  expect(faults[1]?.wayOut.km).toMatch(/សូមសាកសិន/)
  expect(
    codes(kinship({ options: [{ option: 'birth-family', how: 'tried', why: ' x' }] })),
  ).toEqual(['alternative-birth-family'])
})

test.each([
  ['kind-missing', { kind: null }],
  ['parents', { parents: null }],
  ['parents-why', { parents: 'cannot-be-asked', parentsWhy: ' x' }],
  ['permanence', { permanence: null }],
  ['part', { people: [person('decides'), person(null)] }],
  ['conflict', { people: [person('decides', { conflict: null })] }],
  ['chosen', { chosen: null }],
  ['place', { chosenWords: ' ' }],
  ['reason-safety', { safety: '' }],
  ['reason-familyTies', { familyTies: '' }],
  ['reason-continuity', { continuity: '' }],
  ['reason-development', { development: '' }],
  ['view', { childViewHow: null }],
  ['view', { childView: '' }],
  ['view-done', { viewDone: '' }],
  ['decider', { people: [person('advises')] }],
  ['review', { reviewOn: null }],
  ['review', { reviewOn: Day.parse('2030-01-06') }],
  ['review-late', { reviewOn: Day.parse('2030-07-08') }],
] as const)('lacking a part it is told: %s', (code, lack) => {
  const faults = faultsOfDecision(kinship(lack), { birth: ten, on })
  expect(faults.map((fault) => fault.code)).toEqual([code])
  for (const { what, wayOut } of faults)
    for (const text of [what, wayOut]) {
      expect(text.km).toMatch(/[\u1780-\u17ff]/)
      expect(`${text.km} ${text.en}`).not.toMatch(/\{/)
    }
})

test('parents who cannot be asked are neither for it nor against it, and why is said', () => {
  const lost = kinship({ parents: 'cannot-be-asked', parentsWhy: 'Both died in the flood' })
  expect(codes(lost)).toEqual([])
  expect(formalBecause(lost, ten, on)).toEqual([])
})

test('silence is a view: a child who did not wish to say, or is too young, is no fault', () => {
  for (const how of ['did-not-wish-to-say', 'too-young'] as const)
    expect(codes(kinship({ childView: null, childViewHow: how }))).toEqual([])
})

test('residential care ends within six months and is reviewed within three', () => {
  expect(codes(residential({ endsOn: null }))).toEqual(['end'])
  expect(codes(residential({ endsOn: Day.parse('2030-07-08') }))).toEqual(['end-late'])
  expect(codes(residential({ reviewOn: Day.parse('2030-04-08') }))).toEqual(['review-late'])
})

describe('conflict of interest', () => {
  test('whoever has one may be heard and may not decide', () => {
    const uncle = { conflict: 'related' as const }
    expect(codes(kinship({ people: [person('decides'), person('is-heard', uncle)] }))).toEqual([])
    const faults = faultsOfDecision(
      kinship({ people: [person('decides'), person('decides', uncle)] }),
      { birth: ten, on },
    )
    expect(faults.map(({ code }) => code)).toEqual(['decider-in-conflict'])
    expect(faults[0]?.what.km).toContain('២')
    expect(faults[0]?.wayOut.en).toMatch(/may be heard/)
  })

  test('whoever writes with one cannot propose', () => {
    const me = crypto.randomUUID()
    const people = [person('decides'), person('advises', { accountId: me, conflict: 'employs' })]
    expect(codes(kinship({ people }), ten, me)).toEqual(['author-in-conflict'])
  })
})

describe('the gravest decisions', () => {
  test.each([
    ['against-parents-will', kinship({ parents: 'disagree' }), ten],
    ['permanent', kinship({ permanence: 'permanent' }), ten],
    ['adoption', kinship({ permanence: 'adoption' }), ten],
    ['residential-under-3', residential(), born('2027-01-08')],
    ['residential-under-3', residential(), born(null)],
  ] as const)('need a formal determination: %s', (because, content, birth) => {
    expect(formalBecause(content, birth, on)).toEqual([because])
    expect(codes(content, birth)).toEqual(['formal-deciders', 'formal-bodies'])
    const ours = [
      person('decides'),
      person('decides'),
      person('decides', { body: ' ការិយាល័យសង្គមកិច្ច ' }),
    ]
    expect(codes({ ...content, people: ours }, birth)).toEqual(['formal-bodies'])
    const others = [...ours.slice(0, 2), person('decides', { body: 'ប៉ុស្តិ៍នគរបាល' })]
    expect(codes({ ...content, people: others }, birth)).toEqual([])
  })

  test('a child of three goes to residential care by an ordinary decision', () => {
    expect(formalBecause(residential(), born('2027-01-07'), on)).toEqual([])
  })

  test('are not taken about a child whom nobody met', () => {
    const three = [person('decides'), person('decides'), person('decides', { body: 'Police' })]
    expect(
      codes(
        kinship({
          parents: 'disagree',
          people: three,
          childView: null,
          childViewHow: 'not-met',
        }),
      ),
    ).toEqual(['not-met'])
  })
})

test('leaving care is for whoever may be fifteen', () => {
  const leaving = kinship({
    kind: 'leave-care',
    chosen: 'independent',
    options: considered.slice(0, 2),
  })
  expect(codes(leaving, born('2015-01-07'))).toEqual([])
  expect(codes(leaving, born('2015-01-08'))).toEqual(['too-young'])
  expect(codes(leaving, born(null))).toEqual([])
  expect(
    codes(kinship({ chosen: 'independent', options: considered }), born('2013-01-01')),
  ).toEqual(['kind'])
})

describe('approval', () => {
  const me = crypto.randomUUID()
  const other = crypto.randomUUID()
  const people = [person('advises', { accountId: other, conflict: 'related' })]
  const ordinary = { authors: [me], formal: [], people: [] }
  const by = (id: string, more = {}) => ({
    id,
    role: 'social_agent' as const,
    conflict: 'none' as const,
    ...more,
  })

  test('is another person’s, without conflict; a supervisor’s for the gravest', () => {
    expect(refusalOfApproval(ordinary, by(other))).toBeNull()
    expect(refusalOfApproval(ordinary, by(me))?.en).toMatch(/their own decision/)
    expect(refusalOfApproval(ordinary, by(other, { conflict: 'gains' }))?.en).toMatch(/conflict/)
    expect(refusalOfApproval({ ...ordinary, people }, by(other))?.en).toMatch(/conflict/)
    const grave = { ...ordinary, formal: ['adoption' as const] }
    expect(refusalOfApproval(grave, by(other))?.en).toMatch(/supervisor/)
    expect(refusalOfApproval(grave, by(other, { role: 'supervisor' }))).toBeNull()
  })
})

test('the chart: nothing is approved that was not proposed, and what is approved is only replaced', () => {
  expect(after(decisionChart, 'drafted', 'approve')).toBeUndefined()
  expect(actsIn(decisionChart, 'approved')).toEqual(['supersede'])
  expect(actsIn(decisionChart, 'superseded')).toEqual([])
  expect(Object.keys(decisionChart.states).toSorted()).toEqual(DecisionStatus.options.toSorted())
})

test('months are counted by the calendar', () => {
  expect(monthsLater(Day.parse('2030-08-31'), 6)).toBe('2031-02-28')
  expect(monthsLater(Day.parse('2030-01-07'), 6)).toBe('2030-07-07')
})

test('a child is reunited with parents, or with the relatives who had the child, and with nobody else', () => {
  const faults = (more: object) =>
    faultsOfDecision(kinship({ kind: 'reunite', ...more }), { birth: ten, on }).map(
      ({ code }) => code,
    )
  expect(faults({})).not.toContain('kind')
  expect(faults({ chosen: 'birth-family' })).not.toContain('kind')
  expect(faults({ chosen: 'foster-family' })).toContain('kind')
})
