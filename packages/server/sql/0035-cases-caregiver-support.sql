-- Support of a caregiver is a goal of the family's plan that is for somebody around the child.
alter table plan_goals
  add column caregiver_id uuid references caregivers on delete restrict,
  add column need text,
  add column caregiver_agrees text
    constraint goal_caregiver_agrees check (caregiver_agrees in ('agrees', 'disagrees', 'not-asked')),
  add constraint support_says_for_whom_and_why
    check ((caregiver_id is null) = (need is null) and (caregiver_id is null) = (caregiver_agrees is null)),
  add constraint support_is_reviewed check (caregiver_id is null or due_on is not null);
create index plan_goals_caregiver on plan_goals (caregiver_id) where caregiver_id is not null;

create function refuse_support_of_strangers() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if not exists (
    select from public.caregivers g join public.cases c on c.child_id = g.child_id
    where g.id = new.caregiver_id and c.id = new.case_id
  ) then
    raise exception 'not a caregiver of this child'
      using errcode = 'check_violation', constraint = 'support_is_of_the_childs_caregiver';
  end if;
  return new;
end
$$;
create trigger plan_goals_of_a_caregiver before insert on plan_goals
  for each row when (new.caregiver_id is not null) execute function refuse_support_of_strangers();

create table support_reviews (
  id uuid primary key,
  goal_id uuid not null,
  case_id uuid not null references cases on delete restrict,
  reviewed_on date not null,
  words text not null constraint support_review_says_something check (words <> ''),
  next_on date not null,
  written_at timestamptz not null default access.now(),
  written_by uuid default access.account(),
  constraint next_support_review_comes_later check (next_on > reviewed_on),
  constraint review_of_a_goal_of_its_case
    foreign key (goal_id, case_id) references plan_goals (id, case_id) on delete restrict
);
comment on table support_reviews is 'How the support of a caregiver went, and when somebody looks again.';
create index support_reviews_goal on support_reviews (goal_id);
create index support_reviews_case on support_reviews (case_id);

create trigger support_reviews_record after insert or update or delete on support_reviews
  for each row execute function ledger.record('support_review');
