/* The roles of the policy. Which a role is, where it is held, how long at the most and who gives it
   stands in the domain (access/roles.ts), and once more here: a test compares the two. */
alter table access.duties drop constraint duty_of_a_desk_or_a_place;
alter table access.duties add constraint duty_of_a_desk_or_a_place check (
  case
    when role in ('commune_focal_person', 'social_agent', 'helpline_operator', 'police_officer', 'court_officer',
      'lawyer', 'health_worker', 'school_focal_person', 'ngo_worker', 'disaster_responder', 'receiving_desk')
      then desk_id is not null
    when role = 'village_volunteer' then desk_id is null and place_code is not null and length(place_code) in (6, 8)
    when role = 'supervisor' then desk_id is null and place_code is not null and length(place_code) in (2, 4)
    when role = 'ministry_officer' then desk_id is null and coalesce(length(place_code), 2) = 2
    when role = 'administrator' then desk_id is null and coalesce(length(place_code), 2) in (2, 4, 6)
    when role in ('cncc_officer', 'cncc_analyst', 'data_protection_officer') then desk_id is null
    else false
  end
);
alter table access.duties add constraint duty_ends_with_its_mandate check (
  case role
    when 'commune_focal_person' then valid_to is not null and valid_to <= valid_from + interval '60 months'
    when 'disaster_responder' then valid_to is not null and valid_to <= valid_from + interval '3 months'
    else true
  end
) not valid;

-- The bodies at whose desks a role is held; null is any.
create function access.bodies_of(role text) returns text[]
  language sql immutable
return case role
  when 'commune_focal_person' then array['ccwc']
  when 'police_officer' then array['police', 'police-anti-trafficking', 'police-cyber']
  when 'court_officer' then array['court', 'prosecution']
  when 'lawyer' then array['legal-aid']
  when 'health_worker' then array['health-centre', 'referral-hospital', 'health']
  when 'school_focal_person' then array['education']
  when 'ngo_worker' then array['social-support', 'tracing', 'legal-aid']
  when 'disaster_responder' then array['disaster']
end;

-- Asked after the row is let through, so that whoever may not give a duty learns nothing of desks.
create function access.refuse_duty_at_another_body() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if access.bodies_of(new.role) is not null and not exists (
    select from public.desks d
    where d.id = new.desk_id and split_part(d.kind, '@', 1) = any (access.bodies_of(new.role))) then
    raise exception 'this role is not held at a desk of this kind'
      using errcode = 'check_violation', constraint = 'duty_at_its_body';
  end if;
  return null;
end
$$;
create trigger duties_at_their_bodies after insert or update of role, desk_id on access.duties
  for each row execute function access.refuse_duty_at_another_body();

create or replace function access.take_on(account uuid, held access.duties) returns void
  language plpgsql volatile set search_path = pg_catalog
as $$
declare
  supervised text := case when held.role = 'supervisor' then held.place_code end;
begin
  perform set_config('app.account', account::text, true), set_config('app.role', coalesce(held.role, 'none'), true),
    set_config('app.duty', coalesce(held.id::text, ''), true),
    set_config('app.desks', format('{%s}', held.desk_id), true),
    set_config('app.provinces', case when length(supervised) = 2 then format('{%s}', supervised) else '{}' end, true),
    set_config('app.districts', case when length(supervised) = 4 then format('{%s}', supervised) else '{}' end, true),
    set_config('app.realm', case when held.role in ('administrator', 'ministry_officer')
      then coalesce(held.place_code, '') else '' end, true);
end
$$;

-- Whether the acting person gives and ends duties of a role at all.
create function access.gives(wanted text) returns boolean
  language sql stable set search_path = pg_catalog
begin atomic
  select case access.role()
    -- The council and whoever watches over data act for the whole country: nobody of a province appoints them.
    when 'administrator' then wanted not in ('cncc_officer', 'cncc_analyst', 'data_protection_officer')
      or access.realm() is null
    when 'ministry_officer' then wanted not in
      ('administrator', 'ministry_officer', 'cncc_officer', 'cncc_analyst', 'data_protection_officer')
    else false
  end;
end;

-- Whether a duty lies inside the place for which the acting person gives duties.
create or replace function access.in_realm(desk uuid, place text) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select access.role() in ('administrator', 'ministry_officer') and (
    access.realm() is null
    or (coalesce(desk::text, place) is not null
      and (place is null or place like access.realm() || '%')
      and (desk is null or exists (
        select from public.desks d where d.id = desk and d.place_code like access.realm() || '%')))
  );
end;

-- Whether the acting person may change an account: another's, with no duty that they could not give.
create or replace function access.governs(account uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select access.role() in ('administrator', 'ministry_officer') and account is distinct from access.account()
    and not exists (
      select from access.duties d
      where d.account_id = account
        and (d.valid_to is null or d.valid_to > (access.now() at time zone 'Asia/Phnom_Penh')::date)
        and not (access.gives(d.role) and access.in_realm(d.desk_id, d.place_code)));
end;

/* What became of the reports that the acting person made: whether they were read, and no more. A
   volunteer lives in the same village as the family, so the receipt names neither child nor desk. */
create function receipts_of_mine() returns table (reference text, received_at timestamptz, was_read boolean)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select r.reference, r.received_at, r.triaged_at is not null
  from public.reports r where r.taken_by = access.account()
  order by r.received_at desc, r.reference limit 200;
end;

-- What the council counts, its analyst counts too: neither who, nor where, nor a word that somebody wrote.
create or replace function package_facts()
  returns table (opened_on date, age_least integer, age_most integer, concerns text[], told jsonb)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select (c.opened_at at time zone 'Asia/Phnom_Penh')::date,
    extract(year from age((access.now() at time zone 'Asia/Phnom_Penh')::date, k.birth_to))::integer,
    extract(year from age((access.now() at time zone 'Asia/Phnom_Penh')::date, k.birth_from))::integer,
    array(
      select distinct n.concern from public.case_concerns n
      where n.case_id = c.id and n.ended_at is null order by 1),
    coalesce((
      select jsonb_agg(jsonb_build_object('of', t.thing, 'answer', t.answer, 'on', t.told_on, 'from', t.told_by)
        order by t.told_on, t.thing, t.answer)
      from public.package_told(c.id) t), '[]')
  from public.cases c join public.children k on k.id = c.child_id
  where access.role() in ('cncc_officer', 'cncc_analyst') and c.status <> 'closed'
  order by 1, 2, 3, 4;
end;
