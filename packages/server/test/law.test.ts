import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { newDatabase } from './database.ts'

const database = await newDatabase()
afterAll(() => database.close())

/** The names that a question about the catalog brings back; each is a table or function at fault. */
const faults = (question: string): Promise<string[]> =>
  database.asOwner(async (trx) => {
    const { rows } = await sql.raw<{ name: string }>(`${question} order by 1`).execute(trx)
    return rows.map(({ name }) => name)
  })

const tables = `select oid::regclass::text as name from pg_class c
  where relkind in ('r', 'p') and not relispartition
    and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')`

test('every table belongs to the owner and is behind row-level security, forced', async () => {
  expect((await faults(tables)).length).toBeGreaterThan(20)
  expect(
    await faults(
      `${tables} and not (relowner = 'app_owner'::regrole and relrowsecurity and relforcerowsecurity)`,
    ),
  ).toEqual([])
})

test('every table says in a sentence what it holds', async () => {
  expect(
    await faults(`${tables} and coalesce(obj_description(oid, 'pg_class'), '') !~ '\\.$'`),
  ).toEqual([])
})

test('what may be changed is granted column by column, and nothing may be deleted by everyone', async () => {
  for (const role of ['app_user', 'app_jobs', 'app_login', 'public'])
    expect(
      await faults(`${tables} and has_table_privilege('${role}', oid, 'update, truncate')`),
    ).toEqual([])
})

test('a login that has taken no role may read no table but the list of migrations', async () => {
  expect(
    await faults(
      `${tables} and has_any_column_privilege('app_login', oid, 'select, insert, update')`,
    ),
  ).toEqual(['migrations'])
})

test('every reference says what becomes of it when its object is deleted', async () => {
  expect(
    await faults(
      `select conrelid::regclass || '.' || conname as name from pg_constraint
       where contype = 'f' and confdeltype = 'a' and conparentid = 0`,
    ),
  ).toEqual([])
})

test('a function that runs as the owner fixes where it looks for names', async () => {
  expect(
    await faults(
      `select oid::regprocedure::text as name from pg_proc
       where prosecdef and proowner = 'app_owner'::regrole
         and not exists (select from unnest(proconfig) setting where setting like 'search_path=%')`,
    ),
  ).toEqual([])
})
