/* Looking is an act too. Every search leaves an entry: who, what was asked, how much was found, and a
   keyed hash by which the same words are recognised again; never the words. */
alter table ledger.entries drop constraint entry_kind;
alter table ledger.entries add constraint entry_kind
  check (kind in ('opened', 'searched', 'acted', 'added', 'changed', 'removed'));
create index entries_searched on ledger.entries ((change ->> 'words'), at) where kind = 'searched';

create function ledger.searched(words_hash text, found integer) returns void
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  insert into ledger.entries (kind, subject, subject_id, change)
  values ('searched', 'search', coalesce(nullif(current_setting('app.act', true), ''), 'unnamed'),
    jsonb_strip_nulls(jsonb_build_object('words', words_hash, 'found', found)));
end;

/* Emergency access: a file that is not in one's hands, to read, for two hours, under a stated reason. */
create table access.openings (
  id uuid primary key,
  case_id uuid not null references public.cases on delete restrict,
  number text not null,
  account_id uuid not null default access.account() references access.accounts on delete restrict,
  duty_id uuid not null default access.duty() references access.duties on delete restrict,
  role text not null default access.role(),
  desk_id uuid references public.desks on delete restrict,
  kind text not null constraint opening_kind
    check (kind in ('child-in-danger', 'child-is-here', 'worker-away', 'court-or-police', 'other')),
  words text not null constraint opening_says_why check (length(trim(words)) between 10 and 500),
  opened_at timestamptz not null default access.now(),
  until timestamptz not null,
  ended_by uuid references access.accounts on delete restrict,
  ended_at timestamptz,
  end_words text,
  reviewed_by uuid references access.accounts on delete restrict,
  reviewed_at timestamptz,
  is_justified boolean,
  review_words text,
  version integer not null default 1,
  constraint opening_of_two_hours check (until = opened_at + interval '2 hours'),
  constraint ended_opening_says_by_whom check (num_nonnulls(ended_at, ended_by) in (0, 2)),
  constraint review_of_opening_is_whole check (
    num_nonnulls(reviewed_by, reviewed_at, is_justified, review_words) in (0, 4)
    and (review_words is null or length(trim(review_words)) >= 3)),
  constraint nobody_reviews_the_own_opening check (reviewed_by <> account_id and ended_by <> account_id)
);
comment on table access.openings is 'Files that somebody opened in an emergency: why, until when, and what the review found.';
create index openings_running on access.openings (account_id) where ended_at is null;
create index openings_unreviewed on access.openings (opened_at) where reviewed_at is null;
create index openings_case on access.openings (case_id);
create trigger openings_next before update on access.openings for each row execute function ledger.next_version();
create trigger openings_record after insert or update or delete on access.openings
  for each row execute function ledger.record('opening', 'words', 'end_words', 'review_words');

/* The cases that the acting person opened and may still read. A command has none: whatever a policy for
   writing asks of cases, an opening is no answer to it. */
create function access.opened() returns uuid[]
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select coalesce(array_agg(o.case_id), '{}')
  from access.openings o
  where coalesce(current_setting('app.command', true), '') = ''
    and o.account_id = access.account() and o.duty_id = access.duty()
    and o.ended_at is null and o.until > access.now();
end;

-- Why the acting person may read a case that is not in her hands; the ledger keeps it with each reading.
create function access.opening_words(wanted text) returns text
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select o.words from access.openings o
  where o.case_id::text = wanted and o.account_id = access.account() and o.duty_id = access.duty()
    and o.ended_at is null and o.until > access.now()
  order by o.opened_at desc limit 1;
end;

/* A transaction that is no command writes nothing about a child while an opening is what lets it read:
   not by a request, and not by hand under the low role. */
create function access.refuse_writing_by_opening() returns trigger
  language plpgsql
as $$
begin
  if coalesce(current_setting('app.command', true), '') = '' and cardinality(access.opened()) > 0 then
    raise exception 'an emergency opening is for reading' using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end
$$;
do $$
declare named text;
begin
  for named in
    select t.table_name from information_schema.tables t
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and (
      t.table_name in ('cases', 'children', 'reports') or exists (
        select from information_schema.columns c
        where c.table_schema = 'public' and c.table_name = t.table_name
          and c.column_name in ('case_id', 'child_id', 'report_id')))
  loop
    execute format('create trigger %I before insert or update or delete on public.%I
      for each row execute function access.refuse_writing_by_opening()', named || '_not_by_opening', named);
  end loop;
end
$$;

/* What no emergency opens to the acting person: what is restricted and not open to her, and a case whose
   opening somebody else ended, or found unjustified, before. */
create function access.may_not_open(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (select from public.cases c where c.id = wanted and c.restricted and not access.opens(c.id))
    or exists (
      select from access.openings o
      where o.case_id = wanted and o.account_id = access.account()
        and (o.is_justified = false or (o.ended_by is not null and o.is_justified is null)));
end;

/* Opens a case by its exact number and tells those who review it. Answers nothing where there is no such
   number, and the same where the case is closed to whoever asks. */
create function access.open_file(opening uuid, wanted text, reason_kind text, reason_words text)
  returns table (case_id uuid, until timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  found_case public.cases;
  running timestamptz;
  reviewer uuid;
begin
  if access.role() not in ('social_agent', 'commune_focal_person', 'supervisor') then
    raise exception 'this duty opens no file in an emergency' using errcode = 'insufficient_privilege';
  end if;
  select * into found_case from public.cases c where c.number = wanted;
  if access.may_not_open(found_case.id) or found_case.id is null then return; end if;
  if public.leads_or_supervises(found_case.desk_id, found_case.province_code, found_case.district_code)
    or (found_case.assigned_to = access.account() and access.role() in ('social_agent', 'commune_focal_person')) then
    return query select found_case.id, null::timestamptz;
    return;
  end if;
  select o.until into running from access.openings o
  where o.case_id = found_case.id and o.account_id = access.account() and o.duty_id = access.duty()
    and o.ended_at is null and o.until > access.now();
  if running is not null then
    return query select found_case.id, running;
    return;
  end if;
  running := access.now() + interval '2 hours';
  insert into access.openings (id, case_id, number, desk_id, kind, words, until)
  values (opening, found_case.id, found_case.number, (access.desks())[1], reason_kind, reason_words, running);
  for reviewer in
    select account from (
      select (public.supervisors_of_case(found_case.id, array[access.account()]))[1] as account
      union
      select d.account_id from access.duties d join access.accounts a on a.id = d.account_id and a.status = 'active'
      where d.role = 'data_protection_officer' and d.account_id <> access.account()
        and d.valid_from <= (access.now() at time zone 'Asia/Phnom_Penh')::date
        and (d.valid_to is null or d.valid_to > (access.now() at time zone 'Asia/Phnom_Penh')::date)) told
    where account is not null
  loop
    insert into public.tasks
      (id, kind, desk_id, assigned_to, subject, subject_id, province_code, district_code, reason, basis, due_at)
    values (gen_random_uuid(), 'opening-review', found_case.desk_id, reviewer, 'opening', opening,
      found_case.province_code, found_case.district_code,
      jsonb_build_object(
        'km', 'មានគេបើកករណី ' || found_case.number || ' ជាបន្ទាន់',
        'en', 'Case ' || found_case.number || ' was opened in an emergency'),
      null, access.now() + interval '3 days');
  end loop;
  return query select found_case.id, running;
end
$$;

-- What was reported is the beginning of the case, also for whoever opened the case in an emergency.
create or replace function reported_in_my_case(report uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (
    select from public.case_reports l join public.cases c on c.id = l.case_id
    where l.report_id = report and (not c.restricted or access.opens(c.id))
      and (public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
        or (c.assigned_to = access.account() and access.role() in ('social_agent', 'commune_focal_person'))
        or c.id = any (access.opened())));
end;

-- What waits for the review of an opening ends with the review, for everybody who was told.
create function access.end_review_tasks() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update public.tasks t set done_at = access.now(), done_by = new.reviewed_by, outcome = 'done'
  where t.subject_id = new.id and t.kind = 'opening-review' and t.done_at is null;
  return null;
end
$$;
create trigger openings_end_tasks after update of reviewed_at on access.openings for each row
  when (new.reviewed_at is not null) execute function access.end_review_tasks();

-- At which desk a duty was held when somebody did or read something: said with the entry that they left.
create function access.desk_of_duty(wanted uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select d.desk_id from access.duties d where d.id = wanted;
end;
