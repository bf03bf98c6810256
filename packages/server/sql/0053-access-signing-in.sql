/* How sure we are of who is signed in. A password, or a ministry's word, is one step; a code of the
   telephone, a recovery code or a passkey makes two. Until a second step that is owed is taken,
   `access.account()` is nobody: no policy, ability or endpoint needs to know of half a session. */
alter table access.sessions
  add column steps smallint not null default 1 constraint session_steps check (steps in (1, 2)),
  add column means text not null default 'password'
    constraint session_means check (means in ('password', 'passkey', 'provider')),
  add column browser text,
  add column device text,
  add column address text;

drop trigger sessions_record on access.sessions;
create trigger sessions_record after insert or update of ended_at, duty_id, steps or delete on access.sessions
  for each row execute function ledger.record('session', 'token_hash', 'seen_at', 'browser', 'device', 'address');

create table access.sign_in_rules (
  only_one boolean primary key default true constraint one_rule check (only_one),
  second_step_required boolean not null
);
comment on table access.sign_in_rules is 'Whether roles that see more than their own need a second step; said by the operator alone, when the server starts.';
insert into access.sign_in_rules (second_step_required) values (false);

create table access.code_secrets (
  id uuid primary key,
  account_id uuid not null constraint one_code_device_a_person unique references access.accounts on delete cascade,
  secret bytea not null constraint code_secret_length check (length(secret) = 20),
  confirmed_at timestamptz,
  last_step bigint,
  made_at timestamptz not null default access.now()
);
comment on table access.code_secrets is 'What the telephone of a person makes its six digits from; no role reads it but through the functions of signing in.';

create table access.recovery_codes (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references access.accounts on delete cascade,
  code_hash bytea not null constraint recovery_code_is_one unique,
  used_at timestamptz
);
comment on table access.recovery_codes is 'Ten codes on paper for the day on which the telephone is lost; each opens once, and only its hash is kept.';
create index recovery_codes_account on access.recovery_codes (account_id);

create table access.passkeys (
  id uuid primary key,
  account_id uuid not null references access.accounts on delete cascade,
  credential text not null constraint passkey_is_one unique,
  public_key bytea not null,
  counter bigint not null,
  browser text,
  device text,
  made_at timestamptz not null default access.now(),
  used_at timestamptz
);
comment on table access.passkeys is 'Public keys of the devices on which a person confirms by fingerprint, face or screen lock.';
create index passkeys_account on access.passkeys (account_id);

create table access.challenges (
  id uuid primary key,
  account_id uuid references access.accounts on delete cascade,
  challenge text not null,
  ends_at timestamptz not null
);
comment on table access.challenges is 'What a passkey has to sign within five minutes; each is taken once.';

create table access.links (
  id uuid primary key,
  account_id uuid not null references access.accounts on delete cascade,
  token_hash bytea not null constraint link_is_one unique,
  made_by uuid references access.accounts on delete restrict,
  made_at timestamptz not null default access.now(),
  ends_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
comment on table access.links is 'Invitations and resets of a password: each opens once, until it runs out or a newer one is made; only a hash is kept.';
create index links_account on access.links (account_id);

create table access.identities (
  id uuid primary key,
  account_id uuid not null references access.accounts on delete cascade,
  issuer text not null,
  subject text not null constraint identity_has_a_subject check (subject <> ''),
  bound_by uuid references access.accounts on delete restrict,
  bound_at timestamptz not null default access.now(),
  constraint identity_is_one unique (issuer, subject)
);
comment on table access.identities is 'Who a person is at their ministry''s own identity provider; bound by an administrator, never by an address of mail.';
create index identities_account on access.identities (account_id);

create table access.notices (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references access.accounts on delete cascade,
  kind text not null constraint notice_kind check (
    kind in ('link-made', 'second-step-reset', 'identity-bound', 'identity-unbound', 'recovery-code-used')),
  by_account uuid references access.accounts on delete restrict,
  at timestamptz not null default access.now()
);
comment on table access.notices is 'What others did to the way in which a person signs in, told to that person.';
create index notices_account on access.notices (account_id, at);

create trigger code_secrets_record after insert or update of confirmed_at or delete on access.code_secrets
  for each row execute function ledger.record('code-device', 'secret', 'last_step');
create trigger passkeys_record after insert or delete on access.passkeys
  for each row execute function ledger.record('passkey', 'credential', 'public_key', 'counter', 'browser', 'device');
create trigger recovery_codes_record after update on access.recovery_codes
  for each row execute function ledger.record('recovery-code', 'code_hash');
create trigger links_record after insert or update or delete on access.links
  for each row execute function ledger.record('sign-in-link', 'token_hash');
create trigger identities_record after insert or delete on access.identities
  for each row execute function ledger.record('identity');

-- Roles that open more than what is in the person's own hands; a test compares them with the domain's.
create function access.sees_more_than_own(role text) returns boolean
  language sql immutable parallel safe
return role in ('commune_focal_person', 'social_agent', 'supervisor', 'helpline_operator', 'ministry_officer',
  'cncc_officer', 'cncc_analyst', 'data_protection_officer', 'administrator');

-- Whether a person has anything to take a second step with. Private to the functions of this file.
create function access.has_second_step(account uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (select from access.code_secrets c where c.account_id = account and c.confirmed_at is not null)
    or exists (select from access.passkeys p where p.account_id = account);
end;

-- Whether a session of one step is half a session only. Private to the functions of this file.
create function access.owes_a_step(account uuid, moment timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select access.has_second_step(account)
    or exists (select from access.sign_in_rules r where r.second_step_required) and exists (
      select from access.duties d
      where d.account_id = account and access.sees_more_than_own(d.role)
        and d.valid_from <= (moment at time zone 'Asia/Phnom_Penh')::date
        and (d.valid_to is null or d.valid_to > (moment at time zone 'Asia/Phnom_Penh')::date));
end;

-- Whose session this is, also where it is half a one.
create function access.entering() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.entering', true), '')::uuid;

create or replace function access.enter(token bytea, clock timestamptz, act text, command uuid, why text) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  moment timestamptz := coalesce(clock, transaction_timestamp());
  today date := (moment at time zone 'Asia/Phnom_Penh')::date;
  session access.sessions;
  person access.accounts;
  held access.duties;
  owed boolean;
begin
  perform set_config('app.now', moment::text, true), set_config('app.act', act, true),
    set_config('app.command', coalesce(command::text, ''), true), set_config('app.entered', '', true),
    set_config('app.account', '', true), set_config('app.session', '', true), set_config('app.duty', '', true),
    set_config('app.role', 'public', true), set_config('app.desks', '{}', true),
    set_config('app.provinces', '{}', true), set_config('app.districts', '{}', true),
    set_config('app.realm', '', true), set_config('app.why', coalesce(why, ''), true),
    set_config('app.entering', '', true);
  if token is null then return null; end if;

  select * into session from access.sessions s
  where s.token_hash = token and s.ended_at is null and s.ends_at > moment;
  if not found then return null; end if;
  select * into person from access.accounts a where a.id = session.account_id and a.status <> 'suspended';
  if not found then return null; end if;
  if session.seen_at < moment - interval '5 minutes' then
    update access.sessions set seen_at = moment where id = session.id;
  end if;
  perform set_config('app.session', session.id::text, true), set_config('app.entering', person.id::text, true);
  owed := session.steps < 2 and person.status = 'active' and access.owes_a_step(person.id, moment);
  if not owed then
    -- Whoever still has the first password, which another person has seen, has no duty until it is changed.
    select * into held from access.duties d
    where d.id = session.duty_id and d.account_id = person.id and person.status = 'active'
      and d.valid_from <= today and (d.valid_to is null or d.valid_to > today);
    perform access.take_on(person.id, held);
  end if;
  return jsonb_build_object(
    'session', session.id, 'account', person.id, 'login', person.login,
    'nameKm', person.name_km, 'nameEn', person.name_en,
    'duty', held.id, 'role', held.role, 'desk', held.desk_id, 'place', held.place_code,
    'owed', case when not owed then null when access.has_second_step(person.id) then 'take' else 'make' end
  );
end
$$;

create or replace function access.enter_job(job text, clock timestamptz) returns void
  language sql volatile
begin atomic
  select set_config('app.now', coalesce(clock, transaction_timestamp())::text, true), set_config('app.act', job, true),
    set_config('app.command', '', true), set_config('app.entered', '', true), set_config('app.account', '', true),
    set_config('app.duty', '', true), set_config('app.role', 'system', true), set_config('app.desks', '{}', true),
    set_config('app.provinces', '{}', true), set_config('app.districts', '{}', true), set_config('app.realm', '', true),
    set_config('app.why', '', true), set_config('app.entering', '', true), set_config('app.session', '', true);
end;

/* Begins a session under the first duty that holds today. Where no second step is owed the transaction
   goes on as that person; answers what is owed, and who it is. */
drop function access.begin_session(uuid, uuid, bytea, interval);
create function access.begin_session(
  session uuid, account uuid, token bytea, lasts interval, means text, browser text, device text, address text
) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  today date := (access.now() at time zone 'Asia/Phnom_Penh')::date;
  held access.duties;
  steps smallint := case means when 'passkey' then 2 else 1 end;
  person access.accounts;
  owed text;
begin
  if current_setting('app.act', true) is distinct from (case means
    when 'password' then 'access.sign-in' when 'passkey' then 'access.enter-with-passkey'
    when 'provider' then 'access.return-from-provider' end) then
    raise exception 'only signing in begins a session' using errcode = 'insufficient_privilege';
  end if;
  select * into person from access.accounts a where a.id = account and a.status <> 'suspended';
  if not found then
    raise exception 'nobody signs in to this account' using errcode = 'insufficient_privilege';
  end if;
  -- Who was signed in here before is so no longer: the browser keeps one session.
  update access.sessions s set ended_at = access.now()
  where s.id = nullif(current_setting('app.session', true), '')::uuid and s.account_id = account and s.ended_at is null;
  select d.* into held from access.duties d
  where d.account_id = account and person.status = 'active'
    and d.valid_from <= today and (d.valid_to is null or d.valid_to > today)
  order by d.valid_from, d.id limit 1;
  perform set_config('app.session', session::text, true), set_config('app.entering', account::text, true);
  if steps < 2 and person.status = 'active' and access.owes_a_step(account, access.now()) then
    owed := case when access.has_second_step(account) then 'take' else 'make' end;
  else
    perform access.take_on(account, held);
  end if;
  insert into access.sessions (id, account_id, duty_id, token_hash, began_at, seen_at, ends_at, steps, means, browser, device, address)
  values (session, account, held.id, token, access.now(), access.now(), access.now() + lasts, steps, means, browser, device, address);
  return jsonb_build_object('owed', owed, 'login', person.login, 'nameKm', person.name_km, 'nameEn', person.name_en);
end
$$;

-- Ends the session that asks, half or whole.
create function access.end_this_session() returns void
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  update access.sessions set ended_at = access.now()
  where id = nullif(current_setting('app.session', true), '')::uuid and ended_at is null;
end;

-- The second step is taken: the session is whole from here on. Private to the functions of this file.
create function access.take_the_step() returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  session access.sessions;
  held access.duties;
begin
  select * into session from access.sessions where id = nullif(current_setting('app.session', true), '')::uuid;
  select * into held from access.duties d
  where d.id = session.duty_id and d.valid_from <= (access.now() at time zone 'Asia/Phnom_Penh')::date
    and (d.valid_to is null or d.valid_to > (access.now() at time zone 'Asia/Phnom_Penh')::date);
  perform access.take_on(session.account_id, held);
  update access.sessions set steps = 2 where id = session.id and steps < 2;
end
$$;

/* Whether the one who asks may add a way of taking the second step: somebody fully signed in, or who
   owes a step and has nothing yet to take it with. A password alone never adds a second one. */
create function access.may_add_a_step() returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select access.entering() is not null
    and (access.account() is not null or not access.has_second_step(access.entering()));
end;

-- A new telephone, until its first code is right; a confirmed one is removed before another comes.
create function access.keep_code_secret(code_device uuid, wanted bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  if not access.may_add_a_step() then return false; end if;
  if exists (select from access.code_secrets c where c.account_id = access.entering() and c.confirmed_at is not null) then
    return false;
  end if;
  delete from access.code_secrets c where c.account_id = access.entering();
  insert into access.code_secrets (id, account_id, secret) values (code_device, access.entering(), wanted);
  return true;
end
$$;

-- What codes are checked against: one's own, and only in the acts that check one.
create function access.code_secret() returns table (secret bytea, is_confirmed boolean)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select c.secret, c.confirmed_at is not null from access.code_secrets c
  where c.account_id = access.entering()
    and current_setting('app.act', true) in ('access.confirm-code-device', 'access.take-second-step');
end;

/* Uses the code of one half minute: false where it, or a later one, was used before, whoever comes first.
   The first code confirms the telephone. */
create function access.use_code(step bigint) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  if current_setting('app.act', true) not in ('access.confirm-code-device', 'access.take-second-step') then
    raise exception 'a code is used to sign in' using errcode = 'insufficient_privilege';
  end if;
  update access.code_secrets c set last_step = step, confirmed_at = coalesce(c.confirmed_at, access.now())
  where c.account_id = access.entering() and (c.last_step is null or c.last_step < step)
    and (c.confirmed_at is not null) = (current_setting('app.act', true) = 'access.take-second-step');
  if not found then return false; end if;
  perform access.take_the_step();
  return true;
end
$$;

create function access.use_recovery_code(hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  update access.recovery_codes c set used_at = access.now()
  where c.account_id = access.entering() and c.code_hash = hash and c.used_at is null;
  if not found then return false; end if;
  insert into access.notices (account_id, kind) values (access.entering(), 'recovery-code-used');
  perform access.take_the_step();
  return true;
end
$$;

-- New codes on paper end the old ones.
create function access.keep_recovery_codes(hashes bytea[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  if access.account() is null then
    raise exception 'recovery codes are for who is signed in' using errcode = 'insufficient_privilege';
  end if;
  delete from access.recovery_codes where account_id = access.account();
  insert into access.recovery_codes (account_id, code_hash) select access.account(), h from unnest(hashes) h;
end
$$;

create function access.keep_challenge(challenge_id uuid, words text, of_account boolean) returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  delete from access.challenges where ends_at < access.now();
  insert into access.challenges (id, account_id, challenge, ends_at)
  values (challenge_id, case when of_account then access.entering() end, words, access.now() + interval '5 minutes');
end
$$;

-- Takes a challenge, once: one's own, or one that was made for nobody in particular.
create function access.take_challenge(challenge_id uuid, of_account boolean) returns text
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  delete from access.challenges c
  where c.id = challenge_id and c.ends_at > access.now()
    and c.account_id is not distinct from case when of_account then access.entering() end
  returning c.challenge;
end;

create function access.add_passkey(passkey uuid, wanted text, key bytea, count bigint, at_browser text, at_device text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  if not access.may_add_a_step() then return false; end if;
  insert into access.passkeys (id, account_id, credential, public_key, counter, browser, device)
  values (passkey, access.entering(), wanted, key, count, at_browser, at_device);
  perform access.take_the_step();
  return true;
end
$$;

-- The key of a passkey that is just signing in.
create function access.passkey(wanted text) returns table (id uuid, account_id uuid, public_key bytea, counter bigint)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select p.id, p.account_id, p.public_key, p.counter from access.passkeys p
  join access.accounts a on a.id = p.account_id and a.status = 'active'
  where p.credential = wanted and current_setting('app.act', true) = 'access.enter-with-passkey';
end;

create function access.passkey_used(passkey uuid, count bigint) returns void
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  update access.passkeys p set counter = count, used_at = access.now()
  where p.id = passkey and current_setting('app.act', true) = 'access.enter-with-passkey';
end;

-- Removes one's own telephone or passkey; without any, the codes on paper go too.
create function access.remove_second_step(wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare removed boolean;
begin
  delete from access.code_secrets where id = wanted and account_id = access.account();
  removed := found;
  delete from access.passkeys where id = wanted and account_id = access.account();
  removed := removed or found;
  if removed and not access.has_second_step(access.account()) then
    delete from access.recovery_codes where account_id = access.account();
  end if;
  return removed;
end
$$;

-- How the one who asks signs in: no secret, and nobody else's.
create function access.my_sign_in() returns jsonb
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select jsonb_build_object(
    'isRequired', access.owes_a_step(access.account(), access.now()) and not access.has_second_step(access.account())
      or exists (select from access.sign_in_rules r where r.second_step_required) and exists (
        select from access.duties d where d.account_id = access.account() and access.sees_more_than_own(d.role)),
    'codeDevice', (
      select jsonb_build_object('id', c.id, 'madeAt', c.confirmed_at) from access.code_secrets c
      where c.account_id = access.account() and c.confirmed_at is not null),
    'recoveryCodesLeft', (
      select count(*) from access.recovery_codes r where r.account_id = access.account() and r.used_at is null),
    'passkeys', coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'browser', p.browser, 'device', p.device, 'madeAt', p.made_at,
        'usedAt', p.used_at) order by p.made_at, p.id)
      from access.passkeys p where p.account_id = access.account()), '[]'),
    'notices', coalesce((
      select jsonb_agg(jsonb_build_object('kind', n.kind, 'at', n.at, 'byKm', a.name_km, 'byEn', a.name_en) order by n.at desc, n.id)
      from access.notices n left join access.accounts a on a.id = n.by_account
      where n.account_id = access.account() and n.at > access.now() - interval '60 days'), '[]'))
  where access.account() is not null;
end;

/* An administrator of the person makes a link, which ends the earlier ones. It opens the way to a new
   password and to nothing else: a second step stays owed. */
create function access.make_link(link uuid, account uuid, hash bytea, lasts interval) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  if not access.governs(account) or not exists (
    select from access.accounts a where a.id = account and a.status <> 'suspended') then
    return false;
  end if;
  update access.links l set ended_at = access.now() where l.account_id = account and l.used_at is null and l.ended_at is null;
  insert into access.links (id, account_id, token_hash, made_by, ends_at)
  values (link, account, hash, access.account(), access.now() + lasts);
  insert into access.notices (account_id, kind, by_account) values (account, 'link-made', access.account());
  return true;
end
$$;

-- Whom a link that still opens is for. Who holds a link may know the name of the account that it opens.
create function access.link(hash bytea) returns table (login text, name_km text, name_en text)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select a.login, a.name_km, a.name_en from access.links l
  join access.accounts a on a.id = l.account_id and a.status <> 'suspended'
  where l.token_hash = hash and l.used_at is null and l.ended_at is null and l.ends_at > access.now();
end;

-- Uses a link, once: of two at the same time one waits, and then finds it used.
create function access.use_link(hash bytea, wanted text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare opened uuid;
begin
  update access.links l set used_at = access.now()
  from access.accounts a
  where l.token_hash = hash and l.used_at is null and l.ended_at is null and l.ends_at > access.now()
    and a.id = l.account_id and a.status <> 'suspended'
  returning l.account_id into opened;
  if opened is null then return false; end if;
  update access.accounts set password_hash = wanted, status = 'active' where id = opened;
  return true;
end
$$;

/* An administrator takes away every second step of a person who lost theirs, and ends their sessions.
   The person is told, and the ledger keeps it. */
create function access.reset_second_step(account uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  if not access.governs(account) then return false; end if;
  delete from access.code_secrets c where c.account_id = account;
  delete from access.passkeys p where p.account_id = account;
  delete from access.recovery_codes r where r.account_id = account;
  update access.sessions s set ended_at = access.now() where s.account_id = account and s.ended_at is null;
  insert into access.notices (account_id, kind, by_account) values (account, 'second-step-reset', access.account());
  return true;
end
$$;

create function access.bind_identity(identity uuid, account uuid, at_issuer text, known_as text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  if not access.governs(account) then return false; end if;
  insert into access.identities (id, account_id, issuer, subject, bound_by)
  values (identity, account, at_issuer, known_as, access.account());
  insert into access.notices (account_id, kind, by_account) values (account, 'identity-bound', access.account());
  return true;
end
$$;

-- Unbinding ends the sessions that the identity began.
create function access.unbind_identity(identity uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare whose uuid;
begin
  delete from access.identities i where i.id = identity and access.governs(i.account_id) returning i.account_id into whose;
  if whose is null then return false; end if;
  update access.sessions s set ended_at = access.now()
  where s.account_id = whose and s.means = 'provider' and s.ended_at is null;
  insert into access.notices (account_id, kind, by_account) values (whose, 'identity-unbound', access.account());
  return true;
end
$$;

-- How a person signs in, for whoever gives them duties: what there is, and no secret.
create function access.sign_in_of(account uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select jsonb_build_object(
    'hasSecondStep', access.has_second_step(account),
    'identities', coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'issuer', i.issuer, 'subject', i.subject) order by i.bound_at, i.id)
      from access.identities i where i.account_id = account), '[]'))
  where access.governs(account);
end;

-- The account of somebody whom the provider has just vouched for.
create function access.account_of_identity(at_issuer text, known_as text) returns uuid
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select i.account_id from access.identities i
  join access.accounts a on a.id = i.account_id and a.status = 'active'
  where i.issuer = at_issuer and i.subject = known_as
    and current_setting('app.act', true) = 'access.return-from-provider';
end;
