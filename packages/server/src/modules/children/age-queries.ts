import { type AgeDecision, AgeDecisionId, type decideAge } from '@tumpeang/domain/children'
import { Day, type InputOf } from '@tumpeang/domain/kernel'
import type { Db } from '../../platform/db.ts'

/** What was decided on the age of a child, the latest first. */
export async function ageDecisionsOf(db: Db, childId: string): Promise<AgeDecision[]> {
  const rows = await db
    .selectFrom('age_decisions as d')
    .leftJoin('access.accounts as a', 'a.id', 'd.decided_by')
    .selectAll('d')
    .select(['a.name_km', 'a.name_en'])
    .where('d.child_id', '=', childId)
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: AgeDecisionId.parse(row.id),
    bornFrom: Day.parse(row.born_from),
    bornTo: Day.parse(row.born_to),
    basis: row.basis,
    decidedAs: row.decided_as === 'adult' ? 'adult' : 'child',
    inDoubt: row.in_doubt,
    reason: row.reason,
    reviewOn: row.review_on === null ? null : Day.parse(row.review_on),
    decidedOn: Day.parse(row.decided_on),
    decidedAt: row.decided_at,
    decidedByName: row.name_km === null ? null : { km: row.name_km, en: row.name_en },
  }))
}

export const insertAgeDecision = (
  db: Db,
  childId: string,
  given: InputOf<typeof decideAge>['decision'] & {
    readonly inDoubt: boolean
    readonly decidedOn: Day
  },
) =>
  db
    .insertInto('age_decisions')
    .values({
      id: given.id,
      child_id: childId,
      born_from: given.bornFrom,
      born_to: given.bornTo,
      basis: given.basis,
      decided_as: given.decidedAs,
      in_doubt: given.inDoubt,
      reason: given.reason,
      decided_on: given.decidedOn,
      review_on: given.reviewOn,
    })
    .execute()
