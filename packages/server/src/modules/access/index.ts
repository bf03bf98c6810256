export { accessRoutes } from './routes.ts'
export { fits, hashOfPassword } from './passwords.ts'
