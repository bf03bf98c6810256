import type { Day } from '@tumpeang/domain/kernel'
import { fold, sortKey } from '@tumpeang/domain/khmer'
import {
  areaKindOf,
  beforeAnyEdition,
  compareEditions,
  type HeldPlace,
  type Level,
  type PlaceChange,
  type PlaceChangeKind,
  type StatedPlace,
} from '@tumpeang/domain/places'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/db.ts'
import { heldPlaces } from './queries.ts'
import type { Gazetteer } from './sources.ts'

export interface ChangeCount {
  readonly kind: PlaceChangeKind
  readonly level: Level
  readonly count: number
}

/** A place as its row holds it, ready to be written by SQL alone. */
const rowOf = (place: StatedPlace, units: ReadonlyMap<string, StatedPlace['unit']>) => ({
  unit: place.unit,
  name_km: place.nameKm,
  name_en: place.nameEn,
  area: areaKindOf(place.unit, units.get(place.code.slice(0, -2))),
  search_km: fold(place.nameKm),
  search_en: fold(place.nameEn),
  sort_key: sortKey(place.nameKm),
})

/** Writes down everything that an edition changes; nothing of it is carried out yet. */
export async function planImport(
  db: Db,
  { places, rejected, hash }: Gazetteer,
  edition: string,
  on: Day,
  mayRetire = rejected.length === 0,
): Promise<{ id: string; total: number }> {
  const held: HeldPlace[] = await heldPlaces(db)
  const plan = compareEditions(held, places, { on, mayRetire })
  const units = new Map([...held, ...places].map(({ code, unit }) => [String(code), unit]))
  const id = uuid()
  await db
    .insertInto('place_imports')
    .values({
      id,
      edition,
      stated_on: on,
      source_hash: hash,
      stated_codes: places.map(({ code }) => String(code)),
      rejected: JSON.stringify(rejected),
    })
    .execute()
  const known = new Set(
    held
      .filter(({ statedOn }) => statedOn > beforeAnyEdition)
      .map(({ code }) => `${code.slice(0, 2)} ${code.length}`),
  )
  const rows = plan.map((change, position) => planned(change, position, on, known, units))
  for (let at = 0; at < rows.length; at += 2000) {
    await sql`
      insert into place_changes (import_id, position, kind, code, to_code, before, after)
      select ${id}, position, kind, code, to_code, before, after
      from jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + 2000))}::jsonb)
        as r (position integer, kind text, code text, to_code text, before jsonb, after jsonb)
    `.execute(db)
  }
  return { id, total: rows.length }
}

function planned(
  change: PlaceChange,
  position: number,
  on: Day,
  known: ReadonlySet<string>,
  units: ReadonlyMap<string, StatedPlace['unit']>,
): object {
  const { kind, code } = change
  const before = 'before' in change ? rowOf(change.before, units) : null
  const after = 'place' in change ? rowOf(change.place, units) : null
  if (kind !== 'new') {
    return { position, kind, code, to_code: kind === 'moved' ? change.to : null, before, after }
  }
  // The first edition to speak of a level of a province does not know since when its places stand.
  const isFirst = !known.has(`${code.slice(0, 2)} ${code.length}`)
  const valid_from = isFirst || change.validTo !== null ? null : on
  return { position, kind, code, after: { ...after, valid_from, valid_to: change.validTo } }
}

/** Carries out the next changes of a plan; how many there were. */
export async function applyChunk(db: Db, id: string, size: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with next as (
      select c.*, i.edition, i.stated_on from place_changes c join place_imports i on i.id = c.import_id
      where c.import_id = ${id} and not c.applied order by c.position limit ${size} for update of c
    ), added as (
      insert into places (code, unit, name_km, name_en, area, search_km, search_en, sort_key, valid_from, valid_to, edition, stated_on)
      select code, after ->> 'unit', after ->> 'name_km', after ->> 'name_en', after ->> 'area',
        after ->> 'search_km', after ->> 'search_en', after ->> 'sort_key',
        (after ->> 'valid_from')::date, (after ->> 'valid_to')::date, edition, stated_on
      from next where kind = 'new'
      on conflict (code) do nothing
    ), restated as (
      update places p set
        unit = n.after ->> 'unit', name_km = n.after ->> 'name_km', name_en = n.after ->> 'name_en',
        area = case when p.area_is_stated then p.area else n.after ->> 'area' end,
        search_km = n.after ->> 'search_km', search_en = n.after ->> 'search_en',
        sort_key = n.after ->> 'sort_key', valid_to = null, edition = n.edition
      from (select distinct on (code) * from next
            where kind in ('renamed', 'respelled', 'regraded', 'revived') order by code, position) n
      where n.code = p.code
    ), ended as (
      update places p set valid_to = n.stated_on from next n where n.code = p.code and n.kind = 'retired'
    ), marked as (
      update place_changes c set applied = true from next n
      where c.import_id = n.import_id and c.position = n.position
    )
    select count(*)::integer as count from next`.execute(db)
  return rows[0]?.count ?? 0
}

/** What the edition stated is dated, and villages take the area of a commune that was regraded. */
export async function finish(db: Db, id: string): Promise<void> {
  await sql`
    update places p set stated_on = i.stated_on, edition = i.edition
    from place_imports i
    where i.id = ${id} and p.code = any (i.stated_codes) and p.stated_on < i.stated_on`.execute(db)
  await sql`
    update places v set area = case c.unit when 'sangkat' then 'urban' else 'rural' end
    from places c
    where c.code = v.parent_code and v.level = 'village' and not v.area_is_stated
      and v.area <> case c.unit when 'sangkat' then 'urban' else 'rural' end`.execute(db)
  await db
    .updateTable('place_imports')
    .set({ finished_at: sql<Date>`transaction_timestamp()` })
    .where('id', '=', id)
    .execute()
}

const PLACE_CODE_LEVEL = sql<Level>`case length(code) when 2 then 'province' when 4 then 'district' when 6 then 'commune' else 'village' end`

/** How many changes of each kind an import made, by level. */
export async function countChanges(db: Db, id: string): Promise<readonly ChangeCount[]> {
  const rows = await db
    .selectFrom('place_changes')
    .select(['kind', PLACE_CODE_LEVEL.as('level')])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('import_id', '=', id)
    .groupBy(['kind', 'level'])
    .orderBy('kind')
    .orderBy('level')
    .$narrowType<{ kind: PlaceChangeKind }>()
    .execute()
  return rows
}

/** The imports that were begun and not finished. */
export const unfinished = (db: Db): Promise<{ id: string }[]> =>
  db.selectFrom('place_imports').select('id').where('finished_at', 'is', null).execute()
