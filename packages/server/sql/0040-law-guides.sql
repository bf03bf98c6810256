create table guide_versions (
  id uuid primary key,
  number integer constraint one_guide_book_a_number unique,
  status text not null default 'draft'
    constraint guide_version_status check (status in ('draft', 'published')),
  content jsonb not null,
  note text,
  made_by uuid default access.account(),
  made_at timestamptz not null default access.now(),
  published_by uuid,
  published_at timestamptz,
  version integer not null default 1,
  constraint published_guides_have_a_number
    check ((status = 'published') = (number is not null and published_at is not null))
);
comment on table guide_versions is 'The guides by kind of protection: steps, times, red lines and legal basis, in published versions; a case keeps the version of its concern.';

-- The council works on one next version at a time.
create unique index one_guide_draft on guide_versions ((status)) where status = 'draft';

create trigger guide_versions_stand before update or delete on guide_versions
  for each row execute function refuse_published_change();
create trigger guide_versions_next before update on guide_versions
  for each row execute function ledger.next_version();
create trigger guide_versions_record after insert or update on guide_versions
  for each row execute function ledger.record('guide_version');

-- The version of the guides in force; as its caller, who reads whatever was published.
create function guides_in_force() returns integer
  language sql stable set search_path = pg_catalog
begin atomic
  select coalesce(max(number), 1) from public.guide_versions where status = 'published';
end;

-- A concern keeps the guides that were in force when it was noted, an answer those that it was given to.
alter table case_concerns add column guides_number integer not null default 1;
alter table case_concerns alter column guides_number set default guides_in_force();
alter table case_guide_steps add column guides_number integer not null default 1;
alter table case_guide_steps alter column guides_number drop default;
