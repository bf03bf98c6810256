import { texts } from '../kernel/index.ts'
import type { RiskName } from './risk.ts'

export const riskNames = texts<RiskName>({
  high: { km: 'ហានិភ័យខ្ពស់', en: 'High risk' },
  medium: { km: 'ហានិភ័យមធ្យម', en: 'Medium risk' },
  low: { km: 'ហានិភ័យទាប', en: 'Low risk' },
  no_action: { km: 'មិនចាំបាច់ចាត់វិធានការ', en: 'No action needed' },
})

/** Why a promise stands on the work list. They name no child: a list may lie open on a table. */
export const caseReasons = texts({
  'first-contact': {
    km: 'របាយការណ៍ត្រូវបានទទួលយក។ ត្រូវជួបកុមារឲ្យទាន់ពេល។',
    en: 'A report was accepted: the child has to be seen in time.',
  },
  assessment: {
    km: 'ករណីថ្មីត្រូវបានប៉ាន់ប្រមាណទាន់ពេល។',
    en: 'A new case is assessed in time.',
  },
  plan: {
    km: 'ក្រោយការប៉ាន់ប្រមាណ ត្រូវមានផែនការសេវា។',
    en: 'After the assessment comes the service plan.',
  },
  visit: {
    km: 'ដល់វេនចុះតាមដាន តាមកម្រិតហានិភ័យ៖ {risk}។',
    en: 'The next visit is due by the level of risk: {risk}.',
  },
  form: {
    km: 'ទម្រង់ដែលមិនទាន់បំពេញ៖ {forms}។',
    en: 'Still to be filled: {forms}.',
  },
  'hand-over': {
    km: 'ករណីមួយត្រូវបានប្រគល់ឲ្យអ្នកកាន់។ សូមអានសំណុំរឿង។',
    en: 'A case was given into your hands: read its file.',
  },
})

/** What is asked of a desk when a new concern makes another desk the lead. */
export const otherLead = {
  km: 'មានការព្រួយបារម្ភថ្មី។ តាមវិធាន {deskKm} ត្រូវកាន់ករណីនេះ៖ សូមប្រគល់ ឬសម្រេចថាហេតុអ្វីមិនប្រគល់។',
  en: 'With a new concern the rules name {deskEn} as the lead: hand the case over, or decide why not.',
} as const

/** Where a deadline comes from that the procedure does not give. */
export const caseBasis = {
  contact: 'urgency',
} as const

export const caseRefusals = texts({
  notFound: { km: 'រកមិនឃើញករណីដែលអ្នកអាចមើលបានទេ', en: 'There is no such case that you may see' },
  childNotFound: { km: 'រកមិនឃើញកុមារនេះទេ', en: 'There is no such child that you may see' },
  openElsewhere: {
    km: 'ការិយាល័យមួយទៀតកំពុងកាន់ករណីរបស់កុមារនេះ។ សូមធ្វើរបាយការណ៍ ដើម្បីឲ្យការិយាល័យនោះដឹង។',
    en: 'Another desk leads an open case for this child. Register a report, so that it learns of this.',
  },
  notAWorkerHere: {
    km: 'មនុស្សនេះមិនមានភារកិច្ចនៅការិយាល័យដែលកាន់ករណីនេះទេ',
    en: 'This person does not serve at the desk that leads the case',
  },
  sameDesk: { km: 'ការិយាល័យនេះកំពុងកាន់ករណីនេះស្រាប់', en: 'This desk leads the case already' },
  noSuchDesk: { km: 'រកមិនឃើញការិយាល័យនេះទេ', en: 'There is no such desk' },
  closed: {
    km: 'ករណីនេះបានបិទហើយ។ បើមានការចាំបាច់ សូមបើកវាឡើងវិញសិន។',
    en: 'This case is closed. Where it has to go on, open it again first.',
  },
  ended: { km: 'គោលដៅនេះបានបញ្ចប់ហើយ', en: 'This goal has ended already' },
  done: { km: 'សកម្មភាពនេះបានសម្រេចហើយ', en: 'This action is done already' },
  inTheFuture: {
    km: 'ថ្ងៃនេះមិនទាន់មកដល់ទេ',
    en: 'This day has not come yet',
  },
})
