import { Answers, FormName, FormSubject } from '@tumpeang/domain/forms'
import type { Db } from '../../platform/db.ts'

export interface NewAnswers {
  readonly id: string
  readonly caseId: string
  readonly form: string
  readonly number: number
  readonly subject: FormSubject
  readonly subjectId: string
  readonly answers: Answers
  readonly openQuestions: readonly string[]
}

export const insertAnswers = (db: Db, filed: NewAnswers) =>
  db
    .insertInto('form_answers')
    .values({
      id: filed.id,
      case_id: filed.caseId,
      form: filed.form,
      number: filed.number,
      subject: filed.subject,
      subject_id: filed.subjectId,
      answers: JSON.stringify(filed.answers),
      open_questions: [...filed.openQuestions],
    })
    .execute()

/** The filled forms of a case that the actor sees, newest first. */
export async function answersOf(db: Db, caseId: string, form?: string) {
  const rows = await db
    .selectFrom('form_answers as a')
    .leftJoin('access.accounts as writer', 'writer.id', 'a.written_by')
    .selectAll('a')
    .select(['writer.name_km', 'writer.name_en'])
    .where('a.case_id', '=', caseId)
    .$if(form !== undefined, (asked) => asked.where('a.form', '=', form ?? ''))
    .orderBy('a.written_at', 'desc')
    .orderBy('a.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    form: FormName.parse(row.form),
    number: row.number,
    subject: FormSubject.parse(row.subject),
    subjectId: row.subject_id,
    answers: Answers.parse(row.answers),
    openNames: row.open_questions,
    writtenAt: row.written_at,
    writtenByName: row.name_km === null ? null : { km: row.name_km, en: row.name_en },
  }))
}

/** Whether the actor may read a case: what is filed about it is no secret to them. */
export const caseInSight = async (db: Db, caseId: string): Promise<boolean> =>
  (await db.selectFrom('cases').select('id').where('id', '=', caseId).executeTakeFirst()) !==
  undefined
