-- Whether this is a demonstration, everyone may know. Only the owner (the filling of a demo) writes.
create policy "everyone knows whether people are invented here" on demonstrations
  for select to app_user, app_jobs using (true);

grant select on demonstrations to app_user, app_jobs;
