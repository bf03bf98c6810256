-- Code lists are public: the report page shows them. Only the owner (seed) writes.
create policy "everyone reads code lists" on codes
  for select to app_user, app_jobs using (true);

grant select on codes to app_user, app_jobs;
