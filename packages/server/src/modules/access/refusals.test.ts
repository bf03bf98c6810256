import { enterWithPasskey, signIn, takeSecondStep } from '@tumpeang/domain/access'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { newWorld, type Someone } from '../../../test/people.ts'
import { actingAs } from '../../platform/db.ts'
import { hashOfToken } from '../../platform/http.ts'
import { hashOfPassword } from './passwords.ts'

const world = await newWorld()
afterAll(() => world.close())
const desk = await world.desk('ccwc@commune', '010201')
const dara = await world.person('dara', { role: 'social_agent', desk })
const idle = await world.person('idle', { role: 'social_agent', desk })
const admin = await world.person('admin', { role: 'administrator' })
const dpo = await world.person('watcher', { role: 'data_protection_officer' })
const password = 'five plain words of nobody'
await world.database.asOwner(async (db) => {
  const hash = await hashOfPassword(password)
  await db
    .updateTable('access.accounts')
    .set({ password_hash: hash })
    .where('login', 'in', ['dara', 'idle'])
    .execute()
  await db
    .updateTable('access.accounts')
    .set({ status: 'suspended' })
    .where('login', '=', 'idle')
    .execute()
})

interface Refused {
  readonly seq: string
  readonly act: string
  readonly subject: string
  readonly subject_id: string
  readonly account_id: string | null
  readonly change: Record<string, unknown>
}
const refusals = async (): Promise<Refused[]> =>
  (
    await world.database.asOwner((db) =>
      sql<Refused>`
        select seq::text as seq, act, subject, subject_id, account_id, change from ledger.entries
        where kind = 'refused' order by seq`.execute(db),
    )
  ).rows
/** What trying left in the ledger. */
const left = async (trying: () => Promise<{ status: number }>): Promise<[number, Refused[]]> => {
  const before = (await refusals()).length
  const { status } = await trying()
  return [status, (await refusals()).slice(before)]
}
const as = (login: string, tried: string) => () =>
  world.stranger().send(signIn, { login, password: tried })

test('a wrong password, a suspended account and an unknown login each leave one entry', async () => {
  const cases = [
    ['dara', 'wrong in any case', 'account', dara.accountId],
    ['idle', password, 'account', idle.accountId],
    ['nobody-here', password, 'sign-in', 'nobody'],
  ] as const
  for (const [login, tried, subject, id] of cases) {
    const [status, entries] = await left(as(login, tried))
    expect(status).toBe(401)
    expect(entries).toMatchObject([
      { act: 'access.sign-in', subject, subject_id: id, account_id: null },
    ])
    expect(Object.keys(entries[0]?.change ?? {}).toSorted()).toEqual(['address', 'tried'])
  }
})

test('what was tried stands nowhere in clear: it may be a password in the wrong field', async () => {
  const typed = 'My-Secret-Password'
  const [, [first]] = await left(as(typed, 'x'))
  const [, [again]] = await left(as(` ${typed.toLowerCase()} `, 'y'))
  const [, [other]] = await left(as(`${typed}2`, 'x'))
  expect(JSON.stringify([first, again, other]).toLowerCase()).not.toContain('secret')
  expect(first?.change['tried']).toMatch(/^hmac:[\da-f]{64}$/)
  expect(again?.change['tried']).toBe(first?.change['tried'])
  expect(other?.change['tried']).not.toBe(first?.change['tried'])
  const { rows } = await world.database.asOwner((db) =>
    sql<{ all: string }>`select e::text as all from ledger.entries e`.execute(db),
  )
  expect(rows.filter(({ all }) => /my-secret-password/i.test(all))).toEqual([])
})

test('a right password leaves no refusal, and what is no signing in leaves none', async () => {
  expect(await left(as('dara', password))).toEqual([200, []])
  const long = 'x'.repeat(5000)
  expect((await left(as(long, long)))[1]).toEqual([])
  expect(await left(() => world.anyone.send(takeSecondStep, { code: '000000' }))).toEqual([401, []])
})

test('words of every kind are refused without breaking, and leave their entry', async () => {
  for (const login of ['', "' or 1=1 --", 'ដារា', '%', '\\', '{"a":1}', 'null']) {
    const [status, entries] = await left(as(login, 'x'))
    expect([login, status, entries.length]).toEqual([login, 401, 1])
  }
})

test('a passkey that opens nothing leaves an entry about nobody', async () => {
  const response = {
    id: 'AAAA',
    rawId: 'AAAA',
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
  }
  const [status, entries] = await left(() =>
    world.stranger().send(enterWithPasskey, { challengeId: uuid(), response }),
  )
  expect(status).toBe(401)
  expect(entries).toMatchObject([{ act: 'access.enter-with-passkey', subject: 'sign-in' }])
  expect(entries[0]?.change['tried']).toBeNull()
})

const seenBy = (who: Someone) =>
  actingAs(
    world.database.db,
    {
      tokenHash: hashOfToken(Buffer.from(who.cookie ?? '', 'base64url')),
      act: 'test',
      now: world.clock.now,
      command: null,
      why: null,
    },
    async (db) =>
      (await sql`select 1 from ledger.entries where kind = 'refused'`.execute(db)).rows.length,
  )

test('administrators and data-protection officers read who was not let in, and nobody else', async () => {
  const all = (await refusals()).length
  expect(all).toBeGreaterThan(5)
  expect([await seenBy(admin), await seenBy(dpo), await seenBy(dara)]).toEqual([all, all, 0])
})

test('nobody writes such an entry by hand outside of signing in', async () => {
  await expect(
    actingAs(
      world.database.db,
      { tokenHash: null, act: 'test', now: world.clock.now, command: null, why: null },
      (db) => sql`select access.note_refusal('dara', '10.0.0.1')`.execute(db),
    ),
  ).rejects.toThrow('only signing in is refused so')
})

test('an unknown login takes neither more nor less time than a known one', async () => {
  const timed = async (login: string): Promise<number> => {
    const times: number[] = []
    for (let n = 0; n < 9; n += 1) {
      const started = performance.now()
      // Another login each time, for the wait after failures is another matter.
      await as(`${login}${n}`, 'wrong all the same')()
      times.push(performance.now() - started)
    }
    return times.toSorted((a, b) => a - b)[4] ?? 0
  }
  for (let n = 0; n < 9; n += 1) await world.person(`known${n}`)
  await world.database.asOwner(async (db) =>
    db
      .updateTable('access.accounts')
      .set({ password_hash: await hashOfPassword(password) })
      .where('login', 'like', 'known%')
      .execute(),
  )
  await timed('warmup')
  const [known, unknown] = [await timed('known'), await timed('unknown')]
  expect(unknown).toBeGreaterThan(known / 3)
  expect(known).toBeGreaterThan(unknown / 3)
})
