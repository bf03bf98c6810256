export { placementFactsOf } from './facts.ts'
export { careRoutes } from './routes.ts'
