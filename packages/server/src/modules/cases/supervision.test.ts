import {
  answerApproval,
  ApprovalId,
  askPlanApproval,
  assess,
  assessFinally,
  assignCase,
  type CaseId,
  finishAgreed,
  getCase,
  getCaseGuides,
  getClosing,
  getSupervision,
  getTeam,
  handOverCaseload,
  listCases,
  listReviews,
  makeSafetyPlan,
  noteConcern,
  plan,
  recordReview,
  recordVisit,
  setRisk,
  withdrawApproval,
} from '@tumpeang/domain/cases'
import { days, later } from '@tumpeang/domain/kernel'
import { nationalGuides } from '@tumpeang/domain/law'
import { ReferralId, sendReferral } from '@tumpeang/domain/services'
import { listWork } from '@tumpeang/domain/work'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import {
  aFinal,
  aGoal,
  agreeToRefer,
  anAssessment,
  aSafetyPlan,
  aVisit,
  closeAs,
  movedAway,
  newCasework,
} from '../../../test/casework.ts'
import type { Someone } from '../../../test/people.ts'
import { actingAs, type Db } from '../../platform/db.ts'
import { hashOfToken } from '../../platform/http.ts'
import { escalate } from '../work/index.ts'
import { watchWorkers } from './watch-queries.ts'

const { world, desks, people, open } = await newCasework()
const { dara, bopha, chief, farChief, far } = people
afterAll(() => world.close())

const asPerson = <T>(who: Someone, work: (db: Db) => Promise<T>): Promise<T> =>
  actingAs(
    world.database.db,
    {
      tokenHash: who.cookie === null ? null : hashOfToken(Buffer.from(who.cookie, 'base64url')),
      act: 'test',
      now: world.clock.now,
      command: uuid(),
      why: null,
    },
    work,
  )

const versionOf = async (id: CaseId): Promise<number> => (await dara.ask(getCase, { id })).version

const kindsOf = async (id: CaseId): Promise<string[]> =>
  (await chief.ask(getCase, { id })).tasks.map(({ kind }) => kind).toSorted()

/** A case with a plan at this risk. */
async function planned(level: 'high' | 'low', who: Someone = dara) {
  const { id, version } = await open(who)
  await who.ask(setRisk, { id, version, riskId: uuid(), level, reason: `It is ${level}` })
  await who.ask(assess, { id, version: await versionOf(id), assessment: anAssessment() })
  await who.ask(makeSafetyPlan, { id, plan: aSafetyPlan() })
  await who.ask(plan, { id, version: await versionOf(id), goal: aGoal() })
  return id
}

const ask = async (who: Someone, id: CaseId) => {
  const approvalId = ApprovalId.parse(uuid())
  await who.ask(askPlanApproval, { id, approvalId, note: null })
  return approvalId
}

describe('approval by another than the author', () => {
  test('a plan at high risk is put up, returned with comments, mended, put up again and approved', async () => {
    const id = await planned('high')
    expect(await kindsOf(id)).toContain('plan-approval')
    expect((await dara.ask(getSupervision, { id })).plan).toEqual({
      needs: 'another',
      stands: 'none',
    })
    const first = await ask(dara, id)
    expect(await kindsOf(id)).not.toContain('plan-approval')
    const waiting = await chief.ask(listWork, { kind: 'case-approval' })
    expect(waiting.items).toContainEqual(
      expect.objectContaining({ subjectId: first, caseId: id, assignedTo: chief.accountId }),
    )
    const silent = await chief.send(answerApproval, { id: first, version: 1, answer: 'returned' })
    expect(silent.status).toBe(422)
    await chief.ask(answerApproval, {
      id: first,
      version: 1,
      answer: 'returned',
      comments: 'What happens at night?',
    })
    const returned = await dara.ask(getSupervision, { id })
    expect(returned.plan.stands).toBe('returned')
    expect(returned.approvals[0]).toMatchObject({
      status: 'returned',
      comments: 'What happens at night?',
    })
    const back = (await dara.ask(listWork, { kind: 'plan-approval' })).items
    expect(back).toContainEqual(expect.objectContaining({ caseId: id, assignedTo: dara.accountId }))
    // A returned plan does not hold up the work for safety.
    await dara.ask(recordVisit, { id, visit: aVisit() })
    await dara.ask(plan, { id, version: await versionOf(id), goal: aGoal('Safe at night') })
    const second = await ask(dara, id)
    await chief.ask(answerApproval, { id: second, version: 1, answer: 'approved' })
    const { approvals, plan: stands } = await dara.ask(getSupervision, { id })
    expect(stands.stands).toBe('approved')
    expect(approvals.map(({ status }) => status)).toEqual(['approved', 'returned'])
    expect(await kindsOf(id)).not.toContain('plan-approval')
    world.clock.now = later(world.clock.now, 60_000)
    await dara.ask(plan, { id, version: await versionOf(id), goal: aGoal('A third goal') })
    expect((await dara.ask(getSupervision, { id })).plan.stands).toBe('changed')
    expect(await kindsOf(id)).toContain('plan-approval')
  })

  test('at low risk nobody has to approve the plan, and it may be asked all the same', async () => {
    const id = await planned('low')
    expect(await kindsOf(id)).not.toContain('plan-approval')
    expect((await dara.ask(getSupervision, { id })).plan.needs).toBe('nobody')
    await ask(dara, id)
    expect((await dara.ask(getSupervision, { id })).plan.stands).toBe('asked')
  })

  test('neither who asked nor who wrote answers, and a plan without a goal is not put up', async () => {
    const id = await planned('high')
    const approvalId = ApprovalId.parse(uuid())
    await bopha.ask(askPlanApproval, { id, approvalId, note: 'For Dara' })
    for (const author of [dara, bopha]) {
      const own = await author.send(answerApproval, {
        id: approvalId,
        version: 1,
        answer: 'approved',
      })
      expect(own.status).toBe(422)
      expect(own.problem.detail).toMatch(/themselves/)
    }
    const shown = await dara.ask(getSupervision, { id })
    expect(shown.approvals[0]).toMatchObject({ mayAnswer: false })
    expect((await chief.ask(getSupervision, { id })).approvals[0]?.mayAnswer).toBe(true)
    const twice = await dara.send(askPlanApproval, {
      id,
      approvalId: ApprovalId.parse(uuid()),
      note: null,
    })
    expect(twice.status).toBe(422)
    const theirs = await dara.send(withdrawApproval, { id: approvalId, version: 1 })
    expect(theirs.status).toBe(422)
    await bopha.ask(withdrawApproval, { id: approvalId, version: 1 })
    const late = await chief.send(answerApproval, {
      id: approvalId,
      version: 1,
      answer: 'approved',
    })
    expect(late.status).toBe(409)
    const empty = await open(dara)
    const nothing = await dara.send(askPlanApproval, {
      id: empty.id,
      approvalId: ApprovalId.parse(uuid()),
      note: null,
    })
    expect(nothing.problem.detail).toMatch(/goal/)
    const outside = await far.send(answerApproval, {
      id: approvalId,
      version: 1,
      answer: 'approved',
    })
    expect(outside.status).toBe(404)
  })

  test('the database lets no author answer, nobody in another’s name, and no answer be undone', async () => {
    const id = await planned('high')
    const approvalId = await ask(dara, id)
    const set = (who: Someone, by: Someone, status = 'approved') =>
      asPerson(who, (db) =>
        db
          .updateTable('approvals')
          .set({ status, answered_by: by.accountId, answered_at: world.clock.now })
          .where('id', '=', approvalId)
          .execute(),
      )
    await expect(set(dara, dara)).rejects.toMatchObject({ constraint: 'another_answers' })
    await expect(set(dara, chief)).rejects.toMatchObject({ code: '42501' })
    await expect(set(chief, chief, 'returned')).rejects.toMatchObject({
      constraint: 'returned_says_what_to_mend',
    })
    await set(chief, chief)
    await expect(
      asPerson(chief, (db) =>
        db
          .updateTable('approvals')
          .set({ status: 'asked', answered_by: null, answered_at: null })
          .where('id', '=', approvalId)
          .execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'legal_step' })
    // Whoever wrote the plan is an author, also where somebody else asked.
    const other = await planned('high', bopha)
    const asked = await ask(dara, other)
    await expect(
      asPerson(bopha, (db) =>
        db
          .updateTable('approvals')
          .set({
            status: 'approved',
            answered_by: bopha.accountId,
            answered_at: world.clock.now,
          })
          .where('id', '=', asked)
          .execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'no_author_answers' })
  })

  test('where the supervisor wrote the plan, a second person of the desk is asked', async () => {
    const { id, version } = await open(dara)
    await chief.ask(setRisk, { id, version, riskId: uuid(), level: 'high', reason: 'Bruises' })
    await chief.ask(assess, { id, version: await versionOf(id), assessment: anAssessment() })
    await chief.ask(makeSafetyPlan, { id, plan: aSafetyPlan() })
    await chief.ask(plan, { id, version: await versionOf(id), goal: aGoal() })
    const approvalId = await ask(chief, id)
    const { tasks } = await dara.ask(getCase, { id })
    const task = tasks.find(({ subjectId }) => subjectId === approvalId)
    expect([dara.accountId, bopha.accountId]).toContain(task?.assignedTo)
    await bopha.ask(answerApproval, { id: approvalId, version: 1, answer: 'approved' })
  })
})

describe('closing by form 6', () => {
  const weak = { childRatings: { ...aFinal().childRatings, food: 1 } }
  const asks = (who: Someone, id: CaseId, given = {}) =>
    who.send(assessFinally, {
      id,
      approvalId: ApprovalId.parse(uuid()),
      final: aFinal(given),
    })

  test('a closing below the thresholds is refused without a reason, and then is the supervisor’s to decide', async () => {
    const { id } = await open(dara)
    const bare = await asks(dara, id, weak)
    expect(bare.status).toBe(422)
    expect(bare.problem.errors[0]?.pointer).toBe('/final/belowReason')
    expect((await dara.ask(getClosing, { id })).finals).toEqual([])
    const asked = await asks(dara, id, { ...weak, belowReason: 'The commune visits each week' })
    expect(asked.body.isBelowThresholds).toBe(true)
    const approvalId = asked.body.approvalId
    if (approvalId === null) throw new Error('It was not asked')
    const colleague = await bopha.send(answerApproval, {
      id: approvalId,
      version: 1,
      answer: 'approved',
    })
    expect(colleague.problem.detail).toMatch(/supervisor/)
    expect((await dara.ask(getCase, { id })).status).toBe('registered')
    await chief.ask(answerApproval, { id: approvalId, version: 1, answer: 'approved' })
    const file = await dara.ask(getCase, { id })
    expect(file).toMatchObject({ status: 'closed', closingReason: 'goals-met', tasks: [] })
    expect(file.story.find(({ kind }) => kind === 'final')?.facts).toMatchObject({
      isBelowThresholds: true,
      childTotal: 31,
    })
    expect((await dara.ask(getClosing, { id })).finals[0]).toMatchObject({
      childTotal: 31,
      familyTotal: 36,
      itemsBelowTwo: 1,
      isBelowThresholds: true,
    })
  })

  test('a closing that is returned leaves the case open and comes back to its author', async () => {
    const { id } = await open(dara)
    const asked = await asks(dara, id)
    const approvalId = asked.body.approvalId
    if (approvalId === null) throw new Error('It was not asked')
    expect((await asks(bopha, id)).problem.detail).toMatch(/already/)
    await bopha.ask(answerApproval, {
      id: approvalId,
      version: 1,
      answer: 'returned',
      comments: 'Visit once more',
    })
    expect((await dara.ask(getCase, { id })).status).toBe('registered')
    const back = await dara.ask(listWork, { kind: 'closing-mending' })
    expect(back.items).toContainEqual(
      expect.objectContaining({ caseId: id, assignedTo: dara.accountId }),
    )
    await closeAs(dara, bopha, id)
    expect(await kindsOf(id)).toEqual([])
  })

  test('what is learned after the asking stops the closing', async () => {
    const { id } = await open(dara)
    const asked = await asks(dara, id)
    world.clock.now = later(world.clock.now, 60_000)
    await bopha.ask(noteConcern, {
      id,
      concernId: uuid(),
      concern: 'physical-violence',
      stage: 'unknown',
    })
    const late = await chief.send(answerApproval, {
      id: asked.body.approvalId ?? ApprovalId.parse(uuid()),
      version: 1,
      answer: 'approved',
    })
    expect(late.status).toBe(422)
    expect(late.problem.detail).toMatch(/learned/)
  })

  test('a death, a move and a child not found have paths of their own, with their facts', async () => {
    const { id } = await open(dara)
    const bare = await asks(dara, id, {
      outcome: 'died',
      closingReason: 'died',
      childRatings: {},
      familyRatings: {},
      childView: null,
      childViewHow: 'not-met',
    })
    expect(bare.problem.errors.map(({ pointer }) => pointer)).toEqual([
      '/final/happenedOn',
      '/final/knownFrom',
    ])
    await closeAs(dara, chief, id, movedAway)
    expect((await dara.ask(getCase, { id })).closingReason).toBe('moved')
  })

  test('an outcome to go on is kept, and asks nobody', async () => {
    const { id } = await open(dara)
    const kept = await asks(dara, id, { outcome: 'continue', closingReason: null })
    expect(kept.body.approvalId).toBeNull()
    expect((await dara.ask(getSupervision, { id })).approvals).toEqual([])
    expect((await dara.ask(getCase, { id })).status).toBe('registered')
  })

  test('what is open is listed with its way out', async () => {
    const id = await planned('low')
    const { openEnds } = await dara.ask(getClosing, { id })
    expect(openEnds).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'actions', count: 1 }),
        { kind: 'safety-plan', count: 1, things: [] },
      ]),
    )
    // An action by the words that were written, in whatever language.
    const [action] = (await dara.ask(getCase, { id })).plan.flatMap(({ actions }) => actions)
    expect(openEnds.find(({ kind }) => kind === 'actions')?.things).toEqual([
      { id: action?.id, says: { km: action?.what, en: action?.what } },
    ])
  })

  test('a referral is named by its service and its desk, steps of the guides by their words, and many are counted', async () => {
    const { id: caseId, childId, version } = await open(dara)
    const consent = await agreeToRefer(dara, { id: caseId, childId })
    await dara.ask(assess, { id: caseId, version, assessment: anAssessment() })
    await dara.ask(sendReferral, {
      id: ReferralId.parse(uuid()),
      caseId,
      toDeskId: desks.hospital,
      service: 'medical-care',
      words: 'Please examine',
      parts: ['age'],
      consentId: consent.id,
    })
    for (const concern of ['physical-violence', 'child-labour'] as const)
      await dara.ask(noteConcern, { id: caseId, concernId: uuid(), concern, stage: 'unknown' })
    const { openEnds } = await dara.ask(getClosing, { id: caseId })
    const named = (kind: string) => openEnds.find((end) => end.kind === kind)
    expect(named('referrals')?.things[0]?.says.en).toMatch(/^Medical care · ./)
    const { guides } = await dara.ask(getCaseGuides, { id: caseId })
    const due = guides.flatMap(({ steps }) =>
      steps.filter(({ dueAt, askedHere }) => dueAt !== null && askedHere),
    )
    const steps = named('guide-steps')
    expect(steps?.count).toBe(due.length)
    expect(due.length).toBeGreaterThan(4)
    expect(steps?.things).toHaveLength(4)
    // The law comes first.
    const said = new Map(
      nationalGuides.flatMap((guide) => guide.steps).map(({ says, legal }) => [says.en, legal]),
    )
    const legal = steps?.things.map(({ says }) => said.get(says.en)) ?? []
    expect(legal[0]).toBe(true)
    expect(legal).toEqual(legal.toSorted((one, other) => Number(other) - Number(one)))
  })

  test('a case at high risk does not close: the risk is set anew first, or a supervisor writes why', async () => {
    const { id } = await open(dara)
    const risk = (level: 'high' | 'low', version: number) =>
      dara.ask(setRisk, { id, version, riskId: uuid(), level, reason: 'As seen at home' })
    const before = await dara.ask(getCase, { id })
    await risk('high', before.version)
    expect((await dara.ask(getClosing, { id })).openEnds).toContainEqual({
      kind: 'high-risk',
      count: 1,
      things: [],
    })
    const tries = (who: Someone, given: Parameters<typeof aFinal>[0] = {}) =>
      who.send(assessFinally, {
        id,
        approvalId: ApprovalId.parse(uuid()),
        final: aFinal(given),
      })
    for (const given of [{}, { outcome: 'other' as const, closingReason: 'refused' as const }]) {
      const refused = await tries(dara, given)
      expect(refused.status).toBe(422)
      expect(refused.problem.detail).toMatch(/set the risk anew first, or a supervisor writes why/)
    }
    // The agent's own reason is none; the database says so too.
    const own = await tries(dara, { highRiskReason: 'I am sure' })
    expect(own.status).toBe(422)
    expect(own.problem.detail).toMatch(/Only a supervisor/)
    await expect(
      asPerson(dara, (db) =>
        db
          .insertInto('final_assessments')
          .values({
            id: uuid(),
            case_id: id,
            assessed_on: '2030-01-07',
            outcome: 'close',
            closing_reason: 'goals-met',
            child_ratings: '{}',
            family_ratings: '{}',
            below_reason: 'x',
            story: 'x',
            reason: 'x',
            child_view_how: 'too-young',
            high_risk_reason: 'I am sure',
          })
          .execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'supervisor_says_why_at_high_risk' })
    // A child out of reach is another matter, and so is going on.
    expect((await tries(dara, { ...movedAway })).status).toBe(200)
    const [asked] = (await dara.ask(getSupervision, { id })).approvals
    await dara.ask(withdrawApproval, { id: ApprovalId.parse(asked?.id), version: 1 })
    // Set anew with its reason, it closes as any other.
    const now = await dara.ask(getCase, { id })
    await risk('low', now.version)
    expect((await tries(dara)).status).toBe(200)
  })

  test('what a supervisor wrote closes a case at high risk, on the word of another', async () => {
    const { id } = await open(dara)
    const { version } = await dara.ask(getCase, { id })
    await dara.ask(setRisk, { id, version, riskId: uuid(), level: 'high', reason: 'Was hit again' })
    const approvalId = ApprovalId.parse(uuid())
    const reason = 'The father is in prison for ten years; the court was told'
    await chief.ask(assessFinally, { id, approvalId, final: aFinal({ highRiskReason: reason }) })
    expect((await dara.ask(getClosing, { id })).finals[0]?.highRiskReason).toBe(reason)
    const done = await dara.send(answerApproval, { id: approvalId, version: 1, answer: 'approved' })
    expect(done.status).toBe(200)
    expect((await dara.ask(getCase, { id })).status).toBe('closed')
  })

  test('whoever holds a case at high risk asks the supervisor to let it close; only words of the supervisor do', async () => {
    const { id } = await open(dara)
    const { version } = await dara.ask(getCase, { id })
    await dara.ask(setRisk, { id, version, riskId: uuid(), level: 'high', reason: 'Was hit again' })
    const approvalId = ApprovalId.parse(uuid())
    const plea = 'The father went to prison for ten years'
    await dara.ask(assessFinally, { id, approvalId, final: aFinal({ highRiskPlea: plea }) })
    const [asked] = (await chief.ask(getSupervision, { id })).approvals
    expect(asked).toMatchObject({
      needs: 'supervisor',
      note: plea,
      wantsHighRiskReason: true,
      mayAnswer: true,
    })
    const approves = (who: Someone, highRiskReason: string | null) =>
      who.send(answerApproval, { id: approvalId, version: 1, answer: 'approved', highRiskReason })
    // Neither the asker, nor a colleague, nor a supervisor without a word.
    expect((await approves(dara, 'I am sure')).status).toBe(422)
    expect((await approves(bopha, 'I am sure')).problem.detail).toMatch(/Only a supervisor/)
    const wordless = await approves(chief, null)
    expect(wordless.problem.detail).toMatch(/write why the case closes all the same/)
    expect(wordless.problem.errors[0]?.pointer).toBe('/highRiskReason')
    expect((await dara.ask(getCase, { id })).status).not.toBe('closed')
    const why = 'I read the judgment; the aunt keeps the child'
    expect((await approves(chief, why)).status).toBe(200)
    expect((await dara.ask(getCase, { id })).status).toBe('closed')
    const [answered] = (await dara.ask(getSupervision, { id })).approvals
    expect(answered).toMatchObject({ highRiskReason: why, wantsHighRiskReason: false })
  })

  test('the database takes the words that close a case at high risk from the supervisor who approves, then and not later', async () => {
    const { id } = await open(dara)
    const { version } = await dara.ask(getCase, { id })
    await dara.ask(setRisk, { id, version, riskId: uuid(), level: 'high', reason: 'Was hit again' })
    const approvalId = ApprovalId.parse(uuid())
    await dara.ask(assessFinally, { id, approvalId, final: aFinal({ highRiskPlea: 'He left' }) })
    const answers = (who: Someone, more: { high_risk_reason?: string } = {}) => ({
      status: 'approved' as const,
      answered_by: who.accountId,
      answered_at: world.clock.now,
      ...more,
    })
    const change = (
      who: Someone,
      set: object,
      { closes = false, of = approvalId }: { closes?: boolean; of?: ApprovalId } = {},
    ) =>
      asPerson(who, async (db) => {
        await db.updateTable('approvals').set(set).where('id', '=', of).execute()
        if (closes)
          await db
            .updateTable('cases')
            .set({ status: 'closed', closed_at: world.clock.now, closing_reason: 'goals-met' })
            .where('id', '=', id)
            .execute()
      })
    const words = { high_risk_reason: 'I am sure' }
    await expect(change(chief, words)).rejects.toMatchObject({
      constraint: 'only_an_approved_closing_says_why_at_high_risk',
    })
    await expect(change(bopha, answers(bopha, words))).rejects.toMatchObject({
      constraint: 'supervisor_answers',
    })
    // Nor does a colleague write them where anybody else may approve.
    const other = await open(dara)
    const of = ApprovalId.parse(uuid())
    await dara.ask(assessFinally, { id: other.id, approvalId: of, final: aFinal() })
    await expect(change(bopha, answers(bopha, words), { of })).rejects.toMatchObject({
      constraint: 'supervisor_says_why_at_high_risk',
    })
    // What was pleaded is no reason.
    await expect(change(chief, answers(chief), { closes: true })).rejects.toMatchObject({
      constraint: 'high_risk_does_not_close',
    })
    await change(chief, answers(chief))
    await expect(change(chief, words)).rejects.toMatchObject({
      constraint: 'supervisor_says_why_at_high_risk',
    })
  })

  test('a risk that rose after the approval was asked keeps the case open, in the database as well', async () => {
    const { id } = await open(dara)
    const approvalId = ApprovalId.parse(uuid())
    await dara.ask(assessFinally, { id, approvalId, final: aFinal() })
    await world.database.asOwner((db) =>
      db.updateTable('cases').set({ risk: 'high' }).where('id', '=', id).execute(),
    )
    const refused = await chief.send(answerApproval, {
      id: approvalId,
      version: 1,
      answer: 'approved',
    })
    expect(refused.problem.detail).toMatch(/set the risk anew/)
    await world.database.asOwner((db) =>
      db
        .updateTable('approvals')
        .set({ status: 'withdrawn' })
        .where('id', '=', approvalId)
        .execute(),
    )
    const another = ApprovalId.parse(uuid())
    await world.database.asOwner((db) =>
      db.updateTable('cases').set({ risk: null }).where('id', '=', id).execute(),
    )
    await dara.ask(assessFinally, { id, approvalId: another, final: aFinal() })
    await expect(
      asPerson(chief, async (db) => {
        await db
          .updateTable('approvals')
          .set({
            status: 'approved',
            answered_by: chief.accountId,
            answered_at: world.clock.now,
          })
          .where('id', '=', another)
          .execute()
        await db.updateTable('cases').set({ risk: 'high' }).where('id', '=', id).execute()
        await db
          .updateTable('cases')
          .set({ status: 'closed', closed_at: world.clock.now, closing_reason: 'goals-met' })
          .where('id', '=', id)
          .execute()
      }),
    ).rejects.toMatchObject({ constraint: 'high_risk_does_not_close' })
  })

  test('no case closes in the database without an approved final assessment, and one approval closes once', async () => {
    const { id } = await open(dara)
    const close = () =>
      asPerson(chief, (db) =>
        db
          .updateTable('cases')
          .set({
            status: 'closed',
            closed_at: world.clock.now,
            closing_reason: 'goals-met',
          })
          .where('id', '=', id)
          .execute(),
      )
    await expect(close()).rejects.toMatchObject({ constraint: 'closing_is_approved' })
    await asks(dara, id)
    await expect(close()).rejects.toMatchObject({ constraint: 'closing_is_approved' })
    const weakly = world.database.asOwner((db) =>
      db
        .insertInto('final_assessments')
        .values({
          id: uuid(),
          case_id: id,
          assessed_on: '2030-01-07',
          outcome: 'close',
          closing_reason: 'goals-met',
          child_ratings: '{}',
          family_ratings: '{}',
          story: 'x',
          reason: 'x',
          child_view_how: 'too-young',
        })
        .execute(),
    )
    await expect(weakly).rejects.toMatchObject({ constraint: 'below_thresholds_says_why' })
  })

  test('bad input is refused with its place', async () => {
    const { id } = await open(dara)
    const wrong = await dara.send(assessFinally, {
      id,
      approvalId: ApprovalId.parse(uuid()),
      final: { ...aFinal(), childRatings: { food: 9 } },
    })
    expect(wrong.status).toBe(400)
    expect(wrong.problem.errors[0]?.pointer).toBe('/final/childRatings/food')
    expect((await asks(dara, id, { assessedOn: '2031-01-01' })).status).toBe(400)
    expect((await asks(dara, id, { childRatings: { luck: 3 } })).status).toBe(422)
  })
})

describe('case reviews', () => {
  const review = (given = {}) => ({
    id: uuid(),
    heldOn: '2030-01-07',
    present: 'Dara and the chief',
    agreed: 'To see the teacher',
    actions: [{ id: uuid(), what: 'See the teacher', dueOn: '2030-01-14' }],
    ...given,
  })

  test('each open case has a next review, sooner at high risk, and what is agreed becomes tasks', async () => {
    const { id, version } = await open(dara)
    const due = async () => (await chief.ask(getSupervision, { id })).nextReviewDueAt
    const before = await due()
    expect(before).toEqual(later(world.clock.now, days(30)))
    await dara.ask(setRisk, { id, version, riskId: uuid(), level: 'low', reason: 'All is calm' })
    expect(await due()).toEqual(later(world.clock.now, days(90)))
    await dara.ask(assignCase, {
      id,
      version: await versionOf(id),
      assignedTo: dara.accountId,
    })
    const own = await dara.send(recordReview, { id, review: review() })
    expect(own.status).toBe(422)
    const given = review()
    const held = await chief.ask(recordReview, { id, review: given })
    expect(held).toMatchObject({ heldOn: '2030-01-07', nextOn: '2030-04-07' })
    const { tasks } = await dara.ask(getCase, { id })
    expect(tasks.find(({ kind }) => kind === 'agreed')).toMatchObject({
      assignedTo: dara.accountId,
    })
    const [action] = held.actions
    await dara.ask(finishAgreed, { id: action?.id ?? '', version: 1, doneOn: '2030-01-07' })
    expect(await kindsOf(id)).not.toContain('agreed')
    const again = { id: action?.id ?? '', version: 1, doneOn: '2030-01-07' }
    expect((await dara.send(finishAgreed, again)).status).toBe(409)
    const late = await chief.send(recordReview, { id, review: review({ nextOn: '2030-12-01' }) })
    expect(late.problem.detail).toMatch(/at the latest/)
    const past = await chief.send(recordReview, { id, review: review({ nextOn: '2030-01-02' }) })
    expect(past.status).toBe(422)
    const calendar = await chief.ask(listReviews, {})
    expect(calendar.items.map(({ caseId }) => caseId)).toContain(id)
    expect((await farChief.ask(listReviews, {})).items).toEqual([])
  })

  test('the worker of a case does not hold its review, whatever the way in', async () => {
    const { id, version } = await open(dara)
    await dara.ask(assignCase, { id, version, assignedTo: dara.accountId })
    await expect(
      asPerson(dara, (db) =>
        db
          .insertInto('case_reviews')
          .values({
            id: uuid(),
            case_id: id,
            held_on: '2030-01-07',
            present: 'me',
            agreed: 'x',
            next_on: '2030-02-07',
          })
          .execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'another_reviews' })
  })
})

describe('hands', () => {
  test('a whole caseload goes into several hands, each reading is a receipt, and what is unread comes back', async () => {
    const leaving = await world.person('leaving', { role: 'social_agent', desk: desks.desk })
    const files = [await open(dara), await open(dara), await open(dara)]
    for (const { id, version } of files)
      await chief.ask(assignCase, { id, version, assignedTo: leaving.accountId })
    const [one, two, three] = files
    if (!one || !two || !three) throw new Error('There are three')
    await dara.ask(assignCase, {
      id: three.id,
      version: await versionOf(three.id),
      assignedTo: dara.accountId,
    })
    const items = [
      { caseId: one.id, to: { kind: 'worker' as const, accountId: bopha.accountId } },
      { caseId: two.id, to: { kind: 'desk' as const, deskId: desks.province } },
      { caseId: three.id, to: { kind: 'worker' as const, accountId: bopha.accountId } },
    ]
    const given = { from: leaving.accountId, items, reason: 'She leaves for Takeo' }
    expect((await dara.send(handOverCaseload, given)).status).toBe(403)
    const twice = { ...given, items: [...items, ...items.slice(0, 1)] }
    expect((await chief.send(handOverCaseload, twice)).status).toBe(400)
    const stranger = {
      ...given,
      items: [{ caseId: one.id, to: { kind: 'worker' as const, accountId: far.accountId } }],
    }
    expect((await chief.send(handOverCaseload, stranger)).status).toBe(422)
    const done = await chief.ask(handOverCaseload, given)
    expect(new Set(done.given)).toEqual(new Set([one.id, two.id]))
    expect(done.left).toEqual([three.id])

    world.clock.now = later(world.clock.now, days(3))
    await escalate(world.database.db, world.clock.now)
    const team = await chief.ask(getTeam, {})
    expect(team.unread.map(({ case: of }) => of.id)).toEqual(
      expect.arrayContaining([one.id, two.id]),
    )
    const mine = await chief.ask(listWork, { kind: 'hand-over', limit: 200 })
    expect(mine.items.map(({ caseId }) => caseId)).toContain(one.id)
    await dara.ask(getCase, { id: one.id })
    expect((await chief.ask(getSupervision, { id: one.id })).handOvers[0]?.readAt).toBeNull()
    await bopha.ask(getCase, { id: one.id })
    await people.pisey.ask(getCase, { id: two.id })
    expect((await chief.ask(getSupervision, { id: one.id })).handOvers[0]).toMatchObject({
      reason: 'She leaves for Takeo',
      readAt: world.clock.now,
      readByName: { en: 'bopha' },
    })
    const after = (await chief.ask(getTeam, {})).unread.map(({ case: of }) => of.id)
    expect(after).not.toContain(one.id)
    expect(after).not.toContain(two.id)
  })

  test('a case whose worker serves no more is without a worker, and somebody is asked to find one', async () => {
    const gone = await world.person('gone', { role: 'social_agent', desk: desks.desk })
    const { id, version } = await open(dara)
    await chief.ask(assignCase, { id, version, assignedTo: gone.accountId })
    expect((await dara.ask(getSupervision, { id })).isWithoutWorker).toBe(false)
    await world.database.asOwner((db) =>
      db
        .updateTable('access.duties')
        .set({ valid_to: '2030-01-02' })
        .where('id', '=', gone.dutyId)
        .execute(),
    )
    expect(await watchWorkers(world.database.db, world.clock.now)).toBeGreaterThan(0)
    expect(await watchWorkers(world.database.db, world.clock.now)).toBe(0)
    expect((await dara.ask(getSupervision, { id })).isWithoutWorker).toBe(true)
    const { tasks } = await chief.ask(getCase, { id })
    expect(tasks.find(({ kind }) => kind === 'without-worker')).toMatchObject({
      assignedTo: chief.accountId,
    })
    const none = await chief.ask(listCases, { worker: 'none', limit: 200 })
    expect(none.items.map((found) => found.id)).toContain(id)
    const member = (await chief.ask(getTeam, {})).members.find(
      ({ accountId }) => accountId === gone.accountId,
    )
    expect(member).toMatchObject({ serves: false, open: 1 })
    await chief.ask(assignCase, {
      id,
      version: await versionOf(id),
      assignedTo: bopha.accountId,
    })
    expect(await kindsOf(id)).not.toContain('without-worker')
  })

  test('the team shows who carries what, what is silent and late, and to each supervisor their own', async () => {
    const busy = await world.person('busy', { role: 'social_agent', desk: desks.desk })
    const { id, version } = await open(dara)
    await chief.ask(setRisk, { id, version, riskId: uuid(), level: 'high', reason: 'Bruises' })
    await chief.ask(assignCase, {
      id,
      version: await versionOf(id),
      assignedTo: busy.accountId,
    })
    const of = async () =>
      (await chief.ask(getTeam, {})).members.find(({ accountId }) => accountId === busy.accountId)
    expect(await of()).toMatchObject({ open: 1, silent: 0, byRisk: { high: 1 }, serves: true })
    world.clock.now = later(world.clock.now, days(15))
    expect(await of()).toMatchObject({ open: 1, silent: 1, late: 1 })
    const silent = await chief.ask(listCases, {
      worker: busy.accountId,
      silent: 'true',
      limit: 200,
    })
    expect(silent.items.map((found) => found.id)).toEqual([id])
    const elsewhere = await farChief.ask(getTeam, {})
    expect(elsewhere.members.some(({ accountId }) => accountId === busy.accountId)).toBe(false)
    expect(elsewhere.members.map(({ deskId }) => deskId)).toEqual([desks.farDesk])
    expect((await dara.send(getTeam, {})).status).toBe(403)
  })

  test('whoever supervises a district sees the team of that district, and no other', async () => {
    const near = await world.person('near', { role: 'supervisor', place: '0102' })
    const other = await world.person('other', { role: 'supervisor', place: '0202' })
    // Whoever holds no case yet is of the team by the desk alone.
    const fresh = await world.person('fresh', { role: 'social_agent', desk: desks.desk })
    const { members } = await near.ask(getTeam, {})
    const served = members.filter(({ serves }) => serves).map(({ accountId }) => accountId)
    expect(served).toEqual(expect.arrayContaining([dara.accountId, fresh.accountId]))
    expect(members.some(({ deskId }) => deskId === desks.farDesk)).toBe(false)
    expect((await other.ask(getTeam, {})).members).toEqual([])
  })
})
