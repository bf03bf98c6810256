import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  notFilled: { km: 'មិនទាន់បំពេញ', en: 'Not filled yet' },
  filledOn: {
    km: 'បំពេញ{day} ដោយ {who} · កំណែទី{number}',
    en: 'Filled {day} by {who} · version {number}',
  },
  someone: { km: 'ប្រព័ន្ធ', en: 'the system' },
  stillOpen: {
    km: 'ទម្រង់ថ្មីសួរបន្ថែម៖ {names}',
    en: 'The newer form also asks: {names}',
  },
  fill: { km: 'បំពេញទម្រង់នេះ', en: 'Fill this form' },
  save: { km: 'ដាក់ទម្រង់', en: 'File the form' },
  readQuestions: { km: 'មើលសំណួរ', en: 'See its questions' },
  readForm: { km: 'មើលទម្រង់', en: 'See the form' },
  noneWithAct: { km: 'គ្មានទម្រង់ត្រូវបានបំពេញជាមួយការងារនេះទេ។', en: 'No form was filled with this act.' },
  allForms: { km: 'ទម្រង់ទាំងអស់នៃករណី', en: 'All forms of the case' },
  nothingAsked: {
    km: 'ទម្រង់នេះត្រូវបានបំពេញដោយអេក្រង់ការងារ ហើយគ្មានសំណួរផ្សេងទេ',
    en: 'The screens of the acts fill this form; it asks nothing else',
  },
})
