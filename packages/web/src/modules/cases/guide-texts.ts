import { texts } from '@tumpeang/domain/kernel'
import type { GuideAnswer } from '@tumpeang/domain/law'

export const words = texts({
  none: { km: 'មិនទាន់មានកង្វល់ណាបានកត់ទេ', en: 'No concern is noted yet' },
  noneNext: {
    km: 'ពេលកត់កង្វល់មួយ សេចក្តីណែនាំរបស់វាបើកនៅទីនេះ។',
    en: 'When one is noted, its guide opens here.',
  },
  left: {
    km: 'នៅសល់ {count} ជំហានមានកំណត់ពេល',
    en: '{count} {count:step|steps} with a time {count:is|are} left',
  },
  allAnswered: { km: 'ជំហានមានកំណត់ពេលទាំងអស់មានចម្លើយហើយ', en: 'Every step with a time is answered' },
  alsoFor: {
    km: 'ចម្លើយនេះរាប់សម្រាប់ {guides} ដែរ',
    en: 'This answer counts for {guides} too',
  },
  askedIn: {
    km: 'ជំហានផ្សេងទៀតដែលដូចគ្នា ឆ្លើយតែម្តងក្នុង {guides}',
    en: 'Further steps are the same: they are answered once, in {guides}',
  },
  titlesJoin: { km: ' និង ', en: ' and ' },
  done: { km: 'ធ្វើរួចថ្ងៃនេះ', en: 'Done today' },
  doneEarlier: { km: 'ធ្វើមុនថ្ងៃនេះ', en: 'Done earlier' },
  otherwise: { km: 'ចម្លើយផ្សេង', en: 'Otherwise' },
  notNeeded: { km: 'មិនចាំបាច់', en: 'Not needed' },
  notPossible: { km: 'ធ្វើមិនបាន', en: 'Not possible' },
  yes: { km: 'បាទ/ចាស', en: 'Yes' },
  no: { km: 'ទេ', en: 'No' },
  notKnown: { km: 'មិនដឹង', en: 'Not known' },
  toSafety: { km: 'បើកផែនការសុវត្ថិភាពក្នុងសំណុំរឿង', en: 'Open the safety plan of the file' },
  alarm: {
    km: 'ចម្លើយនេះបង្ហាញថាកុមារអាចមានគ្រោះថ្នាក់។ សូមកំណត់ហានិភ័យឥឡូវនេះ។ បើមិនទាន់មានផែនការសុវត្ថិភាព សូមសរសេរមុនផែនការសេវា។',
    en: 'This answer tells that the child may be in danger. Set the risk now. Where there is no safety plan, write it before the service plan.',
  },
  alarmHigh: {
    km: 'ចម្លើយនេះបង្ហាញគ្រោះថ្នាក់។ ហានិភ័យខ្ពស់រួចហើយ៖ សូមមើលផែនការសុវត្ថិភាពម្ដងទៀត។',
    en: 'This answer tells of danger. The risk is high already: look at the safety plan again.',
  },
  otherChildren: {
    km: 'កុមារផ្សេងទៀតក៏ត្រូវការការពារដែរ៖ សូមកត់ពួកគេ ឬរាយការណ៍។',
    en: 'The other children need protection too: write them down, or report them.',
  },
  toHousehold: { km: 'គ្រួសារ និងផ្ទះ', en: 'Family and home' },
  newReport: { km: 'កត់ត្រារបាយការណ៍', en: 'Write a report' },
  alarmConcern: { km: 'កត់កង្វល់៖ {concern}', en: 'Note the concern: {concern}' },
  alarmRisk: { km: 'កំណត់ហានិភ័យ', en: 'Set the risk' },
  again: { km: 'កែចម្លើយ', en: 'Answer anew' },
  on: { km: 'នៅថ្ងៃណា?', en: 'On which day?' },
  why: { km: 'ហេតុអ្វី?', en: 'Why?' },
  how: {
    km: 'អ្នកណាសម្រុះសម្រួល ដោយរបៀបណា? (គ្មានឈ្មោះកុមារ)',
    en: 'Who settled it, and how? (without the child’s name)',
  },
  whyNeeded: { km: 'សូមសរសេរមូលហេតុ', en: 'Write why' },
  dayNeeded: { km: 'សូមសរសេរថ្ងៃ', en: 'Give the day' },
  save: { km: 'រក្សាទុក', en: 'Save' },
  by: { km: '{answer} · {who} · {when}', en: '{answer} · {who} · {when}' },
  someone: { km: 'មាននរណាម្នាក់', en: 'Somebody' },
  questions: { km: 'ឆ្លើយសំណួរបន្ថែមទាំងនេះក្នុងទម្រង់', en: 'Answer these further questions' },
  settled: {
    km: 'មានកំណត់ត្រាថា បទល្មើសលើកុមារនេះត្រូវបានសម្រុះសម្រួល។ រង់ចាំអ្នកត្រួតពិនិត្យ។',
    en: 'A crime against this child was settled, it is written. It waits for the supervisor.',
  },
  review: { km: 'ការសម្រេចរបស់អ្នកត្រួតពិនិត្យ', en: 'What the supervisor decides' },
  decision: { km: 'តើបានធ្វើអ្វី?', en: 'What was done?' },
  reviewWords: { km: 'ពន្យល់', en: 'Say more' },
  chooseOne: { km: 'សូមជ្រើសមួយ', en: 'Choose one' },
})

export const answerNames = texts<GuideAnswer>({
  done: { km: 'ធ្វើរួច', en: 'Done' },
  'not-needed': words.notNeeded,
  'not-possible': words.notPossible,
  yes: words.yes,
  no: words.no,
  'not-known': words.notKnown,
  reviewed: { km: 'បានពិនិត្យ', en: 'Looked into' },
})
