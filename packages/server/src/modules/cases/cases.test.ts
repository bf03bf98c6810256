import { readHistory } from '@tumpeang/domain/access'
import {
  addNote,
  assess,
  assignCase,
  CaseId,
  dropView,
  endGoal,
  finishAction,
  getCase,
  handOverCase,
  listCases,
  listViews,
  listWorkers,
  makeSafetyPlan,
  noteConcern,
  openCase,
  plan,
  recordVisit,
  reopenCase,
  saveView,
  setRisk,
} from '@tumpeang/domain/cases'
import { acceptReport, getReport, leaveReportedChild } from '@tumpeang/domain/reports'
import { listWork, resolveHeld } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import {
  aGoal,
  anAssessment,
  aSafetyPlan,
  aVisit,
  inventedChild,
  newCasework,
  closeAs,
  movedAway,
} from '../../../test/casework.ts'
import type { Someone } from '../../../test/people.ts'

const { world, desks, people, report, open } = await newCasework()
const { dara, bopha, chan, pisey, far, chief, farChief, nurse, operator } = people
afterAll(() => world.close())

const versionOf = async (who: Someone, id: CaseId) => (await who.ask(getCase, { id })).version

const asPerson = world.byHand

const accept = (given: { id: string; children: string[] }, which = 0) => ({
  id: given.id,
  version: 1,
  urgency: 'within-24-hours' as const,
  urgencyReason: null,
  reportedChildId: given.children[which] ?? null,
  child: { kind: 'new' as const, child: inventedChild() },
  caseId: uuid(),
  concerns: ['neglect' as const],
})

describe('from a report to a closed case', () => {
  test('a report becomes a case that a desk leads, through every step, and opens again', async () => {
    const reported = await report(desks.desk)
    const opened = await dara.ask(acceptReport, accept(reported))
    expect(opened.caseNumber).toMatch(/^070130-01020101-\d{4}$/)
    expect(opened.joined).toBe(false)
    const id = CaseId.parse(opened.caseId)

    const file = await dara.ask(getCase, { id })
    expect(file).toMatchObject({
      status: 'registered',
      deskId: desks.desk,
      concerns: ['neglect'],
      reports: [{ id: reported.id }],
      responsibility: { leadDeskId: desks.desk },
    })
    expect(file.tasks.map(({ kind }) => kind).toSorted()).toEqual([
      'assessment',
      'case-review',
      'first-contact',
      'form',
      'guide-step',
    ])
    expect(file.acts).toContain('assess')
    expect(file.acts).not.toContain('plan')

    await dara.ask(setRisk, {
      id,
      version: file.version,
      riskId: uuid(),
      level: 'high',
      reason: 'Alone for days',
    })
    await dara.ask(assess, { id, version: await versionOf(dara, id), assessment: anAssessment() })
    await dara.ask(makeSafetyPlan, { id, plan: aSafetyPlan() })
    const goal = aGoal()
    await dara.ask(plan, { id, version: await versionOf(dara, id), goal })
    expect((await dara.ask(getCase, { id })).status).toBe('planned')
    const visited = await dara.ask(recordVisit, { id, visit: aVisit() })
    expect(visited.nextVisitDueAt).toEqual(new Date('2030-01-13T17:00:00Z'))
    expect((await dara.ask(getCase, { id })).status).toBe('active')

    const [action] = goal.actions
    await dara.ask(finishAction, {
      id: action?.id ?? '',
      version: 1,
      doneOn: '2030-01-07',
      result: 'Enrolled',
    })
    await dara.ask(endGoal, { id: goal.id, version: 1, result: 'met' })
    const again = await dara.send(endGoal, { id: goal.id, version: 2, result: 'dropped' })
    expect(again.status).toBe(422)

    const calmer = { level: 'low', reason: 'Her aunt lives with her now' } as const
    await dara.ask(setRisk, { id, version: await versionOf(dara, id), riskId: uuid(), ...calmer })
    await closeAs(dara, chief, id)
    const closedFile = await dara.ask(getCase, { id })
    expect(closedFile).toMatchObject({ status: 'closed', nextVisitDueAt: null })
    expect(closedFile.tasks).toEqual([])
    expect(closedFile.acts).toEqual(['reopen', 'note-concern', 'visit', 'note'])

    const reopened = await dara.ask(reopenCase, {
      id,
      version: closedFile.version,
      reopeningReason: 'new-concern',
      reason: 'A neighbour called',
    })
    expect(reopened).toMatchObject({ status: 'registered', closedAt: null })
    const story = (await dara.ask(getCase, { id })).story
    expect(story.filter(({ kind }) => kind === 'step').map(({ facts }) => facts['act'])).toEqual([
      'reopen',
      'close',
      'begin',
      'plan',
      'assess',
      'register',
    ])
    expect([...new Set(story.map(({ kind }) => kind))].toSorted()).toEqual([
      'approval',
      'assessment',
      'concern',
      'final',
      'goal',
      'report',
      'risk',
      'safety-plan',
      'step',
      'visit',
    ])
    expect(story.find(({ kind }) => kind === 'visit')?.byName?.en).toBe('dara')
  })

  test('a report of two children makes a case for each, and a third time is refused', async () => {
    const reported = await report(desks.desk, { children: 2 })
    const first = await dara.ask(acceptReport, accept(reported, 0))
    const second = await dara.ask(acceptReport, { ...accept(reported, 1), version: 2 })
    expect(second.caseId).not.toBe(first.caseId)
    const third = await dara.send(acceptReport, { ...accept(reported, 1), version: 2 })
    expect(third.status).toBe(409)
  })

  test('a graver concern says anew who helps, also where the same desk goes on leading', async () => {
    const reported = await report(desks.desk)
    const { caseId } = await dara.ask(acceptReport, accept(reported))
    const id = CaseId.parse(caseId)
    const before = (await dara.ask(getCase, { id })).responsibility
    await dara.ask(noteConcern, {
      id,
      concernId: uuid(),
      concern: 'worst-forms-of-labour',
      stage: 'experienced',
    })
    const after = (await dara.ask(getCase, { id })).responsibility
    expect(before?.rule).not.toBe(after?.rule)
    expect(after?.rule).toBe('worst-forms-of-labour')
    expect(after?.leadDeskId).toBe(before?.leadDeskId)
  })

  test('a report waits until each of its children has a case, or a reason to need none', async () => {
    const reported = await report(desks.desk, { children: 3 })
    const waits = async () =>
      (await dara.ask(listWork, { whose: 'desk', limit: 200 })).items
        .filter(({ kind, reportId }) => kind === 'triage' && reportId === reported.id)
        .map(({ reason }) => reason.en)
    const leaves = (which: number) =>
      dara.send(leaveReportedChild, {
        id: reported.id,
        reportedChildId: reported.children[which] ?? '',
        reason: 'Lives in another village, and is well',
      })
    expect((await leaves(2)).problem.detail).toMatch(/Accept the report/)
    await dara.ask(acceptReport, accept(reported, 0))
    expect(await waits()).toEqual(['2 more of the children in this report wait for a decision'])
    expect((await leaves(2)).body.left).toBe(1)
    expect((await leaves(2)).status).toBe(409)
    expect((await leaves(0)).status).toBe(409)
    expect(await waits()).toHaveLength(1)
    expect((await dara.send(acceptReport, { ...accept(reported, 2), version: 2 })).status).toBe(409)
    await dara.ask(acceptReport, { ...accept(reported, 1), version: 2 })
    expect(await waits()).toEqual([])
    const { children } = await dara.ask(getReport, { id: reported.id })
    expect(children.map(({ leftBecause }) => leftBecause)).toEqual([
      null,
      null,
      'Lives in another village, and is well',
    ])
  })

  test('of two who accept one report at once, one opens a case and the other is told', async () => {
    const reported = await report(desks.desk)
    const before = (await dara.ask(listCases, { limit: 200 })).items.length
    const given = () => ({ ...accept(reported), reportedChildId: null })
    const replies = await Promise.all([
      dara.send(acceptReport, given()),
      bopha.send(acceptReport, given()),
    ])
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 422]))
    expect((await dara.ask(listCases, { limit: 200 })).items.length).toBe(before + 1)
  })

  test('the same command twice is one case', async () => {
    const reported = await report(desks.desk)
    const [given, id] = [accept(reported), uuid()]
    const [one, two] = await Promise.all([
      dara.send(acceptReport, given, { id }),
      dara.send(acceptReport, given, { id }),
    ])
    expect(one.body).toEqual(two.body)
  })

  test('the helpline accepts a report for the district that leads', async () => {
    const reported = await report(desks.helpline)
    const opened = await operator.ask(acceptReport, accept(reported))
    const file = await dara.ask(getCase, { id: CaseId.parse(opened.caseId) })
    expect(file.deskId).toBe(desks.desk)
    expect(file.child.name.givenLatin).toBe('Sreymom')
  })

  test('a supervisor opens a case in the province, and its desk leads', async () => {
    const opened = await open(chief, 'Bychief')
    expect(opened.deskId).toBe(desks.desk)
    expect((await dara.ask(getCase, { id: opened.id })).child.name.givenLatin).toBe('Bychief')
  })

  test('a child whose home nobody knows is led where it was met, and seen by who supervises there', async () => {
    const opened = await dara.ask(openCase, {
      id: CaseId.parse(uuid()),
      child: { kind: 'new', child: inventedChild('Homeless', null) },
      concerns: ['street'],
    })
    expect(opened.number).toMatch(/^070130-01020000-/)
    const file = await chief.ask(getCase, { id: opened.id })
    expect(file.child.name.givenLatin).toBe('Homeless')
  })

  test('another urgency than the proposed one needs a reason', async () => {
    const reported = await report(desks.desk)
    const given = { ...accept(reported), urgency: 'now' as const }
    const refused = await dara.send(acceptReport, given)
    expect(refused.status).toBe(400)
    expect(refused.problem.errors[0]?.pointer).toBe('/urgencyReason')
    await dara.ask(acceptReport, { ...given, urgencyReason: 'The father is on his way' })
  })

  test('a commune hands its case to the desk that leads, and sees it no more', async () => {
    const reported = await report(desks.commune)
    const opened = await chan.ask(acceptReport, accept(reported))
    const id = CaseId.parse(opened.caseId)
    expect((await chan.send(getCase, { id })).status).toBe(404)
    const file = await dara.ask(getCase, { id })
    expect(file).toMatchObject({ deskId: desks.desk, child: { deskId: desks.desk } })
    expect(file.reports.map((known) => known.id)).toEqual([reported.id])
    expect(file.tasks.every(({ deskId }) => deskId === desks.desk)).toBe(true)
  })
})

describe('who leads', () => {
  test('a graver concern asks the desk to hand the case over, and the case stays until it does', async () => {
    const { id } = await open(dara)
    const concern = { id, concernId: uuid(), stage: 'at-risk' as const }
    await dara.ask(noteConcern, { ...concern, concern: 'emotional-violence' })
    expect((await dara.ask(getCase, { id })).tasks.map(({ kind }) => kind)).not.toContain(
      'case-approval',
    )
    await dara.ask(noteConcern, { ...concern, concernId: uuid(), concern: 'trafficking' })
    const file = await dara.ask(getCase, { id })
    expect(file).toMatchObject({
      deskId: desks.desk,
      responsibility: { leadDeskId: desks.province, leadKind: 'social-affairs@province' },
    })
    const task = file.tasks.find(({ kind }) => kind === 'case-approval')
    expect(task?.reason.en).toContain('social-affairs@province 01')
  })

  test('a case that is handed over goes with its child and its promises', async () => {
    const { id, version } = await open(dara)
    await dara.ask(assignCase, { id, version, assignedTo: dara.accountId })
    const hand = { id, deskId: desks.province, reason: 'The family moved' }
    expect((await far.send(handOverCase, hand)).status).toBe(404)
    await dara.ask(handOverCase, hand)
    expect((await dara.send(getCase, { id })).status).toBe(404)
    expect(
      (await dara.ask(listWork, { whose: 'desk' })).items.some(({ caseId }) => caseId === id),
    ).toBe(false)
    const file = await pisey.ask(getCase, { id })
    expect(file).toMatchObject({ assignedTo: null, child: { deskId: desks.province } })
    expect(new Set(file.tasks.map(({ kind, deskId }) => `${kind} ${deskId}`))).toEqual(
      new Set([
        `assessment ${desks.province}`,
        `case-review ${desks.province}`,
        `form ${desks.province}`,
        `guide-step ${desks.province}`,
        `hand-over ${desks.province}`,
      ]),
    )
    expect(file.story[0]).toMatchObject({ kind: 'step', words: 'The family moved' })
  })
})

describe('steps that are not possible', () => {
  test('a plan before an assessment is refused, saying what is possible', async () => {
    const { id, version } = await open(dara)
    const refused = await dara.send(plan, { id, version, goal: aGoal() })
    expect(refused.status).toBe(422)
    expect(refused.problem).toMatchObject({ state: 'registered', acts: ['assess', 'close'] })
  })

  test('the database refuses the same step', async () => {
    const { id } = await open(dara)
    const leap = asPerson(dara, (db) =>
      db.updateTable('cases').set({ status: 'active' }).where('id', '=', id).execute(),
    )
    await expect(leap).rejects.toMatchObject({ constraint: 'legal_step' })
  })

  test('nobody moves a case to another desk, or another child, by an update', async () => {
    const { id } = await open(dara)
    for (const change of [{ desk_id: desks.farDesk }, { child_id: uuid() }, { number: 'x' }]) {
      const move = asPerson(dara, (db) =>
        db.updateTable('cases').set(change).where('id', '=', id).execute(),
      )
      await expect(move).rejects.toMatchObject({ code: '42501' })
    }
    const give = asPerson(far, (db) => sql`select give_case(${id}, ${desks.farDesk})`.execute(db))
    await expect(give).rejects.toMatchObject({ code: '42501' })
  })

  test('an update that names no row changes none of another desk', async () => {
    const { id } = await open(dara)
    await asPerson(far, (db) => db.updateTable('cases').set({ risk: 'low' }).execute())
    expect((await dara.ask(getCase, { id })).risk).toBeNull()
  })

  test('nothing is done tomorrow', async () => {
    const { id } = await open(dara)
    expect((await dara.send(recordVisit, { id, visit: aVisit('2030-01-08') })).status).toBe(400)
  })

  test('a closed case takes notes and visits, and no risk', async () => {
    const { id } = await open(dara)
    await closeAs(dara, chief, id, movedAway)
    await dara.ask(addNote, { id, noteId: uuid(), words: 'They wrote from Siem Reap' })
    const visit = await dara.ask(recordVisit, { id, visit: aVisit() })
    expect(visit.nextVisitDueAt).toBeNull()
    const version = await versionOf(dara, id)
    const risk = { id, version, riskId: uuid(), level: 'high' as const }
    expect((await dara.send(setRisk, { ...risk, reason: 'Heard of it' })).status).toBe(422)
  })
})

describe('who sees a case', () => {
  test('another district sees nothing of it: not in lists, files, searches, work or history', async () => {
    const { id, number } = await open(dara, 'Hidden')
    for (const who of [far, farChief]) {
      expect((await who.send(getCase, { id })).status).toBe(404)
      expect((await who.ask(listCases, {})).items).toEqual([])
      expect((await who.ask(listCases, { q: number })).items).toEqual([])
      expect((await who.ask(listCases, { q: 'Hidden' })).items).toEqual([])
      expect((await who.send(addNote, { id, noteId: uuid(), words: 'x' })).status).toBe(404)
      expect((await who.send(listWorkers, { id })).status).toBe(404)
      expect((await who.ask(listWork, { whose: 'desk' })).items).toEqual([])
      expect((await who.ask(listWork, { whose: 'below' })).items).toEqual([])
      expect((await who.ask(readHistory, { subject: 'case', id })).items).toEqual([])
    }
  })

  test('its own desk and who supervises the province find it by number and by name', async () => {
    const { id, number } = await open(dara, 'Kolap')
    for (const who of [dara, bopha, chief]) {
      expect((await who.ask(getCase, { id })).number).toBe(number)
      expect((await who.ask(listCases, { q: number })).items.map((found) => found.id)).toEqual([id])
      expect((await who.ask(listCases, { q: 'kolap' })).items.map((found) => found.id)).toEqual([
        id,
      ])
    }
  })

  test('a receiving desk may not even ask', async () => {
    expect((await nurse.send(listCases, {})).status).toBe(403)
  })

  test('raw SQL of another district reads no table of the case', async () => {
    await open(dara)
    const tables = [
      'cases',
      'case_concerns',
      'case_notes',
      'case_steps',
      'risk_levels',
      'assessments',
      'plan_goals',
      'plan_actions',
      'visits',
      'case_reports',
      'children',
    ] as const
    for (const table of tables) {
      const rows = await asPerson(far, (db) =>
        db
          .selectFrom(table)
          .select(sql`1`.as('one'))
          .execute(),
      )
      expect([table, rows.length]).toEqual([table, 0])
    }
  })
})

describe('two people at once', () => {
  test('of two levels of risk the safer one stands, and both stay readable', async () => {
    const { id, version } = await open(dara)
    const set = (who: Someone, level: 'high' | 'low', seen: number) =>
      who.ask(setRisk, { id, version: seen, riskId: uuid(), level, reason: `It is ${level}` })
    expect((await set(dara, 'high', version)).kept).toBe(false)
    const late = await set(bopha, 'low', version)
    expect(late).toMatchObject({ kept: true, case: { risk: 'high' } })
    const file = await dara.ask(getCase, { id })
    expect(file.riskOverTime.map(({ level }) => level)).toEqual(['low', 'high'])
    expect(file.tasks.filter(({ kind }) => kind === 'visit')).toHaveLength(1)
    expect((await set(bopha, 'low', file.version)).case.risk).toBe('low')
    const { tasks } = await dara.ask(getCase, { id })
    expect(tasks.filter(({ kind }) => kind === 'visit').map(({ dueAt }) => dueAt)).toEqual([
      new Date('2030-02-06T02:00:00Z'),
    ])
  })

  test('a stale assignment is held with both values, and becomes a task', async () => {
    const { id, version } = await open(dara)
    await dara.ask(assignCase, { id, version, assignedTo: dara.accountId })
    const late = await bopha.send(assignCase, { id, version, assignedTo: bopha.accountId })
    expect(late.status).toBe(409)
    expect(late.problem.clashes).toContainEqual({
      field: 'assigned_to',
      yours: bopha.accountId,
      theirs: dara.accountId,
    })
    const waiting = await dara.ask(listWork, { kind: 'stale-write' })
    const task = waiting.items.find(({ caseId }) => caseId === id)
    expect((await dara.ask(getCase, { id })).assignedTo).toBe(dara.accountId)
    await dara.ask(resolveHeld, {
      id: task?.subjectId ?? '',
      version: 1,
      resolution: 'given',
      reason: 'She knows the family',
    })
    expect((await dara.ask(getCase, { id })).assignedTo).toBe(bopha.accountId)
  })

  test('an assessment written while others moved on is kept, and does not move the case back', async () => {
    const { id, version } = await open(dara)
    await dara.ask(assess, { id, version, assessment: anAssessment() })
    await dara.ask(plan, { id, version: await versionOf(dara, id), goal: aGoal() })
    await bopha.ask(assess, { id, version, assessment: anAssessment() })
    const file = await dara.ask(getCase, { id })
    expect(file.status).toBe('planned')
    expect(file.assessments).toHaveLength(2)
  })

  test('two notes and two visits both stay', async () => {
    const { id } = await open(dara)
    await Promise.all([
      dara.ask(addNote, { id, noteId: uuid(), words: 'One' }),
      bopha.ask(addNote, { id, noteId: uuid(), words: 'Two' }),
      dara.ask(recordVisit, { id, visit: aVisit() }),
      bopha.ask(recordVisit, { id, visit: aVisit() }),
    ])
    const file = await dara.ask(getCase, { id })
    expect(file.story.filter(({ kind }) => kind === 'note')).toHaveLength(3)
    expect(file.visits).toHaveLength(2)
    expect(file.tasks.filter(({ kind }) => kind === 'visit')).toHaveLength(1)
  })

  test('two people who open a case for one child at once have one case', async () => {
    const first = await open(dara)
    await closeAs(dara, chief, first.id, movedAway)
    const again = (who: Someone) =>
      who.ask(openCase, {
        id: CaseId.parse(uuid()),
        child: { kind: 'known', childId: first.childId },
        concerns: [who === dara ? 'neglect' : 'street'],
      })
    const [one, two] = await Promise.all([again(dara), again(bopha)])
    expect(one.id).toBe(two.id)
    expect((await dara.ask(getCase, { id: one.id })).concerns).toEqual(['neglect', 'street'])
  })

  test('two reports about one child at two desks are one case, with both reports', async () => {
    const { id, childId } = await open(dara)
    const reported = await report(desks.desk)
    const joined = await bopha.ask(acceptReport, {
      ...accept(reported),
      child: { kind: 'known', childId },
      concerns: ['street'],
    })
    expect(joined).toMatchObject({ caseId: id, joined: true })
    const file = await dara.ask(getCase, { id })
    expect(file.reports.map((known) => known.id)).toEqual([reported.id])
    expect(file.concerns).toEqual(['neglect', 'street'])
  })

  test('a report does not join the case of a child whom its desk does not see', async () => {
    const { id, childId } = await far.ask(openCase, {
      id: CaseId.parse(uuid()),
      child: { kind: 'new', child: inventedChild('Vichea', '02010101') },
      concerns: ['neglect'],
    })
    const tried = await dara.send(acceptReport, {
      ...accept(await report(desks.desk)),
      child: { kind: 'known', childId },
      concerns: ['street'],
    })
    expect(tried.status).toBe(404)
    expect((await far.ask(getCase, { id })).concerns).toEqual(['neglect'])
  })

  test('numbers of one village and day are never given twice', async () => {
    const opened = await Promise.all(Array.from({ length: 6 }, () => open(dara)))
    expect(new Set(opened.map(({ number }) => number)).size).toBe(6)
  })
})

describe('the list', () => {
  test('is filtered, paged without loss, and tells what is late', async () => {
    const mine = await Promise.all(Array.from({ length: 5 }, () => open(chan)))
    const all: string[] = []
    let after: string | undefined
    do {
      const found = await dara.ask(listCases, { limit: 2, ...(after && { after }) })
      all.push(...found.items.map(({ id }) => id))
      after = found.next ?? undefined
    } while (after)
    expect(new Set(all).size).toBe(all.length)
    expect(all).toEqual(expect.arrayContaining(mine.map(({ id }) => id)))

    expect((await dara.ask(listCases, { overdue: 'true' })).items).toEqual([])
    const before = world.clock.now
    world.clock.now = new Date('2030-01-20T02:00:00Z')
    expect((await dara.ask(listCases, { overdue: 'true' })).items.length).toBeGreaterThan(4)
    world.clock.now = before
    expect(
      (await dara.ask(listCases, { open: 'false' })).items.every(
        ({ status }) => status === 'closed',
      ),
    ).toBe(true)
    expect((await dara.ask(listCases, { placeCode: '0201' })).items).toEqual([])
    expect((await dara.ask(listCases, { concern: 'child-marriage' })).items).toEqual([])
  })

  test('a worker is given a case by name, with its promises', async () => {
    const { id, version } = await open(dara)
    const { items } = await chief.ask(listWorkers, { id })
    expect(new Set(items.map(({ name }) => name.en))).toEqual(new Set(['bopha', 'dara']))
    await chief.ask(assignCase, { id, version, assignedTo: bopha.accountId })
    const file = await bopha.ask(getCase, { id })
    expect(file.assignedName?.en).toBe('bopha')
    const hers = file.tasks.filter(({ kind }) => kind !== 'case-review')
    expect(hers.every(({ assignedTo }) => assignedTo === bopha.accountId)).toBe(true)
    expect(file.tasks.map(({ kind }) => kind)).toContain('hand-over')
    // Reading it was the receipt.
    const again = await chief.ask(getCase, { id })
    expect(again.tasks.map(({ kind }) => kind)).not.toContain('hand-over')
    expect((await bopha.ask(listCases, { mine: 'true' })).items[0]?.id).toBe(id)
    const stranger = await chief.send(assignCase, {
      id,
      version: file.version,
      assignedTo: far.accountId,
    })
    expect(stranger.status).toBe(422)
  })

  test('views are one person’s own', async () => {
    const view = { id: uuid(), name: 'High risk', search: '?risk=high' }
    await dara.ask(saveView, view)
    expect((await dara.ask(listViews, {})).items).toEqual([view])
    expect((await bopha.ask(listViews, {})).items).toEqual([])
    await bopha.ask(dropView, { id: view.id })
    expect((await dara.ask(listViews, {})).items).toEqual([view])
    await dara.ask(dropView, { id: view.id })
    expect((await dara.ask(listViews, {})).items).toEqual([])
  })
})

test('each act and each reading of a file leaves an entry', async () => {
  const { id, version } = await open(dara)
  await dara.ask(getCase, { id })
  await dara.ask(assess, { id, version, assessment: anAssessment() })
  await dara.ask(addNote, { id, noteId: uuid(), words: 'Remember' })
  const { items } = await chief.ask(readHistory, { subject: 'case', id, limit: 200 })
  const told = items.map(({ act, kind, subject }) => `${act} ${kind} ${subject}`)
  for (const entry of [
    'cases.register added case',
    'cases.register added case_concern',
    'cases.open opened case',
    'cases.assess changed case',
    'cases.assess added assessment',
    'cases.note added case_note',
  ])
    expect(told).toContain(entry)
})
