import type { Kysely } from 'kysely'
import { accessRoutes } from './modules/access/index.ts'
import type { Route } from './platform/http.ts'
import type { Job } from './platform/jobs.ts'
import type { Schema } from './platform/schema.ts'

/** Every contract that this server fulfils. */
export const routes: readonly Route[] = [...accessRoutes]

/** Everything that is done without anybody asking. */
export const jobs = (_db: Kysely<Schema>, _clock: () => Date): readonly Job[] => []
