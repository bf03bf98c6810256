import { texts } from '@tumpeang/domain/kernel'

/** What supervision did, as the story of a case tells it. */
export const told = texts({
  saidAsked: { km: '{who} បានស្នើសុំអនុម័ត៖ {what}។', en: '{who} asked for approval: {what}.' },
  saidApproved: { km: '{who} បានអនុម័ត៖ {what}។', en: '{who} approved: {what}.' },
  saidReturned: { km: '{who} បានប្រគល់ឲ្យកែ៖ {what}។', en: '{who} returned: {what}.' },
  saidFinal: { km: '{who} បានវាយតម្លៃចុងក្រោយ៖ {outcome}។', en: '{who} assessed finally: {outcome}.' },
  saidBelow: {
    km: 'ពិន្ទុនៅក្រោមកម្រិតនៃទម្រង់ទី៦។',
    en: 'The ratings are below what form 6 asks for.',
  },
  saidReview: {
    km: '{who} បានពិនិត្យករណីជាមួយ {present}។',
    en: '{who} reviewed the case with {present}.',
  },
  saidGiven: { km: '{who} បានប្រគល់ករណីឲ្យ {to}។', en: '{who} gave the case to {to}.' },
})
