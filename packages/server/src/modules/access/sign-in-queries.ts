import type { AccountId, MySignIn, PersonSignIn } from '@tumpeang/domain/access'
import {
  MySignIn as MySignInShape,
  PersonSignIn as PersonSignInShape,
} from '@tumpeang/domain/access'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/db.ts'

const Begun = z.object({
  owed: z.enum(['take', 'make']).nullable(),
  login: z.string(),
  nameKm: z.string(),
  nameEn: z.string().nullable(),
})
export type Begun = z.output<typeof Begun>

/** Begins a session. Where no step is owed the transaction goes on as its person. */
export const beginSession = async (
  db: Db,
  session: {
    id: string
    account: string
    tokenHash: Buffer
    hours: number
    means: 'password' | 'passkey' | 'provider'
    browser: string | null
    device: string | null
    address: string
  },
): Promise<Begun> => {
  const { rows } = await sql<{ begun: unknown }>`
    select access.begin_session(${session.id}, ${session.account}, ${session.tokenHash},
      make_interval(hours => ${session.hours}), ${session.means}, ${session.browser}, ${session.device},
      ${session.address}) as begun`.execute(db)
  return Begun.parse(rows[0]?.begun)
}

/** Leaves the entry of a refused signing in; `tried` is what was given as a login, if that was asked. */
export const noteRefusal = (db: Db, tried: string | null, address: string) =>
  sql`select access.note_refusal(${tried}, ${address})`.execute(db)

export const endThisSession = (db: Db) => sql`select access.end_this_session()`.execute(db)

/** The sessions of the one who asks that still hold, the latest seen first. */
export const liveSessions = (db: Db, account: AccountId, now: Date) =>
  db
    .selectFrom('access.sessions')
    .select([
      'id',
      'began_at',
      'seen_at',
      'ends_at',
      'means',
      'steps',
      'browser',
      'device',
      'address',
    ])
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()

/** Ends one session of one's own; how many that were. */
export const endOne = async (db: Db, id: string, now: Date): Promise<number> => {
  const ended = await db
    .updateTable('access.sessions')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

export const endOthers = async (
  db: Db,
  { account, but, now }: { account: AccountId; but: string; now: Date },
): Promise<number> => {
  const ended = await db
    .updateTable('access.sessions')
    .set({ ended_at: now })
    .where('account_id', '=', account)
    .where('id', '<>', but)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

const one = async <T>(asked: Promise<{ rows: { found: T }[] }>): Promise<T | undefined> =>
  (await asked).rows[0]?.found

const Shown = z.object({
  isRequired: z.boolean(),
  codeDevice: z.unknown(),
  recoveryCodesLeft: z.number(),
  passkeys: z.array(z.unknown()),
  notices: z.array(
    z.looseObject({
      kind: z.string(),
      at: z.string(),
      byKm: z.string().nullable(),
      byEn: z.string().nullable(),
    }),
  ),
})

/** How the one who asks signs in. */
export async function signInOfMine(db: Db): Promise<MySignIn> {
  const found = await one(sql<{ found: unknown }>`select access.my_sign_in() as found`.execute(db))
  const { notices, ...rest } = Shown.parse(found)
  return MySignInShape.parse({
    ...rest,
    codeDevice: inMoments(rest.codeDevice),
    passkeys: rest.passkeys.map((each) => inMoments(each)),
    notices: notices.map(({ kind, at, byKm, byEn }) => ({
      kind,
      at: moment(at),
      by: byKm === null ? null : { km: byKm, en: byEn },
    })),
  })
}

const moment = (text: string): string => new Date(text).toISOString()

/** PostgreSQL writes the moments of a JSON answer with its own time zone. */
const inMoments = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, part]) => [
          key,
          key.endsWith('At') && typeof part === 'string' ? moment(part) : part,
        ]),
      )
    : value

/** How another person signs in; undefined where the one who asks does not govern them. */
export async function signInOf(db: Db, account: AccountId): Promise<PersonSignIn | undefined> {
  const found = await one(
    sql<{ found: unknown }>`select access.sign_in_of(${account}) as found`.execute(db),
  )
  return found === undefined || found === null ? undefined : PersonSignInShape.parse(found)
}

const said = async (asked: Promise<{ rows: { found: boolean }[] }>): Promise<boolean> =>
  (await one(asked)) === true

export const keepCodeSecret = (db: Db, id: string, secret: Buffer): Promise<boolean> =>
  said(
    sql<{ found: boolean }>`select access.keep_code_secret(${id}, ${secret}) as found`.execute(db),
  )

export const codeSecret = async (
  db: Db,
): Promise<{ secret: Buffer; isConfirmed: boolean } | undefined> => {
  const { rows } = await sql<{ secret: Uint8Array; is_confirmed: boolean }>`
    select * from access.code_secret()`.execute(db)
  return rows[0] && { secret: Buffer.from(rows[0].secret), isConfirmed: rows[0].is_confirmed }
}

export const useCode = (db: Db, step: number): Promise<boolean> =>
  said(sql<{ found: boolean }>`select access.use_code(${step}) as found`.execute(db))

export const useRecoveryCode = (db: Db, hash: Buffer): Promise<boolean> =>
  said(sql<{ found: boolean }>`select access.use_recovery_code(${hash}) as found`.execute(db))

export const keepRecoveryCodes = (db: Db, hashes: readonly Buffer[]) =>
  sql`select access.keep_recovery_codes(array[${sql.join(hashes)}]::bytea[])`.execute(db)

export const removeStep = (db: Db, id: string): Promise<boolean> =>
  said(sql<{ found: boolean }>`select access.remove_second_step(${id}) as found`.execute(db))

export const keepChallenge = (db: Db, id: string, challenge: string, isOwn: boolean) =>
  sql`select access.keep_challenge(${id}, ${challenge}, ${isOwn})`.execute(db)

/** The challenge of a ceremony, taken so that no other answer to it counts. */
export const takeChallenge = async (db: Db, id: string, isOwn: boolean): Promise<string | null> =>
  (await one(
    sql<{ found: string | null }>`select access.take_challenge(${id}, ${isOwn}) as found`.execute(
      db,
    ),
  )) ?? null

export const storePasskey = (
  db: Db,
  passkey: {
    id: string
    credential: string
    key: Buffer
    counter: number
    browser: string | null
    device: string | null
  },
): Promise<boolean> =>
  said(
    sql<{
      found: boolean
    }>`select access.add_passkey(${passkey.id}, ${passkey.credential}, ${passkey.key},
      ${passkey.counter}, ${passkey.browser}, ${passkey.device}) as found`.execute(db),
  )

export const passkeyOf = async (
  db: Db,
  credential: string,
): Promise<
  { id: string; account: string; key: Uint8Array<ArrayBuffer>; counter: number } | undefined
> => {
  const { rows } = await sql<{
    id: string
    account_id: string
    public_key: Uint8Array
    counter: number | string
  }>`select * from access.passkey(${credential})`.execute(db)
  const row = rows[0]
  return (
    row && {
      id: row.id,
      account: row.account_id,
      key: Uint8Array.from(row.public_key),
      counter: Number(row.counter),
    }
  )
}

export const passkeyUsed = (db: Db, id: string, counter: number) =>
  sql`select access.passkey_used(${id}, ${counter})`.execute(db)

export const storeLink = (
  db: Db,
  link: { id: string; account: AccountId; tokenHash: Buffer; hours: number },
): Promise<boolean> =>
  said(
    sql<{ found: boolean }>`select access.make_link(${link.id}, ${link.account}, ${link.tokenHash},
      make_interval(hours => ${link.hours})) as found`.execute(db),
  )

export interface LinkHolder {
  readonly login: string
  readonly nameKm: string
  readonly nameEn: string | null
}

export const holderOf = async (db: Db, tokenHash: Buffer): Promise<LinkHolder | undefined> => {
  const { rows } = await sql<{ login: string; name_km: string; name_en: string | null }>`
    select * from access.link(${tokenHash})`.execute(db)
  return rows[0] && { login: rows[0].login, nameKm: rows[0].name_km, nameEn: rows[0].name_en }
}

export const spendLink = (db: Db, tokenHash: Buffer, passwordHash: string): Promise<boolean> =>
  said(
    sql<{ found: boolean }>`select access.use_link(${tokenHash}, ${passwordHash}) as found`.execute(
      db,
    ),
  )

export const takeStepAway = (db: Db, account: AccountId): Promise<boolean> =>
  said(sql<{ found: boolean }>`select access.reset_second_step(${account}) as found`.execute(db))

export const bind = (
  db: Db,
  identity: { id: string; account: AccountId; issuer: string; subject: string },
): Promise<boolean> =>
  said(
    sql<{ found: boolean }>`select access.bind_identity(${identity.id}, ${identity.account},
      ${identity.issuer}, ${identity.subject}) as found`.execute(db),
  )

export const unbind = (db: Db, id: string): Promise<boolean> =>
  said(sql<{ found: boolean }>`select access.unbind_identity(${id}) as found`.execute(db))

export const accountOfIdentity = async (
  db: Db,
  issuer: string,
  subject: string,
): Promise<string | null> =>
  (await one(
    sql<{ found: string | null }>`
      select access.account_of_identity(${issuer}, ${subject}) as found`.execute(db),
  )) ?? null
