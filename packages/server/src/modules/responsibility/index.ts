export { type Decided, decideResponsibility, keepDecision, type Question } from './decide.ts'
export { desksAmong, type KnownDecision, latestDecision } from './queries.ts'
export { responsibilityRoutes } from './routes.ts'
export { seedCharts, seedResponsibility } from './seed.ts'
