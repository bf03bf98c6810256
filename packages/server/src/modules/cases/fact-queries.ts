import type { FormFacts } from '@tumpeang/domain/forms'
import { dayIn } from '@tumpeang/domain/kernel'
import type { Db } from '../../platform/db.ts'
import { openerOf } from '../../platform/words.ts'

/** A form shows no more rows than this. */
const MOST_ROWS = 100

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

/**
 * What form 5 shows of the visits of a case, the newest first: the day, the situation, and the
 * services given since the visit before.
 */
export async function visitFactsOf(db: Db, caseId: string): Promise<FormFacts> {
  const visits = await db
    .selectFrom('visits')
    .select(['id', 'visited_on', 'situation'])
    .where('case_id', '=', caseId)
    .orderBy('visited_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const given = await db
    .selectFrom('services_given')
    .select(['service', 'given_on'])
    .where('case_id', '=', caseId)
    .orderBy('given_on')
    .execute()
  const open = await openerOf(db, caseId)
  return {
    visits: visits.slice(0, MOST_ROWS).map(({ id, visited_on, situation }, at) => {
      const before = visits[at + 1]?.visited_on ?? ''
      const services = given
        .filter(({ given_on }) => given_on > before && given_on <= visited_on)
        .map(({ service }) => service)
      return {
        'visits.visitedOn': visited_on,
        'visits.situation': open('visits.situation', id, situation),
        'visits.services': [...new Set(services)],
      }
    }),
  }
}
