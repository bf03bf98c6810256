import { type ChildProcess, spawn } from 'node:child_process'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '../src/platform/database.ts'
import { type Law, readLaw } from '../src/platform/law.ts'

/** One table of numbers, into which `app_user` may write: the least that shows the whole way. */
export function rowsLaw(): Law {
  const folder = join(import.meta.dirname, 'rows')
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

type Address = Parameters<typeof openDatabase>[0]

/** Another process that opens the database and writes into it until it is killed. */
export const startWriter = (address: Address): ChildProcess =>
  spawn(process.execPath, [import.meta.filename, JSON.stringify(address)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Writes numbers, one transaction each, and says each that is kept. */
async function write(address: Address): Promise<never> {
  const { db } = await openDatabase(address, rowsLaw())
  for (let id = 1; ; id += 1) {
    await db.transaction().execute(async (trx) => {
      await sql`set local role app_user`.execute(trx)
      await sql`insert into rows (id) values (${id})`.execute(trx)
    })
    writeSync(1, `${id}\n`)
  }
}

if (process.argv[1] === import.meta.filename) await write(JSON.parse(process.argv[2] ?? ''))
