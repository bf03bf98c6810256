export { askProcedure, procedureInForce } from './current.ts'
export { guideShelf } from './guides.ts'
export { lawRoutes } from './routes.ts'
export { seedGuideForm, seedGuides, seedProcedure } from './seed.ts'
