import { days, hours, later } from '../kernel/index.ts'

/** Levels of risk, safest reading first: of two that clash, the earlier one stands. */
export const riskLevels = ['high', 'medium', 'low', 'no_action'] as const
export type RiskName = (typeof riskLevels)[number]

/**
 * How long a child may wait for the next visit. The Inter-Agency guidelines ask for at least
 * weekly contact at high risk, every two weeks at medium and monthly at low; a ministry may set
 * its own. A case whose risk nobody has set yet is treated as high.
 */
const visitEvery: Readonly<Record<RiskName, number>> = {
  high: days(7),
  medium: days(14),
  low: days(30),
  no_action: days(90),
}

export const nextVisitDue = (risk: RiskName | null, from: Date): Date =>
  later(from, visitEvery[risk ?? 'high'])

/**
 * When the next visit is due after the risk was set: counted from the last visit (or the opening),
 * so that nobody gains time by setting it again. Where that day is past already, within a day.
 */
export function visitDueAtRisk(risk: RiskName, lastSeenAt: Date, now: Date): Date {
  const due = nextVisitDue(risk, lastSeenAt)
  return due > now ? due : later(now, hours(24))
}

/** Days until the first assessment is due, and the plan after it (Inter-Agency guidelines, steps 2 and 3). */
export const assessmentDueIn = days(7)
export const planDueIn = days(14)
