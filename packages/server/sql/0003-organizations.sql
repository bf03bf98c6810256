create table organizations (
  id uuid primary key,
  kind text not null constraint organization_kind check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  code text constraint organization_code unique,
  name_km text not null constraint organization_has_a_name check (name_km <> ''),
  name_en text not null,
  short_km text,
  short_en text,
  place_code text references places on delete restrict,
  parent_id uuid references organizations on delete restrict,
  policy_rows text[] not null default '{}',
  made_by_rule boolean not null default false,
  valid_from date,
  valid_to date constraint organization_ends_after_it_begins check (valid_to > valid_from)
);
comment on table organizations is 'Whoever takes part in protecting children: ministries, offices, police, courts, health and education, associations.';
create index organizations_place on organizations (place_code);
create index organizations_parent on organizations (parent_id);

create table desks (
  id uuid primary key,
  organization_id uuid not null references organizations on delete restrict,
  kind text not null constraint desk_kind
    check (kind ~ '^[a-z]+(-[a-z]+)*@(commune|district|province|national)$'),
  place_code text references places on delete restrict,
  name_km text not null constraint desk_has_a_name check (name_km <> ''),
  name_en text not null,
  services text[] not null default '{}',
  search_km text not null,
  search_en text not null,
  made_by_rule boolean not null default false,
  valid_from date,
  valid_to date constraint desk_ends_after_it_begins check (valid_to > valid_from),
  constraint desk_stands_at_its_level check (
    coalesce(length(place_code), 0) = case split_part(kind, '@', 2)
      when 'commune' then 6 when 'district' then 4 when 'province' then 2 else 0 end
  )
);
comment on table desks is 'Who receives: the part of an organization that is responsible for a place, to which reports, referrals and tasks go.';
create unique index desks_one_of_a_kind_in_a_place on desks (kind, place_code) nulls not distinct where made_by_rule;
create index desks_place on desks (place_code);
create index desks_organization on desks (organization_id);
