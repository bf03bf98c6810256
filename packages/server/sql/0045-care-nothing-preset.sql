/* The grave answers start empty: what nobody said is not stored as if somebody had. What the parents
   say is one fact, and that they cannot be asked another, with its reason. */
alter table care_decisions
  alter column kind drop not null,
  alter column permanence drop not null,
  alter column permanence drop default,
  add column parents text constraint care_decision_parents
    check (parents in ('agree', 'disagree', 'cannot-be-asked')),
  add column parents_why text not null default '';
-- "They agree, or cannot be asked" was one answer: which of the two it was nobody knows any more.
alter table care_decisions disable trigger user;
update care_decisions set parents = 'disagree' where against_parents_will;
alter table care_decisions enable trigger user;
alter table care_decisions drop column against_parents_will;

/* Who agreed, when and how: null until somebody says so. Without a decision a child is placed only in
   an emergency, and then it stands here why tonight, what the danger is, what was tried, who decided. */
alter table placements
  alter column child_agreed_on drop not null,
  alter column child_agreed_how drop not null,
  alter column caregiver_agreed_on drop not null,
  alter column caregiver_agreed_how drop not null,
  alter column worker_agreed_on drop not null,
  alter column worker_agreed_how drop not null,
  add column emergency_why text,
  add column emergency_danger text,
  add column emergency_options jsonb not null default '[]',
  add column emergency_decided_by text,
  add constraint agreed_on_a_day check ((child_agreed_on is null) = (child_agreed_how is null)
    and (caregiver_agreed_on is null) = (caregiver_agreed_how is null)
    and (worker_agreed_on is null) = (worker_agreed_how is null)),
  add constraint child_answer_says_how
    check (child_agreed_how is not null or child_agrees not in ('agrees', 'disagrees')),
  add constraint placement_by_decision_is_agreed
    check (decision_id is null or (caregiver_agreed_how is not null and worker_agreed_how is not null));

-- How many of the options that stand before this one in form 4 have their reason.
create function care_options_said(said jsonb, chosen text) returns boolean
  language sql immutable parallel safe set search_path = pg_catalog
as $$
  select coalesce((select count(distinct one ->> 'option')
      from jsonb_array_elements(said) one
      where length(trim(one ->> 'why')) >= 3
        and array_position(public.care_options(), one ->> 'option') <= needed.number) >= needed.number, false)
  from (select case chosen when 'independent' then 2
    else array_position(public.care_options(), chosen) - 1 end as number) needed
$$;

create or replace function check_care_decision() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  outside constant text[] := array['status', 'version', 'authors', 'formal', 'proposed_at', 'approved_by',
    'approved_at', 'approver_conflict'];
  changed boolean := tg_op = 'INSERT' or (to_jsonb(new) - outside) is distinct from (to_jsonb(old) - outside);
  moved boolean := tg_op = 'UPDATE' and new.status is distinct from old.status;
  youngest date;
begin
  -- A draft may still lack what somebody has to win; whoever is known to have a conflict never decides.
  if jsonb_path_exists(new.people,
    '$[*] ? (@.part == "decides" && @.conflict != "none" && @.conflict != null)') then
    raise exception 'somebody in conflict decides'
      using errcode = 'check_violation', constraint = 'decider_without_conflict';
  end if;
  if changed and tg_op = 'UPDATE' and old.status not in ('drafted', 'returned') then
    raise exception 'the decision was put before others'
      using errcode = 'check_violation', constraint = 'decision_stands_as_written';
  end if;
  if changed or (moved and new.status = 'proposed') then
    new.authors := new.authors || array(
      select access.account() where access.account() is not null and not access.account() = any (new.authors));
  end if;
  if moved and new.status in ('proposed', 'approved') then
    if not public.care_options_said(new.options, new.chosen) then
      raise exception 'options that come first were not considered'
        using errcode = 'check_violation', constraint = 'alternatives_come_first';
    end if;
    if new.kind is null or new.permanence is null or new.parents is null
      or (new.parents = 'cannot-be-asked' and length(trim(new.parents_why)) < 3) then
      raise exception 'kind, length or what the parents say is missing'
        using errcode = 'check_violation', constraint = 'grave_answers_are_given';
    end if;
    if exists (select from jsonb_array_elements(new.people) p
      where p ->> 'part' is null or p ->> 'conflict' is null) then
      raise exception 'part or conflict of somebody is missing'
        using errcode = 'check_violation', constraint = 'grave_answers_are_given';
    end if;
    if new.child_view_how is null or trim(new.view_done) = '' or new.review_on is null
      or (new.child_view_how in ('said', 'showed') and coalesce(trim(new.child_view), '') = '')
      or '' in (trim(new.safety), trim(new.family_ties), trim(new.continuity), trim(new.development)) then
      raise exception 'view, reasons or review are missing'
        using errcode = 'check_violation', constraint = 'decision_is_complete';
    end if;
    if new.chosen = 'residential' and (new.ends_on is null
      or new.ends_on > (access.now() at time zone 'Asia/Phnom_Penh')::date + interval '6 months'
      or new.review_on > (access.now() at time zone 'Asia/Phnom_Penh')::date + interval '3 months') then
      raise exception 'residential care has an end and reviews'
        using errcode = 'check_violation', constraint = 'residential_care_is_for_a_time';
    end if;
    select k.birth_to into youngest
    from public.cases c join public.children k on k.id = c.child_id where c.id = new.case_id;
    if (new.parents = 'disagree' or new.permanence <> 'temporary'
        or (new.chosen = 'residential' and (youngest is null
          or youngest > (access.now() at time zone 'Asia/Phnom_Penh')::date - interval '3 years')))
      and (cardinality(new.formal) = 0
        or (select count(*) from jsonb_array_elements(new.people) p where p ->> 'part' = 'decides') < 3
        or (select count(distinct lower(trim(p ->> 'body'))) from jsonb_array_elements(new.people) p
            where p ->> 'part' = 'decides') < 2
        or (new.status = 'approved' and access.role() is distinct from 'supervisor')) then
      raise exception 'a grave decision needs a formal determination'
        using errcode = 'check_violation', constraint = 'formal_determination';
    end if;
  end if;
  if moved and new.status = 'approved' then
    if new.approved_by is distinct from access.account() then
      raise exception 'people approve in their own name' using errcode = 'insufficient_privilege';
    end if;
    if jsonb_path_exists(new.people, '$[*] ? (@.accountId == $who && @.conflict != "none")',
      jsonb_build_object('who', new.approved_by)) then
      raise exception 'the approver has a conflict of interest'
        using errcode = 'check_violation', constraint = 'approver_without_conflict';
    end if;
  end if;
  return new;
end
$$;

create or replace function check_placement() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if new.decision_id is not null
    and (tg_op = 'INSERT' or new.decision_id is distinct from old.decision_id)
    and not exists (
      select from public.care_decisions d
      where d.id = new.decision_id and d.case_id = new.case_id and d.status = 'approved' and d.chosen = new.option
        and (d.kind = 'reunite') = new.is_reintegration)
  then
    raise exception 'no approved decision says so'
      using errcode = 'check_violation', constraint = 'placement_needs_a_decision';
  end if;
  if tg_op = 'INSERT' and new.decision_id is null and new.emergency_until is not null then
    if coalesce(length(trim(new.emergency_why)), 0) < 3 or coalesce(length(trim(new.emergency_danger)), 0) < 3
      or coalesce(length(trim(new.emergency_decided_by)), 0) < 3 then
      raise exception 'an emergency says why, which danger and who decided'
        using errcode = 'check_violation', constraint = 'emergency_says_why';
    end if;
    if not public.care_options_said(new.emergency_options, new.option) then
      raise exception 'options that come first were not tried'
        using errcode = 'check_violation', constraint = 'alternatives_come_first';
    end if;
  end if;
  if tg_op = 'INSERT' and exists (
    select from public.caregivers g where g.id = new.caregiver_id and (g.is_suspected or g.child_id <> new.child_id))
  then
    raise exception 'this caregiver is suspected, or of another child'
      using errcode = 'check_violation', constraint = 'never_with_a_suspect';
  end if;
  return new;
end
$$;
