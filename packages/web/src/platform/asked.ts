import { type Command, CommandId, type OutputOf, type Query } from '@tumpeang/domain/kernel'
import {
  keepPreviousData,
  QueryClient,
  queryOptions,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { ask, type Given, letter, newId, Refusal, send, Unreachable } from './api.ts'
import { forgetKept } from './kept.ts'
import { heard, keep } from './outbox.ts'

/** What this device remembers of the server's answers, in memory only. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the server refused it refuses again; only a lost connection is worth another try.
      retry: (count, error) => error instanceof Unreachable && count < 2,
    },
  },
})

window.addEventListener(heard, () => void answers.invalidateQueries())

/** A question of the contract, as TanStack Query wants it. */
export const asked = <E extends Query>(endpoint: E, given: Given<E>) =>
  queryOptions({
    queryKey: [endpoint.name, given] as const,
    queryFn: ({ signal }): Promise<OutputOf<E>> => ask(endpoint, given, { signal }),
  })

/**
 * Asks while the screen is open. While a changed question is asked (a filter, a search), the last
 * answer stays. `enabled: false` does not ask yet; `every` asks again after so many milliseconds,
 * while the page is in sight.
 */
export const useAsked = <E extends Query>(
  endpoint: E,
  given: Given<E>,
  { enabled = true, every }: { enabled?: boolean; every?: number | undefined } = {},
): UseQueryResult<OutputOf<E>> =>
  useQuery({
    ...asked(endpoint, given),
    enabled,
    placeholderData: keepPreviousData,
    ...(every !== undefined && { refetchInterval: every }),
  })

export interface Sending<E extends Command> {
  /** Sends; answers undefined when it was refused, or is kept to be sent later. */
  readonly send: (given: Given<E>) => Promise<OutputOf<E> | undefined>
  readonly pending: boolean
  /** The server said no: show its message beside what it concerns, `about(field)` at the field. */
  readonly refusal: Refusal | undefined
  /** No connection: `kept` says that it waits in the outbox and will be sent by itself. */
  readonly unsent: 'kept' | 'lost' | undefined
  readonly reset: () => void
}

type State = Pick<Sending<Command>, 'pending' | 'refusal' | 'unsent'>

const calm: State = { pending: false, refusal: undefined, unsent: undefined }

/** What was written in an act is no draft any more once the act is sent. */
function forgetDraft<E extends Command>(endpoint: E, given: Given<E>): void {
  const input = endpoint.draft === undefined ? undefined : endpoint.input.safeParse(given)
  if (input?.success === true && endpoint.draft !== undefined)
    forgetKept(endpoint.draft(input.data))
}

const stamps = new WeakMap<Uint8Array, string>()

/** A file stands for itself: the same one tried again is the same, and megabytes are not spelled out. */
function withoutBytes(_name: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value
  const stamp = stamps.get(value) ?? newId(CommandId)
  stamps.set(value, stamp)
  return stamp
}

/**
 * Sends a command. The same input tried again after a lost answer goes under the same id, so that
 * it is done once. Without a connection it waits in the outbox of whoever is signed in; with
 * `keeps: false` (what the public writes) nothing is stored, and the person tries again.
 */
export function useSend<E extends Command>(
  endpoint: E,
  { keeps = true }: { keeps?: boolean } = {},
): Sending<E> {
  const client = useQueryClient()
  const [state, setState] = useState<State>(calm)
  const attempt = useRef<{ id: string; wrote: string } | undefined>(undefined)

  const sendOnce = useCallback(
    async (given: Given<E>): Promise<OutputOf<E> | undefined> => {
      setState({ ...calm, pending: true })
      const wrote = JSON.stringify(given, withoutBytes)
      if (attempt.current?.wrote !== wrote) attempt.current = { id: newId(CommandId), wrote }
      const { id } = attempt.current
      try {
        const answer = await send(endpoint, given, { id })
        attempt.current = undefined
        setState(calm)
        forgetDraft(endpoint, given)
        void client.invalidateQueries()
        return answer
      } catch (error) {
        if (error instanceof Refusal) {
          attempt.current = undefined
          if (error.isHeld) forgetDraft(endpoint, given)
          setState({ ...calm, refusal: error })
        } else if (error instanceof Unreachable) {
          const kept = keeps && endpoint.forgetful !== true && keep(letter(endpoint, given), id)
          if (kept) {
            attempt.current = undefined
            // It is as good as sent; the server ends its draft when it hears the act.
            forgetDraft(endpoint, given)
          }
          setState({ ...calm, unsent: kept ? 'kept' : 'lost' })
        } else {
          setState(calm)
          throw error
        }
        return undefined
      }
    },
    [client, endpoint, keeps],
  )
  const reset = useCallback(() => setState(calm), [])
  return { ...state, send: sendOnce, reset }
}
