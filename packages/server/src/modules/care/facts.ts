import { placementFacts } from '@tumpeang/domain/care'
import type { FormFacts } from '@tumpeang/domain/forms'
import type { Db } from '../../platform/db.ts'
import { placementsOf } from './queries.ts'

/** What form 4 shows of a placement of the case: the one of that id, else the newest. */
export async function placementFactsOf(
  db: Db,
  caseId: string,
  placementId?: string,
): Promise<FormFacts> {
  const all = await placementsOf(db, { caseId })
  const found = all.find(({ id }) => id === placementId) ?? all[0]
  return found ? placementFacts(found) : {}
}
