/* Violence that happened asks for a safety plan until one was made and ended with a reason: it never
   un-happens, and the child is not in danger for ever. A suspect who lives with the child is danger. */
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
      and ((n.stage = 'experienced' and not exists (
          select from public.safety_plans p
          where p.case_id = n.case_id and p.made_at >= n.noted_at and p.ended_at is not null))
        or exists (
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
