import { caseOfDraft, DraftContent } from '@tumpeang/domain/work'
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

/** Whether the actor sees what a draft at this place is about: the case, the letter, the child. */
export async function isAboutWhatIsSeen(db: Db, place: string): Promise<boolean> {
  const caseId = caseOfDraft(place)
  const { rows } = await sql<{ is_seen: boolean }>`select drafted_about_what_is_seen(${place})
    and (${caseId}::uuid is null or exists (select from cases where id = ${caseId}::uuid)) as is_seen`.execute(
    db,
  )
  return rows[0]?.is_seen === true
}

/** Keeps a draft as it stands now; what is out of sight takes none. */
export async function putDraft(
  db: Db,
  given: { id: string; place: string; content: DraftContent },
) {
  const row = await db
    .insertInto('drafts')
    .values({
      id: given.id,
      place: given.place,
      case_id: caseOfDraft(given.place),
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
