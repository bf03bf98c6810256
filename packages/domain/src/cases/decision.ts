import type { RoleName } from '../access/index.ts'
import type { Birth } from '../children/index.ts'
import { type Day, days, monthsLater, say, type Text } from '../kernel/index.ts'
import { dayText, khmerDigits, yearsOld } from '../khmer/index.ts'
import {
  careOptions,
  type CareDecision,
  type CareOption,
  type Conflict,
  type DecisionContent,
  type DecisionFault,
  type DecisionPerson,
  type Living,
} from './decision-contract.ts'
import {
  decisionRefusals,
  faultWords as words,
  formalNames,
  livingNames,
  reasonNames,
} from './decision-words.ts'

/*
 * The figures of these rules. To be confirmed by the ministry before use.
 */

/** Residential care ends after half a year at most: "final and temporary option" (policy 1.1.2); the figure is ours. */
export const residentialMonthsAtMost = 6
/** Temporary care is reviewed "preferably at least every three months" (UN Guidelines for the Alternative Care of Children, 67). */
export const residentialReviewMonths = 3
/** Care in a family is looked at anew twice a year; ours, wider than the Guidelines' wish, for visits go on meanwhile. */
export const familyReviewMonths = 6
/** Children under three live in families (UN Guidelines, 22). */
export const familyOnlyBelow = 3
/** A formal determination: so many deciders, from so many bodies (after UNHCR's best-interests panels). */
export const formalDeciders = 3
export const formalBodies = 2
/** From this age leaving care is prepared. */
export const leavingCareFrom = 15
/** An approval is asked for within three days, a returned decision mended within three, an approved one begun within seven. */
export const approvalWithin = days(3)
export const mendingWithin = days(3)
export const carryingOutWithin = days(7)

export type FormalReason = CareDecision['formal'][number]

/**
 * The options that have to be considered before this one. A young person who goes to live alone has
 * looked at the family and the relatives; a decision to go home has nothing before it.
 */
export const optionsBefore = (chosen: Living): readonly CareOption[] =>
  chosen === 'independent'
    ? careOptions.slice(0, 2)
    : careOptions.slice(0, careOptions.indexOf(chosen))

type Born = Pick<Birth, 'from' | 'to'>

/** Whether a child may be younger; where nothing is known of the age the benefit of the doubt holds. */
const mayBeYounger = ({ to }: Born, years: number, on: Day): boolean =>
  to === null || yearsOld(to, on) < years

/** Whether a child is surely younger. */
const isYounger = ({ from }: Born, years: number, on: Day): boolean =>
  from !== null && yearsOld(from, on) < years

/** Why a decision is among the gravest; empty where it is not. */
export function formalBecause(
  { chosen, parents, permanence }: Pick<DecisionContent, 'chosen' | 'parents' | 'permanence'>,
  birth: Born,
  on: Day,
): FormalReason[] {
  return [
    ...(parents === 'disagree' ? (['against-parents-will'] as const) : []),
    ...(permanence === 'permanent' ? (['permanent'] as const) : []),
    ...(permanence === 'adoption' ? (['adoption'] as const) : []),
    ...(chosen === 'residential' && mayBeYounger(birth, familyOnlyBelow, on)
      ? (['residential-under-3'] as const)
      : []),
  ]
}

const isBlank = (said: string | null): boolean => said === null || said.trim() === ''
const both = (list: readonly Text[]): Text => ({
  km: list.map(({ km }) => km).join(' និង '),
  en: list.map(({ en }) => en).join('; '),
})
/** The same body however it was typed. */
const bodyKey = (body: string): string =>
  body.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase()

type Said = { readonly option: string; readonly why: string }

/** The options that come first in form 4 and of which nobody has said yet why they do not serve. */
export const optionsUnsaid = (chosen: Living, said: readonly Said[]): CareOption[] =>
  optionsBefore(chosen).filter(
    (option) => (said.find((one) => one.option === option)?.why.trim().length ?? 0) < 3,
  )

/** How many bodies the deciders of a decision come from. */
export const bodiesOf = ({ people }: Pick<DecisionContent, 'people'>): number =>
  new Set(people.filter(({ part }) => part === 'decides').map(({ body }) => bodyKey(body))).size

/** Everything that keeps a decision from being proposed, each with its way out. */
export function faultsOfDecision(
  content: DecisionContent,
  { birth, on, author }: { birth: Born; on: Day; author?: string | null },
): DecisionFault[] {
  const faults: DecisionFault[] = []
  const add = (
    code: string,
    step: DecisionFault['step'],
    what: Text,
    wayOut: Text,
    fillings: { readonly km: Record<string, string>; readonly en: Record<string, string> } = {
      km: {},
      en: {},
    },
  ): void => {
    const fill = (text: Text): Text => ({
      km: say(text, 'km', fillings.km),
      en: say(text, 'en', fillings.en),
    })
    faults.push({ code, step, what: fill(what), wayOut: fill(wayOut) })
  }
  const named = (key: string, text: Text) => ({ km: { [key]: text.km }, en: { [key]: text.en } })
  const { kind, chosen, parents, permanence, people, reviewOn, endsOn } = content

  if (kind === null) add('kind-missing', 'what', words.kind, words.chooseOut)
  if (parents === null) add('parents', 'what', words.parents, words.parentsOut)
  else if (parents === 'cannot-be-asked' && content.parentsWhy.trim().length < 3)
    add('parents-why', 'what', words.parentsWhy, words.parentsWhyOut)
  if (permanence === null) add('permanence', 'what', words.permanence, words.chooseOut)
  if (chosen === null) add('chosen', 'what', words.chosen, words.chosenOut)
  else {
    if (isBlank(content.chosenWords)) add('place', 'what', words.place, words.placeOut)
    if (kind === 'reunite' && chosen !== 'birth-family' && chosen !== 'relatives')
      add('kind', 'what', words.reuniteElsewhere, words.kindOut)
    if (chosen === 'independent' && kind !== 'leave-care')
      add('kind', 'what', words.independent, words.kindOut)
    if (kind === 'leave-care' && isYounger(birth, leavingCareFrom, on))
      add('too-young', 'what', words.tooYoung, words.tooYoungOut)
    for (const option of optionsUnsaid(chosen, content.options))
      add(
        `alternative-${option}`,
        'options',
        words.alternative,
        words.alternativeOut,
        named('option', livingNames[option]),
      )
  }

  for (const reason of ['safety', 'familyTies', 'continuity', 'development'] as const)
    if (isBlank(content[reason]))
      add(
        `reason-${reason}`,
        'reasons',
        words.reason,
        words.reasonOut,
        named('reason', reasonNames[reason]),
      )

  const formal = formalBecause(content, birth, on)
  const { childViewHow: how } = content
  if (how === null) add('view', 'view', words.view, words.viewOut)
  else if ((how === 'said' || how === 'showed') && isBlank(content.childView))
    add('view', 'view', words.viewWords, words.viewOut)
  else if (how === 'not-met' && formal.length > 0)
    add('not-met', 'view', words.notMet, words.notMetOut)
  if (isBlank(content.viewDone)) add('view-done', 'view', words.viewDone, words.viewDoneOut)

  faults.push(...conflictsIn(content))
  for (const [index, { part, conflict }] of people.entries()) {
    const number = { km: { number: khmerDigits(index + 1) }, en: { number: String(index + 1) } }
    if (part === null) add('part', 'people', words.part, words.partOut, number)
    if (conflict === null)
      add('conflict', 'people', words.conflictUnsaid, words.conflictUnsaidOut, number)
  }
  if (typeof author === 'string' && people.some((one) => one.accountId === author && wins(one)))
    add('author-in-conflict', 'people', words.author, words.authorOut)
  const deciders = people.filter(({ part }) => part === 'decides')
  if (deciders.length === 0) add('decider', 'people', words.decider, words.deciderOut)
  const because = named('because', both(formal.map((reason) => formalNames[reason])))
  if (formal.length > 0 && deciders.length < formalDeciders)
    add('formal-deciders', 'people', words.formalDeciders, words.formalOut, because)
  if (formal.length > 0 && bodiesOf(content) < formalBodies)
    add('formal-bodies', 'people', words.formalBodies, words.formalOut, because)

  const isResidential = chosen === 'residential'
  const reviewLimit = monthsLater(on, isResidential ? residentialReviewMonths : familyReviewMonths)
  const reviewBy = named('limit', dayText(reviewLimit))
  if (reviewOn === null) add('review', 'dates', words.review, words.reviewOut, reviewBy)
  else if (reviewOn < on) add('review', 'dates', words.past, words.reviewOut, reviewBy)
  else if (reviewOn > reviewLimit)
    add('review-late', 'dates', words.reviewLate, words.reviewOut, reviewBy)
  if (isResidential) {
    const endLimit = monthsLater(on, residentialMonthsAtMost)
    const endBy = named('limit', dayText(endLimit))
    if (endsOn === null) add('end', 'dates', words.end, words.endOut, endBy)
    else if (endsOn < on) add('end', 'dates', words.past, words.endOut, endBy)
    else if (endsOn > endLimit) add('end-late', 'dates', words.endLate, words.endOut, endBy)
  }
  return faults
}

/** Whether it is said of somebody that they have something to win or to hide. */
const wins = ({ conflict }: Pick<DecisionPerson, 'conflict'>): boolean =>
  conflict !== null && conflict !== 'none'

/** Whoever has a conflict of interest may be heard, and may not decide: not even in a draft. */
export const conflictsIn = ({ people }: Pick<DecisionContent, 'people'>): DecisionFault[] =>
  people.flatMap((person, index) =>
    person.part === 'decides' && wins(person)
      ? [
          {
            code: 'decider-in-conflict',
            step: 'people' as const,
            what: {
              km: say(words.conflict, 'km', { number: khmerDigits(index + 1) }),
              en: say(words.conflict, 'en', { number: index + 1 }),
            },
            wayOut: words.conflictOut,
          },
        ]
      : [],
  )

/** Why this person may not approve a decision; null where they may. */
export function refusalOfApproval(
  decision: {
    readonly authors: readonly (string | null)[]
    readonly formal: readonly FormalReason[]
    readonly people: DecisionContent['people']
  },
  approver: { readonly id: string; readonly role: RoleName | null; readonly conflict: Conflict },
): Text | null {
  if (decision.authors.includes(approver.id)) return decisionRefusals.ownDecision
  const isKnownInConflict = decision.people.some(
    (person) => person.accountId === approver.id && wins(person),
  )
  if (approver.conflict !== 'none' || isKnownInConflict) return decisionRefusals.approverInConflict
  if (decision.formal.length > 0 && approver.role !== 'supervisor')
    return decisionRefusals.formalNeedsSupervisor
  return null
}
