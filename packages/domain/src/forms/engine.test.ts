import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Day } from '../kernel/index.ts'
import {
  type Answers,
  differences,
  examine,
  type Field,
  type FieldKind,
  fieldKinds,
  faultsOfForm,
  FormDefinition,
  mosvyForms,
  rejoined,
  type Section,
} from './index.ts'

const today = Day.parse('2030-01-07')
const said = (words: string) => ({ km: `${words} ៖`, en: words })
const options = ['a', 'b', 'other'].map((code) => ({ code, label: said(code) }))

const field = (name: string, kind: FieldKind = 'text', more: Partial<Field> = {}): Field => ({
  name,
  kind,
  label: said(name),
  ...((kind === 'choose-one' || kind === 'choose-many') && { options }),
  ...(kind === 'calculation' && { calculation: '1' }),
  ...more,
})
const section = (name: string, fields: readonly Field[], more: Partial<Section> = {}): Section => ({
  name,
  title: said(name),
  fields: [...fields],
  ...more,
})
const form = (...sections: readonly Section[]): FormDefinition => ({
  name: 'trial',
  number: 1,
  title: said('Trial'),
  sections: [...sections],
})

const household = form(
  section('child', [
    field('age', 'whole-number', {
      constraint: '. <= 25',
      constraintMessage: said('Older than a child'),
    }),
    field('goes_to_school', 'yes-no', { when: '${age} >= 5' }),
    field('why_not', 'choose-many', { when: '${goes_to_school} = false()', required: true }),
    field('why_other', 'text', { when: "selected(${why_not}, 'other')" }),
    field('sex', 'choose-one', { list: 'sex', binds: 'child.sex' }),
  ]),
  section(
    'members',
    [
      field('member_age', 'whole-number', { required: true }),
      field('member_works', 'yes-no', { when: '${member_age} >= 15' }),
    ],
    { repeat: { least: 0, most: 3, each: said('Member {number}') }, when: '${age} < 18' },
  ),
  section('sums', [
    field('eldest', 'calculation', { calculation: 'max(${member_age})' }),
    field('people', 'calculation', { calculation: 'count(${members}) + 1' }),
    field('is_girl', 'calculation', { calculation: "${sex} = 'female'" }),
  ]),
)
const look = (answers: Answers, facts = {}) => examine(household, answers, facts, today)
const faultsIn = (answers: Answers) =>
  look(answers).faults.map(({ path, code }) => `${path} ${code}`)

describe('a form', () => {
  test('asks what its conditions ask, and requires what is shown', () => {
    expect(faultsIn({})).toEqual([])
    expect(faultsIn({ age: 9, goes_to_school: false })).toEqual(['why_not required'])
    expect(faultsIn({ age: 9, goes_to_school: false, why_not: ['a'] })).toEqual([])
    expect(faultsIn({ age: 30 })).toEqual(['age constraint'])
  })

  test('says in both languages what is wrong with an answer', () => {
    const [fault] = look({ age: 30 }).faults
    expect(fault?.detail).toEqual(said('Older than a child'))
  })

  test('keeps aside what a condition hides, and files it again when the condition turns back', () => {
    const answers = { age: 9, goes_to_school: false, why_not: ['other'], why_other: 'Far away' }
    const younger = look({ ...answers, age: 3 })
    expect(younger.filed).toEqual({ age: 3, people: 1, is_girl: false })
    expect(younger.aside).toEqual({
      goes_to_school: false,
      why_not: ['other'],
      why_other: 'Far away',
    })
    const draft = rejoined(younger.filed, younger.aside)
    expect(look({ ...draft, age: 9 }).filed).toMatchObject(answers)
  })

  test('counts and calculates over its rows, and asks in each row by that row', () => {
    const members = [
      { member_age: 40, member_works: true },
      { member_age: 8, member_works: true },
    ]
    const found = look({ age: 9, members })
    expect(found.faults).toEqual([])
    expect(found.filed).toMatchObject({
      members: [{ member_age: 40, member_works: true }, { member_age: 8 }],
      eldest: 40,
      people: 3,
    })
    expect(found.aside).toEqual({ members: [{}, { member_works: true }] })
    expect(look(rejoined(found.filed, found.aside)).filed).toEqual(found.filed)
    // A section that is hidden has no rows to count.
    expect(look({ age: 20, members }).filed).not.toHaveProperty('eldest')
    expect(faultsIn({ age: 9, members: [{}, {}, {}, {}] })).toEqual([
      'members too-many-rows',
      'members/0/member_age required',
      'members/1/member_age required',
      'members/2/member_age required',
      'members/3/member_age required',
    ])
  })

  test('shows facts of the records, reasons with them, and never files them', () => {
    const found = look({}, { 'child.sex': 'female' })
    const shown = found.sections[0]?.fields.find(({ field }) => field.name === 'sex')
    expect(shown?.value).toBe('female')
    expect(found.filed).toEqual({ people: 1, is_girl: true })
    expect(look({ sex: 'male' }, { 'child.sex': 'female' }).aside).toEqual({ sex: 'male' })
  })

  test('refuses an answer of the wrong kind, an unknown code and an unknown name, and drops none', () => {
    const answers = { age: 'nine', goes_to_school: 'yes', nonsense: 'x', members: 'none' }
    expect(faultsIn(answers)).toEqual([
      'age not-whole',
      'members not-rows',
      'nonsense unknown-name',
    ])
    expect(look(answers).aside).toMatchObject({ age: 'nine', goes_to_school: 'yes', nonsense: 'x' })
  })

  test.each<[FieldKind, readonly unknown[], readonly unknown[]]>([
    ['text', ['x', ''], [1, true, ['x']]],
    ['whole-number', [0, -3], [1.5, '1', 2 ** 60]],
    ['number', [0.5], ['0.5', true]],
    ['date', ['2030-02-28'], ['2030-02-30', '28/02/2030', 1]],
    ['yes-no', [true, false], ['yes', 1]],
    ['choose-one', ['a'], ['z', ['a']]],
    ['choose-many', [['a', 'b'], []], ['a', ['z'], ['a', 'a']]],
    ['rating', [1, 4], [0, 5, 2.5, '3']],
    ['place', ['01', '01020304'], ['1', '0102030405', 'Siem Reap']],
    ['phone', ['012 345 678', '០១២ ៣៤៥ ៦៧៨', '+855 12 345 678'], ['12', 'call me', 12_345_678]],
  ])('of the kind %s takes what fits, and nothing else', (kind, good, bad) => {
    const one = form(section('only', [field('it', kind)]))
    const codes = (answer: unknown) =>
      examine(one, { it: answer } as Answers, {}, today).faults.map(({ code }) => code)
    for (const answer of good) expect(codes(answer)).toEqual([])
    for (const answer of bad) expect(codes(answer)).toHaveLength(1)
  })
})

/** Answers of all shapes, most of them wrong, under names that the form knows and some that it does not. */
const anyAnswer = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'a',
    'other',
    'yes',
    true,
    false,
    0,
    1,
    3,
    9,
    20,
    [],
    ['a'],
    ['a', 'other'],
  ),
  fc.jsonValue({ maxDepth: 2 }),
)
const anyAnswers = (definition: FormDefinition) => {
  const names = definition.sections.flatMap((each) => [
    each.name,
    ...each.fields.map(({ name }) => name),
  ])
  const name = fc.oneof(fc.constantFrom(...names), fc.constantFrom('__proto__', 'constructor', 'x'))
  const row = fc.dictionary(name, anyAnswer, { maxKeys: 5 })
  return fc.dictionary(name, fc.oneof(anyAnswer, fc.array(row, { maxLength: 4 })), { maxKeys: 14 })
}

describe.each([household, ...mosvyForms].map((each) => [each.name, each] as const))(
  'whatever is answered to %s',
  (_name, definition) => {
    test('nothing throws, filing is settled at once, and what is filed can be filed', () => {
      fc.assert(
        fc.property(anyAnswers(definition), anyAnswers(definition), (given, facts) => {
          const answers = given as Answers
          const found = examine(definition, answers, facts as Answers, today)
          const again = examine(definition, found.filed, facts as Answers, today)
          expect(again.filed).toEqual(found.filed)
          expect(again.aside).toEqual({})
          const draft = rejoined(found.filed, found.aside)
          const drafted = examine(definition, draft, facts as Answers, today)
          expect(drafted.filed).toEqual(found.filed)
          expect(drafted.aside).toEqual(found.aside)
        }),
        { numRuns: 300 },
      )
    })
  },
)

test('a draft full of faults can be tried out all the same', () => {
  const anyText = fc.constantFrom(
    '',
    '${age}',
    '${',
    'sum(${x})',
    '${it} = 1',
    '${other} > ${it}',
    '1 div 0',
  )
  const anyField = fc.record({
    name: fc.constantFrom('it', 'other', 'age'),
    kind: fc.constantFrom(...fieldKinds),
    label: fc.constant(said('x')),
    when: anyText,
    constraint: anyText,
    calculation: anyText,
    required: fc.oneof(fc.boolean(), anyText),
  })
  fc.assert(
    fc.property(fc.array(anyField, { maxLength: 6 }), anyAnswers(household), (fields, answers) => {
      const draft = form(section('s', fields))
      faultsOfForm(draft)
      faultsOfForm(draft, household)
      differences(household, draft)
      expect(examine(draft, answers as Answers, {}, today).sections).toHaveLength(1)
    }),
  )
})

const codesOf = (...given: Parameters<typeof faultsOfForm>) =>
  faultsOfForm(...given).map(
    ({ field: name, property, code }) => `${name ?? ''} ${property} ${code}`,
  )
const only = (...fields: readonly Field[]) => form(section('s', fields))
const number = field('age', 'whole-number')

describe('a form is not published', () => {
  test.each<[because: string, definition: FormDefinition, fault: string]>([
    [
      'without Khmer',
      only(field('a', 'text', { label: { km: ' ', en: 'A' } })),
      'a label no-khmer',
    ],
    [
      'without English',
      only(field('a', 'text', { help: { km: 'ក', en: '' } })),
      'a help no-english',
    ],
    ['with nothing to ask', form(section('s', [])), ' fields no-fields'],
    ['with a name twice', only(field('a'), field('a')), 'a name name-twice'],
    ['with an unknown name', only(field('a', 'text', { when: '${b} = 1' })), 'a when unknown-name'],
    [
      'with an unreadable condition',
      only(field('a', 'text', { when: '${b' })),
      'a when unreadable',
    ],
    [
      'with a condition that is a number',
      only(number, field('a', 'text', { when: '${age} + 1' })),
      'a when not-a-condition',
    ],
    [
      'with text and number compared',
      only(number, field('a', 'text', { when: "${age} = 'old'" })),
      'a when type-clash',
    ],
    [
      'with words put in order',
      only(field('a'), field('b', 'text', { when: "${a} > 'x'" })),
      'b when type-clash',
    ],
    [
      'with a choice of many compared',
      only(field('m', 'choose-many'), field('b', 'text', { when: "${m} = 'a'" })),
      'b when use-selected',
    ],
    [
      'with an option that is not there',
      only(field('o', 'choose-one'), field('b', 'text', { when: "${o} = 'z'" })),
      'b when unknown-option',
    ],
    [
      'with a function that is not there',
      only(field('a', 'text', { when: "system('x')" })),
      'a when unknown-function',
    ],
    [
      'with a circle',
      only(field('a', 'text', { when: "${b} = ''" }), field('b', 'text', { when: "${a} = ''" })),
      'a when circle',
    ],
    [
      'with a circle of one',
      only(field('a', 'calculation', { calculation: '${a} + 1' })),
      'a when circle',
    ],
    [
      'with a circle through a section',
      form(section('s', [number]), section('t', [field('c', 'yes-no')], { when: '${c}' })),
      'c when circle',
    ],
    [
      'with an unsafe pattern',
      only(field('a', 'text', { constraint: "regex(., '(a+)+')", constraintMessage: said('x') })),
      'a constraint pattern',
    ],
    [
      'with a check that says nothing',
      only(field('a', 'text', { constraint: ". != 'x'" })),
      'a constraintMessage no-khmer',
    ],
    [
      'with nothing to choose',
      only(field('a', 'choose-one', { options: [] })),
      'a options no-option',
    ],
    [
      'with an option twice',
      only(field('a', 'choose-one', { options: [...options, ...options.slice(0, 1)] })),
      'a options option-twice',
    ],
    [
      'with an unknown list',
      only(field('a', 'choose-one', { options: undefined, list: 'colours' })),
      'a list unknown-list',
    ],
    ['with options for a text', only(field('a', 'text', { options })), 'a options options-unused'],
    [
      'without its calculation',
      only(field('a', 'calculation', { calculation: '' })),
      'a calculation no-calculation',
    ],
    [
      'with a fact that nobody keeps',
      only(field('a', 'text', { binds: 'child.soul' })),
      'a binds unknown-fact',
    ],
    [
      'with a fact of another kind',
      only(field('a', 'number', { binds: 'child.name' })),
      'a binds fact-kind',
    ],
    [
      'with a fact that is hidden',
      only(number, field('a', 'text', { binds: 'child.name', when: '${age} > 1' })),
      'a when locked',
    ],
    [
      'with a fact that is required',
      only(field('a', 'text', { binds: 'child.name', required: true })),
      'a required locked',
    ],
    [
      'with a condition on what is retired',
      only({ ...number, retired: today }, field('a', 'text', { when: '${age} > 1' })),
      'a when refers-to-retired',
    ],
    [
      'with a recording elsewhere',
      only(field('a', 'text', { audio: '/audio/age.mp3' })),
      'a audio audio',
    ],
    [
      'with a row looked at from outside',
      form(
        section('r', [number], { repeat: { least: 0, most: 2, each: said('x') } }),
        section('s', [field('a', 'text', { when: '${age} > 1' })]),
      ),
      'a when in-a-repeat',
    ],
  ])('%s', (_because, definition, fault) => {
    expect(codesOf(definition)).toContain(fault)
  })

  test('which leaves the trial form, where nothing is wrong', () => {
    expect(
      codesOf({
        ...household,
        sections: household.sections.map((each) => ({
          ...each,
          fields: each.fields.map(({ options: own, ...rest }) => ({
            ...rest,
            ...(rest.list === undefined && own && { options: own }),
          })),
        })),
      }),
    ).toEqual([])
  })

  test('where a name would mean something else than it did', () => {
    const before = only(
      number,
      field('o', 'choose-one'),
      field('words', 'text'),
      field('n', 'text', { binds: 'child.name' }),
    )
    expect(codesOf(before, before)).toEqual([])
    expect(codesOf(only(), before)).toEqual([
      ' fields no-fields',
      'age name removed',
      'o name removed',
      'words name removed',
      'n name bound-removed',
    ])
    const changed = only(
      field('age', 'text'),
      field('o', 'choose-one', { options: options.slice(1) }),
      field('words', 'long-text'),
      field('n', 'text'),
    )
    expect(codesOf(changed, before)).toEqual([
      'age kind meaning-changed',
      'o options option-removed',
      'n binds bound-changed',
    ])
    const repeated = form(
      section('s', before.sections[0]?.fields ?? [], {
        repeat: { least: 0, most: 2, each: said('x') },
      }),
    )
    expect(codesOf(repeated, before)).toContain('age name moved-across-rows')
  })
})

describe('a form that hangs together in one long chain', () => {
  const deep = (text: string) => `${'abs('.repeat(35)}${text}${')'.repeat(35)}`
  const chain = (first: string) =>
    only(
      ...Array.from({ length: 390 }, (_none, at) =>
        field(`f${at}`, 'calculation', { calculation: at === 0 ? first : deep(`\${f${at - 1}}`) }),
      ).toReversed(),
    )
  test('is calculated to its end, and is published', () => {
    expect(examine(chain('7'), {}, {}, today).filed).toMatchObject({ f0: 7, f389: 7 })
    expect(codesOf(chain('7'))).toEqual([])
  })
  test('and bites its own tail, stops nothing, and is not published', () => {
    const circle = chain(deep('${f389}'))
    expect(examine(circle, {}, {}, today).faults).toEqual([])
    expect(codesOf(circle)).toEqual(['f389 when circle'])
  })
})

test('the difference of two versions is told question by question', () => {
  const before = only(
    number,
    field('gone', 'text'),
    field('kept', 'text'),
    field('o', 'choose-one'),
  )
  const after = form(
    section('s', [
      { ...number, label: said('Age in years'), required: true },
      { ...field('gone', 'text'), retired: today },
      field('kept', 'text', { when: '${age} > 5' }),
      field('o', 'choose-one', {
        options: [
          { code: 'a', label: said('a'), retired: today },
          ...options.slice(1),
          { code: 'new', label: said('new') },
        ],
      }),
    ]),
    section('more', [field('fresh', 'date')]),
  )
  expect(
    differences(before, after).map(({ field: name, kind }) => `${name ?? '-'} ${kind}`),
  ).toEqual([
    'age re-labelled',
    'age made-required',
    'gone retired',
    'kept made-conditional',
    'o option-retired',
    'o option-added',
    '- section-added',
    'fresh added',
  ])
  expect(differences(before, before)).toEqual([])
})

test('a definition of a strange shape is refused before anything looks at it', () => {
  for (const strange of [{}, { ...household, sections: 'x' }, { ...household, name: '../x' }])
    expect(FormDefinition.safeParse(strange).success).toBe(false)
  const named = only({ ...number, name: '__proto__' })
  expect(FormDefinition.safeParse(named).success).toBe(false)
})
