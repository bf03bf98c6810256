import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readHistory } from '@tumpeang/domain/access'
import { assess, type CaseId } from '@tumpeang/domain/cases'
import { addCaregiver, CaregiverId, type ChildId } from '@tumpeang/domain/children'
import { ministryForms } from '@tumpeang/domain/forms'
import {
  giveOwnFile,
  OwnFileCopyId,
  printBlankForm,
  printFilledForm,
  printSummary,
} from '@tumpeang/domain/papers'
import type { Endpoint } from '@tumpeang/domain/kernel'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { anAssessment, newCasework } from '../../../test/casework.ts'
import { printForms } from '../../commands/print.ts'
import { signsHeld } from './signs.ts'
import { endTypesetting, typeset } from './typeset.ts'

const { world, people, open } = await newCasework()
const { dara, far, nurse } = people
afterAll(async () => {
  await endTypesetting()
  await world.close()
})

const begins = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString('latin1')

describe('a filled form', () => {
  test('is printed from the file, and the printing is written in its history', async () => {
    const { id, version } = await open(dara, 'Secretname')
    await dara.ask(assess, { id, version, assessment: anAssessment() })
    const paper = await dara.ask(printFilledForm, { caseId: id, form: 'assessment' })
    expect(begins(paper.bytes)).toBe('%PDF-')
    expect(paper.fileName).toBe('assessment-filled.pdf')
    const { items } = await dara.ask(readHistory, { subject: 'case', id })
    expect(items[0]).toMatchObject({ kind: 'opened', act: 'papers.filled' })
  })

  test('is for those who read the case', async () => {
    const { id } = await open(dara)
    for (const who of [far, nurse]) {
      const tried = await who.send(printFilledForm, { caseId: id, form: 'assessment' })
      expect([403, 404]).toContain(tried.status)
    }
  })

  test('of a form that nobody knows is refused, and of another act has nothing of this one', async () => {
    const { id } = await open(dara)
    const tried = await dara.send(printFilledForm, { caseId: id, form: 'no-such-form' })
    expect(tried.status).toBe(404)
    const other = await dara.ask(printFilledForm, {
      caseId: id,
      form: 'follow-up',
      subjectId: uuid(),
    })
    expect(begins(other.bytes)).toBe('%PDF-')
  })
})

describe('a child’s own file', () => {
  type Given = z.input<(typeof giveOwnFile)['input']>
  const copy = (caseId: CaseId, to: Given['to'] = { kind: 'child' }) => ({
    caseId,
    copyId: OwnFileCopyId.parse(uuid()),
    to,
    checked: 'known-personally' as const,
  })
  const caregiver = (childId: ChildId, more: object = {}) => ({
    id: CaregiverId.parse(uuid()),
    childId,
    name: { familyKm: null, givenKm: 'សុខ', familyLatin: null, givenLatin: null },
    relation: 'mother',
    phone: null,
    livesWithChild: true,
    caresForChild: true,
    isSuspected: false,
    note: null,
    ...more,
  })

  test('is a paper, and who received it stays in the file and not the paper itself', async () => {
    const { id } = await open(dara)
    const paper = await dara.ask(giveOwnFile, copy(id))
    expect([begins(paper.bytes), paper.fileName]).toEqual(['%PDF-', 'own-file.pdf'])
    const { items } = await dara.ask(readHistory, { subject: 'case', id })
    expect(items.map(({ act }) => act)).toContain('papers.give-own-file')
    const kept = await world.database.asOwner((db) =>
      db.selectFrom('own_file_copies').selectAll().where('case_id', '=', id).execute(),
    )
    expect(kept).toMatchObject([{ given_to: 'child', given_by: dara.accountId }])
  })

  test('goes to a caregiver, but to none who is suspected: not by a request, not by hand', async () => {
    const { id, childId } = await open(dara)
    const mother = await dara.ask(addCaregiver, caregiver(childId))
    const asking = { kind: 'caregiver', caregiverId: mother.id, childAgrees: 'yes' } as const
    expect((await dara.send(giveOwnFile, copy(id, asking))).status).toBe(200)
    const father = await dara.ask(addCaregiver, caregiver(childId, { isSuspected: true }))
    const refused = await dara.send(giveOwnFile, copy(id, { ...asking, caregiverId: father.id }))
    expect([refused.status, refused.problem.detail]).toEqual([
      422,
      expect.stringMatching(/suspected/),
    ])
    await expect(
      world.database.asOwner((db) =>
        db
          .insertInto('own_file_copies')
          .values({
            id: uuid(),
            case_id: id,
            given_to: 'caregiver',
            caregiver_id: father.id,
            child_agrees: 'yes',
            checked: 'known-personally',
          })
          .execute(),
      ),
    ).rejects.toThrow(/suspected/)
  })

  test('is refused with words for what is wrong in its form', async () => {
    const { id } = await open(dara)
    for (const wrong of [
      { to: { kind: 'neighbour' } },
      { to: { kind: 'caregiver', caregiverId: 'x', childAgrees: 'yes' } },
      { checked: 'by-feeling' },
      { chosen: ['x'] },
    ]) {
      const tried = await dara.send<Endpoint>(giveOwnFile, { ...copy(id), ...wrong })
      expect(tried.status).toBe(400)
    }
  })
})

describe('what goes home', () => {
  test('a page in plain words, and the card', async () => {
    const { id } = await open(dara, undefined, ['separation'])
    for (const kind of ['child', 'family', 'card'] as const) {
      const paper = await dara.ask(printSummary, { caseId: id, kind })
      expect(begins(paper.bytes)).toBe('%PDF-')
    }
  })

  test('is only the card where somebody at home is suspected', async () => {
    const { id, childId } = await open(dara, undefined, ['separation'])
    await dara.ask(addCaregiver, {
      id: CaregiverId.parse(uuid()),
      childId,
      name: { familyKm: null, givenKm: 'សុខ', familyLatin: null, givenLatin: null },
      relation: 'step-parent',
      phone: null,
      livesWithChild: true,
      caresForChild: true,
      isSuspected: true,
      note: null,
    })
    const refused = await dara.send(printSummary, { caseId: id, kind: 'family' })
    expect(refused.status).toBe(422)
    expect(refused.problem.detail).toContain('appointment card only')
    expect(begins((await dara.ask(printSummary, { caseId: id, kind: 'card' })).bytes)).toBe('%PDF-')
  })
})

test('a blank form is for whoever works on cases', async () => {
  for (const form of ministryForms) {
    const paper = await dara.ask(printBlankForm, { form })
    expect(begins(paper.bytes)).toBe('%PDF-')
    expect(paper.bytes.length).toBeGreaterThan(20_000)
  }
})

test('a Khmer sign is bound to the word before it, so that no line begins with one', () => {
  const shown = (text: string) =>
    signsHeld(text).replaceAll('\ue000', '[').replaceAll('\ue001', ']')
  expect(shown('ហើយសរសេរមូលហេតុ។ ពី ៤៨។')).toBe('ហើយសរសេរ[មូលហេតុ។] ពី [៤៨។]')
  expect(shown('សម្គាល់ ៖ កុមារ')).toBe('[សម្គាល់ ៖] កុមារ')
  expect(shown('គ្មានសញ្ញា, and none here')).toBe('គ្មានសញ្ញា, and none here')
  // What a person wrote with marks of its own does not become a piece.
  expect(shown('\ue000ក។')).toBe('[ក។]')
})

test('words of people are set as they stand, and read no file', async () => {
  const words = (line: string) =>
    typeset({
      template: 'summary',
      data: JSON.stringify({
        language: 'km',
        kind: 'family',
        title: line,
        greeting: null,
        parts: [],
        phones: [],
      }),
    })
  const plain = await words('x'.repeat(24))
  const sly = await words('#read("/etc/passwd")#x$y$')
  expect(Math.abs(sly.length - plain.length)).toBeLessThan(6_000)
  await expect(typeset({ template: 'summary', data: '{}' })).rejects.toThrow('does not fit')
})

describe('at the command line', () => {
  test('all blank forms are printed into a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'papers-'))
    try {
      const lines: string[] = []
      const given = { all: true, blank: true, out: folder, language: 'km' }
      expect(await printForms(world.database, [], given, (line) => lines.push(line))).toBe(0)
      expect(lines).toHaveLength(6)
      for (const line of lines) expect(begins(readFileSync(line))).toBe('%PDF-')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test.each([
    ['filled forms', ['assessment'], { blank: false }],
    ['nothing named', [], {}],
    ['both names and all', ['assessment'], { all: true }],
    ['an unknown form', ['no-such-form'], {}],
    ['an unknown language', ['assessment'], { language: 'fr' }],
  ])('%s: refused with what to do', async (_what, names, options) => {
    const given = { blank: true, out: tmpdir(), language: 'km', ...options }
    await expect(printForms(world.database, names, given, () => undefined)).rejects.toThrow(/[.:]/)
  })
})
