import { actsOn, type CaseBrief, type CaseFile } from '@tumpeang/domain/cases'
import type { Responsibility } from '@tumpeang/domain/reports'
import type { Actor, Db } from '../../platform/db.ts'
import { caregiversOf, findChild } from '../children/index.ts'
import { type KnownDecision, latestDecision } from '../responsibility/index.ts'
import { tasksOfCase } from '../work/index.ts'
import { caseRow, findCase, isOpenedInEmergency, partsOf, planOf } from './queries.ts'
import { kept, noSuchCase } from './steps.ts'

/** The head of a case, as its reader sees it. */
export async function brief(db: Db, id: string): Promise<CaseBrief> {
  const found = await findCase(db, id)
  if (!found) throw noSuchCase()
  return found
}

/** Who leads and who helps, as the file shows it. */
const asResponsibility = (decided: KnownDecision | undefined): Responsibility | null =>
  decided
    ? {
        tableNumber: decided.tableNumber,
        rule: decided.rule,
        because: decided.because,
        leadKind: decided.leadKind,
        leadDeskId: decided.leadDeskId,
        leadDeskName: decided.leadDeskName,
        helping: decided.helping.map(({ kind, deskId }) => ({
          kind,
          deskId,
          deskName: deskId === null ? null : (decided.helpingNames[deskId] ?? null),
        })),
        basis: decided.basis,
        decidedAt: decided.decidedAt,
      }
    : null

/** The whole file of a case; whoever may not read it is told that there is none. */
export async function caseFile(db: Db, actor: Actor, id: string): Promise<CaseFile> {
  const head = await brief(db, id)
  const row = await caseRow(db, id)
  const child = await findChild(db, head.childId)
  if (!child || !row) throw noSuchCase()
  const tasks = await tasksOfCase(db, id)
  // Whoever was given the case has now read it: that is the receipt of the hand-over.
  if (row.assigned_to === actor.account?.id && tasks.some(({ kind }) => kind === 'hand-over'))
    await kept(db, id, 'hand-over')
  return {
    ...head,
    child,
    caregivers: await caregiversOf(db, child.id),
    ...(await partsOf(db, id)),
    plan: await planOf(db, id),
    tasks,
    responsibility: asResponsibility(await latestDecision(db, id)),
    closingReason: row.closing_reason,
    closingNote: row.closing_note,
    // Whoever opened the file in an emergency reads it, and is offered nothing to write.
    acts: (await isOpenedInEmergency(db, id)) ? [] : actsOn(head.status, actor.abilities),
  }
}
