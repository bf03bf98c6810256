/* Finds children by the folded words of a name. A policy would keep the planner off the trigram
   index (`like` is not leakproof), so the function runs as the owner and states the caller's scope
   itself, the same as the policies of `children` do: it answers ids of children that the caller may
   see, and nothing else. Narrow by the index first, then rank the few.
   `words` must all occur; with `loosely`, keys that merely resemble `whole` count as well. */
create function search_children(
  words text[], whole text, wanted_sex text, place text, loosely boolean, most integer
) returns table (id uuid, likeness real)
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare
  desks uuid[] := access.desks();
  provinces text[] := access.provinces();
  districts text[] := access.districts();
  patterns text[] := array(
    select '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    from unnest(words) word);
begin
  if cardinality(desks) + cardinality(provinces) + cardinality(districts) = 0
     or cardinality(patterns) = 0 then
    return;
  end if;
  return query
    select c.id, greatest(word_similarity(whole, c.search_key), similarity(whole, c.search_key))
    from (
      select n.id, n.search_key from public.children n
      where n.search_key like all (patterns)
        and (n.desk_id = any (desks) or n.province_code = any (provinces) or n.district_code = any (districts))
        and (wanted_sex is null or n.sex in (wanted_sex, 'unknown'))
        and (place is null or n.place_code like place || '%')
      limit 500
    ) c
    order by 2 desc, 1
    limit most;
  if not found and loosely then
    return query
      select c.id, c.alike
      from (
        select n.id, word_similarity(whole, n.search_key) as alike from public.children n
        where whole <% n.search_key
          and (n.desk_id = any (desks) or n.province_code = any (provinces) or n.district_code = any (districts))
          and (wanted_sex is null or n.sex in (wanted_sex, 'unknown'))
          and (place is null or n.place_code like place || '%')
        limit 500
      ) c
      order by 2 desc, 1
      limit most;
  end if;
end
$$;
