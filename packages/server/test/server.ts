import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { type Law, readLaw } from '../src/platform/law.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startServer } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: {
      /** For a superuser. */
      readonly url: string
      /** Of app_login; empty where it needs none. */
      readonly password: string
      /** A migrated database, to be copied and never connected to. */
      readonly template: string
      /** What the template has been through: the files may be edited while the tests run. */
      readonly law: Law
    }
  }
}

/** The same address with another database, and with another login where one is given. */
export function addressOf(url: string, database: string, login?: string, password = ''): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  if (login !== undefined) {
    address.username = login
    address.password = password
  }
  return address.href
}

/** Finds or starts a PostgreSQL server for the whole run, and ends it afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  const law = readLaw()
  const template = `template_${randomBytes(6).toString('hex')}`
  try {
    await ask(server.url, `create database ${template}`)
    const client = new Client({ connectionString: addressOf(server.url, template) })
    await client.connect()
    try {
      await migrate(client, law)
    } finally {
      await client.end()
    }
  } catch (error) {
    await server.stop()
    throw error
  }
  // A server named by TEST_DATABASE_URL is for tests alone, so its app_login may be given a password.
  const password = server.isOpen ? '' : randomBytes(12).toString('hex')
  if (password) await ask(server.url, `alter role app_login password '${password}'`)
  project.provide('server', { url: server.url, password, template, law })
  return async () => {
    await ask(server.url, `drop database ${template} with (force)`)
    await server.stop()
  }
}

/** One statement outside any transaction, such as `create database`. */
export async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
