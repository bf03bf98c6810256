import {
  type Box,
  type Compiled,
  coverage,
  type DecisionTable,
  type TableFault,
  type TableInput,
  type TableOutput,
} from './table.ts'
import { filled, type Fillings, type Language, say, type Text, texts } from './text.ts'

export type RuleFaultKind = 'cell' | 'shape' | 'gap' | 'overlap' | 'unreachable' | 'unproved'

/** Why a table of rules cannot be published, and where. */
export interface RuleFault<Kind extends string = RuleFaultKind> {
  readonly kind: Kind
  readonly rule: string | null
  readonly column: string | null
  readonly detail: Text
  /** The part of the input space that a gap or an overlap is about. */
  readonly box: Box | null
}

const words = texts({
  gap: {
    km: 'គ្មានជួរណានិយាយអំពីករណីនេះទេ៖ {where}',
    en: 'No row speaks of this: {where}',
  },
  overlap: {
    km: 'ជួរ «{first}» និងជួរ «{second}» និយាយអំពីករណីតែមួយ៖ {where}',
    en: 'Rows {first} and {second} both speak of this: {where}',
  },
  unreachable: {
    km: 'ជួរនេះមិនដែលសម្រេចអ្វីទេ ព្រោះជួរមុនៗគ្របអស់ហើយ',
    en: 'This row never decides: the rows before it already answer everything',
  },
  unproved: {
    km: 'តារាងនេះស្មុគស្មាញពេក ពិនិត្យមិនអស់។ សូមធ្វើឲ្យវាសាមញ្ញជាងនេះ',
    en: 'The table is too tangled to be checked whole. Make it simpler',
  },
  shape: {
    km: 'ជួរឈរនេះមិនដូចតារាងជាតិទេ',
    en: 'This column is not as the national rules ask for it',
  },
  everywhere: { km: 'គ្រប់ករណី', en: 'everything' },
})

export const ruleFault = <Kind extends string>(
  kind: Kind,
  rule: string | null,
  column: string | null,
  detail: Text,
  box: Box | null = null,
): RuleFault<Kind> => ({ kind, rule, column, detail, box })

/** What compiling a table found, as a fault of its cells. */
export const cellFault = ({ rule, column, detail }: TableFault) =>
  ruleFault('cell', rule, column, detail)

/** A box in words: only what narrows it, by the labels that people know. */
function where(table: DecisionTable, { cells }: Box): Text {
  const inLanguage = (language: Language) =>
    table.inputs
      .filter(({ name }) => cells[name] !== undefined && cells[name] !== '-')
      .map(({ name, label }) => `${label[language]} ${cells[name] ?? ''}`)
      .join('; ') || say(words.everywhere, language)
  return { km: inLanguage('km'), en: inLanguage('en') }
}

const placed = (text: Text, place: Text, fillings: Fillings = {}): Text => ({
  km: filled(text, { ...fillings, where: place.km }).km,
  en: filled(text, { ...fillings, where: place.en }).en,
})

const kindOfColumn = (column: TableInput | TableOutput): string => {
  const { label: _label, ...rest } = column
  return JSON.stringify(
    'values' in rest ? { ...rest, values: rest.values.toSorted() } : rest,
    Object.keys(rest).toSorted(),
  )
}

const sameColumn = (a: TableInput | TableOutput, b: TableInput | TableOutput): boolean =>
  a.name === b.name && kindOfColumn(a) === kindOfColumn(b)

/** Names of columns that are missing, of another kind, or not asked for. */
const strayColumns = (
  given: readonly (TableInput | TableOutput)[],
  wanted: readonly (TableInput | TableOutput)[],
): string[] =>
  [
    ...wanted.filter((column) => !given.some((other) => sameColumn(column, other))),
    ...given.filter((column) => !wanted.some(({ name }) => name === column.name)),
  ].map(({ name }) => name)

/** The columns must be those that the whole country is asked about, or "complete" would mean little. */
export const shapeFaults = (
  table: DecisionTable,
  inputs: readonly TableInput[],
  outputs: readonly TableOutput[],
) =>
  [...strayColumns(table.inputs, inputs), ...strayColumns(table.outputs, outputs)].map((column) =>
    ruleFault('shape', null, column, words.shape),
  )

/** What a table leaves open, answers twice, or says in vain; exact over the whole input space. */
export function coverageFaults(
  table: DecisionTable,
  compiled: Compiled,
): RuleFault<'gap' | 'overlap' | 'unreachable' | 'unproved'>[] {
  const { gaps, overlaps, unreachable, proved } = coverage(compiled)
  return [
    ...(proved ? [] : [ruleFault('unproved', null, null, words.unproved)]),
    ...gaps.map((box) => ruleFault('gap', null, null, placed(words.gap, where(table, box)), box)),
    ...(table.hitPolicy === 'unique' ? overlaps : []).map(({ rules: [first, second], box }) =>
      ruleFault(
        'overlap',
        second,
        null,
        placed(words.overlap, where(table, box), { first, second }),
        box,
      ),
    ),
    ...unreachable.map((rule) => ruleFault('unreachable', rule, null, words.unreachable)),
  ]
}
