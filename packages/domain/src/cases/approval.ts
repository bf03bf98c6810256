import { chart, days, type Text, texts } from '../kernel/index.ts'
import type { Approval as Needed } from '../law/index.ts'

/** What is put before another than its author; a best-interests decision has a chart of its own. */
export const approvalKinds = ['plan', 'closing'] as const
export type ApprovalKindName = (typeof approvalKinds)[number]

/**
 * One round of asking. What was returned is asked again as a new round, so that the comments of
 * every round stay as they were written.
 */
export const approvalChart = chart({
  name: 'approval',
  start: 'asked',
  states: {
    asked: { km: 'រង់ចាំការអនុម័ត', en: 'Waiting for approval' },
    approved: { km: 'បានអនុម័ត', en: 'Approved' },
    returned: { km: 'បានប្រគល់ឲ្យកែ', en: 'Returned with comments' },
    withdrawn: { km: 'បានដកវិញ', en: 'Taken back' },
  },
  steps: [
    {
      act: 'approve',
      from: ['asked'],
      to: 'approved',
      says: { km: 'អ្នកផ្សេងពីអ្នកសរសេរអនុម័ត', en: 'Approved by another than the author' },
    },
    {
      act: 'return',
      from: ['asked'],
      to: 'returned',
      says: { km: 'ប្រគល់ឲ្យកែវិញ ដោយមានមតិ', en: 'Returned, with comments' },
    },
    {
      act: 'withdraw',
      from: ['asked'],
      to: 'withdrawn',
      says: { km: 'អ្នកស្នើដកវិញ', en: 'Taken back by whoever asked' },
    },
  ],
})

export type ApprovalStatusName = keyof typeof approvalChart.states

/** How long whoever approves has, and the author to mend what was returned. */
export const answerWithin = days(3)
export const askPlanWithin = days(1)
export const mendWithin = days(3)

/** One approval and whoever would answer it. */
export interface Answering {
  readonly status: ApprovalStatusName
  /** Who asked, and everybody who wrote what is asked about. */
  readonly authors: readonly string[]
  readonly needs: Needed
  /** Whether the one who answers supervises the place, and whether another could who is no author. */
  readonly supervises: boolean
  readonly hasOtherSupervisor: boolean
  readonly who: string
}

export const approvalRefusals = texts({
  notFound: {
    km: 'រកមិនឃើញសំណើអនុម័តនេះទេ',
    en: 'There is no such request for approval that you may see',
  },
  asked: {
    km: 'មានសំណើអនុម័តរង់ចាំចម្លើយរួចហើយ។ សូមរង់ចាំ ឬដកវាវិញសិន។',
    en: 'This waits for an answer already: await it, or take the request back first.',
  },
  answered: {
    km: 'សំណើនេះមានអ្នកឆ្លើយរួចហើយ',
    en: 'Somebody has answered this already',
  },
  ownWork: {
    km: 'គ្មាននរណាអនុម័តអ្វីដែលខ្លួនសរសេរ ឬស្នើបានទេ។ សូមឲ្យអ្នកត្រួតពិនិត្យ ឬមិត្តរួមការិយាល័យម្នាក់ទៀតពិនិត្យ។',
    en: 'Nobody approves what they wrote or asked for themselves. The supervisor, or a second person of the desk, has to look at it.',
  },
  supervisorOnly: {
    km: 'ជំហាននេះត្រូវឲ្យអ្នកត្រួតពិនិត្យអនុម័ត។ អ្នកត្រួតពិនិត្យមានវានៅក្នុងបញ្ជីការងារហើយ។',
    en: 'This has to be approved by the supervisor, who has it on the work list.',
  },
  commentsNeeded: {
    km: 'ពេលប្រគល់ឲ្យកែ ត្រូវសរសេរថាត្រូវកែអ្វី',
    en: 'Whoever returns something says what has to be mended',
  },
  notYours: {
    km: 'មានតែអ្នកដែលបានស្នើ ទើបដកសំណើវិញបាន',
    en: 'Only whoever asked takes a request back',
  },
  noPlan: {
    km: 'មិនទាន់មានគោលដៅក្នុងផែនការទេ។ សូមសរសេរគោលដៅយ៉ាងហោចមួយសិន។',
    en: 'The plan has no goal yet: write at least one first.',
  },
  overtaken: {
    km: 'មានរឿងថ្មីក្រោយពេលស្នើបិទករណី៖ ហានិភ័យខ្ពស់ កង្វល់ ឬរបាយការណ៍ថ្មី។ សូមប្រគល់ឲ្យអ្នកកាន់ករណីវាយតម្លៃម្តងទៀត។',
    en: 'Something was learned after the closing was asked for: a high risk, a new concern or a new report. Return it, so that the worker assesses again.',
  },
})

/** Why this person may not approve; undefined where they may. Returning asks less: see `refusalOfReturn`. */
export function refusalToApprove(given: Answering): Text | undefined {
  const { status, authors, needs, supervises, hasOtherSupervisor, who } = given
  if (status !== 'asked') return approvalRefusals.answered
  if (authors.includes(who)) return approvalRefusals.ownWork
  // Where nobody but the author supervises the place, a second person of the desk looks at it.
  if (needs === 'supervisor' && !supervises && hasOtherSupervisor)
    return approvalRefusals.supervisorOnly
  return undefined
}

/** Whoever may approve may return; the words are what the author mends by. */
export const refusalToReturn = (given: Answering, comments: string | null): Text | undefined =>
  refusalToApprove(given) ??
  (comments === null || comments.trim().length < 3 ? approvalRefusals.commentsNeeded : undefined)
