import type { CaseFile } from '../cases/index.ts'
import { shortName } from '../children/index.ts'
import { dayIn, type Language, say, type Text } from '../kernel/index.ts'
import { dayText, khmerDigits } from '../khmer/index.ts'
import { summaryWords } from './words.ts'

/**
 * - `child`, `family`: when we meet, whom to go to, what was agreed; with a safe place to keep it, their
 *   rights and the numbers of the helpline and the police too.
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
  /** Whether the child has a safe place to keep the page; without it, it looks like any other page. */
  readonly safePlace?: boolean
  /** Goals that the worker chose to show; without it none, or with a safe place all that are open. */
  readonly goals?: ReadonlySet<string>
}

/** Words of a plan that tell whoever finds the page why somebody came. */
const telling =
  /រំលោភ|វាយ|ហិង្សា|នគរបាល|ប៉ូលិស|សង្ស័យ|កង្វល់|ជួញដូរ|តុលាការ|មេធាវី|សុវត្ថិភាព|គ្រោះថ្នាក់|abus|violen|police|suspect|beat|hit\b|traffick|court|lawyer|danger|safe/iu

/** Whether a goal, with what is to be done for it, may stand on a page that anybody may find. */
export const tellsWhy = ({ goal, actions }: Pick<Goal, 'goal' | 'actions'>): boolean =>
  [goal, ...actions.flatMap(({ what, who }) => [what, who])].some((words) => telling.test(words))

type Goal = CaseFile['plan'][number]

/** The given name of an officer: a page that is found names no office and no family. */
const firstName = (name: string): string => name.trim().split(/\s+/u).at(-1) ?? name

/** What the child or the family takes home, in words that a person who reads slowly understands. */
export function summaryOf(file: CaseFile, asked: Asked): Summary {
  const { kind, language, safePlace = false, goals } = asked
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
    t(summaryWords.askFor, {
      name: worker === null ? t(summaryWords.agent) : safePlace ? worker : firstName(worker),
    }),
  ]
  const phones = [
    {
      number: language === 'km' ? khmerDigits(1280) : '1280',
      says: t(kind === 'card' || !safePlace ? summaryWords.freeCall : summaryWords.helpline),
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
    (one) =>
      one.endedAt === null &&
      (goals === undefined ? safePlace : goals.has(one.id)) &&
      (safePlace || !tellsWhy(one)),
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
  const number = (of: number): string => (language === 'km' ? khmerDigits(of) : String(of))
  if (!safePlace) {
    return {
      language,
      kind,
      title: t(summaryWords.ourMeeting),
      greeting: null,
      parts: [
        { heading: '', lines: meeting },
        ...(agreed.length === 0 ? [] : [{ heading: t(summaryWords.toDo), lines: agreed }]),
        { heading: t(summaryWords.numbers), lines: [] },
      ],
      phones: [
        { number: number(119), says: t(summaryWords.ambulance) },
        { number: number(118), says: t(summaryWords.fire) },
        ...phones,
      ],
    }
  }
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
        number: number(117),
        says: t(summaryWords.police),
      },
    ],
  }
}
