import type { SettlementDecision } from '@tumpeang/domain/cases'
import { Day } from '@tumpeang/domain/kernel'
import { type GuideAnswer, type GuideAnswered, guideAnswers } from '@tumpeang/domain/law'
import type { Db } from '../../platform/db.ts'

/** When each concern of a case was noted, and by which version of the guides, as far as it has not ended. */
export async function notingsOf(
  db: Db,
  caseId: string,
): Promise<{ concern: string; at: Date; number: number }[]> {
  const rows = await db
    .selectFrom('case_concerns')
    .select(['concern', 'noted_at', 'guides_number'])
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .orderBy('noted_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    concern: row.concern,
    at: row.noted_at,
    number: row.guides_number,
  }))
}

export interface StoredAnswer extends GuideAnswered {
  readonly id: string
  /** The version of the guides that it was given to. */
  readonly number: number
  readonly reason: string | null
  readonly on: Day
  readonly by: string | null
  readonly byName: { readonly km: string; readonly en: string | null } | null
  readonly reviews: string | null
}

const answerNamed = (given: string): GuideAnswer => {
  const found = guideAnswers.find((answer) => answer === given)
  if (found === undefined) throw new RangeError('An answer is stored that no guide has')
  return found
}

/** All that was answered to the guides in a case, oldest first. */
export async function guideAnswersOf(db: Db, caseId: string): Promise<StoredAnswer[]> {
  const rows = await db
    .selectFrom('case_guide_steps as s')
    .leftJoin('access.accounts as a', 'a.id', 's.by_account')
    .selectAll('s')
    .select(['a.name_km', 'a.name_en'])
    .where('s.case_id', '=', caseId)
    .orderBy('s.written_at')
    .orderBy('s.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.guides_number,
    guide: row.guide,
    step: row.step,
    answer: answerNamed(row.answer),
    reason: row.reason,
    on: Day.parse(row.done_on),
    by: row.by_account,
    byName: row.name_km === null ? null : { km: row.name_km, en: row.name_en },
    writtenAt: row.written_at,
    reviews: row.reviews,
  }))
}

export interface NewAnswer {
  readonly id: string
  readonly number: number
  readonly guide: string
  readonly step: string
  readonly answer: GuideAnswer
  readonly reason: string | null
  readonly on: Day
  /** It tells of danger. */
  readonly isAlarming?: boolean
  readonly review?: { readonly of: string; readonly decision: SettlementDecision }
}

export const insertAnswer = (db: Db, caseId: string, given: NewAnswer) =>
  db
    .insertInto('case_guide_steps')
    .values({
      id: given.id,
      case_id: caseId,
      guides_number: given.number,
      guide: given.guide,
      step: given.step,
      answer: given.answer,
      reason: given.reason,
      done_on: given.on,
      is_alarming: given.isAlarming ?? false,
      reviews: given.review?.of ?? null,
      decision: given.review?.decision ?? null,
    })
    .execute()
