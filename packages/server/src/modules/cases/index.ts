export { caseFile } from './file.ts'
export { caseRow, deskExists } from './queries.ts'
export { caseRoutes } from './routes.ts'
export { beginPlan } from './steps.ts'
