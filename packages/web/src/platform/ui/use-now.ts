import { useSyncExternalStore } from 'react'

let now = new Date()

const listen = (listener: () => void): (() => void) => {
  const timer = setInterval(() => {
    now = new Date()
    listener()
  }, 60_000)
  return () => clearInterval(timer)
}

/** The present moment, to the minute: deadlines on an open screen grow late by themselves. */
export const useNow = (): Date => useSyncExternalStore(listen, () => now)
