import {
  after,
  filled,
  hours,
  impossible,
  type InputOf,
  later,
  problem,
  type Text,
} from '@tumpeang/domain/kernel'
import { khmerDigits } from '@tumpeang/domain/khmer'
import {
  type acceptReport,
  type closeReport,
  type leaveReportedChild,
  contactWithinHours,
  type passReport,
  type reopenReport,
  reportChart,
  type ReportBrief,
  reportWords,
  triageWithinHours,
  type Urgency,
} from '@tumpeang/domain/reports'
import type { Db } from '../../platform/db.ts'
import type { Context } from '../../platform/http.ts'
import { endTasks, putTask } from '../work/index.ts'
import {
  childrenWaiting,
  decideReport,
  deskStands,
  getBrief,
  leaveChild,
  linkReportedChild,
  lockReport,
  passTo,
} from './queries.ts'

type Locked = Awaited<ReturnType<typeof lockReport>>

/** What ends when a report is decided, and what a new desk takes over. */
const ofReport = ['triage', 'report-message'] as const

/**
 * Refuses a step that the chart does not know. An author who saw an older version is not refused
 * here: what they decided is held against what was decided meanwhile.
 */
function refuseIllegal(report: Locked, act: 'accept' | 'close' | 'reopen', seen: number): void {
  if (after(reportChart, report.status, act) === undefined && seen >= report.version)
    throw problem('illegal', reportWords.illegalStep)
}

/** A triage task on the desk of a report. */
const putTriage = (
  { db }: Pick<Context, 'db'>,
  report: Pick<Locked, 'id' | 'province_code' | 'district_code' | 'urgencyProposed'>,
  { deskId, dueAt, reason }: { deskId: string; dueAt: Date; reason: Text },
) =>
  putTask(db, {
    kind: 'triage',
    deskId,
    subject: 'report',
    subjectId: report.id,
    reportId: report.id,
    provinceCode: report.province_code,
    districtCode: report.district_code,
    reason,
    dueAt,
    isPressing: report.urgencyProposed === 'now',
  })

/** What the opening of a case needs to know of the report that it answers. */
export interface Triaged {
  readonly id: string
  readonly reference: string
  readonly placeCode: string | null
  readonly contactDueAt: Date
  /** A child is in danger at this moment, says whoever accepted it. */
  readonly isPressing: boolean
}

/**
 * Records that a person accepted a report, with the urgency that they decided, and ends its triage.
 * A report about several children is accepted once for each: the first decides its urgency.
 */
export async function recordTriage(
  { db, actor, now }: Context,
  given: InputOf<typeof acceptReport>,
): Promise<Triaged> {
  const report = await lockReport(db, given.id)
  const contactDueAt = later(report.received_at, hours(contactWithinHours[given.urgency]))
  const triaged = {
    id: report.id,
    reference: report.reference,
    placeCode: report.place_code,
    contactDueAt,
    isPressing: given.urgency === 'now',
  }
  // Accepted already: only for another of its children, or two people would open two cases for one.
  if (report.status === 'accepted') {
    if (given.reportedChildId === null) throw impossible(reportChart, report.status)
    return triaged
  }
  if (given.urgency !== report.urgencyProposed && !given.urgencyReason) {
    throw problem('invalid', reportWords.sayWhy, {
      errors: [{ pointer: '/urgencyReason', detail: reportWords.sayWhy }],
    })
  }
  refuseIllegal(report, 'accept', given.version)
  await decideReport(db, given.id, given.version, {
    status: 'accepted',
    concerns: given.concerns,
    urgency: given.urgency,
    urgency_reason: given.urgencyReason,
    triaged_by: actor.account?.id ?? null,
    triaged_at: now,
    contact_due_at: contactDueAt,
  })
  await endTasks(db, { subjectId: given.id, kinds: ofReport, outcome: 'accepted' })
  return triaged
}

/** Says which child the reported one is, once that is decided. */
export async function linkChild(
  { db, now }: Context,
  {
    id,
    reportedChildId,
    child,
  }: Pick<InputOf<typeof acceptReport>, 'id' | 'reportedChildId' | 'child'>,
): Promise<void> {
  if (reportedChildId === null) return
  const childId = child.kind === 'known' ? child.childId : child.child.id
  if (!(await linkReportedChild(db, id, reportedChildId, childId)))
    throw problem('conflict', reportWords.otherChild)
  await waitForChildren(db, await lockReport(db, id), now)
}

/** The other children of an accepted report stay on the work list, until each has a case or a reason. */
async function waitForChildren(db: Db, report: Locked, now: Date): Promise<number> {
  const left = await childrenWaiting(db, report.id)
  await endTasks(db, { subjectId: report.id, kinds: ['triage'], outcome: 'accepted' })
  if (left > 0)
    await putTriage({ db }, report, {
      deskId: report.desk_id,
      dueAt: later(now, hours(triageWithinHours[report.urgencyProposed])),
      reason: {
        km: filled(reportWords.childrenWait, { count: khmerDigits(left) }).km,
        en: filled(reportWords.childrenWait, { count: left }).en,
      },
    })
  return left
}

/** A reported child needs no case of its own, and why. */
export async function leave(
  { db, actor, now }: Context,
  { id, reportedChildId, reason }: InputOf<typeof leaveReportedChild>,
): Promise<{ left: number }> {
  const report = await lockReport(db, id)
  if (report.status !== 'accepted') throw problem('illegal', reportWords.acceptFirst)
  const by = actor.account?.id ?? null
  if (!(await leaveChild(db, id, reportedChildId, { because: reason, by, at: now })))
    throw problem('conflict', reportWords.childDecided)
  return { left: await waitForChildren(db, report, now) }
}

export async function close(
  { db }: Context,
  { id, version, closingReason, reason }: InputOf<typeof closeReport>,
): Promise<ReportBrief> {
  refuseIllegal(await lockReport(db, id), 'close', version)
  await decideReport(db, id, version, {
    status: 'closed',
    closing_reason: closingReason,
    closing_note: reason,
  })
  await endTasks(db, { subjectId: id, kinds: ofReport, outcome: 'closed' })
  return getBrief(db, id)
}

export async function reopen(
  context: Context,
  { id, version }: InputOf<typeof reopenReport>,
): Promise<ReportBrief> {
  const { db, now } = context
  const report = await lockReport(db, id)
  refuseIllegal(report, 'reopen', version)
  const triageDueAt = later(now, hours(triageWithinHours[report.urgencyProposed]))
  await decideReport(db, id, version, {
    status: 'received',
    triage_due_at: triageDueAt,
    closing_reason: null,
    closing_note: null,
  })
  await putTriage(context, report, {
    deskId: report.desk_id,
    dueAt: triageDueAt,
    reason: reportWords.reopened,
  })
  return getBrief(db, id)
}

/**
 * Gives a report to another desk, with its triage. The answer is what the giver saw last: the
 * report is the other desk's to see from now on.
 */
export async function pass(
  context: Context,
  { id, version, deskId }: InputOf<typeof passReport>,
): Promise<ReportBrief> {
  const { db, now } = context
  const report = await lockReport(db, id)
  if (version !== report.version) throw problem('stale', reportWords.changedMeanwhile)
  if (report.status !== 'received') throw problem('illegal', reportWords.illegalStep)
  if (report.desk_id === deskId) throw problem('illegal', reportWords.sameDesk)
  if (!(await deskStands(db, deskId))) throw problem('invalid', reportWords.unknownDesk)
  const brief = await getBrief(db, id)
  await endTasks(db, { subjectId: id, kinds: ofReport, outcome: 'passed' })
  const passed = await passTo(db, id, deskId)
  if (passed === null) throw problem('not-found', reportWords.notHere)
  // The new desk has the time that is left, and never less than the shortest that triage allows.
  const soonest = later(now, hours(triageWithinHours.now))
  await putTriage(context, report, {
    deskId,
    dueAt: report.triage_due_at > soonest ? report.triage_due_at : soonest,
    reason: reportWords.passed,
  })
  return { ...brief, deskId, version: passed }
}

/** Why the reporter's words wait for the desk, and until when: as long as triage of that urgency. */
export const messageTask = (urgency: Urgency, now: Date) => ({
  reason: reportWords.added,
  isPressing: urgency === 'now',
  dueAt: later(now, hours(triageWithinHours[urgency])),
})
