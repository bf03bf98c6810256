/* What was decided since a moment, without who it was about: the facts that the rules asked, the
   place down to the district, and how often. Only for the council, to try a new version on. */
create function past_decisions(since timestamptz) returns table (
  facts jsonb, province_code text, district_code text, lead_kind text, times bigint
)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select d.facts, d.province_code, d.district_code, d.lead_kind, count(*)
  from public.responsibility_decisions d
  where access.role() = 'cncc_officer' and d.decided_at >= since
  group by 1, 2, 3, 4;
end;

-- The council works on one next version at a time.
create unique index one_draft on responsibility_tables ((status)) where status = 'draft';
