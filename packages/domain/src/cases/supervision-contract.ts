import { z } from 'zod'
import { Named } from '../access/index.ts'
import { NameParts } from '../children/index.ts'
import { codeIn } from '../forms/index.ts'
import { command, Day, idOf, Moment, query, Version } from '../kernel/index.ts'
import { draftAbout, draftOf, draftOfHandingOver } from '../work/index.ts'
import { approvals } from '../law/index.ts'
import { approvalKinds } from './approval.ts'
import { finalOutcomes, openEndKinds } from './closing.ts'
import { CaseBrief, CaseId, Risk, ViewHow, WithForms } from './contract.ts'

const Words = z.string().trim().min(1).max(5000)
const Reason = z.string().trim().min(3).max(2000)
const Said = z.string().trim().max(5000).nullable().default(null)

export const ApprovalId = idOf('ApprovalId')
export type ApprovalId = z.output<typeof ApprovalId>

/** One round of asking another for approval, and what came of it. */
export const CaseApproval = z.object({
  id: ApprovalId,
  caseId: CaseId,
  kind: z.enum(approvalKinds),
  /** The final assessment, or the case where its plan is meant. */
  subjectId: z.uuid(),
  status: z.enum(['asked', 'approved', 'returned', 'withdrawn']),
  needs: z.enum(approvals),
  note: z.string().nullable(),
  askedBy: z.uuid(),
  askedByName: Named.nullable(),
  askedAt: Moment,
  answeredByName: Named.nullable(),
  answeredAt: Moment.nullable(),
  comments: z.string().nullable(),
  /** What the supervisor wrote who let a case at high risk close. */
  highRiskReason: z.string().nullable(),
  /** Whether a closing takes effect only with such words of the supervisor. */
  wantsHighRiskReason: z.boolean(),
  /** Whether the reader may answer it; where not, why not. */
  mayAnswer: z.boolean(),
  whyNot: Named.nullable(),
  version: Version,
})
export type CaseApproval = z.output<typeof CaseApproval>

export const CaseReview = z.object({
  id: z.uuid(),
  heldOn: Day,
  present: z.string(),
  agreed: z.string(),
  nextOn: Day,
  byName: Named.nullable(),
  actions: z.array(
    z.object({
      id: z.uuid(),
      what: z.string(),
      dueOn: Day,
      doneOn: Day.nullable(),
      version: Version,
    }),
  ),
})
export type CaseReview = z.output<typeof CaseReview>

/** A case that was given into other hands, and whether they have read its file. */
export const HandOver = z.object({
  id: z.uuid(),
  fromName: Named.nullable(),
  toDeskName: Named,
  toName: Named.nullable(),
  byName: Named.nullable(),
  reason: z.string().nullable(),
  givenAt: Moment,
  readAt: Moment.nullable(),
  readByName: Named.nullable(),
  /** Given on to others before it was read. */
  passedOn: z.boolean(),
})
export type HandOver = z.output<typeof HandOver>

export const Supervision = z.object({
  approvals: z.array(CaseApproval),
  plan: z.object({
    /** Who the procedure in force wants to approve the plan of this case. */
    needs: z.enum(approvals),
    /** `changed`: approved once, and goals were added since. */
    stands: z.enum(['none', 'asked', 'approved', 'returned', 'changed']),
  }),
  reviews: z.array(CaseReview),
  nextReviewDueAt: Moment.nullable(),
  /** Whether the reader may hold the review: anybody but the worker of the case. */
  mayReview: z.boolean(),
  handOvers: z.array(HandOver),
  /** The worker of the case does not serve at its desk any more, or there is none. */
  isWithoutWorker: z.boolean(),
})
export type Supervision = z.output<typeof Supervision>

export const getSupervision = query({
  name: 'cases.supervision',
  path: '/cases/:id/supervision',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ id }) => id },
  summary: { km: 'ការត្រួតពិនិត្យករណី', en: 'Approvals, reviews and hand-overs of a case' },
  input: z.object({ id: CaseId }),
  output: Supervision,
})

export const askPlanApproval = command({
  name: 'cases.ask-plan-approval',
  path: '/cases/:id/plan-approval',
  ability: 'cases.write',
  summary: { km: 'ដាក់ផែនការជូនអនុម័ត', en: 'Put the plan before another for approval' },
  draft: ({ id }) => draftOf(id, 'ask-plan'),
  input: z.object({ id: CaseId, approvalId: ApprovalId, note: Said }),
  output: z.object({ id: ApprovalId, status: z.literal('asked') }),
})

/** A closing that is approved takes effect at once; a plan that is returned stays workable. */
export const answerApproval = command({
  name: 'cases.answer-approval',
  path: '/approvals/:id/answer',
  ability: 'cases.decide',
  summary: { km: 'អនុម័ត ឬប្រគល់ឲ្យកែ', en: 'Approve, or return with comments' },
  draft: ({ id }) => draftAbout('approval', id, 'answer'),
  input: z.object({
    id: ApprovalId,
    version: Version,
    answer: z.enum(['approved', 'returned']),
    comments: z.string().trim().max(2000).nullable().default(null),
    /** Why a case at high risk closes all the same: of the supervisor who approves its closing. */
    highRiskReason: z.string().trim().min(3).max(2000).nullable().default(null),
  }),
  output: z.object({ id: ApprovalId, status: z.enum(['approved', 'returned']) }),
})

export const withdrawApproval = command({
  name: 'cases.withdraw-approval',
  path: '/approvals/:id/withdraw',
  ability: 'cases.write',
  summary: { km: 'ដកសំណើអនុម័តវិញ', en: 'Take a request for approval back' },
  input: z.object({ id: ApprovalId, version: Version }),
  output: z.object({ id: ApprovalId, status: z.literal('withdrawn') }),
})

const Ratings = z.record(z.string().max(60), z.int().min(1).max(4))

/** Form 6 as its author gives it. */
export const FinalGiven = z.object({
  id: z.uuid(),
  assessedOn: Day,
  outcome: z.enum(finalOutcomes),
  closingReason: codeIn('closing-reason').nullable(),
  childRatings: Ratings,
  familyRatings: Ratings,
  /** From reintegration, or from the first help, until now. */
  story: Words,
  reason: Reason,
  belowReason: Said,
  happenedOn: Day.nullable().default(null),
  knownFrom: Said,
  whereTo: Said,
  tried: Said,
  childView: Said,
  childViewHow: ViewHow,
  viewDone: Said,
  /** Why a case at high risk closes all the same: a supervisor's to write. */
  highRiskReason: z.string().trim().min(3).max(2000).nullable().default(null),
  /** Why it should, in the words of whoever asks a supervisor to write it. */
  highRiskPlea: z.string().trim().min(3).max(2000).nullable().default(null),
})
export type FinalGiven = z.output<typeof FinalGiven>

/** Form 6 as it is kept: the totals are counted by the database. */
export const FinalKept = FinalGiven.extend({
  childTotal: z.int(),
  familyTotal: z.int(),
  itemsBelowTwo: z.int(),
  isBelowThresholds: z.boolean(),
  assessedByName: Named.nullable(),
  assessedAt: Moment,
})
export type FinalKept = z.output<typeof FinalKept>

export const OpenEnd = z.object({
  kind: z.enum(openEndKinds),
  count: z.int(),
  /** What they are, in words: the first few, the most pressing first. */
  things: z.array(
    z.object({ id: z.uuid().nullable(), says: z.object({ km: z.string(), en: z.string() }) }),
  ),
})
export type OpenEnd = z.output<typeof OpenEnd>

export const getClosing = query({
  name: 'cases.closing',
  path: '/cases/:id/closing',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ id }) => id },
  summary: { km: 'ការបិទករណី៖ អ្វីនៅមិនទាន់ចប់', en: 'The closing of a case: what is still open' },
  input: z.object({ id: CaseId }),
  output: z.object({ finals: z.array(FinalKept), openEnds: z.array(OpenEnd) }),
})

/** Form 6. Its outcome may be to go on; every other one is asked of another person, and closes when approved. */
export const assessFinally = command({
  name: 'cases.assess-finally',
  path: '/cases/:id/finals',
  ability: 'cases.decide',
  summary: { km: 'វាយតម្លៃចុងក្រោយ និងស្នើបិទករណី', en: 'Assess finally, and ask for the closing' },
  draft: ({ id }) => draftOf(id, 'final'),
  input: z.object({ id: CaseId, approvalId: ApprovalId, final: FinalGiven, ...WithForms }),
  output: z.object({
    finalId: z.uuid(),
    isBelowThresholds: z.boolean(),
    /** None where the case goes on. */
    approvalId: ApprovalId.nullable(),
  }),
})

/** A review by another than the worker; what was agreed becomes tasks of the worker. */
export const recordReview = command({
  name: 'cases.review',
  path: '/cases/:id/reviews',
  ability: 'cases.decide',
  summary: { km: 'កត់ត្រាការពិនិត្យករណី', en: 'Record a case review' },
  draft: ({ id }) => draftOf(id, 'review'),
  input: z.object({
    id: CaseId,
    review: z.object({
      id: z.uuid(),
      heldOn: Day,
      present: z.string().trim().min(2).max(1000),
      agreed: Words,
      /** Sooner than the procedure asks, where the case needs it. */
      nextOn: Day.nullable().default(null),
      actions: z
        .array(z.object({ id: z.uuid(), what: z.string().trim().min(3).max(1000), dueOn: Day }))
        .max(20),
    }),
  }),
  output: CaseReview,
})

export const finishAgreed = command({
  name: 'cases.finish-agreed',
  path: '/agreed/:id/done',
  ability: 'cases.write',
  summary: { km: 'អ្វីដែលបានព្រមព្រៀង ធ្វើរួចហើយ', en: 'What was agreed at a review is done' },
  input: z.object({ id: z.uuid(), version: Version, doneOn: Day }),
  output: z.object({}),
})

export const ReviewDue = z.object({
  caseId: CaseId,
  caseNumber: z.string(),
  childName: NameParts,
  risk: Risk.nullable(),
  workerName: Named.nullable(),
  deskName: Named,
  dueAt: Moment,
  lastHeldOn: Day.nullable(),
})
export type ReviewDue = z.output<typeof ReviewDue>

/** What is late comes first; then week by week. */
export const listReviews = query({
  name: 'cases.list-reviews',
  path: '/reviews',
  ability: 'cases.read',
  searches: { words: () => null, found: ({ items }) => items.length },
  summary: { km: 'ប្រតិទិនពិនិត្យករណី', en: 'The calendar of case reviews' },
  input: z.object({
    until: Day.optional(),
    worker: z.uuid().optional(),
  }),
  output: z.object({ items: z.array(ReviewDue), more: z.boolean() }),
})

/** Open cases by risk; `unset` are those whose risk nobody has set yet. */
const Counts = z.object({
  high: z.int(),
  medium: z.int(),
  low: z.int(),
  no_action: z.int(),
  unset: z.int(),
})

export const TeamMember = z.object({
  /** Null are the cases that nobody has. */
  accountId: z.uuid().nullable(),
  name: Named.nullable(),
  deskId: z.uuid(),
  deskName: Named,
  serves: z.boolean(),
  open: z.int(),
  byRisk: Counts,
  late: z.int(),
  silent: z.int(),
  unread: z.int(),
  lastActAt: Moment.nullable(),
})
export type TeamMember = z.output<typeof TeamMember>

export const getTeam = query({
  name: 'cases.team',
  path: '/team',
  ability: 'cases.supervise',
  searches: { words: () => null, found: ({ unread }) => unread.length },
  summary: { km: 'ក្រុមរបស់ខ្ញុំ', en: 'My team: who carries what' },
  input: z.object({}),
  output: z.object({
    members: z.array(TeamMember),
    /** Given into other hands and unread beyond its time: they come back to the supervisor. */
    unread: z.array(
      z.object({
        case: CaseBrief.pick({ id: true, number: true, childName: true }),
        handOver: HandOver,
      }),
    ),
    reviewsDue: z.int(),
    approvalsAsked: z.int(),
  }),
})

/** All or some cases of one worker, or of nobody, each into the hands of a worker or a desk. */
export const handOverCaseload = command({
  name: 'cases.hand-over-caseload',
  path: '/hand-overs',
  ability: 'cases.supervise',
  summary: { km: 'ប្រគល់ករណីច្រើនក្នុងពេលតែមួយ', en: 'Hand over a caseload' },
  draft: ({ from }) => draftOfHandingOver(from),
  input: z.object({
    /** Whose hands the cases are in now; what somebody else moved meanwhile stays where it is. */
    from: z.uuid().nullable(),
    items: z
      .array(
        z.object({
          caseId: CaseId,
          to: z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('worker'), accountId: z.uuid() }),
            z.object({ kind: z.literal('desk'), deskId: z.uuid() }),
          ]),
        }),
      )
      .min(1)
      .max(200),
    reason: Reason,
  }),
  output: z.object({ given: z.array(CaseId), left: z.array(CaseId) }),
})
