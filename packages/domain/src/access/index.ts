export * from './contract.ts'
export {
  abilitiesOf,
  everyone,
  roleIsHeld,
  type RoleName,
  roleNames,
  roles,
  signedIn,
} from './roles.ts'
