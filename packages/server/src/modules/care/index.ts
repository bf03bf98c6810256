export { placementFactsOf } from './facts.ts'
export { placementsOf } from './queries.ts'
export { careRoutes } from './routes.ts'
