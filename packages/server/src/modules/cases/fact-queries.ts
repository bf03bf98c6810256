import type { FormFacts } from '@tumpeang/domain/forms'
import { dayIn } from '@tumpeang/domain/kernel'
import type { Db } from '../../platform/db.ts'

/** What form 1 shows of the report that a case began with: when it came, from whom, in which words. */
export async function reportFactsOf(db: Db, caseId: string): Promise<FormFacts> {
  const first = await db
    .selectFrom('case_reports as l')
    .innerJoin('reports as r', 'r.id', 'l.report_id')
    .select(['r.received_at', 'r.source', 'r.concern_words'])
    .where('l.case_id', '=', caseId)
    .orderBy('r.received_at')
    .limit(1)
    .executeTakeFirst()
  return first
    ? {
        'report.receivedOn': dayIn(first.received_at),
        'report.source': first.source,
        'report.words': first.concern_words,
      }
    : {}
}
