import { hours, later } from '../../kernel/index.ts'
import { type OpenGuide, stepIn } from './find.ts'
import type { GuideStep, GuideStepKind } from './guide.ts'

/** What can be said of a step; `reviewed` closes a settlement that a supervisor has looked at. */
export const guideAnswers = [
  'done',
  'not-needed',
  'not-possible',
  'yes',
  'no',
  'not-known',
  'reviewed',
] as const
export type GuideAnswer = (typeof guideAnswers)[number]

const answersOf: Readonly<Record<GuideStepKind, readonly GuideAnswer[]>> = {
  do: ['done', 'not-needed', 'not-possible'],
  ask: ['yes', 'no', 'not-known'],
  avoid: [],
}

/** What may be answered to a step; what must not be done has nothing to tick. */
export const answersTo = ({ kind }: GuideStep): readonly GuideAnswer[] => answersOf[kind]

/** Answers that say why: whoever reads them later was not there. */
export const needsReason = (step: GuideStep, answer: GuideAnswer): boolean =>
  answer === 'not-needed' || answer === 'not-possible' || (step.settlement && answer === 'yes')

/** Somebody still has to find out; every other answer ends the promise. */
export const keepsPromise = (answer: GuideAnswer): boolean => answer === 'not-known'

/** An answer as it was written down. */
export interface GuideAnswered {
  readonly guide: string
  readonly step: string
  readonly answer: GuideAnswer
  readonly writtenAt: Date
}

/** How far a step has come. */
export interface StepState<Given extends GuideAnswered> {
  readonly answered: Given | null
  /** Since when it waits for somebody; null where it does not. */
  readonly waitsSince: Date | null
  /** By when it is promised; null where it does not wait, or has no limit. */
  readonly dueAt: Date | null
}

const earliest = (moments: readonly Date[]): Date | null =>
  moments.reduce<Date | null>((one, other) => (one === null || other < one ? other : one), null)

/**
 * How far a step of an open guide has come, from what was answered and from each time that one of the
 * guide's concerns was noted. A step with a limit is asked again when a concern is noted again, for
 * that is another event; while it waits, a further noting gives nobody more time. A noting asks only
 * for the steps that its version of the guide has, within the time that this version gives.
 */
export function stateOf<Given extends GuideAnswered>(
  { guide, notings }: OpenGuide,
  step: GuideStep,
  answers: readonly Given[],
): StepState<Given> {
  const given = answers
    .filter((one) => one.guide === guide.id && one.step === step.id && one.answer !== 'reviewed')
    .toSorted((one, other) => one.writtenAt.getTime() - other.writtenAt.getTime())
  const last = given.at(-1) ?? null
  const ended = given.findLast(({ answer }) => !keepsPromise(answer))
  const asked = notings.flatMap(({ at, guide: then }) => {
    const found = stepIn(then, step.id)
    const isOpen =
      ended === undefined || (found?.within !== null && at.getTime() > ended.writtenAt.getTime())
    return found === undefined || !isOpen ? [] : [{ at, within: found.within }]
  })
  const waitsSince = earliest(asked.map(({ at }) => at))
  return {
    answered: waitsSince === null || (last !== null && keepsPromise(last.answer)) ? last : null,
    waitsSince,
    dueAt:
      step.kind === 'avoid'
        ? null
        : earliest(
            asked.flatMap(({ at, within }) => (within === null ? [] : [later(at, hours(within))])),
          ),
  }
}

/** The promise of a guide: of all steps that wait, the one that is due first. */
export function nextPromise(
  open: OpenGuide,
  answers: readonly GuideAnswered[],
): { readonly step: GuideStep; readonly dueAt: Date } | null {
  let next: { step: GuideStep; dueAt: Date } | null = null
  for (const step of open.guide.steps) {
    const { dueAt } = stateOf(open, step, answers)
    if (dueAt !== null && (next === null || dueAt < next.dueAt)) next = { step, dueAt }
  }
  return next
}
