import { searchChildren } from '@tumpeang/domain/children'
import { reportChart } from '@tumpeang/domain/reports'
import {
  addToReport,
  beginCall,
  closeReport,
  comeBack,
  endCall,
  findSimilar,
  getReport,
  listCalls,
  listReports,
  nextToTriage,
  noteCall,
  passReport,
  registerReport,
  reopenReport,
  reportConcern,
  tellReporter,
} from '@tumpeang/domain/reports'
import { getHeld, listWork, resolveHeld } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { newWorld, type Someone } from '../../../test/people.ts'
import { actingAs, type Db } from '../../platform/db.ts'
import { seedCharts, seedResponsibility } from '../responsibility/index.ts'
import { hashOfToken } from '../../platform/http.ts'

const world = await newWorld()
afterAll(() => world.close())

await world.database.asOwner(async (db) => {
  await seedResponsibility(db)
  await seedCharts(db, [reportChart])
})
await world.place('02010101')
await world.place('02010201')
await world.place('03010101')
const helpline = await world.desk('helpline@national', null)
await world.desk('child-welfare@national', null)
const committee = await world.desk('ccwc@commune', '020101')
const otherCommittee = await world.desk('ccwc@commune', '020102')
const district = await world.desk('social-affairs@district', '0201')
await world.desk('police@district', '0201')

const dara = await world.person('dara.agent', { role: 'social_agent', desk: district })
const bopha = await world.person('bopha.focal', { role: 'commune_focal_person', desk: committee })
const sok = await world.person('sok.focal', { role: 'commune_focal_person', desk: otherCommittee })
const chan = await world.person('chan.supervisor', { role: 'supervisor', place: '0201' })
const far = await world.person('far.supervisor', { role: 'supervisor', place: '0301' })
const vanna = await world.person('vanna.operator', { role: 'helpline_operator', desk: helpline })
const mony = await world.person('mony.operator', { role: 'helpline_operator', desk: helpline })
const rith = await world.person('rith.council', { role: 'cncc_officer' })

const passphrase = 'river moon stone tree'

const child = (nameWords: string | null, more: object = {}) => ({
  id: uuid(),
  nameWords,
  sex: 'female' as const,
  age: 9,
  disabilities: [],
  note: null,
  ...more,
})

/** A concern that the district's social affairs lead on. */
const concern = (more: object = {}) => ({
  id: uuid(),
  concernWords: 'ក្មេងម្នាក់ត្រូវគេវាយជាញឹកញាប់',
  concerns: ['physical-violence'],
  placeCode: '02010101',
  children: [child('ចាន់ សុខា')],
  ...more,
})

const report = async (more: object = {}) => {
  const given = concern(more)
  const receipt = await world.anyone.ask(reportConcern, { ...given, passphrase })
  return { ...given, receipt }
}

const workOf = async (who: Someone, id: string) =>
  (await who.ask(listWork, { whose: 'desk', limit: '200' })).items.filter(
    ({ subjectId }) => subjectId === id,
  )

/** SQL as somebody, past every route: what the policies alone allow. */
const as = <T>(who: Someone, work: (db: Db) => Promise<T>, act = 'test') =>
  actingAs(
    world.database.db,
    {
      tokenHash: who.cookie === null ? null : hashOfToken(Buffer.from(who.cookie, 'base64url')),
      act,
      now: world.clock.now,
      command: null,
      why: null,
    },
    work,
  )

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : String(error)
  }
  return 'allowed'
}

describe('a report from anyone', () => {
  test('reaches the desk that leads, with a triage task, a deadline and the rule that said so', async () => {
    const { id, receipt } = await report()
    expect(receipt.reference).toMatch(/^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(receipt.deskName.en).toContain('social-affairs@district')
    const [task, ...others] = await workOf(dara, id)
    expect(others).toEqual([])
    expect(task).toMatchObject({ kind: 'triage', reportId: id, deskId: district })
    expect(task?.dueAt).toEqual(receipt.triageDueAt)

    const seen = await dara.ask(getReport, { id })
    expect(seen).toMatchObject({
      status: 'received',
      channel: 'public',
      takenByName: null,
      caseIds: [],
      responsibility: { tableNumber: 1, leadDeskId: district, leadKind: 'social-affairs@district' },
    })
    expect(seen.urgencyBecause.length).toBeGreaterThan(0)
    expect(seen.responsibility?.basis.length).toBeGreaterThan(0)
    expect(seen.children).toMatchObject([{ nameWords: 'ចាន់ សុខា', childId: null }])
  })

  test('danger now is looked at within the hour', async () => {
    const { receipt } = await report({ inDanger: true })
    expect(receipt.urgencyProposed).toBe('now')
    expect(receipt.triageDueAt.getTime() - world.clock.now.getTime()).toBe(3_600_000)
  })

  test('needs nothing but the concern; without a place the helpline finds it out', async () => {
    const id = uuid()
    const receipt = await world.anyone.ask(reportConcern, { id, concernWords: 'សូមជួយ', passphrase })
    expect(receipt.deskName.en).toContain('helpline@national')
    expect(await vanna.ask(getReport, { id })).toMatchObject({
      deskId: helpline,
      inDanger: null,
      responsibility: { rule: 'place-unknown' },
    })
    expect(await workOf(vanna, id)).toHaveLength(1)
  })

  test('the same command twice is one report', async () => {
    const given = { ...concern(), passphrase }
    const key = uuid()
    const [first, second] = [
      await world.anyone.send(reportConcern, given, { id: key }),
      await world.anyone.send(reportConcern, given, { id: key }),
    ]
    expect(second.body.reference).toBe(first.body.reference)
    expect(await workOf(dara, given.id)).toHaveLength(1)
  })

  test('a code outside its list is refused with its place', async () => {
    const refused = await world.anyone.send(reportConcern, {
      ...concern({ concerns: ['no-such-concern'] }),
      passphrase,
    })
    expect(refused.problem).toMatchObject({ status: 400, errors: [{ pointer: '/concerns/0' }] })
  })

  test('a place that does not exist is refused', async () => {
    const refused = await world.anyone.send(reportConcern, {
      ...concern({ placeCode: '99999999' }),
      passphrase,
    })
    expect(refused.status).toBe(400)
  })

  test('what the reporter is told does not tell of earlier reports, what the desk sees does', async () => {
    const named = {
      children: [child('កែវ មករា', { age: 15 })],
      inDanger: false,
      concerns: ['stigma'],
    }
    const first = await report(named)
    const again = await report({ ...named, children: [child('មករា កែវ', { age: 15 })] })
    expect(again.receipt.urgencyProposed).toBe(first.receipt.urgencyProposed)
    const reader = again.receipt.deskName.en?.includes('ccwc') ? bopha : dara
    const seen = await reader.ask(getReport, { id: again.id })
    expect(seen.urgencyBecause.map(({ en }) => en)).toContain('There was a report before')
    expect(seen.urgencyProposed).not.toBe(first.receipt.urgencyProposed)
  })
})

describe('who sees a report', () => {
  test('its desk, the supervisor of the place and the officer who took it, and nobody else', async () => {
    const given = concern()
    await sok.ask(registerReport, given)
    const sees = async (who: Someone) =>
      (await who.send(getReport, { id: given.id })).status === 200
    expect(await Promise.all([dara, chan, sok].map(sees))).toEqual([true, true, true])
    expect(await Promise.all([bopha, far, vanna].map(sees))).toEqual([false, false, false])
    const mine = await sok.ask(listReports, { mine: 'true' })
    expect(mine.items.map(({ id }) => id)).toContain(given.id)
  })

  test('another commune sees nothing: no list, no count, no search, no likeness, no history', async () => {
    const { id, receipt } = await report({ children: [child('ហេង បូរ៉ា')] })
    for (const who of [bopha, far]) {
      expect((await who.send(getReport, { id })).problem.status).toBe(404)
      expect((await who.send(findSimilar, { id })).problem.status).toBe(404)
      const listed = await who.ask(listReports, { q: 'ហេង បូរ៉ា' })
      expect(listed.items).toEqual([])
      expect((await who.ask(listReports, { q: receipt.reference })).items).toEqual([])
      expect((await who.ask(searchChildren, { q: 'ហេង' })).items).toEqual([])
      expect(await workOf(who, id)).toEqual([])
      expect(
        (
          await who.send(closeReport, {
            id,
            version: 1,
            closingReason: 'other',
            reason: 'not ours',
          })
        ).status,
      ).toBe(404)
    }
    expect((await dara.ask(listReports, { q: 'ហេង បូរ៉ា' })).items.map((one) => one.id)).toEqual([id])
    expect(
      (await dara.ask(listReports, { q: receipt.reference.toLowerCase() })).items,
    ).toHaveLength(1)
  })

  test('likeness shows earlier reports of the own desk only', async () => {
    const name = 'លី ស្រីមុំ'
    const here = await report({ children: [child(name)] })
    const there = await report({ children: [child(name)], placeCode: null })
    const again = await report({ children: [child('ស្រីមុំ លី')] })
    const alike = await dara.ask(findSimilar, { id: again.id })
    expect(alike.reports.map(({ id }) => id)).toEqual([here.id])
    expect(alike.reports.map(({ id }) => id)).not.toContain(there.id)
  })

  test('somebody without an ability is told so, somebody without an account to sign in', async () => {
    expect((await rith.send(listReports, {})).problem.status).toBe(403)
    expect((await world.anyone.send(listReports, {})).problem.status).toBe(401)
  })
})

describe('triage', () => {
  test('hands out the most urgent first, then the next, and counts what waits', async () => {
    const own = await world.desk('social-affairs@district', '0301')
    const nary = await world.person('nary.agent', { role: 'social_agent', desk: own })
    const calm = await report({ placeCode: '03010101', inDanger: false, suspectedHasAccess: false })
    const urgent = await report({ placeCode: '03010101', inDanger: true })
    const first = await nary.ask(nextToTriage, {})
    expect([first.report?.id, first.waiting]).toEqual([urgent.id, 2])
    const second = await nary.ask(nextToTriage, { after: urgent.id })
    expect(second.report?.id).toBe(calm.id)
    expect((await nary.ask(nextToTriage, { after: calm.id })).report).toBeNull()
    await nary.ask(closeReport, {
      id: urgent.id,
      version: 1,
      closingReason: 'other',
      reason: 'Seen',
    })
    const third = await nary.ask(nextToTriage, { after: urgent.id })
    expect([third.report?.id, third.waiting]).toEqual([calm.id, 1])
  })

  test('closes with a reason, ends the task, and is reopened with a new one', async () => {
    const { id } = await report()
    const closed = await dara.ask(closeReport, {
      id,
      version: 1,
      closingReason: 'duplicate',
      reason: 'The same as another one',
    })
    expect(closed).toMatchObject({ status: 'closed', version: 2 })
    expect(await workOf(dara, id)).toEqual([])
    const open = await dara.ask(reopenReport, { id, version: 2, reason: 'It was another child' })
    expect(open.status).toBe('received')
    expect(await workOf(dara, id)).toMatchObject([{ kind: 'triage' }])
  })

  test('an illegal step is refused by the API and by the database', async () => {
    const { id } = await report()
    expect(
      (await dara.send(reopenReport, { id, version: 1, reason: 'Again' })).problem,
    ).toMatchObject({
      type: '/problems/illegal',
    })
    await dara.ask(closeReport, { id, version: 1, closingReason: 'other', reason: 'No child' })
    expect(
      await refusal(
        as(dara, (db) =>
          sql`update reports set status = 'accepted', urgency = 'now', triaged_at = now() where id = ${id}`.execute(
            db,
          ),
        ),
      ),
    ).toBe('23514')
  })

  test('of two people who decide at once the second is held, and nothing they wrote is lost', async () => {
    const { id } = await report()
    await dara.ask(closeReport, {
      id,
      version: 1,
      closingReason: 'duplicate',
      reason: 'A duplicate',
    })
    const late = await chan.send(closeReport, {
      id,
      version: 1,
      closingReason: 'other',
      reason: 'Nobody there',
    })
    expect(late.problem).toMatchObject({ status: 409, type: '/problems/stale' })
    expect(late.problem.clashes?.map(({ field }) => field)).toEqual(['closing_reason'])
    const waiting = await dara.ask(listWork, { whose: 'desk', kind: 'stale-write', limit: '200' })
    expect(waiting.items.length).toBeGreaterThan(0)
    expect((await dara.ask(getReport, { id })).closingReason).toBe('duplicate')

    const task = waiting.items.at(-1)
    const held = await dara.ask(getHeld, { id: task?.subjectId ?? '' })
    expect(held).toMatchObject({ subject: 'report', subjectId: id })
    const decided = {
      id: held.id,
      version: held.version,
      resolution: 'given',
      reason: 'Both agreed',
    } as const
    await dara.ask(resolveHeld, decided)
    expect((await dara.ask(getReport, { id })).closingReason).toBe('other')
  })

  test('passing gives the report, its triage and the sight of it to the other desk', async () => {
    const { id } = await report()
    const passed = await dara.ask(passReport, {
      id,
      version: 1,
      deskId: committee,
      reason: 'The family lives in this commune',
    })
    expect(passed).toMatchObject({ deskId: committee, version: 2 })
    expect((await dara.send(getReport, { id })).status).toBe(404)
    expect(await workOf(dara, id)).toEqual([])
    expect((await bopha.ask(getReport, { id })).deskId).toBe(committee)
    expect(await workOf(bopha, id)).toMatchObject([{ kind: 'triage', reportId: id }])
  })

  test('a report is not passed from an old screen, nor to a desk that is none', async () => {
    const { id } = await report()
    const reason = 'Not ours'
    expect((await dara.send(passReport, { id, version: 1, deskId: uuid(), reason })).status).toBe(
      400,
    )
    await dara.ask(closeReport, { id, version: 1, closingReason: 'other', reason })
    expect(
      (await dara.send(passReport, { id, version: 1, deskId: committee, reason })).status,
    ).toBe(409)
    expect(
      (await dara.send(passReport, { id, version: 2, deskId: committee, reason })).status,
    ).toBe(422)
  })
})

describe('coming back', () => {
  test('a reporter sees whether somebody acts, and the words of both', async () => {
    const { id, receipt } = await report()
    const back = { reference: receipt.reference.toLowerCase(), passphrase: 'River MOON stone-tree' }
    expect((await world.anyone.ask(comeBack, back)).state).toBe('waiting')
    await dara.ask(getReport, { id })
    await dara.ask(tellReporter, { id, messageId: uuid(), words: 'យើងទៅជួបថ្ងៃនេះ' })
    const view = await world.anyone.ask(addToReport, { ...back, id: uuid(), words: 'ឥឡូវស្ងាត់ហើយ' })
    expect(view).toMatchObject({
      state: 'being-looked-at',
      messages: [
        { fromReporter: false, words: 'យើងទៅជួបថ្ងៃនេះ' },
        { fromReporter: true, words: 'ឥឡូវស្ងាត់ហើយ' },
      ],
    })
    expect((await workOf(dara, id)).map(({ kind }) => kind).toSorted()).toEqual([
      'report-message',
      'triage',
    ])
    expect((await dara.ask(getReport, { id })).messages).toHaveLength(2)
  })

  test('a wrong passphrase and a reference that nobody has are refused alike', async () => {
    const { receipt } = await report()
    const wrong = await world.anyone.send(comeBack, {
      reference: receipt.reference,
      passphrase: 'river moon',
    })
    const none = await world.anyone.send(comeBack, { reference: 'R-0000-0001', passphrase })
    const same = ({ type, status, detail, errors }: typeof wrong.problem) => ({
      type,
      status,
      detail,
      errors,
    })
    expect(same(wrong.problem)).toEqual(same(none.problem))
    expect(wrong.status).toBe(404)
    const added = await world.anyone.send(addToReport, {
      reference: receipt.reference,
      passphrase: 'not mine at all',
      id: uuid(),
      words: 'x',
    })
    expect(added.status).toBe(404)
  })

  test('no passphrase and no hash of one lies in the ledger', async () => {
    const { id } = await report()
    const { rows } = await world.database.asOwner((db) =>
      sql<{ found: number }>`select count(*)::integer as found from ledger.entries e
        where e.report_id = ${id} and (e.change::text like '%argon2%' or e.change::text like '%river moon%')`.execute(
        db,
      ),
    )
    expect(rows[0]?.found).toBe(0)
  })
})

describe('the helpline', () => {
  test('an operator has several calls at once, each with its own notes', async () => {
    const [one, two] = [uuid(), uuid()]
    await vanna.ask(beginCall, { id: one })
    await vanna.ask(beginCall, { id: two, silent: true })
    await vanna.ask(noteCall, { id: one, version: 1, note: 'first' })
    const second = await vanna.ask(noteCall, { id: two, version: 1, note: 'second', silent: false })
    expect(second).toMatchObject({ note: 'second', silent: false, version: 2 })
    // A note from a screen that is one step behind stands all the same.
    const later = await vanna.ask(noteCall, { id: one, version: 1, note: 'first, and more' })
    expect(later).toMatchObject({ note: 'first, and more', version: 3 })
    const open = await mony.ask(listCalls, { open: 'true' })
    expect(open.items.map(({ id }) => id)).toEqual(expect.arrayContaining([one, two]))
    const ended = await vanna.ask(endCall, { id: one, version: 3, kind: 'concern' })
    expect(ended.endedAt).toEqual(world.clock.now)
    expect(
      (await vanna.send(endCall, { id: one, version: ended.version, kind: 'silent' })).status,
    ).toBe(422)
  })

  test('a report from a call is tied to it, and only to an own call', async () => {
    const call = uuid()
    await vanna.ask(beginCall, { id: call })
    const given = concern({ callId: call })
    await vanna.ask(registerReport, given)
    const calls = await vanna.ask(listCalls, {})
    expect(calls.items.find(({ id }) => id === call)?.reportId).toBe(given.id)
    expect((await dara.ask(getReport, { id: given.id })).channel).toBe('helpline')
    expect((await mony.send(registerReport, concern({ callId: call }))).status).toBe(404)
    expect((await mony.send(noteCall, { id: call, version: 1, note: 'mine' })).status).toBe(404)
  })

  test('calls are for the helpline alone', async () => {
    expect((await dara.send(listCalls, {})).problem.status).toBe(403)
    expect(await as(dara, (db) => db.selectFrom('calls').select('id').execute())).toEqual([])
  })
})

const named = (who: Someone, words: string[], whole: string) =>
  as(who, async (db) => {
    const { rows } = await sql<{ report_id: string }>`
      select * from search_reported(${words}::text[], ${whole}, null, null, 10)`.execute(db)
    return rows.map(({ report_id }) => report_id)
  })

describe('past every route, the database', () => {
  test('lets the public read nothing', async () => {
    await report()
    for (const table of [
      'reports',
      'report_children',
      'report_messages',
      'calls',
      'children',
      'caregivers',
      'responsibility_decisions',
    ])
      expect(
        await as(world.anyone, async (db) => {
          const { rows } = await sql`select id from ${sql.table(table)}`.execute(db)
          return rows
        }),
      ).toEqual([])
  })

  test('lets the public write to no report but the one that it is registering', async () => {
    const { id, receipt } = await report()
    const asPublic = (work: (db: Db) => Promise<unknown>, act?: string) =>
      refusal(as(world.anyone, work, act))
    expect(
      await asPublic((db) =>
        db.insertInto('report_children').values({ id: uuid(), report_id: id }).execute(),
      ),
    ).toBe('42501')
    expect(
      await asPublic((db) =>
        db
          .insertInto('report_messages')
          .values({ id: uuid(), report_id: id, from_reporter: true, words: 'x' })
          .execute(),
      ),
    ).toBe('42501')
    const changed = await as(world.anyone, (db) =>
      db.updateTable('reports').set({ closing_note: 'x' }).where('id', '=', id).executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
    const credentials = await as(world.anyone, async (db) => {
      const { rows } = await sql`select * from reporter_credentials(${receipt.reference})`.execute(
        db,
      )
      return rows
    })
    expect(credentials).toEqual([])
  })

  test('never gives the hash of a passphrase, and lets nobody rewrite what was reported', async () => {
    const { id } = await report()
    expect(
      await refusal(
        as(dara, (db) => sql`select passphrase_hash from reports where id = ${id}`.execute(db)),
      ),
    ).toBe('42501')
    expect(
      await refusal(
        as(dara, (db) => sql`update reports set concern_words = 'x' where id = ${id}`.execute(db)),
      ),
    ).toBe('42501')
    expect(
      await refusal(
        as(dara, (db) =>
          sql`update reports set desk_id = ${committee} where id = ${id}`.execute(db),
        ),
      ),
    ).toBe('42501')
    expect(
      await refusal(as(dara, (db) => sql`delete from reports where id = ${id}`.execute(db))),
    ).toBe('42501')
  })

  test('lets nobody decide on a report of another desk, or pass it', async () => {
    const { id } = await report()
    // Without a condition no policy for reading binds an update: the one for updating has to.
    for (const who of [rith, world.anyone]) {
      const nothing = await as(who, (db) =>
        db.updateTable('reports').set({ closing_note: 'x' }).executeTakeFirst(),
      )
      expect(nothing.numUpdatedRows).toBe(0n)
    }
    const passed = await as(bopha, async (db) => {
      const { rows } = await sql<{
        version: number | null
      }>`select pass_report(${id}, ${committee}) as version`.execute(db)
      return rows[0]?.version
    })
    expect(passed).toBeNull()
  })

  test('finds no report of another desk by name, whether it fits or only resembles', async () => {
    const { id } = await report({ children: [child('Thavy Rachana')] })
    for (const [words, whole] of [
      [['thavy', 'rachana'], 'thavyrachana'],
      [['thavi', 'rachana'], 'thavirachana'],
    ] as const) {
      expect(await named(dara, [...words], whole)).toEqual([id])
      for (const who of [bopha, far, world.anyone, rith])
        expect(await named(who, [...words], whole)).toEqual([])
    }
  })

  test('an officer who only took a report may read it, and decide nothing', async () => {
    const given = concern()
    await sok.ask(registerReport, given)
    const closing = {
      id: given.id,
      version: 1,
      closingReason: 'other',
      reason: 'not mine',
    } as const
    expect((await sok.send(closeReport, closing)).status).toBe(404)
    const linked = await as(sok, (db) =>
      db
        .updateTable('report_children')
        .set({ child_id: uuid() })
        .where('report_id', '=', given.id)
        .executeTakeFirst(),
    )
    expect(linked.numUpdatedRows).toBe(0n)
    expect(
      await refusal(
        as(sok, (db) =>
          db
            .insertInto('report_messages')
            .values({ id: uuid(), report_id: given.id, from_reporter: false, words: 'x' })
            .execute(),
        ),
      ),
    ).toBe('42501')
  })
})
