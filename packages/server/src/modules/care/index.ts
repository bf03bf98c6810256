export { careRoutes } from './routes.ts'
