export { deskIdOf } from './ids.ts'
export { deskFor, desksById, findDesks, organizationsOf, standingDesks } from './queries.ts'
export { organizationRoutes } from './routes.ts'
export { seedOrganizations } from './seed.ts'
