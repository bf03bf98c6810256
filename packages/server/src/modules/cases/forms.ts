import { type CaseFile, decisionFacts, factsOfCase, finalFacts } from '@tumpeang/domain/cases'
import type { FilledForms, FormFacts, FormSubject } from '@tumpeang/domain/forms'
import { type Day, dayIn } from '@tumpeang/domain/kernel'
import type { Actor, Db } from '../../platform/db.ts'
import { householdOf } from '../children/index.ts'
import { fileAnswers } from '../forms/index.ts'
import { decisionsOf } from './decision-queries.ts'
import { reportFactsOf, visitFactsOf } from './fact-queries.ts'
import { caseFile } from './file.ts'
import { finalsOf } from './supervision-queries.ts'

/** About what a form was filled: the record that the act made. */
export interface FormsAbout {
  readonly subject: FormSubject
  readonly id: string
  /** What modules above know of that record. */
  readonly facts?: FormFacts
}

/**
 * The facts that a form about a record of this case shows: of the file, and of the assessment, visit
 * or final assessment of that id; without an id, of the newest.
 */
export async function factsAbout(
  db: Db,
  file: CaseFile,
  today: Day,
  id?: string,
): Promise<FormFacts> {
  const finals = await finalsOf(db, file.id)
  const final = finals.find((each) => each.id === id) ?? finals[0]
  const [decision] = await decisionsOf(db, { caseId: file.id })
  return {
    ...factsOfCase(file, today, {
      ...(file.assessments.some((each) => each.id === id) && { assessmentId: id ?? '' }),
      ...(file.visits.some((each) => each.id === id) && { visitId: id ?? '' }),
      household: await householdOf(db, file.child.id),
    }),
    ...(await reportFactsOf(db, file.id)),
    ...(await visitFactsOf(db, file.id)),
    ...(decision && decisionFacts(decision.read.content)),
    ...(final && finalFacts(final)),
  }
}

/**
 * Files the forms that an act was sent with. Called after the act's own rows, in its transaction:
 * what was just recorded is among the facts, and one wrong answer undoes the whole act.
 */
export function fileForms(
  { db, actor, now }: { readonly db: Db; readonly actor: Actor; readonly now: Date },
  caseId: string,
  about: FormsAbout,
  forms: FilledForms | undefined,
): Promise<void> {
  const today = dayIn(now)
  return fileAnswers(db, {
    forms,
    caseId,
    subject: about.subject,
    subjectId: about.id,
    today,
    facts: async () => ({
      ...(await factsAbout(db, await caseFile(db, actor, caseId), today, about.id)),
      ...about.facts,
    }),
  })
}
