create table form_versions (
  id uuid primary key,
  name text not null constraint form_name_is_plain check (name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  number integer constraint form_numbers_begin_at_one check (number >= 1),
  status text not null default 'draft'
    constraint form_version_status check (status in ('draft', 'published')),
  definition jsonb not null,
  note text,
  made_by uuid default access.account(),
  made_at timestamptz not null default access.now(),
  published_by uuid,
  published_at timestamptz,
  version integer not null default 1,
  constraint one_form_version_a_number unique (name, number),
  constraint published_form_has_a_number
    check ((status = 'published') = (number is not null and published_at is not null)),
  -- Whoever reads a definition finds in it which form and version it is.
  constraint definition_bears_its_name check (definition ->> 'name' = name),
  constraint definition_bears_its_number
    check (number is null or definition ->> 'number' = number::text)
);
comment on table form_versions is 'Forms as data, in published versions that stand for ever, each with at most one draft of the next.';

-- The council works on one next version of a form at a time.
create unique index one_draft_a_form on form_versions (name) where status = 'draft';

create trigger form_versions_stand before update or delete on form_versions
  for each row execute function refuse_published_change();
create trigger form_versions_next before update on form_versions
  for each row execute function ledger.next_version();
create trigger form_versions_record after insert or update on form_versions
  for each row execute function ledger.record('form_version');

create table form_answers (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  form text not null,
  number integer not null,
  subject text not null
    constraint form_is_about check (subject in ('case', 'assessment', 'goal', 'placement', 'visit', 'closing')),
  subject_id uuid not null,
  answers jsonb not null constraint answers_have_names check (jsonb_typeof(answers) = 'object'),
  open_questions text[] not null default '{}',
  written_at timestamptz not null default access.now(),
  written_by uuid default access.account(),
  constraint answers_of_a_published_form foreign key (form, number)
    references form_versions (name, number) on delete restrict
);
comment on table form_answers is 'What a form asked beyond the typed records, as it was filed; a correction is filed anew.';
create index form_answers_case on form_answers (case_id, written_at);
create index form_answers_version on form_answers (form, number);

create trigger form_answers_record after insert or update or delete on form_answers
  for each row execute function ledger.record('form_answers');

/* How often each question of a version was answered, over the whole country and about nobody: for the
   council, to see what nobody fills. A repeated section counts its rows under its own name. */
create function form_figures(wanted text, version_number integer)
  returns table (field text, answered bigint, filed bigint)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  with filings as (
    select a.answers from public.form_answers a
    where a.form = wanted and a.number = version_number and access.role() = 'cncc_officer'
  ), given as (
    select e.key, e.value from filings f, jsonb_each(f.answers) e
  ), inner_rows as (
    select g.key as section, r.value as row_answers
    from given g, jsonb_array_elements(case jsonb_typeof(g.value) when 'array' then g.value else '[]'::jsonb end) r
    where jsonb_typeof(r.value) = 'object'
  )
  select null::text, 0::bigint, count(*) from filings
  union all
  select g.key, count(*), (select count(*) from filings) from given g
  where g.key not in (select i.section from inner_rows i) group by g.key
  union all
  select i.section, count(*), null::bigint from inner_rows i group by i.section
  union all
  select i.section || '/' || k.key, count(*), null::bigint
  from inner_rows i, jsonb_object_keys(i.row_answers) k (key) group by i.section, k.key;
end;
