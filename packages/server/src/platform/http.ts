import { createHash, createHmac, randomBytes } from 'node:crypto'
import {
  CommandId,
  type Endpoint,
  type FieldError,
  filled,
  type InputOf,
  type Language,
  later,
  hours,
  type OutputOf,
  Problem,
  PUBLIC,
  problem,
  problemTitle,
  type Text,
} from '@tumpeang/domain/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Budget } from './budget.ts'
import { Held, hold } from './change.ts'
import { answered, type FirstAnswer, hashOf, take } from './commands.ts'
import { type Actor, actingAs, type Db } from './db.ts'
import { endDraft } from './drafts.ts'
import { explained } from './constraints.ts'
import type { Schema } from './schema.ts'
import { secretsFrom, type Secrets } from './secrets.ts'

/** What a module's function gets: the data as the actor may see it, the actor, and the clock. */
export interface Context {
  readonly db: Db
  readonly actor: Actor
  readonly now: Date
  /** The command's id, for records that need one made from it; a query has none. */
  readonly command: string | null
  /** Begins or ends the caller's session when the answer is sent. */
  readonly session: { begin(token: Buffer, until: Date): void; end(): void }
  /** Says what is written, in a transaction of its own, where this command ends in a refusal. */
  readonly ifRefused: (write: Refusing) => void
  readonly caller: Caller
  readonly site: Site
}

/** What is left of a command that was refused: everything else of it is undone. */
type Refusing = (db: Db) => Promise<unknown>

/** Where a request comes from, as far as it says so. */
export interface Caller {
  readonly address: string
  readonly userAgent: string | undefined
  /** The origin that was asked, as the caller writes it: believed for this computer only. */
  readonly asked: string
}

/** What is particular to this installation. */
export interface Site {
  /** Where people find it, `https://name`; null where nobody has said so. */
  readonly origin: string | null
  /** The identity provider of a ministry. */
  readonly provider: ProviderSettings | null
}

export interface ProviderSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: { readonly km: string; readonly en: string | null }
  /** The operator says that it stands inside the own network. */
  readonly isInternal: boolean
}

const nowhere: Site = { origin: null, provider: null }

type Work<E extends Endpoint, Found> = (
  context: Context,
  input: InputOf<E>,
  found: Found,
) => Promise<OutputOf<E>>
type Before<E extends Endpoint, Found> = (
  input: InputOf<E>,
  place: { readonly site: Site; readonly caller: Caller },
) => Promise<Found>

export interface Route {
  readonly endpoint: Endpoint
  readonly work: Work<Endpoint, unknown>
  /** Done with the parsed input before any transaction begins: a place to wait in, or to ask others. */
  readonly before?: Before<Endpoint, unknown>
}

/** Ties a contract to the code that fulfils it; what goes in and comes out is checked by both. */
export const route = <E extends Endpoint, Found = void>(
  endpoint: E,
  work: Work<E, NoInfer<Found>>,
  { before }: { before?: Before<E, Found> } = {},
): Route => ({
  endpoint,
  work: work as Route['work'],
  ...(before && { before }),
})

export interface Platform {
  readonly db: Kysely<Schema>
  readonly clock: () => Date
  /** Cookies only over TLS; off on loopback. */
  readonly secure: boolean
  /** Under which the words of searches are hashed for the ledger, and from which other keys follow. */
  readonly searchKey: Uint8Array
  readonly site?: Site
  /** What an account may ask in a minute, by cost; without it only addresses are counted. */
  readonly budget?: Pick<Budget, 'payFor'>
  /** Told of every answer: the endpoint, the status, and how long it took in seconds. */
  readonly observe?: (name: string, status: number, seconds: number) => void
}

export const SESSION = 'tumpeang_session'

/**
 * What the cookie is called. Over TLS its name begins so that browsers take it from this very host alone,
 * over TLS and for the whole of it: no neighbour under the same domain, and nobody on the way, can
 * plant one. Without TLS, on this computer, browsers would not keep such a name.
 */
export const sessionCookie = (secure: boolean): string => (secure ? `__Host-${SESSION}` : SESSION)

export const hashOfToken = (token: Buffer): Buffer => createHash('sha256').update(token).digest()
export const newToken = (): Buffer => randomBytes(32)

/** What a handler did to the session, applied to the reply only after the transaction commits. */
type SessionAct = { token: Buffer; until: Date } | 'end' | null

interface Answer {
  readonly status: number
  readonly body: unknown
  readonly session: SessionAct
  /** Seconds after which the caller may ask again. */
  readonly wait?: number
}

/**
 * Serves contracts. For each request: who is it, may they ask this, is the input right (parsed
 * once), then one transaction as that actor, the module's function, the ledger, and an answer that
 * lets out only what the contract names.
 */
export function serve(app: FastifyInstance, platform: Platform, routes: readonly Route[]): void {
  for (const route of routes) {
    const { endpoint } = route
    app.route({
      method: endpoint.method,
      url: `/api${endpoint.path}`,
      ...(endpoint.pace && {
        config: {
          rateLimit: { max: endpoint.pace.max, timeWindow: endpoint.pace.seconds * 1000 },
        },
      }),
      ...(endpoint.kind === 'command' &&
        endpoint.heaviest !== undefined && { bodyLimit: endpoint.heaviest }),
      handler: async (request, reply) => {
        const started = performance.now()
        const { status, body, session, wait } = await answer(platform, route, request)
        applySession(reply, session, platform.secure)
        platform.observe?.(endpoint.name, status, (performance.now() - started) / 1000)
        if (status >= 400) void reply.type('application/problem+json')
        if (wait !== undefined) void reply.header('retry-after', wait)
        else if (endpoint.kind === 'query' && endpoint.lasts !== undefined)
          void reply.header(
            'cache-control',
            `${endpoint.ability === PUBLIC ? 'public' : 'private'}, max-age=${endpoint.lasts}`,
          )
        return reply.code(status).send(body)
      },
    })
  }
}

const derived = new WeakMap<Platform, Secrets>()

/** Derived once for a server, not for every request. */
function secretsOf(platform: Platform): Secrets {
  const known = derived.get(platform) ?? secretsFrom(platform.searchKey)
  derived.set(platform, known)
  return known
}

async function answer(
  platform: Platform,
  { endpoint, work, before }: Route,
  request: FastifyRequest,
): Promise<Answer> {
  const language = languageOf(request)
  const now = platform.clock()
  const secrets = secretsOf(platform)
  try {
    const input = parse(endpoint.input, given(request))
    const id = endpoint.kind === 'command' ? commandId(request) : null
    const place = {
      site: platform.site ?? nowhere,
      caller: {
        address: request.ip,
        userAgent: request.headers['user-agent'],
        asked: `${request.protocol}://${request.host}`,
      },
    }
    const found = await before?.(input, place)
    const entrance = {
      tokenHash: tokenHashOf(request, platform.secure),
      act: endpoint.name,
      now,
      command: id,
      why: reasonIn(input),
      ledgerKey: secrets.ledger,
    }
    let session: SessionAct = null
    let refusing: Refusing | null = null
    const doing = {
      begin: (token: Buffer, until: Date) => void (session = { token, until }),
      end: () => void (session = 'end'),
    }
    const context = (db: Db, actor: Actor): Context => ({
      db,
      actor,
      now,
      command: id,
      session: doing,
      ifRefused: (write) => void (refusing = write),
      ...place,
    })

    const pay = (actor: Actor): void => {
      if (actor.account) platform.budget?.payFor(endpoint, input, actor.account.id, now)
    }

    if (endpoint.kind === 'query') {
      const body = await actingAs(platform.db, entrance, async (db, actor) => {
        allow(actor, endpoint)
        pay(actor)
        const result = await work(context(db, actor), input, found)
        if (endpoint.opens) await opened(db, endpoint.opens.subject, endpoint.opens.id(input))
        if (endpoint.searches && actor.account) {
          const words = endpoint.searches.words(input)
          const hash = words === null ? null : hashOfWords(words, platform.searchKey)
          await searched(db, hash, endpoint.searches.found(result))
        }
        return z.encode(endpoint.output, result)
      })
      return { status: 200, body, session }
    }

    const hash = hashOf(endpoint.forgetful ? null : given(request), secrets)
    const commandOf = id ?? ''
    try {
      const first = await actingAs(
        platform.db,
        entrance,
        async (db, actor): Promise<FirstAnswer> => {
          allow(actor, endpoint)
          pay(actor)
          const taken = await take(db, commandOf, endpoint.name, hash, secrets)
          if (taken === 'reused') throw reused()
          if (taken !== 'new') return taken
          const body = z.encode(endpoint.output, await work(context(db, actor), input, found))
          if (endpoint.draft) await endDraft(db, endpoint.draft(input))
          await answered(db, commandOf, 200, endpoint.forgetful ? null : body, secrets)
          return { status: 200, answer: body }
        },
      )
      if (first.answer === null) throw reused()
      return { status: first.status, body: first.answer, session }
    } catch (error) {
      if (error instanceof Problem && refusing !== null)
        await actingAs(platform.db, entrance, refusing)
      if (!(error instanceof Held)) throw error
      const body = problemBody(error, language, request)
      await actingAs(platform.db, entrance, async (db) => {
        if ((await take(db, commandOf, endpoint.name, hash, secrets)) !== 'new') return
        await hold(db, { id: commandOf, name: endpoint.name }, error.write, {
          id: uuid(),
          dueAt: later(now, hours(24)),
          reason: {
            km: 'មានអ្នកពីរនាក់កែចំណុចដដែល',
            en: 'Two people changed the same thing',
          },
        })
        // What waits for a decision is handed in, and no draft any more.
        if (endpoint.draft) await endDraft(db, endpoint.draft(input))
        await answered(db, commandOf, error.status, body, secrets)
      })
      return { status: error.status, body, session: null }
    }
  } catch (error) {
    const found = asProblem(error, request)
    const { retryAfter: wait } = found.more
    return {
      status: found.status,
      body: problemBody(found, language, request),
      session: null,
      ...(typeof wait === 'number' && { wait }),
    }
  }
}

/**
 * Leaves an entry that somebody read this, with the reason where an emergency opened the file. A
 * contract that `opens` does so by itself.
 */
export const opened = (db: Db, subject: string, id: string) =>
  sql`select ledger.enter('opened', ${subject}, ${id}, access.opening_words(${id}))`.execute(db)

const searched = (db: Db, hash: string | null, found: number) =>
  sql`select ledger.searched(${hash}, ${found})`.execute(db)

/** The same words, however they are written in case and spaces, have the same hash under one key. */
export const hashOfWords = (words: string, key: Uint8Array): string =>
  createHmac('sha256', key)
    .update(words.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase())
    .digest('hex')

function allow(actor: Actor, { ability }: Endpoint): void {
  if (actor.abilities.has(ability)) return
  if (!actor.account) {
    throw problem('unauthenticated', { km: 'សូមចូលគណនីរបស់អ្នក', en: 'Sign in to go on' })
  }
  if (actor.owed) {
    throw problem('forbidden', {
      km: 'សូមបញ្ជាក់ជំហានទីពីរនៃការចូលគណនីសិន',
      en: 'Take the second step of signing in first',
    })
  }
  throw problem('forbidden', {
    km: 'ភារកិច្ចរបស់អ្នកមិនអនុញ្ញាតឲ្យធ្វើការនេះទេ',
    en: 'Your duty does not include this',
  })
}

/** An act that asks for a reason has it in `reason`; the ledger keeps it as the why. */
const reasonIn = (input: unknown): string | null =>
  typeof input === 'object' &&
  input !== null &&
  'reason' in input &&
  typeof input.reason === 'string'
    ? input.reason
    : null

const reused = (): Problem =>
  problem('command-reused', {
    km: 'លេខបញ្ជានេះបានប្រើសម្រាប់ការងារផ្សេងរួចហើយ',
    en: 'This command number was already used',
  })

/**
 * A question comes in path and query, a command in path and body: nothing of a command stands in an
 * address, where others keep it. A contract test refuses equal names in two of them.
 */
function given({ method, query, body, params }: FastifyRequest): object {
  const input = Object.assign({}, method === 'GET' ? query : body, params)
  if (isLegible(input)) return input
  throw problem('invalid', {
    km: 'អត្ថបទមានតួអក្សរដែលអានមិនបាន ឬមានរចនាសម្ព័ន្ធជ្រៅពេក',
    en: 'There are characters that nobody can read, or it is nested too deeply',
  })
}

/** Far deeper than any form. */
const deepest = 40

/** Whether every text can be stored, and the whole be walked: no null character, no half of a pair. */
function isLegible(input: object): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) return false
    if (typeof value !== 'object' || value === null) continue
    if (depth === deepest) return false
    for (const [key, part] of Object.entries(value))
      waiting.push({ value: key, depth }, { value: part, depth: depth + 1 })
  }
  return true
}

function commandId({ headers }: FastifyRequest): string {
  const parsed = CommandId.safeParse(headers['idempotency-key'])
  if (parsed.success) return parsed.data
  throw problem('invalid', {
    km: 'ខ្វះលេខបញ្ជា (Idempotency-Key)',
    en: 'A command needs an Idempotency-Key header with a UUID made by the caller',
  })
}

function tokenHashOf(request: FastifyRequest, secure: boolean): Buffer | null {
  const cookie = request.cookies[sessionCookie(secure)]
  return cookie ? hashOfToken(Buffer.from(cookie, 'base64url')) : null
}

function applySession(reply: FastifyReply, act: SessionAct, secure: boolean): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  if (act === 'end') void reply.clearCookie(sessionCookie(secure), options)
  else if (act) {
    void reply.setCookie(sessionCookie(secure), act.token.toString('base64url'), {
      ...options,
      expires: act.until,
    })
  }
}

/** The first language of ours that the caller accepts; Khmer where they name none. */
export const languageOf = ({ headers }: FastifyRequest): Language =>
  /\b(km|en)\b/.exec(headers['accept-language'] ?? 'km')?.[1] === 'en' ? 'en' : 'km'

export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const errors = result.error.issues.map(({ path, message }): FieldError => ({
    pointer: `/${path.join('/')}`,
    detail: { km: `មិនត្រឹមត្រូវ៖ ${message}`, en: message },
  }))
  throw problem(
    'invalid',
    { km: 'សូមកែចំណុចដែលបានបង្ហាញ', en: 'Correct the fields that are named' },
    { errors },
  )
}

/** What the caller may know of an error. What is not a problem of theirs is a bug of ours: logged, and hidden. */
export function asProblem(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  const constraint = explained(error)
  if (constraint) return constraint
  if (isClientError(error)) {
    if (error.statusCode === 413) {
      return problem('invalid', {
        km: 'អ្វីដែលបានផ្ញើធំពេក។ គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។ សូមផ្ញើឯកសារតូចជាងនេះ។',
        en: 'What was sent is too large. Nothing was changed. Send something smaller.',
      })
    }
    return problem(error.statusCode === 429 ? 'too-many' : 'invalid', {
      km: 'ម៉ាស៊ីនមេមិនយល់សំណើនេះទេ',
      en: 'The server could not read this request',
    })
  }
  request.log.error({ err: withoutValues(error), requestId: request.id }, 'unexpected')
  return problem('broken', filled(brokenDetail, { number: request.id }))
}

const brokenDetail: Text = {
  km: 'មានបញ្ហានៅខាងយើង។ សូមប្រាប់លេខនេះ៖ {number}',
  en: 'Something went wrong on our side. Quote this number: {number}',
}

const isClientError = (error: unknown): error is { statusCode: number } =>
  typeof error === 'object' &&
  error !== null &&
  'statusCode' in error &&
  typeof error.statusCode === 'number' &&
  error.statusCode >= 400 &&
  error.statusCode < 500

/** PostgreSQL quotes rows and values in messages and details; a log may hold neither. */
function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  return code === undefined
    ? { type: error.name, message: error.message, stack: error.stack }
    : { type: error.name, code, stack: error.stack?.split('\n').slice(1).join('\n') }
}

/** RFC 9457, in the caller's language. */
export function problemBody(found: Problem, language: Language, request: FastifyRequest): object {
  return {
    ...found.more,
    type: `/problems/${found.kind}`,
    title: problemTitle(found.kind)[language],
    status: found.status,
    detail: found.detail[language],
    instance: `urn:request:${request.id}`,
    errors: found.errors.map(({ pointer, detail }) => ({ pointer, detail: detail[language] })),
  }
}
