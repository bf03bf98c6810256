import type { Kysely } from 'kysely'
import { accessRoutes } from './modules/access/index.ts'
import { caseRoutes } from './modules/cases/index.ts'
import { childrenRoutes } from './modules/children/index.ts'
import { formRoutes } from './modules/forms/index.ts'
import { lawRoutes } from './modules/law/index.ts'
import { organizationRoutes } from './modules/organizations/index.ts'
import { placeRoutes } from './modules/places/index.ts'
import { portalRoutes } from './modules/portal/index.ts'
import { reportRoutes } from './modules/reports/index.ts'
import { responsibilityRoutes } from './modules/responsibility/index.ts'
import { serviceRoutes } from './modules/services/index.ts'
import { escalate, workRoutes } from './modules/work/index.ts'
import type { Route } from './platform/http.ts'
import type { Job } from './platform/jobs.ts'
import type { Schema } from './platform/schema.ts'

/** Every contract that this server fulfils. */
export const routes: readonly Route[] = [
  ...placeRoutes,
  ...formRoutes,
  ...organizationRoutes,
  ...accessRoutes,
  ...workRoutes,
  ...responsibilityRoutes,
  ...lawRoutes,
  ...childrenRoutes,
  ...reportRoutes,
  ...caseRoutes,
  ...serviceRoutes,
  ...portalRoutes,
]

/** Everything that is done without anybody asking. */
export const jobs = (db: Kysely<Schema>, clock: () => Date): readonly Job[] => [
  { name: 'escalate what is late', every: 60_000, run: () => escalate(db, clock()) },
]
