create policy "anyone may write" on rows for insert to app_user with check (true);

grant insert on rows to app_user;
