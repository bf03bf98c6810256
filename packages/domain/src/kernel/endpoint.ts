import type { z, ZodType } from 'zod'
import type { Text } from './text.ts'

type Path = `/${string}`

/** Whoever asks without a session; abilities marked `public` are theirs too. */
export const PUBLIC = 'public'

interface Described<In extends ZodType, Out extends ZodType> {
  /** `module.verb`: the name of the endpoint, of its command and of its ledger entries. */
  readonly name: `${string}.${string}`
  readonly path: Path
  /** What a duty must allow; `public` needs no account; `signed-in` needs any account. */
  readonly ability: string
  readonly summary: Text
  /** How often one address may ask; without it the server's general limit holds. */
  readonly pace?: { readonly max: number; readonly seconds: number }
  /** What asking costs an account, where it is dearer than `costOf` would say: a print, a sum over the country. */
  readonly cost?: number
  readonly input: In
  readonly output: Out
}

/**
 * A question. Where it opens a child's file, `opens` names the subject, and the answer leaves a
 * ledger entry in the same transaction.
 */
export interface Query<
  In extends ZodType = ZodType,
  Out extends ZodType = ZodType,
> extends Described<In, Out> {
  readonly kind: 'query'
  readonly method: 'GET'
  /** Seconds for which browsers may keep an answer; where it is public, caches on the way as well. */
  readonly lasts?: number
  readonly opens?: {
    readonly subject: string
    readonly id: (input: z.output<In>) => string
  }
  /**
   * A search, or a list of what the asking person may see: the answer leaves an entry with how much
   * was found and a keyed hash of the words, never the words; null is a list without any.
   */
  readonly searches?: {
    readonly words: (input: z.output<In>) => string | null
    readonly found: (output: z.output<Out>) => number
  }
}

/**
 * A write. The caller gives it an id (UUIDv7) in the `Idempotency-Key` header; the server applies
 * it in one transaction, exactly once: the same id again returns the first answer.
 */
export interface Command<
  In extends ZodType = ZodType,
  Out extends ZodType = ZodType,
> extends Described<In, Out> {
  readonly kind: 'command'
  readonly method: 'POST'
  /** An answer with a secret in it (a session) is not kept for repetition. */
  readonly forgetful?: boolean
  /** Where the caller's draft of this act stands: it ends in the transaction in which the act is done. */
  readonly draft?: (input: z.output<In>) => string
  /** Bytes that the body may have, where a file travels in it; without it the server's own limit. */
  readonly heaviest?: number
}

export type Endpoint<In extends ZodType = ZodType, Out extends ZodType = ZodType> =
  | Query<In, Out>
  | Command<In, Out>

/** One question, described once: the server serves it, the web asks it, the documents list it. */
export const query = <In extends ZodType, Out extends ZodType>(
  description: Omit<Query<In, Out>, 'kind' | 'method'>,
): Query<In, Out> => ({ ...description, kind: 'query', method: 'GET' })

/** One write, described once. */
export const command = <In extends ZodType, Out extends ZodType>(
  description: Omit<Command<In, Out>, 'kind' | 'method'>,
): Command<In, Out> => ({ ...description, kind: 'command', method: 'POST' })

export type InputOf<E extends Endpoint> = z.output<E['input']>
export type OutputOf<E extends Endpoint> = z.output<E['output']>

/** What is paid for a question or write that nothing is said of, for opening a file, for a search by words. */
const costs = { plain: 1, opening: 4, search: 10 } as const
/** What is paid for a paper, a document, or a sum over many cases. */
export const dear = { paper: 40, document: 20 } as const

/** What asking costs, in the points of an account's minute; the server says how many it has. */
export function costOf(endpoint: Endpoint, input: unknown): number {
  if (endpoint.cost !== undefined) return endpoint.cost
  if (endpoint.kind === 'command') return costs.plain
  if (endpoint.opens !== undefined) return costs.opening
  return (endpoint.searches?.words(input) ?? null) === null ? costs.plain : costs.search
}

/** The names of the path's parameters: `/cases/:id/close` has `id`. */
export const pathParameters = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')

/** The path with its parameters filled, and what of the input is left for query or body. */
export function fillPath(
  path: string,
  input: Readonly<Record<string, unknown>>,
): { path: string; rest: Record<string, unknown> } {
  const rest = { ...input }
  const filled = path.replaceAll(/:(\w+)/g, (_mark, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path: filled, rest }
}
