create table access.accounts (
  id uuid primary key,
  login text not null constraint login_is_taken unique
    constraint login_is_plain check (login ~ '^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$'),
  name_km text not null constraint account_has_a_name check (name_km <> ''),
  name_en text,
  phone text,
  password_hash text,
  status text not null default 'active'
    constraint account_status check (status in ('invited', 'active', 'suspended')),
  created_at timestamptz not null default access.now(),
  version integer not null default 1
);
comment on table access.accounts is 'People who sign in. What they may do stands in their duties.';

create table access.duties (
  id uuid primary key,
  account_id uuid not null references access.accounts on delete restrict,
  role text not null,
  desk_id uuid references desks on delete restrict,
  place_code text references places on delete restrict,
  valid_from date not null,
  valid_to date constraint duty_ends_after_it_begins check (valid_to >= valid_from),
  given_by uuid references access.accounts on delete restrict,
  version integer not null default 1,
  constraint duty_of_a_desk_or_a_place check (
    case
      when role in ('commune_focal_person', 'social_agent', 'helpline_operator', 'receiving_desk')
        then desk_id is not null
      when role = 'supervisor' then desk_id is null and length(place_code) in (2, 4)
      when role in ('cncc_officer', 'administrator') then desk_id is null
      else false
    end
  )
);
comment on table access.duties is 'What a person may do: a role, at a desk or over a place, for a time.';
create index duties_account on access.duties (account_id);
create index duties_desk on access.duties (desk_id);

create table access.sessions (
  id uuid primary key,
  account_id uuid not null references access.accounts on delete cascade,
  duty_id uuid references access.duties on delete set null,
  token_hash bytea not null constraint session_token unique,
  began_at timestamptz not null default access.now(),
  seen_at timestamptz not null default access.now(),
  ends_at timestamptz not null,
  ended_at timestamptz
);
comment on table access.sessions is 'Who is signed in, on which device, under which duty; only a hash of the token is kept.';
create index sessions_account on access.sessions (account_id) where ended_at is null;

create trigger accounts_next before update on access.accounts for each row execute function ledger.next_version();
create trigger duties_next before update on access.duties for each row execute function ledger.next_version();
create trigger accounts_record after insert or update or delete on access.accounts
  for each row execute function ledger.record('account', 'password_hash');
create trigger duties_record after insert or update or delete on access.duties
  for each row execute function ledger.record('duty');
create trigger sessions_record after insert or update of ended_at, duty_id or delete on access.sessions
  for each row execute function ledger.record('session', 'token_hash', 'seen_at');

/* Takes on an actor for the running transaction and answers who that is. It is the only place that
   turns a session into rights, and it looks at account, duty and session anew on every request: a
   suspended person or an ended duty stops at the next one. No session, or none that holds: nobody. */
create function access.enter(token bytea, clock timestamptz, act text, command uuid, why text) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  moment timestamptz := coalesce(clock, transaction_timestamp());
  today date := (moment at time zone 'Asia/Phnom_Penh')::date;
  session access.sessions;
  person access.accounts;
  held access.duties;
begin
  perform set_config('app.now', moment::text, true), set_config('app.act', act, true),
    set_config('app.command', coalesce(command::text, ''), true), set_config('app.entered', '', true),
    set_config('app.account', '', true), set_config('app.session', '', true), set_config('app.duty', '', true),
    set_config('app.role', 'public', true), set_config('app.desks', '{}', true),
    set_config('app.provinces', '{}', true), set_config('app.districts', '{}', true),
    set_config('app.realm', '', true), set_config('app.why', coalesce(why, ''), true);
  if token is null then return null; end if;

  select * into session from access.sessions s
  where s.token_hash = token and s.ended_at is null and s.ends_at > moment;
  if not found then return null; end if;
  select * into person from access.accounts a where a.id = session.account_id and a.status <> 'suspended';
  if not found then return null; end if;
  if session.seen_at < moment - interval '5 minutes' then
    update access.sessions set seen_at = moment where id = session.id;
  end if;
  -- Whoever still has the first password, which another person has seen, has no duty until it is changed.
  select * into held from access.duties d
  where d.id = session.duty_id and d.account_id = person.id and person.status = 'active'
    and d.valid_from <= today and (d.valid_to is null or d.valid_to > today);
  perform access.take_on(person.id, held), set_config('app.session', session.id::text, true);
  return jsonb_build_object(
    'session', session.id, 'account', person.id, 'login', person.login,
    'nameKm', person.name_km, 'nameEn', person.name_en,
    'duty', held.id, 'role', held.role, 'desk', held.desk_id, 'place', held.place_code
  );
end
$$;

-- The rights of one duty, for the transaction. Private to the functions of this file.
create function access.take_on(account uuid, held access.duties) returns void
  language plpgsql volatile set search_path = pg_catalog
as $$
begin
  perform set_config('app.account', account::text, true), set_config('app.role', coalesce(held.role, 'none'), true);
  if held.id is null then return; end if;
  perform set_config('app.duty', held.id::text, true),
    set_config('app.desks', case when held.desk_id is null then '{}' else format('{%s}', held.desk_id) end, true),
    set_config('app.provinces', case when held.role = 'supervisor' and length(held.place_code) = 2
      then format('{%s}', held.place_code) else '{}' end, true),
    set_config('app.districts', case when held.role = 'supervisor' and length(held.place_code) = 4
      then format('{%s}', held.place_code) else '{}' end, true),
    set_config('app.realm', case when held.role = 'administrator' then coalesce(held.place_code, '') else '' end, true);
end
$$;
revoke execute on function access.take_on from public;

-- A background job acts as itself, under the role app_jobs.
create function access.enter_job(job text, clock timestamptz) returns void
  language sql volatile
begin atomic
  select set_config('app.now', coalesce(clock, transaction_timestamp())::text, true), set_config('app.act', job, true),
    set_config('app.command', '', true), set_config('app.entered', '', true), set_config('app.account', '', true),
    set_config('app.duty', '', true), set_config('app.role', 'system', true), set_config('app.desks', '{}', true),
    set_config('app.provinces', '{}', true), set_config('app.districts', '{}', true), set_config('app.realm', '', true), set_config('app.why', '', true);
end;

-- The hash that a password is checked against: for signing in, and for changing one's own.
create function access.credentials(wanted text) returns table (id uuid, password_hash text, status text)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select a.id, a.password_hash, a.status from access.accounts a
  where a.login = lower(wanted)
    and (current_setting('app.act', true) = 'access.sign-in' or a.id = access.account());
end;

-- Begins a session under the first duty that holds today, and goes on as that person.
create function access.begin_session(session uuid, account uuid, token bytea, lasts interval) returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  today date := (access.now() at time zone 'Asia/Phnom_Penh')::date;
  held access.duties;
begin
  if current_setting('app.act', true) is distinct from 'access.sign-in' then
    raise exception 'only signing in begins a session' using errcode = 'insufficient_privilege';
  end if;
  select d.* into held from access.duties d
  join access.accounts a on a.id = d.account_id and a.status = 'active'
  where d.account_id = account and d.valid_from <= today and (d.valid_to is null or d.valid_to > today)
  order by d.valid_from, d.id limit 1;
  perform access.take_on(account, held), set_config('app.session', session::text, true);
  insert into access.sessions (id, account_id, duty_id, token_hash, began_at, seen_at, ends_at)
  values (session, account, held.id, token, access.now(), access.now(), access.now() + lasts);
end
$$;

-- Changes one's own password; the first change makes an invited account an active one.
create function access.set_password(hash text) returns void
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  update access.accounts set password_hash = hash, status = 'active'
  where id = access.account() and status in ('invited', 'active');
end;

-- A suspension or another password ends every session but the one that is changing it.
create function access.end_sessions() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update access.sessions s set ended_at = access.now()
  where s.account_id = new.id and s.ended_at is null
    and s.id is distinct from nullif(current_setting('app.session', true), '')::uuid;
  return null;
end
$$;
create trigger accounts_end_sessions after update on access.accounts for each row
  when (new.status = 'suspended' or new.password_hash is distinct from old.password_hash)
  execute function access.end_sessions();

-- Whether a duty lies inside what the acting administrator may give. Only that realm bounds them.
create function access.in_realm(desk uuid, place text) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select access.role() = 'administrator' and (
    access.realm() is null
    or (coalesce(desk::text, place) is not null
      and (place is null or place like access.realm() || '%')
      and (desk is null or exists (
        select from public.desks d where d.id = desk and d.place_code like access.realm() || '%')))
  );
end;

-- Whether the acting administrator may change an account: another's, with no duty outside the realm.
create function access.governs(account uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select access.role() = 'administrator' and account is distinct from access.account()
    and not exists (
      select from access.duties d
      where d.account_id = account
        and (d.valid_to is null or d.valid_to > (access.now() at time zone 'Asia/Phnom_Penh')::date)
        and not access.in_realm(d.desk_id, d.place_code));
end;
