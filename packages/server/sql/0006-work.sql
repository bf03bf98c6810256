create table tasks (
  id uuid primary key,
  kind text not null,
  desk_id uuid not null references desks on delete restrict,
  assigned_to uuid references access.accounts on delete restrict,
  subject text not null,
  subject_id uuid not null,
  case_id uuid,
  child_id uuid,
  report_id uuid,
  province_code text,
  district_code text,
  reason jsonb not null,
  basis text,
  due_at timestamptz not null,
  created_at timestamptz not null default access.now(),
  created_by uuid default access.account(),
  done_at timestamptz,
  done_by uuid references access.accounts on delete restrict,
  outcome text,
  escalated_at timestamptz,
  escalated_to uuid references desks on delete restrict,
  escalations integer not null default 0,
  version integer not null default 1,
  constraint done_means_outcome check ((done_at is null) = (outcome is null)),
  constraint reason_is_said_in_both_languages check (reason ? 'km' and reason ? 'en')
);
comment on table tasks is 'Whatever waits for somebody: on a desk, with a deadline, a reason and an escalation.';
create index tasks_of_desk on tasks (desk_id, due_at) where done_at is null;
create index tasks_escalated on tasks (escalated_to, due_at) where done_at is null and escalated_to is not null;
create index tasks_of_province on tasks (province_code, due_at) where done_at is null;
create index tasks_of_district on tasks (district_code, due_at) where done_at is null;
create index tasks_due on tasks (due_at) where done_at is null;
create index tasks_subject on tasks (subject_id);
create index tasks_case on tasks (case_id) where case_id is not null;

create trigger tasks_next before update on tasks for each row execute function ledger.next_version();
create trigger tasks_record after insert or update or delete on tasks
  for each row execute function ledger.record('task', 'reason');

create table held_writes (
  id uuid primary key,
  command_name text not null,
  account_id uuid default access.account(),
  subject text not null,
  subject_id uuid not null,
  seen_version integer not null,
  given jsonb not null,
  clashes jsonb not null,
  held_at timestamptz not null default access.now(),
  resolved_at timestamptz,
  resolved_by uuid references access.accounts on delete restrict,
  resolution text constraint held_write_resolution check (resolution in ('given', 'stored')),
  version integer not null default 1,
  constraint resolved_means_resolution check ((resolved_at is null) = (resolution is null))
);
comment on table held_writes is 'Stale writes to guarded fields: nothing that a person wrote is dropped, a person decides.';
create index held_writes_subject on held_writes (subject_id);
create trigger held_writes_next before update on held_writes for each row execute function ledger.next_version();
create trigger held_writes_record after insert or update or delete on held_writes
  for each row execute function ledger.record('held_write');

-- Ends what waits on a subject. Whoever may act on the subject may end its tasks, also where they
-- lie on a desk whose work the actor does not see.
create function end_tasks(about uuid, kinds text[], how text) returns integer
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  with ended as (
    update public.tasks t set done_at = access.now(), done_by = access.account(), outcome = how
    where t.subject_id = about and t.done_at is null and (kinds is null or t.kind = any (kinds))
    returning 1)
  select count(*)::integer from ended;
end;

/* The desk that hears of it when a task of a desk is late: the same kind of body, or the one that
   supervises it, in the nearest place above; at the end the Child Welfare Department. */
create function desk_above(desk uuid) returns uuid
  language sql stable set search_path = pg_catalog
begin atomic
  select above.id
  from public.desks own
  cross join lateral (select split_part(own.kind, '@', 1) as body) is_of
  join public.desks above
    on (above.place_code = any (array[left(own.place_code, 4), left(own.place_code, 2)])
        or (above.place_code is null and above.kind like '%@national'))
    and length(coalesce(above.place_code, '')) < length(coalesce(own.place_code, ''))
    and split_part(above.kind, '@', 1) = any (array[
      is_of.body,
      case is_of.body when 'ccwc' then 'social-affairs' when 'wccc' then 'social-affairs'
        when 'health-centre' then 'health' when 'referral-hospital' then 'health' end,
      'child-welfare'])
    and (above.valid_to is null or above.valid_to > (access.now() at time zone 'Asia/Phnom_Penh')::date)
  where own.id = desk
  order by length(coalesce(above.place_code, '')) desc, split_part(above.kind, '@', 1) = is_of.body desc, above.id
  limit 1;
end;
