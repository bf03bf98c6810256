import {
  type Clash,
  type FieldClass,
  Problem,
  problem,
  reconcile,
  type Text,
} from '@tumpeang/domain/kernel'
import { sql } from 'kysely'
import type { Db } from './db.ts'

/**
 * A stale write to a guarded field. It is thrown, so that nothing of the command is done; the
 * server then keeps what was written as a held write and puts a task on the desk that must decide.
 */
export class Held extends Problem {
  readonly write: HeldWrite
  constructor(write: HeldWrite) {
    super(
      'stale',
      {
        km: 'មាននរណាម្នាក់បានកែចំណុចនេះមុនអ្នក។ អ្វីដែលអ្នកសរសេរត្រូវបានរក្សាទុក ហើយរង់ចាំការសម្រេច។',
        en: 'Someone changed this before you. What you wrote is kept and waits for a decision.',
      },
      { more: { clashes: write.clashes } },
    )
    this.write = write
  }
}

export interface HeldWrite {
  readonly subject: string
  readonly subjectId: string
  readonly seenVersion: number
  readonly given: object
  readonly clashes: readonly Clash[]
  readonly desk: string
  readonly caseId: string | null
  readonly childId: string | null
  readonly provinceCode: string | null
  readonly districtCode: string | null
}

/** What a record says of itself when a write has to be held: whose desk decides. */
interface Owned {
  readonly version: number
  readonly desk_id?: string | null
  readonly case_id?: string | null
  readonly child_id?: string | null
  readonly province_code?: string | null
  readonly district_code?: string | null
}

const gone: Text = { km: 'រកមិនឃើញ ឬអ្នកមិនមានសិទ្ធិមើល', en: 'There is nothing here that you may see' }

interface Change<Fields, Row> {
  /** The table as SQL names it, and what its rows are called in the ledger. */
  readonly table: string
  readonly subject: string
  readonly id: string
  /** The version that the author of this write saw. */
  readonly seen: number
  readonly given: Partial<Fields>
  readonly classes: { readonly [Field in keyof Fields]-?: FieldClass }
  /** The desk that decides about a clash, when the record itself names none. */
  readonly desk?: string | null
  /** What is read of the record, where a person's role may not read every column of it. */
  readonly columns?: readonly string[]
  /** Throws where the stored record does not allow this write; asked after clashes, before storing. */
  readonly allowed?: (stored: Row) => void
}

/**
 * Changes one record, whatever others wrote since its author looked: locks it, asks the ledger
 * which fields they touched, and applies what the field classes allow. Answers the new row and the
 * fields where a safer stored value stood. Throws `not-found`, or `Held` for a guarded clash.
 */
export async function change<Fields extends object, Row extends Owned & Fields>(
  db: Db,
  { table, subject, id, seen, given, classes, desk, columns, allowed }: Change<Fields, Row>,
): Promise<{ row: Row; kept: readonly Clash[] }> {
  const read = columns ? sql.join(columns.map((column) => sql.ref(column))) : sql`*`
  const stored = (
    await sql<Row>`select ${read} from ${sql.table(table)} where id = ${id} for update`.execute(db)
  ).rows[0]
  if (!stored) throw problem('not-found', gone)
  if (seen > stored.version) {
    throw problem('invalid', {
      km: 'លេខកំណែនេះមិនទាន់មានទេ',
      en: 'This version of the record does not exist yet',
    })
  }
  const touched =
    seen === stored.version ? new Set<string>() : await touchedSince(db, subject, id, seen)
  const outcome = reconcile<Fields>(classes, stored, given, touched)
  if (outcome.kind === 'hold') {
    throw new Held({
      subject,
      subjectId: id,
      seenVersion: seen,
      given,
      clashes: outcome.clashes,
      desk: desk ?? stored.desk_id ?? '',
      caseId: subject === 'case' ? id : (stored.case_id ?? null),
      childId: subject === 'child' ? id : (stored.child_id ?? null),
      provinceCode: stored.province_code ?? null,
      districtCode: stored.district_code ?? null,
    })
  }
  allowed?.(stored)
  const changes = Object.entries(outcome.changes)
  if (changes.length === 0) return { row: stored, kept: outcome.kept }
  const assignments = changes.map(([field, value]) => sql`${sql.ref(field)} = ${asStored(value)}`)
  const { rows } = await sql<Row>`
    update ${sql.table(table)} set ${sql.join(assignments)} where id = ${id} returning ${read}`.execute(
    db,
  )
  const row = rows[0]
  if (!row) throw problem('not-found', gone)
  return { row, kept: outcome.kept }
}

/** A list is an array of SQL; any other structure is JSON. */
const asStored = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    ? JSON.stringify(value)
    : value

async function touchedSince(
  db: Db,
  subject: string,
  id: string,
  seen: number,
): Promise<Set<string>> {
  const { rows } = await sql<{ touched: string[] }>`
    select ledger.touched(${subject}, ${id}, ${seen}) as touched`.execute(db)
  return new Set(rows[0]?.touched ?? [])
}

/** Keeps a stale write, and puts its decision on the desk. Runs in a transaction of its own. */
export async function hold(
  db: Db,
  command: { id: string; name: string },
  write: HeldWrite,
  task: { id: string; dueAt: Date; reason: Text },
): Promise<void> {
  await sql`
    insert into held_writes (id, command_name, subject, subject_id, seen_version, given, clashes)
    values (${command.id}, ${command.name}, ${write.subject}, ${write.subjectId}, ${write.seenVersion},
            ${JSON.stringify(write.given)}::jsonb, ${JSON.stringify(write.clashes)}::jsonb)`.execute(
    db,
  )
  await sql`
    insert into tasks (id, kind, desk_id, subject, subject_id, case_id, child_id, province_code, district_code, reason, due_at)
    values (${task.id}, 'stale-write', ${write.desk}, 'held_write', ${command.id}, ${write.caseId}, ${write.childId},
            ${write.provinceCode}, ${write.districtCode}, ${JSON.stringify(task.reason)}::jsonb, ${task.dueAt})`.execute(
    db,
  )
}
