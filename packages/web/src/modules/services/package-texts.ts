import { type Text, texts } from '@tumpeang/domain/kernel'
import type { PackageAnswerName, PackageState } from '@tumpeang/domain/services'

export const words = texts({
  title: { km: 'សេវាអប្បបរមាដែលកុមារត្រូវទទួល', en: 'What this child is due' },
  said: {
    km: 'តាមការព្រួយបារម្ភ និងអាយុ។ អាយុមិនប្រាកដ គឺរាប់ជាប្រយោជន៍កុមារ។ ការបញ្ជូន និងសេវាដែលបានកត់ត្រា ត្រូវរាប់ដោយស្វ័យប្រវត្តិ។',
    en: 'By concern and age; an unsure age counts for the child. Referrals and services that were written down are counted by themselves.',
  },
  nothing: {
    km: 'មិនទាន់មានការព្រួយបារម្ភដែលបានកត់ត្រាទេ។ សូមកត់ត្រាការព្រួយបារម្ភជាមុន។',
    en: 'No concern is noted yet. Note what worries us first.',
  },
  until: { km: 'ត្រឹម {day}', en: 'Until {day}' },
  since: { km: 'តាំងពី {day}', en: 'Since {day}' },
  byReferral: { km: 'តាមការបញ្ជូន', en: 'by a referral' },
  byService: { km: 'ផ្តល់ដោយ {by}', en: 'given by {by}' },
  answer: { km: 'ប្រាប់លទ្ធផល', en: 'Say what came of it' },
  whatCame: { km: 'បានទៅជាយ៉ាងណា?', en: 'What came of it?' },
  onDay: { km: 'ថ្ងៃណា?', en: 'On which day?' },
  why: { km: 'ហេតុអ្វី? (តាមសម្តីកុមារ ឬគ្រួសារ)', en: 'Why? (in the words of the child or family)' },
  wordsIfAny: { km: 'ពាក្យបន្ថែម (បើមាន)', en: 'More words (if any)' },
  save: { km: 'រក្សាទុក', en: 'Save' },
  refer: { km: 'បញ្ជូនទៅការិយាល័យមួយ', en: 'Refer to a desk' },
  given: { km: 'សេវាដែលបានទទួល', en: 'Services received' },
  noneGiven: { km: 'មិនទាន់មានសេវាដែលបានកត់ត្រាទេ។', en: 'No service is written down yet.' },
  give: { km: 'កត់ត្រាសេវាដែលបានផ្តល់', en: 'Write down a service given' },
  service: { km: 'សេវាអ្វី?', en: 'Which service?' },
  by: { km: 'អ្នកណាផ្តល់?', en: 'Who gave it?' },
  amount: { km: 'ប៉ុន្មាន? (ឧ. អង្ករ ១០ គីឡូ)', en: 'How much? (such as 10 kg of rice)' },
  cost: { km: 'ចំណាយជារៀល (បើដឹង)', en: 'Cost in riel (if known)' },
  chooseOne: { km: 'សូមជ្រើសរើសមួយ', en: 'Choose one' },
  wordsNeeded: { km: 'សូមសរសេរ', en: 'Write something' },
  gaps: { km: 'ចន្លោះខ្វះខាតនៃសេវាអប្បបរមា', en: 'Gaps of the minimum package' },
  gapsSaid: {
    km: 'លើករណីបើក {cases} ដែលអ្នកអាចមើល។ អ្វីដែលគ្មាន និងអ្វីដែលយឺត ជាអ្វីដែលប្រទេសនៅជំពាក់កុមារ។',
    en: 'Over the {cases} open {cases:case|cases} that you may see. What is not to be had and what is late is what the country still owes these children.',
  },
  gapsOfCountry: {
    km: 'លើករណីបើក {cases} ទូទាំងប្រទេស គិតជាចំនួនប៉ុណ្ណោះ៖ គ្មានឈ្មោះកុមារ និងគ្មានទីកន្លែងទេ។ អ្វីដែលគ្មាន និងអ្វីដែលយឺត ជាអ្វីដែលប្រទេសនៅជំពាក់កុមារ។',
    en: 'Over the {cases} open {cases:case|cases} of the country, as figures alone: no child and no place stands here. What is not to be had and what is late is what the country still owes these children.',
  },
  owed: {
    km: 'សេវាអប្បបរមា {count} កុមារមិនទាន់បានទទួល ហើយគ្មាននរណាបដិសេធ ឬរកមិនឃើញទេ។ ករណីនៅតែអាចបិទបាន៖',
    en: '{count} {count:service|services} of the minimum package the child has not received, nor refused, nor was found unavailable. The case may close all the same:',
  },
  andMore: { km: 'និង {count} ទៀត', en: 'and {count} more' },
  toServices: { km: 'ទៅសេវា', en: 'Go to the services' },
  gapsLink: { km: 'មើលចន្លោះលើករណីទាំងអស់របស់ខ្ញុំ', en: 'See the gaps over all my cases' },
  gapsEmpty: { km: 'មិនមានករណីបើកទេ។', en: 'There is no open case.' },
  dueTo: { km: 'កុមារ {count} ត្រូវទទួល', en: 'due to {count} {count:child|children}' },
  count: { km: '{what} {count}', en: '{what} {count}' },
  back: { km: 'ការងាររបស់ខ្ញុំ', en: 'My work' },
})

export const stateNames = texts<PackageState>({
  due: { km: 'កំពុងរង់ចាំ', en: 'Waiting' },
  late: { km: 'យឺត', en: 'Late' },
  offered: { km: 'បានស្នើជូន', en: 'Offered' },
  accepted: { km: 'បានយល់ព្រម', en: 'Accepted' },
  given: { km: 'បានទទួល', en: 'Received' },
  refused: { km: 'បានបដិសេធ', en: 'Refused' },
  unavailable: { km: 'គ្មានសេវានេះ', en: 'Not to be had' },
  'not-needed': { km: 'មិនចាំបាច់', en: 'Not needed' },
})

/** Answers that ask why. */
export const asksWhy: ReadonlySet<PackageAnswerName> = new Set([
  'refused',
  'unavailable',
  'not-needed',
])

export const nameOfState = (state: PackageState): Text => stateNames[state]

export const bookWords = texts({
  title: { km: 'សេវាអប្បបរមាដែលកុមារត្រូវទទួល', en: 'The minimum package of services' },
  draft: { km: 'សេចក្តីព្រាងសេវាអប្បបរមា', en: 'A draft of the minimum package' },
  gaps: {
    km: 'មើលអ្វីដែលកុមារមិនទាន់បានទទួល (ចន្លោះខ្វះខាត)',
    en: 'See what children have not received (gaps)',
  },
  toGuides: { km: 'សេចក្តីណែនាំ', en: 'Guides' },
  back: { km: 'សេវាអប្បបរមាបច្ចុប្បន្ន', en: 'The package in force' },
  old: {
    km: 'នេះជាកំណែចាស់។ អ្វីដែលបានកត់ត្រានៅពេលនោះ នៅអានបានដដែល។',
    en: 'This is an old version. What was written down by it stays readable.',
  },
  sentence: {
    km: 'អ្វីដែលកុមារម្នាក់ត្រូវទទួល តាមកង្វល់ និងអាយុ។ បើមិនដឹងអាយុ កុមារត្រូវទទួលទាំងអស់ដែលអាចត្រូវនឹងអាយុនោះ។',
    en: 'What a child is due, by concern and age. A child of unknown age is due what any age would be.',
  },
  concern: { km: 'កង្វល់', en: 'Concern' },
  everyConcern: { km: 'កង្វល់ទាំងអស់', en: 'Every concern' },
  age: { km: 'អាយុ', en: 'Age' },
  everyAge: { km: 'គ្រប់អាយុ', en: 'Every age' },
  ages: { km: 'អាយុ {from} ដល់ {to} ឆ្នាំ', en: 'Aged {from} to {to}' },
  withinDays: {
    km: 'ក្នុងរយៈពេល {count} ថ្ងៃ ពីពេលបើកករណី',
    en: 'Within {count} {count:day|days} of opening the case',
  },
  due: { km: 'អ្វី និងសម្រាប់អ្នកណា', en: 'What is due, and to whom' },
  providedBy: { km: 'រយៈពេល និងសេវាដែលផ្តល់', en: 'By when, and which services provide it' },
  basis: { km: 'មូលដ្ឋាន', en: 'Basis' },
  whole: {
    km: 'សេវា {count} មុខ៖ គ្រប់កង្វល់ និងគ្រប់អាយុចាប់ពី ៣ ឆ្នាំ ត្រូវទទួលយ៉ាងតិចមួយ។',
    en: '{count} {count:item|items}: with every concern, at every age from 3, a child is due at least one.',
  },
  add: { km: 'បន្ថែមសេវាមួយមុខ', en: 'Add an item' },
  try: { km: 'សាកឧទាហរណ៍', en: 'Try an example' },
  nothing: { km: 'កុមារនេះមិនត្រូវទទួលអ្វីសោះ', en: 'This child is due nothing at all' },
  publishNext: {
    km: 'ចាប់ពីពេលនេះ ករណីបើកទាំងអស់ក្នុងប្រទេស ប្រើសេវាអប្បបរមានេះ។ អ្វីដែលបន្ថែម ចាប់រាប់រយៈពេលពីថ្ងៃនេះ។ អ្វីដែលបានកត់ត្រា មិនបាត់ទេ។',
    en: 'From now on every open case in the country goes by this package. What is added counts its time from today, and nothing that was written down is lost.',
  },
  concerns: { km: 'សម្រាប់កង្វល់', en: 'For these concerns' },
  byAge: { km: 'សម្រាប់តែអាយុខ្លះ', en: 'For some ages only' },
  ageFrom: { km: 'អាយុចាប់ពី', en: 'Age from' },
  ageTo: { km: 'អាយុដល់', en: 'Age to' },
  services: { km: 'សេវាដែលផ្តល់វា', en: 'Services that provide it' },
  days: { km: 'ក្នុងរយៈពេល (ថ្ងៃ)', en: 'Within (days)' },
  retired: { km: 'លែងមានក្នុងសេវាអប្បបរមារបស់កុមារនេះ', en: 'No longer in this child’s package' },
})

export const nameWords = texts({
  km: { km: 'ឈ្មោះ (ជាភាសាខ្មែរ)', en: 'Name, in Khmer' },
  en: { km: 'ឈ្មោះ (ជាភាសាអង់គ្លេស)', en: 'Name, in English' },
})
export const basisWords = texts({
  km: { km: 'មូលដ្ឋាន (ជាភាសាខ្មែរ)', en: 'Basis, in Khmer' },
  en: { km: 'មូលដ្ឋាន (ជាភាសាអង់គ្លេស)', en: 'Basis, in English' },
})
