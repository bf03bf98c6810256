import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { openDatabase } from '../src/platform/database.ts'
import { type Law, readLaw } from '../src/platform/law.ts'

/**
 * Does an acknowledged row survive when its writer is killed? By hand, for one engine or the other:
 *
 *   KILLS=50 npm exec -- node packages/server/test/kill.ts
 *   KILLS=50 npm exec -- node packages/server/test/kill.ts postgres://…
 */
export type Address = Parameters<typeof openDatabase>[0]

export interface Outcome {
  readonly kills: number
  /** Rows that the writer was told are kept. */
  readonly acknowledged: number
  /** Those of them that are not there. */
  readonly lost: readonly number[]
}

/** One table of numbers, into which `app_user` may write: the least that shows the whole way. */
export function rowsLaw(): Law {
  const folder = join(import.meta.dirname, 'kill')
  const own = readLaw({
    sql: folder,
    platform: join(import.meta.dirname, '../src/platform'),
    modules: folder,
    order: ['rows'],
  })
  const registry = own.policies.filter(({ name }) => name === 'platform/migrations.policies.sql')
  return {
    ...own,
    policies: [...registry, ...own.policies.filter(({ name }) => name === 'rows/policies.sql')],
  }
}

/** Writes from `first` on, one transaction each (every seventh of three rows), until it is killed. */
async function write(address: Address, first: number): Promise<never> {
  const { db } = await openDatabase(address, rowsLaw())
  for (let id = first; ;) {
    const ids = Array.from({ length: id % 7 === 0 ? 3 : 1 }, (_, index) => id + index)
    await db.transaction().execute(async (trx) => {
      await sql`set local role app_user`.execute(trx)
      for (const each of ids) await sql`insert into rows (id) values (${each})`.execute(trx)
    })
    writeSync(1, ids.map((each) => `${each}\n`).join(''))
    id += ids.length
  }
}

/** Another process that opens the database and writes into it until it is killed. */
export const startWriter = (address: Address, first: number): ChildProcess =>
  spawn(process.execPath, [import.meta.filename, JSON.stringify({ address, first })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Lets a writer run and kills it at a moment of chance, `kills` times, on one database. */
export async function killAndCount(address: Address, kills: number): Promise<Outcome> {
  const acknowledged: number[] = []
  let lost: readonly number[] = []
  for (let round = 0; round < kills; round += 1) {
    const child = startWriter(address, (round + 1) * 1_000_000)
    acknowledged.push(...(await writtenUntilKilled(child)))
    lost = await missing(address, acknowledged)
    if (lost.length > 0) break
  }
  return { kills, acknowledged: acknowledged.length, lost }
}

async function writtenUntilKilled(child: ChildProcess): Promise<number[]> {
  if (child.stdout === null) throw new Error('The writer has no voice.')
  const written: number[] = []
  const lines = createInterface({ input: child.stdout })
  const ended = once(lines, 'close')
  const begun = once(lines, 'line')
  lines.on('line', (line) => written.push(Number(line)))
  await Promise.race([begun, ended])
  if (written.length === 0) throw new Error('The writer ended before it had written a row.')
  await sleep(Math.random() * 1200)
  child.kill('SIGKILL')
  await ended
  return written
}

async function missing(address: Address, acknowledged: readonly number[]): Promise<number[]> {
  const database = await openDatabase(address, rowsLaw())
  try {
    return await database.asOwner(async (trx) => {
      const { rows } = await sql<{ id: number }>`select id from rows`.execute(trx)
      const there = new Set(rows.map(({ id }) => id))
      return acknowledged.filter((id) => !there.has(id))
    })
  } finally {
    await database.close()
  }
}

async function main([given]: readonly string[]): Promise<void> {
  if (given?.startsWith('{')) {
    const { address, first }: { address: Address; first: number } = JSON.parse(given)
    await write(address, first)
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'tumpeang-kill-'))
  const address = { dataDir, databaseUrl: given, databaseOwnerUrl: undefined, databasePoolSize: 2 }
  const { kills, acknowledged, lost } = await killAndCount(
    address,
    Number(process.env['KILLS'] ?? 5),
  )
  rmSync(dataDir, { recursive: true })
  process.stdout.write(`${kills} kills, ${acknowledged} rows acknowledged, ${lost.length} lost\n`)
  if (lost.length > 0) process.exitCode = 1
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2))
