import { texts } from '@tumpeang/domain/kernel'

/** What the frame of the report and its first question say. */
export const words = texts({
  title: { km: 'រាយការណ៍អំពីកុមារ', en: 'Report a concern about a child' },
  progress: { km: 'សំណួរ {at} ក្នុងចំណោម {of}', en: 'Question {at} of {of}' },
  back: { km: 'ថយក្រោយ', en: 'Back' },
  next: { km: 'បន្ត', en: 'Next' },
  review: { km: 'រំលងទៅផ្ញើ', en: 'Skip to sending' },
  no: { km: 'ទេ', en: 'No' },
  notSure: { km: 'មិនប្រាកដ', en: 'Not sure' },
  danger: {
    km: 'តើកុមារកំពុងមានគ្រោះថ្នាក់ឥឡូវនេះឬ?',
    en: 'Is a child in danger right now?',
  },
  dangerHint: {
    km: 'ឧទាហរណ៍៖ កំពុងត្រូវគេវាយ របួសធ្ងន់ ត្រូវគេចាប់យក ឬក្មេងតូចនៅម្នាក់ឯង។',
    en: 'For example: being beaten, badly hurt, being taken away, or small and alone.',
  },
  dangerYes: { km: 'បាទ/ចាស មានគ្រោះថ្នាក់ឥឡូវនេះ', en: 'Yes, in danger now' },
  dangerNo: { km: 'ទេ មិនមែនឥឡូវនេះទេ', en: 'No, not right now' },
  callNow: { km: 'សូមទូរស័ព្ទឥឡូវនេះ', en: 'Call now' },
  callNowWhy: {
    km: 'អ្នកលើកទូរស័ព្ទអាចឱ្យគេទៅជួយភ្លាម។ ហៅបាន ២៤ ម៉ោង មិនបាច់ប្រាប់ឈ្មោះ។',
    en: 'Someone answers day and night and can send help at once. You need not give your name.',
  },
  police: { km: 'នគរបាល', en: 'Police' },
  helpline: { km: 'ខ្សែជំនួយកុមារ', en: 'Child helpline' },
  trafficking: { km: 'ប្រឆាំងការជួញដូរមនុស្ស', en: 'Against trafficking' },
  goOn: { km: 'សរសេររាយការណ៍នៅទីនេះបន្ត', en: 'Go on and report here' },
  sendButton: { km: 'ផ្ញើរបាយការណ៍', en: 'Send the report' },
  again: { km: 'ផ្ញើម្ដងទៀត', en: 'Send again' },
})
