import { Day } from '@tumpeang/domain/kernel'
import { fold } from '@tumpeang/domain/khmer'
import {
  type Desk,
  DeskId,
  type DeskKind,
  deskLevels,
  digitsOfLevel,
  levelOf,
  type Organization,
  OrganizationId,
  OrganizationKind,
  organizationKindOf,
  ServiceCategory,
} from '@tumpeang/domain/organizations'
import { pathOf, PlaceCode } from '@tumpeang/domain/places'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { currentCode, stepsOf } from '../places/index.ts'

const dayOrNull = (text: string | null): Day | null => (text === null ? null : Day.parse(text))

/** Desks by id, each with its organization and the path to its place, in the order given. */
export async function desksById(db: Db, ids: readonly string[]): Promise<Desk[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('desks as d')
    .innerJoin('organizations as o', 'o.id', 'd.organization_id')
    .select([
      'd.id',
      'd.kind',
      'd.name_km',
      'd.name_en',
      'd.organization_id',
      'o.name_km as organization_km',
      'o.name_en as organization_en',
      'd.place_code',
      'd.services',
      'd.valid_to',
    ])
    .where('d.id', 'in', ids)
    .execute()
  const codes = rows.flatMap((row) =>
    row.place_code === null ? [] : [PlaceCode.parse(row.place_code)],
  )
  const steps = await stepsOf(db, codes)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id): Desk[] => {
    const row = byId.get(id)
    if (!row) return []
    const placeCode = row.place_code === null ? null : PlaceCode.parse(row.place_code)
    return [
      {
        id: DeskId.parse(row.id),
        kind: row.kind,
        nameKm: row.name_km,
        nameEn: row.name_en,
        organizationId: OrganizationId.parse(row.organization_id),
        organizationKm: row.organization_km,
        organizationEn: row.organization_en,
        placeCode,
        path: placeCode === null ? [] : pathOf(placeCode).flatMap((code) => steps.get(code) ?? []),
        services: row.services.map((service) => ServiceCategory.parse(service)),
        validTo: dayOrNull(row.valid_to),
      },
    ]
  })
}

interface DeskSearch {
  readonly text?: string | undefined
  readonly service?: string | undefined
  readonly kind?: string | undefined
  readonly place?: PlaceCode | undefined
  readonly limit: number
}

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)

/** Standing desks that fit; those of the smallest place around come first. */
export async function findDesks(
  db: Db,
  { text = '', service, kind, place, limit }: DeskSearch,
): Promise<Desk[]> {
  const key = escaped(fold(text))
  const around = place === undefined ? [] : pathOf(place)
  const rows = await db
    .selectFrom('desks')
    .select('id')
    .where('valid_to', 'is', null)
    .$if(key !== '', (query) =>
      query.where((eb) =>
        eb.or([eb('search_km', 'like', `%${key}%`), eb('search_en', 'like', `%${key}%`)]),
      ),
    )
    .$if(service !== undefined, (query) =>
      query.where(sql<boolean>`services @> array[${service}]::text[]`),
    )
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    // Whoever names a desk means it wherever it stands: an office inside the place, or in another.
    .$if(place !== undefined && key === '', (query) =>
      query.where((eb) => eb.or([eb('place_code', 'is', null), eb('place_code', 'in', around)])),
    )
    .$if(place !== undefined && key !== '', (query) =>
      query.orderBy(
        sql`place_code is null or place_code = any (${around}::text[]) or place_code like ${`${place}%`}`,
        'desc',
      ),
    )
    .orderBy(sql`coalesce(length(place_code), 0)`, place === undefined ? 'asc' : 'desc')
    .orderBy('name_km')
    .orderBy('id')
    .limit(limit)
    .execute()
  return desksById(
    db,
    rows.map(({ id }) => id),
  )
}

/** What stands for a place, by kind and the place of the desk: `police@district 0203`. */
export type StandingDesks = ReadonlyMap<string, DeskId>

export const deskKey = (kind: string, placeCode: string): string => `${kind} ${placeCode}`

/**
 * Every rule-made desk that answers for a place: its commune's, its district's, its province's and
 * the nation's. An unknown place is the nation alone. What rules of responsibility choose from.
 */
export async function standingDesks(db: Db, place: PlaceCode | null): Promise<StandingDesks> {
  const rows = await db
    .selectFrom('desks')
    .select(['id', 'kind', 'place_code'])
    .where('made_by_rule', '=', true)
    .where('valid_to', 'is', null)
    .where((eb) =>
      eb.or([
        eb('place_code', 'is', null),
        ...(place === null ? [] : [eb('place_code', 'in', pathOf(place))]),
      ]),
    )
    .execute()
  return new Map(rows.map((row) => [deskKey(row.kind, row.place_code ?? ''), DeskId.parse(row.id)]))
}

/**
 * The desk of a kind that answers for a place: at its own level, else the same organization one
 * level up, and so on to the nation. A place that was moved is looked for where it stands today.
 * Undefined where none stands: then responsibility decides who
 * stands in.
 */
export async function deskFor(
  db: Db,
  kind: DeskKind,
  place: PlaceCode | null,
): Promise<DeskId | undefined> {
  const today = place === null ? null : await currentCode(db, place)
  const standing = await standingDesks(db, today)
  for (const level of deskLevels.slice(deskLevels.indexOf(levelOf(kind)))) {
    const code = (today ?? '').slice(0, digitsOfLevel[level])
    const found = standing.get(deskKey(`${organizationKindOf(kind)}@${level}`, code))
    if (found) return found
  }
  return undefined
}

/** The national bodies, or those of one place; standing ones only. */
export async function organizationsOf(
  db: Db,
  { place, kind }: { readonly place?: PlaceCode | undefined; readonly kind?: string | undefined },
): Promise<Organization[]> {
  const rows = await db
    .selectFrom('organizations')
    .select([
      'id',
      'kind',
      'code',
      'name_km',
      'name_en',
      'parent_id',
      'place_code',
      'policy_rows',
      'valid_to',
    ])
    .where('place_code', place === undefined ? 'is' : '=', place ?? null)
    .where('valid_to', 'is', null)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('name_km')
    .execute()
  return rows.map((row) => ({
    id: OrganizationId.parse(row.id),
    kind: OrganizationKind.parse(row.kind),
    code: row.code,
    nameKm: row.name_km,
    nameEn: row.name_en,
    parentId: row.parent_id === null ? null : OrganizationId.parse(row.parent_id),
    placeCode: row.place_code === null ? null : PlaceCode.parse(row.place_code),
    policyRows: row.policy_rows,
    validTo: dayOrNull(row.valid_to),
  }))
}
