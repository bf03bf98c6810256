import { texts } from '../kernel/index.ts'
import type { Urgency } from './urgencies.ts'

/** Why a report waits for triage, by the urgency that the rules propose. */
export const triageReasons = texts<Urgency>({
  now: {
    km: 'របាយការណ៍ថ្មី៖ កុមារអាចកំពុងមានគ្រោះថ្នាក់ឥឡូវនេះ',
    en: 'A new report: a child may be in danger now',
  },
  'within-24-hours': {
    km: 'របាយការណ៍ថ្មី៖ អាចត្រូវជួបកុមារក្នុង ២៤ ម៉ោង',
    en: 'A new report: the child may need somebody within 24 hours',
  },
  'within-48-hours': {
    km: 'របាយការណ៍ថ្មី៖ អាចត្រូវជួបកុមារក្នុង ៤៨ ម៉ោង',
    en: 'A new report: the child may need somebody within 48 hours',
  },
  'within-3-days': {
    km: 'របាយការណ៍ថ្មី៖ អាចត្រូវជួបកុមារក្នុង ៣ ថ្ងៃ',
    en: 'A new report: the child may need somebody within 3 days',
  },
  'within-7-days': {
    km: 'របាយការណ៍ថ្មី៖ អាចត្រូវជួបកុមារក្នុង ៧ ថ្ងៃ',
    en: 'A new report: the child may need somebody within 7 days',
  },
})

export const reportWords = texts({
  childrenWait: {
    km: 'កុមារ {count} នាក់ទៀតក្នុងរបាយការណ៍នេះ មិនទាន់មានអ្នកសម្រេចទេ',
    en: '{count} more of the children in this report wait for a decision',
  },
  childDecided: {
    km: 'កុមារនេះមានអ្នកសម្រេចរួចហើយ',
    en: 'This child was decided on already',
  },
  acceptFirst: {
    km: 'សូមទទួលយក ឬបិទរបាយការណ៍សិន',
    en: 'Accept the report, or close it, first',
  },
  passed: {
    km: 'ការិយាល័យមួយទៀតបានប្រគល់របាយការណ៍នេះមក',
    en: 'Another desk passed this report on',
  },
  reopened: { km: 'របាយការណ៍ត្រូវបានបើកមើលឡើងវិញ', en: 'The report is looked at again' },
  added: {
    km: 'អ្នករាយការណ៍បានបន្ថែមព័ត៌មាន',
    en: 'The reporter added something',
  },
  sameName: {
    km: 'ឈ្មោះកុមារស្រដៀងគ្នា',
    en: 'A child with a similar name',
  },
  sameNamePlace: {
    km: 'ឈ្មោះកុមារស្រដៀងគ្នា ក្នុងស្រុកតែមួយ',
    en: 'A child with a similar name, in the same district',
  },
  notHere: {
    km: 'រកមិនឃើញរបាយការណ៍នេះ',
    en: 'There is no such report that you may see',
  },
  wrongReturn: {
    km: 'លេខរបាយការណ៍ ឬពាក្យសម្ងាត់មិនត្រឹមត្រូវ',
    en: 'The report number or the passphrase is not right',
  },
  sayWhy: {
    km: 'អ្នកជ្រើសភាពបន្ទាន់ខុសពីការស្នើ។ សូមសរសេរមូលហេតុ។',
    en: 'You chose another urgency than the proposed one: say why.',
  },
  illegalStep: {
    km: 'របាយការណ៍នេះបានសម្រេចរួចហើយ',
    en: 'This report has already been decided',
  },
  changedMeanwhile: {
    km: 'មាននរណាម្នាក់បានកែរបាយការណ៍នេះមុនអ្នក។ សូមមើលម្តងទៀត រួចសម្រេច។',
    en: 'Someone changed this report before you. Look at it again, then decide.',
  },
  otherChild: {
    km: 'កុមារក្នុងរបាយការណ៍នេះត្រូវបានភ្ជាប់ទៅកុមារម្នាក់ទៀតរួចហើយ',
    en: 'This child of the report is linked to another child already',
  },
  unknownDesk: { km: 'គ្មានការិយាល័យនេះទេ', en: 'There is no such desk' },
  sameDesk: {
    km: 'របាយការណ៍នេះនៅការិយាល័យនោះស្រាប់ហើយ',
    en: 'The report is with this desk already',
  },
  unknownCall: {
    km: 'រកមិនឃើញការហៅនេះ',
    en: 'There is no such call of yours',
  },
  endedCall: { km: 'ការហៅនេះបានចប់ហើយ', en: 'This call has ended' },
  noDesk: {
    km: 'ភារកិច្ចរបស់អ្នកមិននៅការិយាល័យណាទេ',
    en: 'Your duty is not at a desk',
  },
  noPassphrase: {
    km: 'អ្នករាយការណ៍មិនបានទុកពាក្យសម្ងាត់ ដូច្នេះនឹងមិនឃើញសារទេ',
    en: 'The reporter left no passphrase and would not see a message',
  },
})
