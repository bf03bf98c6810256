import { draftOf } from '@tumpeang/domain/work'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import type { FormAct, FormProps } from './acts.ts'
import { AssessForm } from './AssessForm.tsx'
import { ConcernForm, NoteForm, RiskForm } from './NoteForms.tsx'
import { PlanForm } from './PlanForm.tsx'
import { AssignForm, ReopenForm } from './StepForms.tsx'
import { VisitForm } from './VisitForm.tsx'

const forms = {
  visit: VisitForm,
  note: NoteForm,
  'note-concern': ConcernForm,
  'set-risk': RiskForm,
  assess: AssessForm,
  plan: PlanForm,
  assign: AssignForm,
  reopen: ReopenForm,
} as const

/** The form of an act; it opens inside the story and closes into a sentence of it. */
export function ActForm({ act, ...props }: FormProps & { act: FormAct }) {
  const Chosen = forms[act]
  return (
    <Drafted place={draftOf(props.file.id, act)}>
      <Chosen {...props} />
    </Drafted>
  )
}
