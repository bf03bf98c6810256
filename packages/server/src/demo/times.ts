import type { RiskName } from '@tumpeang/domain/cases'
import { hours, later } from '@tumpeang/domain/kernel'
import { nationalProcedure, procedureFor, readProcedure } from '@tumpeang/domain/law'

const reading = readProcedure(nationalProcedure)

/** When the next visit of an invented case is due, by the procedure that the demo country begins with. */
export function nextVisitDue(risk: RiskName | null, from: Date): Date {
  if (reading.kind === 'refused') throw new Error('The national procedure cannot be read')
  const asked = procedureFor(reading.procedure, { step: 'follow-up', concerns: [], risk })
  return later(from, hours(asked.within))
}

/** How a promise of the demo country names the row of the procedure that it came from. */
export const procedureBasis = (row: string): string => `procedure 1/${row}`
