export { DemoLogin, Welcome, welcome } from './contract.ts'
export { type HelpLine, helpLines } from './lines.ts'
