/* Files that are closed to people who would see them by desk or place.
   A seal names the few who see a file; an exclusion names a person or a desk that does not, because of a
   conflict of interest. Whatever hangs on such a file bears the mark `restricted`, kept by triggers, so
   that a policy looks at seals only where there is one. */
create table seals (
  id uuid primary key,
  case_id uuid references cases on delete restrict,
  report_id uuid references reports on delete restrict,
  file uuid not null generated always as (coalesce(case_id, report_id)) stored,
  reason text not null constraint seal_reason
    check (reason in ('sexual-violence', 'public-figure', 'relative-of-staff', 'conflict-of-interest', 'other')),
  words text,
  sealed_by uuid default access.account() references access.accounts on delete restrict,
  sealed_at timestamptz not null default access.now(),
  ended_by uuid references access.accounts on delete restrict,
  ended_at timestamptz,
  end_words text,
  version integer not null default 1,
  constraint seal_of_one_file check (num_nonnulls(case_id, report_id) = 1),
  constraint other_seal_says_why check (reason <> 'other' or length(trim(coalesce(words, ''))) >= 3),
  constraint opened_seal_says_why check (
    num_nonnulls(ended_at, ended_by, end_words) in (0, 3) and (end_words is null or length(trim(end_words)) >= 3))
);
comment on table seals is 'A case or report that only the named few see, why, and until when.';
create unique index one_seal_a_file on seals (file) where ended_at is null;
create index seals_case on seals (case_id) where case_id is not null;
create index seals_report on seals (report_id) where report_id is not null;

create table seal_names (
  id uuid primary key,
  seal_id uuid not null references seals on delete restrict,
  case_id uuid references cases on delete restrict,
  report_id uuid references reports on delete restrict,
  account_id uuid not null references access.accounts on delete restrict,
  named_by uuid default access.account() references access.accounts on delete restrict,
  named_at timestamptz not null default access.now(),
  ended_at timestamptz,
  version integer not null default 1
);
comment on table seal_names is 'Who sees a sealed file.';
create unique index once_on_a_seal on seal_names (seal_id, account_id) where ended_at is null;
create index seal_names_account on seal_names (account_id) where ended_at is null;

create table exclusions (
  id uuid primary key,
  case_id uuid references cases on delete restrict,
  report_id uuid references reports on delete restrict,
  file uuid not null generated always as (coalesce(case_id, report_id)) stored,
  account_id uuid references access.accounts on delete restrict,
  desk_id uuid references desks on delete restrict,
  because text not null constraint exclusion_because
    check (because in ('suspected', 'works-with-suspected', 'relative', 'other')),
  words text,
  said_by uuid default access.account() references access.accounts on delete restrict,
  said_at timestamptz not null default access.now(),
  ended_by uuid references access.accounts on delete restrict,
  ended_at timestamptz,
  end_words text,
  version integer not null default 1,
  constraint exclusion_of_one_file check (num_nonnulls(case_id, report_id) = 1),
  constraint excludes_a_person_or_a_desk check (num_nonnulls(account_id, desk_id) = 1),
  constraint ended_exclusion_says_why check (
    num_nonnulls(ended_at, ended_by, end_words) in (0, 3) and (end_words is null or length(trim(end_words)) >= 3))
);
comment on table exclusions is 'A person or a desk that never sees a case or report, because of a conflict of interest.';
create unique index excluded_once on exclusions (file, (coalesce(account_id, desk_id))) where ended_at is null;
create index exclusions_account on exclusions (account_id) where account_id is not null;
create index exclusions_desk on exclusions (desk_id) where desk_id is not null;

alter table cases add column restricted boolean not null default false;
alter table reports add column restricted boolean not null default false;
alter table children add column restricted boolean not null default false;
alter table tasks add column restricted boolean not null default false;
alter table referrals add column restricted boolean not null default false;

create trigger seals_next before update on seals for each row execute function ledger.next_version();
create trigger seals_record after insert or update or delete on seals
  for each row execute function ledger.record('seal', 'words', 'end_words');
create trigger seal_names_next before update on seal_names for each row execute function ledger.next_version();
create trigger seal_names_record after insert or update or delete on seal_names
  for each row execute function ledger.record('seal_name');
create trigger exclusions_next before update on exclusions for each row execute function ledger.next_version();
create trigger exclusions_record after insert or update or delete on exclusions
  for each row execute function ledger.record('exclusion', 'words', 'end_words');

-- The mark is kept by the database and is no change that anybody made: it makes no version.
drop trigger cases_next on cases;
drop trigger reports_next on reports;
drop trigger children_next on children;
drop trigger tasks_next on tasks;
drop trigger referrals_next on referrals;
create trigger cases_next before update on cases for each row
  when (new.restricted = old.restricted) execute function ledger.next_version();
create trigger reports_next before update on reports for each row
  when (new.restricted = old.restricted) execute function ledger.next_version();
create trigger children_next before update on children for each row
  when (new.restricted = old.restricted) execute function ledger.next_version();
create trigger tasks_next before update on tasks for each row
  when (new.restricted = old.restricted) execute function ledger.next_version();
create trigger referrals_next before update on referrals for each row
  when (new.restricted = old.restricted) execute function ledger.next_version();

-- Whether a conflict of interest keeps an account, under a duty at these desks, away from a file.
create function access.excludes(wanted uuid, account uuid, desks uuid[]) returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog
begin atomic
  select exists (
    select from public.exclusions x
    where x.file = wanted and x.ended_at is null and (x.account_id = account or x.desk_id = any (desks)));
end;

/* Whether a restricted file is open to an account: it is not excluded, and named where there is a seal.
   Asked of files that bear the mark, beside the other conditions and never instead of them. */
create function access.opens_to(wanted uuid, account uuid, desks uuid[]) returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog
begin atomic
  select not access.excludes(wanted, account, desks) and not exists (
    select from public.seals s
    where s.file = wanted and s.ended_at is null and not exists (
      select from public.seal_names n
      where n.seal_id = s.id and n.ended_at is null and n.account_id = account));
end;

create function access.opens(wanted uuid) returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog
begin atomic
  select access.opens_to(wanted, access.account(), access.desks());
end;

-- A child is open to whom every case of the child, and every report that names the child, is open.
create function access.opens_child(wanted uuid) returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog
begin atomic
  select not exists (
    select from public.cases c where c.child_id = wanted and c.restricted and not access.opens(c.id)
  ) and not exists (
    select from public.report_children k join public.reports r on r.id = k.report_id
    where k.child_id = wanted and r.restricted and not access.opens(r.id));
end;

-- Whether what another body took on for a case is the actor's: work that those who see the case shared.
create function access.shares(wanted uuid, with_desk uuid) returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog
begin atomic
  select with_desk = any (access.desks()) and not access.excludes(wanted, access.account(), access.desks())
    and exists (select from public.cases c where c.id = wanted and c.desk_id <> with_desk);
end;

-- Whether restricted work is open to the actor: by the file that it is about, or as the share of another body.
create function access.opens_work(about text, thing uuid, of_case uuid, of_report uuid, of_child uuid, at_desk uuid)
  returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog
begin atomic
  select case about
    when 'referral' then exists (
      select from public.referrals r
      where r.id = thing
        and (access.opens(r.case_id) or (r.to_desk_id = at_desk and access.shares(r.case_id, at_desk))))
    else (of_case is null or access.opens(of_case)) and (of_report is null or access.opens(of_report))
        and (of_child is null or access.opens_child(of_child))
      or (about = 'conference-task' and exists (
        select from public.conference_tasks k
        where k.id = thing and k.desk_id = at_desk and access.shares(k.case_id, at_desk)))
  end;
end;

-- Whether a file bears the mark.
create function is_restricted(of_case uuid, of_report uuid, of_child uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (select from public.cases c where c.id = of_case and c.restricted)
    or exists (select from public.reports r where r.id = of_report and r.restricted)
    or exists (select from public.children k where k.id = of_child and k.restricted);
end;

create function mark_child(wanted uuid) returns void
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  update public.children k set restricted = marked.is_so
  from (select exists (select from public.cases c where c.child_id = wanted and c.restricted)
      or exists (
        select from public.report_children n join public.reports r on r.id = n.report_id
        where n.child_id = wanted and r.restricted) as is_so) marked
  where k.id = wanted and k.restricted <> marked.is_so;
end;

/* Marks a file and what hangs on it, or takes the mark away, after a seal or an exclusion came or went. */
create function mark_file() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  is_so boolean := exists (select from public.seals s where s.file = new.file and s.ended_at is null)
    or exists (select from public.exclusions x where x.file = new.file and x.ended_at is null);
begin
  update public.cases set restricted = is_so where id = new.case_id and restricted <> is_so;
  update public.reports set restricted = is_so where id = new.report_id and restricted <> is_so;
  return null;
end
$$;
-- At the end of the transaction: whoever seals a file is still naming who sees it.
create constraint trigger seals_mark after insert or update of ended_at on seals
  deferrable initially deferred for each row execute function mark_file();
create constraint trigger exclusions_mark after insert or update of ended_at on exclusions
  deferrable initially deferred for each row execute function mark_file();

create function mark_what_hangs_on_it() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  child uuid;
begin
  if tg_table_name = 'cases' then
    perform public.mark_child(new.child_id);
    update public.referrals set restricted = new.restricted where case_id = new.id and restricted <> new.restricted;
    -- The receiver's work names neither case nor child; it is found by the referral.
    update public.tasks t set restricted = new.restricted
    from public.referrals r
    where r.case_id = new.id and t.subject = 'referral' and t.subject_id = r.id and t.restricted <> new.restricted;
  else
    for child in select k.child_id from public.report_children k where k.report_id = new.id and k.child_id is not null
    loop perform public.mark_child(child); end loop;
  end if;
  update public.tasks t set restricted = public.is_restricted(t.case_id, t.report_id, t.child_id)
  where (t.case_id = new.id or t.report_id = new.id or t.child_id in (
      select c.child_id from public.cases c where c.id = new.id
      union all select k.child_id from public.report_children k where k.report_id = new.id))
    and t.subject <> 'referral' and t.restricted <> public.is_restricted(t.case_id, t.report_id, t.child_id);
  return null;
end
$$;
create trigger cases_mark after update of restricted on cases for each row
  when (new.restricted <> old.restricted) execute function mark_what_hangs_on_it();
create trigger reports_mark after update of restricted on reports for each row
  when (new.restricted <> old.restricted) execute function mark_what_hangs_on_it();

create function mark_reported_child() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$ begin perform public.mark_child(new.child_id); return null; end $$;
create trigger report_children_mark after update of child_id on report_children for each row
  when (new.child_id is not null) execute function mark_reported_child();

create function begin_marked() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  new.restricted := case tg_table_name
    when 'tasks' then public.is_restricted(new.case_id, (to_jsonb(new) ->> 'report_id')::uuid, new.child_id)
      or exists (
        select from public.referrals r
        where to_jsonb(new) ->> 'subject' = 'referral' and r.id::text = to_jsonb(new) ->> 'subject_id' and r.restricted)
    else public.is_restricted(new.case_id, null, null) end;
  return new;
end
$$;
create trigger tasks_mark before insert on tasks for each row execute function begin_marked();
create trigger referrals_mark before insert on referrals for each row execute function begin_marked();

/* What kept people away from one file of a child keeps them away from the next: a case takes over the
   seals and exclusions of the report that it answers, and of the earlier cases of its child. */
create function inherit_restrictions(from_file uuid, to_case uuid) returns void
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  insert into public.exclusions (id, case_id, account_id, desk_id, because, words)
  select gen_random_uuid(), to_case, x.account_id, x.desk_id, x.because, x.words
  from public.exclusions x
  where x.file = from_file and x.ended_at is null
  on conflict do nothing;
  with taken_over as (
    insert into public.seals (id, case_id, reason, words)
    select gen_random_uuid(), to_case, s.reason, s.words
    from public.seals s where s.file = from_file and s.ended_at is null
    on conflict do nothing
    returning id)
  insert into public.seal_names (id, seal_id, case_id, account_id)
  select gen_random_uuid(), t.id, to_case, n.account_id
  from taken_over t, public.seals s join public.seal_names n on n.seal_id = s.id and n.ended_at is null
  where s.file = from_file and s.ended_at is null;
end;

create function inherit_of_report() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$ begin perform public.inherit_restrictions(new.report_id, new.case_id); return null; end $$;
create trigger case_reports_inherit after insert on case_reports
  for each row execute function inherit_of_report();

create function inherit_of_child() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
declare earlier uuid;
begin
  for earlier in select c.id from public.cases c where c.child_id = new.child_id and c.restricted and c.id <> new.id
  loop perform public.inherit_restrictions(earlier, new.id); end loop;
  return null;
end
$$;
create trigger cases_inherit after insert on cases for each row execute function inherit_of_child();

-- Who supervises a case today, nearest first: whoever may not see it is not among them.
create function supervisors_of_case(wanted uuid, but_not uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select coalesce(array_agg(s.account order by s.ordinality), '{}')
  from public.cases c,
    unnest(public.supervisors_of(c.province_code, c.district_code, but_not)) with ordinality s (account, ordinality)
  where c.id = wanted and (not c.restricted or access.opens_to(c.id, s.account, '{}'));
end;

/* A seal hides a file from whoever would look over a shoulder; so nobody seals one for themselves alone.
   Two people are named at the least, and one of them supervises the place, where somebody does who is
   not excluded. */
create function refuse_lonely_seal() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  seal public.seals;
  named uuid[];
  over uuid[];
begin
  select * into seal from public.seals s where s.id = (to_jsonb(new) ->> case tg_table_name when 'seals' then 'id' else 'seal_id' end)::uuid;
  if seal.ended_at is not null then return null; end if;
  named := array(
    select n.account_id from public.seal_names n join access.accounts a on a.id = n.account_id
    where n.seal_id = seal.id and n.ended_at is null and a.status <> 'suspended');
  if cardinality(named) < 2 then
    raise exception 'a sealed file is seen by two people at the least'
      using errcode = 'check_violation', constraint = 'seal_names_two';
  end if;
  select coalesce(array_agg(s.account), '{}') into over
  from (
    select c.province_code, c.district_code from public.cases c where c.id = seal.case_id
    union all select r.province_code, r.district_code from public.reports r where r.id = seal.report_id) place,
    unnest(public.supervisors_of(place.province_code, place.district_code, '{}')) s (account)
  where not access.excludes(seal.file, s.account, '{}');
  if cardinality(over) > 0 and not over && named then
    raise exception 'one of those named supervises the place'
      using errcode = 'check_violation', constraint = 'seal_names_a_supervisor';
  end if;
  return null;
end
$$;
create constraint trigger seals_not_lonely after insert on seals deferrable initially deferred
  for each row execute function refuse_lonely_seal();
create constraint trigger seal_names_not_lonely after insert or update of ended_at on seal_names
  deferrable initially deferred for each row execute function refuse_lonely_seal();

/* The four boxes of the ministry for the child within a village and a day. Drawn by lot: numbers in a row
   would tell by a gap that there is a case which one does not see. */
create or replace function next_case_number(day date, village text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  stem text := to_char(day, 'DDMMYY') || '-' || rpad(village, 8, '0') || '-';
  drawn text;
begin
  for attempt in 1..1000 loop
    drawn := stem || lpad((1 + floor(random() * 9999))::integer::text, 4, '0');
    if not exists (select from public.cases c where c.number = drawn) then return drawn; end if;
  end loop;
  raise exception 'no case number is left for this village and day' using errcode = 'program_limit_exceeded';
end
$$;
drop table case_number_counters;

-- The functions that say scopes anew, because no policy binds them, ask for the mark as the policies do.
create or replace function give_case(given uuid, desk uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  child uuid;
  giver uuid;
begin
  select c.child_id, c.desk_id into child, giver from public.cases c
  where c.id = given and c.status <> 'closed' and (not c.restricted or access.opens(c.id))
    and public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
  for update;
  if not found then
    raise exception 'only its desk gives a case away' using errcode = 'insufficient_privilege';
  end if;
  update public.cases set desk_id = desk, assigned_to = null where id = given and desk_id <> desk;
  update public.tasks t set desk_id = desk, assigned_to = null
  where t.case_id = given and t.desk_id = giver and t.desk_id <> desk and t.done_at is null;
  update public.children set desk_id = desk where id = child and desk_id is distinct from desk;
end
$$;

create or replace function join_open_case(child uuid, report uuid, concerns text[])
  returns table (
    id uuid, number text, desk_id uuid, assigned_to uuid, province_code text, district_code text, added text[])
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  joined public.cases;
  fresh text[];
begin
  if not exists (
    select from public.reports r
    where r.id = report and (not r.restricted or access.opens(r.id)) and public.leads_or_supervises(r.desk_id, r.province_code, r.district_code)
  ) and not exists (
    select from public.children c
    where c.id = child and (not c.restricted or access.opens_child(c.id)) and public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
  ) then
    raise exception 'neither the report nor the child is here' using errcode = 'insufficient_privilege';
  end if;
  select * into joined from public.cases c where c.child_id = child and c.status <> 'closed' and (not c.restricted or access.opens(c.id)) for update;
  if not found then return; end if;
  insert into public.case_reports (case_id, report_id)
  select joined.id, report where report is not null on conflict do nothing;
  select coalesce(array_agg(wanted.concern), '{}') into fresh
  from (select distinct unnest(concerns) as concern) wanted
  where not exists (
    select from public.case_concerns known
    where known.case_id = joined.id and known.concern = wanted.concern and known.ended_at is null);
  insert into public.case_concerns (id, case_id, concern, stage)
  select gen_random_uuid(), joined.id, newly.concern, 'unknown' from unnest(fresh) newly (concern);
  return query select joined.id, joined.number, joined.desk_id, joined.assigned_to,
    joined.province_code, joined.district_code, fresh;
end
$$;

create or replace function case_workers(wanted uuid, roles text[])
  returns table (id uuid, name_km text, name_en text, open_cases bigint)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select a.id, a.name_km, a.name_en,
    (select count(*) from public.cases o where o.assigned_to = a.id and o.status <> 'closed' and (not o.restricted or access.opens(o.id)))
  from access.accounts a
  where a.status = 'active' and exists (
    select from public.cases c
    join access.duties d on d.desk_id = c.desk_id
    where c.id = wanted and d.account_id = a.id and d.role = any (roles)
      -- Nobody is offered a case that is closed to them.
      and (not c.restricted or (access.opens(c.id) and access.opens_to(c.id, a.id, array[d.desk_id])))
      and public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
      and d.valid_from <= (access.now() at time zone 'Asia/Phnom_Penh')::date
      and (d.valid_to is null or d.valid_to > (access.now() at time zone 'Asia/Phnom_Penh')::date))
  order by 4, 2;
end;

create or replace function reported_in_my_case(report uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (
    select from public.case_reports l join public.cases c on c.id = l.case_id
    where l.report_id = report and (not c.restricted or access.opens(c.id))
      and (public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
        or (c.assigned_to = access.account() and access.role() in ('social_agent', 'commune_focal_person'))));
end;

create or replace function child_in_sight(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (
    select from public.children k
    where k.id = wanted and (not k.restricted or access.opens_child(k.id))
      and (public.leads_or_supervises(k.desk_id, k.province_code, k.district_code)
        or exists (
          select from public.cases c
          where c.child_id = wanted and (not c.restricted or access.opens(c.id))
            and (public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
              or (c.assigned_to = access.account() and access.role() in ('social_agent', 'commune_focal_person'))))));
end;

create or replace function earlier_reports(keys text[], place text, except_report uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select count(distinct r.id)::integer
  from public.report_children c join public.reports r on r.id = c.report_id
  where c.search_key = any (keys) and c.search_key <> '' and r.id <> except_report and (not r.restricted or access.opens(r.id))
    and r.received_at > access.now() - interval '2 years'
    and (place is null or left(r.place_code, 4) = left(place, 4));
end;

create or replace function search_reported(
  words text[], whole text, place text, except_report uuid, most integer
) returns table (report_id uuid, likeness real)
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare
  desks uuid[] := access.desks();
  provinces text[] := access.provinces();
  districts text[] := access.districts();
  patterns text[] := array(
    select '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    from unnest(words) word);
begin
  if cardinality(desks) + cardinality(provinces) + cardinality(districts) = 0
     or cardinality(patterns) = 0 then
    return;
  end if;
  return query
    select c.report_id, max(c.alike)
    from (
      select n.report_id, greatest(similarity(whole, n.search_key), word_similarity(whole, n.search_key)) as alike
      from public.report_children n join public.reports r on r.id = n.report_id
      where n.search_key like all (patterns)
        and r.id is distinct from except_report and (not r.restricted or access.opens(r.id))
        and (place is null or r.place_code is null or r.province_code = left(place, 2))
        and (r.desk_id = any (desks) or r.province_code = any (provinces) or r.district_code = any (districts))
      limit 500
    ) c
    group by 1
    order by 2 desc, 1
    limit most;
  if found then return; end if;
  -- Nothing has all the words: names that merely resemble, such as one that was heard on the phone.
  return query
    select c.report_id, max(c.alike)
    from (
      select n.report_id, word_similarity(whole, n.search_key) as alike
      from public.report_children n join public.reports r on r.id = n.report_id
      where whole <% n.search_key
        and r.id is distinct from except_report and (not r.restricted or access.opens(r.id))
        and (place is null or r.place_code is null or r.province_code = left(place, 2))
        and (r.desk_id = any (desks) or r.province_code = any (provinces) or r.district_code = any (districts))
      limit 500
    ) c
    group by 1
    order by 2 desc, 1
    limit most;
end
$$;

create or replace function pass_report(report uuid, to_desk uuid) returns integer
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  update public.reports r set desk_id = to_desk
  where r.id = report and r.status = 'received' and (not r.restricted or access.opens(r.id)) and (
    r.desk_id = any (access.desks())
    or r.province_code = any (access.provinces())
    or r.district_code = any (access.districts()))
  returning r.version;
end;

create or replace function search_children(
  words text[], whole text, wanted_sex text, place text, loosely boolean, most integer
) returns table (id uuid, likeness real)
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare
  desks uuid[] := access.desks();
  provinces text[] := access.provinces();
  districts text[] := access.districts();
  patterns text[] := array(
    select '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    from unnest(words) word);
begin
  if cardinality(desks) + cardinality(provinces) + cardinality(districts) = 0
     or cardinality(patterns) = 0 then
    return;
  end if;
  return query
    select c.id, greatest(word_similarity(whole, c.search_key), similarity(whole, c.search_key))
    from (
      select n.id, n.search_key from public.children n
      where n.search_key like all (patterns) and (not n.restricted or access.opens_child(n.id))
        and (n.desk_id = any (desks) or n.province_code = any (provinces) or n.district_code = any (districts))
        and (wanted_sex is null or n.sex in (wanted_sex, 'unknown'))
        and (place is null or n.place_code like place || '%')
      limit 500
    ) c
    order by 2 desc, 1
    limit most;
  if not found and loosely then
    return query
      select c.id, c.alike
      from (
        select n.id, word_similarity(whole, n.search_key) as alike from public.children n
        where whole <% n.search_key and (not n.restricted or access.opens_child(n.id))
          and (n.desk_id = any (desks) or n.province_code = any (provinces) or n.district_code = any (districts))
          and (wanted_sex is null or n.sex in (wanted_sex, 'unknown'))
          and (place is null or n.place_code like place || '%')
        limit 500
      ) c
      order by 2 desc, 1
      limit most;
  end if;
end
$$;

create or replace function rely_anew(referral uuid, consent uuid, given_by text, note text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  update public.referrals r
  set consent_id = consent, consent_by = given_by, consent_note = note, consent_withdrawn_at = null,
    answer_due_at = case when r.answered_at is null then access.now() + (r.answer_due_at - r.sent_at)
      else r.answer_due_at end,
    result_due_at = access.now() + (r.result_due_at - r.answered_at)
  where r.id = referral and r.status in ('sent', 'acknowledged', 'accepted') and exists (
    select from public.cases c
    where c.id = r.case_id and (not c.restricted or access.opens(c.id))
      and (public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
        or (c.assigned_to = access.account() and access.role() in ('social_agent', 'commune_focal_person'))));
  if not found then
    raise exception 'only who works on the case says on what its referral relies' using errcode = 'insufficient_privilege';
  end if;
end
$$;

create or replace function suspended_referrals() returns setof referrals
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select (jsonb_populate_record(r, jsonb_build_object(
    'case_id', null, 'child_id', null, 'packet', null, 'reason', '', 'consent_id', null, 'consent_note', null,
    'answer_note', null, 'outcome_note', null))).*
  from public.referrals r
  where r.to_desk_id = any (access.desks()) and r.consent_withdrawn_at is not null and r.status <> 'withdrawn'
    and (not r.restricted or not access.excludes(r.case_id, access.account(), access.desks()));
end;

-- The council sees places here, and learns no more of restricted files than others do.
create or replace function past_decisions(since timestamptz) returns table (
  facts jsonb, province_code text, district_code text, lead_kind text, times bigint
)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select d.facts, d.province_code, d.district_code, d.lead_kind, count(*)
  from public.responsibility_decisions d
  where access.role() = 'cncc_officer' and d.decided_at >= since
    and not public.is_restricted(d.case_id, d.report_id, null)
  group by 1, 2, 3, 4;
end;

-- Whoever may not see a case is not waited for.
create or replace function check_approval() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if tg_op = 'INSERT' then
    if new.kind = 'closing' and not exists (
      select from public.final_assessments f
      where f.id = new.subject_id and f.case_id = new.case_id and f.outcome <> 'continue')
      or new.kind = 'plan' and new.subject_id <> new.case_id then
      raise exception 'there is nothing to approve'
        using errcode = 'check_violation', constraint = 'approval_has_a_subject';
    end if;
    new.authors := array(
      select distinct author from (
        select new.asked_by as author
        union all
        select g.made_by from public.plan_goals g
        where new.kind = 'plan' and g.case_id = new.case_id and g.ended_at is null
        union all
        select f.assessed_by from public.final_assessments f where new.kind = 'closing' and f.id = new.subject_id
      ) wrote where author is not null);
    return new;
  end if;
  if new.status is distinct from old.status and new.status in ('approved', 'returned') then
    if new.answered_by is distinct from access.account() then
      raise exception 'people answer in their own name' using errcode = 'insufficient_privilege';
    end if;
    if new.needs = 'supervisor' and access.role() <> 'supervisor'
      and cardinality(public.supervisors_of_case(new.case_id, new.authors)) > 0 then
      raise exception 'the supervisor has to answer'
        using errcode = 'check_violation', constraint = 'supervisor_answers';
    end if;
  end if;
  return new;
end
$$;

create or replace function watch_workers(roles text[], reason jsonb, within interval) returns integer
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  with put as (
    insert into public.tasks (id, kind, desk_id, assigned_to, subject, subject_id, case_id, child_id, province_code,
      district_code, reason, due_at)
    select gen_random_uuid(), 'without-worker', c.desk_id,
      (public.supervisors_of_case(c.id, array[c.assigned_to]))[1],
      'case', c.id, c.id, c.child_id, c.province_code, c.district_code, reason, access.now() + within
    from public.cases c
    where c.status <> 'closed' and c.assigned_to is not null
      and not public.serves_at(c.assigned_to, c.desk_id, roles)
      and not exists (
        select from public.tasks t where t.case_id = c.id and t.kind = 'without-worker' and t.done_at is null)
    returning 1)
  select count(*)::integer from put;
end;

/* Who serves today around a file: at its desk, over its place, and at other desks of its province. From
   them are chosen who sees a sealed file, and who is kept away. Asked by whoever sees the file. */
create function people_around(of_case uuid, of_report uuid, sought text)
  returns table (
    account_id uuid, name_km text, name_en text, role text, desk_km text, desk_en text, supervises boolean,
    is_of_desk boolean)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  with file as (
    select c.desk_id, c.province_code, c.district_code from public.cases c
    where c.id = of_case and (not c.restricted or access.opens(c.id))
      and (public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
        or (c.assigned_to = access.account() and access.role() in ('social_agent', 'commune_focal_person')))
    union all
    select r.desk_id, r.province_code, r.district_code from public.reports r
    where r.id = of_report and (not r.restricted or access.opens(r.id))
      and public.leads_or_supervises(r.desk_id, r.province_code, r.district_code)
  ), serving as (
    select distinct on (a.id) a.id, a.name_km, a.name_en, d.role, k.name_km as desk_km, k.name_en as desk_en,
      d.role = 'supervisor' and d.place_code = any (array[f.province_code, f.district_code]) as supervises,
      d.desk_id is not distinct from f.desk_id as is_of_desk
    from file f, access.duties d
    join access.accounts a on a.id = d.account_id and a.status = 'active'
    left join public.desks k on k.id = d.desk_id
    where (d.desk_id = f.desk_id or left(coalesce(k.place_code, d.place_code), 2) = f.province_code)
      and d.valid_from <= (access.now() at time zone 'Asia/Phnom_Penh')::date
      and (d.valid_to is null or d.valid_to > (access.now() at time zone 'Asia/Phnom_Penh')::date)
      and (sought is null or strpos(lower(a.name_km || ' ' || coalesce(a.name_en, '')), lower(sought)) > 0)
    order by a.id, 8 desc, 7 desc, d.id
  )
  select s.id, s.name_km, s.name_en, s.role, s.desk_km, s.desk_en, s.supervises, s.is_of_desk from serving s
  order by s.is_of_desk desc, s.supervises desc, s.name_km, s.id
  limit 60;
end;
