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
import type { Db } from '../../platform/db.ts'
import { deskIdOf, organizationIdOf } from './ids.ts'
import {
  type DeskRow,
  endWithTheirPlaces,
  heldDesks,
  heldOrganizations,
  type OrganizationRow,
  placesWithDesks,
  putDesks,
  putOrganizations,
} from './seed-queries.ts'

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
  const places = await placesWithDesks(db)
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
  const held = await heldOrganizations(db)
  const organizations = missing([...nation.organizations, ...places.organizations], held)
  for (const rows of chunks(organizations)) {
    await putOrganizations(db, rows)
  }
  const desks = missing([...nation.desks, ...places.desks], await heldDesks(db))
  for (const rows of chunks(desks)) {
    await putDesks(db, rows)
  }
  await endWithTheirPlaces(db)
  return desks.length
}
