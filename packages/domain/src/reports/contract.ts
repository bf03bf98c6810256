import { z } from 'zod'
import { Named } from '../access/index.ts'
import { ChildBrief, ChildId, NewChild, Sex } from '../children/index.ts'
import { codeIn, FilledForms } from '../forms/index.ts'
import { command, idOf, Moment, page, PageOf, query, Version } from '../kernel/index.ts'
import { PlaceCode } from '../places/index.ts'
import { draftAbout, draftOfAccepting } from '../work/index.ts'
import { SuspectedOffice } from './offices.ts'
import { Urgency } from './urgencies.ts'

export const ReportId = idOf('ReportId')
export type ReportId = z.output<typeof ReportId>
export const CallId = idOf('CallId')
export type CallId = z.output<typeof CallId>

const Said = z.object({ km: z.string(), en: z.string() })
const Words = z.string().trim().max(5000)

/** A child as a reporter describes it: a name may be missing, an age a guess. */
export const ReportedChild = z.object({
  id: z.uuid(),
  nameWords: z.string().trim().max(200).nullable(),
  sex: Sex,
  age: z.int().min(0).max(25).nullable(),
  disabilities: z.array(codeIn('disability')).max(10),
  note: z.string().max(1000).nullable(),
})
export type ReportedChild = z.output<typeof ReportedChild>

const concern = {
  concernWords: Words.min(1),
  concerns: z.array(codeIn('concern')).max(20).default([]),
  /** Null is "not known", which is never read as safe. */
  inDanger: z.boolean().nullable().default(null),
  dangerWords: Words.nullable().default(null),
  setting: codeIn('setting').nullable().default(null),
  occurredWords: z.string().trim().max(500).nullable().default(null),
  placeCode: PlaceCode.nullable().default(null),
  placeWords: z.string().trim().max(500).nullable().default(null),
  suspectedRelation: codeIn('relation').nullable().default(null),
  suspectedHasAccess: z.boolean().nullable().default(null),
  suspectedWords: z.string().trim().max(1000).nullable().default(null),
  /** Where that person works, if it is an office that could get the report: it is kept away. */
  suspectedOffice: SuspectedOffice.nullable().default(null),
  children: z.array(ReportedChild).max(20).default([]),
  source: codeIn('report-source').nullable().default(null),
  reporterName: z.string().trim().max(200).nullable().default(null),
  reporterPhone: z.string().trim().max(30).nullable().default(null),
  reporterMayBeCalled: z.boolean().nullable().default(null),
  language: z.enum(['km', 'en']).default('km'),
}

/** What a reporter is told: a number to come back with, and what happens next. */
export const Receipt = z.object({
  reference: z.string(),
  receivedAt: Moment,
  deskName: Named,
  /** Somebody looks at the report by then. */
  triageDueAt: Moment,
  urgencyProposed: Urgency,
})
export type Receipt = z.output<typeof Receipt>

/**
 * Anyone reports, without an account. The passphrase is made on the reporter's own device, read
 * aloud there, and stored here only as a hash.
 */
export const reportConcern = command({
  name: 'reports.report',
  path: '/public/reports',
  ability: 'public',
  // One address may be a whole village: mobile networks share theirs. No report is turned away lightly.
  pace: { max: 60, seconds: 600 },
  summary: { km: 'រាយការណ៍អំពីកុមារ', en: 'Report a concern about a child' },
  input: z.object({ id: ReportId, passphrase: z.string().min(8).max(200), ...concern }),
  output: Receipt,
})

/** What a reporter sees on coming back: never the case, only whether somebody acts. */
export const ReporterView = z.object({
  reference: z.string(),
  receivedAt: Moment,
  state: z.enum(['waiting', 'being-looked-at', 'someone-acts', 'closed']),
  deskName: Named,
  messages: z.array(
    z.object({ id: z.uuid(), fromReporter: z.boolean(), words: z.string(), writtenAt: Moment }),
  ),
})
export type ReporterView = z.output<typeof ReporterView>

const Return = { reference: z.string().trim().max(40), passphrase: z.string().max(200) }

export const comeBack = command({
  name: 'reports.come-back',
  path: '/public/reports/return',
  ability: 'public',
  forgetful: true,
  pace: { max: 10, seconds: 600 },
  summary: {
    km: 'ត្រឡប់មកមើលរបាយការណ៍របស់ខ្ញុំ',
    en: 'Come back to a report with its number and passphrase',
  },
  input: z.object(Return),
  output: ReporterView,
})

export const addToReport = command({
  name: 'reports.add-words',
  path: '/public/reports/messages',
  ability: 'public',
  forgetful: true,
  pace: { max: 10, seconds: 600 },
  summary: { km: 'បន្ថែមព័ត៌មាន', en: 'Add to a report with its number and passphrase' },
  input: z.object({ ...Return, id: z.uuid(), words: Words.min(1) }),
  output: ReporterView,
})

export const registerReport = command({
  name: 'reports.register',
  path: '/reports',
  ability: 'reports.register',
  summary: { km: 'កត់ត្រារបាយការណ៍', en: 'Register a report that somebody brought to an officer' },
  input: z.object({ id: ReportId, callId: CallId.optional(), ...concern }),
  output: Receipt,
})

export const OwnReceipt = z.object({
  reference: z.string(),
  receivedAt: Moment,
  /** Whether the responsible desk has read it. What follows is not told. */
  wasRead: z.boolean(),
})
export type OwnReceipt = z.output<typeof OwnReceipt>

/** The newest 200 reports that the asking person made; nothing of the child, the desk or the case. */
export const listReceipts = query({
  name: 'reports.receipts',
  path: '/receipts',
  ability: 'reports.receipts',
  summary: { km: 'បង្កាន់ដៃរបាយការណ៍របស់ខ្ញុំ', en: 'Receipts of my reports' },
  input: z.object({}),
  output: z.object({ items: z.array(OwnReceipt) }),
})

export const ReportStatus = z.enum(['received', 'accepted', 'closed']).meta({ id: 'ReportStatus' })
export type ReportStatus = z.output<typeof ReportStatus>

export const ReportBrief = z.object({
  id: ReportId,
  reference: z.string(),
  status: ReportStatus,
  channel: z.enum(['public', 'officer', 'helpline']),
  receivedAt: Moment,
  concerns: z.array(z.string()),
  inDanger: z.boolean().nullable(),
  placeCode: PlaceCode.nullable(),
  deskId: z.uuid(),
  urgency: Urgency.nullable(),
  urgencyProposed: Urgency,
  triageDueAt: Moment,
  contactDueAt: Moment.nullable(),
  childrenCount: z.number(),
  version: Version,
})
export type ReportBrief = z.output<typeof ReportBrief>

export const Responsibility = z.object({
  tableNumber: z.number(),
  rule: z.string(),
  because: Said,
  leadKind: z.string(),
  leadDeskId: z.uuid(),
  leadDeskName: Named,
  helping: z.array(
    z.object({ kind: z.string(), deskId: z.uuid().nullable(), deskName: Named.nullable() }),
  ),
  basis: z.array(z.string()),
  decidedAt: Moment,
})
export type Responsibility = z.output<typeof Responsibility>

export const Report = ReportBrief.extend({
  concernWords: z.string(),
  dangerWords: z.string().nullable(),
  setting: z.string().nullable(),
  occurredWords: z.string().nullable(),
  placeWords: z.string().nullable(),
  suspectedRelation: z.string().nullable(),
  suspectedHasAccess: z.boolean().nullable(),
  suspectedWords: z.string().nullable(),
  suspectedOffice: SuspectedOffice.nullable(),
  source: z.string().nullable(),
  reporterName: z.string().nullable(),
  reporterPhone: z.string().nullable(),
  reporterMayBeCalled: z.boolean().nullable(),
  language: z.enum(['km', 'en']),
  deskName: Named,
  urgencyBecause: z.array(Said),
  urgencyReason: z.string().nullable(),
  triagedAt: Moment.nullable(),
  closingReason: z.string().nullable(),
  closingNote: z.string().nullable(),
  takenByName: Named.nullable(),
  children: z.array(
    ReportedChild.extend({
      childId: ChildId.nullable(),
      /** Why this child needs no case; null for one that was found, or still waits. */
      leftBecause: z.string().nullable(),
    }),
  ),
  messages: z.array(
    z.object({ id: z.uuid(), fromReporter: z.boolean(), words: z.string(), writtenAt: Moment }),
  ),
  caseIds: z.array(z.uuid()),
  responsibility: Responsibility.nullable(),
})
export type Report = z.output<typeof Report>

export const listReports = query({
  name: 'reports.list',
  path: '/reports',
  ability: 'reports.read',
  searches: { words: ({ q }) => q ?? null, found: ({ items }) => items.length },
  summary: { km: 'បញ្ជីរបាយការណ៍', en: 'Reports that I may see' },
  input: z.object({
    status: ReportStatus.optional(),
    mine: z.stringbool().optional(),
    q: z.string().max(100).optional(),
    ...PageOf,
  }),
  output: page(ReportBrief),
})

export const getReport = query({
  name: 'reports.get',
  path: '/reports/:id',
  ability: 'reports.read',
  opens: { subject: 'report', id: ({ id }) => id },
  summary: { km: 'របាយការណ៍មួយទាំងមូល', en: 'One report in full' },
  input: z.object({ id: ReportId }),
  output: Report,
})

/** What resembles a report, as far as the viewer may see: children, and earlier reports. */
export const findSimilar = query({
  name: 'reports.find-similar',
  path: '/reports/:id/similar',
  ability: 'reports.triage',
  opens: { subject: 'report', id: ({ id }) => id },
  summary: {
    km: 'កុមារ និងរបាយការណ៍ស្រដៀងគ្នា',
    en: 'Children and earlier reports that resemble a report',
  },
  input: z.object({ id: ReportId }),
  output: z.object({
    children: z.array(ChildBrief.extend({ reportedChildId: z.uuid() })),
    reports: z.array(ReportBrief.extend({ because: Said })),
  }),
})

/** The next report that waits for triage at my desk, most urgent first. */
export const nextToTriage = query({
  name: 'reports.next',
  path: '/triage/next',
  ability: 'reports.triage',
  searches: { words: () => null, found: ({ report }) => (report === null ? 0 : 1) },
  summary: { km: 'របាយការណ៍បន្ទាប់ដែលត្រូវវាយតម្លៃ', en: 'The next report to triage' },
  input: z.object({ after: ReportId.optional() }),
  output: z.object({ report: ReportBrief.nullable(), waiting: z.number() }),
})

/** Opens a case for a child, new or known, from a report; or adds the report to the child's open case. */
export const acceptReport = command({
  name: 'reports.accept',
  path: '/reports/:id/accept',
  ability: 'reports.triage',
  summary: { km: 'ទទួលយករបាយការណ៍ជាករណី', en: 'Accept a report: the child gets a case' },
  draft: ({ id }) => draftOfAccepting(id),
  input: z.object({
    id: ReportId,
    version: Version,
    urgency: Urgency,
    urgencyReason: z.string().trim().max(1000).nullable(),
    reportedChildId: z.uuid().nullable(),
    child: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('known'), childId: ChildId }),
      z.object({ kind: z.literal('new'), child: NewChild }),
    ]),
    caseId: z.uuid(),
    concerns: z.array(codeIn('concern')).min(1).max(20),
    /** The form of registration, filled along with it. */
    forms: FilledForms.optional(),
  }),
  output: z.object({
    reportId: ReportId,
    caseId: z.uuid(),
    caseNumber: z.string(),
    joined: z.boolean(),
  }),
})

/** Of several children one needs no case: the report waits until each has one, or a reason. */
export const leaveReportedChild = command({
  name: 'reports.leave-child',
  path: '/reports/:id/children/:reportedChildId/leave',
  ability: 'reports.triage',
  summary: { km: 'កុមារក្នុងរបាយការណ៍មិនត្រូវការករណី', en: 'A reported child needs no case' },
  draft: ({ id }) => draftAbout('report', id, 'leave-child'),
  input: z.object({
    id: ReportId,
    reportedChildId: z.uuid(),
    reason: z.string().trim().min(3).max(2000),
  }),
  output: z.object({ left: z.int().min(0) }),
})

export const closeReport = command({
  name: 'reports.close',
  path: '/reports/:id/close',
  ability: 'reports.triage',
  summary: { km: 'បិទរបាយការណ៍', en: 'Close a report without a case, with a reason' },
  draft: ({ id }) => draftAbout('report', id, 'close'),
  input: z.object({
    id: ReportId,
    version: Version,
    closingReason: codeIn('report-closing-reason'),
    reason: z.string().trim().min(3).max(2000),
  }),
  output: ReportBrief,
})

export const reopenReport = command({
  name: 'reports.reopen',
  path: '/reports/:id/reopen',
  ability: 'reports.triage',
  summary: { km: 'បើករបាយការណ៍ឡើងវិញ', en: 'Look at a closed report again' },
  draft: ({ id }) => draftAbout('report', id, 'reopen'),
  input: z.object({ id: ReportId, version: Version, reason: z.string().trim().min(3).max(2000) }),
  output: ReportBrief,
})

export const passReport = command({
  name: 'reports.pass',
  path: '/reports/:id/pass',
  ability: 'reports.triage',
  summary: { km: 'ប្រគល់ទៅការិយាល័យដែលទទួលខុសត្រូវ', en: 'Pass a report to the desk that is responsible' },
  draft: ({ id }) => draftAbout('report', id, 'pass'),
  input: z.object({
    id: ReportId,
    version: Version,
    deskId: z.uuid(),
    reason: z.string().trim().min(3).max(2000),
  }),
  output: ReportBrief,
})

export const tellReporter = command({
  name: 'reports.tell-reporter',
  path: '/reports/:id/messages',
  ability: 'reports.triage',
  summary: { km: 'ឆ្លើយទៅអ្នករាយការណ៍', en: 'Leave a message for the reporter' },
  draft: ({ id }) => draftAbout('report', id, 'message'),
  input: z.object({ id: ReportId, messageId: z.uuid(), words: Words.min(1) }),
  output: z.object({}),
})

export const Call = z.object({
  id: CallId,
  beganAt: Moment,
  endedAt: Moment.nullable(),
  kind: z.string().nullable(),
  silent: z.boolean(),
  calledBefore: z.boolean().nullable(),
  note: z.string(),
  reportId: ReportId.nullable(),
  operatorName: Named,
  version: Version,
})
export type Call = z.output<typeof Call>

export const beginCall = command({
  name: 'reports.begin-call',
  path: '/calls',
  ability: 'reports.calls',
  summary: { km: 'ចាប់ផ្តើមទទួលទូរស័ព្ទ', en: 'A call begins' },
  input: z.object({ id: CallId, silent: z.boolean().default(false) }),
  output: Call,
})

export const noteCall = command({
  name: 'reports.note-call',
  path: '/calls/:id',
  ability: 'reports.calls',
  summary: { km: 'កត់ត្រាក្នុងពេលទូរស័ព្ទ', en: 'Write down what the caller says' },
  input: z.object({
    id: CallId,
    version: Version,
    note: z.string().max(20_000).optional(),
    silent: z.boolean().optional(),
    calledBefore: z.boolean().nullable().optional(),
  }),
  output: Call,
})

export const endCall = command({
  name: 'reports.end-call',
  path: '/calls/:id/end',
  ability: 'reports.calls',
  summary: { km: 'បញ្ចប់ទូរស័ព្ទ', en: 'A call ends' },
  input: z.object({
    id: CallId,
    version: Version,
    kind: codeIn('call-kind'),
    note: z.string().max(20_000).optional(),
  }),
  output: Call,
})

export const listCalls = query({
  name: 'reports.list-calls',
  path: '/calls',
  ability: 'reports.calls',
  searches: { words: () => null, found: ({ items }) => items.length },
  summary: { km: 'ទូរស័ព្ទចូល', en: 'Calls of my desk' },
  input: z.object({ open: z.stringbool().optional(), ...PageOf }),
  output: page(Call),
})
