alter table caregivers add constraint caregiver_of_the_child unique (id, child_id);

create table household_members (
  id uuid primary key,
  child_id uuid not null references children on delete restrict,
  family_name_km text,
  given_name_km text,
  family_name_latin text,
  given_name_latin text,
  sex text not null constraint member_sex check (sex in ('female', 'male', 'other', 'unknown')),
  birth_from date,
  birth_to date,
  birth_precision text not null default 'unknown'
    constraint member_birth_precision check (birth_precision in ('day', 'month', 'year', 'estimated', 'unknown')),
  birth_words text,
  relation text not null,
  occupation text constraint occupation_says_something check (occupation <> ''),
  is_caregiver boolean not null default false,
  caregiver_id uuid,
  lives_from date,
  lives_until date,
  left_why text constraint left_for_a_reason check (left_why <> ''),
  left_at timestamptz,
  left_by uuid references access.accounts on delete restrict,
  note text constraint member_note_says_something check (note <> ''),
  created_at timestamptz not null default access.now(),
  created_by uuid default access.account(),
  version integer not null default 1,
  constraint member_is_a_caregiver_of_the_child foreign key (caregiver_id, child_id)
    references caregivers (id, child_id) on delete restrict,
  constraint caregiver_looks_after_the_child check (is_caregiver or caregiver_id is null),
  constraint member_birth_runs_forward check (birth_from <= birth_to),
  constraint member_birth_known_or_unknown
    check ((birth_precision = 'unknown') = (birth_from is null and birth_to is null)),
  constraint nobody_leaves_before_coming check (lives_from <= lives_until),
  constraint only_who_left_has_a_reason check (lives_until is not null or (left_why is null and left_at is null))
);
comment on table household_members is 'Who lives, or lived, in the home of a child: how they are related, since when and until when.';
create index household_of_child on household_members (child_id);
create unique index household_caregiver on household_members (caregiver_id, child_id) where lives_until is null;
create index household_caregiver_before on household_members (caregiver_id, child_id);
create index household_left_by on household_members (left_by) where left_by is not null;

create trigger household_members_next before update on household_members
  for each row execute function ledger.next_version();
create trigger household_members_record after insert or update or delete on household_members
  for each row execute function ledger.record('household_member');
