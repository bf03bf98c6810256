-- What the record knows of the package of a case: answers, services given, and what became of referrals.
create function package_told(of_case uuid)
  returns table (thing text, answer text, told_on date, words text, told_by text)
  language sql stable
begin atomic
  select a.item, a.answer, a.answered_on, a.words, 'answer'
  from public.package_answers a where a.case_id = of_case
  union all
  select g.service, 'given', g.given_on, g.given_by, 'service'
  from public.services_given g where g.case_id = of_case
  union all
  select r.service,
    case
      when r.status = 'declined' then 'unavailable'
      when r.status = 'accepted' or r.outcome = 'partly-given' then 'accepted'
      when r.outcome = 'service-given' then 'given'
      when r.outcome = 'not-needed' then 'not-needed'
      when r.outcome = 'refused-by-child' then 'refused'
      else 'offered'
    end,
    (coalesce(r.done_at, r.answered_at, r.sent_at) at time zone 'Asia/Phnom_Penh')::date,
    coalesce(r.outcome_note, r.answer_note), 'referral'
  from public.referrals r where r.case_id = of_case and r.status <> 'withdrawn';
end;

/* The council changes what children are due, so it counts what they lack, over the whole country. It
   learns of each open case what the rules ask: whole years, concerns, days and answers; neither who,
   nor where, nor a word that somebody wrote. */
create function package_facts()
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
  where access.role() = 'cncc_officer' and c.status <> 'closed'
  order by 1, 2, 3, 4;
end;
