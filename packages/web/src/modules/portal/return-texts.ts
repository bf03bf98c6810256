import type { ReporterView } from '@tumpeang/domain/reports'
import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  title: { km: 'ត្រឡប់មករបាយការណ៍របស់ខ្ញុំ', en: 'Come back to my report' },
  sentence: {
    km: 'សរសេរលេខ និងពាក្យសម្ងាត់ទាំងបួន ដែលអ្នកបានទទួលពេលរាយការណ៍។',
    en: 'Write the number and the four secret words that you got when you reported.',
  },
  number: { km: 'លេខរបាយការណ៍', en: 'Number of the report' },
  passphrase: { km: 'ពាក្យសម្ងាត់ទាំងបួន', en: 'The four secret words' },
  passphraseHint: {
    km: 'ជាអក្សរខ្មែរ ឬឡាតាំងក៏បាន មានដកឃ្លា ឬគ្មានក៏បាន។',
    en: 'In Khmer or in Latin letters, with or without spaces.',
  },
  open: { km: 'បើកមើលរបាយការណ៍', en: 'Open my report' },
  bothNeeded: {
    km: 'សូមសរសេរទាំងលេខ និងពាក្យទាំងបួន។',
    en: 'Please write both the number and the four words.',
  },
  away: {
    km: 'ទាក់ទងមិនបាន។ សូមពិនិត្យអ៊ីនធឺណិត រួចព្យាយាមម្ដងទៀត។',
    en: 'No connection. Check your internet, then try again.',
  },
  received: { km: 'បានមកដល់{when}', en: 'Arrived {when}' },
  reference: { km: 'របាយការណ៍លេខ {reference}', en: 'Report {reference}' },
  messages: { km: 'អ្វីដែលបានសរសេរ', en: 'What was written' },
  fromYou: { km: 'អ្នក', en: 'You' },
  noMessages: {
    km: 'មិនទាន់មានសារពីមន្ត្រីទេ។',
    en: 'No message from the officers yet.',
  },
  add: { km: 'បន្ថែមពាក្យ', en: 'Add to the report' },
  addHint: {
    km: 'ឧ. កុមារបានផ្លាស់ទៅកន្លែងផ្សេង ឬមានរឿងថ្មីកើតឡើង។',
    en: 'For instance: the child has moved, or something new happened.',
  },
  addButton: { km: 'ផ្ញើពាក្យបន្ថែម', en: 'Send these words' },
  added: { km: 'ពាក្យរបស់អ្នកបានមកដល់ហើយ។', en: 'Your words have arrived.' },
  danger: {
    km: 'បើកុមារកំពុងមានគ្រោះថ្នាក់ឥឡូវនេះ សូមទូរស័ព្ទ៖',
    en: 'If the child is in danger now, call:',
  },
  close: { km: 'បិទរបាយការណ៍នេះ', en: 'Close this report on my screen' },
})

export const states = texts<ReporterView['state']>({
  waiting: {
    km: '{desk} បានទទួលរបាយការណ៍របស់អ្នកហើយ។ មន្ត្រីនឹងអានវាឆាប់ៗ។',
    en: '{desk} has your report. An officer will read it soon.',
  },
  'being-looked-at': {
    km: 'មន្ត្រីនៅ {desk} កំពុងពិនិត្យមើលរបាយការណ៍របស់អ្នក។',
    en: 'An officer at {desk} is looking at your report.',
  },
  'someone-acts': {
    km: 'មានអ្នកកំពុងជួយកុមារហើយ។ {desk} ទទួលខុសត្រូវ។',
    en: 'Somebody is acting for the child. {desk} is responsible.',
  },
  closed: {
    km: '{desk} បានពិនិត្យរួច ហើយបិទរបាយការណ៍នេះ។ បើអ្នកនៅតែព្រួយបារម្ភ សូមបន្ថែមពាក្យ ឬរាយការណ៍ម្ដងទៀត។',
    en: '{desk} has looked at the report and closed it. If you still worry, add to it or report again.',
  },
})
