import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  guidesSentence: {
    km: 'អ្វីសំខាន់ ត្រូវធ្វើអ្វី កុំធ្វើអ្វី និងច្បាប់ទាមទារអ្វី។',
    en: 'What matters, what to do, what not to do, and what the law asks for.',
  },
  toProcedure: { km: 'នីតិវិធី និងរយៈពេល', en: 'The procedure and its times' },
  toPackage: { km: 'សេវាអប្បបរមា', en: 'The minimum package' },
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
  hours: { km: ' {count} ម៉ោង', en: '{count} {count:hour|hours}' },
  days: { km: ' {count} ថ្ងៃ', en: '{count} {count:day|days}' },
  toConfirm: { km: 'រង់ចាំមេធាវីក្រសួងបញ្ជាក់', en: 'to be confirmed' },
  old: {
    km: 'នេះជាកំណែចាស់។ ការសន្យាដែលធ្វើតាមវា នៅដដែល។',
    en: 'This is an old version. Promises made by it keep their deadlines.',
  },
  oldGuides: {
    km: 'នេះជាកំណែចាស់។ ករណីដែលកង្វល់ត្រូវបានកត់ត្រានៅពេលនោះ នៅតែប្រើវា។',
    en: 'This is an old version. Cases whose concern was noted under it still go by it.',
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
  alarmIfYes: { km: 'បើ «បាទ/ចាស»៖ អាចមានគ្រោះថ្នាក់', en: 'If yes: there may be danger' },
  alarmIfNo: { km: 'បើ «ទេ»៖ អាចមានគ្រោះថ្នាក់', en: 'If no: there may be danger' },
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
    en: 'Of {all} open {all:case|cases} in the country, {count} would be asked something else from now on.',
  },
  same: { km: 'គ្មានអ្វីប្រែប្រួលទេ', en: 'Nothing would change' },
  was: { km: 'ពីមុន៖ {what}', en: 'before: {what}' },
  is: { km: 'ក្រោយ៖ {what}', en: 'after: {what}' },
  openCases: { km: '{count} ករណីកំពុងបើក', en: '{count} open {count:case|cases}' },
  more: { km: 'និង {count} ទៀត', en: 'and {count} more' },
  publishNext: {
    km: 'ចាប់ពីពេលនេះ ការសន្យាថ្មីៗទូទាំងប្រទេស នឹងធ្វើតាមនីតិវិធីនេះ។ ការសន្យាដែលមានរួចហើយ រក្សារយៈពេលរបស់វា។',
    en: 'From now on every new promise in the country follows this procedure. Promises that stand keep their deadlines.',
  },
})

export const guideWords = texts({
  back: { km: 'សេចក្តីណែនាំបច្ចុប្បន្ន', en: 'The guides in force' },
  whole: {
    km: 'សេចក្តីណែនាំ {count} គ្រប់ប្រភេទកិច្ចការពារ គ្មានកំហុស។',
    en: '{count} guides, every kind of protection has one, nothing to put right.',
  },
  untitled: { km: '(គ្មានចំណងជើង)', en: '(without a title)' },
  stepNumber: { km: 'ជំហានទី {number}', en: 'step {number}' },
  addGuide: { km: 'បន្ថែមសេចក្តីណែនាំ', en: 'Add a guide' },
  removeGuide: { km: 'ដកសេចក្តីណែនាំនេះចេញ', en: 'Retire this guide' },
  chooseNext: {
    km: 'ជ្រើសមួយដើម្បីកែជំហាន រយៈពេល និងមូលដ្ឋានច្បាប់។',
    en: 'Choose one to change its steps, times and legal basis.',
  },
  publishNext: {
    km: 'ករណីដែលកង្វល់ត្រូវបានកត់ត្រាចាប់ពីពេលនេះ នឹងប្រើសេចក្តីណែនាំនេះ។ ករណីចាស់ៗ រក្សាសេចក្តីណែនាំដែលវាមាន រហូតដល់មានកង្វល់ថ្មី។',
    en: 'Cases whose concern is noted from now on go by these guides. Older cases keep theirs, until a concern is noted again.',
  },
  preview: { km: 'ដូចដែលភ្នាក់ងារឃើញលើទូរសព្ទ', en: 'As an agent sees it on a phone' },
  concerns: { km: 'សម្រាប់កង្វល់', en: 'For these concerns' },
  head: {
    km: 'ចំណងជើង កង្វល់ អ្វីសំខាន់ និងបន្ទាត់ក្រហម',
    en: 'Title, concerns, what matters, red lines',
  },
  matters: { km: 'អ្វីសំខាន់', en: 'What matters' },
  addLine: { km: 'បន្ថែមប្រយោគ', en: 'Add a sentence' },
  removeLine: { km: 'លុបប្រយោគនេះ', en: 'Remove this sentence' },
  steps: { km: 'ជំហាន សំណួរ និងការហាម', en: 'Steps, questions and warnings' },
  step: { km: 'ជំហាន', en: 'Step' },
  limits: { km: 'អ្នកណា ពេលណា មូលដ្ឋាន', en: 'Who, when, on what basis' },
  addStep: { km: 'បន្ថែមជំហាន', en: 'Add a step' },
  retire: { km: 'ដកជំហាននេះចេញ', en: 'Retire this step' },
  kind: { km: 'ប្រភេទ', en: 'Kind' },
  keepsKind: {
    km: 'ករណីអាចមានចម្លើយរួចហើយ៖ ប្តូរប្រភេទមិនបានទេ',
    en: 'Cases may hold answers to it, so it keeps its kind',
  },
  who: { km: 'អ្នកធ្វើ', en: 'Who does it' },
  alarm: { km: 'ចម្លើយដែលបង្ហាញគ្រោះថ្នាក់', en: 'The answer that tells of danger' },
  alarmSaid: {
    km: 'ចម្លើយនេះស្នើឲ្យកំណត់ហានិភ័យ ហើយសុំផែនការសុវត្ថិភាពមុនផែនការសេវា',
    en: 'It asks for the risk to be set, and for the safety plan before the service plan',
  },
  noAlarm: { km: 'គ្មាន', en: 'None' },
  alarmYes: { km: 'បាទ/ចាស', en: 'Yes' },
  alarmNo: { km: 'ទេ', en: 'No' },
  alarmConcern: { km: 'កង្វល់ដែលចម្លើយនេះនិយាយដល់', en: 'The concern that it tells of' },
  noAlarmConcern: { km: 'កង្វល់ដដែល', en: 'No other' },
  legal: { km: 'ជាជំហានតាមច្បាប់', en: 'A step before the law' },
  timed: {
    km: 'មានរយៈពេល គិតពីពេលកត់ត្រាកង្វល់',
    en: 'Has a time limit, from when the concern was noted',
  },
  otherLimit: {
    km: 'ច្បាប់ ឬវេជ្ជសាស្ត្រ កំណត់រយៈពេលផ្សេង (ឧ. ៧២ ម៉ោងក្រោយហេតុការណ៍)',
    en: 'Law or medicine has another limit (72 hours since the event, for instance)',
  },
  basis: { km: 'មូលដ្ឋានច្បាប់ ឬគោលការណ៍', en: 'Law or guideline it rests on' },
  noBasis: { km: 'មិនទាន់មាន', en: 'none yet' },
  confirmed: { km: 'មេធាវីក្រសួងបានបញ្ជាក់', en: 'Confirmed by the ministry’s lawyers' },
})

export const kindNames = texts({
  do: { km: 'ត្រូវធ្វើ', en: 'To be done' },
  ask: { km: 'ត្រូវសួរ', en: 'To be asked' },
  avoid: { km: 'កុំធ្វើ', en: 'Not to be done' },
})

export const titleWords = texts({
  km: { km: 'ចំណងជើង (ជាភាសាខ្មែរ)', en: 'Title, in Khmer' },
  en: { km: 'ចំណងជើង (ជាភាសាអង់គ្លេស)', en: 'Title, in English' },
})
export const lineWords = texts({
  km: { km: 'ជាភាសាខ្មែរ', en: 'In Khmer' },
  en: { km: 'ជាភាសាអង់គ្លេស', en: 'In English' },
})
export const saysWords = texts({
  km: { km: 'ជំហាន (ជាភាសាខ្មែរ)', en: 'The step, in Khmer' },
  en: { km: 'ជំហាន (ជាភាសាអង់គ្លេស)', en: 'The step, in English' },
})
export const limitWords = texts({
  km: { km: 'កំណត់នោះ (ជាភាសាខ្មែរ)', en: 'That limit, in Khmer' },
  en: { km: 'កំណត់នោះ (ជាភាសាអង់គ្លេស)', en: 'That limit, in English' },
})
export const articleWords = texts({
  km: { km: 'មាត្រា (ជាភាសាខ្មែរ)', en: 'Article, in Khmer' },
  en: { km: 'មាត្រា (ជាភាសាអង់គ្លេស)', en: 'Article, in English' },
})
