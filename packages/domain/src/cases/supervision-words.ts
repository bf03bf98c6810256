import { texts } from '../kernel/index.ts'
import type { ApprovalKindName } from './approval.ts'

export const approvalKindNames = texts<ApprovalKindName>({
  plan: { km: 'ផែនការសេវា', en: 'Service plan' },
  closing: { km: 'ការបិទករណី', en: 'Closing' },
})

/** Why a promise of supervision stands on the work list. They name no child. */
export const supervisionReasons = texts({
  plan: {
    km: 'ផែនការសេវាមួយរង់ចាំការអនុម័តរបស់អ្នក។',
    en: 'A service plan waits for your approval.',
  },
  closing: {
    km: 'មានសំណើបិទករណីមួយ៖ សូមពិនិត្យវាយតម្លៃចុងក្រោយ រួចអនុម័ត ឬប្រគល់ឲ្យកែ។',
    en: 'A closing is asked for: look at the final assessment, then approve or return it.',
  },
  'closing-below': {
    km: 'មានសំណើបិទករណីក្រោមកម្រិតនៃទម្រង់ទី៦៖ សូមពិនិត្យមូលហេតុដោយប្រុងប្រយ័ត្ន។',
    en: 'A closing below the thresholds of form 6 is asked for: weigh its reason with care.',
  },
  'closing-high-risk': {
    km: 'មានសំណើបិទករណីដែលហានិភ័យនៅខ្ពស់៖ បិទបានតែពេលអ្នកសរសេរមូលហេតុ។ បើមិនយល់ព្រម សូមប្រគល់ឲ្យកែ។',
    en: 'A closing at high risk is asked for: it takes effect only if you write why. Otherwise return it.',
  },
  'plan-approval': {
    km: 'ហានិភ័យនេះ ទាមទារឲ្យអ្នកផ្សេងពិនិត្យផែនការ៖ សូមដាក់ជូនអនុម័ត។',
    en: 'At this risk another person looks at the plan: put it up for approval.',
  },
  'plan-returned': {
    km: 'ផែនការត្រូវបានប្រគល់មកវិញ ដោយមានមតិ៖ សូមអានក្នុងសំណុំរឿង កែ រួចដាក់ជូនម្តងទៀត។ ការងារសុវត្ថិភាពធ្វើបន្តបាន។',
    en: 'The plan came back with comments: read them in the file, mend it, put it up again. Work for safety goes on meanwhile.',
  },
  'closing-returned': {
    km: 'សំណើបិទករណីត្រូវបានប្រគល់មកវិញ ដោយមានមតិ៖ សូមអានក្នុងសំណុំរឿង។',
    en: 'The closing came back with comments: read them in the file.',
  },
  review: {
    km: 'ដល់វេនពិនិត្យករណីជាមួយអ្នកកាន់ករណី។',
    en: 'The case is due for a review with its worker.',
  },
  agreed: {
    km: 'បានព្រមព្រៀងនៅពេលពិនិត្យករណី៖ សូមមើលក្នុងសំណុំរឿង។',
    en: 'Agreed at a case review: see the file.',
  },
  'without-worker': {
    km: 'អ្នកកាន់ករណីនេះលែងបំពេញការងារទីនេះហើយ៖ សូមប្រគល់ករណីឲ្យអ្នកផ្សេង។',
    en: 'The worker of this case does not serve here any more: give the case to somebody.',
  },
})

export const supervisionRefusals = texts({
  ownReview: {
    km: 'អ្នកកាន់ករណីមិនពិនិត្យករណីខ្លួនឯងទេ។ សូមឲ្យអ្នកត្រួតពិនិត្យ ឬមិត្តរួមការិយាល័យពិនិត្យជាមួយ។',
    en: 'The worker of a case does not review it alone: the supervisor or a colleague holds the review.',
  },
  nextIsPast: {
    km: 'ការពិនិត្យលើកក្រោយត្រូវនៅក្រោយថ្ងៃពិនិត្យនេះ',
    en: 'The next review comes after this one',
  },
  nextTooLate: {
    km: 'ការពិនិត្យលើកក្រោយមិនអាចយឺតជាងនីតិវិធីកំណត់ទេ។ ថ្ងៃយឺតបំផុត៖ {day}។',
    en: 'The next review may not be later than the procedure asks: {day} at the latest.',
  },
  noSuchAction: {
    km: 'រកមិនឃើញអ្វីដែលបានព្រមព្រៀងនេះទេ',
    en: 'There is nothing agreed that you may see here',
  },
  agreedDone: { km: 'ការងារនេះធ្វើរួចហើយ', en: 'This is done already' },
  twice: {
    km: 'ករណីមួយមិនអាចប្រគល់ពីរដងក្នុងពេលតែមួយទេ',
    en: 'One case cannot be given twice at once',
  },
})
