export { Code, meaningOf } from './code.ts'
export { type ConcernCode, concernCodes } from './concerns.ts'
export { CodeList, getCodeList } from './contract.ts'
export { codeLists, type CodeListName } from './lists.ts'
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
