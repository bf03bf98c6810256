import { CaseId, openCase, recordVisit } from '@tumpeang/domain/cases'
import {
  discardDraft,
  draftOf,
  draftOfNewCase,
  getDraft,
  keepDraft,
  listDrafts,
} from '@tumpeang/domain/work'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { aVisit, inventedChild, newCasework } from '../../../test/casework.ts'

const { world, people, desks, open } = await newCasework()
const { dara, bopha, far, chief, nurse } = people
afterAll(() => world.close())

const words = {
  'visit.situation': 'The aunt was out',
  rating: { health: 2 },
  steps: [{ what: 'x' }],
}

test('what was begun is found again, by whoever wrote it and by nobody else', async () => {
  const { id } = await open(dara)
  const place = draftOf(id, 'visit')
  const kept = await dara.ask(keepDraft, { place, content: words })
  expect(kept.writtenAt).toEqual(world.clock.now)
  expect((await dara.ask(getDraft, { place })).draft).toMatchObject({ content: words })
  expect((await dara.ask(listDrafts, {})).items).toContainEqual({ place, ...kept })
  for (const other of [bopha, chief, far]) {
    expect((await other.ask(getDraft, { place })).draft).toBeNull()
    expect((await other.ask(listDrafts, {})).items).toEqual([])
  }
  expect((await nurse.send(getDraft, { place })).status).toBe(403)
})

test('a draft is kept whole, the latest counts, and it is thrown away when its writer says so', async () => {
  const { id } = await open(dara)
  const place = draftOf(id, 'consent')
  await dara.ask(keepDraft, { place, content: words })
  await dara.ask(keepDraft, { place, content: { scope: 'To see a doctor' } })
  expect((await dara.ask(getDraft, { place })).draft?.content).toEqual({ scope: 'To see a doctor' })
  await bopha.ask(discardDraft, { place })
  expect((await dara.ask(getDraft, { place })).draft).not.toBeNull()
  await dara.ask(discardDraft, { place })
  expect((await dara.ask(getDraft, { place })).draft).toBeNull()
})

test('the draft ends with the act, in the same moment, and stays while the act is refused', async () => {
  const { id } = await open(dara)
  const place = draftOf(id, 'visit')
  await dara.ask(keepDraft, { place, content: words })
  await bopha.ask(keepDraft, { place, content: words })
  const refused = await dara.send(recordVisit, { id, visit: aVisit('2031-01-01') })
  expect(refused.problem?.type).toBe('/problems/invalid')
  expect((await dara.ask(getDraft, { place })).draft).not.toBeNull()
  await dara.ask(recordVisit, { id, visit: aVisit() })
  expect((await dara.ask(getDraft, { place })).draft).toBeNull()
  // The colleague's own goes on.
  expect((await bopha.ask(getDraft, { place })).draft).not.toBeNull()
})

test('a registration begun for a child who is new here ends when the case is opened', async () => {
  const place = draftOfNewCase(null)
  await dara.ask(keepDraft, { place, content: { note: 'Sleeps at the market' } })
  await dara.ask(openCase, {
    id: CaseId.parse(uuid()),
    child: { kind: 'new', child: inventedChild('Dalin') },
    concerns: ['neglect'],
  })
  expect((await dara.ask(getDraft, { place })).draft).toBeNull()
})

test('in a file out of sight nothing is begun, and what was begun there is out of sight too', async () => {
  const { id } = await open(dara)
  const place = draftOf(id, 'plan')
  expect((await far.send(keepDraft, { place, content: words })).status).toBe(404)
  await dara.ask(keepDraft, { place, content: words })
  await world.database.asOwner((db) =>
    db
      .updateTable('cases')
      .set({
        desk_id: desks.farDesk,
        province_code: '02',
        district_code: '0201',
        assigned_to: null,
      })
      .where('id', '=', id)
      .execute(),
  )
  expect((await dara.ask(getDraft, { place })).draft).toBeNull()
  expect((await dara.send(keepDraft, { place, content: words })).status).toBe(404)
})

test.each([
  ['a place of no act', { place: 'secret', content: {} }],
  ['a place that is no case', { place: 'case.1.visit', content: {} }],
  ['no fields', { place: draftOf(uuid(), 'visit'), content: [] }],
  ['a book', { place: draftOfNewCase(null), content: { note: 'x'.repeat(400_001) } }],
])('%s is no draft', async (_what, given) => {
  const { status, problem } = await dara.send(keepDraft, given as never)
  expect([status, problem?.type]).toEqual([400, '/problems/invalid'])
})

test('no word of a draft is in the ledger', async () => {
  const place = draftOfNewCase(null)
  await dara.ask(keepDraft, { place, content: { note: 'Only begun' } })
  const entries = await world.database.asOwner((db) =>
    db.selectFrom('ledger.entries').select('act').where('subject', '=', 'draft').execute(),
  )
  expect(entries).toEqual([])
})
