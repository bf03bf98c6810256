import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Day } from '../kernel/index.ts'
import { consentGivers } from './consent-lists.ts'
import { ageBands, bandOf, type ConsentWord, mayRely } from './consent.ts'
import { NewConsent, NewSafetyPlan } from './consent-contract.ts'
import { betrayedBy, dangerOf } from './safety.ts'

const on = Day.parse('2030-01-07')
const desk = '00000000-0000-7000-8000-000000000001'
const other = '00000000-0000-7000-8000-000000000002'

let made = 0
const word = (more: Partial<ConsentWord> = {}): ConsentWord => {
  made += 1
  return {
    id: `c${made}`,
    purpose: 'referral',
    toDeskId: null,
    givenBy: 'child-and-guardian',
    answer: 'given',
    isWritten: true,
    answeredOn: Day.parse('2030-01-05'),
    notedAt: new Date(Date.UTC(2030, 0, 5, 0, made)),
    validUntil: null,
    withdrawnOn: null,
    withdrawnAt: null,
    caregiverIsSuspected: false,
    ...more,
  }
}
const taken = {
  withdrawnOn: Day.parse('2030-01-06'),
  withdrawnAt: new Date('2030-01-06T03:00:00Z'),
}
const relies = (words: readonly ConsentWord[], age: number | null, toDesk = desk) =>
  mayRely(words, { purpose: 'referral', on, toDesk, age }).kind === 'relies'
const because = (words: readonly ConsentWord[], age: number | null) => {
  const found = mayRely(words, { purpose: 'referral', on, toDesk: desk, age })
  return found.kind === 'lacks' ? found.because.en : 'relies'
}

describe('whose word is needed', () => {
  test('the bands follow one another from birth on, without a gap', () => {
    for (let age = 0; age <= 100; age += 1)
      expect(ageBands.filter(({ from, to }) => from <= age && age <= to)).toHaveLength(1)
    expect(bandOf(null)).toBeNull()
  })

  test.each([
    [3, 'guardian', true],
    [3, 'child', false],
    [8, 'guardian', false],
    [8, 'child', false],
    [8, 'child-and-guardian', true],
    [13, 'guardian', false],
    [13, 'child-and-guardian', true],
    [16, 'child', true],
    [16, 'guardian', false],
    [3, 'trusted-adult', true],
    [8, 'court', false],
    [8, 'best-interests', true],
    [16, 'best-interests', true],
    [null, 'child', true],
    [null, 'guardian', true],
  ] as const)('aged %s, the word of %s is enough: %s', (age, givenBy, isEnough) => {
    expect(relies([word({ givenBy })], age)).toBe(isEnough)
  })

  test('a child and a trusted adult who answered apart are heard together', () => {
    const words = [word({ givenBy: 'child' }), word({ givenBy: 'trusted-adult' })]
    expect(mayRely(words, { purpose: 'referral', on, toDesk: desk, age: 8 })).toMatchObject({
      kind: 'relies',
      givenBy: 'trusted-adult',
      on: [words[0]?.id, words[1]?.id],
    })
  })

  test('at twelve to fourteen a missing signature is a reminder, and no barrier', () => {
    const found = mayRely([word({ isWritten: false })], {
      purpose: 'referral',
      on,
      toDesk: desk,
      age: 13,
    })
    expect(found).toMatchObject({ kind: 'relies', reminders: [{ en: expect.any(String) }] })
  })
})

describe('what no longer carries', () => {
  test('a withdrawal is the last word, also over an older consent', () => {
    expect(because([word(), word(taken)], 8)).toBe('The child took the consent back.')
  })

  test('a refusal after a consent stops it; a consent after a refusal stands', () => {
    const no = word({ answer: 'refused', givenBy: 'child' })
    const yes = word({ answeredOn: on })
    expect(because([word(), { ...no, answeredOn: on }], 8)).toBe('The child said no.')
    expect(relies([no, yes], 8)).toBe(true)
  })

  test('what a caregiver said who is suspected now counts for nothing', () => {
    expect(because([word({ caregiverIsSuspected: true })], 8)).toMatch(/suspected/)
  })

  test('a consent runs out, is for one desk, and is for one purpose', () => {
    expect(because([word({ validUntil: Day.parse('2030-01-06') })], 8)).toMatch(/run out/)
    expect(relies([word({ toDeskId: other })], 8)).toBe(false)
    expect(relies([word({ toDeskId: desk })], 8)).toBe(true)
    expect(relies([word({ purpose: 'sharing' })], 8)).toBe(false)
    expect(relies([word({ answeredOn: Day.parse('2030-01-08') })], 8)).toBe(false)
  })

  test('every refusal says the way out in Khmer', () => {
    const found = mayRely([], { purpose: 'referral', on, toDesk: desk, age: 8 })
    expect(found).toMatchObject({ kind: 'lacks', wayOut: { km: expect.stringMatching(/[ក-៹]/) } })
  })

  test('nothing is ever relied on that is refused, withdrawn, over or of a suspect', () => {
    const bad = fc.constantFrom(
      { answer: 'refused' as const },
      taken,
      { validUntil: Day.parse('2030-01-01'), answeredOn: Day.parse('2029-12-01') },
      { caregiverIsSuspected: true },
      { purpose: 'placement' as const },
      { toDeskId: other },
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(bad, fc.constantFrom(...consentGivers)), { maxLength: 6 }),
        fc.option(fc.nat({ max: 17 })),
        (words, age) => {
          const given = words.map(([more, givenBy]) => word({ givenBy, ...more }))
          expect(relies(given, age)).toBe(false)
        },
      ),
    )
  })
})

describe('danger', () => {
  const violent = (stage: string) => [{ concern: 'physical-violence', stage }]
  test.each([
    [{ risk: 'high', concerns: [], suspectAtHome: false }, true],
    [{ risk: 'medium', concerns: violent('experienced'), suspectAtHome: false }, true],
    [{ risk: 'low', concerns: violent('at-risk'), suspectAtHome: true }, true],
    [{ risk: 'low', concerns: violent('at-risk'), suspectAtHome: false }, false],
    [
      { risk: null, concerns: [{ concern: 'neglect', stage: 'experienced' }], suspectAtHome: true },
      false,
    ],
  ] as const)('%j: %s', (file, isPresent) => {
    expect(dangerOf(file)).toMatchObject({ isPresent })
    expect(dangerOf(file).because.length > 0).toBe(isPresent)
  })

  test('a card that would betray the child is told so; names, numbers and places pass', () => {
    expect(betrayedBy('យាយ ០១២ ៣៤៥ ៦៧៨ ផ្ទះក្រោយវត្ត')).toEqual([])
    expect(betrayedBy('Aunt 012 345, Staircase Road')).toEqual([])
    expect(betrayedBy('បើគេវាយ ហៅប៉ូលិស')).toContain('ប៉ូលិស')
    expect(betrayedBy('Call the Police')).toContain('police')
  })
})

describe('what is refused at the door', () => {
  const consent = {
    id: '01890000-0000-7000-8000-000000000001',
    purpose: 'referral',
    scope: 'To the doctor',
    givenBy: 'child',
    explained: ['read-aloud'],
    answer: 'given',
    answeredOn: '2030-01-07',
  }
  const caregiverId = '01890000-0000-7000-8000-000000000002'
  test.each([
    [{}, null],
    [{ givenBy: 'guardian' }, 'caregiverId'],
    [{ givenBy: 'guardian', caregiverId }, null],
    [{ caregiverId }, 'caregiverId'],
    [{ givenBy: 'trusted-adult' }, 'adultWords'],
    [{ adultWords: 'The teacher' }, 'adultWords'],
    [{ explained: [] }, 'explained'],
    [{ givenBy: 'court', explained: [] }, 'reason'],
    [{ givenBy: 'best-interests', explained: [], reason: 'No one is safe' }, 'approvedBy'],
    [
      { givenBy: 'best-interests', explained: [], reason: 'x', approvedBy: 'y', answer: 'refused' },
      'answer',
    ],
    [{ validUntil: '2030-01-06' }, 'validUntil'],
    [{ scope: '   ' }, 'scope'],
    [{ purpose: 'anything' }, 'purpose'],
    [{ answeredOn: '2030-02-31' }, 'answeredOn'],
  ] as const)('%j is wrong at %s', (more, field) => {
    const { success, error } = NewConsent.safeParse({ ...consent, ...more })
    expect(success ? null : error.issues[0]?.path[0]).toBe(field)
  })

  test('a safety plan without a safe adult, or with a card that betrays, is none', () => {
    const plan = {
      id: '01890000-0000-7000-8000-000000000003',
      danger: 'Nights',
      safeAdult: 'The teacher',
      goTo: 'School',
      childDoes: 'Runs',
      checkedBy: 'The agent',
      checkOn: '2030-01-10',
    }
    expect(NewSafetyPlan.safeParse(plan).success).toBe(true)
    expect(NewSafetyPlan.safeParse({ ...plan, safeAdult: ' ' }).success).toBe(false)
    expect(NewSafetyPlan.safeParse({ ...plan, cardWords: 'Call the police' }).success).toBe(false)
    expect(NewSafetyPlan.safeParse({ ...plan, cardWords: 'x'.repeat(301) }).success).toBe(false)
  })
})
