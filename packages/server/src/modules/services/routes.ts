import { actsOn, mayRely } from '@tumpeang/domain/cases'
import {
  after,
  dayIn,
  type FieldClass,
  guarded,
  impossible,
  latestWins,
  problem,
} from '@tumpeang/domain/kernel'
import {
  acceptReferral,
  acknowledgeReferral,
  actsOnReferral,
  answerDue,
  declineReferral,
  finishReferral,
  getReferral,
  listReferrals,
  mayLearnSuspects,
  noConsentNamed,
  PacketPart,
  previewPacket,
  type Referral,
  referralChart,
  referralReasons,
  referralRefusals,
  relyAnew,
  resultDue,
  sendReferral,
  withdrawReferral,
} from '@tumpeang/domain/services'
import { change, Held } from '../../platform/change.ts'
import type { Actor, Db } from '../../platform/db.ts'
import { type Context, parse, route } from '../../platform/http.ts'
import { beginPlan, caseRow, consentsOf, isKeptAway, youngestAge } from '../cases/index.ts'
import { desksById } from '../organizations/index.ts'
import { endTasks, putTask } from '../work/index.ts'
import {
  findReferral,
  insertReferral,
  openReferral,
  packetOf,
  type Read,
  type ReferralRow,
  referralsOf,
  type Reliance,
  relyOn,
} from './queries.ts'

const nothingHere = () => problem('not-found', referralRefusals.notFound)

/** A referral as its reader gets it, with what this reader may do now. */
const shown = ({ referral, seesCase }: Read, { duty, abilities }: Actor): Referral => ({
  ...referral,
  acts: actsOnReferral(
    referral.status,
    { isSender: seesCase, isReceiver: duty?.desk === referral.toDeskId, abilities },
    { isConsentWithdrawn: referral.consentWithdrawnAt !== null },
  ),
})

/**
 * What a referral relies on: the named consent of the case, where it carries this referral, or the
 * child's best interests with the reason. Throws with the way out where there is neither.
 */
async function reliance(
  { db, now }: Context,
  asked: {
    caseId: string
    toDeskId: string
    consentId: string | null
    bestInterests: string | null
  },
): Promise<Reliance> {
  const { caseId, consentId, bestInterests } = asked
  if (consentId === null && bestInterests !== null)
    return { consentId, consentBy: 'best-interests', consentNote: bestInterests }
  const on = dayIn(now)
  const consents = await consentsOf(db, caseId)
  const found = mayRely(consents, {
    purpose: 'referral',
    on,
    toDesk: asked.toDeskId,
    age: await youngestAge(db, caseId, on),
  })
  if (found.kind === 'lacks' || consentId === null) {
    const { because, wayOut } = found.kind === 'lacks' ? found : noConsentNamed
    throw problem(
      'illegal',
      { km: `${because.km} ${wayOut.km}`, en: `${because.en} ${wayOut.en}` },
      { more: { needs: 'consent' } },
    )
  }
  if (!found.on.includes(consentId)) throw problem('illegal', referralRefusals.otherConsent)
  // Where nobody could be asked, the record says why, and the referral says it too.
  const note = bestInterests ?? consents.find(({ id }) => id === consentId)?.reason ?? null
  return { consentId, consentBy: found.givenBy, consentNote: note }
}

async function read(db: Db, actor: Actor, id: string): Promise<Referral> {
  const found = await findReferral(db, id)
  if (!found) throw nothingHere()
  return shown(found, actor)
}

type Steps = Pick<
  ReferralRow,
  | 'status'
  | 'acknowledged_at'
  | 'answered_at'
  | 'answered_by'
  | 'decline_reason'
  | 'answer_note'
  | 'result_due_at'
  | 'done_at'
  | 'outcome'
  | 'outcome_note'
  | 'withdrawn_at'
  | 'withdrawal_reason'
>

const answerClasses: { readonly [Field in keyof Steps]-?: FieldClass } = {
  status: guarded,
  acknowledged_at: latestWins,
  answered_at: latestWins,
  answered_by: latestWins,
  decline_reason: guarded,
  answer_note: latestWins,
  result_due_at: latestWins,
  done_at: latestWins,
  outcome: guarded,
  outcome_note: latestWins,
  withdrawn_at: latestWins,
  withdrawal_reason: latestWins,
}

/** Taking back is the child's protection: what the receiver did meanwhile does not hold it up. */
const withdrawalClasses = { ...answerClasses, status: latestWins }

type Act = 'acknowledge' | 'accept' | 'decline' | 'finish' | 'withdraw'

const leadsTo = {
  acknowledge: 'acknowledged',
  accept: 'accepted',
  decline: 'declined',
  finish: 'done',
  withdraw: 'withdrawn',
} as const

/** Takes a step of the chart; a stale one waits on the desk of whoever took it, without child or case. */
async function takeStep(
  { db, actor }: Context,
  act: Act,
  { id, version }: { id: string; version: number },
  given: Partial<Steps>,
): Promise<ReferralRow> {
  const closed = (await findReferral(db, id))?.referral
  if (act !== 'withdraw' && closed !== undefined && closed.consentWithdrawnAt !== null) {
    throw problem('illegal', referralRefusals.consentWithdrawn, {
      more: { state: closed.status, acts: [] },
    })
  }
  try {
    const { row } = await change<Steps, ReferralRow>(db, {
      table: 'referrals',
      subject: 'referral',
      id,
      seen: version,
      given: { status: leadsTo[act], ...given },
      classes: act === 'withdraw' ? withdrawalClasses : answerClasses,
      allowed: ({ status }) => {
        if (after(referralChart, status, act) === undefined) throw impossible(referralChart, status)
      },
    })
    return row
  } catch (error) {
    if (!(error instanceof Held)) throw error
    const found = await findReferral(db, id)
    // A supervisor has no desk: the one whose step it is decides.
    const theirs = act === 'withdraw' ? found?.referral.fromDeskId : found?.referral.toDeskId
    const desk = actor.duty?.desk ?? theirs ?? ''
    throw new Held({ ...error.write, desk, caseId: null, childId: null })
  }
}

/** The receiver goes on where the withdrawal stopped it, with as much time as at first. */
async function promiseAnew(db: Db, id: string): Promise<void> {
  const row = await openReferral(db, id)
  if (!row) return
  const isAccepted = row.status === 'accepted'
  await putTask(db, {
    kind: isAccepted ? 'referral-result' : 'referral-answer',
    deskId: row.to_desk_id,
    assignedTo: isAccepted ? row.answered_by : null,
    subject: 'referral',
    subjectId: id,
    provinceCode: row.province_code,
    districtCode: row.district_code,
    reason: referralReasons[isAccepted ? 'result' : 'answer'],
    dueAt: (isAccepted ? row.result_due_at : null) ?? row.answer_due_at,
  })
}

export const serviceRoutes = [
  route(previewPacket, async ({ db }, { caseId, parts }) => {
    const ticked = parse(PacketPart.array(), parts.split(',').filter(Boolean))
    const packet = await packetOf(db, caseId, ticked)
    if (!packet) throw nothingHere()
    return packet
  }),

  route(sendReferral, async (context, given) => {
    const { db, actor, now } = context
    const { id, caseId, toDeskId, urgent } = given
    const found = await caseRow(db, caseId, { locked: true })
    const packet = await packetOf(db, caseId, given.parts)
    if (!found || !packet) throw nothingHere()
    if (!actsOn(found.status, actor.abilities).includes('refer')) {
      throw problem('illegal', referralRefusals.closedCase)
    }
    if (toDeskId === found.desk_id) throw problem('illegal', referralRefusals.ownDesk)
    const [toDesk] = await desksById(db, [toDeskId])
    if (!toDesk) throw problem('invalid', referralRefusals.noSuchDesk)
    if (await isKeptAway(db, caseId, toDeskId)) throw problem('illegal', referralRefusals.keptAway)
    if (given.parts.includes('suspects') && !mayLearnSuspects(toDesk.kind))
      throw problem('illegal', referralRefusals.suspectsElsewhere)
    const relied = await reliance(context, given)
    const answerDueAt = answerDue(urgent, now)
    const place = { provinceCode: found.province_code, districtCode: found.district_code }
    await insertReferral(db, {
      id,
      caseId,
      childId: found.child_id,
      fromDeskId: found.desk_id,
      toDeskId,
      service: given.service,
      urgent,
      reason: given.words,
      packet,
      ...relied,
      answerDueAt,
      ...place,
    })
    // Neither case nor child: the receiver knows of them what the packet says.
    await putTask(db, {
      kind: 'referral-answer',
      deskId: toDeskId,
      subject: 'referral',
      subjectId: id,
      ...place,
      reason: referralReasons.answer,
      dueAt: answerDueAt,
    })
    await beginPlan(db, caseId)
    return read(db, actor, id)
  }),

  route(listReferrals, async ({ db, actor }, asked) => {
    const { items, next } = await referralsOf(db, {
      ...asked,
      desk: actor.duty?.desk ?? null,
      place: actor.duty?.place ?? null,
    })
    return { items: items.map((item) => shown(item, actor)), next }
  }),

  route(getReferral, ({ db, actor }, { id }) => read(db, actor, id)),

  route(acknowledgeReferral, async (context, answer) => {
    await takeStep(context, 'acknowledge', answer, { acknowledged_at: context.now })
    return read(context.db, context.actor, answer.id)
  }),

  route(acceptReferral, async (context, { note, ...answer }) => {
    const { db, actor, now } = context
    const before = await read(db, actor, answer.id)
    const due = resultDue(before.urgent, now)
    const row = await takeStep(context, 'accept', answer, {
      ...answeredBy(context, note),
      acknowledged_at: before.acknowledgedAt ?? now,
      result_due_at: due,
    })
    await endTasks(db, { subjectId: answer.id, kinds: ['referral-answer'], outcome: 'accepted' })
    await putTask(db, {
      kind: 'referral-result',
      deskId: row.to_desk_id,
      assignedTo: actor.duty?.desk === row.to_desk_id ? (actor.account?.id ?? null) : null,
      subject: 'referral',
      subjectId: answer.id,
      provinceCode: row.province_code,
      districtCode: row.district_code,
      reason: referralReasons.result,
      dueAt: due,
    })
    return read(db, actor, answer.id)
  }),

  route(declineReferral, async (context, { declineReason, reason, ...answer }) => {
    const { db, actor, now } = context
    const row = await takeStep(context, 'decline', answer, {
      ...answeredBy(context, reason),
      decline_reason: declineReason,
    })
    await endTasks(db, { subjectId: answer.id, outcome: 'declined' })
    // The child still needs help: the desk that sent it looks for another way in the plan.
    await putTask(db, {
      kind: 'plan',
      deskId: row.from_desk_id,
      subject: 'case',
      subjectId: row.case_id,
      caseId: row.case_id,
      childId: row.child_id,
      provinceCode: row.province_code,
      districtCode: row.district_code,
      reason: referralReasons.declined,
      dueAt: answerDue(row.urgent, now),
    })
    return read(db, actor, answer.id)
  }),

  route(finishReferral, async (context, { outcome, outcomeNote, ...answer }) => {
    await takeStep(context, 'finish', answer, {
      done_at: context.now,
      outcome,
      outcome_note: outcomeNote,
    })
    await endTasks(context.db, { subjectId: answer.id, outcome: 'done' })
    return read(context.db, context.actor, answer.id)
  }),

  route(withdrawReferral, async (context, { reason, ...answer }) => {
    await takeStep(context, 'withdraw', answer, {
      withdrawn_at: context.now,
      withdrawal_reason: reason,
    })
    await endTasks(context.db, { subjectId: answer.id, outcome: 'withdrawn' })
    return read(context.db, context.actor, answer.id)
  }),

  route(relyAnew, async (context, { id, version, consentId, bestInterests }) => {
    const { db, actor } = context
    const found = await findReferral(db, id)
    const caseId = found?.seesCase === true ? found.referral.caseId : null
    if (!found || caseId === null) throw nothingHere()
    await caseRow(db, caseId, { locked: true })
    const { status, toDeskId, consentWithdrawnAt } = found.referral
    if (after(referralChart, status, 'withdraw') === undefined)
      throw impossible(referralChart, status)
    if (consentWithdrawnAt === null || version > found.referral.version)
      throw problem('illegal', referralRefusals.consentStands)
    await relyOn(db, id, await reliance(context, { caseId, toDeskId, consentId, bestInterests }))
    await endTasks(db, { subjectId: id, kinds: ['consent-withdrawn'], outcome: 'done' })
    await promiseAnew(db, id)
    return read(db, actor, id)
  }),
]

const answeredBy = ({ actor, now }: Context, note: string | null) => ({
  answered_at: now,
  answered_by: actor.account?.id ?? null,
  answer_note: note,
})
