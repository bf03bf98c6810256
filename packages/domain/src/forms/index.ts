export { type BoundFact, boundFacts, boundLists } from './bound-facts.ts'
export { Code, meaningOf } from './code.ts'
export { type ConcernCode, concernCodes } from './concerns.ts'
export { CodeList, getCodeList } from './contract.ts'
export {
  Answer,
  Answers,
  Expression,
  Field,
  FieldKind,
  fieldKinds,
  FieldName,
  FilledForm,
  FormDefinition,
  type FormFacts,
  FormName,
  type MinistryForm,
  ministryForms,
  Option,
  Row,
  Said,
  Section,
  silentKinds,
} from './definition.ts'
export { codeLists, type CodeListName } from './lists.ts'
export { type ChildItem, childItems, type FamilyItem, familyItems, ratingNames } from './ratings.ts'
export {
  codeIn,
  codeList,
  codeListNames,
  codeOfAlias,
  findCode,
  isCodeListName,
  nameOf,
  openCodes,
} from './read.ts'
