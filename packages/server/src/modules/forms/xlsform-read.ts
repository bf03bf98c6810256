import {
  Field as FieldSchema,
  type FieldKind,
  fieldKinds,
  FieldName,
  FormDefinition,
  isCodeListName,
  ministryForms,
  Option,
  type Said,
  type Section,
  Section as SectionSchema,
} from '@tumpeang/domain/forms'
import { filled, type Language, problem, type Text } from '@tumpeang/domain/kernel'
import { type Line, readWorkbook, type Remark, type Sheet } from './workbook.ts'
import { inLanguage, OUR_LISTS, own, RATING, typeOf, YES_NO } from './xlsform.ts'
import { words } from './xlsform-words.ts'

export interface ReadForm {
  readonly definition: FormDefinition
  /** Every row that could not be taken, or not as it stands. */
  readonly remarks: readonly Remark[]
}

/**
 * The form in the workbook of an XLSForm. Whatever can be taken is taken; each row that cannot is
 * named with its sheet, its number and the reason. Only what is no XLSForm at all is refused whole.
 */
export function fromXlsform(
  bytes: Uint8Array,
  form: Pick<FormDefinition, 'name' | 'number'>,
): ReadForm {
  const { sheets, remarks } = readWorkbook(bytes)
  const [survey, choices] = [sheets.get('survey'), sheets.get('choices')]
  const missing = (['survey', 'choices'] as const).filter((name) => !sheets.has(name))
  if (survey === undefined || (choices === undefined && asksChoices(survey))) {
    throw problem('invalid', filled(words.noSheet, { sheets: missing.join(', ') }))
  }
  if (!survey.columns.includes('type') || !survey.columns.includes('name'))
    throw problem('invalid', words.noColumns)
  const settings = sheets.get('settings')
  const found = settings?.lines[0] === undefined ? '' : cell(settings.lines[0], 'form_id')
  if (found !== form.name && ministryForms.some((name) => name === found))
    throw problem('invalid', filled(words.otherForm, { found, wanted: form.name }))
  const reading = new Reading(choices, [...remarks])
  for (const line of survey.lines) reading.take(line)
  reading.end()
  const { definition, settled } = reading.formWith(form, settings)
  return { definition, remarks: settled }
}

const asksChoices = ({ lines }: Sheet): boolean =>
  lines.some(({ cells }) => cells['type']?.startsWith('select') === true)

/** Columns of other spellings, as forms in the field have them. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  relevant: ['relevant', 'relevance', 'bind::relevant'],
  required: ['required', 'bind::required'],
  constraint: ['constraint', 'bind::constraint'],
  calculation: ['calculation', 'calculate', 'bind::calculate'],
  list_name: ['list_name', 'list name'],
  name: ['name', 'value'],
  audio: ['media::audio', 'audio'],
}

/** Columns that change what happens and that we have nothing for. */
const notTaken = ['choice_filter', 'default', 'trigger', 'repeat_count', 'parameters', 'read_only']

const cell = ({ cells }: Line, what: string): string => {
  for (const column of spellings[what] ?? [what]) {
    const found = cells[column]?.trim()
    if (found !== undefined && found !== '') return found
  }
  return ''
}

const isKhmer = (text: string): boolean => /[\u1780-\u17FF]/.test(text)
const named: Readonly<Record<Language, RegExp>> = {
  km: /\(\s*km\s*\)$|^km$|^khmer$|^ភាសាខ្មែរ$|^ខ្មែរ$/i,
  en: /\(\s*en\s*\)$|^en$|^english$/i,
}

/** A text in both languages, by columns such as `label::Khmer (km)`, `label::en` or plain `label`. */
function said({ cells }: Line, what: string): Said | undefined {
  const found = { km: '', en: '' }
  for (const [column, text] of Object.entries(cells)) {
    const [base = '', language = ''] = column.split(/::?/).map((part) => part.trim())
    if (base !== what) continue
    if (language === '') found[isKhmer(text) ? 'km' : 'en'] ||= text
    else if (named.km.test(language)) found.km = text
    else if (named.en.test(language)) found.en = text
  }
  return found.km === '' && found.en === '' ? undefined : found
}

const yes = /^(?:yes|true|true\(\)|1)$/i
const no = /^(?:no|false|false\(\)|0)$/i

interface Kind {
  readonly kind: FieldKind
  readonly list?: string
  /** Looks that say the kind itself. */
  readonly look?: string
}

const foreign: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  int: 'whole-number',
  rank: 'choose-many',
}
const recorded =
  /^(?:start|end|today|deviceid|username|simserial|subscriberid|phonenumber|audit|start-geopoint)$/

/** Which kind of ours a row asks for; undefined where we have none. */
function kindOf(line: Line): Kind | undefined {
  const [type = '', list = ''] = cell(line, 'type')
    .replace(/^select (?=one|multiple)/i, 'select_')
    .split(/\s+/)
  const looks = cell(line, 'appearance').split(/\s+/)
  const one = /^select[_ ]?one$/i.test(type)
  if (one && list === YES_NO) return { kind: 'yes-no' }
  if (one && list === RATING) return { kind: 'rating', look: 'likert' }
  if (one) return { kind: 'choose-one', list }
  if (/^(?:select[_ ]?multiple|rank)$/i.test(type)) return { kind: 'choose-many', list }
  const lower = type.toLowerCase()
  const kinds = fieldKinds.filter((kind) => typeOf[kind].type === lower)
  const byLook = kinds.find((kind) => looks.includes(typeOf[kind].look ?? ''))
  if (byLook !== undefined) return { kind: byLook, ...lookOf(byLook) }
  const plain = kinds.find((kind) => typeOf[kind].look === undefined) ?? foreign[lower]
  return plain === undefined ? undefined : { kind: plain }
}

const lookOf = (kind: FieldKind) => {
  const { look } = typeOf[kind]
  return look === undefined ? {} : { look }
}

interface Open {
  readonly section: Section
  readonly row: number
}

/** The survey as it is read, row by row. */
class Reading {
  readonly #sections: Open[] = []
  readonly #renamed = new Map<string, string>()
  readonly #names = new Set<string>()
  readonly #lists: ReadonlyMap<string, readonly Line[]>
  readonly #remarks: Remark[]
  /** What is open now, the innermost last; a group inside a group gives its condition to its rows. */
  #open: { kind: 'group' | 'repeat'; at: Open | null; when: string; dropped: boolean }[] = []
  #loose: Open | undefined

  constructor(choices: Sheet | undefined, remarks: Remark[]) {
    this.#remarks = remarks
    const lists = new Map<string, Line[]>()
    for (const line of choices?.lines ?? []) {
      const list = cell(line, 'list_name')
      if (list === '') this.#say(line, words.choiceWithoutList, {}, 'choices')
      else lists.set(list, [...(lists.get(list) ?? []), line])
    }
    this.#lists = lists
  }

  take(line: Line): void {
    const type = cell(line, 'type').toLowerCase().replaceAll(/\s+/g, ' ')
    const mark = /^(begin|end)[_ ](group|repeat)$/.exec(type)
    if (type === '') this.#say(line, words.noType)
    else if (mark === null) this.#question(line)
    else if (mark[1] === 'begin') this.#begin(line, mark[2] === 'repeat' ? 'repeat' : 'group')
    else this.#close(line, mark[2] === 'repeat' ? 'repeat' : 'group')
  }

  end(): void {
    for (const { at } of this.#open)
      if (at !== null) this.#sayAt(at.row, words.notEnded, { name: at.section.name })
  }

  formWith(
    form: Pick<FormDefinition, 'name' | 'number'>,
    settings: Sheet | undefined,
  ): { definition: FormDefinition; settled: readonly Remark[] } {
    const line = settings?.lines[0]
    const plain = line === undefined ? '' : cell(line, 'form_title')
    const title = (line && said(line, 'title')) ?? {
      km: isKhmer(plain) ? plain : '',
      en: isKhmer(plain) ? '' : plain,
    }
    const help = line && said(line, 'help')
    const sections = this.#sections.slice(0, 60).map(({ section }) => this.#rewritten(section))
    for (const { row } of this.#sections.slice(60)) this.#sayAt(row, words.tooManySections)
    const definition = FormDefinition.parse({
      ...form,
      title: { km: title.km.slice(0, 4000), en: title.en.slice(0, 4000) },
      ...(help && { help: { km: help.km.slice(0, 4000), en: help.en.slice(0, 4000) } }),
      sections,
    })
    const order = ['settings', 'survey', 'choices']
    return {
      definition,
      settled: this.#remarks.toSorted(
        (one, other) =>
          order.indexOf(one.sheet) - order.indexOf(other.sheet) ||
          (one.row ?? 0) - (other.row ?? 0),
      ),
    }
  }

  #begin(line: Line, kind: 'group' | 'repeat'): void {
    const when = cell(line, 'relevant')
    const outer = this.#open.at(-1)
    const isInRepeat = this.#open.some((one) => one.kind === 'repeat')
    if (outer?.dropped === true || (kind === 'repeat' && isInRepeat)) {
      this.#say(line, outer?.dropped === true ? words.inDropped : words.repeatInRepeat)
      this.#open.push({ kind, at: null, when: '', dropped: true })
      return
    }
    if (outer !== undefined && kind === 'group') {
      this.#say(line, words.groupInGroup, { name: cell(line, 'name') })
      this.#open.push({ kind, at: outer.at, when: joined(outer.when, when), dropped: false })
      return
    }
    const name = this.#nameOf(line)
    if (name === undefined) {
      this.#open.push({ kind, at: null, when: '', dropped: true })
      return
    }
    if (outer !== undefined) this.#say(line, words.repeatInGroup, { name })
    const least = wholeIn(line.cells[own.least])
    const condition = joined(outer === undefined ? '' : whole(outer), when)
    const section = SectionSchema.safeParse({
      name,
      title: said(line, 'label') ?? { km: '', en: '' },
      ...optional('help', said(line, 'hint')),
      ...(condition !== '' && { when: condition }),
      ...(kind === 'repeat' && {
        repeat: {
          least: least ?? 0,
          most: wholeIn(line.cells[own.most]) ?? 100,
          each: {
            km: line.cells[own.eachKm] ?? 'ទី {number}',
            en: line.cells[own.eachEn] ?? 'Number {number}',
          },
        },
      }),
      ...optional('binds', line.cells[own.path]),
      ...optional('retired', line.cells[own.retired]),
      fields: [],
    })
    if (!section.success) {
      this.#sayWrong(line, section.error.issues)
      this.#open.push({ kind, at: null, when: '', dropped: true })
      return
    }
    this.#remarkOthers(line)
    const at = { section: section.data, row: line.row }
    this.#sections.push(at)
    this.#open.push({ kind, at, when: '', dropped: false })
  }

  #close(line: Line, kind: 'group' | 'repeat'): void {
    const inner = this.#open.at(-1)
    if (inner?.kind === kind) this.#open.pop()
    else this.#say(line, words.endsNothing)
  }

  #question(line: Line): void {
    const inner = this.#open.at(-1)
    if (inner?.dropped === true) {
      this.#say(line, words.inDropped)
      return
    }
    const type = cell(line, 'type')
    const kind = kindOf(line)
    if (recorded.test(type.toLowerCase())) {
      this.#say(line, words.recorded, { type })
      return
    }
    if (kind === undefined) {
      this.#say(line, words.noKind, { type })
      return
    }
    const at = inner?.at ?? this.#looseSection()
    if (at.section.fields.length === 200) {
      this.#say(line, words.tooManyFields)
      return
    }
    const name = this.#nameOf(line)
    if (name === undefined) return
    const options = kind.list === undefined ? undefined : this.#optionsOf(line, kind.list)
    if (options === 'unknown') return
    const required = cell(line, 'required')
    const when = joined(inner?.when ?? '', cell(line, 'relevant'))
    const looks = cell(line, 'appearance')
      .split(/\s+/)
      .filter((look) => look !== '' && look !== kind.look)
      .join(' ')
    const field = FieldSchema.safeParse({
      name,
      kind: kind.kind,
      label: said(line, 'label') ?? { km: '', en: '' },
      ...optional('help', said(line, 'hint')),
      ...optional('audio', cell(line, 'audio')),
      ...options,
      ...optional('ranked', yesOrNo(line.cells[own.ranked])),
      ...optional('most', wholeIn(line.cells[own.most])),
      ...optional('required', yesOrNo(required) ?? required),
      ...optional('when', when),
      ...optional('constraint', cell(line, 'constraint')),
      ...optional('constraintMessage', said(line, 'constraint_message')),
      ...optional('calculation', cell(line, 'calculation')),
      ...optional('appearance', looks),
      ...optional('mark', line.cells[own.mark]),
      ...optional('retired', line.cells[own.retired]),
      ...optional('binds', line.cells[own.path]),
    })
    if (!field.success) {
      this.#names.delete(name)
      this.#sayWrong(line, field.error.issues)
      return
    }
    this.#remarkOthers(line)
    at.section.fields.push(field.data)
  }

  /** Questions that stand in no group get a section of their own, where they stand. */
  #looseSection(): Open {
    const last = this.#sections.at(-1)
    if (this.#loose !== undefined && this.#loose === last) return this.#loose
    let name = 'questions'
    for (let count = 2; this.#names.has(name); count += 1) name = `questions_${count}`
    this.#names.add(name)
    this.#loose = {
      section: { name, title: { ...words.questions }, fields: [] },
      row: 1,
    }
    this.#sections.push(this.#loose)
    return this.#loose
  }

  /** The name of a row, made one of ours where it is written otherwise; undefined when it cannot be. */
  #nameOf(line: Line): string | undefined {
    const written = cell(line, 'name')
    if (written === '') {
      this.#say(line, words.noName)
      return undefined
    }
    const plain = written
      .toLowerCase()
      .replaceAll(/[^a-z0-9_]+/g, '_')
      .replace(/^[^a-z]+/, '')
      .slice(0, 60)
    if (!FieldName.safeParse(plain).success) {
      this.#say(line, words.badName, { name: written })
      return undefined
    }
    if (this.#names.has(plain)) {
      this.#say(line, words.nameTwice, { name: written })
      return undefined
    }
    if (plain !== written) {
      this.#renamed.set(written, plain)
      this.#say(line, words.renamed, { name: written, plain })
    }
    this.#names.add(plain)
    return plain
  }

  #optionsOf(line: Line, list: string): { list: string } | { options: Option[] } | 'unknown' {
    if (list === '') {
      this.#say(line, words.noList)
      return 'unknown'
    }
    if (/\s(or_other|or specify other)$/i.test(cell(line, 'type'))) this.#say(line, words.orOther)
    if (list.startsWith(OUR_LISTS)) {
      const code = list.slice(OUR_LISTS.length)
      if (isCodeListName(code)) return { list: code }
      this.#say(line, words.unknownList, { list })
      return 'unknown'
    }
    const lines = this.#lists.get(list)
    if (lines === undefined) this.#say(line, words.emptyList, { list })
    const options: Option[] = []
    for (const choice of lines ?? []) {
      const written = cell(choice, 'name')
      const option = Option.safeParse({
        code: optionCode(written),
        label: said(choice, 'label') ?? { km: '', en: '' },
        ...optional('retired', choice.cells[own.retired]),
      })
      const say = (why: Text, fillings: Record<string, string> = {}) =>
        this.#say(choice, why, fillings, 'choices')
      if (!option.success) say(words.badChoice, { name: written })
      else if (options.some(({ code }) => code === option.data.code))
        say(words.choiceTwice, { name: written })
      else if (options.length === 300) say(words.tooManyChoices)
      else {
        if (option.data.code !== written)
          say(words.choiceRenamed, { name: written, plain: option.data.code })
        options.push(option.data)
      }
    }
    return { options }
  }

  /** Expressions speak of questions by name; a question that got another name is spoken of by it. */
  #rewritten(section: Section): Section {
    if (this.#renamed.size === 0) return section
    const rename = (text: string): string =>
      text.replaceAll(
        /\$\{\s*([^}]+?)\s*\}/g,
        (_all, name: string) => `\${${this.#renamed.get(name) ?? name}}`,
      )
    return {
      ...section,
      ...(section.when !== undefined && { when: rename(section.when) }),
      fields: section.fields.map((field) => ({
        ...field,
        ...(typeof field.required === 'string' && { required: rename(field.required) }),
        ...(field.when !== undefined && { when: rename(field.when) }),
        ...(field.constraint !== undefined && { constraint: rename(field.constraint) }),
        ...(field.calculation !== undefined && { calculation: rename(field.calculation) }),
      })),
    }
  }

  #remarkOthers(line: Line): void {
    for (const column of notTaken) {
      const value = line.cells[column]?.trim() ?? ''
      if (value !== '' && !no.test(value)) this.#say(line, words.columnNotTaken, { column })
    }
  }

  #sayWrong(line: Line, issues: readonly { readonly path: readonly PropertyKey[] }[]): void {
    const what = [...new Set(issues.map(({ path }) => String(path[0] ?? '')))].join(', ')
    this.#say(line, words.wrong, { name: cell(line, 'name'), what: columnsOf(what) })
  }

  #say(line: Line, why: Text, fillings: Record<string, string> = {}, sheet = 'survey'): void {
    this.#remarks.push({ sheet, row: line.row, why: filled(why, fillings) })
  }

  #sayAt(row: number, why: Text, fillings: Record<string, string> = {}): void {
    this.#remarks.push({ sheet: 'survey', row, why: filled(why, fillings) })
  }
}

const columnsOf = (what: string): string =>
  what
    .replace('constraintMessage', inLanguage('constraint_message', 'km'))
    .replace('binds', own.path)
    .replace('when', 'relevant')
    .replace('title', 'label')

const joined = (one: string, other: string): string =>
  one === '' ? other : other === '' ? one : `(${one}) and (${other})`

const whole = ({ at, when }: { at: Open | null; when: string }): string =>
  joined(at?.section.when ?? '', when)

const wholeIn = (text: string | undefined): number | undefined => {
  const found = /^\d{1,4}$/.exec(text?.trim() ?? '')
  return found === null ? undefined : Number(found[0])
}

const yesOrNo = (text: string | undefined): boolean | undefined => {
  const written = text?.trim() ?? ''
  return yes.test(written) ? true : no.test(written) ? false : undefined
}

const optional = (name: string, value: unknown): object =>
  value === undefined || value === '' ? {} : { [name]: value }

/** Codes are written small, with single hyphens or underscores; others' codes are made so. */
const optionCode = (written: string): string =>
  /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(written)
    ? written
    : written
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '')
