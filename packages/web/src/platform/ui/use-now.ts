import { useSyncExternalStore } from 'react'

const minute = 60_000
const listeners = new Set<() => void>()
let now = new Date()
let timer: ReturnType<typeof setInterval> | undefined

const tick = () => {
  now = new Date()
  for (const listener of listeners) listener()
}

const listen = (listener: () => void): (() => void) => {
  // Nobody looked for a while: the clock stood still, and has to be set before it is read again.
  if (Date.now() - now.getTime() > minute) now = new Date()
  listeners.add(listener)
  timer ??= setInterval(tick, minute)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The present moment, to the minute: deadlines on an open screen grow late by themselves. */
export const useNow = (): Date => useSyncExternalStore(listen, () => now)
