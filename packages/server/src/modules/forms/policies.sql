-- Code lists are public: the report page shows them. Only the owner (seed) writes.
create policy "everyone reads code lists" on codes
  for select to app_user, app_jobs using (true);

grant select on codes to app_user, app_jobs;

-- What is asked is no secret: published forms are for whoever signs in. Drafts are the council's.
create policy "everyone reads published forms" on form_versions
  for select to app_user using (status = 'published');
create policy "the council reads drafts of forms" on form_versions
  for select to app_user using ((select access.role()) = 'cncc_officer');
create policy "the council drafts forms" on form_versions
  for insert to app_user
  with check ((select access.role()) = 'cncc_officer' and status = 'draft' and made_by = (select access.account()));
create policy "the council changes and publishes drafts of forms" on form_versions
  for update to app_user
  using ((select access.role()) = 'cncc_officer' and status = 'draft')
  with check ((select access.role()) = 'cncc_officer'
    and (status = 'draft' or published_by = (select access.account())));

grant select on form_versions to app_user;
grant insert (id, name, definition, note) on form_versions to app_user;
grant update (definition, note, number, status, published_by, published_at) on form_versions to app_user;

-- Answers belong to the case that they are about; the council sees figures of them and no answer.
create policy "whoever reads the case reads its filled forms" on form_answers
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case files forms" on form_answers
  for insert to app_user with check (exists (select from cases c where c.id = case_id));

grant select on form_answers to app_user;
grant insert (id, case_id, form, number, subject, subject_id, answers, open_questions) on form_answers to app_user;

revoke execute on function form_figures(text, integer) from public;
grant execute on function form_figures(text, integer) to app_user;

-- What says a question aloud is heard by whoever may be asked it; the council records it, once and for all.
create policy "whoever is signed in hears the sounds of forms" on form_sounds
  for select to app_user using ((select access.account()) is not null);
create policy "the council adds sounds to forms" on form_sounds
  for insert to app_user
  with check ((select access.role()) = 'cncc_officer' and made_by = (select access.account()));

grant select on form_sounds to app_user;
grant insert (id, hash, type, content) on form_sounds to app_user;
