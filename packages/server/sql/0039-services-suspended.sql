/* While the consent that it relied on does not stand, a referral is closed to its receiver: the packet,
   the words and the case go out of sight at once, whoever withdrew and however. Only the sending side
   takes it back, or says on what it relies now. */
create or replace function refuse_steps_without_consent() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if new.consent_withdrawn_at is not null and new.status <> 'withdrawn' then
    raise exception 'the consent does not stand'
      using errcode = 'check_violation', constraint = 'no_step_without_consent';
  end if;
  return new;
end
$$;

create index referrals_suspended on referrals (to_desk_id) where consent_withdrawn_at is not null;

/* What the receiving desk still sees of a closed referral: that there is one, from whom, since when.
   Nothing of the child, of the words or of the case. A function, for a policy hides rows, not columns. */
create function suspended_referrals() returns setof referrals
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select (jsonb_populate_record(r, jsonb_build_object(
    'case_id', null, 'child_id', null, 'packet', null, 'reason', '', 'consent_id', null, 'consent_note', null,
    'answer_note', null, 'outcome_note', null))).*
  from public.referrals r
  where r.to_desk_id = any (access.desks()) and r.consent_withdrawn_at is not null and r.status <> 'withdrawn';
end;

/* The sender's answer gives the receiver the time anew that the consent took away. */
create or replace function rely_anew(referral uuid, consent uuid, given_by text, note text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  update public.referrals r
  set consent_id = consent, consent_by = given_by, consent_note = note, consent_withdrawn_at = null,
    answer_due_at = case when r.answered_at is null then access.now() + (r.answer_due_at - r.sent_at)
      else r.answer_due_at end,
    result_due_at = access.now() + (r.result_due_at - r.answered_at)
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

/* What somebody agreed to for a child stands no longer once that person is suspected of harming the
   child: open referrals that rely on it are closed in the same moment. */
create function suspend_referrals_of_suspected() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update public.referrals r set consent_withdrawn_at = access.now()
  where r.child_id = new.child_id and r.status in ('sent', 'acknowledged', 'accepted')
    and r.consent_withdrawn_at is null and exists (
      select from public.consents k
      where k.case_id = r.case_id and k.caregiver_id = new.id and k.answer = 'given' and k.withdrawn_at is null
        and (k.id = r.consent_id
          or (k.purpose = 'referral' and r.consent_by in ('guardian', 'child-and-guardian')
            and (k.to_desk_id is null or k.to_desk_id = r.to_desk_id))));
  return null;
end
$$;
create trigger caregivers_suspected after update of is_suspected on caregivers for each row
  when (new.is_suspected and not old.is_suspected) execute function suspend_referrals_of_suspected();

/* A child at high risk is not out of danger: such a case closes when the risk was looked at anew, or
   when a supervisor has written why it closes all the same. Out of reach is another matter. */
alter table final_assessments
  add column high_risk_reason text constraint high_risk_reason_says_something check (length(trim(high_risk_reason)) >= 3);

create function refuse_high_risk_reason_of_others() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if new.high_risk_reason is not null and access.role() <> 'supervisor' then
    raise exception 'only a supervisor says why a case at high risk closes'
      using errcode = 'check_violation', constraint = 'supervisor_says_why_at_high_risk';
  end if;
  return new;
end
$$;
create trigger final_assessments_high_risk before insert on final_assessments
  for each row execute function refuse_high_risk_reason_of_others();

create function refuse_closing_at_high_risk() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if not exists (
    select from public.approvals a join public.final_assessments f on f.id = a.subject_id
    where a.case_id = new.id and a.kind = 'closing' and a.took_effect_at = access.now()
      and (f.outcome not in ('close', 'other') or f.high_risk_reason is not null)) then
    raise exception 'the risk is high'
      using errcode = 'check_violation', constraint = 'high_risk_does_not_close';
  end if;
  return null;
end
$$;
create trigger cases_close_at_high_risk after update of status on cases for each row
  when (new.status = 'closed' and old.status <> 'closed' and new.risk = 'high')
  execute function refuse_closing_at_high_risk();
