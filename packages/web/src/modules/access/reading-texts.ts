import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  readings: { km: 'ការអានឯកសារខុសធម្មតា', en: 'Reading that stands out' },
  sentence: {
    km: 'ប្រព័ន្ធមើលតែថា អ្នកណាបើកឯកសារប៉ុន្មាន និងពេលណា។ នេះមិនមែនមានន័យថាមានកំហុសទេ។ សូមសួរគាត់ និងប្រធានរបស់គាត់ជាមុន។',
    en: 'Only who opened how many files, and when. It is a sign, not a fault: ask the person and their chief first.',
  },
  waiting: { km: 'រង់ចាំចម្លើយ', en: 'Waiting for an answer' },
  all: { km: 'ទាំងអស់', en: 'All' },
  none: { km: 'គ្មានអ្វីខុសធម្មតាដែលរង់ចាំចម្លើយទេ', en: 'Nothing waits for an answer' },
  noneAtAll: { km: 'មិនទាន់មានអ្វីខុសធម្មតាទេ', en: 'Nothing has stood out yet' },
  files: { km: '{count} ឯកសារ', en: '{count} {count:file|files}' },
  searches: { km: 'ស្វែងរក {count} ដង', en: '{count} {count:search|searches}' },
  when: { km: '{day} ពី{from} ដល់ {until}', en: '{day}, {from} to {until}' },
  usual: { km: 'ជាធម្មតា ប្រហែល {usual} ក្នុងមួយថ្ងៃ', en: 'Usually about {usual} a day' },
  usualUnknown: {
    km: 'មិនទាន់ដឹងថា ជាធម្មតាគាត់អានប៉ុន្មានទេ',
    en: 'What is usual for this person is not known yet',
  },
  least: { km: 'គិតថាខុសធម្មតា ចាប់ពី {least}', en: 'It stands out from {least} on' },
  answer: { km: 'ឆ្លើយតប', en: 'Answer' },
  judge: { km: 'តើមានអ្វីកើតឡើង?', en: 'What came of it?' },
  harmless: { km: 'គ្មានអ្វីខុសទេ', en: 'Harmless: there was a good reason' },
  'followed-up': {
    km: 'បានតាមដានជាមួយគាត់ ឬប្រធានរបស់គាត់',
    en: 'Followed up with the person or their chief',
  },
  judgeNeeded: { km: 'សូមជ្រើសចម្លើយមួយ', en: 'Choose an answer' },
  because: { km: 'ហេតុអ្វី ឬបានធ្វើអ្វី?', en: 'Why, or what was done?' },
  becauseHint: {
    km: 'កុំសរសេរឈ្មោះកុមារ។ ចម្លើយនេះនៅក្នុងសៀវភៅកំណត់ត្រាជានិច្ច។',
    en: 'Leave the name of any child out. That you answered stays in the ledger.',
  },
  becauseNeeded: { km: 'សូមសរសេរយ៉ាងតិច ១០ តួ', en: 'Write 10 characters at the least' },
  more: { km: 'បង្ហាញបន្ថែម', en: 'Show more' },
})
