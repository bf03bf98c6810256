import {
  caseChart,
  caseReasons,
  caseRefusals,
  type CaseStatus,
  riskLevels,
  type RiskName,
  riskNames,
  visitDueAnew,
} from '@tumpeang/domain/cases'
import {
  after,
  type Day,
  dayIn,
  type FieldClass,
  guarded,
  hours,
  impossible,
  languages,
  later,
  latestWins,
  mostProtective,
  problem,
  say,
  type Text,
} from '@tumpeang/domain/kernel'
import type { ProcedureStep } from '@tumpeang/domain/law'
import type { TaskKind } from '@tumpeang/domain/work'
import { change } from '../../platform/change.ts'
import type { Db } from '../../platform/db.ts'
import { askProcedure } from '../law/index.ts'
import { endTasks, putTask } from '../work/index.ts'
import {
  caseRow,
  type CaseRow,
  concernsOf,
  insertStep,
  lastVisitOn,
  movedSince,
  setNextVisit,
  setStatus,
} from './queries.ts'

export const noSuchCase = () => problem('not-found', caseRefusals.notFound)

/** The fields of a case that people change, and how each meets what others wrote meanwhile. */
export interface CaseFields {
  readonly status: CaseStatus
  readonly risk: RiskName | null
  readonly assigned_to: string | null
  readonly next_visit_due_at: Date | null
  readonly closed_at: Date | null
  readonly closing_reason: string | null
  readonly closing_note: string | null
}

export const caseClasses: { readonly [Field in keyof CaseFields]-?: FieldClass } = {
  status: guarded,
  risk: mostProtective(...riskLevels),
  assigned_to: guarded,
  next_visit_due_at: latestWins,
  closed_at: latestWins,
  closing_reason: guarded,
  closing_note: latestWins,
}

/** Changes a case against the version that the author saw. */
export const changeCase = (
  db: Db,
  id: string,
  seen: number,
  given: Partial<CaseFields>,
  allowed: (stored: CaseRow) => void,
) =>
  change<CaseFields, CaseRow>(db, {
    table: 'cases',
    subject: 'case',
    id,
    seen,
    given,
    classes: caseClasses,
    allowed,
  })

type Act = 'assess' | 'plan' | 'begin' | 'close' | 'reopen'

const leadsTo = {
  assess: 'assessed',
  plan: 'planned',
  begin: 'active',
  close: 'closed',
  reopen: 'registered',
} as const satisfies Record<Act, CaseStatus>

/**
 * A step that is a decision: closing and reopening. Where somebody moved the case meanwhile, the
 * decision is held for a person to weigh.
 */
export async function decideStep(
  db: Db,
  { id, version, act }: { id: string; version: number; act: 'close' | 'reopen' },
  given: Partial<CaseFields>,
  words: { reason: string; note: string },
): Promise<CaseRow> {
  const before = await caseRow(db, id, { locked: true })
  if (!before) throw noSuchCase()
  const { row } = await changeCase(
    db,
    id,
    version,
    { status: leadsTo[act], ...given },
    (stored) => {
      if (after(caseChart, stored.status, act) === undefined) {
        throw impossible(caseChart, stored.status)
      }
    },
  )
  await insertStep(db, { caseId: id, act, from: before.status, to: row.status, ...words })
  return row
}

/**
 * A step that comes with something written: an assessment, a goal. What was written is appended in
 * any case; the step is taken unless others have moved the case since its author looked, for theirs
 * is the later knowledge. Refused only where the author could see that it is not possible.
 */
export async function stepWithWords(
  db: Db,
  { id, version, act }: { id: string; version: number; act: 'assess' | 'plan' },
): Promise<{ row: CaseRow; taken: boolean }> {
  const row = await caseRow(db, id, { locked: true })
  if (!row) throw noSuchCase()
  const to = after(caseChart, row.status, act)
  const moved = version < row.version && (await movedSince(db, id, version))
  if (to === undefined && !moved) throw impossible(caseChart, row.status)
  if (to === undefined || (moved && to !== row.status)) return { row, taken: false }
  await setStatus(db, id, to)
  await insertStep(db, { caseId: id, act, from: row.status, to })
  return { row: { ...row, status: to }, taken: true }
}

/** The first visit, finished action or referral under a plan begins to carry it out. */
export async function beginPlan(db: Db, caseId: string): Promise<void> {
  const row = await caseRow(db, caseId, { locked: true })
  if (row?.status !== 'planned') return
  await setStatus(db, caseId, leadsTo.begin)
  await insertStep(db, { caseId, act: 'begin', from: row.status, to: leadsTo.begin })
}

/** What is promised for a case stands on the desk that leads it, with its worker. */
export const promise = (
  db: Db,
  of: Pick<
    CaseRow,
    'id' | 'child_id' | 'desk_id' | 'assigned_to' | 'province_code' | 'district_code'
  >,
  task: {
    kind: TaskKind
    dueAt: Date
    reason: Text
    basis?: string | null
    reportId?: string | null
    isPressing?: boolean
  },
) =>
  putTask(db, {
    ...task,
    deskId: of.desk_id,
    assignedTo: of.assigned_to,
    subject: 'case',
    subjectId: of.id,
    caseId: of.id,
    childId: of.child_id,
    provinceCode: of.province_code,
    districtCode: of.district_code,
  })

export const kept = (db: Db, caseId: string, ...kinds: TaskKind[]) =>
  endTasks(db, { subjectId: caseId, kinds, outcome: 'done' })

/** How long the procedure in force gives a step of a case, and which version and row of it say so. */
export async function timeFor(
  db: Db,
  step: ProcedureStep,
  { id, risk }: Pick<CaseRow, 'id' | 'risk'>,
): Promise<{ readonly within: number; readonly basis: string }> {
  const { within, source } = await askProcedure(db, {
    step,
    concerns: await concernsOf(db, id),
    risk,
  })
  return { within: hours(within), basis: source }
}

/** Of a case whose risk may not be set yet. */
export async function promiseAssessment(
  db: Db,
  row: Parameters<typeof promise>[1] & { readonly risk?: RiskName | null },
  from: Date,
): Promise<void> {
  const { within, basis } = await timeFor(db, 'assessment', { id: row.id, risk: row.risk ?? null })
  await promise(db, row, {
    kind: 'assessment',
    dueAt: later(from, within),
    reason: caseReasons.assessment,
    basis,
  })
}

/** Midnight in Cambodia, when a day begins. */
const beginOf = (day: Day): Date => new Date(`${day}T00:00:00+07:00`)

/** When the child was last seen to, as far as anybody wrote down; else when the case was opened. */
export async function lastSeenAt(db: Db, row: CaseRow): Promise<Date> {
  const day = await lastVisitOn(db, row.id)
  return day === null ? row.opened_at : beginOf(day)
}

const inBoth = (text: Text, risk: Text): Text => {
  const [km, en] = languages.map((language) => say(text, language, { risk: risk[language] }))
  return { km: km ?? text.km, en: en ?? text.en }
}

/** Sets when the next visit is due, and moves the promise of it there. */
async function promiseVisit(db: Db, row: CaseRow, dueAt: Date, basis: string): Promise<void> {
  await setNextVisit(db, row.id, dueAt)
  await endTasks(db, { subjectId: row.id, kinds: ['visit'], outcome: 'moved' })
  await promise(db, row, {
    kind: 'visit',
    dueAt,
    reason: inBoth(caseReasons.visit, riskNames[row.risk ?? 'high']),
    basis,
  })
}

export async function promiseVisitAfter(db: Db, row: CaseRow, seenAt: Date): Promise<void> {
  const { within, basis } = await timeFor(db, 'follow-up', row)
  await promiseVisit(db, row, later(seenAt, within), basis)
}

/**
 * When the next visit is due after the risk or the concerns changed: counted from the last visit, so
 * that nobody gains time by setting them again. Where that day is past already, within a day.
 */
export async function promiseVisitAnew(db: Db, row: CaseRow, now: Date): Promise<void> {
  const { within, basis } = await timeFor(db, 'follow-up', row)
  await promiseVisit(db, row, visitDueAnew(within, await lastSeenAt(db, row), now), basis)
}

/** A new concern may bring the next visit forward; it never puts one off. */
export async function hastenVisit(db: Db, row: CaseRow, now: Date): Promise<void> {
  if (row.next_visit_due_at === null || row.status === 'closed') return
  const { within, basis } = await timeFor(db, 'follow-up', row)
  const due = visitDueAnew(within, await lastSeenAt(db, row), now)
  if (due < row.next_visit_due_at) await promiseVisit(db, row, due, basis)
}

/** What was done cannot have been done tomorrow. */
export function refuseFuture(day: Day, now: Date): void {
  if (day > dayIn(now)) throw problem('invalid', caseRefusals.inTheFuture)
}
