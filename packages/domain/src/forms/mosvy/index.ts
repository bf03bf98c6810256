import type { FormDefinition } from '../definition.ts'
import { assessment } from './assessment.ts'
import { finalAssessmentForm } from './final-assessment.ts'
import { followUp } from './follow-up.ts'
import { initialInformation } from './initial-information.ts'
import { placement } from './placement.ts'
import { servicePlan } from './service-plan.ts'

/** The ministry's six case forms, version 1, in the order of the procedure. */
export const mosvyForms: readonly FormDefinition[] = [
  initialInformation,
  assessment,
  servicePlan,
  placement,
  followUp,
  finalAssessmentForm,
]
