import {
  approvalWithin,
  approveDecision,
  type CareDecision,
  carryingOutWithin,
  conflictsIn,
  decisionBasis,
  decisionChart,
  type DecisionFault,
  decisionReasons,
  decisionRefusals,
  draftDecision,
  faultsOfDecision,
  formalBecause,
  listDecisions,
  mendingWithin,
  proposeDecision,
  refusalOfApproval,
  returnDecision,
  withdrawDecision,
} from '@tumpeang/domain/cases'
import {
  actsIn,
  after,
  dayIn,
  guarded,
  impossible,
  later,
  type Problem,
  problem,
  say,
  type Text,
} from '@tumpeang/domain/kernel'
import type { TaskKind } from '@tumpeang/domain/work'
import { change } from '../../platform/change.ts'
import type { Actor, Db } from '../../platform/db.ts'
import { type Context, route } from '../../platform/http.ts'
import { findChild } from '../children/index.ts'
import { endTasks, putTask } from '../work/index.ts'
import {
  columnsOf,
  contentOf,
  type DecisionColumns,
  decisionRow,
  type DecisionRow,
  decisionsOf,
  decisionStepsOf,
  insertDecision,
  insertDecisionStep,
  isPlacedInEmergency,
  moveDecision,
  supersedeOthers,
} from './decision-queries.ts'
import { caseRow, type CaseRow } from './queries.ts'
import { noSuchCase } from './steps.ts'

const noSuchDecision = () => problem('not-found', decisionRefusals.notFound)

/** The first fault says what to do now; all of them travel beside it. */
function refused(faults: readonly DecisionFault[]): Problem {
  const [first] = faults
  const inLanguage = (language: 'km' | 'en'): string =>
    say(decisionRefusals.faults, language, {
      first: first?.what[language] ?? '',
      wayOut: first?.wayOut[language] ?? '',
    })
  return problem('illegal', { km: inLanguage('km'), en: inLanguage('en') }, { more: { faults } })
}

const stale = () =>
  problem('stale', {
    km: 'មាននរណាម្នាក់បានកែសេចក្តីសម្រេចនេះមុនអ្នក។ សូមអានម្តងទៀត មុននឹងធ្វើជំហាននេះ។',
    en: 'Somebody changed this decision before you. Read it again before you take this step.',
  })

async function caseOf(db: Db, id: string): Promise<CaseRow> {
  const row = await caseRow(db, id, { locked: true })
  if (!row) throw noSuchCase()
  return row
}

/** When the child was born, as far as anybody knows: a reader of the case may not see the child. */
const birthOf = async (db: Db, { child_id }: CaseRow) =>
  (await findChild(db, child_id))?.birth ?? { from: null, to: null }

/** What this reader may do with a decision now. */
function actsFor(row: DecisionRow, { status }: CaseRow, { account, duty, abilities }: Actor) {
  if (status === 'closed') return []
  const refusal = refusalOfApproval(
    { authors: row.authors, formal: row.formal, people: contentOf(row).people },
    { id: account?.id ?? '', role: duty?.role ?? null, conflict: 'none' },
  )
  return [
    ...(after(decisionChart, row.status, 'propose') === undefined ? [] : ['write']),
    ...actsIn(decisionChart, row.status),
  ].filter((act) => {
    if (act === 'supersede') return false
    if (act === 'approve') return abilities.has('cases.decide') && refusal === null
    if (act === 'return')
      return abilities.has('cases.decide') && !row.authors.includes(account?.id ?? '')
    return abilities.has('cases.write')
  })
}

async function shown(
  { db, actor, now }: Context,
  found: Awaited<ReturnType<typeof decisionsOf>>,
  row: CaseRow,
): Promise<CareDecision[]> {
  const birth = await birthOf(db, row)
  const steps = await decisionStepsOf(
    db,
    found.map(({ row: { id } }) => id),
  )
  return found.map(({ row: decision, read }) => ({
    ...read,
    steps: steps.flatMap(({ decisionId, step }) => (decisionId === read.id ? [step] : [])),
    faults: ['drafted', 'returned', 'proposed'].includes(read.status)
      ? faultsOfDecision(read.content, { birth, on: dayIn(now), author: decision.written_by })
      : [],
    formal: ['drafted', 'returned'].includes(read.status)
      ? formalBecause(read.content, birth, dayIn(now))
      : read.formal,
    acts: actsFor(decision, row, actor),
  }))
}

async function read(context: Context, id: string): Promise<CareDecision> {
  const found = await decisionsOf(context.db, { id })
  const caseId = found[0]?.read.caseId
  if (caseId === undefined) throw noSuchDecision()
  const [decision] = await shown(context, found, await caseOf(context.db, caseId))
  if (!decision) throw noSuchDecision()
  return decision
}

/** The decision that is about to take a step, as its author saw it. */
async function about(
  db: Db,
  { id, version }: { id: string; version: number },
  act: 'propose' | 'approve' | 'return' | 'withdraw',
): Promise<{ row: DecisionRow; of: CaseRow }> {
  const row = await decisionRow(db, id)
  if (!row) throw noSuchDecision()
  const of = await caseOf(db, row.case_id)
  if (of.status === 'closed') throw problem('illegal', decisionRefusals.closedCase)
  if (after(decisionChart, row.status, act) === undefined)
    throw impossible(decisionChart, row.status)
  if (version !== row.version) throw stale()
  return { row, of }
}

const promise = (
  db: Db,
  of: CaseRow,
  id: string,
  task: {
    kind: TaskKind
    reason: Text
    dueAt: Date
    assignedTo?: string | null
    basis?: string
    isPressing?: boolean
  },
) =>
  putTask(db, {
    ...task,
    deskId: of.desk_id,
    assignedTo: task.assignedTo ?? null,
    subject: 'decision',
    subjectId: id,
    caseId: of.id,
    childId: of.child_id,
    provinceCode: of.province_code,
    districtCode: of.district_code,
  })

const classes = {
  kind: guarded,
  chosen: guarded,
  chosen_words: guarded,
  options: guarded,
  parents: guarded,
  parents_why: guarded,
  permanence: guarded,
  safety: guarded,
  family_ties: guarded,
  continuity: guarded,
  development: guarded,
  child_view: guarded,
  child_view_how: guarded,
  view_done: guarded,
  people: guarded,
  review_on: guarded,
  ends_on: guarded,
} satisfies { readonly [Field in keyof DecisionColumns]: unknown }

export const decisionRoutes = [
  route(listDecisions, async (context, { id }) => {
    const row = await caseRow(context.db, id)
    if (!row) throw noSuchCase()
    return { items: await shown(context, await decisionsOf(context.db, { caseId: id }), row) }
  }),

  route(draftDecision, async (context, { id, decisionId, version, content }) => {
    const { db } = context
    const of = await caseOf(db, id)
    if (of.status === 'closed') throw problem('illegal', decisionRefusals.closedCase)
    const conflicts = conflictsIn(content)
    if (conflicts.length > 0) throw refused(conflicts)
    if (version === null) await insertDecision(db, decisionId, id, content)
    else {
      await change<
        DecisionColumns,
        DecisionColumns & { version: number; case_id: string; status: string }
      >(db, {
        table: 'care_decisions',
        subject: 'decision',
        id: decisionId,
        seen: version,
        given: columnsOf(content),
        classes,
        desk: of.desk_id,
        allowed: ({ status, case_id }) => {
          if (case_id !== id) throw noSuchDecision()
          if (status !== 'drafted' && status !== 'returned')
            throw problem('illegal', decisionRefusals.notDrafted)
        },
      })
    }
    return read(context, decisionId)
  }),

  route(proposeDecision, async (context, step) => {
    const { db, actor, now } = context
    const { row, of } = await about(db, step, 'propose')
    const content = contentOf(row)
    const [birth, on] = [await birthOf(db, of), dayIn(now)]
    const faults = faultsOfDecision(content, { birth, on, author: actor.account?.id ?? null })
    if (faults.length > 0) throw refused(faults)
    const formal = formalBecause(content, birth, on)
    await moveDecision(db, row.id, { status: 'proposed', formal, proposed_at: now })
    await insertDecisionStep(db, row, 'propose', null)
    await endTasks(db, { subjectId: row.id, outcome: 'proposed' })
    await promise(db, of, row.id, {
      kind: 'decision-approval',
      reason: formal.length > 0 ? decisionReasons.formalApproval : decisionReasons.approval,
      basis: decisionBasis.approval,
      dueAt: later(now, approvalWithin),
      isPressing: await isPlacedInEmergency(db, of.id),
    })
    return read(context, row.id)
  }),

  route(approveDecision, async (context, { conflict, words, ...step }) => {
    const { db, actor, now } = context
    const { row, of } = await about(db, step, 'approve')
    const content = contentOf(row)
    const approver = actor.account?.id ?? ''
    const refusal = refusalOfApproval(
      { authors: row.authors, formal: row.formal, people: content.people },
      { id: approver, role: actor.duty?.role ?? null, conflict },
    )
    if (refusal) throw problem('illegal', refusal)
    // What was sound when it was proposed may have grown stale: the dates, or the child's age.
    const faults = faultsOfDecision(content, { birth: await birthOf(db, of), on: dayIn(now) })
    if (faults.length > 0) throw refused(faults)
    await supersedeOthers(db, row)
    await moveDecision(db, row.id, {
      status: 'approved',
      approved_by: approver,
      approved_at: now,
      approver_conflict: conflict,
    })
    await insertDecisionStep(db, row, 'approve', words)
    await endTasks(db, { subjectId: row.id, outcome: 'approved' })
    await promise(db, of, row.id, {
      kind: 'placement',
      assignedTo: of.assigned_to,
      reason: decisionReasons.carryOut,
      basis: decisionBasis.approval,
      dueAt: later(now, carryingOutWithin),
    })
    return read(context, row.id)
  }),

  route(returnDecision, async (context, { comment, ...step }) => {
    const { db, actor, now } = context
    const { row, of } = await about(db, step, 'return')
    if (row.authors.includes(actor.account?.id ?? ''))
      throw problem('illegal', decisionRefusals.ownDecision)
    await moveDecision(db, row.id, { status: 'returned' })
    await insertDecisionStep(db, row, 'return', comment)
    await endTasks(db, { subjectId: row.id, outcome: 'returned' })
    await promise(db, of, row.id, {
      kind: 'decision',
      assignedTo: row.written_by,
      reason: decisionReasons.returned,
      basis: decisionBasis.approval,
      dueAt: later(now, mendingWithin),
    })
    return read(context, row.id)
  }),

  route(withdrawDecision, async (context, { reason, ...step }) => {
    const { db } = context
    const { row } = await about(db, step, 'withdraw')
    await moveDecision(db, row.id, { status: 'withdrawn' })
    await insertDecisionStep(db, row, 'withdraw', reason)
    await endTasks(db, { subjectId: row.id, outcome: 'withdrawn' })
    return read(context, row.id)
  }),
]
