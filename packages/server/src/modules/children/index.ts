export { caregiversOf, childrenLike, createChild, findChild } from './queries.ts'
export { childrenRoutes } from './routes.ts'
