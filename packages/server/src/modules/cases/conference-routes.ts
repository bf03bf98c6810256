import {
  answerConferenceTask,
  conferenceReasons,
  conferenceRefusals,
  getConferenceTask,
  holdConference,
  listConferences,
} from '@tumpeang/domain/cases'
import { type Day, problem } from '@tumpeang/domain/kernel'
import { route } from '../../platform/http.ts'
import { endTasks, putTask } from '../work/index.ts'
import {
  answerTask,
  conferencesOf,
  conferenceTask,
  insertConference,
} from './conference-queries.ts'
import { brief } from './file.ts'
import { caseRow, deskExists } from './queries.ts'
import { noSuchCase, promise, refuseFuture } from './steps.ts'

/** The last minute of a day in Cambodia. */
const endOf = (day: Day): Date => new Date(`${day}T23:59:59+07:00`)

export const conferenceRoutes = [
  route(listConferences, async ({ db }, { id }) => {
    await brief(db, id)
    return { items: await conferencesOf(db, id) }
  }),

  route(holdConference, async ({ db, now }, { id, conference }) => {
    refuseFuture(conference.heldOn, now)
    const row = await caseRow(db, id, { locked: true })
    if (!row) throw noSuchCase()
    for (const { deskId } of conference.tasks)
      if (!(await deskExists(db, deskId))) throw problem('invalid', conferenceRefusals.noSuchDesk)
    await insertConference(db, { id, deskId: row.desk_id }, conference)
    for (const { id: taskId, deskId, dueOn } of conference.tasks) {
      const isOwn = deskId === row.desk_id
      await putTask(db, {
        kind: 'conference-task',
        deskId,
        assignedTo: isOwn ? row.assigned_to : null,
        subject: 'conference_task',
        subjectId: taskId,
        // Another body learns neither case nor child from its work list.
        caseId: isOwn ? row.id : null,
        childId: isOwn ? row.child_id : null,
        provinceCode: row.province_code,
        districtCode: row.district_code,
        reason: conferenceReasons.task,
        dueAt: endOf(dueOn),
      })
    }
    if (conference.nextOn !== null)
      await promise(db, row, {
        kind: 'agreed',
        dueAt: endOf(conference.nextOn),
        reason: conferenceReasons.next,
      })
    return { conferenceId: conference.id }
  }),

  route(getConferenceTask, async ({ db, actor }, { id }) => {
    const found = await conferenceTask(db, id)
    if (!found) throw problem('not-found', conferenceRefusals.notFound)
    return { ...found, mayAnswer: found.answeredAt === null && actor.duty?.desk === found.deskId }
  }),

  route(answerConferenceTask, async ({ db, actor, now }, given) => {
    const found = await conferenceTask(db, given.id)
    if (!found) throw problem('not-found', conferenceRefusals.notFound)
    if (actor.duty?.desk !== found.deskId) throw problem('illegal', conferenceRefusals.notYours)
    if (!(await answerTask(db, given, actor.account?.id ?? null, now)))
      throw problem('stale', conferenceRefusals.answered)
    const outcome = given.isDone ? 'done' : 'not-possible'
    await endTasks(db, { subjectId: given.id, kinds: ['conference-task'], outcome })
    return {}
  }),
]
