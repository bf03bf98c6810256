import { type ChildItem, childItems, type FamilyItem, familyItems } from '../forms/index.ts'
import { filled, type Text, texts } from '../kernel/index.ts'

/*
 * What the ministry's form 6 says about closing. The paper gives three lines: the child's part may
 * close at 21 with no item below 2, the family's at 30 with no item below 2 (relatives' help
 * exempt), and the whole at 48. 21 and 30 make 51: between 48 and 50 the lines contradict each
 * other. We count all three as printed and tell the decider where they disagree; a person decides.
 */

export const childThreshold = 21
export const familyThreshold = 30
export const totalThreshold = 48
/** No item may stand below this rank. */
export const leastRank = 2

/** The paper exempts relatives' help; "other" is a line that may stay empty. */
const exempt: readonly FamilyItem[] = ['relatives-help', 'other']

/** Ratings 1 to 4 by item of form 2 and 6; an item that was not looked at is left out. */
export type Ratings = Readonly<Record<string, number>>

/** One part of the form: its total and what stands against closing. */
export interface FinalPart<Item extends string> {
  readonly total: number
  readonly threshold: number
  /** Items rated below 2, the exempt ones left out. */
  readonly below: readonly Item[]
  /** Items that nobody rated, the exempt ones left out: they count nothing, and cannot be vouched for. */
  readonly missing: readonly Item[]
  readonly holds: boolean
}

export interface FinalAssessment {
  readonly child: FinalPart<ChildItem>
  readonly family: FinalPart<FamilyItem>
  readonly total: number
  /** Whether the line of the total (48) holds. */
  readonly totalHolds: boolean
  /**
   * `may-close`: all three lines hold. `not-yet`: the total does not hold. `contradicts`: the total
   * holds, a part does not; the paper then says both, and a person decides with a reason.
   */
  readonly says: 'may-close' | 'not-yet' | 'contradicts'
  /** Why, one sentence for each line that does not hold; for `may-close`, one that says so. */
  readonly reasons: readonly Text[]
  /** Shown to whoever decides, always: the paper's lines do not add up. */
  readonly note: Text
}

const says = texts({
  'may-close': {
    km: 'ផ្នែកកុមារ {child} ផ្នែកគ្រួសារ {family} សរុប {total}៖ តាមទម្រង់ទី៦ ករណីនេះអាចបិទបាន',
    en: 'Child {child}, family {family}, together {total}: by form 6 this case may be closed',
  },
  'child-low': {
    km: 'ផ្នែកកុមារបាន {total} ពិន្ទុ នៅខ្វះដើម្បីដល់ {threshold}',
    en: 'The child’s part has {total} points; it needs {threshold}',
  },
  'family-low': {
    km: 'ផ្នែកគ្រួសារបាន {total} ពិន្ទុ នៅខ្វះដើម្បីដល់ {threshold}',
    en: 'The family’s part has {total} points; it needs {threshold}',
  },
  'child-weak': {
    km: 'ផ្នែកកុមារនៅមានចំណុចខ្សោយ (ក្រោម ២)៖ {items}',
    en: 'The child’s part has items below 2: {items}',
  },
  'family-weak': {
    km: 'ផ្នែកគ្រួសារនៅមានចំណុចខ្សោយ (ក្រោម ២)៖ {items}',
    en: 'The family’s part has items below 2: {items}',
  },
  'child-missing': {
    km: 'ផ្នែកកុមារមិនទាន់បានវាយតម្លៃ៖ {items}',
    en: 'Not yet rated for the child: {items}',
  },
  'family-missing': {
    km: 'ផ្នែកគ្រួសារមិនទាន់បានវាយតម្លៃ៖ {items}',
    en: 'Not yet rated for the family: {items}',
  },
  'total-low': {
    km: 'សរុប {total} ពិន្ទុ នៅខ្វះដើម្បីដល់ {threshold}',
    en: 'Together there are {total} points; closing needs {threshold}',
  },
})

export const finalAssessmentNote: Text = {
  km: 'ទម្រង់ទី៦ មិនស៊ីគ្នាខ្លួនឯង៖ ផ្នែកកុមារ ២១ និងផ្នែកគ្រួសារ ៣០ បូកគ្នាបាន ៥១ តែទម្រង់សរសេរថា បិទបានពីសរុប ៤៨។ ចន្លោះពី ៤៨ ដល់ ៥០ សូមអ្នកសម្រេចពិចារណា ហើយសរសេរមូលហេតុ។',
  en: 'Form 6 contradicts itself: 21 for the child and 30 for the family make 51, yet it closes from a total of 48. From 48 to 50 whoever decides weighs it, and writes the reason.',
}

function part<Item extends string>(
  items: Readonly<Record<Item, Text>>,
  ratings: Ratings,
  threshold: number,
  isExempt: (item: Item) => boolean,
  names: readonly Item[],
): FinalPart<Item> {
  const rating = (item: Item): number | undefined =>
    Object.hasOwn(ratings, item) && Object.hasOwn(items, item) ? ratings[item] : undefined
  const total = names.reduce((sum, item) => sum + (rating(item) ?? 0), 0)
  const asked = names.filter((item) => !isExempt(item))
  const below = asked.filter((item) => (rating(item) ?? leastRank) < leastRank)
  const missing = asked.filter((item) => rating(item) === undefined)
  const holds = total >= threshold && below.length === 0 && missing.length === 0
  return { total, threshold, below, missing, holds }
}

const listed = <Item extends string>(
  items: readonly Item[],
  names: Readonly<Record<Item, Text>>,
): Text => ({
  km: items.map((item) => names[item].km).join(' · '),
  en: items.map((item) => names[item].en).join(', '),
})

function against<Item extends string>(
  who: 'child' | 'family',
  { total, threshold, below, missing }: FinalPart<Item>,
  names: Readonly<Record<Item, Text>>,
): Text[] {
  const sentences: Text[] = []
  const naming = (text: Text, items: readonly Item[]): Text => {
    const list = listed(items, names)
    return {
      km: filled(text, { items: list.km }).km,
      en: filled(text, { items: list.en }).en,
    }
  }
  if (total < threshold) sentences.push(filled(says[`${who}-low`], { total, threshold }))
  if (below.length > 0) sentences.push(naming(says[`${who}-weak`], below))
  if (missing.length > 0) sentences.push(naming(says[`${who}-missing`], missing))
  return sentences
}

const isChildItem = (item: string): item is ChildItem => Object.hasOwn(childItems, item)
const isFamilyItem = (item: string): item is FamilyItem => Object.hasOwn(familyItems, item)
const childNames = Object.keys(childItems).filter((item) => isChildItem(item))
const familyNames = Object.keys(familyItems).filter((item) => isFamilyItem(item))

/** What form 6 says of these ratings, and why. */
export function finalAssessment(childRatings: Ratings, familyRatings: Ratings): FinalAssessment {
  const child = part(childItems, childRatings, childThreshold, () => false, childNames)
  const family = part(
    familyItems,
    familyRatings,
    familyThreshold,
    (item) => exempt.includes(item),
    familyNames,
  )
  const total = child.total + family.total
  const totalHolds = total >= totalThreshold
  const partsHold = child.holds && family.holds
  const reasons = [
    ...against('child', child, childItems),
    ...against('family', family, familyItems),
    ...(totalHolds ? [] : [filled(says['total-low'], { total, threshold: totalThreshold })]),
  ]
  return {
    child,
    family,
    total,
    totalHolds,
    says: !totalHolds ? 'not-yet' : partsHold ? 'may-close' : 'contradicts',
    reasons: partsHold
      ? [filled(says['may-close'], { child: child.total, family: family.total, total })]
      : reasons,
    note: finalAssessmentNote,
  }
}
