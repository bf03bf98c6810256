import { z } from 'zod'
import { codeIn } from '../forms/index.ts'
import { command, Day, idOf, query, type Text, texts, Version } from '../kernel/index.ts'
import { draftAbout } from '../work/index.ts'
import { Birth, CaregiverId, ChildId, NameParts, Sex } from './contract.ts'

export const HouseholdMemberId = idOf('HouseholdMemberId')
export type HouseholdMemberId = z.output<typeof HouseholdMemberId>

export const householdWords = texts({
  notFound: {
    km: 'រកមិនឃើញសមាជិកគ្រួសារនេះ',
    en: 'There is no such member of the household that you may see',
  },
  noSuchCaregiver: {
    km: 'អ្នកថែទាំនេះមិនមែនរបស់កុមារនេះទេ។ សូមជ្រើសអ្នកថែទាំក្នុងសំណុំរឿងនេះ',
    en: 'This is no caregiver of this child: choose one of this file',
  },
  leftAlready: {
    km: 'បានកត់ត្រារួចហើយថា អ្នកនេះលែងរស់នៅទីនេះ',
    en: 'It is written down already that this person lives here no longer',
  },
  leftBeforeCame: {
    km: 'ថ្ងៃចាកចេញ មិនអាចមុនថ្ងៃចូលរស់នៅទេ',
    en: 'Nobody leaves before they came',
  },
  notYet: { km: 'ថ្ងៃនេះមិនទាន់មកដល់ទេ', en: 'This day has not come yet' },
  bornLater: {
    km: 'ថ្ងៃកំណើតមិនអាចក្រោយថ្ងៃនេះទេ',
    en: 'Nobody is born after today',
  },
  looksAfter: {
    km: 'អ្នកនេះជាអ្នកថែទាំក្នុងសំណុំរឿង។ ដើម្បីដកចេញ សូមដោះតំណជាមួយអ្នកថែទាំសិន',
    en: 'This person is a caregiver of the file: take that link away first',
  },
  hereAlready: {
    km: 'អ្នកថែទាំនេះមានក្នុងបញ្ជីគ្រួសាររួចហើយ',
    en: 'This caregiver is in the household already',
  },
}) satisfies Readonly<Record<string, Text>>

const stated = {
  name: NameParts,
  sex: Sex,
  birth: Birth,
  relation: codeIn('relation'),
  occupation: z.string().trim().min(1).max(200).nullable(),
  isCaregiver: z.boolean(),
  /** The caregiver of the file that this person is, where there is one. */
  caregiverId: CaregiverId.nullable(),
  livesFrom: Day.nullable(),
  livesUntil: Day.nullable(),
  leftWhy: z.string().trim().min(1).max(500).nullable(),
  note: z.string().trim().min(1).max(1000).nullable(),
}

/** Somebody who lives, or lived, in the home of a child. */
export const HouseholdMember = z.object({
  id: HouseholdMemberId,
  childId: ChildId,
  ...stated,
  relation: z.string(),
  version: Version,
})
export type HouseholdMember = z.output<typeof HouseholdMember>

export const livesThere = ({ livesUntil }: Pick<HouseholdMember, 'livesUntil'>, on: Day): boolean =>
  livesUntil === null || livesUntil > on

interface Stay {
  readonly birth?: Birth | undefined
  readonly livesFrom?: Day | null | undefined
  readonly livesUntil?: Day | null | undefined
}

/** What cannot be of what is said of a stay in a home, or undefined: its days have come, in order. */
export function wrongIn({ birth, livesFrom, livesUntil }: Stay, today: Day): Text | undefined {
  const isLater = (day: Day | null | undefined) => day !== null && day !== undefined && day > today
  if (isLater(birth?.from)) return householdWords.bornLater
  if (isLater(livesFrom) || isLater(livesUntil)) return householdWords.notYet
  if (livesFrom && livesUntil && livesUntil < livesFrom) return householdWords.leftBeforeCame
  return undefined
}

/** The birth of somebody of whom only the age in whole years is known, on the day it was said. */
export function bornAtAge(years: number, on: Day): Birth {
  const [year, rest] = [Number(on.slice(0, 4)), on.slice(4)]
  // Nobody is born on a 29 February that did not exist: the day before is as near.
  const day = rest === '-02-29' ? '-02-28' : rest
  return Birth.parse({
    precision: 'estimated',
    from: `${String(year - years - 1).padStart(4, '0')}${day}`,
    to: `${String(year - years).padStart(4, '0')}${day}`,
    words: null,
  })
}

const onlyWhoCares = {
  message: 'Whoever is a caregiver of the file looks after the child',
  path: ['isCaregiver'],
}

export const listHousehold = query({
  name: 'children.list-household',
  path: '/children/:childId/household',
  ability: 'cases.read',
  opens: { subject: 'child', id: ({ childId }) => childId },
  summary: { km: 'សមាជិកក្នុងគ្រួសារ', en: 'Who lives with a child, and who did' },
  input: z.object({ childId: ChildId }),
  output: z.object({ items: z.array(HouseholdMember) }),
})

export const addHouseholdMember = command({
  name: 'children.add-household-member',
  path: '/children/:childId/household',
  ability: 'children.write',
  summary: { km: 'បន្ថែមសមាជិកគ្រួសារ', en: 'Add a member of the household' },
  draft: ({ childId }) => draftAbout('child', childId, 'household'),
  input: z
    .object({ id: HouseholdMemberId, childId: ChildId, ...stated })
    .refine(({ isCaregiver, caregiverId }) => isCaregiver || caregiverId === null, onlyWhoCares),
  output: HouseholdMember,
})

/** Whoever was there last knows best: a later correction stands, and the history keeps the one before. */
export const changeHouseholdMember = command({
  name: 'children.change-household-member',
  path: '/household/:id',
  ability: 'children.write',
  summary: { km: 'កែព័ត៌មានសមាជិកគ្រួសារ', en: 'Correct what is known of a member of the household' },
  draft: ({ id }) => draftAbout('household-member', id, 'correct'),
  input: z.object({
    id: HouseholdMemberId,
    version: Version,
    change: z
      .object(stated)
      .partial()
      .refine(
        ({ isCaregiver, caregiverId }) => isCaregiver !== false || !caregiverId,
        onlyWhoCares,
      ),
  }),
  output: HouseholdMember,
})

export const endHouseholdMember = command({
  name: 'children.end-household-member',
  path: '/household/:id/end',
  ability: 'children.write',
  summary: { km: 'សមាជិកលែងរស់នៅទីនេះ', en: 'Say that somebody lives here no longer' },
  draft: ({ id }) => draftAbout('household-member', id, 'left'),
  input: z.object({
    id: HouseholdMemberId,
    livesUntil: Day,
    leftWhy: stated.leftWhy.default(null),
  }),
  output: HouseholdMember,
})
