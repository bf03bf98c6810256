import {
  CaseId,
  caseReasons,
  caseRefusals,
  type handOverCaseload,
  readWithin,
  supervisionRefusals,
} from '@tumpeang/domain/cases'
import { days, type InputOf, later, type OutputOf, problem } from '@tumpeang/domain/kernel'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/db.ts'
import type { Context } from '../../platform/http.ts'
import { giveTasksOfCase } from '../work/index.ts'
import { workerRoles } from './approvals.ts'
import {
  caseRow,
  type CaseRow,
  deskExists,
  giveCase,
  insertStep,
  setWorker,
  workersOf,
} from './queries.ts'
import { promiseReview } from './reviews.ts'
import { kept, noSuchCase, promise } from './steps.ts'
import { insertHandOver } from './supervision-queries.ts'

/** Puts a case into the hands of a worker of its desk; the worker reads the file within two days. */
export async function toWorker(
  db: Db,
  now: Date,
  row: CaseRow,
  given: { to: string; from: string | null; reason: string | null },
): Promise<void> {
  await kept(db, row.id, 'hand-over', 'without-worker')
  await giveTasksOfCase(db, row.id, given.to)
  await insertHandOver(db, {
    id: uuid(),
    caseId: row.id,
    from: given.from,
    toDesk: row.desk_id,
    to: given.to,
    reason: given.reason,
    readDueAt: later(now, readWithin),
    now,
  })
  await promise(
    db,
    { ...row, assigned_to: given.to },
    { kind: 'hand-over', dueAt: later(now, readWithin), reason: caseReasons['hand-over'] },
  )
}

/** A day until the desk has taken the case upon somebody. */
const takenWithin = days(1)

/** Gives a case, its child and its promises to another desk, which finds it a worker. */
export async function toDesk(
  db: Db,
  now: Date,
  row: CaseRow,
  { deskId, reason }: { deskId: string; reason: string },
): Promise<void> {
  if (row.status === 'closed') {
    throw problem('illegal', caseRefusals.closed, { more: { state: row.status, acts: ['reopen'] } })
  }
  if (deskId === row.desk_id) throw problem('illegal', caseRefusals.sameDesk)
  if (!(await deskExists(db, deskId))) throw problem('invalid', caseRefusals.noSuchDesk)
  await insertStep(db, {
    caseId: row.id,
    act: 'hand-over',
    from: row.status,
    to: row.status,
    note: reason,
  })
  await kept(db, row.id, 'hand-over', 'case-approval', 'without-worker')
  await insertHandOver(db, {
    id: uuid(),
    caseId: row.id,
    from: row.assigned_to,
    toDesk: deskId,
    to: null,
    reason,
    readDueAt: later(now, readWithin),
    now,
  })
  const there = { ...row, desk_id: deskId, assigned_to: null }
  await promise(db, there, {
    kind: 'hand-over',
    dueAt: later(now, takenWithin),
    reason: caseReasons['hand-over'],
  })
  await promiseReview(db, there, now)
  await giveCase(db, row.id, deskId)
}

/**
 * Gives many cases at once, each into its own hands. A case that is not in the hands it was seen in
 * stays where somebody else put it meanwhile, and is named in the answer.
 */
export async function handOverMany(
  { db, now }: Context,
  { from, items, reason }: InputOf<typeof handOverCaseload>,
): Promise<OutputOf<typeof handOverCaseload>> {
  if (new Set(items.map(({ caseId }) => caseId)).size !== items.length)
    throw problem('invalid', supervisionRefusals.twice)
  const given: CaseId[] = []
  const left: CaseId[] = []
  // Locked in one order, so that two who hand over at once wait for each other and do not clash.
  for (const { caseId, to } of items.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
    const row = await caseRow(db, caseId, { locked: true })
    if (!row) throw noSuchCase()
    if (row.assigned_to !== from || row.status === 'closed') {
      left.push(caseId)
      continue
    }
    if (to.kind === 'desk' && to.deskId !== row.desk_id)
      await toDesk(db, now, row, { deskId: to.deskId, reason })
    else if (to.kind === 'worker') {
      const workers = await workersOf(db, caseId, workerRoles)
      if (!workers.some(({ id }) => id === to.accountId))
        throw problem('illegal', caseRefusals.notAWorkerHere)
      if (to.accountId !== row.assigned_to) {
        await setWorker(db, caseId, to.accountId)
        await toWorker(db, now, row, { to: to.accountId, from, reason })
      }
    } else throw problem('illegal', caseRefusals.sameDesk)
    given.push(CaseId.parse(caseId))
  }
  return { given, left }
}
