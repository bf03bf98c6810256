import { boundFacts } from '../bound-facts.ts'
import type { Field, FieldKind, Option, Said } from '../definition.ts'

/*
 * Words for writing the ministry's forms down. A bound field takes its kind and its name from the
 * fact that it shows, unless the paper calls it something else.
 */

export const said = (km: string, en: string): Said => ({ km, en })

type More = Partial<Omit<Field, 'name' | 'kind' | 'label'>>

export const field = (
  name: string,
  kind: FieldKind,
  km: string,
  en: string,
  more: More = {},
): Field => ({ name, kind, label: said(km, en), ...more })

export function bound(name: string, path: string, label?: Said, more: More = {}): Field {
  const fact = boundFacts.get(path)
  if (!fact) throw new Error(`There is no fact ${path}`)
  return {
    name,
    kind: fact.kind,
    label: label ?? { ...fact.says },
    ...(fact.list !== undefined && { list: fact.list }),
    ...more,
    binds: path,
  }
}

export const option = (code: string, km: string, en: string): Option => ({
  code,
  label: said(km, en),
})

/** A place on the paper for a signature or a thumbprint; a screen does not ask for it. */
export const mark = (
  name: string,
  km: string,
  en: string,
  how: 'signature' | 'thumbprint' | 'either' = 'either',
): Field => field(name, 'signature', km, en, { mark: how })

/** What "other" is, asked where other was chosen. */
export const whatOther = (name: string, of: string): Field =>
  field(name, 'text', 'បើ «ផ្សេងទៀត» សូមបញ្ជាក់', 'If other: what?', {
    when: `selected(\${${of}}, 'other')`,
  })
