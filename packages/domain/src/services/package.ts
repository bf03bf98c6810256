import { z } from 'zod'
import { codeIn, type ConcernCode, concernCodes, nameOf } from '../forms/index.ts'
import {
  type Day,
  days,
  filled,
  later,
  ruleFault,
  type RuleFault,
  type Text,
  texts,
} from '../kernel/index.ts'

const Said = z.object({ km: z.string().max(2000), en: z.string().max(2000) })
const Age = z.int().min(0).max(17)

export const PackageItemCode = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/)
  .meta({ id: 'PackageItemCode' })
export type PackageItemCode = z.output<typeof PackageItemCode>

/** One thing of the minimum package (policy 1.2.1(2), M20), and to whom it is due. */
export const PackageItem = z
  .object({
    /** Stored with what came of it, and never given another meaning. */
    code: PackageItemCode,
    name: Said,
    /** Concerns that make it due; none means that every concern does. */
    concerns: z.array(z.enum(concernCodes)).max(100),
    /** Whole years, both ends included; null for every age. A child of unknown age is due them all. */
    ages: z.object({ from: Age, to: Age }).nullable(),
    /** Codes of the service list, whole categories or subtypes, that provide it. */
    services: z.array(codeIn('service')).max(60),
    /** Days after the case was opened, by which it has to be offered. */
    withinDays: z.int().min(0).max(10_000),
    basis: Said,
  })
  .meta({ id: 'PackageItem' })
export type PackageItem = z.output<typeof PackageItem>

export const PackageBook = z.array(PackageItem).max(200).meta({ id: 'PackageBook' })
export type PackageBook = z.output<typeof PackageBook>

export interface Years {
  readonly least: number
  readonly most: number
}

/** What of a package a child is due. An age that is not sure counts for the child: any year it may be. */
export const packageFor = (
  items: readonly PackageItem[],
  concerns: readonly string[],
  age: Years | undefined,
): readonly PackageItem[] =>
  items.filter(
    (item) =>
      (item.concerns.length === 0 || item.concerns.some((code) => concerns.includes(code))) &&
      (item.ages === null ||
        age === undefined ||
        (age.least <= item.ages.to && item.ages.from <= age.most)),
  )

/** A published version of the package. */
export interface PackageVersion {
  readonly publishedAt: Date
  readonly content: readonly PackageItem[]
}

/** The child of a case, as far as the package asks. */
export interface Due {
  readonly concerns: readonly string[]
  readonly age: Years | undefined
  readonly openedAt: Date
}

/**
 * What a child is due by the version in force, newest version first, and by when. An item that a later
 * version added is due from its publishing, so that no case is late on the day of a new version; one
 * that stood before keeps the time that it was promised, and a shorter time counts from its publishing.
 */
export function packageDue(
  versions: readonly PackageVersion[],
  { concerns, age, openedAt }: Due,
): readonly { readonly item: PackageItem; readonly dueAt: Date }[] {
  const [inForce] = versions
  if (inForce === undefined) return []
  return packageFor(inForce.content, concerns, age).map((item) => {
    let dueAt: Date | undefined
    for (const version of versions) {
      const then = packageFor(version.content, concerns, age).find(({ code }) => code === item.code)
      if (then === undefined) break
      const isFirst = version === versions.at(-1)
      const since = isFirst || version.publishedAt < openedAt ? openedAt : version.publishedAt
      const promised = later(since, days(then.withinDays))
      if (dueAt === undefined || promised < dueAt) dueAt = promised
    }
    return { item, dueAt: dueAt ?? later(openedAt, days(item.withinDays)) }
  })
}

/** What came of an item, each told with its day; the words explain a refusal or a lack. */
export const packageAnswers = [
  'offered',
  'accepted',
  'given',
  'refused',
  'unavailable',
  'not-needed',
] as const
export type PackageAnswer = (typeof packageAnswers)[number]

/** Something that says what came of an item: an answer, a referral, a service that was given. */
export interface Evidence {
  readonly answer: PackageAnswer
  readonly on: Day
  readonly from: 'answer' | 'referral' | 'service'
  readonly words: string | null
}

/** `due` waits, `late` waits too long; every other is the latest that was said, help given above all. */
export type PackageState = PackageAnswer | 'due' | 'late'

/** Whether a service of the list provides an item: the code itself, or a subtype of its category. */
export const provides = (item: PackageItem, service: string): boolean =>
  item.services.some((code) => service === code || service.startsWith(`${code}-`))

export function packageState(
  evidence: readonly Evidence[],
  dueOn: Day,
  today: Day,
): { readonly state: PackageState; readonly because: Evidence | undefined } {
  const given = evidence.find(({ answer }) => answer === 'given')
  const latest = given ?? evidence.toSorted((one, other) => (one.on < other.on ? 1 : -1))[0]
  if (latest !== undefined) return { state: latest.answer, because: latest }
  return { state: today > dueOn ? 'late' : 'due', because: undefined }
}

/** States in which the country still owes the child something: they make up the figure of gaps. */
export const gaps: ReadonlySet<PackageState> = new Set(['due', 'late', 'unavailable'])

const says = texts({
  noKhmer: { km: 'សូមសរសេរជាភាសាខ្មែរ', en: 'It is not said in Khmer' },
  noEnglish: { km: 'សូមសរសេរជាភាសាអង់គ្លេស', en: 'It is not said in English' },
  noTime: {
    km: 'រយៈពេលត្រូវលើសពី ០ ថ្ងៃ ហើយមិនលើស ២ ឆ្នាំ',
    en: 'A time limit is more than 0 days and at most two years',
  },
  noServices: { km: 'គ្មានសេវាណាផ្តល់វាទេ', en: 'No service provides it' },
  agesTurned: { km: 'អាយុចាប់ពី ធំជាងអាយុដល់', en: 'The age from is above the age to' },
  twice: { km: 'មានសេវាពីរប្រើលេខកូដតែមួយ', en: 'Two items have one code' },
  nothing: {
    km: 'កុមារអាយុ {age} ឆ្នាំ មិនត្រូវទទួលអ្វីសោះ៖ {concern}',
    en: 'A child of {age} is due nothing at all: {concern}',
  },
})

export type PackageFault = RuleFault<'cell' | 'gap'>

const unsaid = ({ km, en }: Text): readonly Text[] => [
  ...(/[\u1780-\u17b3]/u.test(km) ? [] : [says.noKhmer]),
  ...(en.trim() === '' ? [says.noEnglish] : []),
]

const MOST_DAYS = 730

function itemFaults(item: PackageItem): PackageFault[] {
  const { code, name, basis, services, withinDays, ages } = item
  const at = (column: string, found: readonly Text[]) =>
    found.map((text) => ruleFault('cell', code, column, text))
  return [
    ...at('name', unsaid(name)),
    ...at('basis', unsaid(basis)),
    ...at('services', services.length === 0 ? [says.noServices] : []),
    ...at('withinDays', withinDays < 1 || withinDays > MOST_DAYS ? [says.noTime] : []),
    ...at('ages', ages !== null && ages.from > ages.to ? [says.agesTurned] : []),
  ]
}

/** The least age of which every child in need is due something: below it care is the family's. */
const LEAST_AGE = 3

const nothingSaid = (concern: ConcernCode, age: number): Text => {
  const { km, en } = nameOf('concern', concern)
  return {
    km: filled(says.nothing, { concern: km, age }).km,
    en: filled(says.nothing, { concern: en, age }).en,
  }
}

/** All that keeps a package from being published. Empty means that it may be. */
export function packageFaults(items: readonly PackageItem[]): readonly PackageFault[] {
  const codes = items.map(({ code }) => code)
  const nothing = concernCodes.flatMap((concern) => {
    for (let age = LEAST_AGE; age < 18; age += 1)
      if (packageFor(items, [concern], { least: age, most: age }).length === 0)
        return [ruleFault('gap', null, 'concerns', nothingSaid(concern, age))]
    return []
  })
  return [
    ...nothing,
    ...items.flatMap((item) => itemFaults(item)),
    ...codes
      .filter((code, at) => codes.indexOf(code) !== at)
      .map((code) => ruleFault('cell', code, 'code', says.twice)),
  ]
}
