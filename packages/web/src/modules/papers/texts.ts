import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  forms: { km: 'ទម្រង់ទាំង ៦ របស់ក្រសួង', en: 'The six forms of the ministry' },
  formsSaid: {
    km: 'បោះពុម្ពជា A4 មានកន្លែងសម្រាប់ហត្ថលេខា និងស្នាមមេដៃ។ ការបោះពុម្ពទម្រង់ដែលបំពេញរួច ត្រូវកត់ត្រាក្នុងប្រវត្តិសំណុំរឿង។',
    en: 'Printed on A4, with places for signatures and thumbprints. Printing a filled form is written in the history of the file.',
  },
  filled: { km: 'ដែលបំពេញរួច', en: 'Filled' },
  blank: { km: 'ទទេ', en: 'Blank' },
  attach: { km: 'ភ្ជាប់ច្បាប់ចុះហត្ថលេខា', en: 'Attach the signed paper' },
  takeHome: { km: 'សម្រាប់កុមារ និងគ្រួសារយកទៅផ្ទះ', en: 'For the child and the family to take home' },
  takeHomeSaid: {
    km: 'ក្រដាសនេះមើលទៅធម្មតា៖ ថ្ងៃជួប សួររកអ្នកណា និងលេខទូរស័ព្ទ។ គ្មានឈ្មោះប្រព័ន្ធ គ្មានកង្វល់ទេ។ សូមអានឲ្យស្តាប់មុនប្រគល់។',
    en: 'It looks like any page: when we meet, whom to ask for, useful numbers. It names no system and no concern. Read it aloud before you give it.',
  },
  child: { km: 'សម្រាប់កុមារ', en: 'For the child' },
  family: { km: 'សម្រាប់គ្រួសារ', en: 'For the family' },
  card: { km: 'ប័ណ្ណណាត់ជួប', en: 'Appointment card' },
  cardSaid: {
    km: 'មិននិយាយពីមូលហេតុទេ៖ មានសុវត្ថិភាព ទោះបីមានគេរកឃើញក៏ដោយ។',
    en: 'It does not say why: safe, even if somebody finds it.',
  },
  goals: { km: 'គោលដៅដែលត្រូវបង្ហាញ', en: 'Goals to show' },
  goalTells: {
    km: 'មិនបោះពុម្ពទេ៖ ពាក្យនេះប្រាប់ពីមូលហេតុ',
    en: 'Not printed: these words say why',
  },
  goalsAnybody: {
    km: 'ជ្រើសតែអ្វីដែលអ្នកណាក៏អាចអានបាន',
    en: 'Choose only what anybody may read',
  },
  safePlace: {
    km: 'តើកុមារមានកន្លែងសុវត្ថិភាពទុកក្រដាសនេះឬទេ?',
    en: 'Does the child have a safe place to keep this page?',
  },
  safeNo: { km: 'គ្មាន ឬមិនដឹង', en: 'No, or nobody knows' },
  safeYes: { km: 'មាន កុមារបានប្រាប់យើង', en: 'Yes, the child told us' },
  safeSaid: {
    km: 'ក្រដាសនឹងប្រាប់ច្បាស់៖ អ្វីដែលបានព្រមព្រៀង សិទ្ធិ ខ្សែទូរស័ព្ទជំនួយ និងនគរបាល។',
    en: 'The page then says more: what was agreed, their rights, the helpline and the police.',
  },
  making: { km: 'កំពុងរៀបចំ…', en: 'Being made …' },
})

/** The names of the six forms, in the order of the procedure. */
export const formNames = texts({
  'initial-information': { km: 'ទម្រង់ទី១៖ ព័ត៌មានបឋម', en: 'Form 1: initial information' },
  assessment: {
    km: 'ទម្រង់ទី២៖ ការប៉ាន់ប្រមាណករណី និងគ្រួសារ',
    en: 'Form 2: case and family assessment',
  },
  'service-plan': {
    km: 'ទម្រង់ទី៣៖ ផែនការសេវាសម្រាប់ករណី និងគ្រួសារ',
    en: 'Form 3: case and family service plan',
  },
  placement: { km: 'ទម្រង់ទី៤៖ ការទុកដាក់កុមារ', en: 'Form 4: placement' },
  'follow-up': { km: 'ទម្រង់ទី៥៖ តាមដាន និងត្រួតពិនិត្យ', en: 'Form 5: follow-up and monitoring' },
  'final-assessment': {
    km: 'ទម្រង់ទី៦៖ ប៉ាន់ប្រមាណចុងក្រោយ',
    en: 'Form 6: final assessment and closing',
  },
})
