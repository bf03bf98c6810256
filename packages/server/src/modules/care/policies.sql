-- Where a child lives, and how it goes there: for those who read the case.
create policy "whoever reads the case reads where the child lives" on placements
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever works on an open case places its child" on placements
  for insert to app_user with check (exists (
    select from cases c where c.id = case_id and c.child_id = placements.child_id and c.status <> 'closed'));
create policy "whoever reads the case carries the placement on" on placements
  for update to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case reads the reviews of placements" on placement_reviews
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case reviews placements" on placement_reviews
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case reads how the child does at home" on reintegration_checks
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case looks after the child at home" on reintegration_checks
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case reads how care is left" on leaving_plans
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case plans how care is left" on leaving_plans
  for insert to app_user with check (exists (select from cases c where c.id = case_id));

grant select on placements, placement_reviews, reintegration_checks, leaving_plans to app_user;
grant insert (id, child_id, case_id, decision_id, option, is_reintegration, caregiver_id, carer_words, place_code,
  place_words, started_on, emergency_until, review_due_on, planned_end_on, child_agrees, child_agreed_on,
  child_agreed_how, caregiver_agreed_on, caregiver_agreed_how, worker_agreed_on, worker_agreed_how, emergency_why,
  emergency_danger, emergency_options, emergency_decided_by) on placements to app_user;
grant update (decision_id, is_reintegration, review_due_on, planned_end_on, stable_on, ended_on, end_reason, end_note,
  caregiver_agreed_on, caregiver_agreed_how, worker_agreed_on, worker_agreed_how) on placements to app_user;
grant insert (id, placement_id, case_id, reviewed_on, child_seen, child_view, child_view_how, view_done, situation,
  outcome, next_review_on) on placement_reviews to app_user;
grant insert (id, placement_id, case_id, checked_on, child_seen, food, education, relationship, violence, health,
  child_view, child_view_how, situation, recommends_closing) on reintegration_checks to app_user;
grant insert (id, case_id, leaves_on, lives_where, lives_with, income, documents, support, child_view, child_view_how,
  view_done) on leaving_plans to app_user;

revoke execute on function check_placement(), refuse_to_close_over_care(), care_options_said(jsonb, text) from public;
