-- Steps of guides that were kept before have no answer that tells of danger: they say so, as every step does.
alter table guide_versions disable trigger user;
update guide_versions set content = (
  select coalesce(jsonb_agg(guide || jsonb_build_object('steps', (
    select coalesce(jsonb_agg(jsonb_build_object('alarm', null) || step order by at), '[]')
    from jsonb_array_elements(guide -> 'steps') with ordinality steps (step, at))) order by place), '[]')
  from jsonb_array_elements(content) with ordinality book (guide, place));
alter table guide_versions enable trigger user;

-- An answer to a guide that tells of danger: the guide says which, and the answer keeps it.
alter table case_guide_steps add column is_alarming boolean not null default false;
comment on column case_guide_steps.is_alarming is 'The answer tells of danger, by the version of the guide that asked.';
create index case_guide_steps_alarming on case_guide_steps (case_id) where is_alarming;

/* Whether an answer told of danger, and nobody has judged the risk since. An answer counts until the
   same step is answered anew. */
create function is_alarmed(of_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (
    select from public.case_guide_steps a
    where a.case_id = of_case and a.is_alarming
      and not exists (
        select from public.risk_levels s where s.case_id = of_case and s.set_at >= a.written_at)
      and not exists (
        select from public.case_guide_steps b
        where b.case_id = of_case and b.guide = a.guide and b.step = a.step
          and (b.written_at, b.id) > (a.written_at, a.id)));
end;

create or replace function refuse_plan_before_safety() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if exists (select from public.safety_plans s where s.case_id = new.case_id and s.ended_at is null) then
    return new;
  end if;
  if exists (select from public.cases c where c.id = new.case_id and c.risk = 'high') or exists (
    select from public.case_concerns n join public.cases c on c.id = n.case_id
    where n.case_id = new.case_id and n.ended_at is null and public.is_violence(n.concern)
      and (n.stage = 'experienced' or exists (
        select from public.caregivers g
        where g.child_id = c.child_id and g.is_suspected and g.lives_with_child is not false))
  ) or public.home_is_not_safe(new.case_id) or public.is_reported_in_danger(new.case_id)
    or public.is_alarmed(new.case_id) then
    raise exception 'a child in danger has a safety plan before any other'
      using errcode = 'check_violation', constraint = 'safety_plan_comes_first';
  end if;
  return new;
end
$$;
