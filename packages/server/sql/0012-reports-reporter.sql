-- A name as it was told before is asked for at every report.
create index report_children_key on report_children (search_key) where search_key <> '';
create index reports_waiting on reports (desk_id, triage_due_at) where status = 'received';

/* Whether this very transaction registered a report. The public may write what belongs to its own
   report, and can neither read one nor write to any other. */
create function being_registered(report uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (
    select from public.reports r
    where r.id = report and r.xmin = pg_current_xact_id_if_assigned()::xid and r.version = 1
      and r.taken_by is not distinct from access.account());
end;

/* How many reports of the last two years name a child so, in the same district (or anywhere, where
   no place is known). Only ever a number, and only for the desk that decides: what the reporter is
   told must not depend on it, or asking twice would tell what others reported. */
create function earlier_reports(keys text[], place text, except_report uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select count(distinct r.id)::integer
  from public.report_children c join public.reports r on r.id = c.report_id
  where c.search_key = any (keys) and c.search_key <> '' and r.id <> except_report
    and r.received_at > access.now() - interval '2 years'
    and (place is null or left(r.place_code, 4) = left(place, 4));
end;

/* Earlier reports that name a child alike, as far as the caller may see them: the scope of the
   policies of `reports`, stated here because a policy keeps the planner off the trigram index. */
create function search_reported(
  words text[], whole text, place text, except_report uuid, most integer
) returns table (report_id uuid, likeness real)
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
    select c.report_id, max(c.alike)
    from (
      select n.report_id, greatest(similarity(whole, n.search_key), word_similarity(whole, n.search_key)) as alike
      from public.report_children n join public.reports r on r.id = n.report_id
      where n.search_key like all (patterns)
        and r.id is distinct from except_report
        and (place is null or r.place_code is null or r.province_code = left(place, 2))
        and (r.desk_id = any (desks) or r.province_code = any (provinces) or r.district_code = any (districts))
      limit 500
    ) c
    group by 1
    order by 2 desc, 1
    limit most;
  if found then return; end if;
  -- Nothing has all the words: names that merely resemble, such as one that was heard on the phone.
  return query
    select c.report_id, max(c.alike)
    from (
      select n.report_id, word_similarity(whole, n.search_key) as alike
      from public.report_children n join public.reports r on r.id = n.report_id
      where whole <% n.search_key
        and r.id is distinct from except_report
        and (place is null or r.place_code is null or r.province_code = left(place, 2))
        and (r.desk_id = any (desks) or r.province_code = any (provinces) or r.district_code = any (districts))
      limit 500
    ) c
    group by 1
    order by 2 desc, 1
    limit most;
end
$$;

/* The hash that a reporter's passphrase is checked against; no row for a reference that nobody has.
   Only for coming back: no other act gets anything. */
create function reporter_credentials(wanted text) returns table (passphrase_hash text)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select r.passphrase_hash from public.reports r
  where r.reference = wanted and r.passphrase_hash is not null
    and current_setting('app.act', true) in ('reports.come-back', 'reports.add-words');
end;

/* What a reporter sees: never a case, a name or who decided, only whether somebody acts. Whoever
   asks shows the hash that the passphrase was checked against. */
create function reporter_view(wanted text, hash text) returns jsonb
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select jsonb_build_object(
    'reference', r.reference,
    'receivedAt', r.received_at,
    'state', case
      when r.status = 'accepted' then 'someone-acts'
      when r.status = 'closed' then 'closed'
      when r.triaged_at is not null or exists (
        select from ledger.entries e
        where e.subject_id = r.id::text and e.subject = 'report' and e.kind = 'opened') then 'being-looked-at'
      else 'waiting' end,
    'deskName', jsonb_build_object('km', d.name_km, 'en', d.name_en),
    'messages', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', m.id, 'fromReporter', m.from_reporter, 'words', m.words, 'writtenAt', m.written_at)
        order by m.written_at, m.id)
      from public.report_messages m where m.report_id = r.id), '[]'))
  from public.reports r join public.desks d on d.id = r.desk_id
  where r.reference = wanted and r.passphrase_hash = hash
    and current_setting('app.act', true) in ('reports.come-back', 'reports.add-words');
end;

/* Adds the reporter's words and answers where the task to read them belongs; null where the hash
   is not the report's. */
create function add_reporter_words(wanted text, hash text, message uuid, added text) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare found_report public.reports;
begin
  if current_setting('app.act', true) is distinct from 'reports.add-words' then return null; end if;
  select * into found_report from public.reports r where r.reference = wanted and r.passphrase_hash = hash;
  if not found then return null; end if;
  insert into public.report_messages (id, report_id, from_reporter, words)
  values (message, found_report.id, true, added);
  return jsonb_build_object(
    'id', found_report.id, 'desk', found_report.desk_id, 'urgency', coalesce(found_report.urgency, found_report.urgency_proposed),
    'province', found_report.province_code, 'district', found_report.district_code);
end
$$;

/* Gives a report to another desk. The one that gives it away no longer sees it, which no update
   under the policies could do; so the caller's right is asked here. Answers the new version, or
   null where there was nothing to pass. */
create function pass_report(report uuid, to_desk uuid) returns integer
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  update public.reports r set desk_id = to_desk
  where r.id = report and r.status = 'received' and (
    r.desk_id = any (access.desks())
    or r.province_code = any (access.provinces())
    or r.district_code = any (access.districts()))
  returning r.version;
end;
