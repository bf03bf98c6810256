import {
  getCase,
  listConsents,
  listSafetyPlans,
  makeSafetyPlan,
  endSafetyPlan,
  noteConcern,
  plan,
  recordConsent,
  setRisk,
  assess,
  violence,
  withdrawConsent,
  CaseId,
  openCase,
  recordVisit,
} from '@tumpeang/domain/cases'
import {
  addCaregiver,
  changeCaregiver,
  ChildId,
  decideAge,
  listAgeDecisions,
} from '@tumpeang/domain/children'
import { acceptReport } from '@tumpeang/domain/reports'
import { ReferralId, sendReferral } from '@tumpeang/domain/services'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import {
  aCaregiver,
  aConsent,
  aGoal,
  agreeToRefer,
  anAgeDecision,
  anAssessment,
  aSafetyPlan,
  aVisit,
  inventedChild,
  newCasework,
} from '../../../test/casework.ts'

const { world, desks, people, open, report } = await newCasework()
const { dara, far } = people
afterAll(() => world.close())

const versionOf = async (id: string) => (await dara.ask(getCase, { id: CaseId.parse(id) })).version
const asOwner = <T>(statement: string) =>
  world.database.asOwner(async (db) => (await sql.raw<T>(statement).execute(db)).rows)

describe('consent', () => {
  test('an answer is kept with how it was explained, and withdrawn once, with words', async () => {
    const { id, childId } = await open(dara)
    const consent = await agreeToRefer(dara, { id, childId })
    expect(consent).toMatchObject({
      givenBy: 'child-and-guardian',
      explained: ['read-aloud'],
      caregiverName: { km: 'ភី' },
      version: 1,
    })
    const back = { id: consent.id, version: 1, withdrawnOn: '2030-01-07', words: 'No more' }
    const { consent: withdrawn, stopped } = await dara.ask(withdrawConsent, back)
    expect(withdrawn).toMatchObject({ withdrawnOn: '2030-01-07', withdrawnWords: 'No more' })
    expect(stopped).toBe(0)
    expect((await dara.send(withdrawConsent, { ...back, version: 2 })).status).toBe(422)
    const { story } = await dara.ask(getCase, { id })
    expect(story.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['consent', 'consent-withdrawn']),
    )
    expect(await dara.ask(listConsents, { id })).toMatchObject({
      items: [{ id: consent.id }],
      age: 9,
    })
  })

  test('a withdrawal by somebody who saw an older version is heard all the same', async () => {
    const { id } = await open(dara)
    const { id: consentId } = await dara.ask(recordConsent, { id, consent: aConsent() })
    await asOwner(`update consents set scope = 'changed' where id = '${consentId}'`)
    const back = { id: consentId, version: 1, withdrawnOn: '2030-01-07', words: 'No' }
    expect((await dara.send(withdrawConsent, back)).status).toBe(200)
  })

  test('a suspected caregiver is no source of consent, for the API and for the database', async () => {
    const { id, childId } = await open(dara)
    const { id: caregiverId } = await dara.ask(
      addCaregiver,
      aCaregiver(childId, { isSuspected: true }),
    )
    const consent = aConsent({ givenBy: 'guardian', caregiverId })
    const refused = await dara.send(recordConsent, { id, consent })
    expect(refused.status).toBe(422)
    expect(refused.problem.detail).toMatch(/suspected.*trusts/)
    const insert = (giver: string, caregiver: string) =>
      asOwner(`insert into consents (id, case_id, purpose, scope, given_by, caregiver_id, explained, answer, answered_on)
        values ('${uuid()}', '${id}', 'referral', 'x', '${giver}', '${caregiver}', '{read-aloud}', 'given', '2030-01-07')`)
    await expect(insert('guardian', caregiverId)).rejects.toMatchObject({
      constraint: 'suspected_never_consents',
    })
    const stranger = await open(dara, 'Other')
    const elsewhere = await dara.ask(addCaregiver, aCaregiver(stranger.childId))
    await expect(insert('guardian', elsewhere.id)).rejects.toMatchObject({
      constraint: 'consent_is_of_the_childs_caregiver',
    })
    const wrong = aConsent({ givenBy: 'guardian', caregiverId: elsewhere.id })
    expect((await dara.send(recordConsent, { id, consent: wrong })).status).toBe(400)
  })

  test('suspicion that comes later undoes what that caregiver agreed to', async () => {
    const { id, childId } = await open(dara)
    const consent = await agreeToRefer(dara, { id, childId })
    await dara.ask(changeCaregiver, {
      id: consent.caregiverId ?? '',
      version: 1,
      change: { isSuspected: true },
    })
    const refused = await dara.send(sendReferral, {
      id: ReferralId.parse(uuid()),
      caseId: id,
      toDeskId: desks.hospital,
      service: 'medical',
      words: 'Please',
      parts: [],
      consentId: consent.id,
    })
    expect(refused.status).toBe(422)
    expect(refused.problem.detail).toMatch(/suspected/)
  })

  test('nonsense, tomorrow and another district are refused; the same sending twice is one', async () => {
    const { id } = await open(dara)
    const consent = aConsent()
    const bad = [
      aConsent({ scope: '' }),
      aConsent({ givenBy: 'guardian' }),
      aConsent({ explained: [] }),
      aConsent({ answeredOn: '2030-01-08' }),
      aConsent({ scope: 'x'.repeat(3000) }),
    ]
    for (const given of bad)
      expect((await dara.send(recordConsent, { id, consent: given })).status).toBe(400)
    expect((await far.send(recordConsent, { id, consent })).status).toBe(404)
    expect((await far.send(listConsents, { id })).status).toBe(404)
    await dara.ask(recordConsent, { id, consent })
    expect((await dara.send(recordConsent, { id, consent })).status).toBe(409)
    expect((await dara.ask(listConsents, { id })).items).toHaveLength(1)
  })

  test('the database asks for what the door asks for', async () => {
    const { id } = await open(dara)
    const insert = (columns: string, values: string) =>
      asOwner(`insert into consents (id, case_id, purpose, scope, answer, answered_on, ${columns})
        values ('${uuid()}', '${id}', 'referral', 'x', 'given', '2030-01-07', ${values})`)
    for (const [columns, values, constraint] of [
      ['given_by', `'child'`, 'who_was_asked_was_told_how'],
      ['given_by, explained', `'guardian', '{pictures}'`, 'guardian_is_a_caregiver'],
      ['given_by, explained', `'trusted-adult', '{pictures}'`, 'trusted_adult_is_named'],
      ['given_by', `'court'`, 'consent_without_asking_is_explained'],
      ['given_by, reason', `'best-interests', 'x'`, 'best_interests_are_approved'],
      [
        'given_by, explained, withdrawn_on',
        `'child', '{pictures}', '2030-01-07'`,
        'withdrawal_has_words',
      ],
    ] as const)
      await expect(insert(columns, values)).rejects.toMatchObject({ constraint })
  })

  test('what was agreed to is never rewritten by an update', async () => {
    const found = await asOwner<{ columns: string[] }>(
      `select array_agg(a.attname::text order by a.attname::text) as columns from pg_attribute a
       where a.attrelid = 'consents'::regclass and a.attnum > 0 and has_column_privilege('app_user', a.attrelid, a.attnum, 'update')`,
    )
    expect(found[0]?.columns).toEqual(['withdrawn_at', 'withdrawn_on', 'withdrawn_words'])
  })
})

describe('safety first', () => {
  const assessed = async (name = 'Danger') => {
    const { id, childId, version } = await open(dara, name)
    await dara.ask(assess, { id, version, assessment: anAssessment() })
    return { id, childId }
  }
  const goalFor = async (id: CaseId) =>
    dara.send(plan, { id, version: await versionOf(id), goal: aGoal() })
  const high = async (id: CaseId) =>
    dara.ask(setRisk, {
      id,
      version: await versionOf(id),
      riskId: uuid(),
      level: 'high',
      reason: 'Beaten at night',
    })

  test('at high risk no plan is made before the safety plan; the desk has a day for it', async () => {
    const { id } = await assessed()
    await high(id)
    const refused = await goalFor(id)
    expect(refused.status).toBe(422)
    expect(refused.problem).toMatchObject({ needs: 'safety-plan' })
    expect(refused.problem.detail).toMatch(/The risk is high.*Safety/)
    const waits = async () =>
      (await dara.ask(getCase, { id })).tasks.filter(({ kind }) => kind === 'safety-plan')
    expect(await waits()).toMatchObject([{ dueAt: new Date('2030-01-08T02:00:00Z') }])
    const made = await dara.ask(makeSafetyPlan, { id, plan: aSafetyPlan() })
    // From now on it is the day on which somebody goes through it again.
    expect(await waits()).toMatchObject([{ dueAt: new Date('2030-01-10T10:00:00Z') }])
    expect((await goalFor(id)).status).toBe(200)
    await dara.ask(endSafetyPlan, { id: made.id, version: 1, words: 'He moved away' })
    expect((await goalFor(id)).status).toBe(422)
    expect(await waits()).toHaveLength(1)
  })

  test('danger that was reported is danger in the file until somebody sets the risk', async () => {
    const reported = await report(desks.desk)
    const accepted = await dara.ask(acceptReport, {
      id: reported.id,
      version: 1,
      urgency: 'now',
      urgencyReason: 'The neighbour hears the child cry',
      reportedChildId: reported.children[0] ?? null,
      child: { kind: 'new', child: inventedChild() },
      caseId: uuid(),
      concerns: ['neglect'],
    })
    const id = CaseId.parse(accepted.caseId)
    const pressing = async () =>
      (await dara.ask(getCase, { id })).tasks
        .filter(({ isPressing }) => isPressing)
        .map(({ kind }) => kind)
        .toSorted()
    expect(await pressing()).toEqual(['first-contact', 'safety-plan'])
    expect((await dara.ask(listSafetyPlans, { id })).danger).toMatchObject([
      { en: expect.stringMatching(/reported in danger now/) },
    ])
    await dara.ask(assess, { id, version: await versionOf(id), assessment: anAssessment() })
    expect((await goalFor(id)).problem).toMatchObject({ needs: 'safety-plan' })
    await expect(
      asOwner(
        `insert into plan_goals (id, case_id, goal, child_agrees) values ('${uuid()}', '${id}', 'x', 'agrees')`,
      ),
    ).rejects.toMatchObject({ constraint: 'safety_plan_comes_first' })
    world.clock.now = new Date(world.clock.now.getTime() + 60_000)
    await dara.ask(setRisk, {
      id,
      version: await versionOf(id),
      riskId: uuid(),
      level: 'low',
      reason: 'The child was with her aunt, and well',
    })
    expect(await pressing()).toEqual(['first-contact'])
    expect((await dara.ask(listSafetyPlans, { id })).danger).toEqual([])
    expect((await goalFor(id)).status).toBe(200)
  })

  test('the database refuses the same plan', async () => {
    const { id } = await assessed()
    await high(id)
    await expect(
      asOwner(
        `insert into plan_goals (id, case_id, goal, child_agrees) values ('${uuid()}', '${id}', 'x', 'agrees')`,
      ),
    ).rejects.toMatchObject({ constraint: 'safety_plan_comes_first' })
  })

  test('violence that happened asks for it, violence feared does where a suspect is at home', async () => {
    const noted = async (id: CaseId, stage: 'experienced' | 'at-risk') =>
      dara.ask(noteConcern, { id, concernId: uuid(), concern: 'physical-violence', stage })
    const one = await assessed()
    await noted(one.id, 'experienced')
    expect((await goalFor(one.id)).status).toBe(422)
    const two = await assessed()
    await noted(two.id, 'at-risk')
    expect((await goalFor(two.id)).status).toBe(200)
    await dara.ask(addCaregiver, aCaregiver(two.childId, { isSuspected: true }))
    expect((await goalFor(two.id)).status).toBe(422)
    expect((await dara.ask(listSafetyPlans, { id: two.id })).danger).toHaveLength(1)
  })

  test('violence that happened is answered by a safety plan that was made and ended', async () => {
    const { id } = await assessed()
    await dara.ask(noteConcern, {
      id,
      concernId: uuid(),
      concern: 'physical-violence',
      stage: 'experienced',
    })
    const made = await dara.ask(makeSafetyPlan, { id, plan: aSafetyPlan() })
    await dara.ask(endSafetyPlan, { id: made.id, version: 1, words: 'He moved away' })
    expect((await dara.ask(listSafetyPlans, { id })).danger).toEqual([])
    expect((await goalFor(id)).status).toBe(200)
    // What happens anew asks anew.
    world.clock.now = new Date(world.clock.now.getTime() + 60_000)
    await dara.ask(noteConcern, {
      id,
      concernId: uuid(),
      concern: 'sexual-violence',
      stage: 'experienced',
    })
    expect((await goalFor(id)).status).toBe(422)
  })

  test('domain and database know the same concerns of violence', async () => {
    const rows = await asOwner<{ code: string }>(
      `select code from codes where list = 'concern' and is_violence(code)`,
    )
    const known = rows.length === 0 ? [...violence] : rows.map(({ code }) => code)
    for (const code of [...violence, 'neglect'])
      expect([
        code,
        (await asOwner<{ is: boolean }>(`select is_violence('${code}') as is`))[0]?.is,
      ]).toEqual([code, violence.has(code)])
    expect(known.toSorted()).toEqual([...violence].toSorted())
  })

  test('a suspect is no safe adult, and a new plan takes the place of the one before', async () => {
    const { id, childId } = await assessed()
    const { id: caregiverId } = await dara.ask(
      addCaregiver,
      aCaregiver(childId, { isSuspected: true }),
    )
    const refused = await dara.send(makeSafetyPlan, { id, plan: aSafetyPlan({ caregiverId }) })
    expect(refused.status).toBe(422)
    await dara.ask(makeSafetyPlan, { id, plan: aSafetyPlan() })
    await dara.ask(makeSafetyPlan, { id, plan: aSafetyPlan({ goTo: 'The pagoda' }) })
    const { items } = await dara.ask(listSafetyPlans, { id })
    expect(items.map(({ goTo, endWords }) => [goTo, endWords])).toEqual([
      ['The pagoda', null],
      ["The teacher's house", 'replaced'],
    ])
    const card = aSafetyPlan({ cardWords: 'Call the police' })
    expect((await dara.send(makeSafetyPlan, { id, plan: card })).status).toBe(400)
  })
})

test('a child who disagrees gets an answer in the plan, for the API and for the database', async () => {
  const { id, version } = await open(dara)
  await dara.ask(assess, { id, version, assessment: anAssessment() })
  const goal = { ...aGoal(), childAgrees: 'disagrees' as const }
  const planned = async (more: object) =>
    (await dara.send(plan, { id, version: await versionOf(id), goal: { ...goal, ...more } })).status
  expect(await planned({})).toBe(400)
  expect(await planned({ viewDone: 'partly' })).toBe(400)
  expect(await planned({ viewDone: 'partly', viewWhy: 'The aunt is ill; on weekends' })).toBe(200)
  const insert = (done: string) =>
    asOwner(
      `insert into plan_goals (id, case_id, goal, child_agrees, view_done) values ('${uuid()}', '${id}', 'x', 'disagrees', ${done})`,
    )
  await expect(insert('null')).rejects.toMatchObject({
    constraint: 'goal_answers_a_child_who_disagrees',
  })
  await expect(insert("'not'")).rejects.toMatchObject({
    constraint: 'goal_says_why_a_view_was_not_followed',
  })
})

test('schooling, growth and development are followed from visit to visit', async () => {
  const { id } = await open(dara)
  const visit = { ...aVisit(), school: 'irregular' as const, growth: 'worry' as const }
  await dara.ask(recordVisit, { id, visit })
  expect((await dara.ask(getCase, { id })).visits).toMatchObject([
    { school: 'irregular', growth: 'worry', development: null },
  ])
  const bad = { ...aVisit(), growth: 'green' }
  expect((await dara.send(recordVisit, { id, visit: bad } as never)).status).toBe(400)
})

describe('age in doubt', () => {
  test('is decided on a basis; in doubt a child, until somebody looks again', async () => {
    const nobody = { familyKm: null, givenKm: null, familyLatin: null, givenLatin: null }
    const { id, childId } = await dara.ask(openCase, {
      id: CaseId.parse(uuid()),
      child: {
        kind: 'new',
        child: {
          id: ChildId.parse(uuid()),
          name: nobody,
          otherNames: [],
          sex: 'unknown',
          birth: { precision: 'unknown', from: null, to: null, words: null },
          placeCode: null,
          addressWords: null,
          nationality: null,
          disabilities: [],
          schoolStatus: null,
          phone: null,
        },
      },
      concerns: ['street'],
    })
    const decided = await dara.ask(decideAge, { childId, version: 1, decision: anAgeDecision() })
    expect(decided).toMatchObject({ decidedAs: 'child', inDoubt: true, reviewOn: '2030-07-06' })
    // The younger end of what is known decides who is asked.
    expect((await dara.ask(listConsents, { id })).age).toBe(16)
    expect((await dara.ask(getCase, { id })).birth).toMatchObject({
      precision: 'estimated',
      from: '2010-06-01',
      to: '2013-12-31',
    })
    const adult = anAgeDecision({ decidedAs: 'adult' })
    const refused = await dara.send(decideAge, { childId, version: 2, decision: adult })
    expect(refused.status).toBe(422)
    await expect(
      asOwner(`insert into age_decisions (id, child_id, born_from, born_to, basis, decided_as, in_doubt, reason, decided_on)
        values ('${uuid()}', '${childId}', '2010-01-01', '2013-01-01', '{school}', 'adult', false, 'x', '2030-01-07')`),
    ).rejects.toMatchObject({ constraint: 'in_doubt_a_child' })
    const sure = anAgeDecision({ decidedAs: 'adult', bornFrom: '2005-01-01', bornTo: '2010-12-31' })
    expect((await dara.send(decideAge, { childId, version: 2, decision: sure })).status).toBe(200)
    expect((await dara.ask(listAgeDecisions, { childId })).items).toHaveLength(2)
    expect((await far.send(listAgeDecisions, { childId })).status).toBe(404)
  })

  test('a birth date that is known is not put aside, and nonsense is refused', async () => {
    const { id, childId } = await open(dara)
    await dara.ask(decideAge, { childId, version: 1, decision: anAgeDecision() })
    expect((await dara.ask(getCase, { id })).birth.precision).toBe('year')
    for (const more of [
      { bornFrom: '2014-01-01' },
      { basis: [] },
      { basis: ['school', 'school'] },
      { reason: '' },
      { bornTo: '2031-01-01' },
    ]) {
      const decision = anAgeDecision(more)
      expect((await dara.send(decideAge, { childId, version: 1, decision })).status).toBe(400)
    }
  })
})

test('a child of whom nothing is known goes through every step', async () => {
  const id = CaseId.parse(uuid())
  const childId = ChildId.parse(uuid())
  await dara.ask(openCase, {
    id,
    child: {
      kind: 'new',
      child: {
        id: childId,
        name: { familyKm: null, givenKm: null, familyLatin: null, givenLatin: null },
        otherNames: [],
        sex: 'unknown',
        birth: { precision: 'unknown', from: null, to: null, words: null },
        placeCode: null,
        addressWords: null,
        nationality: null,
        disabilities: [],
        schoolStatus: null,
        phone: null,
      },
    },
    concerns: ['street'],
  })
  const said = async () => versionOf(id)
  await dara.ask(noteConcern, { id, concernId: uuid(), concern: 'neglect', stage: 'experienced' })
  await dara.ask(setRisk, {
    id,
    version: await said(),
    riskId: uuid(),
    level: 'high',
    reason: 'Sleeps outside',
  })
  await dara.ask(assess, { id, version: await said(), assessment: anAssessment() })
  await dara.ask(makeSafetyPlan, { id, plan: aSafetyPlan() })
  await dara.ask(plan, { id, version: await said(), goal: aGoal() })
  await dara.ask(recordVisit, { id, visit: aVisit() })
  // Nobody knows the age, so one voice is enough: the child's own.
  const { id: consentId } = await dara.ask(recordConsent, { id, consent: aConsent() })
  const sent = await dara.ask(sendReferral, {
    id: ReferralId.parse(uuid()),
    caseId: id,
    toDeskId: desks.hospital,
    service: 'medical',
    words: 'Please',
    parts: ['name', 'age'],
    consentId,
  })
  expect(sent).toMatchObject({ consentBy: 'child', status: 'sent' })
  expect((await dara.ask(getCase, { id })).status).toBe('active')
})
