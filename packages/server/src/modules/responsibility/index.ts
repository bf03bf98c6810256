export { type Decided, decideResponsibility, keepDecision } from './decide.ts'
export { type KnownDecision, latestDecision } from './queries.ts'
export { responsibilityRoutes } from './routes.ts'
export { seedCharts, seedResponsibility } from './seed.ts'
