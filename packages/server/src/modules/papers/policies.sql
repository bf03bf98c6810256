-- Copies of a child's own file: given by those who read the case, and seen by them.
create policy "whoever reads the case sees who received a copy" on own_file_copies
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case gives a copy" on own_file_copies
  for insert to app_user with check (exists (select from cases c where c.id = case_id));

grant select on own_file_copies to app_user;
grant insert (id, case_id, given_to, caregiver_id, child_agrees, checked) on own_file_copies to app_user;

revoke execute on function refuse_own_file_to_a_suspect() from public;
