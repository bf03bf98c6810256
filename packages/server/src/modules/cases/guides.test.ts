import {
  answerForm,
  assess,
  listSafetyPlans,
  plan,
  setRisk,
  answerGuideStep,
  type CaseId,
  getCase,
  getCaseGuides,
  noteConcern,
  openCase,
  recordVisit,
  reopenCase,
  reviewSettlement,
} from '@tumpeang/domain/cases'
import { getForm } from '@tumpeang/domain/forms'
import { hours, later } from '@tumpeang/domain/kernel'
import { nationalGuides } from '@tumpeang/domain/law'
import { acceptReport } from '@tumpeang/domain/reports'
import { listWork } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import {
  aGoal,
  anAssessment,
  aVisit,
  inventedChild,
  newCasework,
  closeAs,
  movedAway,
} from '../../../test/casework.ts'
import type { Someone } from '../../../test/people.ts'

const { world, desks, people, report, open } = await newCasework()
const { dara, bopha, far, chief, farChief, nurse } = people
afterAll(() => world.close())

const asPerson = world.byHand

const reviewByHand = (who: Someone, id: CaseId, settlement: string) =>
  asPerson(who, (db) =>
    sql`insert into case_guide_steps (id, case_id, guides_number, guide, step, answer, reason, decision, reviews, done_on)
      values (${uuid()}, ${id}, 1, 'sexual-violence', 'settled', 'reviewed', 'fine', 'mistaken',
        ${settlement}, '2030-01-07')`.execute(db),
  )

const note = (id: CaseId, concern: 'sexual-violence' | 'neglect' | 'domestic-violence') =>
  dara.ask(noteConcern, { id, concernId: uuid(), concern, stage: 'experienced' as const })

const answer = (id: CaseId, step: string, more: object = {}) => ({
  id,
  answerId: uuid(),
  guide: 'sexual-violence',
  step,
  answer: 'done' as const,
  reason: null,
  on: '2030-01-07' as const,
  ...more,
})

const promisesOf = async (id: CaseId) =>
  (await dara.ask(getCase, { id })).tasks.filter(({ kind }) => kind === 'guide-step')

describe('the guides of a case', () => {
  test('a concern opens its guide, and its next step stands on the work list with its time', async () => {
    const { id } = await open(dara)
    await note(id, 'sexual-violence')
    const { guides: shown } = await dara.ask(getCaseGuides, { id })
    expect(shown.map(({ guide }) => guide.id)).toEqual(['sexual-violence', 'neglect'])
    const hospital = shown[0]?.steps.find(({ step }) => step === 'hospital-72h')
    expect(hospital).toMatchObject({
      answered: null,
      overdue: false,
      dueAt: later(world.clock.now, hours(24)),
    })
    const promise = (await promisesOf(id)).find(({ reason }) =>
      reason.en.includes('Take the child to hospital'),
    )
    expect(promise?.dueAt).toEqual(later(world.clock.now, hours(24)))
  })

  test('what is done leaves the work list, and the next step takes its place', async () => {
    const { id } = await open(dara)
    await note(id, 'sexual-violence')
    const { guides: shown } = await dara.ask(answerGuideStep, answer(id, 'hospital-72h'))
    expect(shown[0]?.steps.find(({ step }) => step === 'hospital-72h')?.answered).toMatchObject({
      answer: 'done',
      byName: { en: 'dara' },
    })
    const said = (await promisesOf(id)).map(({ reason }) => reason.en)
    expect(said.some((words) => words.includes('Take the child to hospital'))).toBe(false)
    expect(said.some((words) => words.startsWith('Report to the police'))).toBe(true)
    const { story } = await dara.ask(getCase, { id })
    expect(story.find(({ kind }) => kind === 'guide')?.facts).toMatchObject({
      answer: 'done',
      says: { en: expect.stringContaining('hospital') },
    })
  })

  test('an answer that tells of danger is danger in the file, until somebody sets the risk', async () => {
    const { id } = await open(dara)
    await dara.ask(noteConcern, {
      id,
      concernId: uuid(),
      concern: 'disability',
      stage: 'unknown',
    })
    const { version } = await dara.ask(getCase, { id })
    await dara.ask(assess, { id, version, assessment: anAssessment() })
    const planned = async () =>
      dara.send(plan, { id, version: (await dara.ask(getCase, { id })).version, goal: aGoal() })
    const tied = (said: 'yes' | 'no') =>
      dara.ask(
        answerGuideStep,
        answer(id, 'tied', { guide: 'disability', answer: said, answerId: uuid() }),
      )
    const safety = async () =>
      (await dara.ask(getCase, { id })).tasks
        .filter(({ kind }) => kind === 'safety-plan')
        .map(({ isPressing }) => isPressing)
    await tied('no')
    expect(await safety()).toEqual([])
    world.clock.now = later(world.clock.now, 1000)
    await tied('yes')
    expect(await safety()).toEqual([true])
    expect((await dara.ask(listSafetyPlans, { id })).danger).toMatchObject([
      { en: expect.stringMatching(/answer to a guide tells of danger/) },
    ])
    expect((await planned()).problem).toMatchObject({ needs: 'safety-plan' })
    await expect(
      world.database.asOwner((db) =>
        sql`insert into plan_goals (id, case_id, goal, child_agrees)
            values (${uuid()}, ${id}, 'x', 'agrees')`.execute(db),
      ),
    ).rejects.toMatchObject({ constraint: 'safety_plan_comes_first' })
    // A mistaken answer is answered anew; a true one ends when somebody judges the risk.
    world.clock.now = later(world.clock.now, 1000)
    await tied('no')
    expect(await safety()).toEqual([])
    world.clock.now = later(world.clock.now, 1000)
    await tied('yes')
    world.clock.now = later(world.clock.now, 1000)
    await dara.ask(setRisk, {
      id,
      version: (await dara.ask(getCase, { id })).version,
      riskId: uuid(),
      level: 'medium',
      reason: 'Untied today, and her aunt stays with her',
    })
    expect(await safety()).toEqual([])
    expect((await planned()).status).toBe(200)
  })

  test('two guides that ask the same ask it once: one answer, one task, one open end', async () => {
    const { id } = await open(dara)
    await note(id, 'sexual-violence')
    await note(id, 'domestic-violence')
    const { guides: shown } = await dara.ask(getCaseGuides, { id })
    const named = (guide: string, step: string, of = shown) =>
      of.find((one) => one.guide.id === guide)?.steps.find((one) => one.step === step)
    expect(named('sexual-violence', 'settled')).toMatchObject({
      askedHere: true,
      sharedWith: expect.arrayContaining(['domestic-violence']),
    })
    expect(named('domestic-violence', 'settled')).toMatchObject({ askedHere: false })
    const said = (await promisesOf(id)).map(({ reason }) => reason.km)
    expect(new Set(said).size).toBe(said.length)
    // What an older page answers in the other guide is the same answer.
    const { guides: after } = await dara.ask(
      answerGuideStep,
      answer(id, 'settled', { guide: 'domestic-violence', answer: 'no' }),
    )
    for (const guide of ['sexual-violence', 'domestic-violence'])
      expect(named(guide, 'settled', after)).toMatchObject({
        dueAt: null,
        answered: { answer: 'no' },
      })
    const { story } = await dara.ask(getCase, { id })
    expect(story.filter(({ kind }) => kind === 'guide')).toHaveLength(1)
  })

  test('a guide holds one promise at a time, and a case all of them end with it', async () => {
    const { id } = await open(dara)
    await note(id, 'sexual-violence')
    expect(await promisesOf(id)).toHaveLength(2)
    await closeAs(dara, chief, id, movedAway)
    const closed = await dara.ask(getCase, { id })
    expect(await promisesOf(id)).toEqual([])
    await dara.ask(reopenCase, {
      id,
      version: closed.version,
      reopeningReason: 'new-concern',
      reason: 'They came back',
    })
    const again = await promisesOf(id)
    expect(again).toHaveLength(2)
    expect(again.every(({ dueAt }) => dueAt >= later(world.clock.now, hours(24)))).toBe(true)
  })

  test('a concern that is noted again is another event: what was done before does not count', async () => {
    const { id } = await open(dara)
    await note(id, 'sexual-violence')
    await dara.ask(answerGuideStep, answer(id, 'hospital-72h'))
    world.clock.now = later(world.clock.now, hours(48))
    try {
      await note(id, 'sexual-violence')
      const { guides: shown } = await dara.ask(getCaseGuides, { id })
      expect(shown[0]?.steps.find(({ step }) => step === 'hospital-72h')).toMatchObject({
        answered: null,
        dueAt: later(world.clock.now, hours(24)),
      })
      // The police were never told: noting it again gives nobody more time for that.
      expect(shown[0]?.steps.find(({ step }) => step === 'police')).toMatchObject({ overdue: true })
    } finally {
      world.clock.now = later(world.clock.now, -hours(48))
    }
  })

  test('"not known" is written down, and somebody still has to find out', async () => {
    const { id } = await open(dara)
    await note(id, 'sexual-violence')
    const { guides: shown } = await dara.ask(
      answerGuideStep,
      answer(id, 'other-children', { answer: 'not-known' }),
    )
    expect(shown[0]?.steps.find(({ step }) => step === 'other-children')).toMatchObject({
      answered: { answer: 'not-known' },
      dueAt: later(world.clock.now, hours(48)),
    })
  })

  test('a second report brings its guides to a case that another desk leads', async () => {
    const { id, childId } = await open(far)
    const reported = await report(desks.desk)
    const joined = await dara.ask(acceptReport, {
      id: reported.id,
      version: 1,
      urgency: 'within-24-hours',
      urgencyReason: null,
      reportedChildId: reported.children[0] ?? null,
      child: { kind: 'known', childId },
      caseId: uuid(),
      concerns: ['sexual-violence', 'neglect'],
    })
    // The child lives in the first province; its case went to the desk there, or stayed far away.
    expect(joined.joined).toBe(true)
    const rows = await world.database.asOwner((db) =>
      db
        .selectFrom('tasks')
        .select('reason')
        .where('case_id', '=', id)
        .where('kind', '=', 'guide-step')
        .where('done_at', 'is', null)
        .execute(),
    )
    expect(JSON.stringify(rows)).toContain('Take the child to hospital')
    // Neglect was known already and its guide goes on as it was.
    expect(rows).toHaveLength(2)
  })

  test('whoever does not see the case neither reads nor answers its guides', async () => {
    const { id } = await open(dara)
    for (const who of [far, farChief]) {
      expect((await who.send(getCaseGuides, { id })).status).toBe(404)
      expect((await who.send(answerGuideStep, answer(id, 'police'))).status).toBe(404)
    }
    expect((await nurse.send(getCaseGuides, { id })).status).toBe(403)
  })

  test.each([
    ['a guide that is none', { guide: 'no-such-guide' }, 400],
    ['a step that is none', { step: 'no-such-step' }, 400],
    ['a step that must not be done', { step: 'one-interview' }, 400],
    ['"yes" to a thing to do', { step: 'police', answer: 'yes' }, 400],
    ['"done" to a question', { step: 'other-children' }, 400],
    ['"reviewed" by the way', { step: 'settled', answer: 'reviewed' }, 400],
    ['"not possible" without a reason', { step: 'police', answer: 'not-possible' }, 400],
    ['a settlement without saying how', { step: 'settled', answer: 'yes' }, 400],
    ['a day that has not come', { step: 'police', on: '2031-01-01' }, 400],
    ['a day that does not exist', { step: 'police', on: '2030-02-31' }, 400],
    ['a name of an object', { guide: '__proto__', step: 'constructor' }, 400],
  ])('%s is refused and leaves nothing', async (_what, wrong, status) => {
    const { id } = await open(dara)
    const sent = { ...answer(id, 'police'), ...wrong }
    // @ts-expect-error -- what the types refuse is sent on purpose
    expect((await dara.send(answerGuideStep, sent)).status).toBe(status)
    const { guides: shown } = await dara.ask(getCaseGuides, { id })
    expect(shown.flatMap(({ steps }) => steps).every(({ answered }) => answered === null)).toBe(
      true,
    )
  })
})

describe('a crime that was settled', () => {
  const settled = async () => {
    const { id } = await open(dara)
    await note(id, 'sexual-violence')
    const given = answer(id, 'settled', {
      answer: 'yes',
      reason: 'The families agreed on money before the commune',
    })
    return { id, given, after: await dara.ask(answerGuideStep, given) }
  }
  const review = (id: CaseId, answerId: string) => ({
    id,
    answerId,
    reviewId: uuid(),
    decision: 'reported' as const,
    reason: 'The prosecutor was told today',
  })

  test('goes before the supervisor, who says what is done, and stands in the story', async () => {
    const { id, given, after } = await settled()
    expect(after.settlements).toMatchObject([{ id: given.answerId, guide: 'sexual-violence' }])
    const { items } = await chief.ask(listWork, { whose: 'below', kind: 'settlement' })
    expect(items.find(({ caseId }) => caseId === id)?.dueAt).toEqual(
      later(world.clock.now, hours(24)),
    )
    const reviewed = await chief.ask(reviewSettlement, review(id, given.answerId))
    expect(reviewed.settlements).toEqual([])
    expect(
      (await chief.ask(listWork, { whose: 'below', kind: 'settlement' })).items.some(
        ({ caseId }) => caseId === id,
      ),
    ).toBe(false)
    const { story } = await dara.ask(getCase, { id })
    expect(story.find(({ facts }) => facts['answer'] === 'reviewed')).toMatchObject({
      words: 'The prosecutor was told today',
      facts: { decision: 'reported' },
    })
    expect((await chief.send(reviewSettlement, review(id, given.answerId))).status).toBe(404)
  })

  test('is not for the desk that wrote it down, nor for a colleague, nor for a far supervisor', async () => {
    const { id, given } = await settled()
    for (const who of [dara, bopha]) {
      const refused = await who.send(reviewSettlement, review(id, given.answerId))
      expect(refused.status).toBe(422)
      expect(refused.problem).toMatchObject({ detail: expect.stringContaining('supervisor') })
    }
    expect((await farChief.send(reviewSettlement, review(id, given.answerId))).status).toBe(404)
  })

  test('is refused by the database too, whatever the API lets through', async () => {
    const { id, given } = await settled()
    const insert = (who: Someone) => reviewByHand(who, id, given.answerId)
    await expect(insert(bopha)).rejects.toThrow(/row-level security/)
    await expect(insert(farChief)).rejects.toThrow(/row-level security/)
    await insert(chief)
    await expect(insert(chief)).rejects.toThrow(/one_review_a_settlement/)
  })

  test('a supervisor who wrote it leaves it to another', async () => {
    const { id } = await open(dara)
    await note(id, 'sexual-violence')
    const given = answer(id, 'settled', { answer: 'yes', reason: 'The chief heard of money' })
    await chief.ask(answerGuideStep, given)
    expect((await chief.send(reviewSettlement, review(id, given.answerId))).status).toBe(422)
    await expect(reviewByHand(chief, id, given.answerId)).rejects.toThrow(/row-level security/)
  })
})

describe('forms that the procedure requires', () => {
  const formsOf = async (id: CaseId) =>
    (await dara.ask(getCase, { id })).tasks.filter(({ kind }) => kind === 'form')
  const missingAt = async (id: CaseId, step: string) =>
    (await dara.ask(getCaseGuides, { id })).procedure.steps.find((one) => one.step === step)
      ?.missing

  test('are promised and named where nobody filled them, and block no visit', async () => {
    const { id } = await open(dara)
    expect(await missingAt(id, 'registration')).toEqual(['initial-information'])
    expect(await missingAt(id, 'follow-up')).toEqual([])
    const [first] = await formsOf(id)
    expect(first).toMatchObject({
      basis: 'procedure 1/registration',
      dueAt: later(world.clock.now, hours(72)),
    })
    await dara.ask(recordVisit, { id, visit: aVisit() })
    expect(await missingAt(id, 'follow-up')).toEqual(['follow-up'])
    const [both, ...others] = await formsOf(id)
    expect(others).toEqual([])
    expect(both?.reason.en).toBe(
      'Still to be filled: Form 1: initial information; Form 5: follow-up.',
    )
    // Another form on the list gives nobody more time for the first.
    expect(both?.dueAt).toEqual(later(world.clock.now, hours(72)))
  })

  test('leave the list when they are filled, with the act or afterwards', async () => {
    const { id } = await open(dara)
    const visit = aVisit()
    const { number } = await dara.ask(getForm, { name: 'follow-up' })
    await dara.ask(recordVisit, { id, visit })
    const form = { name: 'follow-up', number: number ?? 1, answers: {} }
    await dara.ask(answerForm, { id, form, subject: 'visit', subjectId: visit.id })
    expect(await missingAt(id, 'follow-up')).toEqual([])
    expect((await formsOf(id)).map(({ reason }) => reason.en)).toEqual([
      'Still to be filled: Form 1: initial information.',
    ])
  })
})

test('every guide can be opened by one of its concerns, and answered step by step', async () => {
  for (const guide of nationalGuides) {
    const [concern] = guide.concerns
    if (concern === undefined) throw new Error(`${guide.id} is of no concern`)
    const { id } = await dara.ask(openCase, {
      id: uuid(),
      child: { kind: 'new', child: inventedChild() },
      concerns: [concern],
    })
    const who = (await dara.send(getCase, { id })).status === 200 ? dara : chief
    for (const step of guide.steps) {
      if (step.kind === 'avoid') continue
      await who.ask(answerGuideStep, {
        ...answer(id, step.id),
        guide: guide.id,
        answer: step.kind === 'do' ? 'done' : 'no',
      })
    }
    const { guides: shown } = await who.ask(getCaseGuides, { id })
    expect(shown.flatMap(({ steps }) => steps).every(({ dueAt }) => dueAt === null)).toBe(true)
  }
})
