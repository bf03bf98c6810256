import type { Day } from '../kernel/index.ts'
import type { BinaryOperator, Node } from './expression.ts'
import { matches } from './pattern.ts'

/**
 * What an expression gives. Null is empty: not answered, not shown, or not to be computed. Empty
 * spreads through sums and dates, every comparison with it is false, and it counts as "no"; there is
 * no NaN and no infinity. The one way to ask for it is `${name} = ''` (and `!= ''`), as in ODK.
 */
export type Value = string | number | boolean | readonly string[] | null

export interface Scope {
  /** The value of a field as seen from where the expression stands. */
  readonly field: (name: string) => Value
  /** The values of a repeated field in all rows; undefined where the field is not repeated. */
  readonly rows: (name: string) => readonly Value[] | undefined
  /** Number of rows of a repeated section; undefined where there is no such section. */
  readonly count: (section: string) => number | undefined
  /** The answer that a constraint looks at. */
  readonly self: Value
  readonly today: Day
}

const DAY = 86_400_000

const isEmpty = (value: Value): value is null =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

const orEmpty = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** Days since 1970, where the text is a day of the calendar. */
function dayNumber(value: Value): number | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null
  const time = Date.parse(`${value}T00:00:00Z`)
  if (Number.isNaN(time)) return null
  return new Date(time).toISOString().slice(0, 10) === value ? time / DAY : null
}

function dayText(number: number): string | null {
  const date = new Date(Math.floor(number) * DAY)
  if (Number.isNaN(date.getTime())) return null
  const text = date.toISOString()
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : null
}

const numberOf = (value: Value): number | null => {
  if (typeof value === 'number') return orEmpty(value)
  if (typeof value === 'string' && value.trim() !== '') return orEmpty(Number(value))
  return null
}

const textOf = (value: Value): string => {
  if (value === null) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}

export const holds = (value: Value): boolean =>
  value === true ||
  (typeof value === 'number' && value !== 0) ||
  (typeof value !== 'boolean' && typeof value !== 'number' && !isEmpty(value))

const isEmptyText = (node: Node): boolean => node.kind === 'literal' && node.value === ''

/** Yes-no answers also compare with the words that spreadsheet forms use for them. */
const yesNo = (value: Value): Value =>
  value === 'yes' || value === 'true' ? true : value === 'no' || value === 'false' ? false : value

function same(left: Value, right: Value): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean') return yesNo(left) === yesNo(right)
  if (typeof left === 'number' || typeof right === 'number')
    return numberOf(left) !== null && numberOf(left) === numberOf(right)
  return textOf(left) === textOf(right)
}

/** Which of two comes first: negative, 0, positive; null where they have no order. */
function order(left: Value, right: Value): number | null {
  const [a, b] = [dayNumber(left), dayNumber(right)]
  if (a !== null && b !== null) return a - b
  const [x, y] = [numberOf(left), numberOf(right)]
  return x === null || y === null ? null : x - y
}

function arithmetic(operator: BinaryOperator, left: Value, right: Value): Value {
  const [from, to] = [dayNumber(left), dayNumber(right)]
  if (from !== null && to !== null) return operator === '-' ? from - to : null
  const [x, y] = [numberOf(left), numberOf(right)]
  if (from !== null && y !== null && (operator === '+' || operator === '-'))
    return dayText(operator === '+' ? from + y : from - y)
  if (to !== null && x !== null && operator === '+') return dayText(to + x)
  if (x === null || y === null) return null
  if (operator === '+') return orEmpty(x + y)
  if (operator === '-') return orEmpty(x - y)
  if (operator === '*') return orEmpty(x * y)
  return orEmpty(operator === 'div' ? x / y : x % y)
}

function comparison(operator: BinaryOperator, left: Value, right: Value): boolean {
  if (isEmpty(left) || isEmpty(right)) return false
  if (operator === '=') return same(left, right)
  if (operator === '!=') return !same(left, right)
  const difference = order(left, right)
  if (difference === null) return false
  if (operator === '<') return difference < 0
  if (operator === '<=') return difference <= 0
  return operator === '>' ? difference > 0 : difference >= 0
}

function binary({ operator, left, right }: Node & { kind: 'binary' }, scope: Scope): Value {
  if (operator === 'or') return holds(evaluate(left, scope)) || holds(evaluate(right, scope))
  if (operator === 'and') return holds(evaluate(left, scope)) && holds(evaluate(right, scope))
  if (operator === '=' || operator === '!=') {
    // Comparing with nothing is the question whether there is an answer.
    const asked = isEmptyText(right) ? left : isEmptyText(left) ? right : undefined
    if (asked) return isEmpty(evaluate(asked, scope)) === (operator === '=')
  }
  const [x, y] = [evaluate(left, scope), evaluate(right, scope)]
  return ['+', '-', '*', 'div', 'mod'].includes(operator)
    ? arithmetic(operator, x, y)
    : comparison(operator, x, y)
}

/** The values that `sum(${age})` and its like are about: all rows of a repeat, or those given. */
function several(args: readonly Node[], scope: Scope): Value[] {
  const [only] = args
  const rows = args.length === 1 && only?.kind === 'field' ? scope.rows(only.name) : undefined
  const values = rows ?? args.map((arg) => evaluate(arg, scope))
  return values.filter((value) => !isEmpty(value))
}

const numbers = (values: readonly Value[]): number[] =>
  values.flatMap((value) => numberOf(value) ?? [])

/** The first or last of days, or the least or greatest of numbers. */
function extreme(values: readonly Value[], last: boolean): Value {
  const sorted = values.filter((value) => dayNumber(value) !== null || numberOf(value) !== null)
  let found: Value = null
  for (const value of sorted) {
    const difference = found === null ? null : order(value, found)
    if (found === null || (difference !== null && (last ? difference > 0 : difference < 0)))
      found = value
  }
  return found
}

const rounded = (value: number, digits: number): number | null => {
  const factor = 10 ** Math.min(Math.max(Math.trunc(digits), 0), 10)
  return orEmpty(Math.round(value * factor) / factor)
}

/** Whole years from one day to another, as an age is counted. */
function yearsBetween(from: Value, to: Value): number | null {
  if (typeof from !== 'string' || typeof to !== 'string') return null
  if (dayNumber(from) === null || dayNumber(to) === null) return null
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

/** How many arguments a function takes, and what it gives. `check.ts` refuses any other. */
export interface Calling {
  readonly least: number
  readonly most: number
  readonly run: (args: readonly Node[], scope: Scope) => Value
}

const given = (
  least: number,
  most: number,
  run: (values: readonly Value[], scope: Scope) => Value,
): Calling => ({
  least,
  most,
  run: (args, scope) =>
    run(
      args.map((arg) => evaluate(arg, scope)),
      scope,
    ),
})
const numeric = (run: (value: number) => number): Calling =>
  given(1, 1, ([value = null]) => {
    const number = numberOf(value)
    return number === null ? null : orEmpty(run(number))
  })
const textual = (run: (text: string, part: string) => boolean): Calling =>
  given(2, 2, ([text = null, part = null]) =>
    isEmpty(text) || isEmpty(part) ? false : run(textOf(text), textOf(part)),
  )
const MANY = 50

export const functions: ReadonlyMap<string, Calling> = new Map<string, Calling>([
  [
    'if',
    {
      least: 3,
      most: 3,
      run: ([asked, yes, no], scope) => {
        const chosen = asked && holds(evaluate(asked, scope)) ? yes : no
        return chosen ? evaluate(chosen, scope) : null
      },
    },
  ],
  ['coalesce', given(1, MANY, (values) => values.find((value) => !isEmpty(value)) ?? null)],
  ['not', given(1, 1, ([value = null]) => !holds(value))],
  ['true', given(0, 0, () => true)],
  ['false', given(0, 0, () => false)],
  ['today', given(0, 0, (_none, { today }) => today)],
  [
    'date',
    given(1, 1, ([value = null]) => {
      const number = dayNumber(value)
      return number === null ? null : dayText(number)
    }),
  ],
  ['years-between', given(2, 2, ([from = null, to = null]) => yearsBetween(from, to))],
  [
    'selected',
    given(2, 2, ([chosen = null, code = null]) =>
      Array.isArray(chosen)
        ? chosen.includes(textOf(code))
        : !isEmpty(chosen) && same(chosen, code),
    ),
  ],
  [
    'count-selected',
    given(1, 1, ([chosen = null]) =>
      Array.isArray(chosen) ? chosen.length : isEmpty(chosen) ? 0 : 1,
    ),
  ],
  [
    'selected-at',
    given(2, 2, ([chosen = null, place = null]) => {
      const at = numberOf(place)
      return Array.isArray(chosen) && at !== null ? (chosen[at] ?? null) : null
    }),
  ],
  [
    'count',
    {
      least: 1,
      most: MANY,
      run: (args, scope) => {
        const [only] = args
        const rows =
          args.length === 1 && only?.kind === 'field' ? scope.count(only.name) : undefined
        return rows ?? several(args, scope).length
      },
    },
  ],
  [
    'sum',
    {
      least: 1,
      most: MANY,
      run: (args, scope) =>
        orEmpty(numbers(several(args, scope)).reduce((sum, value) => sum + value, 0)),
    },
  ],
  ['min', { least: 1, most: MANY, run: (args, scope) => extreme(several(args, scope), false) }],
  ['max', { least: 1, most: MANY, run: (args, scope) => extreme(several(args, scope), true) }],
  ['number', given(1, 1, ([value = null]) => numberOf(value))],
  ['int', numeric((value) => Math.floor(value))],
  ['abs', numeric((value) => Math.abs(value))],
  [
    'round',
    given(1, 2, ([value = null, digits = 0]) => {
      const number = numberOf(value)
      return number === null ? null : rounded(number, numberOf(digits) ?? 0)
    }),
  ],
  ['string', given(1, 1, ([value = null]) => (isEmpty(value) ? null : textOf(value)))],
  [
    'string-length',
    given(1, 1, ([value = null]) => (value === null ? 0 : Array.from(textOf(value)).length)),
  ],
  ['contains', textual((text, part) => text.includes(part))],
  ['starts-with', textual((text, part) => text.startsWith(part))],
  ['ends-with', textual((text, part) => text.endsWith(part))],
  [
    'substr',
    given(2, 3, ([text = null, from = null, to = null]) => {
      const [start, end] = [numberOf(from), numberOf(to)]
      if (isEmpty(text) || start === null) return null
      return (
        Array.from(textOf(text))
          .slice(start, end ?? undefined)
          .join('') || null
      )
    }),
  ],
  [
    'concat',
    given(
      1,
      MANY,
      (values) =>
        values
          .map((value) => textOf(value))
          .join('')
          .slice(0, 20_000) || null,
    ),
  ],
  ['regex', textual((text, pattern) => matches(text, pattern))],
])

/** The value of an expression. Never throws; what cannot be computed is empty. */
export function evaluate(node: Node, scope: Scope): Value {
  switch (node.kind) {
    case 'literal':
      return node.value
    case 'field':
      return scope.field(node.name)
    case 'self':
      return scope.self
    case 'negative': {
      const value = numberOf(evaluate(node.of, scope))
      return value === null ? null : -value
    }
    case 'binary':
      return binary(node, scope)
    case 'call':
      break
  }
  return functions.get(node.name)?.run(node.args, scope) ?? null
}
