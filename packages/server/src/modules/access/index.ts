export { accessRoutes } from './routes.ts'
export { hashOfPassword } from './passwords.ts'
