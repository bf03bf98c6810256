export {
  AgeBasis,
  ageBases,
  ageBasisNames,
  AgeDecision,
  AgeDecisionId,
  ageWords,
  decideAge,
  listAgeDecisions,
  servedAs,
} from './age.ts'
export * from './contract.ts'
export { caregiverFields, childFields } from './fields.ts'
export {
  addHouseholdMember,
  bornAtAge,
  changeHouseholdMember,
  endHouseholdMember,
  HouseholdMember,
  HouseholdMemberId,
  householdWords,
  listHousehold,
  livesThere,
  wrongIn,
} from './household.ts'
export { searchKeyOf, shortName, type Sought, soughtIn } from './names.ts'
