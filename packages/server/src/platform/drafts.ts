import { sql } from 'kysely'
import type { Db } from './db.ts'

/** The act is done: what its author had begun to write there is no draft any more. */
export const endDraft = (db: Db, place: string): Promise<unknown> =>
  sql`delete from drafts where place = ${place} and account_id = access.account()`.execute(db)
