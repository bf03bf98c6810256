import type { Opening, OpeningId, OpeningKind } from '@tumpeang/domain/access'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** The case and the end of the opening; undefined where there is no such case for whoever asks. */
export async function openFile(
  db: Db,
  asked: { id: OpeningId; number: string; kind: OpeningKind; reason: string },
): Promise<{ caseId: string; until: Date | null } | undefined> {
  const { rows } = await sql<{ case_id: string; until: Date | null }>`
    select case_id, until
    from access.open_file(${asked.id}, ${asked.number}, ${asked.kind}, ${asked.reason})`.execute(db)
  const [found] = rows
  return found && { caseId: found.case_id, until: found.until }
}

interface Row extends Omit<Opening, 'by' | 'deskName' | 'review'> {
  readonly by_km: string
  readonly by_en: string | null
  readonly desk_km: string | null
  readonly desk_en: string | null
  readonly reviewer_km: string | null
  readonly reviewer_en: string | null
  readonly reviewedAt: Date | null
  readonly isJustified: boolean | null
  readonly reviewWords: string | null
}

const shown = ({
  by_km,
  by_en,
  desk_km,
  desk_en,
  reviewer_km,
  reviewer_en,
  reviewedAt,
  isJustified,
  reviewWords,
  ...row
}: Row): Opening => ({
  ...row,
  by: { km: by_km, en: by_en },
  deskName: desk_km === null ? null : { km: desk_km, en: desk_en },
  review:
    reviewer_km === null || reviewedAt === null || isJustified === null || reviewWords === null
      ? null
      : {
          by: { km: reviewer_km, en: reviewer_en },
          at: reviewedAt,
          isJustified,
          words: reviewWords,
        },
})

/** Openings that the actor watches over, newest first. */
export async function openings(
  db: Db,
  {
    waiting,
    before,
    limit,
    account,
  }: { waiting: boolean; before: Date | null; limit: number; account: string },
): Promise<Opening[]> {
  const { rows } = await sql<Row>`
    select o.id, o.number, o.account_id as "accountId", o.role, o.kind, o.words,
           o.opened_at as "openedAt", o.until, o.ended_at as "endedAt", o.version,
           o.account_id = ${account} as "isOwn",
           a.name_km as by_km, a.name_en as by_en, d.name_km as desk_km, d.name_en as desk_en,
           r.name_km as reviewer_km, r.name_en as reviewer_en, o.reviewed_at as "reviewedAt",
           o.is_justified as "isJustified", o.review_words as "reviewWords",
           (select count(*)::integer from ledger.entries e
            where e.case_id = o.case_id and e.account_id = o.account_id and e.kind = 'opened'
              and e.at >= o.opened_at and e.at <= coalesce(o.ended_at, o.until)) as readings
    from access.openings o
    join access.accounts a on a.id = o.account_id
    left join access.accounts r on r.id = o.reviewed_by
    left join desks d on d.id = o.desk_id
    where (not ${waiting} or o.reviewed_at is null)
      and (${before}::timestamptz is null or o.opened_at < ${before})
    order by o.opened_at desc, o.id
    limit ${limit}`.execute(db)
  return rows.map((row) => shown(row))
}

/** An opening that the actor may end or review; its version, and whether it was ended before. */
export const openingToWatch = (db: Db, id: OpeningId) =>
  db
    .selectFrom('access.openings')
    .select(['version', 'account_id', 'ended_at', 'reviewed_at', 'until'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Answers whether there was one to review for the actor. */
export async function storeReview(
  db: Db,
  id: OpeningId,
  review: { by: string; at: Date; isJustified: boolean; words: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('access.openings')
    .set({
      reviewed_by: review.by,
      reviewed_at: review.at,
      is_justified: review.isJustified,
      review_words: review.words,
    })
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Answers whether there was one that still ran. */
export async function storeEnd(
  db: Db,
  id: OpeningId,
  end: { by: string; at: Date; words: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('access.openings')
    .set({ ended_by: end.by, ended_at: end.at, end_words: end.words })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('until', '>', end.at)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
