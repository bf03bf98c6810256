import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  title: { km: 'ព្រួយបារម្ភអំពីកុមារម្នាក់?', en: 'Worried about a child?' },
  sentence: {
    km: 'អ្នកណាក៏អាចរាយការណ៍បាន៖ អ្នកជិតខាង គ្រូ សាច់ញាតិ ឬកុមារផ្ទាល់។ មិនបាច់មានគណនី មិនបាច់ប្រាប់ឈ្មោះ។',
    en: 'Anyone can report: a neighbour, a teacher, a relative, a child. No account and no name needed.',
  },
  report: { km: 'រាយការណ៍អំពីកុមារ', en: 'Report a concern about a child' },
  minutes: { km: 'មិនដល់ ២ នាទី', en: 'Takes less than two minutes' },
  call: { km: 'ឬទូរស័ព្ទ', en: 'Or call' },
  callDanger: {
    km: 'បើកុមារកំពុងមានគ្រោះថ្នាក់ សូមទូរស័ព្ទមុនគេ។',
    en: 'If a child is in danger now, call first.',
  },
  comeBack: { km: 'ត្រឡប់មករបាយការណ៍របស់ខ្ញុំ', en: 'Come back to a report' },
  comeBackNext: {
    km: 'ដោយលេខ និងពាក្យសម្ងាត់ទាំងបួន',
    en: 'With its number and four secret words',
  },
  signIn: { km: 'ចូលគណនី', en: 'Sign in' },
  signInNext: { km: 'សម្រាប់មន្ត្រី និងអង្គការ', en: 'For officers and organizations' },
  afterwards: { km: 'បន្ទាប់ពីរាយការណ៍', en: 'What happens with a report' },
  first: {
    km: 'មន្ត្រីទទួលបន្ទុកកុមារនៅជិតកន្លែងនោះ អានរបាយការណ៍នៅថ្ងៃដដែល ឬថ្ងៃបន្ទាប់។',
    en: 'An officer for children near that place reads it the same day or the next.',
  },
  second: {
    km: 'គេទៅជួបកុមារ និងគ្រួសារ ដោយប្រុងប្រយ័ត្ន ហើយរកជំនួយដែលសមស្រប។',
    en: 'Someone visits the child and the family, with care, and finds the right help.',
  },
  third: {
    km: 'មិនមាននរណាប្រាប់គ្រួសារថា អ្នកណារាយការណ៍ទេ។',
    en: 'Nobody tells the family who reported.',
  },
})
