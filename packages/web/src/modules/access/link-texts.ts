import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  link: { km: 'តំណសម្រាប់បង្កើតពាក្យសម្ងាត់', en: 'A link to a new password' },
  linkFor: { km: 'ឈ្មោះគណនី៖', en: 'Account name:' },
  picture: { km: 'រូបសម្រាប់ស្កេនដោយទូរស័ព្ទ', en: 'A picture for the camera of a telephone' },
  linkOnce: { km: 'តំណនេះប្រើបានតែម្ដង រហូតដល់', en: 'It opens once, until' },
  linkHandOver: {
    km: 'តំណនេះបង្ហាញតែម្ដងគត់។ សូមប្រគល់ផ្ទាល់ដៃដល់ម្ចាស់គណនី ឬឲ្យគាត់ស្កេនរូបនេះ។ កុំផ្ញើតាមបណ្ដាញសង្គម។',
    en: 'It is shown this once. Hand it over in person, on paper or by letting them scan it. Never send it over a social network.',
  },
  print: { km: 'បោះពុម្ព', en: 'Print' },
  copy: { km: 'ចម្លង', en: 'Copy' },
  copied: { km: 'បានចម្លង', en: 'Copied' },
  makeLink: { km: 'បង្កើតតំណពាក្យសម្ងាត់ថ្មី', en: 'Make a link to a new password' },
  makeLinkNext: {
    km: 'តំណចាស់ៗលែងប្រើបាន។ ម្ចាស់គណនីនឹងឃើញថាអ្នកបានបង្កើតតំណនេះ។',
    en: 'Earlier links stop. The person is told that you made one.',
  },
  waysIn: { km: 'ការចូលគណនី', en: 'Signing in' },
  hasStep: { km: 'មានជំហានទីពីររួចហើយ', en: 'Has a second step' },
  hasNoStep: { km: 'មិនទាន់មានជំហានទីពីរ', en: 'Has no second step yet' },
  resetStep: { km: 'លុបជំហានទីពីរ', en: 'Take the second step away' },
  resetStepNext: {
    km: 'ធ្វើបែបនេះតែពេលម្ចាស់គណនីបាត់ទូរស័ព្ទ ហើយអ្នកបានជួប ឬស្គាល់សំឡេងគាត់។ គាត់ត្រូវចេញពីគ្រប់ឧបករណ៍ ហើយឃើញថាអ្នកបានធ្វើ។',
    en: 'Do this only when the person lost their telephone, and you met them or know their voice. They are signed out everywhere, and told that you did it.',
  },
  identity: { km: 'គណនីក្រសួង', en: 'Ministry account' },
  subject: { km: 'លេខសម្គាល់នៅក្រសួង', en: 'Their identifier at the ministry' },
  subjectHint: {
    km: 'លេខដែលក្រសួងប្រើសម្គាល់បុគ្គល មិនមែនអ៊ីមែលទេ',
    en: 'What the ministry knows the person by; not an address of mail',
  },
  bind: { km: 'ភ្ជាប់', en: 'Bind' },
  unbind: { km: 'ផ្ដាច់', en: 'Unbind' },
  unbindNext: {
    km: 'បុគ្គលនេះនឹងចេញពីឧបករណ៍ដែលបានចូលតាមក្រសួង។',
    en: 'The person is signed out wherever they came in by the ministry.',
  },
  welcome: { km: 'សូមស្វាគមន៍', en: 'Welcome' },
  welcomeNext: {
    km: 'សូមបង្កើតពាក្យសម្ងាត់ដែលមានតែអ្នកដឹង។ តំណនេះប្រើបានតែម្ដង។',
    en: 'Choose a password that only you know. This link opens once.',
  },
  set: { km: 'កំណត់ពាក្យសម្ងាត់', en: 'Set the password' },
  isSet: { km: 'ពាក្យសម្ងាត់បានកំណត់ហើយ', en: 'The password is set' },
  isSetNext: { km: 'ឥឡូវសូមចូលគណនីដោយពាក្យសម្ងាត់ថ្មី។', en: 'Now sign in with it.' },
})
