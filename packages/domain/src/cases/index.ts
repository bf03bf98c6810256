export { actsOn } from './acts.ts'
export { caseChart } from './chart.ts'
export * from './contract.ts'
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
