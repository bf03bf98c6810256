import { Day } from '@tumpeang/domain/kernel'
import { fold } from '@tumpeang/domain/khmer'
import {
  AreaKind,
  correctPlaceCode,
  type HeldPlace,
  Level,
  pathOf,
  type Place,
  type PlaceChoice,
  PlaceCode,
  type PlaceStep,
  Unit,
} from '@tumpeang/domain/places'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** The whole register, for comparison with an edition. */
export async function heldPlaces(db: Db): Promise<HeldPlace[]> {
  const rows = await db
    .selectFrom('places')
    .select(['code', 'unit', 'name_km', 'name_en', 'stated_on', 'valid_to'])
    .execute()
  return rows.map((row) => ({
    code: PlaceCode.parse(row.code),
    unit: Unit.parse(row.unit),
    nameKm: row.name_km,
    nameEn: row.name_en,
    statedOn: Day.parse(row.stated_on),
    validTo: row.valid_to === null ? null : Day.parse(row.valid_to),
  }))
}

/** The standing places in a place, or the provinces, in Khmer order. */
export async function placesIn(db: Db, parent: PlaceCode | undefined): Promise<PlaceChoice[]> {
  const rows = await db
    .selectFrom('places as p')
    .select(['p.code', 'p.unit', 'p.name_km', 'p.name_en', 'p.area'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('places as c')
            .select('c.code')
            .whereRef('c.parent_code', '=', 'p.code')
            .where('c.valid_to', 'is', null),
        )
        .as('children'),
    )
    .where('p.parent_code', parent === undefined ? 'is' : '=', parent ?? null)
    .where('p.valid_to', 'is', null)
    .orderBy('p.sort_key')
    .orderBy('p.code')
    .execute()
  return rows.map((row) => ({
    ...stepOf(row),
    area: AreaKind.parse(row.area),
    children: Boolean(row.children),
  }))
}

interface StepRow {
  readonly code: string
  readonly unit: string
  readonly name_km: string
  readonly name_en: string
}

const stepOf = (row: StepRow): PlaceStep => ({
  code: PlaceCode.parse(row.code),
  unit: Unit.parse(row.unit),
  nameKm: row.name_km,
  nameEn: row.name_en,
})

/** The steps of several places at once, by code: what paths are made of. */
export async function stepsOf(
  db: Db,
  codes: readonly PlaceCode[],
): Promise<ReadonlyMap<string, PlaceStep>> {
  if (codes.length === 0) return new Map()
  const wanted = [...new Set(codes.flatMap((code) => pathOf(code)))]
  const rows = await db
    .selectFrom('places')
    .select(['code', 'unit', 'name_km', 'name_en'])
    .where('code', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.code, stepOf(row)]))
}

/** Places by code, with their paths, in the order of the codes given; unknown codes are left out. */
export async function placesByCode(db: Db, codes: readonly PlaceCode[]): Promise<Place[]> {
  if (codes.length === 0) return []
  const rows = await db
    .selectFrom('places')
    .select(['code', 'unit', 'name_km', 'name_en', 'level', 'area', 'valid_to'])
    .where('code', 'in', codes)
    .execute()
  const steps = await stepsOf(db, codes)
  const moves = await db
    .selectFrom('place_changes')
    .select(['code', 'to_code'])
    .where('kind', '=', 'moved')
    .where('code', 'in', codes)
    .execute()
  const byCode = new Map(rows.map((row) => [row.code, row]))
  return codes.flatMap((code): Place[] => {
    const row = byCode.get(code)
    if (!row) return []
    return [
      {
        ...stepOf(row),
        level: Level.parse(row.level),
        area: AreaKind.parse(row.area),
        path: pathOf(code)
          .slice(0, -1)
          .flatMap((above) => steps.get(above) ?? []),
        validTo: row.valid_to === null ? null : Day.parse(row.valid_to),
        successors: [
          ...new Set(
            moves.flatMap((move) =>
              move.code === code && move.to_code !== null ? [PlaceCode.parse(move.to_code)] : [],
            ),
          ),
        ],
      },
    ]
  })
}

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)

interface Search {
  readonly text: string
  readonly level?: Level | undefined
  readonly within?: PlaceCode | undefined
  readonly limit: number
}

/**
 * Standing places whose name begins with or holds the text, in any spelling that looks alike, or
 * whose code begins with it; whole names first, then beginnings, larger places before smaller.
 */
export async function searchForPlaces(
  db: Db,
  { text, level, within, limit }: Search,
): Promise<Place[]> {
  const key = fold(text)
  if (key === '') return []
  const digits = /^\d{1,8}$/.test(key) ? key : null
  const codes = digits === null ? [] : [digits, correctPlaceCode(digits) ?? digits]
  const whole = escaped(key)
  const rows = await db
    .selectFrom('places')
    .select('code')
    .where('valid_to', 'is', null)
    .where((eb) =>
      eb.or([
        eb('search_km', 'like', `%${whole}%`),
        eb('search_en', 'like', `%${whole}%`),
        ...codes.map((code) => eb('code', 'like', `${code}%`)),
      ]),
    )
    .$if(level !== undefined, (query) => query.where('level', '=', level ?? ''))
    .$if(within !== undefined, (query) => query.where('code', 'like', `${within}%`))
    .orderBy(
      sql`case when ${key} in (search_km, search_en, code) then 0
               when starts_with(search_km, ${key}) or starts_with(search_en, ${key}) then 1 else 2 end`,
    )
    .orderBy(sql`length(code)`)
    .orderBy('sort_key')
    .orderBy('code')
    .limit(limit)
    .execute()
  return placesByCode(
    db,
    rows.map(({ code }) => PlaceCode.parse(code)),
  )
}

/**
 * The code under which a place stands today: its own while it is in use, else that of the place it
 * was moved to, however often; its own again where it ended without a successor.
 */
export async function currentCode(db: Db, code: PlaceCode): Promise<PlaceCode> {
  const { rows } = await sql<{ code: string }>`
    with recursive lives as (
      select p.code, p.valid_to, 0 as step from places p where p.code = ${code}
      union all
      select p.code, p.valid_to, l.step + 1
      from lives l
      join place_changes c on c.code = l.code and c.kind = 'moved' and c.applied
      join places p on p.code = c.to_code
      where l.valid_to is not null and l.step < 20
    )
    select code from lives where valid_to is null order by step limit 1`.execute(db)
  return rows[0] === undefined ? code : PlaceCode.parse(rows[0].code)
}
