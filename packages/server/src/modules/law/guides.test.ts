import { answerGuideStep, getCase, getCaseGuides, noteConcern } from '@tumpeang/domain/cases'
import { hours, later } from '@tumpeang/domain/kernel'
import {
  getGuideDraft,
  getGuides,
  type Guides,
  listGuideVersions,
  nationalGuides,
  publishGuides,
  saveGuideDraft,
} from '@tumpeang/domain/law'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { newCasework } from '../../../test/casework.ts'
import { seedGuides } from './index.ts'

const { world, people, open } = await newCasework()
const { dara, nurse, operator, chief } = people
const rith = await world.person('rith', { role: 'cncc_officer' })
const maly = await world.person('maly', { role: 'cncc_officer' })
afterAll(() => world.close())

const [first, ...others] = nationalGuides
if (first === undefined) throw new Error('There are no guides')
const [kept] = first.steps.filter(({ kind, legal }) => kind === 'do' && legal)
if (kept === undefined) throw new Error('The first guide has no step before the law')

const legalStep = {
  ...kept,
  id: 'protection-order',
  says: { km: 'សុំដីកាការពារពីតុលាការ', en: 'Ask the court for a protection order' },
  within: 6,
}
const withLegalStep: Guides = [{ ...first, steps: [...first.steps, legalStep] }, ...others]
const withFault: Guides = [
  { ...first, steps: [...first.steps, { ...legalStep, within: 0 }] },
  ...others,
]

const guidesOf = async (id: Awaited<ReturnType<typeof open>>['id']) =>
  (await dara.ask(getCaseGuides, { id })).guides.find(({ guide }) => guide.id === first.id)
const note = (id: Awaited<ReturnType<typeof open>>['id']) =>
  dara.ask(noteConcern, { id, concernId: uuid(), concern: 'sexual-violence', stage: 'unknown' })

test('seeding again changes nothing, and every duty reads the guides', async () => {
  await world.database.asOwner((db) => seedGuides(db))
  for (const who of [dara, nurse, operator, chief, rith]) {
    const { items } = await who.ask(listGuideVersions, {})
    expect(items).toMatchObject([{ number: 1, status: 'published', madeBy: null }])
    expect((await who.ask(getGuides, {})).content).toEqual(nationalGuides)
  }
  expect((await dara.send(getGuides, { number: 99 })).status).toBe(404)
})

test('drafts are for the council alone; one with a fault is kept, and not published', async () => {
  const draft = { id: uuid(), version: null, content: withFault, note: null }
  expect((await dara.send(getGuideDraft, {})).status).toBe(403)
  expect((await chief.send(saveGuideDraft, draft)).status).toBe(403)
  const saved = await rith.ask(saveGuideDraft, draft)
  expect(saved.faults).toMatchObject([{ rule: `${first.id}/protection-order`, column: 'within' }])
  expect((await maly.send(saveGuideDraft, { ...draft, id: uuid() })).status).toBe(409)
  const refused = await rith.send(publishGuides, { id: draft.id, version: 1 })
  expect(refused.status).toBe(422)
  expect(JSON.stringify(refused.problem)).toContain('protection-order/within')
})

test.each([
  ['no document', null],
  ['a document of another kind', { guides: [] }],
  ['a concern that nobody knows', [{ ...first, concerns: ['bad-luck'] }]],
  ['a step of another kind', [{ ...first, steps: [{ ...kept, kind: 'pray' }] }]],
  ['a time below nothing', [{ ...first, steps: [{ ...kept, within: -1 }] }]],
  ['a law that nobody knows', [{ ...first, steps: [{ ...kept, basis: { code: 'no-law' } }] }]],
])('%s is no draft', async (_what, content) => {
  const { draft } = await rith.ask(getGuideDraft, {})
  const sent = { id: draft?.id ?? uuid(), version: draft?.version ?? null, content, note: null }
  // @ts-expect-error -- what the types refuse is sent on purpose
  expect((await rith.send(saveGuideDraft, sent)).status).toBe(400)
})

test('a legal step that is published stands in new cases; an old case keeps its guide', async () => {
  const old = await open(dara)
  await note(old.id)
  const before = await guidesOf(old.id)
  const promisesOf = async (id: typeof old.id) =>
    (await dara.ask(getCase, { id })).tasks.filter(({ kind }) => kind === 'guide-step')
  const promised = await promisesOf(old.id)

  const { draft } = await rith.ask(getGuideDraft, {})
  if (!draft) throw new Error('There is no draft')
  const saved = await rith.ask(saveGuideDraft, {
    id: draft.id,
    version: draft.version,
    content: withLegalStep,
    note: 'A protection order within six hours',
  })
  expect((await maly.send(publishGuides, { id: draft.id, version: 1 })).status).toBe(409)
  const published = await rith.ask(publishGuides, { id: saved.id, version: saved.version })
  expect(published).toMatchObject({
    number: 2,
    note: 'A protection order within six hours',
    publishedByName: { en: 'rith' },
  })

  expect(await guidesOf(old.id)).toEqual(before)
  expect(before?.number).toBe(1)
  expect(await promisesOf(old.id)).toEqual(promised)

  const young = await open(dara)
  await note(young.id)
  const now = world.clock.now
  const shown = await guidesOf(young.id)
  expect(shown).toMatchObject({ number: 2, guide: { id: first.id } })
  expect(shown?.steps.find(({ step }) => step === 'protection-order')?.dueAt).toEqual(
    later(now, hours(6)),
  )
  expect((await promisesOf(young.id)).map(({ reason }) => reason.en)).toContain(legalStep.says.en)

  // An answer in the old case is one to the old guide, and a step that it lacks cannot be answered.
  const answer = { guide: first.id, answer: 'done' as const, reason: null, on: '2030-01-07' }
  const given = { ...answer, id: old.id, answerId: uuid(), step: kept.id }
  await dara.ask(answerGuideStep, given)
  const { rows } = await world.database.asOwner((db) =>
    sql`select guides_number from case_guide_steps where id = ${given.answerId}`.execute(db),
  )
  expect(rows).toEqual([{ guides_number: 1 }])
  const { story } = await dara.ask(getCase, { id: old.id })
  expect(story.find(({ kind }) => kind === 'guide')?.facts).toMatchObject({ says: kept.says })

  // Noted again it is another event, and goes by the guides in force; the old promise loses no time.
  const dueBefore = (await guidesOf(old.id))?.steps.find(({ step }) => step === 'police')?.dueAt
  world.clock.now = later(world.clock.now, hours(1))
  await note(old.id)
  const again = await guidesOf(old.id)
  expect(again?.number).toBe(2)
  expect(again?.steps.find(({ step }) => step === 'police')?.dueAt).toEqual(dueBefore)
  expect(again?.steps.find(({ step }) => step === 'protection-order')?.dueAt).toEqual(
    later(world.clock.now, hours(6)),
  )
})

test('a step that cases hold answers to does not change its kind', async () => {
  const asked = withLegalStep.map((guide) => ({
    ...guide,
    steps: guide.steps.map((step) =>
      guide.id === first.id && step.id === kept.id ? { ...step, kind: 'ask' as const } : step,
    ),
  }))
  const saved = await maly.ask(saveGuideDraft, {
    id: uuid(),
    version: null,
    content: asked,
    note: null,
  })
  expect(saved.faults.map(({ column }) => column)).toEqual(['kind'])
  expect((await maly.send(publishGuides, { id: saved.id, version: saved.version })).status).toBe(
    422,
  )
})

test('a published version stands for ever, also for whoever reaches the table', async () => {
  const change = (work: ReturnType<typeof sql>) => world.database.asOwner((db) => work.execute(db))
  await expect(change(sql`update guide_versions set note = 'x' where number = 1`)).rejects.toThrow(
    /published version does not change/,
  )
  await expect(change(sql`delete from guide_versions where number = 1`)).rejects.toThrow(
    /published version does not change/,
  )
})
