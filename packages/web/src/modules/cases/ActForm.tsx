import type { CaseFile } from '@tumpeang/domain/cases'
import type { Act } from './acts.ts'
import { AssessForm } from './AssessForm.tsx'
import { ConcernForm, NoteForm, RiskForm } from './NoteForms.tsx'
import { PlanForm } from './PlanForm.tsx'
import { AssignForm, CloseForm, ReopenForm } from './StepForms.tsx'
import { VisitForm } from './VisitForm.tsx'

export interface FormProps {
  readonly file: CaseFile
  readonly close: () => void
}

/** The form of an act; it opens inside the story and closes into a sentence of it. */
export function ActForm({ act, file, close }: FormProps & { act: Act }) {
  const props = { file, close }
  switch (act) {
    case 'visit':
      return <VisitForm {...props} />
    case 'note':
      return <NoteForm {...props} />
    case 'note-concern':
      return <ConcernForm {...props} />
    case 'set-risk':
      return <RiskForm {...props} />
    case 'assess':
      return <AssessForm {...props} />
    case 'plan':
      return <PlanForm {...props} />
    case 'assign':
      return <AssignForm {...props} />
    case 'close':
      return <CloseForm {...props} />
    case 'reopen':
      return <ReopenForm {...props} />
    case 'refer':
    case 'correct':
      return null
  }
}
