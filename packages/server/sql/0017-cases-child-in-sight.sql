/* Whether the actor sees a child: the policies of `children`, stated once more. A function, because
   the policies of cases and children would otherwise ask each other without end. */
create function child_in_sight(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (
    select from public.children c
    where c.id = wanted and public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
  ) or exists (
    select from public.cases c
    where c.child_id = wanted
      and (public.leads_or_supervises(c.desk_id, c.province_code, c.district_code)
        or (c.assigned_to = access.account() and access.role() in ('social_agent', 'commune_focal_person'))));
end;
