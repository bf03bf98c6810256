/* Who reads what is not theirs to work on: the ledger is looked through by a job, and what stands out
   is put before the data-protection officer. What stands out is decided in domain/access/watch.ts. */
create table access.unusual_readings (
  id uuid primary key,
  account_id uuid not null references access.accounts on delete restrict,
  duty_id uuid references access.duties on delete restrict,
  role text not null,
  desk_id uuid references public.desks on delete restrict,
  kind text not null constraint unusual_reading_kind
    check (kind in ('many-files', 'at-night', 'own-name', 'known-name')),
  day date not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  count integer not null constraint unusual_reading_counts check (count > 0),
  usual numeric(8, 1),
  least integer not null,
  found_at timestamptz not null default access.now(),
  answered_by uuid references access.accounts on delete restrict,
  answered_at timestamptz,
  resolution text constraint unusual_reading_resolution check (resolution in ('harmless', 'followed-up')),
  words text,
  version integer not null default 1,
  constraint unusual_reading_ends_after_it_begins check (until_at >= from_at),
  constraint answer_to_reading_is_whole check (
    num_nonnulls(answered_by, answered_at, resolution, words) in (0, 4)
    and (words is null or length(trim(words)) >= 10)),
  constraint nobody_answers_the_own_reading check (answered_by <> account_id)
);
comment on table access.unusual_readings is 'Reading of files that stood out: who, when, how much against what is usual, and what came of it; no file, no child.';
create unique index unusual_readings_waiting on access.unusual_readings (account_id, kind, day) where answered_at is null;
create index unusual_readings_found on access.unusual_readings (found_at);
create trigger unusual_readings_next before update on access.unusual_readings
  for each row execute function ledger.next_version();
create trigger unusual_readings_record after insert or update or delete on access.unusual_readings
  for each row execute function ledger.record('unusual-reading');

create index entries_looked on ledger.entries (at) where kind in ('opened', 'searched');

/* What was opened between two moments by whoever does not work on it, by minute: the account, under
   which duty, one id for all that is of one child or report, and whether child and reader share a
   family name. Nobody's name leaves it. Whoever has the case, handed it over since, or wrote in it within
   two weeks works on it; taking a task or opening in an emergency is no such writing. What is
   restricted is left out whole: its few readers are named, and it does not show here that it exists. */
create function access.files_read(since timestamptz, before timestamptz, readers uuid[])
  returns table (account_id uuid, duty_id uuid, role text, file text, at timestamptz, own_name boolean)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select o.account_id, (array_agg(o.duty_id))[1], o.role, coalesce(o.child, o.report)::text, min(o.at),
    bool_or(o.child is not null and exists (
      select from public.children k join access.accounts a on a.id = o.account_id
      where k.id = o.child
        and (k.family_name_km = split_part(a.name_km, ' ', 1)
          or lower(k.family_name_latin) = lower(split_part(a.name_en, ' ', 1)))))
  from (
    select e.account_id, e.duty_id, e.role, e.at, coalesce(e.child_id, c.child_id) as child, e.report_id as report
    from ledger.entries e left join public.cases c on c.id = e.case_id
    where e.kind = 'opened' and e.at >= since and e.at < before and e.account_id is not null
      and (readers is null or e.account_id = any (readers))) o
  where coalesce(o.child, o.report) is not null
    and not exists (select from public.cases c where c.child_id = o.child and c.restricted)
    and not exists (select from public.children k where k.id = o.child and k.restricted)
    and not exists (select from public.reports r where r.id = o.report and r.restricted)
    and not exists (
      select from public.cases c left join public.case_reports l on l.case_id = c.id
      where (c.child_id = o.child or l.report_id = o.report)
        and (c.assigned_to = o.account_id or exists (
          select from public.hand_overs h
          where h.case_id = c.id and h.from_account = o.account_id and h.given_at >= o.at)))
    and not exists (
      select from ledger.entries w
      where w.account_id = o.account_id and w.kind in ('added', 'changed') and w.subject not in ('opening', 'task')
        and w.at between o.at - interval '14 days' and o.at + interval '14 days'
        and (w.child_id = o.child or w.report_id = o.report
          or w.case_id in (select c.id from public.cases c where c.child_id = o.child)))
  group by o.account_id, o.role, coalesce(o.child, o.report), date_trunc('minute', o.at);
end;

/* The names that some readers know: their own, their family's, and those of the colleagues at their
   desks, as they may be written in a search. Names of officers, never of a child. */
create function access.names_known(readers uuid[]) returns table (account_id uuid, name text)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select known.account_id, spelled.name
  from (
    select a.id as account_id, a.name_km, a.name_en, true as is_own from access.accounts a where a.id = any (readers)
    union
    select own.account_id, a.name_km, a.name_en, false
    from access.duties own
    join access.duties beside on beside.desk_id = own.desk_id and beside.account_id <> own.account_id
    join access.accounts a on a.id = beside.account_id
    where own.account_id = any (readers)
      and coalesce(own.valid_to, 'infinity') > (access.now() at time zone 'Asia/Phnom_Penh')::date
      and coalesce(beside.valid_to, 'infinity') > (access.now() at time zone 'Asia/Phnom_Penh')::date) known
  cross join lateral (values
    (known.name_km), (replace(known.name_km, ' ', '')), (known.name_en),
    (split_part(known.name_en, ' ', 2) || ' ' || split_part(known.name_en, ' ', 1)),
    (case when known.is_own then split_part(known.name_km, ' ', 1) end),
    (case when known.is_own then split_part(known.name_en, ' ', 1) end)) spelled (name)
  where length(trim(spelled.name)) >= 2;
end;

-- Until when the reading of each person was answered, by kind, since a moment.
create function access.readings_answered(since timestamptz)
  returns table (account_id uuid, kind text, until_at timestamptz)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select r.account_id, r.kind, max(r.until_at) from access.unusual_readings r
  where r.answered_at is not null and r.until_at >= since
  group by r.account_id, r.kind;
end;

-- Notes what stood out. What waits already only grows: two runs at once note it once.
create function access.note_unusual_reading(reading uuid, reader uuid, under uuid, as_role text, what text,
  on_day date, how_many integer, as_usual numeric, from_how_many integer, began timestamptz, ended timestamptz)
  returns void
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  insert into access.unusual_readings as kept
    (id, account_id, duty_id, role, desk_id, kind, day, from_at, until_at, count, usual, least)
  values (reading, reader, under, as_role, access.desk_of_duty(under), what, on_day, began, ended, how_many,
    as_usual, from_how_many)
  on conflict (account_id, kind, day) where answered_at is null
  do update set until_at = greatest(kept.until_at, excluded.until_at), count = excluded.count
  where excluded.count > kept.count;
end;

/* Puts what waits before every data-protection officer of today who was not told, but never before the
   one whose reading it is. Answers how many tasks that made. */
create function access.tell_of_unusual_readings() returns integer
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  with told as (
    insert into public.tasks (id, kind, desk_id, assigned_to, subject, subject_id, reason, basis, due_at)
    select gen_random_uuid(), 'unusual-reading', coalesce(r.desk_id, nation.id), officer.account_id,
      'unusual-reading', r.id,
      jsonb_build_object(
        'km', 'ការអានឯកសាររបស់ ' || a.name_km || ' ខុសពីធម្មតា',
        'en', 'How ' || coalesce(a.name_en, a.name_km) || ' read files stands out'),
      null, access.now() + interval '3 days'
    from access.unusual_readings r
    join access.accounts a on a.id = r.account_id
    cross join lateral (select d.id from public.desks d
      order by d.kind = 'child-welfare@national' desc, d.place_code nulls first, d.id limit 1) nation
    join lateral (
      select distinct d.account_id
      from access.duties d join access.accounts o on o.id = d.account_id and o.status = 'active'
      where d.role = 'data_protection_officer' and d.account_id <> r.account_id
        and d.valid_from <= (access.now() at time zone 'Asia/Phnom_Penh')::date
        and (d.valid_to is null or d.valid_to > (access.now() at time zone 'Asia/Phnom_Penh')::date)) officer on true
    where r.answered_at is null and not exists (
      select from public.tasks t
      where t.subject_id = r.id and t.kind = 'unusual-reading' and t.assigned_to = officer.account_id)
    returning 1)
  select count(*)::integer from told;
end;

-- What waits for an answer ends with it, for everybody who was told.
create function access.end_reading_tasks() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update public.tasks t set done_at = access.now(), done_by = new.answered_by, outcome = 'done'
  where t.subject_id = new.id and t.kind = 'unusual-reading' and t.done_at is null;
  return null;
end
$$;
create trigger unusual_readings_end_tasks after update of answered_at on access.unusual_readings for each row
  when (new.answered_at is not null) execute function access.end_reading_tasks();
