import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  addNote,
  assess,
  attach,
  endSafetyPlan,
  getCase,
  listSafetyPlans,
  makeSafetyPlan,
  openAttachment,
  recordVisit,
} from '@tumpeang/domain/cases'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import {
  aSafetyPlan,
  anAssessment,
  anAttachment,
  aVisit,
  newCasework,
} from '../../test/casework.ts'
import { paperPicture } from '../demo/paper-picture.ts'
import { type Config, ConfigurationError, readConfig } from '../platform/config.ts'
import { destroyKey, Keyring, localMaster, SealError } from '../platform/keys.ts'
import { CommandError, exitCodes } from './exit.ts'
import { keysStatus, openKeyring, rotateKeys, sealAll, takeKeys } from './keys.ts'

const { world, people, open } = await newCasework()
const { dara } = people
const { database } = world
const root = await mkdtemp(join(tmpdir(), 'tumpeang-keys-'))
afterAll(async () => {
  await world.close()
  await rm(root, { recursive: true })
})

const said: string[] = []
const print = (line: string): void => void said.push(line)
let config: Config
/** Each test begins with no key of a case, and a data folder of its own. */
beforeEach(async () => {
  said.length = 0
  await database.asOwner(async (db) => {
    await db.deleteFrom('attachment_contents').execute()
    await db.deleteFrom('case_notes').execute()
    await db.deleteFrom('visits').execute()
    await db.deleteFrom('case_keys').execute()
  })
  config = readConfig({ DATA_DIR: join(root, uuid()) })
  await takeKeys(database, config, print)
})

const aSheet = () => paperPicture(Array.from({ length: 12 }, () => Math.floor(Math.random() * 300)))

async function aPaper() {
  const { id } = await open(dara)
  const bytes = aSheet()
  const { attachmentId } = await dara.ask(attach, anAttachment(id, bytes))
  const read = async () => Buffer.from((await dara.ask(openAttachment, { id, attachmentId })).file)
  const send = () => dara.send(openAttachment, { id, attachmentId })
  return { id, attachmentId, bytes, read, send }
}

const contentOf = (attachmentId: string) =>
  database.asOwner((db) =>
    db
      .selectFrom('attachment_contents')
      .select(['content', 'sealed_as'])
      .where('id', '=', attachmentId)
      .executeTakeFirstOrThrow(),
  )

const mastersInUse = () =>
  database.asOwner(async (db) => {
    const rows = await db.selectFrom('case_keys').select('master_id').distinct().execute()
    return rows.map(({ master_id: id }) => id)
  })

const keysOfFile = async () => (await readFile(config.masterKeyFile, 'utf8')).trim().split('\n')

describe('the master key', () => {
  test('is made with the first start, for nobody else to read', async () => {
    expect(await keysOfFile()).toHaveLength(1)
    const { mode } = await stat(config.masterKeyFile)
    expect(process.platform === 'win32' ? 0o600 : mode & 0o777).toBe(0o600)
  })

  test('that is missing is told, and no other is made in its place', async () => {
    await aPaper()
    await rm(config.masterKeyFile)
    await expect(openKeyring(database, config)).rejects.toThrow(ConfigurationError)
    await expect(openKeyring(database, config)).rejects.toThrow(/no file at .* 1 cases are sealed/)
    await expect(stat(config.masterKeyFile)).rejects.toThrow(/ENOENT/)
  })

  test('that is another is told, with the id of the one that is needed', async () => {
    await aPaper()
    const [needed] = await mastersInUse()
    const secret = randomBytes(32).toString('base64')
    await writeFile(config.masterKeyFile, `${secret}\n`)
    const opening = openKeyring(database, config)
    await expect(opening).rejects.toThrow(`the key ${needed ?? ''} is missing`)
    await expect(opening).rejects.not.toThrow(secret)
  })

  test.each([
    ['nothing', ''],
    ['words', 'a password\n'],
    ['a short key', 'AAAA\n'],
  ])('is no key where the file holds %s', async (_, text) => {
    await writeFile(config.masterKeyFile, text)
    await expect(openKeyring(database, config)).rejects.toThrow(ConfigurationError)
  })

  test('may come from the environment, which is never repeated in a fault', async () => {
    const paper = await aPaper()
    const keys = await keysOfFile()
    const given = readConfig({ MASTER_KEY: keys.join(',') })
    await takeKeys(database, given, print)
    expect(await paper.read()).toEqual(paper.bytes)
    const faults = () => readConfig({ MASTER_KEY: `${keys[0] ?? ''}x` })
    expect(faults).toThrow(/^The configuration is not right:\n {2}- MASTER_KEY: what is written/)
    expect(faults).not.toThrow(keys[0])
    const both = { MASTER_KEY: keys[0], MASTER_KEY_FILE: config.masterKeyFile }
    expect(() => readConfig(both)).toThrow(/one of the two/)
  })
})

describe('a paper', () => {
  test('stands in the database as nothing but ciphertext, each time another', async () => {
    const { attachmentId, bytes, read } = await aPaper()
    const { content, sealed_as } = await contentOf(attachmentId)
    expect(sealed_as).toBe(1)
    expect(content).toHaveLength(bytes.length + 28)
    for (let at = 0; at + 16 <= bytes.length; at += 16)
      expect(content.includes(bytes.subarray(at, at + 16))).toBe(false)
    expect(await read()).toEqual(bytes)
  })

  test('from before the keys is read as it stands, and sealed with the next start', async () => {
    const papers = [await aPaper(), await aPaper()]
    await database.asOwner(async (db) => {
      for (const { attachmentId, bytes } of papers)
        await db
          .updateTable('attachment_contents')
          .set({ content: bytes, sealed_as: null })
          .where('id', '=', attachmentId)
          .execute()
    })
    for (const { read, bytes } of papers) expect(await read()).toEqual(bytes)
    expect(await keysStatus(database, config, print)).toBe(exitCodes.foundWrong)
    await takeKeys(database, config, print)
    expect(said).toContain('2 papers that stood in clear are sealed.')
    expect(await keysStatus(database, config, print)).toBe(exitCodes.done)
    for (const { read, bytes, attachmentId } of papers) {
      expect((await contentOf(attachmentId)).sealed_as).toBe(1)
      expect(await read()).toEqual(bytes)
    }
  })

  test('that stands where another stood is refused, in the same case and in another', async () => {
    const one = await aPaper()
    const other = await aPaper()
    await database.asOwner((db) =>
      sql`update attachment_contents a set content = b.content from attachment_contents b
          where a.id = ${one.attachmentId} and b.id = ${other.attachmentId}`.execute(db),
    )
    expect((await one.send()).status).toBe(500)
    const beside = aSheet()
    const further = await dara.ask(attach, anAttachment(other.id, beside))
    await database.asOwner((db) =>
      sql`update attachment_contents a set content = b.content from attachment_contents b
          where a.id = ${further.attachmentId} and b.id = ${other.attachmentId}`.execute(db),
    )
    const asked = { id: other.id, attachmentId: further.attachmentId }
    expect((await dara.send(openAttachment, asked)).status).toBe(500)
    // With the key of that case beside it no less.
    await database.asOwner((db) =>
      sql`update case_keys a set wrapped = b.wrapped from case_keys b
          where a.case_id = ${one.id} and b.case_id = ${other.id}`.execute(db),
    )
    expect((await one.send()).status).toBe(500)
    const keyring = await openKeyring(database, config)
    const opening = database.asOwner((db) => keyring.keyOf(db, one.id))
    await expect(opening).rejects.toThrow(/belongs to another/)
    expect(await other.read()).toEqual(other.bytes)
  })

  test('whose key was destroyed is gone for good, which is said; nothing more is kept there', async () => {
    const { id, attachmentId, send } = await aPaper()
    await database.asOwner((db) => destroyKey(db, id, world.clock.now))
    const { status, problem } = await send()
    expect([status, problem.detail]).toEqual([422, expect.stringContaining('destroyed for good')])
    const further = await dara.send(attach, anAttachment(id, aSheet()))
    expect(further.status).toBe(422)
    const { rows } = await database.asOwner((db) =>
      sql`select kind, case_id from ledger.entries where subject = 'case_key'`.execute(db),
    )
    expect(rows).toEqual([{ kind: 'removed', case_id: id }])
    // Nobody brings the key back.
    const back = database.asOwner((db) =>
      sql`update case_keys set wrapped = '\\x00', destroyed_at = null where case_id = ${id}`.execute(
        db,
      ),
    )
    await expect(back).rejects.toThrow(/destroyed one stays destroyed/)
    // What stood in clear meanwhile goes with it.
    await database.asOwner((db) =>
      sql`update attachment_contents set sealed_as = null where id = ${attachmentId}`.execute(db),
    )
    await takeKeys(database, config, print)
    await expect(contentOf(attachmentId)).rejects.toThrow(/no result/)
  })

  test('cannot be opened without the keys', async () => {
    const { send } = await aPaper()
    const others = await Keyring.of(() => Promise.resolve([localMaster(randomBytes(32))]))
    const first = await mastersInUse()
    expect(others.ids).not.toContain(first[0])
    await database.asOwner(async (db) => {
      const { case_id: id } = await db
        .selectFrom('case_keys')
        .select('case_id')
        .executeTakeFirstOrThrow()
      await expect(others.keyOf(db, id)).rejects.toThrow(SealError)
    })
    expect((await send()).status).toBe(200)
  })
})

describe('what is written in notes, visits and assessments', () => {
  async function written() {
    const { id, version } = await open(dara)
    const words = `The aunt came back ${uuid()}`
    const noteId = uuid()
    const visit = { ...aVisit(), childView: 'I like school', nextStep: null, situation: words }
    await dara.ask(addNote, { id, noteId, words })
    const assessment = { ...anAssessment(), needs: words, childView: 'I am tired' }
    await dara.ask(assess, { id, version, assessment })
    await dara.ask(recordVisit, { id, visit })
    const read = async () => {
      const { story, visits, assessments } = await dara.ask(getCase, { id })
      const told = (of: string) => story.find((item) => item.id === of)
      return {
        note: told(noteId)?.words,
        visit: visits[0],
        assessment: assessments[0],
        assessed: told(assessment.id),
      }
    }
    return { id, noteId, visit, assessment, words, read }
  }

  const rowOf = async (noteId: string) =>
    database.asOwner((db) =>
      db.selectFrom('case_notes').selectAll().where('id', '=', noteId).executeTakeFirstOrThrow(),
    )
  const entriesOf = (caseId: string) =>
    database.asOwner(async (db) => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from ledger.entries where case_id = ${caseId}`.execute(db)
      return rows[0]?.count
    })

  test('from before is read as it stands, and sealed with the next start, without an entry', async () => {
    const { id, noteId, visit, assessment, words, read } = await written()
    // As it was before: the policies, triggers and the key of this case aside.
    await database.asOwner(async (db) => {
      await sql`update case_notes set words = ${words} where id = ${noteId}`.execute(db)
      await sql`
        update visits set situation = ${words}, child_view = 'I like school', next_step = null
        where id = ${visit.id}`.execute(db)
      await sql`
        update assessments set needs = ${words}, strengths = null, child_view = 'I am tired', caregiver_view = null
        where id = ${assessment.id}`.execute(db)
      await sql`delete from case_keys where case_id = ${id}`.execute(db)
    })
    const entries = await entriesOf(id)
    const asWritten = {
      note: words,
      visit: { situation: words, childView: 'I like school' },
      assessment: { needs: words, strengths: null, childView: 'I am tired', caregiverView: null },
      assessed: { words, facts: { childView: 'I am tired' } },
    }
    expect(await read()).toMatchObject(asWritten)
    expect(await keysStatus(database, config, print)).toBe(exitCodes.foundWrong)
    await takeKeys(database, config, print)
    expect(said.join('\n')).toMatch(/\d+ rows of words that stood in clear are sealed/)
    expect(await keysStatus(database, config, print)).toBe(exitCodes.done)
    expect((await rowOf(noteId)).words).toMatch(/^sealed:1:/)
    expect(await read()).toMatchObject(asWritten)
    expect((await read()).visit?.nextStep).toBeNull()
    // Reading left its own entries; sealing none.
    expect(await entriesOf(id)).toBe((entries ?? 0) + 3)
    expect(await sealAll(database, config, print)).toBe(exitCodes.done)
  })

  test('of where a child in danger goes too, and sealing it makes no new version of a safety plan', async () => {
    const { id } = await open(dara)
    const plan = aSafetyPlan({ goTo: 'The house of the aunt behind the market', signal: null })
    const made = await dara.ask(makeSafetyPlan, { id, plan })
    const stored = () =>
      database.asOwner((db) =>
        db
          .selectFrom('safety_plans')
          .selectAll()
          .where('id', '=', plan.id)
          .executeTakeFirstOrThrow(),
      )
    expect(JSON.stringify(await stored())).not.toMatch(/aunt|market/)
    expect((await stored()).signal).toBeNull()
    await database.asOwner((db) =>
      sql`update safety_plans set danger = ${plan.danger}, safe_adult = ${plan.safeAdult}, go_to = ${plan.goTo},
        safe_adult_phone = ${plan.safeAdultPhone}, child_does = ${plan.childDoes},
        family_safety = ${plan.familySafety} where id = ${plan.id}`.execute(db),
    )
    const before = (await stored()).version
    const entries = await entriesOf(id)
    expect(await sealAll(database, config, print)).toBe(exitCodes.done)
    expect((await stored()).danger).toMatch(/^sealed:1:/)
    expect((await stored()).version).toBe(before)
    expect(await entriesOf(id)).toBe(entries)
    const { items } = await dara.ask(listSafetyPlans, { id })
    expect(items[0]).toMatchObject({ goTo: made.goTo, danger: made.danger, signal: null })
    const ended = { id: plan.id, version: before, words: 'He moved away' }
    expect((await dara.ask(endSafetyPlan, ended)).danger).toBe(plan.danger)
    expect((await stored()).version).toBe(before + 1)
  })

  test('is refused where it stands in the place of other words, and the rest is read', async () => {
    const one = await written()
    const other = await written()
    await database.asOwner((db) =>
      sql`update case_notes a set words = b.words from case_notes b
          where a.id = ${one.noteId} and b.id = ${other.noteId}`.execute(db),
    )
    expect((await one.read()).note).toContain('somebody changed it')
    expect((await one.read()).visit?.situation).toBe(one.words)
    // Within one row too: what the child said is not what the worker saw.
    await database.asOwner((db) =>
      sql`update visits set situation = child_view where id = ${one.visit.id}`.execute(db),
    )
    expect((await one.read()).visit?.situation).toContain('somebody changed it')
    // Moved with its row to another case, whose key is another.
    await database.asOwner((db) =>
      sql`update case_notes set case_id = ${one.id} where id = ${other.noteId}`.execute(db),
    )
    const { story } = await dara.ask(getCase, { id: one.id })
    expect(story.find(({ id }) => id === other.noteId)?.words).toContain('somebody changed it')
  })

  test('is told to be destroyed once its key is, and nothing more is written there', async () => {
    const { id, read } = await written()
    await database.asOwner((db) => destroyKey(db, id, world.clock.now))
    const { note, visit, assessment } = await read()
    expect(note).toContain('destroyed for good')
    expect(assessment?.needs).toContain('destroyed for good')
    expect(visit?.situation).toContain('destroyed for good')
    const further = await dara.send(addNote, { id, noteId: uuid(), words: 'x' })
    expect(further.status).toBe(422)
  })
})

describe('a rotation', () => {
  test('wraps the key of every case anew, and every paper opens as before', async () => {
    const papers = [await aPaper(), await aPaper(), await aPaper()]
    const [before] = await mastersInUse()
    const sealed = await Promise.all(papers.map(({ attachmentId }) => contentOf(attachmentId)))
    expect(await rotateKeys(database, config, print)).toBe(exitCodes.done)
    const after = await mastersInUse()
    expect(after).toHaveLength(1)
    expect(after).not.toContain(before)
    // A server that runs meanwhile has the older key alone, and looks into the file again.
    for (const { read, bytes } of papers) expect(await read()).toEqual(bytes)
    expect(await Promise.all(papers.map(({ attachmentId }) => contentOf(attachmentId)))).toEqual(
      sealed,
    )
    expect(await keysOfFile()).toHaveLength(2)
    // The older key opens nothing any more.
    await writeFile(config.masterKeyFile, `${(await keysOfFile())[0] ?? ''}\n`)
    await takeKeys(database, config, print)
    for (const { read, bytes } of papers) expect(await read()).toEqual(bytes)
  })

  test('that was killed half-way opens everything, and goes on under the same new key', async () => {
    const papers = [await aPaper(), await aPaper(), await aPaper()]
    const secret = randomBytes(32).toString('base64')
    await writeFile(config.masterKeyFile, `${secret}\n${(await keysOfFile()).join('\n')}\n`)
    const keyring = await openKeyring(database, config)
    await database.asOwner((db) => keyring.rewrap(db, 1))
    expect(await mastersInUse()).toHaveLength(2)
    await takeKeys(database, config, print)
    for (const { read, bytes } of papers) expect(await read()).toEqual(bytes)
    await keysStatus(database, config, print)
    expect(said.join('\n')).toContain('A rotation did not end')
    await rotateKeys(database, config, print)
    expect(await mastersInUse()).toEqual([localMaster(Buffer.from(secret, 'base64')).id])
    expect(await keysOfFile()).toHaveLength(2)
    for (const { read, bytes } of papers) expect(await read()).toEqual(bytes)
  })

  test('of keys in the environment waits for a new one to be written there', async () => {
    await aPaper()
    const keys = await keysOfFile()
    const given = readConfig({ MASTER_KEY: keys.join(',') })
    await expect(rotateKeys(database, given, print)).rejects.toThrow(CommandError)
    const anew = randomBytes(32).toString('base64')
    await rotateKeys(database, readConfig({ MASTER_KEY: [anew, ...keys].join(', ') }), print)
    expect(await mastersInUse()).toEqual([localMaster(Buffer.from(anew, 'base64')).id])
  })
})
