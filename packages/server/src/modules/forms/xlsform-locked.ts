import { type FormDefinition, parse, type Section } from '@tumpeang/domain/forms'
import { type Day, filled, type Text } from '@tumpeang/domain/kernel'
import type { Remark } from './workbook.ts'
import type { ReadForm } from './xlsform-read.ts'
import { words } from './xlsform-words.ts'

/**
 * A form from a workbook beside the one in force. Questions that the workbook left out are put back:
 * those with older answers as no longer asked, those that show a fact of the records as they are. And
 * each expression that is not understood is told; the draft keeps it, to be put right.
 */
export function withLocked(
  { definition, remarks }: ReadForm,
  before: FormDefinition | undefined,
  today: Day,
): ReadForm {
  const names = new Set(
    definition.sections.flatMap(({ name, fields }) => [name, ...fields.map((one) => one.name)]),
  )
  const found: Remark[] = [...remarks, ...misread(definition)]
  const say = (why: Text, name: string) =>
    found.push({ sheet: 'survey', row: null, why: filled(why, { name }) })
  let { sections } = definition
  for (const section of before?.sections ?? []) {
    const missing = section.fields.filter(({ name }) => !names.has(name))
    if (missing.length === 0 && names.has(section.name)) continue
    const kept = missing.map((field) => {
      say(field.binds === undefined ? words.retiredKept : words.lockedKept, field.name)
      return field.binds === undefined && field.retired === undefined
        ? { ...field, retired: today }
        : field
    })
    const same = sections.find(({ name }) => name === section.name)
    if (same !== undefined && isRepeated(same) === isRepeated(section))
      sections = sections.map((one) =>
        one === same ? { ...one, fields: [...one.fields, ...kept] } : one,
      )
    else if (kept.length > 0 || section.repeat !== undefined) {
      if (same === undefined) sections = [...sections, { ...section, fields: kept }]
    }
  }
  return { definition: { ...definition, sections: [...sections] }, remarks: found }
}

const isRepeated = ({ repeat }: Section): boolean => repeat !== undefined

function misread({ sections }: FormDefinition): Remark[] {
  return sections.flatMap((section) =>
    [section, ...section.fields].flatMap((of) =>
      Object.entries({
        relevant: of.when,
        ...('label' in of && {
          required: typeof of.required === 'string' ? of.required : undefined,
          constraint: of.constraint,
          calculation: of.calculation,
        }),
      }).flatMap(([column, expression]): Remark[] => {
        const parsing = parse(expression ?? '')
        if ((expression ?? '').trim() === '' || parsing.kind === 'parsed') return []
        const say = (language: 'km' | 'en') =>
          filled(words.expression, { name: of.name, column, why: parsing.detail[language] })[
            language
          ]
        return [{ sheet: 'survey', row: null, why: { km: say('km'), en: say('en') } }]
      }),
    ),
  )
}
