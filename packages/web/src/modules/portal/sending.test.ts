import { afterEach, expect, test, vi } from 'vitest'
import { type Draft, newDraft } from './draft.ts'
import { sendDraft } from './sending.ts'

interface Heard {
  readonly path: string
  readonly id: string | undefined
  readonly body: Record<string, unknown>
}

const receipt = {
  reference: 'R-TEST-0001',
  receivedAt: '2026-11-22T08:00:00.000Z',
  deskName: { km: 'ការិយាល័យសង្គមកិច្ច', en: 'District office of social affairs' },
  triageDueAt: '2026-11-22T09:00:00.000Z',
  urgencyProposed: 'now',
}
const view = {
  reference: receipt.reference,
  receivedAt: receipt.receivedAt,
  state: 'waiting',
  deskName: receipt.deskName,
  messages: [],
}

/** A network that answers as it is told, once for each call, and remembers what it was sent. */
function network(...answers: readonly ('lost' | [status: number, body: unknown])[]): Heard[] {
  const heard: Heard[] = []
  const left = [...answers]
  vi.stubGlobal('fetch', (path: string, { headers, body }: RequestInit) => {
    heard.push({
      path,
      id: new Headers(headers).get('idempotency-key') ?? undefined,
      body: typeof body === 'string' ? JSON.parse(body) : {},
    })
    const answer = left.shift() ?? 'lost'
    if (answer === 'lost') return Promise.reject(new TypeError('Failed to fetch'))
    return Promise.resolve(Response.json(answer[1], { status: answer[0] }))
  })
  return heard
}

/** Somebody with a draft who may send it more than once. */
function reporter(part: Partial<Draft>) {
  let draft: Draft = { ...newDraft(), words: 'ក្មេងនោះយំរាល់យប់', ...part }
  return {
    draft: () => draft,
    writes: (more: Partial<Draft>) => {
      draft = { ...draft, ...more }
    },
    sends: () =>
      sendDraft(draft, 'km', (kept) => {
        draft = { ...draft, ...kept }
      }),
  }
}

afterEach(() => vi.unstubAllGlobals())

test('nothing but the words is needed; silence and "not sure" are sent as not known', async () => {
  const heard = network([200, receipt])
  const outcome = await reporter({ danger: 'unknown', kinds: ['not-sure'] }).sends()
  expect(outcome.kind).toBe('arrived')
  expect(heard[0]?.body).toMatchObject({
    inDanger: null,
    concerns: [],
    children: [],
    placeCode: null,
    reporterName: null,
    reporterMayBeCalled: null,
  })
})

test('a name that was typed and then withheld is not sent', async () => {
  const heard = network([200, receipt])
  await reporter({ name: 'Sok Dara', phone: '012 000 000', mayCall: false }).sends()
  expect(heard[0]?.body).toMatchObject({ reporterName: null, reporterPhone: null })
})

test('after a lost answer the same words go again under the same id', async () => {
  const heard = network('lost', 'lost', [200, receipt])
  const neighbour = reporter({})
  expect((await neighbour.sends()).kind).toBe('lost')
  expect((await neighbour.sends()).kind).toBe('lost')
  const outcome = await neighbour.sends()
  expect(outcome).toMatchObject({ kind: 'arrived', partly: false })
  expect(new Set(heard.map(({ id }) => id)).size).toBe(1)
  expect(new Set(heard.map(({ body }) => JSON.stringify(body))).size).toBe(1)
})

test('what is changed after a lost answer is added to the report, which is never made twice', async () => {
  const heard = network('lost', [200, receipt], [200, view])
  const neighbour = reporter({})
  await neighbour.sends()
  neighbour.writes({ words: 'ឥឡូវគាត់នៅផ្ទះយាយ' })
  expect(await neighbour.sends()).toMatchObject({ kind: 'arrived', partly: false })
  expect(heard.map(({ path }) => path)).toEqual([
    '/api/public/reports',
    '/api/public/reports',
    '/api/public/reports/messages',
  ])
  expect(heard[1]?.body).toEqual(heard[0]?.body)
  expect(heard[1]?.id).toBe(heard[0]?.id)
  expect(heard[2]?.body).toMatchObject({
    reference: receipt.reference,
    passphrase: heard[0]?.body['passphrase'],
    words: 'ឥឡូវគាត់នៅផ្ទះយាយ',
  })
})

test('when the added words do not arrive, the reporter is told so', async () => {
  network('lost', [200, receipt], 'lost')
  const neighbour = reporter({})
  await neighbour.sends()
  neighbour.writes({ words: 'ឥឡូវគាត់នៅផ្ទះយាយ' })
  expect(await neighbour.sends()).toMatchObject({ kind: 'arrived', partly: true })
})

test('a refusal is shown in its own words, and the next attempt is another one', async () => {
  const heard = network([429, { type: '/problems/too-many', detail: 'សូមរង់ចាំបន្តិច' }], [200, receipt])
  const neighbour = reporter({})
  expect(await neighbour.sends()).toEqual({ kind: 'refused', message: 'សូមរង់ចាំបន្តិច' })
  expect(neighbour.draft().attempt).toBeNull()
  await neighbour.sends()
  expect(heard[1]?.id).not.toBe(heard[0]?.id)
  expect(heard[1]?.body['id'], 'it is still the same report').toBe(heard[0]?.body['id'])
})
