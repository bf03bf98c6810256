export * from './contract.ts'
export { caregiverFields, childFields } from './fields.ts'
export { searchKeyOf, shortName, type Sought, soughtIn } from './names.ts'
