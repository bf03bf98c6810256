import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  yes: { km: 'បាទ/ចាស', en: 'Yes' },
  no: { km: 'ទេ', en: 'No' },
  clear: { km: 'លុបចម្លើយ', en: 'Clear the answer' },
  mustAnswer: { km: 'ត្រូវឆ្លើយ', en: 'must be answered' },
  rankHint: {
    km: 'ចុចតាមលំដាប់៖ អ្វីដែលសំខាន់ជាងគេ ចុចមុន',
    en: 'Tap in order: the most important first',
  },
  atMost: { km: 'ជ្រើសបានច្រើនបំផុត {count}', en: 'Choose at most {count}' },
  rank: { km: 'ទី{count}', en: 'number {count}' },
  addRow: { km: 'បន្ថែមមួយទៀត', en: 'Add another' },
  dropRow: { km: 'ដក {each} ចេញ', en: 'Remove {each}' },
  listen: { km: 'ស្ដាប់សំណួរ', en: 'Listen to the question' },
  stopListening: { km: 'ឈប់ស្ដាប់', en: 'Stop listening' },
  noSound: { km: 'រកមិនឃើញសំឡេងថតទេ', en: 'The recording is not there' },
  known: { km: 'អ្វីដែលដឹងរួចហើយ', en: 'What is already known' },
  filledByAct: { km: 'បំពេញដោយអេក្រង់ការងារ', en: 'Filled by the screen of the act' },
  calculated: { km: 'គណនាដោយស្វ័យប្រវត្តិ', en: 'Worked out' },
  onPaper: { km: 'ក្រដាសមានកន្លែងសម្រាប់វា', en: 'The paper has a place for it' },
  loading: { km: 'សំណួរកំពុងមក…', en: 'The questions are coming…' },
  formTitle: { km: 'សំណួរនៃទម្រង់របស់ក្រសួង', en: "The ministry's questions" },
  formHint: {
    km: '{title} · កំណែទី{number}',
    en: '{title} · version {number}',
  },
  faultsLeft: {
    km: 'មានចម្លើយ {count} ដែលត្រូវមើលម្ដងទៀត',
    en: '{count} {count:answer|answers} to look at once more',
  },
  notAnswered: { km: 'មិនបានឆ្លើយ', en: 'not answered' },
  noAnswers: { km: 'គ្មានចម្លើយ', en: 'No answers' },
  retired: { km: 'លែងសួរ', en: 'no longer asked' },
  byVersion: { km: 'បំពេញតាមកំណែទី{number}', en: 'Filled by version {number}' },
})
