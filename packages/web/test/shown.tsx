import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, vi } from 'vitest'
import { answers } from '../src/platform/asked.ts'
import { changeLanguage } from '../src/platform/text/index.ts'
import { theme } from '../src/platform/theme/theme.ts'

// What jsdom lacks and Mantine asks for.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })
Object.defineProperty(document, 'fonts', { value: new EventTarget() })
window.ResizeObserver = class {
  observe = () => undefined
  unobserve = () => undefined
  disconnect = () => undefined
}

beforeEach(() => {
  window.localStorage.clear()
  window.history.replaceState(null, '', '/')
  answers.clear()
  changeLanguage('en')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Shows a screen as the application does. */
export const show = (screen: ReactNode) =>
  render(
    <MantineProvider theme={theme} forceColorScheme="light" env="test">
      <QueryClientProvider client={answers}>{screen}</QueryClientProvider>
    </MantineProvider>,
  )

export interface Heard {
  readonly path: string
  readonly id: string | null
  readonly language: string | null
  readonly body: unknown
}

/** The network's edge: what the server would hear, and the answer, status and body, that it gives. */
export function server(
  answer: (heard: Heard) => readonly [status: number, body: unknown] | 'lost',
) {
  const heard: Heard[] = []
  vi.stubGlobal('fetch', (path: string, { body, headers }: RequestInit = {}) => {
    const sent = new Headers(headers)
    const call: Heard = {
      path,
      id: sent.get('idempotency-key'),
      language: sent.get('accept-language'),
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
    }
    heard.push(call)
    const given = answer(call)
    if (given === 'lost') return Promise.reject(new TypeError('Failed to fetch'))
    const [status, content] = given
    return Promise.resolve(new Response(JSON.stringify(content), { status }))
  })
  return heard
}
