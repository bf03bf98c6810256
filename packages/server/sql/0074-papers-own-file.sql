/* A child has the own file: to whom a copy was given, and how that person was known. The paper itself is
   kept nowhere. */
create table own_file_copies (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  given_to text not null constraint own_file_given_to check (given_to in ('child', 'caregiver')),
  caregiver_id uuid references caregivers on delete restrict,
  child_agrees text constraint own_file_child_agrees check (child_agrees in ('yes', 'too-young')),
  checked text not null
    constraint own_file_checked check (checked in ('known-personally', 'identity-paper', 'vouched-for')),
  given_at timestamptz not null default access.now(),
  given_by uuid default access.account(),
  constraint own_file_to_somebody check (
    (given_to = 'caregiver') = (caregiver_id is not null) and (given_to = 'caregiver') = (child_agrees is not null))
);
comment on table own_file_copies is 'A copy of the own file that a child, or a caregiver for the child, received.';
create index own_file_copies_case on own_file_copies (case_id, given_at);

/* Never to somebody who is suspected, whatever a request says. */
create function refuse_own_file_to_a_suspect() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if exists (
    select from public.caregivers g
    where g.id = new.caregiver_id and (g.is_suspected or not g.cares_for_child
      or g.child_id <> (select c.child_id from public.cases c where c.id = new.case_id)))
  then
    raise exception 'this caregiver is suspected, or of another child'
      using errcode = 'check_violation', constraint = 'own_file_never_to_a_suspect';
  end if;
  return new;
end
$$;
create trigger own_file_copies_check before insert on own_file_copies
  for each row execute function refuse_own_file_to_a_suspect();
create trigger own_file_copies_record after insert or update or delete on own_file_copies
  for each row execute function ledger.record('own_file_copy');
create trigger own_file_copies_not_by_opening before insert or update or delete on own_file_copies
  for each row execute function access.refuse_writing_by_opening();
