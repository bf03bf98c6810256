import type { Field, FieldKind, FormDefinition, Section } from '@tumpeang/domain/forms'

/** Where something stands in a form: a section, or a question of it. */
export interface Spot {
  readonly section: string
  readonly field: string | null
}

const inSections = (
  form: FormDefinition,
  change: (sections: readonly Section[]) => readonly Section[],
): FormDefinition => ({ ...form, sections: [...change(form.sections)] })

export const withSection = (
  form: FormDefinition,
  name: string,
  change: (section: Section) => Section,
): FormDefinition =>
  inSections(form, (sections) =>
    sections.map((section) => (section.name === name ? change(section) : section)),
  )

export const withField = (
  form: FormDefinition,
  { section, field }: Spot,
  change: (field: Field) => Field,
): FormDefinition =>
  withSection(form, section, (one) => ({
    ...one,
    fields: one.fields.map((other) => (other.name === field ? change(other) : other)),
  }))

const swapped = <Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] => {
  const [one, other] = [items[at], items[at + by]]
  return one === undefined || other === undefined
    ? [...items]
    : items.toSpliced(Math.min(at, at + by), 2, ...(by === 1 ? [other, one] : [one, other]))
}

/** One place up or down, among its neighbours. */
export const moved = (form: FormDefinition, { section, field }: Spot, by: -1 | 1): FormDefinition =>
  field === null
    ? inSections(form, (sections) =>
        swapped(
          sections,
          sections.findIndex(({ name }) => name === section),
          by,
        ),
      )
    : withSection(form, section, (one) => ({
        ...one,
        fields: swapped(
          one.fields,
          one.fields.findIndex(({ name }) => name === field),
          by,
        ),
      }))

/** To the end of another section. */
export function movedTo(form: FormDefinition, spot: Spot, section: string): FormDefinition {
  const field = form.sections
    .find(({ name }) => name === spot.section)
    ?.fields.find(({ name }) => name === spot.field)
  if (field === undefined || section === spot.section) return form
  return withSection(without(form, spot), section, (one) => ({
    ...one,
    fields: [...one.fields, field],
  }))
}

export const without = (form: FormDefinition, { section, field }: Spot): FormDefinition =>
  field === null
    ? inSections(form, (sections) => sections.filter(({ name }) => name !== section))
    : withSection(form, section, (one) => ({
        ...one,
        fields: one.fields.filter(({ name }) => name !== field),
      }))

export const namesIn = (form: FormDefinition): ReadonlySet<string> =>
  new Set(form.sections.flatMap(({ name, fields }) => [name, ...fields.map((one) => one.name)]))

/** A name that the form has not yet, after the English words: "Most urgent need" is `most_urgent_need`. */
export function freshName(form: FormDefinition, words: string, otherwise: string): string {
  const taken = namesIn(form)
  const plain =
    words
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replace(/^[^a-z]+/, '')
      .slice(0, 50)
      .replace(/_+$/, '') || otherwise
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? plain : `${plain}_${count}`
    if (!taken.has(name)) return name
  }
}

export const added = (form: FormDefinition, section: string, field: Field): FormDefinition =>
  withSection(form, section, (one) => ({ ...one, fields: [...one.fields, field] }))

export const withNewSection = (form: FormDefinition, section: Section): FormDefinition =>
  inSections(form, (sections) => [...sections, section])

export const newField = (name: string): Field => ({
  name,
  kind: 'text',
  label: { km: '', en: '' },
})

/** A field as another kind: what the new kind has no use for goes. */
export function asKind(field: Field, kind: FieldKind): Field {
  const { options, list, ranked, most, calculation, mark, required, constraint, ...rest } = field
  const chooses = kind === 'choose-one' || kind === 'choose-many'
  const isSilent = kind === 'note' || kind === 'signature' || kind === 'calculation'
  return {
    ...rest,
    kind,
    ...(chooses && (list === undefined ? { options: options ?? [] } : { list })),
    ...(kind === 'choose-many' && ranked !== undefined && { ranked }),
    ...(kind === 'choose-many' && most !== undefined && { most }),
    ...(kind === 'calculation' && { calculation: calculation ?? '' }),
    ...(kind === 'signature' && { mark: mark ?? 'either' }),
    ...(!isSilent && required !== undefined && { required }),
    ...(!isSilent && constraint !== undefined && { constraint }),
  }
}

/** A member set, or left out where there is nothing to say. */
export function set<Of extends object, Name extends keyof Of>(
  of: Of,
  name: Name,
  value: Of[Name] | undefined,
): Of {
  const next = { ...of }
  if (value === undefined || value === '') delete next[name]
  else next[name] = value
  return next
}

/** Why a field is locked: rules and indicators read its fact, whatever the form calls it. */
export const isLocked = ({ binds }: Pick<Field, 'binds'>): boolean => binds !== undefined
