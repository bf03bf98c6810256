export * from './contract.ts'
export {
  caseOfDraft,
  discardDraft,
  DraftContent,
  draftOf,
  draftOfAccepting,
  draftOfForm,
  draftOfNewCase,
  getDraft,
  keepDraft,
  listDrafts,
} from './draft.ts'
export { TaskKind, taskKinds, taskNames } from './task.ts'
