-- A case that closes ends what was promised for it; that the police get a picture of abuse is still owed.
create or replace function end_promises_of_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  update public.tasks t set done_at = access.now(), done_by = access.account(), outcome = 'case-closed'
  where t.case_id = new.id and t.done_at is null and t.kind not in ('stale-write', 'abuse-material');
  return null;
end
$$;
