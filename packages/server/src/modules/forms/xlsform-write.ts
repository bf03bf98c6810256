import {
  codeList,
  type Field,
  type FormDefinition,
  isCodeListName,
  type Said,
  type Section,
} from '@tumpeang/domain/forms'
import {
  choiceColumns,
  inLanguage,
  isChoice,
  languageNames,
  OUR_LISTS,
  own,
  RATING,
  settingColumns,
  surveyColumns,
  typeOf,
  YES_NO,
} from './xlsform.ts'
import { writeWorkbook } from './workbook.ts'

type Cells = Readonly<Record<string, string>>

/** A form as the workbook of an XLSForm. Read again it is the same form, version and all. */
export function toXlsform(definition: FormDefinition): Promise<Uint8Array<ArrayBuffer>> {
  const survey: Cells[] = []
  const choices = new Map<string, readonly Cells[]>()
  for (const section of definition.sections) {
    survey.push(opening(section))
    for (const field of section.fields)
      survey.push(question(field, listOf(field, section, choices)))
    survey.push({ type: section.repeat === undefined ? 'end_group' : 'end_repeat' })
  }
  return writeWorkbook([
    { name: 'survey', columns: surveyColumns, rows: survey },
    { name: 'choices', columns: choiceColumns, rows: [...choices.values()].flat() },
    { name: 'settings', columns: settingColumns, rows: [settings(definition)] },
  ])
}

const said = (what: string, text: Said | undefined): Cells =>
  text === undefined ? {} : { [inLanguage(what, 'km')]: text.km, [inLanguage(what, 'en')]: text.en }

const given = (column: string, value: string | number | boolean | undefined): Cells =>
  value === undefined
    ? {}
    : { [column]: typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value) }

const settings = ({ name, number, title, help }: FormDefinition): Cells => ({
  form_title: title.en === '' ? title.km : title.en,
  form_id: name,
  version: String(number),
  default_language: languageNames.km,
  namespaces: 'tumpeang="urn:tumpeang:form"',
  ...said('title', title),
  ...said('help', help),
})

const opening = ({ name, title, help, when, repeat, binds, retired }: Section): Cells => ({
  type: repeat === undefined ? 'begin_group' : 'begin_repeat',
  name,
  ...said('label', title),
  ...said('hint', help),
  ...given('relevant', when),
  ...given(own.path, binds),
  ...given(own.retired, retired),
  ...(repeat && {
    ...given(own.least, repeat.least),
    ...given(own.most, repeat.most),
    ...given(own.eachKm, repeat.each.km),
    ...given(own.eachEn, repeat.each.en),
  }),
})

function question(field: Field, list: string | undefined): Cells {
  const { type, look } = typeOf[field.kind]
  return {
    type: list === undefined ? type : `${type} ${list}`,
    name: field.name,
    ...said('label', field.label),
    ...said('hint', field.help),
    ...given('required', field.required),
    ...given('relevant', field.when),
    ...given('constraint', field.constraint),
    ...said('constraint_message', field.constraintMessage),
    ...given('calculation', field.calculation),
    ...given('appearance', [look, field.appearance].filter((part) => part !== undefined).join(' ')),
    ...given('media::audio', field.audio),
    ...given(own.path, field.binds),
    ...given(own.ranked, field.ranked),
    ...given(own.most, field.most),
    ...given(own.mark, field.mark),
    ...given(own.retired, field.retired),
  }
}

const choice = (
  list_name: string,
  { code, label, retired }: { code: string; label: Said; retired?: string | undefined },
): Cells => ({ list_name, name: code, ...said('label', label), ...given(own.retired, retired) })

const yesNo: readonly { code: string; label: Said }[] = [
  { code: 'yes', label: { km: 'បាទ/ចាស', en: 'Yes' } },
  { code: 'no', label: { km: 'ទេ', en: 'No' } },
]
const ratings: readonly { code: string; label: Said }[] = [
  { code: '1', label: { km: 'ខ្សោយ', en: 'Weak' } },
  { code: '2', label: { km: 'មធ្យម', en: 'Medium' } },
  { code: '3', label: { km: 'ល្អ', en: 'Good' } },
  { code: '4', label: { km: 'ល្អណាស់', en: 'Very good' } },
]

/** The name of the list that a field chooses from, written among the choices once. */
function listOf(
  field: Field,
  section: Section,
  choices: Map<string, readonly Cells[]>,
): string | undefined {
  const write = (list: string, options: Parameters<typeof choice>[1][]) => {
    if (!choices.has(list)) {
      choices.set(
        list,
        options.map((option) => choice(list, option)),
      )
    }
    return list
  }
  // The type of these two names their list by itself.
  if (field.kind === 'yes-no') write(YES_NO, [...yesNo])
  if (field.kind === 'rating') write(RATING, [...ratings])
  if (!isChoice(field)) return undefined
  if (field.list !== undefined) {
    const codes = isCodeListName(field.list) ? codeList(field.list) : []
    return write(
      `${OUR_LISTS}${field.list}`,
      codes.map(({ code, km, en, retired }) => ({ code, label: { km, en }, retired })),
    )
  }
  const list = choices.has(field.name) ? `${section.name}.${field.name}` : field.name
  return write(list, [...(field.options ?? [])])
}
