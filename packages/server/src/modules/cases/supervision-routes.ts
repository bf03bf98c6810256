import {
  answerApproval,
  ApprovalId,
  approvalRefusals,
  askPlanApproval,
  assessFinally,
  blocks,
  caseRefusals,
  caseChart,
  closingRefusals,
  faultsOfFinal,
  type FinalGiven,
  finishAgreed,
  getClosing,
  getSupervision,
  getTeam,
  handOverCaseload,
  listReviews,
  openEndWords,
  recordReview,
  supervisionReasons,
  supervisionRefusals,
  withdrawApproval,
} from '@tumpeang/domain/cases'
import { after, Day, filled, impossible, problem, type Text } from '@tumpeang/domain/kernel'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { endTasks, putTask } from '../work/index.ts'
import {
  answer,
  approvalNeeded,
  askApproval,
  lockedApproval,
  planApproval,
  shownApproval,
  workerRoles,
} from './approvals.ts'
import { fileForms } from './forms.ts'
import { handOverMany } from './hand-overs.ts'
import { caseRow, type CaseRow, named } from './queries.ts'
import { openEndsOf } from './open-ends.ts'
import { latestReview, promiseReview } from './reviews.ts'
import { decideStep, noSuchCase, refuseFuture } from './steps.ts'
import {
  agreedRow,
  approvalsOf,
  finalsOf,
  handOversOf,
  insertFinal,
  insertReview,
  isClosingAsked,
  learnedSince,
  planStands,
  reviewsDue,
  reviewsOf,
  serves,
  setAgreedDone,
  setApproval,
  teamOf,
  teamWaits,
  withdrawAsked,
} from './supervision-queries.ts'

async function rowOf(db: Db, id: string, locked = true): Promise<CaseRow> {
  const row = await caseRow(db, id, { locked })
  if (!row) throw noSuchCase()
  return row
}

const refuseClosed = ({ status }: CaseRow): void => {
  if (status === 'closed') {
    throw problem('illegal', caseRefusals.closed, { more: { state: status, acts: ['reopen'] } })
  }
}

/** Refuses while something is open that a closing would cut off, and says how each is ended. */
async function refuseOpenEnds(
  db: Db,
  caseId: string,
  { outcome, isHighRiskExcused }: Pick<FinalGiven, 'outcome'> & { isHighRiskExcused: boolean },
): Promise<void> {
  const ends = (await openEndsOf(db, caseId)).filter(
    ({ kind }) => blocks(kind, outcome) && (kind !== 'high-risk' || !isHighRiskExcused),
  )
  if (ends.length === 0) return
  const said: Text[] = ends.map(({ kind, count }) => filled(openEndWords[kind], { count }))
  throw problem(
    'illegal',
    {
      km: filled(closingRefusals.openEnds, { ends: said.map(({ km }) => km).join('; ') }).km,
      en: filled(closingRefusals.openEnds, { ends: said.map(({ en }) => en).join('; ') }).en,
    },
    { more: { openEnds: ends.map(({ kind, count }) => ({ kind, count })) } },
  )
}

/** What was approved takes effect: the case closes as its final assessment says. */
async function close(
  db: Db,
  now: Date,
  row: CaseRow,
  { finalId, highRiskReason }: { finalId: string; highRiskReason: string | null },
): Promise<void> {
  const final = (await finalsOf(db, row.id)).find(({ id }) => id === finalId)
  if (!final?.closingReason) throw problem('not-found', closingRefusals.noSuchFinal)
  const isHighRiskExcused = final.highRiskReason !== null || highRiskReason !== null
  if (row.risk === 'high' && final.highRiskPlea !== null && !isHighRiskExcused)
    throw problem('illegal', closingRefusals.highRiskWords, {
      errors: [{ pointer: '/highRiskReason', detail: closingRefusals.highRiskWords }],
    })
  await refuseOpenEnds(db, row.id, { outcome: final.outcome, isHighRiskExcused })
  for (const { id } of await withdrawAsked(db, row.id))
    await endTasks(db, { subjectId: id, kinds: ['case-approval'], outcome: 'withdrawn' })
  await decideStep(
    db,
    { id: row.id, version: row.version, act: 'close' },
    {
      closed_at: now,
      closing_reason: final.closingReason,
      closing_note: final.reason,
      next_visit_due_at: null,
    },
    { reason: final.closingReason, note: final.reason },
  )
}

/** Reviews shown of a calendar at once. */
const mostReviews = 200

export const supervisionRoutes = [
  route(getSupervision, async ({ db, actor }, { id }) => {
    const row = await rowOf(db, id, false)
    const rounds = await approvalsOf(db, id)
    const isServed =
      row.assigned_to !== null && (await serves(db, row.assigned_to, row.desk_id, workerRoles))
    return {
      approvals: await Promise.all(rounds.map((round) => shownApproval(db, row, round, actor))),
      plan: {
        needs: await approvalNeeded(db, row, 'plan'),
        stands: await planApproval(db, row, rounds),
      },
      reviews: await reviewsOf(db, id),
      nextReviewDueAt: row.status === 'closed' ? null : row.next_review_due_at,
      mayReview: row.status !== 'closed' && row.assigned_to !== actor.account?.id,
      handOvers: await handOversOf(db, id),
      isWithoutWorker: row.status !== 'closed' && !isServed,
    }
  }),

  route(getClosing, async ({ db }, { id }) => {
    await rowOf(db, id, false)
    return { finals: await finalsOf(db, id), openEnds: await openEndsOf(db, id) }
  }),

  route(askPlanApproval, async ({ db, now }, { id, approvalId, note }) => {
    const row = await rowOf(db, id)
    refuseClosed(row)
    if ((await planStands(db, id, null)).goals === 0)
      throw problem('illegal', approvalRefusals.noPlan)
    const needs = await approvalNeeded(db, row, 'plan')
    await askApproval(db, now, row, {
      id: approvalId,
      kind: 'plan',
      subjectId: id,
      needs: needs === 'supervisor' ? 'supervisor' : 'another',
      note,
      reason: supervisionReasons.plan,
    })
    return { id: approvalId, status: 'asked' as const }
  }),

  route(
    answerApproval,
    async ({ db, actor, now }, { id, version, answer: given, comments, ...said }) => {
      const approval = await lockedApproval(db, id, version)
      const row = await rowOf(db, approval.case_id)
      if (
        given === 'approved' &&
        approval.kind === 'closing' &&
        (await learnedSince(db, row.id, approval.asked_at))
      ) {
        throw problem('illegal', approvalRefusals.overtaken)
      }
      const isClosing = given === 'approved' && approval.kind === 'closing'
      const highRiskReason = isClosing && row.risk === 'high' ? said.highRiskReason : null
      if (highRiskReason !== null && actor.duty?.role !== 'supervisor')
        throw problem('illegal', closingRefusals.highRiskReason)
      await answer(db, now, actor, row, approval, { answer: given, comments, highRiskReason })
      if (isClosing) await close(db, now, row, { finalId: approval.subject_id, highRiskReason })
      return { id: ApprovalId.parse(id), status: given }
    },
  ),

  route(withdrawApproval, async ({ db, actor }, { id, version }) => {
    const approval = await lockedApproval(db, id, version)
    if (approval.asked_by !== actor.account?.id) throw problem('illegal', approvalRefusals.notYours)
    await setApproval(db, id, { status: 'withdrawn' })
    await endTasks(db, { subjectId: id, kinds: ['case-approval'], outcome: 'withdrawn' })
    return { id: ApprovalId.parse(id), status: 'withdrawn' as const }
  }),

  route(assessFinally, async (context, { id, approvalId, final, forms }) => {
    const { db, now } = context
    refuseFuture(final.assessedOn, now)
    if (final.happenedOn !== null) refuseFuture(final.happenedOn, now)
    const row = await rowOf(db, id)
    const faults = faultsOfFinal(final)
    if (faults[0]) throw problem('illegal', faults[0].detail, { errors: faults })
    if (final.highRiskReason !== null && context.actor.duty?.role !== 'supervisor')
      throw problem('illegal', closingRefusals.highRiskReason)
    if (final.outcome !== 'continue') {
      if (after(caseChart, row.status, 'close') === undefined) {
        throw impossible(caseChart, row.status)
      }
      await refuseOpenEnds(db, id, {
        outcome: final.outcome,
        isHighRiskExcused: final.highRiskReason !== null || final.highRiskPlea !== null,
      })
      if (await isClosingAsked(db, id)) throw problem('illegal', approvalRefusals.asked)
    } else refuseClosed(row)
    const { isBelowThresholds } = await insertFinal(db, id, final)
    await fileForms(context, id, { subject: 'closing', id: final.id }, forms)
    if (final.outcome === 'continue')
      return { finalId: final.id, isBelowThresholds, approvalId: null }
    const needs = await approvalNeeded(db, row, 'closing')
    const isPleaded =
      row.risk === 'high' && final.highRiskReason === null && final.highRiskPlea !== null
    const notes = [
      ...(isBelowThresholds ? [final.belowReason] : []),
      ...(isPleaded ? [final.highRiskPlea] : []),
    ].filter((note) => note !== null)
    await askApproval(db, now, row, {
      id: approvalId,
      kind: 'closing',
      subjectId: final.id,
      needs: isBelowThresholds || isPleaded || needs === 'supervisor' ? 'supervisor' : 'another',
      note: notes.length === 0 ? null : notes.join('\n'),
      reason:
        supervisionReasons[
          isPleaded ? 'closing-high-risk' : isBelowThresholds ? 'closing-below' : 'closing'
        ],
    })
    return { finalId: final.id, isBelowThresholds, approvalId }
  }),

  route(recordReview, async ({ db, actor, now }, { id, review }) => {
    refuseFuture(review.heldOn, now)
    const row = await rowOf(db, id)
    refuseClosed(row)
    if (row.assigned_to !== null && row.assigned_to === actor.account?.id)
      throw problem('illegal', supervisionRefusals.ownReview)
    const latest = await latestReview(db, row, new Date(`${review.heldOn}T12:00:00+07:00`))
    const nextOn = review.nextOn ?? latest
    if (nextOn <= review.heldOn) throw problem('illegal', supervisionRefusals.nextIsPast)
    if (nextOn > latest)
      throw problem('illegal', filled(supervisionRefusals.nextTooLate, { day: latest }))
    await insertReview(db, id, { ...review, nextOn })
    for (const action of review.actions) {
      await putTask(db, {
        kind: 'agreed',
        deskId: row.desk_id,
        assignedTo: row.assigned_to,
        subject: 'review_action',
        subjectId: action.id,
        caseId: row.id,
        childId: row.child_id,
        provinceCode: row.province_code,
        districtCode: row.district_code,
        reason: supervisionReasons.agreed,
        dueAt: new Date(`${action.dueOn}T23:59:59+07:00`),
      })
    }
    await promiseReview(db, row, now, Day.parse(nextOn))
    const held = (await reviewsOf(db, id)).find((found) => found.id === review.id)
    if (!held) throw noSuchCase()
    return held
  }),

  route(finishAgreed, async ({ db, now }, { id, version, doneOn }) => {
    refuseFuture(doneOn, now)
    const agreed = await agreedRow(db, id)
    if (!agreed) throw problem('not-found', supervisionRefusals.noSuchAction)
    if (agreed.done_on !== null || agreed.version !== version)
      throw problem('stale', supervisionRefusals.agreedDone)
    await setAgreedDone(db, id, doneOn)
    await endTasks(db, { subjectId: id, kinds: ['agreed'], outcome: 'done' })
    return {}
  }),

  route(listReviews, ({ db, actor }, { until, worker }) =>
    reviewsDue(db, actor, { until, worker, limit: mostReviews }),
  ),

  route(getTeam, async ({ db, actor }) => ({
    members: (await teamOf(db, actor, workerRoles)).map((row) => ({
      accountId: row.account_id,
      name: named(row.name_km, row.name_en),
      deskId: row.desk_id,
      deskName: { km: row.desk_km, en: row.desk_en },
      serves: row.serves,
      open: row.open,
      byRisk: {
        high: row.high,
        medium: row.medium,
        low: row.low,
        no_action: row.no_action,
        unset: row.unset,
      },
      late: row.late,
      silent: row.silent,
      unread: row.unread,
      lastActAt: row.last_act,
    })),
    ...(await teamWaits(db, actor)),
  })),

  route(handOverCaseload, (context, given) => handOverMany(context, given)),
]
