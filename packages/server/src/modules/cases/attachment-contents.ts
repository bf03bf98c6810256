import type { Db } from '../../platform/db.ts'

/*
 * The one place where what is on a paper goes into the database and comes out of it. Whoever keeps it
 * elsewhere, or encrypts it, changes these three functions and nothing else.
 */

interface Of {
  readonly id: string
  readonly caseId: string
}

export async function writeContent(db: Db, { id, caseId }: Of, bytes: Uint8Array): Promise<void> {
  await db
    .insertInto('attachment_contents')
    .values({ id, case_id: caseId, content: Buffer.from(bytes) })
    .execute()
}

/** What is on a paper; undefined where nothing is kept. */
export async function readContentOf(
  db: Db,
  { id, caseId }: Of,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await db
    .selectFrom('attachment_contents')
    .select('content')
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row && new Uint8Array(row.content)
}

/** Only for what is never stored: the policies let nothing else out. */
export async function takeOutContent(db: Db, { id, caseId }: Of): Promise<void> {
  await db
    .deleteFrom('attachment_contents')
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .execute()
}
