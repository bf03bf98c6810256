import type { FormFacts } from '../forms/index.ts'
import type { Placement } from './contract.ts'

/** What form 4 shows of a placement: where, with whom, until when, and who agreed. */
export const placementFacts = (placement: Omit<Placement, 'flags' | 'acts'>): FormFacts => ({
  'placement.kind': placement.option,
  'placement.startedOn': placement.startedOn,
  'placement.carer': placement.carerWords,
  'placement.place': placement.placeCode,
  'placement.address': placement.placeWords,
  'placement.reviewOn': placement.reviewDueOn,
  'placement.plannedEndOn': placement.plannedEndOn,
  'placement.childAnswer': placement.agreements.child.answer,
  'placement.caregiverAgreedOn': placement.agreements.caregiver.on,
  'placement.workerAgreedOn': placement.agreements.worker.on,
})
