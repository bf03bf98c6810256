export * from './contract.ts'
export * from './opening-contract.ts'
export { openingKindNames, openingRefusals } from './opening-words.ts'
export {
  browserNames,
  type BrowserName,
  type DeviceName,
  deviceNames,
  deviceOf,
  isBrowser,
  isDevice,
} from './device.ts'
export { faultsOfDuty, lastEndOf } from './duty.ts'
export { faultOfPassword } from './password.ts'
export { ruleOf } from './role-rules.ts'
export { entering, everyone, type RoleName, roleNames, roles, signedIn } from './roles.ts'
export * from './sign-in-contract.ts'
