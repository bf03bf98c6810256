export { packageRoutes } from './package-routes.ts'
export { serviceRoutes } from './routes.ts'
export { seedPackage } from './seed.ts'
