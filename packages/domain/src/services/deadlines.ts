import { days, hours, later } from '../kernel/index.ts'

/**
 * Until when a desk answers a referral, and tells what came of it. The Inter-Agency guidelines ask
 * for follow-up "in a timely manner" and leave the days to the country; these are ours.
 */
export const answerDue = (urgent: boolean, sentAt: Date): Date =>
  later(sentAt, urgent ? hours(24) : days(3))

export const resultDue = (urgent: boolean, acceptedAt: Date): Date =>
  later(acceptedAt, urgent ? days(7) : days(30))
