import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field, FormDefinition } from './definition.ts'
import { functions } from './evaluate.ts'
import { parse } from './expression.ts'
import { mosvyForms } from './mosvy/index.ts'
import { spoken } from './spoken.ts'

const field = (name: string, kind: Field['kind'], km: string, en: string): Field => ({
  name,
  kind,
  label: { km, en },
})
const choices = [
  { code: 'zq-food', label: { km: 'អាហារ', en: 'Food' } },
  { code: 'zq_house', label: { km: 'ផ្ទះ', en: 'House' } },
]
const form: FormDefinition = {
  name: 'trial',
  number: 1,
  title: { km: 'សាកល្បង', en: 'Trial' },
  sections: [
    {
      name: 'zq_first',
      title: { km: 'ផ្នែកទីមួយ', en: 'First part' },
      fields: [
        field('zq_age', 'whole-number', 'អាយុ', 'Age'),
        field('zq_born', 'date', 'ថ្ងៃកំណើត', 'Birthday'),
        field('zq_alone', 'yes-no', 'នៅម្នាក់ឯង', 'Alone'),
        { ...field('zq_need', 'choose-one', 'តម្រូវការ', 'Need'), options: choices },
        { ...field('zq_needs', 'choose-many', 'តម្រូវការទាំងអស់', 'Needs'), options: choices },
        field('zq_health', 'rating', 'សុខភាព', 'Health'),
        field('zq_words', 'text', 'ពាក្យ', 'Words'),
        field('zq_empty', 'text', '', ''),
      ],
    },
    {
      name: 'zq_members',
      title: { km: 'សមាជិក', en: 'Members' },
      repeat: { least: 0, most: 9, each: { km: 'ទី {number}', en: 'Number {number}' } },
      fields: [field('zq_income', 'number', 'ចំណូល', 'Income')],
    },
  ],
}
const own = form.sections[0]?.fields[0]

const golden: readonly (readonly [expression: string, km: string, en: string])[] = [
  ['${zq_age} < 5', '«អាយុ» តិចជាង ៥', '“Age” is less than 5'],
  ["${zq_alone} = 'no'", '«នៅម្នាក់ឯង» គឺ «ទេ»', '“Alone” is “No”'],
  ["${zq_need} = 'zq-food'", '«តម្រូវការ» គឺ «អាហារ»', '“Need” is “Food”'],
  ["${zq_need} != 'zq_house'", '«តម្រូវការ» មិនមែន «ផ្ទះ»', '“Need” is not “House”'],
  ["selected(${zq_needs}, 'zq-food')", '«តម្រូវការទាំងអស់» មាន «អាហារ»', '“Needs” includes “Food”'],
  [
    "not(selected(${zq_needs}, 'zq-food'))",
    '«តម្រូវការទាំងអស់» គ្មាន «អាហារ»',
    '“Needs” does not include “Food”',
  ],
  ["${zq_words} != ''", '«ពាក្យ» មានចម្លើយ', '“Words” is answered'],
  ['${zq_alone}', '«នៅម្នាក់ឯង» គឺ «បាទ/ចាស»', '“Alone” is “Yes”'],
  ['${zq_born} <= today()', '«ថ្ងៃកំណើត» មិនក្រោយថ្ងៃនេះ', '“Birthday” is not after today'],
  [
    '. >= 0 and . <= 18',
    'ចម្លើយ យ៉ាងតិច ០ ហើយចម្លើយ មិនលើសពី ១៨',
    'the answer is at least 0, and the answer is at most 18',
  ],
  ['${zq_health} >= 2', '«សុខភាព» យ៉ាងតិច ២ (មធ្យម)', '“Health” is at least 2 (medium)'],
  [
    "${zq_age} > 2 and (${zq_alone} or ${zq_need} = 'zq-food')",
    '«អាយុ» ច្រើនជាង ២ ហើយ(«នៅម្នាក់ឯង» គឺ «បាទ/ចាស» ឬ«តម្រូវការ» គឺ «អាហារ»)',
    '“Age” is more than 2, and (“Alone” is “Yes”, or “Need” is “Food”)',
  ],
]

describe('expressions in words', () => {
  test.each(golden)('%s', (expression, km, en) => {
    expect(spoken(expression, form)).toEqual({ km, en })
  })

  test('the total of the final assessment is said as one would say it', () => {
    const assessment = mosvyForms.find(({ name }) => name === 'final-assessment')
    const may = assessment?.sections
      .flatMap(({ fields }) => fields)
      .find(({ name }) => name === 'child_may_close')
    if (!assessment || may?.calculation === undefined) throw new Error('The form has changed')
    expect(spoken(may.calculation, assessment)?.en).toMatch(
      /^“Total of the child” is at least 21, and the lowest of the \d+ answers from “[^”]+” to “[^”]+” is at least 2, and all \d+ are answered \(the \d+ answers from “[^”]+” to “[^”]+”\)$/,
    )
  })

  test('what cannot be read is not said', () => {
    expect(spoken('. <= ', form)).toBeNull()
    expect(spoken('', form)).toBeNull()
  })

  test('a choice, a question or a function that is not there is said to be missing, never by its code', () => {
    expect(spoken("${zq_need} = 'zq-gone'", form)?.en).toBe(
      '“Need” is an answer that its list does not have',
    )
    expect(spoken('${zq_gone} > 1', form)?.en).toBe(
      'a question that the form does not have is more than 1',
    )
    expect(spoken('zq-unknown(1) > 1', form)?.en).toContain('a calculation that is not known here')
  })

  test('every expression of the six forms is said without an operator, a name or a code', () => {
    for (const one of mosvyForms)
      for (const { fields, when } of one.sections)
        for (const text of [
          when,
          ...fields.flatMap((each) => [
            each.when,
            each.constraint,
            each.calculation,
            typeof each.required === 'string' ? each.required : undefined,
          ]),
        ]) {
          if (text === undefined) continue
          const said = spoken(text, one)
          expect(said).not.toBeNull()
          expect(said?.en).not.toMatch(/\$\{|[<>]|!=|[a-z]\(|_[a-z]/)
        }
  })

  const names = ['zq_age', 'zq_born', 'zq_alone', 'zq_need', 'zq_needs', 'zq_health', 'zq_words']
  const leaf = fc.oneof(
    fc
      .constantFrom(...names, 'zq_empty', 'zq_members', 'zq_income', 'zq_gone')
      .map((name) => `\${${name}}`),
    fc.constantFrom('.', 'today()', 'true()', 'false()', "''", "'2030-01-07'", "'ស្រីមុំ'", "'yes'"),
    fc.oneof(fc.nat(), fc.constantFrom('0.00000001', '9'.repeat(30), '9'.repeat(400))).map(String),
    fc
      .tuple(
        fc.constantFrom('zq_need', 'zq_needs'),
        fc.constantFrom('zq-food', 'zq_house', 'zq-gone'),
      )
      .map(([name, code]) => `selected(\${${name}}, '${code}')`),
    fc.constantFrom('zq-food', 'zq_house', 'zq-gone').map((code) => `\${zq_need} = '${code}'`),
  )
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      fc
        .tuple(
          tie('expression'),
          fc.constantFrom(
            'or',
            'and',
            '=',
            '!=',
            '<',
            '<=',
            '>',
            '>=',
            '+',
            '-',
            '*',
            'div',
            'mod',
          ),
          tie('expression'),
        )
        .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
      tie('expression').map((of) => `-(${of})`),
      fc
        .tuple(
          fc.constantFrom(...functions.keys(), 'zq-unknown'),
          fc.array(tie('expression'), { maxLength: 6 }),
        )
        .map(([name, args]) => `${name}(${args.join(', ')})`),
    ),
  }))

  test('whatever parses is said in both languages, and nothing of the writing is left over', () => {
    fc.assert(
      fc.property(
        expression,
        fc.constantFrom('condition' as const, 'value' as const),
        (text, as) => {
          fc.pre(parse(text).kind === 'parsed')
          const said = spoken(text, form, { as, self: own })
          expect(said).not.toBeNull()
          expect(said?.km).toMatch(/\S/)
          expect(said?.en).toMatch(/\S/)
          expect(said?.km).not.toMatch(/[a-z0-9<>=*+$]/i)
          expect(said?.en).not.toMatch(/zq|[<>=*+${}]|[a-z]\(|undefined|NaN|Infinity/)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('what is nested as deep as may be is said at once', () => {
    const deep = `${'min('.repeat(38)}1${')'.repeat(38)} = 1`
    const counted = `${'count(1, '.repeat(35)}1${') = 2'.repeat(35)}`
    const long = Array.from({ length: 150 }, () => '${zq_age}').join(' + ')
    const begun = performance.now()
    for (const text of [deep, counted, long]) expect(spoken(text, form)).not.toBeNull()
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
