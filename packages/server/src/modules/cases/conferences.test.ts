import {
  answerConferenceTask,
  getCase,
  getConferenceTask,
  holdConference,
  listConferences,
} from '@tumpeang/domain/cases'
import { Day } from '@tumpeang/domain/kernel'
import { listWork } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { aConference, newCasework } from '../../../test/casework.ts'
import type { Someone } from '../../../test/people.ts'

const { world, desks, people, open } = await newCasework()
const { dara, far, nurse, chief } = people
afterAll(() => world.close())
const day = (text: string) => Day.parse(text)

async function held(who: Someone = dara) {
  const { id } = await open(who)
  const conference = aConference(desks.hospital)
  await who.ask(holdConference, { id, conference })
  const [task] = conference.tasks
  return { id, conference, taskId: task?.id ?? '' }
}

describe('a case conference', () => {
  test('is kept with who came, the child’s view, what was done with it, and who does what', async () => {
    const { id, conference } = await held()
    const { items } = await dara.ask(listConferences, { id })
    expect(items).toMatchObject([
      {
        id: conference.id,
        childView: 'Wants to stay with the aunt',
        viewDone: 'Followed: the child stays',
        people: [{ body: 'Social affairs' }, { body: 'Hospital' }],
        tasks: [{ what: 'Examine the eyes', answeredAt: null }],
      },
    ])
    const { story, tasks } = await dara.ask(getCase, { id })
    expect(story[0]).toMatchObject({ kind: 'conference' })
    expect(tasks.some(({ kind }) => kind === 'agreed')).toBe(true)
  })

  test('puts work on another desk, which sees the words it agreed to and nothing of the case', async () => {
    const { id, taskId } = await held()
    const { items } = await nurse.ask(listWork, { kind: 'conference-task' })
    const task = items.find(({ subjectId }) => subjectId === taskId)
    expect(task).toMatchObject({ caseId: null, childId: null })
    const seen = await nurse.ask(getConferenceTask, { id: taskId })
    expect(seen).toMatchObject({ what: 'Examine the eyes', mayAnswer: true })
    expect(JSON.stringify(seen)).not.toContain('aunt')
    expect((await nurse.send(getCase, { id })).status).toBe(403)
    expect((await nurse.send(listConferences, { id })).status).toBe(403)
  })

  test('is answered once, by the desk that took it on', async () => {
    const { id, taskId } = await held()
    const done = { id: taskId, version: 1, isDone: true, answer: 'Glasses were given' }
    expect((await dara.send(answerConferenceTask, done)).status).toBe(422)
    expect((await far.send(answerConferenceTask, done)).status).toBe(404)
    await nurse.ask(answerConferenceTask, done)
    expect((await nurse.send(answerConferenceTask, done)).status).toBe(409)
    // Nor by hand: what was answered stays as it was.
    const again = await world.byHand(nurse, (db) =>
      sql`update conference_tasks set answered_by = access.account(), answered_at = access.now(), is_done = false,
        answer = 'Not so' where id = ${taskId}`.execute(db),
    )
    expect(Number(again.numAffectedRows)).toBe(0)
    const [conference] = (await chief.ask(listConferences, { id })).items
    expect(conference?.tasks).toMatchObject([{ isDone: true, answer: 'Glasses were given' }])
    const { items } = await nurse.ask(listWork, { kind: 'conference-task' })
    expect(items.some(({ subjectId }) => subjectId === taskId)).toBe(false)
  })

  const wrongs: readonly (readonly [string, Partial<ReturnType<typeof aConference>>])[] = [
    [
      'a child who was not asked, without the reason',
      { childPart: 'not-asked', childView: null, childViewHow: 'not-met', viewDone: null },
    ],
    ['a view without what was done with it', { viewDone: null }],
    ['one person alone', { people: [{ id: uuid(), name: 'Sok Dara', body: 'Social affairs' }] }],
    ['a next one before this one', { nextOn: day('2029-12-31') }],
    ['a day that has not come', { heldOn: day('2031-01-02'), nextOn: null, tasks: [] }],
    [
      'a desk that does not exist',
      { tasks: [{ id: uuid(), deskId: uuid(), what: 'x', dueOn: day('2030-01-10') }] },
    ],
  ]
  test.each(wrongs)('with %s is refused, and nothing is written', async (_what, wrong) => {
    const { id } = await open(dara)
    const conference = { ...aConference(desks.hospital), ...wrong }
    expect((await dara.send(holdConference, { id, conference })).status).toBe(400)
    expect((await dara.ask(listConferences, { id })).items).toEqual([])
  })
})
