export { deskIdOf, organizationIdOf } from './ids.ts'
export {
  deskFor,
  deskKey,
  desksById,
  findDesks,
  organizationsOf,
  type StandingDesks,
  standingDesks,
} from './queries.ts'
export { organizationRoutes } from './routes.ts'
export { seedOrganizations } from './seed.ts'
