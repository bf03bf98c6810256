-- Whoever signs in while somebody else is still signed in begins with nothing of that person's.
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
    set_config('app.realm', case when held.role = 'administrator' then coalesce(held.place_code, '') else '' end, true);
end
$$;
