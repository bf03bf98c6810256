import { supervisionReasons } from '@tumpeang/domain/cases'
import { type Day, dayIn, hours, later } from '@tumpeang/domain/kernel'
import type { Db } from '../../platform/db.ts'
import { askProcedure } from '../law/index.ts'
import { putTask } from '../work/index.ts'
import { type CaseRow, concernsOf } from './queries.ts'
import { kept } from './steps.ts'
import { lastReviewOn, setNextReview, supervisorsOf } from './supervision-queries.ts'

/** Hours between two reviews of this case: what the procedure says of carrying out a plan. */
async function reviewEvery(db: Db, row: Pick<CaseRow, 'id' | 'risk'>) {
  const { within, source } = await askProcedure(db, {
    step: 'implementation',
    concerns: await concernsOf(db, row.id),
    risk: row.risk,
  })
  return { within, source }
}

/** The last moment of a day in Cambodia. */
const endOf = (day: Day): Date => later(new Date(`${day}T00:00:00+07:00`), hours(24) - 1000)

export type Reviewed = Pick<
  CaseRow,
  | 'id'
  | 'risk'
  | 'child_id'
  | 'desk_id'
  | 'assigned_to'
  | 'province_code'
  | 'district_code'
  | 'opened_at'
>

/** The latest day on which the next review may be, counted from a day. */
export async function latestReview(
  db: Db,
  row: Pick<CaseRow, 'id' | 'risk'>,
  from: Date,
): Promise<Day> {
  const { within } = await reviewEvery(db, row)
  return dayIn(later(from, hours(within)))
}

/**
 * Promises the next review: on the day given, else as the procedure counts from the last one, or
 * from the opening. It is the supervisor's; where there is none, anybody's at the desk.
 */
export async function promiseReview(db: Db, row: Reviewed, now: Date, nextOn?: Day): Promise<void> {
  const { within, source } = await reviewEvery(db, row)
  const last = await lastReviewOn(db, row.id)
  const counted = later(last === null ? row.opened_at : endOf(last), hours(within))
  // Where the count is past already, because the risk rose or the case was reopened: within a week.
  const dueAt =
    nextOn !== undefined ? endOf(nextOn) : counted > now ? counted : later(now, hours(7 * 24))
  await setNextReview(db, row.id, dueAt)
  await kept(db, row.id, 'case-review')
  const [supervisor] = await supervisorsOf(
    db,
    row.id,
    row.assigned_to === null ? [] : [row.assigned_to],
  )
  await putTask(db, {
    kind: 'case-review',
    deskId: row.desk_id,
    assignedTo: supervisor ?? null,
    subject: 'case',
    subjectId: row.id,
    caseId: row.id,
    childId: row.child_id,
    provinceCode: row.province_code,
    districtCode: row.district_code,
    reason: supervisionReasons.review,
    basis: source,
    dueAt,
  })
}
