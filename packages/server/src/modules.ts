import { accessRoutes } from './modules/access/index.ts'
import type { Route } from './platform/http.ts'

/** Every contract that this server fulfils. */
export const routes: readonly Route[] = [...accessRoutes]
