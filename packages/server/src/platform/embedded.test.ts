import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rowsLaw, startWriter } from '../../test/rows.ts'
import { type Database, openDatabase } from './database.ts'
import { syncs } from './pglite.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tumpeang-data-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const address = () => ({
  dataDir,
  databaseUrl: undefined,
  databaseOwnerUrl: undefined,
  databasePoolSize: 1,
})
const open = (): Promise<Database> => openDatabase(address(), rowsLaw())

const add = (database: Database, id: number) =>
  database.db.transaction().execute(async (trx) => {
    await sql`set local role app_user`.execute(trx)
    await sql`insert into rows (id) values (${id})`.execute(trx)
  })

const count = (database: Database) =>
  database.asOwner(async (trx) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from rows`.execute(trx)
    return rows[0]?.n
  })

test('what was written is there after the next start', async () => {
  const first = await open()
  await add(first, 1)
  await first.close()
  const second = await open()
  expect(await count(second)).toBe(1)
  await second.close()
})

test('every commit is on the disk before it is acknowledged', async () => {
  const database = await open()
  const before = syncs.count
  for (let id = 0; id < 20; id += 1) await add(database, id)
  expect(syncs.count - before).toBeGreaterThanOrEqual(20)
  await database.close()
})

test('a folder in use is refused, and free again afterwards', async () => {
  const database = await open()
  await expect(open()).rejects.toThrow('Another process')
  await database.close()
  await (await open()).close()
})

test('a first start that ended half way is begun anew', async () => {
  mkdirSync(join(dataDir, 'database.making'), { recursive: true })
  writeFileSync(join(dataDir, 'database.making/PG_VERSION'), '18')
  const database = await open()
  expect(await count(database)).toBe(0)
  expect(existsSync(join(dataDir, 'database.making'))).toBe(false)
  await database.close()
})

test('a first start that is killed at any moment is recovered by the next', async () => {
  for (const milliseconds of [0, 250, 700]) {
    const child = startWriter(address())
    while (!existsSync(join(dataDir, 'database.making')) && child.exitCode === null) await sleep(5)
    await sleep(milliseconds)
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    const database = await open()
    expect(await count(database)).toBeGreaterThanOrEqual(0)
    await database.close()
    rmSync(dataDir, { recursive: true })
  }
  mkdirSync(dataDir)
})

test('when it cannot be opened, the lock is let go', async () => {
  const database = await open()
  await database.asOwner((trx) => sql`update migrations set hash = 'other'`.execute(trx))
  await database.close()
  await expect(open()).rejects.toThrow('another text')
  await expect(open()).rejects.toThrow('another text')
})
