import {
  type Evidence,
  PackageBook,
  PackageBookId,
  type PackageAnswerName as PackageAnswer,
  packageAnswers,
  type ServiceGiven,
  type Years,
} from '@tumpeang/domain/services'
import { Day } from '@tumpeang/domain/kernel'
import { ageBetween } from '@tumpeang/domain/khmer'
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
  readonly openedAt: Date
  readonly concerns: readonly string[]
  readonly age: Years | undefined
  /** Answers by item; referrals and services given by their code of the service list. */
  readonly answers: readonly (Evidence & { readonly item: string })[]
  readonly services: readonly (Evidence & { readonly service: string })[]
}

interface Told {
  readonly of: string
  readonly answer: string
  readonly on: string
  /** Absent from what is counted without words. */
  readonly words?: string | null
  readonly from: string
}

const answerOf = (answer: string): PackageAnswer =>
  packageAnswers.find((known) => known === answer) ?? 'offered'

const evidence = ({ answer, on, words, from }: Told): Evidence => ({
  answer: answerOf(answer),
  on: Day.parse(on),
  from: from === 'referral' || from === 'service' ? from : 'answer',
  words: words ?? null,
})

const toldOf = (told: readonly Told[]): Pick<PackageFacts, 'answers' | 'services'> => ({
  answers: told
    .filter(({ from }) => from === 'answer')
    .map((one) => ({ ...evidence(one), item: one.of })),
  services: told
    .filter(({ from }) => from !== 'answer')
    .map((one) => ({ ...evidence(one), service: one.of })),
})

/**
 * The open cases that the actor sees, or one case in whatever state. A referral that was sent is an
 * offer, one that was accepted is help on the way, one that was declined is a service that was not
 * to be had: nobody has to write twice what is known already.
 */
export async function packageFacts(db: Db, today: Day, caseId?: string): Promise<PackageFacts[]> {
  const { rows } = await sql<{
    opened_at: Date
    birth_from: string | null
    birth_to: string | null
    concerns: string[]
    told: Told[]
  }>`
    select c.opened_at, k.birth_from::text, k.birth_to::text,
      array(select distinct n.concern from case_concerns n where n.case_id = c.id and n.ended_at is null) as concerns,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'of', t.thing, 'answer', t.answer, 'on', t.told_on, 'words', t.words, 'from', t.told_by))
        from package_told(c.id) t
      ), '[]') as told
    from cases c join children k on k.id = c.child_id
    where ${caseId === undefined ? sql`c.status <> 'closed'` : sql`c.id = ${caseId}`}
    order by c.opened_at`.execute(db)
  return rows.map((row) => ({
    openedAt: row.opened_at,
    concerns: row.concerns,
    age:
      row.birth_from === null || row.birth_to === null
        ? undefined
        : ageBetween(
            { earliest: Day.parse(row.birth_from), latest: Day.parse(row.birth_to) },
            today,
          ),
    ...toldOf(row.told),
  }))
}

/** The open cases of the country as the council counts them: neither who, nor where. */
export async function countryFacts(db: Db): Promise<PackageFacts[]> {
  const { rows } = await sql<{
    opened_on: string
    age_least: number | null
    age_most: number | null
    concerns: string[]
    told: Told[]
  }>`
    select opened_on::text, age_least, age_most, concerns, told from package_facts()`.execute(db)
  return rows.map((row) => ({
    openedAt: new Date(`${row.opened_on}T00:00:00+07:00`),
    concerns: row.concerns,
    age:
      row.age_least === null || row.age_most === null
        ? undefined
        : { least: row.age_least, most: row.age_most },
    ...toldOf(row.told),
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
