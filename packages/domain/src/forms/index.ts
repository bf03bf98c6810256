export { type BoundFact, boundFacts, boundLists } from './bound-facts.ts'
export { Code, meaningOf } from './code.ts'
export { type ConcernCode, concernCodes } from './concerns.ts'
export {
  type Condition,
  conditionOf,
  expressionOf,
  isComplete,
  type Picked,
  pickedAs,
  type Test,
  testNames,
  testsFor,
  valueless,
} from './condition.ts'
export {
  answersOfCase,
  CodeList,
  Form,
  FormAnswers,
  FormDraft,
  FormSubject,
  formSubjects,
  FormVersion,
  FormVersionId,
  getCodeList,
  getForm,
  getFormDraft,
  listForms,
  listFormVersions,
  publishForm,
  saveFormDraft,
  unfilledFields,
} from './contract.ts'
export {
  Answer,
  Answers,
  Expression,
  Field,
  FieldKind,
  fieldKinds,
  FieldName,
  FilledForm,
  FilledForms,
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
export { type FormFault, faultsOfForm } from './check.ts'
export {
  type Difference,
  type DifferenceKind,
  differenceNames,
  differences,
} from './differences.ts'
export {
  type AnswerFault,
  type Examination,
  type ExaminedField,
  type ExaminedSection,
  examine,
  isTouched,
  isUnanswered,
  rejoined,
} from './engine.ts'
export { functions, type Value } from './evaluate.ts'
export { fieldsIn, type Node, nodesOf, parse, type Parsing } from './expression.ts'
export { codeLists, type CodeListName } from './lists.ts'
export { codeListTitles } from './list-titles.ts'
export { mosvyForms } from './mosvy/index.ts'
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
export {
  addressOfSound,
  addSound,
  getSound,
  MOST_SOUND,
  readSound,
  soundAt,
  soundFaults,
  SoundHash,
  SoundId,
  SoundType,
} from './sound.ts'
export { spoken } from './spoken.ts'
export { type AnswerFaultCode, type FormFaultCode } from './words.ts'
export {
  exportXlsform,
  importXlsform,
  MOST_REMARKS,
  MOST_XLSX,
  type XlsformRemark,
} from './xlsform.ts'
