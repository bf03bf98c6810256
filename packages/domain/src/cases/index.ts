export { actsOn } from './acts.ts'
export { caseChart } from './chart.ts'
export * from './contract.ts'
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
  monthsLater,
  optionsBefore,
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
  partNames,
  reasonNames,
} from './decision-words.ts'
export { stemOf } from './number.ts'
export {
  assessmentDueIn,
  nextVisitDue,
  planDueIn,
  riskLevels,
  type RiskName,
  visitDueAtRisk,
} from './risk.ts'
export { caseBasis, caseReasons, caseRefusals, otherLead, riskNames } from './words.ts'
