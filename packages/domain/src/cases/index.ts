export { decisionFacts, finalFacts } from './act-facts.ts'
export { actsOn } from './acts.ts'
export {
  answerWithin,
  approvalChart,
  type ApprovalKindName,
  approvalKinds,
  approvalRefusals,
  type ApprovalStatusName,
  askPlanWithin,
  mendWithin,
  refusalToApprove,
  refusalToReturn,
} from './approval.ts'
export { type Content, mostBytes, readContent } from './attachment-content.ts'
export * from './attachment-contract.ts'
export {
  attachmentBasis,
  attachmentKindNames,
  attachmentReasons,
  attachmentRefusals,
  foundAsNames,
  handOverWithin,
  policeBodyNames,
  retiringNames,
} from './attachment-words.ts'
export { caseChart } from './chart.ts'
export {
  blocks,
  closingReasonsOf,
  closingRefusals,
  factsNeeded,
  faultsOfFinal,
  type FinalOutcomeName,
  finalOutcomes,
  isBelowThresholds,
  type OpenEndKind,
  openEndKinds,
  openEndWords,
  outcomeNames,
} from './closing.ts'
export {
  ageBands,
  type AgeBand,
  bandOf,
  type ConsentWord,
  mayRely,
  type Reliance,
} from './consent.ts'
export * from './consent-contract.ts'
export {
  bandSource,
  bandWords,
  consentBasis,
  consentGiverNames,
  consentPurposeNames,
  consentReasons,
  consentRefusals,
  explainedNames,
  readAloud,
} from './consent-words.ts'
export * from './contract.ts'
export {
  consentGivers,
  type ConsentGiver,
  type ConsentPurposeName,
  consentPurposes,
} from './consent-lists.ts'
export { decisionChart } from './decision-chart.ts'
export * from './decision-contract.ts'
export {
  approvalWithin,
  bodiesOf,
  carryingOutWithin,
  conflictsIn,
  familyReviewMonths,
  faultsOfDecision,
  formalBecause,
  type FormalReason,
  leavingCareFrom,
  mendingWithin,
  optionsBefore,
  optionsUnsaid,
  refusalOfApproval,
  residentialMonthsAtMost,
  residentialReviewMonths,
} from './decision.ts'
export {
  conflictNames,
  decisionBasis,
  decisionKindNames,
  decisionReasons,
  decisionRefusals,
  formalNames,
  livingNames,
  parentsNames,
  partNames,
  reasonNames,
} from './decision-words.ts'
export {
  finalAssessment,
  type FinalAssessment,
  finalAssessmentNote,
  type FinalPart,
} from './final-assessment.ts'
export { type About, factsOfCase } from './form-facts.ts'
export * from './guide.ts'
export * from './home-contract.ts'
export { homeBasis, homeFindingNames, homeReasons, homeRefusals } from './home-words.ts'
export { stemOf } from './number.ts'
export { riskLevels, type RiskName, visitDueAnew } from './risk.ts'
export { betrayedBy, type Danger, dangerOf, safetyWords, violence } from './safety.ts'
export * from './conference-contract.ts'
export { conferenceReasons, conferenceRefusals } from './conference-words.ts'
export * from './supervision-contract.ts'
export * from './support-contract.ts'
export { approvalKindNames, supervisionReasons, supervisionRefusals } from './supervision-words.ts'
export { caseloadLimit, newWorkerWithin, readWithin, silentAfterDays } from './team.ts'
export { caseBasis, caseReasons, caseRefusals, otherLead, riskNames } from './words.ts'
export * from './seal-contract.ts'
export { exclusionBecauseNames, sealReasonNames, sealRefusals } from './seal-words.ts'
