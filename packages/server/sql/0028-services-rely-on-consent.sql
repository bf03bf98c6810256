/* Whether a consent may carry a referral of this case: given, in force, of nobody who is suspected. */
create function refuse_referral_without_consent() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if new.consent_id is null then
    if new.consent_by = 'best-interests' then return new; end if;
  elsif exists (
    select from public.consents k left join public.caregivers g on g.id = k.caregiver_id
    where k.id = new.consent_id and k.case_id = new.case_id and k.purpose = 'referral'
      and k.answer = 'given' and k.withdrawn_at is null and g.is_suspected is not true
      and (k.to_desk_id is null or k.to_desk_id = new.to_desk_id)
      and (k.valid_until is null or k.valid_until >= (access.now() at time zone 'Asia/Phnom_Penh')::date)
  ) then
    return new;
  end if;
  raise exception 'a referral relies on a consent or on best interests'
    using errcode = 'check_violation', constraint = 'referral_relies_on_consent';
end
$$;
create trigger referrals_rely_on_consent before insert or update of consent_id, consent_by on referrals
  for each row execute function refuse_referral_without_consent();


-- An absent reason is no reason: the check before let it pass, for null is neither true nor false.
alter table referrals drop constraint best_interests_are_explained,
  add constraint best_interests_are_explained
    check (consent_by <> 'best-interests' or coalesce(consent_note, '') <> '') not valid;
