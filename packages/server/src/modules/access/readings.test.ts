import {
  answerUnusualReading,
  listUnusualReadings,
  OpeningId,
  openInEmergency,
  ReadingId,
} from '@tumpeang/domain/access'
import { addNote, getCase, SealId, sealFile } from '@tumpeang/domain/cases'
import { searchChildren } from '@tumpeang/domain/children'
import { listWork } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newCasework } from '../../../test/casework.ts'
import type { Someone } from '../../../test/people.ts'
import { actingAs } from '../../platform/db.ts'
import { hashOfToken } from '../../platform/http.ts'
import { watchReading } from './reading-watch.ts'

const { world, people, desks, open } = await newCasework()
afterAll(() => world.close())
const { dara, bopha, chief, far } = people
const dpo = await world.person('watcher', { role: 'data_protection_officer' })
const searchKey = Buffer.from('a key for tests alone')

const ids: string[] = []
for (let n = 0; n < 16; n += 1) ids.push((await open(dara, `Child${n}`)).id)
await world.database.asOwner((db) =>
  sql`update cases set assigned_to = ${dara.accountId}`.execute(db),
)

const morning = new Date('2030-01-08T02:00:00Z')
let day = 0
/** Every test has days of its own, with more than two weeks to the one before. */
beforeEach(() => {
  day += 1
  world.clock.now = new Date(morning.getTime() + day * 40 * 24 * 60 * 60_000)
})
const after = (minutes: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000)
}
let colleagues = 0
/** Somebody new at the desk of dara: nothing is known of how they read. */
const newcomer = async (more: object = {}): Promise<Someone & { login: string }> => {
  colleagues += 1
  const login = `newcomer${colleagues}`
  return {
    ...(await world.person(login, { role: 'social_agent', desk: desks.desk, ...more })),
    login,
  }
}
const named = (who: Someone, km: string, en: string) =>
  world.database.asOwner((db) =>
    sql`update access.accounts set name_km = ${km}, name_en = ${en} where id = ${who.accountId}`.execute(
      db,
    ),
  )
const read = async (who: Someone, wanted: readonly string[]) => {
  for (const id of wanted) await who.ask(getCase, { id })
}
const watch = () => {
  after(1)
  return watchReading(world.database.db, world.clock.now, searchKey)
}
const of = async (who: Someone, officer = dpo) =>
  (await officer.ask(listUnusualReadings, { limit: 200 })).items.filter(
    ({ accountId }) => accountId === who.accountId,
  )
const tasksOf = async (who: Someone, officer = dpo) => {
  const found = await of(who, officer)
  const { items } = await officer.ask(listWork, { limit: 200 })
  return items.filter(
    ({ kind, subjectId }) => kind === 'unusual-reading' && found.some(({ id }) => id === subjectId),
  )
}

test('many files of others are put before the data-protection officer: who, when, how many, and no child', async () => {
  const reader = await newcomer()
  await read(reader, ids.slice(0, 14))
  await watch()
  expect(await of(reader)).toEqual([])
  await read(reader, ids.slice(14, 15))
  expect(await watch()).toBe(1)
  const [found] = await of(reader)
  expect(found).toMatchObject({
    kind: 'many-files',
    by: { en: reader.login },
    role: 'social_agent',
    count: 15,
    usual: null,
    least: 15,
    answer: null,
  })
  const [task] = await tasksOf(reader)
  expect(task).toMatchObject({ about: null, caseId: null, childId: null, caseNumber: null })
  expect(task?.reason.en).toContain(reader.login)
  const told = JSON.stringify([found, task])
  for (const word of ['Sok', 'សុខ', 'Child', ...ids]) expect(told).not.toContain(word)
})

test('looking twice tells once, and more of the same only makes the number grow', async () => {
  const reader = await newcomer()
  await read(reader, ids.slice(0, 15))
  expect(await watch()).toBe(1)
  expect(await watch()).toBe(0)
  await read(reader, ids)
  expect(await watch()).toBe(0)
  expect(await of(reader)).toMatchObject([{ count: 16, version: 2 }])
})

test('the own caseload never stands out, nor what somebody writes in', async () => {
  await read(dara, ids)
  const helper = await newcomer()
  await read(helper, ids)
  for (const id of ids)
    await helper.ask(addNote, { id, noteId: uuid(), words: 'I stood in for dara' })
  await watch()
  expect(await of(dara)).toEqual([])
  expect(await of(helper)).toEqual([])
})

test('five files at night stand out, and four do not', async () => {
  world.clock.now = new Date(world.clock.now.getTime() + 14 * 60 * 60_000)
  const [late, later] = [await newcomer(), await newcomer()]
  await read(late, ids.slice(0, 5))
  await read(later, ids.slice(0, 4))
  await watch()
  expect(await of(late)).toMatchObject([{ kind: 'at-night', count: 5 }])
  expect(await of(later)).toEqual([])
})

test('files of children with the reader’s own family name stand out, in either script', async () => {
  const [khmer, latin, other] = [await newcomer(), await newcomer(), await newcomer()]
  await named(khmer, 'សុខ ពិសី', 'Chan Pisey')
  await named(latin, 'ចាន់ ពិសី', 'SOK Pisey')
  await named(other, 'ចាន់ ពិសី', 'Chan Pisey')
  for (const reader of [khmer, latin, other]) await read(reader, ids.slice(0, 2))
  await watch()
  expect(await of(khmer)).toMatchObject([{ kind: 'own-name', count: 2 }])
  expect(await of(latin)).toMatchObject([{ kind: 'own-name', count: 2 }])
  expect(await of(other)).toEqual([])
})

test('searching for the own name or a colleague’s stands out; other words say nothing', async () => {
  const [reader, other] = [await newcomer(), await newcomer()]
  await named(reader, 'កែវ ម៉ាលី', 'Keo Maly')
  for (const q of ['keo', ' Maly  KEO', 'bopha']) await reader.ask(searchChildren, { q })
  for (const q of ['Sreymom', 'Sreymom', 'Sreymom', 'far']) await other.ask(searchChildren, { q })
  await watch()
  expect(await of(reader)).toMatchObject([{ kind: 'known-name', count: 3 }])
  expect(await of(other)).toEqual([])
  const { rows } = await world.database.asOwner((db) =>
    sql<{ words: string }>`select r::text as words from access.unusual_readings r`.execute(db),
  )
  expect(rows.filter(({ words }) => /keo|maly|bopha/i.test(words))).toEqual([])
})

test('whoever reads much every day stands out only with three times as much', async () => {
  const reader = await newcomer()
  for (let n = 0; n < 5; n += 1) {
    await read(reader, ids.slice(0, 6))
    after(24 * 60)
  }
  await read(reader, ids)
  await watch()
  expect(await of(reader)).toEqual([])
})

test('a restricted file counts for nothing: neither its readers nor the officer learn of it here', async () => {
  const sealed: string[] = []
  const reader = await newcomer()
  await named(reader, 'សុខ ពិសី', 'Sok Pisey')
  for (let n = 0; n < 6; n += 1) {
    const file = await open(dara, `Hidden${n}`, ['sexual-violence'])
    await dara.ask(sealFile, {
      subject: 'case',
      id: file.id,
      sealId: SealId.parse(uuid()),
      because: 'sexual-violence',
      names: [chief.accountId, reader.accountId],
    } as never)
    sealed.push(file.id)
  }
  world.clock.now = new Date(world.clock.now.getTime() + 14 * 60 * 60_000)
  await read(reader, sealed)
  await watch()
  expect(await of(reader)).toEqual([])
  await read(reader, ids.slice(0, 5))
  await watch()
  for (const { count } of await of(reader)) expect(count).toBe(5)
})

test('an emergency opening does not make a file one’s own', async () => {
  const reader = await newcomer({ desk: desks.farDesk })
  world.clock.now = new Date(world.clock.now.getTime() + 14 * 60 * 60_000)
  for (let n = 0; n < 5; n += 1) {
    const { id, number } = await open(dara, `Urgent${n}`)
    await reader.ask(openInEmergency, {
      id: OpeningId.parse(uuid()),
      number,
      kind: 'child-is-here',
      reason: 'The child came to our office alone',
    })
    await read(reader, [id])
  }
  await watch()
  expect(await of(reader)).toMatchObject([{ kind: 'at-night', count: 5 }])
})

test('the officer answers once, with a reason; the tasks end, and the ledger keeps who answered', async () => {
  const second = await world.person('watcher2', { role: 'data_protection_officer' })
  const reader = await newcomer()
  await read(reader, ids)
  await watch()
  const [found] = await of(reader)
  if (!found) throw new Error('nothing to answer')
  expect([(await tasksOf(reader)).length, (await tasksOf(reader, second)).length]).toEqual([1, 1])
  const answer = {
    id: found.id,
    version: found.version,
    answer: 'harmless' as const,
    words: 'Stood in for a colleague who is ill',
  }
  for (const words of ['', '   ', 'short', 'x'.repeat(1001)])
    expect((await dpo.send(answerUnusualReading, { ...answer, words })).status).toBe(400)
  expect((await dpo.send(answerUnusualReading, { ...answer, version: 7 })).status).toBe(409)
  expect(
    (await dpo.send(answerUnusualReading, { ...answer, id: ReadingId.parse(uuid()) })).status,
  ).toBe(404)
  await dpo.ask(answerUnusualReading, answer)
  expect((await second.send(answerUnusualReading, answer)).status).toBe(409)
  expect(await of(reader, second)).toMatchObject([
    { answer: { answer: 'harmless', words: answer.words, by: { en: 'watcher' } } },
  ])
  expect([(await tasksOf(reader)).length, (await tasksOf(reader, second)).length]).toEqual([0, 0])
  const { rows } = await world.database.asOwner((db) =>
    sql<{ account_id: string; role: string; change: Record<string, unknown> }>`
      select account_id, role, change from ledger.entries
      where act = 'access.answer-unusual-reading' and subject = 'unusual-reading'
        and subject_id = ${found.id}`.execute(db),
  )
  expect(rows).toMatchObject([
    {
      account_id: dpo.accountId,
      role: 'data_protection_officer',
      change: { resolution: [null, 'harmless'] },
    },
  ])
  expect(JSON.stringify(rows)).not.toContain('colleague')
  // Answered is answered; what is read afterwards is told of anew.
  expect(await watch()).toBe(0)
  after(5)
  await read(reader, ids)
  expect(await watch()).toBe(2)
})

test('nobody is told of the own reading, and nobody else of anybody’s', async () => {
  const reader = await newcomer()
  await read(reader, ids)
  await watch()
  const [found] = await of(reader)
  if (!found) throw new Error('nothing was found')
  for (const who of [reader, bopha, chief, far, people.operator])
    expect((await who.send(listUnusualReadings, {})).status).toBe(403)
  for (const who of [reader, bopha, chief])
    for (const whose of ['mine', 'desk', 'below'] as const)
      expect(
        (await who.ask(listWork, { whose, limit: 200 })).items.filter(
          ({ kind }) => kind === 'unusual-reading',
        ),
      ).toEqual([])
  await world.database.asOwner((db) =>
    sql`update access.unusual_readings set account_id = ${dpo.accountId} where id = ${found.id}`.execute(
      db,
    ),
  )
  expect((await of(dpo)).length).toBe(0)
  const own = {
    id: found.id,
    version: 2,
    answer: 'harmless' as const,
    words: 'I may read what I like',
  }
  expect((await dpo.send(answerUnusualReading, own)).status).toBe(404)
})

test('by hand, too, only an officer reads and answers, once, in the own name, and nothing else changes', async () => {
  const reader = await newcomer()
  const second = await world.person('watcher4', { role: 'data_protection_officer' })
  const mine = await world.person('admin', { role: 'administrator' })
  const council = await world.person('council', { role: 'cncc_officer' })
  await read(reader, ids)
  await watch()
  const [found] = await of(reader)
  if (!found) throw new Error('nothing was found')
  const byHand = (who: Someone, statement: ReturnType<typeof sql>) =>
    actingAs(
      world.database.db,
      {
        tokenHash: hashOfToken(Buffer.from(who.cookie ?? '', 'base64url')),
        act: 'test',
        now: world.clock.now,
        command: null,
        why: null,
      },
      async (db) => {
        const { rows, numAffectedRows } = await statement.execute(db)
        return rows.length || Number(numAffectedRows ?? 0)
      },
    )
  const seen = sql`select 1 from access.unusual_readings where id = ${found.id}`
  const answer = (by: string) => sql`
    update access.unusual_readings
    set answered_by = ${by}, answered_at = access.now(), resolution = 'harmless', words = 'Written by hand'
    where id = ${found.id}`
  for (const who of [reader, bopha, chief, mine, council, people.operator]) {
    expect(await byHand(who, seen)).toBe(0)
    expect(await byHand(who, answer(who.accountId))).toBe(0)
  }
  await expect(byHand(dpo, answer(second.accountId))).rejects.toThrow('row-level security')
  for (const set of ['count = 1', 'until_at = access.now()', `account_id = '${dpo.accountId}'`])
    await expect(
      byHand(dpo, sql`update access.unusual_readings set ${sql.raw(set)}`),
    ).rejects.toThrow('permission denied')
  expect(await byHand(dpo, seen)).toBe(1)
  expect(await byHand(dpo, answer(dpo.accountId))).toBe(1)
  expect(await byHand(second, answer(second.accountId))).toBe(0)
})

test('an officer who begins later is told of what still waits', async () => {
  const reader = await newcomer()
  await read(reader, ids)
  await watch()
  const late = await world.person('watcher3', { role: 'data_protection_officer' })
  expect(await watch()).toBeGreaterThan(0)
  expect((await tasksOf(reader, late)).length).toBe(1)
})

test('a cursor that is none shows the first page, and pages follow each other', async () => {
  const all = (await dpo.ask(listUnusualReadings, { limit: 200 })).items
  const first = await dpo.ask(listUnusualReadings, { limit: 2 })
  const rest = await dpo.ask(listUnusualReadings, { limit: 200, after: String(first.next) })
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  for (const after of ["'", 'x'.repeat(90), '-1'])
    expect((await dpo.ask(listUnusualReadings, { limit: 2, after })).items.length).toBe(2)
})

test('the two databases’ low roles neither note nor tell by hand', async () => {
  for (const statement of [
    sql`select access.tell_of_unusual_readings()`,
    sql`select * from access.files_read('2000-01-01', '2100-01-01', null)`,
    sql`select * from access.names_known(array[${bopha.accountId}]::uuid[])`,
    sql`delete from access.unusual_readings`,
  ])
    await expect(
      world.database.db.transaction().execute(async (trx) => {
        await sql`select set_config('role', 'app_user', true)`.execute(trx)
        await statement.execute(trx)
      }),
    ).rejects.toThrow('permission denied')
})
