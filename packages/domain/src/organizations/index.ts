export {
  Desk,
  DeskId,
  getDesk,
  listOrganizations,
  Organization,
  OrganizationId,
  searchDesks,
  ServiceCategory,
} from './contract.ts'
export {
  type DeskKind,
  deskKindNames,
  deskKinds,
  type DeskLevel,
  deskLevels,
  digitsOfLevel,
  isDeskKind,
  leadingKinds,
  levelOf,
  organizationKindOf,
} from './desk-kinds.ts'
export { OrganizationKind, organizationKindNames, organizationKinds } from './kinds.ts'
export {
  focalPoint,
  focalPointName,
  type NationalOrganization,
  nationalOrganizations,
} from './national.ts'
export { deskName, desksFor, type RuledDesk } from './rule.ts'
export { serviceCategories } from './services.ts'
