-- Consent and assent: who agreed to what, in which words, and who took it back.
create table consents (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  purpose text not null constraint consent_purpose
    check (purpose in ('case-work', 'assessment', 'referral', 'sharing', 'placement', 'photographs')),
  to_desk_id uuid references desks on delete restrict,
  scope text not null constraint consent_says_to_what check (scope <> ''),
  given_by text not null constraint consent_given_by
    check (given_by in ('child', 'guardian', 'child-and-guardian', 'trusted-adult', 'court', 'best-interests')),
  caregiver_id uuid references caregivers on delete restrict,
  adult_words text,
  explained text[] not null default '{}',
  is_written boolean not null default false,
  answer text not null constraint consent_answer check (answer in ('given', 'refused')),
  answered_on date not null,
  valid_until date,
  reason text,
  approved_by text,
  noted_at timestamptz not null default access.now(),
  noted_by uuid default access.account(),
  withdrawn_on date,
  withdrawn_at timestamptz,
  withdrawn_words text,
  version integer not null default 1,
  constraint guardian_is_a_caregiver
    check ((given_by in ('guardian', 'child-and-guardian')) = (caregiver_id is not null)),
  constraint trusted_adult_is_named check ((given_by = 'trusted-adult') = (adult_words is not null)),
  constraint consent_without_asking_is_explained
    check (given_by not in ('court', 'best-interests') or coalesce(reason, '') <> ''),
  constraint best_interests_are_approved check (given_by <> 'best-interests' or coalesce(approved_by, '') <> ''),
  constraint who_was_asked_was_told_how
    check (given_by in ('court', 'best-interests') or cardinality(explained) > 0),
  constraint consent_ends_after_it_begins check (valid_until >= answered_on),
  constraint withdrawal_has_words
    check ((withdrawn_on is null) = (withdrawn_at is null) and (withdrawn_at is null) = (withdrawn_words is null)),
  constraint only_what_was_given_is_withdrawn check (withdrawn_at is null or answer = 'given')
);
comment on table consents is 'Who agreed or refused, to what, how it was explained, and who took it back in which words.';
create index consents_case on consents (case_id);
create index consents_caregiver on consents (caregiver_id) where caregiver_id is not null;

create trigger consents_next before update on consents for each row execute function ledger.next_version();
create trigger consents_record after insert or update or delete on consents
  for each row execute function ledger.record('consent');

/* Whoever is suspected of harming a child agrees to nothing for that child, and nobody who is not
   this child's caregiver does. */
create function refuse_consent_of_suspected() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if new.caregiver_id is null then return new; end if;
  if not exists (
    select from public.caregivers g join public.cases c on c.child_id = g.child_id
    where g.id = new.caregiver_id and c.id = new.case_id
  ) then
    raise exception 'not a caregiver of this child'
      using errcode = 'check_violation', constraint = 'consent_is_of_the_childs_caregiver';
  end if;
  if exists (select from public.caregivers g where g.id = new.caregiver_id and g.is_suspected) then
    raise exception 'a suspected caregiver is no source of consent'
      using errcode = 'check_violation', constraint = 'suspected_never_consents';
  end if;
  return new;
end
$$;
create trigger consents_not_of_suspected before insert on consents
  for each row execute function refuse_consent_of_suspected();

-- Safety first: what the child does when danger comes. It is written before the plan.
create table safety_plans (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  danger text not null constraint safety_plan_names_the_danger check (danger <> ''),
  safe_adult text not null constraint safety_plan_names_a_safe_adult check (safe_adult <> ''),
  safe_adult_phone text,
  caregiver_id uuid references caregivers on delete restrict,
  go_to text not null constraint safety_plan_says_where_to_go check (go_to <> ''),
  child_does text not null constraint safety_plan_says_what_to_do check (child_does <> ''),
  signal text,
  family_safety text,
  checked_by text not null constraint safety_plan_is_checked_by_somebody check (checked_by <> ''),
  check_on date not null,
  card_words text,
  made_at timestamptz not null default access.now(),
  made_by uuid default access.account(),
  ended_at timestamptz,
  end_words text,
  version integer not null default 1,
  constraint ended_safety_plan_says_why check ((ended_at is null) = (end_words is null))
);
comment on table safety_plans is 'What a child in danger does, where to go and to whom; it is written before the plan.';
create index safety_plans_case on safety_plans (case_id);
create unique index one_safety_plan_a_case on safety_plans (case_id) where ended_at is null;

create trigger safety_plans_next before update on safety_plans for each row execute function ledger.next_version();
create trigger safety_plans_record after insert or update or delete on safety_plans
  for each row execute function ledger.record('safety_plan');

create function refuse_suspected_safe_adult() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if new.caregiver_id is not null and not exists (
    select from public.caregivers g join public.cases c on c.child_id = g.child_id
    where g.id = new.caregiver_id and c.id = new.case_id and not g.is_suspected
  ) then
    raise exception 'a suspected caregiver is no safe adult'
      using errcode = 'check_violation', constraint = 'safe_adult_is_not_suspected';
  end if;
  return new;
end
$$;
create trigger safety_plans_safe_adult before insert on safety_plans
  for each row execute function refuse_suspected_safe_adult();

-- The concerns of violence against the child, as `cases/safety.ts` of the domain lists them.
create function is_violence(concern text) returns boolean language sql immutable parallel safe
begin atomic
  select concern in ('physical-violence', 'emotional-violence', 'sexual-violence', 'sexual-exploitation', 'domestic-violence');
end;

-- What was done with the child's view where something was decided.
alter table plan_goals
  add column view_done text constraint goal_view_done check (view_done in ('followed', 'partly', 'not')),
  add column view_why text,
  add constraint goal_says_why_a_view_was_not_followed
    check (view_done is null or view_done = 'followed' or coalesce(view_why, '') <> '');

-- Development and schooling, followed over time.
alter table visits
  add column school text,
  add column growth text constraint visit_growth check (growth in ('well', 'worry')),
  add column development text constraint visit_development check (development in ('well', 'worry'));
