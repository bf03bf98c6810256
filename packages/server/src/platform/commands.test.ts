import { setTimeout as sleep } from 'node:timers/promises'
import {
  command,
  guarded,
  latestWins,
  mostProtective,
  query,
  Version,
} from '@tumpeang/domain/kernel'
import { getHeld, listWork, resolveHeld } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { onServer } from '../../test/database.ts'
import { newWorld } from '../../test/people.ts'
import { change } from './change.ts'
import { route } from './http.ts'

/* A record with one field of each class, which stands for every record of the modules. */
const text = { km: 'សាកល្បង', en: 'A test' }

const Note = z.object({ id: z.uuid(), words: z.string(), slowly: z.boolean().optional() })
const addNote = command({
  name: 'test.add-note',
  path: '/test/notes',
  ability: 'signed-in',
  summary: text,
  input: Note,
  output: z.object({ id: z.uuid(), count: z.number() }),
})
const Fields = z.object({
  phone: z.string().optional(),
  custody: z.string().optional(),
  risk: z.enum(['high', 'medium', 'low']).optional(),
})
const alter = command({
  name: 'test.alter',
  path: '/test/records/:id',
  ability: 'work.decide',
  summary: text,
  input: Fields.extend({ id: z.uuid(), version: Version }),
  output: Fields.extend({ version: Version }),
})
const count = query({
  name: 'test.count',
  path: '/test/notes',
  ability: 'signed-in',
  summary: text,
  input: z.object({ id: z.uuid() }),
  output: z.object({ count: z.number() }),
})

type Record_ = {
  phone?: string
  custody?: string
  risk?: 'high' | 'medium' | 'low'
  version: number
}

/** What the slow note waits for, so that a test can send the same command meanwhile. */
let gate = Promise.resolve()

const routes = [
  route(addNote, async ({ db }, { id, words, slowly }) => {
    if (slowly === true) await gate
    await sql`insert into test_notes (id, words) values (${uuid()}, ${`${id} ${words}`})`.execute(
      db,
    )
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from test_notes where words like ${`${id}%`}`.execute(db)
    return { id, count: rows[0]?.count ?? 0 }
  }),
  route(alter, async ({ db }, { id, version, phone, custody, risk }) => {
    const { row } = await change<z.output<typeof Fields>, Record_ & { desk_id: string }>(db, {
      table: 'test_records',
      subject: 'test_record',
      id,
      seen: version,
      given: {
        ...(phone !== undefined && { phone }),
        ...(custody !== undefined && { custody }),
        ...(risk !== undefined && { risk }),
      },
      classes: {
        phone: latestWins,
        custody: guarded,
        risk: mostProtective('high', 'medium', 'low'),
      },
    })
    return row
  }),
  route(count, async ({ db }, { id }) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from test_notes where words like ${`${id}%`}`.execute(db)
    return { count: rows[0]?.count ?? 0 }
  }),
]

const world = await newWorld({ extra: routes })
afterAll(() => world.close())

const desk = await world.desk('ccwc@commune', '010201')
const one = await world.person('dara', { role: 'social_agent', desk })
const two = await world.person('vanna', { role: 'social_agent', desk })

beforeAll(() =>
  world.database.asOwner(async (db) => {
    await sql`
      create table test_notes (id uuid primary key, words text not null)`.execute(db)
    await sql`
      create table test_records (
        id uuid primary key, desk_id uuid not null, phone text, custody text, risk text,
        version integer not null default 1)`.execute(db)
    await sql`grant select, insert on test_notes to app_user`.execute(db)
    await sql`grant select, insert, update on test_records to app_user`.execute(db)
    await sql`create trigger records_next before update on test_records
      for each row execute function ledger.next_version()`.execute(db)
    await sql`create trigger records_record after insert or update on test_records
      for each row execute function ledger.record('test_record')`.execute(db)
  }),
)

const newRecord = async (): Promise<string> => {
  const id = uuid()
  await world.database.asOwner((db) =>
    sql`insert into test_records (id, desk_id, phone, custody, risk)
        values (${id}, ${desk}, '012 000 000', 'mother', 'medium')`.execute(db),
  )
  return id
}

test('the same command sent again is answered as the first time, and done once', async () => {
  const [id, note] = [uuid(), uuid()]
  const first = await one.send(addNote, { id: note, words: 'seen' }, { id })
  const again = await one.send(addNote, { words: 'seen', id: note }, { id })
  expect(again.body).toEqual(first.body)
  expect(await one.ask(count, { id: note })).toEqual({ count: 1 })
})

test('a command whose answer was lost on the way is answered when it is sent again', async () => {
  const [id, note] = [uuid(), uuid()]
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  const address = world.app.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  // The work waits until the connection is gone, however slow the machine is.
  let open: () => void = () => undefined
  gate = new Promise((resolve) => {
    open = resolve
  })
  const cut = new AbortController()
  const sent = fetch(`http://127.0.0.1:${port}/api/test/notes`, {
    method: 'POST',
    signal: cut.signal,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': id,
      cookie: `tumpeang_session=${one.cookie}`,
    },
    body: JSON.stringify({ id: note, words: 'lost', slowly: true }),
  })
  setTimeout(() => {
    cut.abort()
  }, 50)
  await expect(sent).rejects.toThrow(/abort/)
  open()
  // The connection is gone; the work goes on and commits.
  for (let turns = 0; turns < 50; turns += 1) {
    if ((await one.ask(count, { id: note })).count === 1) break
    await sleep(20)
  }
  const again = await one.send(addNote, { id: note, words: 'lost', slowly: true }, { id })
  expect(again.body).toEqual({ id: note, count: 1 })
  expect(await one.ask(count, { id: note })).toEqual({ count: 1 })
})

test.runIf(onServer)(
  'of two that arrive at the same moment, one works and both get its answer',
  async () => {
    const [id, note] = [uuid(), uuid()]
    gate = sleep(150)
    const same = { id: note, words: 'twice', slowly: true }
    const replies = await Promise.all([1, 2, 3].map(() => one.send(addNote, same, { id })))
    expect(replies.map((reply) => reply.body)).toEqual(
      [1, 2, 3].map(() => ({ id: note, count: 1 })),
    )
  },
)

test('commands that arrive in another order than they were written in are each done once', async () => {
  const note = uuid()
  const ids = [uuid(), uuid(), uuid()]
  for (const id of [ids[2], ids[0], ids[1], ids[0], ids[2]])
    await one.send(addNote, { id: note, words: `note ${id}` }, { ...(id !== undefined && { id }) })
  expect(await one.ask(count, { id: note })).toEqual({ count: 3 })
})

test('a number used again for another input is refused, and nothing is done', async () => {
  const [id, note] = [uuid(), uuid()]
  await one.send(addNote, { id: note, words: 'first' }, { id })
  const other = await one.send(addNote, { id: note, words: 'another' }, { id })
  expect(other.problem).toMatchObject({ type: '/problems/command-reused', status: 422 })
  expect(await one.ask(count, { id: note })).toEqual({ count: 1 })
})

test('a number used by one person is refused to another, who does not learn the answer', async () => {
  const [id, note] = [uuid(), uuid()]
  await one.send(addNote, { id: note, words: 'mine' }, { id })
  const other = await two.send(addNote, { id: note, words: 'mine' }, { id })
  expect(other.problem).toMatchObject({ type: '/problems/command-reused' })
  expect(other.raw.body).not.toContain('count')
})

test('a command that failed leaves its number free', async () => {
  const [id, record] = [uuid(), uuid()]
  const refused = await one.send(alter, { id: record, version: 1, phone: '011' }, { id })
  expect(refused.problem.status).toBe(404)
  await world.database.asOwner((db) =>
    sql`insert into test_records (id, desk_id, phone, custody, risk)
        values (${record}, ${desk}, '012', 'mother', 'low')`.execute(db),
  )
  expect((await one.send(alter, { id: record, version: 1, phone: '011' }, { id })).body.phone).toBe(
    '011',
  )
})

test('a command without a number is refused', async () => {
  const reply = await one.send(addNote, { id: uuid(), words: 'x' }, { id: 'not a number' })
  expect(reply.problem).toMatchObject({ type: '/problems/invalid' })
})

test('append: two who add at the same time both keep what they wrote', async () => {
  const note = uuid()
  await one.send(addNote, { id: note, words: 'one' })
  await two.send(addNote, { id: note, words: 'two' })
  expect(await one.ask(count, { id: note })).toEqual({ count: 2 })
})

test('latest wins: a stale phone number is written all the same, and touches nothing else', async () => {
  const id = await newRecord()
  await one.ask(alter, { id, version: 1, phone: '012 111 111', risk: 'high' })
  const late = await two.ask(alter, { id, version: 1, phone: '012 222 222' })
  expect(late).toMatchObject({ phone: '012 222 222', risk: 'high', version: 3 })
})

test('most protective: of two risks the safer one stands, whoever was last', async () => {
  const id = await newRecord()
  await one.ask(alter, { id, version: 1, risk: 'high' })
  expect(await two.ask(alter, { id, version: 1, risk: 'low', phone: '015' })).toMatchObject({
    risk: 'high',
    phone: '015',
  })
  const other = await newRecord()
  await one.ask(alter, { id: other, version: 1, risk: 'low' })
  expect(await two.ask(alter, { id: other, version: 1, risk: 'high' })).toMatchObject({
    risk: 'high',
  })
  expect(await one.ask(alter, { id: other, version: 3, risk: 'low' })).toMatchObject({
    risk: 'low',
  })
})

test('guarded: a stale decision is held with both values, nothing of it is done, and a person decides', async () => {
  const id = await newRecord()
  await one.ask(alter, { id, version: 1, custody: 'aunt' })
  const heldId = uuid()
  const stale = await two.send(
    alter,
    { id, version: 1, custody: 'father', phone: '019' },
    { id: heldId },
  )
  const clashes = [{ field: 'custody', yours: 'father', theirs: 'aunt' }]
  expect(stale.problem).toMatchObject({ type: '/problems/stale', status: 409, clashes })
  // Nothing of the write was done, the harmless field included.
  expect(await one.ask(alter, { id, version: 2 })).toMatchObject({
    phone: '012 000 000',
    custody: 'aunt',
  })
  // Sent again, it is answered again, and not held twice.
  const again = await two.send(
    alter,
    { id, version: 1, custody: 'father', phone: '019' },
    { id: heldId },
  )
  expect(again.problem).toMatchObject({ type: '/problems/stale', clashes })

  const tasks = (await one.ask(listWork, { kind: 'stale-write' })).items
  expect(tasks).toHaveLength(1)
  const held = await one.ask(getHeld, { id: tasks[0]?.subjectId ?? '' })
  expect(held).toMatchObject({
    commandName: 'test.alter',
    subjectId: id,
    clashes,
    by: { en: 'vanna' },
  })
  await one.ask(resolveHeld, {
    id: held.id,
    version: 1,
    resolution: 'stored',
    reason: 'the aunt has her',
  })
  expect((await one.ask(listWork, { kind: 'stale-write' })).items).toEqual([])
  const twice = await two.send(resolveHeld, {
    id: held.id,
    version: 1,
    resolution: 'given',
    reason: 'no!',
  })
  expect(twice.problem.type).toBe('/problems/stale')
})

test('every accepted command leaves its entry, with its number, its person and its duty', async () => {
  const id = uuid()
  await one.send(addNote, { id: uuid(), words: 'a note without a recorded row' }, { id })
  const entries = await world.database.asOwner((db) =>
    db
      .selectFrom('ledger.entries')
      .select(['act', 'kind', 'subject', 'account_id', 'duty_id', 'role'])
      .where('command_id', '=', id)
      .execute(),
  )
  expect(entries).toEqual([
    {
      act: 'test.add-note',
      kind: 'acted',
      subject: 'command',
      account_id: one.accountId,
      duty_id: one.dutyId,
      role: 'social_agent',
    },
  ])
})
