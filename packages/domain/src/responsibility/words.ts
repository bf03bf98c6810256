import { texts } from '../kernel/index.ts'

export const words = texts({
  gap: {
    km: 'គ្មានជួរណានិយាយអំពីករណីនេះទេ៖ {where}',
    en: 'No row speaks of this: {where}',
  },
  overlap: {
    km: 'ជួរ «{first}» និងជួរ «{second}» និយាយអំពីករណីតែមួយ៖ {where}',
    en: 'Rows {first} and {second} both speak of this: {where}',
  },
  unreachable: {
    km: 'ជួរនេះមិនដែលសម្រេចអ្វីទេ ព្រោះជួរមុនៗគ្របអស់ហើយ',
    en: 'This row never decides: the rows before it already answer everything',
  },
  unproved: {
    km: 'តារាងនេះស្មុគស្មាញពេក ពិនិត្យមិនអស់។ សូមធ្វើឲ្យវាសាមញ្ញជាងនេះ',
    en: 'The table is too tangled to be checked whole. Make it simpler',
  },
  shape: {
    km: 'ជួរឈរនេះមិនដូចតារាងជាតិទេ',
    en: 'This column is not as the national rules ask for it',
  },
  cannotLead: {
    km: 'ការិយាល័យ "{kind}" មិនកាន់ករណីទេ ដូច្នេះមិនអាចដឹកនាំបានទេ អាចជួយបាន',
    en: 'The desk "{kind}" does no case work, so it cannot lead; it can help',
  },
  desk: {
    km: 'គ្មានការិយាល័យប្រភេទ «{kind}» ទេ',
    en: 'There is no desk of the kind {kind}',
  },
  leadHelps: {
    km: 'អ្នកដឹកនាំមិនអាចជាអ្នកជួយផងទេ',
    en: 'The lead desk cannot also be a helping desk',
  },
  noBasis: {
    km: 'ត្រូវមានមូលដ្ឋានច្បាប់យ៉ាងហោចណាស់មួយ',
    en: 'At least one legal basis is needed',
  },
  noRule: {
    km: 'គ្មានវិធានណានិយាយអំពីករណីនេះទេ៖ ការិយាល័យសង្គមកិច្ចទទួលខុសត្រូវលើកុមារគ្រប់រូប',
    en: 'No rule speaks of this: social affairs answer for every child',
  },
  everywhere: { km: 'គ្រប់ករណី', en: 'everything' },
})
