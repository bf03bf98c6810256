import { type Text, texts } from '../kernel/index.ts'
import type { RiskName } from './risk.ts'

/** Concerns of violence against the child; the database knows the same list (`is_violence`). */
export const violence: ReadonlySet<string> = new Set([
  'physical-violence',
  'emotional-violence',
  'sexual-violence',
  'sexual-exploitation',
  'domestic-violence',
])

export const safetyWords = texts({
  highRisk: { km: 'ហានិភ័យខ្ពស់', en: 'The risk is high' },
  happened: {
    km: 'អំពើហិង្សាបានកើតឡើងលើកុមារ',
    en: 'Violence against the child has happened',
  },
  suspectAtHome: {
    km: 'អ្នកដែលត្រូវសង្ស័យអាចនៅផ្ទះជាមួយកុមារ',
    en: 'Whoever is suspected may live with the child',
  },
  homeNotSafe: {
    km: 'ផ្ទះដែលកុមាររស់នៅ ត្រូវបានរកឃើញថាគ្មានសុវត្ថិភាព',
    en: 'The home where the child lives was found not safe',
  },
  reportedNow: {
    km: 'គេរាយការណ៍ថា កុមារមានគ្រោះថ្នាក់ឥឡូវនេះ ហើយមិនទាន់មានអ្នកណាកំណត់ហានិភ័យទេ',
    en: 'The child was reported in danger now, and nobody has judged the risk yet',
  },
  alarmed: {
    km: 'ចម្លើយមួយក្នុងសេចក្តីណែនាំបង្ហាញថាកុមារមានគ្រោះថ្នាក់ ហើយក្រោយមកមិនទាន់មានអ្នកណាកំណត់ហានិភ័យទេ',
    en: 'An answer to a guide tells of danger, and nobody has set the risk since',
  },
  comesFirst: {
    km: 'កុមារនេះអាចមានគ្រោះថ្នាក់ ({because})។ មុនធ្វើផែនការសេវា សូមសរសេរផែនការសុវត្ថិភាពសិន៖ កុមារទៅរកអ្នកណា ទៅណា ធ្វើអ្វី ពេលមានគ្រោះថ្នាក់។ បើកសំណុំរឿង រួចចុច «សុវត្ថិភាព»។',
    en: 'This child may be in danger ({because}). Before the service plan, write the safety plan: to whom the child goes, where, and what the child does when danger comes. In the file, open "Safety".',
  },
  suspectedAdult: {
    km: 'អ្នកដែលត្រូវសង្ស័យ មិនអាចជាមនុស្សពេញវ័យដែលមានសុវត្ថិភាពសម្រាប់កុមារបានទេ',
    en: 'Whoever is suspected cannot be the safe adult of this child',
  },
  ended: { km: 'ផែនការសុវត្ថិភាពនេះបានបញ្ចប់ហើយ', en: 'This safety plan has ended already' },
  betrays: {
    km: 'ពាក្យលើកាតអាចឲ្យអ្នកដទៃដឹង៖ {words}។ សូមសរសេរតែឈ្មោះ លេខទូរស័ព្ទ និងកន្លែង។',
    en: 'The words of the card could give the child away: {words}. Write only names, numbers and places.',
  },
})

export interface Danger {
  readonly isPresent: boolean
  /** Somebody told of it, and nobody has judged the risk since. */
  readonly isUnjudged: boolean
  readonly because: readonly Text[]
}

/** Whether a child may be in danger at home, so that a safety plan comes before any other plan. */
export function dangerOf({
  risk,
  concerns,
  suspectAtHome,
  homeNotSafe = false,
  reportedNow = false,
  isAlarmed = false,
}: {
  readonly risk: RiskName | null
  /** Concerns that have not ended. */
  readonly concerns: readonly {
    readonly concern: string
    readonly stage: string
    /** Since it was noted a safety plan was made, and ended with the reason why it is needed no longer. */
    readonly isSafeSince?: boolean
  }[]
  /** A caregiver is suspected, and is not known to live elsewhere. */
  readonly suspectAtHome: boolean
  /** So the last check of the home where the child lives found it. */
  readonly homeNotSafe?: boolean
  /** A report said so, the person who accepted it agreed, and nobody has set the risk since. */
  readonly reportedNow?: boolean
  /** An answer to a guide tells of danger, and nobody has set the risk since. */
  readonly isAlarmed?: boolean
}): Danger {
  const violent = concerns.filter(({ concern }) => violence.has(concern))
  const because = [
    ...(reportedNow ? [safetyWords.reportedNow] : []),
    ...(isAlarmed ? [safetyWords.alarmed] : []),
    ...(risk === 'high' ? [safetyWords.highRisk] : []),
    ...(violent.some(({ stage, isSafeSince }) => stage === 'experienced' && isSafeSince !== true)
      ? [safetyWords.happened]
      : []),
    ...(violent.length > 0 && suspectAtHome ? [safetyWords.suspectAtHome] : []),
    ...(homeNotSafe ? [safetyWords.homeNotSafe] : []),
  ]
  return { isPresent: because.length > 0, isUnjudged: reportedNow || isAlarmed, because }
}

/** Words by which whoever finds a card would know what it is for. */
const telltale = [
  'ហិង្សា',
  'រំលោភ',
  'ធ្វើបាប',
  'គ្រោះថ្នាក់',
  'នគរបាល',
  'ប៉ូលិស',
  'តុលាការ',
  'ភ្នាក់ងារសង្គម',
  'សុវត្ថិភាព',
  'សំណុំរឿង',
  'violence',
  'abuse',
  'rape',
  'danger',
  'police',
  'court',
  'social',
  'safety',
  'case',
] as const

/** The words of a card that the child carries which would betray it to whoever finds it. */
export const betrayedBy = (card: string): readonly string[] => {
  const said = card.toLowerCase()
  return telltale.filter((word) =>
    /^[a-z]/.test(word) ? new RegExp(`\\b${word}`).test(said) : said.includes(word),
  )
}
