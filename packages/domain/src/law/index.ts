export { lawBasisCodes, type LawBasisCode, lawBasisText } from './basis.ts'
export * from './contract.ts'
export { nationalProcedure } from './national-procedure.ts'
export {
  type Asked,
  compareProcedures,
  MOST_HOURS,
  type Procedure,
  type ProcedureDifference,
  type ProcedureFault,
  procedureFaults,
  procedureFor,
  procedureInputs,
  procedureOutputs,
  type ProcedureQuestion,
  type ProcedureReading,
  type ProcedureRisk,
  procedureRisks,
  readProcedure,
} from './procedure.ts'
export {
  type Approval,
  approvalNames,
  approvals,
  ministryFormNames,
  type ProcedureStep,
  procedureSpans,
  procedureStepNames,
  procedureSteps,
} from './steps.ts'
export {
  Guide,
  guideActors,
  type GuideActor,
  type GuideBasis,
  guideFormName,
  Guides,
  GuideAlarm,
  GuideStep,
  type GuideStepKind,
  guideStepKinds,
  isGuideActor,
} from './guides/guide.ts'
export { type GuideFault, guideFaults, stepKey } from './guides/check.ts'
export { guidesFor, type NotedConcern, type OpenGuide, openGuides, stepIn } from './guides/find.ts'
export { nationalGuides } from './guides/index.ts'
export { guideForm, sectionOf } from './guides/questions.ts'
export {
  answersTo,
  type GuideAnswer,
  type GuideAnswered,
  guideAnswers,
  keepsPromise,
  isAlarming,
  needsReason,
  asksTheSame,
  isAskedIn,
  nextPromise,
  sharing,
  stateOf,
  type StepState,
} from './guides/state.ts'
