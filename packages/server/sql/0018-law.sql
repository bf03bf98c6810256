create table procedure_versions (
  id uuid primary key,
  number integer constraint one_procedure_a_number unique,
  status text not null default 'draft'
    constraint procedure_version_status check (status in ('draft', 'published')),
  content jsonb not null,
  note text,
  made_by uuid default access.account(),
  made_at timestamptz not null default access.now(),
  published_by uuid,
  published_at timestamptz,
  version integer not null default 1,
  constraint published_procedure_has_a_number
    check ((status = 'published') = (number is not null and published_at is not null))
);
comment on table procedure_versions is 'The case procedure: times, required forms and approvals by step, kind of protection and risk, in published versions.';

-- The council works on one next version at a time.
create unique index one_procedure_draft on procedure_versions ((status)) where status = 'draft';

create trigger procedure_versions_stand before update or delete on procedure_versions
  for each row execute function refuse_published_change();
create trigger procedure_versions_next before update on procedure_versions
  for each row execute function ledger.next_version();
create trigger procedure_versions_record after insert or update on procedure_versions
  for each row execute function ledger.record('procedure_version');

/* How many cases are open with which concerns and risk, in the whole country and about nobody: for the
   council, to see whom a new version of the procedure would touch. */
create function open_cases_by_concern() returns table (concerns text[], risk text, cases bigint)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select of_case.concerns, of_case.risk, count(*)
  from (
    select c.risk, array(
      select distinct n.concern from public.case_concerns n
      where n.case_id = c.id and n.ended_at is null order by n.concern) as concerns
    from public.cases c
    where c.status <> 'closed' and access.role() = 'cncc_officer'
  ) of_case
  group by 1, 2;
end;
