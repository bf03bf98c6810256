import { days } from '../kernel/index.ts'
import type { RiskName } from './risk.ts'

/**
 * How many open cases one worker may carry before it counts as heavy: at most 25 at a time, says
 * standard 18 (case management) of the Minimum Standards for Child Protection in Humanitarian
 * Action, 2019. To be confirmed by the ministry.
 */
export const caseloadLimit = 25

/**
 * After how many days without any act a case is silent: twice the time that the guidelines give
 * between two visits at its risk, so that one missed visit is a late promise, and two are a silence.
 * A risk that nobody has set counts as high.
 */
export const silentAfterDays: Readonly<Record<RiskName, number>> = {
  high: 14,
  medium: 28,
  low: 60,
  no_action: 180,
}

/** How long a new worker has to read the file; unread, it comes back to the supervisor. */
export const readWithin = days(2)

/** How long a case may be without a worker who serves before it is late. */
export const newWorkerWithin = days(2)
