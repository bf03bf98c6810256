create table placements (
  id uuid primary key,
  child_id uuid not null references children on delete restrict,
  case_id uuid not null references cases on delete restrict,
  decision_id uuid,
  option text not null constraint placement_option
    check (option = 'independent' or option = any (care_options())),
  is_reintegration boolean not null default false,
  caregiver_id uuid references caregivers on delete restrict,
  carer_words text not null constraint placement_names_a_carer check (carer_words <> ''),
  place_code text references places on delete restrict,
  place_words text,
  started_on date not null,
  begun_at timestamptz not null default access.now(),
  emergency_until timestamptz,
  review_due_on date not null,
  planned_end_on date,
  child_agrees text not null
    constraint placement_child_agrees check (child_agrees in ('agrees', 'disagrees', 'did-not-wish-to-say', 'too-young')),
  child_agreed_on date not null,
  child_agreed_how text not null,
  caregiver_agreed_on date not null,
  caregiver_agreed_how text not null,
  worker_agreed_on date not null,
  worker_agreed_how text not null,
  worker_id uuid default access.account(),
  stable_on date,
  ended_on date,
  end_reason text,
  end_note text,
  version integer not null default 1,
  constraint placement_decision_of_its_case
    foreign key (decision_id, case_id) references care_decisions (id, case_id) on delete restrict,
  constraint placement_needs_a_decision check (decision_id is not null or emergency_until is not null),
  constraint emergency_is_72_hours check (emergency_until <= begun_at + interval '72 hours'),
  constraint emergency_is_care check (decision_id is not null or option <> 'independent'),
  constraint placement_agreed_how check (
    child_agreed_how in ('spoken', 'signed', 'thumbprint', 'phone')
    and caregiver_agreed_how in ('spoken', 'signed', 'thumbprint', 'phone')
    and worker_agreed_how in ('spoken', 'signed', 'thumbprint', 'phone')),
  constraint placement_ends_after_it_begins check (ended_on >= started_on),
  constraint ended_placement_has_a_reason check ((ended_on is null) = (end_reason is null)),
  constraint placement_of_a_case unique (id, case_id)
);
comment on table placements is 'Where a child lives by a decision, with whom, since when, with whose agreement; a return to the family is one of them.';
create unique index one_current_placement_a_child on placements (child_id) where ended_on is null;
create index placements_case on placements (case_id, started_on);
create index placements_decision on placements (decision_id);
create index placements_caregiver on placements (caregiver_id);
create index placements_child on placements (child_id);

create table placement_reviews (
  id uuid primary key,
  placement_id uuid not null,
  case_id uuid not null references cases on delete restrict,
  reviewed_on date not null,
  child_seen boolean not null,
  child_view text,
  child_view_how text not null
    constraint review_view_how check (child_view_how in ('said', 'showed', 'did-not-wish-to-say', 'too-young', 'not-met')),
  view_done text not null constraint review_says_what_was_done check (view_done <> ''),
  situation text not null constraint review_says_something check (situation <> ''),
  outcome text not null constraint review_outcome check (outcome in ('stays', 'new-decision')),
  next_review_on date not null,
  written_at timestamptz not null default access.now(),
  reviewed_by uuid default access.account(),
  constraint review_of_its_case foreign key (placement_id, case_id) references placements (id, case_id) on delete restrict,
  constraint reviewed_child_has_a_view check (child_seen = (child_view_how <> 'not-met'))
);
comment on table placement_reviews is 'A review of where a child lives: is it still the best, what did the child say, when is the next.';
create index placement_reviews_case on placement_reviews (case_id, reviewed_on);
create index placement_reviews_placement on placement_reviews (placement_id);

create table reintegration_checks (
  id uuid primary key,
  placement_id uuid not null,
  case_id uuid not null references cases on delete restrict,
  checked_on date not null,
  child_seen boolean not null,
  food text not null,
  education text not null,
  relationship text not null,
  violence text not null,
  health text not null,
  child_view text,
  child_view_how text not null
    constraint check_view_how check (child_view_how in ('said', 'showed', 'did-not-wish-to-say', 'too-young', 'not-met')),
  situation text not null constraint check_says_something check (situation <> ''),
  recommends_closing boolean not null default false,
  written_at timestamptz not null default access.now(),
  checked_by uuid default access.account(),
  constraint check_of_its_case foreign key (placement_id, case_id) references placements (id, case_id) on delete restrict,
  constraint check_ratings check (
    food in ('good', 'worry', 'bad') and education in ('good', 'worry', 'bad')
    and relationship in ('good', 'worry', 'bad') and violence in ('good', 'worry', 'bad')
    and health in ('good', 'worry', 'bad')),
  constraint checked_child_has_a_view check (child_seen = (child_view_how <> 'not-met'))
);
comment on table reintegration_checks is 'How a child who went home is doing: food, education, relationship, violence, health, and whether the child was seen.';
create index reintegration_checks_case on reintegration_checks (case_id, checked_on);
create index reintegration_checks_placement on reintegration_checks (placement_id);

create table leaving_plans (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  leaves_on date not null,
  lives_where text not null constraint leaving_says_where check (lives_where <> ''),
  lives_with text not null constraint leaving_says_with_whom check (lives_with <> ''),
  income text not null constraint leaving_says_income check (income <> ''),
  documents text not null constraint leaving_says_documents check (documents <> ''),
  support text not null constraint leaving_says_support check (support <> ''),
  child_view text,
  child_view_how text not null
    constraint leaving_view_how check (child_view_how in ('said', 'showed', 'did-not-wish-to-say', 'too-young', 'not-met')),
  view_done text not null constraint leaving_says_what_was_done check (view_done <> ''),
  written_at timestamptz not null default access.now(),
  written_by uuid default access.account()
);
comment on table leaving_plans is 'How a young person will leave care: where, with whom, income, papers, who helps; the newest counts.';
create index leaving_plans_case on leaving_plans (case_id, written_at);

/* A child is placed by an approved decision for this way to live, and never with somebody who is
   suspected of harm. */
create function check_placement() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if new.decision_id is not null
    and (tg_op = 'INSERT' or new.decision_id is distinct from old.decision_id)
    and not exists (
      select from public.care_decisions d
      where d.id = new.decision_id and d.case_id = new.case_id and d.status = 'approved' and d.chosen = new.option
        and (d.kind = 'reunite') = new.is_reintegration)
  then
    raise exception 'no approved decision says so'
      using errcode = 'check_violation', constraint = 'placement_needs_a_decision';
  end if;
  if tg_op = 'INSERT' and exists (
    select from public.caregivers g where g.id = new.caregiver_id and (g.is_suspected or g.child_id <> new.child_id))
  then
    raise exception 'this caregiver is suspected, or of another child'
      using errcode = 'check_violation', constraint = 'never_with_a_suspect';
  end if;
  return new;
end
$$;
create trigger placements_check before insert or update on placements
  for each row execute function check_placement();
create trigger placements_next before update on placements for each row execute function ledger.next_version();
create trigger placements_record after insert or update or delete on placements
  for each row execute function ledger.record('placement');
create trigger placement_reviews_record after insert or update or delete on placement_reviews
  for each row execute function ledger.record('placement_review');
create trigger reintegration_checks_record after insert or update or delete on reintegration_checks
  for each row execute function ledger.record('reintegration_check');
create trigger leaving_plans_record after insert or update or delete on leaving_plans
  for each row execute function ledger.record('leaving_plan');

/* A case does not close over a child in care: the reviews would end, and nobody would ask any more.
   Only where the child is out of reach (died, moved, transferred, not found) nothing else is left. */
create function refuse_to_close_over_care() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if new.closing_reason not in ('died', 'moved', 'transferred', 'not-found', 'repatriated', 'duplicate', 'opened-in-error')
    and exists (
    select from public.placements p
    where p.case_id = new.id and p.ended_on is null and not (p.is_reintegration and p.stable_on is not null)
  ) then
    raise exception 'a child of this case is in care'
      using errcode = 'check_violation', constraint = 'care_ends_before_the_case';
  end if;
  return null;
end
$$;
create trigger cases_close_after_care after update of status on cases for each row
  when (new.status = 'closed' and old.status <> 'closed') execute function refuse_to_close_over_care();
