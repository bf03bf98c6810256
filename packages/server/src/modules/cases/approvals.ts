import { ruleOf, roles } from '@tumpeang/domain/access'
import {
  answerWithin,
  type ApprovalKindName,
  approvalRefusals,
  askPlanWithin,
  blocks,
  type CaseApproval,
  ApprovalId,
  CaseId,
  mendWithin,
  refusalToApprove,
  refusalToReturn,
  supervisionReasons,
} from '@tumpeang/domain/cases'
import { later, problem, type Text } from '@tumpeang/domain/kernel'
import type { TaskKind } from '@tumpeang/domain/work'
import type { Actor, Db } from '../../platform/db.ts'
import { askProcedure } from '../law/index.ts'
import { endTasks, putTask } from '../work/index.ts'
import { type CaseRow, concernsOf, named, workersOf } from './queries.ts'
import { kept, promise } from './steps.ts'
import {
  type ApprovalRow,
  approvalRow,
  insertApproval,
  isAsked,
  type LockedApproval,
  planStands,
  setApproval,
  supervisorsOf,
} from './supervision-queries.ts'

/** Who may hold a case: roles of a desk that write in cases. */
export const workerRoles = roles.filter(
  (role) => ruleOf[role].held === 'at a desk' && ruleOf[role].abilities.includes('cases.write'),
)

/** What the procedure in force wants for a step of this case; every closing is seen by another. */
export async function approvalNeeded(
  db: Db,
  row: CaseRow,
  kind: ApprovalKindName,
): Promise<'nobody' | 'another' | 'supervisor'> {
  const { approval } = await askProcedure(db, {
    step: kind,
    concerns: await concernsOf(db, row.id),
    risk: row.risk,
  })
  return kind === 'closing' && approval === 'nobody' ? 'another' : approval
}

/**
 * Asks for approval, and puts the task on whoever supervises the place nearest; where that is an
 * author, on a second person of the desk; where there is none, on the desk, to be escalated.
 */
export async function askApproval(
  db: Db,
  now: Date,
  row: CaseRow,
  given: {
    id: string
    kind: ApprovalKindName
    subjectId: string
    needs: 'another' | 'supervisor'
    note: string | null
    reason: Text
  },
): Promise<void> {
  if (await isAsked(db, given.subjectId)) throw problem('illegal', approvalRefusals.asked)
  const authors = await insertApproval(db, { ...given, caseId: row.id })
  await kept(db, row.id, given.kind === 'plan' ? 'plan-approval' : 'closing-mending')
  const [supervisor] = await supervisorsOf(db, row.id, authors)
  const second =
    supervisor ??
    (await workersOf(db, row.id, workerRoles)).find(({ id }) => !authors.includes(id))?.id
  await putTask(db, {
    kind: 'case-approval',
    deskId: row.desk_id,
    assignedTo: second ?? null,
    subject: 'approval',
    subjectId: given.id,
    caseId: row.id,
    childId: row.child_id,
    provinceCode: row.province_code,
    districtCode: row.district_code,
    reason: given.reason,
    dueAt: later(now, answerWithin),
  })
}

/** What decides whether a person may answer, beside who they are. */
const answering = async (
  db: Db,
  row: Pick<CaseRow, 'id'>,
  approval: Pick<LockedApproval, 'status' | 'authors' | 'needs'>,
  actor: Actor,
) => ({
  status: approval.status,
  authors: approval.authors,
  needs: approval.needs,
  supervises: actor.duty?.role === 'supervisor',
  hasOtherSupervisor: (await supervisorsOf(db, row.id, approval.authors)).length > 0,
  who: actor.account?.id ?? '',
})

const noSuchApproval = () => problem('not-found', approvalRefusals.notFound)

/** One request, locked, as its answerer saw it. */
export async function lockedApproval(db: Db, id: string, version: number): Promise<LockedApproval> {
  const approval = await approvalRow(db, id)
  if (!approval) throw noSuchApproval()
  if (approval.version !== version || approval.status !== 'asked')
    throw problem('stale', approvalRefusals.answered)
  return approval
}

/** Answers a request; what an approval brings about is the caller's. Throws where this person may not. */
export async function answer(
  db: Db,
  now: Date,
  actor: Actor,
  row: CaseRow,
  approval: LockedApproval,
  given: {
    answer: 'approved' | 'returned'
    comments: string | null
    highRiskReason: string | null
  },
): Promise<void> {
  const of = await answering(db, row, approval, actor)
  const refusal =
    given.answer === 'approved' ? refusalToApprove(of) : refusalToReturn(of, given.comments)
  if (refusal) throw problem('illegal', refusal)
  await setApproval(db, approval.id, {
    status: given.answer,
    answeredBy: of.who,
    at: now,
    comments: given.comments,
    highRiskReason: given.highRiskReason,
  })
  await endTasks(db, { subjectId: approval.id, kinds: ['case-approval'], outcome: given.answer })
  if (given.answer === 'returned') {
    const kind: TaskKind = approval.kind === 'plan' ? 'plan-approval' : 'closing-mending'
    await promise(
      db,
      { ...row, assigned_to: approval.asked_by },
      {
        kind,
        dueAt: later(now, mendWithin),
        reason: supervisionReasons[`${approval.kind}-returned`],
      },
    )
  }
}

/** A plan that the procedure wants approved, and that nobody has put up since it changed. */
export async function wantPlanApproved(db: Db, now: Date, row: CaseRow): Promise<void> {
  if (row.status === 'closed' || (await isAsked(db, row.id))) return
  if ((await approvalNeeded(db, row, 'plan')) === 'nobody') return
  await kept(db, row.id, 'plan-approval')
  await promise(db, row, {
    kind: 'plan-approval',
    dueAt: later(now, askPlanWithin),
    reason: supervisionReasons['plan-approval'],
  })
}

/** Whether the plan stands as it was approved. */
export async function planApproval(
  db: Db,
  row: CaseRow,
  rounds: readonly ApprovalRow[],
): Promise<'none' | 'asked' | 'approved' | 'returned' | 'changed'> {
  const latest = rounds.find(({ kind, status }) => kind === 'plan' && status !== 'withdrawn')
  if (!latest || latest.status === 'withdrawn') return 'none'
  if (latest.status !== 'approved') return latest.status
  const { added } = await planStands(db, row.id, latest.asked_at)
  return added ? 'changed' : 'approved'
}

/** A round as its reader sees it, with whether the reader may answer it. */
export async function shownApproval(
  db: Db,
  row: CaseRow,
  approval: ApprovalRow,
  actor: Actor,
): Promise<CaseApproval> {
  const refusal =
    approval.status === 'asked'
      ? refusalToApprove(await answering(db, row, approval, actor))
      : undefined
  return {
    id: ApprovalId.parse(approval.id),
    caseId: CaseId.parse(approval.case_id),
    kind: approval.kind,
    subjectId: approval.subject_id,
    status: approval.status,
    needs: approval.needs,
    note: approval.note,
    askedBy: approval.asked_by,
    askedByName: named(approval.asker_km, approval.asker_en),
    askedAt: approval.asked_at,
    answeredByName: named(approval.answerer_km, approval.answerer_en),
    answeredAt: approval.answered_at,
    comments: approval.comments,
    highRiskReason: approval.high_risk_reason,
    wantsHighRiskReason:
      approval.status === 'asked' &&
      approval.outcome !== null &&
      row.risk === 'high' &&
      blocks('high-risk', approval.outcome) &&
      approval.final_reason === null,
    mayAnswer: approval.status === 'asked' && refusal === undefined,
    whyNot: refusal ?? null,
    version: approval.version,
  }
}
