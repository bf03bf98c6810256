import type { Birth } from '../children/index.ts'
import {
  familyReviewMonths,
  leavingCareFrom,
  type Living,
  residentialReviewMonths,
} from '../cases/index.ts'
import { type Day, days, dayIn, hours, later, monthsLater } from '../kernel/index.ts'
import { daysBetween, yearsOld } from '../khmer/index.ts'
import type { CareFlag, Placement, ReintegrationCheck } from './contract.ts'
import { flagWords } from './words.ts'

/*
 * The figures of these rules. To be confirmed by the ministry before use.
 */

/** How long a child may be placed before anybody has decided. */
export const emergencyLasts = hours(72)
/** So many good checks in a row, each so many days after the one before, make a return stable. */
export const goodChecksForStable = 3
const goodChecksApart = 14
/** Days until the next check, by how many good ones came in a row; after one that was not good the first counts. */
export const checkEvery = [14, 30, 60, 90] as const
/** A plan for leaving care is asked for within a month. */
export const preparingWithin = days(30)

/** Closing reasons for which nothing is left to ask: the child is out of reach, or there was no case. */
export const excusedClosings: ReadonlySet<string> = new Set([
  'died',
  'moved',
  'transferred',
  'not-found',
  'repatriated',
  'duplicate',
  'opened-in-error',
])

type Checked = Pick<
  ReintegrationCheck,
  'checkedOn' | 'childSeen' | 'food' | 'education' | 'relationship' | 'violence' | 'health'
>

/** A check is good when the child was seen and nothing worries. */
export const isGood = (check: Checked): boolean =>
  check.childSeen &&
  [check.food, check.education, check.relationship, check.violence, check.health].every(
    (rating) => rating === 'good',
  )

/** How many good checks lie in a row behind us; one that came too soon after another adds nothing. */
function goodInARow(checks: readonly Checked[]): number {
  const newestFirst = checks.toSorted((one, other) =>
    one.checkedOn < other.checkedOn ? 1 : one.checkedOn > other.checkedOn ? -1 : 0,
  )
  let count = 0
  let after: Day | null = null
  for (const check of newestFirst) {
    if (!isGood(check)) break
    if (after !== null && daysBetween(check.checkedOn, after) < goodChecksApart) continue
    count += 1
    after = check.checkedOn
  }
  return count
}

export const isStable = (checks: readonly Checked[]): boolean =>
  goodInARow(checks) >= goodChecksForStable

const daysAfter = (day: Day, count: number): Day =>
  dayIn(later(new Date(`${day}T12:00:00+07:00`), days(count)))

/** When the child at home is looked after next. */
export function nextCheckOn(startedOn: Day, checks: readonly Checked[]): Day {
  const last =
    checks
      .map(({ checkedOn }) => checkedOn)
      .toSorted()
      .at(-1) ?? startedOn
  const wait = checkEvery[Math.min(goodInARow(checks), checkEvery.length - 1)] ?? checkEvery[0]
  return daysAfter(last, wait)
}

/** The latest day of the next review of a placement. */
export const nextReviewAtMost = (option: Living, from: Day): Day =>
  monthsLater(from, option === 'residential' ? residentialReviewMonths : familyReviewMonths)

/** Whether leaving care may be prepared; where the age is not known, the benefit of the doubt holds. */
export const mayLeaveCare = ({ from }: Pick<Birth, 'from'>, on: Day): boolean =>
  from === null || yearsOld(from, on) >= leavingCareFrom

type Current = Pick<
  Placement,
  | 'decisionId'
  | 'emergencyUntil'
  | 'reviewDueOn'
  | 'plannedEndOn'
  | 'endedOn'
  | 'isReintegration'
  | 'stableOn'
>

/** What of a child's current care somebody has to look at. */
export function flagsOf(placement: Current, now: Date): CareFlag[] {
  if (placement.endedOn !== null) return []
  const today = dayIn(now)
  const codes: CareFlag['code'][] = []
  if (placement.decisionId === null && placement.emergencyUntil !== null)
    codes.push(placement.emergencyUntil < now ? 'emergency-over' : 'emergency-runs')
  if (placement.reviewDueOn < today)
    codes.push(placement.isReintegration ? 'check-late' : 'review-late')
  if (placement.plannedEndOn !== null && placement.plannedEndOn < today) codes.push('end-passed')
  if (placement.isReintegration && placement.stableOn === null) codes.push('not-stable')
  return codes.map((code) => ({ code, ...flagWords[code] }))
}

/**
 * Placements over which a case cannot close: the child is in care whose reviews are still to come, or
 * at home again and not yet stable. The database refuses the same (`care_ends_before_the_case`).
 */
export const openEnds = <P extends Pick<Placement, 'endedOn' | 'isReintegration' | 'stableOn'>>(
  placements: readonly P[],
  closingReason: string,
): P[] =>
  excusedClosings.has(closingReason)
    ? []
    : placements.filter(
        ({ endedOn, isReintegration, stableOn }) =>
          endedOn === null && !(isReintegration && stableOn !== null),
      )
