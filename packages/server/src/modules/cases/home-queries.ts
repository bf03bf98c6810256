import {
  type checkHome,
  type HomeCheck,
  HomeCheckId,
  HomeFinding,
  type reviewSupport,
  type SupportReview,
  ViewHow,
} from '@tumpeang/domain/cases'
import { Day, type InputOf } from '@tumpeang/domain/kernel'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { dayOrNull, named } from './queries.ts'

/** How safe homes of the child were found, the newest first. */
export async function homeChecksOf(db: Db, caseId: string): Promise<HomeCheck[]> {
  const rows = await db
    .selectFrom('home_checks as h')
    .leftJoin('access.accounts as a', 'a.id', 'h.written_by')
    .selectAll('h')
    .select(['a.name_km', 'a.name_en'])
    .where('h.case_id', '=', caseId)
    .orderBy('h.checked_on', 'desc')
    .orderBy('h.written_at', 'desc')
    .orderBy('h.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: HomeCheckId.parse(row.id),
    checkedOn: Day.parse(row.checked_on),
    childLivesHere: row.child_lives_here,
    homeWords: row.home_words,
    fine: row.fine,
    dangers: row.dangers,
    dangerWords: row.danger_words,
    finding: HomeFinding.parse(row.finding),
    measures: row.measures,
    nextOn: dayOrNull(row.next_on),
    childView: row.child_view,
    childViewHow: ViewHow.parse(row.child_view_how),
    writtenAt: row.written_at,
    writtenByName: named(row.name_km, row.name_en),
  }))
}

export async function homeIsNotSafe(db: Db, caseId: string): Promise<boolean> {
  const { rows } = await sql<{ unsafe: boolean }>`
    select home_is_not_safe(${caseId}) as unsafe`.execute(db)
  return rows[0]?.unsafe ?? false
}

export const insertHomeCheck = (
  db: Db,
  caseId: string,
  check: InputOf<typeof checkHome>['check'],
) =>
  db
    .insertInto('home_checks')
    .values({
      id: check.id,
      case_id: caseId,
      checked_on: check.checkedOn,
      child_lives_here: check.childLivesHere,
      home_words: check.homeWords,
      fine: check.fine,
      dangers: check.dangers,
      danger_words: check.dangerWords,
      finding: check.finding,
      measures: check.measures,
      next_on: check.nextOn,
      child_view: check.childView,
      child_view_how: check.childViewHow,
    })
    .execute()

/** When the next look at a home of the child is due, by the newest check; null where none is. */
export async function nextHomeCheckOn(db: Db, caseId: string): Promise<Day | null> {
  const [newest] = await homeChecksOf(db, caseId)
  return newest?.nextOn ?? null
}

/** How the support of caregivers went, the newest first. */
export async function supportReviewsOf(db: Db, caseId: string): Promise<SupportReview[]> {
  const rows = await db
    .selectFrom('support_reviews as r')
    .leftJoin('access.accounts as a', 'a.id', 'r.written_by')
    .selectAll('r')
    .select(['a.name_km', 'a.name_en'])
    .where('r.case_id', '=', caseId)
    .orderBy('r.reviewed_on', 'desc')
    .orderBy('r.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    goalId: row.goal_id,
    reviewedOn: Day.parse(row.reviewed_on),
    words: row.words,
    nextOn: Day.parse(row.next_on),
    writtenAt: row.written_at,
    writtenByName: named(row.name_km, row.name_en),
  }))
}

export const insertSupportReview = (
  db: Db,
  caseId: string,
  { goalId, review }: InputOf<typeof reviewSupport>,
) =>
  db
    .insertInto('support_reviews')
    .values({
      id: review.id,
      goal_id: goalId,
      case_id: caseId,
      reviewed_on: review.reviewedOn,
      words: review.words,
      next_on: review.nextOn,
    })
    .execute()
