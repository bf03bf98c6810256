import { Day, filled, type Text } from '../kernel/index.ts'
import { findCode, isCodeListName } from './read.ts'
import {
  Answer,
  type Answers,
  type Field,
  type FormDefinition,
  type FormFacts,
  type Row,
  type Section,
  silentKinds,
} from './definition.ts'
import { evaluate, holds, type Scope, type Value } from './evaluate.ts'
import { fieldsIn, type Node, parse } from './expression.ts'
import { inOrder } from './order.ts'
import { answerFaults, type AnswerFaultCode } from './words.ts'

/**
 * One thing wrong with the answers. `path` is `name` or `section/0/name`, row counted from 0; a
 * fault of a repeated section as a whole has the section's name.
 */
export interface AnswerFault {
  readonly path: string
  readonly code: AnswerFaultCode
  readonly detail: Text
}

/** A field as it stands now. `value` is what a screen or paper shows: empty is null. */
export interface ExaminedField {
  readonly field: Field
  readonly path: string
  readonly shown: boolean
  readonly required: boolean
  readonly value: Value
  readonly faults: readonly AnswerFault[]
}

/** A section as it stands now: `fields`, or `rows` of fields where it repeats. */
export interface ExaminedSection {
  readonly section: Section
  readonly shown: boolean
  readonly fields: readonly ExaminedField[]
  /** At least as many as the section asks for; rows beyond those answered are empty. */
  readonly rows: readonly (readonly ExaminedField[])[]
}

export interface Examination {
  readonly sections: readonly ExaminedSection[]
  /** Everything that keeps the form from being filed; `required` among them. */
  readonly faults: readonly AnswerFault[]
  /** What would be filed: answers of shown fields, and calculations. Bound facts are not in it. */
  readonly filed: Answers
  /**
   * Answers that are not filed now: of hidden or retired fields, of the wrong kind, of unknown
   * names. A draft keeps them (`rejoined`), so that a condition that turns back loses nothing.
   */
  readonly aside: Answers
}

interface Trees {
  readonly when: Node | undefined
  readonly required: Node | undefined
  readonly constraint: Node | undefined
  readonly calculation: Node | undefined
}
interface Known {
  readonly section: Section
  readonly field: Field
}
interface Compiled {
  readonly trees: ReadonlyMap<Field | Section, Trees>
  readonly fields: ReadonlyMap<string, Known>
  readonly sections: ReadonlyMap<string, Section>
  /** Fields, each after those that it leans on. */
  readonly order: readonly Known[]
}

/** An expression that cannot be read asks nothing: drafts are tried out with faults in them. */
function treeOf(text: string | boolean | undefined): Node | undefined {
  if (typeof text !== 'string' || text.trim() === '') return undefined
  const parsing = parse(text)
  return parsing.kind === 'parsed' ? parsing.tree : undefined
}

/** Only a draft that goes in circles leans so deep; its parts are then taken as empty. */
const DEEPEST = 30

const compiled = new WeakMap<FormDefinition, Compiled>()

function compile(definition: FormDefinition): Compiled {
  const known = compiled.get(definition)
  if (known) return known
  const trees = new Map<Field | Section, Trees>()
  const fields = new Map<string, Known>()
  const sections = new Map<string, Section>()
  for (const section of definition.sections) {
    sections.set(section.name, section)
    trees.set(section, {
      when: treeOf(section.when),
      required: undefined,
      constraint: undefined,
      calculation: undefined,
    })
    for (const field of section.fields) {
      if (!fields.has(field.name)) fields.set(field.name, { section, field })
      trees.set(field, {
        when: treeOf(field.when),
        required: treeOf(field.required),
        constraint: treeOf(field.constraint),
        calculation: treeOf(field.calculation),
      })
    }
  }
  const { order } = inOrder(fields.keys(), (name) => {
    const known = fields.get(name)
    if (!known) return []
    const { when, calculation } = trees.get(known.field) ?? {}
    return [trees.get(known.section)?.when, when, calculation]
      .flatMap((tree) => (tree ? fieldsIn(tree) : []))
      .flatMap((named) => {
        if (fields.has(named)) return [named]
        const section = sections.get(named)
        const shows = section && trees.get(section)?.when
        return shows ? fieldsIn(shows).filter((one) => fields.has(one)) : []
      })
  })
  const made = { trees, fields, sections, order: order.flatMap((name) => fields.get(name) ?? []) }
  compiled.set(definition, made)
  return made
}

export const isUnanswered = (answer: unknown): boolean =>
  answer === undefined ||
  answer === null ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0)

/** Whether anybody answered anything: a form that was only shown was not filled. */
export const isTouched = (answers: Answers): boolean =>
  Object.values(answers).some((answer) =>
    isRows(answer)
      ? answer.some((row) => Object.values(row).some((cell) => !isUnanswered(cell)))
      : !isUnanswered(answer),
  )

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

const isRows = (answer: unknown): answer is readonly Readonly<Row>[] =>
  Array.isArray(answer) && answer.every((row) => typeof row === 'object' && row !== null)

type Reading =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'fault'; readonly code: AnswerFaultCode; readonly most?: number }

const PLACE = /^\d{2}(?:\d{2}){0,3}$/
const PHONE = /^[+0-9\u17E0-\u17E9 ().-]{6,30}$/
const read = (value: Value): Reading => ({ kind: 'value', value })
const wrong = (code: AnswerFaultCode, most?: number): Reading => ({
  kind: 'fault',
  code,
  ...(most !== undefined && { most }),
})

/** Whether a code may be chosen; a code of a list stays good when retired, as records keep it. */
function faultOfCode(field: Field, code: string): AnswerFaultCode | undefined {
  if (field.list !== undefined) {
    if (!isCodeListName(field.list)) return undefined
    return findCode(field.list, code) ? undefined : 'no-such-option'
  }
  const option = field.options?.find((each) => each.code === code)
  if (!option) return 'no-such-option'
  return option.retired === undefined ? undefined : 'retired-option'
}

/** Reads an answer as its kind asks. */
function readAnswer(field: Field, answer: unknown): Reading {
  if (isUnanswered(answer)) return read(null)
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return typeof answer === 'string' ? read(answer) : wrong('not-text')
    case 'phone':
      return typeof answer === 'string' && PHONE.test(answer.trim())
        ? read(answer)
        : wrong('not-a-phone')
    case 'whole-number':
      return typeof answer === 'number' && Number.isSafeInteger(answer)
        ? read(answer)
        : wrong('not-whole')
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer)
        ? read(answer)
        : wrong('not-a-number')
    case 'rating':
      return answer === 1 || answer === 2 || answer === 3 || answer === 4
        ? read(answer)
        : wrong('not-a-rating')
    case 'date': {
      const day = Day.safeParse(answer)
      return day.success ? read(day.data) : wrong('not-a-day')
    }
    case 'yes-no':
      return typeof answer === 'boolean' ? read(answer) : wrong('not-yes-no')
    case 'place':
      return typeof answer === 'string' && PLACE.test(answer) ? read(answer) : wrong('not-a-place')
    case 'choose-one': {
      const code = typeof answer === 'string' ? faultOfCode(field, answer) : 'no-such-option'
      return code === undefined && typeof answer === 'string'
        ? read(answer)
        : wrong(code ?? 'no-such-option')
    }
    case 'choose-many': {
      if (!Array.isArray(answer) || !answer.every((code) => typeof code === 'string'))
        return wrong('no-such-option')
      const fault = answer.flatMap((code) => faultOfCode(field, code) ?? [])[0]
      if (fault !== undefined) return wrong(fault)
      if (new Set(answer).size < answer.length) return wrong('twice')
      return field.most !== undefined && answer.length > field.most
        ? wrong('too-many', field.most)
        : read(answer)
    }
    case 'note':
    case 'signature':
    case 'calculation':
      break
  }
  return read(null)
}

/** What a fact shows; one of a strange shape shows nothing. */
function readFact(field: Field, fact: unknown): Value {
  const reading = readAnswer(field, fact)
  return reading.kind === 'value' ? reading.value : null
}

/** A calculation as it is filed. */
function fileable(value: Value): Answer {
  const answer = Answer.safeParse(value)
  return answer.success ? answer.data : null
}

/**
 * What a form says of these answers: what is shown, required and calculated, what is wrong, and what
 * would be filed. Pure, and it never throws: not on any answers, nor on a draft full of faults.
 * Filing what it would file gives the same again.
 *
 * An answer of a hidden field counts as empty in every expression.
 */
export function examine(
  definition: FormDefinition,
  answers: Answers,
  facts: FormFacts,
  today: Day,
): Examination {
  const { trees, fields, sections, order } = compile(definition)
  const memo = new Map<string, Value>()
  const shownMemo = new Map<string, boolean>()
  const running = new Set<string>()

  const rowsMemo = new Map<Section, readonly Readonly<Row>[]>()
  const rowsOf = (section: Section): readonly Readonly<Row>[] => {
    const known = rowsMemo.get(section)
    if (known) return known
    const given =
      section.binds === undefined ? own(answers, section.name) : own(facts, section.binds)
    const rows = isRows(given) ? given : []
    rowsMemo.set(section, rows)
    return rows
  }
  const readingOf = ({ section, field }: Known, row: number | undefined): Reading => {
    const source: Readonly<Record<string, unknown>> =
      row === undefined ? answers : (rowsOf(section)[row] ?? {})
    return readAnswer(field, own(source, field.name))
  }
  const factOf = ({ section, field }: Known, row: number | undefined): Value => {
    const { binds = '' } = field
    const source: Readonly<Record<string, unknown>> =
      row === undefined ? facts : (rowsOf(section)[row] ?? {})
    return readFact(field, own(source, binds))
  }

  const scopeAt = (section: Section | undefined, row: number | undefined, self: Value): Scope => ({
    today,
    self,
    field: (name) => {
      const known = fields.get(name)
      if (!known) return null
      if (!known.section.repeat) return valueOf(known, undefined)
      return known.section === section && row !== undefined ? valueOf(known, row) : null
    },
    rows: (name) => {
      const known = fields.get(name)
      return known?.section.repeat
        ? rowsOf(known.section).map((_row, index) => valueOf(known, index))
        : undefined
    },
    count: (name) => {
      const section = sections.get(name)
      return section?.repeat ? (isShown(section) ? rowsOf(section).length : 0) : undefined
    },
  })

  const isShown = (section: Section): boolean => {
    const remembered = shownMemo.get(section.name)
    if (remembered !== undefined) return remembered
    const key = `?${section.name}`
    const when = trees.get(section)?.when
    let shown = section.retired === undefined
    if (shown && when) {
      // A circle of conditions cannot be published; in a draft its parts are taken as hidden.
      if (running.has(key)) return false
      running.add(key)
      shown = holds(evaluate(when, scopeAt(undefined, undefined, null)))
      running.delete(key)
    }
    shownMemo.set(section.name, shown)
    return shown
  }

  const isFieldShown = ({ section, field }: Known, row: number | undefined): boolean => {
    if (field.retired !== undefined || !isShown(section)) return false
    const when = trees.get(field)?.when
    return when === undefined || holds(evaluate(when, scopeAt(section, row, null)))
  }

  function valueOf(known: Known, row: number | undefined): Value {
    const { section, field } = known
    const key = row === undefined ? field.name : `${section.name}/${row}/${field.name}`
    const remembered = memo.get(key)
    if (remembered !== undefined || memo.has(key)) return remembered ?? null
    if (running.has(key) || running.size > DEEPEST) return null
    running.add(key)
    let value: Value = null
    if (isFieldShown(known, row)) {
      if (field.binds !== undefined) value = factOf(known, row)
      else if (field.kind === 'calculation') {
        const tree = trees.get(field)?.calculation
        value = tree ? evaluate(tree, scopeAt(section, row, null)) : null
      } else {
        const reading = readingOf(known, row)
        value = reading.kind === 'value' ? reading.value : null
      }
    }
    running.delete(key)
    memo.set(key, value)
    return value
  }

  // In this order nothing is asked before what it leans on, however long the chain.
  for (const known of order) {
    if (known.section.repeat) for (const row of rowsOf(known.section).keys()) valueOf(known, row)
    else valueOf(known, undefined)
  }

  const faults: AnswerFault[] = []
  const filed: [string, Answer | Row[]][] = []
  const aside: [string, Answer | Row[]][] = []

  const examineField = (
    known: Known,
    row: number | undefined,
    keep: (name: string, answer: Answer) => void,
    putAside: (name: string, answer: Answer) => void,
    rowExists: boolean,
  ): ExaminedField => {
    const { section, field } = known
    const path = row === undefined ? field.name : `${section.name}/${row}/${field.name}`
    const source: Readonly<Record<string, unknown>> =
      row === undefined ? answers : (rowsOf(section)[row] ?? {})
    const given = section.binds === undefined ? own(source, field.name) : undefined
    const shown = isFieldShown(known, row)
    const value = valueOf(known, row)
    const found: AnswerFault[] = []
    const blame = (code: AnswerFaultCode, detail: Text = answerFaults[code]): void => {
      found.push({ path, code, detail })
    }
    const isAsked = shown && field.binds === undefined && !silentKinds.includes(field.kind)
    const parsed = Answer.safeParse(given)
    let required = false
    if (isAsked) {
      const { required: asked } = field
      const tree = trees.get(field)?.required
      required =
        asked === true || (tree ? holds(evaluate(tree, scopeAt(section, row, value))) : false)
      const reading = readingOf(known, row)
      if (reading.kind === 'fault')
        blame(reading.code, filled(answerFaults[reading.code], { most: reading.most ?? 0 }))
      else if (isUnanswered(value)) {
        if (required && rowExists) blame('required')
      } else {
        const { constraint } = trees.get(field) ?? {}
        if (constraint && !holds(evaluate(constraint, scopeAt(section, row, value)))) {
          const said = field.constraintMessage
          blame('constraint', said && said.km !== '' ? said : answerFaults.constraint)
        }
      }
      if (reading.kind === 'value' && !isUnanswered(value)) keep(field.name, fileable(value))
      else if (!isUnanswered(given) && parsed.success) putAside(field.name, parsed.data)
    } else if (field.kind === 'calculation') {
      if (shown && field.binds === undefined && !isUnanswered(value))
        keep(field.name, fileable(value))
    } else if (!isUnanswered(given) && parsed.success) putAside(field.name, parsed.data)
    faults.push(...found)
    return { field, path, shown, required, value, faults: found }
  }

  const examineRows = (section: Section): ExaminedSection => {
    const shown = isShown(section)
    const rows = rowsOf(section)
    const { least = 0, most = 100 } = section.repeat ?? {}
    const keptRows: Row[] = []
    const asideRows: Row[] = []
    const given = own(answers, section.name)
    if (section.binds === undefined && !isUnanswered(given) && !isRows(given))
      faults.push({ path: section.name, code: 'not-rows', detail: answerFaults['not-rows'] })
    if (shown && section.binds === undefined) {
      if (rows.length < least)
        faults.push({
          path: section.name,
          code: 'too-few-rows',
          detail: filled(answerFaults['too-few-rows'], { least }),
        })
      if (rows.length > most)
        faults.push({
          path: section.name,
          code: 'too-many-rows',
          detail: filled(answerFaults['too-many-rows'], { most }),
        })
    }
    const examined = Array.from({ length: Math.max(rows.length, least) }, (_none, index) => {
      const kept: [string, Answer][] = []
      const off: [string, Answer][] = []
      const result = section.fields.map((field) =>
        examineField(
          { section, field },
          index,
          (name, answer) => kept.push([name, answer]),
          (name, answer) => off.push([name, answer]),
          index < rows.length,
        ),
      )
      const names = new Set(section.fields.map(({ name }) => name))
      if (section.binds === undefined)
        for (const [name, answer] of Object.entries(rows[index] ?? {})) {
          if (names.has(name) || isUnanswered(answer)) continue
          const path = `${section.name}/${index}/${name}`
          faults.push({ path, code: 'unknown-name', detail: answerFaults['unknown-name'] })
          const parsed = Answer.safeParse(answer)
          if (parsed.success) off.push([name, parsed.data])
        }
      if (index < rows.length) {
        keptRows.push(Object.fromEntries(kept))
        asideRows.push(Object.fromEntries(off))
      }
      return result
    })
    if (section.binds === undefined && rows.length > 0) {
      if (shown) filed.push([section.name, keptRows])
      if (asideRows.some((row) => Object.keys(row).length > 0))
        aside.push([section.name, asideRows])
    }
    return { section, shown, fields: [], rows: examined }
  }

  const examined = definition.sections.map((section): ExaminedSection => {
    if (section.repeat) return examineRows(section)
    return {
      section,
      shown: isShown(section),
      rows: [],
      fields: section.fields.map((field) =>
        examineField(
          { section, field },
          undefined,
          (name, answer) => filed.push([name, answer]),
          (name, answer) => aside.push([name, answer]),
          true,
        ),
      ),
    }
  })

  for (const [name, answer] of Object.entries(answers)) {
    const isField = fields.get(name)?.section.repeat === undefined && fields.has(name)
    if (isField || sections.get(name)?.repeat || isUnanswered(answer)) continue
    faults.push({ path: name, code: 'unknown-name', detail: answerFaults['unknown-name'] })
    aside.push([name, answer])
  }

  return {
    sections: examined,
    faults,
    filed: Object.fromEntries(filed),
    aside: Object.fromEntries(aside),
  }
}

/** The draft again: what would be filed, joined with what is kept aside. */
export function rejoined(filed: Answers, aside: Answers): Answers {
  const joined: [string, Answer | Row[]][] = Object.entries(aside)
  for (const [name, answer] of Object.entries(filed)) {
    const other = own(aside, name)
    if (isRows(answer) && isRows(other) && answer.length > 0)
      joined.push([name, answer.map((row, index) => ({ ...other[index], ...row }))])
    else joined.push([name, answer])
  }
  return Object.fromEntries(joined)
}
