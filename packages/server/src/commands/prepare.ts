import { sql } from 'kysely'
import type { Database } from '../platform/database.ts'

export interface Prepared {
  /** What the person who started the server should read. */
  readonly lines: readonly string[]
}

/** Makes a migrated database fit to serve: its epoch and its reference data. */
export async function prepare(
  database: Database,
  _now: Date,
  _print: (line: string) => void,
): Promise<Prepared> {
  await database.asOwner((db) => sql`select ledger.begin_epoch()`.execute(db))
  return { lines: [] }
}
