import type pg from 'pg'
import type { Law, Migration } from './law.ts'

/** One connection, of a login that may become `app_owner`. */
export type Session = Pick<pg.ClientBase, 'query'>

export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/** Any number that no one else uses for an advisory lock in this database. */
const turn = 7_291_034

/** Our tables and the like: whatever `app_owner` owns. */
const ours = `relowner = 'app_owner'::regrole`

/**
 * No table without a policy, and none that its owner's own functions cannot read: policies are
 * forced on the owner too, so a security-definer function needs one that names the owner.
 */
const guardEveryTable = `
  do $$ declare t record; begin
    for t in
      select oid::regclass as name, relrowsecurity and relforcerowsecurity as forced,
        exists (select from pg_policy where polrelid = c.oid and polname = 'functions of the owner') as stated
      from pg_class c where relkind in ('r', 'p') and ${ours}
    loop
      if not t.forced then
        execute format('alter table %s enable row level security, force row level security', t.name);
      end if;
      if not t.stated then
        execute format(
          'create policy "functions of the owner" on %s to app_owner using (true) with check (true)', t.name);
      end if;
    end loop;
  end $$;`

/** Nothing is allowed until the policy files say so. */
const forgetAllPolicies = `
  do $$ declare t record; begin
    for t in
      select polname, polrelid::regclass as name from pg_policy join pg_class on pg_class.oid = polrelid
      where ${ours}
    loop
      execute format('drop policy %I on %s', t.polname, t.name);
    end loop;
    for t in
      select oid::regclass as name, case relkind when 'S' then 'sequence' else 'table' end as kind
      from pg_class where relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${ours}
    loop
      execute format('revoke all on %s %s from public, app_user, app_jobs, app_login', t.kind, t.name);
    end loop;
  end $$;`

const registry = `
  create table if not exists public.migrations (
    name text primary key,
    hash text not null,
    applied_at timestamptz not null default now()
  );
  comment on table public.migrations is
    'The migrations that this database has been through, each with the hash of its text.';
  create table if not exists public.laws (
    hash text primary key,
    fingerprint text not null,
    stated_at timestamptz not null default now()
  );
  comment on table public.laws is
    'The policies as last stated: the hash of their text and what they looked like in the catalog.';`

/** Everything that says who may do what, as the catalog has it now. */
const fingerprint = `
  select md5(string_agg(fact, ' ' order by fact)) as now from (
    select concat_ws(' ', oid::regclass, relacl, relrowsecurity, relforcerowsecurity) as fact
    from pg_class where ${ours}
    union all
    select concat_ws(' ', attrelid::regclass, attname, attacl)
    from pg_attribute join pg_class on pg_class.oid = attrelid where attacl is not null and ${ours}
    union all
    select concat_ws(' ', polrelid::regclass, polname, polcmd, polpermissive, polroles::regrole[],
      pg_get_expr(polqual, polrelid), '/', pg_get_expr(polwithcheck, polrelid))
    from pg_policy join pg_class on pg_class.oid = polrelid where ${ours}
    union all
    select concat_ws(' ', oid::regprocedure, proacl, prosecdef, md5(pg_get_functiondef(oid)))
    from pg_proc where proowner = 'app_owner'::regrole and prokind in ('f', 'p')
    union all
    select concat_ws(' ', nspname, nspacl) from pg_namespace where nspowner = 'app_owner'::regrole
  ) facts`

/** One transaction as the owner: all of `work` or nothing. */
async function asOwner<T>(session: Session, work: () => Promise<T>): Promise<T> {
  await session.query('begin')
  try {
    await session.query('set local role app_owner')
    const result = await work()
    await session.query('commit')
    return result
  } catch (error) {
    await session.query('rollback')
    throw error
  }
}

/**
 * Runs `script` as the owner. The text goes as one message, in which the server takes several
 * statements; a script therefore holds no `begin` or `commit` of its own.
 */
async function run(session: Session, what: string, script: string): Promise<void> {
  try {
    await asOwner(session, () => session.query(script))
  } catch (error) {
    throw new MigrationError(
      `${what} failed${lineOf(error, script)}, nothing of it remains: ${messageOf(error)}`,
      { cause: error },
    )
  }
}

/** Where PostgreSQL says in `script` it stopped, if it does: it counts characters from 1. */
const lineOf = (error: unknown, script: string): string => {
  const position =
    error instanceof Error && 'position' in error ? Number(error.position) : Number.NaN
  if (Number.isNaN(position)) return ''
  return ` in line ${script.slice(0, position - 1).split('\n').length}`
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown')

/**
 * Brings a database to the state of `law`: roles, then each migration not yet applied in a
 * transaction of its own, then all policies anew in one transaction (a broken file leaves
 * yesterday's policies in force). Two at once take turns. Returns the names newly applied.
 */
export async function migrate(session: Session, law: Law): Promise<readonly string[]> {
  await session.query(`select pg_advisory_lock(${turn})`)
  try {
    await foundRoles(session, law)
    await run(session, 'The list of migrations', registry)
    const waiting = await asOwner(session, () => pending(session, law))
    for (const migration of waiting) {
      const { name, sql, hash } = migration
      const record = `insert into public.migrations (name, hash) values (${quote(name)}, ${quote(hash)});`
      await run(session, `Migration ${name}`, `${sql}\n;${guardEveryTable}\n${record}`)
    }
    await statePolicies(session, law)
    return waiting.map(({ name }) => name)
  } finally {
    await session.query(`select pg_advisory_unlock(${turn})`)
  }
}

async function foundRoles(session: Session, law: Law): Promise<void> {
  try {
    await session.query(law.bootstrap)
  } catch (error) {
    throw new MigrationError(
      `The roles and the extension that the database needs could not be made: ${messageOf(error)}. Let a superuser run packages/server/sql/bootstrap.sql in this database.`,
      { cause: error },
    )
  }
}

/**
 * States all policies anew. To do so takes every table for itself for a moment, so a server that
 * starts beside others leaves it when neither the text nor the catalog has changed since.
 */
async function statePolicies(session: Session, law: Law): Promise<void> {
  let current = 'The guard of every table'
  let text = ''
  try {
    await asOwner(session, async () => {
      const { rowCount } = await session.query(
        `select from public.laws where hash = ${quote(law.hash)} and fingerprint = (${fingerprint})`,
      )
      if (rowCount === 1) return
      await session.query(forgetAllPolicies + guardEveryTable)
      for (const { name, sql } of law.policies) {
        current = name
        text = sql
        await session.query(sql)
      }
      await session.query(
        `delete from public.laws; insert into public.laws (hash, fingerprint) select ${quote(law.hash)}, (${fingerprint})`,
      )
    })
  } catch (error) {
    throw new MigrationError(
      `${current} failed${lineOf(error, text)}, so the policies of before stay in force: ${messageOf(error)}`,
      { cause: error },
    )
  }
}

/** What is still to be applied; refuses a database that went another way than these files. */
export async function pending(session: Session, law: Law): Promise<readonly Migration[]> {
  const { rows } = await session.query<{ name: string; hash: string }>(
    `select name, hash from public.migrations`,
  )
  const applied = new Map(rows.map(({ name, hash }) => [name, hash]))
  for (const { name, hash } of law.migrations) {
    const before = applied.get(name)
    if (before !== undefined && before !== hash)
      throw new MigrationError(
        `Migration ${name} was applied to this database with another text. A released migration is never edited: put its text back and write a new one. (While developing: end the server, delete the folder "database" in DATA_DIR, start again.)`,
      )
  }
  const known = new Set(law.migrations.map(({ name }) => name))
  const unknown = [...applied.keys()].filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new MigrationError(
      `This database has been through ${unknown.join(', ')}, of which this program knows nothing. It is older than the database: start the newer one.`,
    )
  return law.migrations.filter(({ name }) => !applied.has(name))
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`
