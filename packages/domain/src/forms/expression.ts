import { filled, type Text, texts } from '../kernel/index.ts'

/*
 * Expressions as ODK writes them, so that officers who author in spreadsheets find what they know:
 * `${age} < 5 and selected(${needs}, 'food')`. They are parsed to a tree and walked; nothing is
 * ever evaluated as program text. Walking is in `evaluate.ts`, checking in `check.ts`.
 *
 *   expression  = or
 *   or          = and { "or" and }
 *   and         = equal { "and" equal }
 *   equal       = order { ( "=" | "!=" ) order }
 *   order       = sum { ( "<" | "<=" | ">" | ">=" ) sum }
 *   sum         = product { ( "+" | "-" ) product }
 *   product     = sign { ( "*" | "div" | "mod" ) sign }
 *   sign        = "-" sign | atom
 *   atom        = number | 'text' | "text" | ${name} | . | name "(" [ or { "," or } ] ")" | "(" or ")"
 */

export const binaryOperators = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
} as const
export type BinaryOperator = keyof typeof binaryOperators

/** A node of the tree; `at` is the place in the text where it begins, counted from 0. */
export type Node =
  | { readonly kind: 'literal'; readonly value: string | number; readonly at: number }
  | { readonly kind: 'field'; readonly name: string; readonly at: number }
  | { readonly kind: 'self'; readonly at: number }
  | { readonly kind: 'negative'; readonly of: Node; readonly at: number }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Node
      readonly right: Node
      readonly at: number
    }
  | {
      readonly kind: 'call'
      readonly name: string
      readonly args: readonly Node[]
      readonly at: number
    }

export type Parsing =
  | { readonly kind: 'parsed'; readonly tree: Node }
  | { readonly kind: 'refused'; readonly at: number; readonly detail: Text }

/** Deeper than this nobody reads, and a hostile text could exhaust the stack. */
const DEEPEST = 40

const says = texts({
  strange: {
    km: 'តួអក្សរ «{what}» នៅទីតាំង {place} មិនអាចប្រើបានទេ',
    en: '“{what}” at {place} has no meaning here',
  },
  open: {
    km: 'អត្ថបទដែលចាប់ផ្ដើមនៅទីតាំង {place} មិនទាន់បិទសញ្ញា {what}',
    en: 'The text that begins at {place} lacks its closing {what}',
  },
  name: {
    km: 'ឈ្មោះសំណួរនៅទីតាំង {place} ត្រូវសរសេរជា ${ឈ្មោះ}',
    en: 'At {place} a question is named as ${name}',
  },
  end: {
    km: 'រូបមន្តចប់មុនពេល៖ នៅខ្វះអ្វីមួយនៅខាងចុង',
    en: 'The expression ends too early: something is missing at its end',
  },
  expected: {
    km: 'នៅទីតាំង {place} ត្រូវមាន «{what}»',
    en: 'Expected “{what}” at {place}',
  },
  alone: {
    km: "ពាក្យ «{what}» នៅទីតាំង {place} ខ្វះវង់ក្រចក៖ {what}(…)។ អត្ថបទត្រូវដាក់ក្នុងសញ្ញា '…'",
    en: "“{what}” at {place} lacks its brackets: {what}(…). Text stands between '…'",
  },
  rest: {
    km: 'មិនយល់ពី «{what}» នៅទីតាំង {place}៖ ខ្វះប្រមាណវិធីនៅចន្លោះ',
    en: '“{what}” at {place} follows without an operator between',
  },
  deep: { km: 'វង់ក្រចកជ្រៅពេក', en: 'Too many brackets within brackets' },
})

interface Token {
  readonly kind: 'number' | 'text' | 'field' | 'name' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

class Refusal extends Error {
  readonly at: number
  readonly detail: Text
  constructor(at: number, detail: Text) {
    super(detail.en)
    this.at = at
    this.detail = detail
  }
}

const refuse: (key: keyof typeof says, at: number, what?: string) => never = (
  key,
  at,
  what = '',
) => {
  throw new Refusal(at, filled(says[key], { what, place: at + 1 }))
}

const tokenPattern =
  /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|"([^"]*)"|\$\{\s*([A-Za-z_][\w-]*)\s*\}|([A-Za-z_][\w:-]*)|(!=|<=|>=|[-+*=<>().,]))/y

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let from = 0
  while (text.slice(from).trim() !== '') {
    tokenPattern.lastIndex = from
    const found = tokenPattern.exec(text)
    const at = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0)
    if (!found) {
      const what = text.charAt(at)
      if (what === "'" || what === '"') refuse('open', at, what)
      if (what === '$') refuse('name', at)
      refuse('strange', at, what)
      break
    }
    const [, number, single, double, field, name, sign] = found
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at })
    else if (field !== undefined) tokens.push({ kind: 'field', text: field, at })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, at })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at })
    else tokens.push({ kind: 'text', text: single ?? double ?? '', at })
    from = tokenPattern.lastIndex
  }
  tokens.push({ kind: 'end', text: '', at: text.length })
  return tokens
}

const isOperator = (text: string): text is BinaryOperator => Object.hasOwn(binaryOperators, text)

function treeOf(text: string): Node {
  const tokens = tokensOf(text)
  let next = 0
  const END: Token = { kind: 'end', text: '', at: text.length }
  const peek = (): Token => tokens[next] ?? END
  const take = (): Token => {
    const token = peek()
    next += 1
    return token
  }
  const want = (sign: string): void => {
    const token = take()
    if (token.kind !== 'sign' || token.text !== sign) refuse('expected', token.at, sign)
  }

  const call = ({ text: name, at }: Token, depth: number): Node => {
    if (peek().kind !== 'sign' || peek().text !== '(') refuse('alone', at, name)
    want('(')
    const args: Node[] = []
    if (peek().kind === 'sign' && peek().text === ')') {
      take()
      return { kind: 'call', name, args, at }
    }
    for (;;) {
      args.push(binary(1, depth))
      if (peek().kind === 'sign' && peek().text === ',') take()
      else break
    }
    want(')')
    return { kind: 'call', name, args, at }
  }

  const atom = (depth: number): Node => {
    if (depth > DEEPEST) refuse('deep', peek().at)
    const token = take()
    const { at } = token
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text), at }
    if (token.kind === 'text') return { kind: 'literal', value: token.text, at }
    if (token.kind === 'field') return { kind: 'field', name: token.text, at }
    if (token.kind === 'name' && !isOperator(token.text)) return call(token, depth + 1)
    if (token.kind === 'sign' && token.text === '.') return { kind: 'self', at }
    if (token.kind === 'sign' && token.text === '-')
      return { kind: 'negative', of: atom(depth + 1), at }
    if (token.kind === 'sign' && token.text === '(') {
      const inner = binary(1, depth + 1)
      want(')')
      return inner
    }
    return token.kind === 'end' ? refuse('end', at) : refuse('strange', at, token.text)
  }

  const binary = (least: number, depth: number): Node => {
    let left = atom(depth)
    for (;;) {
      const { kind, text: operator, at } = peek()
      if ((kind !== 'sign' && kind !== 'name') || !isOperator(operator)) return left
      const strength = binaryOperators[operator]
      if (strength < least) return left
      take()
      left = { kind: 'binary', operator, left, right: binary(strength + 1, depth + 1), at }
    }
  }

  const tree = binary(1, 0)
  const left = peek()
  if (left.kind !== 'end') refuse('rest', left.at, left.text)
  return tree
}

/** The tree of an expression, or what is wrong with it and where. Never throws. */
export function parse(text: string): Parsing {
  try {
    return { kind: 'parsed', tree: treeOf(text) }
  } catch (fault) {
    if (fault instanceof Refusal) return { kind: 'refused', at: fault.at, detail: fault.detail }
    throw fault
  }
}

/** Every node of a tree, the root first. */
export function* nodesOf(tree: Node): Generator<Node> {
  yield tree
  if (tree.kind === 'negative') yield* nodesOf(tree.of)
  if (tree.kind === 'binary') {
    yield* nodesOf(tree.left)
    yield* nodesOf(tree.right)
  }
  if (tree.kind === 'call') for (const arg of tree.args) yield* nodesOf(arg)
}

/** The names of the fields that an expression speaks of. */
export const fieldsIn = (tree: Node): string[] => [
  ...new Set([...nodesOf(tree)].flatMap((node) => (node.kind === 'field' ? [node.name] : []))),
]
