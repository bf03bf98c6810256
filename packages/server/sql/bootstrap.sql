-- The roles, which belong to the whole cluster, and what they need of this database.
-- Run by whoever has the right: a superuser, or a login with createrole that owns the database.
-- May be run any number of times. It sets no password: `alter role app_login password '…'` does.
do $$
declare
  wanted record;
  -- From 16 on, whoever makes a role is its member without being allowed to become it.
  becoming text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
begin
  for wanted in
    select * from (values
      ('app_owner', 'nologin noinherit'),  -- owns every table and migrates
      ('app_user',  'nologin noinherit'),  -- what a policy speaks of: a person at work
      ('app_jobs',  'nologin noinherit'),  -- what a policy speaks of: work without a person
      ('app_login', 'login noinherit')     -- connects, owns nothing, sees nothing of itself
    ) as roles (name, options)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      begin
        execute format('create role %I %s', wanted.name, wanted.options);
      exception when duplicate_object or unique_violation then null; -- made by another just now
      end;
    end if;
  end loop;

  for wanted in
    select * from (values
      ('app_user', 'app_login'),
      ('app_jobs', 'app_login')
    ) as memberships (name, member)
  loop
    if not exists (
      select from pg_auth_members
      where roleid = wanted.name::regrole and member = wanted.member::regrole
    ) then
      begin
        execute format('grant %I to %I', wanted.name, wanted.member);
      exception when unique_violation then null;
      end;
    end if;
  end loop;

  -- A superuser may become anyone; a login that is none has to be a member.
  if not pg_has_role('app_owner', becoming) then
    execute format('grant app_owner to %I', current_user);
  end if;
  -- Needed only where the login that migrates also answers requests, and must step down for that.
  if not pg_has_role('app_login', becoming) then
    begin
      execute format('grant app_login to %I', current_user);
    exception when insufficient_privilege then null;
    end;
  end if;

  if not has_database_privilege('app_owner', current_database(), 'create') then
    execute format('grant create on database %I to app_owner', current_database());
  end if;
  if not has_database_privilege('app_login', current_database(), 'connect') then
    execute format('grant connect on database %I to app_login', current_database());
  end if;
  if not has_schema_privilege('app_owner', 'public', 'create') then
    grant usage, create on schema public to app_owner;
  end if;
  if has_schema_privilege('public', 'public', 'create') then
    revoke create on schema public from public;
  end if;
end
$$;

create extension if not exists pg_trgm with schema public;
