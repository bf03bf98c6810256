import { days, hours, later } from '@tumpeang/domain/kernel'
import { guideReasons } from '@tumpeang/domain/cases'
import { type Guide, lawBasisText, nextPromise } from '@tumpeang/domain/law'
import { v5 as uuidOf } from 'uuid'
import type { Db } from '../../platform/db.ts'
import { guideShelf } from '../law/index.ts'
import { endTasks, putTask, tasksOfCase } from '../work/index.ts'
import { guideAnswersOf, notingsOf, type StoredAnswer } from './guide-queries.ts'
import type { CaseRow } from './queries.ts'

type Shelf = Awaited<ReturnType<typeof guideShelf>>

/** What was answered in a case, each answer with the step as it was asked. */
export const answersOf = async (db: Db, shelf: Shelf, caseId: string): Promise<StoredAnswer[]> =>
  (await guideAnswersOf(db, caseId)).map((one) => ({
    ...one,
    asked: shelf.step(one.guide, one.step, one.number),
  }))

/** Whose promise it is, and where supervisors find it. */
export type Promiser = Pick<
  CaseRow,
  'id' | 'child_id' | 'desk_id' | 'assigned_to' | 'province_code' | 'district_code'
>

/**
 * What the promise of a guide is about: one id for each guide of a case. A guide holds one promise at a
 * time, its next step, so that a new case does not bury the work list under ten lines.
 */
export const guideSubject = (caseId: string, guide: string): string => uuidOf(guide, caseId)

const about = (of: Promiser) => ({
  deskId: of.desk_id,
  assignedTo: of.assigned_to,
  caseId: of.id,
  childId: of.child_id,
  provinceCode: of.province_code,
  districtCode: of.district_code,
})

async function put(
  db: Db,
  of: Promiser,
  guide: Guide,
  { step, dueAt }: NonNullable<ReturnType<typeof nextPromise>>,
): Promise<void> {
  await putTask(db, {
    ...about(of),
    kind: 'guide-step',
    subject: 'guide',
    subjectId: guideSubject(of.id, guide.id),
    dueAt,
    reason: { ...step.says },
    basis: step.basis === null ? null : lawBasisText(step.basis.code).en,
  })
}

/**
 * Brings the promises of a case's guides to where they stand: each guide's next step. `atLeast` is for a
 * case that was opened again: what fell due while it was closed is due then, and not long ago.
 */
export async function promiseGuides(db: Db, of: Promiser, atLeast: Date | null): Promise<void> {
  const shelf = await guideShelf(db)
  const answers = await answersOf(db, shelf, of.id)
  const standing = (await tasksOfCase(db, of.id)).filter(({ kind }) => kind === 'guide-step')
  const guides = shelf.open(await notingsOf(db, of.id))
  // A concern that has ended takes the promise of its guide along.
  const subjects = new Set(guides.map(({ guide }) => guideSubject(of.id, guide.id)))
  for (const { subjectId } of standing)
    if (!subjects.has(subjectId)) await endTasks(db, { subjectId, outcome: 'concern-ended' })
  for (const open of guides) {
    const { guide } = open
    const found = nextPromise(open, answers, guides)
    const next =
      found !== null && atLeast !== null && found.dueAt < atLeast
        ? { ...found, dueAt: atLeast }
        : found
    const subjectId = guideSubject(of.id, guide.id)
    const there = standing.filter((task) => task.subjectId === subjectId)
    const [only] = there
    const isThere =
      there.length === 1 &&
      next !== null &&
      only?.dueAt.getTime() === next.dueAt.getTime() &&
      only.reason.en === next.step.says.en
    if (isThere) continue
    await endTasks(db, { subjectId, outcome: next === null ? 'done' : 'moved' })
    if (next !== null) await put(db, of, guide, next)
  }
}

/**
 * The guides of concerns that were just added to a case which the actor may not see: another desk leads
 * it. What already stands there is left alone; the next answer brings it together.
 */
export async function promiseGuidesOf(
  db: Db,
  of: Promiser,
  concerns: readonly string[],
  now: Date,
): Promise<void> {
  const begun = (await guideShelf(db)).begun(concerns, now)
  for (const open of begun) {
    const next = nextPromise(open, [], begun)
    if (next !== null) await put(db, of, open.guide, next)
  }
}

/** Settlements that were written down and that no supervisor has looked at. */
export const openSettlements = (shelf: Shelf, answers: readonly StoredAnswer[]): StoredAnswer[] => {
  const reviewed = new Set(answers.map(({ reviews }) => reviews))
  return answers.filter(
    ({ id, guide, step, number, answer }) =>
      answer === 'yes' && shelf.step(guide, step, number)?.settlement === true && !reviewed.has(id),
  )
}

/** A day for the supervisor: until then the child may still be paid for. */
const lookIntoWithin = days(1)

/** That a crime was settled stands on the list of the place, where its supervisor sees it. */
export const promiseSettlementReview = (db: Db, of: Promiser, answerId: string, now: Date) =>
  putTask(db, {
    ...about(of),
    assignedTo: null,
    kind: 'settlement',
    subject: 'guide_step',
    subjectId: answerId,
    dueAt: later(now, lookIntoWithin),
    reason: guideReasons.settlement,
    basis: lawBasisText('policy-4.2.3').en,
  })

/** What is due at once when a closed case opens again. */
export const soonAfter = (now: Date): Date => later(now, hours(24))
