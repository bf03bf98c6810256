import { type Text, texts } from '../kernel/index.ts'
import type { Field, FormDefinition, Option, Section } from './definition.ts'

const kinds = texts({
  added: { km: 'បន្ថែមសំណួរ', en: 'Question added' },
  retired: { km: 'លែងប្រើសំណួរ', en: 'Question retired' },
  restored: { km: 'យកសំណួរមកប្រើវិញ', en: 'Question taken up again' },
  removed: { km: 'ដកសំណួរចេញ', en: 'Question removed' },
  'section-added': { km: 'បន្ថែមផ្នែក', en: 'Section added' },
  'section-removed': { km: 'ដកផ្នែកចេញ', en: 'Section removed' },
  'section-retired': { km: 'លែងប្រើផ្នែក', en: 'Section retired' },
  're-labelled': { km: 'កែពាក្យ', en: 'Words changed' },
  helped: { km: 'កែជំនួយ', en: 'Help changed' },
  moved: { km: 'ផ្លាស់ទីទៅផ្នែកផ្សេង', en: 'Moved to another section' },
  reordered: { km: 'ប្ដូរលំដាប់', en: 'Order changed' },
  'made-conditional': { km: 'សួរតែពេលត្រូវលក្ខខណ្ឌ', en: 'Made conditional' },
  'made-unconditional': { km: 'សួរជានិច្ច', en: 'No longer conditional' },
  'condition-changed': { km: 'ប្ដូរលក្ខខណ្ឌ', en: 'Condition changed' },
  'made-required': { km: 'តម្រូវឲ្យឆ្លើយ', en: 'Made required' },
  'made-optional': { km: 'លែងតម្រូវឲ្យឆ្លើយ', en: 'No longer required' },
  'requirement-changed': { km: 'ប្ដូរពេលដែលតម្រូវឲ្យឆ្លើយ', en: 'When it is required changed' },
  'check-changed': { km: 'ប្ដូរការត្រួតពិនិត្យចម្លើយ', en: 'Check of the answer changed' },
  'calculation-changed': { km: 'ប្ដូររូបមន្តគណនា', en: 'Calculation changed' },
  'kind-changed': { km: 'ប្ដូរប្រភេទសំណួរ', en: 'Kind of question changed' },
  'option-added': { km: 'បន្ថែមចម្លើយឲ្យជ្រើស', en: 'Option added' },
  'option-retired': { km: 'លែងប្រើចម្លើយ', en: 'Option retired' },
  'option-re-labelled': { km: 'កែពាក្យចម្លើយ', en: 'Words of an option changed' },
  'rows-changed': { km: 'ប្ដូរចំនួនដង', en: 'How often it is asked changed' },
})
export type DifferenceKind = keyof typeof kinds

/** What a kind of difference is called. */
export const differenceNames: Readonly<Record<DifferenceKind, Text>> = kinds

/** One thing that a version changes. Before and after are words or expressions; null is none. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly section: string | null
  readonly field: string | null
  /** What the field, section or option is called in the newer version that has it. */
  readonly label: Text
  readonly before: Text | null
  readonly after: Text | null
}

const SAME: Text = { km: '', en: '' }
const alike = (a: Text = SAME, b: Text = SAME): boolean => a.km === b.km && a.en === b.en
const asText = (expression: string | boolean | undefined): Text | null =>
  expression === undefined || expression === '' || expression === false
    ? null
    : { km: String(expression), en: String(expression) }

interface Placed {
  readonly section: Section
  readonly field: Field
}
const placed = ({ sections }: FormDefinition): Map<string, Placed> =>
  new Map(
    sections.flatMap((section) =>
      section.fields.map((field) => [field.name, { section, field }] as const),
    ),
  )

type Said = Omit<Difference, 'section' | 'field' | 'label'> & { readonly label?: Text }

/** How a condition changed, if it did. */
function conditional(before: string | undefined, after: string | undefined): Said | undefined {
  const [from, to] = [asText(before), asText(after)]
  if ((from?.en ?? '') === (to?.en ?? '')) return undefined
  const kind =
    from === null ? 'made-conditional' : to === null ? 'made-unconditional' : 'condition-changed'
  return { kind, before: from, after: to }
}

function optionDifferences(before: readonly Option[] = [], after: readonly Option[] = []): Said[] {
  return after.flatMap((option): Said[] => {
    const { code, label, retired } = option
    const old = before.find((each) => each.code === code)
    if (!old) return [{ kind: 'option-added', before: null, after: label, label }]
    const changes: Said[] = []
    if (old.retired === undefined && retired !== undefined)
      changes.push({ kind: 'option-retired', before: old.label, after: null, label })
    if (!alike(old.label, label))
      changes.push({ kind: 'option-re-labelled', before: old.label, after: label, label })
    return changes
  })
}

function fieldDifferences(old: Placed, now: Placed): Said[] {
  const [a, b] = [old.field, now.field]
  const changes: (Said | undefined)[] = []
  if (a.retired === undefined && b.retired !== undefined)
    return [{ kind: 'retired', before: a.label, after: null }]
  if (a.retired !== undefined && b.retired === undefined)
    changes.push({ kind: 'restored', before: null, after: b.label })
  if (!alike(a.label, b.label))
    changes.push({ kind: 're-labelled', before: a.label, after: b.label })
  if (!alike(a.help, b.help) || (a.audio ?? '') !== (b.audio ?? ''))
    changes.push({ kind: 'helped', before: a.help ?? null, after: b.help ?? null })
  if (a.kind !== b.kind)
    changes.push({ kind: 'kind-changed', before: asText(a.kind), after: asText(b.kind) })
  if (old.section.name !== now.section.name)
    changes.push({ kind: 'moved', before: old.section.title, after: now.section.title })
  changes.push(conditional(a.when, b.when))
  const [from, to] = [asText(a.required), asText(b.required)]
  if ((from?.en ?? '') !== (to?.en ?? ''))
    changes.push({
      kind: from === null ? 'made-required' : to === null ? 'made-optional' : 'requirement-changed',
      before: from,
      after: to,
    })
  if ((a.constraint ?? '') !== (b.constraint ?? ''))
    changes.push({
      kind: 'check-changed',
      before: asText(a.constraint),
      after: asText(b.constraint),
    })
  if ((a.calculation ?? '') !== (b.calculation ?? ''))
    changes.push({
      kind: 'calculation-changed',
      before: asText(a.calculation),
      after: asText(b.calculation),
    })
  changes.push(...optionDifferences(a.options, b.options))
  return changes.flatMap((change) => change ?? [])
}

function sectionDifferences(old: Section, now: Section): Said[] {
  const changes: (Said | undefined)[] = []
  if (old.retired === undefined && now.retired !== undefined)
    return [{ kind: 'section-retired', before: old.title, after: null }]
  if (!alike(old.title, now.title))
    changes.push({ kind: 're-labelled', before: old.title, after: now.title })
  if (!alike(old.help, now.help))
    changes.push({ kind: 'helped', before: old.help ?? null, after: now.help ?? null })
  changes.push(conditional(old.when, now.when))
  const times = ({ repeat }: Section): Text | null =>
    repeat ? { km: `${repeat.least}–${repeat.most}`, en: `${repeat.least}–${repeat.most}` } : null
  if (times(old)?.en !== times(now)?.en)
    changes.push({ kind: 'rows-changed', before: times(old), after: times(now) })
  const order = ({ fields }: Section, among: Section): string =>
    fields
      .map(({ name }) => name)
      .filter((name) => among.fields.some((each) => each.name === name))
      .join(' ')
  if (order(old, now) !== order(now, old))
    changes.push({ kind: 'reordered', before: null, after: null })
  return changes.flatMap((change) => change ?? [])
}

/** What `after` changes of `before`, in the order of `after`; what is gone comes last. */
export function differences(before: FormDefinition, after: FormDefinition): Difference[] {
  const [was, is] = [placed(before), placed(after)]
  const found: Difference[] = []
  for (const section of after.sections) {
    const at = { section: section.name, field: null, label: section.title }
    const old = before.sections.find(({ name }) => name === section.name)
    if (old) found.push(...sectionDifferences(old, section).map((said) => ({ ...at, ...said })))
    else found.push({ ...at, kind: 'section-added', before: null, after: section.title })
    for (const field of section.fields) {
      const here = { section: section.name, field: field.name, label: field.label }
      const known = was.get(field.name)
      const now = is.get(field.name)
      if (!known || !now) found.push({ ...here, kind: 'added', before: null, after: field.label })
      else found.push(...fieldDifferences(known, now).map((said) => ({ ...here, ...said })))
    }
  }
  for (const [name, { section, field }] of was)
    if (!is.has(name))
      found.push({
        kind: 'removed',
        section: section.name,
        field: name,
        label: field.label,
        before: field.label,
        after: null,
      })
  for (const section of before.sections)
    if (!after.sections.some(({ name }) => name === section.name))
      found.push({
        kind: 'section-removed',
        section: section.name,
        field: null,
        label: section.title,
        before: section.title,
        after: null,
      })
  return found
}
