export { linkChild, recordTriage, type Triaged } from './decide.ts'
export { register as registerConcern } from './register.ts'
export { reportRoutes } from './routes.ts'
