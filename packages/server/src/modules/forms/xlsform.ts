import type { Field, FieldKind } from '@tumpeang/domain/forms'
import type { Language } from '@tumpeang/domain/kernel'

/*
 * How a form stands in the three sheets of an XLSForm (https://xlsform.org): survey, choices and
 * settings. What XLSForm has no word for stands in columns `bind::tumpeang:…`, which other programs
 * carry along without harm; `namespaces` in the settings declares them.
 */

/** The names of the languages, as XLSForm writes them behind `label::`. */
export const languageNames: Readonly<Record<Language, string>> = {
  km: 'Khmer (km)',
  en: 'English (en)',
}

export const inLanguage = (what: string, language: Language): string =>
  `${what}::${languageNames[language]}`

export const both = (what: string): readonly string[] => [
  inLanguage(what, 'km'),
  inLanguage(what, 'en'),
]

const ours = (what: string): string => `bind::tumpeang:${what}`

export const own = {
  path: ours('path'),
  ranked: ours('ranked'),
  most: ours('most'),
  least: ours('least'),
  mark: ours('mark'),
  retired: ours('retired'),
  eachKm: ours('each-km'),
  eachEn: ours('each-en'),
} as const

export const surveyColumns = [
  'type',
  'name',
  ...both('label'),
  ...both('hint'),
  'required',
  'relevant',
  'constraint',
  ...both('constraint_message'),
  'calculation',
  'appearance',
  'media::audio',
  ...Object.values(own),
] as const

export const choiceColumns = ['list_name', 'name', ...both('label'), own.retired] as const

export const settingColumns = [
  'form_title',
  'form_id',
  'version',
  'default_language',
  'namespaces',
  ...both('title'),
  ...both('help'),
] as const

/** Lists that every form may use: the answers yes and no, the four ratings, our code lists. */
export const OUR_LISTS = 'tumpeang-'
export const YES_NO = `${OUR_LISTS}yes-no`
export const RATING = `${OUR_LISTS}rating`

/** How a kind of ours is asked elsewhere: the type, and the look that tells kinds of one type apart. */
export const typeOf: Readonly<
  Record<FieldKind, { readonly type: string; readonly look?: string }>
> = {
  text: { type: 'text' },
  'long-text': { type: 'text', look: 'multiline' },
  phone: { type: 'text', look: 'numbers' },
  place: { type: 'text', look: 'tumpeang-place' },
  'whole-number': { type: 'integer' },
  number: { type: 'decimal' },
  date: { type: 'date' },
  'yes-no': { type: `select_one ${YES_NO}` },
  rating: { type: `select_one ${RATING}`, look: 'likert' },
  'choose-one': { type: 'select_one' },
  'choose-many': { type: 'select_multiple' },
  note: { type: 'note' },
  calculation: { type: 'calculate' },
  signature: { type: 'image', look: 'signature' },
}

export const isChoice = ({ kind }: Pick<Field, 'kind'>): boolean =>
  kind === 'choose-one' || kind === 'choose-many'
