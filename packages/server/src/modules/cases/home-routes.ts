import {
  checkHome,
  homeBasis,
  homeReasons,
  homeRefusals,
  listHomeChecks,
  listSupportReviews,
  reviewSupport,
} from '@tumpeang/domain/cases'
import { type Day, problem } from '@tumpeang/domain/kernel'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { endTasks, putTask } from '../work/index.ts'
import { hasSafetyPlan } from './consent-queries.ts'
import { promiseSafety } from './consent-routes.ts'
import {
  homeChecksOf,
  homeIsNotSafe,
  insertHomeCheck,
  insertSupportReview,
  nextHomeCheckOn,
  supportReviewsOf,
} from './home-queries.ts'
import { caseRow, type CaseRow, findGoal } from './queries.ts'
import { kept, noSuchCase, promise, refuseFuture } from './steps.ts'

/** Midnight in Cambodia that ends a day. */
const endOf = (day: Day): Date => new Date(`${day}T17:00:00+07:00`)

async function rowOf(db: Db, id: string): Promise<CaseRow> {
  const row = await caseRow(db, id, { locked: true })
  if (!row) throw noSuchCase()
  return row
}

/** Puts the review of a caregiver's support on the work list, in the place of the one before. */
export async function promiseSupportReview(
  db: Db,
  row: CaseRow,
  goalId: string,
  on: Day,
): Promise<void> {
  await endTasks(db, { subjectId: goalId, kinds: ['support-review'], outcome: 'done' })
  await putTask(db, {
    kind: 'support-review',
    deskId: row.desk_id,
    assignedTo: row.assigned_to,
    subject: 'plan_goal',
    subjectId: goalId,
    caseId: row.id,
    childId: row.child_id,
    provinceCode: row.province_code,
    districtCode: row.district_code,
    reason: homeReasons.support,
    basis: homeBasis.support,
    dueAt: endOf(on),
  })
}

export const homeRoutes = [
  route(listHomeChecks, async ({ db }, { id }) => {
    if (!(await caseRow(db, id))) throw noSuchCase()
    const isUnsafe = await homeIsNotSafe(db, id)
    return {
      items: await homeChecksOf(db, id),
      isUnsafe,
      wantsSafetyPlan: isUnsafe && !(await hasSafetyPlan(db, id)),
    }
  }),

  route(checkHome, async ({ db, now }, { id, check }) => {
    refuseFuture(check.checkedOn, now)
    const row = await rowOf(db, id)
    await insertHomeCheck(db, id, check)
    await kept(db, id, 'home-check')
    // A check that was written late promises nothing that a newer one has not promised.
    const next = await nextHomeCheckOn(db, id)
    if (next !== null && row.status !== 'closed')
      await promise(db, row, {
        kind: 'home-check',
        dueAt: endOf(next),
        reason: homeReasons.check,
        basis: homeBasis.check,
      })
    await promiseSafety(db, row, now)
    return {
      wantsSafetyPlan: (await homeIsNotSafe(db, id)) && !(await hasSafetyPlan(db, id)),
    }
  }),

  route(listSupportReviews, async ({ db }, { id }) => {
    if (!(await caseRow(db, id))) throw noSuchCase()
    return { items: await supportReviewsOf(db, id) }
  }),

  route(reviewSupport, async ({ db, now }, given) => {
    const { goalId, review } = given
    refuseFuture(review.reviewedOn, now)
    const found = await findGoal(db, goalId)
    if (!found) throw problem('not-found', homeRefusals.noSuchGoal)
    const row = await rowOf(db, found.caseId)
    if (found.goal.caregiverId === null) throw problem('illegal', homeRefusals.notSupport)
    if (found.goal.endedAt !== null) throw problem('illegal', homeRefusals.ended)
    await insertSupportReview(db, found.caseId, given)
    const [newest] = (await supportReviewsOf(db, row.id)).filter((one) => one.goalId === goalId)
    if (newest !== undefined && row.status !== 'closed')
      await promiseSupportReview(db, row, goalId, newest.nextOn)
    const reviews = await supportReviewsOf(db, found.caseId)
    const made = reviews.find(({ id }) => id === review.id)
    if (!made) throw problem('not-found', homeRefusals.noSuchGoal)
    return made
  }),
]
