import {
  type addHouseholdMember,
  CaregiverId,
  type changeHouseholdMember,
  ChildId,
  type HouseholdMember,
  HouseholdMemberId,
  Sex,
} from '@tumpeang/domain/children'
import { Day, type FieldClass, type InputOf, latestWins } from '@tumpeang/domain/kernel'
import { sql } from 'kysely'
import { change } from '../../platform/change.ts'
import type { Db } from '../../platform/db.ts'
import type { Schema } from '../../platform/schema.ts'
import type { Selectable } from 'kysely'
import { asBirthColumns, asNameColumns, birthIn, nameIn, stated } from './queries.ts'

type MemberRow = Selectable<Schema['household_members']>

const dayIn = (day: string | null): Day | null => (day === null ? null : Day.parse(day))

const memberOf = (row: MemberRow): HouseholdMember => ({
  id: HouseholdMemberId.parse(row.id),
  childId: ChildId.parse(row.child_id),
  name: nameIn(row),
  sex: Sex.parse(row.sex),
  birth: birthIn(row),
  relation: row.relation,
  occupation: row.occupation,
  isCaregiver: row.is_caregiver,
  caregiverId: row.caregiver_id === null ? null : CaregiverId.parse(row.caregiver_id),
  livesFrom: dayIn(row.lives_from),
  livesUntil: dayIn(row.lives_until),
  leftWhy: row.left_why,
  note: row.note,
  version: row.version,
})

/** Whoever is a caregiver of the file has one name, that of the file: it is corrected in one place. */
const members = (db: Db) =>
  db
    .selectFrom('household_members as m')
    .leftJoin('caregivers as g', 'g.id', 'm.caregiver_id')
    .selectAll('m')
    .select(['g.id as known_id', 'g.relation as known_relation'])
    .select([
      'g.family_name_km as known_family_km',
      'g.given_name_km as known_given_km',
      'g.family_name_latin as known_family_latin',
      'g.given_name_latin as known_given_latin',
    ])

type Found = Awaited<ReturnType<ReturnType<typeof members>['execute']>>[number]

const found = (row: Found): HouseholdMember => ({
  ...memberOf(row),
  ...(row.known_id !== null && {
    name: nameIn({
      family_name_km: row.known_family_km,
      given_name_km: row.known_given_km,
      family_name_latin: row.known_family_latin,
      given_name_latin: row.known_given_latin,
    }),
    relation: row.known_relation ?? row.relation,
  }),
})

/** Who lives with a child: caregivers first, in the order in which they were named; who left comes last. */
export async function householdOf(db: Db, childId: string): Promise<HouseholdMember[]> {
  const rows = await members(db)
    .where('m.child_id', '=', childId)
    .orderBy((eb) => eb('m.lives_until', 'is not', null))
    .orderBy('m.is_caregiver', 'desc')
    .orderBy('m.created_at')
    .orderBy('m.id')
    .execute()
  return rows.map((row) => found(row))
}

export async function findMember(db: Db, id: string): Promise<HouseholdMember | undefined> {
  const row = await members(db).where('m.id', '=', id).executeTakeFirst()
  return row && found(row)
}

export const insertMember = (db: Db, given: InputOf<typeof addHouseholdMember>) =>
  db
    .insertInto('household_members')
    .values({
      id: given.id,
      child_id: given.childId,
      ...asNameColumns(given.name),
      sex: given.sex,
      ...asBirthColumns(given.birth),
      relation: given.relation,
      occupation: given.occupation,
      is_caregiver: given.isCaregiver,
      caregiver_id: given.caregiverId,
      lives_from: given.livesFrom,
      lives_until: given.livesUntil,
      left_why: given.leftWhy,
      note: given.note,
    })
    .execute()

/** Corrects a member; whoever lives there after all has not left. */
export async function correctMember(
  db: Db,
  { id, version, change: given }: InputOf<typeof changeHouseholdMember>,
): Promise<void> {
  const { name, birth, ...rest } = given
  const fields = stated({
    ...(name && asNameColumns(name)),
    ...(birth && asBirthColumns(birth)),
    sex: rest.sex,
    relation: rest.relation,
    occupation: rest.occupation,
    is_caregiver: rest.isCaregiver,
    caregiver_id: rest.caregiverId,
    lives_from: rest.livesFrom,
    lives_until: rest.livesUntil,
    left_why: rest.livesUntil === null ? null : rest.leftWhy,
    left_at: rest.livesUntil === null ? null : undefined,
    left_by: rest.livesUntil === null ? null : undefined,
    note: rest.note,
  })
  await change<Record<string, unknown>, MemberRow & Record<string, unknown>>(db, {
    table: 'household_members',
    subject: 'household_member',
    id,
    seen: version,
    given: fields,
    classes: Object.fromEntries(
      Object.keys(fields).map((field): [string, FieldClass] => [field, latestWins]),
    ),
  })
}

/** Ends a stay that has not ended; false where somebody else said so meanwhile. */
export async function endStay(
  db: Db,
  { id, until, why, at }: { id: string; until: Day; why: string | null; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('household_members')
    .set({ lives_until: until, left_why: why, left_at: at, left_by: sql`access.account()` })
    .where('id', '=', id)
    .where('lives_until', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What the household says of a caregiver is true of the caregiver: whether they live with the child. */
export const setLivesThere = (db: Db, caregiverId: string, lives: boolean) =>
  db
    .updateTable('caregivers')
    .set({ lives_with_child: lives })
    .where('id', '=', caregiverId)
    .where((eb) => eb('lives_with_child', 'is distinct from', lives))
    .execute()
