export { askProcedure } from './current.ts'
export { lawRoutes } from './routes.ts'
export { seedGuideForm, seedProcedure } from './seed.ts'
