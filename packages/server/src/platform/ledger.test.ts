import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newDatabase, onServer } from '../../test/database.ts'
import type { Database } from './database.ts'
import { actingAs, actingAsJob, type Db } from './db.ts'
import { beginning, Ledger, ledgerFiles, merkleRoot, readFeed, verifyLedger } from './ledger.ts'
import type { Schema } from './schema.ts'

const now = new Date('2030-01-07T02:00:00Z')

let database: Database
let folder: string
let ledger: Ledger
let files: ReturnType<typeof ledgerFiles>

beforeEach(async () => {
  database = await newDatabase()
  folder = await mkdtemp(join(tmpdir(), 'tumpeang-ledger-'))
  const config = { dataDir: folder, ledgerKeyFile: join(folder, 'ledger.key') }
  files = ledgerFiles(config)
  ledger = await Ledger.open(database.db, config, () => now)
})
afterEach(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

const asPublic = <T>(db: Kysely<Schema>, work: (db: Db) => Promise<T>) =>
  actingAs(db, { tokenHash: null, act: 'test.write', now, command: null, why: null }, work)

/** One deed: an entry of its own, in a transaction of its own. Answers its number. */
async function deed(words: string): Promise<number> {
  await asPublic(database.db, (db) =>
    sql`select ledger.enter('opened', 'test', ${uuid()}, ${words})`.execute(db),
  )
  return database.asOwner(async (db) => {
    const { rows } = await sql<{ seq: number }>`select max(seq) as seq from ledger.entries`.execute(
      db,
    )
    return rows[0]?.seq ?? 0
  })
}

/** Seals until nothing waits: on a server, transactions of other tests' databases may still run. */
async function sealEverything(): Promise<number> {
  let made = 0
  for (let turns = 0; turns < 4500; turns += 1) {
    made += await ledger.seal()
    if ((await verdict()).waiting === 0) return made
    await sleep(20)
  }
  throw new Error('Something is still waiting after a minute and a half')
}

/** Three batches of three deeds each; answers the numbers of the entries. */
async function threeBatches(): Promise<number[]> {
  const seqs: number[] = []
  for (let batch = 0; batch < 3; batch += 1) {
    for (let entry = 0; entry < 3; entry += 1) seqs.push(await deed(`deed ${batch}.${entry}`))
    await sealEverything()
  }
  return seqs
}

/** What someone with every power over the database does. */
const tamper = (...statements: string[]) =>
  database.asOwner(async (db) => {
    for (const statement of [
      'alter table ledger.entries disable trigger user',
      'alter table ledger.batches disable trigger user',
      ...statements,
      'alter table ledger.entries enable trigger user',
      'alter table ledger.batches enable trigger user',
    ])
      await sql.raw(statement).execute(db)
  })

const verdict = () =>
  verifyLedger(database.db, {
    sealsFile: files.sealsFile,
    publicKeys: [ledger.publicKey],
    now,
  })
const found = async () =>
  (await verdict()).findings.map(({ kind, number }) => [kind, number] as const)

test('a ledger that nobody touched is whole, and knows what still waits', async () => {
  const seqs = await threeBatches()
  await deed('not sealed yet')
  const answer = await verdict()
  expect(answer).toMatchObject({ findings: [], found: 0, waiting: 1 })
  expect(answer.batches).toBeGreaterThanOrEqual(3)
  expect(answer.entries).toBeGreaterThanOrEqual(seqs.length)
})

test('sealing twice seals nothing twice, and a restart goes on where it was', async () => {
  await threeBatches()
  expect(await ledger.seal()).toBe(0)
  const config = { dataDir: folder, ledgerKeyFile: files.keyFile }
  const again = await Ledger.open(database.db, config, () => now)
  expect(await again.seal()).toBe(0)
  await deed('after the restart')
  ledger = again
  expect(await sealEverything()).toBe(1)
  expect(await found()).toEqual([])
})

test('what a crash left out of the file is written there at the next sealing', async () => {
  await threeBatches()
  const lines = (await readFile(files.sealsFile, 'utf8')).trimEnd().split('\n')
  const config = { dataDir: folder, ledgerKeyFile: files.keyFile }
  // One that was never begun, and one that was half written.
  for (const left of [`${lines[0]}\n`, `${lines[0]}\n${lines[1]?.slice(0, 100)}`]) {
    await writeFile(files.sealsFile, left)
    expect((await verdict()).findings.map(({ kind }) => kind)).toContain('seal-missing')
    await (await Ledger.open(database.db, config, () => now)).seal()
    expect(await found()).toEqual([])
  }
})

test('the signing key is readable by its owner alone', async () => {
  expect((await stat(files.keyFile)).mode & 0o777).toBe(0o600)
})

test('nobody changes an entry while the triggers stand, not even the owner of the tables', async () => {
  await deed('a deed')
  for (const statement of ['update ledger.entries set why = null', 'delete from ledger.entries'])
    await expect(database.asOwner((db) => sql.raw(statement).execute(db))).rejects.toThrow(
      /only ever added to/,
    )
})

describe('a planted fault is found and named:', () => {
  test('an edited entry', async () => {
    const seqs = await threeBatches()
    await tamper(`update ledger.entries set why = 'another' where seq = ${seqs[4]}`)
    expect(await found()).toEqual([['entry-edited', seqs[4]]])
  })

  test('the moment of an entry, by a microsecond', async () => {
    const seqs = await threeBatches()
    await tamper(
      `update ledger.entries set at = at + interval '1 microsecond' where seq = ${seqs[0]}`,
    )
    expect(await found()).toEqual([['entry-edited', seqs[0]]])
  })

  test('a deleted entry', async () => {
    const seqs = await threeBatches()
    await tamper(`delete from ledger.entries where seq = ${seqs[4]}`)
    expect(await found()).toEqual([['entry-deleted', seqs[4]]])
  })

  test('the last sealed entries cut off', async () => {
    const seqs = await threeBatches()
    await tamper(`delete from ledger.entries where seq >= ${seqs[7]}`)
    expect(await found()).toEqual([
      ['entry-deleted', seqs[7]],
      ['entry-deleted', seqs[8]],
    ])
  })

  test('two entries that changed places', async () => {
    const [, a = 0, , , b = 0] = await threeBatches()
    await tamper(
      `create temporary table swapped on commit drop as
         select case seq when ${a} then ${b} else ${a} end as seq, why from ledger.entries where seq in (${a}, ${b})`,
      'update ledger.entries e set why = s.why from swapped s where s.seq = e.seq',
    )
    expect(await found()).toEqual([
      ['entry-edited', a],
      ['entry-edited', b],
    ])
  })

  test('an entry moved to another time', async () => {
    const [, a = 0, , , , , , , last = 0] = await threeBatches()
    await tamper(
      `update ledger.entries set xact = (select xact from ledger.entries where seq = ${last}) where seq = ${a}`,
    )
    expect(await found()).toEqual([
      ['entry-moved', a],
      ['entry-inserted', a],
    ])
  })

  test('an entry put into the past', async () => {
    const seqs = await threeBatches()
    await tamper(
      `insert into ledger.entries (xact, kind, subject, subject_id)
       select xact, 'acted', 'test', 'forged' from ledger.entries where seq = ${seqs[1]}`,
    )
    const findings = await found()
    expect(findings).toHaveLength(1)
    expect(findings[0]?.[0]).toBe('entry-inserted')
  })

  test('an edited entry whose leaf was computed anew, by its batch', async () => {
    const seqs = await threeBatches()
    const batch = await batchOf(seqs[4] ?? 0)
    await tamper(
      `update ledger.entries set why = 'another' where seq = ${seqs[4]}`,
      `update ledger.batches set leaves = (${leavesNow(batch)}) where number = ${batch}`,
    )
    expect(await found()).toEqual([['batch-edited', batch]])
  })

  test('an edited entry whose leaf and root were computed anew, by its batch and the chain', async () => {
    const seqs = await threeBatches()
    const batch = await batchOf(seqs[4] ?? 0)
    await tamper(
      `update ledger.entries set why = 'another' where seq = ${seqs[4]}`,
      `update ledger.batches set leaves = (${leavesNow(batch)}) where number = ${batch}`,
    )
    const { leaves } = await database.asOwner((db) =>
      db
        .selectFrom('ledger.batches')
        .select('leaves')
        .where('number', '=', batch)
        .executeTakeFirstOrThrow(),
    )
    const parts = Array.from({ length: leaves.length / 32 }, (_, at) =>
      leaves.subarray(at * 32, at * 32 + 32),
    )
    await tamper(
      `update ledger.batches set root = '\\x${merkleRoot(parts).toString('hex')}' where number = ${batch}`,
    )
    expect(await found()).toEqual([
      ['batch-edited', batch],
      ['batch-edited', batch + 1],
    ])
  })

  test('an entry taken out of its batch as well', async () => {
    const seqs = await threeBatches()
    const batch = await batchOf(seqs[4] ?? 0)
    await tamper(
      `delete from ledger.entries where seq = ${seqs[4]}`,
      `update ledger.batches set seqs = array_remove(seqs, ${seqs[4]}), leaves = (${leavesNow(batch)}) where number = ${batch}`,
    )
    const kinds = await found()
    expect(kinds[0]).toEqual(['batch-edited', batch])
  })

  test('the last batch cut off, by the file outside', async () => {
    const seqs = await threeBatches()
    const batch = await batchOf(seqs[8] ?? 0)
    await tamper(`delete from ledger.batches where number = ${batch}`)
    expect(await found()).toEqual([['batch-missing', batch]])
  })

  test('a batch taken out of the middle', async () => {
    const seqs = await threeBatches()
    const batch = await batchOf(seqs[4] ?? 0)
    await tamper(`delete from ledger.batches where number = ${batch}`)
    expect(await found()).toEqual([['batch-missing', batch]])
  })

  test('two batches that changed places', async () => {
    const seqs = await threeBatches()
    const [a, b] = [await batchOf(seqs[1] ?? 0), await batchOf(seqs[4] ?? 0)]
    await tamper(
      `update ledger.batches set number = 900 where number = ${a}`,
      `update ledger.batches set number = ${a} where number = ${b}`,
      `update ledger.batches set number = ${b} where number = 900`,
    )
    const findings = await found()
    expect(findings).toContainEqual(['batch-edited', a])
    expect(findings).toContainEqual(['batch-edited', b])
  })

  test('everything sealed anew with another key', async () => {
    await threeBatches()
    const stranger = { dataDir: folder, ledgerKeyFile: join(folder, 'other.key') }
    const other = await Ledger.open(database.db, stranger, () => now)
    const answer = await verifyLedger(database.db, {
      sealsFile: files.sealsFile,
      publicKeys: [other.publicKey],
      now,
    })
    expect(answer.found).toBe(answer.batches)
    expect(answer.findings[0]?.says).toMatch(/unknown key/)
  })
})

async function batchOf(seq: number): Promise<number> {
  const { rows } = await database.asOwner((db) =>
    sql<{ number: number }>`select number from ledger.batches where ${seq} = any (seqs)`.execute(
      db,
    ),
  )
  return rows[0]?.number ?? 0
}

/** The leaves of a batch as its entries are now: what a forger would write. */
const leavesNow = (batch: number): string => `
  select string_agg(sha256('\\x00'::bytea || convert_to(jsonb_build_array(
    e.epoch, e.xact::text, e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    e.account_id, e.duty_id, e.role, e.act, e.command_id, e.kind, e.subject, e.subject_id, e.version,
    e.case_id, e.child_id, e.report_id, e.province_code, e.why, e.change)::text, 'UTF8')), '' order by e.epoch, e.xact, e.seq)
  from ledger.entries e where e.seq in (select unnest(seqs) from ledger.batches where number = ${batch})`

const follow = (after = beginning) =>
  actingAsJob(database.db, { act: 'test.feed', now }, (db) => readFeed(db, after, 100))

describe('the feed', () => {
  test('gives each entry once, in order, and then nothing more', async () => {
    const seqs = [await deed('one'), await deed('two'), await deed('three')]
    await sealEverything()
    const first = await follow()
    expect(first.entries.map(({ seq }) => seq).slice(-3)).toEqual(seqs)
    expect((await follow(first.cursor)).entries).toEqual([])
    const later = await deed('four')
    await sealEverything()
    expect((await follow(first.cursor)).entries.map(({ seq }) => seq)).toEqual([later])
  })

  test.runIf(onServer)(
    'does not lose what commits late, which a reader by number alone does',
    async () => {
      const { cursor: start } = await follow()
      const bySeq = async (after: number) =>
        actingAsJob(database.db, { act: 'test.feed', now }, async (db) => {
          const { rows } = await sql<{ seq: number }>`
            select seq from ledger.entries where seq > ${after} order by seq`.execute(db)
          return rows.map(({ seq }) => seq)
        })
      const before = Math.max(0, ...(await bySeq(0)))

      // The first writer begins and writes, and is still at work while the second begins, writes and commits.
      const first = Promise.withResolvers<undefined>()
      const written = Promise.withResolvers<undefined>()
      const slow = asPublic(database.db, async (db) => {
        await sql`select ledger.enter('opened', 'test', 'slow')`.execute(db)
        written.resolve(undefined)
        await first.promise
      })
      await written.promise
      await asPublic(database.db, (db) =>
        sql`select ledger.enter('opened', 'test', 'quick')`.execute(db),
      )
      const naive = await bySeq(before)
      const ours = await follow(start)
      first.resolve(undefined)
      await slow

      const naiveLater = await bySeq(Math.max(before, ...naive))
      expect(naive.length + naiveLater.length).toBe(1) // One of two: the late one is lost for good.
      await sealEverything()
      const oursLater = await follow(ours.cursor)
      expect(
        [...ours.entries, ...oursLater.entries].map(({ subjectId }) => subjectId).toSorted(),
      ).toEqual(['quick', 'slow'])
    },
  )

  test.runIf(onServer)('sealing waits for the late one as well', async () => {
    const release = Promise.withResolvers<undefined>()
    const written = Promise.withResolvers<undefined>()
    const slow = asPublic(database.db, async (db) => {
      await sql`select ledger.enter('opened', 'test', 'slow')`.execute(db)
      written.resolve(undefined)
      await release.promise
    })
    await written.promise
    await deed('quick')
    await ledger.seal()
    release.resolve(undefined)
    await slow
    await sealEverything()
    expect(await verdict()).toMatchObject({ findings: [], waiting: 0 })
  })
})
