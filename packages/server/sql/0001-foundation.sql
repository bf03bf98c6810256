-- Who acts, the ledger and the commands. The roles app_owner, app_login, app_user and app_jobs
-- belong to the cluster and are made by bootstrap.sql.

create schema access;
create schema ledger;
grant usage on schema access, ledger to app_user, app_jobs, app_login;

-- The actor of the running transaction. `access.enter` sets these once; the few functions below
-- are all that policies may ask, and none of them reads a table.
create function access.account() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.account', true), '')::uuid;

create function access.duty() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.duty', true), '')::uuid;

create function access.role() returns text
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.role', true), ''), 'nobody');

-- The desks whose work the actor does.
create function access.desks() returns uuid[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.desks', true), ''), '{}')::uuid[];

-- The provinces that the actor supervises whole.
create function access.provinces() returns text[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.provinces', true), ''), '{}')::text[];

-- The districts that the actor supervises whole.
create function access.districts() returns text[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.districts', true), ''), '{}')::text[];

-- The place that bounds what an administrator may give: null is the whole country.
create function access.realm() returns text
  language sql stable parallel safe
  return nullif(current_setting('app.realm', true), '');

-- The clock of the running request; tests and demo data give their own.
create function access.now() returns timestamptz
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, transaction_timestamp());

create table ledger.epochs (
  epoch integer generated always as identity primary key,
  cluster text not null unique,
  began_at timestamptz not null default now()
);
comment on table ledger.epochs is 'One row for each life of the database: a restored copy begins a new epoch, so that old cursors are not mistaken for new ones.';

-- In plpgsql its plan is kept, which counts: every entry asks.
create function ledger.epoch() returns integer
  language plpgsql stable security definer set search_path = pg_catalog
as $$ begin return (select max(epoch) from ledger.epochs); end $$;

-- Called at every start by the owner: a cluster or timeline not seen before begins an epoch.
create function ledger.begin_epoch() returns integer
  language plpgsql set search_path = pg_catalog
as $$
begin
  insert into ledger.epochs (cluster)
  select s.system_identifier || '/' || c.timeline_id
  from pg_control_system() s, pg_control_checkpoint() c
  on conflict do nothing;
  return ledger.epoch();
end
$$;

create table ledger.entries (
  seq bigint generated always as identity primary key,
  epoch integer not null default ledger.epoch() references ledger.epochs on delete restrict,
  xact xid8 not null default pg_current_xact_id(),
  at timestamptz not null default access.now(),
  account_id uuid default access.account(),
  duty_id uuid default access.duty(),
  role text not null default access.role(),
  act text not null default coalesce(nullif(current_setting('app.act', true), ''), 'unnamed'),
  command_id uuid default nullif(current_setting('app.command', true), '')::uuid,
  kind text not null constraint entry_kind check (kind in ('opened', 'acted', 'added', 'changed', 'removed')),
  subject text not null,
  subject_id text not null,
  version integer,
  case_id uuid,
  child_id uuid,
  report_id uuid,
  province_code text,
  why text default nullif(current_setting('app.why', true), ''),
  change jsonb
);
comment on table ledger.entries is 'History, audit and change feed at once: who did what to whom, under which duty and why, in the transaction that did it.';
create index entries_feed on ledger.entries (epoch, xact, seq);
create index entries_subject on ledger.entries (subject_id, version);
create index entries_case on ledger.entries (case_id, seq) where case_id is not null;
create index entries_child on ledger.entries (child_id, seq) where child_id is not null;
create index entries_account on ledger.entries (account_id, at);

create function ledger.refuse() returns trigger
  language plpgsql
as $$ begin raise exception 'the ledger is only ever added to' using errcode = 'insufficient_privilege'; end $$;

create trigger entries_stand before update or delete on ledger.entries
  for each row execute function ledger.refuse();
create trigger entries_stay before truncate on ledger.entries
  for each statement execute function ledger.refuse();

-- The row trigger of every table that holds a decision or a fact about people. Arguments: what the
-- row is called, then the columns that never enter the ledger (secrets).
create function ledger.record() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  found jsonb := coalesce(after, before);
  delta jsonb;
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(key, jsonb_build_array(before -> key, value)) into delta
    from jsonb_each(after - 'version' - tg_argv[1:])
    where before -> key is distinct from value;
    if delta is null then return null; end if;
  else
    delta := jsonb_strip_nulls(found - tg_argv[1:]);
  end if;
  insert into ledger.entries (kind, subject, subject_id, version, case_id, child_id, report_id, province_code, change)
  values (
    case tg_op when 'INSERT' then 'added' when 'UPDATE' then 'changed' else 'removed' end,
    tg_argv[0],
    found ->> 'id',
    (found ->> 'version')::integer,
    case when tg_argv[0] = 'case' then found ->> 'id' else found ->> 'case_id' end::uuid,
    case when tg_argv[0] = 'child' then found ->> 'id' else found ->> 'child_id' end::uuid,
    case when tg_argv[0] = 'report' then found ->> 'id' else found ->> 'report_id' end::uuid,
    found ->> 'province_code',
    delta
  );
  perform set_config('app.entered', 'yes', true);
  return null;
end
$$;

-- A change makes the next version; nobody sets versions by hand.
create function ledger.next_version() returns trigger
  language plpgsql
as $$ begin new.version := old.version + 1; return new; end $$;

-- The fields of a record that changed after a version: what a stale write has to be held against.
create function ledger.touched(subject_name text, id text, since integer) returns text[]
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select coalesce(array_agg(distinct field), '{}')
  from ledger.entries e, jsonb_object_keys(e.change) field
  where e.subject = subject_name and e.subject_id = id and e.version > since and e.kind = 'changed';
end;

-- An entry for what changes no row: the opening of a file.
create function ledger.enter(entry_kind text, subject_name text, id text, reason text default null) returns void
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  insert into ledger.entries (kind, subject, subject_id, why, case_id, child_id, report_id)
  values (
    entry_kind, subject_name, id, coalesce(reason, nullif(current_setting('app.why', true), '')),
    case when subject_name = 'case' then id end::uuid,
    case when subject_name = 'child' then id end::uuid,
    case when subject_name = 'report' then id end::uuid
  );
end;

create table ledger.batches (
  number bigint primary key,
  epoch integer not null references ledger.epochs on delete restrict,
  until_xact xid8 not null,
  seqs bigint[] not null constraint batch_is_not_empty check (cardinality(seqs) > 0),
  leaves bytea not null,
  root bytea not null,
  previous bytea not null,
  sealed_at timestamptz not null,
  key_id text not null,
  signature bytea not null,
  constraint one_leaf_for_each_entry check (octet_length(leaves) = 32 * cardinality(seqs))
);
comment on table ledger.batches is 'Sealed runs of entries: the hash of each entry, their Merkle root chained to the batch before, signed.';
-- The first life of this database.
select ledger.begin_epoch();

create trigger batches_stand before update or delete on ledger.batches
  for each row execute function ledger.refuse();
create trigger batches_stay before truncate on ledger.batches
  for each statement execute function ledger.refuse();

create table commands (
  id uuid primary key,
  name text not null,
  account_id uuid,
  input_hash bytea not null,
  taken_at timestamptz not null default access.now(),
  status integer,
  answer jsonb
);
comment on table commands is 'Every write by the id that its caller gave it, with the first answer, so that the same id again changes nothing.';

-- Takes a command: null when its id is new, else the first answer or the reason it is not one.
create function access.take(command uuid, command_name text, hash bytea) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare earlier public.commands;
begin
  insert into public.commands (id, name, account_id, input_hash)
  values (command, command_name, access.account(), hash)
  on conflict (id) do nothing;
  if found then return null; end if;
  select * into earlier from public.commands c where c.id = command;
  if earlier.name <> command_name or earlier.input_hash <> hash
     or earlier.account_id is distinct from access.account() then
    return jsonb_build_object('reused', true);
  end if;
  return jsonb_build_object('status', earlier.status, 'answer', earlier.answer);
end
$$;

-- Keeps the answer. A command that changed no recorded row still leaves its entry.
create function access.answered(command uuid, reply_status integer, reply jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare taken text;
begin
  update public.commands set status = reply_status, answer = reply where id = command returning name into taken;
  if coalesce(current_setting('app.entered', true), '') = '' then
    insert into ledger.entries (kind, subject, subject_id) values ('acted', 'command', command::text);
  end if;
end
$$;
