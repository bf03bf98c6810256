import { abilitiesOf, roleIsHeld, roles } from '@tumpeang/domain/access'
import {
  addNote,
  assess,
  assignCase,
  caseBasis,
  caseReasons,
  caseRefusals,
  closeCase,
  dropView,
  endGoal,
  finishAction,
  getCase,
  handOverCase,
  listCases,
  listViews,
  listWorkers,
  noteConcern,
  openCase,
  plan,
  planDueIn,
  recordVisit,
  reopenCase,
  saveView,
  setRisk,
  visitDueAtRisk,
} from '@tumpeang/domain/cases'
import { days, guarded, later, latestWins, problem } from '@tumpeang/domain/kernel'
import { acceptReport } from '@tumpeang/domain/reports'
import { change } from '../../platform/change.ts'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { childrenLike } from '../children/index.ts'
import { giveTasksOfCase } from '../work/index.ts'
import { brief, caseFile } from './file.ts'
import { acceptIntoCase, askRulesAgain, openFor } from './opening.ts'
import {
  caseRow,
  type CaseRow,
  casesOf,
  deleteView,
  deskExists,
  findAction,
  findGoal,
  giveCase,
  insertAssessment,
  insertConcern,
  insertGoal,
  insertNote,
  insertRisk,
  insertStep,
  insertVisit,
  storeView,
  viewsOf,
  workersOf,
} from './queries.ts'
import {
  beginPlan,
  changeCase,
  decideStep,
  kept,
  lastSeenAt,
  noSuchCase,
  promise,
  promiseAssessment,
  promiseVisit,
  promiseVisitAfter,
  refuseFuture,
  stepWithWords,
} from './steps.ts'

/** Who may hold a case: roles of a desk that write in cases. */
const workerRoles = roles.filter(
  (role) => roleIsHeld[role] === 'at a desk' && abilitiesOf[role].includes('cases.write'),
)

async function rowOf(db: Db, id: string): Promise<CaseRow> {
  const row = await caseRow(db, id, { locked: true })
  if (!row) throw noSuchCase()
  return row
}

/** A day until the new worker has read the file. */
const handOverWithin = days(1)

const refuseClosed = ({ status }: CaseRow): void => {
  if (status === 'closed') {
    throw problem('illegal', caseRefusals.closed, { more: { state: status, acts: ['reopen'] } })
  }
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
      children: named?.map(({ id }) => id),
    })
  }),

  route(getCase, ({ db, actor }, { id }) => caseFile(db, actor, id)),

  route(listWorkers, async ({ db }, { id }) => {
    await brief(db, id)
    return { items: await workersOf(db, id, workerRoles) }
  }),

  route(assignCase, async ({ db, now }, { id, version, assignedTo }) => {
    const workers = await workersOf(db, id, workerRoles)
    if (!workers.some((worker) => worker.id === assignedTo)) {
      await rowOf(db, id)
      throw problem('illegal', caseRefusals.notAWorkerHere)
    }
    const { row } = await changeCase(db, id, version, { assigned_to: assignedTo }, refuseClosed)
    await kept(db, id, 'hand-over')
    await giveTasksOfCase(db, id, assignedTo)
    await promise(db, row, {
      kind: 'hand-over',
      dueAt: later(now, handOverWithin),
      reason: caseReasons['hand-over'],
    })
    return brief(db, id)
  }),

  route(handOverCase, async ({ db, now }, { id, deskId, reason }) => {
    const row = await rowOf(db, id)
    refuseClosed(row)
    if (deskId === row.desk_id) throw problem('illegal', caseRefusals.sameDesk)
    if (!(await deskExists(db, deskId))) throw problem('invalid', caseRefusals.noSuchDesk)
    await insertStep(db, {
      caseId: id,
      act: 'hand-over',
      from: row.status,
      to: row.status,
      note: reason,
    })
    await kept(db, id, 'hand-over', 'case-approval')
    await promise(
      db,
      { ...row, desk_id: deskId, assigned_to: null },
      { kind: 'hand-over', dueAt: later(now, handOverWithin), reason: caseReasons['hand-over'] },
    )
    await giveCase(db, id, deskId)
    return {}
  }),

  route(noteConcern, async (context, { id, concernId, concern, stage, sinceWords }) => {
    await rowOf(context.db, id)
    await insertConcern(context.db, id, { id: concernId, concern, stage, sinceWords })
    await askRulesAgain(context, id)
    return brief(context.db, id)
  }),

  route(setRisk, async ({ db, now }, { id, version, riskId, level, reason }) => {
    const before = await rowOf(db, id)
    const { row, kept: stood } = await changeCase(db, id, version, { risk: level }, refuseClosed)
    // What was found stays readable, also where a safer level stands against it.
    await insertRisk(db, id, { id: riskId, level, because: reason })
    if (row.risk !== null && row.risk !== before.risk) {
      await promiseVisit(db, row, visitDueAtRisk(row.risk, await lastSeenAt(db, row), now))
    }
    return { case: await brief(db, id), kept: stood.length > 0 }
  }),

  route(assess, async ({ db, now }, { id, version, assessment }) => {
    refuseFuture(assessment.assessedOn, now)
    const { row, taken } = await stepWithWords(db, { id, version, act: 'assess' })
    await insertAssessment(db, id, assessment)
    await kept(db, id, 'assessment')
    if (taken) {
      await kept(db, id, 'plan')
      await promise(db, row, {
        kind: 'plan',
        dueAt: later(now, planDueIn),
        reason: caseReasons.plan,
        basis: caseBasis.plan,
      })
    }
    return brief(db, id)
  }),

  route(plan, async ({ db, now }, { id, version, goal }) => {
    const { row } = await stepWithWords(db, { id, version, act: 'plan' })
    await insertGoal(db, id, goal)
    await kept(db, id, 'plan')
    if (row.status !== 'closed' && row.next_visit_due_at === null) {
      await promiseVisitAfter(db, row, now)
    }
    return brief(db, id)
  }),

  route(finishAction, async ({ db, now }, { id, version, doneOn, result }) => {
    refuseFuture(doneOn, now)
    const found = await findAction(db, id)
    if (!found) throw noSuchCase()
    const { desk_id } = await rowOf(db, found.caseId)
    await change<
      { done_on: string | null; result: string | null },
      { done_on: string | null; result: string | null; version: number; case_id: string }
    >(db, {
      table: 'plan_actions',
      subject: 'plan_action',
      id,
      seen: version,
      given: { done_on: doneOn, result },
      classes: { done_on: guarded, result: latestWins },
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
    const ended = await findGoal(db, id)
    if (!ended) throw noSuchCase()
    return ended.goal
  }),

  route(recordVisit, async ({ db, now }, { id, visit }) => {
    refuseFuture(visit.visitedOn, now)
    await rowOf(db, id)
    await insertVisit(db, id, visit)
    if (visit.childSeen) await kept(db, id, 'first-contact')
    await kept(db, id, 'visit')
    await beginPlan(db, id)
    const row = await rowOf(db, id)
    if (row.status !== 'closed') await promiseVisitAfter(db, row, await lastSeenAt(db, row))
    const { nextVisitDueAt } = await brief(db, id)
    return { visitId: visit.id, nextVisitDueAt }
  }),

  route(addNote, async ({ db }, { id, noteId, words }) => {
    await rowOf(db, id)
    await insertNote(db, id, { id: noteId, words })
    return {}
  }),

  route(closeCase, async ({ db, now }, { id, version, closingReason, reason }) => {
    await decideStep(
      db,
      { id, version, act: 'close' },
      {
        closed_at: now,
        closing_reason: closingReason,
        closing_note: reason,
        next_visit_due_at: null,
      },
      { reason: closingReason, note: reason },
    )
    return brief(db, id)
  }),

  route(reopenCase, async ({ db, now }, { id, version, reopeningReason, reason }) => {
    const row = await decideStep(
      db,
      { id, version, act: 'reopen' },
      { closed_at: null, closing_reason: null, closing_note: null },
      { reason: reopeningReason, note: reason },
    )
    await promiseAssessment(db, row, now)
    await promiseVisitAfter(db, row, now)
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
