import { fold } from '@tumpeang/domain/khmer'
import type { Text } from '@tumpeang/domain/kernel'
import {
  deskKindNames,
  desksFor,
  focalPoint,
  focalPointName,
  nationalOrganizations,
} from '@tumpeang/domain/organizations'
import { PlaceCode, Unit } from '@tumpeang/domain/places'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { deskIdOf, organizationIdOf } from './ids.ts'

interface OrganizationRow {
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

interface DeskRow {
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

const deskRow = (
  kind: string,
  placeCode: string | null,
  organization: string,
  name: Text,
  services: readonly string[],
  key = placeCode ?? '',
): DeskRow => ({
  id: deskIdOf(kind, key),
  organization_id: organization,
  kind,
  place_code: placeCode,
  name_km: name.km,
  name_en: name.en,
  services,
  search_km: fold(name.km),
  search_en: fold(name.en),
})

/** The national bodies and their desks. */
function national(): { organizations: OrganizationRow[]; desks: DeskRow[] } {
  const organizations = nationalOrganizations.map((body): OrganizationRow => ({
    id: organizationIdOf(body.code),
    kind: body.kind,
    code: body.code,
    name_km: body.name.km,
    name_en: body.name.en,
    short_km: body.short?.km ?? null,
    short_en: body.short?.en ?? null,
    place_code: null,
    parent_id: body.parent === undefined ? null : organizationIdOf(body.parent),
    policy_rows: body.policyRows,
  }))
  const desks = nationalOrganizations.flatMap(({ code, name, desks: kinds = [] }): DeskRow[] => {
    const own = organizationIdOf(code)
    if (kinds.length > 0) {
      return kinds.map((kind) => deskRow(kind, null, own, deskKindNames[kind], servicesOf(kind)))
    }
    const focal = {
      km: `${focalPointName.km} ${name.km}`,
      en: `${focalPointName.en}, ${name.en}`,
    }
    return [deskRow(focalPoint, null, own, focal, [], code)]
  })
  return { organizations, desks }
}

const servicesOf = (kind: string): readonly string[] =>
  kind === 'child-welfare@national' ? ['social-work', 'family-based-care', 'other'] : []

/** Organizations and desks that the standing places have by rule. */
async function local(db: Db): Promise<{ organizations: OrganizationRow[]; desks: DeskRow[] }> {
  const places = await db
    .selectFrom('places')
    .select(['code', 'unit', 'name_km', 'name_en'])
    .where('level', '<>', 'village')
    .where('valid_to', 'is', null)
    .execute()
  const organizations = new Map<string, OrganizationRow>()
  const desks: DeskRow[] = []
  for (const { code, unit, name_km, name_en } of places) {
    const place = {
      code: PlaceCode.parse(code),
      unit: Unit.parse(unit),
      nameKm: name_km,
      nameEn: name_en,
    }
    for (const { kind, name, services, organization } of desksFor(place)) {
      const id = organizationIdOf(organization.key, code)
      desks.push(deskRow(kind, code, id, name, services))
      organizations.set(id, {
        id,
        kind: organization.kind,
        code: null,
        name_km: organization.name.km,
        name_en: organization.name.en,
        short_km: null,
        short_en: null,
        place_code: code,
        parent_id: organizationIdOf(organization.parent),
        policy_rows: [],
      })
    }
  }
  return { organizations: [...organizations.values()], desks }
}

/** The part of the rows that is not yet held as it should be. */
function missing<
  Row extends { readonly id: string; readonly name_km: string; readonly name_en: string },
>(
  wanted: readonly Row[],
  held: readonly { readonly id: string; readonly name_km: string; readonly name_en: string }[],
): Row[] {
  const names = new Map(held.map(({ id, name_km, name_en }) => [id, `${name_km}\n${name_en}`]))
  return wanted.filter(({ id, name_km, name_en }) => names.get(id) !== `${name_km}\n${name_en}`)
}

const CHUNK = 1000
const chunks = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_empty, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  )

/**
 * Makes the national bodies, and the bodies and desks that places have by rule. May be run any
 * number of times: at each start, and after each import. A desk whose place ended ends with it.
 * Answers how many desks were made or renamed.
 */
export async function seedOrganizations(db: Db): Promise<number> {
  const nation = national()
  const places = await local(db)
  const held = await db.selectFrom('organizations').select(['id', 'name_km', 'name_en']).execute()
  const organizations = missing([...nation.organizations, ...places.organizations], held)
  for (const rows of chunks(organizations)) {
    await sql`
      insert into organizations (id, kind, code, name_km, name_en, short_km, short_en, place_code, parent_id, policy_rows, made_by_rule)
      select id, kind, code, name_km, name_en, short_km, short_en, place_code, parent_id, policy_rows, true
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
        id uuid, kind text, code text, name_km text, name_en text, short_km text, short_en text,
        place_code text, parent_id uuid, policy_rows text[])
      on conflict (id) do update set name_km = excluded.name_km, name_en = excluded.name_en
    `.execute(db)
  }
  const heldDesks = await db.selectFrom('desks').select(['id', 'name_km', 'name_en']).execute()
  const desks = missing([...nation.desks, ...places.desks], heldDesks)
  for (const rows of chunks(desks)) {
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
  await endWithTheirPlaces(db)
  return desks.length
}

async function endWithTheirPlaces(db: Db): Promise<void> {
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
