import { useSyncExternalStore } from 'react'
import { type Letter, post, Refusal } from './api.ts'

/** A command that was written and not yet heard by the server. It holds data, never closures. */
export interface Waiting extends Letter {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly writtenAt: number
  /** The server said no: it waits for a person, and is not sent again by itself. */
  readonly refused?: string
}

const none: readonly Waiting[] = []
const listeners = new Set<() => void>()
let owner: string | undefined
let waiting: readonly Waiting[] = none
let sending = false

const place = (account: string): string => `tumpeang.outbox.${account}`

const read = (account: string): readonly Waiting[] =>
  JSON.parse(window.localStorage.getItem(place(account)) ?? '[]') as Waiting[]

function write(change: (entries: readonly Waiting[]) => readonly Waiting[]): void {
  if (owner === undefined) return
  // Another tab of the same person may have written meanwhile: the stored list is the truth.
  waiting = change(read(owner))
  if (waiting.length === 0) window.localStorage.removeItem(place(owner))
  else window.localStorage.setItem(place(owner), JSON.stringify(waiting))
  for (const listener of listeners) listener()
}

const without =
  (id: string) =>
  (entries: readonly Waiting[]): readonly Waiting[] =>
    entries.filter((entry) => entry.id !== id)

/** Opens the outbox of whoever is signed in; nobody's outbox is open before, and none is public. */
export function openOutbox(account: string | undefined): void {
  if (owner === account) return
  owner = account
  waiting = account === undefined ? none : read(account)
  for (const listener of listeners) listener()
  void sendWaiting()
}

/** Keeps a letter until the server has heard it. False when nobody is signed in to keep it for. */
export function keep(letter: Letter, id: string): boolean {
  if (owner === undefined) return false
  write((entries) => [...without(id)(entries), { ...letter, id, writtenAt: Date.now() }])
  return true
}

/** Throws away a letter that was refused, once its author has decided so. */
export const discard = (id: string): void => write(without(id))

/** Sends what waits, in the order in which it was written; stops where there is no connection. */
export async function sendWaiting(): Promise<void> {
  if (sending || owner === undefined) return
  sending = true
  try {
    for (const entry of read(owner)) {
      if (entry.refused !== undefined) continue
      try {
        await post(entry, entry.id)
        write(without(entry.id))
        window.dispatchEvent(new Event(heard))
      } catch (error) {
        if (!(error instanceof Refusal)) return
        if (['unauthenticated', 'unavailable', 'too-many', 'broken'].includes(error.kind)) return
        write((entries) =>
          entries.map((one) => (one.id === entry.id ? { ...one, refused: error.message } : one)),
        )
      }
    }
  } finally {
    sending = false
  }
}

/** Sent through the window when a letter that waited was heard: what is shown may be old. */
export const heard = 'tumpeang:heard'

window.addEventListener('online', () => void sendWaiting())
window.addEventListener('storage', ({ key }) => {
  if (owner !== undefined && key === place(owner)) write((entries) => entries)
})
setInterval(() => void (waiting.length > 0 && sendWaiting()), 30_000)

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useWaiting = (): readonly Waiting[] => useSyncExternalStore(listen, () => waiting)
