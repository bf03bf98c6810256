export { paperRoutes } from './routes.ts'
export { blankSheet } from './sheets.ts'
export { endTypesetting, typeset } from './typeset.ts'
