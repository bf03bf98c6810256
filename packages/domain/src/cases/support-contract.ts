import { z } from 'zod'
import { Named } from '../access/index.ts'
import { command, Day, Moment, query } from '../kernel/index.ts'
import { draftAbout } from '../work/index.ts'
import { CaseId } from './contract.ts'

const review = {
  id: z.uuid(),
  reviewedOn: Day,
  /** What has changed for the caregiver and for the child. */
  words: z.string().trim().min(1).max(2000),
  /** When somebody looks again; a support that is over is ended as the goal that it is. */
  nextOn: Day,
}

/** How the support of a caregiver goes: a goal of the plan that is for somebody around the child. */
export const SupportReview = z.object({
  ...review,
  goalId: z.uuid(),
  writtenAt: Moment,
  writtenByName: Named.nullable(),
})
export type SupportReview = z.output<typeof SupportReview>

export const listSupportReviews = query({
  name: 'cases.list-support-reviews',
  path: '/cases/:id/support-reviews',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ id }) => id },
  summary: { km: 'ការពិនិត្យជំនួយដល់អ្នកថែទាំ', en: 'How the support of the caregivers went, newest first' },
  input: z.object({ id: CaseId }),
  output: z.object({ items: z.array(SupportReview) }),
})

export const reviewSupport = command({
  name: 'cases.review-support',
  path: '/goals/:goalId/reviews',
  ability: 'cases.write',
  summary: { km: 'ពិនិត្យជំនួយដល់អ្នកថែទាំ', en: 'Review the support of a caregiver' },
  draft: ({ goalId }) => draftAbout('goal', goalId, 'review'),
  input: z.object({
    goalId: z.uuid(),
    review: z.object(review).refine(({ reviewedOn, nextOn }) => nextOn > reviewedOn, {
      message: 'The next review comes after this one',
      path: ['nextOn'],
    }),
  }),
  output: SupportReview,
})
