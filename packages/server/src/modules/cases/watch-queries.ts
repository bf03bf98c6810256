import { newWorkerWithin, supervisionReasons } from '@tumpeang/domain/cases'
import { type Kysely, sql } from 'kysely'
import { actingAsJob } from '../../platform/db.ts'
import type { Schema } from '../../platform/schema.ts'
import { workerRoles } from './approvals.ts'

/** Asks for a new worker wherever the old one's duty has ended. Answers for how many cases. */
export const watchWorkers = (database: Kysely<Schema>, now: Date): Promise<number> =>
  actingAsJob(database, { act: 'cases.watch-workers', now }, async (db) => {
    const { rows } = await sql<{ count: number }>`
      select watch_workers(${[...workerRoles]}::text[],
        ${JSON.stringify(supervisionReasons['without-worker'])}::jsonb,
        make_interval(secs => ${newWorkerWithin / 1000})) as count`.execute(db)
    return rows[0]?.count ?? 0
  })
