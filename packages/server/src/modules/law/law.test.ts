import { assess, getCase, noteConcern, recordVisit, setRisk } from '@tumpeang/domain/cases'
import { days, later } from '@tumpeang/domain/kernel'
import {
  compareProcedureDraft,
  getProcedure,
  getProcedureDraft,
  listProcedures,
  nationalProcedure,
  publishProcedure,
  saveProcedureDraft,
} from '@tumpeang/domain/law'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { anAssessment, aVisit, newCasework } from '../../../test/casework.ts'
import { seedProcedure } from './index.ts'

const { world, people, open } = await newCasework()
const { dara, nurse, operator, chief } = people
const rith = await world.person('rith', { role: 'cncc_officer' })
const maly = await world.person('maly', { role: 'cncc_officer' })
afterAll(() => world.close())

const quicker = {
  ...nationalProcedure,
  rules: [
    {
      id: 'trafficking-visits',
      when: { step: '"follow-up"', concern: '"trafficking"' },
      result: {
        withinHours: 72,
        forms: ['follow-up'],
        approval: 'nobody',
        basis: ['trafficking-law'],
      },
      because: { km: 'អ្នកជួញដូរអាចត្រឡប់មកវិញ', en: 'Whoever trafficked may come back' },
    },
    ...nationalProcedure.rules,
  ],
}
const withGap = { ...nationalProcedure, rules: nationalProcedure.rules.slice(1) }

test('seeding again changes nothing, and every duty reads the procedure', async () => {
  await world.database.asOwner((db) => seedProcedure(db))
  for (const who of [dara, nurse, operator, chief, rith]) {
    const { items } = await who.ask(listProcedures, {})
    expect(items).toMatchObject([{ number: 1, status: 'published', madeBy: null }])
    expect((await who.ask(getProcedure, {})).faults).toEqual([])
  }
  expect((await dara.send(getProcedure, { number: 99 })).status).toBe(404)
})

test('drafts are for the council alone, and there is one at a time', async () => {
  const draft = { id: uuid(), version: null, content: withGap, note: null }
  expect((await dara.send(getProcedureDraft, {})).status).toBe(403)
  expect((await chief.send(saveProcedureDraft, draft)).status).toBe(403)
  const saved = await rith.ask(saveProcedureDraft, draft)
  expect(saved.faults.map(({ kind }) => kind)).toEqual(['gap'])
  expect((await maly.send(saveProcedureDraft, { ...draft, id: uuid() })).status).toBe(409)
  expect((await rith.send(publishProcedure, { id: draft.id, version: 1 })).status).toBe(422)
})

test.each([
  ['no document', null],
  ['a document of another kind', { rules: [] }],
  ['a table of no columns', { ...nationalProcedure, inputs: [] }],
  ['a cell of another kind', { ...nationalProcedure, rules: [{ id: 'x', when: { step: 3 } }] }],
])('%s is no draft', async (_what, content) => {
  const { draft } = await rith.ask(getProcedureDraft, {})
  const sent = { id: draft?.id ?? uuid(), version: draft?.version ?? null, content, note: null }
  // @ts-expect-error -- what the types refuse is sent on purpose
  expect((await rith.send(saveProcedureDraft, sent)).status).toBe(400)
})

test('two officers who change the draft at once: the second sees that it was changed', async () => {
  const { draft } = await rith.ask(getProcedureDraft, {})
  if (!draft) throw new Error('There is no draft')
  const change = { id: draft.id, version: draft.version, content: quicker, note: 'Quicker' }
  await rith.ask(saveProcedureDraft, change)
  expect((await maly.send(saveProcedureDraft, change)).status).toBe(409)
  expect((await maly.send(publishProcedure, { id: draft.id, version: draft.version })).status).toBe(
    409,
  )
})

test('what is published changes deadlines from then on, and no promise that was made before', async () => {
  const { id } = await open(dara)
  const versionNow = async () => (await dara.ask(getCase, { id })).version
  await dara.ask(noteConcern, { id, concernId: uuid(), concern: 'trafficking', stage: 'unknown' })
  await dara.ask(setRisk, {
    id,
    version: await versionNow(),
    riskId: uuid(),
    level: 'medium',
    reason: 'Somebody watches her now',
  })
  await dara.ask(assess, { id, version: await versionNow(), assessment: anAssessment() })
  const basisOf = async (kind: string) => {
    const { tasks } = await dara.ask(getCase, { id })
    const found = tasks.find((task) => task.kind === kind)
    return { basis: found?.basis, dueAt: found?.dueAt }
  }
  const opened = world.clock.now
  expect(await basisOf('visit')).toEqual({
    basis: 'procedure 1/visit-medium',
    dueAt: later(opened, days(14)),
  })
  const plan = await basisOf('plan')
  expect(plan.basis).toBe('procedure 1/plan')

  const { draft } = await rith.ask(getProcedureDraft, {})
  if (!draft) throw new Error('There is no draft')
  const compared = await rith.ask(compareProcedureDraft, { id: draft.id })
  expect(compared).toMatchObject({ openCases: 1, touched: 1 })
  expect(compared.differences[0]).toMatchObject({
    step: 'follow-up',
    concern: 'trafficking',
    risk: 'medium',
    before: { within: 336 },
    after: { within: 72 },
    openCases: 1,
  })
  const published = await rith.ask(publishProcedure, { id: draft.id, version: draft.version })
  expect(published).toMatchObject({ number: 2, publishedByName: { en: 'rith' } })

  // Promises that were made keep their deadline and the version that they came from.
  expect((await basisOf('visit')).dueAt).toEqual(later(opened, days(14)))
  expect(await basisOf('plan')).toEqual(plan)
  const visited = await dara.ask(recordVisit, { id, visit: aVisit() })
  // Midnight of the day of the visit in Phnom Penh, and three days.
  expect(visited.nextVisitDueAt).toEqual(new Date('2030-01-09T17:00:00Z'))
  expect((await basisOf('visit')).basis).toBe('procedure 2/trafficking-visits')
  // The version of before can still be read.
  expect((await dara.ask(getProcedure, { number: 1 })).content.rules).toHaveLength(
    nationalProcedure.rules.length,
  )
})

test('a further concern brings the next visit forward, and never puts it off', async () => {
  const { id } = await open(dara)
  const risk = { id, riskId: uuid(), level: 'low' as const, reason: 'All is quiet at home' }
  await dara.ask(setRisk, { ...risk, version: 1 })
  const before = (await dara.ask(getCase, { id })).nextVisitDueAt
  expect(before).toEqual(later(world.clock.now, days(30)))
  const note = { id, stage: 'unknown' as const }
  await dara.ask(noteConcern, { ...note, concernId: uuid(), concern: 'trafficking' })
  expect((await dara.ask(getCase, { id })).nextVisitDueAt).toEqual(later(world.clock.now, days(3)))
  await dara.ask(noteConcern, { ...note, concernId: uuid(), concern: 'stigma' })
  expect((await dara.ask(getCase, { id })).nextVisitDueAt).toEqual(later(world.clock.now, days(3)))
})

test('a published version stands for ever, also for whoever reaches the table', async () => {
  const change = (work: ReturnType<typeof sql>) => world.database.asOwner((db) => work.execute(db))
  await expect(
    change(sql`update procedure_versions set note = 'x' where number = 1`),
  ).rejects.toThrow(/published version does not change/)
  await expect(change(sql`delete from procedure_versions where number = 1`)).rejects.toThrow(
    /published version does not change/,
  )
})

test('only the council learns how many cases are open, and then nothing about any', async () => {
  const { draft } = await rith.ask(getProcedureDraft, {})
  expect(draft).toBeNull()
  const saved = await maly.ask(saveProcedureDraft, {
    id: uuid(),
    version: null,
    content: quicker,
    note: null,
  })
  expect((await chief.send(compareProcedureDraft, { id: saved.id })).status).toBe(403)
  const { differences, touched } = await maly.ask(compareProcedureDraft, { id: saved.id })
  expect([differences, touched]).toEqual([[], 0])
})
