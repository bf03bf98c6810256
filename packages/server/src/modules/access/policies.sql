-- Accounts: a name is no secret among colleagues; the hash of a password is never read by a person's role.
create policy "people with an account read the names of others" on access.accounts
  for select to app_user using ((select access.account()) is not null);
create policy "whoever gives duties makes accounts" on access.accounts
  for insert to app_user with check ((select access.role()) in ('administrator', 'ministry_officer'));
create policy "whoever gives duties changes accounts in the realm, never the own one" on access.accounts
  for update to app_user using (access.governs(id)) with check (access.governs(id));

grant select (id, login, name_km, name_en, phone, status, created_at, version) on access.accounts to app_user;
grant insert (id, login, name_km, name_en, phone, password_hash, status) on access.accounts to app_user;
grant update (name_km, name_en, phone, status) on access.accounts to app_user;

-- Duties.
create policy "people read their own duties" on access.duties
  for select to app_user using (account_id = (select access.account()));
create policy "people read who else serves at their desks" on access.duties
  for select to app_user using (desk_id = any ((select access.desks())::uuid[]));
create policy "whoever gives duties reads those in the realm" on access.duties
  for select to app_user
  using ((select access.role()) in ('administrator', 'ministry_officer') and access.in_realm(desk_id, place_code));
create policy "duties are given by whose duty it is, in the realm, never to themselves" on access.duties
  for insert to app_user
  with check (access.in_realm(desk_id, place_code) and account_id <> (select access.account())
    and given_by = (select access.account()) and access.gives(role));
create policy "whoever gives a duty ends it, in the realm, never the own one" on access.duties
  for update to app_user
  using (access.in_realm(desk_id, place_code) and access.gives(role) and account_id <> (select access.account()))
  with check (access.in_realm(desk_id, place_code) and access.gives(role) and account_id <> (select access.account()));

grant select on access.duties to app_user;
grant insert (id, account_id, role, desk_id, place_code, valid_from, valid_to, given_by) on access.duties to app_user;
grant update (valid_to) on access.duties to app_user;

-- Sessions.
create policy "people see their own sessions" on access.sessions
  for select to app_user using (account_id = (select access.account()));
create policy "people end their own sessions and choose their duty" on access.sessions
  for update to app_user
  using (account_id = (select access.account()))
  with check (account_id = (select access.account()) and (
    duty_id is null
    or exists (select from access.duties d where d.id = duty_id and d.account_id = (select access.account()))));

grant select (id, account_id, duty_id, began_at, seen_at, ends_at, ended_at, steps, means, browser, device, address)
  on access.sessions to app_user;
grant update (duty_id, ended_at) on access.sessions to app_user;

-- The ledger: read by whoever may read what it tells of; written by nobody, only by its functions.
create policy "people read their own deeds that name no child" on ledger.entries
  for select to app_user
  using (account_id = (select access.account())
    and case_id is null and child_id is null and report_id is null);
create policy "who may see all that an entry names reads its history" on ledger.entries
  for select to app_user
  using (
    num_nonnulls(case_id, child_id, report_id) > 0
    and (case_id is null or exists (select from public.cases c where c.id = case_id))
    and (child_id is null or exists (select from public.children c where c.id = child_id))
    and (report_id is null or exists (select from public.reports r where r.id = report_id)));
create policy "an administrator reads what was done to accounts, duties and sessions" on ledger.entries
  for select to app_user
  using ((select access.role()) = 'administrator' and subject in ('account', 'duty', 'session', 'code-device', 'passkey',
    'recovery-code', 'sign-in-link', 'identity', 'sign-in'));
create policy "the data-protection officer reads who opened, who searched, and who was not let in" on ledger.entries
  for select to app_user
  using ((select access.role()) = 'data_protection_officer' and kind in ('opened', 'searched', 'refused'));
create policy "jobs read what they seal" on ledger.entries for select to app_jobs using (true);
create policy "people with an account see what is sealed" on ledger.batches
  for select to app_user using ((select access.account()) is not null);
create policy "jobs read batches" on ledger.batches for select to app_jobs using (true);
create policy "jobs seal" on ledger.batches for insert to app_jobs with check (true);
create policy "jobs read which life of the database this is" on ledger.epochs for select to app_jobs using (true);

grant select on ledger.entries to app_user, app_jobs;
grant select (number, epoch, until_xact, sealed_at) on ledger.batches to app_user;
grant select, insert on ledger.batches to app_jobs;
grant select on ledger.epochs to app_jobs;
-- The policies above look these up; what may be seen of them their own modules decide.
grant select (id) on public.cases, public.children, public.reports to app_user;

-- Emergency openings: made by access.open_file alone; nobody reviews or ends the own one, or a review.
create policy "people read their own emergency openings" on access.openings
  for select to app_user using (account_id = (select access.account()));
create policy "the data-protection officer reads every emergency opening" on access.openings
  for select to app_user using ((select access.role()) = 'data_protection_officer');
create policy "a supervisor reads the emergency openings of the place" on access.openings
  for select to app_user
  using ((select access.role()) = 'supervisor' and exists (select from public.cases c where c.id = case_id));
create policy "who watches over an emergency opening ends and reviews it, never the own one" on access.openings
  for update to app_user
  using (reviewed_at is null and account_id <> (select access.account()) and (
    (select access.role()) = 'data_protection_officer'
    or ((select access.role()) = 'supervisor' and exists (select from public.cases c where c.id = case_id))))
  with check (account_id <> (select access.account()));

grant select on access.openings to app_user;
grant update (ended_by, ended_at, end_words, reviewed_by, reviewed_at, is_justified, review_words)
  on access.openings to app_user;

-- Reading that stood out: noted by a job alone; nobody reads or answers what is about the own reading.
create policy "the data-protection officer reads what stood out in the reading of others" on access.unusual_readings
  for select to app_user
  using ((select access.role()) = 'data_protection_officer' and account_id <> (select access.account()));
create policy "the data-protection officer answers once, never about the own reading" on access.unusual_readings
  for update to app_user
  using ((select access.role()) = 'data_protection_officer' and account_id <> (select access.account())
    and answered_at is null)
  with check (account_id <> (select access.account()) and answered_by = (select access.account()));

grant select on access.unusual_readings to app_user;
grant update (answered_by, answered_at, resolution, words) on access.unusual_readings to app_user;

-- Functions are everybody's until it is said otherwise.
revoke execute on all functions in schema access, ledger from public;
grant execute on function
  access.account(), access.duty(), access.role(), access.desks(), access.provinces(), access.districts(),
  access.realm(), access.now(), access.opened(), ledger.epoch() to app_user, app_jobs;
grant execute on function access.enter(bytea, timestamptz, text, uuid, text) to app_login, app_user;
grant execute on function access.enter_job(text, timestamptz),
  access.files_read(timestamptz, timestamptz, uuid[]), access.names_known(uuid[]), access.readings_answered(timestamptz),
  access.note_unusual_reading(uuid, uuid, uuid, text, text, date, integer, numeric, integer, timestamptz, timestamptz),
  access.tell_of_unusual_readings() to app_jobs;
grant execute on function
  access.credentials(text), access.note_refusal(text, text), access.begin_session(uuid, uuid, bytea, interval, text, text, text, text), access.set_password(text),
  access.entering(), access.end_this_session(), access.keep_code_secret(uuid, bytea), access.code_secret(),
  access.use_code(bigint), access.use_recovery_code(bytea), access.keep_recovery_codes(bytea[]),
  access.keep_challenge(uuid, text, boolean), access.take_challenge(uuid, boolean),
  access.add_passkey(uuid, text, bytea, bigint, text, text), access.passkey(text), access.passkey_used(uuid, bigint),
  access.remove_second_step(uuid), access.my_sign_in(), access.make_link(uuid, uuid, bytea, interval),
  access.link(bytea), access.use_link(bytea, text), access.reset_second_step(uuid),
  access.bind_identity(uuid, uuid, text, text), access.unbind_identity(uuid), access.sign_in_of(uuid),
  access.account_of_identity(text, text), access.sees_more_than_own(text),
  access.in_realm(uuid, text), access.governs(uuid), access.gives(text), access.opens(uuid), access.opens_child(uuid),
  access.shares(uuid, uuid), access.opens_work(text, uuid, uuid, uuid, uuid, uuid),
  access.excludes(uuid, uuid, uuid[]), access.is_sealing(uuid, uuid, uuid), access.take(uuid, text, bytea),
  access.answered(uuid, integer, jsonb), ledger.touched(text, text, integer),
  ledger.enter(text, text, text, text), ledger.searched(text, integer), access.opening_words(text),
  access.desk_of_duty(uuid),
  access.open_file(uuid, text, text, text) to app_user;
