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

/** Whether an answer tells of danger. */
export const isAlarming = ({ alarm }: GuideStep, answer: GuideAnswer): boolean =>
  alarm !== null && alarm.answer === answer

/** Somebody still has to find out; every other answer ends the promise. */
export const keepsPromise = (answer: GuideAnswer): boolean => answer === 'not-known'

/** An answer as it was written down. */
export interface GuideAnswered {
  readonly guide: string
  readonly step: string
  readonly answer: GuideAnswer
  readonly writtenAt: Date
  /** The step as it was asked, where that is known: its guide may have closed since. */
  readonly asked?: GuideStep | undefined
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

/** What is noted within a day of an answer tells more of the same event: nobody is asked twice. */
const sameEvent = hours(24)

const plain = (words: string): string => words.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()

/** Whether two steps, of two guides as a rule, ask for the same thing in the same words. */
export const asksTheSame = (one: GuideStep, other: GuideStep): boolean =>
  one.kind === other.kind &&
  one.settlement === other.settlement &&
  plain(one.says.km) === plain(other.says.km)

interface Sharing {
  readonly open: OpenGuide
  readonly step: GuideStep
}

/** The open guides that ask for the same as this step, each with its own copy of it, gravest first. */
export const sharing = (step: GuideStep, among: readonly OpenGuide[]): readonly Sharing[] =>
  among.flatMap((open) => {
    const found = open.guide.steps.find((one) => asksTheSame(one, step))
    return found === undefined ? [] : [{ open, step: found }]
  })

/** Whether the step is asked in this guide: of several guides that ask the same, the gravest does. */
export const isAskedIn = (
  { guide }: OpenGuide,
  step: GuideStep,
  among: readonly OpenGuide[],
): boolean => (sharing(step, among)[0]?.open.guide.id ?? guide.id) === guide.id

/**
 * How far a step of an open guide has come, from what was answered and from each time that one of the
 * guide's concerns was noted. A step with a limit is asked again when a concern is noted again, for
 * that is another event; while it waits, a further noting gives nobody more time. A noting asks only
 * for the steps that its version of the guide has, within the time that this version gives.
 * `among` are all open guides of the case: those that ask for the same share answer and waiting, and
 * one that opens after the answer asks anew.
 */
export function stateOf<Given extends GuideAnswered>(
  open: OpenGuide,
  step: GuideStep,
  answers: readonly Given[],
  among: readonly OpenGuide[] = [open],
): StepState<Given> {
  const others = sharing(step, among).filter((one) => one.open.guide.id !== open.guide.id)
  const together = [{ open, step }, ...others]
  const isOfThis = (one: GuideAnswered): boolean =>
    together.some((each) => each.open.guide.id === one.guide && each.step.id === one.step) ||
    (one.asked !== undefined && asksTheSame(one.asked, step))
  const given = answers
    .filter((one) => one.answer !== 'reviewed' && isOfThis(one))
    .toSorted((one, other) => one.writtenAt.getTime() - other.writtenAt.getTime())
  const last = given.at(-1) ?? null
  const ended = given.findLast(({ answer }) => !keepsPromise(answer))
  const asked = together.flatMap((each) => {
    const { guide, notings } = each.open
    const isAfter = (at: Date | undefined) =>
      at !== undefined && ended !== undefined && at.getTime() > ended.writtenAt.getTime()
    // What was answered for another guide, before this one opened, was about another event.
    const first = notings[0]?.at
    const isNew =
      ended !== undefined &&
      ended.guide !== guide.id &&
      first !== undefined &&
      first > later(ended.writtenAt, sameEvent)
    return notings.flatMap(({ at, guide: then }) => {
      const found = stepIn(then, each.step.id)
      const isOpen = ended === undefined || ((isNew || found?.within !== null) && isAfter(at))
      return found === undefined || !isOpen ? [] : [{ at, within: found.within }]
    })
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

/** The promise of a guide: of all steps that wait and are asked in it, the one that is due first. */
export function nextPromise(
  open: OpenGuide,
  answers: readonly GuideAnswered[],
  among: readonly OpenGuide[] = [open],
): { readonly step: GuideStep; readonly dueAt: Date } | null {
  let next: { step: GuideStep; dueAt: Date } | null = null
  for (const step of open.guide.steps) {
    if (!isAskedIn(open, step, among)) continue
    const { dueAt } = stateOf(open, step, answers, among)
    if (dueAt !== null && (next === null || dueAt < next.dueAt)) next = { step, dueAt }
  }
  return next
}
