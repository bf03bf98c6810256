import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { Client } from 'pg'
import { inject } from 'vitest'
import { type Database, databaseOn, openDatabase } from '../src/platform/database.ts'
import { type Law, readLaw } from '../src/platform/law.ts'
import { migrate, type Session } from '../src/platform/migrate.ts'
import { clientOf, openInMemory, withClient } from '../src/platform/pglite.ts'
import { snapshot } from '../src/platform/snapshot.ts'
import { types } from '../src/platform/types.ts'
import { addressOf, ask } from './server.ts'

/** Which engine this run is about: `TEST_ENGINE=server` is PostgreSQL, anything else PGlite. */
export const onServer = process.env['TEST_ENGINE'] === 'server'

/**
 * A migrated database of one's own. `db` is what requests have (policies bind); `asOwner` is for
 * what a test lays out beforehand. Another `law` may be given, to test the door itself.
 */
export const newDatabase = (law?: Law): Promise<Database> =>
  onServer ? copyOnServer(law) : copyInMemory(law)

async function copyInMemory(law: Law | undefined): Promise<Database> {
  const copy = law ? await snapshot(lawless()) : await openAsBlob(inject('snapshot'))
  const pglite = await openInMemory({ loadDataDir: copy })
  if (law) await withClient(pglite, (client) => migrate(client, law))
  return databaseOn(pglite, () => pglite.close())
}

/** The roles and nothing else. */
const lawless = (): Law => {
  const nowhere = `${import.meta.dirname}/nowhere`
  return readLaw({ sql: nowhere, platform: nowhere, modules: nowhere, order: [] })
}

async function copyOnServer(law: Law | undefined): Promise<Database> {
  const made = inject('server')
  const { address, drop } = await emptyOnServer(law ? 'template1' : made.template)
  const database = await openDatabase(
    { ...address, dataDir: '', databasePoolSize: 5 },
    law ?? made.law,
  )
  return {
    ...database,
    close: async () => {
      await database.close()
      await drop()
    },
  }
}

interface Empty {
  readonly address: { readonly databaseUrl: string; readonly databaseOwnerUrl: string }
  readonly drop: () => Promise<void>
}

/** A database on the server of this run, and how to reach it as app_login and as its owner. */
export async function emptyOnServer(template = 'template1'): Promise<Empty> {
  const { url, password } = inject('server')
  const name = `test_${randomBytes(6).toString('hex')}`
  await ask(url, `create database ${name} template ${template}`)
  return {
    address: {
      databaseUrl: addressOf(url, name, 'app_login', password),
      databaseOwnerUrl: addressOf(url, name),
    },
    drop: () => ask(url, `drop database ${name} with (force)`),
  }
}

export interface OpenSession {
  readonly session: Session
  readonly close: () => Promise<void>
}

/** The superuser's own session on an empty database, for tests of what happens before any law. */
export async function newSession(): Promise<OpenSession> {
  if (onServer) {
    const { drop, address } = await emptyOnServer()
    const client = new Client({
      connectionString: address.databaseOwnerUrl,
      types,
    })
    await client.connect()
    return {
      session: client,
      close: async () => {
        await client.end()
        await drop()
      },
    }
  }
  const pglite = await openInMemory({ loadDataDir: await snapshot(lawless()) })
  const client = await clientOf(pglite)
  return {
    session: client,
    close: async () => {
      await client.end()
      await pglite.close()
    },
  }
}
