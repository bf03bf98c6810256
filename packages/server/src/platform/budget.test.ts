import { whoAmI } from '@tumpeang/domain/access'
import { addNote, getCase, listCases } from '@tumpeang/domain/cases'
import { searchChildren } from '@tumpeang/domain/children'
import { costOf, dear, type Endpoint, fillPath } from '@tumpeang/domain/kernel'
import { printSummary } from '@tumpeang/domain/papers'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newCasework } from '../../test/casework.ts'
import type { Someone } from '../../test/people.ts'
import { buildApp } from '../app.ts'
import { routes } from '../modules.ts'
import { Budget } from './budget.ts'
import { SESSION } from './http.ts'

const start = new Date('2030-01-07T02:00:00Z')
const at = (seconds: number): Date => new Date(start.getTime() + seconds * 1000)

describe('a purse', () => {
  test('holds a minute’s worth and fills by itself, a little every second', () => {
    const budget = new Budget(60)
    expect(budget.pay('dara', 60, at(0))).toBe(0)
    expect(budget.pay('dara', 1, at(0))).toBe(1)
    expect(budget.pay('dara', 1, at(1))).toBe(0)
    expect(budget.pay('dara', 30, at(1))).toBe(30)
    expect(budget.pay('dara', 30, at(31))).toBe(0)
    expect(budget.pay('dara', 61, at(3600))).toBe(0)
  })

  test('what is refused is not paid for, and what is cheaper still goes', () => {
    const budget = new Budget(60)
    budget.pay('dara', 50, at(0))
    for (let n = 0; n < 100; n += 1) expect(budget.pay('dara', 40, at(0))).toBe(30)
    expect(budget.pay('dara', 10, at(0))).toBe(0)
  })

  test('is one’s own, and a clock that goes back fills nothing', () => {
    const budget = new Budget(60)
    budget.pay('dara', 60, at(100))
    expect(budget.pay('bopha', 60, at(100))).toBe(0)
    expect(budget.pay('dara', 1, at(0))).toBe(1)
    expect(budget.pay('dara', 1, at(100))).toBe(1)
  })

  test('what costs more than a minute is worth can still be asked, alone', () => {
    expect(new Budget(60).pay('dara', 500, at(0))).toBe(0)
  })
})

describe('what asking costs', () => {
  test('a search is dearer than a list, a file than a list, a paper than everything', () => {
    const list = costOf(listCases, { limit: 50 })
    expect(list).toBe(1)
    expect(costOf(listCases, { limit: 50, q: 'Sok' })).toBe(costOf(searchChildren, { q: 'Sok' }))
    expect(costOf(searchChildren, { q: 'Sok' })).toBeGreaterThan(costOf(getCase, {}))
    expect(costOf(getCase, {})).toBeGreaterThan(list)
    expect(costOf(printSummary, {})).toBe(dear.paper)
    expect(costOf(addNote, {})).toBe(1)
  })

  test('every paper, and every sum over the country, says what it costs', () => {
    const cheap = routes
      .filter(({ endpoint: { name } }) => /^papers\.|export|compare|gaps/.test(name))
      .filter(({ endpoint }) => costOf(endpoint, {}) < dear.document)
    expect(cheap.map(({ endpoint }) => endpoint.name)).toEqual([])
  })
})

const { world, people, open } = await newCasework()
afterAll(() => world.close())
const { dara, bopha } = people
const file = await open(dara)

let budget = new Budget(100)
beforeEach(() => {
  budget = new Budget(100)
  world.clock.now = start
})
const app = await buildApp({
  db: world.database.db,
  clock: () => world.clock.now,
  secure: false,
  searchKey: Buffer.from('a key for tests alone'),
  budget: { payFor: (...given) => budget.payFor(...given) },
  web: '',
})
afterAll(() => app.close())

let addresses = 0
/** Each request comes from an address of its own. */
const ask = (who: Someone | null, endpoint: Endpoint, input: object, language = 'en') => {
  addresses += 1
  const { path, rest } = fillPath(endpoint.path, { ...input })
  const query = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, String(value)]))
  return app.inject({
    method: endpoint.method,
    url: `/api${path}`,
    remoteAddress: `10.3.${addresses >> 8}.${addresses & 255}`,
    headers: { 'idempotency-key': uuid(), 'accept-language': language },
    ...(typeof who?.cookie === 'string' && { cookies: { [SESSION]: who.cookie } }),
    ...(endpoint.method === 'GET' ? { query } : { payload: rest }),
  })
}
const statuses = async (times: number, one: () => ReturnType<typeof ask>): Promise<number[]> => {
  const all: number[] = []
  for (let n = 0; n < times; n += 1) all.push((await one()).statusCode)
  return all
}

describe('an account that asks too fast', () => {
  test('is refused from whatever address, told how long to wait, and in plain words', async () => {
    const search = (language?: string) => ask(dara, searchChildren, { q: 'Sok' }, language)
    expect(await statuses(11, search)).toEqual([...Array.from({ length: 10 }, () => 200), 429])
    const refused = await search()
    expect(refused.headers['retry-after']).toBe('6')
    expect(refused.headers['content-type']).toContain('application/problem+json')
    expect(refused.json()).toMatchObject({
      type: '/problems/too-many',
      retryAfter: 6,
      detail: expect.stringContaining('wait 6 seconds'),
    })
    expect((await search('km')).json<{ detail: string }>().detail).toContain('សូមរង់ចាំ')
    world.clock.now = at(6)
    expect((await search()).statusCode).toBe(200)
  })

  test('does not slow anybody else, nor whoever has no account', async () => {
    await statuses(11, () => ask(dara, searchChildren, { q: 'Sok' }))
    expect((await ask(bopha, searchChildren, { q: 'Sok' })).statusCode).toBe(200)
    expect((await ask(null, whoAmI, {})).statusCode).toBe(401)
  })

  test('may ask many cheap questions where few dear ones are too many', async () => {
    expect(await statuses(100, () => ask(dara, whoAmI, {}))).not.toContain(429)
    expect((await ask(dara, whoAmI, {})).statusCode).toBe(429)
    budget = new Budget(100)
    const opened = await statuses(26, () => ask(dara, getCase, { id: file.id }))
    expect(opened.filter((status) => status === 200).length).toBe(25)
    budget = new Budget(100)
    const print = () => ask(dara, printSummary, { caseId: file.id, kind: 'card' })
    expect((await statuses(3, print)).map((status) => status === 429)).toEqual([false, false, true])
  })

  test('a write that was refused for haste is done when it is sent once more', async () => {
    await statuses(100, () => ask(dara, whoAmI, {}))
    const note = { id: file.id, noteId: uuid(), words: 'Written in haste' }
    expect((await ask(dara, addNote, note)).statusCode).toBe(429)
    world.clock.now = at(5)
    expect((await ask(dara, addNote, note)).statusCode).toBe(200)
  })

  test('what the input refuses, or the duty, costs nothing', async () => {
    expect(await statuses(30, () => ask(dara, getCase, { id: 'x' }))).not.toContain(429)
    expect((await ask(dara, searchChildren, { q: 'Sok' })).statusCode).toBe(200)
  })

  test('a file that is read too fast leaves no entry that it was read', async () => {
    const entries = async () =>
      (
        await world.database.asOwner((db) =>
          db
            .selectFrom('ledger.entries')
            .select('seq')
            .where('kind', '=', 'opened')
            .where('account_id', '=', bopha.accountId)
            .execute(),
        )
      ).length
    const before = await entries()
    await statuses(40, () => ask(bopha, getCase, { id: file.id }))
    expect((await entries()) - before).toBe(25)
  })
})
