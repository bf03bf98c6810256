import { linkRoutes } from './link-routes.ts'
import { providerRoutes } from './provider-routes.ts'
import { accessRoutes as duties } from './routes.ts'
import { openingRoutes } from './opening-routes.ts'
import { readingRoutes } from './reading-routes.ts'
import { sessionRoutes } from './session-routes.ts'
import { stepRoutes } from './step-routes.ts'

export { fits, hashOfPassword } from './passwords.ts'
export { watchReading } from './reading-watch.ts'

export const accessRoutes = [
  ...duties,
  ...openingRoutes,
  ...readingRoutes,
  ...sessionRoutes,
  ...stepRoutes,
  ...linkRoutes,
  ...providerRoutes,
]
