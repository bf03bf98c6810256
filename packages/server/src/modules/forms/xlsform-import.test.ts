import { utils, type WorkBook, write } from '@e965/xlsx'
import {
  exportXlsform,
  type FormDefinition,
  FormVersionId,
  getForm,
  getFormDraft,
  importXlsform,
  MOST_XLSX,
  publishForm,
  saveFormDraft,
} from '@tumpeang/domain/forms'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { newWorld } from '../../../test/people.ts'
import { seedForms } from './index.ts'
import { fromXlsform } from './xlsform-read.ts'
import { toXlsform } from './xlsform-write.ts'

const world = await newWorld()
await world.database.asOwner((db) => seedForms(db))
afterAll(() => world.close())
const council = await world.person('council', { role: 'cncc_officer' })
const agent = await world.person('agent', {
  role: 'social_agent',
  desk: await world.desk('social-affairs@district', await world.place('0102')),
})

const newId = () => FormVersionId.parse(uuid())
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const form = { name: 'service-plan' }
const bookOf = (rows: readonly (readonly string[])[]): WorkBook => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'survey')
  return book
}
const wire = (book: WorkBook) => base64(write(book, { type: 'buffer', bookType: 'xlsx' }))

const withQuestion = (definition: FormDefinition, en: string): FormDefinition => ({
  ...definition,
  sections: definition.sections.map((section) =>
    section === definition.sections.find(({ repeat }) => repeat === undefined)
      ? {
          ...section,
          fields: [
            ...section.fields,
            { name: 'from_a_sheet', kind: 'yes-no', label: { km: 'ពីសៀវភៅ', en } },
          ],
        }
      : section,
  ),
})

test('a form goes out as a workbook for whoever is signed in, and for nobody else', async () => {
  const { definition } = await agent.ask(getForm, form)
  const { fileName, file } = await agent.ask(exportXlsform, form)
  expect(fileName).toBe('service-plan-v1.xlsx')
  expect(fromXlsform(file, { name: form.name, number: 1 })).toEqual({ definition, remarks: [] })
  expect((await world.anyone.send(exportXlsform, form)).status).toBe(401)
  expect((await agent.send(exportXlsform, { name: 'no-such-form' })).status).toBe(404)
})

test('a workbook becomes a draft, is published, and the draft is nobody else’s to fetch', async () => {
  const { definition } = await council.ask(getForm, form)
  const file = base64(await toXlsform(withQuestion(definition, 'From a workbook')))
  const given = { id: newId(), ...form, version: null, file }
  expect((await agent.send(importXlsform, given)).status).toBe(403)
  const id = uuid()
  const { draft, remarks } = (await council.send(importXlsform, given, { id })).body
  expect(remarks).toEqual([])
  expect(draft.faults).toEqual([])
  expect(draft.definition).toEqual({
    ...withQuestion(definition, 'From a workbook'),
    number: 2,
  })
  // Sent again, as after a lost answer, it is done once.
  expect((await council.send(importXlsform, given, { id })).body.draft.version).toBe(draft.version)
  expect((await agent.ask(exportXlsform, { ...form, draft: 'yes' })).fileName).toMatch(/-v1\./)
  expect((await council.ask(exportXlsform, { ...form, draft: 'yes' })).fileName).toMatch(/-draft\./)
  const published = await council.ask(publishForm, {
    id: draft.id,
    ...form,
    version: draft.version,
  })
  expect(published.number).toBe(2)
})

test('what a workbook leaves out is put back: with answers retired, facts of the records as they are', async () => {
  const { definition } = await council.ask(getForm, form)
  const file = wire(
    bookOf([
      ['type', 'name', 'label::Khmer (km)', 'label::English (en)', 'relevant'],
      ['text', 'brand_new', 'ថ្មី', 'New', "${no_such} = 'x"],
    ]),
  )
  const { draft, remarks } = await council.ask(importXlsform, {
    id: newId(),
    ...form,
    version: null,
    file,
  })
  const fields = draft.definition.sections.flatMap((section) => section.fields)
  const old = definition.sections.flatMap((section) => section.fields)
  expect(fields.map(({ name }) => name)).toEqual(
    expect.arrayContaining(old.map(({ name }) => name)),
  )
  const stillAsked = fields.filter(
    ({ name, retired }) => retired === undefined && old.some((field) => field.name === name),
  )
  expect(stillAsked.length).toBeGreaterThan(0)
  expect(stillAsked.every(({ binds }) => binds !== undefined)).toBe(true)
  const said = remarks.map(({ why }) => why.en).join('\n')
  expect(said).toMatch(/lacks the question "from_a_sheet"/)
  expect(said).toMatch(/"brand_new": relevant is not understood/)
  expect(draft.faults.map(({ field, property }) => `${field} ${property}`)).toContain(
    'brand_new when',
  )
})

test('a refused workbook changes nothing: the draft stands as it stood', async () => {
  const before = (await council.ask(getFormDraft, form)).draft
  const id = before?.id ?? ''
  const version = before?.version ?? null
  const bad = { id: FormVersionId.parse(id), ...form, version }
  const refusals = [
    base64(Buffer.from('no workbook')),
    wire(bookOf([['a'], ['b']])),
    base64(Buffer.alloc(MOST_XLSX + 1)),
    base64(Buffer.alloc(10_000_000)),
    'not base64 at all!',
  ]
  for (const file of refusals) {
    const { status, problem } = await council.send(importXlsform, { ...bad, file })
    expect(status).toBe(400)
    expect(problem.detail).not.toBe('')
  }
  expect((await council.ask(getFormDraft, form)).draft).toEqual(before)
  // Another officer changed the draft meanwhile: the workbook does not go over it.
  const { definition } = await council.ask(getForm, form)
  const file = base64(await toXlsform(definition))
  const stale = await council.send(importXlsform, { ...bad, version: 99, file })
  expect(stale.status).toBe(409)
  const second = await council.send(importXlsform, { ...bad, id: newId(), version: null, file })
  expect(second.status).toBe(409)
  const kept = await council.send(saveFormDraft, {
    id: FormVersionId.parse(id),
    ...form,
    version,
    definition,
    note: null,
  })
  expect(kept.status).toBe(200)
})
