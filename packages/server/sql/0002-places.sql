create table places (
  code text primary key constraint place_code_is_digits check (code ~ '^([0-9]{2}){1,4}$'),
  level text not null generated always as (
    case length(code) when 2 then 'province' when 4 then 'district' when 6 then 'commune' else 'village' end
  ) stored,
  parent_code text generated always as (case when length(code) > 2 then left(code, length(code) - 2) end) stored
    constraint place_has_its_parent references places on delete restrict,
  unit text not null constraint place_unit_fits_its_level check (
    unit = any (case length(code)
      when 2 then array['khaet', 'reach-theani']
      when 4 then array['srok', 'krong', 'khan']
      when 6 then array['khum', 'sangkat']
      else array['phum'] end)
  ),
  name_km text not null constraint place_has_a_name check (name_km <> ''),
  name_en text not null,
  area text not null constraint place_area
    check (area in ('urban', 'downtown', 'rural', 'indigenous', 'unknown')),
  -- An officer's word on the area stands against what the unit would tell.
  area_is_stated boolean not null default false,
  search_km text not null,
  search_en text not null,
  sort_key text collate "C" not null,
  valid_from date,
  valid_to date constraint place_ends_after_it_begins check (valid_to > valid_from),
  edition text not null,
  stated_on date not null
);
comment on table places is 'The gazetteer: provinces, districts, communes and villages by their national code, those no longer in use among them.';
create index places_parent on places (parent_code);

create table place_imports (
  id uuid primary key,
  edition text not null,
  stated_on date not null,
  source_hash text not null,
  stated_codes text[] not null,
  rejected jsonb not null,
  began_at timestamptz not null default transaction_timestamp(),
  finished_at timestamptz
);
comment on table place_imports is 'Editions of the gazetteer that were read, with the rows that could not be; one without an end is taken up again.';
create unique index place_imports_once on place_imports (source_hash, stated_on) where finished_at is null;

create table place_changes (
  import_id uuid not null references place_imports on delete restrict,
  position integer not null,
  kind text not null constraint place_change_kind
    check (kind in ('new', 'renamed', 'respelled', 'regraded', 'revived', 'retired', 'moved')),
  code text not null,
  to_code text,
  before jsonb,
  after jsonb,
  applied boolean not null default false,
  primary key (import_id, position),
  constraint moved_means_somewhere check ((kind = 'moved') = (to_code is not null))
);
comment on table place_changes is 'What each edition changed, place by place; a moved place names the code under which it lives on.';
create index place_changes_code on place_changes (code);
create index place_changes_to on place_changes (to_code) where to_code is not null;
create index place_changes_waiting on place_changes (import_id, position) where not applied;
