/* Whether a report said that the child is in danger now, a person agreed, and nobody has judged the
   risk since. Reports are not for everybody who may read the case; that there was such a one is. */
create function is_reported_in_danger(of_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (
    select from public.case_reports l
    join public.reports r on r.id = l.report_id
    where l.case_id = of_case and r.urgency = 'now'
      and not exists (
        select from public.risk_levels s where s.case_id = of_case and s.set_at >= l.linked_at));
end;

/* Danger that was reported is danger until somebody who looked says how great it is. */
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
  ) or public.home_is_not_safe(new.case_id) or public.is_reported_in_danger(new.case_id) then
    raise exception 'a child in danger has a safety plan before any other'
      using errcode = 'check_violation', constraint = 'safety_plan_comes_first';
  end if;
  return new;
end
$$;
