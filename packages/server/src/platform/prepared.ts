import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient } from 'pg'

/** More statements than our code has; beyond it they go without a name. */
const most = 1000

/** `cached plan must not change result type`: a migration ran while this process went on. */
const OUTDATED = '0A000'

/**
 * Gives each statement a name, so that PostgreSQL plans it once for a connection and not once for a
 * request: a case file is fifteen statements that take eight times as long to plan as to run.
 * A statement whose result changed under it fails once and has another name from then on.
 */
export function preparing(pool: Pool): PostgresPool {
  const names = new Map<string, string>()
  const clients = new WeakMap<PoolClient, PostgresPoolClient>()
  let made = 0

  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= most) return known
    made += 1
    const name = `tumpeang_${made}`
    names.set(text, name)
    return name
  }

  const ask = async (client: PoolClient, text: string, values: readonly unknown[]) => {
    const name = values.length > 0 ? nameOf(text) : undefined
    try {
      return await client.query({ text, values: [...values], ...(name && { name }) })
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === OUTDATED) names.delete(text)
      throw error
    }
  }

  return {
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client)
      if (known) return known
      // Kysely's type wants cursors too, which nothing here uses.
      const wrapped = {
        query: (text: string, values: readonly unknown[] = []) => ask(client, text, values),
        release: () => client.release(),
      } as unknown as PostgresPoolClient
      clients.set(client, wrapped)
      return wrapped
    },
    end: () => pool.end(),
    options: pool.options,
  }
}
