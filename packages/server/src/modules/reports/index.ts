export { linkChild, recordTriage, type Triaged } from './decide.ts'
export { reportRoutes } from './routes.ts'
