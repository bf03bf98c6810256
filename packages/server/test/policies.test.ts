import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { newWorld } from './people.ts'

const world = await newWorld()
const { database } = world
afterAll(() => world.close())

const names = async (question: string): Promise<string[]> =>
  database.asOwner(async (db) => {
    const { rows } = await sql.raw<{ name: string }>(question).execute(db)
    return rows.map(({ name }) => name)
  })

/** Functions of ours that a role may execute, by name. */
const executable = (role: string) =>
  names(`
    select p.pronamespace::regnamespace || '.' || p.proname as name from pg_proc p
    where p.proowner = 'app_owner'::regrole and has_function_privilege('${role}', p.oid, 'execute')
      and p.prorettype <> 'trigger'::regtype
    order by 1`)

test('a connection that has taken no role may do nothing but enter as a person', async () => {
  const mine = await executable('app_login')
  expect(mine.filter((name) => /^(?:access|ledger)\./.test(name))).toEqual(['access.enter'])
})

test('a person’s role neither enters as a job nor takes on rights by itself', async () => {
  const mine = await executable('app_user')
  for (const name of ['access.enter_job', 'access.take_on', 'ledger.begin_epoch', 'desk_above'])
    expect(mine).not.toContain(name)
})

test('a job neither signs in, nor begins sessions, nor takes commands', async () => {
  const mine = await executable('app_jobs')
  for (const name of ['access.enter', 'access.credentials', 'access.begin_session', 'access.take'])
    expect(mine).not.toContain(name)
})

test('every function that runs as the owner is given by name, not to everybody', async () => {
  expect(
    await names(`
      select p.oid::regprocedure::text as name from pg_proc p
      where p.proowner = 'app_owner'::regrole and p.prosecdef and p.prorettype <> 'trigger'::regtype
        and has_function_privilege('public', p.oid, 'execute')
      order by 1`),
  ).toEqual([])
})

test('nobody but the owner writes to the ledger or to the list of commands', async () => {
  const found = await names(`
    select role || ' ' || privilege || ' ' || c.oid::regclass as name
    from pg_class c, unnest(array['app_user', 'app_jobs', 'app_login']) role,
      unnest(array['insert', 'update']) privilege
    where c.oid in ('ledger.entries'::regclass, 'ledger.epochs'::regclass, 'ledger.batches'::regclass, 'commands'::regclass)
      and has_any_column_privilege(role, c.oid, privilege)
    order by 1`)
  expect(found).toEqual(['app_jobs insert ledger.batches'])
})

test('jobs read no story of a child', async () => {
  const found = await names(`
    select c.oid::regclass::text as name from pg_class c
    where c.relkind = 'r' and c.relowner = 'app_owner'::regrole and has_any_column_privilege('app_jobs', c.oid, 'select')
    order by 1`)
  const stories =
    /^(?:children|caregivers|reports|report_|calls|cases|case_|risk_|assess|plan_|visits|referral|access\.)/
  expect(found.filter((name) => stories.test(name))).toEqual([])
})

test('the public sees no row of a table that tells of people', async () => {
  const tables = await names(`
    select c.oid::regclass::text as name from pg_class c
    where c.relkind = 'r' and c.relowner = 'app_owner'::regrole and has_any_column_privilege('app_user', c.oid, 'select')
    order by 1`)
  const desk = await world.desk('ccwc@commune', '010201')
  await world.person('dara', { role: 'social_agent', desk })
  for (const table of tables.filter((name) =>
    /^(?:access|ledger)\.|^tasks|^held_writes/.test(name),
  )) {
    const seen = await database.db.transaction().execute(async (db) => {
      await sql`select set_config('role', 'app_user', true), access.enter(null, null, 'test', null, null)`.execute(
        db,
      )
      const { rows } = await sql`select 1 from ${sql.table(table)}`.execute(db)
      return rows.length
    })
    expect([table, seen]).toEqual([table, 0])
  }
})

/** Every function that runs as the owner, whom no policy binds, and what bounds it instead. */
const boundBy: Readonly<Record<string, string>> = {
  // Who asks: the session, the account or the duty that `access.enter` found.
  'access.enter':
    'a session that holds, of an account that is not suspended, under a duty of today',
  'access.begin_session':
    'an act of signing in, which checked password, passkey or provider before',
  'access.end_this_session': 'the session that asks',
  'access.has_second_step': 'nobody may ask it; it answers yes or no to the functions beside it',
  'access.owes_a_step': 'nobody may ask it; it answers yes or no to the functions beside it',
  'access.may_add_a_step':
    'nobody may ask it; yes to who is signed in, and to half a session with nothing to take a step with',
  'access.take_the_step':
    'nobody may ask it; the functions beside it ask after a right code or key',
  'access.keep_code_secret': 'the own account, and never beside a confirmed telephone',
  'access.code_secret': 'the own account, in the two acts that check a code',
  'access.use_code': 'the own account, in the two acts that check a code',
  'access.use_recovery_code': 'the own account, and the hash of an unused code',
  'access.keep_recovery_codes': 'the own account, fully signed in',
  'access.keep_challenge': 'the own account, or nobody’s',
  'access.take_challenge':
    'its id, which only who asked for it knows; the own account, or nobody’s',
  'access.add_passkey': 'the own account, after the device signed the challenge',
  'access.passkey': 'the act of signing in with a passkey',
  'access.passkey_used': 'the act of signing in with a passkey',
  'access.remove_second_step': 'the own account, fully signed in',
  'access.my_sign_in': 'the own account, fully signed in; no secret is in it',
  'access.make_link': 'an account that the one who asks governs',
  'access.link': 'the hash of a link that still opens',
  'access.use_link': 'the hash of a link that still opens',
  'access.reset_second_step': 'an account that the one who asks governs',
  'access.bind_identity': 'an account that the one who asks governs',
  'access.unbind_identity': 'an account that the one who asks governs',
  'access.sign_in_of': 'an account that the one who asks governs; no secret is in it',
  'access.account_of_identity':
    'the act of coming back from the provider, which checked its answer',
  'access.note_refusal': 'the acts of signing in; adds an entry, and answers nothing',
  'access.credentials': 'the act of signing in, or the own account',
  'access.set_password': 'the own account',
  'access.in_realm': 'answers yes or no, and yes only to whoever gives duties',
  'access.governs': 'answers yes or no, and yes only to whoever gives duties',
  'access.is_sealing': 'answers yes or no, about a seal of the actor that names nobody yet',
  'access.excludes': 'answers yes or no, about a file whose id is known',
  'access.opened': 'the openings of the actor, under the duty of the actor',
  'access.opening_words': 'the openings of the actor, under the duty of the actor',
  'access.may_not_open': 'nobody may ask it; it answers yes or no to the door',
  'access.desk_of_duty': 'the id of a desk, no secret among colleagues, by the id of a duty',
  'access.open_file':
    'one case by its exact number, not closed to the actor, for two hours; others are told',
  'access.files_read':
    'only jobs may ask it; accounts and one id a file, of files that are not restricted, and no name',
  'access.names_known': 'only jobs may ask it; names of officers, and no child',
  'access.readings_answered': 'only jobs may ask it; until when each account was answered for',
  'access.note_unusual_reading':
    'only jobs may ask it; notes figures about an account, and answers nothing',
  'access.tell_of_unusual_readings':
    'only jobs may ask it; puts tasks before the data-protection officers, and answers how many',
  'ledger.searched': 'adds an entry that names no child',
  'access.opens': 'answers yes or no, about a file whose id is known',
  'access.opens_to': 'nobody may ask it; it answers yes or no to the functions beside it',
  'public.is_restricted': 'nobody may ask it; it answers yes or no to triggers and functions',
  'public.mark_child': 'nobody may ask it; it keeps a mark that the child’s files decide',
  'public.inherit_restrictions':
    'nobody may ask it; triggers carry restrictions on, and take none away',
  'access.shares': 'answers yes or no, about a file whose id is known',
  'access.opens_work': 'answers yes or no, about work that the policies show',
  'access.opens_child': 'answers yes or no, about a child whose id is known',
  'public.supervisors_of_case': 'ids of accounts, whose names are no secret, and no child',
  'public.desk_above_for': 'only jobs may ask it; it answers the id of a desk',
  'public.people_around':
    'names of colleagues, which are no secret, around a file that the actor sees',
  'public.receipts_of_mine': 'the reports that the acting account made, without a word of them',
  'access.take': 'the own commands: anybody else learns only that the number is used',
  'access.answered': 'a command that the same transaction took',
  'ledger.touched': 'names of fields only; asked after the record was locked under the policies',
  'ledger.enter': 'adds to the ledger in the name of whoever acts',
  'ledger.epoch': 'a number that tells of nobody',
  // What the actor may see, stated anew because the policies cannot be asked here.
  'public.suspended_referrals':
    'the desks of the actor; of each letter neither the child, nor the case, nor a word',
  'public.search_children': 'the desks and places of the actor',
  'public.search_reported': 'the desks and places of the actor',
  'public.is_alarmed': 'answers yes or no, and is asked beside a case that the actor reads',
  'public.is_reported_in_danger':
    'answers yes or no, and is asked beside a case that the actor reads',
  'public.reported_in_my_case': 'answers yes or no, by the cases of the actor',
  'public.child_in_sight': 'answers yes or no, by the children and cases of the actor',
  'public.case_workers': 'the cases of the actor’s desks and places',
  'public.give_case': 'the cases of the actor’s desks and places',
  'public.team_workers': 'the places that the actor supervises',
  'public.supervisors_of': 'ids of accounts, whose names are no secret, and no child',
  'public.serves_at': 'answers yes or no, and names no child',
  'public.join_open_case': 'a report or child of the actor’s desks and places',
  'public.pass_report': 'the reports of the actor’s desks and places',
  'public.rely_anew': 'the cases of the actor’s desks and places, and those in the actor’s hands',
  'public.settled_by_another': 'answers yes or no, about an answer whose id is known',
  'public.past_decisions': 'the council, and nothing that names a child',
  'public.open_cases_by_concern': 'the council, and nothing that names a child',
  'public.package_facts': 'the council, and nothing that names a child or a place',
  'public.form_figures': 'the council, and only how often a question was answered',
  'public.being_registered': 'answers yes or no, by the running transaction',
  // What the public may reach.
  'public.reporter_credentials': 'the acts of coming back, which check the passphrase next',
  'public.reporter_view': 'the hash that the passphrase was checked against',
  'public.add_reporter_words': 'the hash that the passphrase was checked against',
  // Not bounded by whom; by what they can do.
  'public.earlier_reports': 'a number, never told to whoever reports',
  'public.end_tasks':
    'ends what waits, after the act on its subject was allowed; reads nothing back',
  'public.watch_workers': 'a job: puts tasks on the desks that lead, and learns only how many',
  'public.next_case_number': 'a counter',
}

test('every function that runs as the owner says what bounds it', async () => {
  const found = await names(`
    select distinct p.pronamespace::regnamespace || '.' || p.proname as name from pg_proc p
    where p.prosecdef and p.proowner = 'app_owner'::regrole and p.prorettype <> 'trigger'::regtype
    order by 1`)
  expect(found).toEqual(Object.keys(boundBy).toSorted())
})

test('a function that runs as the owner looks for names nowhere that others can write', async () => {
  const found = await names(`
    select p.oid::regprocedure::text as name from pg_proc p
    where p.prosecdef and p.proowner = 'app_owner'::regrole
      and not exists (select from unnest(p.proconfig) setting
        where setting in ('search_path=pg_catalog', 'search_path=pg_catalog, public'))`)
  expect(found).toEqual([])
  const writable = await names(`
    select nspname || ' for ' || role as name
    from pg_namespace, unnest(array['app_user', 'app_jobs', 'app_login']) role
    where nspname in ('public', 'access', 'ledger') and has_schema_privilege(role, oid, 'create')`)
  expect(writable).toEqual([])
})
