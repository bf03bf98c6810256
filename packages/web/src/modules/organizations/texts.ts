import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  desks: { km: 'ការិយាល័យ និងសេវា', en: 'Desks and services' },
  sentence: {
    km: 'កន្លែងដែលទទួលបន្ទុកកុមារ៖ ឃុំ សង្គមកិច្ច នគរបាល សាលារៀន មន្ទីរពេទ្យ តុលាការ។',
    en: 'Who takes up a child’s matter: commune, social affairs, police, school, hospital, court.',
  },
  search: { km: 'ស្វែងរកតាមឈ្មោះ', en: 'Search by name' },
  kind: { km: 'ប្រភេទ', en: 'Kind' },
  anyKind: { km: 'ប្រភេទទាំងអស់', en: 'Any kind' },
  place: { km: 'ទទួលបន្ទុកទីកន្លែងណា?', en: 'Answering for which place?' },
  national: { km: 'ទូទាំងប្រទេស', en: 'The whole country' },
  none: { km: 'រកមិនឃើញការិយាល័យ', en: 'No desk found' },
  noneNext: {
    km: 'សូមសរសេរតែផ្នែកមួយនៃឈ្មោះ ឬជ្រើសប្រភេទផ្សេង។',
    en: 'Write only a part of the name, or choose another kind.',
  },
  first: {
    km: 'បង្ហាញតែ {count} ដំបូង។ សូមសរសេរឈ្មោះឱ្យបានច្រើនជាងនេះ។',
    en: 'Only the first {count} are shown. Write more of the name to narrow it down.',
  },
  back: { km: 'ទីកន្លែង', en: 'Places' },
  byPlace: { km: 'ជ្រើសទីកន្លែង', en: 'Choose a place' },
})
