import { createHash } from 'node:crypto'
import { readHistory } from '@tumpeang/domain/access'
import {
  ApprovalId,
  assessFinally,
  attach,
  CaseId,
  getCase,
  getClosing,
  handOverAbuseMaterial,
  listAttachments,
  mostBytes,
  openAttachment,
  openCase,
  recordAbuseMaterial,
  retireAttachment,
} from '@tumpeang/domain/cases'
import { listWork } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { paperPicture } from '../../demo/paper-picture.ts'
import { aFinal, anAttachment, inventedChild, newCasework } from '../../../test/casework.ts'
import type { Someone } from '../../../test/people.ts'

const { world, people, open } = await newCasework()
const { dara, bopha, far, nurse, chief } = people
afterAll(() => world.close())

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
/** A different sheet each time: its lines are as long as chance has it. */
const aSheet = () => paperPicture(Array.from({ length: 12 }, () => Math.floor(Math.random() * 300)))
const given = (id: string, bytes: Buffer = aSheet()) => anAttachment(id, bytes)

async function attached(who: Someone = dara) {
  const { id } = await open(who)
  const bytes = aSheet()
  const { attachmentId } = await who.ask(attach, given(id, bytes))
  return { id, bytes, attachmentId }
}

/** How many contents there are in a case, past all policies. */
const contentsOf = (caseId: string) =>
  world.database.asOwner(async (db) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from attachment_contents where case_id = ${caseId}`.execute(db)
    return rows[0]?.count
  })

describe('a paper in a case', () => {
  test('is listed by its label, told in the story, and opened as it was', async () => {
    const { id, bytes, attachmentId } = await attached()
    const { items } = await bopha.ask(listAttachments, { id })
    expect(items).toMatchObject([
      {
        id: attachmentId,
        kind: 'birth-certificate',
        datedOn: '2029-11-02',
        note: 'Copy from the commune',
        type: 'image/png',
        size: bytes.length,
        retiredAt: null,
      },
    ])
    expect(JSON.stringify(items)).not.toContain(hashOf(bytes))
    const { file, type, fileName } = await chief.ask(openAttachment, { id, attachmentId })
    expect(Buffer.from(file)).toEqual(bytes)
    expect([type, fileName]).toEqual([
      'image/png',
      `birth-certificate-${attachmentId.slice(-6)}.png`,
    ])
    const { story } = await dara.ask(getCase, { id })
    expect(story[0]).toMatchObject({ kind: 'attachment', facts: { kind: 'birth-certificate' } })
  })

  test('goes out inside an answer that no browser takes for a page or keeps', async () => {
    const { id, attachmentId } = await attached()
    const { raw } = await dara.send(openAttachment, { id, attachmentId })
    expect(raw.headers['content-type']).toMatch(/^application\/json/)
    expect(raw.headers['x-content-type-options']).toBe('nosniff')
    expect(raw.headers['cache-control']).toBe('no-store')
  })

  test('leaves an entry each time that it is opened, in its own history and in that of the file', async () => {
    const { id, attachmentId } = await attached()
    await bopha.ask(openAttachment, { id, attachmentId })
    await chief.ask(openAttachment, { id, attachmentId })
    const entries = await world.database.asOwner(async (db) => {
      const { rows } = await sql<{ account_id: string }>`
        select account_id from ledger.entries
        where kind = 'opened' and subject = 'attachment' and subject_id = ${attachmentId} order by seq`.execute(
        db,
      )
      return rows.map(({ account_id }) => account_id)
    })
    expect(entries).toEqual([bopha.accountId, chief.accountId])
    const { items } = await dara.ask(readHistory, { subject: 'case', id })
    expect(items.filter(({ act }) => act === 'cases.open-attachment')).toHaveLength(2)
  })

  test('leaves nothing of what is on it in the ledger', async () => {
    const { id, bytes } = await attached()
    const found = await world.database.asOwner(async (db) => {
      const { rows } = await sql<{ text: string }>`
        select coalesce(string_agg(change::text, ''), '') as text from ledger.entries where case_id = ${id}`.execute(
        db,
      )
      return rows[0]?.text ?? ''
    })
    expect(found).toContain('birth-certificate')
    expect(found).not.toContain(bytes.toString('hex').slice(40, 80))
  })

  test('is not there for another place, another body, or another case', async () => {
    const { id, attachmentId } = await attached()
    const other = await open(dara)
    for (const [who, status] of [
      [far, 404],
      [nurse, 403],
    ] as const) {
      expect((await who.send(listAttachments, { id })).status).toBe(status)
      expect((await who.send(openAttachment, { id, attachmentId })).status).toBe(status)
      expect((await who.send(attach, given(id))).status).toBe(status)
    }
    expect((await dara.send(openAttachment, { id: other.id, attachmentId })).status).toBe(404)
    const retiring = {
      id: other.id,
      attachmentId,
      version: 1,
      because: 'other',
      words: null,
    } as const
    expect((await dara.send(retireAttachment, retiring)).status).toBe(404)
  })

  test('sent twice is there once; the same paper under another name is refused', async () => {
    const { id } = await open(dara)
    const paper = given(id)
    const command = uuid()
    const first = await dara.send(attach, paper, { id: command })
    const second = await dara.send(attach, paper, { id: command })
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body).toEqual(first.body)
    const again = { ...paper, attachment: { ...paper.attachment, id: uuid() } }
    const { status, problem } = await dara.send(attach, again)
    expect([status, problem.detail]).toEqual([409, expect.stringContaining('already')])
    expect(await contentsOf(id)).toBe(1)
  })

  test('taken back stays with its reason, and may be attached again', async () => {
    const { id, bytes, attachmentId } = await attached()
    const retiring = {
      id,
      attachmentId,
      version: 1,
      because: 'wrong-label' as const,
      words: 'It is a vaccination card',
    }
    await bopha.ask(retireAttachment, retiring)
    expect((await dara.send(retireAttachment, retiring)).status).toBe(409)
    await dara.ask(attach, given(id, bytes))
    const { items } = await dara.ask(listAttachments, { id })
    expect(items.map(({ retiredBecause }) => retiredBecause)).toEqual([null, 'wrong-label'])
    expect((await dara.send(openAttachment, { id, attachmentId })).status).toBe(200)
  })

  test('may be as large as ten megabytes, and not a byte larger', async () => {
    const { id } = await open(dara)
    const large = Buffer.alloc(mostBytes, 32)
    large.write('%PDF-1.7\n')
    large.write('%%EOF\n', mostBytes - 6)
    const { status } = await dara.send(attach, given(id, large))
    expect(status).toBe(200)
    const larger = given(id, Buffer.concat([large, Buffer.from('\n')]))
    expect((await dara.send(attach, larger)).status).toBe(400)
    const flood = { ...given(id), file: 'A'.repeat(14_000_000) }
    const refused = await dara.send(attach, flood)
    expect([refused.status, refused.problem.detail]).toEqual([
      400,
      expect.stringContaining('large'),
    ])
    expect(await contentsOf(id)).toBe(1)
  })
})

describe('what is not taken leaves nothing behind', () => {
  const page = Buffer.from('<html><script>alert(1)</script>')
  const wrongs: readonly (readonly [string, (id: string) => object])[] = [
    ['nothing at all', (id) => ({ ...given(id), file: '' })],
    ['a web page called a photograph', (id) => given(id, page)],
    ['half a picture', (id) => given(id, aSheet().subarray(0, 60))],
    ['no base64', (id) => ({ ...given(id), file: 'ប្រកាស' })],
    ['no word that it is no picture of abuse', (id) => ({ ...given(id), isNoAbuse: false })],
    ['a hash that is none', (id) => ({ ...given(id), chosenHash: '../../etc/passwd' })],
    ['a day that has not come', (id) => withLabel(id, { datedOn: '2031-01-01' })],
    ['a kind that nobody knows', (id) => withLabel(id, { kind: 'diary' })],
    ['a signed form without its name', (id) => withLabel(id, { kind: 'signed-form' })],
  ]
  const withLabel = (id: string, label: object) => {
    const paper = given(id)
    return { ...paper, attachment: { ...paper.attachment, ...label } }
  }
  test.each(wrongs)('%s', async (_what, wrong) => {
    const { id } = await open(dara)
    // Nonsense on purpose: the contract would not let it be written here.
    const reply = await world.app.inject({
      method: 'POST',
      url: `/api/cases/${id}/attachments`,
      headers: { 'idempotency-key': uuid() },
      cookies: { tumpeang_session: dara.cookie ?? '' },
      payload: wrong(id),
    })
    expect(reply.statusCode).toBe(400)
    expect((await dara.ask(listAttachments, { id })).items).toEqual([])
    expect(await contentsOf(id)).toBe(0)
  })

  test('what a file is called is never asked, so no name becomes a path', async () => {
    const { id } = await open(dara)
    const named = { ...given(id), fileName: '../../សំបុត្រកំណើត.png', name: 'សំបុត្រ' }
    await dara.ask(attach, named)
    const rows = await world.database.asOwner(
      async (db) =>
        (
          await sql`select to_jsonb(p)::text as text from attachments p where case_id = ${id}`.execute(
            db,
          )
        ).rows,
    )
    expect(JSON.stringify(rows)).not.toContain('សំបុត្រ')
  })
})

describe('a picture of sexual abuse of a child', () => {
  const record = (id: string, material: object = {}) => ({
    id,
    material: {
      id: uuid(),
      foundAs: 'phone' as const,
      words: 'On the telephone of a neighbour, which is switched off',
      hash: null,
      attachmentId: null,
      ...material,
    },
  })

  test('is recorded by its hash, never by itself, and the desk has to tell the police', async () => {
    const { id } = await open(dara)
    const picture = aSheet()
    const given = record(id, { foundAs: 'chosen-file', hash: hashOf(picture) })
    await dara.ask(recordAbuseMaterial, given)
    expect(await contentsOf(id)).toBe(0)
    const { items } = await dara.ask(listWork, { kind: 'abuse-material' })
    expect(items.find(({ subjectId }) => subjectId === given.material.id)).toMatchObject({
      caseId: id,
      dueAt: new Date('2030-01-08T02:00:00Z'),
    })
    const { story } = await chief.ask(getCase, { id })
    expect(story[0]).toMatchObject({ kind: 'abuse-material', words: null })
    expect((await far.send(recordAbuseMaterial, record(id))).status).toBe(404)
  })

  test('known by its hash is refused in every case, smaller or whole, by the database too', async () => {
    const { id } = await open(dara)
    const picture = aSheet()
    await dara.ask(
      recordAbuseMaterial,
      record(id, { foundAs: 'chosen-file', hash: hashOf(picture) }),
    )
    const elsewhere = await far.ask(openCase, {
      id: CaseId.parse(uuid()),
      child: { kind: 'new', child: inventedChild('Bopha', '02010101') },
      concerns: ['neglect'],
      note: 'Met in another province',
    })
    const whole = await far.send(attach, given(elsewhere.id, picture))
    expect([whole.status, whole.problem.detail]).toEqual([422, expect.stringContaining('1288')])
    const smaller = { ...given(elsewhere.id), chosenHash: hashOf(picture) }
    expect((await far.send(attach, smaller)).status).toBe(422)
    expect(await contentsOf(elsewhere.id)).toBe(0)
  })

  test('that was attached by mistake is taken out at once, and only its hash stays', async () => {
    const { id, bytes, attachmentId } = await attached()
    await bopha.ask(recordAbuseMaterial, record(id, { foundAs: 'attached', attachmentId }))
    expect(await contentsOf(id)).toBe(0)
    const opening = await dara.send(openAttachment, { id, attachmentId })
    expect([opening.status, opening.problem.detail]).toEqual([
      422,
      expect.stringContaining('not kept'),
    ])
    const { items } = await dara.ask(listAttachments, { id })
    expect(items[0]).toMatchObject({ retiredBecause: 'abuse-material' })
    expect((await dara.send(attach, given(id, bytes))).status).toBe(422)
  })

  test('is handed over once, to whom and when is kept, and then nothing waits any more', async () => {
    const { id } = await open(dara)
    const given = record(id)
    await dara.ask(recordAbuseMaterial, given)
    const handing = {
      id,
      materialId: given.material.id,
      version: 1,
      handedTo: 'anti-trafficking-police' as const,
      handedOn: '2030-01-07',
      handedWords: 'Captain Chea, receipt 14',
    }
    expect(
      (await dara.send(handOverAbuseMaterial, { ...handing, handedOn: '2030-01-09' })).status,
    ).toBe(400)
    expect((await far.send(handOverAbuseMaterial, handing)).status).toBe(404)
    await dara.ask(handOverAbuseMaterial, handing)
    expect((await dara.send(handOverAbuseMaterial, handing)).status).toBe(409)
    const { abuseMaterial } = await chief.ask(listAttachments, { id })
    expect(abuseMaterial).toMatchObject([
      { handedTo: 'anti-trafficking-police', handedWords: 'Captain Chea, receipt 14' },
    ])
    const { items } = await dara.ask(listWork, { kind: 'abuse-material' })
    expect(items.filter(({ subjectId }) => subjectId === given.material.id)).toEqual([])
  })

  test('that the police do not have yet keeps the case from closing', async () => {
    const { id } = await open(dara)
    await dara.ask(recordAbuseMaterial, record(id))
    const { openEnds } = await dara.ask(getClosing, { id })
    expect(openEnds).toContainEqual({ kind: 'abuse-material', count: 1, things: [] })
    const closing = { id, approvalId: ApprovalId.parse(uuid()), final: aFinal() }
    const { status, problem } = await dara.send(assessFinally, closing)
    expect([status, problem.detail]).toEqual([422, expect.stringContaining('picture of abuse')])
  })
})
