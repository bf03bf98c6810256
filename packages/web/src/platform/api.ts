import {
  type Command,
  CommandId,
  type Endpoint,
  fillPath,
  isProblemKind,
  type OutputOf,
  type ProblemKind,
  type Query,
  say,
  type Text,
  texts,
} from '@tumpeang/domain/kernel'
import { v7 } from 'uuid'
import type { z } from 'zod'
import { language } from './text/index.ts'

type In<E extends Endpoint> = z.input<E['input']>
type Out<E extends Endpoint> = z.output<E['input']>
type MayBeLeftOut<E extends Endpoint> = {
  [K in keyof In<E>]-?: undefined extends In<E>[K] ? K : unknown extends In<E>[K] ? K : never
}[keyof In<E>]

/** What a caller gives: values as they are in memory; what the contract fills in may be left out. */
export type Given<E extends Endpoint> = Omit<Out<E>, MayBeLeftOut<E>> &
  Partial<Pick<Out<E>, MayBeLeftOut<E> & keyof Out<E>>>

/** One field that is wrong: its place in the input (`/login`) and what to do, ready to show. */
export interface Wrong {
  readonly pointer: string
  readonly detail: string
}

/** The server understood and said no; `message` may be shown as it is. Nothing was changed. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: ProblemKind
  readonly errors: readonly Wrong[]
  /** The other members of the problem document. */
  readonly more: Readonly<Record<string, unknown>>

  constructor(
    kind: ProblemKind,
    detail: string,
    errors: readonly Wrong[] = [],
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail)
    this.kind = kind
    this.errors = errors
    this.more = more
  }

  /** The server keeps what was written, and somebody decides: it is handed in, and no draft any more. */
  get isHeld(): boolean {
    return this.kind === 'stale' && this.more['clashes'] !== undefined
  }

  /** What is wrong with one field of the input, if anything. */
  about(field: string): string | undefined {
    return this.errors.find(({ pointer }) => pointer === `/${field}`)?.detail
  }
}

/** No answer came: nobody knows yet whether the server has heard it. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

const words = texts({
  check: {
    km: 'សូមពិនិត្យចំណុចនេះម្ដងទៀត',
    en: 'Please look at this once more',
  },
  unreadable: {
    km: 'យើងមិនអាចអានចម្លើយបានទេ។ សូមផ្ទុកទំព័រនេះឡើងវិញ។',
    en: 'The answer could not be read. Please load this page again.',
  },
  unreachable: {
    km: 'ទាក់ទងមិនបាន។ សូមពិនិត្យអ៊ីនធឺណិត រួចព្យាយាមម្ដងទៀត។',
    en: 'No connection. Check your internet, then try again.',
  },
})

const inWords = (text: Text): string => say(text, language())

/** A call as it travels: no contract is needed to send it again later. */
export interface Letter {
  readonly name: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

/** A new id of the kind that the schema names: `newId(CaseId)`. */
export const newId = <Id extends z.ZodType>(schema: Id): z.output<Id> => schema.parse(v7())

type Fields = Readonly<Record<string, unknown>>

/** The input in its form on the wire; what was left out stays out, for the contract to fill in. */
function encoded({ input }: Endpoint, given: Fields): Fields {
  const shape = 'shape' in input ? (input.shape as Record<string, z.ZodType>) : undefined
  if (shape === undefined) return input.encode(given) as Fields
  const wrong: Wrong[] = []
  const fields = Object.entries(given).flatMap(([name, value]) => {
    const field = shape[name]
    if (value === undefined || field === undefined) return []
    const tried = field.safeEncode(value)
    if (tried.success) return [[name, tried.data] as const]
    for (const { path } of tried.error.issues)
      wrong.push({ pointer: `/${[name, ...path].join('/')}`, detail: inWords(words.check) })
    return []
  })
  if (wrong.length > 0) throw new Refusal('invalid', inWords(words.check), wrong)
  return Object.fromEntries(fields)
}

const asQueryString = (fields: Fields): string => {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null)
      .map((one): [string, string] => [name, String(one)]),
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

/** What the server answers, or a Refusal, or Unreachable. */
async function answerTo(
  path: string,
  options: Omit<RequestInit, 'headers'> & { headers?: Readonly<Record<string, string>> },
): Promise<unknown> {
  const response = await fetch(`/api${path}`, {
    ...options,
    credentials: 'same-origin',
    headers: { 'accept-language': language(), ...options.headers },
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Unreachable(inWords(words.unreachable))
  })
  // A gateway that answers for a server that is away has said nothing on the server's behalf.
  if (response.status === 502 || response.status === 504)
    throw new Unreachable(inWords(words.unreachable))
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body
  throw refusalFrom(response.status, body)
}

function refusalFrom(status: number, body: unknown): Refusal {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as {
    type?: string
    detail?: string
    errors?: readonly Wrong[]
  }
  const named = problem.type?.split('/').at(-1) ?? ''
  const kind = isProblemKind(named) ? named : status === 401 ? 'unauthenticated' : 'broken'
  if (kind === 'unauthenticated') window.dispatchEvent(new Event(signedOut))
  const { type: _type, detail, errors, ...more } = problem
  return new Refusal(kind, detail ?? inWords(words.unreadable), errors ?? [], more)
}

/** Sent through the window when the server no longer knows who we are. */
export const signedOut = 'tumpeang:signed-out'

function decoded<E extends Endpoint>({ output }: E, body: unknown): OutputOf<E> {
  const read = output.safeParse(body)
  if (!read.success) throw new Refusal('broken', inWords(words.unreadable))
  return read.data as OutputOf<E>
}

/** Asks a question of the contract. Throws `Refusal` or `Unreachable`. */
export async function ask<E extends Query>(
  endpoint: E,
  given: Given<E>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<OutputOf<E>> {
  const { path, rest } = fillPath(endpoint.path, encoded(endpoint, given))
  const body = await answerTo(path + asQueryString(rest), signal === undefined ? {} : { signal })
  return decoded(endpoint, body)
}

/** A command as it will travel. */
export function letter<E extends Command>(endpoint: E, given: Given<E>): Letter {
  const { path, rest } = fillPath(endpoint.path, encoded(endpoint, given))
  return { name: endpoint.name, path, body: rest }
}

/** Sends a letter under its id: the same id again returns the first answer. */
export const post = (
  { path, body }: Letter,
  id: string,
  { parting = false }: { parting?: boolean } = {},
): Promise<unknown> =>
  answerTo(path, {
    method: 'POST',
    // The page may be gone before the answer comes.
    keepalive: parting,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': id },
  })

/** Sends a command of the contract once. Throws `Refusal` or `Unreachable`. */
export async function send<E extends Command>(
  endpoint: E,
  given: Given<E>,
  { id = newId(CommandId), parting = false }: { id?: string; parting?: boolean } = {},
): Promise<OutputOf<E>> {
  return decoded(endpoint, await post(letter(endpoint, given), id, { parting }))
}
