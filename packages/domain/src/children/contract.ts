import { z } from 'zod'
import { codeIn } from '../forms/index.ts'
import { command, Day, idOf, Moment, page, PageOf, query, Version } from '../kernel/index.ts'
import { PlaceCode } from '../places/index.ts'
import { draftAbout } from '../work/index.ts'

export const ChildId = idOf('ChildId')
export type ChildId = z.output<typeof ChildId>
export const CaregiverId = idOf('CaregiverId')
export type CaregiverId = z.output<typeof CaregiverId>

const NamePart = z.string().trim().min(1).max(100).nullable()

/** Family and given name, in Khmer and in Latin; none is required, for none may be known. */
export const NameParts = z.object({
  familyKm: NamePart,
  givenKm: NamePart,
  familyLatin: NamePart,
  givenLatin: NamePart,
})
export type NameParts = z.output<typeof NameParts>

/**
 * A birth date as sure as it is: a day, a month, a year, or the first and last day that it may have
 * been. `words` keeps what was said ("two rains before the flood").
 */
export const Birth = z
  .object({
    precision: z.enum(['day', 'month', 'year', 'estimated', 'unknown']),
    from: Day.nullable(),
    to: Day.nullable(),
    words: z.string().max(200).nullable(),
  })
  .refine(
    ({ precision, from, to }) => (precision === 'unknown') === (from === null && to === null),
    {
      message: 'A known birth date needs its first and last possible day',
      path: ['from'],
    },
  )
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    message: 'The first possible day cannot come after the last',
    path: ['to'],
  })
export type Birth = z.output<typeof Birth>

export const Sex = z.enum(['female', 'male', 'other', 'unknown']).meta({ id: 'Sex' })
export type Sex = z.output<typeof Sex>

export const SchoolStatus = codeIn('school-status')

const personal = {
  name: NameParts,
  otherNames: z.array(z.string().trim().min(1).max(100)).max(10),
  sex: Sex,
  birth: Birth,
  placeCode: PlaceCode.nullable(),
  addressWords: z.string().max(500).nullable(),
  nationality: z.string().max(60).nullable(),
  disabilities: z.array(codeIn('disability')).max(10),
  schoolStatus: SchoolStatus.nullable(),
  phone: z.string().max(30).nullable(),
}

/** A child as a person. */
export const Child = z.object({
  id: ChildId,
  ...personal,
  deskId: z.uuid().nullable(),
  createdAt: Moment,
  version: Version,
})
export type Child = z.output<typeof Child>

/** What a registration states; nothing but an id and what is known is required. */
export const NewChild = z.object({ id: ChildId, ...personal })
export type NewChild = z.output<typeof NewChild>

export const Caregiver = z.object({
  id: CaregiverId,
  childId: ChildId,
  name: NameParts,
  relation: codeIn('relation'),
  phone: z.string().max(30).nullable(),
  livesWithChild: z.boolean().nullable(),
  caresForChild: z.boolean(),
  isSuspected: z.boolean(),
  note: z.string().max(1000).nullable(),
  version: Version,
})
export type Caregiver = z.output<typeof Caregiver>

/** A child in a list: enough to tell children apart, no more. */
export const ChildBrief = z.object({
  id: ChildId,
  name: NameParts,
  otherNames: z.array(z.string()),
  sex: Sex,
  birth: Birth,
  placeCode: PlaceCode.nullable(),
  openCaseId: z.uuid().nullable(),
  openCaseNumber: z.string().nullable(),
  /** How well it fits what was asked, 0 to 1. */
  likeness: z.number(),
})
export type ChildBrief = z.output<typeof ChildBrief>

export const searchChildren = query({
  name: 'children.search',
  path: '/children',
  ability: 'children.search',
  searches: { words: ({ q }) => q, found: ({ items }) => items.length },
  summary: { km: 'ស្វែងរកកុមារ', en: 'Search children by any part of a name, in either script' },
  input: z.object({
    q: z.string().trim().min(1).max(100),
    sex: Sex.optional(),
    placeCode: PlaceCode.optional(),
    ...PageOf,
  }),
  output: page(ChildBrief),
})

export const changeChild = command({
  name: 'children.change',
  path: '/children/:id',
  ability: 'children.write',
  summary: { km: 'កែព័ត៌មានកុមារ', en: 'Correct what is known of a child' },
  draft: ({ id }) => draftAbout('child', id, 'correct'),
  input: z.object({ id: ChildId, version: Version, change: z.object(personal).partial() }),
  output: Child,
})

export const addCaregiver = command({
  name: 'children.add-caregiver',
  path: '/children/:childId/caregivers',
  ability: 'children.write',
  summary: { km: 'បន្ថែមអ្នកថែទាំ', en: 'Add a caregiver' },
  draft: ({ childId }) => draftAbout('child', childId, 'caregiver'),
  input: Caregiver.omit({ version: true }),
  output: Caregiver,
})

export const changeCaregiver = command({
  name: 'children.change-caregiver',
  path: '/caregivers/:id',
  ability: 'children.write',
  summary: { km: 'កែព័ត៌មានអ្នកថែទាំ', en: 'Correct what is known of a caregiver' },
  draft: ({ id }) => draftAbout('caregiver', id, 'correct'),
  input: z.object({
    id: CaregiverId,
    version: Version,
    change: Caregiver.omit({ id: true, childId: true, version: true }).partial(),
  }),
  output: Caregiver,
})
