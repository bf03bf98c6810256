-- The benefit of the doubt on age, as a recorded decision.
create table age_decisions (
  id uuid primary key,
  child_id uuid not null references children on delete restrict,
  born_from date not null,
  born_to date not null,
  basis text[] not null constraint age_rests_on_something
    check (cardinality(basis) > 0
      and basis <@ array['documents', 'school', 'health-record', 'dentist', 'family-words', 'child-words', 'community', 'appearance']),
  decided_as text not null constraint age_decided_as check (decided_as in ('child', 'adult')),
  in_doubt boolean not null,
  reason text not null constraint age_decision_has_a_reason check (reason <> ''),
  decided_on date not null,
  review_on date,
  decided_at timestamptz not null default access.now(),
  decided_by uuid default access.account(),
  constraint age_range_runs_forward check (born_from <= born_to),
  constraint age_is_not_of_the_future check (born_to <= decided_on),
  -- Whoever may be a child is a child.
  constraint in_doubt_a_child check (decided_as = 'child' or born_to + interval '18 years' <= decided_on),
  constraint doubt_is_looked_at_again check (not in_doubt or review_on > decided_on)
);
comment on table age_decisions is 'How old somebody is taken to be, on which basis: in doubt, a child, until a decision says otherwise.';
create index age_decisions_child on age_decisions (child_id, decided_at);

create trigger age_decisions_record after insert or update or delete on age_decisions
  for each row execute function ledger.record('age_decision');
