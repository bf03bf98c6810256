import type { CaseFile } from '../cases/index.ts'
import { shortName } from '../children/index.ts'
import { dayIn, type Language, say, type Text } from '../kernel/index.ts'
import { dayText, khmerDigits } from '../khmer/index.ts'
import { summaryWords } from './words.ts'

/**
 * - `child`, `family`: what was agreed, who does what until when, what comes next, their rights.
 * - `card`: looks like any appointment card: nothing on it says why, for whoever may find it.
 */
export const summaryKinds = ['child', 'family', 'card'] as const
export type SummaryKind = (typeof summaryKinds)[number]

/** A page in plain words, ready to be set. */
export interface Summary {
  readonly language: Language
  readonly kind: SummaryKind
  readonly title: string
  readonly greeting: string | null
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  readonly phones: readonly { readonly number: string; readonly says: string }[]
}

/** Concerns that whoever does the harm must not find written at home. */
const dangerous: ReadonlySet<string> = new Set([
  'physical-violence',
  'emotional-violence',
  'sexual-violence',
  'sexual-exploitation',
  'online-abuse',
  'trafficking',
  'worst-forms-of-labour',
  'child-marriage',
  'domestic-violence',
  'kidnapping',
  'witness-of-violence',
  'neglect',
])

/**
 * Why only the card may leave the office, or undefined. A page that names a plan can bring a child
 * into danger where somebody at home is suspected, or where the harm may come from people close by.
 */
export function onlyCardBecause({ caregivers, concerns }: CaseFile): Text | undefined {
  if (caregivers.some(({ isSuspected }) => isSuspected)) return summaryWords.suspected
  if (concerns.some((code) => dangerous.has(code))) return summaryWords.mayBeFound
  return undefined
}

export interface Asked {
  readonly kind: SummaryKind
  readonly language: Language
  /** Goals that the worker chose to show; without it all that are open. */
  readonly goals?: ReadonlySet<string>
}

/** What the child or the family takes home, in words that a person who reads slowly understands. */
export function summaryOf(file: CaseFile, { kind, language, goals }: Asked): Summary {
  const t = (text: Text, fillings = {}) => say(text, language, fillings)
  const day = (text: Text) => text[language]
  const next =
    file.nextVisitDueAt === null ? null : day(dayText(dayIn(file.nextVisitDueAt), 'full'))
  const worker = file.assignedName?.[language] ?? file.assignedName?.km ?? null
  const given = file.child.name
  const short = shortName({ ...given, familyKm: null, familyLatin: null })
  const called = short === null ? null : language === 'km' ? short.km : (short.en ?? short.km)
  const meeting = [
    ...(next === null ? [] : [t(summaryWords.nextTime, { day: next })]),
    ...(worker === null ? [] : [t(summaryWords.askFor, { name: worker })]),
  ]
  const phones = [
    {
      number: language === 'km' ? khmerDigits(1280) : '1280',
      says: t(kind === 'card' ? summaryWords.freeCall : summaryWords.helpline),
    },
  ]
  if (kind === 'card') {
    return {
      language,
      kind,
      title: t(summaryWords.appointment),
      greeting: null,
      parts: [{ heading: '', lines: meeting }],
      phones,
    }
  }
  const open = file.plan.filter(
    ({ id, endedAt }) => endedAt === null && (goals === undefined || goals.has(id)),
  )
  const agreed = open.flatMap(({ goal, actions }) => [
    goal,
    ...actions
      .filter(({ doneOn }) => doneOn === null)
      .map(({ what, who, dueOn }) =>
        dueOn === null
          ? `– ${t(summaryWords.action, { what, who })}`
          : `– ${t(summaryWords.actionUntil, { what, who, day: day(dayText(dueOn)) })}`,
      ),
  ])
  const rights = kind === 'child' ? summaryWords.rightsOfChild : summaryWords.rightsOfFamily
  return {
    language,
    kind,
    title: t(kind === 'child' ? summaryWords.forYou : summaryWords.forFamily),
    greeting: kind === 'child' && called !== null ? t(summaryWords.hello, { name: called }) : null,
    parts: [
      {
        heading: t(summaryWords.agreed),
        lines: agreed.length === 0 ? [t(summaryWords.nothingAgreed)] : agreed,
      },
      { heading: t(summaryWords.next), lines: meeting },
      { heading: t(summaryWords.rights), lines: t(rights).split('\n') },
    ],
    phones: [
      ...phones,
      {
        number: language === 'km' ? khmerDigits(117) : '117',
        says: t(summaryWords.police),
      },
    ],
  }
}
