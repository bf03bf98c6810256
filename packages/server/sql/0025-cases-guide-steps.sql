create table case_guide_steps (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  guide text not null,
  step text not null,
  answer text not null constraint guide_step_answer
    check (answer in ('done', 'not-needed', 'not-possible', 'yes', 'no', 'not-known', 'reviewed')),
  reason text,
  decision text constraint settlement_decision check (decision in ('reported', 'protected', 'mistaken')),
  reviews uuid constraint reviewed_answer references case_guide_steps on delete restrict
    constraint one_review_a_settlement unique,
  done_on date not null,
  by_account uuid default access.account(),
  written_at timestamptz not null default access.now(),
  constraint guide_step_left_out_has_a_reason
    check (answer not in ('not-needed', 'not-possible', 'reviewed') or reason <> ''),
  constraint review_names_a_settlement_and_a_decision
    check ((answer = 'reviewed') = (reviews is not null) and (answer = 'reviewed') = (decision is not null))
);
comment on table case_guide_steps is 'What was answered to the steps of the guides in a case: done, not needed, not possible, and whether a crime was settled.';
create index case_guide_steps_case on case_guide_steps (case_id, written_at);

create trigger case_guide_steps_record after insert or update or delete on case_guide_steps
  for each row execute function ledger.record('guide_step');

/* Whether an answer says that a crime was settled in this very case, written by somebody else than the
   actor. A policy cannot ask its own table; what it answers is yes or no about an id that is known. */
create function settled_by_another(answered uuid, of_case uuid, of_guide text, of_step text) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (
    select from public.case_guide_steps s
    where s.id = answered and s.case_id = of_case and s.guide = of_guide and s.step = of_step
      and s.answer = 'yes' and s.by_account is distinct from access.account());
end;

/* Joins a child's open case as before, and says which concerns it did not have yet: for these, and only
   for these, the guides begin. */
drop function join_open_case(uuid, uuid, text[]);
create function join_open_case(child uuid, report uuid, concerns text[])
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
