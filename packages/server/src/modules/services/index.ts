export { packageRoutes } from './package-routes.ts'
export { referralsOf } from './queries.ts'
export { serviceRoutes } from './routes.ts'
export { seedPackage } from './seed.ts'
