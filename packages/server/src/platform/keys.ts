import { createHmac, randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import { sealBytes, unsealBytes } from './secrets.ts'

/*
 * What a case holds in files is sealed under a key of that case, which stands in the database only
 * wrapped under a master key. Destroying the one destroys the other for good, in every backup too
 * that was made before the key was wrapped anew.
 */

/**
 * What a key-management service has to offer, and what a file offers in its stead. The master key
 * itself never leaves it.
 */
export interface MasterKey {
  /** The same for the same key for ever; it stands beside what was wrapped, and gives nothing away. */
  readonly id: string
  /** Wraps 32 bytes for one place; answers what only `unwrap` for the same place opens. */
  wrap(key: Uint8Array, place: string): Promise<Uint8Array>
  /** The 32 bytes again; null where they were wrapped elsewhere, for another place, or changed since. */
  unwrap(wrapped: Uint8Array, place: string): Promise<Uint8Array | null>
}

/** A master key at hand, of 32 bytes. */
export const localMaster = (secret: Uint8Array): MasterKey => ({
  id: createHmac('sha256', secret).update('id of a master key').digest('hex').slice(0, 16),
  wrap: (key, place) => Promise.resolve(sealBytes(secret, place, key)),
  unwrap: (wrapped, place) => Promise.resolve(unsealBytes(secret, place, wrapped)),
})

/** What is sealed cannot be opened with what is at hand: a key is missing, or somebody changed it. */
export class SealError extends Error {
  override readonly name = 'SealError'
}

/** The key of a case, or that there is none any more. */
export type CaseKey = Uint8Array | 'destroyed'

const placeOf = (caseId: string): string => `case-key:${caseId}`

/** The master keys of this process: the first wraps, all of them open. */
export class Keyring {
  readonly #load: () => Promise<readonly MasterKey[]>
  #masters: readonly MasterKey[]

  private constructor(load: () => Promise<readonly MasterKey[]>, masters: readonly MasterKey[]) {
    this.#load = load
    this.#masters = masters
  }

  /** `load` is asked again when a key turns up that is not known: somebody rotated meanwhile. */
  static async of(load: () => Promise<readonly MasterKey[]>): Promise<Keyring> {
    return new Keyring(load, await load())
  }

  get ids(): readonly string[] {
    return this.#masters.map(({ id }) => id)
  }

  /** The key under which new ones are wrapped. */
  get first(): MasterKey {
    const [first] = this.#masters
    if (!first) throw new SealError('There is no master key.')
    return first
  }

  async reload(): Promise<void> {
    this.#masters = await this.#load()
  }

  async #master(id: string): Promise<MasterKey> {
    const known = () => this.#masters.find((master) => master.id === id)
    if (!known()) await this.reload()
    const master = known()
    if (!master) throw new SealError(`The master key ${id} is not at hand.`)
    return master
  }

  async #unwrap(caseId: string, wrapped: Uint8Array, masterId: string): Promise<Uint8Array> {
    const master = await this.#master(masterId)
    const key = await master.unwrap(wrapped, placeOf(caseId))
    if (!key) throw new SealError('The key of a case was changed, or belongs to another.')
    return key
  }

  async #known(db: Transaction<Schema>, cases: readonly string[]): Promise<Map<string, CaseKey>> {
    const rows = await db
      .selectFrom('case_keys')
      .select(['case_id', 'wrapped', 'master_id'])
      .where('case_id', 'in', cases)
      .execute()
    const keys = new Map<string, CaseKey>()
    for (const { case_id: id, wrapped, master_id: masterId } of rows)
      keys.set(id, wrapped === null ? 'destroyed' : await this.#unwrap(id, wrapped, masterId))
    return keys
  }

  /** The key of a case; undefined where none was made yet. Throws `SealError`. */
  async keyOf(db: Transaction<Schema>, caseId: string): Promise<CaseKey | undefined> {
    return (await this.#known(db, [caseId])).get(caseId)
  }

  /** The key of a case, made where there is none. Throws `SealError`. */
  async keyFor(db: Transaction<Schema>, caseId: string): Promise<CaseKey> {
    const key = (await this.keysFor(db, [caseId])).get(caseId)
    if (key === undefined) throw new SealError('The key of a case could not be made.')
    return key
  }

  /** The keys of cases, made where there are none. Throws `SealError`. */
  async keysFor(
    db: Transaction<Schema>,
    cases: readonly string[],
  ): Promise<ReadonlyMap<string, CaseKey>> {
    const wanted = [...new Set(cases)]
    const known = await this.#known(db, wanted)
    const missing = wanted.filter((id) => !known.has(id))
    if (missing.length === 0) return known
    const master = this.first
    const made = await Promise.all(
      missing.map(async (id) => ({
        case_id: id,
        wrapped: Buffer.from(await master.wrap(randomBytes(32), placeOf(id))),
        master_id: master.id,
      })),
    )
    // Two may need the first key of a case at once: one of them makes it.
    await db
      .insertInto('case_keys')
      .values(made)
      .onConflict((clash) => clash.column('case_id').doNothing())
      .execute()
    return this.#known(db, wanted)
  }

  /** Wraps up to `most` keys anew that lie under another master key; answers how many that were. */
  async rewrap(db: Transaction<Schema>, most: number): Promise<number> {
    const rows = await db
      .selectFrom('case_keys')
      .select(['case_id', 'wrapped', 'master_id'])
      .where('master_id', '<>', this.first.id)
      .where('wrapped', 'is not', null)
      .orderBy('case_id')
      .limit(most)
      .forUpdate()
      .execute()
    for (const { case_id: caseId, wrapped, master_id: masterId } of rows) {
      const key = wrapped && (await this.#unwrap(caseId, wrapped, masterId))
      if (!key) continue
      const anew = await this.first.wrap(key, placeOf(caseId))
      await db
        .updateTable('case_keys')
        .set({ wrapped: Buffer.from(anew), master_id: this.first.id })
        .where('case_id', '=', caseId)
        .execute()
    }
    return rows.length
  }
}

/** Destroys the key of a case, as the owner: what it sealed is never read again. */
export async function destroyKey(
  db: Transaction<Schema>,
  caseId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('case_keys')
    .set({ wrapped: null, destroyed_at: now })
    .where('case_id', '=', caseId)
    .where('destroyed_at', 'is', null)
    .execute()
}

export interface UnderMaster {
  readonly masterId: string
  readonly count: number
}

/** How many keys of cases lie under which master key; those destroyed lie under none. */
export const countByMaster = async (db: Transaction<Schema>): Promise<readonly UnderMaster[]> => {
  const rows = await db
    .selectFrom('case_keys')
    .select(['master_id', ({ fn }) => fn.countAll<string>().as('count')])
    .where('destroyed_at', 'is', null)
    .groupBy('master_id')
    .orderBy('master_id')
    .execute()
  return rows.map(({ master_id: masterId, count }) => ({ masterId, count: Number(count) }))
}

/*
 * A query has nothing but its transaction: the keys go with it, and what has none can neither seal
 * nor open.
 */
const keyrings = new WeakMap<Kysely<Schema>, Keyring>()

/** Whoever acts through this database from now on has these keys. */
export const useKeys = (db: Kysely<Schema>, keyring: Keyring): void => {
  keyrings.set(db, keyring)
}

export const passKeys = (db: Kysely<Schema>, transaction: Transaction<Schema>): void => {
  const keyring = keyrings.get(db)
  if (keyring) keyrings.set(transaction, keyring)
}

/** Throws `SealError` where none were given. */
export function keysOf(db: Kysely<Schema>): Keyring {
  const keyring = keyrings.get(db)
  if (!keyring) throw new SealError('No keys were given to this database.')
  return keyring
}
