import { texts } from '../kernel/index.ts'

export const words = texts({
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
})
