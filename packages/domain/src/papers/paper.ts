import {
  codeList,
  type Examination,
  type ExaminedField,
  type Field,
  type FormDefinition,
  isCodeListName,
  ratingNames,
  type Section,
  silentKinds,
} from '../forms/index.ts'
import { Day, type Language, say, type Text } from '../kernel/index.ts'
import { dayText, khmerDigits } from '../khmer/index.ts'
import { paperWords } from './words.ts'

/** One thing on paper. A `value` of null is a dotted line to write on. */
export type PaperField =
  | {
      readonly kind: 'line'
      readonly label: string
      readonly value: string | null
      readonly lines: number
    }
  | {
      readonly kind: 'choices'
      readonly label: string
      readonly ranked: boolean
      /** Letters of the longest option: how many columns there is room for. */
      readonly widest: number
      readonly options: readonly {
        readonly label: string
        readonly chosen: boolean
        readonly rank: string
      }[]
    }
  | {
      readonly kind: 'ratings'
      readonly label: string
      readonly scale: readonly string[]
      readonly items: readonly { readonly label: string; readonly value: number | null }[]
    }
  | {
      readonly kind: 'table'
      readonly label: string | null
      readonly columns: readonly { readonly label: string; readonly share: number }[]
      readonly rows: readonly (readonly (string | null)[])[]
    }
  | {
      readonly kind: 'signatures'
      readonly places: readonly {
        readonly label: string
        readonly how: string
        readonly thumb: boolean
      }[]
    }
  | { readonly kind: 'note'; readonly text: string }

/** The ministry's code of a case in its boxes: ddmmyy, village, child of that village and day. */
export interface CodeBoxes {
  readonly day: string
  readonly village: string
  readonly child: string
  readonly labels: readonly string[]
}

/** Everything that stands on a sheet, in words of one language, ready to be set. */
export interface Paper {
  readonly language: Language
  readonly title: string
  readonly kingdom: string
  readonly motto: string
  readonly ministry: string
  readonly office: string | null
  readonly code: CodeBoxes | null
  readonly photo: string | null
  /** Says that what follows is a demonstration. */
  readonly mark: string | null
  readonly rank: string
  readonly day: string
  readonly foot: string
  /** Stands on every page, so that a page which came loose is known again. */
  readonly caseNumber: string
  readonly pages: string
  /** Page numbers 0 to 99 as they are written. */
  readonly digits: readonly string[]
  readonly sections: readonly {
    readonly title: string
    readonly help: string | null
    readonly fields: readonly PaperField[]
  }[]
}

export interface Filling {
  /** The form with its facts and answers, as the engine sees it (`examine`). */
  readonly examination: Examination
  /** What a code of the gazetteer is called. */
  readonly place: (code: string) => Text | undefined
}

export interface Sheet {
  readonly language: Language
  readonly filling?: Filling
  /** Shown on a system of invented people. */
  readonly isDemonstration?: boolean
  /** Who works on the case, and the case's number: they stand at the head. */
  readonly office?: string | null
  readonly number?: string | null
}

/** Rows of a list that a blank sheet leaves to be written. */
const blankRows = 6
/** So few options are printed in a cell, to strike out what is not so. */
const fewOptions = 3
/** Beyond so many options a chosen one is written as words, and a blank sheet has a line. */
const mostOptions = 24

/**
 * A form as a sheet of paper: blank, with a line or a box for everything that it asks, or filled with
 * facts and answers. Pure: setting it in type is the server's work (`papers/typeset.ts`).
 */
export function paperOf(definition: FormDefinition, sheet: Sheet): Paper {
  const { language, filling } = sheet
  const t = (text: Text, fillings = {}) => say(text, language, fillings)
  const digits = (text: string | number) => (language === 'km' ? khmerDigits(text) : String(text))
  const title = t(definition.title)
  return {
    language,
    title,
    kingdom: t(paperWords.kingdom),
    motto: t(paperWords.motto),
    ministry: t(paperWords.ministry),
    office: sheet.office ?? null,
    code: codeOf(sheet.number ?? '', [
      t(paperWords.day),
      t(paperWords.village),
      t(paperWords.child),
    ]),
    photo: t(paperWords.photo),
    mark: sheet.isDemonstration === true ? t(paperWords.invented) : null,
    rank: t(paperWords.rank),
    day: t(paperWords.signedOn),
    foot: t(paperWords.formVersion, { title, number: digits(definition.number) }),
    caseNumber: t(paperWords.caseNumber, { number: sheet.number ?? '......................' }),
    pages: t(paperWords.page),
    digits: Array.from({ length: 100 }, (_none, page) => digits(page)),
    sections: (filling?.examination.sections ?? blank(definition))
      .filter(({ shown, section }) => shown && section.retired === undefined)
      .map(({ section, fields, rows }) => ({
        title: t(section.title),
        help: section.help === undefined ? null : t(section.help) || null,
        fields:
          section.repeat === undefined ? fieldsOf(fields, sheet) : [tableOf(section, rows, sheet)],
      })),
  }
}

type Shown = Pick<ExaminedField, 'field' | 'shown' | 'value'>

/** A form that nobody has filled: everything is asked, whatever its conditions. */
const blank = (definition: FormDefinition) =>
  definition.sections.map((section) => ({
    section,
    shown: true,
    fields: section.fields.map((field): Shown => ({ field, shown: true, value: null })),
    rows: [],
  }))

function codeOf(number: string, labels: readonly string[]): CodeBoxes {
  const [day = '', village = '', child = ''] = number.split('-')
  return { day, village, child, labels }
}

const isOnPaper = ({ field, shown, value }: Shown): boolean =>
  shown && (field.retired === undefined || value !== null)

/** Neighbours that are rated stand in one table; all who sign a section do so at its end. */
function fieldsOf(fields: readonly Shown[], sheet: Sheet): PaperField[] {
  const { language } = sheet
  const t = (text: Text) => say(text, language)
  const found: PaperField[] = []
  const places: { label: string; how: string; thumb: boolean }[] = []
  for (const { field, value } of fields.filter(isOnPaper)) {
    const last = found.at(-1)
    if (field.kind === 'rating') {
      const item = { label: t(field.label), value: typeof value === 'number' ? value : null }
      if (last?.kind === 'ratings') found.splice(-1, 1, { ...last, items: [...last.items, item] })
      else found.push({ kind: 'ratings', label: '', scale: ratingNames.map(t), items: [item] })
    } else if (field.kind === 'signature') {
      places.push({
        label: t(field.label),
        how: t(paperWords[field.mark ?? 'either']),
        thumb: field.mark === 'thumbprint',
      })
    } else found.push(fieldOf(field, value, sheet))
  }
  return places.length === 0 ? found : [...found, { kind: 'signatures', places }]
}

function fieldOf(field: Field, value: unknown, sheet: Sheet): PaperField {
  const label = say(field.label, sheet.language)
  if (field.kind === 'note') return { kind: 'note', text: label }
  const options = optionsOf(field, sheet.language)
  const chosen = new Map(chosenIn(value).map((code, at) => [code, at + 1]))
  if (options.length > 0 && options.length <= mostOptions) {
    return {
      kind: 'choices',
      label,
      ranked: field.ranked === true,
      widest: Math.max(...options.map((option) => widthOf(option.label))),
      options: options
        .filter(({ code, retired }) => !retired || chosen.has(code))
        .map((option) => ({
          label: option.label,
          chosen: chosen.has(option.code),
          rank: digitsIn(sheet.language, chosen.get(option.code)),
        })),
    }
  }
  return { kind: 'line', label, value: said(field, value, sheet), lines: linesOf(field) }
}

const linesOf = ({ kind }: Field): number => (kind === 'long-text' ? 4 : 1)

const digitsIn = (language: Language, value: number | undefined): string =>
  value === undefined ? '' : language === 'km' ? khmerDigits(value) : String(value)

/** Letters that take room of their own: vowels and subscripts of Khmer stand above and below. */
const widthOf = (text: string): number => text.replaceAll(/\p{M}|\u17D2./gu, '').length

interface Offered {
  readonly code: string
  readonly label: string
  readonly retired: boolean
}

function optionsOf(field: Field, language: Language): Offered[] {
  if (field.kind === 'yes-no') {
    return [
      { code: 'true', label: say(paperWords.yes, language), retired: false },
      { code: 'false', label: say(paperWords.no, language), retired: false },
    ]
  }
  if (field.list !== undefined && isCodeListName(field.list)) {
    return codeList(field.list).map((code) => ({
      code: code.code,
      label: code[language],
      retired: code.retired !== undefined,
    }))
  }
  return (field.options ?? []).map(({ code, label, retired }) => ({
    code,
    label: label[language],
    retired: retired !== undefined,
  }))
}

const chosenIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((code): code is string => typeof code === 'string')
    : typeof value === 'string' || typeof value === 'boolean'
      ? [String(value)]
      : []

/** A value as people write it; null where there is none. */
function said(field: Field, value: unknown, { language, filling }: Sheet): string | null {
  const options = optionsOf(field, language)
  if (options.length > 0) {
    const names = chosenIn(value).map(
      (code) => options.find((option) => option.code === code)?.label ?? code,
    )
    return names.length === 0 ? null : names.join(language === 'km' ? ' ' : ', ')
  }
  if (typeof value === 'number') return digitsIn(language, value)
  if (typeof value !== 'string' || value === '') return null
  if (field.kind === 'date') {
    const day = Day.safeParse(value)
    return day.success ? dayText(day.data)[language] : value
  }
  if (field.kind === 'place') return filling?.place(value)?.[language] ?? value
  return value
}

/** A repeated section is a table: its records where it is filled, empty rows where it is not. */
function tableOf(section: Section, rows: readonly (readonly Shown[])[], sheet: Sheet): PaperField {
  const asked = section.fields.filter(
    ({ kind, retired }) => retired === undefined && !silentKinds.includes(kind),
  )
  const written = rows
    .map((row) =>
      asked.map((field) => {
        const found = row.find((each) => each.field.name === field.name)
        return said(field, found?.value, sheet)
      }),
    )
    .filter((row) => row.some((cell) => cell !== null))
  return {
    kind: 'table',
    label: null,
    columns: asked.map(({ label, kind }) => ({
      label: say(label, sheet.language),
      share: kind === 'long-text' ? 3 : 2,
    })),
    rows:
      written.length > 0
        ? written.map((row) => row.map((cell) => cell ?? ''))
        : emptyRows(section, asked, sheet.language),
  }
}

/**
 * Rows to be written. A list that has at most as many records as its first question has options has
 * one for each: they are printed in their order, which is part of what the paper says.
 */
function emptyRows(
  { repeat }: Section,
  asked: readonly Field[],
  language: Language,
): (string | null)[][] {
  const [first, ...others] = asked.map((field) =>
    optionsOf(field, language).filter(({ retired }) => !retired),
  )
  if (first === undefined || first.length === 0 || first.length !== repeat?.most)
    return Array.from({ length: blankRows }, () => asked.map(() => null))
  return first.map(({ label }) => [
    label,
    ...others.map((options) =>
      options.length > 0 && options.length <= fewOptions
        ? options.map((option) => option.label).join(' / ')
        : null,
    ),
  ])
}
