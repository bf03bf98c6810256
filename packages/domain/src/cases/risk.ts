import { hours, later } from '../kernel/index.ts'

/** Levels of risk, safest reading first: of two that clash, the earlier one stands. */
export const riskLevels = ['high', 'medium', 'low', 'no_action'] as const
export type RiskName = (typeof riskLevels)[number]

/**
 * When the next visit is due after the risk or the concerns changed: counted from the last visit (or
 * the opening), so that nobody gains time by setting them again. Where that day is past already,
 * within a day. `within` is in milliseconds, as the procedure gives it.
 */
export function visitDueAnew(within: number, lastSeenAt: Date, now: Date): Date {
  const due = later(lastSeenAt, within)
  return due > now ? due : later(now, hours(24))
}
