/* Whoever holds a case at high risk may ask that it closes all the same, and says why. That is no reason
   yet: the supervisor who approves writes one, in the act of approving, or the case stays open. */
alter table final_assessments
  add column high_risk_plea text constraint high_risk_plea_says_something check (length(trim(high_risk_plea)) >= 3);
alter table approvals
  add column high_risk_reason text
    constraint approval_at_high_risk_says_something check (length(trim(high_risk_reason)) >= 3),
  add constraint only_an_approved_closing_says_why_at_high_risk
    check (high_risk_reason is null or kind = 'closing' and status = 'approved');

create function refuse_high_risk_word_of_others() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  -- With the answer and not after it: the one who approves is the one who wrote why.
  if access.role() <> 'supervisor' or old.answered_at is not null then
    raise exception 'only the supervisor who approves says why a case at high risk closes'
      using errcode = 'check_violation', constraint = 'supervisor_says_why_at_high_risk';
  end if;
  return new;
end
$$;
create trigger approvals_high_risk before update on approvals for each row
  when (new.high_risk_reason is distinct from old.high_risk_reason)
  execute function refuse_high_risk_word_of_others();

create or replace function refuse_closing_at_high_risk() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if not exists (
    select from public.approvals a join public.final_assessments f on f.id = a.subject_id
    where a.case_id = new.id and a.kind = 'closing' and a.took_effect_at = access.now()
      and (f.outcome not in ('close', 'other') or f.high_risk_reason is not null
        or a.high_risk_reason is not null)) then
    raise exception 'the risk is high'
      using errcode = 'check_violation', constraint = 'high_risk_does_not_close';
  end if;
  return null;
end
$$;
