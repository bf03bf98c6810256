create table package_answers (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  item text not null,
  answer text not null constraint package_answer
    check (answer in ('offered', 'accepted', 'given', 'refused', 'unavailable', 'not-needed')),
  answered_on date not null,
  words text constraint package_words_say_something check (words <> ''),
  written_at timestamptz not null default access.now(),
  written_by uuid default access.account(),
  constraint refusal_says_why
    check (answer not in ('refused', 'unavailable', 'not-needed') or words is not null)
);
comment on table package_answers is 'What came of each item of a child''s minimum package: offered, accepted, given, refused, unavailable.';
create index package_answers_case on package_answers (case_id);

create table services_given (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  action_id uuid references plan_actions on delete restrict,
  service text not null,
  given_on date not null,
  given_by text not null constraint given_by_somebody check (given_by <> ''),
  amount text constraint amount_says_something check (amount <> ''),
  cost_riel bigint constraint cost_is_not_negative check (cost_riel >= 0),
  note text constraint given_note_says_something check (note <> ''),
  written_at timestamptz not null default access.now(),
  written_by uuid default access.account()
);
comment on table services_given is 'Services that a child or family received: which, when, by whom, how much, at what cost.';
create index services_given_case on services_given (case_id, given_on);
create index services_given_action on services_given (action_id);

create trigger package_answers_record after insert or update or delete on package_answers
  for each row execute function ledger.record('package_answer');
create trigger services_given_record after insert or update or delete on services_given
  for each row execute function ledger.record('service_given');
