import { type Text, texts } from '../kernel/index.ts'
import type { CodeListName } from './lists.ts'

/** What a code list is called, for whoever chooses one for a question. */
export const codeListTitles: Readonly<Record<CodeListName, Text>> = texts<CodeListName>({
  concern: { km: 'កង្វល់អំពីកុមារ', en: 'Concerns' },
  service: { km: 'សេវា', en: 'Services' },
  'concern-stage': { km: 'ដំណាក់កាលនៃកង្វល់', en: 'Stage of a concern' },
  risk: { km: 'កម្រិតហានិភ័យ', en: 'Level of risk' },
  sex: { km: 'ភេទ', en: 'Sex' },
  setting: { km: 'កន្លែងកើតហេតុ', en: 'Where it happened' },
  relation: { km: 'ត្រូវជាអ្វីនឹងកុមារ', en: 'Relation to the child' },
  disability: { km: 'ពិការភាព', en: 'Disability' },
  'child-type': { km: 'ប្រភេទកុមារ', en: 'Type of child' },
  'home-item': { km: 'របស់នៅក្នុងផ្ទះ', en: 'What a home has' },
  'support-need': { km: 'តម្រូវការជំនួយ', en: 'Needs of support' },
  'school-status': { km: 'ការរៀនសូត្រ', en: 'Schooling' },
  'report-source': { km: 'ដំណឹងមកពីណា', en: 'Where a report comes from' },
  'call-kind': { km: 'ប្រភេទនៃការហៅទូរស័ព្ទ', en: 'Kind of call' },
  'visit-kind': { km: 'ប្រភេទនៃការចុះសួរសុខទុក្ខ', en: 'Kind of visit' },
  'care-arrangement': { km: 'របៀបថែទាំកុមារ', en: 'Care arrangement' },
  'target-group': { km: 'ក្រុមគោលដៅ', en: 'Target group' },
  beneficiary: { km: 'អ្នកទទួលផល', en: 'Who benefits' },
  'closing-reason': { km: 'មូលហេតុបិទករណី', en: 'Why a case is closed' },
  'reopening-reason': { km: 'មូលហេតុបើកករណីវិញ', en: 'Why a case is reopened' },
  'decline-reason': { km: 'មូលហេតុមិនទទួល', en: 'Why it is declined' },
  'withdrawal-reason': { km: 'មូលហេតុដកវិញ', en: 'Why it is withdrawn' },
  'report-closing-reason': { km: 'មូលហេតុបិទរបាយការណ៍', en: 'Why a report is closed' },
  'no-action-reason': { km: 'មូលហេតុមិនចាត់វិធានការ', en: 'Why nothing is done' },
})
