import {
  type Answer,
  type Field,
  findCode,
  isCodeListName,
  isUnanswered,
  openCodes,
  ratingNames,
  type Said,
  type Value,
} from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import { digitsOf, fullDay, useLanguage } from '../../platform/text/index.ts'
import { words } from './question-texts.ts'

/** What is said in the language of the screen; where that is still missing, in the other one. */
export function useSaid(): (said: Said | undefined) => string {
  const shown = useLanguage()
  return (said) => {
    if (said === undefined) return ''
    const other = shown === 'km' ? said.en : said.km
    return said[shown].trim() === '' ? other : said[shown]
  }
}

/** What a question is called; a draft may have no words for it yet. */
export function useLabel(): (field: Field) => string {
  const said = useSaid()
  return ({ label, name }) => {
    const shown = said(label)
    return shown.trim() === '' ? name : shown
  }
}

export interface Choosable {
  readonly code: string
  readonly text: Text
}

/** What may be chosen now. What was chosen earlier and is retired since is kept among it. */
export function choosable(field: Field, chosen: readonly string[]): readonly Choosable[] {
  if (field.list !== undefined) {
    if (!isCodeListName(field.list)) return []
    const open = openCodes(field.list).map(({ code, km, en }) => ({ code, text: { km, en } }))
    const known = new Set(open.map(({ code }) => code))
    return [...open, ...chosen.filter((code) => !known.has(code)).map((code) => named(field, code))]
  }
  return (field.options ?? [])
    .filter(({ code, retired }) => retired === undefined || chosen.includes(code))
    .map(({ code, label }) => ({ code, text: label }))
}

function named(field: Field, code: string): Choosable {
  const found =
    field.list !== undefined && isCodeListName(field.list)
      ? findCode(field.list, code)
      : field.options?.find((option) => option.code === code)?.label
  return { code, text: found ? { km: found.km, en: found.en } : { km: code, en: code } }
}

/** An answer as one reads it. Undefined where there is none. A place is its code: names are asked. */
export function useAnswerWords(): (field: Field, answer: Answer | Value) => string | undefined {
  const said = useSaid()
  const shown = useLanguage()
  return (field, answer) => {
    if (isUnanswered(answer) || answer === null) return undefined
    if (typeof answer === 'boolean') return said(answer ? words.yes : words.no)
    if (Array.isArray(answer)) {
      const names = answer.map((code) => said(named(field, code).text))
      return field.ranked === true
        ? names.map((name, index) => `${digitsOf(index + 1, shown)}. ${name}`).join(' · ')
        : names.join(' · ')
    }
    if (field.kind === 'rating' && typeof answer === 'number') {
      const name = ratingNames[answer - 1]
      return `${digitsOf(answer, shown)}${name === undefined ? '' : ` ${said(name)}`}`
    }
    if (typeof answer === 'number') return digitsOf(answer, shown)
    if (field.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(String(answer)))
      return fullDay(String(answer), shown)
    if (field.kind === 'choose-one') return said(named(field, String(answer)).text)
    if (field.kind === 'phone') return digitsOf(String(answer), shown)
    return String(answer)
  }
}
