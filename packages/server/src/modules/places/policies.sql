-- Places are public: whoever reports a concern chooses one. Only the owner (seed, import) writes.
create policy "everyone reads places" on places
  for select to app_user, app_jobs using (true);
create policy "everyone reads what became of a place" on place_changes
  for select to app_user, app_jobs using (true);
create policy "everyone reads which editions were imported" on place_imports
  for select to app_user, app_jobs using (true);

grant select on places, place_changes, place_imports to app_user, app_jobs;
