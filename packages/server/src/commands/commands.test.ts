import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newDatabase, onServer } from '../../test/database.ts'
import { type Config, ConfigurationError, readConfig } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import { Ledger } from '../platform/ledger.ts'
import { LockedError } from '../platform/lock.ts'
import { CommandError, exitCodes, explainedExit } from './exit.ts'
import { verify } from './ledger.ts'
import { importPlaces } from './places.ts'
import { prepare } from './prepare.ts'
import { serve } from './serve.ts'
import { setUp } from './setup.ts'

const now = new Date('2030-01-07T02:00:00Z')
const administrator = {
  login: 'sokha',
  nameKm: 'សុខា',
  nameEn: 'Sokha',
  password: 'a long sentence for a test',
}

let database: Database
let folder: string
let config: Config
beforeAll(async () => {
  database = await newDatabase()
  folder = await mkdtemp(join(tmpdir(), 'tumpeang-commands-'))
  config = readConfig({ DATA_DIR: folder, PORT: '0', METRICS_PORT: '0', LOG_LEVEL: 'silent' })
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

test('what a person has to put right ends a command with words and a code', () => {
  expect(explainedExit(new ConfigurationError(['PORT: x']))?.code).toBe(exitCodes.cannot)
  expect(explainedExit(new LockedError('in use'))?.code).toBe(exitCodes.cannot)
  expect(explainedExit(new CommandError('x', exitCodes.usage))?.code).toBe(exitCodes.usage)
  expect(explainedExit(Object.assign(new Error('x'), { code: 'EADDRINUSE' }))?.message).toMatch(
    /PORT/,
  )
  expect(explainedExit(new TypeError('a bug'))).toBeUndefined()
})

test('a first administrator is made once, and is refused a weak password', async () => {
  const weak = setUp(database, { ...administrator, password: 'short' }, now)
  await expect(weak).rejects.toThrow(/15 characters/)
  await setUp(database, administrator, now)
  const again = setUp(database, { ...administrator, login: 'other' }, now)
  await expect(again).rejects.toThrow(/already/)
  const entries = await database.asOwner((db) =>
    db.selectFrom('ledger.entries').select(['act', 'subject']).orderBy('seq').execute(),
  )
  expect(entries).toEqual([
    { act: 'setup', subject: 'account' },
    { act: 'setup', subject: 'duty' },
  ])
})

test('preparing twice changes nothing the second time', async () => {
  const count = async () =>
    database.asOwner(async (db) => {
      const { rows } = await sql<{ count: number }>`
        select (select count(*) from places)::integer + (select count(*) from desks)::integer
          + (select count(*) from ledger.epochs)::integer as count`.execute(db)
      return rows[0]?.count
    })
  await prepare(database)
  const first = await count()
  expect(first).toBeGreaterThan(235)
  await prepare(database)
  expect(await count()).toBe(first)
})

const unsealed = () =>
  database.asOwner(async (db) => {
    const { rows } = await sql<{ count: number }>`
      select ((select count(*) from ledger.entries)
        - coalesce((select sum(cardinality(seqs)) from ledger.batches), 0))::integer as count`.execute(
      db,
    )
    return rows[0]?.count
  })

test('verifying says what it found, and ends with 1 when something is wrong', async () => {
  const lines: string[] = []
  const print = (line: string): void => void lines.push(line)
  await expect(verify(database, config, {}, print)).rejects.toThrow(/no key/)
  const ledger = await Ledger.open(database.db, config, () => now)
  // On a server, transactions of other tests' databases may hold the last entries back for a moment.
  await vi.waitFor(async () => {
    await ledger.seal()
    expect(await unsealed()).toBe(0)
  }, 90_000)
  expect(await verify(database, config, {}, print)).toBe(exitCodes.done)
  expect(lines.join('\n')).toMatch(/The ledger is whole: \d+ entries in \d+ batch/)
  await database.asOwner(async (db) => {
    await sql`alter table ledger.entries disable trigger user`.execute(db)
    await sql`update ledger.entries set role = 'nobody' where subject = 'duty'`.execute(db)
  })
  expect(await verify(database, config, {}, print)).toBe(exitCodes.foundWrong)
  expect(lines.join('\n')).toMatch(/Entry \d+ of batch \d+ was edited/)
})

test('a day that is none is a wrong call', async () => {
  const call = importPlaces(database, '/nowhere', { on: 'tomorrow' }, () => undefined)
  await expect(call).rejects.toMatchObject({ exitCode: exitCodes.usage })
})

describe.skipIf(onServer)('the server', () => {
  test('starts on an empty folder, answers, counts, and ends with everything sealed', async () => {
    const lines: string[] = []
    const print = (line: string): void => void lines.push(line)
    const own = { ...config, dataDir: join(folder, 'own'), ledgerKeyFile: join(folder, 'own.key') }
    const served = await serve(own, { print, demo: false })
    const alive = await fetch(`${served.address}/livez`)
    expect(alive.status).toBe(200)
    expect((await fetch(`${served.address}/readyz`)).status).toBe(200)
    expect((await fetch(`${served.address}/api/me`)).status).toBe(401)
    const metrics = await (await fetch(`${served.metrics}/metrics`)).text()
    expect(metrics).toContain(
      'tumpeang_answer_seconds_count{endpoint="access.who-am-i",status="401"} 1',
    )
    expect(metrics).toContain('tumpeang_database_up 1')
    // A second one on the same folder is refused with a reason.
    await expect(serve(own, { print, demo: false })).rejects.toThrow(/Another process|is using/)
    await served.stop()
    await expect(fetch(`${served.address}/livez`)).rejects.toThrow(/fetch failed/)
    expect(lines[0]).toContain(`Tumpeang is ready at ${served.address}`)
  }, 60_000)
})
