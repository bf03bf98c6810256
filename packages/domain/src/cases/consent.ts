import type { Day, Text } from '../kernel/index.ts'
import { consentWords } from './consent-because.ts'
import type { ConsentGiver, ConsentPurposeName } from './consent-lists.ts'

/** A person whose word is needed: the child, or an adult who stands for the child. */
export type Voice = 'child' | 'adult'

export interface AgeBand {
  readonly name:
    | 'caregiver-consents'
    | 'child-assents'
    | 'child-assents-in-writing'
    | 'child-consents'
  /** Whole years, both ends included. */
  readonly from: number
  readonly to: number
  readonly asks: readonly Voice[]
  readonly inWriting: boolean
}

/**
 * Whose word is needed at which age. Source: Inter-Agency Guidelines for Case Management and Child
 * Protection (2014), informed consent and assent, after the Caring for Child Survivors guidelines
 * (IRC and UNICEF, 2012). To be confirmed by the ministry.
 */
export const ageBands: readonly AgeBand[] = [
  { name: 'caregiver-consents', from: 0, to: 5, asks: ['adult'], inWriting: false },
  { name: 'child-assents', from: 6, to: 11, asks: ['child', 'adult'], inWriting: false },
  { name: 'child-assents-in-writing', from: 12, to: 14, asks: ['child', 'adult'], inWriting: true },
  { name: 'child-consents', from: 15, to: 150, asks: ['child'], inWriting: false },
]

/** The band of an age; where only a range is known, ask with its younger end. Null: not known. */
export const bandOf = (age: number | null): AgeBand | null =>
  age === null ? null : (ageBands.find(({ from, to }) => from <= age && age <= to) ?? null)

/** As much of a consent as decides whether it may be relied on. */
export interface ConsentWord {
  readonly id: string
  readonly purpose: ConsentPurposeName
  /** Null: to whichever desk the purpose needs. */
  readonly toDeskId: string | null
  readonly givenBy: ConsentGiver
  readonly answer: 'given' | 'refused'
  readonly isWritten: boolean
  readonly answeredOn: Day
  readonly notedAt: Date
  readonly validUntil: Day | null
  readonly withdrawnOn: Day | null
  readonly withdrawnAt: Date | null
  /** Whether the caregiver who gave it is suspected by now. */
  readonly caregiverIsSuspected: boolean
}

export type Reliance =
  | {
      readonly kind: 'relies'
      /** The consents that carry it, the most telling first. */
      readonly on: readonly string[]
      readonly givenBy: ConsentGiver
      /** What is still to be done, though it does not stand in the way. */
      readonly reminders: readonly Text[]
    }
  | { readonly kind: 'lacks'; readonly because: Text; readonly wayOut: Text }

const voicesOf = (givenBy: ConsentGiver): readonly Voice[] => {
  if (givenBy === 'child') return ['child']
  if (givenBy === 'child-and-guardian' || givenBy === 'best-interests') return ['child', 'adult']
  return ['adult']
}

type Said = 'yes' | 'no' | 'over' | 'nothing'

interface Latest {
  readonly says: Said
  readonly word: ConsentWord | null
}

const saidIn = (word: ConsentWord, on: Day): Said => {
  if (word.withdrawnOn !== null || word.answer === 'refused') return 'no'
  return word.validUntil !== null && word.validUntil < on ? 'over' : 'yes'
}

const dayOf = (word: ConsentWord): Day => word.withdrawnOn ?? word.answeredOn
const momentOf = (word: ConsentWord): Date => word.withdrawnAt ?? word.notedAt

/** The last thing that a voice said; a withdrawal is a word as much as an answer. */
function latestOf(words: readonly ConsentWord[], voice: Voice, on: Day): Latest {
  const word = words
    .filter(({ givenBy }) => voicesOf(givenBy).includes(voice))
    .toSorted(
      (one, other) =>
        dayOf(one).localeCompare(dayOf(other)) ||
        momentOf(one).getTime() - momentOf(other).getTime(),
    )
    .at(-1)
  return word === undefined ? { says: 'nothing', word: null } : { says: saidIn(word, on), word }
}

const together = (words: readonly ConsentWord[]): ConsentGiver => {
  const givers = new Set(words.map(({ givenBy }) => givenBy))
  for (const giver of ['best-interests', 'court', 'trusted-adult'] as const)
    if (givers.has(giver)) return giver
  if (givers.has('child-and-guardian')) return 'child-and-guardian'
  if (givers.has('child') && givers.has('guardian')) return 'child-and-guardian'
  return givers.has('guardian') ? 'guardian' : 'child'
}

/**
 * Whether something may be done on the consents of a case: every voice that the child's age asks
 * for has said yes last, and no voice has said no. What a suspected caregiver said counts for
 * nothing. Where the age is not known, one voice is enough. `age`: whole years, the younger end.
 */
export function mayRely(
  consents: readonly ConsentWord[],
  asked: {
    readonly purpose: ConsentPurposeName
    readonly on: Day
    readonly toDesk: string | null
    readonly age: number | null
  },
): Reliance {
  const { purpose, on, toDesk, age } = asked
  const relevant = consents.filter(
    (word) =>
      word.purpose === purpose &&
      (word.toDeskId === null || word.toDeskId === toDesk) &&
      !word.caregiverIsSuspected &&
      word.answeredOn <= on,
  )
  const voices: Readonly<Record<Voice, Latest>> = {
    child: latestOf(relevant, 'child', on),
    adult: latestOf(relevant, 'adult', on),
  }
  const band = bandOf(age)
  const needed: readonly Voice[] = band?.asks ?? ['child', 'adult']
  const lacks = (because: Text): Reliance => ({
    kind: 'lacks',
    because,
    wayOut: consentWords.wayOut,
  })
  // The youngest are not asked, so a word of theirs that somebody noted binds nobody.
  const heard = needed.map((voice) => ({ voice, ...voices[voice] }))
  const no = heard.find(({ says }) => says === 'no')
  if (no) {
    const taken = no.word?.withdrawnOn !== null
    if (no.voice === 'child')
      return lacks(taken ? consentWords.childWithdrew : consentWords.childRefused)
    return lacks(taken ? consentWords.adultWithdrew : consentWords.adultRefused)
  }
  const yes = heard.filter(({ says }) => says === 'yes')
  const missing = heard.find(({ says }) => says !== 'yes')
  if (yes.length === 0 || (band !== null && missing)) {
    if (missing?.says === 'over') return lacks(consentWords.over)
    if (
      yes.length === 0 &&
      consents.some((word) => word.purpose === purpose && word.caregiverIsSuspected)
    )
      return lacks(consentWords.onlySuspected)
    if (yes.length === 0) return lacks(consentWords.nobodyAsked)
    return lacks(
      missing?.voice === 'child' ? consentWords.childNotAsked : consentWords.adultNotAsked,
    )
  }
  const words = [...new Set(yes.flatMap(({ word }) => (word === null ? [] : [word])))]
  const child = voices.child.word
  const wantsWriting =
    band?.inWriting === true &&
    child !== null &&
    child.givenBy !== 'best-interests' &&
    !child.isWritten
  return {
    kind: 'relies',
    on: words.map(({ id }) => id),
    givenBy: together(words),
    reminders: wantsWriting ? [consentWords.notInWriting] : [],
  }
}
