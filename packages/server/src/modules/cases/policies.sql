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
-- Of a command there is none: an opening reads, and no policy for writing follows from it.
create policy "whoever opened a case in an emergency reads it for two hours" on cases
  for select to app_user using (id = any ((select access.opened())::uuid[]));

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

-- Beside every other policy: what is restricted is for those to whom it is open.
create policy "a restricted case is read by those to whom it is open" on cases as restrictive
  for select to app_user using (not restricted or access.opens(id));
create policy "a restricted case is changed by those to whom it is open" on cases as restrictive
  for update to app_user using (not restricted or access.opens(id));

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
grant insert (id, case_id, goal, child_agrees, view_done, view_why, measure, due_on, caregiver_id, need,
  caregiver_agrees) on plan_goals to app_user;
grant update (ended_at, result) on plan_goals to app_user;
grant insert (id, goal_id, case_id, what, service, who, due_on, cost_riel) on plan_actions to app_user;
grant update (done_on, result, cost_riel) on plan_actions to app_user;
grant insert (id, case_id, visited_on, kind, child_seen, child_seen_alone, child_view, child_view_how,
  situation, next_step, school, growth, development) on visits to app_user;
grant insert (id, case_id, words) on case_notes to app_user;
grant insert (id, case_id, act, from_status, to_status, reason, note) on case_steps to app_user;

-- Consent, assent and the safety of the child, for those who read the case.
create policy "whoever reads the case reads its consents" on consents
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case records consents" on consents
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case records that a consent was withdrawn" on consents
  for update to app_user using (exists (select from cases c where c.id = case_id));

create policy "whoever reads the case reads its safety plans" on safety_plans
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case makes safety plans" on safety_plans
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case ends safety plans" on safety_plans
  for update to app_user using (exists (select from cases c where c.id = case_id));

-- The safety of the home and the support of caregivers, for those who read the case; what was found stays.
create policy "whoever reads the case reads its home checks" on home_checks
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case checks the home" on home_checks
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case reads how caregivers are supported" on support_reviews
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case reviews how caregivers are supported" on support_reviews
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
grant select on home_checks, support_reviews to app_user;
grant insert (id, case_id, checked_on, child_lives_here, home_words, fine, dangers, danger_words, finding, measures,
  next_on, child_view, child_view_how) on home_checks to app_user;
grant insert (id, goal_id, case_id, reviewed_on, words, next_on) on support_reviews to app_user;

grant select on consents, safety_plans to app_user;
grant insert (id, case_id, purpose, to_desk_id, scope, given_by, caregiver_id, adult_words, explained, is_written,
  answer, answered_on, valid_until, reason, approved_by) on consents to app_user;
-- What was agreed to is never rewritten: it is withdrawn, and asked for anew.
grant update (withdrawn_on, withdrawn_at, withdrawn_words) on consents to app_user;
grant insert (id, case_id, danger, safe_adult, safe_adult_phone, caregiver_id, go_to, child_does, signal,
  family_safety, checked_by, check_on, card_words) on safety_plans to app_user;
grant update (ended_at, end_words) on safety_plans to app_user;


create policy "people keep views of their own" on saved_views
  for all to app_user
  using (account_id = (select access.account()))
  with check (account_id = (select access.account()));
grant select, delete on saved_views to app_user;
grant insert (id, name, search), update (name, search) on saved_views to app_user;

revoke execute on function next_case_number(date, text), give_case(uuid, uuid),
  join_open_case(uuid, uuid, text[]), case_workers(uuid, text[]), case_moved_since(uuid, integer),
  leads_or_supervises(uuid, text, text), reported_in_my_case(uuid), child_in_sight(uuid),
  end_promises_of_case(), step_of_held_write(), refuse_consent_of_suspected(), refuse_suspected_safe_adult(),
  refuse_high_risk_reason_of_others(), refuse_high_risk_word_of_others(), refuse_closing_at_high_risk(),
  refuse_plan_before_safety(), refuse_support_of_strangers(), is_violence(text), home_is_not_safe(uuid),
  is_reported_in_danger(uuid), is_alarmed(uuid) from public;
grant execute on function next_case_number(date, text), give_case(uuid, uuid),
  join_open_case(uuid, uuid, text[]), case_workers(uuid, text[]), case_moved_since(uuid, integer),
  reported_in_my_case(uuid), child_in_sight(uuid), home_is_not_safe(uuid), is_reported_in_danger(uuid),
  is_alarmed(uuid) to app_user;

-- Best-interests decisions. Who may approve is said by the constraints and the trigger of the table.
create policy "whoever reads the case reads its decisions" on care_decisions
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads an open case writes decisions" on care_decisions
  for insert to app_user with check (
    exists (select from cases c where c.id = case_id and c.status <> 'closed'));
create policy "whoever reads the case carries its decisions on" on care_decisions
  for update to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case reads the way of its decisions" on decision_steps
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case takes the steps of its decisions" on decision_steps
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
grant select on care_decisions, decision_steps to app_user;
grant insert (id, case_id, kind, chosen, chosen_words, options, parents, parents_why, permanence, safety, family_ties,
  continuity, development, child_view, child_view_how, view_done, people, review_on, ends_on) on care_decisions to app_user;
grant update (kind, chosen, chosen_words, options, parents, parents_why, permanence, safety, family_ties, continuity,
  development, child_view, child_view_how, view_done, people, review_on, ends_on, formal, status, proposed_at,
  approved_by, approved_at, approver_conflict) on care_decisions to app_user;
grant insert (id, decision_id, case_id, act, words) on decision_steps to app_user;
revoke execute on function check_care_decision(), care_options() from public;
grant execute on function care_options() to app_user;

-- Steps of the guides. That a crime was settled is looked into by a supervisor who did not write it.
create policy "whoever reads the case reads its guide steps" on case_guide_steps
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case answers its guide steps" on case_guide_steps
  for insert to app_user with check (
    reviews is null and exists (select from cases c where c.id = case_id));
create policy "a supervisor looks into a settlement that another wrote" on case_guide_steps
  for insert to app_user with check (
    reviews is not null and (select access.role()) = 'supervisor'
    and exists (select from cases c where c.id = case_id)
    and settled_by_another(reviews, case_id, guide, step));
grant select on case_guide_steps to app_user;
grant insert (id, case_id, guides_number, guide, step, answer, reason, decision, reviews, done_on, is_alarming) on case_guide_steps to app_user;
revoke execute on function settled_by_another(uuid, uuid, text, text) from public;
grant execute on function settled_by_another(uuid, uuid, text, text) to app_user;

-- Supervision: approvals, the final assessment, reviews and hand-overs, for those who read the case.
-- Who may answer an approval is said by its constraints and its trigger.
create policy "whoever reads the case reads its final assessments" on final_assessments
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads an open case assesses it finally" on final_assessments
  for insert to app_user with check (exists (select from cases c where c.id = case_id and c.status <> 'closed'));

create policy "whoever reads the case reads its approvals" on approvals
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads an open case asks for approval, in their own name" on approvals
  for insert to app_user with check (
    asked_by = (select access.account()) and status = 'asked'
    and exists (select from cases c where c.id = case_id and c.status <> 'closed'));
create policy "whoever reads the case answers what is asked" on approvals
  for update to app_user using (exists (select from cases c where c.id = case_id));

create policy "whoever reads the case reads its reviews" on case_reviews
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case records its reviews" on case_reviews
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case reads what was agreed" on review_actions
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case adds what was agreed" on review_actions
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case finishes what was agreed" on review_actions
  for update to app_user using (exists (select from cases c where c.id = case_id));

create policy "whoever reads the case reads its hand-overs" on hand_overs
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case gives it into other hands" on hand_overs
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case leaves the receipt of it" on hand_overs
  for update to app_user using (exists (select from cases c where c.id = case_id));

grant select on final_assessments, approvals, case_reviews, review_actions, hand_overs to app_user;
grant insert (id, case_id, assessed_on, outcome, closing_reason, child_ratings, family_ratings, below_reason, story,
  reason, happened_on, known_from, where_to, tried, child_view, child_view_how, view_done, high_risk_reason, high_risk_plea)
  on final_assessments to app_user;
grant insert (id, case_id, kind, subject_id, needs, note) on approvals to app_user;
grant update (status, answered_by, answered_at, comments, high_risk_reason) on approvals to app_user;
grant insert (id, case_id, held_on, present, agreed, next_on) on case_reviews to app_user;
grant insert (id, review_id, case_id, what, due_on) on review_actions to app_user;
grant update (done_on) on review_actions to app_user;
grant insert (id, case_id, from_account, to_desk_id, to_account, reason, read_due_at) on hand_overs to app_user;
grant update (read_at, read_by, ended_at) on hand_overs to app_user;
grant update (next_review_due_at) on cases to app_user;

revoke execute on function rating_total(jsonb), ratings_below_two(jsonb, text[]), supervisors_of(text, text, uuid[]),
  serves_at(uuid, uuid, text[]), check_approval(), name_reviewed_worker(), team_workers(text[]),
  watch_workers(text[], jsonb, interval) from public;
grant execute on function rating_total(jsonb), ratings_below_two(jsonb, text[]), supervisors_of(text, text, uuid[]),
  serves_at(uuid, uuid, text[]), team_workers(text[]) to app_user;
grant execute on function watch_workers(text[], jsonb, interval) to app_jobs;

-- A conference belongs to the case; what a desk took on there, that desk sees too, and nothing else.
create policy "whoever reads the case reads its conferences" on conferences
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case records conferences" on conferences
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case reads who took part" on conference_people
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case names who took part" on conference_people
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case reads what was taken on" on conference_tasks
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "what a desk took on for a restricted case is its share of the work" on conference_tasks as restrictive
  for select to app_user
  using (access.opens(case_id) or access.shares(case_id, desk_id));
create policy "a desk answers for its share of the work on a restricted case" on conference_tasks as restrictive
  for update to app_user
  using (access.opens(case_id) or access.shares(case_id, desk_id));
create policy "a desk reads what it took on" on conference_tasks
  for select to app_user using (desk_id = any ((select access.desks())::uuid[]));
create policy "whoever reads the case records what was taken on" on conference_tasks
  for insert to app_user with check (exists (
    select from cases c where c.id = case_id and c.desk_id = from_desk_id));
create policy "a desk answers for what it took on, once" on conference_tasks
  for update to app_user
  using (desk_id = any ((select access.desks())::uuid[]) and answered_at is null)
  with check (desk_id = any ((select access.desks())::uuid[]) and answered_by = (select access.account()));

grant select on conferences, conference_people, conference_tasks to app_user;
grant insert (id, case_id, held_on, because, situation, conclusion, child_part, child_view, child_view_how,
  view_done, next_on) on conferences to app_user;
grant insert (id, conference_id, case_id, name, body) on conference_people to app_user;
grant insert (id, conference_id, case_id, desk_id, from_desk_id, held_on, what, due_on) on conference_tasks to app_user;
grant update (answered_at, answered_by, is_done, answer) on conference_tasks to app_user;

-- Papers and photographs. Content is written once, read by whoever reads the case, and taken out only
-- where it was recorded to be what is never stored.
create policy "whoever reads the case reads what is attached" on attachments
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case attaches papers" on attachments
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case retires what is attached" on attachments
  for update to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case opens what is attached" on attachment_contents
  for select to app_user using (exists (select from cases c where c.id = case_id));
-- Never in clear: only what stands from before is, until the operator's program seals it.
create policy "whoever reads the case adds what is attached, sealed" on attachment_contents
  for insert to app_user
  with check (sealed_as is not null and exists (select from cases c where c.id = case_id));
-- A wrapped key opens nothing by itself. Nobody but the owner wraps anew or destroys.
create policy "whoever reads the case takes its key" on case_keys
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case makes its key" on case_keys
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case takes out what is never stored" on attachment_contents
  for delete to app_user using (exists (
    select from abuse_material m where m.attachment_id = attachment_contents.id));
create policy "whoever reads the case reads what was handed to the police" on abuse_material
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case records what is never stored" on abuse_material
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case records its hand-over" on abuse_material
  for update to app_user using (exists (select from cases c where c.id = case_id));

grant select on attachments, attachment_contents, abuse_material to app_user;
grant delete on attachment_contents to app_user;
grant insert (id, case_id, kind, form, dated_on, note, type, size, width, height, hash, known_as) on attachments to app_user;
grant update (retired_at, retired_by, retired_because, retired_words) on attachments to app_user;
grant insert (id, case_id, content, sealed_as) on attachment_contents to app_user;
grant select on case_keys to app_user;
grant insert (case_id, wrapped, master_id) on case_keys to app_user;
grant insert (id, case_id, attachment_id, hashes, found_as, words) on abuse_material to app_user;
grant update (handed_to, handed_on, handed_words, handed_at, handed_by) on abuse_material to app_user;
revoke execute on function refuse_abuse_material(), record_content_gone(),
  refuse_key_of_another_case(), record_key_destroyed() from public;

-- Seals and exclusions: made and ended by those who see the file. Whom a conflict of interest keeps away is
-- also said while a report is registered, by anyone.
create policy "whoever sees the file sees its seal" on seals
  for select to app_user
  using (exists (select from cases c where c.id = case_id) or exists (select from reports r where r.id = report_id));
create policy "whoever sees the file seals it" on seals
  for insert to app_user
  with check (sealed_by = (select access.account()) and ended_at is null
    and (exists (select from cases c where c.id = case_id) or exists (select from reports r where r.id = report_id)));
create policy "whoever sees a sealed file opens it again" on seals
  for update to app_user
  using (ended_at is null
    and (exists (select from cases c where c.id = case_id) or exists (select from reports r where r.id = report_id)))
  with check (ended_by = (select access.account()));
create policy "whoever sees the file sees who is named" on seal_names
  for select to app_user
  using (exists (select from cases c where c.id = case_id) or exists (select from reports r where r.id = report_id));
create policy "whoever sees the file names who sees it" on seal_names
  for insert to app_user
  with check (named_by = (select access.account()) and ended_at is null
    and (access.is_sealing(seal_id, case_id, report_id) or exists (
      select from seals s
      where s.id = seal_id and s.ended_at is null and s.case_id is not distinct from seal_names.case_id
        and s.report_id is not distinct from seal_names.report_id)));
create policy "whoever sees the file takes a name off" on seal_names
  for update to app_user
  using (exists (select from cases c where c.id = case_id) or exists (select from reports r where r.id = report_id));
create policy "whoever sees the file sees who is kept away" on exclusions
  for select to app_user
  using (exists (select from cases c where c.id = case_id) or exists (select from reports r where r.id = report_id));
create policy "whoever sees the file says who is kept away" on exclusions
  for insert to app_user
  with check (said_by is not distinct from (select access.account()) and ended_at is null
    and (exists (select from cases c where c.id = case_id) or exists (select from reports r where r.id = report_id)
      or being_registered(report_id)));
create policy "whoever sees the file lets somebody back" on exclusions
  for update to app_user
  using (ended_at is null
    and (exists (select from cases c where c.id = case_id) or exists (select from reports r where r.id = report_id)))
  with check (ended_by = (select access.account()));

grant select on seals, seal_names, exclusions to app_user;
grant insert (id, case_id, report_id, reason, words) on seals to app_user;
grant update (ended_at, ended_by, end_words) on seals to app_user;
grant insert (id, seal_id, case_id, report_id, account_id) on seal_names to app_user;
grant update (ended_at) on seal_names to app_user;
grant insert (id, case_id, report_id, account_id, desk_id, because, words) on exclusions to app_user;
grant update (ended_at, ended_by, end_words) on exclusions to app_user;

revoke execute on function is_restricted(uuid, uuid, uuid), mark_child(uuid), mark_file(), mark_what_hangs_on_it(),
  mark_reported_child(), begin_marked(), inherit_restrictions(uuid, uuid), inherit_of_report(), inherit_of_child(),
  supervisors_of_case(uuid, uuid[]), people_around(uuid, uuid, text), refuse_lonely_seal(), refuse_desk_kept_away() from public;
grant execute on function supervisors_of_case(uuid, uuid[]), people_around(uuid, uuid, text) to app_user;
