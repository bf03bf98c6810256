export { codesOf } from './queries.ts'
export { formRoutes } from './routes.ts'
export { seedCodes } from './seed.ts'
