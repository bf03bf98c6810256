import { z } from 'zod'
import { Named } from '../access/index.ts'
import { CareOption, CaseId, DecisionId, Living, ViewHow, WithForms } from '../cases/index.ts'
import { CaregiverId } from '../children/index.ts'
import { command, Day, idOf, Moment, query, Version } from '../kernel/index.ts'
import { PlaceCode } from '../places/index.ts'
import { draftAbout, draftOf } from '../work/index.ts'

export const PlacementId = idOf('PlacementId')
export type PlacementId = z.output<typeof PlacementId>

const Words = z.string().trim().min(1).max(5000)

export const AgreedHow = z.enum(['spoken', 'showed', 'signed', 'thumbprint', 'phone'])
export type AgreedHow = z.output<typeof AgreedHow>

/** Adults give their word; only a child may show an answer. */
export const AdultAgreedHow = AgreedHow.exclude(['showed'])
export type AdultAgreedHow = z.output<typeof AdultAgreedHow>

const bothOrNeither = ({ on, how }: { on: Day | null; how: AgreedHow | null }): boolean =>
  (on === null) === (how === null)
const sayBoth = { message: 'An agreement has a day and a manner, or neither', path: ['how'] }

/** When and how somebody agreed; both null where that has not happened yet. */
export const Agreed = z
  .object({ on: Day.nullable(), how: AdultAgreedHow.nullable() })
  .refine(bothOrNeither, sayBoth)
export type Agreed = z.output<typeof Agreed>

/**
 * Who agreed to a placement, when and how: the three agreements of form 4. Nobody has agreed until
 * somebody says so; a child who is too young, or did not wish to say, answered in no manner.
 */
export const Agreements = z.object({
  child: z
    .object({
      answer: z.enum(['agrees', 'disagrees', 'did-not-wish-to-say', 'too-young']),
      on: Day.nullable(),
      how: AgreedHow.nullable(),
    })
    .refine(bothOrNeither, sayBoth)
    .refine(({ answer, how }) => how !== null || !['agrees', 'disagrees'].includes(answer), {
      message: 'Say how the child answered',
      path: ['how'],
    }),
  caregiver: Agreed,
  worker: Agreed,
})
export type Agreements = z.output<typeof Agreements>

/** Why a child is placed tonight, before anybody could decide. */
export const Emergency = z.object({
  /** Why it cannot wait until there is a decision. */
  why: z.string().trim().min(3).max(2000),
  danger: z.string().trim().min(3).max(2000),
  /** What of the options that come first in form 4 was tried, or why it could not be. */
  options: z
    .array(
      z.object({
        option: CareOption,
        how: z.enum(['tried', 'impossible']),
        why: z.string().trim().min(3).max(2000),
      }),
    )
    .max(CareOption.options.length),
  /** Name and office of whoever took it on themselves. */
  decidedBy: z.string().trim().min(3).max(300),
})
export type Emergency = z.output<typeof Emergency>

export const EndReason = z.enum([
  'moved-on',
  'reunited',
  'settled',
  'left-care',
  'broke-down',
  'ran-away',
  'died',
  'other',
])
export type EndReason = z.output<typeof EndReason>

const View = {
  childSeen: z.boolean(),
  childView: z.string().trim().max(5000).nullable(),
  childViewHow: ViewHow,
}

export const PlacementReview = z.object({
  id: z.uuid(),
  reviewedOn: Day,
  ...View,
  /** What was done with the child's view. */
  viewDone: Words,
  situation: Words,
  outcome: z.enum(['stays', 'new-decision']),
  nextReviewOn: Day,
})
export type PlacementReview = z.output<typeof PlacementReview>

/** For violence, `good` means that there is none. */
export const CheckRating = z.enum(['good', 'worry', 'bad'])
export type CheckRating = z.output<typeof CheckRating>

/** How a child who went home is doing. */
export const ReintegrationCheck = z.object({
  id: z.uuid(),
  checkedOn: Day,
  ...View,
  food: CheckRating,
  education: CheckRating,
  relationship: CheckRating,
  violence: CheckRating,
  health: CheckRating,
  situation: Words,
  recommendsClosing: z.boolean().default(false),
})
export type ReintegrationCheck = z.output<typeof ReintegrationCheck>

/** Something about the care of a child that somebody has to look at, and the way out. */
export const CareFlag = z.object({
  code: z.enum([
    'emergency-runs',
    'emergency-over',
    'review-late',
    'end-passed',
    'check-late',
    'not-stable',
  ]),
  what: z.object({ km: z.string(), en: z.string() }),
  wayOut: z.object({ km: z.string(), en: z.string() }),
})
export type CareFlag = z.output<typeof CareFlag>

export const Placement = z.object({
  id: PlacementId,
  caseId: CaseId,
  decisionId: DecisionId.nullable(),
  option: Living,
  isReintegration: z.boolean(),
  caregiverId: CaregiverId.nullable(),
  carerWords: z.string(),
  placeCode: PlaceCode.nullable(),
  placeWords: z.string().nullable(),
  startedOn: Day,
  /** Until when a placement without a decision may last. */
  emergencyUntil: Moment.nullable(),
  /** Null for a placement by a decision. */
  emergency: Emergency.nullable(),
  reviewDueOn: Day,
  plannedEndOn: Day.nullable(),
  agreements: Agreements,
  workerName: Named.nullable(),
  stableOn: Day.nullable(),
  endedOn: Day.nullable(),
  endReason: EndReason.nullable(),
  endNote: z.string().nullable(),
  reviews: z.array(PlacementReview.extend({ byName: Named.nullable() })),
  checks: z.array(ReintegrationCheck.extend({ byName: Named.nullable() })),
  flags: z.array(CareFlag),
  /** What this reader may do with it now. */
  acts: z.array(z.string()),
  version: Version,
})
export type Placement = z.output<typeof Placement>

/** How a young person will leave care; the newest plan counts. */
export const LeavingPlan = z.object({
  id: z.uuid(),
  leavesOn: Day,
  livesWhere: Words,
  livesWith: Words,
  income: Words,
  documents: Words,
  support: Words,
  childView: z.string().trim().max(5000).nullable(),
  childViewHow: ViewHow,
  viewDone: Words,
})
export type LeavingPlan = z.output<typeof LeavingPlan>

const saysWhatTheChildSaid = ({
  childView,
  childViewHow,
}: {
  childView: string | null
  childViewHow: ViewHow
}): boolean => (childViewHow !== 'said' && childViewHow !== 'showed') || Boolean(childView)
const sayIt = { message: 'Write what the child said or showed', path: ['childView'] }
const sawWhoWasSeen = ({
  childSeen,
  childViewHow,
}: {
  childSeen: boolean
  childViewHow: ViewHow
}) => childSeen === (childViewHow !== 'not-met')
const seeIt = {
  message: 'A child who was seen has a view, if only that the child did not wish to say',
  path: ['childViewHow'],
}

export const getCare = query({
  name: 'care.read',
  path: '/cases/:id/care',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ id }) => id },
  summary: { km: 'កន្លែងរស់នៅរបស់កុមារ', en: 'Where the child lives, and where before' },
  input: z.object({ id: CaseId }),
  output: z.object({
    /** Newest first; the first is the current one where it has not ended. */
    placements: z.array(Placement),
    leaving: z.array(LeavingPlan.extend({ writtenAt: Moment, byName: Named.nullable() })),
    /** Whether the child may be old enough to prepare leaving care. */
    mayLeave: z.boolean(),
  }),
})

/**
 * Begins a placement by an approved decision, and ends the one before. Without a decision only in an
 * emergency, for 72 hours at most.
 */
export const beginPlacement = command({
  name: 'care.place',
  path: '/cases/:id/placements',
  ability: 'cases.write',
  summary: { km: 'ចាប់ផ្តើមការស្នាក់នៅថ្មី', en: 'Begin a placement' },
  draft: ({ id }) => draftOf(id, 'placement'),
  input: z.object({
    id: CaseId,
    placementId: PlacementId,
    decisionId: DecisionId.nullable(),
    /** For an emergency; a decision says it itself. */
    option: CareOption.nullable().default(null),
    /** Asked for without a decision. */
    emergency: Emergency.nullable().default(null),
    caregiverId: CaregiverId.nullable().default(null),
    carerWords: z.string().trim().min(1).max(300),
    placeCode: PlaceCode.nullable().default(null),
    placeWords: z.string().trim().max(500).nullable().default(null),
    startedOn: Day,
    agreements: Agreements,
    ...WithForms,
  }),
  output: Placement,
})

const OnPlacement = { id: PlacementId, version: Version }

/** Puts an emergency placement on its decision, once that is approved. */
export const confirmPlacement = command({
  name: 'care.confirm',
  path: '/placements/:id/confirm',
  ability: 'cases.write',
  summary: { km: 'ភ្ជាប់សេចក្តីសម្រេចទៅការស្នាក់នៅបន្ទាន់', en: 'Put an emergency placement on its decision' },
  input: z.object({
    ...OnPlacement,
    decisionId: DecisionId,
    /** The agreements that were not given yet in the emergency. */
    caregiver: Agreed.nullable().default(null),
    worker: Agreed.nullable().default(null),
  }),
  output: Placement,
})

export const reviewPlacement = command({
  name: 'care.review',
  path: '/placements/:id/reviews',
  ability: 'cases.write',
  summary: { km: 'ពិនិត្យកន្លែងស្នាក់នៅឡើងវិញ', en: 'Review a placement' },
  draft: ({ id }) => draftAbout('placement', id, 'review'),
  input: z.object({
    id: PlacementId,
    review: PlacementReview.refine(saysWhatTheChildSaid, sayIt).refine(sawWhoWasSeen, seeIt),
  }),
  output: Placement,
})

export const checkReintegration = command({
  name: 'care.check',
  path: '/placements/:id/checks',
  ability: 'cases.write',
  summary: { km: 'តាមដានកុមារដែលបានទៅផ្ទះវិញ', en: 'See how a child does who went home' },
  draft: ({ id }) => draftAbout('placement', id, 'check'),
  input: z.object({
    id: PlacementId,
    check: ReintegrationCheck.refine(saysWhatTheChildSaid, sayIt).refine(sawWhoWasSeen, seeIt),
  }),
  output: Placement,
})

/** Ends a placement without a next one: the child is settled, ran away, has died. */
export const endPlacement = command({
  name: 'care.end',
  path: '/placements/:id/end',
  ability: 'cases.decide',
  summary: { km: 'បញ្ចប់ការស្នាក់នៅ', en: 'End a placement, with the reason' },
  draft: ({ id }) => draftAbout('placement', id, 'end'),
  input: z.object({
    ...OnPlacement,
    endedOn: Day,
    endReason: EndReason.exclude(['moved-on', 'reunited']),
    reason: z.string().trim().min(3).max(2000),
  }),
  output: Placement,
})

export const planLeaving = command({
  name: 'care.plan-leaving',
  path: '/cases/:id/leaving',
  ability: 'cases.write',
  summary: { km: 'រៀបចំការចាកចេញពីការថែទាំ', en: 'Plan how a young person leaves care' },
  draft: ({ id }) => draftOf(id, 'leaving'),
  input: z.object({ id: CaseId, plan: LeavingPlan.refine(saysWhatTheChildSaid, sayIt) }),
  output: z.object({}),
})
