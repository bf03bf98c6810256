-- A referral relies on a consent, or on the child's best interests with the reason.
alter table referrals
  add column consent_id uuid references consents on delete restrict,
  add column consent_withdrawn_at timestamptz,
  drop constraint referral_consent,
  add constraint referral_consent check (consent_by in
    ('child', 'guardian', 'child-and-guardian', 'trusted-adult', 'court', 'best-interests'));
create index referrals_consent on referrals (consent_id) where consent_id is not null;

/* What is withdrawn binds at once, whoever withdraws and however: open referrals that rely on it
   are marked in the same moment. A consent to refer is also relied on by what another one names. */
create function mark_referrals_of_withdrawn_consent() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update public.referrals r set consent_withdrawn_at = access.now()
  where r.case_id = new.case_id and r.status in ('sent', 'acknowledged', 'accepted')
    and r.consent_withdrawn_at is null
    and (r.consent_id = new.id
      or (new.purpose = 'referral' and r.consent_by <> 'best-interests'
        and (new.to_desk_id is null or new.to_desk_id = r.to_desk_id)));
  return null;
end
$$;
create trigger consents_withdrawn after update of withdrawn_at on consents for each row
  when (old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function mark_referrals_of_withdrawn_consent();
-- A refusal that comes after a consent takes it back as well.
create trigger consents_refused after insert on consents for each row
  when (new.answer = 'refused' and new.purpose = 'referral')
  execute function mark_referrals_of_withdrawn_consent();

/* While a consent is withdrawn, nobody takes the referral further: it is withdrawn or declined, or
   the sending side says on what it relies now. */
create function refuse_steps_without_consent() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if new.consent_withdrawn_at is not null and new.status not in ('withdrawn', 'declined') then
    raise exception 'the consent was withdrawn'
      using errcode = 'check_violation', constraint = 'no_step_without_consent';
  end if;
  return new;
end
$$;
create trigger referrals_no_step_without_consent before update of status on referrals for each row
  when (old.status is distinct from new.status) execute function refuse_steps_without_consent();

/* Says on what an open referral relies from now on, after its consent was withdrawn. A function,
   because a policy cannot tell this change from a step that is the receiver's to take. */
create function rely_anew(referral uuid, consent uuid, given_by text, note text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  update public.referrals r
  set consent_id = consent, consent_by = given_by, consent_note = note, consent_withdrawn_at = null
  where r.id = referral and r.status in ('sent', 'acknowledged', 'accepted') and exists (
    select from public.cases c
    where c.id = r.case_id
      and (public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
        or (c.assigned_to = access.account() and access.role() in ('social_agent', 'commune_focal_person'))));
  if not found then
    raise exception 'only who works on the case says on what its referral relies' using errcode = 'insufficient_privilege';
  end if;
end
$$;
