import {
  consentBasis,
  consentReasons,
  consentRefusals,
  endSafetyPlan,
  listConsents,
  listSafetyPlans,
  makeSafetyPlan,
  recordConsent,
  safetyWords,
  withdrawConsent,
} from '@tumpeang/domain/cases'
import {
  type Day,
  dayIn,
  filled,
  hours,
  later,
  latestWins,
  problem,
  type Text,
} from '@tumpeang/domain/kernel'
import { changeCaregiver } from '@tumpeang/domain/children'
import { change } from '../../platform/change.ts'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { correctCaregiver, isSuspected } from '../children/index.ts'
import { endTasks, putTask } from '../work/index.ts'
import {
  caregiverOfCase,
  consentsOf,
  dangerIn,
  findConsent,
  findSafetyPlan,
  hasSafetyPlan,
  insertConsent,
  insertSafetyPlan,
  openCaseOf,
  replaceSafetyPlan,
  safetyPlansOf,
  standsOn,
  unansweredWithdrawals,
  waitsForSafetyPlan,
  youngestAge,
} from './consent-queries.ts'
import { caseRow, type CaseRow } from './queries.ts'
import { kept, noSuchCase, promise, refuseFuture } from './steps.ts'

const noSuchRecord = () => problem('not-found', consentRefusals.notFound)

async function rowOf(db: Db, id: string): Promise<CaseRow> {
  const row = await caseRow(db, id, { locked: true })
  if (!row) throw noSuchCase()
  return row
}

/** A day to withdraw a referral whose consent was withdrawn, or to say why it goes on. */
const decideWithin = hours(24)

/** What the withdrawal of a consent stopped waits for a decision of the desk that leads the case. */
async function promiseDecisions(
  db: Db,
  row: CaseRow,
  now: Date,
  reason: Text = consentReasons.withdrawn,
): Promise<number> {
  const stopped = await unansweredWithdrawals(db, row.id)
  for (const id of stopped) {
    // Nothing is asked of the receiver while the letter is closed.
    await endTasks(db, {
      subjectId: id,
      kinds: ['referral-answer', 'referral-result'],
      outcome: 'suspended',
    })
    await putTask(db, {
      kind: 'consent-withdrawn',
      deskId: row.desk_id,
      assignedTo: row.assigned_to,
      subject: 'referral',
      subjectId: id,
      caseId: row.id,
      childId: row.child_id,
      provinceCode: row.province_code,
      districtCode: row.district_code,
      reason,
      basis: consentBasis.withdrawn,
      dueAt: later(now, decideWithin),
    })
  }
  return stopped.length
}

/** A day until a child in danger has a safety plan. */
const safetyWithin = hours(24)

/** Where danger shows and nothing says yet what keeps the child safe, somebody has to write it. */
export async function promiseSafety(db: Db, row: CaseRow, now: Date): Promise<void> {
  if (row.status === 'closed' || (await hasSafetyPlan(db, row.id))) return
  const danger = await dangerIn(db, row.id)
  if (!danger.isPresent || (await waitsForSafetyPlan(db, row.id))) return
  await promise(db, row, {
    kind: 'safety-plan',
    dueAt: later(now, safetyWithin),
    reason: consentReasons.safety,
    basis: consentBasis.safety,
    isPressing: danger.isUnjudged,
  })
}

/** A promised safety plan that nothing asks for any longer: whoever looked found no danger. */
export async function endNeedlessSafety(db: Db, caseId: string): Promise<void> {
  if (await hasSafetyPlan(db, caseId)) return
  if (!(await dangerIn(db, caseId)).isPresent)
    await endTasks(db, { subjectId: caseId, kinds: ['safety-plan'], outcome: 'not-needed' })
}

const joined = (because: readonly Text[]): { km: string; en: string } => ({
  km: because.map(({ km }) => km).join(' '),
  en: because.map(({ en }) => en).join('; '),
})

/** No plan is made for a child in danger before it is said what keeps the child safe tonight. */
export async function refusePlanBeforeSafety(db: Db, caseId: string): Promise<void> {
  if (await hasSafetyPlan(db, caseId)) return
  const { isPresent, because } = await dangerIn(db, caseId)
  if (!isPresent) return
  const { km, en } = joined(because)
  throw problem(
    'illegal',
    {
      km: filled(safetyWords.comesFirst, { because: km }).km,
      en: filled(safetyWords.comesFirst, { because: en }).en,
    },
    { more: { needs: 'safety-plan' } },
  )
}

const endOf = (day: Day): Date => new Date(`${day}T17:00:00+07:00`)

/**
 * Somebody whose word counted is suspected now. What was agreed in that name stands no longer: the
 * database has closed the open referrals in the same moment, and the desk that leads asks anew.
 */
async function askAnew(db: Db, childId: string, caregiverId: string, now: Date): Promise<void> {
  const id = await openCaseOf(db, childId)
  const row = id === undefined ? undefined : await caseRow(db, id, { locked: true })
  if (!row) return
  await promiseDecisions(db, row, now, consentReasons.suspected)
  if (!(await standsOn(db, row.id, caregiverId))) return
  await kept(db, row.id, 'consent-withdrawn')
  await promise(db, row, {
    kind: 'consent-withdrawn',
    dueAt: later(now, decideWithin),
    reason: consentReasons.askAnew,
    basis: consentBasis.withdrawn,
  })
}

export const consentRoutes = [
  // Here and not with the children, for what follows from a suspicion is the case's.
  route(changeCaregiver, async ({ db, now }, { id, version, change: given }) => {
    const before = await isSuspected(db, id)
    const caregiver = await correctCaregiver(db, id, version, given)
    if (caregiver.isSuspected && before === false) await askAnew(db, caregiver.childId, id, now)
    return caregiver
  }),

  route(listConsents, async ({ db, now }, { id }) => {
    if (!(await caseRow(db, id))) throw noSuchCase()
    return { items: await consentsOf(db, id), age: await youngestAge(db, id, dayIn(now)) }
  }),

  route(recordConsent, async ({ db, now }, { id, consent }) => {
    refuseFuture(consent.answeredOn, now)
    const row = await rowOf(db, id)
    if (consent.caregiverId !== null) {
      const caregiver = await caregiverOfCase(db, id, consent.caregiverId)
      if (!caregiver) throw problem('invalid', consentRefusals.notACaregiver)
      if (caregiver.isSuspected) throw problem('illegal', consentRefusals.suspected)
    }
    await insertConsent(db, id, consent)
    await kept(db, id, 'consent-withdrawn')
    await promiseDecisions(db, row, now)
    const noted = await findConsent(db, consent.id)
    if (!noted) throw noSuchRecord()
    return noted.consent
  }),

  route(withdrawConsent, async ({ db, now }, { id, version, withdrawnOn, words }) => {
    refuseFuture(withdrawnOn, now)
    const found = await findConsent(db, id)
    if (!found) throw noSuchRecord()
    const row = await rowOf(db, found.caseId)
    await change<
      { withdrawn_on: string | null; withdrawn_at: Date | null; withdrawn_words: string | null },
      {
        withdrawn_on: string | null
        withdrawn_at: Date | null
        withdrawn_words: string | null
        answer: string
        version: number
        case_id: string
      }
    >(db, {
      table: 'consents',
      subject: 'consent',
      id,
      seen: version,
      given: { withdrawn_on: withdrawnOn, withdrawn_at: now, withdrawn_words: words },
      // Whoever takes a consent back is heard, whatever others wrote meanwhile.
      classes: { withdrawn_on: latestWins, withdrawn_at: latestWins, withdrawn_words: latestWins },
      desk: row.desk_id,
      allowed: ({ answer, withdrawn_at }) => {
        if (answer === 'refused') throw problem('illegal', consentRefusals.wasRefused)
        if (withdrawn_at !== null) throw problem('illegal', consentRefusals.withdrawn)
      },
    })
    const stopped = await promiseDecisions(db, row, now)
    const after = await findConsent(db, id)
    if (!after) throw noSuchRecord()
    return { consent: after.consent, stopped }
  }),

  route(listSafetyPlans, async ({ db }, { id }) => {
    if (!(await caseRow(db, id))) throw noSuchCase()
    const { because } = await dangerIn(db, id)
    return { items: await safetyPlansOf(db, id), danger: [...because] }
  }),

  route(makeSafetyPlan, async ({ db, now }, { id, plan }) => {
    const row = await rowOf(db, id)
    if (plan.caregiverId !== null) {
      const caregiver = await caregiverOfCase(db, id, plan.caregiverId)
      if (!caregiver) throw problem('invalid', consentRefusals.notACaregiver)
      if (caregiver.isSuspected) throw problem('illegal', safetyWords.suspectedAdult)
    }
    await replaceSafetyPlan(db, id, now)
    await insertSafetyPlan(db, id, plan)
    await kept(db, id, 'safety-plan')
    if (row.status !== 'closed') {
      await promise(db, row, {
        kind: 'safety-plan',
        dueAt: endOf(plan.checkOn),
        reason: consentReasons.safetyCheck,
        basis: consentBasis.safety,
      })
    }
    const made = await findSafetyPlan(db, plan.id)
    if (!made) throw noSuchRecord()
    return made.plan
  }),

  route(endSafetyPlan, async ({ db, now }, { id, version, words }) => {
    const found = await findSafetyPlan(db, id)
    if (!found) throw noSuchRecord()
    const row = await rowOf(db, found.caseId)
    await change<
      { ended_at: Date | null; end_words: string | null },
      { ended_at: Date | null; end_words: string | null; version: number; case_id: string }
    >(db, {
      table: 'safety_plans',
      subject: 'safety_plan',
      id,
      seen: version,
      given: { ended_at: now, end_words: words },
      classes: { ended_at: latestWins, end_words: latestWins },
      desk: row.desk_id,
      allowed: ({ ended_at }) => {
        if (ended_at !== null) throw problem('illegal', safetyWords.ended)
      },
    })
    await kept(db, found.caseId, 'safety-plan')
    await promiseSafety(db, row, now)
    const ended = await findSafetyPlan(db, id)
    if (!ended) throw noSuchRecord()
    return ended.plan
  }),
]
