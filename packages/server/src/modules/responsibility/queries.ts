import { DecisionTable } from '@tumpeang/domain/kernel'
import { type DeskKind, isDeskKind } from '@tumpeang/domain/organizations'
import { AreaKind } from '@tumpeang/domain/places'
import { type DeskAt, StoredDecision, TableId } from '@tumpeang/domain/responsibility'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { ruleVersions } from '../../platform/rule-versions.ts'

export const tables = ruleVersions('responsibility_tables', {
  id: TableId,
  content: DecisionTable,
  notFound: { km: 'រកមិនឃើញតារាងនេះ', en: 'There is no such version' },
})

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
