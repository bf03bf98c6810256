import { texts } from '../kernel/index.ts'

/** What stands on every official paper, in the ministry's own words where it has them. */
export const paperWords = texts({
  kingdom: { km: 'ព្រះរាជាណាចក្រកម្ពុជា', en: 'Kingdom of Cambodia' },
  motto: { km: 'ជាតិ សាសនា ព្រះមហាក្សត្រ', en: 'Nation  Religion  King' },
  ministry: {
    km: 'ក្រសួងសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា',
    en: 'Ministry of Social Affairs, Veterans and Youth Rehabilitation',
  },
  day: { km: 'ថ្ងៃខែឆ្នាំ', en: 'Date' },
  village: { km: 'លេខកូដភូមិ', en: 'Village code' },
  child: { km: 'លេខកូដកុមារ', en: 'Child code' },
  photo: { km: 'រូបថតកុមារ', en: 'Photo of the child' },
  page: { km: 'ទំព័រ {page} / {pages}', en: 'Page {page} of {pages}' },
  yes: { km: 'បាទ/ចាស', en: 'Yes' },
  no: { km: 'ទេ', en: 'No' },
  rank: { km: '(១ សំខាន់ជាងគេ)', en: '(1 is the most important)' },
  signature: { km: 'ហត្ថលេខា', en: 'Signature' },
  thumbprint: { km: 'ស្នាមមេដៃ', en: 'Thumbprint' },
  either: { km: 'ហត្ថលេខា ឬស្នាមមេដៃ', en: 'Signature or thumbprint' },
  signedOn: {
    km: 'ថ្ងៃទី........ខែ........ឆ្នាំ............',
    en: 'Date: ........ / ........ / ............',
  },
  formVersion: {
    km: '{title} · កំណែទី {number} · ឯកសារសម្ងាត់ មិនត្រូវបង្ហាញដល់អ្នកមិនពាក់ព័ន្ធ',
    en: '{title} · version {number} · confidential: not to be shown to others',
  },
  caseNumber: { km: 'លេខករណី {number}', en: 'Case {number}' },
  invented: {
    km: 'គំរូសាកល្បង៖ មនុស្ស និងព័ត៌មានទាំងអស់ត្រូវបានប្រឌិតឡើង',
    en: 'Demonstration: all people and facts are invented',
  },
})

/** Words of the page that a child or a family takes home. */
export const summaryWords = texts({
  suspected: {
    km: 'មានអ្នកថែទាំម្នាក់ត្រូវបានសង្ស័យ។ ក្រដាសដែលនិយាយពីផែនការ អាចធ្វើឲ្យកុមារមានគ្រោះថ្នាក់ ប្រសិនបើគេរកឃើញ។ សូមប្រគល់តែប័ណ្ណណាត់ជួប ហើយប្រាប់ផែនការដោយផ្ទាល់មាត់។',
    en: 'A caregiver is suspected. A page that speaks of the plan can endanger the child if it is found. Give the appointment card only, and tell the plan by word of mouth.',
  },
  mayBeFound: {
    km: 'អ្នកដែលធ្វើបាបកុមារអាចនៅជិត។ ក្រដាសដែលនិយាយពីផែនការ អាចធ្វើឲ្យកុមារមានគ្រោះថ្នាក់ ប្រសិនបើគេរកឃើញ។ សូមប្រគល់តែប័ណ្ណណាត់ជួប ហើយប្រាប់ផែនការដោយផ្ទាល់មាត់។',
    en: 'Whoever harms the child may be near. A page that speaks of the plan can endanger the child if it is found. Give the appointment card only, and tell the plan by word of mouth.',
  },
  appointment: { km: 'ប័ណ្ណណាត់ជួប', en: 'Appointment' },
  ourMeeting: { km: 'ការណាត់ជួបលើកក្រោយ', en: 'Our next meeting' },
  toDo: { km: 'កុំភ្លេច', en: 'To remember' },
  numbers: { km: 'លេខទូរស័ព្ទមានប្រយោជន៍', en: 'Useful numbers' },
  ambulance: { km: 'រថយន្តសង្គ្រោះ', en: 'Ambulance' },
  fire: { km: 'ពន្លត់អគ្គិភ័យ', en: 'Fire' },
  agent: { km: 'មន្ត្រីឃុំ', en: 'the commune officer' },
  forYou: { km: 'អ្វីដែលយើងបានសន្យាជាមួយគ្នា', en: 'What we promised each other' },
  forFamily: { km: 'អ្វីដែលយើងបានព្រមព្រៀងគ្នា', en: 'What we agreed' },
  hello: { km: 'សួស្តី {name}', en: 'Hello {name}' },
  agreed: { km: 'យើងនឹងធ្វើ', en: 'What we will do' },
  nothingAgreed: { km: 'យើងមិនទាន់បានព្រមព្រៀងអ្វីនៅឡើយទេ។', en: 'We have not agreed on anything yet.' },
  action: { km: '{what} ({who})', en: '{what} ({who})' },
  actionUntil: { km: '{what} ({who}) ត្រឹម {day}', en: '{what} ({who}), until {day}' },
  next: { km: 'ជួបគ្នាលើកក្រោយ', en: 'When we meet again' },
  nextTime: { km: 'យ៉ាងយូរត្រឹម {day}', en: 'On {day} at the latest' },
  askFor: { km: 'សូមសួររក {name}', en: 'Ask for {name}' },
  rights: { km: 'សិទ្ធិរបស់អ្នក', en: 'Your rights' },
  rightsOfChild: {
    km: 'អ្នកអាចប្រាប់យើងនូវអ្វីដែលអ្នកគិត ហើយយើងនឹងស្តាប់។\nអ្នកអាចនិយាយថា ទេ។\nអ្នកអាចសុំនិយាយជាមួយមនុស្សផ្សេង។\nយើងមិនប្រាប់អ្នកដទៃទេ លើកលែងតែពេលអ្នក ឬកុមារផ្សេងមានគ្រោះថ្នាក់។\nកំហុសមិនមែនជារបស់អ្នកទេ។',
    en: 'You may tell us what you think, and we listen.\nYou may say no.\nYou may ask to speak with somebody else.\nWe tell nobody, except when you or another child is in danger.\nIt is not your fault.',
  },
  rightsOfFamily: {
    km: 'អ្នកអាចទទួល ឬបដិសេធសេវា ហើយអាចប្តូរចិត្តនៅពេលណាក៏បាន។\nអ្នកអាចសុំដឹងពីអ្វីដែលបានសរសេរអំពីអ្នក។\nយើងរក្សាការសម្ងាត់ លើកលែងតែពេលកុមារមានគ្រោះថ្នាក់ ឬច្បាប់តម្រូវ។\nសេវាទាំងនេះមិនគិតថ្លៃទេ។ បើមានអ្នកទារប្រាក់ សូមប្រាប់តាមលេខខាងក្រោម។',
    en: 'You may take a service or refuse it, and change your mind at any time.\nYou may ask what was written about you.\nWe keep what you say confidential, except when a child is in danger or the law demands it.\nNothing of this costs money. If somebody asks for it, tell the number below.',
  },
  helpline: {
    km: 'ខ្សែទូរស័ព្ទជំនួយកុមារ ២៤ ម៉ោង ឥតគិតថ្លៃ',
    en: 'Child helpline, day and night, free of charge',
  },
  freeCall: { km: 'ទូរស័ព្ទសួរព័ត៌មាន ឥតគិតថ្លៃ', en: 'Information, free of charge' },
  police: { km: 'នគរបាល ពេលមានគ្រោះថ្នាក់ភ្លាមៗ', en: 'Police, when danger is now' },
})
