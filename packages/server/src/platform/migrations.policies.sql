create policy "whoever connects may see what has been applied" on public.migrations
  for select to app_login using (true);

grant select on public.migrations to app_login;
