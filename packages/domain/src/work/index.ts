export * from './contract.ts'
export {
  caseOfDraft,
  discardDraft,
  DraftContent,
  draftAbout,
  draftOf,
  draftOfAccepting,
  draftOfForm,
  draftOfHandingOver,
  draftOfNewCase,
  getDraft,
  keepDraft,
  listDrafts,
} from './draft.ts'
export { comesFirst, kindsOfDanger, TaskKind, taskKinds, taskNames } from './task.ts'
