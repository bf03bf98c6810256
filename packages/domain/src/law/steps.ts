import type { MinistryForm } from '../forms/index.ts'
import { texts } from '../kernel/index.ts'

/** The six steps of the Inter-Agency guidelines for case management. */
export const procedureSteps = [
  'registration',
  'assessment',
  'plan',
  'implementation',
  'follow-up',
  'closing',
] as const
export type ProcedureStep = (typeof procedureSteps)[number]

export const procedureStepNames = texts<ProcedureStep>({
  registration: { km: 'កំណត់អត្តសញ្ញាណ និងចុះបញ្ជី', en: 'Identification and registration' },
  assessment: { km: 'ប៉ាន់ប្រមាណ', en: 'Assessment' },
  plan: { km: 'ផែនការសេវា', en: 'Case plan' },
  implementation: { km: 'អនុវត្តផែនការ', en: 'Implementation' },
  'follow-up': { km: 'តាមដាន និងពិនិត្យឡើងវិញ', en: 'Follow-up and review' },
  closing: { km: 'បិទករណី', en: 'Closing' },
})

/** What the time of a step is counted from, and what must have happened by its end. */
export const procedureSpans = texts<ProcedureStep>({
  registration: {
    km: 'ពីពេលបើកករណី ដល់បំពេញព័ត៌មានដំបូង',
    en: 'from the opening of the case to the initial information',
  },
  assessment: {
    km: 'ពីពេលបើកករណី ដល់ការប៉ាន់ប្រមាណ',
    en: 'from the opening of the case to the assessment',
  },
  plan: {
    km: 'ពីការប៉ាន់ប្រមាណ ដល់មានផែនការ',
    en: 'from the assessment to the plan',
  },
  implementation: {
    km: 'ពីផែនការ ដល់ការពិនិត្យផែនការឡើងវិញ',
    en: 'from the plan to its next review',
  },
  'follow-up': {
    km: 'ពីការចុះជួបមួយ ដល់ការចុះជួបបន្ទាប់',
    en: 'from one visit to the next',
  },
  closing: {
    km: 'ពីពេលកុមារបានសុវត្ថិភាព ឬវិលទៅគ្រួសារវិញ ដល់ការវាយតម្លៃចុងក្រោយ',
    en: 'from the child being safe or back with the family to the final assessment',
  },
})

export const approvals = ['nobody', 'another', 'supervisor'] as const
/** Who must approve before a step takes effect, least first. */
export type Approval = (typeof approvals)[number]

export const approvalNames = texts<Approval>({
  nobody: { km: 'មិនត្រូវការអនុម័ត', en: 'No approval needed' },
  another: { km: 'អនុម័តដោយមន្ត្រីម្នាក់ទៀត', en: 'Approved by another officer' },
  supervisor: { km: 'អនុម័តដោយអ្នកត្រួតពិនិត្យ', en: 'Approved by the supervisor' },
})

/** What the papers of the ministry are called; a form that it adds has its own title. */
export const ministryFormNames = texts<MinistryForm>({
  'initial-information': { km: 'ទម្រង់ ១៖ ព័ត៌មានដំបូង', en: 'Form 1: initial information' },
  assessment: {
    km: 'ទម្រង់ ២៖ ប៉ាន់ប្រមាណករណី និងគ្រួសារ',
    en: 'Form 2: assessment of case and family',
  },
  'service-plan': { km: 'ទម្រង់ ៣៖ ផែនការសេវា', en: 'Form 3: service plan' },
  placement: { km: 'ទម្រង់ ៤៖ ការដាក់ឲ្យថែទាំ', en: 'Form 4: placement' },
  'follow-up': { km: 'ទម្រង់ ៥៖ ការតាមដាន', en: 'Form 5: follow-up' },
  'final-assessment': {
    km: 'ទម្រង់ ៦៖ វាយតម្លៃចុងក្រោយ និងបិទករណី',
    en: 'Form 6: final assessment and closing',
  },
})
