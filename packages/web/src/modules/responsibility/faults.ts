import type { DecisionTable } from '@tumpeang/domain/kernel'
import { faultsOf, type ResponsibilityFault } from '@tumpeang/domain/responsibility'
import { lackingWords } from '../../platform/ui/rules/faults.ts'

/** What keeps a draft from being published, a row whose reason is not written among it. */
export const draftFaults = (table: DecisionTable): readonly ResponsibilityFault[] => [
  ...faultsOf(table),
  ...lackingWords(table),
]
