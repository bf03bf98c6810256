import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  guidesSentence: {
    km: 'អ្វីសំខាន់ ត្រូវធ្វើអ្វី កុំធ្វើអ្វី និងច្បាប់ទាមទារអ្វី។',
    en: 'What matters, what to do, what not to do, and what the law asks for.',
  },
  toProcedure: { km: 'នីតិវិធី និងរយៈពេល', en: 'The procedure and its times' },
  toGuides: { km: 'សេចក្តីណែនាំ', en: 'Guides' },
  allGuides: { km: 'សេចក្តីណែនាំទាំងអស់', en: 'All guides' },
  choose: { km: 'ជ្រើសសេចក្តីណែនាំមួយ', en: 'Choose a guide' },
  chooseNext: {
    km: 'សេចក្តីណែនាំបង្ហាញក្នុងសំណុំរឿងដែរ តាមកង្វល់របស់កុមារ។',
    en: 'In a case file the guides of the child’s concerns open by themselves.',
  },
  redLines: { km: 'បន្ទាត់ក្រហម', en: 'Red lines' },
  todo: { km: 'ត្រូវធ្វើ', en: 'What to do' },
  legal: { km: 'ជំហានតាមច្បាប់', en: 'Before the law' },
  avoid: { km: 'កុំធ្វើ', en: 'Do not' },
  asks: { km: 'សំណួរបន្ថែមពេលប៉ាន់ប្រមាណ', en: 'To ask in the assessment as well' },
  within: { km: 'ក្នុងរយៈពេល{time}', en: 'within {time}' },
  hours: { km: ' {count} ម៉ោង', en: '{count} hours' },
  days: { km: ' {count} ថ្ងៃ', en: '{count} days' },
  toConfirm: { km: 'រង់ចាំមេធាវីក្រសួងបញ្ជាក់', en: 'to be confirmed' },
  old: {
    km: 'នេះជាកំណែចាស់។ ការសន្យាដែលធ្វើតាមវា នៅដដែល។',
    en: 'This is an old version. Promises made by it keep their deadlines.',
  },
  filter: { km: 'បង្ហាញវិធានអំពី', en: 'Show the rules about' },
  everyConcern: { km: 'កង្វល់ទាំងអស់', en: 'Every concern' },
  firstSpeaks: {
    km: 'អានពីលើចុះក្រោម៖ ជួរទីមួយដែលត្រូវ ជាជួរដែលសម្រេច។ បើមានកង្វល់ច្រើន រយៈពេលខ្លីបំផុតជាកំណត់ ហើយត្រូវបំពេញទម្រង់ទាំងអស់។',
    en: 'Read from the top: the first row that fits decides. With several concerns the shortest time holds, and all forms are needed.',
  },
  when: { km: 'ជំហាន', en: 'Step' },
  asked: { km: 'ត្រូវធ្វើ', en: 'What is asked' },
  because: { km: 'ព្រោះ', en: 'Because' },
  grounds: { km: 'មូលដ្ឋាន ({count})', en: 'Basis ({count})' },
  noForms: { km: 'មិនត្រូវការទម្រង់', en: 'no form' },
  anyStep: { km: 'គ្រប់ជំហាន', en: 'any step' },
  anyConcern: { km: 'កង្វល់ណាក៏ដោយ', en: 'any concern' },
  anyRisk: { km: 'ហានិភ័យណាក៏ដោយ', en: 'any risk' },
  notSet: { km: 'មិនទាន់កំណត់ហានិភ័យ', en: 'risk not set' },
  allBut: { km: 'ទាំងអស់ លើកលែងតែ{list}', en: 'all but {list}' },
  or: { km: ' ឬ ', en: ' or ' },
  missing: { km: 'មិនទាន់បំពេញ៖ {forms}', en: 'Not filled yet: {forms}' },
  askedOfCase: { km: 'នីតិវិធីទាមទារពីករណីនេះ', en: 'What the procedure asks of this case' },
  ofVersion: { km: 'តាមនីតិវិធីកំណែទី {number}', en: 'By version {number} of the procedure' },
})

export const draftWords = texts({
  back: { km: 'នីតិវិធីបច្ចុប្បន្ន', en: 'The procedure in force' },
  forms: { km: 'ទម្រង់ដែលត្រូវបំពេញ', en: 'Forms that must be filled' },
  approval: { km: 'ការអនុម័ត', en: 'Approval' },
  basis: { km: 'មូលដ្ឋានច្បាប់ ឬគោលការណ៍', en: 'Law or guideline it rests on' },
  compared: {
    km: 'ករណីកំពុងបើក {all} ក្នុងប្រទេស៖ {count} នឹងមានការសន្យាថ្មីផ្សេងពីមុន។',
    en: 'Of {all} open cases in the country, {count} would be asked something else from now on.',
  },
  same: { km: 'គ្មានអ្វីប្រែប្រួលទេ', en: 'Nothing would change' },
  was: { km: 'ពីមុន៖ {what}', en: 'before: {what}' },
  is: { km: 'ក្រោយ៖ {what}', en: 'after: {what}' },
  openCases: { km: '{count} ករណីកំពុងបើក', en: '{count} open cases' },
  more: { km: 'និង {count} ទៀត', en: 'and {count} more' },
  publishNext: {
    km: 'ចាប់ពីពេលនេះ ការសន្យាថ្មីៗទូទាំងប្រទេស នឹងធ្វើតាមនីតិវិធីនេះ។ ការសន្យាដែលមានរួចហើយ រក្សារយៈពេលរបស់វា។',
    en: 'From now on every new promise in the country follows this procedure. Promises that stand keep their deadlines.',
  },
})
