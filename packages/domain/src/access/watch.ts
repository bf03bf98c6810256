import { type Day, dayIn, hours, later, type Text, texts } from '../kernel/index.ts'
import type { RoleName } from './roles.ts'

/** What can stand out in how somebody reads. */
export const unusualKinds = ['many-files', 'at-night', 'own-name', 'known-name'] as const
export type UnusualKind = (typeof unusualKinds)[number]

/** From when to when it is night, as hours in Cambodia; a day of watching begins where a night ends. */
export const night = { from: 21, until: 5 } as const

/** How far back what is usual for somebody is looked for, in days. */
export const usualOver = 28
/** On fewer days of reading than these, nothing is known yet of what is usual. */
const enoughDays = 5
/** So many times the usual stands out, where that is more than the least. */
const manyTimes = 3

/**
 * How much of each in one day stands out at the least, with the reason. `supervising` holds for
 * whoever looks into the work of others, or answers calls, as their daily work.
 */
export const leastUnusual: Readonly<
  Record<UnusualKind, { readonly worker: number; readonly supervising: number; readonly why: Text }>
> = {
  'many-files': {
    worker: 15,
    supervising: 40,
    why: {
      km: 'អ្នកកាន់ករណីកាន់ប្រហែល ២៥ ករណី ហើយជួយការងាររបស់មិត្តរួមការងារខ្លះ។ អ្នកត្រួតពិនិត្យ និងអ្នកទទួលទូរស័ព្ទ អានឯកសារអ្នកដទៃជាការងារប្រចាំថ្ងៃ។',
      en: 'A worker holds about 25 cases and stands in for a colleague now and then. Whoever supervises, or answers calls, reads the files of others as daily work.',
    },
  },
  'at-night': {
    worker: 5,
    supervising: 15,
    why: {
      km: 'ការិយាល័យបិទនៅពេលយប់។ ករណីបន្ទាន់មួយត្រូវបើកឯកសារតែពីរបី។',
      en: 'Offices are closed at night; one emergency needs a file or two.',
    },
  },
  'own-name': {
    worker: 2,
    supervising: 6,
    why: {
      km: 'នាមត្រកូលដូចគ្នាមានច្រើន ដូច្នេះម្តងមិនមែនជាសញ្ញាទេ។ អ្នកអានឯកសារច្រើន ជួបនាមត្រកូលខ្លួនញឹកញាប់ជាង។',
      en: 'Many families share a name, so once says nothing. Whoever reads much meets the own name more often.',
    },
  },
  'known-name': {
    worker: 3,
    supervising: 6,
    why: {
      km: 'ការស្វែងរកដោយសរសេរឈ្មោះខុសពីរដង ជារឿងធម្មតា។',
      en: 'The same name is often written twice until it is right.',
    },
  },
}

/** One file that was opened by whoever does not work on it; restricted files are never among these. */
export interface FileRead {
  /** The same for all that was opened of one child, or of one report. */
  readonly file: string
  readonly at: Date
  /** The child has the family name of the reader. */
  readonly hasOwnName: boolean
}

/** One search for the name of the reader, of the reader's family, or of a colleague at the desk. */
export interface NameSought {
  /** A hash of the words; the same words again within a minute are one search. */
  readonly words: string
  readonly at: Date
}

export interface Looked {
  readonly role: RoleName
  readonly files: readonly FileRead[]
  readonly names: readonly NameSought[]
  /** Until when a kind has been answered: what was read before is not told of twice. */
  readonly answered: Readonly<Partial<Record<UnusualKind, Date>>>
}

export interface Unusual {
  readonly kind: UnusualKind
  /** The day of watching, from five in the morning until five of the next. */
  readonly day: Day
  /** Files, or searches where it is about searches. */
  readonly count: number
  /** The median of the days on which this person read like this; null where too little is known. */
  readonly usual: number | null
  /** From how many on it stands out. */
  readonly least: number
  readonly from: Date
  readonly until: Date
}

/** The day of watching that a moment belongs to: a night is the end of the day before. */
export const watchedDay = (at: Date): Day => dayIn(later(at, -hours(night.until)))

/** When a day of watching begins. */
export const beginningOf = (day: Day): Date =>
  later(new Date(`${day}T00:00:00+07:00`), hours(night.until))

export function isAtNight(at: Date): boolean {
  const hour = later(at, hours(7)).getUTCHours()
  return hour >= night.from || hour < night.until
}

const supervising: readonly RoleName[] = ['supervisor', 'helpline_operator']

export const leastOf = (kind: UnusualKind, role: RoleName, usual: number | null): number => {
  const least = leastUnusual[kind][supervising.includes(role) ? 'supervising' : 'worker']
  return usual === null ? least : Math.max(least, Math.ceil(usual * manyTimes))
}

interface Seen {
  readonly what: string
  readonly at: Date
}

function seenOf(kind: UnusualKind, { files, names }: Looked): Seen[] {
  if (kind === 'known-name')
    return names.map(({ words, at }) => ({ what: `${words} ${at.toISOString().slice(0, 16)}`, at }))
  return files
    .filter(
      ({ at, hasOwnName }) =>
        kind === 'many-files' || (kind === 'own-name' ? hasOwnName : isAtNight(at)),
    )
    .map(({ file, at }) => ({ what: file, at }))
}

const distinct = (seen: readonly Seen[]): number => new Set(seen.map(({ what }) => what)).size

function median(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2
}

/** What is usual for somebody before a day; null where they read like this on too few days to say. */
export function usualBefore(day: Day, kind: UnusualKind, looked: Looked): number | null {
  const days = new Map<Day, Seen[]>()
  for (const seen of seenOf(kind, looked)) {
    const its = watchedDay(seen.at)
    if (its < day) days.set(its, [...(days.get(its) ?? []), seen])
  }
  return days.size < enoughDays ? null : median([...days.values()].map((seen) => distinct(seen)))
}

/** What stands out in how one person looked at files on a day, against what is usual for them. */
export const unusualOn = (day: Day, looked: Looked): Unusual[] =>
  unusualKinds.flatMap((kind) => {
    const answered = looked.answered[kind]
    const seen = seenOf(kind, looked)
      .filter(({ at }) => watchedDay(at) === day && (answered === undefined || at > answered))
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    const [first] = seen
    const last = seen.at(-1)
    const count = distinct(seen)
    const usual = usualBefore(day, kind, looked)
    const least = leastOf(kind, looked.role, usual)
    return first && last && count >= least
      ? [{ kind, day, count, usual, least, from: first.at, until: last.at }]
      : []
  })

export const unusualNames = texts<UnusualKind>({
  'many-files': {
    km: 'បើកឯកសារច្រើនដែលមិនមែនជាករណីរបស់ខ្លួន',
    en: 'Many files that are not their own cases',
  },
  'at-night': {
    km: 'បើកឯកសារដែលមិនមែនជាករណីរបស់ខ្លួន នៅពេលយប់',
    en: 'Files that are not their own cases, at night',
  },
  'own-name': {
    km: 'បើកឯកសារកុមារដែលមាននាមត្រកូលដូចខ្លួន',
    en: 'Files of children with the reader’s family name',
  },
  'known-name': {
    km: 'ស្វែងរកឈ្មោះខ្លួន នាមត្រកូលខ្លួន ឬឈ្មោះមិត្តរួមការងារ',
    en: 'Searches for the own name, the own family’s, or a colleague’s',
  },
})
