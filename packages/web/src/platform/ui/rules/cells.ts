import { compile, type TableInput, type Text, UNKNOWN } from '@tumpeang/domain/kernel'

/** What of an input a cell holds for: codes, or ranges of numbers with both ends; and the unknown. */
export interface Held {
  readonly codes: readonly string[]
  readonly ranges: readonly { readonly from: number; readonly to: number }[]
  readonly unknown: boolean
  readonly everything: boolean
}

/** Reads a cell as the domain does; undefined where it cannot be read. */
export function held(input: TableInput, cell: string): Held | undefined {
  const compilation = compile({
    id: 'cell',
    name: input.label,
    hitPolicy: 'first',
    inputs: [input],
    outputs: [],
    rules: [{ id: 'row', when: { [input.name]: cell }, result: {}, because: input.label }],
  })
  if (compilation.kind === 'refused') return undefined
  const atoms = compilation.compiled.columns[0]?.atoms ?? []
  const holding = atoms.filter(({ rules }) => rules !== 0n)
  const ranges: { from: number; to: number }[] = []
  for (const { sample, from, to } of holding) {
    if (typeof sample !== 'number') continue
    const last = ranges.at(-1)
    if (last !== undefined && last.to === from - 1) last.to = to
    else ranges.push({ from, to })
  }
  return {
    codes: holding.flatMap(({ sample }) =>
      typeof sample === 'string' && sample !== UNKNOWN ? [sample] : [],
    ),
    ranges,
    unknown: holding.some(({ sample }) => sample === UNKNOWN),
    everything: holding.length === atoms.length,
  }
}

const quoted = (code: string): string => (code === UNKNOWN ? 'null' : JSON.stringify(code))

/** The cell that holds for exactly these codes; the shorter of naming them and of naming the rest. */
export function codesCell(input: TableInput & { type: 'code' }, chosen: readonly string[]): string {
  const all = input.unknown ? [...input.values, UNKNOWN] : input.values
  const inside = all.filter((code) => chosen.includes(code))
  const outside = all.filter((code) => !chosen.includes(code))
  if (inside.length === 0 || outside.length === 0) return '-'
  return outside.length < inside.length / 2
    ? `not(${outside.map(quoted).join(',')})`
    : inside.map(quoted).join(',')
}

/** The cell for ages from one to another, with or without those that nobody knows. */
export function rangeCell(
  { min, max, unknown: mayBeUnknown }: TableInput & { type: 'integer' },
  from: number,
  to: number,
  unknown: boolean,
): string {
  if (from <= min && to >= max) return unknown || !mayBeUnknown ? '-' : `[${min}..${max}]`
  const range = from === to ? String(from) : `[${from}..${to}]`
  return unknown ? `${range},null` : range
}

/** Texts in a row, with what stands between them in each language. */
export const joined = (texts: readonly Text[], between: Text): Text => ({
  km: texts.map(({ km }) => km).join(between.km),
  en: texts.map(({ en }) => en).join(between.en),
})

/** In the middle of a sentence; Khmer has no capitals. */
export const lower = (text: Text): Text => ({
  km: text.km,
  en: text.en.charAt(0).toLowerCase() + text.en.slice(1),
})

/** The codes of a result that is a list of them. */
export const codesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
