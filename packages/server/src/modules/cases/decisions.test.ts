import {
  approveDecision,
  careOptions,
  decisionChart,
  DecisionId,
  DecisionStatus,
  draftDecision,
  getCase,
  listDecisions,
  proposeDecision,
  returnDecision,
  withdrawDecision,
} from '@tumpeang/domain/cases'
import { moves } from '@tumpeang/domain/kernel'
import { listWork } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { aDecision, aPerson, newCasework, closeAs, movedAway } from '../../../test/casework.ts'
import type { Someone } from '../../../test/people.ts'

const { world, people, open } = await newCasework()
const { dara, bopha, far, nurse, chief, farChief } = people
afterAll(() => world.close())

const asPerson = world.byHand

const draft = async (content: object = {}, who = dara) => {
  const { id } = await open(who)
  const decision = await who.ask(draftDecision, {
    id,
    decisionId: DecisionId.parse(uuid()),
    version: null,
    content: aDecision(content),
  })
  return { ...decision, caseId: id }
}
const before = careOptions
  .slice(0, 5)
  .map((option) => ({ option, how: 'tried' as const, why: 'Nobody could take her' }))
const residential = { chosen: 'residential', options: before, endsOn: '2030-07-07' }
const tasks = async (who: Someone, id: string) =>
  (await who.ask(listWork, { whose: 'desk', limit: 200 })).items
    .filter(({ subjectId }) => subjectId === id)
    .map(({ kind }) => kind)

test('an agent proposes, the supervisor returns it, the agent mends it, the supervisor approves', async () => {
  const { id, caseId, version, acts } = await draft()
  expect(acts).toEqual(['write', 'propose', 'withdraw'])
  const proposed = await dara.ask(proposeDecision, { id, version })
  expect(proposed).toMatchObject({ status: 'proposed', acts: ['withdraw'], formal: [] })
  expect(await tasks(dara, id)).toEqual(['decision-approval'])
  const returned = await chief.ask(returnDecision, {
    id,
    version: proposed.version,
    comment: 'Has the aunt in town been asked?',
  })
  expect(returned.status).toBe('returned')
  expect(returned.steps.at(-1)).toMatchObject({
    act: 'return',
    words: 'Has the aunt in town been asked?',
  })
  expect(await tasks(dara, id)).toEqual(['decision'])
  const mended = await dara.ask(draftDecision, {
    id: caseId,
    decisionId: id,
    version: returned.version,
    content: aDecision({ familyTies: 'The aunt was asked and has no room' }),
  })
  const again = await dara.ask(proposeDecision, { id, version: mended.version })
  const approved = await chief.ask(approveDecision, {
    id,
    version: again.version,
    conflict: 'none',
    words: 'Good',
  })
  expect(approved).toMatchObject({ status: 'approved', acts: [] })
  expect(approved.steps.map(({ act }) => act)).toEqual(['propose', 'return', 'propose', 'approve'])
  expect(await tasks(dara, id)).toEqual(['placement'])
  const { story } = await dara.ask(getCase, { id: caseId })
  expect(story.filter(({ kind }) => kind === 'decision').map(({ facts }) => facts['act'])).toEqual([
    'approve',
    'propose',
    'return',
    'propose',
  ])
})

test('a draft may lack anything, and says what is missing', async () => {
  const { faults, acts, id, version } = await draft({ chosen: null, safety: '', reviewOn: null })
  expect(faults.map(({ code }) => code)).toEqual(['chosen', 'reason-safety', 'review'])
  expect(acts).toContain('propose')
  expect((await dara.send(proposeDecision, { id, version })).status).toBe(422)
})

test.each([
  ['kind-missing', { kind: null }],
  ['parents', { parents: null }],
  ['parents-why', { parents: 'cannot-be-asked', parentsWhy: ' ' }],
  ['permanence', { permanence: null }],
  ['part', { people: [aPerson(), { ...aPerson(), part: null }] }],
  ['conflict', { people: [{ ...aPerson(), conflict: null }] }],
])(
  'a grave answer that nobody gave is refused with words, by the API and the database: %s',
  async (code, lack) => {
    const { id, version, faults } = await draft(lack)
    expect(faults.map((fault) => fault.code)).toEqual([code])
    const refused = await dara.send(proposeDecision, { id, version }, { language: 'km' })
    expect([refused.status, refused.problem.detail]).toEqual([
      422,
      expect.stringMatching(/សេចក្តីសម្រេចនេះមិនទាន់គ្រប់គ្រាន់ទេ។.*សូម/s),
    ])
    const stored = asPerson(dara, (db) =>
      db.updateTable('care_decisions').set({ status: 'proposed' }).where('id', '=', id).execute(),
    )
    await expect(stored).rejects.toMatchObject({ constraint: 'grave_answers_are_given' })
  },
)

test('residential care without tried alternatives is refused, with the way out in Khmer', async () => {
  const { id, version } = await draft({ ...residential, options: [] })
  const refused = await dara.send(proposeDecision, { id, version }, { language: 'km' })
  expect(refused.status).toBe(422)
  expect(refused.problem.detail).toMatch(/គ្រួសារបង្កើត/)
  expect(refused.problem.detail).toMatch(/បើមិនទាន់បានសាក សូមសាកសិន/)
  const stored = asPerson(dara, (db) =>
    db.updateTable('care_decisions').set({ status: 'proposed' }).where('id', '=', id).execute(),
  )
  await expect(stored).rejects.toMatchObject({ constraint: 'alternatives_come_first' })
})

test('residential care without an end is refused by the database too', async () => {
  const { id } = await draft({ ...residential, endsOn: '2030-07-08' })
  const stored = asPerson(dara, (db) =>
    db.updateTable('care_decisions').set({ status: 'proposed' }).where('id', '=', id).execute(),
  )
  await expect(stored).rejects.toMatchObject({ constraint: 'residential_care_is_for_a_time' })
})

describe('conflict of interest', () => {
  const related = aPerson('decides', { conflict: 'related' })

  test('a decider in conflict is refused, with the way out; being heard is not', async () => {
    const { id } = await open(dara)
    const given = (part: 'decides' | 'is-heard') => ({
      id,
      decisionId: DecisionId.parse(uuid()),
      version: null,
      content: aDecision({ people: [aPerson(), { ...related, part }] }),
    })
    const refused = await dara.send(draftDecision, given('decides'), { language: 'km' })
    expect(refused.status).toBe(422)
    expect(refused.problem.detail).toMatch(/អ្នកទី ២ មានទំនាស់ប្រយោជន៍/)
    expect(refused.problem.detail).toMatch(/សូមឲ្យអ្នកផ្សេង/)
    expect((await dara.send(draftDecision, given('is-heard'))).status).toBe(200)
  })

  test('the database refuses a decider in conflict, and an approver in conflict', async () => {
    const { id, version } = await draft({
      people: [aPerson(), aPerson('advises', { accountId: chief.accountId, conflict: 'gains' })],
    })
    await expect(
      asPerson(dara, (db) =>
        db
          .updateTable('care_decisions')
          .set({ people: JSON.stringify([related]) })
          .where('id', '=', id)
          .execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'decider_without_conflict' })
    const proposed = await dara.ask(proposeDecision, { id, version })
    const approve = { id, version: proposed.version, conflict: 'none' as const }
    expect((await chief.send(approveDecision, approve)).problem.detail).toMatch(/conflict/)
    expect(
      (await bopha.send(approveDecision, { ...approve, conflict: 'related' })).problem.detail,
    ).toMatch(/conflict/)
    const raw = asPerson(chief, (db) =>
      db
        .updateTable('care_decisions')
        .set({
          status: 'approved',
          approved_by: chief.accountId,
          approved_at: new Date(),
          approver_conflict: 'none',
        })
        .where('id', '=', id)
        .execute(),
    )
    await expect(raw).rejects.toMatchObject({ constraint: 'approver_without_conflict' })
    expect((await bopha.ask(approveDecision, approve)).status).toBe('approved')
  })
})

test('nobody approves their own decision, nor one that they helped to write', async () => {
  const { id, caseId, version } = await draft()
  const mended = await bopha.ask(draftDecision, {
    id: caseId,
    decisionId: id,
    version,
    content: aDecision({ safety: 'Far from the father' }),
  })
  const proposed = await dara.ask(proposeDecision, { id, version: mended.version })
  const approve = { id, version: proposed.version, conflict: 'none' as const }
  for (const who of [dara, bopha]) {
    const refused = await who.send(approveDecision, approve)
    expect([refused.status, refused.problem.detail]).toEqual([422, expect.stringMatching(/own/)])
    await expect(
      asPerson(who, (db) =>
        db
          .updateTable('care_decisions')
          .set({
            status: 'approved',
            approved_by: who.accountId,
            approved_at: new Date(),
            approver_conflict: 'none',
          })
          .where('id', '=', id)
          .execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'nobody_approves_their_own' })
  }
  // Nor in the name of somebody else.
  await expect(
    asPerson(dara, (db) =>
      db
        .updateTable('care_decisions')
        .set({
          status: 'approved',
          approved_by: chief.accountId,
          approved_at: new Date(),
          approver_conflict: 'none',
        })
        .where('id', '=', id)
        .execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' })
})

describe('the gravest decisions', () => {
  const grave = (bodies: readonly string[]) => ({
    parents: 'disagree',
    people: bodies.map((body) => aPerson('decides', { body })),
  })

  test('want three deciders from two bodies, and a supervisor who approves', async () => {
    const few = await draft(grave(['Social affairs', 'Social affairs', ' social affairs']))
    expect(few.formal).toEqual(['against-parents-will'])
    const refused = await dara.send(proposeDecision, { id: few.id, version: few.version })
    expect(refused.problem.detail).toMatch(/at least two bodies/)
    await expect(
      asPerson(dara, (db) =>
        db
          .updateTable('care_decisions')
          .set({ status: 'proposed', formal: ['against-parents-will'] })
          .where('id', '=', few.id)
          .execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'formal_determination' })

    const { id, version } = await draft(grave(['Social affairs', 'Social affairs', 'Police']))
    const proposed = await dara.ask(proposeDecision, { id, version })
    const approve = { id, version: proposed.version, conflict: 'none' as const }
    expect((await bopha.send(approveDecision, approve)).problem.detail).toMatch(/supervisor/)
    expect((await chief.ask(approveDecision, approve)).status).toBe('approved')
  })
})

test('what was put before others stands as it was written', async () => {
  const { id, caseId, version } = await draft()
  const { version: now } = await dara.ask(proposeDecision, { id, version })
  const rewrite = {
    id: caseId,
    decisionId: id,
    version: now,
    content: aDecision({ safety: 'x y z' }),
  }
  expect((await dara.send(draftDecision, rewrite)).status).toBe(422)
  await expect(
    asPerson(dara, (db) =>
      db.updateTable('care_decisions').set({ safety: 'other' }).where('id', '=', id).execute(),
    ),
  ).rejects.toMatchObject({ constraint: 'decision_stands_as_written' })
})

test('a later decision takes the place of the earlier one', async () => {
  const first = await draft()
  const approve = async (id: DecisionId, version: number) => {
    const proposed = await dara.ask(proposeDecision, { id, version })
    return chief.ask(approveDecision, { id, version: proposed.version, conflict: 'none' })
  }
  await approve(first.id, first.version)
  const second = await dara.ask(draftDecision, {
    id: first.caseId,
    decisionId: DecisionId.parse(uuid()),
    version: null,
    content: aDecision({ kind: 'reunite', chosen: 'birth-family', options: [] }),
  })
  await approve(second.id, second.version)
  const { items } = await dara.ask(listDecisions, { id: first.caseId })
  expect(items.map(({ status }) => status)).toEqual(['approved', 'superseded'])
})

test('steps that the chart does not have are refused, by the API and by raw SQL', async () => {
  const { id, version } = await draft()
  const early = await chief.send(approveDecision, { id, version, conflict: 'none' })
  expect(early.status).toBe(422)
  expect(early.problem).toMatchObject({ state: 'drafted', acts: ['propose', 'withdraw'] })
  await expect(
    asPerson(chief, (db) =>
      db
        .updateTable('care_decisions')
        .set({
          status: 'approved',
          approved_by: chief.accountId,
          approved_at: new Date(),
          approver_conflict: 'none',
        })
        .where('id', '=', id)
        .execute(),
    ),
  ).rejects.toMatchObject({ constraint: 'legal_step' })
  const gone = await dara.ask(withdrawDecision, { id, version, reason: 'She went home by herself' })
  expect(gone).toMatchObject({ status: 'withdrawn', acts: [] })
  expect((await dara.send(proposeDecision, { id, version: gone.version })).status).toBe(422)
})

test('the database refuses every step that the chart does not have', async () => {
  const step = async (act: 'propose' | 'approve' | 'return' | 'withdraw', id: DecisionId) => {
    const { rows } = await world.database.asOwner((db) =>
      sql<{ version: number }>`select version from care_decisions where id = ${id}`.execute(db),
    )
    const given = { id, version: rows[0]?.version ?? 0 }
    if (act === 'propose') await dara.ask(proposeDecision, given)
    else if (act === 'approve') await chief.ask(approveDecision, { ...given, conflict: 'none' })
    else if (act === 'return') await chief.ask(returnDecision, { ...given, comment: 'Look again' })
    else await dara.ask(withdrawDecision, { ...given, reason: 'Not needed' })
  }
  const to: Readonly<Record<DecisionStatus, readonly Parameters<typeof step>[0][]>> = {
    drafted: [],
    proposed: ['propose'],
    returned: ['propose', 'return'],
    approved: ['propose', 'approve'],
    superseded: ['propose', 'approve'],
    withdrawn: ['withdraw'],
  }
  for (const from of DecisionStatus.options) {
    const { id, caseId } = await draft()
    for (const act of to[from]) await step(act, id)
    if (from === 'superseded') {
      const next = DecisionId.parse(uuid())
      const later = { id: caseId, decisionId: next, version: null, content: aDecision() }
      await dara.ask(draftDecision, later)
      await step('propose', next)
      await step('approve', next)
    }
    const { items } = await dara.ask(listDecisions, { id: caseId })
    expect(items.find((one) => one.id === id)?.status).toBe(from)
    const legal = moves(decisionChart).flatMap((move) => (move.from === from ? [move.to] : []))
    for (const status of DecisionStatus.options.filter(
      (one) => one !== from && !legal.includes(one),
    ))
      await expect(
        asPerson(chief, (db) =>
          db
            .updateTable('care_decisions')
            .set({
              status,
              approved_by: chief.accountId,
              approved_at: world.clock.now,
              approver_conflict: 'none',
            })
            .where('id', '=', id)
            .execute(),
        ),
        `${from} to ${status}`,
      ).rejects.toMatchObject({ constraint: 'legal_step' })
  }
})

test('a step on what somebody changed meanwhile is not taken, and says so', async () => {
  const { id, caseId, version } = await draft()
  await bopha.ask(draftDecision, {
    id: caseId,
    decisionId: id,
    version,
    content: aDecision({ safety: 'Changed' }),
  })
  expect((await dara.send(proposeDecision, { id, version })).status).toBe(409)
  const late = await dara.send(draftDecision, {
    id: caseId,
    decisionId: id,
    version,
    content: aDecision({ safety: 'Changed otherwise' }),
  })
  expect(late.status).toBe(409)
  expect(late.problem.clashes).toContainEqual({
    field: 'safety',
    yours: 'Changed otherwise',
    theirs: 'Changed',
  })
})

test('another district sees nothing of it, and a receiving desk may not ask', async () => {
  const { id, caseId, version } = await draft()
  for (const who of [far, farChief]) {
    expect((await who.send(listDecisions, { id: caseId })).status).toBe(404)
    expect((await who.send(proposeDecision, { id, version })).status).toBe(404)
  }
  expect((await nurse.send(listDecisions, { id: caseId })).status).toBe(403)
  const rows = await asPerson(far, (db) =>
    db
      .selectFrom('care_decisions')
      .select(sql`1`.as('one'))
      .execute(),
  )
  expect(rows).toEqual([])
})

test('bad input is refused with its place, and a closed case takes no decision', async () => {
  const { id } = await open(dara)
  const given = { id, decisionId: DecisionId.parse(uuid()), version: null }
  const wrong = { ...given, content: { ...aDecision(), chosen: 'orphanage' } } as never
  const refused = await dara.send(draftDecision, wrong)
  expect(refused.status).toBe(400)
  expect(refused.problem.errors[0]?.pointer).toBe('/content/chosen')
  await closeAs(dara, chief, id, movedAway)
  expect((await dara.send(draftDecision, { ...given, content: aDecision() })).status).toBe(422)
})
