import { chart } from '../kernel/index.ts'

/** The life of a referral between two desks. Withdrawal works until the receiver is done. */
export const referralChart = chart({
  name: 'referral',
  start: 'sent',
  states: {
    sent: { km: 'បានផ្ញើ', en: 'Sent' },
    acknowledged: { km: 'បានទទួលដំណឹង', en: 'Acknowledged' },
    accepted: { km: 'បានទទួលយក', en: 'Accepted' },
    declined: { km: 'បានបដិសេធ', en: 'Declined' },
    done: { km: 'បានសម្រេច', en: 'Done' },
    withdrawn: { km: 'បានដកវិញ', en: 'Withdrawn' },
  },
  steps: [
    {
      act: 'acknowledge',
      from: ['sent'],
      to: 'acknowledged',
      says: { km: 'អ្នកទទួលបានឃើញហើយ', en: 'The receiver has seen it' },
    },
    {
      act: 'accept',
      from: ['sent', 'acknowledged'],
      to: 'accepted',
      says: { km: 'អ្នកទទួលយល់ព្រម', en: 'The receiver takes it on' },
    },
    {
      act: 'decline',
      from: ['sent', 'acknowledged'],
      to: 'declined',
      says: { km: 'អ្នកទទួលបដិសេធដោយមានមូលហេតុ', en: 'The receiver declines, with a reason' },
    },
    {
      act: 'finish',
      from: ['accepted'],
      to: 'done',
      says: { km: 'បានសម្រេច មានលទ្ធផល', en: 'Done, with an outcome' },
    },
    {
      act: 'withdraw',
      from: ['sent', 'acknowledged', 'accepted'],
      to: 'withdrawn',
      says: { km: 'អ្នកផ្ញើដកវិញ', en: 'The sender takes it back' },
    },
  ],
})
