export * from './contract.ts'
export { type Hidden, hidden, nameInOneLine } from './hidden.ts'
export {
  identityChecks,
  type Narrative,
  narrativesOf,
  ownFileOf,
  ownFileWords,
  whyNotGiven,
} from './own-file.ts'
export { type Filling, type Paper, type PaperField, paperOf, type Sheet } from './paper.ts'
export {
  onlyCardBecause,
  type Summary,
  type SummaryKind,
  summaryKinds,
  summaryOf,
  tellsWhy,
} from './summary.ts'
export { paperWords, summaryWords } from './words.ts'
