import { concernCodes, nameOf } from '@tumpeang/domain/forms'
import {
  compile,
  filled,
  type Language,
  type TableInput,
  type Text,
  UNKNOWN,
} from '@tumpeang/domain/kernel'
import { AreaKind, areaKindNames } from '@tumpeang/domain/places'
import { Pillar, pillarNames, TargetGroup, targetGroupNames } from '@tumpeang/domain/responsibility'
import { words } from './texts.ts'

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

/** What a code of an input is called. */
export function codeName(input: string, code: string): Text {
  if (input === 'concern') return nameOf('concern', code)
  if (input === 'sex') return nameOf('sex', code)
  if (input === 'pillar') {
    const pillar = Pillar.safeParse(code)
    if (pillar.success) return pillarNames[pillar.data]
  }
  if (input === 'areaKind') {
    const kind = AreaKind.safeParse(code)
    if (kind.success) return areaKindNames[kind.data]
  }
  if (input === 'targetGroup') {
    const group = TargetGroup.safeParse(code)
    if (group.success) return targetGroupNames[group.data]
  }
  return { km: code, en: code }
}

const anyOf: Readonly<Record<string, Text>> = {
  concern: words.anyConcern,
  pillar: words.anyPillar,
  areaKind: words.anyAreaKind,
  age: words.anyAge,
  sex: words.anySex,
  targetGroup: words.anyTargetGroup,
}

const joined = (texts: readonly Text[], between: Text): Text => ({
  km: texts.map(({ km }) => km).join(between.km),
  en: texts.map(({ en }) => en).join(between.en),
})

const lower = (text: Text): Text => ({
  km: text.km,
  en: text.en.charAt(0).toLowerCase() + text.en.slice(1),
})

const comma: Text = { km: ' ', en: ', ' }

const list = (input: string, codes: readonly string[]): Text =>
  joined(
    codes.map((code) => lower(codeName(input, code))),
    input === 'concern' ? { km: '; ', en: '; ' } : words.or,
  )

function ages(
  { min, max }: { readonly min: number; readonly max: number },
  { ranges, unknown }: Held,
): Text {
  const said = ranges.map(({ from, to }) =>
    from === to
      ? filled(words.ageOne, { from })
      : from === min
        ? filled(words.ageUnder, { to: to + 1 })
        : to === max
          ? filled(words.ageOver, { from })
          : filled(words.ageBetween, { from, to }),
  )
  const isWhole = ranges[0]?.from === min && ranges[0].to === max
  return joined(
    [...(isWhole ? [words.anyAge] : said), ...(unknown ? [words.ageUnknown] : [])],
    words.or,
  )
}

/** A cell as one says it: "trafficking", "under 14 or age not known", "any place". */
export function cellInWords(input: TableInput, cell: string): Text {
  const read = held(input, cell)
  if (read === undefined) return { km: cell, en: cell }
  if (read.everything) return anyOf[input.name] ?? words.anyConcern
  if (input.type === 'integer') return ages(input, read)
  if (input.type !== 'code') return { km: cell, en: cell }
  const all = input.unknown ? [...input.values, UNKNOWN] : input.values
  const inside = read.unknown ? [...read.codes, UNKNOWN] : read.codes
  const outside = all.filter((code) => !inside.includes(code))
  return outside.length < inside.length / 2
    ? filledIn(words.allBut, list(input.name, outside))
    : list(input.name, inside)
}

const filledIn = (text: Text, given: Text): Text => ({
  km: filled(text, { list: given.km }).km,
  en: filled(text, { list: given.en }).en,
})

/** Cells of a row, or of a gap, in one sentence; place and age are said even where any will do. */
export function rowInWords(
  inputs: readonly TableInput[],
  cells: Readonly<Record<string, string>>,
): { readonly what: Text; readonly rest: Text } {
  const wordsOf = (name: string): Text | undefined => {
    const input = inputs.find((one) => one.name === name)
    if (input === undefined) return undefined
    const cell = cells[name] ?? '-'
    const isAny = held(input, cell)?.everything === true
    return isAny && (name === 'sex' || name === 'targetGroup')
      ? undefined
      : cellInWords(input, cell)
  }
  const what = wordsOf('concern') ?? words.anyConcern
  const rest = ['pillar', 'areaKind', 'age', 'sex', 'targetGroup'].flatMap((name) => {
    const said = wordsOf(name)
    return said === undefined ? [] : [said]
  })
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return { what: { km: what.km, en: upper(what.en) }, rest: joined(rest, comma) }
}

/** Whether a row may speak of a concern at all. */
export function isAbout(
  inputs: readonly TableInput[],
  when: Readonly<Record<string, string>>,
  concern: string,
): boolean {
  const input = inputs.find(({ name }) => name === 'concern')
  if (input === undefined) return true
  const read = held(input, when['concern'] ?? '-')
  return read === undefined || read.codes.includes(concern)
}

/** The concerns by name, in the order of the language. */
export const concernsByName = (shown: Language): readonly { code: string; text: Text }[] =>
  concernCodes
    .map((code) => ({ code, text: nameOf('concern', code) }))
    .toSorted((one, other) => one.text[shown].localeCompare(other.text[shown], shown))
