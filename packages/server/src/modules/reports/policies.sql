-- A report is seen by its desk, by who supervises the place, and by the officer who took it.
create policy "the desk sees its reports" on reports
  for select to app_user using (desk_id = any ((select access.desks())::uuid[]));
create policy "a supervisor sees the reports of the province" on reports
  for select to app_user using (province_code = any ((select access.provinces())::text[]));
create policy "a supervisor sees the reports of the district" on reports
  for select to app_user using (district_code = any ((select access.districts())::text[]));
create policy "who took a report sees what became of it" on reports
  for select to app_user
  using (taken_by = (select access.account()) and (select access.role()) <> 'village_volunteer');

-- Anyone reports, and reads nothing back: a report begins as received, in its writer's own name.
create policy "anyone reports a concern" on reports
  for insert to app_user
  with check (status = 'received' and triaged_at is null and closing_reason is null
    and taken_by is not distinct from (select access.account())
    -- On the public page too, where a person happens to be signed in: no concern is turned away.
    and (channel = 'public' or (select access.account()) is not null));

create policy "the desk decides on its reports" on reports
  for update to app_user using (desk_id = any ((select access.desks())::uuid[]));
create policy "a supervisor decides on the reports of the province" on reports
  for update to app_user using (province_code = any ((select access.provinces())::text[]));
create policy "a supervisor decides on the reports of the district" on reports
  for update to app_user using (district_code = any ((select access.districts())::text[]));

-- Beside every other policy: what is restricted is for those to whom it is open.
create policy "a restricted report is read by those to whom it is open" on reports as restrictive
  for select to app_user using (not restricted or access.opens(id));
create policy "a restricted report is changed by those to whom it is open" on reports as restrictive
  for update to app_user using (not restricted or access.opens(id));

-- The hash of the passphrase is read by nobody.
grant select (id, reference, desk_id, channel, language, status, concern_words, concerns, in_danger, danger_words,
  setting, occurred_words, place_code, place_words, province_code, district_code, suspected_relation,
  suspected_has_access, suspected_words, suspected_office, source, reporter_name, reporter_phone, reporter_may_be_called, urgency,
  urgency_proposed, urgency_because, urgency_reason, triaged_by, triaged_at, triage_due_at, contact_due_at,
  closing_reason, closing_note, received_at, taken_by, version) on reports to app_user;
grant insert (id, reference, passphrase_hash, desk_id, channel, language, concern_words, concerns, in_danger,
  danger_words, setting, occurred_words, place_code, place_words, suspected_relation, suspected_has_access,
  suspected_words, suspected_office, source, reporter_name, reporter_phone, reporter_may_be_called, urgency_proposed,
  urgency_because, triage_due_at) on reports to app_user;
-- What the reporter said never changes, and only pass_report gives a report to another desk.
grant update (status, concerns, urgency, urgency_reason, triaged_by, triaged_at, triage_due_at, contact_due_at,
  closing_reason, closing_note) on reports to app_user;

-- Children as they were described: written with the report and never after.
create policy "who sees a report sees the children in it" on report_children
  for select to app_user using (exists (select from reports r where r.id = report_id));
create policy "children are named while a report is registered" on report_children
  for insert to app_user with check (child_id is null and being_registered(report_id));
create policy "who decides on a report says which child it is" on report_children
  for update to app_user
  using (exists (select from reports r where r.id = report_id and (
    r.desk_id = any ((select access.desks())::uuid[])
    or r.province_code = any ((select access.provinces())::text[])
    or r.district_code = any ((select access.districts())::text[]))))
  -- The child may have gone to the desk that leads its case a moment before, out of the writer's sight.
  with check (child_id is not null or left_because is not null);

grant select on report_children to app_user;
grant insert (id, report_id, name_words, search_key, sex, age, disabilities, note) on report_children to app_user;
grant update (child_id, left_because, left_by, left_at) on report_children to app_user;

-- Messages: the reporter's own come only through add_reporter_words.
create policy "who sees a report sees what was said since" on report_messages
  for select to app_user using (exists (select from reports r where r.id = report_id));
create policy "the desk leaves messages for the reporter" on report_messages
  for insert to app_user
  with check (not from_reporter and written_by = (select access.account())
    and exists (select from reports r where r.id = report_id and (
      r.desk_id = any ((select access.desks())::uuid[])
      or r.province_code = any ((select access.provinces())::text[])
      or r.district_code = any ((select access.districts())::text[]))));

grant select on report_messages to app_user;
grant insert (id, report_id, from_reporter, words) on report_messages to app_user;

-- Calls: seen at the desk that answered, written by the operator who did.
create policy "the desk sees its calls" on calls
  for select to app_user using (desk_id = any ((select access.desks())::uuid[]));
create policy "an operator begins calls at the own desk" on calls
  for insert to app_user
  with check (desk_id = any ((select access.desks())::uuid[]) and operator_id = (select access.account()));
create policy "an operator writes down the own calls" on calls
  for update to app_user
  using (desk_id = any ((select access.desks())::uuid[]) and operator_id = (select access.account()));

create policy "the call behind a restricted report is for those to whom the report is open" on calls as restrictive
  for select to app_user using (report_id is null or access.opens(report_id));
create policy "such a call is written on by them" on calls as restrictive
  for update to app_user using (report_id is null or access.opens(report_id));

grant select on calls to app_user;
grant insert (id, desk_id, began_at, silent) on calls to app_user;
grant update (ended_at, kind, silent, called_before, note, report_id) on calls to app_user;

revoke execute on function
  being_registered(uuid), earlier_reports(text[], text, uuid), reporter_credentials(text), reporter_view(text, text),
  add_reporter_words(text, text, uuid, text), pass_report(uuid, uuid), search_reported(text[], text, text, uuid, integer),
  receipts_of_mine() from public;
grant execute on function
  being_registered(uuid), earlier_reports(text[], text, uuid), reporter_credentials(text), reporter_view(text, text),
  add_reporter_words(text, text, uuid, text), pass_report(uuid, uuid), search_reported(text[], text, text, uuid, integer),
  receipts_of_mine() to app_user;
