-- The options of care in the order of the ministry's form 4: the family first, residential care last.
create function care_options() returns text[]
  language sql immutable parallel safe
begin atomic
  select array['birth-family', 'relatives', 'foster-family', 'community-group', 'pagoda', 'residential'];
end;

create table care_decisions (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  kind text not null constraint care_decision_kind
    check (kind in ('separate', 'place', 'move', 'reunite', 'leave-care')),
  chosen text constraint care_decision_chosen
    check (chosen = 'independent' or chosen = any (care_options())),
  chosen_words text not null default '',
  options jsonb not null default '[]',
  against_parents_will boolean not null default false,
  permanence text not null default 'temporary'
    constraint care_decision_permanence check (permanence in ('temporary', 'permanent', 'adoption')),
  safety text not null default '',
  family_ties text not null default '',
  continuity text not null default '',
  development text not null default '',
  child_view text,
  child_view_how text constraint care_decision_view_how
    check (child_view_how in ('said', 'showed', 'did-not-wish-to-say', 'too-young', 'not-met')),
  view_done text not null default '',
  people jsonb not null default '[]',
  review_on date,
  ends_on date,
  formal text[] not null default '{}',
  status text not null default 'drafted',
  written_by uuid default access.account() references access.accounts on delete restrict,
  written_at timestamptz not null default access.now(),
  -- Everybody who wrote any of it; none of them approves it.
  authors uuid[] not null default '{}',
  proposed_at timestamptz,
  approved_by uuid references access.accounts on delete restrict,
  approved_at timestamptz,
  approver_conflict text,
  version integer not null default 1,
  constraint care_decision_of_a_case unique (id, case_id),
  constraint approved_by_somebody
    check ((status in ('approved', 'superseded')) = (approved_by is not null and approved_at is not null)),
  constraint approver_without_conflict check (approved_by is null or approver_conflict = 'none'),
  constraint nobody_approves_their_own check (approved_by is null or not approved_by = any (authors))
);
comment on table care_decisions is 'A best-interests decision that moves, separates, places or reunites a child: options in the order of form 4, reasons, the child''s view, who took part, when it is reviewed.';
create index care_decisions_case on care_decisions (case_id, written_at);

create table decision_steps (
  id uuid primary key,
  decision_id uuid not null,
  case_id uuid not null references cases on delete restrict,
  act text not null,
  words text,
  at timestamptz not null default access.now(),
  by_account uuid default access.account(),
  constraint decision_step_of_its_case
    foreign key (decision_id, case_id) references care_decisions (id, case_id) on delete restrict
);
comment on table decision_steps is 'The way of a best-interests decision: proposed, returned with which words, approved, replaced.';
create index decision_steps_case on decision_steps (case_id, at);
create index decision_steps_decision on decision_steps (decision_id, at);

/* What must never be, whoever writes: somebody in conflict who decides, a decision changed after it
   was put before others, a placement for which what comes first in form 4 was not considered, a grave
   decision of few. The pure rules say the same with reasons and ways out. */
create function check_care_decision() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  outside constant text[] := array['status', 'version', 'authors', 'formal', 'proposed_at', 'approved_by',
    'approved_at', 'approver_conflict'];
  changed boolean := tg_op = 'INSERT' or (to_jsonb(new) - outside) is distinct from (to_jsonb(old) - outside);
  moved boolean := tg_op = 'UPDATE' and new.status is distinct from old.status;
  considered integer;
  needed integer;
  youngest date;
begin
  if jsonb_path_exists(new.people, '$[*] ? (@.part == "decides" && @.conflict != "none")') then
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
    needed := case new.chosen when 'independent' then 2
      else array_position(public.care_options(), new.chosen) - 1 end;
    select count(distinct said ->> 'option') into considered
    from jsonb_array_elements(new.options) said
    where length(trim(said ->> 'why')) >= 3
      and array_position(public.care_options(), said ->> 'option') <= needed;
    if needed is null or considered < needed then
      raise exception 'options that come first were not considered'
        using errcode = 'check_violation', constraint = 'alternatives_come_first';
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
    if (new.against_parents_will or new.permanence <> 'temporary'
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
create trigger care_decisions_check before insert or update on care_decisions
  for each row execute function check_care_decision();
create trigger care_decisions_step before update of status on care_decisions
  for each row execute function refuse_illegal_move('decision');
create trigger care_decisions_next before update on care_decisions
  for each row execute function ledger.next_version();
create trigger care_decisions_record after insert or update or delete on care_decisions
  for each row execute function ledger.record('decision');
create trigger decision_steps_record after insert or update or delete on decision_steps
  for each row execute function ledger.record('decision_step');
