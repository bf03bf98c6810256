import { AccountId } from '@tumpeang/domain/access'
import { DecisionTable } from '@tumpeang/domain/kernel'
import { type DeskKind, isDeskKind } from '@tumpeang/domain/organizations'
import { AreaKind } from '@tumpeang/domain/places'
import {
  type DeskAt,
  StoredDecision,
  TableId,
  type TableVersion,
} from '@tumpeang/domain/responsibility'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** A version with its rules. */
export interface StoredTable extends TableVersion {
  readonly content: DecisionTable
}

const versions = (db: Db) =>
  db
    .selectFrom('responsibility_tables as t')
    .leftJoin('access.accounts as maker', 'maker.id', 't.made_by')
    .leftJoin('access.accounts as publisher', 'publisher.id', 't.published_by')
    .select([
      't.id',
      't.number',
      't.status',
      't.note',
      't.made_by',
      'maker.name_km as maker_km',
      'maker.name_en as maker_en',
      't.made_at',
      't.published_by',
      'publisher.name_km as publisher_km',
      'publisher.name_en as publisher_en',
      't.published_at',
      't.version',
    ])

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]

const versionOf = (row: VersionRow): TableVersion => ({
  id: TableId.parse(row.id),
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
export async function publishedVersions(db: Db): Promise<TableVersion[]> {
  const rows = await versions(db)
    .where('t.status', '=', 'published')
    .orderBy('t.number', 'desc')
    .execute()
  return rows.map((row) => versionOf(row))
}

const stored = (row: VersionRow & { content: unknown }): StoredTable => ({
  ...versionOf(row),
  content: DecisionTable.parse(row.content),
})

/** One published version, the newest where no number is given; undefined where there is none. */
export async function publishedTable(db: Db, number?: number): Promise<StoredTable | undefined> {
  const row = await versions(db)
    .select('t.content')
    .where('t.status', '=', 'published')
    .$if(number !== undefined, (asked) => asked.where('t.number', '=', number ?? null))
    .orderBy('t.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && stored(row)
}

/** The draft of that id, or the one that is being worked on. */
export async function findDraft(db: Db, id?: string): Promise<StoredTable | undefined> {
  const row = await versions(db)
    .select('t.content')
    .where('t.status', '=', 'draft')
    .$if(id !== undefined, (asked) => asked.where('t.id', '=', id ?? null))
    .limit(1)
    .executeTakeFirst()
  return row && stored(row)
}

/** Which version is current, without its rules. */
export const currentVersion = (db: Db) =>
  db
    .selectFrom('responsibility_tables')
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
    .insertInto('responsibility_tables')
    .values({ id, content: JSON.stringify(content), note })
    .execute()

/** Changes the draft if it still is the version that the author saw; answers whether it was. */
export async function updateDraft(
  db: Db,
  { id, content, note }: Draft,
  seen: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('responsibility_tables')
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
    .updateTable('responsibility_tables')
    .set({
      status: 'published',
      number: sql<number>`(select coalesce(max(t.number), 0) + 1 from responsibility_tables t)`,
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
  table: { id: string; content: DecisionTable; note: string },
): Promise<void> {
  await sql`
    insert into responsibility_tables (id, number, status, content, note, published_at)
    select ${table.id}, 1, 'published', ${JSON.stringify(table.content)}::jsonb, ${table.note}, access.now()
    where not exists (select from responsibility_tables where status = 'published')`.execute(db)
}

/** Makes these the legal steps that the database knows, and no others. Owner only. */
export async function stateMoves(
  db: Db,
  moves: readonly { chart: string; from_state: string; to_state: string }[],
): Promise<void> {
  const wanted = sql`select * from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
    as wanted (chart text, from_state text, to_state text)`
  await sql`
    delete from chart_moves where (chart, from_state, to_state) not in (${wanted})`.execute(db)
  await sql`
    insert into chart_moves (chart, from_state, to_state) ${wanted} on conflict do nothing`.execute(
    db,
  )
}

export interface FoundDesk extends DeskAt {
  readonly id: string
  readonly nameKm: string
  readonly nameEn: string
}

/** Of the desks that are looked for, those that stand today. */
export async function desksAmong(db: Db, sought: readonly DeskAt[]): Promise<FoundDesk[]> {
  if (sought.length === 0) return []
  const rows = await db
    .selectFrom('desks')
    .select(['id', 'kind', 'place_code', 'name_km', 'name_en'])
    .where('kind', 'in', [...new Set(sought.map(({ kind }) => kind))])
    .where((is) =>
      is.or([
        is('place_code', 'is', null),
        is('place_code', 'in', [...new Set(sought.map(({ placeCode }) => placeCode))]),
      ]),
    )
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', today)]))
    // Where a place has two of a kind, the one that stands by rule comes first.
    .orderBy('made_by_rule', 'desc')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, kind, place_code, name_km, name_en }) =>
    isDeskKind(kind)
      ? [{ id, kind, placeCode: place_code ?? '', nameKm: name_km, nameEn: name_en }]
      : [],
  )
}

const today = sql<string>`(access.now() at time zone 'Asia/Phnom_Penh')::date`

/** The kind of area of a place: its own, else that of the nearest place around it. */
export async function areaOf(db: Db, placeCode: string): Promise<AreaKind> {
  const around = [8, 6, 4, 2].filter((n) => n <= placeCode.length).map((n) => placeCode.slice(0, n))
  const row = await db
    .selectFrom('places')
    .select('area')
    .where('code', 'in', around)
    .where('area', '<>', 'unknown')
    .orderBy(sql`length(code)`, 'desc')
    .limit(1)
    .executeTakeFirst()
  return AreaKind.parse(row?.area ?? 'unknown')
}

export interface NewDecision {
  readonly id: string
  readonly subject: 'report' | 'case'
  readonly subjectId: string
  readonly tableNumber: number
  readonly rule: string
  readonly facts: StoredDecision['facts']
  readonly leadKind: DeskKind
  readonly leadDeskId: string
  readonly helping: StoredDecision['helping']
  readonly basis: readonly string[]
  readonly deadlines: StoredDecision['deadlines']
  readonly because: StoredDecision['because']
  readonly provinceCode: string | null
  readonly districtCode: string | null
}

export const insertDecision = (db: Db, decision: NewDecision) =>
  db
    .insertInto('responsibility_decisions')
    .values({
      id: decision.id,
      subject: decision.subject,
      subject_id: decision.subjectId,
      report_id: decision.subject === 'report' ? decision.subjectId : null,
      case_id: decision.subject === 'case' ? decision.subjectId : null,
      table_number: decision.tableNumber,
      rule: decision.rule,
      facts: JSON.stringify(decision.facts),
      lead_kind: decision.leadKind,
      lead_desk_id: decision.leadDeskId,
      helping: JSON.stringify(decision.helping),
      basis: JSON.stringify(decision.basis),
      deadlines: JSON.stringify(decision.deadlines),
      because: JSON.stringify(decision.because),
      province_code: decision.provinceCode,
      district_code: decision.districtCode,
    })
    .execute()

/** A decision that stands, with the names of its desks. */
export interface KnownDecision extends StoredDecision {
  readonly leadDeskName: { readonly km: string; readonly en: string }
  readonly helpingNames: Readonly<Record<string, { readonly km: string; readonly en: string }>>
}

/** The latest decision about a report or case that the actor sees. */
export async function latestDecision(
  db: Db,
  subjectId: string,
): Promise<KnownDecision | undefined> {
  const row = await db
    .selectFrom('responsibility_decisions as d')
    .innerJoin('desks', 'desks.id', 'd.lead_desk_id')
    .selectAll('d')
    .select(['desks.name_km', 'desks.name_en'])
    .where('d.subject_id', '=', subjectId)
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const decision = StoredDecision.parse({
    id: row.id,
    subject: row.subject,
    subjectId: row.subject_id,
    tableNumber: row.table_number,
    rule: row.rule,
    facts: row.facts,
    leadKind: row.lead_kind,
    leadDeskId: row.lead_desk_id,
    helping: row.helping,
    basis: row.basis,
    deadlines: row.deadlines,
    because: row.because,
    decidedAt: row.decided_at.toISOString(),
  })
  const helpers = decision.helping.flatMap(({ deskId }) => deskId ?? [])
  const names =
    helpers.length === 0
      ? []
      : await db
          .selectFrom('desks')
          .select(['id', 'name_km', 'name_en'])
          .where('id', 'in', helpers)
          .execute()
  return {
    ...decision,
    leadDeskName: { km: row.name_km, en: row.name_en },
    helpingNames: Object.fromEntries(
      names.map(({ id, name_km, name_en }) => [id, { km: name_km, en: name_en }]),
    ),
  }
}

export interface PastFacts {
  readonly facts: StoredDecision['facts']
  readonly times: number
}

/** What was decided since a moment, alike ones together, the most frequent first; for the council only. */
export async function pastFacts(db: Db, since: Date): Promise<PastFacts[]> {
  const { rows } = await sql<{ facts: unknown; times: number }>`
    select facts, sum(times)::bigint as times from past_decisions(${since})
    group by facts order by 2 desc`.execute(db)
  return rows.flatMap(({ facts, times }) => {
    const read = StoredDecision.shape.facts.safeParse(facts)
    return read.success ? [{ facts: read.data, times }] : []
  })
}
