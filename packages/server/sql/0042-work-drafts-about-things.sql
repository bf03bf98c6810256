-- A draft may be about more than a case: the letter that one answers, the caregiver whom one corrects.
-- As with a case, it is its writer's only while that thing is in the writer's sight.
create function drafted_about_what_is_seen(place text) returns boolean
  language sql stable set search_path = pg_catalog
begin atomic
  select case split_part(place, '.', 1)
    when 'child' then exists (select from public.children t where t.id = about.id)
    when 'caregiver' then exists (select from public.caregivers t where t.id = about.id)
    when 'household-member' then exists (select from public.household_members t where t.id = about.id)
    when 'goal' then exists (select from public.plan_goals t where t.id = about.id)
    when 'action' then exists (select from public.plan_actions t where t.id = about.id)
    when 'consent' then exists (select from public.consents t where t.id = about.id)
    when 'safety-plan' then exists (select from public.safety_plans t where t.id = about.id)
    when 'decision' then exists (select from public.care_decisions t where t.id = about.id)
    when 'placement' then exists (select from public.placements t where t.id = about.id)
    when 'approval' then exists (select from public.approvals t where t.id = about.id)
    when 'conference-task' then exists (select from public.conference_tasks t where t.id = about.id)
    when 'referral' then exists (select from public.referrals t where t.id = about.id)
    when 'report' then exists (select from public.reports t where t.id = about.id)
    else true
  end
  from (
    select substring(place from '^[a-z-]+\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.')::uuid as id
  ) about;
end;
comment on function drafted_about_what_is_seen(text) is 'Whether the thing that a draft is about, if it is about one that is there, is in the actor''s sight.';
revoke execute on function drafted_about_what_is_seen(text) from public;
grant execute on function drafted_about_what_is_seen(text) to app_user;
