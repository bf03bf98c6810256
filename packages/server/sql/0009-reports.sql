create table reports (
  id uuid primary key,
  reference text not null constraint report_reference unique,
  passphrase_hash text,
  desk_id uuid not null references desks on delete restrict,
  channel text not null constraint report_channel check (channel in ('public', 'officer', 'helpline')),
  language text not null constraint report_language check (language in ('km', 'en')),
  status text not null default 'received',
  concern_words text not null constraint report_says_something check (concern_words <> ''),
  concerns text[] not null default '{}',
  in_danger boolean,
  danger_words text,
  setting text,
  occurred_words text,
  place_code text references places on delete restrict,
  place_words text,
  province_code text generated always as (left(place_code, 2)) stored,
  district_code text generated always as (case when length(place_code) >= 4 then left(place_code, 4) end) stored,
  suspected_relation text,
  suspected_has_access boolean,
  suspected_words text,
  source text,
  reporter_name text,
  reporter_phone text,
  reporter_may_be_called boolean,
  urgency text,
  urgency_proposed text not null,
  urgency_because jsonb not null,
  urgency_reason text,
  triaged_by uuid references access.accounts on delete restrict,
  triaged_at timestamptz,
  triage_due_at timestamptz not null,
  contact_due_at timestamptz,
  closing_reason text,
  closing_note text,
  received_at timestamptz not null default access.now(),
  taken_by uuid default access.account(),
  version integer not null default 1,
  constraint triaged_means_urgency check ((triaged_at is null) = (urgency is null)),
  constraint closed_report_has_a_reason check (status <> 'closed' or closing_reason is not null)
);
comment on table reports is 'A concern about a child, from anyone: nothing is required but the concern itself.';
create index reports_of_desk on reports (desk_id, received_at desc);
create index reports_of_province on reports (province_code, received_at desc);
create index reports_of_district on reports (district_code, received_at desc);
create index reports_taken_by on reports (taken_by, received_at desc) where taken_by is not null;

create table report_children (
  id uuid primary key,
  report_id uuid not null references reports on delete restrict,
  child_id uuid references children on delete restrict,
  name_words text,
  search_key text not null default '',
  sex text not null default 'unknown'
    constraint reported_sex check (sex in ('female', 'male', 'other', 'unknown')),
  age smallint constraint reported_age check (age between 0 and 25),
  disabilities text[] not null default '{}',
  note text,
  version integer not null default 1
);
comment on table report_children is 'A child as the reporter described it; linked to a child once a person has decided which.';
create index report_children_report on report_children (report_id);
create index report_children_child on report_children (child_id) where child_id is not null;
create index report_children_search on report_children using gin (search_key gin_trgm_ops);

create table report_messages (
  id uuid primary key,
  report_id uuid not null references reports on delete restrict,
  from_reporter boolean not null,
  words text not null constraint message_says_something check (words <> ''),
  written_by uuid default access.account(),
  written_at timestamptz not null default access.now()
);
comment on table report_messages is 'What a reporter added later with reference and passphrase, and what the desk told them.';
create index report_messages_report on report_messages (report_id, written_at);

create table calls (
  id uuid primary key,
  desk_id uuid not null references desks on delete restrict,
  operator_id uuid not null default access.account() references access.accounts on delete restrict,
  began_at timestamptz not null,
  ended_at timestamptz,
  kind text,
  silent boolean not null default false,
  called_before boolean,
  note text not null default '',
  report_id uuid references reports on delete restrict,
  version integer not null default 1,
  constraint call_ends_after_it_begins check (ended_at >= began_at),
  constraint ended_call_has_a_kind check (ended_at is null or kind is not null)
);
comment on table calls is 'A call to the helpline, whether or not it brought a report.';
create index calls_of_desk on calls (desk_id, began_at desc);
create index calls_report on calls (report_id) where report_id is not null;

create trigger reports_step before update of status on reports
  for each row execute function refuse_illegal_move('report');
create trigger reports_next before update on reports for each row execute function ledger.next_version();
create trigger reports_record after insert or update or delete on reports
  for each row execute function ledger.record('report', 'passphrase_hash');
create trigger report_children_next before update on report_children
  for each row execute function ledger.next_version();
create trigger report_children_record after insert or update or delete on report_children
  for each row execute function ledger.record('report_child', 'search_key');
create trigger report_messages_record after insert or update or delete on report_messages
  for each row execute function ledger.record('report_message');
create trigger calls_next before update on calls for each row execute function ledger.next_version();
create trigger calls_record after insert or update or delete on calls
  for each row execute function ledger.record('call');
