import { chart } from '../kernel/index.ts'

/** The life of a report: it is received, then a person decides what becomes of it. */
export const reportChart = chart({
  name: 'report',
  start: 'received',
  states: {
    received: { km: 'ទើបទទួល', en: 'Received' },
    accepted: { km: 'ក្លាយជាករណី', en: 'Became a case' },
    closed: { km: 'បានបិទ', en: 'Closed without a case' },
  },
  steps: [
    {
      // A report of several children is accepted once for each of them.
      act: 'accept',
      from: ['received', 'accepted'],
      to: 'accepted',
      says: { km: 'បើកករណី ឬភ្ជាប់ទៅករណីដែលមានស្រាប់', en: 'A case is opened, or the report joins one' },
    },
    {
      act: 'close',
      from: ['received'],
      to: 'closed',
      says: { km: 'បិទដោយមានមូលហេតុ', en: 'Closed with a reason' },
    },
    {
      act: 'reopen',
      from: ['closed'],
      to: 'received',
      says: { km: 'បើកមើលឡើងវិញ', en: 'Looked at again' },
    },
  ],
})
