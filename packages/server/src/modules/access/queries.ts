import {
  AccountId,
  type Duty,
  DutyId,
  type LedgerEntry,
  type Person,
  Role,
} from '@tumpeang/domain/access'
import { Day } from '@tumpeang/domain/kernel'
import { PlaceCode } from '@tumpeang/domain/places'
import { sql } from 'kysely'
import type { Actor, Db } from '../../platform/db.ts'

export interface Credentials {
  readonly id: AccountId
  readonly passwordHash: string | null
  readonly status: string
}

/** What a password is checked against; undefined for a login that nobody has. */
export async function credentialsOf(db: Db, login: string): Promise<Credentials | undefined> {
  const { rows } = await sql<{ id: string; password_hash: string | null; status: string }>`
    select * from access.credentials(${login})`.execute(db)
  const row = rows[0]
  return row && { id: AccountId.parse(row.id), passwordHash: row.password_hash, status: row.status }
}

export const actUnder = (db: Db, session: string, duty: DutyId) =>
  db.updateTable('access.sessions').set({ duty_id: duty }).where('id', '=', session).execute()

/** The duty that a session acts under, which the policies let its own person read. */
export const dutyOfSession = async (db: Db): Promise<DutyId | null> => {
  const { rows } = await sql<{ duty: string | null }>`select access.duty() as duty`.execute(db)
  return rows[0]?.duty ? DutyId.parse(rows[0].duty) : null
}

export const storePassword = (db: Db, hash: string) =>
  sql`select access.set_password(${hash})`.execute(db)

export const accountOf = (db: Db, id: AccountId) =>
  db
    .selectFrom('access.accounts')
    .select(['id', 'login', 'name_km', 'name_en', 'phone', 'status', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()

const duties = (db: Db) =>
  db
    .selectFrom('access.duties as d')
    .leftJoin('desks', 'desks.id', 'd.desk_id')
    .leftJoin('places', 'places.code', 'd.place_code')
    .select([
      'd.id',
      'd.account_id',
      'd.role',
      'd.desk_id',
      'desks.name_km as desk_km',
      'desks.name_en as desk_en',
      'desks.place_code as desk_place',
      'd.place_code',
      'places.name_km as place_km',
      'places.name_en as place_en',
      'd.valid_from',
      'd.valid_to',
    ])
    .orderBy('d.valid_from')
    .orderBy('d.id')

type DutyRow = Awaited<ReturnType<ReturnType<typeof duties>['execute']>>[number]

const dutyOf = (row: DutyRow): Duty => ({
  id: DutyId.parse(row.id),
  role: Role.parse(row.role),
  deskId: row.desk_id,
  deskName: row.desk_km === null ? null : { km: row.desk_km, en: row.desk_en },
  deskPlace: row.desk_place === null ? null : PlaceCode.parse(row.desk_place),
  placeCode: row.place_code === null ? null : PlaceCode.parse(row.place_code),
  placeName: row.place_km === null ? null : { km: row.place_km, en: row.place_en },
  validFrom: Day.parse(row.valid_from),
  validTo: row.valid_to === null ? null : Day.parse(row.valid_to),
})

/** The duties of a person that hold on a day. */
export const dutiesOn = async (db: Db, account: AccountId, day: Day): Promise<Duty[]> => {
  const rows = await duties(db)
    .where('d.account_id', '=', account)
    .where('d.valid_from', '<=', day)
    .where((is) => is.or([is('d.valid_to', 'is', null), is('d.valid_to', '>', day)]))
    .execute()
  return rows.map((row) => dutyOf(row))
}

type AccountRow = NonNullable<Awaited<ReturnType<typeof accountOf>>>

const statusOf = (status: string): Person['status'] =>
  status === 'invited' || status === 'suspended' ? status : 'active'

async function withDuties(db: Db, accounts: readonly AccountRow[]): Promise<Person[]> {
  if (accounts.length === 0) return []
  const ids = accounts.map(({ id }) => id)
  const rows = await duties(db).where('d.account_id', 'in', ids).execute()
  return accounts.map((row) => ({
    id: AccountId.parse(row.id),
    login: row.login,
    name: { km: row.name_km, en: row.name_en },
    phone: row.phone,
    status: statusOf(row.status),
    duties: rows.filter(({ account_id }) => account_id === row.id).map((duty) => dutyOf(duty)),
    version: row.version,
  }))
}

/** A person with the duties that the actor may see; undefined where there is none. */
export async function personOf(db: Db, id: AccountId): Promise<Person | undefined> {
  const account = await accountOf(db, id)
  return account && (await withDuties(db, [account]))[0]
}

/** People by login, with the duties that the actor may see. */
export async function people(
  db: Db,
  {
    q,
    role,
    after,
    limit,
  }: { q?: string | undefined; role?: Role | undefined; after?: string | undefined; limit: number },
): Promise<Person[]> {
  const sought = q ? `%${q.toLowerCase().replaceAll(/[%_\\]/g, '\\$&')}%` : undefined
  const accounts = await db
    .selectFrom('access.accounts as a')
    .select(['a.id', 'a.login', 'a.name_km', 'a.name_en', 'a.phone', 'a.status', 'a.version'])
    .$if(after !== undefined, (asked) => asked.where('a.login', '>', after ?? ''))
    .$if(sought !== undefined, (asked) =>
      asked.where((is) =>
        is.or([
          is('a.login', 'like', sought ?? ''),
          is('a.name_km', 'like', sought ?? ''),
          is(sql<string>`lower(a.name_en)`, 'like', sought ?? ''),
        ]),
      ),
    )
    .$if(role !== undefined, (asked) =>
      asked.where((is) =>
        is.exists(
          is
            .selectFrom('access.duties as d')
            .select('d.id')
            .whereRef('d.account_id', '=', 'a.id')
            .where('d.role', '=', role ?? ''),
        ),
      ),
    )
    .orderBy('a.login')
    .limit(limit)
    .execute()
  return withDuties(db, accounts)
}

export const insertAccount = (
  db: Db,
  account: {
    id: AccountId
    login: string
    nameKm: string
    nameEn: string | null
    phone: string | null
  },
) =>
  db
    .insertInto('access.accounts')
    .values({
      id: account.id,
      login: account.login,
      name_km: account.nameKm,
      name_en: account.nameEn,
      phone: account.phone,
      status: 'invited',
    })
    .execute()

/** The kind of a desk, `<body>@<level>`; null for none. */
export const kindOfDesk = async (db: Db, id: string): Promise<string | null> => {
  const desk = await db.selectFrom('desks').select('kind').where('id', '=', id).executeTakeFirst()
  return desk?.kind ?? null
}

export const insertDuty = (
  db: Db,
  duty: {
    id: DutyId
    account: AccountId
    role: Role
    desk: string | null
    place: string | null
    from: Day
    to: Day | null
    givenBy: Actor['account']
  },
) =>
  db
    .insertInto('access.duties')
    .values({
      id: duty.id,
      account_id: duty.account,
      role: duty.role,
      desk_id: duty.desk,
      place_code: duty.place,
      valid_from: duty.from,
      valid_to: duty.to,
      given_by: duty.givenBy?.id ?? null,
    })
    .execute()

/** Ends a duty on a day; undefined when the actor has no such duty to end. */
/** Whose duty it is; undefined for one that the actor may not see. */
export const holderOf = async (db: Db, duty: DutyId): Promise<string | undefined> =>
  (
    await db
      .selectFrom('access.duties')
      .select('account_id')
      .where('id', '=', duty)
      .executeTakeFirst()
  )?.account_id

export const endDutyOn = async (db: Db, id: DutyId, on: Day): Promise<AccountId | undefined> => {
  const row = await db
    .updateTable('access.duties')
    .set({ valid_to: on })
    .where('id', '=', id)
    .returning('account_id')
    .executeTakeFirst()
  return row && AccountId.parse(row.account_id)
}

/** What happened to a file, newest first; the policies decide what of it is shown. */
export async function historyOf(
  db: Db,
  subject: 'case' | 'child' | 'report',
  id: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<LedgerEntry[]> {
  const column = sql.ref(`e.${subject}_id`)
  const { rows } = await sql<{
    seq: number
    at: Date
    name_km: string | null
    name_en: string | null
    desk_km: string | null
    desk_en: string | null
    role: string
    act: string
    kind: LedgerEntry['kind']
    subject: string
    subject_id: string
    version: number | null
    why: string | null
    change: Record<string, unknown> | null
    sealed: boolean
  }>`
    select e.seq, e.at, a.name_km, a.name_en, d.name_km as desk_km, d.name_en as desk_en, e.role, e.act, e.kind, e.subject, e.subject_id,
           e.version, e.why, e.change,
           coalesce((e.epoch, e.xact) <= (
             select b.epoch, b.until_xact from ledger.batches b order by b.number desc limit 1), false) as sealed
    from ledger.entries e
    left join access.accounts a on a.id = e.account_id
    left join desks d on d.id = access.desk_of_duty(e.duty_id)
    where ${column} = ${id} and (${before}::bigint is null or e.seq < ${before}::bigint)
    order by e.seq desc
    limit ${limit}`.execute(db)
  return rows.map(({ name_km, name_en, desk_km, desk_en, subject_id, ...entry }) => ({
    ...entry,
    subjectId: subject_id,
    who: name_km === null ? null : { km: name_km, en: name_en },
    desk: desk_km === null ? null : { km: desk_km, en: desk_en },
  }))
}
