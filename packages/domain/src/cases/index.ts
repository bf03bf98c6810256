export { caseChart } from './chart.ts'
export * from './contract.ts'
export { stemOf } from './number.ts'
export { assessmentDueIn, nextVisitDue, planDueIn, riskLevels, type RiskName } from './risk.ts'
