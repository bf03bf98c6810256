import {
  addNote,
  answerForm,
  assess,
  assignCase,
  caseReasons,
  caseRefusals,
  dropView,
  endGoal,
  finishAction,
  getCase,
  handOverCase,
  homeRefusals,
  listCases,
  listViews,
  listWorkers,
  noteConcern,
  openCase,
  plan,
  recordVisit,
  reopenCase,
  saveView,
  setRisk,
} from '@tumpeang/domain/cases'
import { guarded, later, latestWins, problem } from '@tumpeang/domain/kernel'
import { acceptReport } from '@tumpeang/domain/reports'
import { change } from '../../platform/change.ts'
import type { Db } from '../../platform/db.ts'
import { type Context, route } from '../../platform/http.ts'
import { childrenLike } from '../children/index.ts'
import { endTasks } from '../work/index.ts'
import { workerRoles, wantPlanApproved } from './approvals.ts'
import { brief, caseFile } from './file.ts'
import { fileForms } from './forms.ts'
import { promiseForms } from './form-promises.ts'
import { promiseGuides, soonAfter } from './guide-promises.ts'
import { caregiverOfCase } from './consent-queries.ts'
import { endNeedlessSafety, promiseSafety, refusePlanBeforeSafety } from './consent-routes.ts'
import { promiseSupportReview } from './home-routes.ts'
import { toDesk, toWorker } from './hand-overs.ts'
import { acceptIntoCase, askRulesAgain, openFor } from './opening.ts'
import {
  caseRow,
  type CaseRow,
  casesOf,
  deleteView,
  findAction,
  findGoal,
  insertAssessment,
  insertConcern,
  insertGoal,
  insertNote,
  insertRisk,
  insertVisit,
  storeView,
  viewsOf,
  workersOf,
} from './queries.ts'
import { promiseReview } from './reviews.ts'
import {
  beginPlan,
  changeCase,
  decideStep,
  kept,
  lastSeenAt,
  noSuchCase,
  promise,
  promiseAssessment,
  hastenVisit,
  promiseVisitAfter,
  promiseVisitAnew,
  refuseFuture,
  stepWithWords,
  timeFor,
} from './steps.ts'
import { leaveReceipt } from './supervision-queries.ts'

async function rowOf(db: Db, id: string): Promise<CaseRow> {
  const row = await caseRow(db, id, { locked: true })
  if (!row) throw noSuchCase()
  return row
}

const refuseClosed = ({ status }: CaseRow): void => {
  if (status === 'closed') {
    throw problem('illegal', caseRefusals.closed, { more: { state: status, acts: ['reopen'] } })
  }
}

/** What was filled ends its promise; what was left out is promised. */
async function promiseFormsOf({ db, now }: Context, id: string): Promise<void> {
  const row = await caseRow(db, id)
  if (row) await promiseForms(db, row, now)
}

export const caseRoutes = [
  route(acceptReport, (context, given) => acceptIntoCase(context, given)),

  route(openCase, (context, given) => openFor(context, given)),

  route(listCases, async ({ db, actor }, filter) => {
    const named =
      filter.q === undefined || filter.q === ''
        ? undefined
        : await childrenLike(db, { q: filter.q, loosely: false, limit: 200 })
    return casesOf(db, actor, {
      ...filter,
      q: filter.q === '' ? undefined : filter.q,
      workerRoles,
      children: named?.map(({ id }) => id),
    })
  }),

  route(getCase, async ({ db, actor, now }, { id }) => {
    const file = await caseFile(db, actor, id)
    const reader = { account: actor.account?.id ?? '', desk: actor.duty?.desk ?? null, at: now }
    await leaveReceipt(db, id, reader)
    return file
  }),

  route(listWorkers, async ({ db }, { id }) => {
    await brief(db, id)
    return { items: await workersOf(db, id, workerRoles) }
  }),

  route(assignCase, async ({ db, now }, { id, version, assignedTo, reason }) => {
    const workers = await workersOf(db, id, workerRoles)
    if (!workers.some((worker) => worker.id === assignedTo)) {
      await rowOf(db, id)
      throw problem('illegal', caseRefusals.notAWorkerHere)
    }
    const before = await rowOf(db, id)
    const { row } = await changeCase(db, id, version, { assigned_to: assignedTo }, refuseClosed)
    await toWorker(db, now, row, {
      to: assignedTo,
      from: before.assigned_to,
      reason: reason ?? null,
    })
    return brief(db, id)
  }),

  route(handOverCase, async ({ db, now }, { id, deskId, reason }) => {
    await toDesk(db, now, await rowOf(db, id), { deskId, reason })
    return {}
  }),

  route(noteConcern, async (context, { id, concernId, concern, stage, sinceWords }) => {
    await rowOf(context.db, id)
    await insertConcern(context.db, id, { id: concernId, concern, stage, sinceWords })
    const row = await rowOf(context.db, id)
    if (row.status !== 'closed') await promiseGuides(context.db, row, null)
    await hastenVisit(context.db, row, context.now)
    await askRulesAgain(context, id)
    await promiseSafety(context.db, await rowOf(context.db, id), context.now)
    return brief(context.db, id)
  }),

  route(setRisk, async ({ db, now }, { id, version, riskId, level, reason }) => {
    const before = await rowOf(db, id)
    const { row, kept: stood } = await changeCase(db, id, version, { risk: level }, refuseClosed)
    // What was found stays readable, also where a safer level stands against it.
    await insertRisk(db, id, { id: riskId, level, because: reason })
    if (row.risk !== null && row.risk !== before.risk) {
      await promiseVisitAnew(db, row, now)
      await promiseReview(db, row, now)
      if (row.status === 'planned' || row.status === 'active') await wantPlanApproved(db, now, row)
    }
    await promiseSafety(db, row, now)
    await endNeedlessSafety(db, id)
    return { case: await brief(db, id), kept: stood.length > 0 }
  }),

  route(assess, async (context, { id, version, assessment, forms }) => {
    const { db, now } = context
    refuseFuture(assessment.assessedOn, now)
    const { row, taken } = await stepWithWords(db, { id, version, act: 'assess' })
    await insertAssessment(db, id, assessment)
    await kept(db, id, 'assessment')
    if (taken) {
      await kept(db, id, 'plan')
      const { within, basis } = await timeFor(db, 'plan', row)
      await promise(db, row, {
        kind: 'plan',
        dueAt: later(now, within),
        reason: caseReasons.plan,
        basis,
      })
    }
    await fileForms(context, id, { subject: 'assessment', id: assessment.id }, forms)
    await promiseFormsOf(context, id)
    return brief(db, id)
  }),

  route(plan, async (context, { id, version, goal, forms }) => {
    const { db, now } = context
    await rowOf(db, id)
    await refusePlanBeforeSafety(db, id)
    if (goal.caregiverId !== null && !(await caregiverOfCase(db, id, goal.caregiverId)))
      throw problem('invalid', homeRefusals.notACaregiver)
    const { row } = await stepWithWords(db, { id, version, act: 'plan' })
    await insertGoal(db, id, goal)
    await kept(db, id, 'plan')
    if (row.status !== 'closed' && row.next_visit_due_at === null) {
      await promiseVisitAfter(db, row, now)
    }
    if (goal.caregiverId !== null && goal.dueOn !== null && row.status !== 'closed')
      await promiseSupportReview(db, row, goal.id, goal.dueOn)
    await wantPlanApproved(db, now, row)
    await fileForms(context, id, { subject: 'goal', id: goal.id }, forms)
    await promiseFormsOf(context, id)
    return brief(db, id)
  }),

  route(finishAction, async ({ db, now }, { id, version, doneOn, result, costRiel }) => {
    refuseFuture(doneOn, now)
    const found = await findAction(db, id)
    if (!found) throw noSuchCase()
    const { desk_id } = await rowOf(db, found.caseId)
    await change<
      { done_on: string | null; result: string | null; cost_riel: number | null },
      {
        done_on: string | null
        result: string | null
        cost_riel: number | null
        version: number
        case_id: string
      }
    >(db, {
      table: 'plan_actions',
      subject: 'plan_action',
      id,
      seen: version,
      given: { done_on: doneOn, result, cost_riel: costRiel ?? found.action.costRiel },
      classes: { done_on: guarded, result: latestWins, cost_riel: latestWins },
      desk: desk_id,
      allowed: ({ done_on }) => {
        if (done_on !== null) throw problem('illegal', caseRefusals.done)
      },
    })
    await beginPlan(db, found.caseId)
    const finished = await findAction(db, id)
    if (!finished) throw noSuchCase()
    return finished.action
  }),

  route(endGoal, async ({ db, now }, { id, version, result }) => {
    const found = await findGoal(db, id)
    if (!found) throw noSuchCase()
    const { desk_id } = await rowOf(db, found.caseId)
    await change<
      { ended_at: Date | null; result: string | null },
      { ended_at: Date | null; result: string | null; version: number; case_id: string }
    >(db, {
      table: 'plan_goals',
      subject: 'plan_goal',
      id,
      seen: version,
      given: { ended_at: now, result },
      classes: { ended_at: latestWins, result: guarded },
      desk: desk_id,
      allowed: ({ ended_at }) => {
        if (ended_at !== null) throw problem('illegal', caseRefusals.ended)
      },
    })
    await endTasks(db, { subjectId: id, kinds: ['support-review'], outcome: 'done' })
    const ended = await findGoal(db, id)
    if (!ended) throw noSuchCase()
    return ended.goal
  }),

  route(recordVisit, async (context, { id, visit, forms }) => {
    const { db, now } = context
    refuseFuture(visit.visitedOn, now)
    await rowOf(db, id)
    await insertVisit(db, id, visit)
    if (visit.childSeen) await kept(db, id, 'first-contact')
    await kept(db, id, 'visit')
    await beginPlan(db, id)
    const row = await rowOf(db, id)
    if (row.status !== 'closed') await promiseVisitAfter(db, row, await lastSeenAt(db, row))
    await fileForms(context, id, { subject: 'visit', id: visit.id }, forms)
    await promiseFormsOf(context, id)
    const { nextVisitDueAt } = await brief(db, id)
    return { visitId: visit.id, nextVisitDueAt }
  }),

  route(answerForm, async (context, { id, form, subject, subjectId }) => {
    await rowOf(context.db, id)
    await fileForms(context, id, { subject, id: subjectId ?? id }, [form])
    await promiseFormsOf(context, id)
    return {}
  }),

  route(addNote, async ({ db }, { id, noteId, words }) => {
    await rowOf(db, id)
    await insertNote(db, id, { id: noteId, words })
    return {}
  }),

  route(reopenCase, async ({ db, now }, { id, version, reopeningReason, reason }) => {
    const row = await decideStep(
      db,
      { id, version, act: 'reopen' },
      { closed_at: null, closing_reason: null, closing_note: null },
      { reason: reopeningReason, note: reason },
    )
    await promiseGuides(db, row, soonAfter(now))
    await promiseAssessment(db, row, now)
    await promiseVisitAfter(db, row, now)
    await promiseReview(db, row, now)
    return brief(db, id)
  }),

  route(listViews, async ({ db }) => ({ items: await viewsOf(db) })),

  route(saveView, async ({ db }, view) => {
    await storeView(db, view)
    return view
  }),

  route(dropView, async ({ db }, { id }) => {
    await deleteView(db, id)
    return {}
  }),
]
