import type { MinistryForm } from '../forms/index.ts'
import type { DecisionTable, Text } from '../kernel/index.ts'
import type { LawBasisCode } from './basis.ts'
import { procedureInputs, procedureOutputs } from './procedure.ts'
import type { Approval, ProcedureStep } from './steps.ts'

interface Row {
  readonly id: string
  readonly step: ProcedureStep
  readonly risk?: string
  readonly within: number
  readonly forms: readonly MinistryForm[]
  readonly approval?: Approval
  readonly basis?: readonly LawBasisCode[]
  readonly because: Text
}

const DAY = 24

/*
 * Days between visits follow the Inter-Agency guidelines: at least weekly contact at high risk, every
 * two weeks at medium and monthly at low; a risk that nobody has set yet counts as high. The guidelines
 * were not at hand word by word: every figure is to be confirmed by the ministry.
 */
const rows: readonly Row[] = [
  {
    id: 'registration',
    step: 'registration',
    within: 3 * DAY,
    forms: ['initial-information'],
    because: {
      km: 'ត្រូវកត់ព័ត៌មានដំបូងពេលនៅចាំច្បាស់',
      en: 'What was first learned is written while it is fresh',
    },
  },
  {
    id: 'assessment',
    step: 'assessment',
    within: 7 * DAY,
    forms: ['assessment'],
    because: {
      km: 'ករណីថ្មីត្រូវបានប៉ាន់ប្រមាណក្នុងមួយសប្តាហ៍',
      en: 'A new case is assessed within a week',
    },
  },
  {
    id: 'plan-high',
    step: 'plan',
    risk: '"high",null',
    within: 14 * DAY,
    forms: ['service-plan'],
    approval: 'another',
    because: {
      km: 'ក្រោយការប៉ាន់ប្រមាណ ត្រូវមានផែនការ ហើយពេលហានិភ័យខ្ពស់ ត្រូវមានម្នាក់ទៀតពិនិត្យ',
      en: 'After the assessment comes the plan; at high risk a second pair of eyes sees it',
    },
  },
  {
    id: 'plan',
    step: 'plan',
    within: 14 * DAY,
    forms: ['service-plan'],
    because: {
      km: 'ក្រោយការប៉ាន់ប្រមាណ ត្រូវមានផែនការសេវា',
      en: 'After the assessment comes the service plan',
    },
  },
  {
    id: 'review-high',
    step: 'implementation',
    risk: '"high",null',
    within: 30 * DAY,
    forms: [],
    because: {
      km: 'ពេលហានិភ័យខ្ពស់ អ្វីៗប្រែប្រួលលឿន៖ ពិនិត្យផែនការរៀងរាល់ខែ',
      en: 'At high risk things change fast: the plan is reviewed every month',
    },
  },
  {
    id: 'review',
    step: 'implementation',
    within: 90 * DAY,
    forms: [],
    because: {
      km: 'ផែនការត្រូវពិនិត្យឡើងវិញយ៉ាងហោចណាស់រៀងរាល់បីខែ',
      en: 'A plan is reviewed at least every three months',
    },
  },
  {
    id: 'visit-high',
    step: 'follow-up',
    risk: '"high",null',
    within: 7 * DAY,
    forms: ['follow-up'],
    because: {
      km: 'ហានិភ័យខ្ពស់ ឬមិនទាន់កំណត់៖ ជួបកុមាររៀងរាល់សប្តាហ៍',
      en: 'High risk, or not yet set: the child is seen every week',
    },
  },
  {
    id: 'visit-medium',
    step: 'follow-up',
    risk: '"medium"',
    within: 14 * DAY,
    forms: ['follow-up'],
    because: {
      km: 'ហានិភ័យមធ្យម៖ ជួបកុមាររៀងរាល់ពីរសប្តាហ៍',
      en: 'Medium risk: the child is seen every two weeks',
    },
  },
  {
    id: 'visit-low',
    step: 'follow-up',
    risk: '"low"',
    within: 30 * DAY,
    forms: ['follow-up'],
    because: { km: 'ហានិភ័យទាប៖ ជួបកុមាររៀងរាល់ខែ', en: 'Low risk: the child is seen every month' },
  },
  {
    id: 'visit-no-action',
    step: 'follow-up',
    within: 90 * DAY,
    forms: ['follow-up'],
    because: {
      km: 'មិនចាំបាច់ចាត់វិធានការ៖ នៅតែសួរសុខទុក្ខរៀងរាល់បីខែ',
      en: 'No action needed: somebody still asks how the child is, every three months',
    },
  },
  {
    id: 'closing',
    step: 'closing',
    within: 90 * DAY,
    forms: ['final-assessment'],
    approval: 'another',
    because: {
      km: 'ក្រោយកុមារវិលទៅគ្រួសារវិញ ត្រូវតាមដានរហូតដល់មានស្ថិរភាព ទើបបិទករណី',
      en: 'After going home a child is followed until life there is stable; only then the case closes',
    },
  },
]

/** The procedure as first published. */
export const nationalProcedure: DecisionTable = {
  id: 'procedure',
  name: { km: 'នីតិវិធីគ្រប់គ្រងករណី', en: 'Case procedure' },
  hitPolicy: 'first',
  inputs: [...procedureInputs],
  outputs: [...procedureOutputs],
  rules: rows.map(({ id, step, risk, within, forms, approval, basis, because }) => ({
    id,
    when: { step: `"${step}"`, ...(risk === undefined ? {} : { risk }) },
    result: {
      withinHours: within,
      forms: [...forms],
      approval: approval ?? 'nobody',
      basis: [...(basis ?? ['inter-agency-guidelines', 'mosvy-forms'])],
    },
    because,
  })),
}
