import { DraftContent } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

export async function draftAt(db: Db, place: string) {
  const row = await db
    .selectFrom('drafts')
    .select(['content', 'begun_at', 'written_at'])
    .where('place', '=', place)
    .executeTakeFirst()
  return row
    ? {
        content: DraftContent.parse(row.content),
        begunAt: row.begun_at,
        writtenAt: row.written_at,
      }
    : null
}

/** What the actor has begun and not sent, the latest first. */
export async function draftsOfActor(db: Db) {
  const rows = await db
    .selectFrom('drafts')
    .select(['place', 'begun_at', 'written_at'])
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map(({ place, begun_at, written_at }) => ({
    place,
    begunAt: begun_at,
    writtenAt: written_at,
  }))
}

export const caseIsInSight = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('cases').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** Keeps a draft as it stands now; a file out of sight takes none. */
export async function putDraft(
  db: Db,
  given: { id: string; place: string; caseId: string | null; content: DraftContent },
) {
  const row = await db
    .insertInto('drafts')
    .values({
      id: given.id,
      place: given.place,
      case_id: given.caseId,
      content: JSON.stringify(given.content),
    })
    .onConflict((on) =>
      on.columns(['account_id', 'place']).doUpdateSet({
        content: JSON.stringify(given.content),
        written_at: sql`access.now()`,
      }),
    )
    .returning(['begun_at', 'written_at'])
    .executeTakeFirstOrThrow()
  return { begunAt: row.begun_at, writtenAt: row.written_at }
}
