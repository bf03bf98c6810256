import { focalPoint } from '@tumpeang/domain/organizations'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

export interface OrganizationRow {
  readonly id: string
  readonly kind: string
  readonly code: string | null
  readonly name_km: string
  readonly name_en: string
  readonly short_km: string | null
  readonly short_en: string | null
  readonly place_code: string | null
  readonly parent_id: string | null
  readonly policy_rows: readonly string[]
}

export interface DeskRow {
  readonly id: string
  readonly organization_id: string
  readonly kind: string
  readonly place_code: string | null
  readonly name_km: string
  readonly name_en: string
  readonly services: readonly string[]
  readonly search_km: string
  readonly search_en: string
}

/** The standing places that have desks by rule: all but villages. */
export const placesWithDesks = (db: Db) =>
  db
    .selectFrom('places')
    .select(['code', 'unit', 'name_km', 'name_en'])
    .where('level', '<>', 'village')
    .where('valid_to', 'is', null)
    .execute()

export const heldOrganizations = (db: Db) =>
  db.selectFrom('organizations').select(['id', 'name_km', 'name_en']).execute()

export const heldDesks = (db: Db) =>
  db.selectFrom('desks').select(['id', 'name_km', 'name_en']).execute()

/** Adds organizations, or gives those that are there their names of today. */
export async function putOrganizations(db: Db, rows: readonly OrganizationRow[]): Promise<void> {
  await sql`
    insert into organizations (id, kind, code, name_km, name_en, short_km, short_en, place_code, parent_id, policy_rows, made_by_rule)
    select id, kind, code, name_km, name_en, short_km, short_en, place_code, parent_id, policy_rows, true
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
      id uuid, kind text, code text, name_km text, name_en text, short_km text, short_en text,
      place_code text, parent_id uuid, policy_rows text[])
    on conflict (id) do update set name_km = excluded.name_km, name_en = excluded.name_en
  `.execute(db)
}

/** Adds desks, or gives those that are there their names of today. */
export async function putDesks(db: Db, rows: readonly DeskRow[]): Promise<void> {
  await sql`
    insert into desks (id, organization_id, kind, place_code, name_km, name_en, services, search_km, search_en, made_by_rule)
    select id, organization_id, kind, place_code, name_km, name_en, services, search_km, search_en,
      kind <> ${focalPoint}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
      id uuid, organization_id uuid, kind text, place_code text, name_km text, name_en text,
      services text[], search_km text, search_en text)
    on conflict (id) do update set
      name_km = excluded.name_km, name_en = excluded.name_en,
      search_km = excluded.search_km, search_en = excluded.search_en
  `.execute(db)
}

/** A desk and its body end, and come back, with their place. */
export async function endWithTheirPlaces(db: Db): Promise<void> {
  await sql`
    update desks d set valid_to = p.valid_to from places p
    where d.made_by_rule and p.code = d.place_code and d.valid_to is distinct from p.valid_to`.execute(
    db,
  )
  await sql`
    update organizations o set valid_to = p.valid_to from places p
    where o.made_by_rule and p.code = o.place_code and o.valid_to is distinct from p.valid_to`.execute(
    db,
  )
}
