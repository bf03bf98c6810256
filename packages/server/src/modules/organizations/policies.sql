-- Who exists and who receives is public knowledge. Only the owner (seed, import) writes.
create policy "everyone reads organizations" on organizations
  for select to app_user, app_jobs using (true);
create policy "everyone reads desks" on desks
  for select to app_user, app_jobs using (true);

grant select on organizations, desks to app_user, app_jobs;
