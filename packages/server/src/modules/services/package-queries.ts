import {
  type Evidence,
  PackageBook,
  PackageBookId,
  type PackageAnswerName as PackageAnswer,
  packageAnswers,
  type ServiceGiven,
} from '@tumpeang/domain/services'
import { Day } from '@tumpeang/domain/kernel'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { ruleVersions } from '../../platform/rule-versions.ts'

export const packages = ruleVersions('package_versions', {
  id: PackageBookId,
  content: PackageBook,
  notFound: { km: 'រកមិនឃើញកំណែនេះ', en: 'There is no such version' },
})

/** What the package of one open case depends on. */
export interface PackageFacts {
  readonly caseId: string
  readonly openedAt: Date
  readonly concerns: readonly string[]
  readonly born: { readonly earliest: Day; readonly latest: Day } | null
  /** Answers by item; referrals and services given by their code of the service list. */
  readonly answers: readonly (Evidence & { readonly item: string })[]
  readonly services: readonly (Evidence & { readonly service: string })[]
}

interface Told {
  readonly of: string
  readonly answer: string
  readonly on: string
  readonly words: string | null
  readonly from: string
}

interface FactRow {
  readonly id: string
  readonly opened_at: Date
  readonly birth_from: string | null
  readonly birth_to: string | null
  readonly concerns: string[]
  readonly told: Told[]
}

const answerOf = (answer: string): PackageAnswer =>
  packageAnswers.find((known) => known === answer) ?? 'offered'

const evidence = ({ answer, on, words, from }: Told): Evidence => ({
  answer: answerOf(answer),
  on: Day.parse(on),
  from: from === 'referral' || from === 'service' ? from : 'answer',
  words,
})

/**
 * The open cases that the actor sees, or one case in whatever state. A referral that was sent is an
 * offer, one that was accepted is help on the way, one that was declined is a service that was not
 * to be had: nobody has to write twice what is known already.
 */
export async function packageFacts(db: Db, caseId?: string): Promise<PackageFacts[]> {
  const { rows } = await sql<FactRow>`
    select c.id, c.opened_at, k.birth_from::text, k.birth_to::text,
      array(select distinct n.concern from case_concerns n where n.case_id = c.id and n.ended_at is null) as concerns,
      coalesce((
        select jsonb_agg(told)
        from (
          select item as of, answer, answered_on::text as on, words, 'answer' as from
          from package_answers where case_id = c.id
          union all
          select service, 'given', given_on::text, given_by, 'service'
          from services_given where case_id = c.id
          union all
          select service,
            case
              when status = 'declined' then 'unavailable'
              when status = 'accepted' or outcome = 'partly-given' then 'accepted'
              when outcome = 'service-given' then 'given'
              when outcome = 'not-needed' then 'not-needed'
              when outcome = 'refused-by-child' then 'refused'
              else 'offered'
            end,
            ((coalesce(done_at, answered_at, sent_at)) at time zone 'Asia/Phnom_Penh')::date::text,
            coalesce(outcome_note, answer_note), 'referral'
          from referrals where case_id = c.id and status <> 'withdrawn'
        ) told
      ), '[]'::jsonb) as told
    from cases c join children k on k.id = c.child_id
    where ${caseId === undefined ? sql`c.status <> 'closed'` : sql`c.id = ${caseId}`}
    order by c.opened_at`.execute(db)
  return rows.map((row) => ({
    caseId: row.id,
    openedAt: row.opened_at,
    concerns: row.concerns,
    born:
      row.birth_from === null || row.birth_to === null
        ? null
        : { earliest: Day.parse(row.birth_from), latest: Day.parse(row.birth_to) },
    answers: row.told
      .filter(({ from }) => from === 'answer')
      .map((told) => ({ ...evidence(told), item: told.of })),
    services: row.told
      .filter(({ from }) => from !== 'answer')
      .map((told) => ({ ...evidence(told), service: told.of })),
  }))
}

export const insertPackageAnswer = (
  db: Db,
  given: {
    id: string
    caseId: string
    item: string
    answer: PackageAnswer
    on: Day
    words: string | null
  },
) =>
  db
    .insertInto('package_answers')
    .values({
      id: given.id,
      case_id: given.caseId,
      item: given.item,
      answer: given.answer,
      answered_on: given.on,
      words: given.words,
    })
    .execute()

export const insertServiceGiven = (db: Db, caseId: string, given: ServiceGiven) =>
  db
    .insertInto('services_given')
    .values({
      id: given.id,
      case_id: caseId,
      action_id: given.actionId,
      service: given.service,
      given_on: given.givenOn,
      given_by: given.by,
      amount: given.amount,
      cost_riel: given.costRiel,
      note: given.note,
    })
    .execute()

/** Services given, newest first. */
export async function servicesGiven(db: Db, caseId: string) {
  const rows = await db
    .selectFrom('services_given as g')
    .leftJoin('access.accounts as a', 'a.id', 'g.written_by')
    .selectAll('g')
    .select(['a.name_km', 'a.name_en'])
    .where('g.case_id', '=', caseId)
    .orderBy('g.given_on', 'desc')
    .orderBy('g.written_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    service: row.service,
    givenOn: Day.parse(row.given_on),
    by: row.given_by,
    amount: row.amount,
    costRiel: row.cost_riel,
    note: row.note,
    actionId: row.action_id,
    writtenAt: row.written_at,
    writtenByName: row.name_km === null ? null : { km: row.name_km, en: row.name_en },
  }))
}
