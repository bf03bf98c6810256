import { texts } from '../kernel/index.ts'
import type { Field, FieldKind, FormDefinition } from './definition.ts'
import { type Node, parse } from './expression.ts'
import { isSentence } from './spoken.ts'

/*
 * Conditions that an officer picks instead of writing: a question, what is asked of its answer, and a
 * value; several of them all together, or any one. What is picked is written as an expression, the
 * one thing that is kept, and an expression that could have been picked is taken apart again.
 */

/** How each test is said between a question and its value. */
export const testNames = texts({
  is: { km: 'គឺ', en: 'is' },
  'is-not': { km: 'មិនមែន', en: 'is not' },
  includes: { km: 'មាន', en: 'includes' },
  excludes: { km: 'គ្មាន', en: 'does not include' },
  least: { km: 'យ៉ាងតិច', en: 'is at least' },
  most: { km: 'មិនលើសពី', en: 'is at most' },
  'not-before': { km: 'មិនមុនថ្ងៃ', en: 'is not before' },
  'not-after': { km: 'មិនក្រោយថ្ងៃ', en: 'is not after' },
  'not-past': { km: 'មិនមែនថ្ងៃកន្លងទៅ', en: 'is not in the past' },
  'not-future': { km: 'មិនមែនថ្ងៃអនាគត', en: 'is not in the future' },
  answered: { km: 'មានចម្លើយ', en: 'is answered' },
  unanswered: { km: 'គ្មានចម្លើយ', en: 'is not answered' },
})
/** What may be asked of an answer; those of `valueless` ask nothing further. */
export type Test = keyof typeof testNames
export const valueless: readonly Test[] = ['answered', 'unanswered', 'not-past', 'not-future']

/** `question` is a name, or null for the answer itself; `value` a code, `yes` or `no`, a number, a day or words. */
export interface Picked {
  readonly question: string | null
  readonly test: Test
  readonly value: string
}
export interface Condition {
  readonly joined: 'and' | 'or'
  readonly picked: readonly Picked[]
}

const there: readonly Test[] = ['answered', 'unanswered']
const ofNumbers: readonly Test[] = ['least', 'most', 'is', 'is-not', ...there]
const ofWords: readonly Test[] = ['is', 'is-not', 'includes', ...there]
const testsOfKind: Readonly<Record<FieldKind, readonly Test[]>> = {
  text: ofWords,
  'long-text': ofWords,
  phone: there,
  'whole-number': ofNumbers,
  number: ofNumbers,
  rating: ofNumbers,
  calculation: ofNumbers,
  date: ['not-future', 'not-past', 'not-before', 'not-after', ...there],
  'yes-no': ['is', ...there],
  'choose-one': ['is', 'is-not', ...there],
  'choose-many': ['includes', 'excludes', ...there],
  place: there,
  note: [],
  signature: [],
}

/** How the answer of a field is picked from: a calculation that says yes or no is as such a question. */
export function pickedAs(field: Field): FieldKind {
  if (field.kind !== 'calculation') return field.kind
  const parsing = parse(field.calculation ?? '')
  return parsing.kind === 'parsed' && isSentence(parsing.tree) ? 'yes-no' : 'calculation'
}

/** What may be asked of the answer to a question, the likeliest first. */
export const testsFor = (field: Field): readonly Test[] => testsOfKind[pickedAs(field)]

const isNumber = (kind: FieldKind): boolean => testsOfKind[kind] === ofNumbers

/** Text between quotes; a text with both kinds of quotes loses the double ones. */
const literal = (value: string): string =>
  value.includes("'") ? `"${value.replaceAll('"', '')}"` : `'${value}'`

/** Whether everything is there that the test asks for. */
export function isComplete({ test, value }: Picked, field: Field): boolean {
  if (!testsFor(field).includes(test)) return false
  if (valueless.includes(test)) return true
  if (isNumber(pickedAs(field))) return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(value)
  return field.kind === 'date' ? /^\d{4}-\d{2}-\d{2}$/.test(value) : value.trim() !== ''
}

function written({ question, test, value }: Picked, field: Field): string {
  const asked = question === null ? '.' : `\${${question}}`
  const isChoice = field.kind === 'choose-one' || field.kind === 'choose-many'
  const shown = isNumber(pickedAs(field)) ? value : literal(value)
  switch (test) {
    case 'answered':
      return `${asked} != ''`
    case 'unanswered':
      return `${asked} = ''`
    case 'not-future':
      return `${asked} <= today()`
    case 'not-past':
      return `${asked} >= today()`
    case 'least':
    case 'not-before':
      return `${asked} >= ${shown}`
    case 'most':
    case 'not-after':
      return `${asked} <= ${shown}`
    case 'is':
      return `${asked} = ${shown}`
    case 'is-not':
      return `${asked} != ${shown}`
    case 'excludes':
      return `not(selected(${asked}, ${shown}))`
    case 'includes':
      break
  }
  return `${isChoice ? 'selected' : 'contains'}(${asked}, ${shown})`
}

const fieldNamed = (
  form: FormDefinition,
  name: string | null,
  self: Field | undefined,
): Field | undefined =>
  name === null
    ? self
    : form.sections.flatMap(({ fields }) => fields).find((field) => field.name === name)

/** The expression of a condition; undefined while something of it is missing. Nothing picked is ''. */
export function expressionOf(
  { joined, picked }: Condition,
  form: FormDefinition,
  self?: Field,
): string | undefined {
  const parts: string[] = []
  for (const one of picked) {
    const field = fieldNamed(form, one.question, self)
    if (field === undefined || !isComplete(one, field)) return undefined
    parts.push(written(one, field))
  }
  return parts.join(` ${joined} `)
}

const isToday = (node: Node): boolean =>
  node.kind === 'call' && node.name === 'today' && node.args.length === 0

/** A comparison as it would have been picked, if it could have been. */
function comparisonOf(node: Node & { kind: 'binary' }, isDay: boolean): [Test, Node] | undefined {
  const { operator, right } = node
  const isEmpty = right.kind === 'literal' && right.value === ''
  if (operator === '=') return [isEmpty ? 'unanswered' : 'is', right]
  if (operator === '!=') return [isEmpty ? 'answered' : 'is-not', right]
  if (operator === '>=')
    return [isDay ? (isToday(right) ? 'not-past' : 'not-before') : 'least', right]
  if (operator === '<=')
    return [isDay ? (isToday(right) ? 'not-future' : 'not-after') : 'most', right]
  return undefined
}

function pickedOf(node: Node, form: FormDefinition, self: Field | undefined): Picked | undefined {
  const [call, denied] =
    node.kind === 'call' && node.name === 'not' && node.args[0] !== undefined
      ? [node.args[0], true]
      : [node, false]
  const isCall = call.kind === 'call' && (call.name === 'selected' || call.name === 'contains')
  const asked = isCall ? call.args[0] : call.kind === 'binary' && !denied ? call.left : undefined
  if (asked?.kind !== 'field' && asked?.kind !== 'self') return undefined
  const question = asked.kind === 'field' ? asked.name : null
  const field = fieldNamed(form, question, self)
  if (field === undefined) return undefined
  let found: [Test, Node] | undefined
  if (call.kind === 'binary') found = comparisonOf(call, field.kind === 'date')
  else if (call.kind === 'call' && call.args[1] !== undefined && call.args.length === 2) {
    const isOne = field.kind === 'choose-one' && call.name === 'selected'
    const isTheirs = (field.kind === 'choose-many' || isOne) === (call.name === 'selected')
    if (isTheirs && (!denied || call.name === 'selected'))
      found = [isOne ? (denied ? 'is-not' : 'is') : denied ? 'excludes' : 'includes', call.args[1]]
  }
  if (found === undefined) return undefined
  const [test, given] = found
  const isPlain = given.kind === 'literal'
  if (!isPlain && !valueless.includes(test)) return undefined
  const value = valueless.includes(test) || !isPlain ? '' : String(given.value)
  const picked = { question, test, value }
  // A yes or no is picked as such, and not by the other words that mean the same.
  if (pickedAs(field) === 'yes-no' && test === 'is' && value !== 'yes' && value !== 'no')
    return undefined
  return isComplete(picked, field) ? picked : undefined
}

/** An expression as it would have been picked; undefined where it holds more than can be picked. */
export function conditionOf(
  expression: string,
  form: FormDefinition,
  self?: Field,
): Condition | undefined {
  if (expression.trim() === '') return { joined: 'and', picked: [] }
  const parsing = parse(expression)
  if (parsing.kind === 'refused') return undefined
  const { tree } = parsing
  const joined = tree.kind === 'binary' && tree.operator === 'or' ? 'or' : 'and'
  const leaves: Node[] = []
  const open: Node[] = [tree]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'binary' && node.operator === joined) open.push(node.right, node.left)
    else leaves.push(node)
  }
  const picked = leaves.flatMap((leaf) => pickedOf(leaf, form, self) ?? [])
  return picked.length === leaves.length ? { joined, picked } : undefined
}
