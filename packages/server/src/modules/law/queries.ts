import { AccountId } from '@tumpeang/domain/access'
import { DecisionTable } from '@tumpeang/domain/kernel'
import {
  ProcedureId,
  type ProcedureRisk,
  procedureRisks,
  type ProcedureVersion,
} from '@tumpeang/domain/law'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** A version with its rules. */
export interface StoredProcedure extends ProcedureVersion {
  readonly content: DecisionTable
}

const versions = (db: Db) =>
  db
    .selectFrom('procedure_versions as p')
    .leftJoin('access.accounts as maker', 'maker.id', 'p.made_by')
    .leftJoin('access.accounts as publisher', 'publisher.id', 'p.published_by')
    .select([
      'p.id',
      'p.number',
      'p.status',
      'p.note',
      'p.made_by',
      'maker.name_km as maker_km',
      'maker.name_en as maker_en',
      'p.made_at',
      'p.published_by',
      'publisher.name_km as publisher_km',
      'publisher.name_en as publisher_en',
      'p.published_at',
      'p.version',
    ])

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]

const versionOf = (row: VersionRow): ProcedureVersion => ({
  id: ProcedureId.parse(row.id),
  number: row.number,
  status: row.status === 'published' ? 'published' : 'draft',
  note: row.note,
  madeBy: row.made_by === null ? null : AccountId.parse(row.made_by),
  madeByName: row.maker_km === null ? null : { km: row.maker_km, en: row.maker_en },
  madeAt: row.made_at,
  publishedBy: row.published_by === null ? null : AccountId.parse(row.published_by),
  publishedByName:
    row.publisher_km === null ? null : { km: row.publisher_km, en: row.publisher_en },
  publishedAt: row.published_at,
  version: row.version,
})

/** The published versions, newest first. */
export async function publishedVersions(db: Db): Promise<ProcedureVersion[]> {
  const rows = await versions(db)
    .where('p.status', '=', 'published')
    .orderBy('p.number', 'desc')
    .execute()
  return rows.map((row) => versionOf(row))
}

const stored = (row: VersionRow & { content: unknown }): StoredProcedure => ({
  ...versionOf(row),
  content: DecisionTable.parse(row.content),
})

/** One published version, the newest where no number is given; undefined where there is none. */
export async function publishedProcedure(
  db: Db,
  number?: number,
): Promise<StoredProcedure | undefined> {
  const row = await versions(db)
    .select('p.content')
    .where('p.status', '=', 'published')
    .$if(number !== undefined, (asked) => asked.where('p.number', '=', number ?? null))
    .orderBy('p.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && stored(row)
}

/** The draft of that id, or the one that is being worked on. */
export async function findDraft(db: Db, id?: string): Promise<StoredProcedure | undefined> {
  const row = await versions(db)
    .select('p.content')
    .where('p.status', '=', 'draft')
    .$if(id !== undefined, (asked) => asked.where('p.id', '=', id ?? null))
    .limit(1)
    .executeTakeFirst()
  return row && stored(row)
}

/** Which version is in force, without its rules. */
export const currentVersion = (db: Db) =>
  db
    .selectFrom('procedure_versions')
    .select(['id', 'number'])
    .where('status', '=', 'published')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

interface Draft {
  readonly id: string
  readonly content: DecisionTable
  readonly note: string | null
}

export const insertDraft = (db: Db, { id, content, note }: Draft) =>
  db
    .insertInto('procedure_versions')
    .values({ id, content: JSON.stringify(content), note })
    .execute()

/** Changes the draft if it still is the version that the author saw; answers whether it was. */
export async function updateDraft(
  db: Db,
  { id, content, note }: Draft,
  seen: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('procedure_versions')
    .set({ content: JSON.stringify(content), note })
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .where('version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Makes the draft the next published version; answers whether it still was the one that was seen. */
export async function publish(
  db: Db,
  id: string,
  seen: number,
  by: string | null,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('procedure_versions')
    .set({
      status: 'published',
      number: sql<number>`(select coalesce(max(p.number), 0) + 1 from procedure_versions p)`,
      published_by: by,
      published_at: now,
    })
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .where('version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The first version, made by nobody, where none is published yet. Owner only. */
export async function insertFirst(
  db: Db,
  first: { id: string; content: DecisionTable; note: string },
): Promise<void> {
  await sql`
    insert into procedure_versions (id, number, status, content, note, published_at)
    select ${first.id}, 1, 'published', ${JSON.stringify(first.content)}::jsonb, ${first.note}, access.now()
    where not exists (select from procedure_versions where status = 'published')`.execute(db)
}

export interface OpenCases {
  readonly concerns: readonly string[]
  readonly risk: ProcedureRisk | null
  readonly cases: number
}

/** How many cases are open with which concerns and risk; none for anybody but the council. */
export async function openCasesByConcern(db: Db): Promise<OpenCases[]> {
  const { rows } = await sql<{ concerns: string[]; risk: string | null; cases: number }>`
    select concerns, risk, cases from open_cases_by_concern()`.execute(db)
  return rows.map(({ concerns, risk, cases }) => ({
    concerns,
    risk: procedureRisks.find((level) => level === risk) ?? null,
    cases,
  }))
}
