import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import type { Database } from './database.ts'

let database: Database
beforeAll(async () => {
  database = await newDatabase()
})
afterAll(() => database.close())

test('a statement is planned once for a connection, under a name', async () => {
  const names = await database.db.connection().execute(async (connection) => {
    for (const given of ['a', 'b'])
      await sql`select ${given}::text as one_of_two`.execute(connection)
    const { rows } = await sql<{ name: string }>`
      select name from pg_prepared_statements where statement like '%one_of_two%' and name <> ''`.execute(
      connection,
    )
    return rows
  })
  expect(names).toHaveLength(1)
})

test('a statement whose result changed under it fails once, and not again', async () => {
  const change = (column: string) =>
    database.asOwner((db) => sql.raw(`alter table places add column ${column} text`).execute(db))
  const everything = () =>
    database.db.transaction().execute(async (db) => {
      await sql`set local role app_user`.execute(db)
      return sql`select * from places where code = ${'none'}`.execute(db)
    })
  await everything()
  await change('one')
  await expect(everything()).rejects.toThrow('cached plan')
  await expect(everything()).resolves.toMatchObject({ rows: [] })
})
