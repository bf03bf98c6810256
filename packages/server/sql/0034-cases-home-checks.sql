create table home_checks (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  checked_on date not null,
  child_lives_here boolean not null,
  home_words text constraint home_words_say_something check (home_words <> ''),
  fine text[] not null default '{}',
  dangers text[] not null default '{}',
  danger_words text constraint danger_words_say_something check (danger_words <> ''),
  finding text not null constraint home_finding check (finding in ('safe', 'safe-with-measures', 'not-safe')),
  measures text constraint measures_say_something check (measures <> ''),
  next_on date,
  child_view text,
  child_view_how text not null
    constraint home_view_how check (child_view_how in ('said', 'showed', 'did-not-wish-to-say', 'too-young', 'not-met')),
  written_at timestamptz not null default access.now(),
  written_by uuid default access.account(),
  constraint something_was_looked_at check (cardinality(fine) + cardinality(dangers) > 0),
  constraint safe_or_a_danger check (not fine && dangers),
  constraint safe_home_has_no_danger check (finding <> 'safe' or cardinality(dangers) = 0),
  constraint unsafe_home_names_the_danger check (finding <> 'not-safe' or cardinality(dangers) > 0),
  constraint danger_is_described check (cardinality(dangers) = 0 or danger_words is not null),
  constraint measures_and_another_look check (finding = 'safe' or (measures is not null and next_on is not null)),
  constraint next_home_check_comes_later check (next_on > checked_on),
  constraint home_view_is_there_when_given check (child_view_how not in ('said', 'showed') or child_view is not null)
);
comment on table home_checks is 'How safe a home was found for a child on a day: what was looked at, what is done about it, when somebody looks again.';
create index home_checks_case on home_checks (case_id, checked_on);

create trigger home_checks_record after insert or update or delete on home_checks
  for each row execute function ledger.record('home_check');

/* Whether the home of the child is not safe: the last check of it says so, and the child was not
   placed elsewhere since. */
create function home_is_not_safe(of_case uuid) returns boolean language sql stable
begin atomic
  select coalesce((
    select h.finding = 'not-safe' and not exists (
      select from placements p where p.case_id = of_case and p.begun_at > h.written_at)
    from home_checks h
    where h.case_id = of_case and h.child_lives_here
    order by h.checked_on desc, h.written_at desc, h.id desc
    limit 1), false);
end;

/* A home that is not safe is a danger as well: the safety plan comes first. */
create or replace function refuse_plan_before_safety() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if exists (select from public.safety_plans s where s.case_id = new.case_id and s.ended_at is null) then
    return new;
  end if;
  if exists (select from public.cases c where c.id = new.case_id and c.risk = 'high') or exists (
    select from public.case_concerns n join public.cases c on c.id = n.case_id
    where n.case_id = new.case_id and n.ended_at is null and public.is_violence(n.concern)
      and (n.stage = 'experienced' or exists (
        select from public.caregivers g
        where g.child_id = c.child_id and g.is_suspected and g.lives_with_child is not false))
  ) or public.home_is_not_safe(new.case_id) then
    raise exception 'a child in danger has a safety plan before any other'
      using errcode = 'check_violation', constraint = 'safety_plan_comes_first';
  end if;
  return new;
end
$$;
