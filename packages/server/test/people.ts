import { createHash, randomBytes } from 'node:crypto'
import type { RoleName } from '@tumpeang/domain/access'
import { type Endpoint, fillPath, type OutputOf } from '@tumpeang/domain/kernel'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import { buildApp } from '../src/app.ts'
import { routes as ours } from '../src/modules.ts'
import type { Database } from '../src/platform/database.ts'
import { actingAs, type Db } from '../src/platform/db.ts'
import { hashOfToken, type Route, SESSION, type Site } from '../src/platform/http.ts'
import { Keyring, localMaster, useKeys } from '../src/platform/keys.ts'
import { newDatabase } from './database.ts'

/** What is asked of an endpoint, as it travels: a Moment is still text. */
type Given<E extends Endpoint> = z.input<E['input']>

export interface Reply<E extends Endpoint> {
  readonly status: number
  /** The decoded answer; throws, showing the problem, where there was a problem. */
  readonly body: OutputOf<E>
  /** The problem document; throws where the answer was a good one. */
  readonly problem: Problem
  /** As it came. */
  readonly raw: LightMyRequestResponse
}

export interface Problem {
  readonly type: string
  readonly status: number
  readonly detail: string
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[]
  readonly clashes?: readonly { field: string; yours: unknown; theirs: unknown }[]
}

/** Somebody at a screen: signed in under a duty, or the public. */
export interface Someone {
  readonly accountId: string
  readonly dutyId: string
  readonly cookie: string | null
  /** Asks and answers what the contract promises; throws on a problem. */
  ask<E extends Endpoint>(endpoint: E, input: Given<E>): Promise<OutputOf<E>>
  /** Asks, and hands over the whole reply, so that a refusal can be looked at. */
  send<E extends Endpoint>(endpoint: E, input: Given<E>, options?: SendOptions): Promise<Reply<E>>
}

export interface SendOptions {
  /** The command's id; a new one when it is not given. */
  readonly id?: string
  readonly language?: 'km' | 'en'
}

export interface Held {
  readonly role: RoleName
  readonly desk?: string
  readonly place?: string
  /** The first and last day, `YYYY-MM-DD`; from long ago, without an end, when not given. */
  readonly from?: string
  readonly to?: string
}

export interface World {
  readonly database: Database
  readonly app: FastifyInstance
  /** The public: whoever has no account. */
  readonly anyone: Someone
  /** Somebody else of the public, at an address of their own. */
  stranger(): Someone
  /** The moment of the next request; tests move it. */
  readonly clock: { now: Date }
  /** An invented person with an account, this duty, and a session. */
  person(login: string, held?: Held): Promise<Someone>
  /** Adds a place (and the ones above it) where it is missing; answers its code. */
  place(code: string): Promise<string>
  /** A desk of a kind, at a place; `code` is null for a national desk. */
  desk(kind: string, code: string | null): Promise<string>
  /** Runs raw SQL as a person, under the policies that bind their requests. */
  readonly byHand: <T>(who: Someone, work: (db: Db) => Promise<T>, act?: string) => Promise<T>
  close(): Promise<void>
}

export interface WorldOptions {
  readonly now?: Date
  /** Routes beside those of the server, for what no module offers. */
  readonly extra?: readonly Route[]
  readonly database?: Database
  readonly site?: Site
}

/** Seals what the tests attach. */
const masterForTests = Buffer.from('a master key of 32 bytes, a test')

/** A Monday morning in Phnom Penh. */
const aMonday = new Date('2030-01-07T02:00:00Z')

/**
 * The whole server on a database of its own, its clock in our hand. People, places and desks that
 * a test needs are laid out by the owner; everything else goes through HTTP.
 */
export async function newWorld({
  now = aMonday,
  extra = [],
  database: given,
  site,
}: WorldOptions = {}): Promise<World> {
  const database = given ?? (await newDatabase())
  const clock = { now }
  useKeys(database.db, await Keyring.of(() => Promise.resolve([localMaster(masterForTests)])))
  const app = await buildApp({
    db: database.db,
    clock: () => clock.now,
    secure: false,
    ...(site && { site }),
    searchKey: Buffer.from('a key for tests alone'),
    routes: [...ours, ...extra],
    logLevel: process.env['TEST_LOG'] ?? 'silent',
    web: '',
  })
  let callers = 0

  const someone = (cookie: string | null, accountId = '', dutyId = ''): Someone => {
    callers += 1
    const remoteAddress = `10.0.${callers >> 8}.${callers & 255}`
    const send = async <E extends Endpoint>(
      endpoint: E,
      input: Given<E>,
      { id = uuid(), language = 'en' }: SendOptions = {},
    ): Promise<Reply<E>> => {
      const { path, rest } = fillPath(endpoint.path, { ...(input as object) })
      const asked = endpoint.method === 'GET' ? { query: queryOf(rest) } : { payload: rest }
      const raw = await app.inject({
        method: endpoint.method,
        url: `/api${path}`,
        remoteAddress,
        headers: { 'idempotency-key': id, 'accept-language': language },
        ...(cookie !== null && { cookies: { [SESSION]: cookie } }),
        ...asked,
      })
      return replyOf(endpoint, raw)
    }
    return {
      accountId,
      dutyId,
      cookie,
      send,
      ask: async (endpoint, input) => (await send(endpoint, input)).body,
    }
  }

  const place = async (code: string): Promise<string> => {
    if (code.length > 2) await place(code.slice(0, -2))
    const unit = ['khaet', 'srok', 'khum', 'phum'][code.length / 2 - 1] ?? 'phum'
    await database.asOwner((db) =>
      db
        .insertInto('places')
        .values({
          code,
          unit,
          name_km: `ទី${code}`,
          name_en: `Place ${code}`,
          area: 'rural',
          search_km: `ទី${code}`,
          search_en: `place ${code}`,
          sort_key: code,
          edition: 'test',
          stated_on: '2030-01-01',
        })
        .onConflict((clash) => clash.column('code').doNothing())
        .execute(),
    )
    return code
  }

  return {
    database,
    app,
    clock,
    anyone: someone(null),
    stranger: () => someone(null),
    place,
    byHand: (who, work, act = 'test.raw') =>
      actingAs(
        database.db,
        {
          tokenHash: who.cookie === null ? null : hashOfToken(Buffer.from(who.cookie, 'base64url')),
          act,
          now: clock.now,
          command: null,
          why: null,
        },
        work,
      ),
    desk: async (kind, code) => {
      if (code !== null) await place(code)
      const [id, organization] = [uuid(), uuid()]
      await database.asOwner(async (db) => {
        const names = { name_km: `${kind} ${code ?? ''}`, name_en: `${kind} ${code ?? ''}` }
        await db
          .insertInto('organizations')
          .values({
            id: organization,
            kind: kind.split('@')[0] ?? kind,
            place_code: code,
            ...names,
          })
          .execute()
        await db
          .insertInto('desks')
          .values({
            id,
            organization_id: organization,
            kind,
            place_code: code,
            search_km: names.name_km,
            search_en: names.name_en,
            ...names,
          })
          .execute()
      })
      return id
    },
    person: async (login, held) => {
      const [account, duty, token] = [uuid(), uuid(), randomBytes(32)]
      if (held?.place !== undefined) await place(held.place)
      await database.asOwner(async (db) => {
        await db
          .insertInto('access.accounts')
          .values({ id: account, login, name_km: `អ្នក${login}`, name_en: login })
          .execute()
        if (held) {
          await db
            .insertInto('access.duties')
            .values({
              id: duty,
              account_id: account,
              role: held.role,
              desk_id: held.desk ?? null,
              place_code: held.place ?? null,
              valid_from:
                held.from ?? (held.role === 'commune_focal_person' ? '2027-06-01' : '2020-01-01'),
              // An elected person's duty ends with the mandate.
              valid_to: held.to ?? (held.role === 'commune_focal_person' ? '2031-12-31' : null),
            })
            .execute()
        }
        await db
          .insertInto('access.sessions')
          .values({
            id: uuid(),
            account_id: account,
            duty_id: held ? duty : null,
            token_hash: createHash('sha256').update(token).digest(),
            began_at: clock.now,
            seen_at: clock.now,
            ends_at: new Date('2100-01-01'),
          })
          .execute()
      })
      return someone(token.toString('base64url'), account, held ? duty : '')
    },
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}

const queryOf = (rest: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  )

function replyOf<E extends Endpoint>(endpoint: E, raw: LightMyRequestResponse): Reply<E> {
  return {
    status: raw.statusCode,
    raw,
    get body() {
      if (raw.statusCode >= 400) throw new Error(`${endpoint.name} answered ${raw.body}`)
      return endpoint.output.parse(raw.json()) as OutputOf<E>
    },
    get problem() {
      if (raw.statusCode < 400) throw new Error(`${endpoint.name} was not refused: ${raw.body}`)
      return raw.json<Problem>()
    },
  }
}
