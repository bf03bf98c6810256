export { isDemonstration } from './queries.ts'
export { portalRoutes } from './routes.ts'
