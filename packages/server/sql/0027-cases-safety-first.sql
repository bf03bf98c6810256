-- Safety first: bound to the plan once everything that makes plans knows of it.
/* No plan is made for a child in danger before it is said what keeps the child safe tonight. Danger:
   a high risk, violence that happened, or violence feared where a suspected caregiver is at home. */
create function refuse_plan_before_safety() returns trigger
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
  ) then
    raise exception 'a child in danger has a safety plan before any other'
      using errcode = 'check_violation', constraint = 'safety_plan_comes_first';
  end if;
  return new;
end
$$;
create trigger plan_goals_after_safety before insert on plan_goals
  for each row execute function refuse_plan_before_safety();

-- A child who disagrees gets an answer.
alter table plan_goals add constraint goal_answers_a_child_who_disagrees
  check (child_agrees <> 'disagrees' or view_done is not null) not valid;
