import type { Text } from '@tumpeang/domain/kernel'
import type { TaskKind } from '@tumpeang/domain/work'
import { type Kysely, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { actingAsJob, type Db } from '../../platform/db.ts'
import type { Schema } from '../../platform/schema.ts'

export interface NewTask {
  /** Made here when it is not given. */
  readonly id?: string
  readonly kind: TaskKind
  /** Whose promise it is. */
  readonly deskId: string
  readonly assignedTo?: string | null
  /** What it is about, as the ledger calls it, and its id: `endTasks` finds it by that id. */
  readonly subject: string
  readonly subjectId: string
  readonly caseId?: string | null
  readonly childId?: string | null
  readonly reportId?: string | null
  /** The place by which supervisors see it. */
  readonly provinceCode?: string | null
  readonly districtCode?: string | null
  readonly reason: Text
  /** The article or rule that the deadline comes from. */
  readonly basis?: string | null
  readonly dueAt: Date
  /** A child may be in danger at this moment: it stands before every deadline. */
  readonly isPressing?: boolean
}

/** Puts a task on a desk; the actor, who may be the public, need not see that desk. Answers its id. */
export async function putTask(db: Db, task: NewTask): Promise<string> {
  const id = task.id ?? uuid()
  await db
    .insertInto('tasks')
    .values({
      id,
      kind: task.kind,
      desk_id: task.deskId,
      assigned_to: task.assignedTo ?? null,
      subject: task.subject,
      subject_id: task.subjectId,
      case_id: task.caseId ?? null,
      child_id: task.childId ?? null,
      report_id: task.reportId ?? null,
      province_code: task.provinceCode ?? null,
      district_code: task.districtCode ?? null,
      reason: JSON.stringify(task.reason),
      basis: task.basis ?? null,
      due_at: task.dueAt,
      is_pressing: task.isPressing ?? false,
    })
    .execute()
  return id
}

/**
 * Ends all that waits on a subject, or only what is of these kinds; `outcome` is a word such as
 * `done` or `withdrawn`. Answers how many ended. Call it after the act on the subject was allowed.
 */
export async function endTasks(
  db: Db,
  {
    subjectId,
    kinds,
    outcome,
  }: { subjectId: string; kinds?: readonly TaskKind[]; outcome: string },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select end_tasks(${subjectId}, ${kinds ?? null}::text[], ${outcome}) as count`.execute(db)
  return rows[0]?.count ?? 0
}

/** After the first escalation the next desk above hears of it when another day has gone by. */
const patience = '24 hours'
/** Commune, district, province, nation: above that is nobody. */
const mostEscalations = 3
/** Tasks escalated in one transaction. */
const batch = 200

/** Brings what is late before the desk above. Answers how many tasks. Harmless when run twice at once. */
export async function escalate(database: Kysely<Schema>, now: Date): Promise<number> {
  let escalated = 0
  for (;;) {
    const count = await actingAsJob(database, { act: 'work.escalate', now }, async (db) => {
      const { rows } = await sql<{ id: string }>`
        update tasks t
        set escalated_at = access.now(), escalations = t.escalations + 1,
            escalated_to = coalesce(desk_above_for(coalesce(t.escalated_to, t.desk_id), t.case_id, t.report_id), t.escalated_to)
        where t.id in (
          select late.id from tasks late
          where late.done_at is null and late.due_at < access.now() and late.escalations < ${mostEscalations}
            and (late.escalated_at is null or late.escalated_at < access.now() - ${patience}::interval)
          order by late.due_at limit ${batch} for update skip locked)
        returning t.id`.execute(db)
      return rows.length
    })
    escalated += count
    if (count < batch) return escalated
  }
}
