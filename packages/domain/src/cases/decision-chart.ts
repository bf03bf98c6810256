import { chart } from '../kernel/index.ts'

/** The life of a best-interests decision: nobody carries out what somebody else has not approved. */
export const decisionChart = chart({
  name: 'decision',
  start: 'drafted',
  states: {
    drafted: { km: 'កំពុងព្រាង', en: 'Being written' },
    proposed: { km: 'រង់ចាំការអនុម័ត', en: 'Waiting for approval' },
    returned: { km: 'បានប្រគល់ឲ្យកែ', en: 'Returned with a comment' },
    approved: { km: 'បានអនុម័ត', en: 'Approved' },
    superseded: { km: 'មានសេចក្តីសម្រេចថ្មីជំនួស', en: 'Replaced by a later decision' },
    withdrawn: { km: 'បានដកវិញ', en: 'Withdrawn' },
  },
  steps: [
    {
      act: 'propose',
      from: ['drafted', 'returned'],
      to: 'proposed',
      says: { km: 'ដាក់ជូនអ្នកដទៃពិនិត្យ', en: 'Put before somebody else' },
    },
    {
      act: 'approve',
      from: ['proposed'],
      to: 'approved',
      says: { km: 'អ្នកផ្សេងពីអ្នកសរសេរអនុម័ត', en: 'Approved by another than the author' },
    },
    {
      act: 'return',
      from: ['proposed'],
      to: 'returned',
      says: { km: 'ប្រគល់ឲ្យកែវិញ ដោយមានមតិ', en: 'Returned, with a comment' },
    },
    {
      act: 'supersede',
      from: ['approved'],
      to: 'superseded',
      says: { km: 'សេចក្តីសម្រេចថ្មីត្រូវបានអនុម័ត', en: 'A later decision is approved' },
    },
    {
      act: 'withdraw',
      from: ['drafted', 'proposed', 'returned'],
      to: 'withdrawn',
      says: { km: 'ដកវិញ ព្រោះលែងត្រូវការ', en: 'Withdrawn: it is not needed any more' },
    },
  ],
})
