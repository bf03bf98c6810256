export * from './contract.ts'
export { TaskKind, taskKinds, taskNames } from './task.ts'
