export { askProcedure, procedureInForce } from './current.ts'
export { lawRoutes } from './routes.ts'
export { seedGuideForm, seedProcedure } from './seed.ts'
