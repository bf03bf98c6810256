import { useCallback, useEffect, useState } from 'react'
import { v7 } from 'uuid'
import { z } from 'zod'

/*
 * What one writes outlives a reload of its tab: it stands in `sessionStorage`, by the place where it is
 * written (`case.<id>.visit.situation`). The quick exit and signing out clear it. What has to outlive
 * the tab too is wrapped in `Drafted` (`ui/Drafted.tsx`): `drafts.ts` then keeps it on the server.
 */
const PREFIX = 'tumpeang.kept.'
const OWNER = 'tumpeang.kept-by'

type Heard = (place: string, what: 'written' | 'forgotten') => void
const listeners = new Set<Heard>()
const tell: Heard = (place, what) => {
  for (const listener of listeners) listener(place, what)
}

/** Tells of every change of what is kept; answers how to stop listening. */
export function listenKept(heard: Heard): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}

/** Whether a place is another, or lies below it. */
export const isWithin = (place: string, root: string): boolean =>
  place === root || place.startsWith(`${root}.`)

/** What is kept at a place, if it can still be read: an older page may have kept something else. */
export function readKept<Value>(place: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(PREFIX + place) ?? 'null')
    const read = schema.safeParse(kept)
    return kept !== null && read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

function store(place: string, value: unknown): void {
  try {
    window.sessionStorage.setItem(PREFIX + place, JSON.stringify(value))
  } catch {
    // Storage is full or forbidden: the words are still on the page.
  }
}

/** Keeps a value at a place. */
export function writeKept(place: string, value: unknown): void {
  store(place, value)
  tell(place, 'written')
}

const keysWithin = (root: string): string[] =>
  Object.keys(window.sessionStorage)
    .filter((key) => key.startsWith(PREFIX) && isWithin(key.slice(PREFIX.length), root))
    .toSorted()

/** All that is kept below a place, by what follows the place in its name. */
export function keptBelow(root: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    keysWithin(root)
      .filter((key) => key.length > PREFIX.length + root.length)
      .map((key): [string, unknown] => [
        key.slice(PREFIX.length + root.length + 1),
        JSON.parse(window.sessionStorage.getItem(key) ?? 'null'),
      ]),
  )
}

/** Puts back what was kept elsewhere; nobody is told, for nobody has written. */
export function restoreKept(root: string, content: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(content)) store(`${root}.${name}`, value)
}

/** Keeps a remark beside what is kept: of a draft, what the server knows of it. */
export const keepAside = (place: string, value: unknown): void => store(`!${place}`, value)
export const readAside = <Value>(place: string, schema: z.ZodType<Value>): Value | undefined =>
  readKept(`!${place}`, schema)

/** Forgets what is kept at a place and below it. */
export function forgetKept(place: string): void {
  for (const key of [...keysWithin(place), PREFIX + '!' + place])
    window.sessionStorage.removeItem(key)
  tell(place, 'forgotten')
}

/** Forgets all that is kept: whoever signs in next on this device finds nothing. */
export function forgetAllKept(): void {
  for (const key of Object.keys(window.sessionStorage))
    if (key.startsWith(PREFIX)) window.sessionStorage.removeItem(key)
}

/** What is kept is of one person: where another signs in after a session ran out, it goes. */
export function keptBy(account: string): void {
  const before = window.sessionStorage.getItem(OWNER)
  if (before !== null && before !== account) forgetAllKept()
  try {
    window.sessionStorage.setItem(OWNER, account)
  } catch {
    // Storage that takes nothing keeps nothing of anybody either.
  }
}

/** What still has to be sent before the session ends: set by `drafts.ts` once something is drafted. */
const pending = new Set<() => Promise<void>>()
export const beforeLeaving = (work: () => Promise<void>): void => void pending.add(work)
export const settleKept = async (): Promise<void> => {
  await Promise.all([...pending].map((work) => work()))
}

/** `useState` that outlives a reload; the schema says whether what was kept can still be read. */
export function useKept<Value>(
  place: string,
  schema: z.ZodType<Value>,
  fresh: Value | (() => Value),
): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => {
    const kept = readKept(place, schema)
    if (kept !== undefined) return kept
    return typeof fresh === 'function' ? (fresh as () => Value)() : fresh
  })
  const change = useCallback(
    (next: Value) => {
      writeKept(place, next)
      setValue(() => next)
    },
    [place],
  )
  return [value, change]
}

/** A value that belongs to what is written at a place: kept as soon as something else is. */
export function useKeptBeside<Value>(
  place: string,
  name: string,
  schema: z.ZodType<Value>,
  fresh: () => Value,
): Value {
  const [value] = useState(() => readKept(`${place}.${name}`, schema) ?? fresh())
  useEffect(
    () =>
      listenKept((at, what) => {
        if (what === 'written' && isWithin(at, place)) store(`${place}.${name}`, value)
      }),
    [place, name, value],
  )
  return value
}

const Id = z.uuid()

/**
 * The id of the record that a draft becomes: the same after a reload, so that an act whose answer was
 * lost is refused the second time, and never recorded twice.
 */
export const useKeptId = (place: string): string => useKeptBeside(place, 'id', Id, v7)
