/* A case closes only on what another person approved: a final assessment with this outcome, whose
   approval has not closed a case before. Whoever writes into the table is held to it. */
create function refuse_closing_unapproved() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
declare approval uuid;
begin
  select a.id into approval
  from public.approvals a join public.final_assessments f on f.id = a.subject_id
  where a.case_id = new.id and a.kind = 'closing' and a.status = 'approved' and a.took_effect_at is null
    and f.closing_reason = new.closing_reason
  order by a.answered_at desc limit 1;
  if approval is null then
    raise exception 'nobody else has approved the closing'
      using errcode = 'check_violation', constraint = 'closing_is_approved';
  end if;
  update public.approvals set took_effect_at = access.now() where id = approval;
  return null;
end
$$;
create trigger cases_close_approved after update of status on cases for each row
  when (new.status = 'closed' and old.status <> 'closed') execute function refuse_closing_unapproved();
