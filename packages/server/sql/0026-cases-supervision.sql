-- Form 6 is counted here as well as in the domain: a total is never what somebody says it is.
create function rating_total(ratings jsonb) returns integer
  language sql immutable parallel safe
begin atomic
  select coalesce(sum(value::integer), 0)::integer from jsonb_each_text(ratings);
end;

-- Items of form 6 below 2, the exempt ones left out.
create function ratings_below_two(ratings jsonb, exempt text[]) returns integer
  language sql immutable parallel safe
begin atomic
  select count(*)::integer from jsonb_each_text(ratings) where value::integer < 2 and key <> all (exempt);
end;

create table final_assessments (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  assessed_on date not null,
  outcome text not null
    constraint final_outcome check (outcome in ('close', 'continue', 'died', 'moved', 'not-found', 'absent', 'other')),
  closing_reason text,
  child_ratings jsonb not null,
  family_ratings jsonb not null,
  child_total integer not null generated always as (rating_total(child_ratings)) stored,
  family_total integer not null generated always as (rating_total(family_ratings)) stored,
  items_below_two integer not null generated always as (
    ratings_below_two(child_ratings, '{}') + ratings_below_two(family_ratings, array['relatives-help', 'other'])) stored,
  -- The parts may close at 21 and 30 with no item below 2, and no item that nobody looked at.
  below_thresholds boolean not null generated always as (outcome = 'close' and (
    rating_total(child_ratings) < 21 or rating_total(family_ratings) < 30
    or ratings_below_two(child_ratings, '{}') + ratings_below_two(family_ratings, array['relatives-help', 'other']) > 0
    or not child_ratings ?& array['physical-health', 'mental-health', 'safety', 'food', 'shelter', 'clothing',
      'education', 'family-relations', 'social-relations', 'legal-documents', 'legal-aid']
    or not family_ratings ?& array['protection', 'closeness', 'physical-health', 'mental-health', 'will-to-improve',
      'livelihood', 'education', 'resources', 'community-support', 'other-children'])) stored,
  below_reason text,
  story text not null constraint final_tells_the_story check (story <> ''),
  reason text not null constraint final_has_a_reason check (reason <> ''),
  happened_on date,
  known_from text,
  where_to text,
  tried text,
  child_view text,
  child_view_how text not null
    constraint final_view_how check (child_view_how in ('said', 'showed', 'did-not-wish-to-say', 'too-young', 'not-met')),
  view_done text,
  assessed_by uuid default access.account(),
  assessed_at timestamptz not null default access.now(),
  constraint final_of_a_case unique (id, case_id),
  constraint going_on_closes_nothing check ((outcome = 'continue') = (closing_reason is null)),
  constraint rated_from_1_to_4 check (
    not jsonb_path_exists(child_ratings, '$.* ? (@.type() != "number" || @ < 1 || @ > 4)')
    and not jsonb_path_exists(family_ratings, '$.* ? (@.type() != "number" || @ < 1 || @ > 4)')),
  constraint below_thresholds_says_why check (not below_thresholds or coalesce(below_reason, '') <> ''),
  constraint child_is_met_before_closing check (outcome <> 'close' or child_view_how <> 'not-met'),
  constraint final_view_is_answered
    check (child_view_how not in ('said', 'showed') or (coalesce(child_view, '') <> '' and coalesce(view_done, '') <> '')),
  constraint path_states_its_facts check (
    (outcome not in ('died', 'moved', 'not-found', 'absent') or happened_on is not null)
    and (outcome not in ('died', 'moved') or coalesce(known_from, '') <> '')
    and (outcome <> 'moved' or coalesce(where_to, '') <> '')
    and (outcome not in ('not-found', 'absent') or coalesce(tried, '') <> ''))
);
comment on table final_assessments is 'The ministry''s form 6: how child and family stand at the end, what came of the case, and the child''s own view of it.';
create index final_assessments_case on final_assessments (case_id, assessed_at);
create trigger final_assessments_record after insert or update or delete on final_assessments
  for each row execute function ledger.record('final_assessment');

create table approvals (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  kind text not null constraint approval_kind check (kind in ('plan', 'closing')),
  -- The final assessment; for a plan, the case itself.
  subject_id uuid not null,
  needs text not null constraint approval_needs check (needs in ('another', 'supervisor')),
  status text not null default 'asked',
  note text,
  asked_by uuid not null default access.account() references access.accounts on delete restrict,
  asked_at timestamptz not null default access.now(),
  -- Who asked, and everybody who wrote what is asked about; none of them answers.
  authors uuid[] not null default '{}',
  answered_by uuid references access.accounts on delete restrict,
  answered_at timestamptz,
  comments text,
  took_effect_at timestamptz,
  version integer not null default 1,
  constraint another_answers check (answered_by <> asked_by),
  constraint no_author_answers check (not answered_by = any (authors)),
  constraint answered_means_by_whom
    check ((status in ('approved', 'returned')) = (answered_by is not null and answered_at is not null)),
  constraint returned_says_what_to_mend check (status <> 'returned' or length(trim(coalesce(comments, ''))) >= 3),
  constraint only_approved_takes_effect check (took_effect_at is null or status = 'approved')
);
comment on table approvals is 'One round of asking another person for approval; what is returned is asked again in a new round.';
create unique index one_asked_approval_a_subject on approvals (subject_id) where status = 'asked';
create index approvals_case on approvals (case_id, asked_at);

-- Who supervises a place today; whoever is nearest first.
create function supervisors_of(province text, district text, but_not uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select coalesce(array_agg(d.account_id order by length(d.place_code) desc, d.valid_from, d.id), '{}')
  from access.duties d join access.accounts a on a.id = d.account_id
  where d.role = 'supervisor' and d.place_code = any (array[province, district]) and a.status = 'active'
    and d.account_id <> all (but_not)
    and d.valid_from <= (access.now() at time zone 'Asia/Phnom_Penh')::date
    and (d.valid_to is null or d.valid_to > (access.now() at time zone 'Asia/Phnom_Penh')::date);
end;

-- Whether somebody serves at a desk today in one of these roles.
create function serves_at(account uuid, desk uuid, roles text[]) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (
    select from access.duties d join access.accounts a on a.id = d.account_id
    where d.account_id = account and d.desk_id = desk and d.role = any (roles) and a.status = 'active'
      and d.valid_from <= (access.now() at time zone 'Asia/Phnom_Penh')::date
      and (d.valid_to is null or d.valid_to > (access.now() at time zone 'Asia/Phnom_Penh')::date));
end;

/* Who asks is who acts; whoever wrote what is asked about is an author of it; nobody answers in
   another's name, and where the procedure wants the supervisor, nobody else answers while there is one. */
create function check_approval() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
declare place record;
begin
  if tg_op = 'INSERT' then
    if new.kind = 'closing' and not exists (
      select from public.final_assessments f
      where f.id = new.subject_id and f.case_id = new.case_id and f.outcome <> 'continue')
      or new.kind = 'plan' and new.subject_id <> new.case_id then
      raise exception 'there is nothing to approve'
        using errcode = 'check_violation', constraint = 'approval_has_a_subject';
    end if;
    new.authors := array(
      select distinct author from (
        select new.asked_by as author
        union all
        select g.made_by from public.plan_goals g
        where new.kind = 'plan' and g.case_id = new.case_id and g.ended_at is null
        union all
        select f.assessed_by from public.final_assessments f where new.kind = 'closing' and f.id = new.subject_id
      ) wrote where author is not null);
    return new;
  end if;
  if new.status is distinct from old.status and new.status in ('approved', 'returned') then
    if new.answered_by is distinct from access.account() then
      raise exception 'people answer in their own name' using errcode = 'insufficient_privilege';
    end if;
    select c.province_code, c.district_code into place from public.cases c where c.id = new.case_id;
    if new.needs = 'supervisor' and access.role() <> 'supervisor'
      and cardinality(public.supervisors_of(place.province_code, place.district_code, new.authors)) > 0 then
      raise exception 'the supervisor has to answer'
        using errcode = 'check_violation', constraint = 'supervisor_answers';
    end if;
  end if;
  return new;
end
$$;
create trigger approvals_check before insert or update on approvals
  for each row execute function check_approval();
create trigger approvals_step before update of status on approvals
  for each row execute function refuse_illegal_move('approval');
create trigger approvals_next before update on approvals for each row execute function ledger.next_version();
create trigger approvals_record after insert or update or delete on approvals
  for each row execute function ledger.record('approval');

alter table cases add column next_review_due_at timestamptz;

create table case_reviews (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  held_on date not null,
  present text not null constraint review_names_who_was_there check (present <> ''),
  agreed text not null constraint review_says_what_was_agreed check (agreed <> ''),
  next_on date not null,
  worker_id uuid references access.accounts on delete restrict,
  reviewed_by uuid default access.account(),
  reviewed_at timestamptz not null default access.now(),
  constraint another_reviews check (reviewed_by <> worker_id),
  constraint next_review_comes_later check (next_on > held_on),
  constraint review_of_a_case unique (id, case_id)
);
comment on table case_reviews is 'A case looked at with its worker by the supervisor or a colleague: who was there, what was agreed, when the next is.';
create index case_reviews_case on case_reviews (case_id, held_on);

create table review_actions (
  id uuid primary key,
  review_id uuid not null,
  case_id uuid not null references cases on delete restrict,
  what text not null constraint agreed_says_something check (what <> ''),
  due_on date not null,
  done_on date,
  version integer not null default 1,
  constraint agreed_at_a_review_of_its_case
    foreign key (review_id, case_id) references case_reviews (id, case_id) on delete restrict
);
comment on table review_actions is 'What a review agreed on, until when, and when it was done.';
create index review_actions_review on review_actions (review_id);
create index review_actions_case on review_actions (case_id);
create trigger case_reviews_record after insert or update or delete on case_reviews
  for each row execute function ledger.record('case_review');
create trigger review_actions_next before update on review_actions for each row execute function ledger.next_version();
create trigger review_actions_record after insert or update or delete on review_actions
  for each row execute function ledger.record('review_action');

-- The worker of a case is who it says when the review is written, and never the one who holds it.
create function name_reviewed_worker() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  select c.assigned_to into new.worker_id from public.cases c where c.id = new.case_id;
  return new;
end
$$;
create trigger case_reviews_worker before insert on case_reviews
  for each row execute function name_reviewed_worker();

create table hand_overs (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  from_account uuid references access.accounts on delete restrict,
  to_desk_id uuid not null references desks on delete restrict,
  to_account uuid references access.accounts on delete restrict,
  reason text,
  given_by uuid default access.account(),
  given_at timestamptz not null default access.now(),
  read_due_at timestamptz not null,
  read_at timestamptz,
  read_by uuid references access.accounts on delete restrict,
  -- Given on to others before it was read.
  ended_at timestamptz,
  constraint read_means_by_whom check ((read_at is null) = (read_by is null)),
  constraint only_the_receiver_reads check (to_account is null or read_by is null or read_by = to_account)
);
comment on table hand_overs is 'A case given into other hands, and the receipt: who read its file, and when.';
create index hand_overs_case on hand_overs (case_id, given_at);
create index hand_overs_unread on hand_overs (read_due_at) where read_at is null and ended_at is null;
create trigger hand_overs_record after insert or update or delete on hand_overs
  for each row execute function ledger.record('hand_over');

-- Who works at the desks of the places that the actor supervises, in one of these roles.
create function team_workers(roles text[])
  returns table (account_id uuid, desk_id uuid)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select distinct a.id, d.desk_id
  from access.duties d
  join access.accounts a on a.id = d.account_id and a.status = 'active'
  join public.desks k on k.id = d.desk_id
  where d.role = any (roles)
    and (left(k.place_code, 2) = any (access.provinces()) or left(k.place_code, 4) = any (access.districts()))
    and d.valid_from <= (access.now() at time zone 'Asia/Phnom_Penh')::date
    and (d.valid_to is null or d.valid_to > (access.now() at time zone 'Asia/Phnom_Penh')::date);
end;

/* A case whose worker serves at its desk no more does not stay so in silence: whoever supervises it
   is asked to find another. Run by a job, which learns only how many. */
create function watch_workers(roles text[], reason jsonb, within interval) returns integer
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  with put as (
    insert into public.tasks (id, kind, desk_id, assigned_to, subject, subject_id, case_id, child_id, province_code,
      district_code, reason, due_at)
    select gen_random_uuid(), 'without-worker', c.desk_id,
      (public.supervisors_of(c.province_code, c.district_code, array[c.assigned_to]))[1],
      'case', c.id, c.id, c.child_id, c.province_code, c.district_code, reason, access.now() + within
    from public.cases c
    where c.status <> 'closed' and c.assigned_to is not null
      and not public.serves_at(c.assigned_to, c.desk_id, roles)
      and not exists (
        select from public.tasks t where t.case_id = c.id and t.kind = 'without-worker' and t.done_at is null)
    returning 1)
  select count(*)::integer from put;
end;
