import { z } from 'zod'
import { Named } from '../access/index.ts'
import { CaregiverId } from '../children/index.ts'
import { command, Day, idOf, Moment, query, Version } from '../kernel/index.ts'
import { draftAbout, draftOf } from '../work/index.ts'
import { consentGivers, consentPurposes } from './consent-lists.ts'
import { CaseId } from './contract.ts'
import { betrayedBy } from './safety.ts'

export const ConsentId = idOf('ConsentId')
export type ConsentId = z.output<typeof ConsentId>

export const ConsentPurpose = z.enum(consentPurposes).meta({ id: 'ConsentPurpose' })
export const ConsentGivenBy = z.enum(consentGivers).meta({ id: 'ConsentGivenBy' })
export const ExplainedHow = z.enum([
  'own-language',
  'pictures',
  'read-aloud',
  'sign-language',
  'plain-words',
])
export type ExplainedHow = z.output<typeof ExplainedHow>

const Line = z.string().trim().min(1).max(500)
const Words = z.string().trim().min(1).max(2000)
/** Left out is not known; an empty answer is no answer. */
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null)

export const NewConsent = z
  .object({
    id: ConsentId,
    purpose: ConsentPurpose,
    /** The desk that it is for; null: whichever desk the purpose needs. */
    toDeskId: maybe(z.uuid()),
    /** To what exactly, in words that whoever answered would know again. */
    scope: Words,
    givenBy: ConsentGivenBy,
    caregiverId: maybe(CaregiverId),
    /** Who the trusted adult is. */
    adultWords: maybe(Line),
    explained: z.array(ExplainedHow).max(5).default([]),
    /** Signed, or with a thumbprint. */
    isWritten: z.boolean().default(false),
    answer: z.enum(['given', 'refused']),
    answeredOn: Day,
    validUntil: maybe(Day),
    /** Why nobody could be asked, or what the court decided. */
    reason: maybe(Words),
    approvedBy: maybe(Line),
  })
  .superRefine((given, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const { givenBy } = given
    const isGuardian = givenBy === 'guardian' || givenBy === 'child-and-guardian'
    if (isGuardian !== (given.caregiverId !== null))
      wrong('caregiverId', isGuardian ? 'Say which caregiver' : 'Only a caregiver is named here')
    if ((givenBy === 'trusted-adult') !== (given.adultWords !== null))
      wrong('adultWords', 'Say who the trusted adult is, and only then')
    const isAsked = givenBy !== 'court' && givenBy !== 'best-interests'
    if (isAsked && given.explained.length === 0) wrong('explained', 'Say how it was explained')
    if (!isAsked && given.reason === null) wrong('reason', 'Say why nobody was asked')
    if (givenBy === 'best-interests' && given.approvedBy === null)
      wrong('approvedBy', 'Say who approved it')
    if (givenBy === 'best-interests' && given.answer === 'refused')
      wrong('answer', 'Best interests are stated, not refused')
    if (given.validUntil !== null && given.validUntil < given.answeredOn)
      wrong('validUntil', 'It cannot end before it begins')
  })

export const Consent = z.object({
  id: ConsentId,
  purpose: ConsentPurpose,
  toDeskId: z.uuid().nullable(),
  toDeskName: Named.nullable(),
  scope: z.string(),
  givenBy: ConsentGivenBy,
  caregiverId: CaregiverId.nullable(),
  caregiverName: Named.nullable(),
  caregiverRelation: z.string().nullable(),
  caregiverIsSuspected: z.boolean(),
  adultWords: z.string().nullable(),
  explained: z.array(z.string()),
  isWritten: z.boolean(),
  answer: z.enum(['given', 'refused']),
  answeredOn: Day,
  validUntil: Day.nullable(),
  reason: z.string().nullable(),
  approvedBy: z.string().nullable(),
  notedAt: Moment,
  notedByName: Named.nullable(),
  withdrawnOn: Day.nullable(),
  withdrawnAt: Moment.nullable(),
  withdrawnWords: z.string().nullable(),
  version: Version,
})
export type Consent = z.output<typeof Consent>

export const listConsents = query({
  name: 'cases.list-consents',
  path: '/cases/:id/consents',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ id }) => id },
  summary: { km: 'ការយល់ព្រមក្នុងករណី', en: 'Who agreed to what in a case' },
  input: z.object({ id: CaseId }),
  output: z.object({
    items: z.array(Consent),
    /** Whole years, the younger end of what is known; null where nothing is. */
    age: z.number().nullable(),
  }),
})

/** Appended: a changed mind is a record of its own. */
export const recordConsent = command({
  name: 'cases.record-consent',
  path: '/cases/:id/consents',
  ability: 'cases.write',
  summary: { km: 'កត់ត្រាការយល់ព្រម ឬការមិនយល់ព្រម', en: 'Record that somebody agreed or refused' },
  draft: ({ id }) => draftOf(id, 'consent'),
  input: z.object({ id: CaseId, consent: NewConsent }),
  output: Consent,
})

/** Never held: whoever takes a consent back is heard at once. */
export const withdrawConsent = command({
  name: 'cases.withdraw-consent',
  path: '/consents/:id/withdraw',
  ability: 'cases.write',
  summary: { km: 'ដកការយល់ព្រមវិញ', en: 'Take a consent back' },
  draft: ({ id }) => draftAbout('consent', id, 'withdraw'),
  input: z.object({ id: ConsentId, version: Version, withdrawnOn: Day, words: Words }),
  output: z.object({
    consent: Consent,
    /** How many open referrals relied on it and are stopped now. */
    stopped: z.number(),
  }),
})

export const SafetyPlanId = idOf('SafetyPlanId')
export type SafetyPlanId = z.output<typeof SafetyPlanId>

const plan = {
  id: SafetyPlanId,
  /** Of what, from whom, when. */
  danger: Words,
  /** To whom the child can go, by night as well. */
  safeAdult: Line,
  safeAdultPhone: maybe(z.string().trim().max(30)),
  /** Where the safe adult is a caregiver of the child; never one who is suspected. */
  caregiverId: maybe(CaregiverId),
  goTo: Line,
  childDoes: Words,
  /** A word or a sign by which the child calls for help unnoticed. */
  signal: maybe(Line),
  /** The safety of the mother, of brothers and sisters. */
  familySafety: maybe(Words),
  checkedBy: Line,
  checkOn: Day,
  /** What the child may carry, safe to be found. */
  cardWords: maybe(
    z
      .string()
      .trim()
      .max(300)
      .refine((card) => betrayedBy(card).length === 0, {
        message: 'Words of the card would betray the child to whoever finds it',
      }),
  ),
}
export const NewSafetyPlan = z.object(plan)

export const SafetyPlan = z.object({
  id: SafetyPlanId,
  danger: z.string(),
  safeAdult: z.string(),
  safeAdultPhone: z.string().nullable(),
  caregiverId: CaregiverId.nullable(),
  /** The safe adult has come under suspicion since. */
  safeAdultIsSuspected: z.boolean(),
  goTo: z.string(),
  childDoes: z.string(),
  signal: z.string().nullable(),
  familySafety: z.string().nullable(),
  checkedBy: z.string(),
  checkOn: Day,
  cardWords: z.string().nullable(),
  madeAt: Moment,
  madeByName: Named.nullable(),
  endedAt: Moment.nullable(),
  endWords: z.string().nullable(),
  version: Version,
})
export type SafetyPlan = z.output<typeof SafetyPlan>

export const listSafetyPlans = query({
  name: 'cases.list-safety-plans',
  path: '/cases/:id/safety-plans',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ id }) => id },
  summary: { km: 'ផែនការសុវត្ថិភាពរបស់កុមារ', en: "The child's safety plan, and those before" },
  input: z.object({ id: CaseId }),
  output: z.object({
    items: z.array(SafetyPlan),
    /** Why the child may be in danger; empty where nothing says so. */
    danger: z.array(z.object({ km: z.string(), en: z.string() })),
  }),
})

/** A new safety plan takes the place of the one before. */
export const makeSafetyPlan = command({
  name: 'cases.make-safety-plan',
  path: '/cases/:id/safety-plans',
  ability: 'cases.write',
  summary: { km: 'សរសេរផែនការសុវត្ថិភាព', en: 'Write the safety plan of a child' },
  draft: ({ id }) => draftOf(id, 'safety'),
  input: z.object({ id: CaseId, plan: NewSafetyPlan }),
  output: SafetyPlan,
})

export const endSafetyPlan = command({
  name: 'cases.end-safety-plan',
  path: '/safety-plans/:id/end',
  ability: 'cases.write',
  summary: { km: 'បញ្ចប់ផែនការសុវត្ថិភាព', en: 'End a safety plan, with the reason' },
  draft: ({ id }) => draftAbout('safety-plan', id, 'end'),
  input: z.object({ id: SafetyPlanId, version: Version, words: Words }),
  output: SafetyPlan,
})
