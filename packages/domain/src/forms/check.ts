import { filled, say, type Text } from '../kernel/index.ts'
import { boundFacts, boundLists } from './bound-facts.ts'
import type { Field, FieldKind, FormDefinition, Said, Section } from './definition.ts'
import { functions } from './evaluate.ts'
import { type BinaryOperator, fieldsIn, type Node, parse } from './expression.ts'
import { inOrder, type Order } from './order.ts'
import { faultOfPattern } from './pattern.ts'
import { findCode, isCodeListName } from './read.ts'
import { soundAt } from './sound.ts'
import { type FormFaultCode, formFaults } from './words.ts'

/** What keeps a form from being published: where, and what to do about it. */
export interface FormFault {
  /** Names of the section and field; null where the form as a whole is meant. */
  readonly section: string | null
  readonly field: string | null
  /** The property that is wrong: `label`, `when`, `options`, … */
  readonly property: string
  readonly code: FormFaultCode
  /** Of an expression: the place in its text, counted from 0. */
  readonly at: number | null
  readonly detail: Text
}

type Type = 'text' | 'number' | 'boolean' | 'date' | 'codes' | 'any'

const typeOfKind: Readonly<Record<FieldKind, Type>> = {
  text: 'text',
  'long-text': 'text',
  'whole-number': 'number',
  number: 'number',
  date: 'date',
  'yes-no': 'boolean',
  'choose-one': 'text',
  'choose-many': 'codes',
  rating: 'number',
  place: 'text',
  phone: 'text',
  note: 'any',
  calculation: 'any',
  signature: 'any',
}

/** What a name may become without changing what its older answers mean. */
const sameMeaning: readonly (readonly FieldKind[])[] = [
  ['text', 'long-text'],
  ['whole-number', 'number'],
]
const keepsMeaning = (before: FieldKind, after: FieldKind): boolean =>
  before === after ||
  sameMeaning.some(
    (kinds) => kinds.includes(before) && kinds.indexOf(after) > kinds.indexOf(before),
  ) ||
  (before === 'long-text' && after === 'text')

const resultOf: ReadonlyMap<string, Type> = new Map<string, Type>([
  ['not', 'boolean'],
  ['true', 'boolean'],
  ['false', 'boolean'],
  ['selected', 'boolean'],
  ['contains', 'boolean'],
  ['starts-with', 'boolean'],
  ['ends-with', 'boolean'],
  ['regex', 'boolean'],
  ['today', 'date'],
  ['date', 'date'],
  ['years-between', 'number'],
  ['count-selected', 'number'],
  ['count', 'number'],
  ['sum', 'number'],
  ['number', 'number'],
  ['int', 'number'],
  ['abs', 'number'],
  ['round', 'number'],
  ['string-length', 'number'],
  ['string', 'text'],
  ['selected-at', 'text'],
  ['substr', 'text'],
  ['concat', 'text'],
])

/** Functions that look at all rows where their one argument is a repeated field. */
const overRows = new Set(['sum', 'count', 'min', 'max'])

interface Known {
  readonly section: Section
  readonly field: Field
}
interface Names {
  readonly fields: ReadonlyMap<string, Known>
  readonly sections: ReadonlyMap<string, Section>
}

interface Spot {
  readonly section: Section | undefined
  readonly field: Field | undefined
  readonly property: string
}

const isDay = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
const isNumeric = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))

/** Faults of a name itself, which is then said as it is written. */
const aboutNames: ReadonlySet<FormFaultCode> = new Set(['name-twice', 'meaning-changed'])

class Check {
  readonly faults: FormFault[] = []
  readonly names: Names
  /** Types of fields, each known once what its calculation leans on is known. */
  readonly types: ReadonlyMap<string, Type>
  constructor(names: Names, types: ReadonlyMap<string, Type>) {
    this.names = names
    this.types = types
  }

  blame(
    { section, field, property }: Spot,
    code: FormFaultCode,
    fillings: Readonly<Record<string, string | number>> = {},
    { at = null, detail }: { at?: number | null; detail?: Text } = {},
  ): void {
    this.faults.push({
      section: section?.name ?? null,
      field: field?.name ?? null,
      property,
      code,
      at,
      detail:
        detail ??
        (aboutNames.has(code)
          ? filled(formFaults[code], fillings)
          : this.#inWords(formFaults[code], fillings)),
    })
  }

  /** What is wrong, with the question called by its words where it has any. */
  #inWords(text: Text, fillings: Readonly<Record<string, string | number>>): Text {
    const { name } = fillings
    const label = typeof name === 'string' ? this.names.fields.get(name)?.field.label : undefined
    if (label === undefined || name === undefined) return filled(text, fillings)
    const called = { km: label.km.trim() || name, en: label.en.trim() || name }
    return {
      km: say(text, 'km', { ...fillings, name: called.km }),
      en: say(text, 'en', { ...fillings, name: called.en }),
    }
  }

  /** Both languages, where anything has to be said at all. */
  said(spot: Spot, text: Said | undefined, needed: boolean): void {
    const km = (text?.km ?? '').trim()
    const en = (text?.en ?? '').trim()
    if (!needed && km === '' && en === '') return
    if (km === '') this.blame(spot, 'no-khmer')
    if (en === '') this.blame(spot, 'no-english')
  }

  /** Reads an expression and checks all that it speaks of; gives its tree and type. */
  expression(
    spot: Spot,
    text: string | undefined,
    wanted: Type,
  ): { tree: Node; type: Type } | undefined {
    if (text === undefined || text.trim() === '') return undefined
    const parsing = parse(text)
    if (parsing.kind === 'refused') {
      this.blame(spot, 'unreadable', {}, parsing)
      return undefined
    }
    const type = this.typeOf(parsing.tree, spot)
    // A number or a list of codes is not a yes or no; a text is one by being there.
    if (wanted === 'boolean' && type !== 'boolean' && type !== 'any')
      this.blame(spot, 'not-a-condition', {}, { at: 0 })
    return { tree: parsing.tree, type }
  }

  fieldType(name: string): Type {
    return this.types.get(name) ?? 'any'
  }

  typeOf(node: Node, spot: Spot): Type {
    switch (node.kind) {
      case 'literal':
        return typeof node.value === 'number' ? 'number' : 'text'
      case 'self':
        if (spot.property !== 'constraint') this.blame(spot, 'self-outside', {}, { at: node.at })
        return spot.field ? this.fieldType(spot.field.name) : 'any'
      case 'field':
        return this.reference(node, spot, false)
      case 'negative':
        this.expect(node.of, spot, ['number'])
        return 'number'
      case 'binary':
        return this.binary(node, spot)
      case 'call':
        break
    }
    return this.call(node, spot)
  }

  reference({ name, at }: Node & { kind: 'field' }, spot: Spot, rows: boolean): Type {
    const known = this.names.fields.get(name)
    if (!known) {
      this.blame(spot, 'unknown-name', { name }, { at })
      return 'any'
    }
    if (known.field.kind === 'note' || known.field.kind === 'signature')
      this.blame(spot, 'no-answer', { name }, { at })
    if (known.field.retired !== undefined || known.section.retired !== undefined)
      this.blame(spot, 'refers-to-retired', { name }, { at })
    if (known.section.repeat && !rows && known.section !== spot.section)
      this.blame(spot, 'in-a-repeat', { name }, { at })
    return this.fieldType(name)
  }

  expect(node: Node, spot: Spot, types: readonly Type[]): Type {
    const type = this.typeOf(node, spot)
    if (type === 'any' || types.includes(type)) return type
    if (node.kind === 'literal' && types.includes('date') && isDay(node.value)) return 'date'
    if (node.kind === 'literal' && types.includes('number') && isNumeric(node.value))
      return 'number'
    this.blame(spot, 'type-clash', {}, { at: node.at })
    return 'any'
  }

  binary(node: Node & { kind: 'binary' }, spot: Spot): Type {
    const { operator, left, right, at } = node
    if (operator === 'and' || operator === 'or') {
      this.expect(left, spot, ['boolean'])
      this.expect(right, spot, ['boolean'])
      return 'boolean'
    }
    if (operator === '+' || operator === '-') {
      const x = this.expect(left, spot, ['number', 'date'])
      const y = this.expect(right, spot, ['number', 'date'])
      if (x === 'date' && y === 'date') {
        if (operator === '+') this.blame(spot, 'type-clash', {}, { at })
        return 'number'
      }
      if (x === 'any' && y === 'any') return 'any'
      return x === 'date' || y === 'date' ? 'date' : x === 'any' || y === 'any' ? 'any' : 'number'
    }
    if (operator === '*' || operator === 'div' || operator === 'mod') {
      this.expect(left, spot, ['number'])
      this.expect(right, spot, ['number'])
      return 'number'
    }
    this.comparison(operator, left, right, at, spot)
    return 'boolean'
  }

  comparison(operator: BinaryOperator, left: Node, right: Node, at: number, spot: Spot): void {
    const types = [this.typeOf(left, spot), this.typeOf(right, spot)] as const
    const [x, y] = types
    const words = [left, right].map((node) => (node.kind === 'literal' ? node.value : undefined))
    const isEquality = operator === '=' || operator === '!='
    if (isEquality && words.includes('')) return
    this.knownCode(left, right, spot)
    this.knownCode(right, left, spot)
    if (types.includes('any')) return
    if (types.includes('codes')) return this.blame(spot, 'use-selected', {}, { at })
    const agrees =
      x === y ||
      (types.includes('date') && words.some((word) => isDay(word))) ||
      (types.includes('number') && words.some((word) => isNumeric(word))) ||
      (types.includes('boolean') && words.some((word) => word === 'yes' || word === 'no'))
    const hasOrder = isEquality || !(x === 'text' && y === 'text')
    if (!agrees || !hasOrder || (!isEquality && types.includes('boolean')))
      this.blame(spot, 'type-clash', {}, { at })
  }

  /** A code that a choice is compared with has to be one of its options. */
  knownCode(chosen: Node, code: Node, spot: Spot): void {
    if (code.kind !== 'literal' || typeof code.value !== 'string') return
    const name =
      chosen.kind === 'field' ? chosen.name : chosen.kind === 'self' ? spot.field?.name : undefined
    const field = name === undefined ? undefined : this.names.fields.get(name)?.field
    if (!field || (field.kind !== 'choose-one' && field.kind !== 'choose-many')) return
    const { value } = code
    const isKnown =
      field.list === undefined
        ? (field.options ?? []).some((option) => option.code === value)
        : isCodeListName(field.list) && findCode(field.list, value) !== undefined
    if (!isKnown)
      this.blame(spot, 'unknown-option', { name: field.name, code: value }, { at: code.at })
  }

  call(node: Node & { kind: 'call' }, spot: Spot): Type {
    const { name, args, at } = node
    const calling = functions.get(name)
    if (!calling) {
      this.blame(spot, 'unknown-function', { name }, { at })
      return 'any'
    }
    if (args.length < calling.least || args.length > calling.most) {
      this.blame(spot, 'argument-count', { name, least: calling.least }, { at })
      return 'any'
    }
    const [first, second, third] = args
    if (overRows.has(name) && args.length === 1 && first?.kind === 'field') {
      if (name === 'count' && this.names.sections.get(first.name)?.repeat) return 'number'
      const type = this.reference(first, spot, true)
      if (name === 'sum' && type !== 'number' && type !== 'any')
        this.blame(spot, 'type-clash', {}, { at: first.at })
      return resultOf.get(name) ?? type
    }
    if (name === 'regex') {
      if (first) this.expect(first, spot, ['text'])
      if (second?.kind !== 'literal') this.blame(spot, 'pattern-not-written', {}, { at })
      else {
        const detail = faultOfPattern(String(second.value))
        if (detail) this.blame(spot, 'pattern', {}, { at: second.at, detail })
      }
      return 'boolean'
    }
    if (name === 'selected') {
      if (first) this.expect(first, spot, ['codes', 'text'])
      if (first && second) this.knownCode(first, second, spot)
      if (second) this.expect(second, spot, ['text'])
      return 'boolean'
    }
    if (name === 'if') {
      if (first) this.expect(first, spot, ['boolean'])
      return this.joined([second, third], spot)
    }
    if (name === 'coalesce' || name === 'min' || name === 'max') return this.joined(args, spot)
    const wanted: readonly Type[] | undefined = ['sum', 'abs', 'round', 'int'].includes(name)
      ? ['number']
      : name === 'not'
        ? ['boolean']
        : name === 'years-between' || name === 'date'
          ? ['date']
          : name === 'count-selected'
            ? ['codes', 'text']
            : undefined
    for (const arg of args) {
      if (wanted) this.expect(arg, spot, wanted)
      else this.typeOf(arg, spot)
    }
    return resultOf.get(name) ?? 'any'
  }

  /** The one type of several ways; two that differ clash. */
  joined(ways: readonly (Node | undefined)[], spot: Spot): Type {
    let type: Type = 'any'
    for (const way of ways) {
      if (!way || (way.kind === 'literal' && way.value === '')) continue
      const found = this.typeOf(way, spot)
      if (type === 'any') type = found
      else if (found !== 'any' && found !== type) this.blame(spot, 'type-clash', {}, { at: way.at })
    }
    return type
  }
}

const namesOf = ({ sections }: FormDefinition): Names => {
  const fields = new Map<string, Known>()
  for (const section of sections)
    for (const field of section.fields)
      if (!fields.has(field.name)) fields.set(field.name, { section, field })
  return { fields, sections: new Map(sections.map((section) => [section.name, section])) }
}

function checkOptions(check: Check, section: Section, field: Field): void {
  const spot = { section, field, property: 'options' }
  const { options, list } = field
  const chooses = field.kind === 'choose-one' || field.kind === 'choose-many'
  if (!chooses) {
    if (options !== undefined || list !== undefined) check.blame(spot, 'options-unused')
    return
  }
  if ((options === undefined) === (list === undefined)) return check.blame(spot, 'options-or-list')
  if (list !== undefined) {
    if (!isCodeListName(list)) check.blame({ ...spot, property: 'list' }, 'unknown-list', { list })
    return
  }
  const codes = (options ?? []).map(({ code }) => code)
  if ((options ?? []).every(({ retired }) => retired !== undefined)) check.blame(spot, 'no-option')
  for (const code of new Set(codes.filter((code, index) => codes.indexOf(code) !== index)))
    check.blame(spot, 'option-twice', { code })
  for (const { label } of options ?? []) check.said(spot, label, true)
}

function checkBinding(check: Check, section: Section, field: Field): void {
  const spot = { section, field, property: 'binds' }
  const { binds } = field
  if (section.binds !== undefined && binds?.startsWith(`${section.binds}.`) !== true)
    check.blame(spot, 'row-binds', { list: section.binds })
  if (binds === undefined) return
  const fact = boundFacts.get(binds)
  if (!fact) return check.blame(spot, 'unknown-fact', { path: binds })
  const list = boundLists.find((each) => binds.startsWith(`${each}.`))
  if (list !== section.binds) check.blame(spot, 'fact-of-a-list', { path: binds })
  if (fact.kind !== field.kind || fact.list !== field.list)
    check.blame(spot, 'fact-kind', { path: binds })
  for (const property of ['when', 'required', 'constraint', 'calculation', 'retired'] as const)
    if (field[property] !== undefined && field[property] !== false && field[property] !== '')
      check.blame({ ...spot, property }, 'locked')
  if (section.when !== undefined && section.when.trim() !== '')
    check.blame({ section, field: undefined, property: 'when' }, 'locked')
  if (section.retired !== undefined)
    check.blame({ section, field: undefined, property: 'retired' }, 'locked')
}

function checkField(check: Check, section: Section, field: Field): void {
  const spot = (property: string): Spot => ({ section, field, property })
  check.said(spot('label'), field.label, true)
  check.said(spot('help'), field.help, false)
  if (field.audio !== undefined && field.audio !== '' && soundAt(field.audio) === undefined)
    check.blame(spot('audio'), 'audio')
  checkOptions(check, section, field)
  checkBinding(check, section, field)
  if (field.retired !== undefined) return
  check.expression(spot('when'), field.when, 'boolean')
  if (typeof field.required === 'string')
    check.expression(spot('required'), field.required, 'boolean')
  const constraint = check.expression(spot('constraint'), field.constraint, 'boolean')
  if (constraint) check.said(spot('constraintMessage'), field.constraintMessage, true)
  const isCalculation = field.kind === 'calculation'
  if (isCalculation === ((field.calculation ?? '').trim() === ''))
    check.blame(spot('calculation'), isCalculation ? 'no-calculation' : 'calculation-unused')
  else check.expression(spot('calculation'), field.calculation, 'any')
}

const treesOf = (...texts: readonly (string | undefined)[]): Node[] =>
  texts.flatMap((text) => {
    const parsing = parse(text ?? '')
    return parsing.kind === 'parsed' ? [parsing.tree] : []
  })

/** What the value of a field leans on: the conditions that show it, and its calculation. */
const leansOn = ({ section, field }: Known, { fields, sections }: Names): string[] =>
  treesOf(section.when, field.when, field.calculation)
    .flatMap((tree) => fieldsIn(tree))
    // Counting the rows of a section leans on what shows the section.
    .flatMap((name) =>
      fields.has(name)
        ? [name]
        : treesOf(sections.get(name)?.when).flatMap((tree) => fieldsIn(tree)),
    )
    .filter((name) => fields.has(name))

const orderOf = (names: Names): Order =>
  inOrder(names.fields.keys(), (name) => {
    const known = names.fields.get(name)
    return known ? leansOn(known, names) : []
  })

/** The types of all fields; a calculation has the type of what it leans on, asked in order. */
function typesOf(names: Names, { order }: Order): ReadonlyMap<string, Type> {
  const types = new Map<string, Type>()
  const quiet = new Check(names, types)
  for (const name of order) {
    const known = names.fields.get(name)
    if (!known) continue
    const [tree] = known.field.kind === 'calculation' ? treesOf(known.field.calculation) : []
    types.set(
      name,
      tree
        ? quiet.typeOf(tree, { ...known, property: 'calculation' })
        : typeOfKind[known.field.kind],
    )
  }
  return types
}

function checkSection(check: Check, section: Section): void {
  const spot = (property: string): Spot => ({ section, field: undefined, property })
  check.said(spot('title'), section.title, true)
  check.said(spot('help'), section.help, false)
  if (section.fields.length === 0) check.blame(spot('fields'), 'no-fields')
  if (section.retired === undefined) check.expression(spot('when'), section.when, 'boolean')
  if (section.repeat) {
    if (section.repeat.least > section.repeat.most) check.blame(spot('repeat'), 'least-most')
    check.said(spot('repeat'), section.repeat.each, true)
  }
  if (section.binds !== undefined) {
    if (!boundLists.some((list) => list === section.binds) || !section.repeat)
      check.blame(spot('binds'), 'unknown-fact', { path: section.binds })
  }
  for (const field of section.fields) checkField(check, section, field)
}

/** A name keeps its meaning for ever: what older answers say under it stays true. */
function checkAgainst(check: Check, previous: FormDefinition): void {
  if (previous.sections.length === 0) return
  const before = namesOf(previous)
  for (const [name, { section, field }] of before.fields) {
    const now = check.names.fields.get(name)
    const spot: Spot = {
      section: now?.section ?? section,
      field: now?.field ?? field,
      property: 'name',
    }
    if (!now) {
      check.blame(spot, field.binds === undefined ? 'removed' : 'bound-removed', { name })
      continue
    }
    if (field.binds !== now.field.binds)
      check.blame({ ...spot, property: 'binds' }, 'bound-changed')
    if (!keepsMeaning(field.kind, now.field.kind))
      check.blame({ ...spot, property: 'kind' }, 'meaning-changed', { name })
    const rowsBefore = section.repeat ? section.name : ''
    const rowsNow = now.section.repeat ? now.section.name : ''
    if (rowsBefore !== rowsNow) check.blame(spot, 'moved-across-rows', { name })
    if (field.list !== now.field.list && field.list !== undefined)
      check.blame({ ...spot, property: 'list' }, 'meaning-changed', { name })
    for (const { code } of field.options ?? [])
      if (
        now.field.list === undefined &&
        !(now.field.options ?? []).some((each) => each.code === code)
      )
        check.blame({ ...spot, property: 'options' }, 'option-removed', { code })
  }
  for (const [name, section] of before.sections)
    if (section.repeat && !check.names.sections.get(name)?.repeat)
      check.blame({ section, field: undefined, property: 'name' }, 'removed', { name })
}

/** More questions than this no person answers. */
const MOST_FIELDS = 400

/**
 * Everything that keeps a form from being published: nothing is left out after the first. `previous`
 * is the published version before, if any; every name that it has is still there, retired perhaps.
 */
export function faultsOfForm(definition: FormDefinition, previous?: FormDefinition): FormFault[] {
  const names = namesOf(definition)
  const order = orderOf(names)
  const check = new Check(names, typesOf(names, order))
  const whole = (property: string): Spot => ({ section: undefined, field: undefined, property })
  check.said(whole('title'), definition.title, true)
  check.said(whole('help'), definition.help, false)
  if (definition.sections.length === 0) check.blame(whole('sections'), 'no-sections')

  const seen = new Set<string>()
  for (const section of definition.sections) {
    if (seen.has(section.name))
      check.blame({ section, field: undefined, property: 'name' }, 'name-twice', {
        name: section.name,
      })
    seen.add(section.name)
    for (const field of section.fields) {
      if (seen.has(field.name))
        check.blame({ section, field, property: 'name' }, 'name-twice', { name: field.name })
      seen.add(field.name)
    }
  }
  const count = definition.sections.reduce((sum, { fields }) => sum + fields.length, 0)
  if (count > MOST_FIELDS) check.blame(whole('sections'), 'too-many-fields', { most: MOST_FIELDS })

  for (const section of definition.sections) checkSection(check, section)
  for (const circle of order.circles) {
    const known = names.fields.get(circle[0] ?? '')
    check.blame({ section: known?.section, field: known?.field, property: 'when' }, 'circle', {
      way: circle.join(' → '),
    })
  }
  if (previous) checkAgainst(check, previous)
  return check.faults
}
