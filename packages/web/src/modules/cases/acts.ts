import type { CaseFile } from '@tumpeang/domain/cases'

/** What can be done in a file, as its address says it; `correct` is of the child, not of the case. */
const acts = [
  'visit',
  'note',
  'note-concern',
  'set-risk',
  'assess',
  'plan',
  'refer',
  'assign',
  'close',
  'reopen',
  'correct',
] as const
export type Act = (typeof acts)[number]

export const isAct = (given: string): given is Act => acts.some((act) => act === given)

/** Acts with a form of their own inside the story; a closing has a part of the file for itself. */
export type FormAct = Exclude<Act, 'refer' | 'correct' | 'close'>

export interface FormProps {
  readonly file: CaseFile
  readonly close: () => void
}
