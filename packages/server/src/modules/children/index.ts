export { ageRoutes } from './age-routes.ts'
export { householdOf } from './household-queries.ts'
export { householdRoutes } from './household-routes.ts'
export {
  caregiversOf,
  childrenLike,
  correctCaregiver,
  createChild,
  findChild,
  insertCaregiver,
  isSuspected,
  moveChild,
} from './queries.ts'
export { childrenRoutes } from './routes.ts'
