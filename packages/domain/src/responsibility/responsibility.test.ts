import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concernCodes } from '../forms/index.ts'
import { compile, decide, DecisionTable } from '../kernel/index.ts'
import { type DeskKind, deskKindNames, deskKinds } from '../organizations/index.ts'
import { type DeskAt, leadCandidates, resolveHelper, resolveLead } from './desks.ts'
import {
  asTableFacts,
  pillars,
  type ResponsibilityFacts,
  responsibilityInputs,
  TargetGroup,
} from './facts.ts'
import { legalBasisCodes, legalBasisOf } from './legal-basis.ts'
import { nationalTable } from './national-table.ts'
import {
  compareTables,
  faultsOf,
  gravestFirst,
  readTable,
  type ResponsibilityTable,
  responsibleFor,
  responsibleForAll,
} from './responsible.ts'

function read(table: DecisionTable): ResponsibilityTable {
  const reading = readTable(table)
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults))
  return reading.table
}

const national = read(nationalTable)
const everywhere = () => true
const inProvinces = ({ kind }: DeskAt) => kind.endsWith('@province')

const facts: ResponsibilityFacts = {
  concern: 'neglect',
  pillar: 'intervention',
  areaKind: 'rural',
  age: 9,
  sex: 'male',
  targetGroup: 'none',
}
const { concern: _concern, ...without } = facts

const anyFacts: fc.Arbitrary<ResponsibilityFacts> = fc.record({
  concern: fc.constantFrom(...concernCodes),
  pillar: fc.constantFrom(...pillars),
  areaKind: fc.constantFrom('urban', 'downtown', 'rural', 'indigenous', 'unknown'),
  age: fc.option(fc.nat(25)),
  sex: fc.constantFrom('female', 'male', 'other', 'unknown'),
  targetGroup: fc.constantFrom(...TargetGroup.options),
})

/** The national rules with some rows changed, left out or added. */
const changed = (
  change: (rules: DecisionTable['rules']) => DecisionTable['rules'],
  more: Partial<DecisionTable> = {},
): DecisionTable => ({ ...nationalTable, ...more, rules: change([...nationalTable.rules]) })

describe('the national table', () => {
  test('is data that its own schema accepts', () => {
    expect(DecisionTable.parse(nationalTable)).toEqual(nationalTable)
  })

  test('answers the whole input space, once, and every row can decide', () => {
    expect(faultsOf(nationalTable)).toEqual([])
  })

  test('is checked whole while somebody types', () => {
    const began = performance.now()
    for (let times = 0; times < 5; times += 1) faultsOf(nationalTable)
    // Generous, because the machine may be busy; alone it takes a few milliseconds.
    expect((performance.now() - began) / 5).toBeLessThan(150)
  })

  test('speaks only of desks and grounds that have names in both languages', () => {
    for (const kind of deskKinds) expect(deskKindNames[kind].km).toMatch(/[ក-៹]/)
    for (const code of legalBasisCodes) expect(legalBasisOf(code).instrument.km).toMatch(/[ក-៹]/)
    for (const { because } of nationalTable.rules) expect(because.km).toMatch(/[ក-៹]/)
  })

  test('never lets police, a court or a hospital answer for the safety of a child', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        expect(responsibleFor(national, some).lead).toMatch(/^(social-affairs|ccwc)@/)
      }),
    )
  })

  test.each<[string, Partial<ResponsibilityFacts>, string, DeskKind, DeskKind]>([
    [
      'a trafficked child',
      { concern: 'trafficking' },
      'trafficking',
      'social-affairs@province',
      'police-anti-trafficking@province',
    ],
    [
      'a trafficked child on the move',
      { concern: 'trafficking', targetGroup: 'migrating-with-parents' },
      'trafficking-across-borders',
      'social-affairs@province',
      'police-anti-trafficking@national',
    ],
    [
      'a girl abused',
      { concern: 'sexual-violence', sex: 'female' },
      'sexual-violence-girl',
      'social-affairs@district',
      'women-affairs@district',
    ],
    [
      'a boy abused',
      { concern: 'sexual-violence' },
      'sexual-violence',
      'social-affairs@district',
      'referral-hospital@province',
    ],
    [
      'an abused child with a disability',
      { concern: 'sexual-violence', sex: 'female', targetGroup: 'with-disability' },
      'sexual-violence-disability',
      'social-affairs@district',
      'health@province',
    ],
    [
      'a beaten child of four',
      { concern: 'physical-violence', age: 4 },
      'physical-violence-small-child',
      'social-affairs@district',
      'referral-hospital@province',
    ],
    [
      'a beaten child of five',
      { concern: 'physical-violence', age: 5 },
      'physical-violence',
      'social-affairs@district',
      'police@district',
    ],
    [
      'a child of thirteen who stole',
      { concern: 'conflict-with-law', age: 13 },
      'law-under-fourteen',
      'social-affairs@district',
      'police@district',
    ],
    [
      'a child of fourteen who stole',
      { concern: 'conflict-with-law', age: 14 },
      'law',
      'social-affairs@district',
      'court@province',
    ],
    [
      'a child of unknown age who stole',
      { concern: 'conflict-with-law', age: null },
      'law-age-unknown',
      'social-affairs@district',
      'legal-aid@province',
    ],
    [
      'a working child of fourteen',
      { concern: 'child-labour', age: 14 },
      'labour-under-fifteen',
      'social-affairs@district',
      'labour@province',
    ],
    [
      'a child who may leave school',
      { concern: 'out-of-school', pillar: 'prevention' },
      'school-prevention',
      'ccwc@commune',
      'education@district',
    ],
    [
      'a family at risk',
      { pillar: 'prevention' },
      'prevention',
      'ccwc@commune',
      'social-affairs@district',
    ],
    [
      'a family at risk in an indigenous area',
      { pillar: 'prevention', areaKind: 'indigenous' },
      'indigenous-prevention',
      'ccwc@commune',
      'religious-affairs@province',
    ],
    [
      'harm in a care facility',
      { concern: 'residential-care' },
      'care-facility',
      'social-affairs@province',
      'child-welfare@national',
    ],
    [
      'a small child out of school',
      { concern: 'out-of-school', age: 4 },
      'otherwise',
      'social-affairs@district',
      'ccwc@commune',
    ],
    [
      'a concern that no row names',
      { concern: 'other' },
      'otherwise',
      'social-affairs@district',
      'ccwc@commune',
    ],
    [
      'a concern that came later than the table',
      { concern: 'new-kind' },
      'otherwise',
      'social-affairs@district',
      'ccwc@commune',
    ],
    [
      'a young adult of twenty',
      { concern: 'conflict-with-law', age: 20 },
      'law',
      'social-affairs@district',
      'court@province',
    ],
  ])('for %s', (_who, some, rule, lead, helper) => {
    const answer = responsibleFor(national, { ...facts, ...some })
    expect({ rule: answer.rule, lead: answer.lead }).toEqual({ rule, lead })
    expect(answer.helping).toContain(helper)
    expect(answer.basis.length).toBeGreaterThan(0)
    expect(nationalTable.rules[(answer.row ?? 0) - 1]?.id).toBe(rule)
  })
})

describe('a child with several concerns', () => {
  test('has one lead by the gravest, all helpers, and the earliest deadlines', () => {
    const answer = responsibleForAll(national, ['out-of-school', 'trafficking', 'neglect'], without)
    expect(answer).toMatchObject({
      rule: 'trafficking',
      concern: 'trafficking',
      lead: 'social-affairs@province',
      deadlines: { firstContactHours: 24, assessmentDays: 5, followUpDays: 7 },
    })
    expect(answer.helping).toEqual(
      expect.arrayContaining([
        'police-anti-trafficking@province',
        'education@district',
        'ccwc@commune',
      ]),
    )
    expect(answer.helping).not.toContain(answer.lead)
    expect(new Set(answer.helping).size).toBe(answer.helping.length)
  })

  test('has the same answer in whatever order the concerns are told', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.shuffledSubarray([...concernCodes], { minLength: 1, maxLength: 5 }),
        (some, concerns) => {
          const told = responsibleForAll(national, concerns, some)
          const turned = responsibleForAll(national, concerns.toReversed(), some)
          expect(told).toEqual(turned)
        },
      ),
    )
  })

  test('is answered for even when nobody knows the concern', () => {
    expect(responsibleForAll(national, [], without).rule).toBe('otherwise')
  })

  test('is judged by an order of gravity that knows every concern', () => {
    expect(new Set(gravestFirst)).toEqual(new Set(concernCodes))
  })
})

describe('a draft cannot be published', () => {
  test('without its closing row, and the gap is named', () => {
    const faults = faultsOf(changed((rules) => rules.slice(0, -1)))
    expect(faults.map(({ kind, box }) => [kind, box?.cells])).toEqual([
      [
        'gap',
        {
          concern: '"out-of-school"',
          pillar: '"intervention","response"',
          areaKind: '-',
          age: '[0..5]',
          sex: '-',
          targetGroup: '-',
        },
      ],
      [
        'gap',
        {
          concern: '"other"',
          pillar: '"intervention","response"',
          areaKind: '-',
          age: '-',
          sex: '-',
          targetGroup: '-',
        },
      ],
    ])
    expect(faults[0]?.detail.en).toBe(
      'No row speaks of this: Concern "out-of-school"; Pillar "intervention","response"; Age [0..5]',
    )
  })

  test('when the rows that speak for any one case are taken out, and the gap holds that case', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        const asked = asTableFacts(some, national.concerns)
        const decision = decide(national.compiled, asked)
        const speaking = new Set(
          decision.kind === 'decided' ? decision.fired.map(({ rule }) => rule) : [],
        )
        const faults = faultsOf(changed((rules) => rules.filter(({ id }) => !speaking.has(id))))
        const gaps = faults.flatMap(({ kind, box }) => (kind === 'gap' && box ? [box] : []))
        const [only] = nationalTable.rules
        if (!only) throw new Error('no rules')
        const closing = compile({
          ...nationalTable,
          rules: gaps.map(({ cells }, index) => ({
            ...only,
            id: `gap-${index}`,
            when: { ...cells },
          })),
        })
        if (closing.kind === 'refused') throw new Error(JSON.stringify(closing.faults))
        expect(decide(closing.compiled, asked)).toMatchObject({ kind: 'decided' })
      }),
      { numRuns: 60 },
    )
  })

  test('with a row that earlier rows leave nothing to', () => {
    const [first] = nationalTable.rules
    expect(
      faultsOf(
        changed((rules) =>
          first ? [...rules.slice(0, -1), { ...first, id: 'again' }, ...rules.slice(-1)] : rules,
        ),
      ),
    ).toMatchObject([{ kind: 'unreachable', rule: 'again' }])
  })

  test('with two rows for one case, where each case is to have one row', () => {
    const faults = faultsOf(changed((rules) => rules, { hitPolicy: 'unique' }))
    expect(faults).toContainEqual(
      expect.objectContaining({ kind: 'overlap', rule: 'prevention', column: null }),
    )
  })

  test('with a desk that nobody knows, named by its row', () => {
    const faults = faultsOf(
      changed((rules) =>
        rules.map((rule) =>
          rule.id === 'trafficking'
            ? { ...rule, result: { ...rule.result, lead: 'ministry@moon' } }
            : rule,
        ),
      ),
    )
    expect(faults[0]).toMatchObject({ kind: 'desk', rule: 'trafficking', column: 'lead' })
  })

  test('with a lead that does no case work, where a report would wait for nobody', () => {
    const faults = faultsOf(
      changed((rules) =>
        rules.map((rule) =>
          rule.id === 'school'
            ? { ...rule, result: { ...rule.result, lead: 'police@district' } }
            : rule,
        ),
      ),
    )
    expect(faults[0]).toMatchObject({ kind: 'desk', rule: 'school', column: 'lead' })
  })

  test('with a lead that also helps, or a row without a legal basis', () => {
    const faults = faultsOf(
      changed((rules) =>
        rules.map((rule) =>
          rule.id === 'stigma'
            ? { ...rule, result: { ...rule.result, helping: ['ccwc@commune'], basis: [] } }
            : rule,
        ),
      ),
    )
    expect(faults.map(({ rule, column }) => [rule, column])).toEqual([
      ['stigma', 'helping'],
      ['stigma', 'basis'],
    ])
  })

  test('with a cell that cannot be read, named by its row and column', () => {
    const faults = faultsOf(
      changed((rules) =>
        rules.map((rule) =>
          rule.id === 'law' ? { ...rule, when: { ...rule.when, age: '14+' } } : rule,
        ),
      ),
    )
    expect(faults).toMatchObject([{ kind: 'cell', rule: 'law', column: 'age' }])
  })

  test('with other columns than the country is asked about', () => {
    const faults = faultsOf({
      ...nationalTable,
      inputs: responsibilityInputs.map((input) =>
        input.name === 'age' && input.type === 'integer' ? { ...input, min: 10 } : input,
      ),
    })
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'shape', column: 'age' }))
  })
})

describe('desks at places', () => {
  test.each<[DeskKind, string, DeskAt]>([
    ['ccwc@commune', '01020304', { kind: 'ccwc@commune', placeCode: '010203' }],
    ['social-affairs@district', '010203', { kind: 'social-affairs@district', placeCode: '0102' }],
    ['social-affairs@district', '01', { kind: 'social-affairs@province', placeCode: '01' }],
    ['ccwc@commune', '0102', { kind: 'social-affairs@district', placeCode: '0102' }],
    ['ccwc@commune', '', { kind: 'child-welfare@national', placeCode: '' }],
    ['police@district', '01', { kind: 'police@province', placeCode: '01' }],
  ])('%s for the place %s', (kind, placeCode, desk) => {
    expect(resolveLead(kind, placeCode, everywhere)).toEqual(desk)
  })

  test('fall upward where the nearest is not in the register', () => {
    expect(resolveLead('social-affairs@district', '0102', inProvinces)).toEqual({
      kind: 'social-affairs@province',
      placeCode: '01',
    })
  })

  test('end at the ministry where no desk stands in the register at all', () => {
    expect(resolveLead('police@district', '0102', () => false)).toEqual({
      kind: 'child-welfare@national',
      placeCode: '',
    })
  })

  test('always name a lead, and never a stranger in place of a helper', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...deskKinds),
        fc.constantFrom('', '01', '0102', '010203', '01020304'),
        fc.func(fc.boolean()),
        (kind, placeCode, exists) => {
          const lead = resolveLead(kind, placeCode, (desk) => exists(desk.kind))
          expect(placeCode.startsWith(lead.placeCode)).toBe(true)
          expect(leadCandidates(kind, placeCode).at(-1)).toBeDefined()
          const helper = resolveHelper(kind, placeCode, everywhere)
          expect([undefined, kind.split('@')[0]]).toContain(helper?.kind.split('@')[0])
        },
      ),
    )
  })
})

describe('what would have gone elsewhere', () => {
  const cases = [
    { id: 'a', concerns: ['trafficking'], facts: without },
    { id: 'b', concerns: ['stigma'], facts: without },
    { id: 'c', concerns: ['neglect'], facts: without },
  ]

  test('is nothing under the same table', () => {
    expect(compareTables(national, national, cases)).toEqual({
      compared: 3,
      differences: [],
      moved: [],
    })
  })

  test('names each case with what changes, and counts the moves', () => {
    const after = read(
      changed((rules) =>
        rules.map((rule) =>
          rule.id === 'stigma'
            ? {
                ...rule,
                result: {
                  ...rule.result,
                  lead: 'social-affairs@district',
                  helping: ['ccwc@commune'],
                },
              }
            : rule.id === 'neglect-far-from-town'
              ? { ...rule, result: { ...rule.result, firstContactHours: 12 } }
              : rule,
        ),
      ),
    )
    const { compared, differences, moved } = compareTables(national, after, cases)
    expect(compared).toBe(3)
    expect(differences.map(({ id, changed: aspects }) => [id, aspects])).toEqual([
      ['b', ['lead', 'helping']],
      ['c', ['deadlines']],
    ])
    expect(moved).toEqual([{ from: 'ccwc@commune', to: 'social-affairs@district', cases: 1 }])
  })
})
