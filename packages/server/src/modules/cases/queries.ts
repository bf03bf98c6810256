import {
  type Assessment,
  type CaseBrief,
  type CaseConcern,
  CaseId,
  CaseStatus,
  type CaseFile,
  type PlanAction,
  type PlanGoal,
  Risk,
  type RiskName,
  type SavedView,
  type StoryItem,
  ViewHow,
  type Visit,
} from '@tumpeang/domain/cases'
import { type Birth, CaregiverId, ChildId, type NameParts, Sex } from '@tumpeang/domain/children'
import { codeIn } from '@tumpeang/domain/forms'
import { Day } from '@tumpeang/domain/kernel'
import { PlaceCode } from '@tumpeang/domain/places'
import { type RawBuilder, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Actor, Db } from '../../platform/db.ts'
import { openerOf, type Opener, sealerOf } from '../../platform/words.ts'
import { guideShelf } from '../law/index.ts'
import { isSilent, isWithoutWorker } from './condition-queries.ts'

type Named = { km: string; en: string | null }

export const named = (km: string | null, en: string | null): Named | null =>
  km === null ? null : { km, en }

export const dayOrNull = (day: string | null): Day | null => (day === null ? null : Day.parse(day))
const placeOrNull = (code: string | null): PlaceCode | null =>
  code === null ? null : PlaceCode.parse(code)

/** A case as the table has it: what steps and rules are decided from. */
export interface CaseRow {
  readonly id: string
  readonly number: string
  readonly child_id: string
  readonly desk_id: string
  readonly assigned_to: string | null
  readonly status: CaseStatus
  readonly risk: RiskName | null
  readonly place_code: string | null
  readonly province_code: string
  readonly district_code: string | null
  readonly opened_at: Date
  readonly next_visit_due_at: Date | null
  readonly next_review_due_at: Date | null
  readonly closed_at: Date | null
  readonly closing_reason: string | null
  readonly closing_note: string | null
  readonly version: number
}

interface BriefRow extends CaseRow {
  readonly family_name_km: string | null
  readonly given_name_km: string | null
  readonly family_name_latin: string | null
  readonly given_name_latin: string | null
  readonly sex: string
  readonly birth_from: string | null
  readonly birth_to: string | null
  readonly birth_precision: Birth['precision']
  readonly birth_words: string | null
  readonly desk_km: string
  readonly desk_en: string
  readonly worker_km: string | null
  readonly worker_en: string | null
  readonly concerns: string[]
  readonly overdue: boolean
  readonly cursor: string
}

export const nameOf = (row: {
  family_name_km: string | null
  given_name_km: string | null
  family_name_latin: string | null
  given_name_latin: string | null
}): NameParts => ({
  familyKm: row.family_name_km,
  givenKm: row.given_name_km,
  familyLatin: row.family_name_latin,
  givenLatin: row.given_name_latin,
})

const briefOf = (row: BriefRow): CaseBrief => ({
  id: CaseId.parse(row.id),
  number: row.number,
  status: CaseStatus.parse(row.status),
  risk: row.risk === null ? null : Risk.parse(row.risk),
  childId: ChildId.parse(row.child_id),
  childName: nameOf(row),
  sex: Sex.parse(row.sex),
  birth: {
    precision: row.birth_precision,
    from: dayOrNull(row.birth_from),
    to: dayOrNull(row.birth_to),
    words: row.birth_words,
  },
  placeCode: placeOrNull(row.place_code),
  concerns: row.concerns,
  deskId: row.desk_id,
  deskName: { km: row.desk_km, en: row.desk_en },
  assignedTo: row.assigned_to,
  assignedName: named(row.worker_km, row.worker_en),
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  nextVisitDueAt: row.next_visit_due_at,
  overdue: row.overdue,
  version: row.version,
})

/** Something promised for the case is late. */
const isLate = sql`exists (
  select from tasks t where t.case_id = c.id and t.done_at is null and t.due_at < access.now())`

/* The child is joined from the left: where the place of the child is not known, a supervisor of the
   place where the case was opened sees the case, and a child without a name. */
const briefs = (found: RawBuilder<unknown>) => sql<BriefRow>`
  select c.*, c.opened_at::text || '/' || c.id as cursor,
         k.family_name_km, k.given_name_km, k.family_name_latin, k.given_name_latin,
         coalesce(k.sex, 'unknown') as sex, k.birth_from, k.birth_to,
         coalesce(k.birth_precision, 'unknown') as birth_precision, k.birth_words,
         d.name_km as desk_km, d.name_en as desk_en, a.name_km as worker_km, a.name_en as worker_en,
         array(
           select distinct n.concern from case_concerns n
           where n.case_id = c.id and n.ended_at is null order by n.concern) as concerns,
         ${isLate} as overdue
  from (${found}) c
  join desks d on d.id = c.desk_id
  left join children k on k.id = c.child_id
  left join access.accounts a on a.id = c.assigned_to
  order by c.opened_at desc, c.id desc`

export async function findCase(db: Db, id: string): Promise<CaseBrief | undefined> {
  const { rows } = await briefs(sql`select * from cases where id = ${id}`).execute(db)
  return rows[0] && briefOf(rows[0])
}

/** The case as its table has it, locked when it is about to change. */
export async function caseRow(
  db: Db,
  id: string,
  { locked = false }: { locked?: boolean } = {},
): Promise<CaseRow | undefined> {
  const { rows } = await sql<CaseRow>`
    select * from cases where id = ${id} ${locked ? sql`for update` : sql``}`.execute(db)
  return rows[0]
}

export interface CaseFilter {
  readonly q?: string | undefined
  readonly status?: CaseStatus | undefined
  readonly open?: boolean | undefined
  readonly risk?: RiskName | undefined
  readonly concern?: string | undefined
  readonly placeCode?: string | undefined
  readonly mine?: boolean | undefined
  readonly overdue?: boolean | undefined
  /** One worker, or nobody who serves. */
  readonly worker?: string | undefined
  readonly silent?: boolean | undefined
  /** Roles of a desk that may have a case in their hands. */
  readonly workerRoles?: readonly string[] | undefined
  readonly after?: string | undefined
  readonly limit: number
  /** Children whose names fit what was asked, looked up beforehand; undefined asks for none. */
  readonly children?: readonly string[] | undefined
}

/**
 * Where the actor's cases may be: one range of an index each, so that a list of fifty costs fifty
 * rows whatever the size of the country. The policies decide again, row by row.
 */
export function caseRanges({ account, duty }: Actor, isMine: boolean): RawBuilder<unknown>[] {
  const mine = sql`c.assigned_to = ${account?.id ?? null}`
  if (isMine) return [mine]
  if (duty?.desk) {
    return [
      sql`c.desk_id = ${duty.desk}`,
      sql`c.assigned_to = ${account?.id ?? null} and c.desk_id <> ${duty.desk}`,
    ]
  }
  if (duty?.place?.length === 2) return [sql`c.province_code = ${duty.place}`]
  if (duty?.place?.length === 4) return [sql`c.district_code = ${duty.place}`]
  return [mine]
}

const literal = (words: string): string => words.replaceAll(/[%_\\]/g, '\\$&')

const cursorForm =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?)\/([0-9a-f-]{36})$/

/** Cases that the actor may see, newest first; one more than asked for tells that there are more. */
export async function casesOf(
  db: Db,
  actor: Actor,
  filter: CaseFilter,
): Promise<{ items: CaseBrief[]; next: string | null }> {
  const cursor = filter.after === undefined ? null : cursorForm.exec(filter.after)
  const conditions = [
    filter.status !== undefined && sql`c.status = ${filter.status}`,
    filter.open === true && sql`c.status <> 'closed'`,
    filter.open === false && sql`c.status = 'closed'`,
    filter.risk !== undefined && sql`c.risk = ${filter.risk}`,
    filter.placeCode !== undefined && sql`c.place_code like ${`${literal(filter.placeCode)}%`}`,
    filter.concern !== undefined &&
      sql`exists (select from case_concerns n
            where n.case_id = c.id and n.concern = ${filter.concern} and n.ended_at is null)`,
    filter.overdue === true && isLate,
    filter.overdue === false && sql`not ${isLate}`,
    filter.worker === 'none' && isWithoutWorker(filter.workerRoles ?? []),
    filter.worker !== undefined &&
      filter.worker !== 'none' &&
      sql`c.assigned_to = ${filter.worker}`,
    filter.silent === true && isSilent,
    filter.silent === false && sql`not ${isSilent}`,
    filter.q !== undefined &&
      sql`(c.number like ${`%${literal(filter.q)}%`} or c.child_id = any (${filter.children ?? []}::uuid[]))`,
    cursor && sql`(c.opened_at, c.id) < (${cursor[1]}::timestamptz, ${cursor[2]}::uuid)`,
  ].filter((condition) => condition !== false && condition !== null)
  const most = filter.limit + 1
  const arms = caseRanges(actor, filter.mine === true).map(
    (range) => sql`(
      select c.* from cases c where ${sql.join([range, ...conditions], sql` and `)}
      order by c.opened_at desc, c.id desc limit ${most})`,
  )
  const found = sql`
    select * from (${sql.join(arms, sql` union all `)}) found
    order by opened_at desc, id desc limit ${most}`
  const { rows } = await briefs(found).execute(db)
  const shown = rows.slice(0, filter.limit)
  return {
    items: shown.map((row) => briefOf(row)),
    next: rows.length > filter.limit ? (shown.at(-1)?.cursor ?? null) : null,
  }
}

export interface NewCase {
  readonly id: string
  readonly childId: string
  readonly deskId: string
  readonly day: Day
  readonly placeCode: string | null
  readonly provinceCode: string
  readonly districtCode: string | null
}

/**
 * Opens a case under the next number of its village and day. Undefined when the child has an open
 * case: of two people who open one at once, the second finds the first one's.
 */
export async function insertCase(db: Db, given: NewCase): Promise<{ number: string } | undefined> {
  const { rows } = await sql<{ number: string }>`
    insert into cases (id, number, child_id, desk_id, place_code, province_code, district_code)
    select ${given.id}, next_case_number(${given.day}::date, ${given.placeCode ?? ''}), ${given.childId},
           ${given.deskId}, ${given.placeCode}, ${given.provinceCode}, ${given.districtCode}
    on conflict (child_id) where status <> 'closed' do nothing
    returning number`.execute(db)
  return rows[0]
}

export interface JoinedCase {
  readonly id: string
  readonly number: string
  readonly desk_id: string
  readonly assigned_to: string | null
  readonly province_code: string
  readonly district_code: string | null
  /** The concerns that the case did not have yet. */
  readonly added: string[]
}

/** Adds a report and concerns to the child's open case, whichever desk leads it. */
export async function joinOpenCase(
  db: Db,
  childId: string,
  reportId: string | null,
  concerns: readonly string[],
): Promise<JoinedCase | undefined> {
  const { rows } = await sql<JoinedCase>`
    select * from join_open_case(${childId}, ${reportId}, ${[...concerns]}::text[])`.execute(db)
  return rows[0]
}

/** Gives case and child to the desk that is responsible; the giver may not see them afterwards. */
export const giveCase = (db: Db, caseId: string, deskId: string) =>
  sql`select give_case(${caseId}, ${deskId})`.execute(db)

/** Where a desk stands; null for one of the whole country. */
export async function placeOfDesk(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('desks')
    .select('place_code')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.place_code ?? null
}

export const deskExists = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('desks').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** The concerns of a case that have not ended. */
export async function concernsOf(db: Db, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('case_concerns')
    .select('concern')
    .distinct()
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .orderBy('concern')
    .execute()
  return rows.map(({ concern }) => concern)
}

/** When a case was last assessed, first planned for and last visited; null where it never was. */
export async function lastActsOf(
  db: Db,
  caseId: string,
): Promise<{ assessedAt: Date | null; plannedAt: Date | null; visitedAt: Date | null }> {
  const { rows } = await sql<{
    assessed_at: Date | null
    planned_at: Date | null
    visited_at: Date | null
  }>`
    select (select max(assessed_at) from assessments where case_id = ${caseId}) as assessed_at,
           (select min(made_at) from plan_goals where case_id = ${caseId}) as planned_at,
           (select max(written_at) from visits where case_id = ${caseId}) as visited_at`.execute(db)
  const [row] = rows
  return {
    assessedAt: row?.assessed_at ?? null,
    plannedAt: row?.planned_at ?? null,
    visitedAt: row?.visited_at ?? null,
  }
}

export const linkReport = (db: Db, caseId: string, reportId: string) =>
  db.insertInto('case_reports').values({ case_id: caseId, report_id: reportId }).execute()

export const insertStep = (
  db: Db,
  step: {
    caseId: string
    act: string
    from: string | null
    to: string
    reason?: string | null
    note?: string | null
  },
) =>
  db
    .insertInto('case_steps')
    .values({
      id: uuid(),
      case_id: step.caseId,
      act: step.act,
      from_status: step.from,
      to_status: step.to,
      reason: step.reason ?? null,
      note: step.note ?? null,
    })
    .execute()

export const insertConcern = (
  db: Db,
  caseId: string,
  concern: Pick<CaseConcern, 'id' | 'concern' | 'stage' | 'sinceWords'>,
) =>
  db
    .insertInto('case_concerns')
    .values({
      id: concern.id,
      case_id: caseId,
      concern: concern.concern,
      stage: concern.stage,
      since_words: concern.sinceWords,
    })
    .execute()

export const insertRisk = (
  db: Db,
  caseId: string,
  risk: { id: string; level: RiskName; because: string },
) =>
  db
    .insertInto('risk_levels')
    .values({ id: risk.id, case_id: caseId, level: risk.level, because: risk.because })
    .execute()

/** Whether others moved the case through its procedure after a version. */
export async function movedSince(db: Db, caseId: string, seen: number): Promise<boolean> {
  const { rows } = await sql<{ moved: boolean }>`
    select case_moved_since(${caseId}, ${seen}) as moved`.execute(db)
  return rows[0]?.moved ?? false
}

export const setWorker = (db: Db, caseId: string, account: string) =>
  db.updateTable('cases').set({ assigned_to: account }).where('id', '=', caseId).execute()

export const setStatus = (db: Db, caseId: string, status: CaseStatus) =>
  db
    .updateTable('cases')
    .set({ status })
    .where('id', '=', caseId)
    .where('status', '<>', status)
    .execute()

/** The last day on which somebody visited; null when nobody has yet. */
export async function lastVisitOn(db: Db, caseId: string): Promise<Day | null> {
  const row = await db
    .selectFrom('visits')
    .select('visited_on')
    .where('case_id', '=', caseId)
    .orderBy('visited_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return dayOrNull(row?.visited_on ?? null)
}

export const setNextVisit = (db: Db, caseId: string, dueAt: Date | null) =>
  db
    .updateTable('cases')
    .set({ next_visit_due_at: dueAt })
    .where('id', '=', caseId)
    .where('next_visit_due_at', 'is distinct from', dueAt)
    .execute()

export async function insertAssessment(db: Db, caseId: string, given: Assessment): Promise<void> {
  const sealed = await sealerOf(db, caseId)
  await db
    .insertInto('assessments')
    .values({
      id: given.id,
      case_id: caseId,
      assessed_on: given.assessedOn,
      child_ratings: JSON.stringify(given.childRatings),
      family_ratings: JSON.stringify(given.familyRatings),
      strengths: sealed('assessments.strengths', given.id, given.strengths),
      needs: sealed('assessments.needs', given.id, given.needs),
      child_view: sealed('assessments.child_view', given.id, given.childView),
      child_view_how: given.childViewHow,
      caregiver_view: sealed('assessments.caregiver_view', given.id, given.caregiverView),
    })
    .execute()
}

type NewGoal = Pick<
  PlanGoal,
  | 'id'
  | 'goal'
  | 'measure'
  | 'dueOn'
  | 'childAgrees'
  | 'viewDone'
  | 'viewWhy'
  | 'caregiverId'
  | 'need'
  | 'caregiverAgrees'
> & {
  readonly actions: readonly Pick<
    PlanAction,
    'id' | 'what' | 'service' | 'who' | 'dueOn' | 'costRiel'
  >[]
}

export async function insertGoal(db: Db, caseId: string, goal: NewGoal): Promise<void> {
  await db
    .insertInto('plan_goals')
    .values({
      id: goal.id,
      case_id: caseId,
      goal: goal.goal,
      child_agrees: goal.childAgrees,
      view_done: goal.viewDone,
      view_why: goal.viewWhy,
      measure: goal.measure,
      due_on: goal.dueOn,
      caregiver_id: goal.caregiverId,
      need: goal.need,
      caregiver_agrees: goal.caregiverAgrees,
    })
    .execute()
  await db
    .insertInto('plan_actions')
    .values(
      goal.actions.map((action) => ({
        id: action.id,
        goal_id: goal.id,
        case_id: caseId,
        what: action.what,
        service: action.service,
        who: action.who,
        due_on: action.dueOn,
        cost_riel: action.costRiel,
      })),
    )
    .execute()
}

export async function insertVisit(db: Db, caseId: string, visit: Visit): Promise<void> {
  const sealed = await sealerOf(db, caseId)
  await db
    .insertInto('visits')
    .values({
      id: visit.id,
      case_id: caseId,
      visited_on: visit.visitedOn,
      kind: visit.kind,
      child_seen: visit.childSeen,
      child_seen_alone: visit.childSeenAlone,
      child_view: sealed('visits.child_view', visit.id, visit.childView),
      child_view_how: visit.childViewHow,
      situation: sealed('visits.situation', visit.id, visit.situation),
      next_step: sealed('visits.next_step', visit.id, visit.nextStep),
      school: visit.school,
      growth: visit.growth,
      development: visit.development,
    })
    .execute()
}

export async function insertNote(
  db: Db,
  caseId: string,
  note: { id: string; words: string },
): Promise<void> {
  const sealed = await sealerOf(db, caseId)
  const words = sealed('case_notes.words', note.id, note.words)
  await db.insertInto('case_notes').values({ id: note.id, case_id: caseId, words }).execute()
}

/** Who serves today at the desk that leads the case, and how many open cases each carries. */
export async function workersOf(
  db: Db,
  caseId: string,
  roles: readonly string[],
): Promise<{ id: string; name: Named; openCases: number }[]> {
  const { rows } = await sql<{
    id: string
    name_km: string
    name_en: string | null
    open_cases: number
  }>`select * from case_workers(${caseId}, ${[...roles]}::text[])`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    name: { km: row.name_km, en: row.name_en },
    openCases: row.open_cases,
  }))
}

const actionOf = (row: {
  id: string
  what: string
  service: string | null
  who: string
  due_on: string | null
  done_on: string | null
  cost_riel: number | null
  result: string | null
  version: number
}): PlanAction => ({
  id: row.id,
  what: row.what,
  service: row.service,
  who: row.who,
  dueOn: dayOrNull(row.due_on),
  costRiel: row.cost_riel,
  doneOn: dayOrNull(row.done_on),
  result: row.result,
  version: row.version,
})

const caregiverAgreements = ['agrees', 'disagrees', 'not-asked'] as const
const SupportNeed = codeIn('support-need')
const viewsDone = ['followed', 'partly', 'not'] as const
const conditions = ['well', 'worry'] as const
const agreements = ['agrees', 'disagrees', 'did-not-wish-to-say', 'too-young'] as const
const results = ['met', 'partly-met', 'not-met', 'dropped'] as const

/** Of values that the database's checks keep to a list, the one that a row has. */
function oneOf<const Value extends string>(values: readonly Value[], given: string): Value {
  const found = values.find((value) => value === given)
  if (found === undefined) throw new RangeError('A value is stored that no list has')
  return found
}

/** The goals of a case, oldest first, each with its actions. */
export async function planOf(db: Db, caseId: string): Promise<PlanGoal[]> {
  const goals = await db
    .selectFrom('plan_goals')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  const actions = await db
    .selectFrom('plan_actions')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return goals.map((row) => ({
    id: row.id,
    goal: row.goal,
    measure: row.measure,
    dueOn: dayOrNull(row.due_on),
    childAgrees: oneOf(agreements, row.child_agrees),
    viewDone: row.view_done === null ? null : oneOf(viewsDone, row.view_done),
    viewWhy: row.view_why,
    caregiverId: row.caregiver_id === null ? null : CaregiverId.parse(row.caregiver_id),
    need: row.need === null ? null : SupportNeed.parse(row.need),
    caregiverAgrees:
      row.caregiver_agrees === null ? null : oneOf(caregiverAgreements, row.caregiver_agrees),
    madeAt: row.made_at,
    endedAt: row.ended_at,
    result: row.result === null ? null : oneOf(results, row.result),
    actions: actions.filter(({ goal_id }) => goal_id === row.id).map((action) => actionOf(action)),
    version: row.version,
  }))
}

export async function findAction(
  db: Db,
  id: string,
): Promise<{ caseId: string; action: PlanAction } | undefined> {
  const row = await db
    .selectFrom('plan_actions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { caseId: row.case_id, action: actionOf(row) }
}

export async function findGoal(
  db: Db,
  id: string,
): Promise<{ caseId: string; goal: PlanGoal } | undefined> {
  const row = await db
    .selectFrom('plan_goals')
    .select('case_id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const goal = (await planOf(db, row.case_id)).find((found) => found.id === id)
  return goal && { caseId: row.case_id, goal }
}

/** What happened in a case besides its head: the parts of the file that are tables of its own. */
type Parts = Pick<
  CaseFile,
  'concernsInFull' | 'riskOverTime' | 'assessments' | 'visits' | 'story' | 'reports'
>

const stages = ['at-risk', 'experienced', 'unknown'] as const

export async function partsOf(db: Db, caseId: string): Promise<Parts> {
  const concerns = await db
    .selectFrom('case_concerns')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('noted_at')
    .orderBy('id')
    .execute()
  const risks = await db
    .selectFrom('risk_levels as r')
    .leftJoin('access.accounts as a', 'a.id', 'r.set_by')
    .select(['r.id', 'r.level', 'r.because', 'r.set_at', 'a.name_km', 'a.name_en'])
    .where('r.case_id', '=', caseId)
    .orderBy('r.set_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute()
  const assessments = await db
    .selectFrom('assessments as s')
    .leftJoin('access.accounts as a', 'a.id', 's.assessed_by')
    .selectAll('s')
    .select(['a.name_km', 'a.name_en'])
    .where('s.case_id', '=', caseId)
    .orderBy('s.assessed_on', 'desc')
    .orderBy('s.assessed_at', 'desc')
    .execute()
  const visits = await db
    .selectFrom('visits as v')
    .leftJoin('access.accounts as a', 'a.id', 'v.visited_by')
    .selectAll('v')
    .select(['a.name_km', 'a.name_en'])
    .where('v.case_id', '=', caseId)
    .orderBy('v.visited_on', 'desc')
    .orderBy('v.written_at', 'desc')
    .execute()
  const reports = await db
    .selectFrom('case_reports as l')
    .innerJoin('reports as r', 'r.id', 'l.report_id')
    .select(['r.id', 'r.reference', 'r.received_at'])
    .where('l.case_id', '=', caseId)
    .orderBy('r.received_at')
    .execute()
  const open = await openerOf(db, caseId)
  return {
    concernsInFull: concerns.map((row) => ({
      id: row.id,
      concern: row.concern,
      stage: oneOf(stages, row.stage),
      sinceWords: row.since_words,
      notedAt: row.noted_at,
      endedAt: row.ended_at,
    })),
    riskOverTime: risks.map((row) => ({
      id: row.id,
      level: Risk.parse(row.level),
      because: row.because,
      setAt: row.set_at,
      setByName: named(row.name_km, row.name_en),
    })),
    assessments: assessments.map((row) => ({
      id: row.id,
      assessedOn: Day.parse(row.assessed_on),
      childRatings: ratingsOf(row.child_ratings),
      familyRatings: ratingsOf(row.family_ratings),
      strengths: open('assessments.strengths', row.id, row.strengths),
      needs: open('assessments.needs', row.id, row.needs),
      childView: open('assessments.child_view', row.id, row.child_view),
      childViewHow: ViewHow.parse(row.child_view_how),
      caregiverView: open('assessments.caregiver_view', row.id, row.caregiver_view),
      assessedByName: named(row.name_km, row.name_en),
    })),
    visits: visits.map((row) => ({
      id: row.id,
      visitedOn: Day.parse(row.visited_on),
      kind: row.kind,
      childSeen: row.child_seen,
      childSeenAlone: row.child_seen_alone,
      childView: open('visits.child_view', row.id, row.child_view),
      childViewHow: ViewHow.parse(row.child_view_how),
      situation: open('visits.situation', row.id, row.situation),
      nextStep: open('visits.next_step', row.id, row.next_step),
      school: row.school,
      growth: row.growth === null ? null : oneOf(conditions, row.growth),
      development: row.development === null ? null : oneOf(conditions, row.development),
      visitedByName: named(row.name_km, row.name_en),
    })),
    story: await storyOf(db, caseId, open),
    reports: reports.map((row) => ({
      id: row.id,
      reference: row.reference,
      receivedAt: row.received_at,
    })),
  }
}

export const ratingsOf = (stored: unknown): Record<string, number> =>
  typeof stored === 'object' && stored !== null
    ? Object.fromEntries(
        Object.entries(stored).filter(
          (entry): entry is [string, number] => typeof entry[1] === 'number',
        ),
      )
    : {}

const storyKinds = [
  'conference',
  'service',
  'report',
  'step',
  'concern',
  'risk',
  'assessment',
  'goal',
  'visit',
  'note',
  'referral',
  'decision',
  'placement',
  'consent',
  'consent-withdrawn',
  'safety-plan',
  'household',
  'left-home',
  'home-check',
  'support-review',
  'guide',
  'approval',
  'final',
  'review',
  'given',
  'form',
  'attachment',
  'abuse-material',
] as const

/* Everything that people did in a case, newest first. Each arm reads one table by its case; a
   reader gets of it what the policies of that table let through. */
async function storyOf(db: Db, caseId: string, open: Opener): Promise<StoryItem[]> {
  const { rows } = await sql<{
    id: string
    at: Date
    kind: string
    words: string | null
    facts: Record<string, unknown>
    hasForm: boolean
    name_km: string | null
    name_en: string | null
  }>`
    select s.id, s.at, s.kind, s.words, s.facts, a.name_km, a.name_en,
      s.id in (select subject_id::text from form_answers where case_id = ${caseId}) as "hasForm"
    from (
      select r.id::text, l.linked_at as at, r.taken_by as by_account, 'report' as kind, null as words,
             jsonb_build_object('reference', r.reference, 'receivedAt', r.received_at) as facts
      from case_reports l join reports r on r.id = l.report_id where l.case_id = ${caseId}
      union all
      select id::text, at, by_account, 'step', note,
             jsonb_build_object('act', act, 'from', from_status, 'to', to_status, 'reason', reason)
      from case_steps where case_id = ${caseId}
      union all
      select id::text, noted_at, noted_by, 'concern', since_words,
             jsonb_build_object('concern', concern, 'stage', stage)
      from case_concerns where case_id = ${caseId}
      union all
      select id::text, set_at, set_by, 'risk', because, jsonb_build_object('level', level)
      from risk_levels where case_id = ${caseId}
      union all
      select id::text, assessed_at, assessed_by, 'assessment', needs,
             jsonb_build_object('assessedOn', assessed_on, 'childView', child_view, 'childViewHow', child_view_how)
      from assessments where case_id = ${caseId}
      union all
      select id::text, made_at, made_by, 'goal', goal,
             jsonb_build_object('childAgrees', child_agrees, 'viewDone', view_done, 'viewWhy', view_why, 'result', result, 'need', need)
      from plan_goals where case_id = ${caseId}
      union all
      select id::text, written_at, visited_by, 'visit', situation,
             jsonb_build_object('visitedOn', visited_on, 'visitKind', kind, 'childSeen', child_seen,
               'childView', child_view, 'childViewHow', child_view_how, 'nextStep', next_step)
      from visits where case_id = ${caseId}
      union all
      select id::text, written_at, written_by, 'conference', conclusion,
             jsonb_build_object('heldOn', held_on, 'because', because, 'childView', child_view,
               'childViewHow', child_view_how, 'viewDone', view_done)
      from conferences where case_id = ${caseId}
      union all
      select id::text, written_at, written_by, 'service', note,
             jsonb_build_object('service', service, 'givenOn', given_on, 'by', given_by, 'amount', amount)
      from services_given where case_id = ${caseId}
      union all
      select id::text, written_at, written_by, 'note', words, '{}'
      from case_notes where case_id = ${caseId}
      union all
      select r.id::text, r.sent_at, r.sent_by, 'referral', r.reason,
             jsonb_build_object('service', r.service, 'status', r.status, 'toDeskKm', d.name_km,
               'toDeskEn', d.name_en, 'outcome', r.outcome, 'consentWithdrawnAt', r.consent_withdrawn_at)
      from referrals r join desks d on d.id = r.to_desk_id where r.case_id = ${caseId}
      union all
      select s.id::text, s.at, s.by_account, 'decision', s.words,
             jsonb_build_object('act', s.act, 'decisionId', d.id, 'kind', d.kind, 'chosen', d.chosen)
      from decision_steps s join care_decisions d on d.id = s.decision_id where s.case_id = ${caseId}
      union all
      select id::text, begun_at, worker_id, 'placement', carer_words,
             jsonb_build_object('option', option, 'startedOn', started_on, 'isReintegration', is_reintegration,
               'isEmergency', emergency_until is not null, 'endedOn', ended_on)
      from placements where case_id = ${caseId}
      union all
      select id::text, noted_at, noted_by, 'consent', scope,
             jsonb_build_object('purpose', purpose, 'givenBy', given_by, 'answer', answer)
      from consents where case_id = ${caseId}
      union all
      select id::text || '/withdrawn', withdrawn_at, null, 'consent-withdrawn', withdrawn_words,
             jsonb_build_object('purpose', purpose, 'givenBy', given_by)
      from consents where case_id = ${caseId} and withdrawn_at is not null
      union all
      select id::text, made_at, made_by, 'safety-plan', null, '{}'
      from safety_plans where case_id = ${caseId}
      union all
      -- Those whom one person wrote down on one day are one line of the story.
      select max(m.id::text), max(m.created_at), m.created_by, 'household', null,
             jsonb_build_object('count', count(*))
      from household_members m join cases c on c.child_id = m.child_id where c.id = ${caseId}
      group by m.created_by, (m.created_at at time zone 'Asia/Phnom_Penh')::date
      union all
      select m.id::text || '/left', m.left_at, m.left_by, 'left-home', m.left_why,
             jsonb_build_object('relation', coalesce(g.relation, m.relation), 'on', m.lives_until)
      from household_members m join cases c on c.child_id = m.child_id
      left join caregivers g on g.id = m.caregiver_id
      where c.id = ${caseId} and m.left_at is not null
      union all
      select id::text, written_at, written_by, 'home-check', danger_words,
             jsonb_build_object('finding', finding, 'checkedOn', checked_on, 'livesHere', child_lives_here,
               'measures', measures, 'childView', child_view, 'childViewHow', child_view_how)
      from home_checks where case_id = ${caseId}
      union all
      select id::text, written_at, written_by, 'support-review', words,
             jsonb_build_object('reviewedOn', reviewed_on)
      from support_reviews where case_id = ${caseId}
      union all
      select id::text, written_at, by_account, 'guide', reason,
             jsonb_build_object('guide', guide, 'step', step, 'number', guides_number, 'answer', answer, 'decision', decision, 'on', done_on)
      from case_guide_steps where case_id = ${caseId}
      union all
      select id::text || '/asked', asked_at, asked_by, 'approval', note,
             jsonb_build_object('approvalKind', kind, 'status', 'asked')
      from approvals where case_id = ${caseId}
      union all
      select id::text || '/answered', answered_at, answered_by, 'approval', comments,
             jsonb_build_object('approvalKind', kind, 'status', status)
      from approvals where case_id = ${caseId} and answered_at is not null
      union all
      select id::text, assessed_at, assessed_by, 'final', reason,
             jsonb_build_object('outcome', outcome, 'childTotal', child_total, 'familyTotal', family_total,
               'isBelowThresholds', below_thresholds, 'belowReason', below_reason,
               'childView', child_view, 'childViewHow', child_view_how)
      from final_assessments where case_id = ${caseId}
      union all
      select id::text, reviewed_at, reviewed_by, 'review', agreed,
             jsonb_build_object('heldOn', held_on, 'present', present, 'nextOn', next_on)
      from case_reviews where case_id = ${caseId}
      union all
      select h.id::text, h.given_at, h.given_by, 'given', h.reason,
             jsonb_build_object('toKm', t.name_km, 'toEn', t.name_en, 'deskKm', d.name_km, 'deskEn', d.name_en,
               'readAt', h.read_at)
      from hand_overs h join desks d on d.id = h.to_desk_id
      join access.accounts t on t.id = h.to_account where h.case_id = ${caseId}
      union all
      select f.id::text, f.written_at, f.written_by, 'form', null,
             jsonb_build_object('form', f.form, 'number', f.number, 'title', v.definition -> 'title')
      from form_answers f join form_versions v on v.name = f.form and v.number = f.number
      where f.case_id = ${caseId} and f.subject = 'case'
      union all
      select id::text, added_at, added_by, 'attachment', note,
             jsonb_build_object('kind', kind, 'datedOn', dated_on, 'isRetired', retired_at is not null)
      from attachments where case_id = ${caseId}
      union all
      select id::text, recorded_at, recorded_by, 'abuse-material', null, '{}'
      from abuse_material where case_id = ${caseId}
      union all
      select id::text || '/handed', handed_at, handed_by, 'abuse-material', null,
             jsonb_build_object('handedTo', handed_to)
      from abuse_material where case_id = ${caseId} and handed_at is not null
    ) s
    left join access.accounts a on a.id = s.by_account
    order by s.at desc, s.id desc`.execute(db)
  const shelf = await guideShelf(db)
  return rows.map(({ name_km, name_en, kind, ...kept }) => {
    const item = opened(kind, kept, open)
    return {
      ...item,
      facts: kind === 'guide' ? { ...item.facts, says: guideSays(shelf, item.facts) } : item.facts,
      kind: oneOf(storyKinds, kind),
      byName: named(name_km, name_en),
    }
  })
}

interface Told {
  readonly id: string
  readonly words: string | null
  readonly facts: Record<string, unknown>
}

/** What is sealed of an item of the story, opened. */
function opened<T extends Told>(kind: string, item: T, open: Opener): T {
  const fact = (place: Parameters<Opener>[0], value: unknown) =>
    typeof value === 'string' ? open(place, item.id, value) : value
  if (kind === 'note') return { ...item, words: open('case_notes.words', item.id, item.words) }
  if (kind === 'assessment')
    return {
      ...item,
      words: open('assessments.needs', item.id, item.words),
      facts: {
        ...item.facts,
        childView: fact('assessments.child_view', item.facts['childView']),
      },
    }
  if (kind !== 'visit') return item
  return {
    ...item,
    words: open('visits.situation', item.id, item.words),
    facts: {
      ...item.facts,
      childView: fact('visits.child_view', item.facts['childView']),
      nextStep: fact('visits.next_step', item.facts['nextStep']),
    },
  }
}

/** The words of the step that was answered: the story needs them, and not the guides as a whole. */
const guideSays = (
  shelf: Awaited<ReturnType<typeof guideShelf>>,
  { guide, step, number }: Record<string, unknown>,
) => shelf.step(String(guide), String(step), Number(number))?.says ?? null

export const viewsOf = (db: Db): Promise<SavedView[]> =>
  db
    .selectFrom('saved_views')
    .select(['id', 'name', 'search'])
    .orderBy('name')
    .orderBy('id')
    .execute()

export const storeView = (db: Db, view: SavedView) =>
  db
    .insertInto('saved_views')
    .values(view)
    .onConflict((clash) => clash.column('id').doUpdateSet({ name: view.name, search: view.search }))
    .execute()

export const deleteView = (db: Db, id: string) =>
  db.deleteFrom('saved_views').where('id', '=', id).execute()

/** Whether an emergency opening is what lets the actor read a case just now. */
export async function isOpenedInEmergency(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ is_so: boolean }>`
    select ${id}::uuid = any (access.opened()) as is_so`.execute(db)
  return rows[0]?.is_so === true
}
