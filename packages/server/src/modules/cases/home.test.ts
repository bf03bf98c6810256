import { beginPlacement, PlacementId } from '@tumpeang/domain/care'
import {
  assess,
  type CaseId,
  checkHome,
  endGoal,
  getCase,
  getClosing,
  listHomeChecks,
  listSafetyPlans,
  listSupportReviews,
  makeSafetyPlan,
  plan,
  reviewSupport,
} from '@tumpeang/domain/cases'
import { addCaregiver } from '@tumpeang/domain/children'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import {
  aCaregiver,
  aGoal,
  aHomeCheck,
  anAssessment,
  agreed,
  anEmergency,
  aSafetyPlan,
  newCasework,
} from '../../../test/casework.ts'

const { world, people, open } = await newCasework()
const { dara, far } = people
afterAll(() => world.close())

const tasksOf = async (id: CaseId, kind: string) =>
  (await dara.ask(getCase, { id })).tasks.filter((task) => task.kind === kind)
const asOwner = (statement: string) =>
  world.database.asOwner((db) => sql.raw(statement).execute(db))

const notSafe = (more: object = {}) =>
  aHomeCheck({
    fine: ['fire'],
    dangers: ['people', 'lock'],
    dangerWords: 'The uncle drinks; the door has no lock',
    finding: 'not-safe',
    measures: 'The village chief puts a lock on the door',
    nextOn: '2030-01-14',
    ...more,
  })

async function assessed() {
  const { id, childId } = await open(dara)
  await dara.ask(assess, { id, version: 1, assessment: anAssessment() })
  return { id, childId }
}
const versionOf = async (id: CaseId) => (await dara.ask(getCase, { id })).version

describe('the safety of the home', () => {
  test('is found on a day, and the next look at it waits on the work list', async () => {
    const { id } = await assessed()
    expect(await dara.ask(checkHome, { id, check: aHomeCheck() })).toEqual({
      wantsSafetyPlan: false,
    })
    expect(await tasksOf(id, 'home-check')).toEqual([])
    const measures = { finding: 'safe-with-measures', dangers: ['water'] }
    await dara.ask(checkHome, { id, check: notSafe(measures) })
    expect(await tasksOf(id, 'home-check')).toMatchObject([
      { dueAt: new Date('2030-01-14T10:00:00Z') },
    ])
    // What was seen last week and is written now takes back no promise.
    await dara.ask(checkHome, { id, check: aHomeCheck({ checkedOn: '2030-01-02' }) })
    expect(await tasksOf(id, 'home-check')).toHaveLength(1)
    const { items, isUnsafe } = await dara.ask(listHomeChecks, { id })
    expect(items.map(({ finding }) => finding)).toEqual(['safe-with-measures', 'safe', 'safe'])
    expect(isUnsafe).toBe(false)
    await dara.ask(checkHome, { id, check: aHomeCheck() })
    expect(await tasksOf(id, 'home-check')).toEqual([])
    expect((await dara.ask(getCase, { id })).story.map(({ kind }) => kind)).toContain('home-check')
  })

  test('where it is not safe a safety plan comes first, until one is there or the child lives elsewhere', async () => {
    const { id } = await assessed()
    const goal = async () =>
      (await dara.send(plan, { id, version: await versionOf(id), goal: aGoal() })).status
    // Of a home where the child may live one day nothing is asked tonight.
    await dara.ask(checkHome, { id, check: notSafe({ childLivesHere: false, homeWords: 'Aunt' }) })
    expect(await tasksOf(id, 'safety-plan')).toEqual([])
    expect(await dara.ask(checkHome, { id, check: notSafe() })).toEqual({ wantsSafetyPlan: true })
    expect(await tasksOf(id, 'safety-plan')).toHaveLength(1)
    expect((await dara.ask(listSafetyPlans, { id })).danger).toMatchObject([
      { en: 'The home where the child lives was found not safe' },
    ])
    expect(await goal()).toBe(422)
    await expect(
      asOwner(
        `insert into plan_goals (id, case_id, goal, child_agrees) values ('${uuid()}', '${id}', 'x', 'agrees')`,
      ),
    ).rejects.toMatchObject({ constraint: 'safety_plan_comes_first' })
    await dara.ask(makeSafetyPlan, { id, plan: aSafetyPlan() })
    expect((await dara.ask(getClosing, { id })).openEnds).toContainEqual({
      kind: 'home-not-safe',
      count: 1,
      things: [],
    })
    expect(await dara.ask(listHomeChecks, { id })).toMatchObject({
      isUnsafe: true,
      wantsSafetyPlan: false,
    })
    expect(await goal()).toBe(200)

    const other = await assessed()
    await dara.ask(checkHome, { id: other.id, check: notSafe() })
    world.clock.now = new Date(world.clock.now.getTime() + 60_000)
    await dara.ask(beginPlacement, {
      id: other.id,
      placementId: PlacementId.parse(uuid()),
      decisionId: null,
      option: 'relatives',
      emergency: anEmergency(),
      carerWords: 'The grandmother',
      startedOn: '2030-01-07',
      agreements: agreed(),
    })
    expect(await dara.ask(listHomeChecks, { id: other.id })).toMatchObject({ isUnsafe: false })
  })

  test('is not said of a home that nobody looked at, nor against what was found', async () => {
    const { id } = await assessed()
    for (const check of [
      aHomeCheck({ fine: [] }),
      aHomeCheck({ fine: ['no-such-thing'] }),
      aHomeCheck({ fine: ['fire', 'fire'] }),
      aHomeCheck({ fine: ['fire'], dangers: ['fire'], dangerWords: 'x' }),
      notSafe({ finding: 'safe' }),
      notSafe({ finding: 'fine' }),
      notSafe({ dangers: [], dangerWords: null }),
      notSafe({ dangerWords: null }),
      notSafe({ measures: null }),
      notSafe({ measures: ' ' }),
      notSafe({ nextOn: null }),
      notSafe({ nextOn: '2030-01-07' }),
      notSafe({ dangerWords: 'x'.repeat(2001) }),
      aHomeCheck({ checkedOn: '2030-01-08' }),
      aHomeCheck({ childViewHow: 'said', childView: null }),
      aHomeCheck({ childViewHow: 'guessed' }),
    ])
      expect([check, (await dara.send(checkHome, { id, check })).status]).toEqual([check, 400])
    await expect(
      asOwner(
        `insert into home_checks (id, case_id, checked_on, child_lives_here, dangers, danger_words, finding, child_view_how)
         values ('${uuid()}', '${id}', '2030-01-07', true, '{fire}', 'x', 'safe', 'not-met')`,
      ),
    ).rejects.toMatchObject({ constraint: 'safe_home_has_no_danger' })
    expect((await far.send(checkHome, { id, check: aHomeCheck() })).status).toBe(404)
  })
})

describe('the support of a caregiver', () => {
  const support = (caregiverId: string, more: object = {}) => ({
    ...aGoal('The grandmother has help in the house'),
    caregiverId,
    need: 'respite' as const,
    caregiverAgrees: 'agrees' as const,
    dueOn: '2030-02-01',
    ...more,
  })

  test('is a goal of the plan; its reviews wait on the work list until it ends', async () => {
    const { id, childId } = await assessed()
    const carer = await dara.ask(addCaregiver, aCaregiver(childId))
    const goal = support(carer.id)
    await dara.ask(plan, { id, version: await versionOf(id), goal })
    const file = await dara.ask(getCase, { id })
    expect(file.plan).toMatchObject([
      { caregiverId: carer.id, need: 'respite', caregiverAgrees: 'agrees' },
    ])
    const waits = () => tasksOf(id, 'support-review')
    expect(await waits()).toMatchObject([{ dueAt: new Date('2030-02-01T10:00:00Z') }])
    const review = (more: object = {}) => ({
      goalId: goal.id,
      review: {
        id: uuid(),
        reviewedOn: '2030-01-07',
        words: 'She sleeps better',
        nextOn: '2030-03-01',
        ...more,
      },
    })
    for (const more of [
      { nextOn: '2030-01-07' },
      { words: '' },
      { reviewedOn: '2030-01-09' },
      { nextOn: null },
    ])
      expect((await dara.send(reviewSupport, review(more))).status).toBe(400)
    expect((await far.send(reviewSupport, review())).status).toBe(404)
    await dara.ask(reviewSupport, review())
    expect(await waits()).toMatchObject([{ dueAt: new Date('2030-03-01T10:00:00Z') }])
    expect((await dara.ask(listSupportReviews, { id })).items).toMatchObject([
      { goalId: goal.id, words: 'She sleeps better' },
    ])
    const [{ version } = { version: 0 }] = file.plan
    await dara.ask(endGoal, { id: goal.id, version, result: 'met' })
    expect(await waits()).toEqual([])
    expect((await dara.send(reviewSupport, review())).status).toBe(422)
  })

  test('says for whom it is, what they need and think, and when it is reviewed', async () => {
    const { id, childId } = await assessed()
    const carer = await dara.ask(addCaregiver, aCaregiver(childId))
    const stranger = await dara.ask(addCaregiver, aCaregiver((await open(dara)).childId))
    for (const goal of [
      support(carer.id, { need: null }),
      support(carer.id, { need: 'money' }),
      support(carer.id, { caregiverAgrees: null }),
      support(carer.id, { dueOn: null }),
      { ...aGoal(), need: 'income' },
      support(stranger.id),
    ])
      expect([goal, (await dara.send(plan, { id, version: 2, goal })).status]).toEqual([goal, 400])
    await expect(
      asOwner(
        `insert into plan_goals (id, case_id, goal, child_agrees, caregiver_id, need, caregiver_agrees, due_on)
         values ('${uuid()}', '${id}', 'x', 'agrees', '${stranger.id}', 'income', 'agrees', '2030-02-01')`,
      ),
    ).rejects.toMatchObject({ constraint: 'support_is_of_the_childs_caregiver' })
    const goal = aGoal()
    await dara.ask(plan, { id, version: await versionOf(id), goal })
    const review = { id: uuid(), reviewedOn: '2030-01-07', words: 'x', nextOn: '2030-03-01' }
    expect((await dara.send(reviewSupport, { goalId: goal.id, review })).status).toBe(422)
  })
})
