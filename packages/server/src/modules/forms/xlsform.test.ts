import * as fc from 'fast-check'
import { fieldKinds, FormDefinition } from '@tumpeang/domain/forms'
import { Day } from '@tumpeang/domain/kernel'
import { expect, test } from 'vitest'
import { fromXlsform } from './xlsform-read.ts'
import { toXlsform } from './xlsform-write.ts'

const back = async (definition: FormDefinition) =>
  fromXlsform(await toXlsform(definition), { name: definition.name, number: definition.number })

/** Words as officers write them, and as they hopefully never will. */
const text = fc.oneof(
  fc.constantFrom(
    'អាយុ',
    '=1+1',
    '+855',
    '-',
    '@here',
    "'quoted",
    "'=x",
    '_x0041_',
    'a\nb',
    ' x ',
    'constructor',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    // oxlint-disable-next-line no-control-regex -- what no workbook can hold is not asked of it
    .filter((words) => words.isWellFormed() && !/[\0-\x08\x0b-\x1f\ufffe\uffff]/u.test(words)),
)
const said = fc.record({ km: text, en: text })
const day = fc.constantFrom(Day.parse('2026-01-31'), Day.parse('2029-12-01'))
const expression = fc.constantFrom('${age} < 5', ". != ''", '-1', "selected(${needs}, 'food')")
const few = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined })
const code = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/)

const field = (name: string): fc.Arbitrary<object> =>
  fc
    .record({
      kind: fc.constantFrom(...fieldKinds),
      label: said,
      help: few(said),
      audio: few(fc.constantFrom('km/age.mp3')),
      required: few(fc.oneof(fc.boolean(), expression)),
      when: few(expression),
      constraint: few(expression),
      constraintMessage: few(said),
      appearance: few(fc.constantFrom('w1', 'minimal compact')),
      retired: few(day),
      binds: few(fc.constantFrom('child.name')),
      ranked: few(fc.boolean()),
      most: few(fc.integer({ min: 1, max: 300 })),
      options: fc.uniqueArray(fc.record({ code, label: said, retired: few(day) }), {
        selector: (option) => option.code,
        minLength: 1,
        maxLength: 5,
      }),
      list: few(fc.constantFrom('concern', 'sex')),
    })
    .map(({ kind, options, list, ranked, most, ...rest }) => ({
      name,
      kind,
      ...rest,
      ...((kind === 'choose-one' || kind === 'choose-many') &&
        (list === undefined ? { options } : { list })),
      ...(kind === 'choose-many' && { ranked, most }),
      ...(kind === 'calculation' && { calculation: '1 + 1' }),
      ...(kind === 'signature' && { mark: 'either' as const }),
    }))

const section = (index: number): fc.Arbitrary<object> =>
  fc
    .record({
      title: said,
      help: few(said),
      when: few(expression),
      repeat: few(
        fc.record({ least: fc.nat(5), most: fc.integer({ min: 6, max: 100 }), each: said }),
      ),
      retired: few(day),
      binds: few(fc.constantFrom('household')),
    })
    .chain((rest) =>
      fc
        .nat(4)
        .chain((count) =>
          fc.tuple(...Array.from({ length: count }, (_one, at) => field(`q_${index}_${at}`))),
        )
        .map((fields) => ({ name: `part_${index}`, ...rest, fields })),
    )

const form = fc
  .record({ title: said, help: few(said), number: fc.integer({ min: 1, max: 99 }) })
  .chain((rest) =>
    fc
      .nat(4)
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_one, at) => section(at))))
      .map((sections) => FormDefinition.parse({ name: 'assessment', ...rest, sections })),
  )

test('any form that goes out as an XLSForm comes in again as the same', async () => {
  await fc.assert(
    fc.asyncProperty(form, async (definition) => {
      const { definition: found, remarks } = await back(definition)
      expect(remarks).toEqual([])
      expect(found).toEqual(definition)
    }),
    { numRuns: 25 },
  )
})
