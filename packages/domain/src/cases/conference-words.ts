import { texts } from '../kernel/index.ts'

/** They stand on the work list of another body, and name neither child nor worry. */
export const conferenceReasons = texts({
  task: {
    km: 'ការិយាល័យរបស់អ្នកបានទទួលធ្វើនៅក្នុងការប្រជុំអំពីករណីមួយ។',
    en: 'Your desk took this on at a case conference.',
  },
  next: {
    km: 'ការប្រជុំលើកក្រោយអំពីករណីនេះ។',
    en: 'The next conference about this case.',
  },
})

export const conferenceRefusals = texts({
  notFound: {
    km: 'គ្មានអ្វីដែលអ្នកអាចមើលនៅទីនេះទេ',
    en: 'There is nothing here that you may see',
  },
  noSuchDesk: {
    km: 'គ្មានការិយាល័យនេះទេ៖ សូមជ្រើសរើសម្តងទៀត',
    en: 'There is no such desk: choose again',
  },
  answered: {
    km: 'បានឆ្លើយរួចហើយ',
    en: 'This was answered already',
  },
  notYours: {
    km: 'មានតែការិយាល័យដែលបានទទួលធ្វើទេ ដែលអាចឆ្លើយ',
    en: 'Only the desk that took it on answers for it',
  },
})
