-- Referrals: the sending desk and the receiving desk, each its half; the case itself stays closed to the receiver.
create policy "the sending desk reads what it sent" on referrals
  for select to app_user using (from_desk_id = any ((select access.desks())::uuid[]));
create policy "the receiving desk reads what came, while its consent stands and until it is taken back" on referrals
  for select to app_user using (to_desk_id = any ((select access.desks())::uuid[]) and status <> 'withdrawn'
    and consent_withdrawn_at is null);
create policy "a supervisor reads the referrals of the province" on referrals
  for select to app_user using (province_code = any ((select access.provinces())::text[]));
create policy "a supervisor reads the referrals of the district" on referrals
  for select to app_user using (district_code = any ((select access.districts())::text[]));

create policy "whoever works on the case reads its referrals, also of the desk before" on referrals
  for select to app_user using (exists (select from cases c where c.id = case_id));

create policy "whoever works on an open case refers from the desk that leads it" on referrals
  for insert to app_user with check (exists (
    select from cases c
    where c.id = case_id and c.child_id = referrals.child_id and c.desk_id = from_desk_id
      and c.province_code = referrals.province_code and c.status <> 'closed')
    -- Nothing goes to a desk that a conflict of interest keeps away.
    and not (restricted and access.excludes(case_id, null, array[to_desk_id])));
create policy "the receiving desk answers" on referrals
  for update to app_user
  using (to_desk_id = any ((select access.desks())::uuid[]) and status <> 'withdrawn'
    and consent_withdrawn_at is null)
  with check (to_desk_id = any ((select access.desks())::uuid[])
    and status in ('acknowledged', 'accepted', 'declined', 'done'));
create policy "whoever works on the case takes a referral back" on referrals
  for update to app_user
  using (exists (select from cases c where c.id = case_id))
  with check (exists (select from cases c where c.id = case_id) and status = 'withdrawn');

-- Beside every other policy: what is restricted is for those to whom it is open.
create policy "a referral of a restricted case is read by those to whom it is open" on referrals as restrictive
  for select to app_user using (not restricted or access.opens(case_id) or access.shares(case_id, to_desk_id));
create policy "a referral of a restricted case is changed by those to whom it is open" on referrals as restrictive
  for update to app_user using (not restricted or access.opens(case_id) or access.shares(case_id, to_desk_id));

grant select on referrals to app_user;
grant insert (id, case_id, child_id, from_desk_id, to_desk_id, service, urgent, reason, packet, consent_by,
  consent_note, answer_due_at, province_code, district_code, consent_id) on referrals to app_user;
grant update (status, acknowledged_at, answered_at, answered_by, decline_reason, answer_note, result_due_at,
  done_at, outcome, outcome_note, withdrawn_at, withdrawal_reason) on referrals to app_user;

revoke execute on function rely_anew(uuid, uuid, text, text), mark_referrals_of_withdrawn_consent(),
  refuse_steps_without_consent(), refuse_referral_without_consent(), suspended_referrals(),
  suspend_referrals_of_suspected(), package_told(uuid), package_facts() from public;
grant execute on function rely_anew(uuid, uuid, text, text), suspended_referrals(), package_told(uuid),
  package_facts() to app_user;

-- What a child is due and received belongs to the case.
create policy "whoever reads the case reads what came of its package" on package_answers
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case says what came of its package" on package_answers
  for insert to app_user with check (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case reads the services given" on services_given
  for select to app_user using (exists (select from cases c where c.id = case_id));
create policy "whoever reads the case writes down services given" on services_given
  for insert to app_user with check (exists (select from cases c where c.id = case_id));

grant select on package_answers, services_given to app_user;
grant insert (id, case_id, item, answer, answered_on, words) on package_answers to app_user;
grant insert (id, case_id, action_id, service, given_on, given_by, amount, cost_riel, note)
  on services_given to app_user;

-- What every child is due is no secret among staff: published versions are for everyone. Drafts are the council's.
create policy "everyone reads published packages" on package_versions
  for select to app_user using (status = 'published');
create policy "the council reads drafts of the package" on package_versions
  for select to app_user using ((select access.role()) = 'cncc_officer');
create policy "the council drafts the package" on package_versions
  for insert to app_user
  with check ((select access.role()) = 'cncc_officer' and status = 'draft' and made_by = (select access.account()));
create policy "the council changes and publishes drafts of the package" on package_versions
  for update to app_user
  using ((select access.role()) = 'cncc_officer' and status = 'draft')
  with check ((select access.role()) = 'cncc_officer'
    and (status = 'draft' or published_by = (select access.account())));

grant select on package_versions to app_user;
grant insert (id, content, note) on package_versions to app_user;
grant update (content, note, number, status, published_by, published_at) on package_versions to app_user;
