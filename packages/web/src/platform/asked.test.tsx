import { bytesUpTo, command, idOf, Moment } from '@tumpeang/domain/kernel'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { server, show } from '../../test/shown.tsx'
import { ask, Refusal } from './api.ts'
import { useSend } from './asked.ts'
import { openOutbox, sendWaiting, useWaiting } from './outbox.ts'
import { listPlaces } from '@tumpeang/domain/places'

const VisitId = idOf('VisitId')
const visit = command({
  name: 'cases.visit',
  path: '/cases/:caseId/visits',
  ability: 'cases.write',
  summary: { km: 'ចុះជួប', en: 'Visit' },
  input: z.object({ caseId: z.string(), id: VisitId, at: Moment, limit: z.number().default(5) }),
  output: z.object({ done: z.boolean() }),
})

const given = {
  caseId: 'c1',
  id: VisitId.parse('01930000-0000-7000-8000-000000000001'),
  at: new Date('2026-11-22T03:00:00Z'),
}

function Visit({ keeps = true }: { keeps?: boolean }) {
  const sending = useSend(visit, { keeps })
  const waiting = useWaiting()
  return (
    <>
      <button type="button" onClick={() => void sending.send(given)}>
        Save
      </button>
      <p>{sending.refusal?.message ?? sending.unsent ?? (sending.pending ? 'pending' : 'calm')}</p>
      <p>waiting {waiting.length}</p>
      <p>{waiting[0]?.refused}</p>
    </>
  )
}

const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }))

test('a command travels by its contract: path filled, moments as text, defaults left out', async () => {
  const heard = server(() => [200, { done: true }])
  show(<Visit />)
  save()
  await waitFor(() => expect(heard).toHaveLength(1))
  expect(heard[0]).toMatchObject({
    path: '/api/cases/c1/visits',
    language: 'en',
    body: { id: given.id, at: '2026-11-22T03:00:00.000Z' },
  })
  expect(heard[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
})

test('after a lost answer the same input goes again under the same id', async () => {
  let connected = false
  const heard = server(() => (connected ? [200, { done: true }] : 'lost'))
  show(<Visit keeps={false} />)
  save()
  await screen.findByText('lost')
  connected = true
  save()
  await screen.findByText('calm')
  expect(new Set(heard.map(({ id }) => id)).size).toBe(1)
})

const scan = command({
  name: 'cases.scan',
  path: '/scans',
  ability: 'cases.write',
  summary: { km: 'ស្កេន', en: 'Scan' },
  input: z.object({ file: bytesUpTo(10) }),
  output: z.object({ done: z.boolean() }),
})

function Scan({ files }: { files: readonly Uint8Array<ArrayBuffer>[] }) {
  const sending = useSend(scan, { keeps: false })
  return (
    <>
      {files.map((file, at) => (
        <button key={file[0]} type="button" onClick={() => void sending.send({ file })}>
          File {at}
        </button>
      ))}
      <p>{sending.unsent ?? (sending.pending ? 'pending' : 'calm')}</p>
    </>
  )
}

test('after a lost answer the same file goes again under the same id, and another under its own', async () => {
  const heard = server(() => 'lost')
  show(<Scan files={[Uint8Array.of(1, 2), Uint8Array.of(3, 4)]} />)
  for (const [at, name] of ['File 0', 'File 0', 'File 1'].entries()) {
    fireEvent.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(heard).toHaveLength(at + 1))
    await screen.findByText('lost')
  }
  expect(heard.map(({ body }) => body)).toEqual([
    { file: 'AQI=' },
    { file: 'AQI=' },
    { file: 'AwQ=' },
  ])
  const [first, second, other] = heard.map(({ id }) => id)
  expect([second === first, other === first]).toEqual([true, false])
})

test('after a refusal the next attempt is a new command', async () => {
  const heard = server(() => [409, { type: '/problems/stale', detail: 'Someone was first.' }])
  show(<Visit />)
  save()
  await screen.findByText('Someone was first.')
  save()
  await waitFor(() => expect(heard).toHaveLength(2))
  expect(new Set(heard.map(({ id }) => id)).size).toBe(2)
})

test('without a connection the visit waits in the outbox of its author, and is sent once', async () => {
  let connected = false
  const heard = server(() => (connected ? [200, { done: true }] : 'lost'))
  openOutbox('dara')
  show(<Visit />)
  save()
  await screen.findByText('kept')
  await screen.findByText('waiting 1')
  act(() => openOutbox('sokha'))
  await screen.findByText('waiting 0')
  connected = true
  act(() => openOutbox('dara'))
  await screen.findByText('waiting 0')
  await act(() => sendWaiting())
  expect(new Set(heard.map(({ id }) => id)).size).toBe(1)
  expect(heard).toHaveLength(2)
  expect(window.localStorage.getItem('tumpeang.outbox.dara')).toBeNull()
  act(() => openOutbox(undefined))
})

test('what the server refuses later is kept for its author to see', async () => {
  let connected = false
  server(() => (connected ? [422, { type: '/problems/illegal', detail: 'Closed.' }] : 'lost'))
  openOutbox('dara')
  show(<Visit />)
  save()
  await screen.findByText('waiting 1')
  connected = true
  await act(() => sendWaiting())
  expect(await screen.findByText('Closed.')).toBeDefined()
  act(() => openOutbox(undefined))
})

test('nothing that the public writes is stored', async () => {
  server(() => 'lost')
  openOutbox(undefined)
  show(<Visit />)
  save()
  await screen.findByText('lost')
  expect(JSON.stringify(window.localStorage)).not.toContain('c1')
})

test('an answer that does not fit the contract is refused', async () => {
  server(() => [200, { items: [{ code: 2 }] }])
  await expect(ask(listPlaces, {})).rejects.toBeInstanceOf(Refusal)
})

const correct = command({
  name: 'children.correct',
  path: '/children/:id',
  ability: 'children.write',
  summary: { km: 'កែ', en: 'Correct' },
  draft: ({ id }) => `child.${id}.correct`,
  input: z.object({ id: z.string(), words: z.string() }),
  output: z.object({}),
})

function Correct() {
  const sending = useSend(correct)
  return (
    <button type="button" onClick={() => void sending.send({ id: 'c1', words: 'The aunt' })}>
      {sending.refusal?.message ?? 'Save'}
    </button>
  )
}

test.each([
  ['refused, it stays a draft', {}, '"The aunt"'],
  ['kept for somebody to decide, it is handed in', { clashes: [] }, null],
])('what was written too late: %s', async (_what, more, left) => {
  window.sessionStorage.setItem('tumpeang.kept.child.c1.correct.words', '"The aunt"')
  server(() => [
    409,
    { type: '/problems/stale', title: 'Stale', status: 409, detail: 'Changed before you', ...more },
  ])
  show(<Correct />)
  save()
  await screen.findByText('Changed before you')
  expect(window.sessionStorage.getItem('tumpeang.kept.child.c1.correct.words')).toBe(left)
})
