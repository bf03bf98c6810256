-- The work list. Anyone's act may put a task on a desk (a report from the public puts triage there);
-- only the desk, and who supervises it, sees what waits.
create policy "a desk sees what waits for it" on tasks
  for select to app_user using (desk_id = any ((select access.desks())::uuid[]));
create policy "a desk sees what was escalated to it" on tasks
  for select to app_user using (escalated_to = any ((select access.desks())::uuid[]));
create policy "a supervisor sees what waits in the province" on tasks
  for select to app_user using (province_code = any ((select access.provinces())::text[]));
create policy "a supervisor sees what waits in the district" on tasks
  for select to app_user using (district_code = any ((select access.districts())::text[]));
create policy "whoever acts may put a task on a desk, in their own name" on tasks
  for insert to app_user
  with check (created_by is not distinct from (select access.account()) and done_at is null and escalated_at is null);
create policy "the desk or who supervises it takes a task on" on tasks
  for update to app_user using (
    desk_id = any ((select access.desks())::uuid[])
    or escalated_to = any ((select access.desks())::uuid[])
    or province_code = any ((select access.provinces())::text[])
    or district_code = any ((select access.districts())::text[]));
-- What watches over reading waits for one person: not for the desk whose reading it is about.
create policy "whoever watches over reading sees what waits for them" on tasks
  for select to app_user using (kind in ('opening-review', 'unusual-reading') and assigned_to = (select access.account()));
create policy "what watches over reading is seen by whom it waits for alone" on tasks as restrictive
  for select to app_user using (kind not in ('opening-review', 'unusual-reading') or assigned_to = (select access.account()));
create policy "what watches over reading is not taken on by others" on tasks as restrictive
  for update to app_user using (kind not in ('opening-review', 'unusual-reading') or assigned_to = (select access.account()));
create policy "jobs see all that waits" on tasks for select to app_jobs using (true);
create policy "jobs escalate what is late" on tasks for update to app_jobs using (done_at is null);

-- Beside every other policy: what is restricted is for those to whom it is open.
create policy "work on a restricted file is read by those to whom it is open" on tasks as restrictive
  for select to app_user using (not restricted
    or access.opens_work(subject, subject_id, case_id, report_id, child_id, desk_id));
create policy "work on a restricted file is changed by those to whom it is open" on tasks as restrictive
  for update to app_user using (not restricted
    or access.opens_work(subject, subject_id, case_id, report_id, child_id, desk_id));

grant select on tasks to app_user, app_jobs;
grant insert (id, kind, desk_id, assigned_to, subject, subject_id, case_id, child_id, report_id,
  province_code, district_code, reason, basis, due_at, is_pressing) on tasks to app_user;
grant update (assigned_to, done_at, done_by, outcome) on tasks to app_user;
grant update (escalated_at, escalated_to, escalations) on tasks to app_jobs;

-- Held writes: seen by their author and by the desk that has to decide.
create policy "a stale write is kept in its author's name" on held_writes
  for insert to app_user
  with check (account_id is not distinct from (select access.account()) and resolved_at is null);
create policy "who wrote it sees what waits for a decision" on held_writes
  for select to app_user using (account_id = (select access.account()));
create policy "who has the task sees the stale write" on held_writes
  for select to app_user
  using (exists (select from tasks t where t.subject_id = held_writes.id and t.kind = 'stale-write'));
create policy "who has the task decides once" on held_writes
  for update to app_user
  using (resolved_at is null
    and exists (select from tasks t where t.subject_id = held_writes.id and t.kind = 'stale-write' and t.done_at is null))
  with check (resolved_by = (select access.account()));

grant select on held_writes to app_user;
grant insert (id, command_name, subject, subject_id, seen_version, given, clashes) on held_writes to app_user;
grant update (resolved_at, resolved_by, resolution) on held_writes to app_user;

-- Drafts: a person's own, and of a case or another thing only while it is in that person's sight.
create policy "people see drafts of their own, of files in their sight" on drafts
  for select to app_user
  using (account_id = (select access.account())
    and (case_id is null or exists (select from cases c where c.id = drafts.case_id))
    and drafted_about_what_is_seen(place));
create policy "people begin drafts of their own, in files in their sight" on drafts
  for insert to app_user
  with check (account_id = (select access.account())
    and (case_id is null or exists (select from cases c where c.id = drafts.case_id))
    and drafted_about_what_is_seen(place));
create policy "people go on with drafts of their own" on drafts
  for update to app_user using (account_id = (select access.account()))
  with check (account_id = (select access.account()));
create policy "people throw drafts of their own away" on drafts
  for delete to app_user using (account_id = (select access.account()));

grant select, delete on drafts to app_user;
grant insert (id, place, case_id, content), update (content, written_at) on drafts to app_user;

revoke execute on function end_tasks(uuid, text[], text), desk_above(uuid), desk_above_for(uuid, uuid, uuid) from public;
grant execute on function end_tasks(uuid, text[], text) to app_user;
grant execute on function desk_above(uuid), desk_above_for(uuid, uuid, uuid) to app_jobs;
