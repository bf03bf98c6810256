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
    en: 'Over the {cases} open cases that you may see. What is not to be had and what is late is what the country still owes these children.',
  },
  gapsLink: { km: 'មើលចន្លោះលើករណីទាំងអស់របស់ខ្ញុំ', en: 'See the gaps over all my cases' },
  gapsEmpty: { km: 'មិនមានករណីបើកទេ។', en: 'There is no open case.' },
  dueTo: { km: 'កុមារ {count} ត្រូវទទួល', en: 'due to {count} children' },
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
