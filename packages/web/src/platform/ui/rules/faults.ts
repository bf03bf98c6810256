import type { DecisionTable } from '@tumpeang/domain/kernel'
import { words } from './words.ts'

/** Rows whose reason is not written in both languages: the server does not take them. */
export const lackingWords = (table: DecisionTable) =>
  table.rules
    .filter(({ because: { km, en } }) => km.trim() === '' || en.trim() === '')
    .map(({ id }) => ({
      kind: 'cell' as const,
      rule: id,
      column: 'because',
      detail: words.onlyWords,
      box: null,
    }))

/** How many different cases there are in all. */
export const combinationsOf = ({ inputs }: DecisionTable): number =>
  inputs.reduce((product, input) => {
    const known =
      input.type === 'code'
        ? input.values.length
        : input.type === 'integer'
          ? input.max - input.min + 1
          : 2
    return product * (known + (input.unknown ? 1 : 0))
  }, 1)

export const rowId = (id: string): string => `row-${id}`
