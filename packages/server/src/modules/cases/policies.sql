-- Cases: read and worked on by the desk that leads, its assigned worker, and who supervises the place.
create policy "the lead desk reads its cases" on cases
  for select to app_user using (desk_id = any ((select access.desks())::uuid[]));
create policy "a worker reads the cases in her hands" on cases
  for select to app_user using (
    assigned_to = (select access.account())
    and (select access.role()) in ('social_agent', 'commune_focal_person'));
create policy "a supervisor reads the cases of the province" on cases
  for select to app_user using (province_code = any ((select access.provinces())::text[]));
create policy "a supervisor reads the cases of the district" on cases
  for select to app_user using (district_code = any ((select access.districts())::text[]));

-- A case begins at the desk of whoever opens it, or in the supervised place; give_case takes it further.
create policy "a desk opens a case, a supervisor one of the place" on cases
  for insert to app_user with check (
    -- Whoever reads a case reads its child; so nobody opens one for a child out of their sight.
    child_in_sight(child_id)
    and (desk_id = any ((select access.desks())::uuid[])
      or province_code = any ((select access.provinces())::text[])
      or district_code = any ((select access.districts())::text[])));
-- Stated in full: an update that names no row is bound by no policy for reading.
create policy "whoever reads a case works on it" on cases
  for update to app_user using (
    desk_id = any ((select access.desks())::uuid[])
    or (assigned_to = (select access.account())
      and (select access.role()) in ('social_agent', 'commune_focal_person'))
    or province_code = any ((select access.provinces())::text[])
    or district_code = any ((select access.districts())::text[]));

-- A child may be known without a place; whoever works on the case then still sees the child. (Its name
-- comes first so that it is asked last, as below.)
create policy "a case shows its child to whoever reads it" on children
  for select to app_user using (exists (select from cases c where c.child_id = children.id));

grant select on cases to app_user;
grant insert (id, number, child_id, desk_id, place_code, province_code, district_code) on cases to app_user;
grant update (status, risk, assigned_to, next_visit_due_at, closed_at, closing_reason, closing_note)
  on cases to app_user;

-- What was reported is the beginning of the case, for whichever desk it was given to. PostgreSQL asks
-- the policies of a table in turn, the last name first, until one allows the row: this one, which
-- asks another table for every row, bears the first name and is asked last.
create policy "a case shows the reports that it answers to whoever reads it" on reports
  for select to app_user using (reported_in_my_case(id));

-- What belongs to a case is for those who read the case.
create policy "whoever reads the case reads which reports it answers" on case_reports
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads a report reads which case answers it" on case_reports
  for select to app_user using (exists (select from reports r where r.id = report_id));
create policy "whoever reads case and report joins them" on case_reports
  for insert to app_user with check (
    exists (select from cases c where c.id = case_id) and exists (select from reports r where r.id = report_id));

create policy "whoever reads the case reads its concerns" on case_concerns
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case notes concerns" on case_concerns
  for insert to app_user with check (exists (select from cases c where c.id = case_id));

create policy "whoever reads the case reads its risk over time" on risk_levels
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case sets its risk" on risk_levels
  for insert to app_user with check (exists (select from cases c where c.id = case_id));

create policy "whoever reads the case reads its assessments" on assessments
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case assesses" on assessments
  for insert to app_user with check (exists (select from cases c where c.id = case_id));

create policy "whoever reads the case reads its goals" on plan_goals
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case adds goals" on plan_goals
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case ends goals" on plan_goals
  for update to app_user using (exists (select from cases c where c.id = case_id));

create policy "whoever reads the case reads its actions" on plan_actions
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case adds actions" on plan_actions
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case finishes actions" on plan_actions
  for update to app_user using (exists (select from cases c where c.id = case_id));

create policy "whoever reads the case reads its visits" on visits
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case records visits" on visits
  for insert to app_user with check (exists (select from cases c where c.id = case_id));

create policy "whoever reads the case reads its notes" on case_notes
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case writes notes" on case_notes
  for insert to app_user with check (exists (select from cases c where c.id = case_id));

create policy "whoever reads the case reads its steps" on case_steps
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case takes its steps" on case_steps
  for insert to app_user with check (exists (select from cases c where c.id = case_id));

grant select on
  case_reports, case_concerns, risk_levels, assessments, plan_goals, plan_actions, visits, case_notes, case_steps
  to app_user;
grant insert (case_id, report_id) on case_reports to app_user;
grant insert (id, case_id, concern, stage, since_words) on case_concerns to app_user;
grant insert (id, case_id, level, because) on risk_levels to app_user;
grant insert (id, case_id, assessed_on, child_ratings, family_ratings, strengths, needs, child_view,
  child_view_how, caregiver_view) on assessments to app_user;
grant insert (id, case_id, goal, child_agrees) on plan_goals to app_user;
grant update (ended_at, result) on plan_goals to app_user;
grant insert (id, goal_id, case_id, what, service, who, due_on) on plan_actions to app_user;
grant update (done_on, result) on plan_actions to app_user;
grant insert (id, case_id, visited_on, kind, child_seen, child_seen_alone, child_view, child_view_how,
  situation, next_step) on visits to app_user;
grant insert (id, case_id, words) on case_notes to app_user;
grant insert (id, case_id, act, from_status, to_status, reason, note) on case_steps to app_user;

-- Nobody reads or writes the counters; only next_case_number does.

create policy "people keep views of their own" on saved_views
  for all to app_user
  using (account_id = (select access.account()))
  with check (account_id = (select access.account()));
grant select, delete on saved_views to app_user;
grant insert (id, name, search), update (name, search) on saved_views to app_user;

revoke execute on function next_case_number(date, text), give_case(uuid, uuid),
  join_open_case(uuid, uuid, text[]), case_workers(uuid, text[]), case_moved_since(uuid, integer),
  leads_or_supervises(uuid, text, text), reported_in_my_case(uuid), child_in_sight(uuid),
  end_promises_of_case(), step_of_held_write() from public;
grant execute on function next_case_number(date, text), give_case(uuid, uuid),
  join_open_case(uuid, uuid, text[]), case_workers(uuid, text[]), case_moved_since(uuid, integer),
  reported_in_my_case(uuid), child_in_sight(uuid) to app_user;
