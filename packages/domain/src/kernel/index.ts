export { bytesUpTo, wireLength } from './bytes.ts'
export {
  type Clash,
  type FieldClass,
  guarded,
  latestWins,
  mostProtective,
  reconcile,
  type Reconciled,
  type Reconciliation,
} from './change.ts'
export { actsIn, after, type Chart, chart, drawn, impossible, moves, type Step } from './chart.ts'
export {
  type Command,
  command,
  costOf,
  dear,
  type Endpoint,
  fillPath,
  type InputOf,
  type OutputOf,
  pathParameters,
  PUBLIC,
  type Query,
  query,
} from './endpoint.ts'
export { CommandId, idOf, Version } from './id.ts'
export { Day, dayIn, days, hours, later, Moment, monthsLater } from './moment.ts'
export { page, PageOf } from './page.ts'
export {
  type FieldError,
  isProblemKind,
  Problem,
  problem,
  type ProblemKind,
  problemKinds,
  problemTitle,
} from './problem.ts'
export { filled, type Fillings, type Language, languages, say, type Text, texts } from './text.ts'
export {
  type Box,
  type Compilation,
  compile,
  type Compiled,
  type Coverage,
  coverage,
  decide,
  type Decision,
  DecisionTable,
  type Facts,
  type FactValue,
  OutputValue,
  type TableFault,
  TableInput,
  TableOutput,
  TableRule,
  UNKNOWN,
} from './table.ts'
export {
  cellFault,
  coverageFaults,
  ruleFault,
  type RuleFault,
  type RuleFaultKind,
  shapeFaults,
} from './table-faults.ts'
