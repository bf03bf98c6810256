import type { DecisionTable } from '@tumpeang/domain/kernel'
import { faultsOf, type ResponsibilityFault } from '@tumpeang/domain/responsibility'
import { draftWords } from './texts.ts'

/** What keeps a draft from being published, a row whose reason is not written among it. */
export const draftFaults = (table: DecisionTable): readonly ResponsibilityFault[] => [
  ...faultsOf(table),
  ...table.rules
    .filter(({ because: { km, en } }) => km.trim() === '' || en.trim() === '')
    .map(({ id }) => ({
      kind: 'cell' as const,
      rule: id,
      column: 'because',
      detail: draftWords.onlyWords,
      box: null,
    })),
]

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
