import { useCallback, useState } from 'react'
import type { z } from 'zod'

/*
 * What one writes outlives a reload of its tab, and nothing more: it stands in `sessionStorage`, by
 * the place where it is written (`case.<id>.visit.situation`). The quick exit and signing out clear it.
 */
const PREFIX = 'tumpeang.kept.'

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

function write(place: string, value: unknown): void {
  try {
    window.sessionStorage.setItem(PREFIX + place, JSON.stringify(value))
  } catch {
    // Storage is full or forbidden: the words are still on the page.
  }
}

/** Forgets what is kept at a place and below it. */
export function forgetKept(place: string): void {
  const full = PREFIX + place
  for (const key of Object.keys(window.sessionStorage))
    if (key === full || key.startsWith(`${full}.`)) window.sessionStorage.removeItem(key)
}

/** Forgets all that is kept: whoever signs in next on this device finds nothing. */
export function forgetAllKept(): void {
  for (const key of Object.keys(window.sessionStorage))
    if (key.startsWith(PREFIX)) window.sessionStorage.removeItem(key)
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
      write(place, next)
      setValue(() => next)
    },
    [place],
  )
  return [value, change]
}
