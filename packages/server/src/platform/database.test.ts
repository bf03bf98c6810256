import { sql } from 'kysely'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { emptyOnServer, newDatabase, onServer } from '../../test/database.ts'
import { rowsLaw } from '../../test/rows.ts'
import { startServer } from '../../test/postgres.ts'
import { addressOf, ask } from '../../test/server.ts'
import { type Database, openDatabase } from './database.ts'

const database = await newDatabase(rowsLaw())
afterAll(() => database.close())

const asked = async (question: string, { db }: Pick<Database, 'db'> = database) =>
  (await sql.raw<Record<string, unknown>>(question).execute(db)).rows

test('values arrive the same on either engine', async () => {
  const [row] = await asked(`
    select date '2024-02-29' as day, array[date '2024-02-29', null] as days, count(*) as n,
      array[5000000000::int8, null] as many, 0.10::numeric as exact,
      timestamptz '2024-02-29 07:00+07' as moment, '{"a": [1]}'::jsonb as answers,
      array['ក', 'ខ,'] as words, 'សុខ' as name, null::date as nothing
    from generate_series(1, 3)`)
  expect(row).toEqual({
    day: '2024-02-29',
    days: ['2024-02-29', null],
    n: 3,
    many: [5_000_000_000, null],
    exact: '0.10',
    moment: new Date('2024-02-29T00:00:00Z'),
    answers: { a: [1] },
    words: ['ក', 'ខ,'],
    name: 'សុខ',
    nothing: null,
  })
})

test('a whole number that JavaScript cannot hold is an error, not another number', async () => {
  await expect(asked(`select 9007199254740993 as n`)).rejects.toThrow('too large')
  expect(await asked(`select 1 as n`)).toEqual([{ n: 1 }])
})

test('both engines keep the same time zone, order and letters', async () => {
  expect(await asked(`select current_setting('TimeZone') as zone`)).toEqual([{ zone: 'UTC' }])
  expect(
    await asked(
      `select array_agg(w order by w) as words from unnest(array['b','B','ខ','ក','a']) w`,
    ),
  ).toEqual([{ words: ['B', 'a', 'b', 'ក', 'ខ'] }])
  expect(await asked(`select cardinality(show_trgm('សុខ តារា')) as n`)).toEqual([{ n: 9 }])
})

test('a request connects as a login that owns nothing and sees nothing', async () => {
  expect(await asked(`select current_user::text as name`)).toEqual([{ name: 'app_login' }])
  await expect(asked(`select * from rows`)).rejects.toThrow('permission denied')
  await expect(asked(`create table mine (id int)`)).rejects.toThrow('permission denied')
})

test('within a transaction the role taken ends with it, and "reset role" gains nothing', async () => {
  await database.db.transaction().execute(async (trx) => {
    await sql`set local role app_user`.execute(trx)
    await sql`insert into rows (id) values (1)`.execute(trx)
  })
  await expect(
    database.db.transaction().execute(async (trx) => {
      await sql`set local role app_user`.execute(trx)
      await sql`reset role`.execute(trx)
      await sql`select * from rows`.execute(trx)
    }),
  ).rejects.toThrow('permission denied')
  await expect(asked(`set role app_owner`)).rejects.toThrow('permission denied')
  expect(await asked(`select current_user::text as name`)).toEqual([{ name: 'app_login' }])
})

test('the owner steps up for one transaction and down again, also when it fails', async () => {
  const name = await database.asOwner(async (trx) => {
    const { rows } = await sql<{ name: string }>`select current_user::text as name`.execute(trx)
    return rows[0]?.name
  })
  expect(name).toBe('app_owner')
  await expect(
    database.asOwner(async (trx) => {
      await sql`insert into rows (id) values (77)`.execute(trx)
      throw new Error('enough')
    }),
  ).rejects.toThrow('enough')
  expect(await asked(`select current_user::text as name`)).toEqual([{ name: 'app_login' }])
  await database.asOwner(async (trx) => {
    expect((await sql`select from rows where id = 77`.execute(trx)).rows).toEqual([])
  })
})

test('transactions at the same time do not see each other or take on each other', async () => {
  const seen = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      database.db.transaction().execute(async (trx) => {
        await sql`select set_config('app.who', ${String(index)}, true)`.execute(trx)
        await new Promise((done) => setTimeout(done, index % 3))
        const { rows } = await sql<{
          who: string
        }>`select current_setting('app.who') as who`.execute(trx)
        return rows[0]?.who
      }),
    ),
  )
  expect(seen).toEqual(seen.map((_, index) => String(index)))
})

test('a server that does not answer is named as the reason, without the password', async () => {
  const databaseUrl = 'postgres://somebody:very-secret@localhost:1/x'
  const failure = await openDatabase({
    dataDir: '',
    databaseUrl,
    databaseOwnerUrl: undefined,
    databasePoolSize: 1,
  }).catch((error: unknown) => String(error))
  expect(failure).toMatch(/^DatabaseError: The database does not let us in: .*ECONNREFUSED/)
  expect(failure).not.toContain('very-secret')
})

describe.runIf(onServer)('on a PostgreSQL server', () => {
  const common = { dataDir: '', databasePoolSize: 3 }

  test('two that start at the same moment take turns', async () => {
    const { address, drop } = await emptyOnServer()
    const open = () => openDatabase({ ...common, ...address }, rowsLaw())
    const both = await Promise.all([open(), open(), open()])
    const [one] = both
    await one?.asOwner(async (trx) => {
      expect((await sql`select name from migrations`.execute(trx)).rows).toHaveLength(1)
    })
    await Promise.all(both.map((each) => each.close()))
    await drop()
  })

  test('a powerful login alone steps down on every connection, and the log says so', async () => {
    const { address, drop } = await emptyOnServer()
    const databaseUrl = address.databaseOwnerUrl
    const opened = await openDatabase(
      { ...common, databaseUrl, databaseOwnerUrl: undefined },
      rowsLaw(),
    )
    expect(opened.warnings).toEqual([expect.stringContaining('may do more than requests need')])
    const names = await Promise.all(
      Array.from({ length: 6 }, () =>
        opened.db.transaction().execute(async (trx) => {
          await sql`reset role`.execute(trx)
          await sql`select pg_sleep(0.01)`.execute(trx)
          const { rows } = await sql<{ name: string }>`select current_user::text as name`.execute(
            trx,
          )
          return rows[0]?.name
        }),
      ),
    )
    expect(new Set(names)).toEqual(new Set(['app_login']))
    await opened.close()
    await drop()
  })

  test('a modest login alone finds its database migrated, or says who has to do it', async () => {
    const { address, drop } = await emptyOnServer()
    const modest = { ...common, databaseUrl: address.databaseUrl, databaseOwnerUrl: undefined }
    const rows = rowsLaw()
    await expect(openDatabase(modest, rows)).rejects.toThrow('DATABASE_OWNER_URL')
    await (await openDatabase({ ...common, ...address }, rows)).close()
    const opened = await openDatabase(modest, rows)
    expect(opened.warnings).toEqual([])
    await expect(opened.asOwner(() => Promise.resolve())).rejects.toThrow('DATABASE_OWNER_URL')
    await opened.close()
    await drop()
  })

  test.runIf(onServer && inject('server').password === '')(
    'a login that may make roles, and is no superuser, can found everything',
    async () => {
      const server = await startServer()
      await ask(server.url, 'create role founder login createrole')
      await ask(server.url, 'create database founded owner founder')
      const founder = addressOf(server.url, 'founded', 'founder')
      const alone = await openDatabase(
        { ...common, databaseUrl: founder, databaseOwnerUrl: undefined },
        rowsLaw(),
      )
      expect(await asked(`select current_user::text as name`, alone)).toEqual([
        { name: 'app_login' },
      ])
      expect(alone.warnings).toHaveLength(1)
      await alone.close()

      // An administrator has made a login that may become the owner and do nothing else.
      await ask(server.url, 'create role migrator login noinherit')
      await ask(server.url, 'grant app_owner to migrator')
      const apart = await openDatabase(
        {
          ...common,
          databaseUrl: addressOf(server.url, 'founded', 'app_login'),
          databaseOwnerUrl: addressOf(server.url, 'founded', 'migrator'),
        },
        rowsLaw(),
      )
      expect(apart.warnings).toEqual([])
      await apart.close()
      await server.stop()
    },
  )

  test('options in the address are refused: they would replace our own', async () => {
    await expect(
      openDatabase({
        ...common,
        databaseUrl: 'postgres://x@localhost/y?options=-c%20role%3Dz',
        databaseOwnerUrl: undefined,
      }),
    ).rejects.toThrow('options')
  })
})
