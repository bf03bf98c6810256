import { caseReasons } from '@tumpeang/domain/cases'
import { type MinistryForm, ministryForms } from '@tumpeang/domain/forms'
import { days, filled, hours, later } from '@tumpeang/domain/kernel'
import { ministryFormNames, type ProcedureStep } from '@tumpeang/domain/law'
import { v5 as uuidOf } from 'uuid'
import type { Db } from '../../platform/db.ts'
import { formAnswersOf } from '../forms/index.ts'
import { askProcedure, procedureInForce } from '../law/index.ts'
import { endTasks, putTask, tasksOfCase } from '../work/index.ts'
import type { Promiser } from './guide-promises.ts'
import { type CaseRow, concernsOf, lastActsOf } from './queries.ts'

/** A step that was taken, and the moment from which its form must have been filled. */
interface Taken {
  readonly step: ProcedureStep
  readonly since: Date
}

/**
 * The steps that a case has taken. The plan is one form however many goals it has; an assessment and a
 * visit each want their own. The form of closing is asked for by the closing itself.
 */
async function takenIn(db: Db, row: Pick<CaseRow, 'id' | 'opened_at'>): Promise<Taken[]> {
  const { assessedAt, plannedAt, visitedAt } = await lastActsOf(db, row.id)
  const taken: readonly (readonly [ProcedureStep, Date | null])[] = [
    ['registration', row.opened_at],
    ['assessment', assessedAt],
    ['plan', plannedAt],
    ['implementation', plannedAt],
    ['follow-up', visitedAt],
  ]
  return taken.flatMap(([step, since]) => (since === null ? [] : [{ step, since }]))
}

/** The forms that the procedure requires of each step that was taken, and that nobody filled. */
export async function missingForms(
  db: Db,
  row: Pick<CaseRow, 'id' | 'opened_at' | 'risk'>,
): Promise<{ step: ProcedureStep; forms: string[] }[]> {
  const concerns = await concernsOf(db, row.id)
  const filed = await formAnswersOf(db, row.id)
  const procedure = await procedureInForce(db)
  const missing: { step: ProcedureStep; forms: string[] }[] = []
  for (const { step, since } of await takenIn(db, row)) {
    const { forms } = procedure.ask({ step, concerns, risk: row.risk })
    const left = forms.filter(
      (form) => !filed.some((one) => one.form === form && one.writtenAt >= since),
    )
    if (left.length > 0) missing.push({ step, forms: left })
  }
  return missing
}

const isMinistry = (form: string): form is MinistryForm => ministryForms.some((one) => one === form)

const named = (forms: readonly string[], language: 'km' | 'en'): string =>
  forms.map((form) => (isMinistry(form) ? ministryFormNames[form][language] : form)).join('; ')

/** What the promise of a case's forms is about: one for all of them. */
const formsOf = (caseId: string): string => uuidOf('forms', caseId)

/** Time to write down what was done: the work with the child goes before its paper. */
const fillWithin = days(3)

const putPromise = (db: Db, of: Promiser, forms: readonly string[], dueAt: Date, basis: string) =>
  putTask(db, {
    kind: 'form',
    deskId: of.desk_id,
    assignedTo: of.assigned_to,
    subject: 'forms',
    subjectId: formsOf(of.id),
    caseId: of.id,
    childId: of.child_id,
    provinceCode: of.province_code,
    districtCode: of.district_code,
    reason: {
      km: filled(caseReasons.form, { forms: named(forms, 'km') }).km,
      en: filled(caseReasons.form, { forms: named(forms, 'en') }).en,
    },
    dueAt,
    basis,
  })

/** A case begins with the first form still to be filled, whichever desk it goes to. */
export async function promiseFirstForm(
  db: Db,
  of: Promiser,
  concerns: readonly string[],
  now: Date,
): Promise<void> {
  const { forms, within, source } = await askProcedure(db, {
    step: 'registration',
    concerns,
    risk: null,
  })
  if (forms.length > 0) await putPromise(db, of, forms, later(now, hours(within)), source)
}

/**
 * Brings the promise of a case's forms to where it stands: nothing is blocked by a form that is not
 * filled, and somebody fills it. What was promised before keeps its day.
 */
export async function promiseForms(db: Db, row: CaseRow, now: Date): Promise<void> {
  const missing = await missingForms(db, row)
  const forms = [...new Set(missing.flatMap((one) => one.forms))]
  const standing = (await tasksOfCase(db, row.id)).find(({ kind }) => kind === 'form')
  if (standing && forms.length > 0 && standing.reason.en.endsWith(`${named(forms, 'en')}.`)) return
  await endTasks(db, {
    subjectId: formsOf(row.id),
    outcome: forms.length === 0 ? 'done' : 'moved',
  })
  if (forms.length === 0 || row.status === 'closed') return
  const { source } = await askProcedure(db, {
    step: missing[0]?.step ?? 'registration',
    concerns: await concernsOf(db, row.id),
    risk: row.risk,
  })
  await putPromise(db, row, forms, standing?.dueAt ?? later(now, fillWithin), source)
}
