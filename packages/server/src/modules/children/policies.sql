-- A child is seen by the desk that is responsible, and by who supervises the place. A desk that
-- helps sees the packet of its referral and nothing of this table.
create policy "the responsible desk sees its children" on children
  for select to app_user using (desk_id = any ((select access.desks())::uuid[]));
create policy "a supervisor sees the children of the province" on children
  for select to app_user using (province_code = any ((select access.provinces())::text[]));
create policy "a supervisor sees the children of the district" on children
  for select to app_user using (district_code = any ((select access.districts())::text[]));

create policy "a desk registers the children that it is responsible for" on children
  for insert to app_user with check (desk_id = any ((select access.desks())::uuid[]));
create policy "a supervisor registers children of the province" on children
  for insert to app_user with check (province_code = any ((select access.provinces())::text[]));
create policy "a supervisor registers children of the district" on children
  for insert to app_user with check (district_code = any ((select access.districts())::text[]));

create policy "the responsible desk corrects what is known of its children" on children
  for update to app_user using (desk_id = any ((select access.desks())::uuid[]));
create policy "a supervisor corrects what is known in the province" on children
  for update to app_user using (province_code = any ((select access.provinces())::text[]));
create policy "a supervisor corrects what is known in the district" on children
  for update to app_user using (district_code = any ((select access.districts())::text[]));

-- Beside every other policy: what is restricted is for those to whom it is open.
create policy "a child of a restricted file is read by those to whom it is open" on children as restrictive
  for select to app_user using (not restricted or access.opens_child(id));
create policy "a child of a restricted file is changed by those to whom it is open" on children as restrictive
  for update to app_user using (not restricted or access.opens_child(id));

grant select on children to app_user;
grant insert (id, desk_id, family_name_km, given_name_km, family_name_latin, given_name_latin, other_names,
  search_key, sex, birth_from, birth_to, birth_precision, birth_words, place_code, address_words, nationality,
  disabilities, school_status, phone) on children to app_user;
-- The desk is not among these: a child goes to another desk with its case (give_case).
grant update (family_name_km, given_name_km, family_name_latin, given_name_latin, other_names, search_key, sex,
  birth_from, birth_to, birth_precision, birth_words, place_code, address_words, nationality, disabilities,
  school_status, phone) on children to app_user;

-- Caregivers: seen and written with their child.
create policy "who sees a child sees its caregivers" on caregivers
  for select to app_user using (exists (select from children c where c.id = child_id));
create policy "who sees a child adds caregivers" on caregivers
  for insert to app_user with check (exists (select from children c where c.id = child_id));
create policy "who sees a child corrects its caregivers" on caregivers
  for update to app_user using (exists (select from children c where c.id = child_id));

grant select on caregivers to app_user;
grant insert (id, child_id, family_name_km, given_name_km, family_name_latin, given_name_latin, relation, phone,
  lives_with_child, cares_for_child, is_suspected, note) on caregivers to app_user;
grant update (family_name_km, given_name_km, family_name_latin, given_name_latin, relation, phone,
  lives_with_child, cares_for_child, is_suspected, note) on caregivers to app_user;

-- How old a child is taken to be, seen and decided by those who see the child.
create policy "who sees a child sees what was decided on its age" on age_decisions
  for select to app_user using (exists (select from children c where c.id = child_id));
create policy "who sees a child decides on its age" on age_decisions
  for insert to app_user with check (exists (select from children c where c.id = child_id));
grant select on age_decisions to app_user;
grant insert (id, child_id, born_from, born_to, basis, decided_as, in_doubt, reason, decided_on, review_on)
  on age_decisions to app_user;

-- Who lives with a child, seen and written by those who see the child.
create policy "who sees a child sees its household" on household_members
  for select to app_user using (exists (select from children c where c.id = child_id));
create policy "who sees a child adds members of its household" on household_members
  for insert to app_user with check (exists (select from children c where c.id = child_id));
create policy "who sees a child corrects its household" on household_members
  for update to app_user using (exists (select from children c where c.id = child_id));
grant select on household_members to app_user;
grant insert (id, child_id, family_name_km, given_name_km, family_name_latin, given_name_latin, sex, birth_from,
  birth_to, birth_precision, birth_words, relation, occupation, is_caregiver, caregiver_id, lives_from, lives_until,
  left_why, note) on household_members to app_user;
grant update (family_name_km, given_name_km, family_name_latin, given_name_latin, sex, birth_from, birth_to,
  birth_precision, birth_words, relation, occupation, is_caregiver, caregiver_id, lives_from, lives_until, left_why,
  left_at, left_by, note) on household_members to app_user;

revoke execute on function search_children(text[], text, text, text, boolean, integer) from public;
grant execute on function search_children(text[], text, text, text, boolean, integer) to app_user;
