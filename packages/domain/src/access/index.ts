export * from './contract.ts'
export { faultsOfDuty, lastEndOf } from './duty.ts'
export { everyone, type RoleName, roleNames, roles, ruleOf, signedIn } from './roles.ts'
