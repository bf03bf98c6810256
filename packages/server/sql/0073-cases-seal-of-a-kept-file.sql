/* Whether the actor is sealing this file now: their seal stands on it and names nobody yet. Where the file
   was restricted before, its own seal would otherwise hide it from whoever is still to be named on it. No
   such seal outlives its transaction (`refuse_lonely_seal`). */
create function access.is_sealing(wanted uuid, of_case uuid, of_report uuid) returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog
begin atomic
  select exists (
    select from public.seals s
    where s.id = wanted and s.ended_at is null and s.sealed_by = access.account()
      and s.case_id is not distinct from of_case and s.report_id is not distinct from of_report
      and not exists (select from public.seal_names n where n.seal_id = s.id));
end;
