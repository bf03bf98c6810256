-- The legal steps of every state chart, filled from the domain's charts at each start, so that the
-- database refuses what the domain refuses.
create table chart_moves (
  chart text not null,
  from_state text not null,
  to_state text not null,
  primary key (chart, from_state, to_state)
);
comment on table chart_moves is 'The legal steps of reports, cases and referrals: the state charts of the domain, as the database enforces them.';

create function refuse_illegal_move() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if new.status is distinct from old.status and not exists (
    select from public.chart_moves m
    where m.chart = tg_argv[0] and m.from_state = old.status and m.to_state = new.status
  ) then
    raise exception 'illegal step of a %', tg_argv[0] using errcode = '23514', constraint = 'legal_step';
  end if;
  return new;
end
$$;

create table responsibility_tables (
  id uuid primary key,
  number integer constraint one_table_a_number unique,
  status text not null default 'draft'
    constraint responsibility_table_status check (status in ('draft', 'published')),
  content jsonb not null,
  note text,
  made_by uuid default access.account(),
  made_at timestamptz not null default access.now(),
  published_by uuid,
  published_at timestamptz,
  version integer not null default 1,
  constraint published_means_number check ((status = 'published') = (number is not null and published_at is not null))
);
comment on table responsibility_tables is 'The rules of who leads and who helps, in published versions; old decisions keep theirs.';

-- A published version stands for ever: decisions point to it.
create function refuse_published_change() returns trigger
  language plpgsql
as $$
begin
  if old.status = 'published' then
    raise exception 'a published version does not change' using errcode = '23514', constraint = 'published_stands';
  end if;
  return coalesce(new, old);
end
$$;
create trigger responsibility_tables_stand before update or delete on responsibility_tables
  for each row execute function refuse_published_change();

create table responsibility_decisions (
  id uuid primary key,
  subject text not null constraint decided_for check (subject in ('report', 'case')),
  subject_id uuid not null,
  report_id uuid,
  case_id uuid,
  table_number integer not null references responsibility_tables (number) on delete restrict,
  rule text not null,
  facts jsonb not null,
  lead_kind text not null,
  lead_desk_id uuid not null references desks on delete restrict,
  helping jsonb not null,
  basis jsonb not null,
  deadlines jsonb not null,
  because jsonb not null,
  province_code text,
  district_code text,
  decided_at timestamptz not null default access.now()
);
comment on table responsibility_decisions is 'Who was made responsible for a report or case, by which rule of which version, from which facts.';
create index responsibility_decisions_subject on responsibility_decisions (subject_id, decided_at desc);
create index responsibility_decisions_time on responsibility_decisions (decided_at);

create trigger responsibility_tables_next before update on responsibility_tables
  for each row execute function ledger.next_version();
create trigger responsibility_tables_record after insert or update on responsibility_tables
  for each row execute function ledger.record('responsibility_table');
create trigger responsibility_decisions_record after insert or update or delete on responsibility_decisions
  for each row execute function ledger.record('responsibility_decision');
