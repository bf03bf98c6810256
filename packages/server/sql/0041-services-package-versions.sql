create table package_versions (
  id uuid primary key,
  number integer constraint one_package_a_number unique,
  status text not null default 'draft'
    constraint package_version_status check (status in ('draft', 'published')),
  content jsonb not null,
  note text,
  made_by uuid default access.account(),
  made_at timestamptz not null default access.now(),
  published_by uuid,
  published_at timestamptz,
  version integer not null default 1,
  constraint published_package_has_a_number
    check ((status = 'published') = (number is not null and published_at is not null))
);
comment on table package_versions is 'The minimum package of services: what every child in need is due by concern and age, in published versions.';

-- The council works on one next version at a time.
create unique index one_package_draft on package_versions ((status)) where status = 'draft';

create trigger package_versions_stand before update or delete on package_versions
  for each row execute function refuse_published_change();
create trigger package_versions_next before update on package_versions
  for each row execute function ledger.next_version();
create trigger package_versions_record after insert or update on package_versions
  for each row execute function ledger.record('package_version');
