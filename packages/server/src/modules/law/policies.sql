-- The procedure is no secret among staff: published versions are for everyone. Drafts are the council's.
create policy "everyone reads published procedures" on procedure_versions
  for select to app_user using (status = 'published');
create policy "the council reads drafts of the procedure" on procedure_versions
  for select to app_user using ((select access.role()) = 'cncc_officer');
create policy "the council drafts the procedure" on procedure_versions
  for insert to app_user
  with check ((select access.role()) = 'cncc_officer' and status = 'draft' and made_by = (select access.account()));
create policy "the council changes and publishes drafts of the procedure" on procedure_versions
  for update to app_user
  using ((select access.role()) = 'cncc_officer' and status = 'draft')
  with check ((select access.role()) = 'cncc_officer'
    and (status = 'draft' or published_by = (select access.account())));

grant select on procedure_versions to app_user;
grant insert (id, content, note) on procedure_versions to app_user;
grant update (content, note, number, status, published_by, published_at) on procedure_versions to app_user;

-- The guides likewise.
create policy "everyone reads published guides" on guide_versions
  for select to app_user using (status = 'published');
create policy "the council reads drafts of the guides" on guide_versions
  for select to app_user using ((select access.role()) = 'cncc_officer');
create policy "the council drafts the guides" on guide_versions
  for insert to app_user
  with check ((select access.role()) = 'cncc_officer' and status = 'draft' and made_by = (select access.account()));
create policy "the council changes and publishes drafts of the guides" on guide_versions
  for update to app_user
  using ((select access.role()) = 'cncc_officer' and status = 'draft')
  with check ((select access.role()) = 'cncc_officer'
    and (status = 'draft' or published_by = (select access.account())));

grant select on guide_versions to app_user;
grant insert (id, content, note) on guide_versions to app_user;
grant update (content, note, number, status, published_by, published_at) on guide_versions to app_user;
revoke execute on function guides_in_force() from public;
grant execute on function guides_in_force() to app_user;

revoke execute on function open_cases_by_concern() from public;
grant execute on function open_cases_by_concern() to app_user;
