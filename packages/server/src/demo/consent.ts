import {
  bandOf,
  betrayedBy,
  type ConsentGiver,
  dangerOf,
  type RiskName,
} from '@tumpeang/domain/cases'
import { dayIn, days, later } from '@tumpeang/domain/kernel'
import type { Random } from './random.ts'
import { added, changed, type Deed, type Doer } from './replay.ts'

/** A caregiver, as far as it matters whether they may agree for the child. */
export interface Carer {
  readonly id: string
  readonly isSuspected: boolean
  readonly livesWithChild: boolean | null
}

interface Asked {
  readonly random: Random
  readonly caseId: string
  readonly age: number
  readonly carers: readonly Carer[]
  readonly at: Date
  readonly by: Doer
}

const trusted = ['គ្រូបន្ទុកថ្នាក់', 'ម្ដាយមីងនៅភូមិជិតខាង', 'លោកយាយខាងម្ដាយ', 'ព្រះគ្រូចៅអធិការវត្ត']
const explained = [
  ['own-language', 'plain-words'],
  ['read-aloud', 'pictures'],
  ['read-aloud'],
  ['plain-words'],
] as const

/** Who answers for a child of this age in this family; a suspected caregiver is never asked. */
function giver({ age, carers, random }: Asked): {
  given_by: ConsentGiver
  caregiver_id: string | null
  adult_words: string | null
  reason: string | null
  approved_by: string | null
} {
  const safe = carers.find(({ isSuspected }) => !isSuspected)
  const alone = { caregiver_id: null, adult_words: null, reason: null, approved_by: null }
  const asks = bandOf(age)?.asks ?? []
  if (!asks.includes('adult')) return { ...alone, given_by: 'child' }
  if (safe)
    return {
      ...alone,
      given_by: asks.includes('child') ? 'child-and-guardian' : 'guardian',
      caregiver_id: safe.id,
    }
  if (!asks.includes('child'))
    return { ...alone, given_by: 'trusted-adult', adult_words: random.pick(trusted) }
  return {
    ...alone,
    given_by: 'best-interests',
    reason: 'អ្នកថែទាំត្រូវបានសង្ស័យ ហើយកុមារត្រូវការជំនួយឥឡូវនេះ។',
    approved_by: 'អ្នកត្រួតពិនិត្យស្រុក',
  }
}

interface Agreed {
  readonly id: string
  readonly givenBy: ConsentGiver
  readonly deed: Deed
}

function consent(
  asked: Asked,
  { purpose, scope, toDesk }: { purpose: string; scope: string; toDesk: string | null },
): Agreed {
  const { random, caseId, age, at, by } = asked
  const id = random.id(at)
  const from = giver(asked)
  return {
    id,
    givenBy: from.given_by,
    deed: added({ at, by, act: 'cases.record-consent' }, 'consents', {
      id,
      case_id: caseId,
      purpose,
      to_desk_id: toDesk,
      scope,
      ...from,
      explained: from.given_by === 'best-interests' ? [] : [...random.pick(explained)],
      is_written: age >= 12,
      answer: 'given',
      answered_on: dayIn(at),
    }),
  }
}

/** At the first meeting: that we help and keep a file. */
export const agreedToHelp = (asked: Asked): Agreed =>
  consent(asked, {
    purpose: 'case-work',
    scope: 'ឲ្យភ្នាក់ងារមកសួរសុខទុក្ខ ជួយ និងកត់ត្រាទុក',
    toDesk: null,
  })

/** Before a referral: that this desk is asked, and what it is told. */
export const agreedToRefer = (asked: Asked, toDesk: string): Agreed =>
  consent(asked, {
    purpose: 'referral',
    scope: 'ឲ្យប្រាប់ការិយាល័យនេះតែអ្វីដែលគេត្រូវការដើម្បីជួយ',
    toDesk,
  })

/** Somebody changed their mind. */
export const tookBack = (id: string, at: Date, by: Doer): Deed =>
  changed({ at, by, act: 'cases.withdraw-consent' }, 'consents', id, {
    withdrawn_on: dayIn(at),
    withdrawn_at: at,
    withdrawn_words: 'ម្ដាយ និងកុមារប្រាប់ថាលែងចង់ឲ្យគេដឹងរឿងនេះទៀតហើយ។',
  })

export const isInDanger = (
  risk: RiskName | null,
  concerns: readonly { readonly concern: string; readonly stage: string }[],
  carers: readonly Carer[],
): boolean =>
  dangerOf({
    risk,
    concerns,
    suspectAtHome: carers.some(
      ({ isSuspected, livesWithChild }) => isSuspected && livesWithChild !== false,
    ),
  }).isPresent

const dangers = [
  'មនុស្សពេញវ័យក្នុងផ្ទះផឹកស្រាហើយវាយពេលយប់',
  'កុមារនៅម្នាក់ឯងពេលយប់ ហើយមានមនុស្សចូលផ្ទះ',
  'អ្នកដែលធ្វើបាបកុមារអាចត្រឡប់មកវិញ',
]
const refuges = ['ផ្ទះគ្រូនៅក្រោយសាលា', 'ផ្ទះជីដូនខាងលិចវត្ត', 'ផ្ទះមេភូមិ', 'វត្តក្នុងភូមិ']
const cards = ['យាយ ០០០ ១២៣ ៤៥៦', 'អ្នកគ្រូ ០០០ ២២២ ៣៣៣ — ១២៨០', 'មីង ០០០ ៤៤៤ ៥៥៥', null]
  // A card of the demo is as safe to be found as any.
  .filter((card) => card === null || betrayedBy(card).length === 0)

/** What a child in danger does: written at the first meeting, or before the plan. */
export function safetyPlan({ random, caseId, at, by }: Omit<Asked, 'age' | 'carers'>): {
  readonly id: string
  readonly deed: Deed
} {
  const id = random.id(at)
  return {
    id,
    deed: added({ at, by, act: 'cases.make-safety-plan' }, 'safety_plans', {
      id,
      case_id: caseId,
      danger: random.pick(dangers),
      safe_adult: random.pick(trusted),
      safe_adult_phone: random.chance(0.6) ? '000 123 456' : null,
      go_to: random.pick(refuges),
      child_does: 'ចេញតាមទ្វារក្រោយ រត់ទៅផ្ទះនោះ កុំយកអីទៅជាមួយ ហើយទូរស័ព្ទ ១២៨០',
      signal: random.chance(0.5) ? 'សុំខ្មៅដៃក្រហម' : null,
      family_safety: random.chance(0.5) ? 'ម្ដាយយកប្អូនទៅជាមួយ' : null,
      checked_by: 'ភ្នាក់ងារសង្គម',
      check_on: dayIn(later(at, days(7))),
      card_words: random.pick(cards),
    }),
  }
}

/** A few of those who come are between childhood and majority, and nobody knows for sure. */
export const doubtfulAge = (
  { random, at, by }: Pick<Asked, 'random' | 'at' | 'by'>,
  childId: string,
): Deed =>
  added({ at, by, act: 'children.decide-age' }, 'age_decisions', {
    id: random.id(at),
    child_id: childId,
    born_from: dayIn(later(at, -days(19 * 365.25))),
    born_to: dayIn(later(at, -days(16 * 365.25))),
    basis: ['family-words', 'appearance'],
    decided_as: 'child',
    in_doubt: true,
    reason: 'គ្មានឯកសារ។ ម្ដាយចាំតែថាកើតក្រោយទឹកជំនន់ធំ ដូច្នេះចាត់ទុកជាកុមារ។',
    decided_on: dayIn(at),
    review_on: dayIn(later(at, days(180))),
  })
