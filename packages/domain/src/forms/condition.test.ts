import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOfForm } from './check.ts'
import {
  conditionOf,
  expressionOf,
  type Picked,
  pickedAs,
  testsFor,
  valueless,
} from './condition.ts'
import { type Field, fieldKinds, type FormDefinition } from './definition.ts'

const said = { km: 'ពាក្យ', en: 'Words' }
const options = [
  { code: 'food', label: said },
  { code: 'a-house', label: said },
]
const all: Field[] = fieldKinds.map((kind) => ({
  name: `q_${kind.replaceAll('-', '_')}`,
  kind,
  label: said,
  ...(kind.startsWith('choose') && { options }),
  ...(kind === 'calculation' && { calculation: '1 + 2' }),
}))
const judged: Field = { name: 'q_judged', kind: 'calculation', label: said, calculation: '1 < 2' }
const form: FormDefinition = {
  name: 'trial',
  number: 1,
  title: said,
  sections: [{ name: 'only', title: said, fields: [...all, judged] }],
}
const asked = [...all, judged].filter((field) => testsFor(field).length > 0)

const valueFor = (field: Field): fc.Arbitrary<string> => {
  const kind = pickedAs(field)
  if (kind === 'yes-no') return fc.constantFrom('yes', 'no')
  if (kind.startsWith('choose')) return fc.constantFrom('food', 'a-house')
  if (kind === 'date') return fc.constantFrom('2030-01-07', '1999-12-31')
  return kind === 'text' || kind === 'long-text'
    ? fc.constantFrom('ផ្ទះ', "Sok's", 'and', 'yes')
    : fc.integer({ min: 0, max: 99 }).map(String)
}
const picked = fc.constantFrom(...asked).chain((field) =>
  fc.constantFrom(...testsFor(field)).chain((one) =>
    valueFor(field).map((value): Picked => ({
      question: field.name,
      test: one,
      value: valueless.includes(one) ? '' : value,
    })),
  ),
)

describe('conditions that are picked', () => {
  test('whatever is picked is written, read back the same, and may be published', () => {
    fc.assert(
      fc.property(
        fc.array(picked, { minLength: 2, maxLength: 5 }),
        fc.constantFrom('and' as const, 'or' as const),
        (several, joined) => {
          const expression = expressionOf({ joined, picked: several }, form)
          expect(expression).toBeDefined()
          expect(conditionOf(expression ?? '', form)).toEqual({ joined, picked: several })
          const last: Field = { name: 'last', kind: 'text', label: said, when: expression }
          const whole = {
            ...form,
            sections: [{ name: 'only', title: said, fields: [...all, judged, last] }],
          }
          expect(faultsOfForm(whole)).toEqual([])
        },
      ),
    )
  })

  test.each([
    '${q_number} + 1 < 5',
    '${q_number} < 5',
    '1 < ${q_number}',
    "${q_number} >= 1 and (${q_yes_no} = 'yes' or ${q_rating} = 2)",
    'min(${q_number}) >= 2',
    '${q_gone} = 1',
    'not(${q_yes_no})',
    '${q_number} >= ',
    "contains(${q_choose_many}, 'food')",
    "not(contains(${q_text}, 'x'))",
  ])('%s is more than can be picked', (expression) => {
    expect(conditionOf(expression, form)).toBeUndefined()
  })

  test('a check of the answer itself is picked in the same way', () => {
    const [age, day] = [
      all.find(({ kind }) => kind === 'number'),
      all.find(({ kind }) => kind === 'date'),
    ]
    const bounds = conditionOf('. >= 0 and . <= 18', form, age)
    expect(bounds?.picked.map(({ test: one, value }) => `${one} ${value}`)).toEqual([
      'least 0',
      'most 18',
    ])
    expect(bounds && expressionOf(bounds, form, age)).toBe('. >= 0 and . <= 18')
    expect(conditionOf('. <= today()', form, day)?.picked).toEqual([
      { question: null, test: 'not-future', value: '' },
    ])
  })

  test('nothing is written while a value is missing', () => {
    const question = 'q_number'
    expect(
      expressionOf({ joined: 'and', picked: [{ question, test: 'least', value: '' }] }, form),
    ).toBeUndefined()
    expect(
      expressionOf({ joined: 'and', picked: [{ question, test: 'least', value: '1 or 1' }] }, form),
    ).toBeUndefined()
  })

  test('what cannot be read says where it ends, and questions are called by their words', () => {
    const detailOf = (when: string) =>
      faultsOfForm({
        ...form,
        sections: [
          {
            name: 'only',
            title: said,
            fields: [...all, { name: 'last', kind: 'text', label: said, when }],
          },
        ],
      }).map(({ detail }) => detail.en)
    expect(detailOf('${q_number} >= ')).toEqual([
      expect.stringMatching(/^The expression ends too early/),
    ])
    expect(detailOf("${q_note} = 'x'")).toEqual([expect.stringMatching(/^“Words” has no answer/)])
  })
})
