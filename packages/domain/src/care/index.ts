export {
  checkEvery,
  emergencyLasts,
  excusedClosings,
  flagsOf,
  goodChecksForStable,
  isGood,
  isStable,
  mayLeaveCare,
  nextCheckOn,
  nextReviewAtMost,
  openEnds,
  preparingWithin,
} from './care.ts'
export * from './contract.ts'
export { placementFacts } from './form-facts.ts'
export {
  agreedHowNames,
  careBasis,
  careReasons,
  careRefusals,
  checkItemNames,
  endReasonNames,
  ratingNames,
} from './words.ts'
