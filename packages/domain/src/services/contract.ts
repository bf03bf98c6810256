import { z } from 'zod'
import { Named } from '../access/index.ts'
import { CaseId, ConsentGivenBy, ConsentId } from '../cases/index.ts'
import { Birth, NameParts, Sex } from '../children/index.ts'
import { codeIn } from '../forms/index.ts'
import { command, idOf, Moment, page, PageOf, query, Version } from '../kernel/index.ts'
import { draftAbout, draftOf } from '../work/index.ts'
import { PlaceCode } from '../places/index.ts'

export const ReferralId = idOf('ReferralId')
export type ReferralId = z.output<typeof ReferralId>

export const ReferralStatus = z
  .enum(['sent', 'acknowledged', 'accepted', 'declined', 'done', 'withdrawn'])
  .meta({ id: 'ReferralStatus' })
export type ReferralStatus = z.output<typeof ReferralStatus>

const Words = z.string().trim().min(1).max(5000)

/** What a sender may share: the sender ticks parts, and sees exactly this before sending. */
export const packetParts = [
  'name',
  'age',
  'address',
  'phone',
  'caregiver',
  'concerns',
  'risk',
  'difficulties',
  'needs',
  'child-view',
  'suspects',
] as const
export const PacketPart = z.enum(packetParts)
export type PacketPart = z.output<typeof PacketPart>

/** Exactly what the receiving desk sees of a child; nothing else of the file opens to it. */
export const Packet = z.object({
  parts: z.array(PacketPart),
  caseNumber: z.string(),
  name: NameParts.nullable(),
  sex: Sex.nullable(),
  birth: Birth.nullable(),
  placeCode: PlaceCode.nullable(),
  addressWords: z.string().nullable(),
  phone: z.string().nullable(),
  caregiver: z
    .object({ name: NameParts, relation: z.string(), phone: z.string().nullable() })
    .nullable(),
  concerns: z.array(z.string()).nullable(),
  risk: z.string().nullable(),
  /** Codes of `disability`; a letter of before has none. */
  difficulties: z.array(z.string()).nullable().default(null),
  needs: z.string().nullable(),
  childView: z.string().nullable(),
  /** Who of those around the child is suspected; for those who pursue and protect alone. */
  suspects: z
    .array(
      z.object({ name: NameParts, relation: z.string(), livesWithChild: z.boolean().nullable() }),
    )
    .nullable()
    .default(null),
})
export type Packet = z.output<typeof Packet>

/** Bodies that pursue a suspected person or protect a child from one, as kinds of desks begin. */
const pursuing: readonly string[] = [
  'police',
  'police-anti-trafficking',
  'police-cyber',
  'court',
  'prosecution',
  'legal-aid',
]

/** Whether a desk of this kind may be told who is suspected: anybody else could warn them, or the village. */
export const mayLearnSuspects = (deskKind: string): boolean =>
  pursuing.includes(deskKind.split('@')[0] ?? '')

export const Referral = z.object({
  id: ReferralId,
  /** Null for the receiver: the case stays with the sender. */
  caseId: CaseId.nullable(),
  fromDeskId: z.uuid(),
  fromDeskName: Named,
  toDeskId: z.uuid(),
  toDeskName: Named,
  sentByName: Named.nullable(),
  service: z.string(),
  urgent: z.boolean(),
  reason: z.string(),
  /** The consent that it relies on; null for best interests, and for the receiver. */
  consentId: ConsentId.nullable(),
  consentBy: ConsentGivenBy,
  consentNote: z.string().nullable(),
  /** Since when it is closed to its receiver: its consent stands no longer, and nothing in its place. */
  consentWithdrawnAt: Moment.nullable(),
  /** Null for the receiver while it is closed; then the words are empty too. */
  packet: Packet.nullable(),
  status: ReferralStatus,
  sentAt: Moment,
  answerDueAt: Moment,
  acknowledgedAt: Moment.nullable(),
  answeredAt: Moment.nullable(),
  declineReason: z.string().nullable(),
  answerNote: z.string().nullable(),
  resultDueAt: Moment.nullable(),
  doneAt: Moment.nullable(),
  outcome: z.string().nullable(),
  outcomeNote: z.string().nullable(),
  withdrawalReason: z.string().nullable(),
  /** What this reader may do with it now. */
  acts: z.array(z.string()),
  version: Version,
})
export type Referral = z.output<typeof Referral>

/** What a referral relies on: one consent of the case, or why best interests ask for it without. */
const RelyOn = {
  consentId: ConsentId.nullable().default(null),
  bestInterests: z.string().trim().min(3).max(2000).nullable().default(null),
}

/** The packet as it would be sent, before it is sent. */
export const previewPacket = query({
  name: 'services.preview-packet',
  path: '/cases/:caseId/packet',
  ability: 'services.refer',
  opens: { subject: 'case', id: ({ caseId }) => caseId },
  summary: { km: 'មើលអ្វីដែលអ្នកទទួលនឹងឃើញ', en: 'See what the receiver would see' },
  input: z.object({
    caseId: CaseId,
    /** Parts joined by commas. */
    parts: z.string().max(200),
  }),
  output: Packet,
})

export const sendReferral = command({
  name: 'services.refer',
  path: '/cases/:caseId/referrals',
  ability: 'services.refer',
  summary: { km: 'បញ្ជូនទៅការិយាល័យមួយទៀត', en: 'Refer a child to a desk' },
  draft: ({ caseId }) => draftOf(caseId, 'refer'),
  input: z.object({
    id: ReferralId,
    caseId: CaseId,
    toDeskId: z.uuid(),
    service: codeIn('service'),
    urgent: z.boolean().default(false),
    words: Words,
    parts: z.array(PacketPart),
    ...RelyOn,
  }),
  output: Referral,
})

export const listReferrals = query({
  name: 'services.list-referrals',
  path: '/referrals',
  ability: 'services.read',
  searches: { words: ({ caseId }) => caseId ?? null, found: ({ items }) => items.length },
  summary: { km: 'ប្រអប់សំបុត្របញ្ជូន', en: 'Referrals to my desk, or from it' },
  input: z.object({
    box: z.enum(['received', 'sent']).default('received'),
    status: ReferralStatus.optional(),
    open: z.stringbool().optional(),
    caseId: CaseId.optional(),
    ...PageOf,
  }),
  output: page(Referral),
})

export const getReferral = query({
  name: 'services.get-referral',
  path: '/referrals/:id',
  ability: 'services.read',
  opens: { subject: 'referral', id: ({ id }) => id },
  summary: { km: 'ការបញ្ជូនមួយ', en: 'One referral' },
  input: z.object({ id: ReferralId }),
  output: Referral,
})

const Answer = { id: ReferralId, version: Version }

export const acknowledgeReferral = command({
  name: 'services.acknowledge',
  path: '/referrals/:id/acknowledge',
  ability: 'services.receive',
  summary: { km: 'ប្រាប់ថាបានទទួលដំណឹង', en: 'Say that a referral was seen' },
  input: z.object(Answer),
  output: Referral,
})

export const acceptReferral = command({
  name: 'services.accept',
  path: '/referrals/:id/accept',
  ability: 'services.receive',
  summary: { km: 'ទទួលយកការបញ្ជូន', en: 'Accept a referral' },
  draft: ({ id }) => draftAbout('referral', id, 'accept'),
  input: z.object({ ...Answer, note: z.string().trim().max(2000).nullable().default(null) }),
  output: Referral,
})

export const declineReferral = command({
  name: 'services.decline',
  path: '/referrals/:id/decline',
  ability: 'services.receive',
  summary: { km: 'បដិសេធការបញ្ជូន', en: 'Decline a referral, with a reason' },
  draft: ({ id }) => draftAbout('referral', id, 'decline'),
  input: z.object({
    ...Answer,
    declineReason: codeIn('decline-reason'),
    reason: z.string().trim().min(3).max(2000),
  }),
  output: Referral,
})

export const finishReferral = command({
  name: 'services.finish',
  path: '/referrals/:id/finish',
  ability: 'services.receive',
  summary: { km: 'ប្រាប់លទ្ធផល', en: 'Say what came of a referral' },
  draft: ({ id }) => draftAbout('referral', id, 'finish'),
  input: z.object({
    ...Answer,
    outcome: z.enum([
      'service-given',
      'partly-given',
      'not-needed',
      'child-not-found',
      'refused-by-child',
    ]),
    outcomeNote: z.string().trim().max(2000).nullable().default(null),
  }),
  output: Referral,
})

export const withdrawReferral = command({
  name: 'services.withdraw',
  path: '/referrals/:id/withdraw',
  ability: 'services.refer',
  summary: { km: 'ដកការបញ្ជូនវិញ', en: 'Take a referral back' },
  draft: ({ id }) => draftAbout('referral', id, 'withdraw'),
  input: z.object({ ...Answer, reason: z.string().trim().min(3).max(2000) }),
  output: Referral,
})

/** After a consent was withdrawn: on what an open referral relies from now on. */
export const relyAnew = command({
  name: 'services.rely-anew',
  path: '/referrals/:id/rely',
  ability: 'services.refer',
  summary: {
    km: 'បញ្ជាក់ថាការបញ្ជូនផ្អែកលើអ្វី',
    en: 'Say on what a referral relies after a consent was withdrawn',
  },
  draft: ({ id }) => draftAbout('referral', id, 'rely'),
  input: z.object({ ...Answer, ...RelyOn }),
  output: Referral,
})
