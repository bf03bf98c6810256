import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concernCodes } from '../forms/index.ts'
import { compile, coverage } from '../kernel/index.ts'
import { moreUrgent, urgencies } from './urgencies.ts'
import { proposeUrgency, type UrgencyFacts, urgencyTable } from './urgency.ts'

/** How many steps more urgent the second set of facts is than the first. */
const rise = (before: UrgencyFacts, after: UrgencyFacts): number =>
  moreUrgent(proposeUrgency(after).urgency, proposeUrgency(before).urgency)

const calm: UrgencyFacts = {
  dangerNow: false,
  concerns: ['out-of-school'],
  youngestAge: 12,
  disability: false,
  earlierReports: 0,
  suspectHasAccess: false,
  withoutSafeAdult: false,
  needsMedicalCare: false,
  inResidentialCare: false,
}
const nothingKnown: UrgencyFacts = {
  dangerNow: null,
  concerns: [],
  youngestAge: null,
  disability: null,
  earlierReports: null,
  suspectHasAccess: null,
  withoutSafeAdult: null,
  needsMedicalCare: null,
  inResidentialCare: null,
}

describe('the urgency proposed', () => {
  test.each<[string, Partial<UrgencyFacts>, string, string]>([
    ['a child in danger now', { dangerNow: true }, 'now', 'danger'],
    ['a child who needs a doctor', { needsMedicalCare: true }, 'now', 'medical-care'],
    ['a child taken away', { concerns: ['kidnapping'] }, 'now', 'kidnapped'],
    ['a small child alone', { withoutSafeAdult: true, youngestAge: 4 }, 'now', 'small-child-alone'],
    [
      'a child of unknown age alone',
      { withoutSafeAdult: true, youngestAge: null },
      'now',
      'small-child-alone',
    ],
    [
      'a bigger child alone',
      { withoutSafeAdult: true, youngestAge: 5 },
      'within-24-hours',
      'no-safe-adult',
    ],
    [
      'abuse by someone still near',
      { concerns: ['sexual-violence'], suspectHasAccess: true },
      'now',
      'crime-with-access',
    ],
    [
      'abuse by someone far away',
      { concerns: ['sexual-violence'] },
      'within-24-hours',
      'grave-crime',
    ],
    [
      'a beaten child, the person not near',
      { concerns: ['physical-violence'] },
      'within-3-days',
      'harm',
    ],
    [
      'a beaten child, nobody knows where the person is',
      { concerns: ['physical-violence'], suspectHasAccess: null },
      'within-24-hours',
      'violence-with-access',
    ],
    [
      'a beaten child of four',
      { concerns: ['physical-violence'], youngestAge: 4 },
      'within-24-hours',
      'harm-to-a-small-child',
    ],
    [
      'a neglected child with a disability',
      { concerns: ['neglect'], disability: true },
      'within-24-hours',
      'harm-with-disability',
    ],
    [
      'a child whom three reports told of before',
      { earlierReports: 3 },
      'within-24-hours',
      'reported-often',
    ],
    [
      'a child whom one report told of before',
      { earlierReports: 1 },
      'within-3-days',
      'reported-before',
    ],
    [
      'harm in residential care',
      { inResidentialCare: true },
      'within-48-hours',
      'in-residential-care',
    ],
    [
      'a concern about residential care',
      { concerns: ['residential-care'] },
      'within-48-hours',
      'about-residential-care',
    ],
    [
      'a child arrested',
      { concerns: ['conflict-with-law'] },
      'within-24-hours',
      'in-the-hands-of-the-law',
    ],
    ['a child of two', { youngestAge: 2 }, 'within-3-days', 'very-young'],
    ['nobody knowing of danger', { dangerNow: null }, 'within-3-days', 'danger-unknown'],
    ['a child out of school, all else well', {}, 'within-7-days', 'otherwise'],
    [
      'the worst of several concerns',
      { concerns: ['out-of-school', 'trafficking'] },
      'within-24-hours',
      'grave-crime',
    ],
    [
      'a concern that the rules do not know',
      { concerns: ['not-a-code'] },
      'within-7-days',
      'otherwise',
    ],
  ])('for %s', (_who, facts, urgency, rule) => {
    const proposed = proposeUrgency({ ...calm, ...facts })
    expect({ urgency: proposed.urgency, rule: proposed.rules[0] }).toEqual({ urgency, rule })
    expect(proposed.because).toHaveLength(proposed.rules.length)
  })

  test('of a report that says nothing is within three days, with its reasons', () => {
    expect(proposeUrgency(nothingKnown)).toMatchObject({
      urgency: 'within-3-days',
      rules: ['very-young', 'danger-unknown'],
      contactWithinHours: 72,
    })
  })

  const maybe = fc.option(fc.boolean())
  const facts: fc.Arbitrary<UrgencyFacts> = fc.record({
    dangerNow: maybe,
    concerns: fc.subarray([...concernCodes], { maxLength: 4 }),
    youngestAge: fc.option(fc.nat(20)),
    disability: maybe,
    earlierReports: fc.option(fc.nat(5)),
    suspectHasAccess: maybe,
    withoutSafeAdult: maybe,
    needsMedicalCare: maybe,
    inResidentialCare: maybe,
  })
  const flags = [
    'dangerNow',
    'disability',
    'suspectHasAccess',
    'withoutSafeAdult',
    'needsMedicalCare',
    'inResidentialCare',
  ] as const

  test('never falls when a danger is added', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...flags), (some, flag) => {
        expect(rise(some, { ...some, [flag]: true })).toBeGreaterThanOrEqual(0)
        expect(rise({ ...some, [flag]: false }, { ...some, [flag]: null })).toBeGreaterThanOrEqual(
          0,
        )
      }),
      { numRuns: 500 },
    )
  })

  test('never falls when a concern or an earlier report is added, or a child is younger', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...concernCodes), fc.nat(17), (some, concern, years) => {
        expect(
          rise(some, { ...some, concerns: [...some.concerns, concern] }),
        ).toBeGreaterThanOrEqual(0)
        expect(
          rise(some, { ...some, earlierReports: (some.earlierReports ?? 0) + 1 }),
        ).toBeGreaterThanOrEqual(0)
        expect(
          rise({ ...some, youngestAge: years }, { ...some, youngestAge: Math.max(0, years - 1) }),
        ).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })

  test('of a child of unknown age is never below that of a child of any age', () => {
    fc.assert(
      fc.property(facts, fc.nat(17), (some, age) => {
        expect(
          rise({ ...some, youngestAge: age }, { ...some, youngestAge: null }),
        ).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the urgency table', () => {
  test('answers every combination, and every row can speak', () => {
    const compilation = compile(urgencyTable)
    if (compilation.kind === 'refused') throw new Error(JSON.stringify(compilation.faults))
    expect(coverage(compilation.compiled)).toMatchObject({
      missing: 0,
      unreachable: [],
      proved: true,
    })
  })

  test('stands most urgent first, which "the first that holds" relies on', () => {
    const order = urgencyTable.rules.map(({ result }) =>
      urgencies.findIndex((urgency) => urgency === result['urgency']),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })
})
