import { addNote, CaseId, openCase, recordVisit } from '@tumpeang/domain/cases'
import { addCaregiver, CaregiverId, changeCaregiver, changeChild } from '@tumpeang/domain/children'
import { declineReferral, ReferralId, sendReferral } from '@tumpeang/domain/services'
import {
  discardDraft,
  draftAbout,
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
const { dara, bopha, far, chief, nurse, operator } = people
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
  expect((await nurse.ask(getDraft, { place })).draft).toBeNull()
  expect((await nurse.send(keepDraft, { place, content: words })).status).toBe(404)
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

test('what was written too late and waits for a decision is handed in, and no draft any more', async () => {
  const { childId } = await open(dara)
  const place = draftAbout('child', childId, 'correct')
  await bopha.ask(keepDraft, { place, content: { now: { sex: 'other' } } })
  await dara.ask(changeChild, { id: childId, version: 1, change: { sex: 'male' } })
  const late = { id: childId, version: 1, change: { sex: 'other' as const } }
  expect((await bopha.send(changeChild, late)).problem?.type).toBe('/problems/stale')
  expect((await bopha.ask(getDraft, { place })).draft).toBeNull()
})

test('a letter that one answers has a draft too, at the desk that answers and nowhere else', async () => {
  const { id: caseId } = await open(dara)
  const id = ReferralId.parse(uuid())
  const { version } = await dara.ask(sendReferral, {
    id,
    caseId,
    toDeskId: desks.hospital,
    service: 'medical',
    words: 'Please examine',
    parts: ['age'],
    bestInterests: 'Nobody could be asked in time',
  })
  const place = draftAbout('referral', id, 'decline')
  await nurse.ask(keepDraft, { place, content: { why: 'No bed until' } })
  expect((await nurse.ask(getDraft, { place })).draft?.content).toEqual({ why: 'No bed until' })
  expect((await far.send(keepDraft, { place, content: words })).status).toBe(404)
  expect((await operator.send(keepDraft, { place, content: words })).status).toBe(404)
  await nurse.ask(declineReferral, {
    id,
    version,
    declineReason: 'no-capacity',
    reason: 'No bed until March',
  })
  expect((await nurse.ask(getDraft, { place })).draft).toBeNull()
})

test('a correction of a caregiver ends its own draft and no other', async () => {
  const { id: caseId, childId } = await open(dara)
  const id = CaregiverId.parse(uuid())
  const content = { stated: { phone: '012' } }
  const added = draftAbout('child', childId, 'caregiver')
  const corrected = draftAbout('caregiver', id, 'correct')
  const noted = draftOf(caseId, 'note')
  await dara.ask(keepDraft, { place: added, content })
  expect((await dara.send(keepDraft, { place: corrected, content })).status).toBe(404)
  await dara.ask(addCaregiver, {
    id,
    childId,
    name: { familyKm: null, givenKm: null, familyLatin: 'Sok', givenLatin: 'Mealea' },
    relation: 'aunt-uncle',
    phone: null,
    livesWithChild: true,
    caresForChild: true,
    isSuspected: false,
    note: null,
  })
  expect((await dara.ask(getDraft, { place: added })).draft).toBeNull()
  await dara.ask(keepDraft, { place: corrected, content })
  await dara.ask(keepDraft, { place: noted, content: { words: 'The aunt rang' } })
  await dara.ask(changeCaregiver, { id, version: 1, change: { phone: '012 345 678' } })
  expect((await dara.ask(getDraft, { place: corrected })).draft).toBeNull()
  expect((await dara.ask(getDraft, { place: noted })).draft).not.toBeNull()
  await dara.ask(addNote, { id: caseId, noteId: uuid(), words: 'The aunt rang' })
  expect((await dara.ask(getDraft, { place: noted })).draft).toBeNull()
})

test('what was begun about a letter goes out of sight with the letter', async () => {
  const place = draftAbout('referral', uuid(), 'accept')
  expect((await nurse.send(keepDraft, { place, content: words })).status).toBe(404)
  await world.database.asOwner((db) =>
    db
      .insertInto('drafts')
      .values({ id: uuid(), account_id: nurse.accountId, place, content: '{"note":"Gone"}' })
      .execute(),
  )
  expect((await nurse.ask(getDraft, { place })).draft).toBeNull()
  expect((await nurse.ask(listDrafts, {})).items).toEqual([])
  await nurse.ask(discardDraft, { place })
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
  ['a place of nothing that is known', { place: `secret.${uuid()}.visit`, content: {} }],
  ['a thing without an act', { place: `referral.${uuid()}`, content: {} }],
  ['more than an act', { place: `${draftOf(uuid(), 'visit')}.more`, content: {} }],
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
