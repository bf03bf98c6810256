import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  title: { km: 'របាយការណ៍របស់អ្នកបានមកដល់ហើយ', en: 'Your report has arrived' },
  thanks: { km: 'អរគុណដែលអ្នកគិតដល់កុមារ។', en: 'Thank you for thinking of the child.' },
  number: { km: 'លេខរបាយការណ៍', en: 'Number of your report' },
  passphrase: { km: 'ពាក្យសម្ងាត់ទាំងបួន', en: 'Your four secret words' },
  passphraseHow: {
    km: 'អានឱ្យឮៗម្ដង ហើយចាំទុក ឬសរសេរលើក្រដាស។ មានតែអ្នកទេដែលដឹង៖ យើងមិនអាចរកឱ្យអ្នកវិញបានទេ។',
    en: 'Read them aloud once and remember them, or write them on paper. Only you know them: we cannot find them again for you.',
  },
  why: {
    km: 'ដោយលេខ និងពាក្យទាំងនេះ អ្នកអាចត្រឡប់មកវិញ ដើម្បីមើលថាមានអ្នកធ្វើអ្វីហើយ ឬបន្ថែមពាក្យ។',
    en: 'With the number and these words you can come back, see what is being done, and add to it.',
  },
  next: { km: 'អ្វីកើតឡើងបន្ទាប់', en: 'What happens next' },
  nextDesk: { km: '{desk} បានទទួលរបាយការណ៍របស់អ្នក។', en: '{desk} has your report.' },
  nextUntil: {
    km: 'មន្ត្រីម្នាក់នឹងអាន ហើយសម្រេចថាត្រូវធ្វើអ្វី ត្រឹម{when}។',
    en: 'A person reads it and decides what to do by {when}.',
  },
  nextQuiet: {
    km: 'គេនឹងទៅជួបកុមារដោយប្រុងប្រយ័ត្ន ហើយមិនប្រាប់ថានរណារាយការណ៍ទេ។',
    en: 'They go to the child with care, and never say who reported.',
  },
  stillDanger: {
    km: 'បើកុមារកំពុងមានគ្រោះថ្នាក់ សូមទូរស័ព្ទឥឡូវ កុំរង់ចាំ។',
    en: 'If the child is in danger, call now. Do not wait.',
  },
  keep: { km: 'រក្សាទុកលើទូរស័ព្ទនេះ', en: 'Keep it on this phone' },
  keepWarning: {
    km: 'ធ្វើតែពេលគ្មានអ្នកផ្សេងប្រើទូរស័ព្ទនេះ។',
    en: 'Only if nobody else uses this phone.',
  },
  copy: { km: 'ចម្លងលេខ និងពាក្យ', en: 'Copy number and words' },
  copied: { km: 'បានចម្លងហើយ', en: 'Copied' },
  print: { km: 'បោះពុម្ព', en: 'Print' },
  done: { km: 'រួចរាល់ ត្រឡប់ទៅទំព័រដើម', en: 'Done, go to the start' },
  addedLater: {
    km: 'អ្វីដែលអ្នកបានកែនៅពេលគ្មានអ៊ីនធឺណិត មិនទាន់បានភ្ជាប់ទេ។ សូមបន្ថែមវាតាម «ត្រឡប់មករបាយការណ៍»។',
    en: 'What you changed while there was no connection was not added. Add it with “Come back to a report”.',
  },
})
