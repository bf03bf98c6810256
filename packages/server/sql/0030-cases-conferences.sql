alter table plan_goals
  add measure text constraint goal_measure_says_something check (measure <> ''),
  add due_on date;
alter table plan_actions
  add cost_riel bigint constraint action_cost_is_not_negative check (cost_riel >= 0);

create table conferences (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  held_on date not null,
  because text not null constraint conference_has_a_reason check (because <> ''),
  situation text not null constraint conference_says_the_situation check (situation <> ''),
  conclusion text not null constraint conference_concludes check (conclusion <> ''),
  child_part text not null
    constraint conference_child_part check (child_part in ('present', 'spoke-before', 'by-trusted-person', 'not-asked')),
  child_view text,
  child_view_how text not null
    constraint conference_view_how check (child_view_how in ('said', 'showed', 'did-not-wish-to-say', 'too-young', 'not-met')),
  view_done text constraint conference_view_done_says_something check (view_done <> ''),
  next_on date,
  written_at timestamptz not null default access.now(),
  written_by uuid default access.account(),
  constraint conference_view_is_there_when_given
    check (child_view_how not in ('said', 'showed') or (child_view is not null and view_done is not null)),
  constraint next_conference_comes_later check (next_on > held_on),
  constraint conference_of_a_case unique (id, case_id)
);
comment on table conferences is 'A case conference: several bodies look at one child''s case together, hear the child''s view, and agree who does what.';
create index conferences_case on conferences (case_id, held_on);

create table conference_people (
  id uuid primary key,
  conference_id uuid not null,
  case_id uuid not null references cases on delete restrict,
  name text not null constraint present_person_has_a_name check (name <> ''),
  body text not null constraint present_person_has_a_body check (body <> ''),
  constraint present_at_a_conference_of_its_case
    foreign key (conference_id, case_id) references conferences (id, case_id) on delete restrict
);
comment on table conference_people is 'Who took part in a case conference, and for which body.';
create index conference_people_conference on conference_people (conference_id);
create index conference_people_case on conference_people (case_id);

create table conference_tasks (
  id uuid primary key,
  conference_id uuid not null,
  case_id uuid not null references cases on delete restrict,
  desk_id uuid not null references desks on delete restrict,
  from_desk_id uuid not null references desks on delete restrict,
  held_on date not null,
  what text not null constraint conference_task_says_something check (what <> ''),
  due_on date not null,
  answered_at timestamptz,
  answered_by uuid references access.accounts on delete restrict,
  is_done boolean,
  answer text constraint conference_answer_says_something check (answer <> ''),
  version integer not null default 1,
  constraint answered_as_a_whole
    check ((answered_at is null) = (is_done is null) and (is_done is not false or answer is not null)),
  constraint task_of_a_conference_of_its_case
    foreign key (conference_id, case_id) references conferences (id, case_id) on delete restrict
);
comment on table conference_tasks is 'What a body took on at a case conference: its desk sees this and nothing else of the case.';
create index conference_tasks_conference on conference_tasks (conference_id);
create index conference_tasks_case on conference_tasks (case_id);
create index conference_tasks_desk on conference_tasks (desk_id) where answered_at is null;

create trigger conferences_record after insert or update or delete on conferences
  for each row execute function ledger.record('conference');
create trigger conference_people_record after insert or update or delete on conference_people
  for each row execute function ledger.record('conference_person');
create trigger conference_tasks_next before update on conference_tasks
  for each row execute function ledger.next_version();
create trigger conference_tasks_record after insert or update or delete on conference_tasks
  for each row execute function ledger.record('conference_task');
