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
  guideActors,
  guideFormName,
  type Guide,
  type GuideActor,
  type GuideBasis,
  type GuideStep,
  type GuideStepKind,
} from './guides/guide.ts'
export { guideOf, guidesFor, stepOf } from './guides/find.ts'
export { guides } from './guides/index.ts'
export { guideForm } from './guides/questions.ts'
export {
  answersTo,
  type GuideAnswer,
  type GuideAnswered,
  guideAnswers,
  keepsPromise,
  needsReason,
  nextPromise,
  stateOf,
  type StepState,
} from './guides/state.ts'
