create table drafts (
  id uuid primary key,
  account_id uuid not null default access.account() references access.accounts on delete restrict,
  -- Where it is written: an act of a case (`case.<id>.visit`), or a case that is not there yet.
  place text not null constraint draft_place check (place ~ '^[a-z0-9-]+(\.[a-z0-9-]+){1,3}$' and length(place) <= 120),
  case_id uuid references cases on delete restrict,
  content jsonb not null,
  begun_at timestamptz not null default access.now(),
  written_at timestamptz not null default access.now(),
  constraint one_draft_a_place unique (account_id, place),
  constraint draft_names_its_case
    check (case_id is not distinct from (substring(place from '^case\.([0-9a-f-]{36})\.'))::uuid),
  constraint draft_is_fields check (jsonb_typeof(content) = 'object'),
  constraint draft_is_not_too_long check (octet_length(content::text) <= 400000)
);
comment on table drafts is 'What a person has begun to write in an act and not sent: theirs alone, gone when the act is sent or they throw it away; no record, so the ledger keeps no word of it.';
create index drafts_case on drafts (case_id) where case_id is not null;
