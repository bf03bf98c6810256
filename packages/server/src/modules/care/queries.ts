import {
  Agreements,
  Emergency,
  type EndReason,
  EndReason as Ended,
  type LeavingPlan,
  type Placement,
  PlacementId,
  type PlacementReview,
  type ReintegrationCheck,
  CheckRating,
  PlacementReview as Review,
} from '@tumpeang/domain/care'
import { CaseId, DecisionId, Living, ViewHow } from '@tumpeang/domain/cases'
import { CaregiverId } from '@tumpeang/domain/children'
import { Day } from '@tumpeang/domain/kernel'
import { PlaceCode } from '@tumpeang/domain/places'
import { type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { Schema } from '../../platform/schema.ts'

type Named = { km: string; en: string | null }
const named = (km: string | null, en: string | null): Named | null =>
  km === null ? null : { km, en }
const dayOrNull = (day: string | null): Day | null => (day === null ? null : Day.parse(day))

export type PlacementRow = Selectable<Schema['placements']>
type WithNames<Row> = Row & { name_km: string | null; name_en: string | null }

const reviewOf = (row: WithNames<Selectable<Schema['placement_reviews']>>) => ({
  id: row.id,
  reviewedOn: Day.parse(row.reviewed_on),
  childSeen: row.child_seen,
  childView: row.child_view,
  childViewHow: ViewHow.parse(row.child_view_how),
  viewDone: row.view_done,
  situation: row.situation,
  outcome: Review.shape.outcome.parse(row.outcome),
  nextReviewOn: Day.parse(row.next_review_on),
  byName: named(row.name_km, row.name_en),
})

const checkOf = (row: WithNames<Selectable<Schema['reintegration_checks']>>) => ({
  id: row.id,
  checkedOn: Day.parse(row.checked_on),
  childSeen: row.child_seen,
  food: CheckRating.parse(row.food),
  education: CheckRating.parse(row.education),
  relationship: CheckRating.parse(row.relationship),
  violence: CheckRating.parse(row.violence),
  health: CheckRating.parse(row.health),
  childView: row.child_view,
  childViewHow: ViewHow.parse(row.child_view_how),
  situation: row.situation,
  recommendsClosing: row.recommends_closing,
  byName: named(row.name_km, row.name_en),
})

/** A placement as it stands, before it is said what a reader may do with it. */
export type StoredPlacement = Omit<Placement, 'flags' | 'acts'> & { readonly row: PlacementRow }

/** The placements of a case, the newest first, with their reviews and checks; or the one of an id. */
export async function placementsOf(
  db: Db,
  by: { caseId: string } | { id: string },
): Promise<StoredPlacement[]> {
  const { rows } = await sql<WithNames<PlacementRow>>`
    select p.*, a.name_km, a.name_en
    from placements p left join access.accounts a on a.id = p.worker_id
    where ${'id' in by ? sql`p.id = ${by.id}` : sql`p.case_id = ${by.caseId}`}
    order by p.ended_on desc nulls first, p.started_on desc, p.begun_at desc`.execute(db)
  const ids = rows.map(({ id }) => id)
  const { rows: reviews } = await sql<WithNames<Selectable<Schema['placement_reviews']>>>`
    select r.*, a.name_km, a.name_en
    from placement_reviews r left join access.accounts a on a.id = r.reviewed_by
    where r.placement_id = any (${ids}::uuid[]) order by r.reviewed_on desc, r.written_at desc`.execute(
    db,
  )
  const { rows: checks } = await sql<WithNames<Selectable<Schema['reintegration_checks']>>>`
    select k.*, a.name_km, a.name_en
    from reintegration_checks k left join access.accounts a on a.id = k.checked_by
    where k.placement_id = any (${ids}::uuid[]) order by k.checked_on desc, k.written_at desc`.execute(
    db,
  )
  return rows.map((row) => ({
    row,
    id: PlacementId.parse(row.id),
    caseId: CaseId.parse(row.case_id),
    decisionId: row.decision_id === null ? null : DecisionId.parse(row.decision_id),
    option: Living.parse(row.option),
    isReintegration: row.is_reintegration,
    caregiverId: row.caregiver_id === null ? null : CaregiverId.parse(row.caregiver_id),
    carerWords: row.carer_words,
    placeCode: row.place_code === null ? null : PlaceCode.parse(row.place_code),
    placeWords: row.place_words,
    startedOn: Day.parse(row.started_on),
    emergencyUntil: row.emergency_until,
    reviewDueOn: Day.parse(row.review_due_on),
    plannedEndOn: dayOrNull(row.planned_end_on),
    emergency:
      row.emergency_why === null
        ? null
        : Emergency.parse({
            why: row.emergency_why,
            danger: row.emergency_danger,
            options: row.emergency_options,
            decidedBy: row.emergency_decided_by,
          }),
    agreements: Agreements.parse({
      child: { answer: row.child_agrees, on: row.child_agreed_on, how: row.child_agreed_how },
      caregiver: { on: row.caregiver_agreed_on, how: row.caregiver_agreed_how },
      worker: { on: row.worker_agreed_on, how: row.worker_agreed_how },
    }),
    workerName: named(row.name_km, row.name_en),
    stableOn: dayOrNull(row.stable_on),
    endedOn: dayOrNull(row.ended_on),
    endReason: row.end_reason === null ? null : Ended.parse(row.end_reason),
    endNote: row.end_note,
    reviews: reviews.filter((one) => one.placement_id === row.id).map((one) => reviewOf(one)),
    checks: checks.filter((one) => one.placement_id === row.id).map((one) => checkOf(one)),
    version: row.version,
  }))
}

export const insertPlacement = (
  db: Db,
  given: Pick<
    StoredPlacement,
    | 'id'
    | 'caseId'
    | 'decisionId'
    | 'option'
    | 'isReintegration'
    | 'caregiverId'
    | 'carerWords'
    | 'placeCode'
    | 'placeWords'
    | 'startedOn'
    | 'emergencyUntil'
    | 'emergency'
    | 'reviewDueOn'
    | 'plannedEndOn'
    | 'agreements'
  > & { childId: string },
) =>
  db
    .insertInto('placements')
    .values({
      id: given.id,
      child_id: given.childId,
      case_id: given.caseId,
      decision_id: given.decisionId,
      option: given.option,
      is_reintegration: given.isReintegration,
      caregiver_id: given.caregiverId,
      carer_words: given.carerWords,
      place_code: given.placeCode,
      place_words: given.placeWords,
      started_on: given.startedOn,
      emergency_until: given.emergencyUntil,
      review_due_on: given.reviewDueOn,
      planned_end_on: given.plannedEndOn,
      child_agrees: given.agreements.child.answer,
      child_agreed_on: given.agreements.child.on,
      child_agreed_how: given.agreements.child.how,
      caregiver_agreed_on: given.agreements.caregiver.on,
      caregiver_agreed_how: given.agreements.caregiver.how,
      worker_agreed_on: given.agreements.worker.on,
      worker_agreed_how: given.agreements.worker.how,
      ...(given.emergency && {
        emergency_why: given.emergency.why,
        emergency_danger: given.emergency.danger,
        emergency_options: JSON.stringify(given.emergency.options),
        emergency_decided_by: given.emergency.decidedBy,
      }),
    })
    .execute()

/** The current placement of a child in this case, locked: what comes next ends it. */
export async function currentOf(db: Db, caseId: string): Promise<PlacementRow | undefined> {
  const { rows } = await sql<PlacementRow>`
    select * from placements where case_id = ${caseId} and ended_on is null for update`.execute(db)
  return rows[0]
}

export const endCurrent = (db: Db, id: string, on: Day, reason: EndReason) =>
  db
    .updateTable('placements')
    .set({ ended_on: on, end_reason: reason })
    .where('id', '=', id)
    .execute()

export const insertReview = (
  db: Db,
  of: { id: string; case_id: string },
  review: PlacementReview,
) =>
  db
    .insertInto('placement_reviews')
    .values({
      id: review.id,
      placement_id: of.id,
      case_id: of.case_id,
      reviewed_on: review.reviewedOn,
      child_seen: review.childSeen,
      child_view: review.childView,
      child_view_how: review.childViewHow,
      view_done: review.viewDone,
      situation: review.situation,
      outcome: review.outcome,
      next_review_on: review.nextReviewOn,
    })
    .execute()

export const insertCheck = (
  db: Db,
  of: { id: string; case_id: string },
  check: ReintegrationCheck,
) =>
  db
    .insertInto('reintegration_checks')
    .values({
      id: check.id,
      placement_id: of.id,
      case_id: of.case_id,
      checked_on: check.checkedOn,
      child_seen: check.childSeen,
      food: check.food,
      education: check.education,
      relationship: check.relationship,
      violence: check.violence,
      health: check.health,
      child_view: check.childView,
      child_view_how: check.childViewHow,
      situation: check.situation,
      recommends_closing: check.recommendsClosing,
    })
    .execute()

/** When the next look is due, and since when a return is stable. */
export const setDue = (db: Db, id: string, due: { reviewDueOn: Day; stableOn?: Day | null }) =>
  db
    .updateTable('placements')
    .set({
      review_due_on: due.reviewDueOn,
      ...(due.stableOn !== undefined && { stable_on: due.stableOn }),
    })
    .where('id', '=', id)
    .execute()

export const insertLeaving = (db: Db, caseId: string, plan: LeavingPlan) =>
  db
    .insertInto('leaving_plans')
    .values({
      id: plan.id,
      case_id: caseId,
      leaves_on: plan.leavesOn,
      lives_where: plan.livesWhere,
      lives_with: plan.livesWith,
      income: plan.income,
      documents: plan.documents,
      support: plan.support,
      child_view: plan.childView,
      child_view_how: plan.childViewHow,
      view_done: plan.viewDone,
    })
    .execute()

/** The plans for leaving care, the newest first. */
export async function leavingOf(db: Db, caseId: string) {
  const rows = await db
    .selectFrom('leaving_plans as l')
    .leftJoin('access.accounts as a', 'a.id', 'l.written_by')
    .selectAll('l')
    .select(['a.name_km', 'a.name_en'])
    .where('l.case_id', '=', caseId)
    .orderBy('l.written_at', 'desc')
    .orderBy('l.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    leavesOn: Day.parse(row.leaves_on),
    livesWhere: row.lives_where,
    livesWith: row.lives_with,
    income: row.income,
    documents: row.documents,
    support: row.support,
    childView: row.child_view,
    childViewHow: ViewHow.parse(row.child_view_how),
    viewDone: row.view_done,
    writtenAt: row.written_at,
    byName: named(row.name_km, row.name_en),
  }))
}
