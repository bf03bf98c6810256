import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepare } from '../src/commands/prepare.ts'
import { deskRows, workforce } from '../src/demo/country.ts'
import { demoPassword } from '../src/demo/index.ts'
import { Random } from '../src/demo/random.ts'
import { replay } from '../src/demo/replay.ts'
import { hashOfPassword } from '../src/modules/access/index.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { seedDemoPlaces } from '../src/reference.ts'
import { emptyOnServer, onServer } from './database.ts'
import { killAndCount } from './kill.ts'

/** The people of the demo and where they work, without two years of history. */
async function people(database: Database): Promise<void> {
  await prepare(database)
  const hash = await hashOfPassword(demoPassword)
  await database.asOwner(async (db) => {
    await seedDemoPlaces(db)
    const { deeds } = workforce(await deskRows(db), {
      random: new Random(1),
      from: new Date('2026-01-01T00:00:00Z'),
      now: new Date('2026-02-01T00:00:00Z'),
      hash,
      districts: new Set(),
    })
    await replay(db, deeds)
  })
}

test('every command that a killed server acknowledged is there once, and the rest is done when sent again', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tumpeang-kill-'))
  const server = onServer ? await emptyOnServer() : undefined
  const place = {
    dataDir,
    databaseUrl: server?.address.databaseUrl,
    databaseOwnerUrl: server?.address.databaseOwnerUrl,
  }
  try {
    const database = await openDatabase({ ...place, databasePoolSize: 2 })
    await people(database)
    await database.close()
    const { acknowledged, lost, doubled, faults, verified } = await killAndCount(place, 2)
    expect({ lost, doubled, faults }).toEqual({ lost: [], doubled: [], faults: [] })
    expect(acknowledged).toBeGreaterThan(8)
    expect(verified.says).toMatch(/^The ledger is whole/)
  } finally {
    await server?.drop()
    rmSync(dataDir, { recursive: true })
  }
}, 180_000)
