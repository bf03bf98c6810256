create table cases (
  id uuid primary key,
  number text not null constraint case_number unique
    constraint case_number_form check (number ~ '^\d{6}-\d{8}-\d{4}$'),
  child_id uuid not null references children on delete restrict,
  desk_id uuid not null references desks on delete restrict,
  assigned_to uuid references access.accounts on delete restrict,
  status text not null default 'registered',
  risk text constraint case_risk check (risk in ('high', 'medium', 'low', 'no_action')),
  place_code text references places on delete restrict,
  province_code text not null,
  district_code text,
  opened_at timestamptz not null default access.now(),
  opened_by uuid default access.account(),
  next_visit_due_at timestamptz,
  closed_at timestamptz,
  closing_reason text,
  closing_note text,
  version integer not null default 1,
  constraint closed_case_has_a_reason check ((status = 'closed') = (closed_at is not null and closing_reason is not null)),
  constraint case_closes_after_it_opens check (closed_at >= opened_at)
);
comment on table cases is 'The work for one child until the child is safe, led by one desk.';
create index cases_of_desk on cases (desk_id, opened_at desc);
create index cases_of_worker on cases (assigned_to, opened_at desc);
create index cases_of_district on cases (district_code, opened_at desc);
create index cases_of_province on cases (province_code, opened_at desc);
create index cases_child on cases (child_id);
create unique index one_open_case_a_child on cases (child_id) where status <> 'closed';

-- The last four figures of the ministry's number: the next child of a village on a day.
create table case_number_counters (
  stem text primary key,
  last integer not null
);
comment on table case_number_counters is 'How many cases a village has registered on a day, for the ministry''s case number.';

create function next_case_number(day date, village text) returns text
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  insert into public.case_number_counters as counters (stem, last)
  values (to_char(day, 'DDMMYY') || '-' || rpad(village, 8, '0'), 1)
  on conflict (stem) do update set last = counters.last + 1
  returning counters.stem || '-' || lpad(counters.last::text, 4, '0');
end;

create table case_reports (
  case_id uuid not null references cases on delete restrict,
  report_id uuid not null references reports on delete restrict,
  linked_at timestamptz not null default access.now(),
  primary key (case_id, report_id)
);
comment on table case_reports is 'The reports that a case answers.';
create index case_reports_report on case_reports (report_id);

create table case_concerns (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  concern text not null,
  stage text not null constraint concern_stage check (stage in ('at-risk', 'experienced', 'unknown')),
  since_words text,
  noted_at timestamptz not null default access.now(),
  noted_by uuid default access.account(),
  ended_at timestamptz,
  version integer not null default 1
);
comment on table case_concerns is 'What worries us about a child, each kind of protection concern with its stage.';
create index case_concerns_case on case_concerns (case_id);

create table risk_levels (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  level text not null constraint risk_level check (level in ('high', 'medium', 'low', 'no_action')),
  because text not null constraint risk_has_a_reason check (because <> ''),
  set_at timestamptz not null default access.now(),
  set_by uuid default access.account()
);
comment on table risk_levels is 'The risk to a child over time, each level with its reason.';
create index risk_levels_case on risk_levels (case_id, set_at);

create table assessments (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  assessed_on date not null,
  child_ratings jsonb not null,
  family_ratings jsonb not null,
  strengths text,
  needs text not null constraint assessment_names_needs check (needs <> ''),
  child_view text,
  child_view_how text not null
    constraint child_view_is_recorded check (child_view_how in ('said', 'showed', 'did-not-wish-to-say', 'too-young', 'not-met')),
  caregiver_view text,
  assessed_by uuid default access.account(),
  assessed_at timestamptz not null default access.now(),
  constraint view_is_there_when_given check (child_view_how not in ('said', 'showed') or child_view is not null)
);
comment on table assessments is 'The child and the family as a social agent found them, with the child''s own view.';
create index assessments_case on assessments (case_id, assessed_on);

create table plan_goals (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  goal text not null constraint goal_says_something check (goal <> ''),
  child_agrees text not null
    constraint goal_child_agrees check (child_agrees in ('agrees', 'disagrees', 'did-not-wish-to-say', 'too-young')),
  made_at timestamptz not null default access.now(),
  made_by uuid default access.account(),
  ended_at timestamptz,
  result text constraint goal_result check (result in ('met', 'partly-met', 'not-met', 'dropped')),
  version integer not null default 1,
  constraint ended_goal_has_a_result check ((ended_at is null) = (result is null)),
  constraint goal_of_a_case unique (id, case_id)
);
comment on table plan_goals is 'What a case is to reach for the child.';
create index plan_goals_case on plan_goals (case_id);

create table plan_actions (
  id uuid primary key,
  goal_id uuid not null,
  case_id uuid not null references cases on delete restrict,
  what text not null constraint action_says_something check (what <> ''),
  service text,
  who text not null constraint action_names_who check (who <> ''),
  due_on date,
  done_on date,
  result text,
  version integer not null default 1,
  constraint action_serves_a_goal_of_its_case
    foreign key (goal_id, case_id) references plan_goals (id, case_id) on delete restrict
);
comment on table plan_actions is 'A step towards a goal: what, who, until when, with which result.';
create index plan_actions_case on plan_actions (case_id);
create index plan_actions_goal on plan_actions (goal_id);

create table visits (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  visited_on date not null,
  kind text not null,
  child_seen boolean not null,
  child_seen_alone boolean,
  child_view text,
  child_view_how text not null
    constraint visit_child_view_is_recorded check (child_view_how in ('said', 'showed', 'did-not-wish-to-say', 'too-young', 'not-met')),
  situation text not null constraint visit_says_something check (situation <> ''),
  next_step text,
  written_at timestamptz not null default access.now(),
  visited_by uuid default access.account(),
  constraint seen_child_has_a_view check (child_seen = (child_view_how <> 'not-met'))
);
comment on table visits is 'A visit to the child or family: what was seen, and what the child said.';
create index visits_case on visits (case_id, visited_on);

create table case_notes (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  words text not null constraint note_says_something check (words <> ''),
  written_at timestamptz not null default access.now(),
  written_by uuid default access.account()
);
comment on table case_notes is 'What a worker wants remembered; notes are added to, never rewritten.';
create index case_notes_case on case_notes (case_id, written_at);

create table case_steps (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  act text not null,
  from_status text,
  to_status text not null,
  reason text,
  note text,
  at timestamptz not null default access.now(),
  by_account uuid default access.account()
);
comment on table case_steps is 'The steps of a case through its procedure, each with its reason.';
create index case_steps_case on case_steps (case_id, at);

create trigger cases_step before update of status on cases
  for each row execute function refuse_illegal_move('case');
create trigger cases_next before update on cases for each row execute function ledger.next_version();
create trigger cases_record after insert or update or delete on cases
  for each row execute function ledger.record('case');
create trigger case_concerns_next before update on case_concerns for each row execute function ledger.next_version();
create trigger case_concerns_record after insert or update or delete on case_concerns
  for each row execute function ledger.record('case_concern');
create trigger risk_levels_record after insert or update or delete on risk_levels
  for each row execute function ledger.record('risk_level');
create trigger assessments_record after insert or update or delete on assessments
  for each row execute function ledger.record('assessment');
create trigger plan_goals_next before update on plan_goals for each row execute function ledger.next_version();
create trigger plan_goals_record after insert or update or delete on plan_goals
  for each row execute function ledger.record('plan_goal');
create trigger plan_actions_next before update on plan_actions for each row execute function ledger.next_version();
create trigger plan_actions_record after insert or update or delete on plan_actions
  for each row execute function ledger.record('plan_action');
create trigger visits_record after insert or update or delete on visits
  for each row execute function ledger.record('visit');
create trigger case_notes_record after insert or update or delete on case_notes
  for each row execute function ledger.record('case_note');

-- A closed case leaves nothing waiting, whoever closes it and however; only two values that clash
-- still want a decision.
create function end_promises_of_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update public.tasks t set done_at = access.now(), done_by = access.account(), outcome = 'case-closed'
  where t.case_id = new.id and t.done_at is null and t.kind <> 'stale-write';
  return null;
end
$$;
create trigger cases_end_promises after update of status on cases for each row
  when (new.status = 'closed' and old.status <> 'closed') execute function end_promises_of_case();

-- A closing or reopening that was held is carried out by whoever decides between the two values; it
-- is a step of the case like any other. It takes the id of the command, which grows with time as the
-- ids of all steps do: the story tells two steps of one moment in their order.
create function step_of_held_write() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  insert into public.case_steps (id, case_id, act, from_status, to_status, reason, note)
  values (current_setting('app.command')::uuid, new.id, case new.status when 'closed' then 'close' else 'reopen' end,
    old.status, new.status, new.closing_reason, nullif(current_setting('app.why', true), ''));
  return null;
end
$$;
create trigger cases_step_of_held_write after update of status on cases for each row
  when (new.status <> old.status and current_setting('app.act', true) = 'work.resolve-held')
  execute function step_of_held_write();

create table saved_views (
  id uuid primary key,
  account_id uuid not null default access.account() references access.accounts on delete cascade,
  name text not null constraint view_has_a_name check (name <> ''),
  search text not null,
  saved_at timestamptz not null default access.now()
);
comment on table saved_views is 'Filters of the case list that a person named to come back to.';
create index saved_views_account on saved_views (account_id);

-- Whether the actor works on what a desk leads, or supervises the place.
create function leads_or_supervises(desk uuid, province text, district text) returns boolean
  language sql stable parallel safe
begin atomic
  select desk = any (access.desks()) or province = any (access.provinces()) or district = any (access.districts());
end;

/* Gives a case, with the child and what is promised for it, to the desk that is responsible. Whoever gives may not see
   them afterwards, and a policy cannot allow a row to leave the sight of its writer. */
create function give_case(given uuid, desk uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  child uuid;
  giver uuid;
begin
  select c.child_id, c.desk_id into child, giver from public.cases c
  where c.id = given and c.status <> 'closed'
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

/* Adds what was newly learned to the open case of a child, which may be led by a desk that the
   actor does not belong to. Asked by whoever holds the report, or sees the child. */
create function join_open_case(child uuid, report uuid, concerns text[])
  returns table (id uuid, number text, desk_id uuid, assigned_to uuid, province_code text, district_code text)
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare joined public.cases;
begin
  if not exists (
    select from public.reports r
    where r.id = report and public.leads_or_supervises(r.desk_id, r.province_code, r.district_code)
  ) and not exists (
    select from public.children c
    where c.id = child and public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
  ) then
    raise exception 'neither the report nor the child is here' using errcode = 'insufficient_privilege';
  end if;
  select * into joined from public.cases c where c.child_id = child and c.status <> 'closed' for update;
  if not found then return; end if;
  insert into public.case_reports (case_id, report_id)
  select joined.id, report where report is not null on conflict do nothing;
  insert into public.case_concerns (id, case_id, concern, stage)
  select gen_random_uuid(), joined.id, added.concern, 'unknown' from unnest(concerns) added (concern)
  where not exists (
    select from public.case_concerns known
    where known.case_id = joined.id and known.concern = added.concern and known.ended_at is null);
  return query select joined.id, joined.number, joined.desk_id, joined.assigned_to,
    joined.province_code, joined.district_code;
end
$$;

-- Who serves today, in one of these roles, at the desk that leads a case; and how much each carries.
create function case_workers(wanted uuid, roles text[])
  returns table (id uuid, name_km text, name_en text, open_cases bigint)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select a.id, a.name_km, a.name_en,
    (select count(*) from public.cases o where o.assigned_to = a.id and o.status <> 'closed')
  from access.accounts a
  where a.status = 'active' and exists (
    select from public.cases c
    join access.duties d on d.desk_id = c.desk_id
    where c.id = wanted and d.account_id = a.id and d.role = any (roles)
      and public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
      and d.valid_from <= (access.now() at time zone 'Asia/Phnom_Penh')::date
      and (d.valid_to is null or d.valid_to > (access.now() at time zone 'Asia/Phnom_Penh')::date))
  order by 4, 2;
end;

-- Whether others moved a case through its procedure after a version.
create function case_moved_since(moved uuid, seen integer) returns boolean
  language sql stable
begin atomic
  select 'status' = any (ledger.touched('case', moved::text, seen));
end;

-- Whether a report is answered by a case that the actor works on. A function, because the policies of
-- reports and case_reports would otherwise ask each other without end.
create function reported_in_my_case(report uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (
    select from public.case_reports l join public.cases c on c.id = l.case_id
    where l.report_id = report
      and (public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
        or (c.assigned_to = access.account() and access.role() in ('social_agent', 'commune_focal_person'))));
end;
