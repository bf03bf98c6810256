import { type Language, languages } from '@tumpeang/domain/kernel'
import { useSyncExternalStore } from 'react'

const kept = 'tumpeang.language'
const listeners = new Set<() => void>()

const isLanguage = (value: string | null): value is Language =>
  languages.some((language) => language === value)

/** Khmer, unless the address (`?lang=en`) or an earlier choice on this device says otherwise. */
const atStart = (): Language => {
  const asked = new URLSearchParams(window.location.search).get('lang')
  if (isLanguage(asked)) return asked
  const before = window.localStorage.getItem(kept)
  return isLanguage(before) ? before : 'km'
}

let current: Language = atStart()
document.documentElement.lang = current

/** The language now, for code outside of components. */
export const language = (): Language => current

/** Changes the language of everything on the screen, and keeps the choice on this device. */
export function changeLanguage(wanted: Language): void {
  current = wanted
  document.documentElement.lang = wanted
  window.localStorage.setItem(kept, wanted)
  for (const listener of listeners) listener()
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLanguage = (): Language => useSyncExternalStore(listen, language)
