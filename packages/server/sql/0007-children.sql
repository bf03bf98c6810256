create table children (
  id uuid primary key,
  desk_id uuid references desks on delete restrict,
  family_name_km text,
  given_name_km text,
  family_name_latin text,
  given_name_latin text,
  other_names text[] not null default '{}',
  search_key text not null default '',
  sex text not null constraint child_sex check (sex in ('female', 'male', 'other', 'unknown')),
  birth_from date,
  birth_to date,
  birth_precision text not null default 'unknown'
    constraint birth_precision check (birth_precision in ('day', 'month', 'year', 'estimated', 'unknown')),
  birth_words text,
  place_code text references places on delete restrict,
  province_code text generated always as (left(place_code, 2)) stored,
  district_code text generated always as (case when length(place_code) >= 4 then left(place_code, 4) end) stored,
  address_words text,
  nationality text,
  disabilities text[] not null default '{}',
  school_status text,
  phone text,
  created_at timestamptz not null default access.now(),
  created_by uuid default access.account(),
  version integer not null default 1,
  constraint birth_range_runs_forward check (birth_from <= birth_to),
  constraint birth_known_or_unknown check ((birth_precision = 'unknown') = (birth_from is null and birth_to is null))
);
comment on table children is 'A child as a person: names in two scripts, a birth date with its precision, where the child lives, and the desk that is responsible until the child is safe.';
create index children_of_desk on children (desk_id);
create index children_of_province on children (province_code);
create index children_of_district on children (district_code);
create index children_search on children using gin (search_key gin_trgm_ops);

create table caregivers (
  id uuid primary key,
  child_id uuid not null references children on delete restrict,
  family_name_km text,
  given_name_km text,
  family_name_latin text,
  given_name_latin text,
  relation text not null,
  phone text,
  lives_with_child boolean,
  cares_for_child boolean not null default true,
  is_suspected boolean not null default false,
  note text,
  created_at timestamptz not null default access.now(),
  created_by uuid default access.account(),
  version integer not null default 1
);
comment on table caregivers is 'Who looks after a child, or should; one who is suspected of harm is never a contact.';
create index caregivers_child on caregivers (child_id);

create trigger children_next before update on children for each row execute function ledger.next_version();
create trigger children_record after insert or update or delete on children
  for each row execute function ledger.record('child', 'search_key');
create trigger caregivers_next before update on caregivers for each row execute function ledger.next_version();
create trigger caregivers_record after insert or update or delete on caregivers
  for each row execute function ledger.record('caregiver');
