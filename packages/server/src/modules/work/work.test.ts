import {
  comesFirst,
  countWork,
  kindsOfDanger,
  listWork,
  type Task,
  TaskId,
  type TaskKind,
  takeTask,
} from '@tumpeang/domain/work'
import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { newWorld } from '../../../test/people.ts'
import { actingAs, actingAsJob } from '../../platform/db.ts'
import { hashOfToken } from '../../platform/http.ts'
import { endTasks, escalate, type NewTask, putTask } from './index.ts'

const world = await newWorld()
afterAll(() => world.close())

const now = world.clock.now
const hour = 3_600_000
const at = (hours: number): Date => new Date(now.getTime() + hours * hour)

const commune = await world.desk('ccwc@commune', '010201')
const other = await world.desk('ccwc@commune', '010202')
const district = await world.desk('social-affairs@district', '0102')
const province = await world.desk('social-affairs@province', '01')

const focal = await world.person('dara', { role: 'commune_focal_person', desk: commune })
const colleague = await world.person('chanthy', { role: 'social_agent', desk: commune })
const neighbour = await world.person('vanna', { role: 'commune_focal_person', desk: other })
const agent = await world.person('sopheap', { role: 'social_agent', desk: district })
const overseer = await world.person('bopha', { role: 'supervisor', place: '0102' })
const stranger = await world.person('rithy', { role: 'supervisor', place: '0103' })

/** As the public, who sees no task at all. */
const put = (task: Partial<NewTask> = {}): Promise<string> =>
  actingAs(
    world.database.db,
    { tokenHash: null, act: 'test.put', now: world.clock.now, command: null, why: null },
    (db) =>
      putTask(db, {
        kind: 'triage',
        deskId: commune,
        subject: 'report',
        subjectId: uuid(),
        provinceCode: '01',
        districtCode: '0102',
        reason: { km: 'មានរបាយការណ៍ថ្មី', en: 'A new report' },
        dueAt: at(24),
        ...task,
      }),
  )

test('the public puts a task on a desk: the desk and its supervisor see it, nobody else', async () => {
  const id = await put()
  const ids = async (person: typeof focal, whose: 'mine' | 'desk' | 'below') =>
    (await person.ask(listWork, { whose })).items.map((task) => task.id)
  expect(await ids(focal, 'mine')).toContain(id)
  expect(await ids(focal, 'desk')).toContain(id)
  expect(await ids(overseer, 'below')).toContain(id)
  for (const person of [neighbour, agent, stranger])
    for (const whose of ['mine', 'desk', 'below'] as const)
      expect(await ids(person, whose)).not.toContain(id)
})

test('a task comes with its desk, its place, its reason and its deadline', async () => {
  const id = await put({ dueAt: at(3) })
  const { items } = await focal.ask(listWork, {})
  expect(items.find((task) => task.id === id)).toMatchObject({
    deskName: { en: 'ccwc@commune 010201' },
    placeCode: '010201',
    placeName: { en: 'Place 010201' },
    reason: { en: 'A new report' },
    dueAt: at(3),
    version: 1,
  })
})

test('one takes a task, and the second learns that somebody has it', async () => {
  const id = TaskId.parse(await put())
  const taken = await focal.ask(takeTask, { id, version: 1 })
  expect(taken).toMatchObject({ assignedTo: focal.accountId, assignedName: { en: 'dara' } })
  expect((await colleague.send(takeTask, { id, version: 1 })).problem).toMatchObject({
    type: '/problems/stale',
    assignedName: { en: 'dara' },
  })
  expect(
    (await colleague.ask(listWork, { whose: 'mine' })).items.map((task) => task.id),
  ).not.toContain(id)
})

test('a task elsewhere does not exist for one who would take it', async () => {
  const id = TaskId.parse(await put())
  for (const person of [neighbour, agent, stranger])
    expect((await person.send(takeTask, { id, version: 1 })).problem.type).toBe(
      '/problems/not-found',
    )
})

test('a change that names no row reaches no task of another desk', async () => {
  const id = await put()
  await actingAs(
    world.database.db,
    {
      tokenHash: hashOfToken(Buffer.from(neighbour.cookie ?? '', 'base64url')),
      act: 'test.take-all',
      now,
      command: null,
      why: null,
    },
    (db) => db.updateTable('tasks').set({ assigned_to: neighbour.accountId }).execute(),
  )
  const task = await world.database.asOwner((db) =>
    db.selectFrom('tasks').select('assigned_to').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  expect(task.assigned_to).toBeNull()
})

test('pages follow one another in the order of deadlines, without loss or repetition', async () => {
  for (let hours = 1; hours <= 7; hours += 1) await put({ deskId: other, dueAt: at(hours) })
  const seen: Date[] = []
  let after: string | undefined
  do {
    const page = await neighbour.ask(listWork, { whose: 'desk', limit: 3, ...(after && { after }) })
    seen.push(...page.items.map((task) => task.dueAt))
    after = page.next ?? undefined
  } while (after !== undefined)
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7].map((hours) => at(hours)))
})

test('what is late comes before the desk above, and a day later before the next', async () => {
  const id = await put({ deskId: other, dueAt: at(1) })
  expect(await escalate(world.database.db, at(0))).toBe(0)
  world.clock.now = at(2)
  await escalate(world.database.db, at(2))
  expect(await escalate(world.database.db, at(2))).toBe(0)
  const raised = async () => {
    const { items } = await agent.ask(listWork, { whose: 'below' })
    return items.find((task) => task.id === id)
  }
  expect(await raised()).toMatchObject({ escalatedAt: at(2) })
  expect((await agent.ask(countWork, {})).escalated).toBeGreaterThan(0)
  expect((await overseer.ask(listWork, { whose: 'mine' })).items.map((task) => task.id)).toContain(
    id,
  )

  await escalate(world.database.db, at(27))
  expect(await raised()).toBeUndefined()
  const { escalated_to } = await world.database.asOwner((db) =>
    db.selectFrom('tasks').select('escalated_to').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  expect(escalated_to).toBe(province)
  world.clock.now = now
})

test('what is counted is what is listed', async () => {
  const counted = await neighbour.ask(countWork, {})
  const { items } = await neighbour.ask(listWork, { whose: 'desk', limit: 200 })
  expect(counted.overdue + counted.today + counted.later).toBe(items.length)
})

test('whoever acts on a subject ends its tasks on every desk', async () => {
  const subjectId = uuid()
  await put({ subjectId, kind: 'referral-answer' })
  await put({ subjectId, kind: 'referral-answer', deskId: other })
  await put({ subjectId, kind: 'visit' })
  const ended = await actingAs(
    world.database.db,
    { tokenHash: null, act: 'test.end', now, command: null, why: null },
    (db) => endTasks(db, { subjectId, kinds: ['referral-answer'], outcome: 'withdrawn' }),
  )
  expect(ended).toBe(2)
})

test('the job that escalates may change nothing else', async () => {
  const id = await put()
  const give = actingAsJob(world.database.db, { act: 'test', now }, (db) =>
    db.updateTable('tasks').set({ desk_id: other }).where('id', '=', id).execute(),
  )
  await expect(give).rejects.toThrow(/permission denied/)
})

const third = await world.desk('ccwc@commune', '010203')
const reader = await world.person('kosal', { role: 'commune_focal_person', desk: third })

const all = async (whose: 'mine' | 'desk' = 'desk', limit = 3) => {
  const lines = []
  let after: string | undefined
  do {
    const page = await reader.ask(listWork, { whose, limit, ...(after && { after }) })
    lines.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return lines
}

test('what may leave a child in danger stands first, however late the rest is', async () => {
  const to = (kind: TaskKind, days: number) => put({ deskId: third, kind, dueAt: at(days * 24) })
  await to('form', -255)
  await to('triage', 3)
  await to('visit', -1)
  await to('first-contact', 0)
  await to('report-message', -2)
  await to('safety-plan', -40)
  await put({ deskId: third, kind: 'decision-approval', dueAt: at(300), isPressing: true })
  expect((await all()).map(({ kind }) => kind)).toEqual([
    'decision-approval',
    'safety-plan',
    'report-message',
    'first-contact',
    'form',
    'visit',
    'triage',
  ])
})

test('the steps that the guides of a case ask of one person are one line, the most pressing', async () => {
  const caseId = uuid()
  const step = (hours: number, given: Partial<NewTask> = {}) =>
    put({
      deskId: third,
      kind: 'guide-step',
      caseId,
      subjectId: caseId,
      dueAt: at(hours),
      ...given,
    })
  await step(30)
  const pressing = await step(-9)
  await step(50)
  const ofAnother = await step(-8, { assignedTo: colleague.accountId })
  const ofAnotherCase = await step(20, { caseId: uuid() })
  const lines = (await all()).filter(({ kind }) => kind === 'guide-step')
  expect(lines.map(({ id, standsFor }) => [id, standsFor])).toEqual([
    [pressing, 3],
    [ofAnother, 1],
    [ofAnotherCase, 1],
  ])
  const counted = await reader.ask(countWork, {})
  expect(counted.overdue + counted.today + counted.later).toBe((await all()).length)
  expect(counted.mine).toEqual({ overdue: 0, today: 0 })
  expect((await overseer.ask(countWork, {})).mine).toBeNull()
  await put({ deskId: third, kind: 'visit', dueAt: at(-3), assignedTo: reader.accountId })
  expect(await reader.ask(countWork, {})).toMatchObject({
    overdue: counted.overdue + 1,
    mine: { overdue: 1, today: 0 },
  })
})

test('whatever waits, pages lose nothing, repeat nothing, and are one order', async () => {
  const waits = fc.record({
    kind: fc.constantFrom<TaskKind>('triage', 'visit', 'guide-step', 'first-contact'),
    hours: fc.integer({ min: -40, max: 40 }),
    caseId: fc.constantFrom(uuid(), uuid()),
    isPressing: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(waits, { maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      async (tasks, limit) => {
        for (const { hours, caseId, ...task } of tasks)
          await put({ ...task, deskId: third, caseId, subjectId: caseId, dueAt: at(hours) })
        const lines = await all('desk', limit)
        expect(lines).toEqual(await all('desk', 200))
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
        const rankOf = (task: Task) => (task.isPressing ? 0 : comesFirst(task, now) ? 1 : 2)
        const ranks = lines.map((task) => [rankOf(task), task.dueAt.getTime()])
        expect(ranks).toEqual(ranks.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
      },
    ),
    { numRuns: 12 },
  )
})

test('whoever pages past midnight misses nothing that became pressing meanwhile', async () => {
  const fourth = await world.desk('ccwc@commune', '010204')
  const late = await world.person('sreyneang', { role: 'commune_focal_person', desk: fourth })
  await put({ deskId: fourth, kind: 'visit', dueAt: at(-2) })
  const tomorrow = await put({ deskId: fourth, kind: 'first-contact', dueAt: at(30) })
  const { next } = await late.ask(listWork, { limit: 1 })
  world.clock.now = at(24)
  const page = await late.ask(listWork, { limit: 5, after: next ?? '' })
  world.clock.now = now
  expect(page.items.map(({ id }) => id)).toEqual([tomorrow])
})

test('the indexes of danger hold the kinds of danger, else nothing reads by them', async () => {
  const indexes = await world.database.asOwner((db) =>
    sql<{ definition: string }>`select indexdef as definition from pg_indexes
      where indexname like 'tasks_of_danger%'`.execute(db),
  )
  expect(indexes.rows).toHaveLength(4)
  for (const { definition } of indexes.rows)
    expect([...definition.matchAll(/'([\w-]+)'::text/g)].map(([, kind]) => kind)).toEqual([
      ...kindsOfDanger,
    ])
})
