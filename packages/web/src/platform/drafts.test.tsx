import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type Heard, server, show } from '../../test/shown.tsx'
import { useBegunOn, useDraftedId, useDraftedWords } from './drafts.ts'
import { forgetKept, keptBy, useKept } from './kept.ts'
import { Drafted } from './ui/Drafted.tsx'

const place = 'case.01930000-0000-7000-8000-000000000001.visit'
const stored = (situation: string, writtenAt: string) => ({
  draft: { content: { situation }, begunAt: '2030-01-05T02:00:00.000Z', writtenAt },
})
const kept = { begunAt: '2030-01-05T02:00:00.000Z', writtenAt: '2030-01-07T02:00:00.000Z' }

function Words() {
  const [words, setWords] = useKept(`${place}.situation`, z.string(), '')
  return (
    <input aria-label="Words" value={words} onChange={(event) => setWords(event.target.value)} />
  )
}
const open = () =>
  show(
    <Drafted place={place}>
      <Words />
    </Drafted>,
  )
const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Words' })
const write = async (words: string) => fireEvent.change(await field(), { target: { value: words } })
const sentTo = (heard: readonly Heard[], path: string) =>
  heard.filter((call) => call.path === path).map(({ body }) => body)

beforeEach(() => {
  window.sessionStorage.clear()
  vi.useRealTimers()
})

test('what was begun elsewhere is there when the act opens, and is said to be a draft', async () => {
  server(() => [200, stored('At the aunt', '2030-01-06T02:00:00.000Z')])
  open()
  expect((await field()).value).toBe('At the aunt')
  expect(screen.getByText(/This is your draft, begun/)).toBeTruthy()
})

test('what is written goes to the server when its writer pauses, and once more when the act closes', async () => {
  const heard = server(({ path }) => [200, path === '/api/drafts' ? kept : { draft: null }])
  const { unmount } = open()
  await write('The aunt was out')
  expect(sentTo(heard, '/api/drafts')).toEqual([])
  await waitFor(
    () =>
      expect(sentTo(heard, '/api/drafts')).toEqual([
        { place, content: { situation: 'The aunt was out' } },
      ]),
    { timeout: 4000 },
  )
  await write('The aunt was out, the girl alone')
  act(() => unmount())
  await waitFor(() =>
    expect(sentTo(heard, '/api/drafts').at(-1)).toEqual({
      place,
      content: { situation: 'The aunt was out, the girl alone' },
    }),
  )
})

test('without a connection the words of this tab stand, and are newer than what the server has', async () => {
  let connected = false
  server(({ path }) =>
    connected && path !== '/api/drafts'
      ? [200, stored('Older', '2020-12-01T02:00:00.000Z')]
      : 'lost',
  )
  const { unmount } = open()
  await write('Written on the road')
  act(() => unmount())
  connected = true
  open()
  expect((await field()).value).toBe('Written on the road')
})

test('an act that was sent from elsewhere leaves no ghost here, unless something was written since', async () => {
  let isEnded = false
  server(({ path }) => {
    if (path === '/api/drafts') return [200, kept]
    return [200, isEnded ? { draft: null } : stored('Sent by phone', '2030-01-06T02:00:00.000Z')]
  })
  const first = open()
  expect((await field()).value).toBe('Sent by phone')
  act(() => first.unmount())
  isEnded = true
  const second = open()
  expect((await field()).value).toBe('')
  await write('Something new')
  act(() => second.unmount())
  open()
  expect((await field()).value).toBe('Something new')
})

test('thrown away, it is gone here and on the server', async () => {
  const heard = server(({ path }) => [
    200,
    path === '/api/drafts/discard' ? {} : stored('Wrong child', '2030-01-06T02:00:00.000Z'),
  ])
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Throw the draft away' }))
  expect((await field()).value).toBe('')
  await waitFor(() => expect(sentTo(heard, '/api/drafts/discard')).toEqual([{ place }]))
  expect(window.sessionStorage.getItem(`tumpeang.kept.${place}.situation`)).toBeNull()
})

test('thrown away by mistake, it is taken back: here, and on the server after it was gone there', async () => {
  const heard = server(({ path }) => {
    if (path === '/api/drafts/discard') return [200, {}]
    if (path === '/api/drafts') return [200, kept]
    return [200, stored('A whole form', '2030-01-06T02:00:00.000Z')]
  })
  let release: (() => void) | undefined
  const slow = window.fetch
  vi.stubGlobal('fetch', async (...given: Parameters<typeof fetch>) => {
    if (given[0] === '/api/drafts/discard')
      await new Promise<void>((resolve) => {
        release = resolve
      })
    return slow(...given)
  })
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Throw the draft away' }))
  expect((await field()).value).toBe('')
  expect(screen.getByText('The draft is thrown away.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Take it back' }))
  expect((await field()).value).toBe('A whole form')
  // Sent now, it would arrive first and be thrown away with the rest.
  await waitFor(() => expect(release).toBeDefined())
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(sentTo(heard, '/api/drafts')).toEqual([])
  release?.()
  await waitFor(() =>
    expect(sentTo(heard, '/api/drafts')).toEqual([
      { place, content: { situation: 'A whole form' } },
    ]),
  )
  const paths = heard.map(({ path }) => path)
  expect(paths.indexOf('/api/drafts/discard')).toBeLessThan(paths.indexOf('/api/drafts'))
  fireEvent.click(screen.getByRole('button', { name: 'Throw the draft away' }))
  expect((await field()).value).toBe('')
})

test('once something else is written, what was thrown away stays away', async () => {
  server(({ path }) => {
    if (path === '/api/drafts/discard') return [200, {}]
    if (path === '/api/drafts') return [200, kept]
    return [200, stored('Wrong child', '2030-01-06T02:00:00.000Z')]
  })
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Throw the draft away' }))
  await write('The right child')
  expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull()
  expect((await field()).value).toBe('The right child')
})

function Correction({ version }: { version: number }) {
  const id = useDraftedId()
  const seen = useBegunOn('version', z.number(), version)
  const [words, setWords] = useDraftedWords('words')
  return (
    <>
      <input aria-label="Words" value={words} onChange={(event) => setWords(event.target.value)} />
      <output>{`${id} ${seen}`}</output>
    </>
  )
}
const correct = (version: number) =>
  show(
    <Drafted place={place}>
      <Correction version={version} />
    </Drafted>,
  )
const begun = () => screen.getByRole('status').textContent

test('an act is drafted where it stands: its words, its id, and what it was begun on', async () => {
  server(({ path }) => [200, path === '/api/drafts' ? kept : { draft: null }])
  const first = correct(3)
  await write('The aunt, not the mother')
  const before = begun()
  act(() => first.unmount())
  const second = correct(4)
  expect((await field()).value).toBe('The aunt, not the mother')
  expect(begun()).toBe(before)
  act(() => second.unmount())
  forgetKept(place)
  correct(4)
  await field()
  expect(begun()).toMatch(/ 4$/)
})

test('taken back, a correction stands on what it was begun on, not on what came since', async () => {
  server(({ path }) => {
    if (path === '/api/drafts/discard') return [200, {}]
    if (path === '/api/drafts') return [200, kept]
    return [
      200,
      {
        draft: {
          content: { words: 'The aunt', version: 3 },
          begunAt: '2030-01-05T02:00:00.000Z',
          writtenAt: '2030-01-06T02:00:00.000Z',
        },
      },
    ]
  })
  correct(4)
  fireEvent.click(await screen.findByRole('button', { name: 'Throw the draft away' }))
  expect(begun()).toMatch(/ 4$/)
  fireEvent.click(screen.getByRole('button', { name: 'Take it back' }))
  expect((await field()).value).toBe('The aunt')
  expect(begun()).toMatch(/ 3$/)
})

test('an act outside of a draft is refused at once, so that no words are lost unseen', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => show(<Correction version={1} />)).toThrow('What is written in an act stands inside')
  quiet.mockRestore()
})

test('a draft that was still on its way when its act was done does not outlive it', async () => {
  let release: (() => void) | undefined
  const heard = server(({ path }) => [200, path === '/api/drafts' ? kept : { draft: null }])
  const slow = window.fetch
  vi.stubGlobal('fetch', async (...given: Parameters<typeof fetch>) => {
    if (given[0] === '/api/drafts')
      await new Promise<void>((resolve) => {
        release = resolve
      })
    return slow(...given)
  })
  open()
  await write('Half a sentence')
  await waitFor(() => expect(release).toBeDefined(), { timeout: 4000 })
  forgetKept(place)
  release?.()
  await waitFor(() => expect(sentTo(heard, '/api/drafts/discard')).toEqual([{ place }]))
})

test('whoever signs in next finds nothing of the one before', async () => {
  server(({ path }) => [200, path === '/api/drafts' ? kept : { draft: null }])
  keptBy('dara')
  const { unmount } = open()
  await write('Of dara')
  keptBy('dara')
  expect(window.sessionStorage.getItem(`tumpeang.kept.${place}.situation`)).not.toBeNull()
  act(() => unmount())
  keptBy('bopha')
  expect(JSON.stringify(window.sessionStorage)).not.toContain('Of dara')
})
