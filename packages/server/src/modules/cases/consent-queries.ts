import {
  CaseId,
  type Consent,
  ConsentGivenBy,
  ConsentId,
  ConsentPurpose,
  type Danger,
  dangerOf,
  type recordConsent,
  type makeSafetyPlan,
  Risk,
  type SafetyPlan,
  SafetyPlanId,
} from '@tumpeang/domain/cases'
import { CaregiverId, shortName } from '@tumpeang/domain/children'
import { Day, type InputOf } from '@tumpeang/domain/kernel'
import { yearsOld } from '@tumpeang/domain/khmer'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { openerOf, type Opener, sealerOf } from '../../platform/words.ts'

const named = (km: string | null, en: string | null) => (km === null ? null : { km, en })
const dayOrNull = (day: string | null): Day | null => (day === null ? null : Day.parse(day))

interface ConsentRow {
  readonly id: string
  readonly case_id: string
  readonly purpose: string
  readonly to_desk_id: string | null
  readonly desk_km: string | null
  readonly desk_en: string | null
  readonly scope: string
  readonly given_by: string
  readonly caregiver_id: string | null
  readonly family_name_km: string | null
  readonly given_name_km: string | null
  readonly family_name_latin: string | null
  readonly given_name_latin: string | null
  readonly relation: string | null
  readonly is_suspected: boolean | null
  readonly adult_words: string | null
  readonly explained: string[]
  readonly is_written: boolean
  readonly answer: string
  readonly answered_on: string
  readonly valid_until: string | null
  readonly reason: string | null
  readonly approved_by: string | null
  readonly noted_at: Date
  readonly noted_km: string | null
  readonly noted_en: string | null
  readonly withdrawn_on: string | null
  readonly withdrawn_at: Date | null
  readonly withdrawn_words: string | null
  readonly version: number
}

const consentOf = (row: ConsentRow): Consent => ({
  id: ConsentId.parse(row.id),
  purpose: ConsentPurpose.parse(row.purpose),
  toDeskId: row.to_desk_id,
  toDeskName: named(row.desk_km, row.desk_en),
  scope: row.scope,
  givenBy: ConsentGivenBy.parse(row.given_by),
  caregiverId: row.caregiver_id === null ? null : CaregiverId.parse(row.caregiver_id),
  caregiverName: shortName({
    familyKm: row.family_name_km,
    givenKm: row.given_name_km,
    familyLatin: row.family_name_latin,
    givenLatin: row.given_name_latin,
  }),
  caregiverRelation: row.relation,
  caregiverIsSuspected: row.is_suspected ?? false,
  adultWords: row.adult_words,
  explained: row.explained,
  isWritten: row.is_written,
  answer: row.answer === 'refused' ? 'refused' : 'given',
  answeredOn: Day.parse(row.answered_on),
  validUntil: dayOrNull(row.valid_until),
  reason: row.reason,
  approvedBy: row.approved_by,
  notedAt: row.noted_at,
  notedByName: named(row.noted_km, row.noted_en),
  withdrawnOn: dayOrNull(row.withdrawn_on),
  withdrawnAt: row.withdrawn_at,
  withdrawnWords: row.withdrawn_words,
  version: row.version,
})

const consents = (where: RawBuilder<unknown>) => sql<ConsentRow>`
  select k.*, d.name_km as desk_km, d.name_en as desk_en, g.family_name_km, g.given_name_km,
         g.family_name_latin, g.given_name_latin, g.relation, g.is_suspected,
         a.name_km as noted_km, a.name_en as noted_en
  from consents k
  left join desks d on d.id = k.to_desk_id
  left join caregivers g on g.id = k.caregiver_id
  left join access.accounts a on a.id = k.noted_by
  where ${where}
  order by k.noted_at desc, k.id desc`

/** Who agreed to what in a case, the newest first. */
export async function consentsOf(db: Db, caseId: string): Promise<Consent[]> {
  const { rows } = await consents(sql`k.case_id = ${caseId}`).execute(db)
  return rows.map((row) => consentOf(row))
}

export async function findConsent(
  db: Db,
  id: string,
): Promise<{ caseId: CaseId; consent: Consent } | undefined> {
  const { rows } = await consents(sql`k.id = ${id}`).execute(db)
  const row = rows[0]
  return row && { caseId: CaseId.parse(row.case_id), consent: consentOf(row) }
}

export const insertConsent = (
  db: Db,
  caseId: string,
  given: InputOf<typeof recordConsent>['consent'],
) =>
  db
    .insertInto('consents')
    .values({
      id: given.id,
      case_id: caseId,
      purpose: given.purpose,
      to_desk_id: given.toDeskId,
      scope: given.scope,
      given_by: given.givenBy,
      caregiver_id: given.caregiverId,
      adult_words: given.adultWords,
      explained: given.explained,
      is_written: given.isWritten,
      answer: given.answer,
      answered_on: given.answeredOn,
      valid_until: given.validUntil,
      reason: given.reason,
      approved_by: given.approvedBy,
    })
    .execute()

/** What is known of a caregiver of the child of a case: whether somebody suspects them. */
export async function caregiverOfCase(
  db: Db,
  caseId: string,
  id: string,
): Promise<{ isSuspected: boolean } | undefined> {
  const row = await db
    .selectFrom('caregivers as g')
    .innerJoin('cases as c', 'c.child_id', 'g.child_id')
    .select('g.is_suspected')
    .where('g.id', '=', id)
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  return row && { isSuspected: row.is_suspected }
}

/** Whole years on a day, the younger end of what is known of the child; null where nothing is. */
export async function youngestAge(db: Db, caseId: string, on: Day): Promise<number | null> {
  const row = await db
    .selectFrom('children as k')
    .innerJoin('cases as c', 'c.child_id', 'k.id')
    .select('k.birth_to')
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  const latest = dayOrNull(row?.birth_to ?? null)
  return latest === null ? null : yearsOld(latest, on)
}

/** Open referrals of a case whose consent was withdrawn, and for which no decision waits yet. */
export async function unansweredWithdrawals(db: Db, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from referrals r
    where r.case_id = ${caseId} and r.consent_withdrawn_at is not null
      and r.status in ('sent', 'acknowledged', 'accepted')
      and not exists (select from tasks t
        where t.subject_id = r.id and t.kind = 'consent-withdrawn' and t.done_at is null)
    order by r.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The open case of a child, as far as the actor may see it. */
export const openCaseOf = async (db: Db, childId: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('cases')
      .select('id')
      .where('child_id', '=', childId)
      .where('status', '<>', 'closed')
      .executeTakeFirst()
  )?.id

/** Whether a case still rests on anything that this caregiver agreed to. */
export const standsOn = async (db: Db, caseId: string, caregiverId: string): Promise<boolean> =>
  (await db
    .selectFrom('consents')
    .select('id')
    .where('case_id', '=', caseId)
    .where('caregiver_id', '=', caregiverId)
    .where('answer', '=', 'given')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()) !== undefined

export const waitsForSafetyPlan = async (db: Db, caseId: string): Promise<boolean> =>
  (await db
    .selectFrom('tasks')
    .select('id')
    .where('subject_id', '=', caseId)
    .where('kind', '=', 'safety-plan')
    .where('done_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** Whether the child of a case may be in danger, as far as the file tells. */
export async function dangerIn(db: Db, caseId: string): Promise<Danger> {
  const { rows } = await sql<{
    risk: string | null
    suspect_at_home: boolean
    home_not_safe: boolean
    reported_now: boolean
    alarmed: boolean
    concerns: { concern: string; stage: string; isSafeSince: boolean }[]
  }>`
    select c.risk,
      exists (select from caregivers g
        where g.child_id = c.child_id and g.is_suspected and g.lives_with_child is not false) as suspect_at_home,
      home_is_not_safe(c.id) as home_not_safe, is_reported_in_danger(c.id) as reported_now, is_alarmed(c.id) as alarmed,
      coalesce((select jsonb_agg(jsonb_build_object('concern', n.concern, 'stage', n.stage,
        'isSafeSince', exists (select from safety_plans p
          where p.case_id = c.id and p.made_at >= n.noted_at and p.ended_at is not null)))
        from case_concerns n where n.case_id = c.id and n.ended_at is null), '[]') as concerns
    from cases c where c.id = ${caseId}`.execute(db)
  const row = rows[0]
  return dangerOf({
    risk: Risk.nullable().parse(row?.risk ?? null),
    concerns: row?.concerns ?? [],
    suspectAtHome: row?.suspect_at_home ?? false,
    homeNotSafe: row?.home_not_safe ?? false,
    reportedNow: row?.reported_now ?? false,
    isAlarmed: row?.alarmed ?? false,
  })
}

interface SafetyRow {
  readonly id: string
  readonly case_id: string
  readonly danger: string
  readonly safe_adult: string
  readonly safe_adult_phone: string | null
  readonly caregiver_id: string | null
  readonly is_suspected: boolean | null
  readonly go_to: string
  readonly child_does: string
  readonly signal: string | null
  readonly family_safety: string | null
  readonly checked_by: string
  readonly check_on: string
  readonly card_words: string | null
  readonly made_at: Date
  readonly made_km: string | null
  readonly made_en: string | null
  readonly ended_at: Date | null
  readonly end_words: string | null
  readonly version: number
}

const safetyPlanOf = (row: SafetyRow, open: Opener): SafetyPlan => ({
  id: SafetyPlanId.parse(row.id),
  danger: open('safety_plans.danger', row.id, row.danger),
  safeAdult: open('safety_plans.safe_adult', row.id, row.safe_adult),
  safeAdultPhone: open('safety_plans.safe_adult_phone', row.id, row.safe_adult_phone),
  caregiverId: row.caregiver_id === null ? null : CaregiverId.parse(row.caregiver_id),
  safeAdultIsSuspected: row.is_suspected ?? false,
  goTo: open('safety_plans.go_to', row.id, row.go_to),
  childDoes: open('safety_plans.child_does', row.id, row.child_does),
  signal: open('safety_plans.signal', row.id, row.signal),
  familySafety: open('safety_plans.family_safety', row.id, row.family_safety),
  checkedBy: row.checked_by,
  checkOn: Day.parse(row.check_on),
  cardWords: open('safety_plans.card_words', row.id, row.card_words),
  madeAt: row.made_at,
  madeByName: named(row.made_km, row.made_en),
  endedAt: row.ended_at,
  endWords: row.end_words,
  version: row.version,
})

const safetyPlans = (where: RawBuilder<unknown>) => sql<SafetyRow>`
  select s.*, g.is_suspected, a.name_km as made_km, a.name_en as made_en
  from safety_plans s
  left join caregivers g on g.id = s.caregiver_id
  left join access.accounts a on a.id = s.made_by
  where ${where}
  order by s.ended_at desc nulls first, s.made_at desc, s.id desc`

/** The safety plan that holds, then those before. */
export async function safetyPlansOf(db: Db, caseId: string): Promise<SafetyPlan[]> {
  const { rows } = await safetyPlans(sql`s.case_id = ${caseId}`).execute(db)
  const open = await openerOf(db, caseId)
  return rows.map((row) => safetyPlanOf(row, open))
}

export async function findSafetyPlan(
  db: Db,
  id: string,
): Promise<{ caseId: string; plan: SafetyPlan } | undefined> {
  const { rows } = await safetyPlans(sql`s.id = ${id}`).execute(db)
  const row = rows[0]
  if (!row) return undefined
  return { caseId: row.case_id, plan: safetyPlanOf(row, await openerOf(db, row.case_id)) }
}

export const hasSafetyPlan = async (db: Db, caseId: string): Promise<boolean> =>
  (await db
    .selectFrom('safety_plans')
    .select('id')
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** The plan that held until now makes room for a new one. */
export const replaceSafetyPlan = (db: Db, caseId: string, now: Date) =>
  db
    .updateTable('safety_plans')
    .set({ ended_at: now, end_words: 'replaced' })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .execute()

export async function insertSafetyPlan(
  db: Db,
  caseId: string,
  plan: InputOf<typeof makeSafetyPlan>['plan'],
): Promise<void> {
  const sealed = await sealerOf(db, caseId)
  await db
    .insertInto('safety_plans')
    .values({
      id: plan.id,
      case_id: caseId,
      danger: sealed('safety_plans.danger', plan.id, plan.danger),
      safe_adult: sealed('safety_plans.safe_adult', plan.id, plan.safeAdult),
      safe_adult_phone: sealed('safety_plans.safe_adult_phone', plan.id, plan.safeAdultPhone),
      caregiver_id: plan.caregiverId,
      go_to: sealed('safety_plans.go_to', plan.id, plan.goTo),
      child_does: sealed('safety_plans.child_does', plan.id, plan.childDoes),
      signal: sealed('safety_plans.signal', plan.id, plan.signal),
      family_safety: sealed('safety_plans.family_safety', plan.id, plan.familySafety),
      checked_by: plan.checkedBy,
      check_on: plan.checkOn,
      card_words: sealed('safety_plans.card_words', plan.id, plan.cardWords),
    })
    .execute()
}
