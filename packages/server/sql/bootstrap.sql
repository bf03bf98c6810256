-- The roles, which belong to the whole cluster, and what they need of this database.
-- Run by whoever has the right: a superuser, or a login with createrole that owns the database.
-- May be run any number of times. It sets no password: `alter role app_login password '…'` does.
do $$
declare
  wanted record;
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
  for wanted in select * from (values ('app_owner'), ('app_login')) as roles (name) loop
    if not pg_has_role(wanted.name, 'member') then
      execute format('grant %I to %I', wanted.name, current_user);
    end if;
  end loop;

  execute format('grant connect, create on database %I to app_owner', current_database());
  execute format('grant connect on database %I to app_login', current_database());
end
$$;

grant usage, create on schema public to app_owner;
revoke create on schema public from public;

create extension if not exists pg_trgm with schema public;
