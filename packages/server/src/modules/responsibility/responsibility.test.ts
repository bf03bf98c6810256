import { reportChart, reportConcern } from '@tumpeang/domain/reports'
import {
  compareWithLastYear,
  exportDmn,
  getDraft,
  getResponsibilityTable,
  importDmn,
  listVersions,
  nationalTable,
  publishDraft,
  saveDraft,
  tryTable,
} from '@tumpeang/domain/responsibility'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { newWorld, type Someone } from '../../../test/people.ts'
import { actingAs, type Db } from '../../platform/db.ts'
import { hashOfToken } from '../../platform/http.ts'
import { decideResponsibility, latestDecision, seedCharts, seedResponsibility } from './index.ts'

const world = await newWorld()
afterAll(() => world.close())

const seed = () =>
  world.database.asOwner(async (db) => {
    await seedResponsibility(db)
    await seedCharts(db, [reportChart])
  })
await seed()
await world.place('02010101')
const district = await world.desk('social-affairs@district', '0201')
const commune = await world.desk('ccwc@commune', '020101')
const ministry = await world.desk('child-welfare@national', null)
await world.desk('helpline@national', null)
const rith = await world.person('rith.council', { role: 'cncc_officer' })
const maly = await world.person('maly.council', { role: 'cncc_officer' })
const bopha = await world.person('bopha.focal', { role: 'commune_focal_person', desk: commune })
const dara = await world.person('dara.agent', { role: 'social_agent', desk: district })

const as = <T>(who: Someone, work: (db: Db) => Promise<T>) =>
  actingAs(
    world.database.db,
    {
      tokenHash: who.cookie === null ? null : hashOfToken(Buffer.from(who.cookie, 'base64url')),
      act: 'test',
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

const report = async () => {
  const id = uuid()
  await world.anyone.ask(reportConcern, {
    id,
    passphrase: 'river moon stone tree',
    concernWords: 'ក្មេងម្នាក់ត្រូវគេវាយ',
    concerns: ['physical-violence'],
    placeCode: '02010101',
    children: [
      { id: uuid(), nameWords: null, sex: 'female', age: 9, disabilities: [], note: null },
    ],
  })
  return id
}

/** The national rules, but for one: on violence against a child who is not small the commune leads. */
const elsewhere = {
  ...nationalTable,
  rules: nationalTable.rules.map((rule) =>
    rule.id === 'physical-violence'
      ? { ...rule, result: { ...rule.result, lead: 'ccwc@commune', helping: ['police@district'] } }
      : rule,
  ),
}

/** The same without its last row, which leaves something open. */
const withGap = { ...nationalTable, rules: nationalTable.rules.slice(0, -1) }

const asked = {
  concern: 'physical-violence',
  pillar: 'intervention',
  areaKind: 'rural',
  age: 9,
  sex: 'female',
  targetGroup: 'none',
} as const

test('seeding again changes nothing', async () => {
  await seed()
  expect((await rith.ask(listVersions, {})).items).toMatchObject([
    { number: 1, status: 'published', madeBy: null },
  ])
})

test('any duty that may read asks the rules, and is told which row answered and why', async () => {
  const { answer, fired, tableNumber } = await dara.ask(tryTable, asked)
  expect(tableNumber).toBe(1)
  expect(answer.lead).toBe('social-affairs@district')
  expect(fired[0]).toEqual({ rule: answer.rule, because: answer.because })
  const { content, faults } = await dara.ask(getResponsibilityTable, {})
  expect([content.rules.length, faults]).toEqual([nationalTable.rules.length, []])
})

test('drafts are for the council alone', async () => {
  expect((await dara.send(getDraft, {})).status).toBe(403)
  const draft = { id: uuid(), version: null, content: withGap, note: null }
  expect((await dara.send(saveDraft, draft)).status).toBe(403)
  expect(
    await refusal(
      as(dara, (db) =>
        db.insertInto('responsibility_tables').values({ id: uuid(), content: '{}' }).execute(),
      ),
    ),
  ).toBe('42501')
})

test('a draft is kept with its faults, changed against the version seen, tried, compared and published', async () => {
  const id = uuid()
  const kept = await rith.ask(saveDraft, { id, version: null, content: withGap, note: 'ព្រាង' })
  expect(kept.faults.map(({ kind }) => kind)).toContain('gap')

  const refused = await rith.send(publishDraft, { id, version: 1 })
  expect(refused.problem).toMatchObject({ status: 422 })
  expect(refused.problem.errors.length).toBeGreaterThan(0)

  expect(
    (await maly.send(saveDraft, { id: uuid(), version: null, content: withGap, note: null }))
      .status,
  ).toBe(409)
  const changed = await maly.ask(saveDraft, { id, version: 1, content: elsewhere, note: null })
  expect(changed).toMatchObject({ version: 2, faults: [], madeByName: { en: 'rith.council' } })
  expect(
    (await rith.send(saveDraft, { id, version: 1, content: withGap, note: null })).problem.type,
  ).toBe('/problems/stale')
  expect((await dara.send(tryTable, { ...asked, draft: id })).status).toBe(404)
  expect((await rith.ask(tryTable, { ...asked, draft: id })).answer.lead).toBe('ccwc@commune')

  const [first, second] = [await report(), await report()]
  const compared = await rith.ask(compareWithLastYear, { id })
  expect(compared).toMatchObject({
    compared: 2,
    changedCases: 2,
    moved: [{ from: 'social-affairs@district', to: 'ccwc@commune', cases: 2 }],
    examples: [{ concerns: ['physical-violence'], facts: { age: 9, sex: 'female' } }],
  })
  for (const about of [first, second]) expect(JSON.stringify(compared)).not.toContain(about)

  const published = await maly.ask(publishDraft, { id, version: 2 })
  expect(published).toMatchObject({
    number: 2,
    status: 'published',
    publishedByName: { en: 'maly.council' },
  })
  expect((await rith.ask(getDraft, {})).draft).toBeNull()

  const third = await report()
  const [before, after] = await world.database.asOwner(async (db) => [
    await latestDecision(db, first),
    await latestDecision(db, third),
  ])
  expect(before).toMatchObject({ tableNumber: 1, leadDeskId: district })
  expect(after).toMatchObject({ tableNumber: 2, leadDeskId: commune, rule: 'physical-violence' })
})

test('a published version does not change, whoever asks', async () => {
  const table = await rith.ask(getResponsibilityTable, { number: 1 })
  expect(
    (
      await rith.send(saveDraft, {
        id: table.id,
        version: table.version,
        content: elsewhere,
        note: null,
      })
    ).status,
  ).toBe(404)
  const nothing = await as(rith, (db) =>
    db
      .updateTable('responsibility_tables')
      .set({ note: 'x' })
      .where('id', '=', table.id)
      .executeTakeFirst(),
  )
  expect(nothing.numUpdatedRows).toBe(0n)
  expect(
    await refusal(
      world.database.asOwner((db) =>
        db
          .updateTable('responsibility_tables')
          .set({ note: 'x' })
          .where('id', '=', table.id)
          .execute(),
      ),
    ),
  ).toBe('23514')
})

test('the rules go out as DMN and come back as the same rules', async () => {
  const { xml, fileName } = await dara.ask(exportDmn, { number: 1 })
  expect(fileName).toBe('responsibility-v1.dmn')
  const back = await rith.ask(importDmn, { id: uuid(), version: null, xml, note: null })
  expect(back.faults).toEqual([])
  expect(back.content.rules.map(({ when, result }) => ({ when, result }))).toEqual(
    nationalTable.rules.map(({ when, result }) => ({ when, result })),
  )
})

test('where the place has no desk of the kind, the next one up leads: never none', async () => {
  await world.place('05010101')
  const decided = await as(world.anyone, (db) =>
    decideResponsibility(db, {
      concerns: ['neglect'],
      placeCode: '05010101',
      age: 3,
      sex: 'male',
      targetGroup: 'unknown',
      pillar: 'intervention',
    }),
  )
  expect(decided.leadDeskId).toBe(ministry)
})

const counted = (who: Someone) =>
  as(who, async (db) => {
    const { rows } = await sql`select * from past_decisions('2000-01-01')`.execute(db)
    return rows.length
  })

test('what was decided is read by who sees the report, and counted for the council alone', async () => {
  const id = await report()
  const seen = (who: Someone) => as(who, async (db) => (await latestDecision(db, id)) !== undefined)
  expect(await Promise.all([bopha, rith, dara, world.anyone].map(seen))).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect(await counted(rith)).toBeGreaterThan(0)
  expect(await counted(dara)).toBe(0)
  expect(await counted(world.anyone)).toBe(0)
})

test('nobody writes a decision about what they do not register or see', async () => {
  const id = await report()
  const decision = (db: Db) =>
    db
      .insertInto('responsibility_decisions')
      .values({
        id: uuid(),
        subject: 'report',
        subject_id: id,
        report_id: id,
        table_number: 1,
        rule: 'x',
        facts: '{}',
        lead_kind: 'ccwc@commune',
        lead_desk_id: commune,
        helping: '[]',
        basis: '[]',
        deadlines: '{}',
        because: '{}',
      })
      .execute()
  for (const who of [world.anyone, dara, rith])
    expect(await refusal(as(who, decision))).toBe('42501')
})
