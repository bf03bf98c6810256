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
export * from './reading-contract.ts'
export { ruleOf } from './role-rules.ts'
export { entering, everyone, type RoleName, roleNames, roles, signedIn } from './roles.ts'
export * from './sign-in-contract.ts'
export {
  beginningOf,
  type FileRead,
  isAtNight,
  leastUnusual,
  type NameSought,
  night,
  type Unusual,
  type UnusualKind,
  unusualKinds,
  unusualNames,
  unusualOn,
  usualOver,
  watchedDay,
} from './watch.ts'
