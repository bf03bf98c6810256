import { Day, say, type Text } from '../kernel/index.ts'
import { dayText, khmerDigits } from '../khmer/index.ts'
import type { Field, FieldKind, FormDefinition, Said, Section } from './definition.ts'
import { type Node, parse } from './expression.ts'
import { ratingNames } from './ratings.ts'
import { findCode, isCodeListName } from './read.ts'
import { parts } from './spoken-words.ts'

/*
 * Expressions in words, for whoever reads a form and does not write one: `${age} < 5` is “Age” is
 * less than 5. Whatever parses is said, in both languages, by the words of its questions and
 * choices; no operator, function, name or code is left over.
 */

const both = (text: string): Text => ({ km: text, en: text })

const fill = (pattern: Text, of: Readonly<Record<string, Text>>): Text => {
  const fillings = (language: 'km' | 'en') =>
    Object.fromEntries(Object.entries(of).map(([name, text]) => [name, text[language]]))
  return { km: say(pattern, 'km', fillings('km')), en: say(pattern, 'en', fillings('en')) }
}

/** A number by its digits, however large or small it was written. */
function numberText(value: number): Text {
  if (!Number.isFinite(value)) return parts.tooLarge
  const plain = String(value)
  const digits = !plain.includes('e')
    ? plain
    : Number.isInteger(value)
      ? BigInt(value).toString()
      : value.toFixed(20).replace(/\.?0+$/, '')
  return { km: khmerDigits(digits), en: digits }
}

/** Both languages; a draft that still lacks one says the other. */
const whole = ({ km, en }: Said): Text | undefined => {
  const [khmer, english] = [km.trim(), en.trim()]
  if (khmer === '' && english === '') return undefined
  return { km: khmer || english, en: english || khmer }
}

const quoted = (said: Said): Text => {
  const words = whole(said)
  return words === undefined ? parts.nameless : fill(parts.label, { a: words })
}

const asDay = (text: string): Text | undefined => {
  const day = Day.safeParse(text)
  return day.success ? dayText(day.data) : undefined
}

type Call = Node & { readonly kind: 'call' }
type Binary = Node & { readonly kind: 'binary' }

const sentences = new Set([
  'not',
  'true',
  'false',
  'selected',
  'contains',
  'starts-with',
  'ends-with',
  'regex',
])
const comparisons = new Set(['or', 'and', '=', '!=', '<', '<=', '>', '>='])

/** Whether an expression comes out as yes or no, by what stands at its root. */
export const isSentence = (node: Node): boolean =>
  node.kind === 'binary'
    ? comparisons.has(node.operator)
    : node.kind === 'call' && sentences.has(node.name)

class Speech {
  readonly #form: FormDefinition
  readonly #self: Field | undefined
  constructor(form: FormDefinition, self: Field | undefined) {
    this.#form = form
    this.#self = self
  }

  /** A whole sentence: when it holds. */
  sentence(node: Node): Text {
    switch (node.kind) {
      case 'literal':
        return node.value === '' || node.value === 0 ? parts.never : parts.always
      case 'binary':
        return isSentence(node)
          ? this.#comparison(node)
          : fill(parts.notZero, { a: this.value(node) })
      case 'negative':
        return fill(parts.notZero, { a: this.value(node) })
      case 'call':
        return this.#callSentence(node)
      case 'field':
      case 'self':
        break
    }
    const a = this.value(node)
    const kind = this.#kindOf(node)
    if (kind === 'yes-no' || kind === 'calculation') return fill(parts.is, { a, b: parts.yes })
    return kind === 'whole-number' || kind === 'number' || kind === 'rating'
      ? fill(parts.notZero, { a })
      : fill(parts.answered, { a })
  }

  /** What comes out, as something that has a name. */
  value(node: Node): Text {
    switch (node.kind) {
      case 'literal':
        return typeof node.value === 'number' ? numberText(node.value) : this.#text(node.value)
      case 'self':
        return parts.self
      case 'field':
        return this.#called(node.name)
      case 'negative':
        return fill(parts.minus, { a: this.#inner(node.of) })
      case 'binary':
        return isSentence(node)
          ? fill(parts.whether, { a: this.sentence(node) })
          : this.#arithmetic(node)
      case 'call':
        break
    }
    if (node.name === 'true') return parts.yes
    if (node.name === 'false') return parts.no
    if (sentences.has(node.name)) return fill(parts.whether, { a: this.sentence(node) })
    return this.#call(node)
  }

  #text(value: string): Text {
    if (value === '') return parts.nothing
    if (value === 'yes' || value === 'true') return parts.yes
    if (value === 'no' || value === 'false') return parts.no
    return asDay(value) ?? fill(parts.label, { a: both(value) })
  }

  #field(name: string): Field | undefined {
    return this.#form.sections.flatMap(({ fields }) => fields).find((one) => one.name === name)
  }

  #section(name: string): Section | undefined {
    return this.#form.sections.find((one) => one.name === name)
  }

  #fieldOf(node: Node): Field | undefined {
    if (node.kind === 'field') return this.#field(node.name)
    return node.kind === 'self' ? this.#self : undefined
  }

  #kindOf(node: Node): FieldKind | undefined {
    return this.#fieldOf(node)?.kind
  }

  #called(name: string): Text {
    const field = this.#field(name)
    if (field !== undefined) return quoted(field.label)
    const section = this.#section(name)
    return section === undefined ? parts.gone : quoted(section.title)
  }

  #isDay(node: Node): boolean {
    if (node.kind === 'literal')
      return typeof node.value === 'string' && asDay(node.value) !== undefined
    if (node.kind === 'field' || node.kind === 'self') return this.#kindOf(node) === 'date'
    if (node.kind === 'binary')
      return (
        (node.operator === '+' || node.operator === '-') &&
        this.#isDay(node.left) !== this.#isDay(node.right)
      )
    if (node.kind === 'negative') return false
    if (node.name === 'today' || node.name === 'date') return true
    return (
      ['min', 'max', 'coalesce'].includes(node.name) && node.args.some((arg) => this.#isDay(arg))
    )
  }

  /** A literal as an answer to the question beside it: the words of a choice, yes or no, a rank. */
  #beside(other: Node, literal: Node): Text {
    if (literal.kind !== 'literal') return this.value(literal)
    const field = this.#fieldOf(other)
    const { value } = literal
    if (field?.kind === 'rating') {
      const name = ratingNames[Number(value) - 1]
      if (name !== undefined)
        return fill(both('{a} ({b})'), { a: numberText(Number(value)), b: name })
    }
    if (typeof value === 'number') return numberText(value)
    if (field?.kind === 'choose-one' || field?.kind === 'choose-many') {
      const found =
        field.list !== undefined && isCodeListName(field.list)
          ? findCode(field.list, value)
          : field.options?.find(({ code }) => code === value)?.label
      return found === undefined ? parts.unknownOption : quoted({ km: found.km, en: found.en })
    }
    return this.#text(value)
  }

  #pair({ left, right }: Binary): { a: Text; b: Text } {
    return { a: this.#operand(left, right), b: this.#operand(right, left) }
  }

  /** A side of a comparison; what is itself a sentence stands in brackets. */
  #operand(node: Node, other: Node): Text {
    const isLong = isSentence(node) || (node.kind === 'call' && node.name === 'if')
    if (isLong && !(node.kind === 'call' && node.args.length === 0))
      return fill(parts.bracket, { a: this.value(node) })
    return this.#beside(other, node)
  }

  #comparison(node: Binary): Text {
    const { operator, left, right } = node
    if (operator === 'and' || operator === 'or')
      return fill(parts[operator], {
        a: this.#side(left, operator),
        b: this.#side(right, operator),
      })
    const all = operator === '=' ? this.#allOf(left, right) : undefined
    if (all !== undefined) return all
    const { a, b } = this.#pair(node)
    if (operator === '=' || operator === '!=') {
      const isThere = operator === '!='
      for (const [empty, asked] of [
        [right, a],
        [left, b],
      ] as const)
        if (empty.kind === 'literal' && empty.value === '')
          return fill(isThere ? parts.answered : parts.unanswered, { a: asked })
      return fill(isThere ? parts.isNot : parts.is, { a, b })
    }
    const isDay = this.#isDay(left) || this.#isDay(right)
    if (operator === '<') return fill(isDay ? parts.before : parts.less, { a, b })
    if (operator === '<=') return fill(isDay ? parts.notAfter : parts.most, { a, b })
    if (operator === '>') return fill(isDay ? parts.after : parts.more, { a, b })
    return fill(isDay ? parts.notBefore : parts.least, { a, b })
  }

  /** Counting as many answers as were named says that all of them are answered. */
  #allOf(counted: Node, number: Node): Text | undefined {
    if (counted.kind !== 'call' || counted.name !== 'count' || counted.args.length < 2)
      return undefined
    if (number.kind !== 'literal' || Number(number.value) !== counted.args.length) return undefined
    return fill(parts.allAnswered, {
      a: this.#several(counted.args),
      b: numberText(counted.args.length),
    })
  }

  /** One side of "and" or "or"; where the other of the two is inside, brackets say what belongs together. */
  #side(node: Node, operator: 'and' | 'or'): Text {
    const text = this.sentence(node)
    const mixes =
      (node.kind === 'binary' &&
        (node.operator === 'and' || node.operator === 'or') &&
        node.operator !== operator) ||
      (node.kind === 'call' && node.name === 'if')
    return mixes ? fill(parts.bracket, { a: text }) : text
  }

  #callSentence(node: Call): Text {
    const { name, args } = node
    const [first, second, third] = args
    if (name === 'true' || name === 'false') return name === 'true' ? parts.always : parts.never
    if (name === 'not' && first !== undefined) return this.#not(first)
    if (name === 'if' && first && second && third)
      return fill(parts.ifSo, {
        a: this.sentence(first),
        b: this.sentence(second),
        c: this.sentence(third),
      })
    if (name === 'selected' && first && second) return this.#selected(first, second, false)
    if (name === 'regex' && first) return fill(parts.written, { a: this.#inner(first) })
    const pattern =
      name === 'contains'
        ? parts.includes
        : name === 'starts-with'
          ? parts.begins
          : name === 'ends-with'
            ? parts.ends
            : undefined
    if (pattern && first && second)
      return fill(pattern, { a: this.#inner(first), b: this.#inner(second) })
    if (sentences.has(name)) return fill(parts.given, { a: parts.unknown })
    const isNumber =
      !this.#isDay(node) && !['coalesce', 'string', 'concat', 'substr'].includes(name)
    const a = this.#call(node)
    return fill(isNumber ? parts.notZero : parts.given, { a })
  }

  #selected(chosen: Node, code: Node, denied: boolean): Text {
    const fillings = { a: this.#inner(chosen), b: this.#beside(chosen, code) }
    if (this.#kindOf(chosen) === 'choose-one')
      return fill(denied ? parts.isNot : parts.is, fillings)
    return fill(denied ? parts.excludes : parts.includes, fillings)
  }

  /** What does not hold: said plainly where it can be, and else as what is not so. */
  #not(node: Node): Text {
    if (node.kind === 'call' && node.name === 'selected') {
      const [chosen, code] = node.args
      if (chosen && code) return this.#selected(chosen, code, true)
    }
    if (this.#kindOf(node) === 'yes-no')
      return fill(parts.isNot, { a: this.value(node), b: parts.yes })
    return fill(parts.not, { a: this.sentence(node) })
  }

  #arithmetic({ operator, left, right }: Binary): Text {
    const days = [this.#isDay(left), this.#isDay(right)]
    const [a, b] = [this.#inner(left), this.#inner(right)]
    if (operator === '+') {
      if (days[0] && !days[1]) return fill(parts.later, { a, b })
      if (days[1] && !days[0]) return fill(parts.later, { a: b, b: a })
      return fill(parts.plus, { a, b })
    }
    if (operator === '-') {
      if (days[0] && days[1]) return fill(parts.daysBetween, { a, b })
      return fill(days[0] ? parts.earlier : parts.subtract, { a, b })
    }
    if (operator === '*') return fill(parts.times, { a, b })
    return fill(operator === 'div' ? parts.divided : parts.rest, { a, b })
  }

  /** A part of something larger: what is itself made of parts stands in brackets. */
  #inner(node: Node): Text {
    const text = this.value(node)
    return node.kind === 'binary' ||
      node.kind === 'negative' ||
      (node.kind === 'call' && node.args.length > 0)
      ? fill(parts.bracket, { a: text })
      : text
  }

  /** Things one after the other; a long run of neighbours is said by its first and last. */
  #several(nodes: readonly Node[]): Text {
    const names = nodes.map((node) => (node.kind === 'field' ? node.name : undefined))
    const [first] = names
    const last = names.at(-1)
    if (names.length > 4 && first !== undefined && last !== undefined && this.#isRun(names))
      return fill(parts.range, {
        n: numberText(names.length),
        a: this.#called(first),
        b: this.#called(last),
      })
    const said = nodes.map((node) => this.value(node))
    return said.reduce<Text>(
      (before, one, index) =>
        index === 0
          ? one
          : fill(index === said.length - 1 ? parts.and2 : parts.comma, { a: before, b: one }),
      parts.nothing,
    )
  }

  /** Whether these are all the questions of a section that stand from the first to the last. */
  #isRun(names: readonly (string | undefined)[]): boolean {
    return this.#form.sections.some(({ fields }) => {
      const all = fields.map(({ name }) => name)
      const from = all.indexOf(names[0] ?? '')
      return from !== -1 && names.every((name, index) => all[from + index] === name)
    })
  }

  /** What a function over many looks at: one repeated question means all its rows. */
  #over(args: readonly Node[]): Text {
    const [only] = args
    const isRepeated =
      args.length === 1 &&
      only?.kind === 'field' &&
      this.#form.sections.some(
        ({ repeat, fields }) => repeat && fields.some(({ name }) => name === only.name),
      )
    return isRepeated ? fill(parts.allRows, { a: this.value(only) }) : this.#several(args)
  }

  #call({ name, args }: Call): Text {
    const [first, second, third] = args
    // Said only where they are needed: what is said twice on each level grows beyond all bounds.
    const one = () => (first === undefined ? parts.nothing : this.#inner(first))
    const two = () => (second === undefined ? parts.nothing : this.#inner(second))
    switch (name) {
      case 'today':
        return parts.today
      case 'date':
        return one()
      case 'if':
        return first && second && third
          ? fill(parts.ifSo, {
              a: this.sentence(first),
              b: this.value(second),
              c: this.value(third),
            })
          : parts.unknown
      case 'years-between':
        return fill(parts.years, { a: one(), b: two() })
      case 'count-selected':
        return fill(parts.chosenCount, { a: one() })
      case 'selected-at':
        // Places count from 0 in the expression, and from 1 among people.
        return second?.kind === 'literal'
          ? fill(parts.chosenAt, { a: one(), b: numberText(Number(second.value) + 1) })
          : fill(parts.chosenAtComputed, { a: one(), b: two() })
      case 'count':
        if (args.length === 1 && first?.kind === 'field')
          return this.#field(first.name) === undefined
            ? fill(parts.rows, { a: one() })
            : fill(parts.countRows, { a: one() })
        return fill(parts.count, { a: this.#over(args) })
      case 'sum':
        return fill(parts.sum, { a: this.#over(args) })
      case 'min':
      case 'max': {
        const isDay = args.some((arg) => this.#isDay(arg))
        const pattern =
          name === 'min'
            ? isDay
              ? parts.earliest
              : parts.lowest
            : isDay
              ? parts.latest
              : parts.highest
        return fill(pattern, { a: this.#over(args) })
      }
      case 'coalesce':
        return fill(parts.first, { a: this.#several(args) })
      case 'number':
        return fill(parts.asNumber, { a: one() })
      case 'int':
        return fill(parts.whole, { a: one() })
      case 'abs':
        return fill(parts.abs, { a: one() })
      case 'round':
        return second === undefined
          ? fill(parts.rounded, { a: one() })
          : fill(parts.roundedTo, { a: one(), b: two() })
      case 'string':
        return fill(parts.asText, { a: one() })
      case 'string-length':
        return fill(parts.length, { a: one() })
      case 'substr':
        return fill(parts.part, { a: one() })
      case 'concat':
        return fill(parts.joined, { a: this.#several(args) })
      default:
        return parts.unknown
    }
  }
}

/**
 * An expression in words. `self` is the question whose answer `.` means; `as` is what is asked of the
 * expression: when it holds, or what comes out. Null where the text cannot be read as an expression.
 */
export function spoken(
  expression: string,
  form: FormDefinition,
  { as = 'condition', self }: { as?: 'condition' | 'value'; self?: Field | undefined } = {},
): Text | null {
  const parsing = parse(expression)
  if (parsing.kind === 'refused') return null
  const speech = new Speech(form, self)
  return as === 'condition' ? speech.sentence(parsing.tree) : speech.value(parsing.tree)
}
