import {
  CaseId,
  type DecisionContent,
  DecisionContent as Content,
  DecisionId,
  type DecisionStatus,
  type FormalReason,
} from '@tumpeang/domain/cases'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/db.ts'

/** A decision as its table has it. */
export interface DecisionRow {
  readonly id: string
  readonly case_id: string
  readonly kind: DecisionContent['kind']
  readonly chosen: DecisionContent['chosen']
  readonly chosen_words: string
  readonly options: unknown
  readonly parents: DecisionContent['parents']
  readonly parents_why: string
  readonly permanence: DecisionContent['permanence']
  readonly safety: string
  readonly family_ties: string
  readonly continuity: string
  readonly development: string
  readonly child_view: string | null
  readonly child_view_how: DecisionContent['childViewHow']
  readonly view_done: string
  readonly people: unknown
  readonly review_on: string | null
  readonly ends_on: string | null
  readonly formal: FormalReason[]
  readonly status: DecisionStatus
  readonly written_by: string | null
  readonly written_at: Date
  readonly authors: string[]
  readonly approved_at: Date | null
  readonly version: number
}

interface ReadRow extends DecisionRow {
  readonly writer_km: string | null
  readonly writer_en: string | null
  readonly approver_km: string | null
  readonly approver_en: string | null
}

type Named = { km: string; en: string | null }
const named = (km: string | null, en: string | null): Named | null =>
  km === null ? null : { km, en }

/** What was written, out of the columns in which it stands. */
export const contentOf = (row: DecisionRow): DecisionContent =>
  Content.parse({
    kind: row.kind,
    chosen: row.chosen,
    chosenWords: row.chosen_words,
    options: row.options,
    parents: row.parents,
    parentsWhy: row.parents_why,
    permanence: row.permanence,
    safety: row.safety,
    familyTies: row.family_ties,
    continuity: row.continuity,
    development: row.development,
    childView: row.child_view,
    childViewHow: row.child_view_how,
    viewDone: row.view_done,
    people: row.people,
    reviewOn: row.review_on,
    endsOn: row.ends_on,
  })

/** The columns that people write; lists travel as JSON text. */
export const columnsOf = (content: DecisionContent) => ({
  kind: content.kind,
  chosen: content.chosen,
  chosen_words: content.chosenWords,
  options: JSON.stringify(content.options),
  parents: content.parents,
  parents_why: content.parentsWhy,
  permanence: content.permanence,
  safety: content.safety,
  family_ties: content.familyTies,
  continuity: content.continuity,
  development: content.development,
  child_view: content.childView,
  child_view_how: content.childViewHow,
  view_done: content.viewDone,
  people: JSON.stringify(content.people),
  review_on: content.reviewOn,
  ends_on: content.endsOn,
})
export type DecisionColumns = ReturnType<typeof columnsOf>

const asRead = (row: ReadRow) => ({
  row,
  read: {
    id: DecisionId.parse(row.id),
    caseId: CaseId.parse(row.case_id),
    content: contentOf(row),
    status: row.status,
    formal: row.formal,
    writtenBy: row.written_by,
    writtenByName: named(row.writer_km, row.writer_en),
    writtenAt: row.written_at,
    approvedByName: named(row.approver_km, row.approver_en),
    approvedAt: row.approved_at,
    version: row.version,
  },
})

/** The decisions of a case, newest first; or the one of an id. */
export async function decisionsOf(db: Db, by: { caseId: string } | { id: string }) {
  const { rows } = await sql<ReadRow>`
    select d.*, w.name_km as writer_km, w.name_en as writer_en,
           a.name_km as approver_km, a.name_en as approver_en
    from care_decisions d
    left join access.accounts w on w.id = d.written_by
    left join access.accounts a on a.id = d.approved_by
    where ${'id' in by ? sql`d.id = ${by.id}` : sql`d.case_id = ${by.caseId}`}
    order by d.written_at desc, d.id desc`.execute(db)
  return rows.map((row) => asRead(row))
}

/** The way of decisions, oldest step first. */
export async function decisionStepsOf(db: Db, ids: readonly string[]) {
  const { rows } = await sql<{
    decision_id: string
    act: string
    words: string | null
    at: Date
    name_km: string | null
    name_en: string | null
  }>`
    select s.decision_id, s.act, s.words, s.at, a.name_km, a.name_en
    from decision_steps s left join access.accounts a on a.id = s.by_account
    where s.decision_id = any (${[...ids]}::uuid[]) order by s.at, s.id`.execute(db)
  return rows.map((row) => ({
    decisionId: row.decision_id,
    step: { act: row.act, words: row.words, at: row.at, byName: named(row.name_km, row.name_en) },
  }))
}

/** A decision locked, as it is about to take a step. */
/** Whether the child of a case lives where nobody has decided yet that the child should. */
export const isPlacedInEmergency = async (db: Db, caseId: string): Promise<boolean> =>
  (await db
    .selectFrom('placements')
    .select('id')
    .where('case_id', '=', caseId)
    .where('decision_id', 'is', null)
    .where('ended_on', 'is', null)
    .executeTakeFirst()) !== undefined

export async function decisionRow(db: Db, id: string): Promise<DecisionRow | undefined> {
  const { rows } = await sql<DecisionRow>`
    select * from care_decisions where id = ${id} for update`.execute(db)
  return rows[0]
}

export const insertDecision = (db: Db, id: string, caseId: string, content: DecisionContent) =>
  db
    .insertInto('care_decisions')
    .values({ id, case_id: caseId, ...columnsOf(content) })
    .execute()

export const insertDecisionStep = (
  db: Db,
  of: { id: string; case_id: string },
  act: string,
  words: string | null,
) =>
  db
    .insertInto('decision_steps')
    .values({ id: uuid(), decision_id: of.id, case_id: of.case_id, act, words })
    .execute()

export const moveDecision = (
  db: Db,
  id: string,
  to: {
    status: DecisionStatus
    formal?: FormalReason[]
    proposed_at?: Date
    approved_by?: string
    approved_at?: Date
    approver_conflict?: string
  },
) => db.updateTable('care_decisions').set(to).where('id', '=', id).execute()

/** Approved decisions of a case besides this one: it takes their place. */
export async function supersedeOthers(db: Db, of: { id: string; case_id: string }): Promise<void> {
  const replaced = await db
    .updateTable('care_decisions')
    .set({ status: 'superseded' })
    .where('case_id', '=', of.case_id)
    .where('id', '<>', of.id)
    .where('status', '=', 'approved')
    .returning('id')
    .execute()
  for (const { id } of replaced)
    await insertDecisionStep(db, { id, case_id: of.case_id }, 'supersede', null)
}
