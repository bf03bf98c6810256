import { type giveOwnFile, type Hidden, nameInOneLine } from '@tumpeang/domain/papers'
import type { InputOf } from '@tumpeang/domain/kernel'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

type Given = InputOf<typeof giveOwnFile>

export const insertCopy = (db: Db, { copyId, caseId, to, checked }: Given) =>
  db
    .insertInto('own_file_copies')
    .values({
      id: copyId,
      case_id: caseId,
      given_to: to.kind,
      checked,
      ...(to.kind === 'caregiver' && {
        caregiver_id: to.caregiverId,
        child_agrees: to.childAgrees,
      }),
    })
    .execute()

/** Who reported, by the names that the reports of a case have in one line. */
export async function reportersOf(db: Db, caseId: string): Promise<Hidden['name'][]> {
  const { rows } = await sql<{ name: string }>`
    select distinct r.reporter_name as name from case_reports l join reports r on r.id = l.report_id
    where l.case_id = ${caseId} and r.reporter_name is not null`.execute(db)
  return rows.map(({ name }) => nameInOneLine(name))
}
