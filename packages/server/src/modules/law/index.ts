export { askProcedure, type AskedByProcedure } from './current.ts'
export { lawRoutes } from './routes.ts'
export { seedProcedure } from './seed.ts'
