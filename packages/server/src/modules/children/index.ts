export { ageRoutes } from './age-routes.ts'
export { caregiversOf, childrenLike, createChild, findChild } from './queries.ts'
export { childrenRoutes } from './routes.ts'
