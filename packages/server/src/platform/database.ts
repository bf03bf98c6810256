import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { Client, Pool } from 'pg'
import type { Config } from './config.ts'
import { openEmbedded } from './embedded.ts'
import { readLaw, type Law } from './law.ts'
import { migrate, pending } from './migrate.ts'
import { poolOf } from './pglite.ts'
import { preparing } from './prepared.ts'
import type { Schema } from './schema.ts'
import { types } from './types.ts'

export interface Database {
  readonly kind: 'embedded' | 'server'
  /**
   * For requests and jobs. Its login owns nothing and may read nothing: a transaction first takes
   * a role (`set local role app_user` or `app_jobs`).
   */
  readonly db: Kysely<Schema>
  /**
   * One transaction as the owner of all tables, whom no policy binds: for the command line and
   * for seeding, never for a request. Throws `DatabaseError` where only a modest login is known.
   */
  readonly asOwner: <T>(work: (db: Transaction<Schema>) => Promise<T>) => Promise<T>
  /** What whoever runs the server should know and put right; written to the log at start. */
  readonly warnings: readonly string[]
  readonly close: () => Promise<void>
}

/** The database cannot be used as it is configured; the message says what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}

type Address = Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseOwnerUrl' | 'databasePoolSize'>

/**
 * Opens the database that the configuration names and brings it to `law`. Throws `LockedError`,
 * `MigrationError` or `DatabaseError`, each with a message for the person who starts the server.
 */
export const openDatabase = (address: Address, law: Law = readLaw()): Promise<Database> =>
  address.databaseUrl === undefined
    ? openOnDisk(address.dataDir, law)
    : openOnServer({ ...address, databaseUrl: address.databaseUrl }, law)

async function openOnDisk(dataDir: string, law: Law): Promise<Database> {
  const { pglite, close } = await openEmbedded(dataDir, law)
  return databaseOn(pglite, close)
}

/** A database on a PGlite that has been through the law; `close` is called when all is done. */
export async function databaseOn(
  pglite: Awaited<ReturnType<typeof openEmbedded>>['pglite'],
  close: () => Promise<void>,
): Promise<Database> {
  await pglite.exec(`set time zone 'UTC'; set session authorization app_login`)
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: preparing(poolOf(pglite)) }),
  })
  return {
    kind: 'embedded',
    db,
    // The one session steps up and down again; nobody else has it in the meantime.
    asOwner: (work) =>
      db.connection().execute(async (connection) => {
        await sql`set session authorization postgres`.execute(connection)
        try {
          return await connection.transaction().execute((trx) => ownWork(trx, work))
        } finally {
          await sql`set session authorization app_login`.execute(connection)
        }
      }),
    warnings: [],
    close: async () => {
      await db.destroy()
      await close()
    },
  }
}

async function ownWork<T>(
  trx: Transaction<Schema>,
  work: (db: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  await sql`set local role app_owner`.execute(trx)
  return work(trx)
}

/** In milliseconds: for a free connection, and for one statement. */
const patience = { connection: 15_000, statement: 60_000 }

/**
 * Of every connection. Compiling a statement pays for reports over millions of rows; ours are short,
 * and a policy of many branches looks dear enough to the planner to be compiled each time.
 */
const session = ['-c TimeZone=UTC', '-c jit=off']

const settings = [
  ...session,
  `-c statement_timeout=${patience.statement}`,
  `-c idle_in_transaction_session_timeout=${patience.statement}`,
]

async function openOnServer(
  {
    databaseUrl,
    databaseOwnerUrl = databaseUrl,
    databasePoolSize,
  }: Address & { readonly databaseUrl: string },
  law: Law,
): Promise<Database> {
  for (const url of [databaseUrl, databaseOwnerUrl])
    if (/[?&]options=/.test(url))
      throw new DatabaseError(
        'The address of the database has "options" in it. They would replace those by which a connection gives up its power, so leave them out.',
      )

  const mayMigrate = await withClient(databaseOwnerUrl, (client) => bring(client, law))
  const login = await withClient(databaseUrl, powersOf)
  const stepDown = login.isModest ? [] : ['-c role=app_login']
  const pool = poolAt(databaseUrl, databasePoolSize, [...settings, ...stepDown])
  try {
    await refusePower(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
  const ownerPool = poolAt(databaseOwnerUrl, 2, session)
  const owner = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: ownerPool }) })
  return {
    kind: 'server',
    db,
    asOwner: async (work) => {
      if (!mayMigrate)
        throw new DatabaseError(
          'This needs the login that owns the tables. Write its address in DATABASE_OWNER_URL.',
        )
      return owner.transaction().execute((trx) => ownWork(trx, work))
    },
    warnings: login.isModest
      ? []
      : [
          `The server connects as "${login.name}", which may do more than requests need. It steps down to app_login, but an injected "set role none" would bring the power back. Better: give app_login a password (alter role app_login password '…'), write its address in DATABASE_URL and this one in DATABASE_OWNER_URL.`,
        ],
    close: async () => {
      await Promise.all([db.destroy(), owner.destroy()])
    },
  }
}

/** The last look before requests are let in: what a connection may do, whatever was asked of it. */
async function refusePower(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ modest: boolean }>(
    `select not rolsuper and not rolbypassrls and not pg_has_role(oid, 'app_owner', 'member') as modest
     from pg_roles where rolname = current_user`,
  )
  if (rows[0]?.modest !== true)
    throw new DatabaseError('The connections for requests did not give up their power.')
}

function poolAt(connectionString: string, max: number, options: readonly string[]): Pool {
  const pool = new Pool({
    connectionString,
    max,
    types,
    options: options.join(' '),
    connectionTimeoutMillis: patience.connection,
    application_name: 'tumpeang',
  })
  // An idle connection that the server closed: the pool drops it and opens another when asked.
  pool.on('error', () => undefined)
  return pool
}

async function withClient<T>(
  connectionString: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString,
    types,
    connectionTimeoutMillis: patience.connection,
    application_name: 'tumpeang migrate',
  })
  client.on('error', () => undefined) // What was being asked fails by itself; this is its echo.
  try {
    await client.connect()
  } catch (error) {
    throw new DatabaseError(`The database does not let us in: ${reasonOf(error)}`, {
      cause: error,
    })
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Node says nothing but a code when each of several addresses of a host refuses. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  if (error.message !== '') return error.message
  return 'code' in error ? String(error.code) : error.name
}

interface Powers {
  readonly name: string
  /** Owns nothing, is no one's superior, and reaches the tables only through a role it takes. */
  readonly isModest: boolean
  readonly mayMigrate: boolean
}

async function powersOf(client: Client): Promise<Powers> {
  const { rows } = await client.query<Powers>(`
    select rolname as name,
      rolsuper or rolcreaterole or coalesce(pg_has_role(to_regrole('app_owner')::oid, 'member'), false) as "mayMigrate",
      not rolsuper and not rolcreaterole and not rolbypassrls and not rolinherit
        and not coalesce(pg_has_role(to_regrole('app_owner')::oid, 'member'), true)
        and not exists (select from pg_class where relowner = pg_roles.oid) as "isModest"
    from pg_roles where rolname = session_user`)
  const [powers] = rows
  if (powers === undefined) throw new DatabaseError('The database does not know this login.')
  return powers
}

/** Migrates where the login may; where it may not, makes sure that there is nothing to do. */
async function bring(client: Client, law: Law): Promise<boolean> {
  const { mayMigrate, name } = await powersOf(client)
  if (mayMigrate) {
    await migrate(client, law)
    return true
  }
  const exists = await client.query(`select from pg_tables where tablename = 'migrations'`)
  const waiting = exists.rowCount === 0 ? law.migrations : await pending(client, law)
  if (exists.rowCount === 0 || waiting.length > 0)
    throw new DatabaseError(
      `The database still has to be migrated (${waiting.length} to apply), and "${name}" may not do that. Write the address of a login that may in DATABASE_OWNER_URL.`,
    )
  return false
}
