import {
  type Agreed,
  type Agreements,
  beginPlacement,
  careBasis,
  careReasons,
  careRefusals,
  checkReintegration,
  confirmPlacement,
  type Emergency,
  emergencyLasts,
  endPlacement,
  type EndReason,
  flagsOf,
  getCare,
  isStable,
  mayLeaveCare,
  nextCheckOn,
  nextReviewAtMost,
  type Placement,
  planLeaving,
  preparingWithin,
  reviewPlacement,
} from '@tumpeang/domain/care'
import { caseRefusals, type Living, livingNames, optionsUnsaid } from '@tumpeang/domain/cases'
import {
  type Day,
  dayIn,
  days,
  guarded,
  later,
  latestWins,
  problem,
  say,
  type Text,
} from '@tumpeang/domain/kernel'
import { CaregiverId, ChildId } from '@tumpeang/domain/children'
import { dayText } from '@tumpeang/domain/khmer'
import { PlaceCode } from '@tumpeang/domain/places'
import type { TaskKind } from '@tumpeang/domain/work'
import { v7 as uuid } from 'uuid'
import { change } from '../../platform/change.ts'
import type { Actor, Db } from '../../platform/db.ts'
import { type Context, route } from '../../platform/http.ts'
import { caseRow, decisionsOf, fileForms } from '../cases/index.ts'
import { caregiversOf, findChild, insertCaregiver, moveChild } from '../children/index.ts'
import { endTasks, putTask } from '../work/index.ts'
import { placementFactsOf } from './facts.ts'
import {
  currentOf,
  endCurrent,
  insertCheck,
  insertLeaving,
  insertPlacement,
  insertReview,
  leavingOf,
  type PlacementRow,
  placementsOf,
  setDue,
  type StoredPlacement,
} from './queries.ts'

type CaseRow = NonNullable<Awaited<ReturnType<typeof caseRow>>>

const nothingHere = () => problem('not-found', careRefusals.notFound)

async function caseOf(db: Db, id: string): Promise<CaseRow> {
  const row = await caseRow(db, id, { locked: true })
  if (!row) throw problem('not-found', caseRefusals.notFound)
  return row
}

const refuseClosed = ({ status }: CaseRow): void => {
  if (status === 'closed') throw problem('illegal', caseRefusals.closed)
}

function refuseFuture(day: Day, now: Date): void {
  if (day > dayIn(now)) throw problem('invalid', caseRefusals.inTheFuture)
}

const birthOf = async (db: Db, { child_id }: CaseRow) =>
  (await findChild(db, child_id))?.birth ?? { from: null, to: null }

/** A placement as its reader gets it. */
function shown(
  { row: _row, ...placement }: StoredPlacement,
  of: CaseRow,
  { abilities }: Actor,
  now: Date,
): Placement {
  const isOpen = placement.endedOn === null && of.status !== 'closed'
  const may = (ability: string, act: string): string[] =>
    isOpen && abilities.has(ability) ? [act] : []
  return {
    ...placement,
    flags: flagsOf(placement, now),
    acts: [
      ...(placement.decisionId === null ? may('cases.write', 'confirm') : []),
      ...may('cases.write', placement.isReintegration ? 'check' : 'review'),
      ...may('cases.decide', 'end'),
    ],
  }
}

async function read({ db, actor, now }: Context, id: string): Promise<Placement> {
  const [found] = await placementsOf(db, { id })
  if (!found) throw nothingHere()
  const of = await caseRow(db, found.caseId)
  if (!of) throw nothingHere()
  return shown(found, of, actor, now)
}

const promise = (
  db: Db,
  of: CaseRow,
  placementId: string,
  task: { kind: TaskKind; reason: Text; basis: string; dueAt: Date },
) =>
  putTask(db, {
    ...task,
    deskId: of.desk_id,
    assignedTo: of.assigned_to,
    subject: 'placement',
    subjectId: placementId,
    caseId: of.id,
    childId: of.child_id,
    provinceCode: of.province_code,
    districtCode: of.district_code,
  })

/** The end of a day in Cambodia. */
const endOf = (day: Day): Date => new Date(`${day}T23:59:59+07:00`)

/** What is promised for the next look at a child in care, at a new day. */
async function promiseLook(
  db: Db,
  of: CaseRow,
  placement: { id: string; isReintegration: boolean },
  on: Day,
): Promise<void> {
  const kinds = ['placement-review', 'reintegration-check'] as const
  await endTasks(db, { subjectId: placement.id, kinds, outcome: 'done' })
  await promise(db, of, placement.id, {
    kind: placement.isReintegration ? 'reintegration-check' : 'placement-review',
    reason: placement.isReintegration ? careReasons.check : careReasons.review,
    basis: placement.isReintegration ? careBasis.check : careBasis.review,
    dueAt: endOf(on),
  })
}

/** The approved decision of this case; without one nobody is placed but in an emergency. */
async function approved(db: Db, caseId: string, decisionId: string) {
  const [found] = await decisionsOf(db, { id: decisionId })
  if (found?.read.caseId !== caseId || found.read.status !== 'approved')
    throw problem('illegal', careRefusals.needsDecision)
  const { chosen, reviewOn, endsOn, kind } = found.read.content
  if (chosen === null || reviewOn === null) throw problem('illegal', careRefusals.needsDecision)
  return { option: chosen, reviewOn, endsOn, kind }
}

type Kind = Awaited<ReturnType<typeof approved>>['kind']
const endedBy = (kind: Kind | null): EndReason =>
  kind === 'reunite' ? 'reunited' : kind === 'leave-care' ? 'left-care' : 'moved-on'

/** When a return home is looked at first; otherwise what the decision says, within the rule. */
const firstLook = (decision: { kind: Kind; reviewOn: Day }, startedOn: Day): Day =>
  decision.kind === 'reunite' ? nextCheckOn(startedOn, []) : decision.reviewOn

/** A young person in care who may be old enough prepares to leave it. */
async function promiseLeaving(
  db: Db,
  of: CaseRow,
  placement: { id: string; option: Living; isReintegration: boolean },
  now: Date,
): Promise<void> {
  const { option, isReintegration } = placement
  if (isReintegration || option === 'birth-family' || option === 'independent') return
  const birth = await birthOf(db, of)
  if (birth.from === null || !mayLeaveCare(birth, dayIn(now))) return
  if ((await leavingOf(db, of.id)).length > 0) return
  await promise(db, of, placement.id, {
    kind: 'leaving-care',
    reason: careReasons.leaving,
    basis: careBasis.leaving,
    dueAt: later(now, preparingWithin),
  })
}

/** An emergency lasts 72 hours from its beginning; moving the child meanwhile begins it not anew. */
const emergencyEnd = (current: PlacementRow | undefined, startedOn: Day, now: Date): Date => {
  if (current && current.decision_id === null && current.emergency_until !== null)
    return current.emergency_until
  const began = startedOn === dayIn(now) ? now : new Date(`${startedOn}T00:00:00+07:00`)
  return later(began, emergencyLasts)
}

/** A placement by a decision begins when caregiver and case worker agreed, and it is said how. */
function refuseWithout({ caregiver, worker }: Pick<Agreements, 'caregiver' | 'worker'>): void {
  if (caregiver.how === null || worker.how === null)
    throw problem('invalid', careRefusals.notAgreed)
}

/** Whoever places a child without a decision says why tonight, and what of form 4 came first. */
function refuseUnsaid(option: Living, emergency: Emergency | null): void {
  if (emergency === null) throw problem('invalid', careRefusals.emergencyMissing)
  const [unsaid] = optionsUnsaid(option, emergency.options)
  if (unsaid === undefined) return
  const { km, en } = livingNames[unsaid]
  throw problem('invalid', {
    km: say(careRefusals.emergencyOption, 'km', { option: km }),
    en: say(careRefusals.emergencyOption, 'en', { option: en }),
  })
}

async function placementRow(
  db: Db,
  id: string,
  { isOpen }: { isOpen: boolean },
): Promise<{ placement: StoredPlacement; of: CaseRow }> {
  const [placement] = await placementsOf(db, { id })
  if (!placement) throw nothingHere()
  const of = await caseOf(db, placement.caseId)
  // Read again behind the lock of the case: two who look after the child at once take turns.
  const [now] = await placementsOf(db, { id })
  if (!now) throw nothingHere()
  if (isOpen && now.endedOn !== null) throw problem('illegal', careRefusals.ended)
  return { placement: now, of }
}

/** What happens in a placement happens after it began, and not tomorrow. */
function refuseOutside(day: Day, { startedOn }: StoredPlacement, now: Date): void {
  refuseFuture(day, now)
  if (day < startedOn) throw problem('invalid', careRefusals.beforeIt)
}

export const careRoutes = [
  route(getCare, async ({ db, actor, now }, { id }) => {
    const of = await caseRow(db, id)
    if (!of) throw problem('not-found', caseRefusals.notFound)
    return {
      placements: (await placementsOf(db, { caseId: id })).map((one) => shown(one, of, actor, now)),
      leaving: await leavingOf(db, id),
      mayLeave: mayLeaveCare(await birthOf(db, of), dayIn(now)),
    }
  }),

  route(beginPlacement, async (context, given) => {
    const { db, now } = context
    const { id, placementId, decisionId, startedOn, caregiverId } = given
    const of = await caseOf(db, id)
    refuseClosed(of)
    refuseFuture(startedOn, now)
    for (const { on } of Object.values(given.agreements)) if (on !== null) refuseFuture(on, now)
    if (caregiverId !== null) {
      const carer = (await caregiversOf(db, of.child_id)).find((one) => one.id === caregiverId)
      if (!carer) throw problem('invalid', careRefusals.notFound)
      if (carer.isSuspected) throw problem('illegal', careRefusals.suspect)
    }
    const decision = decisionId === null ? null : await approved(db, id, decisionId)
    if (decision && given.option !== null && given.option !== decision.option)
      throw problem('illegal', careRefusals.otherOption)
    const option = decision?.option ?? given.option
    if (option === null) throw problem('invalid', careRefusals.optionMissing)
    if (decision) refuseWithout(given.agreements)
    else refuseUnsaid(option, given.emergency)
    if (decision?.kind === 'leave-care' && (await leavingOf(db, id)).length === 0)
      throw problem('illegal', careRefusals.noLeavingPlan)
    const current = await currentOf(db, id)
    if (current) {
      if (startedOn < current.started_on) throw problem('invalid', careRefusals.beforeIt)
      await endCurrent(db, current.id, startedOn, endedBy(decision?.kind ?? null))
      await endTasks(db, { subjectId: current.id, outcome: 'moved' })
    }
    const emergencyUntil = decision === null ? emergencyEnd(current, startedOn, now) : null
    const isReintegration = decision?.kind === 'reunite'
    const reviewDueOn =
      decision === null ? dayIn(emergencyUntil ?? now) : firstLook(decision, startedOn)
    await insertPlacement(db, {
      ...given,
      id: placementId,
      caseId: id,
      childId: of.child_id,
      option,
      isReintegration,
      emergencyUntil,
      emergency: decision === null ? given.emergency : null,
      reviewDueOn,
      plannedEndOn: decision?.endsOn ?? null,
    })
    await livesThere(db, of, { ...given, option })
    if (decisionId !== null) await endTasks(db, { subjectId: decisionId, outcome: 'done' })
    if (emergencyUntil !== null)
      await promise(db, of, placementId, {
        kind: 'decision',
        reason: careReasons.decide,
        basis: careBasis.emergency,
        dueAt: emergencyUntil,
      })
    else await promiseLook(db, of, { id: placementId, isReintegration }, reviewDueOn)
    await promiseLeaving(db, of, { id: placementId, option, isReintegration }, now)
    const facts = await placementFactsOf(db, id, placementId)
    await fileForms(context, id, { subject: 'placement', id: placementId, facts }, given.forms)
    return read(context, placementId)
  }),

  route(confirmPlacement, async (context, { id, version, decisionId, ...later }) => {
    const { db, now } = context
    const { placement, of } = await placementRow(db, id, { isOpen: true })
    const decision = await approved(db, of.id, decisionId)
    if (decision.option !== placement.option) throw problem('illegal', careRefusals.otherOption)
    // What was agreed in the night stands; what was not yet is said now.
    const stands = (before: Agreed, now: Agreed | null): Agreed =>
      before.how === null && now !== null ? now : before
    const caregiver = stands(placement.agreements.caregiver, later.caregiver)
    const worker = stands(placement.agreements.worker, later.worker)
    refuseWithout({ caregiver, worker })
    for (const { on } of [caregiver, worker]) if (on !== null) refuseFuture(on, now)
    const isReintegration = decision.kind === 'reunite'
    const reviewDueOn = firstLook(decision, placement.startedOn)
    interface Fields {
      readonly caregiver_agreed_on: string | null
      readonly caregiver_agreed_how: string | null
      readonly worker_agreed_on: string | null
      readonly worker_agreed_how: string | null
      readonly decision_id: string | null
      readonly is_reintegration: boolean
      readonly review_due_on: string
      readonly planned_end_on: string | null
    }
    await change<Fields, Fields & { version: number; case_id: string; child_id: string }>(db, {
      table: 'placements',
      subject: 'placement',
      id,
      seen: version,
      given: {
        decision_id: decisionId,
        caregiver_agreed_on: caregiver.on,
        caregiver_agreed_how: caregiver.how,
        worker_agreed_on: worker.on,
        worker_agreed_how: worker.how,
        is_reintegration: isReintegration,
        review_due_on: reviewDueOn,
        planned_end_on: decision.endsOn,
      },
      classes: {
        decision_id: guarded,
        caregiver_agreed_on: guarded,
        caregiver_agreed_how: guarded,
        worker_agreed_on: guarded,
        worker_agreed_how: guarded,
        is_reintegration: latestWins,
        review_due_on: latestWins,
        planned_end_on: latestWins,
      },
      desk: of.desk_id,
      allowed: (stored) => {
        if (stored.decision_id !== null) throw problem('illegal', careRefusals.otherOption)
      },
    })
    await endTasks(db, { subjectId: decisionId, outcome: 'done' })
    await endTasks(db, { subjectId: id, kinds: ['decision'], outcome: 'done' })
    await promiseLook(db, of, { id, isReintegration }, reviewDueOn)
    return read(context, id)
  }),

  route(reviewPlacement, async (context, { id, review }) => {
    const { db, now } = context
    const { placement, of } = await placementRow(db, id, { isOpen: true })
    if (placement.isReintegration) throw problem('illegal', careRefusals.isReintegration)
    refuseOutside(review.reviewedOn, placement, now)
    const limit = nextReviewAtMost(placement.option, review.reviewedOn)
    if (review.nextReviewOn > limit || review.nextReviewOn <= review.reviewedOn) {
      const until = dayText(limit)
      throw problem('invalid', {
        km: say(careRefusals.reviewLate, 'km', { limit: until.km }),
        en: say(careRefusals.reviewLate, 'en', { limit: until.en }),
      })
    }
    await insertReview(db, placement.row, review)
    await setDue(db, id, { reviewDueOn: review.nextReviewOn })
    await promiseLook(db, of, placement, review.nextReviewOn)
    if (review.outcome === 'new-decision')
      await promise(db, of, id, {
        kind: 'decision',
        reason: careReasons.decideAnew,
        basis: careBasis.review,
        dueAt: later(now, days(14)),
      })
    return read(context, id)
  }),

  route(checkReintegration, async (context, { id, check }) => {
    const { db, now } = context
    const { placement, of } = await placementRow(db, id, { isOpen: true })
    if (!placement.isReintegration) throw problem('illegal', careRefusals.notReintegration)
    refuseOutside(check.checkedOn, placement, now)
    const checks = [...placement.checks, check]
    const stable = isStable(checks)
    if (check.recommendsClosing && !stable) throw problem('illegal', careRefusals.notStable)
    await insertCheck(db, placement.row, check)
    const reviewDueOn = nextCheckOn(placement.startedOn, checks)
    const stableOn = stable ? (placement.stableOn ?? check.checkedOn) : null
    await setDue(db, id, { reviewDueOn, stableOn })
    await promiseLook(db, of, placement, reviewDueOn)
    return read(context, id)
  }),

  route(endPlacement, async (context, { id, version, endedOn, endReason, reason }) => {
    const { db, now } = context
    const { placement, of } = await placementRow(db, id, { isOpen: false })
    refuseOutside(endedOn, placement, now)
    if (endReason === 'settled' && !(await isSettled(db, placement)))
      throw problem(
        'illegal',
        placement.isReintegration ? careRefusals.notStable : careRefusals.notSettled,
      )
    // A return that is not stable yet ends by what happened, and not by a word that closes the file.
    if (endReason === 'other' && placement.isReintegration && placement.stableOn === null)
      throw problem('illegal', careRefusals.notStable)
    // Nobody knows that a child is settled before somebody has looked.
    if (endReason === 'settled' && !placement.isReintegration && placement.reviews.length === 0)
      throw problem('illegal', careRefusals.notReviewed)
    interface Fields {
      readonly ended_on: string | null
      readonly end_reason: string | null
      readonly end_note: string | null
    }
    await change<Fields, Fields & { version: number; case_id: string; child_id: string }>(db, {
      table: 'placements',
      subject: 'placement',
      id,
      seen: version,
      given: { ended_on: endedOn, end_reason: endReason, end_note: reason },
      classes: { ended_on: latestWins, end_reason: guarded, end_note: latestWins },
      desk: of.desk_id,
      // Asked after clashes: of two who end it differently the second is held, not turned away.
      allowed: ({ ended_on }) => {
        if (ended_on !== null) throw problem('illegal', careRefusals.ended)
      },
    })
    await endTasks(db, { subjectId: id, outcome: 'ended' })
    return read(context, id)
  }),

  route(planLeaving, async ({ db, now }, { id, plan }) => {
    const of = await caseOf(db, id)
    refuseClosed(of)
    if (!mayLeaveCare(await birthOf(db, of), dayIn(now)))
      throw problem('illegal', careRefusals.tooYoung)
    await insertLeaving(db, id, plan)
    for (const { id: placement } of await placementsOf(db, { caseId: id }))
      await endTasks(db, { subjectId: placement, kinds: ['leaving-care'], outcome: 'done' })
    return {}
  }),
]

const parents: ReadonlySet<string> = new Set(['mother', 'father', 'step-parent', 'adoptive-parent'])

/** Who cares for a child there, where only words say it. */
const relationIn: Readonly<Record<Exclude<Living, 'independent'>, string>> = {
  // Which of the parents it is, the words say.
  'birth-family': 'caregiver',
  relatives: 'relative',
  'foster-family': 'foster-parent',
  'community-group': 'caregiver',
  pagoda: 'religious',
  residential: 'facility-staff',
}

/**
 * The child lives where the placement says: place and carer of the file follow it, so that the next
 * visit and the next letter go there. A carer who was only named becomes one of the child's caregivers.
 */
async function livesThere(
  db: Db,
  { child_id: childId, district_code, province_code }: CaseRow,
  {
    option,
    caregiverId,
    carerWords,
    placeCode: given,
    placeWords,
  }: {
    readonly option: Living
    readonly caregiverId: string | null
    readonly carerWords: string
    readonly placeCode: PlaceCode | null
    readonly placeWords: string | null
  },
): Promise<void> {
  // Who supervises sees a child by its place: one of which nobody says where is in the district of the case.
  const around = district_code ?? (province_code === '00' ? null : province_code)
  const placeCode = given ?? (around === null ? null : PlaceCode.parse(around))
  const known = await caregiversOf(db, childId)
  if (caregiverId !== null || option === 'independent')
    return moveChild(db, childId, {
      placeCode,
      placeWords,
      caregivers: caregiverId === null ? [] : [caregiverId],
    })
  const family = known.filter(({ relation, isSuspected }) => parents.has(relation) && !isSuspected)
  if (option === 'birth-family' && family.length > 0) {
    const child = await findChild(db, childId)
    return moveChild(db, childId, {
      placeCode: given ?? child?.placeCode ?? null,
      placeWords: placeWords ?? child?.addressWords ?? null,
      caregivers: family.map(({ id }) => id),
    })
  }
  const id = CaregiverId.parse(uuid())
  await insertCaregiver(db, {
    id,
    childId: ChildId.parse(childId),
    name: {
      familyKm: null,
      givenKm: carerWords.slice(0, 100),
      familyLatin: null,
      givenLatin: null,
    },
    relation: relationIn[option],
    phone: null,
    livesWithChild: true,
    caresForChild: true,
    isSuspected: false,
    note: carerWords.length > 100 ? carerWords : null,
  })
  await moveChild(db, childId, { placeCode, placeWords, caregivers: [id] })
}

/** A child is settled at home after a stable return, or where a decision placed the child for good. */
async function isSettled(db: Db, placement: StoredPlacement): Promise<boolean> {
  if (placement.isReintegration) return placement.stableOn !== null
  if (placement.decisionId === null) return false
  const [decision] = await decisionsOf(db, { id: placement.decisionId })
  return decision !== undefined && decision.read.content.permanence !== 'temporary'
}
