import { deflateRawSync } from 'node:zlib'
import { read as readXlsx, utils, type WorkBook, write } from '@e965/xlsx'
import { fieldKinds, FormDefinition, mosvyForms } from '@tumpeang/domain/forms'
import { Day, Problem } from '@tumpeang/domain/kernel'
import * as fc from 'fast-check'
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
    .filter((words) => words.isWellFormed() && !/[\0-\x08\x0b-\x1f\ufffd-\uffff]/u.test(words)),
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

test.each(mosvyForms)(
  'the form "$name" of the ministry comes in again word for word',
  async (form) => {
    const { definition, remarks } = await back(form)
    expect(remarks).toEqual([])
    expect(definition).toEqual(form)
  },
)

/** A workbook as an officer writes it: sheets of rows, the first of them the headings. */
const workbook = (sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>) => {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  return book
}
const asBytes = (book: WorkBook, bookType: 'xlsx' | 'biff8' | 'csv' = 'xlsx') =>
  new Uint8Array(write(book, { type: 'buffer', bookType }))
const head = ['type', 'name', 'label::Khmer (km)', 'label::English (en)', 'relevant']
const read = (bytes: Uint8Array) => fromXlsform(bytes, { name: 'assessment', number: 2 })
const inEnglish = ({ remarks }: ReturnType<typeof read>) =>
  remarks.map(({ sheet, row, why }) => `${sheet} ${row ?? '-'}: ${why.en}`)

test('a form written for ODK is taken: other spellings, loose questions, a group in a group', () => {
  const found = read(
    asBytes(
      workbook({
        Survey: [
          ['type', 'name', 'label', 'relevance', 'appearance', 'default'],
          ['start', 'start'],
          ['text', 'Child Name', 'ឈ្មោះកុមារ', '', 'w1', 'x'],
          ['begin group', 'home', 'Home', "${Child Name} != ''"],
          ['select one yn', 'safe', 'Is it safe?'],
          ['begin_group', 'inner', 'Inner', '${age} > 3'],
          ['integer', 'age', 'Age', '${age} > 1'],
          ['end group'],
          ['begin repeat', 'members', 'Members'],
          ['string', 'who', 'Who'],
          ['end repeat'],
          ['note', 'bye', 'Bye'],
          ['end_group'],
          ['geopoint', 'where', 'Where'],
        ],
        choices: [
          ['list name', 'name', 'label'],
          ['yn', 'Yes', 'Yes'],
          ['yn', 2, 'ទេ'],
        ],
        settings: [['form_title'], ['ការប៉ាន់ប្រមាណ']],
      }),
    ),
  )
  expect(found.definition).toEqual({
    name: 'assessment',
    number: 2,
    title: { km: 'ការប៉ាន់ប្រមាណ', en: '' },
    sections: [
      {
        name: 'questions',
        title: { km: 'សំណួរ', en: 'Questions' },
        fields: [
          {
            name: 'child_name',
            kind: 'text',
            label: { km: 'ឈ្មោះកុមារ', en: '' },
            appearance: 'w1',
          },
        ],
      },
      {
        name: 'home',
        title: { km: '', en: 'Home' },
        when: "${child_name} != ''",
        fields: [
          {
            name: 'safe',
            kind: 'choose-one',
            label: { km: '', en: 'Is it safe?' },
            options: [
              { code: 'yes', label: { km: '', en: 'Yes' } },
              { code: '2', label: { km: 'ទេ', en: '' } },
            ],
          },
          {
            name: 'age',
            kind: 'whole-number',
            label: { km: '', en: 'Age' },
            when: '(${age} > 3) and (${age} > 1)',
          },
          { name: 'bye', kind: 'note', label: { km: '', en: 'Bye' } },
        ],
      },
      {
        name: 'members',
        title: { km: '', en: 'Members' },
        when: "${child_name} != ''",
        repeat: {
          least: 0,
          most: 100,
          each: { km: 'ទី {number}', en: 'Number {number}' },
        },
        fields: [{ name: 'who', kind: 'text', label: { km: '', en: 'Who' } }],
      },
    ],
  })
  expect(inEnglish(found)).toEqual([
    'survey 2: "start" need not be asked: it is recorded anyway',
    'survey 3: The name "Child Name" became "child_name"; conditions speak of it by that name too',
    'survey 3: What the column "default" says was not taken. The question was.',
    'survey 6: The group "inner" is inside another. Its questions went to the outer one, and keep its condition.',
    'survey 9: The repeat "members" is inside a group. It became a section of its own after it.',
    'survey 14: We have no question of the type "geopoint". This question was not taken.',
    'choices 2: The code of the choice "Yes" became "yes". Check the conditions that speak of it.',
  ])
})

test('every row that cannot be taken is named with its sheet, its number and the reason', () => {
  const found = read(
    asBytes(
      workbook({
        survey: [
          head,
          ['text', '', 'គ្មាន', 'No name'],
          ['', 'untyped'],
          ['text', 'once'],
          ['text', 'once'],
          ['text', '១២៣'],
          ['select_one nowhere', 'which'],
          ['select_one tumpeang-nowhere', 'ours'],
          ['select_one', 'none'],
          ['end_group'],
          ['begin_repeat', 'outer'],
          ['begin_repeat', 'inner'],
          ['text', 'deep'],
          ['end_repeat'],
          ['text', 'long', 'ក'.repeat(4001)],
        ],
        choices: [
          ['list_name', 'name', 'label'],
          ['', 'lost', 'Lost'],
        ],
      }),
    ),
  )
  expect(inEnglish(found).map((one) => one.split(':')[0])).toEqual([
    'survey 2',
    'survey 3',
    'survey 5',
    'survey 6',
    'survey 7',
    'survey 8',
    'survey 9',
    'survey 10',
    'survey 11',
    'survey 12',
    'survey 13',
    'survey 15',
    'choices 2',
  ])
  expect(found.remarks.every(({ why }) => /[\u1780-\u17FF]/.test(why.km))).toBe(true)
  const names = found.definition.sections.flatMap(({ fields }) => fields.map(({ name }) => name))
  expect(names).toEqual(['once', 'which'])
})

test('a formula is not taken, whatever it says to be; a text that only looks like one is', async () => {
  const book = workbook({ survey: [head, ['text', 'age', '=1+1', '-'], ['text', 'b', 'ខ', 'b']] })
  const sheet = book.Sheets['survey']
  if (sheet) sheet['D3'] = { t: 's', f: 'HYPERLINK("https://example.org","b")', v: 'b' }
  const found = read(asBytes(book))
  expect(inEnglish(found)).toEqual(['survey 3: Cell D3 has a formula. Type its value instead.'])
  expect(found.definition.sections[0]?.fields.map(({ label }) => label)).toEqual([
    { km: '=1+1', en: '-' },
    { km: 'ខ', en: '' },
  ])
  // What goes out never begins as a formula does.
  const written = await toXlsform(found.definition)
  const cells = Object.values(readXlsx(written).Sheets['survey'] ?? {})
  expect(cells.filter(({ v }) => /^[=+\-@]/.test(String(v)))).toEqual([])
})

test('no formula hides behind what cannot be seen, or in wide signs, and all comes back as it went', async () => {
  const hidden = [
    '\u200B',
    '\uFEFF',
    '\u202E',
    '\u2060',
    '\u00AD',
    '\u17B4',
    '\u3164',
    '\u00A0',
    '',
  ]
  const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠']
  const labels = hidden.flatMap((first) => signs.map((sign) => `${first}${sign}cmd|' /C calc'!A0`))
  const rows = labels.map((label, at) => ['text', `q${at}`, label, 'x'])
  const found = read(asBytes(workbook({ survey: [head, ...rows] })))
  const kept = found.definition.sections[0]?.fields.map(({ label }) => label.km) ?? []
  expect(kept).toHaveLength(labels.length)
  const written = await toXlsform(found.definition)
  const cells = Object.values(readXlsx(written).Sheets['survey'] ?? {}).map(({ v }) => String(v))
  // What a spreadsheet takes for the beginning of a formula, once it has passed over the unseen.
  const seen = (cell: string) => cell.replace(/^[\p{Cf}\p{Zs}\u17B4\u3164]+/u, '')
  expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(seen(cell)))).toEqual([])
  expect(read(written).definition.sections[0]?.fields.map(({ label }) => label.km)).toEqual(kept)
})

/** A ZIP with one file in it. */
function zipped(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(content)
  const entry = (signature: string, extra: number) => {
    const head = Buffer.alloc(extra)
    head.write(signature, 'latin1')
    const at = extra === 30 ? 8 : 10
    head.writeUInt16LE(8, at)
    head.writeUInt32LE(packed.length, at + 10)
    head.writeUInt32LE(content.length, at + 14)
    head.writeUInt16LE(name.length, at + 18)
    return Buffer.concat([head, Buffer.from(name)])
  }
  const local = Buffer.concat([entry('PK\u0003\u0004', 30), packed])
  const directory = entry('PK\u0001\u0002', 46)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length, 16)
  return new Uint8Array(Buffer.concat([local, directory, end]))
}

const message = (bytes: Uint8Array): string => {
  try {
    read(bytes)
  } catch (error) {
    if (error instanceof Problem) return error.detail.en
    throw error
  }
  return 'taken'
}

test('what is no workbook, an old one, one with macros, or no form at all, is refused with words', () => {
  const form = workbook({ survey: [head, ['text', 'a', 'ក', 'a']] })
  expect(message(new Uint8Array())).toMatch(/empty/)
  expect(message(Buffer.from('not a workbook'))).toMatch(/not an Excel workbook/)
  expect(message(asBytes(form, 'csv'))).toMatch(/not an Excel workbook/)
  expect(message(asBytes(form, 'biff8'))).toMatch(/old Excel file/)
  expect(message(asBytes(form).slice(0, 900))).toMatch(/not an Excel workbook/)
  form.vbaraw = Buffer.from('program')
  expect(message(new Uint8Array(write(form, { type: 'buffer', bookType: 'xlsm' })))).toMatch(
    /macros/,
  )
  expect(message(asBytes(workbook({ Sheet1: [['a'], ['b']] })))).toMatch(/lacks the sheet/)
  expect(message(asBytes(workbook({ survey: [['a'], ['b']] })))).toMatch(
    /columns "type" and "name"/,
  )
  expect(message(asBytes(workbook({ survey: [head, ['select_one x', 'a', 'ក', 'a']] })))).toMatch(
    /lacks the sheet "choices"/,
  )
  const other = { survey: [head, ['text', 'a']], settings: [['form_id'], ['placement']] }
  expect(message(asBytes(workbook(other)))).toMatch(/is the form "placement", not "assessment"/)
})

test('ten thousand rows are no form, and a package that unpacks to too much is never opened', () => {
  const rows = Array.from({ length: 10_000 }, (_one, index) => ['text', `q${index}`])
  expect(message(asBytes(workbook({ survey: [head, ...rows] })))).toMatch(/more than 5000 rows/)
  const bomb = zipped('xl/workbook.xml', new Uint8Array(80_000_000))
  expect(bomb.length).toBeLessThan(200_000)
  expect(message(bomb)).toMatch(/unpacks to far too much/)
  // One that lies about its sizes is weighed by what comes out.
  const liar = new Uint8Array(bomb)
  const at = Buffer.from(liar.buffer).lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  new DataView(liar.buffer).setUint32(at + 24, 10, true)
  expect(message(liar)).toMatch(/unpacks to far too much/)
})

test('a cell at the far end of a sheet is no reason to walk there', () => {
  const book = workbook({ survey: [head, ['text', 'a', 'ក', 'a']] })
  const sheet = book.Sheets['survey']
  if (sheet) {
    sheet['!ref'] = 'A1:XFD9'
    sheet['XFD9'] = { t: 's', v: 'far' }
  }
  expect(read(asBytes(book)).definition.sections[0]?.fields).toHaveLength(1)
})

test('no bytes whatever make the reader do anything but read or refuse', () => {
  const whole = asBytes(workbook({ survey: [head, ['text', 'a', 'ក', 'a']] }))
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
      const damaged = new Uint8Array(whole)
      damaged[at] = byte
      expect(typeof message(damaged)).toBe('string')
    }),
    { numRuns: 60 },
  )
})
