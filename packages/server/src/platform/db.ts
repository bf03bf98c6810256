import {
  AccountId,
  DutyId,
  entering,
  everyone,
  Role,
  ruleOf,
  signedIn,
} from '@tumpeang/domain/access'
import { type Kysely, sql, type Transaction } from 'kysely'
import { z } from 'zod'
import { passKeys } from './keys.ts'
import type { Schema } from './schema.ts'
import { padsOf } from './secrets.ts'

/** Always a transaction, always as one actor: only `actingAs` and `actingAsJob` make one. */
export type Db = Transaction<Schema>

/** Who acts. Nobody signed in is an actor too: the public. */
export interface Actor {
  readonly account: {
    readonly id: AccountId
    readonly login: string
    readonly name: { readonly km: string; readonly en: string | null }
    readonly session: string
  } | null
  readonly duty: {
    readonly id: DutyId
    readonly role: Role
    readonly desk: string | null
    readonly place: string | null
  } | null
  readonly abilities: ReadonlySet<string>
  /** A second step that this session still has to take, or to make first; to the data it is nobody. */
  readonly owed: 'take' | 'make' | null
}

const Entered = z
  .object({
    session: z.string(),
    account: AccountId,
    login: z.string(),
    nameKm: z.string(),
    nameEn: z.string().nullable(),
    duty: DutyId.nullable(),
    role: Role.nullable(),
    desk: z.string().nullable(),
    place: z.string().nullable(),
    owed: z.enum(['take', 'make']).nullish(),
  })
  .nullable()

function actorOf(entered: z.output<typeof Entered>): Actor {
  if (!entered) return { account: null, duty: null, abilities: new Set(everyone), owed: null }
  const { session, account, login, nameKm, nameEn, duty, role, desk, place, owed } = entered
  return {
    account: { id: account, login, name: { km: nameKm, en: nameEn }, session },
    duty: duty && role ? { id: duty, role, desk, place } : null,
    abilities: new Set(owed ? entering : [...signedIn, ...(role ? ruleOf[role].abilities : [])]),
    owed: owed ?? null,
  }
}

/** What takes on an actor: the hash of a session token (none is the public) and what is about to be done. */
export interface Entrance {
  readonly tokenHash: Buffer | null
  readonly act: string
  readonly now: Date
  readonly command: string | null
  /** The reason that the person gave, where the act asks for one. */
  readonly why: string | null
  /** Under which the ledger hashes what somebody wrote; without one it only says that there was something. */
  readonly ledgerKey?: Uint8Array
}

/**
 * The only way to reach the data on behalf of a person: one transaction, as one actor, under the
 * policies. Role and actor are local to the transaction, so nothing leaks to whoever comes next.
 * A distributed database would change this statement, and no other.
 */
export const actingAs = <T>(
  db: Kysely<Schema>,
  { tokenHash, act, now, command, why, ledgerKey }: Entrance,
  work: (db: Db, actor: Actor) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ entered: unknown }>`
      select set_config('role', 'app_user', true),
             set_config('app.ledger_key', ${ledgerKey ? padsOf(ledgerKey) : ''}, true),
             access.enter(${tokenHash}, ${now}, ${act}, ${command}, ${why}) as entered`.execute(trx)
    passKeys(db, trx)
    return work(trx, actorOf(Entered.parse(rows[0]?.entered ?? null)))
  })

/** A background job: its own database role, which reads tasks and ledger and no child's story. */
export const actingAsJob = <T>(
  db: Kysely<Schema>,
  { act, now }: Pick<Entrance, 'act' | 'now'>,
  work: (db: Db) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async (trx) => {
    await sql`select set_config('role', 'app_jobs', true)`.execute(trx)
    await sql`select access.enter_job(${act}, ${now})`.execute(trx)
    return work(trx)
  })
