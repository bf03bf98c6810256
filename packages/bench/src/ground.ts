import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { startServer } from '../../server/test/postgres.ts'
import { addressOf, ask } from '../../server/test/server.ts'

/** A database of its own on a PostgreSQL server: what is measured on, and taken away afterwards. */
export interface Ground {
  readonly about: string
  /** For a superuser: fills it, and is the reference that nothing binds. */
  readonly superuser: string
  /** For the server under measurement: a login that owns nothing. */
  readonly login: string
  readonly close: () => Promise<void>
}

/**
 * On the server of `BENCH_DATABASE_URL` (a superuser's address), else on one found or brought by
 * npm and started here, which then trusts the disk cache (`fsync=off`) for both sides alike.
 */
export async function prepareGround(keep: boolean): Promise<Ground> {
  const given = process.env['BENCH_DATABASE_URL']
  const own = given === undefined || given === '' ? await startServer() : undefined
  const url = own?.url ?? given ?? ''
  const name = `bench_${randomBytes(4).toString('hex')}`
  try {
    await ask(url, `create database ${name}`)
  } catch (error) {
    await own?.stop()
    throw error
  }
  const superuser = addressOf(url, name)
  return {
    about: own ? `${own.about}, fsync off` : 'the server of BENCH_DATABASE_URL',
    superuser,
    // Where logins need a password, the server steps down from the superuser by itself.
    login: own?.isOpen === true ? addressOf(url, name, 'app_login') : superuser,
    close: async () => {
      if (!keep) await ask(url, `drop database ${name} with (force)`)
      await own?.stop()
    },
  }
}

/** One connection of the superuser, whom no policy binds. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'tumpeang bench' })
  client.on('error', () => undefined) // What was being asked fails by itself; this is its echo.
  await client.connect()
  return client
}
