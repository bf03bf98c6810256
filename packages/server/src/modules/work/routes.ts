import { latestWins, problem } from '@tumpeang/domain/kernel'
import {
  countWork,
  discardDraft,
  getDraft,
  getHeld,
  keepDraft,
  listDrafts,
  listWork,
  resolveHeld,
  takeTask,
} from '@tumpeang/domain/work'
import { v7 as uuid } from 'uuid'
import { change } from '../../platform/change.ts'
import type { Db } from '../../platform/db.ts'
import { endDraft } from '../../platform/drafts.ts'
import { opened, route } from '../../platform/http.ts'
import { draftAt, draftsOfActor, isAboutWhatIsSeen, putDraft } from './draft-queries.ts'
import {
  countWaiting,
  heldById,
  recordOf,
  resolve,
  type StoredHeld,
  takeFree,
  taskById,
  waiting,
} from './queries.ts'
import { endTasks } from './task-queries.ts'

const noTask = () =>
  problem('not-found', { km: 'រកមិនឃើញការងារនេះ', en: 'There is no such task that you may see' })

const noHeld = () =>
  problem('not-found', {
    km: 'រកមិនឃើញអ្វីដែលរង់ចាំការសម្រេចនេះទេ',
    en: 'There is nothing here that waits for your decision',
  })

const nothingToDraft = () =>
  problem('not-found', {
    km: 'រកមិនឃើញអ្វីដែលអ្នកកំពុងសរសេរអំពី',
    en: 'What this is about is not there, or not for you to see',
  })

export const workRoutes = [
  route(listWork, ({ db, actor, now }, asked) => waiting(db, actor, { ...asked, now })),

  route(countWork, ({ db, actor, now }) => countWaiting(db, actor, now)),

  route(takeTask, async ({ db, actor }, { id }) => {
    const account = actor.account?.id ?? ''
    const isTaken = await takeFree(db, id, account)
    const task = await taskById(db, id)
    if (!task) throw noTask()
    if (!isTaken) {
      // Whoever was first has it; the second learns who that is, and nothing waits for a decision.
      throw problem(
        'stale',
        {
          km: 'ការងារនេះមានអ្នកទទួល ឬធ្វើរួចហើយ',
          en: 'Somebody else has taken this task, or it is done',
        },
        { more: { assignedTo: task.assignedTo, assignedName: task.assignedName } },
      )
    }
    return task
  }),

  route(getHeld, async ({ db }, { id }) => {
    const held = await heldById(db, id)
    if (!held) throw noHeld()
    await opened(db, held.subject, held.subjectId)
    return held
  }),

  route(resolveHeld, async ({ db, actor, now }, { id, version, resolution }) => {
    const held = await heldById(db, id)
    if (!held) throw noHeld()
    // Locked only while it is open: two who decide at once take turns, and the second finds it closed.
    const isOpen = held.version === version && (await heldById(db, id, { toDecide: true }))
    if (!isOpen) {
      throw problem('stale', {
        km: 'មានអ្នកសម្រេចរួចហើយ',
        en: 'Somebody else has decided this already',
      })
    }
    if (resolution === 'given') await apply(db, held)
    await resolve(db, id, resolution, actor.account?.id ?? null, now)
    await endTasks(db, { subjectId: id, kinds: ['stale-write'], outcome: resolution })
    return {}
  }),

  route(getDraft, async ({ db }, { place }) => ({ draft: await draftAt(db, place) })),

  route(listDrafts, async ({ db }) => ({ items: await draftsOfActor(db) })),

  route(keepDraft, async ({ db }, { place, content }) => {
    if (!(await isAboutWhatIsSeen(db, place))) throw nothingToDraft()
    return putDraft(db, { id: uuid(), place, content })
  }),

  route(discardDraft, async ({ db }, { place }) => {
    await endDraft(db, place)
    return {}
  }),
]

/** Writes what the author of a stale write gave, onto the record as it stands now. */
async function apply(db: Db, { subject, subjectId, given }: StoredHeld): Promise<void> {
  const record = await recordOf(db, subject, subjectId)
  if (!record) throw noHeld()
  await change<Record<string, unknown>, { version: number }>(db, {
    table: record.table,
    subject,
    id: subjectId,
    seen: record.version,
    given,
    // A person's role may not read every column of a report.
    columns: [...new Set(['id', 'version', ...Object.keys(given)])],
    // A person has weighed both values, so what is given now stands.
    classes: Object.fromEntries(Object.keys(given).map((field) => [field, latestWins])),
  })
}
