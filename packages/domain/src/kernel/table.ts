import { z } from 'zod'
import { filled, type Text, texts } from './text.ts'

/*
 * A decision table is data: people edit it, it is stored, compared and exchanged. Cells are written
 * in the unary tests of S-FEEL (the simple expression language of DMN):
 *
 *   -                    anything, the unknown included
 *   "a","b"              one of these codes
 *   3   <5   >=14        whole numbers
 *   [3..5]   ]3..5[      a range with its ends, without its ends; ( and ) also leave the end out
 *   true   false
 *   null                 the fact is unknown (`unknown` says the same)
 *   not(…)               exactly what … does not hold for, so `"a"` and `not("a")` leave no gap
 *
 * A comparison never holds for an unknown fact.
 */

/** A fact that nobody knows is told as such: it is a value of its own, never an absent key. */
export const UNKNOWN = 'unknown'

export type FactValue = string | number | boolean
export type Facts = Readonly<Record<string, FactValue>>

const Said = z.object({ km: z.string().min(1).max(2000), en: z.string().min(1).max(2000) })
const Name = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/)
  // Facts and cells are looked up by name, and every object answers to these without having them.
  .refine((name) => !(name in Object.prototype), 'this name has another meaning')
const Code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9@._-]{0,79}$/)
  .refine((code) => code !== UNKNOWN, 'say `unknown: true` of the input instead')
const Codes = z
  .array(Code)
  .min(1)
  .max(500)
  .refine((codes) => new Set(codes).size === codes.length, 'a code stands there twice')

const named = { name: Name, label: Said }

export const TableInput = z.discriminatedUnion('type', [
  z.object({ ...named, type: z.literal('code'), values: Codes, unknown: z.boolean() }),
  z
    .object({
      ...named,
      type: z.literal('integer'),
      min: z.int(),
      max: z.int(),
      unknown: z.boolean(),
    })
    .refine(({ min, max }) => min <= max, 'the smallest number is above the greatest'),
  z.object({ ...named, type: z.literal('boolean'), unknown: z.boolean() }),
])
export type TableInput = z.output<typeof TableInput>

export const TableOutput = z.discriminatedUnion('type', [
  z.object({ ...named, type: z.literal('code'), values: Codes }),
  /** A list of codes, possibly empty. */
  z.object({ ...named, type: z.literal('codes'), values: Codes }),
  z.object({ ...named, type: z.literal('integer'), min: z.int(), max: z.int() }),
])
export type TableOutput = z.output<typeof TableOutput>

export const OutputValue = z.union([
  z.string().max(200),
  z.int(),
  z.array(z.string().max(200)).max(100),
])
export type OutputValue = z.output<typeof OutputValue>

export const TableRule = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/),
  /** One cell for each input; an input that is not named may be anything. */
  when: z.record(z.string(), z.string().max(2000)),
  result: z.record(z.string(), OutputValue),
  because: Said,
})
export type TableRule = z.output<typeof TableRule>

export const DecisionTable = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/),
    name: Said,
    /** `first`: of the rules that hold, the first decides. `unique`: at most one may hold. */
    hitPolicy: z.enum(['first', 'unique']),
    inputs: z.array(TableInput).min(1).max(16),
    outputs: z.array(TableOutput).min(1).max(16),
    rules: z.array(TableRule).max(500),
  })
  .meta({ id: 'DecisionTable' })
export type DecisionTable = z.output<typeof DecisionTable>

/** What is wrong with a table, and where: the rule's id and the column's name. */
export interface TableFault {
  readonly rule: string | null
  readonly column: string | null
  readonly detail: Text
}

/**
 * Values of an input that no cell tells apart. Numbers lie together in ranges cut wherever some
 * cell begins or ends, so that a sound answer for `sample` is one for them all.
 */
interface Atom {
  readonly sample: FactValue
  /** Both ends included; for anything but numbers both are 0. */
  readonly from: number
  readonly to: number
  readonly size: number
  /** Bit i is set where rule i holds for these values. */
  readonly rules: bigint
}

export interface Compiled {
  readonly table: DecisionTable
  readonly columns: readonly { readonly input: TableInput; readonly atoms: readonly Atom[] }[]
}

export type Compilation =
  | { readonly kind: 'compiled'; readonly compiled: Compiled }
  | { readonly kind: 'refused'; readonly faults: readonly TableFault[] }

type Test =
  | { readonly kind: 'value'; readonly value: FactValue }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }

interface Cell {
  readonly any: boolean
  readonly negated: boolean
  readonly tests: readonly Test[]
}

const says = texts({
  empty: {
    km: 'ក្រឡានេះទទេ។ សូមសរសេរ - បើអ្វីក៏បាន',
    en: 'The cell is empty. Write - where anything will do',
  },
  character: { km: 'មិនយល់ត្រង់ «{part}»', en: 'Not understood: {part}' },
  whole: { km: 'ប្រើតែចំនួនគត់៖ {part}', en: 'Only whole numbers can stand here: {part}' },
  unfinished: { km: 'ក្រឡានេះសរសេរមិនទាន់ចប់', en: 'The cell ends too early' },
  quotes: {
    km: 'សូមដាក់លេខកូដក្នុងសញ្ញា "…"៖ {part}',
    en: 'Put codes between quotation marks, "…": {part}',
  },
  type: {
    km: '«{part}» មិនត្រូវនឹងប្រភេទនៃជួរឈរនេះទេ',
    en: '{part} does not fit the kind of this column',
  },
  code: { km: 'គ្មានលេខកូដ «{part}» ក្នុងបញ្ជីទេ', en: 'The list has no code {part}' },
  outside: {
    km: '{part} នៅក្រៅចន្លោះពី {min} ដល់ {max}',
    en: '{part} lies outside of {min} to {max}',
  },
  range: { km: 'ចន្លោះនេះទទេ៖ {part}', en: 'The range is empty: {part}' },
  known: {
    km: 'ជួរឈរនេះមិនដែលមិនដឹងទេ',
    en: 'This column is never unknown',
  },
  never: { km: 'ក្រឡានេះមិនអាចពិតបានឡើយ', en: 'This cell can never hold' },
  column: { km: 'គ្មានជួរឈរឈ្មោះនេះទេ', en: 'The table has no such column' },
  twice: { km: 'ឈ្មោះនេះមានពីរដង', en: 'This name stands there twice' },
  absent: { km: 'ខ្វះតម្លៃនៅទីនេះ', en: 'A value is missing here' },
})

class CellFault extends Error {
  readonly detail: Text
  constructor(detail: Text) {
    super(detail.en)
    this.detail = detail
  }
}

const marks =
  /\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?!\.\d)|-?\d+|\.\.|<=|>=|[<>[\](),-]|[A-Za-z_][\w@.-]*)/y

function tokensOf(cell: string): string[] {
  const tokens: string[] = []
  let at = 0
  while (cell.slice(at).trim() !== '') {
    marks.lastIndex = at
    const [whole, token] = marks.exec(cell) ?? []
    if (whole === undefined || token === undefined)
      throw new CellFault(filled(says.character, { part: cell.slice(at).trim().slice(0, 40) }))
    tokens.push(token)
    at += whole.length
  }
  return tokens
}

function parseCell(text: string, input: TableInput): Cell {
  const tokens = tokensOf(text)
  if (tokens.length === 0) throw new CellFault(says.empty)
  if (tokens.length === 1 && tokens[0] === '-') return { any: true, negated: false, tests: [] }

  let at = 0
  const take = (): string => {
    const token = tokens[at]
    if (token === undefined) throw new CellFault(says.unfinished)
    at += 1
    return token
  }
  const expect = (...wanted: string[]): string => {
    const token = take()
    if (!wanted.includes(token)) throw new CellFault(filled(says.character, { part: token }))
    return token
  }
  const number = (): number => {
    const token = take()
    if (input.type !== 'integer') throw new CellFault(filled(says.type, { part: token }))
    if (/^-?\d+\.\d+$/.test(token)) throw new CellFault(filled(says.whole, { part: token }))
    if (!/^-?\d+$/.test(token)) throw new CellFault(filled(says.character, { part: token }))
    const value = Number(token)
    if (value < input.min || value > input.max)
      throw new CellFault(filled(says.outside, { part: token, min: input.min, max: input.max }))
    return value
  }
  const test = (): Test => {
    const token = take()
    if (token === '<') return { kind: 'range', from: -Infinity, to: number() - 1 }
    if (token === '<=') return { kind: 'range', from: -Infinity, to: number() }
    if (token === '>') return { kind: 'range', from: number() + 1, to: Infinity }
    if (token === '>=') return { kind: 'range', from: number(), to: Infinity }
    if (token === '[' || token === '(' || token === ']') {
      const from = number()
      expect('..')
      const to = number()
      const end = expect(']', ')', '[')
      const range: Test = {
        kind: 'range',
        from: token === '[' ? from : from + 1,
        to: end === ']' ? to : to - 1,
      }
      if (range.from > range.to)
        throw new CellFault(filled(says.range, { part: `${token}${from}..${to}${end}` }))
      return range
    }
    if (token === 'null' || token === UNKNOWN || token === `"${UNKNOWN}"`) {
      if (!input.unknown) throw new CellFault(says.known)
      return { kind: 'value', value: UNKNOWN }
    }
    if (token === 'true' || token === 'false') {
      if (input.type !== 'boolean') throw new CellFault(filled(says.type, { part: token }))
      return { kind: 'value', value: token === 'true' }
    }
    if (token.startsWith('"')) {
      const code = token.slice(1, -1).replaceAll(/\\(.)/g, '$1')
      if (input.type !== 'code') throw new CellFault(filled(says.type, { part: token }))
      if (!input.values.includes(code)) throw new CellFault(filled(says.code, { part: token }))
      return { kind: 'value', value: code }
    }
    if (/^-?\d/.test(token)) {
      at -= 1
      return { kind: 'value', value: number() }
    }
    const word = /^[A-Za-z_]/.test(token)
    throw new CellFault(
      filled(word && input.type === 'code' ? says.quotes : says.character, { part: token }),
    )
  }

  const negated = tokens[0] === 'not'
  if (negated) {
    take()
    expect('(')
  }
  const tests = [test()]
  while (tokens[at] === ',') {
    take()
    tests.push(test())
  }
  if (negated) expect(')')
  const left = tokens[at]
  if (left !== undefined) throw new CellFault(filled(says.character, { part: left }))
  return { any: false, negated, tests }
}

const passes = (test: Test, value: FactValue): boolean =>
  test.kind === 'value'
    ? test.value === value
    : typeof value === 'number' && test.from <= value && value <= test.to

const holds = ({ any, negated, tests }: Cell, value: FactValue): boolean =>
  any || tests.some((test) => passes(test, value)) !== negated

const single = (sample: FactValue): Omit<Atom, 'rules'> => ({ sample, from: 0, to: 0, size: 1 })

/** The values of an input, numbers cut where some test begins or ends. */
function pieces(input: TableInput, cells: readonly Cell[]): Omit<Atom, 'rules'>[] {
  const unknown = input.unknown ? [single(UNKNOWN)] : []
  if (input.type === 'boolean') return [single(true), single(false), ...unknown]
  if (input.type === 'code') return [...input.values.map(single), ...unknown]

  const starts = new Set([input.min])
  for (const { tests } of cells)
    for (const test of tests) {
      const from = test.kind === 'range' ? test.from : test.value
      const to = test.kind === 'range' ? test.to : test.value
      for (const start of [from, typeof to === 'number' ? to + 1 : to])
        if (typeof start === 'number' && start > input.min && start <= input.max) starts.add(start)
    }
  const sorted = [...starts].toSorted((a, b) => a - b)
  const ranges = sorted.map((from, index) => {
    const to = (sorted[index + 1] ?? input.max + 1) - 1
    return { sample: from, from, to, size: to - from + 1 }
  })
  return [...ranges, ...unknown]
}

/** What an output's value must be; the text says what is wrong, null means nothing is. */
function wrongOutput(output: TableOutput, value: OutputValue | undefined): Text | null {
  if (value === undefined) return says.absent
  const part = JSON.stringify(value)
  if (output.type === 'integer') {
    if (typeof value !== 'number') return filled(says.type, { part })
    const { min, max } = output
    return value < min || value > max ? filled(says.outside, { part, min, max }) : null
  }
  if (output.type === 'code') {
    if (typeof value !== 'string') return filled(says.type, { part })
    return output.values.includes(value) ? null : filled(says.code, { part })
  }
  if (!Array.isArray(value)) return filled(says.type, { part })
  const stranger = value.find((code) => !output.values.includes(code))
  if (stranger !== undefined) return filled(says.code, { part: `"${stranger}"` })
  return new Set(value).size === value.length ? null : says.twice
}

const repeated = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index)

/** Reads every cell once. A refused table says all that is wrong with it, rule by rule. */
export function compile(table: DecisionTable): Compilation {
  const faults: TableFault[] = [
    ...repeated([...table.inputs, ...table.outputs].map(({ name }) => name)).map((column) => ({
      rule: null,
      column,
      detail: says.twice,
    })),
    ...repeated(table.rules.map(({ id }) => id)).map((rule) => ({
      rule,
      column: null,
      detail: says.twice,
    })),
  ]
  const inputNames = new Set(table.inputs.map(({ name }) => name))
  const outputNames = new Set(table.outputs.map(({ name }) => name))
  for (const { id, when, result } of table.rules) {
    for (const column of Object.keys(when))
      if (!inputNames.has(column)) faults.push({ rule: id, column, detail: says.column })
    for (const column of Object.keys(result))
      if (!outputNames.has(column)) faults.push({ rule: id, column, detail: says.column })
    for (const output of table.outputs) {
      const detail = wrongOutput(output, result[output.name])
      if (detail) faults.push({ rule: id, column: output.name, detail })
    }
  }

  const columns = table.inputs.map((input) => {
    const cells = table.rules.map(({ id, when }): Cell => {
      try {
        return parseCell(when[input.name] ?? '-', input)
      } catch (fault) {
        if (!(fault instanceof CellFault)) throw fault
        faults.push({ rule: id, column: input.name, detail: fault.detail })
        return { any: true, negated: false, tests: [] }
      }
    })
    const atoms = pieces(input, cells).map((piece): Atom => ({
      ...piece,
      rules: cells.reduce(
        (bits, cell, index) => (holds(cell, piece.sample) ? bits | (1n << BigInt(index)) : bits),
        0n,
      ),
    }))
    const everHolds = atoms.reduce((bits, atom) => bits | atom.rules, 0n)
    for (const [index, { id }] of table.rules.entries())
      if (((everHolds >> BigInt(index)) & 1n) === 0n)
        faults.push({ rule: id, column: input.name, detail: says.never })
    return { input, atoms }
  })

  return faults.length > 0
    ? { kind: 'refused', faults }
    : { kind: 'compiled', compiled: { table, columns } }
}

export type Decision =
  | {
      readonly kind: 'decided'
      readonly rule: string
      /** The number of the row, from 1, as people count. */
      readonly row: number
      readonly result: Readonly<Record<string, OutputValue>>
      readonly because: Text
      /** Every rule that holds, in the order of the table; the first is the one that decided. */
      readonly fired: readonly { readonly rule: string; readonly because: Text }[]
    }
  /** No rule holds. */
  | { readonly kind: 'none' }
  /** More than one rule of a `unique` table holds. */
  | { readonly kind: 'many'; readonly rules: readonly string[] }
  /** A fact is absent or no value of its input. */
  | { readonly kind: 'outside'; readonly input: string }

const bitsOf = (bits: bigint): number[] => {
  const found: number[] = []
  for (let index = 0, rest = bits; rest > 0n; index += 1, rest >>= 1n)
    if ((rest & 1n) === 1n) found.push(index)
  return found
}

export function decide({ table, columns }: Compiled, facts: Facts): Decision {
  let live = (1n << BigInt(table.rules.length)) - 1n
  for (const { input, atoms } of columns) {
    const fact = facts[input.name]
    const atom = atoms.find(({ sample, from, to }) =>
      typeof sample === 'number'
        ? typeof fact === 'number' && Number.isInteger(fact) && from <= fact && fact <= to
        : sample === fact,
    )
    if (!atom) return { kind: 'outside', input: input.name }
    live &= atom.rules
  }
  const fired = bitsOf(live).flatMap((index) => {
    const rule = table.rules[index]
    return rule ? [{ index, rule }] : []
  })
  const [first] = fired
  if (!first) return { kind: 'none' }
  if (table.hitPolicy === 'unique' && fired.length > 1)
    return { kind: 'many', rules: fired.map(({ rule }) => rule.id) }
  return {
    kind: 'decided',
    rule: first.rule.id,
    row: first.index + 1,
    result: first.rule.result,
    because: first.rule.because,
    fired: fired.map(({ rule }) => ({ rule: rule.id, because: rule.because })),
  }
}

/** A part of the input space, written as the cells of a row, with one example out of it. */
export interface Box {
  readonly cells: Readonly<Record<string, string>>
  readonly example: Facts
}

export interface Coverage {
  /** How many combinations of values there are in all. */
  readonly combinations: number
  /** How many of them no rule holds for. Exact. */
  readonly missing: number
  /** What no rule holds for; the boxes never meet. At most `most` of them are listed. */
  readonly gaps: readonly Box[]
  /** Pairs of rules that hold together somewhere; a fault only where one rule must be alone. */
  readonly overlaps: readonly { readonly rules: readonly [string, string]; readonly box: Box }[]
  /** Rules of a `first` table that never decide, because earlier ones always do. */
  readonly unreachable: readonly string[]
  /** False where the table was too tangled to be searched whole: then nothing is proved. */
  readonly proved: boolean
}

/** The cell that holds for exactly these values of an input. */
function written({ input, atoms }: Compiled['columns'][number], chosen: ReadonlySet<Atom>): string {
  if (chosen.size === atoms.length) return '-'
  const parts: string[] = []
  let open: { from: number; to: number } | null = null
  const close = () => {
    if (open) parts.push(open.from === open.to ? `${open.from}` : `[${open.from}..${open.to}]`)
    open = null
  }
  for (const atom of atoms) {
    if (!chosen.has(atom)) continue
    if (atom.sample === UNKNOWN) {
      close()
      parts.push('null')
    } else if (input.type !== 'integer') {
      parts.push(input.type === 'code' ? JSON.stringify(atom.sample) : String(atom.sample))
    } else if (open !== null && atom.from === (open as { to: number }).to + 1) {
      open = { from: (open as { from: number }).from, to: atom.to }
    } else {
      close()
      open = { from: atom.from, to: atom.to }
    }
  }
  close()
  return parts.join(',')
}

/** Beyond this many steps a search gives up and says so, so that a hostile table harms nobody. */
const MOST_STEPS = 100_000

/**
 * What the rules leave open and where they meet, over the whole input space and not a sample:
 * values that no remaining rule tells apart are followed together, and each set of remaining rules
 * is followed once.
 */
export function coverage({ table, columns }: Compiled, most = 100): Coverage {
  const depthOfAll = columns.length
  const sizes = columns.map(({ atoms }) => atoms.reduce((sum, { size }) => sum + size, 0))
  const combinationsFrom = (depth: number) =>
    sizes.slice(depth).reduce((product, size) => product * size, 1)
  const everyRule = (1n << BigInt(table.rules.length)) - 1n

  /** Rules that hold whatever the inputs from a depth on are. */
  const openFrom: bigint[] = [everyRule]
  for (const { atoms } of columns.toReversed())
    openFrom.unshift(atoms.reduce((bits, atom) => bits & atom.rules, openFrom[0] ?? everyRule))

  let steps = 0
  let proved = true
  const exhausted = () => {
    steps += 1
    if (steps > MOST_STEPS) proved = false
    return !proved
  }
  const branches = (depth: number, live: bigint): Map<bigint, Set<Atom>> => {
    const found = new Map<bigint, Set<Atom>>()
    for (const atom of columns[depth]?.atoms ?? []) {
      const next = live & atom.rules
      const together = found.get(next)
      if (together) together.add(atom)
      else found.set(next, new Set([atom]))
    }
    return found
  }

  type Path = readonly ReadonlySet<Atom>[]
  const whole = (depth: number): Path => columns.slice(depth).map(({ atoms }) => new Set(atoms))
  const boxOf = (path: Path): Box => ({
    cells: Object.fromEntries(
      columns.map((column, index) => [
        column.input.name,
        written(column, path[index] ?? new Set()),
      ]),
    ),
    example: Object.fromEntries(
      columns.map(({ input }, index) => [
        input.name,
        [...(path[index] ?? [])][0]?.sample ?? UNKNOWN,
      ]),
    ),
  })

  interface Hole {
    readonly count: number
    readonly paths: readonly Path[]
  }
  const noHole: Hole = { count: 0, paths: [] }
  const holesKnown = columns.map(() => new Map<bigint, Hole>())
  const holes = (depth: number, live: bigint): Hole => {
    if (live === 0n) return { count: combinationsFrom(depth), paths: [whole(depth)] }
    if (depth === depthOfAll || (live & (openFrom[depth] ?? 0n)) !== 0n || exhausted())
      return noHole
    const known = holesKnown[depth]?.get(live)
    if (known) return known
    let count = 0
    const paths: Path[] = []
    for (const [next, atoms] of branches(depth, live)) {
      const below = holes(depth + 1, next)
      count += below.count * [...atoms].reduce((sum, { size }) => sum + size, 0)
      for (const path of below.paths) if (paths.length < most) paths.push([atoms, ...path])
    }
    const hole = { count, paths }
    holesKnown[depth]?.set(live, hole)
    return hole
  }

  const firstsKnown = columns.map(() => new Map<bigint, bigint>())
  /** The rules that come first for some combination below. */
  const firsts = (depth: number, given: bigint): bigint => {
    if (given === 0n) return 0n
    const open = given & (openFrom[depth] ?? 0n)
    const firstOpen = open & -open
    // Nothing after a rule that always holds can come first.
    const live = open === 0n ? given : given & ((firstOpen << 1n) - 1n)
    if (live === firstOpen || exhausted()) return live
    const known = firstsKnown[depth]?.get(live)
    if (known !== undefined) return known
    let found = 0n
    for (const next of branches(depth, live).keys()) found |= firsts(depth + 1, next)
    firstsKnown[depth]?.set(live, found)
    return found
  }

  const { count, paths } = holes(0, everyRule)
  const reached = table.hitPolicy === 'first' ? firsts(0, everyRule) : everyRule
  return {
    combinations: combinationsFrom(0),
    missing: count,
    gaps: paths.map(boxOf),
    overlaps: overlapsOf({ table, columns }, most).map(({ rules, path }) => ({
      rules,
      box: boxOf(path),
    })),
    unreachable: table.rules
      .filter((_rule, index) => ((reached >> BigInt(index)) & 1n) === 0n)
      .map(({ id }) => id),
    proved,
  }
}

function overlapsOf({ table, columns }: Compiled, most: number) {
  const found: { rules: [string, string]; path: Set<Atom>[] }[] = []
  for (const [index, rule] of table.rules.entries())
    for (const [before, earlier] of table.rules.slice(0, index).entries()) {
      if (found.length >= most) return found
      const both = (1n << BigInt(index)) | (1n << BigInt(before))
      const path: Set<Atom>[] = []
      for (const { atoms } of columns) {
        const shared = atoms.filter((atom) => (atom.rules & both) === both)
        if (shared.length === 0) break
        path.push(new Set(shared))
      }
      if (path.length === columns.length) found.push({ rules: [earlier.id, rule.id], path })
    }
  return found
}
