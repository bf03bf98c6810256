import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  sentence: {
    km: 'ខេត្ត ស្រុក ឃុំ និងភូមិ ជាមួយលេខកូដផ្លូវការ និងអ្នកដែលទទួលបន្ទុកនៅទីនោះ។',
    en: 'Provinces, districts, communes and villages with their official codes, and who sits there.',
  },
  search: { km: 'ស្វែងរកតាមឈ្មោះ ឬលេខកូដ', en: 'Search by name or code' },
  searchHint: { km: 'ឧ. សំរោង samrong ឬ 0203', en: 'For instance: Samrong, សំរោង or 0203' },
  notFound: { km: 'រកមិនឃើញកន្លែងនេះ', en: 'No such place found' },
  notFoundNext: {
    km: 'សូមពិនិត្យអក្ខរាវិរុទ្ធ។ ឃុំ និងភូមិអាចមិនទាន់បាននាំចូល។',
    en: 'Check the spelling. Communes and villages may not have been imported yet.',
  },
  cambodia: { km: 'ព្រះរាជាណាចក្រកម្ពុជា', en: 'Kingdom of Cambodia' },
  inside: { km: 'ទីកន្លែងនៅក្នុងនេះ', en: 'Places in it' },
  noneInside: { km: 'មិនទាន់មានទីកន្លែងតូចជាងនេះក្នុងបញ្ជីទេ', en: 'Nothing smaller is listed yet' },
  noneInsideNext: {
    km: 'បញ្ជីឃុំ និងភូមិត្រូវបាននាំចូលដោយអ្នកថែទាំប្រព័ន្ធ។',
    en: 'Communes and villages come with the gazetteer, which the keeper of the system imports.',
  },
  code: { km: 'លេខកូដ', en: 'Code' },
  unit: { km: 'ឯកតារដ្ឋបាល', en: 'Unit' },
  area: { km: 'ប្រភេទតំបន់', en: 'Kind of area' },
  otherScript: { km: 'ជាអក្សរឡាតាំង', en: 'In Khmer' },
  ended: { km: 'លេខកូដនេះលែងប្រើហើយ', en: 'This code is no longer in use' },
  now: { km: 'ឥឡូវ៖ {code}', en: 'Now: {code}' },
  sits: { km: 'អ្នកទទួលបន្ទុកនៅទីនេះ', en: 'Who sits here' },
  noDesk: {
    km: 'គ្មានការិយាល័យនៅទីនេះផ្ទាល់ទេ។ អ្នកខាងក្រោមទទួលបន្ទុកជំនួស។',
    en: 'No desk sits here itself. Those below answer for it.',
  },
  above: { km: 'ក៏ទទួលបន្ទុកទីនេះ ពីថ្នាក់លើ', en: 'Also answer for this place, from above' },
  allDesks: { km: 'ស្វែងរកការិយាល័យទាំងអស់', en: 'Search all desks' },
})
