import type { Kysely } from 'kysely'
import { accessRoutes, watchReading } from './modules/access/index.ts'
import { careRoutes } from './modules/care/index.ts'
import {
  attachmentRoutes,
  caseRoutes,
  conferenceRoutes,
  consentRoutes,
  decisionRoutes,
  guideRoutes,
  homeRoutes,
  sealRoutes,
  supervisionRoutes,
  watchWorkers,
} from './modules/cases/index.ts'
import { ageRoutes, childrenRoutes, householdRoutes } from './modules/children/index.ts'
import { formRoutes } from './modules/forms/index.ts'
import { lawRoutes } from './modules/law/index.ts'
import { organizationRoutes } from './modules/organizations/index.ts'
import { paperRoutes } from './modules/papers/index.ts'
import { placeRoutes } from './modules/places/index.ts'
import { portalRoutes } from './modules/portal/index.ts'
import { reportRoutes } from './modules/reports/index.ts'
import { responsibilityRoutes } from './modules/responsibility/index.ts'
import { packageRoutes, serviceRoutes } from './modules/services/index.ts'
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
  ...ageRoutes,
  ...householdRoutes,
  ...reportRoutes,
  ...caseRoutes,
  ...attachmentRoutes,
  ...conferenceRoutes,
  ...homeRoutes,
  ...sealRoutes,
  ...supervisionRoutes,
  ...consentRoutes,
  ...decisionRoutes,
  ...guideRoutes,
  ...careRoutes,
  ...serviceRoutes,
  ...packageRoutes,
  ...portalRoutes,
  ...paperRoutes,
]

/** Everything that is done without anybody asking; the key is that of the hashes of searches. */
export const jobs = (
  db: Kysely<Schema>,
  clock: () => Date,
  searchKey: Uint8Array,
): readonly Job[] => [
  { name: 'escalate what is late', every: 60_000, run: () => escalate(db, clock()) },
  {
    name: 'find cases without a worker',
    every: 3_600_000,
    run: () => watchWorkers(db, clock()),
  },
  {
    name: 'look for reading that stands out',
    every: 15 * 60_000,
    run: () => watchReading(db, clock(), searchKey),
  },
]
