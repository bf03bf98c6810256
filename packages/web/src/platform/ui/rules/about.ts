import { concernCodes, nameOf } from '@tumpeang/domain/forms'
import type { DecisionTable } from '@tumpeang/domain/kernel'
import { useLanguage, useText } from '../../text/index.ts'
import { held } from './cells.ts'

/** Every concern to choose from, in the order of the language that is shown. */
export function useConcernOptions() {
  const t = useText()
  const shown = useLanguage()
  return concernCodes
    .map((code) => ({ value: code, label: t(nameOf('concern', code)) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, shown))
}

/** The rows that may speak of a concern at all; all of them where none is chosen. */
export function rowsAbout({ inputs, rules }: DecisionTable, about: string): ReadonlySet<string> {
  const input = inputs.find(({ name }) => name === 'concern')
  const isAbout = (cell: string): boolean => {
    const read = input && held(input, cell)
    return read === undefined || read.codes.includes(about)
  }
  return new Set(
    rules.filter(({ when }) => about === '' || isAbout(when['concern'] ?? '-')).map(({ id }) => id),
  )
}
