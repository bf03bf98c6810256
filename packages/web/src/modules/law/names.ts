import { FormName, ministryForms, nameOf } from '@tumpeang/domain/forms'
import { filled, type TableInput, type Text, UNKNOWN } from '@tumpeang/domain/kernel'
import { ministryFormNames, procedureStepNames, procedureSteps } from '@tumpeang/domain/law'
import { held, joined, lower } from '../../platform/ui/rules/cells.ts'
import { words as meanings } from '../../platform/ui/words.ts'
import { words } from './texts.ts'

/** A number of hours as one says it: hours up to two days, whole days beyond. */
export const timeInWords = (hours: number): Text =>
  hours < 72 || hours % 24 !== 0
    ? filled(words.hours, { count: hours })
    : filled(words.days, { count: hours / 24 })

const risks: Readonly<Record<string, Text>> = {
  high: meanings.riskHigh,
  medium: meanings.riskMedium,
  low: meanings.riskLow,
  no_action: { km: 'មិនចាំបាច់ចាត់វិធានការ', en: 'No action needed' },
  [UNKNOWN]: words.notSet,
}

/** What a code of an input is called. */
export function codeName(input: string, code: string): Text {
  if (input === 'concern') return nameOf('concern', code)
  if (input === 'risk') return risks[code] ?? { km: code, en: code }
  const step = procedureSteps.find((one) => one === code)
  return step === undefined ? { km: code, en: code } : procedureStepNames[step]
}

export function formName(code: string): Text {
  const known = ministryForms.find((one) => one === FormName.safeParse(code).data)
  return known === undefined ? { km: code, en: code } : ministryFormNames[known]
}

const anyOf: Readonly<Record<string, Text>> = {
  step: words.anyStep,
  concern: words.anyConcern,
  risk: words.anyRisk,
}

/** A cell as one says it: "trafficking", "high risk or risk not set", "any concern". */
export function cellInWords(input: TableInput, cell: string): Text {
  const read = held(input, cell)
  if (read === undefined || input.type !== 'code') return { km: cell, en: cell }
  if (read.everything) return anyOf[input.name] ?? words.anyConcern
  const all = input.unknown ? [...input.values, UNKNOWN] : input.values
  const inside = read.unknown ? [...read.codes, UNKNOWN] : read.codes
  const outside = all.filter((code) => !inside.includes(code))
  const said = (codes: readonly string[]) =>
    joined(
      codes.map((code) => lower(codeName(input.name, code))),
      words.or,
    )
  if (outside.length >= inside.length / 2) return said(inside)
  const left = said(outside)
  return {
    km: filled(words.allBut, { list: left.km }).km,
    en: filled(words.allBut, { list: left.en }).en,
  }
}

/** The cells of a row, or of a gap: the step, then for whom. */
export function rowInWords(
  inputs: readonly TableInput[],
  cells: Readonly<Record<string, string>>,
): { readonly what: Text; readonly rest: Text } {
  const wordsOf = (name: string): Text => {
    const input = inputs.find((one) => one.name === name)
    return input === undefined ? words.anyStep : cellInWords(input, cells[name] ?? '-')
  }
  const what = wordsOf('step')
  return {
    what: { km: what.km, en: what.en.charAt(0).toUpperCase() + what.en.slice(1) },
    rest: joined([wordsOf('concern'), wordsOf('risk')], { km: ' · ', en: ', ' }),
  }
}
