import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newSession, type OpenSession } from '../../test/database.ts'
import { type Law, readLaw } from './law.ts'
import { migrate } from './migrate.ts'

let folder: string
let open: OpenSession

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tumpeang-law-'))
  open = await newSession()
})
afterEach(async () => {
  await open.close()
  rmSync(folder, { recursive: true })
})

const law = (files: Record<string, string>): Law => {
  rmSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return readLaw({
    sql: join(folder, 'sql'),
    platform: join(folder, 'platform'),
    modules: join(folder, 'modules'),
    order: ['first', 'second'],
  })
}

const rows = async (question: string): Promise<unknown[]> =>
  (await open.session.query(question)).rows

const dogs = { 'sql/0001-dogs.sql': `create table dogs (name text primary key);` }
const cats = { 'sql/0002-cats.sql': `create table cats (name text primary key);` }
const seen = {
  'modules/first/policies.sql': `create policy "all see dogs" on dogs for select to app_user using (true);
     grant select on dogs to app_user;`,
}

test('each migration is applied once, in order, and belongs to the owner', async () => {
  expect(await migrate(open.session, law({ ...cats, ...dogs }))).toEqual(['0001-dogs', '0002-cats'])
  expect(await migrate(open.session, law({ ...cats, ...dogs }))).toEqual([])
  expect(
    await rows(`select distinct tableowner from pg_tables where schemaname = 'public'`),
  ).toEqual([{ tableowner: 'app_owner' }])
})

test('a migration that fails leaves nothing behind, and those before it stay', async () => {
  const broken = { 'sql/0002-cats.sql': `create table cats (name text); select 1 / 0;` }
  await expect(migrate(open.session, law({ ...dogs, ...broken }))).rejects.toThrow(
    'Migration 0002-cats failed, nothing of it remains: division by zero',
  )
  expect(await rows(`select name from migrations`)).toEqual([{ name: '0001-dogs' }])
  expect(await rows(`select to_regclass('cats') as cats`)).toEqual([{ cats: null }])
  expect(await migrate(open.session, law({ ...dogs, ...cats }))).toEqual(['0002-cats'])
})

test('a script that is not understood is named with its line', async () => {
  const broken = { 'sql/0002-cats.sql': `create table cats (name text);\n\ncreate tabel x ();` }
  await expect(migrate(open.session, law({ ...dogs, ...broken }))).rejects.toThrow(
    'Migration 0002-cats failed in line 3, ',
  )
  const policy = {
    'modules/first/policies.sql': `-- dogs\ngrant select on nothing to app_user;\ngrunt`,
  }
  await expect(migrate(open.session, law({ ...dogs, ...policy }))).rejects.toThrow(
    'first/policies.sql failed in line 3, ',
  )
})

test('an edited migration is refused, another end of line is not an edit', async () => {
  await migrate(open.session, law(dogs))
  const text = dogs['sql/0001-dogs.sql']
  await expect(
    migrate(open.session, law({ 'sql/0001-dogs.sql': `${text} -- better` })),
  ).rejects.toThrow('Migration 0001-dogs was applied to this database with another text')
  await migrate(open.session, law({ 'sql/0001-dogs.sql': text }))
})

test('an older program does not touch a newer database', async () => {
  await migrate(open.session, law({ ...dogs, ...cats }))
  await expect(migrate(open.session, law(dogs))).rejects.toThrow(
    'has been through 0002-cats, of which this program knows nothing',
  )
})

test('every table is guarded from its first moment, and its owner still reads it', async () => {
  await migrate(open.session, law({ ...dogs, ...cats }))
  expect(
    await rows(
      `select relname from pg_class where relowner = 'app_owner'::regrole and relkind = 'r'
       and not (relrowsecurity and relforcerowsecurity)`,
    ),
  ).toEqual([])
  await open.session.query(`insert into dogs values ('Kiri')`)
  await open.session.query('begin; set local role app_owner')
  expect(await rows(`select name from dogs`)).toEqual([{ name: 'Kiri' }])
  await open.session.query('rollback')
})

test('policies are stated anew: what a file no longer says is no longer allowed', async () => {
  await migrate(open.session, law({ ...dogs, ...seen }))
  const may = `select has_table_privilege('app_user', 'dogs', 'select') as may`
  expect(await rows(may)).toEqual([{ may: true }])
  await open.session.query(
    `grant delete on dogs to app_user; grant update (name) on dogs to public`,
  )

  await migrate(open.session, law(dogs))
  expect(await rows(may)).toEqual([{ may: false }])
  expect(
    await rows(`select has_any_column_privilege('app_user', 'dogs', 'update')
      or has_table_privilege('app_user', 'dogs', 'delete') as may`),
  ).toEqual([{ may: false }])
  expect(await rows(`select policyname from pg_policies where tablename = 'dogs'`)).toEqual([
    { policyname: 'functions of the owner' },
  ])
})

test('policies that nobody touched are left alone, a right given behind our back is taken away', async () => {
  const same = law({ ...dogs, ...seen })
  const stated = `select oid, polname from pg_policy order by oid`
  await migrate(open.session, same)
  const before = await rows(stated)
  await migrate(open.session, same)
  expect(await rows(stated)).toEqual(before)

  for (const tampering of [
    'grant update (name) on dogs to app_user',
    'alter table dogs no force row level security',
    'create policy "more" on dogs for update to app_user using (true)',
    'alter policy "all see dogs" on dogs using (name is not null)',
    'drop policy "functions of the owner" on dogs',
  ]) {
    const known = await rows(stated)
    await open.session.query(tampering)
    await migrate(open.session, same)
    expect(await rows(stated)).not.toEqual(known)
  }
  expect(
    await rows(`select has_any_column_privilege('app_user', 'dogs', 'update') as may,
      (select relforcerowsecurity from pg_class where oid = 'dogs'::regclass) as forced,
      (select count(*) from pg_policy where polrelid = 'dogs'::regclass) as policies,
      (select qual from pg_policies where policyname = 'all see dogs') as seen`),
  ).toEqual([{ may: false, forced: true, policies: 2, seen: 'true' }])
})

test("a broken policy file leaves yesterday's policies in force, all of them", async () => {
  await migrate(open.session, law({ ...dogs, ...seen }))
  const before = await rows(`select * from pg_policies order by tablename, policyname`)
  const broken = { 'modules/second/policies.sql': `grant select on nothing_there to app_user;` }
  await expect(migrate(open.session, law({ ...dogs, ...broken }))).rejects.toThrow(
    'second/policies.sql failed, so the policies of before stay in force',
  )
  expect(await rows(`select * from pg_policies order by tablename, policyname`)).toEqual(before)
  expect(await rows(`select has_table_privilege('app_user', 'dogs', 'select') as may`)).toEqual([
    { may: true },
  ])
})

test('policies are stated in the order of the map, and a module off the map is refused', () => {
  const files = {
    'modules/second/policies.sql': '-- 2',
    'modules/first/policies.sql': '-- 1',
    'platform/ledger.policies.sql': '-- 0',
  }
  expect(law(files).policies.map(({ sql }) => sql)).toEqual(['-- 0', '-- 1', '-- 2'])
  expect(() => law({ 'modules/third/policies.sql': '-- 3' })).toThrow('"third" states policies')
})

test('app_login and app_user own nothing, and app_login may become nothing else', async () => {
  await migrate(open.session, law(dogs))
  expect(
    await rows(`select m.roleid::regrole::text as role from pg_auth_members m
      where m.member = 'app_login'::regrole order by 1`),
  ).toEqual([{ role: 'app_jobs' }, { role: 'app_user' }])
  expect(
    await rows(`select rolname from pg_roles where rolname like 'app\\_%'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolinherit)`),
  ).toEqual([])
})
