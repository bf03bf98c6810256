import {
  ChildPart,
  type Conference,
  type ConferenceTask,
  type holdConference,
  ViewHow,
} from '@tumpeang/domain/cases'
import { Day, type InputOf } from '@tumpeang/domain/kernel'
import type { z } from 'zod'
import type { Db } from '../../platform/db.ts'

type Given = InputOf<typeof holdConference>['conference']

const dayOrNull = (day: string | null): Day | null => (day === null ? null : Day.parse(day))

export async function insertConference(
  db: Db,
  of: { id: string; deskId: string },
  given: Given,
): Promise<void> {
  await db
    .insertInto('conferences')
    .values({
      id: given.id,
      case_id: of.id,
      held_on: given.heldOn,
      because: given.because,
      situation: given.situation,
      conclusion: given.conclusion,
      child_part: given.childPart,
      child_view: given.childView,
      child_view_how: given.childViewHow,
      view_done: given.viewDone,
      next_on: given.nextOn,
    })
    .execute()
  await db
    .insertInto('conference_people')
    .values(
      given.people.map(({ id, name, body }) => ({
        id,
        conference_id: given.id,
        case_id: of.id,
        name,
        body,
      })),
    )
    .execute()
  if (given.tasks.length === 0) return
  await db
    .insertInto('conference_tasks')
    .values(
      given.tasks.map(({ id, deskId, what, dueOn }) => ({
        id,
        conference_id: given.id,
        case_id: of.id,
        desk_id: deskId,
        from_desk_id: of.deskId,
        held_on: given.heldOn,
        what,
        due_on: dueOn,
      })),
    )
    .execute()
}

const tasks = (db: Db) =>
  db
    .selectFrom('conference_tasks as t')
    .innerJoin('desks as d', 'd.id', 't.desk_id')
    .innerJoin('desks as f', 'f.id', 't.from_desk_id')
    .selectAll('t')
    .select([
      'd.name_km as desk_km',
      'd.name_en as desk_en',
      'f.name_km as from_km',
      'f.name_en as from_en',
    ])

type TaskRow = Awaited<ReturnType<ReturnType<typeof tasks>['execute']>>[number]

const taskOf = (row: TaskRow): z.output<typeof ConferenceTask> => ({
  id: row.id,
  deskId: row.desk_id,
  deskName: { km: row.desk_km, en: row.desk_en },
  what: row.what,
  dueOn: Day.parse(row.due_on),
  answeredAt: row.answered_at,
  isDone: row.is_done,
  answer: row.answer,
  version: row.version,
})

/** The conferences of a case, newest first. */
export async function conferencesOf(db: Db, caseId: string): Promise<Conference[]> {
  const rows = await db
    .selectFrom('conferences as c')
    .leftJoin('access.accounts as a', 'a.id', 'c.written_by')
    .selectAll('c')
    .select(['a.name_km', 'a.name_en'])
    .where('c.case_id', '=', caseId)
    .orderBy('c.held_on', 'desc')
    .orderBy('c.written_at', 'desc')
    .execute()
  const people = await db
    .selectFrom('conference_people')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  const taken = await tasks(db)
    .where('t.case_id', '=', caseId)
    .orderBy('t.due_on')
    .orderBy('t.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    heldOn: Day.parse(row.held_on),
    because: row.because,
    situation: row.situation,
    conclusion: row.conclusion,
    childPart: ChildPart.parse(row.child_part),
    childView: row.child_view,
    childViewHow: ViewHow.parse(row.child_view_how),
    viewDone: row.view_done,
    nextOn: dayOrNull(row.next_on),
    people: people
      .filter(({ conference_id }) => conference_id === row.id)
      .map(({ id, name, body }) => ({ id, name, body })),
    tasks: taken.filter(({ conference_id }) => conference_id === row.id).map((one) => taskOf(one)),
    writtenAt: row.written_at,
    writtenByName: row.name_km === null ? null : { km: row.name_km, en: row.name_en },
  }))
}

/** What a desk took on, to whoever may see it. */
export async function conferenceTask(db: Db, id: string) {
  const row = await tasks(db).where('t.id', '=', id).executeTakeFirst()
  return (
    row && {
      ...taskOf(row),
      heldOn: Day.parse(row.held_on),
      fromDeskName: { km: row.from_km, en: row.from_en },
    }
  )
}

/** Answers for a task that nobody has answered; whether it was. */
export async function answerTask(
  db: Db,
  given: { id: string; version: number; isDone: boolean; answer: string | null },
  by: string | null,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('conference_tasks')
    .set({ answered_at: now, answered_by: by, is_done: given.isDone, answer: given.answer })
    .where('id', '=', given.id)
    .where('version', '=', given.version)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
