import {
  endOpening,
  listOpenings,
  OpeningId,
  openInEmergency,
  readHistory,
  reviewOpening,
} from '@tumpeang/domain/access'
import { addNote, getCase, listCases, SealId, sealFile } from '@tumpeang/domain/cases'
import { searchChildren } from '@tumpeang/domain/children'
import { listWork } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { newCasework } from '../../../test/casework.ts'
import type { Someone } from '../../../test/people.ts'
import { hashOfToken } from '../../platform/http.ts'

const { world, people, open } = await newCasework()
afterAll(() => world.close())
const { dara, bopha, chief, farChief, nurse, operator } = people
const far = people.far
const dpo = await world.person('watcher', { role: 'data_protection_officer' })

const door = (number: string, more: object = {}) => ({
  id: OpeningId.parse(uuid()),
  number,
  kind: 'child-is-here' as const,
  reason: 'The child came to our office alone and hurt',
  ...more,
})
const second = 1000
const after = (milliseconds: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + milliseconds)
}
const statusOf = async (who: Someone, id: string) => (await who.send(getCase, { id })).status
const openings = async (who: Someone, number: string) =>
  (await who.ask(listOpenings, {})).items.filter((found) => found.number === number)

test('A12: an emergency opens a file for two hours to the second, to its opener alone', async () => {
  const { id, number } = await open(dara, 'Chanthy')
  expect(await statusOf(far, id)).toBe(404)
  const opened = await far.ask(openInEmergency, door(number))
  expect(opened).toEqual({
    caseId: id,
    until: new Date(world.clock.now.getTime() + 2 * 60 * 60 * second),
  })
  expect(await statusOf(far, id)).toBe(200)
  expect(await statusOf(farChief, id)).toBe(404)
  after(2 * 60 * 60 * second - second)
  expect(await statusOf(far, id)).toBe(200)
  after(second)
  expect(await statusOf(far, id)).toBe(404)
})

test('the supervisor of the place and the data-protection officer are told in the same moment, and nobody else', async () => {
  const { number } = await open(dara, 'Kolab')
  await far.ask(openInEmergency, door(number))
  const told = async (who: Someone, whose: 'mine' | 'desk' = 'mine') =>
    (await who.ask(listWork, { whose, limit: 200 })).items.filter(
      ({ kind, reason }) => kind === 'opening-review' && reason.en.includes(number),
    ).length
  expect([await told(chief), await told(dpo)]).toEqual([1, 1])
  expect([await told(dara, 'desk'), await told(bopha, 'desk'), await told(far)]).toEqual([0, 0, 0])
  const [seen] = await openings(dpo, number)
  expect(seen).toMatchObject({ number, role: 'social_agent', readings: 0, review: null })
  expect(await openings(farChief, number)).toEqual([])
})

test('the file shows who opened it and why, and that it was read', async () => {
  const { id, number } = await open(dara, 'Bopha')
  const { reason } = door(number)
  await far.ask(openInEmergency, door(number))
  await far.ask(getCase, { id })
  const { items } = await dara.ask(readHistory, { subject: 'case', id })
  expect(items.find(({ act }) => act === 'access.open-in-emergency')).toMatchObject({
    subject: 'opening',
    why: reason,
  })
  expect(items.find(({ act, kind }) => act === 'cases.open' && kind === 'opened')).toMatchObject({
    role: 'social_agent',
    why: reason,
    desk: { km: expect.any(String) },
  })
  expect((await openings(dpo, number))[0]?.readings).toBe(1)
})

test('an opening reads, and writes nothing: by a request, or by hand', async () => {
  const { id, number } = await open(dara, 'Sokha')
  await far.ask(openInEmergency, door(number))
  expect((await far.ask(getCase, { id })).acts).toEqual([])
  const note = await far.send(addNote, { id, noteId: uuid(), words: 'I was here' })
  expect(note.status).toBe(404)
  const token = hashOfToken(Buffer.from(far.cookie ?? '', 'base64url'))
  const byHand = (command: string | null, statement: ReturnType<typeof sql>) =>
    world.database.db.transaction().execute(async (trx) => {
      await sql`select set_config('role', 'app_user', true),
        access.enter(${token}, ${world.clock.now}, 'a test', ${command}, null)`.execute(trx)
      const { numAffectedRows } = await statement.execute(trx)
      return Number(numAffectedRows ?? 0)
    })
  const insert = sql`insert into case_notes (id, case_id, words) values (${uuid()}, ${id}, 'x')`
  const update = sql`update cases set risk = 'high' where id = ${id}`
  await expect(byHand(null, insert)).rejects.toThrow('for reading')
  expect(await byHand(null, update)).toBe(0)
  await expect(byHand(uuid(), insert)).rejects.toThrow('row-level security')
  expect(await byHand(uuid(), update)).toBe(0)
})

test('every table of a child’s matter refuses to be written under an opening', async () => {
  const { rows } = await world.database.asOwner((db) =>
    sql<{ name: string }>`
      select t.table_name as name from information_schema.tables t
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and (t.table_name in ('cases', 'children', 'reports') or exists (
          select from information_schema.columns c
          where c.table_schema = 'public' and c.table_name = t.table_name
            and c.column_name in ('case_id', 'child_id', 'report_id')))
        and not exists (
          select from pg_trigger g where g.tgrelid = format('public.%I', t.table_name)::regclass
            and g.tgname = t.table_name || '_not_by_opening')`.execute(db),
  )
  expect(rows).toEqual([])
})

test('a number that is closed to somebody is answered like one that never was', async () => {
  const { id, number } = await open(dara, 'Chenda', ['sexual-violence'])
  await dara.ask(sealFile, {
    subject: 'case',
    id,
    sealId: SealId.parse(uuid()),
    because: 'sexual-violence',
    names: [chief.accountId],
  } as never)
  const entries = async () =>
    (
      await world.database.asOwner((db) =>
        sql<{ count: string }>`
          select count(*) from ledger.entries where account_id = ${far.accountId}`.execute(db),
      )
    ).rows[0]?.count
  const ask = async (wanted: string) => {
    const before = Number(await entries())
    const reply = await far.send(openInEmergency, door(wanted))
    return [reply.raw.statusCode, reply.raw.body, Number(await entries()) - before]
  }
  const closed = await ask(number)
  expect(closed).toEqual(
    await ask(number.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))),
  )
  expect(closed).toEqual([200, '{"caseId":null,"until":null}', 1])
  expect(await statusOf(far, id)).toBe(404)
})

test('what is sealed while it is open is closed at once', async () => {
  const { id, number } = await open(dara, 'Vanna', ['sexual-violence'])
  await far.ask(openInEmergency, door(number))
  expect(await statusOf(far, id)).toBe(200)
  await dara.ask(sealFile, {
    subject: 'case',
    id,
    sealId: SealId.parse(uuid()),
    because: 'sexual-violence',
    names: [chief.accountId],
  } as never)
  expect(await statusOf(far, id)).toBe(404)
})

test('every opening is reviewed by another person, once, and the review ends it and its tasks', async () => {
  const { id, number } = await open(dara, 'Pisey')
  await far.ask(openInEmergency, door(number))
  const [found] = await openings(dpo, number)
  if (!found) throw new Error('nothing to review')
  const review = {
    id: found.id,
    version: found.version,
    isJustified: false,
    words: 'The child was not there',
  }
  expect((await farChief.send(reviewOpening, review)).status).toBe(404)
  expect((await far.send(reviewOpening, review)).status).toBe(403)
  await chief.ask(reviewOpening, review)
  expect(await statusOf(far, id)).toBe(404)
  expect((await dpo.send(reviewOpening, review)).status).toBe(409)
  const { items } = await dpo.ask(listWork, { limit: 200 })
  expect(items.filter(({ reason }) => reason.en.includes(number))).toEqual([])
  // Found unjustified once, the same door does not open again.
  expect(await far.ask(openInEmergency, door(number))).toEqual({ caseId: null, until: null })
})

test('the data-protection officer ends an opening at once', async () => {
  const { id, number } = await open(dara, 'Rith')
  await far.ask(openInEmergency, door(number))
  const [found] = await openings(dpo, number)
  if (!found) throw new Error('nothing to end')
  await dpo.ask(endOpening, { id: found.id, version: found.version, reason: 'Not the place' })
  expect(await statusOf(far, id)).toBe(404)
  expect(await far.ask(openInEmergency, door(number))).toEqual({ caseId: null, until: null })
})

test('an opening that was ended is reviewed first: found justified, the door opens again', async () => {
  const { id, number } = await open(dara, 'Vanna')
  await far.ask(openInEmergency, door(number))
  const [found] = await openings(dpo, number)
  if (!found) throw new Error('nothing to end')
  await dpo.ask(endOpening, { id: found.id, version: found.version, reason: 'To be asked first' })
  expect(await far.ask(openInEmergency, door(number))).toEqual({ caseId: null, until: null })
  const [ended] = await openings(dpo, number)
  await dpo.ask(reviewOpening, {
    id: found.id,
    version: ended?.version ?? 0,
    isJustified: true,
    words: 'The child was there',
  })
  expect((await far.ask(openInEmergency, door(number))).caseId).toBe(id)
})

test('each reading says the reason of its own door, and of no other', async () => {
  const one = await open(dara, 'Sopheap')
  const other = await open(dara, 'Sophal')
  await far.ask(openInEmergency, door(one.number, { reason: 'The first reason of all' }))
  await far.ask(openInEmergency, door(other.number, { reason: 'Another reason than that' }))
  await far.ask(getCase, { id: one.id })
  const { items } = await dara.ask(readHistory, { subject: 'case', id: one.id })
  const read = items.find(({ act }) => act === 'cases.open')
  expect(read?.why).toBe('The first reason of all')
})

test('nobody reviews the own opening, not even a supervisor who opened one', async () => {
  const { id, number } = await open(dara, 'Nary')
  expect((await farChief.ask(openInEmergency, door(number))).caseId).toBe(id)
  expect(await openings(farChief, number)).toMatchObject([{ isOwn: true }])
  const [own] = await openings(farChief, number)
  const refused = await farChief.send(reviewOpening, {
    id: OpeningId.parse(own?.id),
    version: 1,
    isJustified: true,
    words: 'All well',
  })
  expect(refused.status).toBe(403)
})

test('whoever holds no such duty opens no door, and one’s own file needs none', async () => {
  const { id, number } = await open(dara, 'Dany')
  for (const who of [nurse, operator, dpo])
    expect((await who.send(openInEmergency, door(number))).status).toBe(403)
  expect(await bopha.ask(openInEmergency, door(number))).toEqual({ caseId: id, until: null })
  expect(await openings(dpo, number)).toEqual([])
  expect((await far.send(openInEmergency, door(number, { reason: 'short' }))).status).toBe(400)
})

test('an opening belongs to the duty under which it was made', async () => {
  const { id, number } = await open(dara, 'Sothea')
  await far.ask(openInEmergency, door(number))
  await world.database.asOwner((db) =>
    db
      .updateTable('access.duties')
      .set({ valid_to: '2030-01-07' as never })
      .where('id', '=', far.dutyId)
      .execute(),
  )
  expect(await statusOf(far, id)).not.toBe(200)
  await world.database.asOwner((db) =>
    db.updateTable('access.duties').set({ valid_to: null }).where('id', '=', far.dutyId).execute(),
  )
})

test('a search leaves who, how much and a hash by which the same words are known again, never the words', async () => {
  const { number } = await open(dara, 'Malis')
  const searches = async () =>
    (
      await world.database.asOwner((db) =>
        sql<{
          act: string
          role: string
          change: { words?: string; found: number }
          case_id: null
        }>`
          select act, role, change, case_id from ledger.entries
          where kind = 'searched' and account_id = ${bopha.accountId} order by seq`.execute(db),
      )
    ).rows
  const before = (await searches()).length
  await bopha.ask(searchChildren, { q: 'Malis' })
  await bopha.ask(searchChildren, { q: ' MALIS ' })
  await bopha.ask(searchChildren, { q: 'Nobody' })
  await bopha.ask(listCases, { q: number })
  await bopha.ask(listCases, {})
  const [first, again, other, byNumber, list] = (await searches()).slice(before)
  expect(first).toMatchObject({
    act: 'children.search',
    role: 'social_agent',
    change: { found: 1 },
  })
  expect(again?.change.words).toBe(first?.change.words)
  expect(other?.change.words).not.toBe(first?.change.words)
  expect(byNumber).toMatchObject({ act: 'cases.list', change: { found: 1 } })
  expect(list?.change.words).toBeUndefined()
  expect(JSON.stringify(await searches())).not.toMatch(/malis/i)
})
