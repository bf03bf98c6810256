import { sql } from 'kysely'
import type { Database } from '../platform/database.ts'
import { seedReference } from '../reference.ts'

/**
 * Makes a migrated database fit to serve: tells this life of it from a restored copy's, and states
 * the reference data. Where all of it stands, nothing changes.
 */
export async function prepare(
  database: Database,
  { secondStepRequired }: { secondStepRequired?: boolean } = {},
): Promise<void> {
  await database.asOwner(async (db) => {
    await sql`select ledger.begin_epoch()`.execute(db)
    // Said by the operator alone: no request, and no administrator, changes it.
    if (secondStepRequired !== undefined)
      await db
        .updateTable('access.sign_in_rules')
        .set({ second_step_required: secondStepRequired })
        .execute()
    await seedReference(db)
  })
}
