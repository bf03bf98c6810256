import type { CaseFile } from '@tumpeang/domain/cases'
import type { Day } from '@tumpeang/domain/kernel'
import { yearsOld } from '@tumpeang/domain/khmer'

/** How young the child may be, for a question in a way fit for the age; null where nobody knows. */
export const youngest = ({ birth }: Pick<CaseFile, 'birth'>, today: Day): number | null =>
  birth.to === null ? null : yearsOld(birth.to, today)
