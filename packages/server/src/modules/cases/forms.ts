import { factsOfCase } from '@tumpeang/domain/cases'
import type { FilledForms, FormSubject } from '@tumpeang/domain/forms'
import { dayIn } from '@tumpeang/domain/kernel'
import type { Actor, Db } from '../../platform/db.ts'
import { fileAnswers } from '../forms/index.ts'
import { caseFile } from './file.ts'

/** About what a form was filled: the record that the act made. */
export interface FormsAbout {
  readonly subject: FormSubject
  readonly id: string
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
    facts: async () =>
      factsOfCase(await caseFile(db, actor, caseId), today, {
        ...(about.subject === 'assessment' && { assessmentId: about.id }),
        ...(about.subject === 'visit' && { visitId: about.id }),
      }),
  })
}
