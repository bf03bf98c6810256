create table referrals (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  child_id uuid not null references children on delete restrict,
  from_desk_id uuid not null references desks on delete restrict,
  to_desk_id uuid not null references desks on delete restrict,
  service text not null,
  urgent boolean not null default false,
  reason text not null constraint referral_has_a_reason check (reason <> ''),
  packet jsonb not null,
  consent_by text not null
    constraint referral_consent check (consent_by in ('child', 'guardian', 'child-and-guardian', 'best-interests')),
  consent_note text,
  status text not null default 'sent',
  sent_by uuid default access.account() references access.accounts on delete restrict,
  sent_at timestamptz not null default access.now(),
  answer_due_at timestamptz not null,
  acknowledged_at timestamptz,
  answered_at timestamptz,
  answered_by uuid references access.accounts on delete restrict,
  decline_reason text,
  answer_note text,
  result_due_at timestamptz,
  done_at timestamptz,
  outcome text,
  outcome_note text,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  province_code text not null,
  district_code text,
  version integer not null default 1,
  constraint best_interests_are_explained check (consent_by <> 'best-interests' or consent_note <> ''),
  constraint referral_goes_elsewhere check (from_desk_id <> to_desk_id),
  constraint declined_has_a_reason check (status <> 'declined' or decline_reason is not null),
  constraint done_has_an_outcome check (status <> 'done' or outcome is not null),
  constraint withdrawn_has_a_reason check (status <> 'withdrawn' or withdrawal_reason is not null)
);
comment on table referrals is 'A request of one desk to another for one child: the packet is exactly what the receiver sees.';
create index referrals_to on referrals (to_desk_id, sent_at desc);
create index referrals_from on referrals (from_desk_id, sent_at desc);
create index referrals_case on referrals (case_id);
create index referrals_of_province on referrals (province_code, sent_at desc);
create index referrals_of_district on referrals (district_code, sent_at desc);

create trigger referrals_step before update of status on referrals
  for each row execute function refuse_illegal_move('referral');
create trigger referrals_next before update on referrals for each row execute function ledger.next_version();
create trigger referrals_record after insert or update or delete on referrals
  for each row execute function ledger.record('referral');

/* A case does not close over open referrals: another desk would go on working for a child whom
   nobody leads any more, and to withdraw them silently would take away help already begun. */
create function refuse_to_close_over_referrals() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if exists (
    select from public.referrals r
    where r.case_id = new.id and r.status in ('sent', 'acknowledged', 'accepted')
  ) then
    raise exception 'referrals of this case are open'
      using errcode = 'check_violation', constraint = 'referrals_end_before_the_case';
  end if;
  return null;
end
$$;
create trigger cases_close_last after update of status on cases for each row
  when (new.status = 'closed' and old.status <> 'closed') execute function refuse_to_close_over_referrals();
