import { Day, dayIn, hours, later } from '@tumpeang/domain/kernel'
import { HeldWrite, kindsOfDanger, Said, type Task, TaskId, TaskKind } from '@tumpeang/domain/work'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Actor, Db } from '../../platform/db.ts'

type Condition = RawBuilder<boolean>

const nothing: Condition = sql<boolean>`false`

/** The place of a supervisor's duty, as the column and index that hold it. */
function supervised({ duty }: Actor): Condition {
  if (duty?.role !== 'supervisor' || duty.place === null) return nothing
  return duty.place.length === 2
    ? sql<boolean>`t.province_code = ${duty.place}`
    : sql<boolean>`t.district_code = ${duty.place}`
}

/**
 * Whose work is asked for. The policies would give the same rows; said here again, the condition
 * is one that an index answers in the order of deadlines.
 */
function scope(whose: 'mine' | 'desk' | 'below', actor: Actor): Condition {
  const desk = actor.duty?.desk ?? null
  if (desk === null) {
    if (whose === 'below') return supervised(actor)
    const own = actor.account?.id ?? null
    return sql<boolean>`(${supervised(actor)} and (t.assigned_to = ${own} or t.escalated_at is not null)
      or (t.kind in ('opening-review', 'unusual-reading') and t.assigned_to = ${own}))`
  }
  if (whose === 'below') return sql<boolean>`t.escalated_to = ${desk}`
  if (whose === 'desk') return sql<boolean>`t.desk_id = ${desk}`
  return sql<boolean>`t.desk_id = ${desk} and (t.assigned_to is null or t.assigned_to = ${actor.account?.id ?? null})`
}

interface TaskRow {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly subject_id: string
  readonly case_id: string | null
  readonly child_id: string | null
  readonly report_id: string | null
  readonly about_km: string | null
  readonly about_en: string | null
  readonly case_number: string | null
  readonly place_code: string | null
  readonly place_km: string | null
  readonly place_en: string | null
  readonly desk_id: string
  readonly desk_km: string
  readonly desk_en: string
  readonly assigned_to: string | null
  readonly assigned_km: string | null
  readonly assigned_en: string | null
  readonly reason: unknown
  readonly basis: string | null
  readonly due_at: Date
  readonly due_exactly: string
  readonly created_at: Date
  readonly escalated_at: Date | null
  readonly stands_for: number
  readonly is_pressing: boolean
  readonly rank: number
  readonly version: number
}

/** The chosen tasks with the names that a reader needs, as far as that reader may see them. */
const named = (chosen: RawBuilder<unknown>) => sql<TaskRow>`
  select t.id, t.kind, t.subject, t.subject_id, t.case_id, t.child_id, t.report_id,
    coalesce(
      nullif(concat_ws(' ', child.family_name_km, child.given_name_km), ''),
      nullif(concat_ws(' ', child.family_name_latin, child.given_name_latin), ''),
      child.other_names[1]) as about_km,
    nullif(concat_ws(' ', child.family_name_latin, child.given_name_latin), '') as about_en,
    c.number as case_number,
    place.code as place_code, place.name_km as place_km, place.name_en as place_en,
    t.desk_id, desk.name_km as desk_km, desk.name_en as desk_en,
    t.assigned_to, person.name_km as assigned_km, person.name_en as assigned_en,
    t.reason, t.basis, t.due_at, t.due_at::text as due_exactly, t.created_at, t.escalated_at, t.version,
    t.stands_for, t.is_pressing, t.rank
  from (${chosen}) t
  join desks desk on desk.id = t.desk_id
  left join cases c on c.id = t.case_id
  left join children child on child.id = t.child_id
  left join access.accounts person on person.id = t.assigned_to
  left join places place on place.code = coalesce(
    c.place_code, case when length(desk.place_code) = 6 then desk.place_code end, t.district_code, t.province_code)
  order by t.rank, t.due_at, t.id`

/** A task that stands for itself. */
const alone = sql`t.*, 1 as stands_for, 0 as rank`

const name = (km: string | null, en: string | null) => (km === null ? null : { km, en })

const taskOf = (row: TaskRow): Task => ({
  id: TaskId.parse(row.id),
  kind: TaskKind.parse(row.kind),
  subject: row.subject,
  subjectId: row.subject_id,
  caseId: row.case_id,
  childId: row.child_id,
  reportId: row.report_id,
  about: name(row.about_km, row.about_en),
  caseNumber: row.case_number,
  placeCode: row.place_code,
  placeName: name(row.place_km, row.place_en),
  deskId: row.desk_id,
  deskName: { km: row.desk_km, en: row.desk_en },
  assignedTo: row.assigned_to,
  assignedName: name(row.assigned_km, row.assigned_en),
  reason: Said.parse(row.reason),
  basis: row.basis,
  dueAt: row.due_at,
  createdAt: row.created_at,
  escalatedAt: row.escalated_at,
  standsFor: row.stands_for,
  isPressing: row.is_pressing,
  version: row.version,
})

/** Rank, the day that ranks were given on, deadline and id of the last line. */
const Cursor = z
  .string()
  .regex(
    /^[012]_\d{4}-\d{2}-\d{2}_\d{4,6}-[\d :.+-]{6,34}_[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
  )
  .transform((text) => {
    const [rank, day, due, id] = text.split('_')
    return { rank: Number(rank), day: Day.safeParse(day).data, due, id }
  })

/** The end of a day in Cambodia. */
const endOf = (day: Day): Date => later(new Date(`${day}T00:00:00+07:00`), hours(24))

/** As the partial indexes of danger have it, so that they are used. */
const isOfDanger = sql<boolean>`t.kind in (${sql.join(kindsOfDanger.map((kind) => sql.lit(kind)))})`

/** Steps that the guides of the same case ask of the same hands. */
const besideIt = sql<boolean>`step.case_id = t.case_id and step.kind = 'guide-step' and step.done_at is null
  and step.desk_id = t.desk_id and step.assigned_to is not distinct from t.assigned_to
  and step.escalated_to is not distinct from t.escalated_to`

/** Of the steps of a case's guides, the most pressing one. */
const leadsItsSteps = sql<boolean>`(t.kind <> 'guide-step' or t.case_id is null or not exists (
  select from tasks step where ${besideIt} and (step.due_at, step.id) < (t.due_at, t.id)))`

/**
 * What waits, as `listWork` says; one more than `limit` is asked for to know whether there is a next
 * page. Three reads in the order of an index, one behind the other.
 */
export async function waiting(
  db: Db,
  actor: Actor,
  {
    whose,
    kind,
    overdue,
    now,
    after,
    limit,
  }: {
    whose: 'mine' | 'desk' | 'below'
    kind?: TaskKind | undefined
    overdue?: boolean | undefined
    now: Date
    after?: string | undefined
    limit: number
  },
): Promise<{ items: Task[]; next: string | null }> {
  const from = Cursor.safeParse(after).data
  const day = from?.day ?? dayIn(now)
  const maybe = sql<boolean>`(${isOfDanger} and t.due_at < ${endOf(day)})`
  const order = [
    sql<boolean>`t.is_pressing`,
    sql<boolean>`(not t.is_pressing and ${maybe})`,
    sql<boolean>`(not t.is_pressing and not ${maybe})`,
  ]
  const conditions: Condition[] = [
    scope(whose, actor),
    sql<boolean>`t.done_at is null`,
    leadsItsSteps,
  ]
  if (kind !== undefined) conditions.push(sql<boolean>`t.kind = ${kind}`)
  if (overdue === true) conditions.push(sql<boolean>`t.due_at < ${now}`)
  const ranked = (rank: number, which: Condition) => {
    const past = from !== undefined && from.rank > rank ? nothing : sql<boolean>`true`
    const beyond =
      from?.rank === rank
        ? sql<boolean>`(t.due_at, t.id) > (${from.due}::timestamptz, ${from.id}::uuid)`
        : past
    return sql`(select t.*, ${sql.lit(rank)} as rank from tasks t
      where ${sql.join([...conditions, which, beyond], sql` and `)}
      order by t.due_at, t.id limit ${limit + 1})`
  }
  const { rows } = await named(sql`
    select t.*, case when t.kind = 'guide-step' and t.case_id is not null
      then (select count(*)::integer from tasks step where ${besideIt}) else 1 end as stands_for
    from (
      select * from (${sql.join(
        order.map((which, rank) => ranked(rank, which)),
        sql` union all `,
      )}) t
      order by t.rank, t.due_at, t.id limit ${limit + 1}) t`).execute(db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => taskOf(row)),
    next:
      rows.length > limit && last ? [last.rank, day, last.due_exactly, last.id].join('_') : null,
  }
}

export async function taskById(db: Db, id: string): Promise<Task | undefined> {
  const { rows } = await named(sql`select ${alone} from tasks t where t.id = ${id}`).execute(db)
  const row = rows[0]
  return row && taskOf(row)
}

/** What waits for a case, the soonest deadline first. */
export async function tasksOfCase(db: Db, caseId: string): Promise<Task[]> {
  const { rows } = await named(sql`
    select ${alone} from tasks t where t.case_id = ${caseId} and t.done_at is null`).execute(db)
  return rows.map((row) => taskOf(row))
}

/** What lies with whoever supervises stays there when the worker changes. */
const ofSupervision = ['case-review', 'decision-approval', 'without-worker'] as const

/** The worker who has the case has its tasks: those of the worker before, and those of nobody. */
export const giveTasksOfCase = (db: Db, caseId: string, to: string) =>
  db
    .updateTable('tasks')
    .set({ assigned_to: to })
    .where('case_id', '=', caseId)
    .where('done_at', 'is', null)
    .where('assigned_to', 'is distinct from', to)
    .where('subject', '<>', 'approval')
    .where('kind', 'not in', ofSupervision)
    .execute()

/** How much waits for the actor's desk, or in the place that the actor supervises. */
export async function countWaiting(db: Db, actor: Actor, now: Date) {
  const endOfToday = endOf(dayIn(now))
  const desk = actor.duty?.desk ?? null
  const own = desk === null ? supervised(actor) : sql<boolean>`t.desk_id = ${desk}`
  const raised =
    desk === null
      ? sql<boolean>`${supervised(actor)} and t.escalated_at is not null`
      : sql<boolean>`t.escalated_to = ${desk}`
  const me = actor.account?.id ?? null
  const { rows } = await sql<{
    overdue: number
    today: number
    later: number
    escalated: number
    my_overdue: number
    my_today: number
  }>`
    select counts.*, (select count(*)::integer from tasks t where t.done_at is null and ${raised}) as escalated
    from (
      select count(*) filter (where t.due_at < ${now})::integer as overdue,
        count(*) filter (where t.due_at >= ${now} and t.due_at < ${endOfToday})::integer as today,
        count(*) filter (where t.due_at >= ${endOfToday})::integer as later,
        count(*) filter (where t.due_at < ${now} and t.assigned_to = ${me})::integer as my_overdue,
        count(*) filter (where t.due_at >= ${now} and t.due_at < ${endOfToday} and t.assigned_to = ${me})::integer as my_today
      from (
        select min(t.due_at) as due_at, t.assigned_to from tasks t where t.done_at is null and ${own}
        group by case when t.kind = 'guide-step' then coalesce(t.case_id, t.id) else t.id end,
          t.kind = 'guide-step', t.desk_id, t.assigned_to, t.escalated_to) t) counts`.execute(db)
  const [counted] = rows
  return {
    overdue: counted?.overdue ?? 0,
    today: counted?.today ?? 0,
    later: counted?.later ?? 0,
    escalated: counted?.escalated ?? 0,
    mine:
      desk === null ? null : { overdue: counted?.my_overdue ?? 0, today: counted?.my_today ?? 0 },
  }
}

/** Takes a task that is nobody's; false when there is no such task that waits for somebody to take it. */
export async function takeFree(db: Db, id: string, account: string): Promise<boolean> {
  const taken = await db
    .updateTable('tasks')
    .set({ assigned_to: account })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .where((is) => is.or([is('assigned_to', 'is', null), is('assigned_to', '=', account)]))
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

const Given = z.record(z.string(), z.unknown())

export interface StoredHeld extends HeldWrite {
  /** Columns and values, as the author gave them. */
  readonly given: Record<string, unknown>
}

/** A stale write. One that is to be decided is locked, and is not there once it was decided. */
export async function heldById(
  db: Db,
  id: string,
  { toDecide = false } = {},
): Promise<StoredHeld | undefined> {
  const row = await db
    .selectFrom('held_writes as h')
    .leftJoin('access.accounts as a', 'a.id', 'h.account_id')
    .select([
      'h.id',
      'h.command_name',
      'h.subject',
      'h.subject_id',
      'h.held_at',
      'h.clashes',
      'h.given',
      'h.version',
      'a.name_km',
      'a.name_en',
    ])
    .where('h.id', '=', id)
    .$if(toDecide, (asked) => asked.forUpdate('h'))
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    commandName: row.command_name,
    subject: row.subject,
    subjectId: row.subject_id,
    by: name(row.name_km, row.name_en),
    heldAt: row.held_at,
    clashes: HeldWrite.shape.clashes.parse(row.clashes),
    version: row.version,
    given: Given.parse(row.given),
  }
}

export const resolve = (
  db: Db,
  id: string,
  resolution: 'given' | 'stored',
  by: string | null,
  now: Date,
) =>
  db
    .updateTable('held_writes')
    .set({ resolution, resolved_by: by, resolved_at: now })
    .where('id', '=', id)
    .execute()

/** The tables in which records stand that a write can be held for, by what the ledger calls them. */
const tables: Readonly<Record<string, string>> = {
  child: 'children',
  caregiver: 'caregivers',
  report: 'reports',
  case: 'cases',
  referral: 'referrals',
  call: 'calls',
  decision: 'care_decisions',
  placement: 'placements',
}

/** The table of a record and its present version; undefined for what the actor may not see. */
export async function recordOf(
  db: Db,
  subject: string,
  id: string,
): Promise<{ table: string; version: number } | undefined> {
  const table = tables[subject]
  if (table === undefined) return undefined
  const { rows } = await sql<{ version: number }>`
    select version from ${sql.table(table)} where id = ${id}`.execute(db)
  const row = rows[0]
  return row && { table, version: row.version }
}
