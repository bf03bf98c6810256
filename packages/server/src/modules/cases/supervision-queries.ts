import {
  type ApprovalKindName,
  type ApprovalStatusName,
  CaseId,
  type CaseReview,
  type FinalGiven,
  type FinalKept,
  type HandOver,
  type OpenEndKind,
  Risk,
  type ReviewDue,
  type RiskName,
} from '@tumpeang/domain/cases'
import { codeIn } from '@tumpeang/domain/forms'
import { Day } from '@tumpeang/domain/kernel'
import type { Approval as Needed } from '@tumpeang/domain/law'
import { type RawBuilder, sql } from 'kysely'
import type { Actor, Db } from '../../platform/db.ts'
import { isSilent, lastAct } from './condition-queries.ts'
import { caseRanges, nameOf, named, ratingsOf } from './queries.ts'

export interface ApprovalRow {
  readonly id: string
  readonly case_id: string
  readonly kind: ApprovalKindName
  readonly subject_id: string
  readonly needs: Needed
  readonly status: ApprovalStatusName
  readonly note: string | null
  readonly asked_by: string
  readonly asked_at: Date
  readonly authors: string[]
  readonly answered_by: string | null
  readonly answered_at: Date | null
  readonly comments: string | null
  readonly high_risk_reason: string | null
  readonly version: number
  readonly asker_km: string | null
  readonly asker_en: string | null
  readonly answerer_km: string | null
  readonly answerer_en: string | null
  /** Of the final assessment that is asked about; null of a plan. */
  readonly outcome: FinalGiven['outcome'] | null
  readonly final_reason: string | null
}

/** Every round of asking in a case, the latest first. */
export async function approvalsOf(db: Db, caseId: string): Promise<ApprovalRow[]> {
  const { rows } = await sql<ApprovalRow>`
    select p.*, asker.name_km as asker_km, asker.name_en as asker_en,
           answerer.name_km as answerer_km, answerer.name_en as answerer_en,
           f.outcome, f.high_risk_reason as final_reason
    from approvals p
    left join final_assessments f on f.id = p.subject_id
    left join access.accounts asker on asker.id = p.asked_by
    left join access.accounts answerer on answerer.id = p.answered_by
    where p.case_id = ${caseId}
    order by p.asked_at desc, p.id desc`.execute(db)
  return rows
}

export type LockedApproval = Omit<
  ApprovalRow,
  'asker_km' | 'asker_en' | 'answerer_km' | 'answerer_en' | 'outcome' | 'final_reason'
>

export async function approvalRow(db: Db, id: string): Promise<LockedApproval | undefined> {
  const { rows } = await sql<LockedApproval>`
    select * from approvals where id = ${id} for update`.execute(db)
  return rows[0]
}

export const isAsked = async (db: Db, subjectId: string): Promise<boolean> =>
  (await db
    .selectFrom('approvals')
    .select('id')
    .where('subject_id', '=', subjectId)
    .where('status', '=', 'asked')
    .executeTakeFirst()) !== undefined

/** A closing of this case that waits for an answer. */
export const isClosingAsked = async (db: Db, caseId: string): Promise<boolean> =>
  (await db
    .selectFrom('approvals')
    .select('id')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'closing')
    .where('status', '=', 'asked')
    .executeTakeFirst()) !== undefined

/** Answers the authors whom the database counts: nobody of them may answer. */
export async function insertApproval(
  db: Db,
  given: {
    id: string
    caseId: string
    kind: ApprovalKindName
    subjectId: string
    needs: 'another' | 'supervisor'
    note: string | null
  },
): Promise<readonly string[]> {
  const row = await db
    .insertInto('approvals')
    .values({
      id: given.id,
      case_id: given.caseId,
      kind: given.kind,
      subject_id: given.subjectId,
      needs: given.needs,
      note: given.note,
    })
    .returning('authors')
    .executeTakeFirstOrThrow()
  return row.authors
}

export const setApproval = (
  db: Db,
  id: string,
  given: {
    status: ApprovalStatusName
    answeredBy?: string | null
    at?: Date | null
    comments?: string | null
    highRiskReason?: string | null
  },
) =>
  db
    .updateTable('approvals')
    .set({
      status: given.status,
      answered_by: given.answeredBy ?? null,
      answered_at: given.at ?? null,
      comments: given.comments ?? null,
      high_risk_reason: given.highRiskReason ?? null,
    })
    .where('id', '=', id)
    .execute()

/** What of the plan still waits for an answer when a case closes is taken back. */
export const withdrawAsked = (db: Db, caseId: string) =>
  db
    .updateTable('approvals')
    .set({ status: 'withdrawn' })
    .where('case_id', '=', caseId)
    .where('status', '=', 'asked')
    .returning('id')
    .execute()

/** Who supervises a case, nearest first; these people, and whoever it is closed to, left out. */
export async function supervisorsOf(
  db: Db,
  caseId: string,
  butNot: readonly string[] = [],
): Promise<readonly string[]> {
  const { rows } = await sql<{ found: string[] }>`
    select supervisors_of_case(${caseId}, ${[...butNot]}::uuid[]) as found`.execute(db)
  return rows[0]?.found ?? []
}

/** Whether a worker serves today at the desk that leads. */
export async function serves(
  db: Db,
  account: string,
  desk: string,
  roles: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select serves_at(${account}, ${desk}, ${[...roles]}::text[]) as yes`.execute(db)
  return rows[0]?.yes === true
}

/** How the plan stands: whether there is one, and whether goals were added since a moment. */
export async function planStands(
  db: Db,
  caseId: string,
  since: Date | null,
): Promise<{ goals: number; added: boolean }> {
  const { rows } = await sql<{ goals: number; added: boolean }>`
    select count(*)::integer as goals, coalesce(bool_or(made_at > ${since}), false) as added
    from plan_goals where case_id = ${caseId} and ended_at is null`.execute(db)
  return rows[0] ?? { goals: 0, added: false }
}

/** Whether something was learned after a moment that whoever asked to close the case did not know. */
export async function learnedSince(db: Db, caseId: string, moment: Date): Promise<boolean> {
  const { rows } = await sql<{ learned: boolean }>`
    select exists (select from case_concerns where case_id = ${caseId} and noted_at > ${moment})
      or exists (select from case_reports where case_id = ${caseId} and linked_at > ${moment})
      or exists (select from risk_levels where case_id = ${caseId} and set_at > ${moment} and level = 'high')
      as learned`.execute(db)
  return rows[0]?.learned === true
}

export async function insertFinal(
  db: Db,
  caseId: string,
  given: FinalGiven,
): Promise<{ isBelowThresholds: boolean }> {
  const row = await db
    .insertInto('final_assessments')
    .values({
      id: given.id,
      case_id: caseId,
      assessed_on: given.assessedOn,
      outcome: given.outcome,
      closing_reason: given.closingReason,
      child_ratings: JSON.stringify(given.childRatings),
      family_ratings: JSON.stringify(given.familyRatings),
      below_reason: given.belowReason,
      story: given.story,
      reason: given.reason,
      happened_on: given.happenedOn,
      known_from: given.knownFrom,
      where_to: given.whereTo,
      tried: given.tried,
      child_view: given.childView,
      child_view_how: given.childViewHow,
      view_done: given.viewDone,
      high_risk_reason: given.highRiskReason,
      high_risk_plea: given.highRiskPlea,
    })
    .returning('below_thresholds')
    .executeTakeFirstOrThrow()
  return { isBelowThresholds: row.below_thresholds }
}

interface FinalRow {
  readonly id: string
  readonly assessed_on: string
  readonly outcome: FinalGiven['outcome']
  readonly closing_reason: string | null
  readonly child_ratings: unknown
  readonly family_ratings: unknown
  readonly child_total: number
  readonly family_total: number
  readonly items_below_two: number
  readonly below_thresholds: boolean
  readonly below_reason: string | null
  readonly story: string
  readonly reason: string
  readonly happened_on: string | null
  readonly known_from: string | null
  readonly where_to: string | null
  readonly tried: string | null
  readonly child_view: string | null
  readonly child_view_how: FinalGiven['childViewHow']
  readonly view_done: string | null
  readonly high_risk_reason: string | null
  readonly high_risk_plea: string | null
  readonly assessed_at: Date
  readonly name_km: string | null
  readonly name_en: string | null
}

const closingReason = codeIn('closing-reason')

const dayOrNull = (day: string | null): Day | null => (day === null ? null : Day.parse(day))

/** The final assessments of a case, the latest first. */
export async function finalsOf(db: Db, caseId: string): Promise<FinalKept[]> {
  const { rows } = await sql<FinalRow>`
    select f.*, a.name_km, a.name_en
    from final_assessments f left join access.accounts a on a.id = f.assessed_by
    where f.case_id = ${caseId}
    order by f.assessed_at desc, f.id desc`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    assessedOn: Day.parse(row.assessed_on),
    outcome: row.outcome,
    closingReason: row.closing_reason === null ? null : closingReason.parse(row.closing_reason),
    childRatings: ratingsOf(row.child_ratings),
    familyRatings: ratingsOf(row.family_ratings),
    childTotal: row.child_total,
    familyTotal: row.family_total,
    itemsBelowTwo: row.items_below_two,
    isBelowThresholds: row.below_thresholds,
    belowReason: row.below_reason,
    story: row.story,
    reason: row.reason,
    happenedOn: dayOrNull(row.happened_on),
    knownFrom: row.known_from,
    whereTo: row.where_to,
    tried: row.tried,
    childView: row.child_view,
    childViewHow: row.child_view_how,
    viewDone: row.view_done,
    highRiskReason: row.high_risk_reason,
    highRiskPlea: row.high_risk_plea,
    assessedByName: named(row.name_km, row.name_en),
    assessedAt: row.assessed_at,
  }))
}

/** Something open, as it is stored: the words that a person wrote, or the codes of what it is. */
export interface OpenThing {
  readonly kind: Exclude<OpenEndKind, 'guide-steps' | 'forms'>
  readonly id: string | null
  readonly words: string | null
  readonly service: string | null
  readonly option: string | null
  readonly desk_km: string | null
  readonly desk_en: string | null
}

/** What is still open in a case, one row for each thing, those due first before the others. */
export async function openThings(db: Db, caseId: string): Promise<OpenThing[]> {
  const { rows } = await sql<OpenThing>`
    select open.kind, open.id, open.words, open.service, open.option,
      d.name_km as desk_km, d.name_en as desk_en
    from (
      select 'high-risk' as kind, null::uuid as id, null as words, null as service, null as option,
        null::uuid as desk, null::date as due
      from cases where id = ${caseId} and risk = 'high'
      union all
      select 'conference-tasks', id, what, null, null, desk_id, due_on from conference_tasks
      where case_id = ${caseId} and answered_at is null
      union all
      select 'abuse-material', null, null, null, null, null, recorded_at::date from abuse_material
      where case_id = ${caseId} and handed_at is null
      union all
      select 'referrals', id, null, service, null, to_desk_id, answer_due_at::date from referrals
      where case_id = ${caseId} and status in ('sent', 'acknowledged', 'accepted')
      union all
      select case when is_reintegration then 'reintegration' else 'care' end, null, carer_words, null,
        option, null, review_due_on
      from placements
      where case_id = ${caseId} and ended_on is null and (not is_reintegration or stable_on is null)
      union all
      select 'decision', id, null, null, kind, null, written_at::date from care_decisions
      where case_id = ${caseId} and status in ('drafted', 'proposed', 'returned')
      union all
      select 'placement', d.id, null, null, d.kind, null, d.review_on
      from care_decisions d
      where d.case_id = ${caseId} and d.status = 'approved'
        and not exists (select from placements p where p.decision_id = d.id)
      union all
      select 'goals', g.id, g.goal, null, null, null, g.due_on
      from plan_goals g
      where g.case_id = ${caseId} and g.ended_at is null
      union all
      select 'plan-approval', null, null, null, null, null, asked_at::date from approvals
      where case_id = ${caseId} and kind = 'plan' and status = 'asked'
      union all
      select 'actions', a.id, a.what, null, null, null, a.due_on
      from plan_actions a join plan_goals g on g.id = a.goal_id
      where a.case_id = ${caseId} and a.done_on is null and g.ended_at is null
      union all
      select 'safety-plan', null, null, null, null, null, check_on from safety_plans
      where case_id = ${caseId} and ended_at is null
      union all
      select 'carer', null, null, null, null, null, null from cases c
      where c.id = ${caseId} and not exists (
        select from caregivers g
        where g.child_id = c.child_id and g.cares_for_child and not g.is_suspected)
      union all
      select 'home-not-safe', null, null, null, null, null, null where home_is_not_safe(${caseId})
      union all
      select 'held-writes', subject_id, null, null, null, null, due_at::date from tasks
      where case_id = ${caseId} and kind = 'stale-write' and done_at is null
    ) open left join desks d on d.id = open.desk
    order by open.due nulls last, open.id`.execute(db)
  return rows
}

export const setNextReview = (db: Db, caseId: string, dueAt: Date | null) =>
  db
    .updateTable('cases')
    .set({ next_review_due_at: dueAt })
    .where('id', '=', caseId)
    .where('next_review_due_at', 'is distinct from', dueAt)
    .execute()

/** The day of the last review of a case. */
export async function lastReviewOn(db: Db, caseId: string): Promise<Day | null> {
  const { rows } = await sql<{ day: string | null }>`
    select max(held_on)::text as day from case_reviews where case_id = ${caseId}`.execute(db)
  return dayOrNull(rows[0]?.day ?? null)
}

export async function insertReview(
  db: Db,
  caseId: string,
  given: {
    id: string
    heldOn: Day
    present: string
    agreed: string
    nextOn: Day
    actions: readonly { id: string; what: string; dueOn: Day }[]
  },
): Promise<void> {
  await db
    .insertInto('case_reviews')
    .values({
      id: given.id,
      case_id: caseId,
      held_on: given.heldOn,
      present: given.present,
      agreed: given.agreed,
      next_on: given.nextOn,
    })
    .execute()
  if (given.actions.length === 0) return
  await db
    .insertInto('review_actions')
    .values(
      given.actions.map(({ id, what, dueOn }) => ({
        id,
        review_id: given.id,
        case_id: caseId,
        what,
        due_on: dueOn,
      })),
    )
    .execute()
}

/** The reviews of a case with what was agreed, the latest first. */
export async function reviewsOf(db: Db, caseId: string): Promise<CaseReview[]> {
  const { rows } = await sql<{
    id: string
    held_on: string
    present: string
    agreed: string
    next_on: string
    name_km: string | null
    name_en: string | null
  }>`
    select r.id, r.held_on, r.present, r.agreed, r.next_on, a.name_km, a.name_en
    from case_reviews r left join access.accounts a on a.id = r.reviewed_by
    where r.case_id = ${caseId}
    order by r.held_on desc, r.reviewed_at desc, r.id desc`.execute(db)
  const actions = await db
    .selectFrom('review_actions')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    heldOn: Day.parse(row.held_on),
    present: row.present,
    agreed: row.agreed,
    nextOn: Day.parse(row.next_on),
    byName: named(row.name_km, row.name_en),
    actions: actions
      .filter(({ review_id }) => review_id === row.id)
      .map(({ id, what, due_on, done_on, version }) => ({
        id,
        what,
        dueOn: Day.parse(due_on),
        doneOn: dayOrNull(done_on),
        version,
      })),
  }))
}

export const agreedRow = async (db: Db, id: string) =>
  db.selectFrom('review_actions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const setAgreedDone = (db: Db, id: string, doneOn: Day) =>
  db.updateTable('review_actions').set({ done_on: doneOn }).where('id', '=', id).execute()

/** Reviews that are due, the soonest first; one more than `limit` tells that there are more. */
export async function reviewsDue(
  db: Db,
  actor: Actor,
  { until, worker, limit }: { until?: Day | undefined; worker?: string | undefined; limit: number },
): Promise<{ items: ReviewDue[]; more: boolean }> {
  const conditions = [
    sql`c.status <> 'closed' and c.next_review_due_at is not null`,
    ...(until === undefined
      ? []
      : [
          sql`c.next_review_due_at < (${until}::date + 1)::timestamp at time zone 'Asia/Phnom_Penh'`,
        ]),
    ...(worker === undefined ? [] : [sql`c.assigned_to = ${worker}`]),
  ]
  const arms = caseRanges(actor, false).map(
    (range) => sql`(
      select c.* from cases c where ${sql.join([range, ...conditions], sql` and `)}
      order by c.next_review_due_at, c.id limit ${limit + 1})`,
  )
  const { rows } = await sql<{
    id: string
    number: string
    risk: RiskName | null
    next_review_due_at: Date
    family_name_km: string | null
    given_name_km: string | null
    family_name_latin: string | null
    given_name_latin: string | null
    worker_km: string | null
    worker_en: string | null
    desk_km: string
    desk_en: string
    last_held: string | null
  }>`
    select c.id, c.number, c.risk, c.next_review_due_at, k.family_name_km, k.given_name_km,
           k.family_name_latin, k.given_name_latin, a.name_km as worker_km, a.name_en as worker_en,
           d.name_km as desk_km, d.name_en as desk_en,
           (select max(r.held_on)::text from case_reviews r where r.case_id = c.id) as last_held
    from (${sql.join(arms, sql` union all `)}) c
    join desks d on d.id = c.desk_id
    left join children k on k.id = c.child_id
    left join access.accounts a on a.id = c.assigned_to
    order by c.next_review_due_at, c.id limit ${limit + 1}`.execute(db)
  return {
    items: rows.slice(0, limit).map((row) => ({
      caseId: CaseId.parse(row.id),
      caseNumber: row.number,
      childName: nameOf(row),
      risk: row.risk === null ? null : Risk.parse(row.risk),
      workerName: named(row.worker_km, row.worker_en),
      deskName: { km: row.desk_km, en: row.desk_en },
      dueAt: row.next_review_due_at,
      lastHeldOn: dayOrNull(row.last_held),
    })),
    more: rows.length > limit,
  }
}

/** A case goes into other hands; what was not read before is passed on with it. */
export async function insertHandOver(
  db: Db,
  given: {
    id: string
    caseId: string
    from: string | null
    toDesk: string
    to: string | null
    reason: string | null
    readDueAt: Date
    now: Date
  },
): Promise<void> {
  await db
    .updateTable('hand_overs')
    .set({ ended_at: given.now })
    .where('case_id', '=', given.caseId)
    .where('ended_at', 'is', null)
    .where('read_at', 'is', null)
    .execute()
  await db
    .insertInto('hand_overs')
    .values({
      id: given.id,
      case_id: given.caseId,
      from_account: given.from,
      to_desk_id: given.toDesk,
      to_account: given.to,
      reason: given.reason,
      read_due_at: given.readDueAt,
    })
    .execute()
}

/** The receipt: whoever was given the case, or anybody of the desk that was, has opened its file. */
export async function leaveReceipt(
  db: Db,
  caseId: string,
  reader: { account: string; desk: string | null; at: Date },
): Promise<void> {
  await sql`
    update hand_overs set read_at = ${reader.at}, read_by = ${reader.account}
    where case_id = ${caseId} and read_at is null and ended_at is null
      and (to_account = ${reader.account} or (to_account is null and to_desk_id = ${reader.desk}))`.execute(
    db,
  )
}

interface HandOverRow {
  readonly id: string
  readonly reason: string | null
  readonly given_at: Date
  readonly read_at: Date | null
  readonly ended_at: Date | null
  readonly from_km: string | null
  readonly from_en: string | null
  readonly desk_km: string
  readonly desk_en: string
  readonly to_km: string | null
  readonly to_en: string | null
  readonly by_km: string | null
  readonly by_en: string | null
  readonly reader_km: string | null
  readonly reader_en: string | null
}

const handOverOf = (row: HandOverRow): HandOver => ({
  id: row.id,
  fromName: named(row.from_km, row.from_en),
  toDeskName: { km: row.desk_km, en: row.desk_en },
  toName: named(row.to_km, row.to_en),
  byName: named(row.by_km, row.by_en),
  reason: row.reason,
  givenAt: row.given_at,
  readAt: row.read_at,
  readByName: named(row.reader_km, row.reader_en),
  passedOn: row.ended_at !== null,
})

const handOvers = (chosen: RawBuilder<unknown>) => sql`
  select h.*, was.name_km as from_km, was.name_en as from_en, d.name_km as desk_km, d.name_en as desk_en,
         hands.name_km as to_km, hands.name_en as to_en, giver.name_km as by_km, giver.name_en as by_en,
         reader.name_km as reader_km, reader.name_en as reader_en
  from (${chosen}) h
  join desks d on d.id = h.to_desk_id
  left join access.accounts was on was.id = h.from_account
  left join access.accounts hands on hands.id = h.to_account
  left join access.accounts giver on giver.id = h.given_by
  left join access.accounts reader on reader.id = h.read_by`

export async function handOversOf(db: Db, caseId: string): Promise<HandOver[]> {
  const { rows } = await sql<HandOverRow>`
    ${handOvers(sql`select * from hand_overs where case_id = ${caseId}`)}
    order by h.given_at desc, h.id desc`.execute(db)
  return rows.map(handOverOf)
}

export interface MemberRow {
  readonly account_id: string | null
  readonly name_km: string | null
  readonly name_en: string | null
  readonly desk_id: string
  readonly desk_km: string
  readonly desk_en: string
  readonly serves: boolean
  readonly open: number
  readonly high: number
  readonly medium: number
  readonly low: number
  readonly no_action: number
  readonly unset: number
  readonly late: number
  readonly silent: number
  readonly unread: number
  readonly last_act: Date | null
}

/** Who works in the place that the actor supervises and who still has a case there, with what each carries. */
export async function teamOf(db: Db, actor: Actor, roles: readonly string[]): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    with open_cases as (
      select c.assigned_to, c.desk_id, c.risk, ${lastAct} as last_act, ${isSilent} as is_silent,
             exists (select from tasks t
               where t.case_id = c.id and t.done_at is null and t.due_at < access.now()) as is_late,
             exists (select from hand_overs h
               where h.case_id = c.id and h.read_at is null and h.ended_at is null) as is_unread
      from cases c
      where c.status <> 'closed' and (${sql.join(caseRanges(actor, false), sql` or `)})
    ),
    carried as (
      select assigned_to as account_id, desk_id, count(*)::integer as open,
             count(*) filter (where risk = 'high')::integer as high,
             count(*) filter (where risk = 'medium')::integer as medium,
             count(*) filter (where risk = 'low')::integer as low,
             count(*) filter (where risk = 'no_action')::integer as no_action,
             count(*) filter (where risk is null)::integer as unset,
             count(*) filter (where is_late)::integer as late,
             count(*) filter (where is_silent)::integer as silent,
             count(*) filter (where is_unread)::integer as unread,
             max(last_act) as last_act
      from open_cases group by assigned_to, desk_id
    ),
    serving as (select account_id, desk_id from team_workers(${[...roles]}::text[])),
    who as (
      select account_id, desk_id from carried union select account_id, desk_id from serving
    )
    select w.account_id, a.name_km, a.name_en, w.desk_id, d.name_km as desk_km, d.name_en as desk_en,
           exists (select from serving s where s.account_id = w.account_id and s.desk_id = w.desk_id)
             or (w.account_id is not null and serves_at(w.account_id, w.desk_id, ${[...roles]}::text[])) as serves,
           coalesce(c.open, 0) as open, coalesce(c.high, 0) as high, coalesce(c.medium, 0) as medium,
           coalesce(c.low, 0) as low, coalesce(c.no_action, 0) as no_action, coalesce(c.unset, 0) as unset,
           coalesce(c.late, 0) as late, coalesce(c.silent, 0) as silent, coalesce(c.unread, 0) as unread,
           c.last_act
    from who w
    left join carried c on c.account_id is not distinct from w.account_id and c.desk_id = w.desk_id
    left join access.accounts a on a.id = w.account_id
    join desks d on d.id = w.desk_id
    order by d.name_km, a.name_km nulls first, w.account_id`.execute(db)
  return rows
}

/** Given into other hands, and not read in time; with how much else waits for the supervisor. */
export async function teamWaits(db: Db, actor: Actor) {
  const inSight = sql.join(caseRanges(actor, false), sql` or `)
  const { rows } = await sql<
    HandOverRow & {
      case_id: string
      number: string
      family_name_km: string | null
      given_name_km: string | null
      family_name_latin: string | null
      given_name_latin: string | null
    }
  >`
    select h.*, c.number, k.family_name_km, k.given_name_km, k.family_name_latin, k.given_name_latin
    from (${handOvers(sql`
      select * from hand_overs
      where read_at is null and ended_at is null and read_due_at < access.now()`)}) h
    join cases c on c.id = h.case_id
    left join children k on k.id = c.child_id
    where c.status <> 'closed' and (${inSight})
    order by h.given_at, h.id limit 100`.execute(db)
  const { rows: counts } = await sql<{ reviews: number; approvals: number }>`
    select
      (select count(*)::integer from cases c
       where c.status <> 'closed' and c.next_review_due_at < access.now() and (${inSight})) as reviews,
      (select count(*)::integer from approvals p join cases c on c.id = p.case_id
       where p.status = 'asked' and (${inSight})) as approvals`.execute(db)
  return {
    unread: rows.map((row) => ({
      case: { id: CaseId.parse(row.case_id), number: row.number, childName: nameOf(row) },
      handOver: handOverOf(row),
    })),
    reviewsDue: counts[0]?.reviews ?? 0,
    approvalsAsked: counts[0]?.approvals ?? 0,
  }
}
