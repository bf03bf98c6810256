import { texts } from '../kernel/index.ts'
import type { HomeFinding } from './home-contract.ts'

export const homeFindingNames = texts<HomeFinding>({
  safe: { km: 'មានសុវត្ថិភាព', en: 'Safe' },
  'safe-with-measures': { km: 'មានសុវត្ថិភាព បើធ្វើតាមវិធានការ', en: 'Safe with measures' },
  'not-safe': { km: 'គ្មានសុវត្ថិភាព', en: 'Not safe' },
})

/** Why these promises stand on the work list. */
export const homeReasons = texts({
  check: {
    km: 'ផ្ទះត្រូវពិនិត្យសុវត្ថិភាពម្ដងទៀត តាមអ្វីដែលបានសន្យាលើកមុន។',
    en: 'The safety of a home is looked at again, as was promised the last time.',
  },
  support: {
    km: 'ពិនិត្យជំនួយដល់អ្នកថែទាំ៖ ជួយបានទេ? ត្រូវបន្ត ប្ដូរ ឬបញ្ចប់?',
    en: 'Review the support of a caregiver: does it help, and does it go on, change or end?',
  },
})

export const homeBasis = {
  check: 'National policy 1.2.3(3), life and development',
  support: 'National policy 1.1.1, caregivers are supported',
} as const

export const homeRefusals = texts({
  notACaregiver: {
    km: 'អ្នកថែទាំនេះមិនមែនរបស់កុមារនេះទេ។ សូមជ្រើសអ្នកថែទាំក្នុងសំណុំរឿងនេះ',
    en: 'This is no caregiver of this child: choose one of this file',
  },
  noSuchGoal: { km: 'រកមិនឃើញគោលដៅនេះ', en: 'There is no such goal that you may see' },
  notSupport: {
    km: 'គោលដៅនេះសម្រាប់កុមារ មិនមែនសម្រាប់អ្នកថែទាំទេ។ វឌ្ឍនភាពរបស់កុមារ សូមសរសេរក្នុងការចុះតាមដាន។',
    en: 'This goal is for the child, not for a caregiver: how the child does is written at a visit.',
  },
  ended: { km: 'ជំនួយនេះបានបញ្ចប់ហើយ', en: 'This support has ended already' },
})
