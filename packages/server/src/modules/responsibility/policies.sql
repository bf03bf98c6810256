-- Who is responsible is no secret: published versions are for everyone. Drafts are the council's.
create policy "everyone reads published versions" on responsibility_tables
  for select to app_user using (status = 'published');
create policy "the council reads drafts" on responsibility_tables
  for select to app_user using ((select access.role()) = 'cncc_officer');
create policy "the council drafts" on responsibility_tables
  for insert to app_user
  with check ((select access.role()) = 'cncc_officer' and status = 'draft' and made_by = (select access.account()));
create policy "the council changes and publishes drafts" on responsibility_tables
  for update to app_user
  using ((select access.role()) = 'cncc_officer' and status = 'draft')
  with check ((select access.role()) = 'cncc_officer'
    and (status = 'draft' or published_by = (select access.account())));

grant select on responsibility_tables to app_user;
grant insert (id, content, note) on responsibility_tables to app_user;
grant update (content, note, number, status, published_by, published_at) on responsibility_tables to app_user;

-- A decision is written with its report or case, once, and read by who sees that.
create policy "who sees a report or case sees who was made responsible" on responsibility_decisions
  for select to app_user
  using (case subject
    when 'report' then exists (select from reports r where r.id = subject_id)
    else exists (select from cases c where c.id = subject_id) end);
create policy "responsibility is decided while a report is registered" on responsibility_decisions
  for insert to app_user
  with check (subject = 'report' and report_id = subject_id and case_id is null and being_registered(subject_id));
create policy "responsibility is decided for a case" on responsibility_decisions
  for insert to app_user
  with check (subject = 'case' and case_id = subject_id and exists (select from cases c where c.id = subject_id));

grant select on responsibility_decisions to app_user;
grant insert (id, subject, subject_id, report_id, case_id, table_number, rule, facts, lead_kind, lead_desk_id,
  helping, basis, deadlines, because, province_code, district_code) on responsibility_decisions to app_user;

-- The database's own trigger reads the charts; nobody else needs to.

revoke execute on function past_decisions(timestamptz), refuse_illegal_move(), refuse_published_change() from public;
grant execute on function past_decisions(timestamptz) to app_user;
