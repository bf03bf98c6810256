import {
  type Birth,
  Birth as BirthSchema,
  type Caregiver,
  CaregiverId,
  type Child,
  type ChildBrief,
  childFields,
  caregiverFields,
  type changeCaregiver,
  type changeChild,
  ChildId,
  type NameParts,
  type NewChild,
  searchKeyOf,
  Sex,
  soughtIn,
} from '@tumpeang/domain/children'
import { type InputOf, problem } from '@tumpeang/domain/kernel'
import { PlaceCode } from '@tumpeang/domain/places'
import { type Selectable, sql } from 'kysely'
import { change } from '../../platform/change.ts'
import type { Db } from '../../platform/db.ts'
import type { Schema } from '../../platform/schema.ts'

type ChildRow = Selectable<Schema['children']>
type CaregiverRow = Selectable<Schema['caregivers']>

interface NameColumns {
  readonly family_name_km: string | null
  readonly given_name_km: string | null
  readonly family_name_latin: string | null
  readonly given_name_latin: string | null
}

export const nameIn = (row: NameColumns): NameParts => ({
  familyKm: row.family_name_km,
  givenKm: row.given_name_km,
  familyLatin: row.family_name_latin,
  givenLatin: row.given_name_latin,
})

export const asNameColumns = ({
  familyKm,
  givenKm,
  familyLatin,
  givenLatin,
}: NameParts): NameColumns => ({
  family_name_km: familyKm,
  given_name_km: givenKm,
  family_name_latin: familyLatin,
  given_name_latin: givenLatin,
})

type BirthColumns = Pick<ChildRow, 'birth_precision' | 'birth_from' | 'birth_to' | 'birth_words'>

export const birthIn = (row: BirthColumns): Birth =>
  BirthSchema.parse({
    precision: row.birth_precision,
    from: row.birth_from,
    to: row.birth_to,
    words: row.birth_words,
  })

export const asBirthColumns = ({ precision, from, to, words }: Birth): BirthColumns => ({
  birth_precision: precision,
  birth_from: from,
  birth_to: to,
  birth_words: words,
})

const placeIn = (code: string | null): PlaceCode | null =>
  code === null ? null : PlaceCode.parse(code)

const childOf = (row: ChildRow): Child => ({
  id: ChildId.parse(row.id),
  name: nameIn(row),
  otherNames: row.other_names,
  sex: Sex.parse(row.sex),
  birth: birthIn(row),
  placeCode: placeIn(row.place_code),
  addressWords: row.address_words,
  nationality: row.nationality,
  disabilities: row.disabilities,
  schoolStatus: row.school_status,
  phone: row.phone,
  deskId: row.desk_id,
  createdAt: row.created_at,
  version: row.version,
})

/** A child as a person; undefined where the actor sees none. */
export async function findChild(db: Db, id: string): Promise<Child | undefined> {
  const row = await db.selectFrom('children').selectAll().where('id', '=', id).executeTakeFirst()
  return row && childOf(row)
}

/** Registers a child under the desk that is responsible from now on. */
export async function createChild(db: Db, child: NewChild, deskId: string): Promise<void> {
  await db
    .insertInto('children')
    .values({
      id: child.id,
      desk_id: deskId,
      ...asNameColumns(child.name),
      other_names: child.otherNames,
      search_key: searchKeyOf(child),
      sex: child.sex,
      ...asBirthColumns(child.birth),
      place_code: child.placeCode,
      address_words: child.addressWords,
      nationality: child.nationality,
      disabilities: child.disabilities,
      school_status: child.schoolStatus,
      phone: child.phone,
    })
    .execute()
}

/** What is given, without what is not: an absent field is left alone, a null one is emptied. */
export const stated = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/**
 * Corrects a child against the version that the author saw. Throws `not-found`, or holds the write
 * where somebody changed a guarded field meanwhile.
 */
export async function correctChild(
  db: Db,
  id: string,
  seen: number,
  { name, otherNames, birth, ...rest }: InputOf<typeof changeChild>['change'],
): Promise<Child> {
  const stored = await db
    .selectFrom('children')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const named = name !== undefined || otherNames !== undefined
  const given = stated({
    ...(name && asNameColumns(name)),
    other_names: otherNames,
    ...(stored &&
      named && {
        search_key: searchKeyOf({
          name: name ?? nameIn(stored),
          otherNames: otherNames ?? stored.other_names,
        }),
      }),
    ...(birth && asBirthColumns(birth)),
    sex: rest.sex,
    place_code: rest.placeCode,
    address_words: rest.addressWords,
    nationality: rest.nationality,
    disabilities: rest.disabilities,
    school_status: rest.schoolStatus,
    phone: rest.phone,
  })
  const { row } = await change<Pick<ChildRow, keyof typeof childFields>, ChildRow>(db, {
    table: 'children',
    subject: 'child',
    id,
    seen,
    given,
    classes: childFields,
  })
  return childOf(row)
}

const caregiverOf = (row: CaregiverRow): Caregiver => ({
  id: CaregiverId.parse(row.id),
  childId: ChildId.parse(row.child_id),
  name: nameIn(row),
  relation: row.relation,
  phone: row.phone,
  livesWithChild: row.lives_with_child,
  caresForChild: row.cares_for_child,
  isSuspected: row.is_suspected,
  note: row.note,
  version: row.version,
})

/** Who looks after a child, in the order in which they were named. */
export async function caregiversOf(db: Db, childId: string): Promise<Caregiver[]> {
  const rows = await db
    .selectFrom('caregivers')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => caregiverOf(row))
}

const asCaregiverColumns = (given: Omit<Caregiver, 'id' | 'childId' | 'version'>) => ({
  ...asNameColumns(given.name),
  relation: given.relation,
  phone: given.phone,
  lives_with_child: given.livesWithChild,
  cares_for_child: given.caresForChild,
  is_suspected: given.isSuspected,
  note: given.note,
})

/** Adds a caregiver; undefined where the actor does not see the child. */
export async function insertCaregiver(
  db: Db,
  { id, childId, ...given }: Omit<Caregiver, 'version'>,
): Promise<Caregiver | undefined> {
  const child = await db
    .selectFrom('children')
    .select('id')
    .where('id', '=', childId)
    .executeTakeFirst()
  if (!child) return undefined
  const row = await db
    .insertInto('caregivers')
    .values({ id, child_id: childId, ...asCaregiverColumns(given) })
    .returningAll()
    .executeTakeFirstOrThrow()
  return caregiverOf(row)
}

export async function correctCaregiver(
  db: Db,
  id: string,
  seen: number,
  { name, ...rest }: InputOf<typeof changeCaregiver>['change'],
): Promise<Caregiver> {
  const owner = await db
    .selectFrom('caregivers')
    .innerJoin('children', 'children.id', 'caregivers.child_id')
    .select('children.desk_id')
    .where('caregivers.id', '=', id)
    .executeTakeFirst()
  if (!owner) {
    throw problem('not-found', {
      km: 'រកមិនឃើញអ្នកថែទាំនេះ',
      en: 'There is no such caregiver that you may see',
    })
  }
  const given = stated({
    ...(name && asNameColumns(name)),
    relation: rest.relation,
    phone: rest.phone,
    lives_with_child: rest.livesWithChild,
    cares_for_child: rest.caresForChild,
    is_suspected: rest.isSuspected,
    note: rest.note,
  })
  const { row } = await change<Pick<CaregiverRow, keyof typeof caregiverFields>, CaregiverRow>(db, {
    table: 'caregivers',
    subject: 'caregiver',
    id,
    seen,
    given,
    classes: caregiverFields,
    desk: owner.desk_id,
  })
  return caregiverOf(row)
}

/**
 * The child lives elsewhere from now on. What every other desk goes by says so at once: the place, and
 * who cares for the child there; nobody of the home that the child left does so any longer.
 */
export async function moveChild(
  db: Db,
  childId: string,
  home: {
    readonly placeCode: string | null
    readonly placeWords: string | null
    readonly caregivers: readonly string[]
  },
): Promise<void> {
  await db
    .updateTable('children')
    .set({ place_code: home.placeCode, address_words: home.placeWords })
    .where('id', '=', childId)
    .execute()
  const isThere = sql<boolean>`(id = any (${[...home.caregivers]}::uuid[]))`
  await db
    .updateTable('caregivers')
    .set({ lives_with_child: isThere, cares_for_child: isThere })
    .where('child_id', '=', childId)
    .where(
      sql<boolean>`(lives_with_child, cares_for_child) is distinct from (${isThere}, ${isThere})`,
    )
    .execute()
}

/** Whether a caregiver is suspected of harm; undefined for one whom the actor may not see. */
export const isSuspected = async (db: Db, id: string): Promise<boolean | undefined> =>
  (await db.selectFrom('caregivers').select('is_suspected').where('id', '=', id).executeTakeFirst())
    ?.is_suspected

export interface ChildSearch {
  readonly q: string
  readonly sex?: Sex | undefined
  readonly placeCode?: PlaceCode | undefined
  /** Also names that only resemble what was asked, where nothing fits better. */
  readonly loosely?: boolean
  readonly skip?: number
  readonly limit: number
}

/** Children of the actor's whose names fit, the best first. */
export async function childrenLike(
  db: Db,
  { q, sex, placeCode, loosely = true, skip = 0, limit }: ChildSearch,
): Promise<ChildBrief[]> {
  const { words, whole } = soughtIn(q)
  if (words.length === 0) return []
  const { rows } = await sql<
    ChildRow & { likeness: number; open_case_id: string | null; open_case_number: string | null }
  >`
    select c.*, f.likeness, o.id as open_case_id, o.number as open_case_number
    from search_children(${[...words]}::text[], ${whole}, ${sex ?? null}, ${placeCode ?? null},
           ${loosely}, ${skip + limit}) f
    join children c on c.id = f.id
    left join cases o on o.child_id = c.id and o.status <> 'closed'
    order by f.likeness desc, c.id
    offset ${skip}`.execute(db)
  return rows.map((row) => ({
    id: ChildId.parse(row.id),
    name: nameIn(row),
    otherNames: row.other_names,
    sex: Sex.parse(row.sex),
    birth: birthIn(row),
    placeCode: placeIn(row.place_code),
    openCaseId: row.open_case_id,
    openCaseNumber: row.open_case_number,
    likeness: Math.min(1, row.likeness),
  }))
}
