import {
  Role,
  type ReadingAnswer,
  type ReadingId,
  type UnusualReading,
} from '@tumpeang/domain/access'
import type { Unusual, UnusualKind } from '@tumpeang/domain/access'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

interface Window {
  readonly since: Date
  readonly before: Date
  /** Null is everybody. */
  readonly readers: readonly string[] | null
}

export interface FileRow {
  readonly account: string
  readonly duty: string | null
  readonly role: Role
  readonly file: string
  readonly at: Date
  readonly hasOwnName: boolean
}

/** What people opened of files that they do not work on, in the order in which they did. */
export async function filesRead(db: Db, { since, before, readers }: Window): Promise<FileRow[]> {
  const { rows } = await sql<Omit<FileRow, 'role'> & { role: string }>`
    select account_id as account, duty_id as duty, role, file, at, own_name as "hasOwnName"
    from access.files_read(${since}, ${before}, ${readers}::uuid[]) order by at`.execute(db)
  return rows.flatMap((row) => {
    const role = Role.safeParse(row.role)
    return role.success ? [{ ...row, role: role.data }] : []
  })
}

export interface SearchRow {
  readonly account: string
  readonly duty: string | null
  readonly role: Role
  readonly words: string
  readonly at: Date
}

/** Searches that had words, by the keyed hash of the words. */
export async function searchesMade(
  db: Db,
  { since, before, readers }: Window,
): Promise<SearchRow[]> {
  const { rows } = await sql<Omit<SearchRow, 'role'> & { role: string }>`
    select e.account_id as account, e.duty_id as duty, e.role, e.change ->> 'words' as words, e.at
    from ledger.entries e
    where e.kind = 'searched' and e.at >= ${since} and e.at < ${before}
      and e.account_id is not null and e.change ->> 'words' is not null
      and (${readers}::uuid[] is null or e.account_id = any (${readers}::uuid[]))
    order by e.at`.execute(db)
  return rows.flatMap((row) => {
    const role = Role.safeParse(row.role)
    return role.success ? [{ ...row, role: role.data }] : []
  })
}

/** The names that readers know, as they may have written them. */
export async function namesKnown(
  db: Db,
  readers: readonly string[],
): Promise<{ account: string; name: string }[]> {
  const { rows } = await sql<{ account: string; name: string }>`
    select account_id as account, name from access.names_known(${readers}::uuid[])`.execute(db)
  return rows
}

export async function readingsAnswered(
  db: Db,
  since: Date,
): Promise<{ account: string; kind: UnusualKind; until: Date }[]> {
  const { rows } = await sql<{ account: string; kind: UnusualKind; until: Date }>`
    select account_id as account, kind, until_at as until
    from access.readings_answered(${since})`.execute(db)
  return rows
}

export const noteUnusual = (
  db: Db,
  id: string,
  { account, duty, role }: { account: string; duty: string | null; role: Role },
  { kind, day, count, usual, least, from, until }: Unusual,
) =>
  sql`select access.note_unusual_reading(${id}, ${account}, ${duty}, ${role}, ${kind}, ${day}::date,
    ${count}, ${usual}, ${least}, ${from}, ${until})`.execute(db)

/** Puts what waits before the officers who were not told; answers how many tasks that made. */
export async function tellOfUnusual(db: Db): Promise<number> {
  const { rows } = await sql<{ told: number }>`
    select access.tell_of_unusual_readings() as told`.execute(db)
  return rows[0]?.told ?? 0
}

interface Row extends Omit<UnusualReading, 'by' | 'deskName' | 'answer'> {
  readonly by_km: string
  readonly by_en: string | null
  readonly desk_km: string | null
  readonly desk_en: string | null
  readonly answerer_km: string | null
  readonly answerer_en: string | null
  readonly answeredAt: Date | null
  readonly resolution: ReadingAnswer | null
  readonly words: string | null
}

const shown = ({
  by_km,
  by_en,
  desk_km,
  desk_en,
  answerer_km,
  answerer_en,
  answeredAt,
  resolution,
  words,
  ...row
}: Row): UnusualReading => ({
  ...row,
  by: { km: by_km, en: by_en },
  deskName: desk_km === null ? null : { km: desk_km, en: desk_en },
  answer:
    answerer_km === null || answeredAt === null || resolution === null || words === null
      ? null
      : { by: { km: answerer_km, en: answerer_en }, at: answeredAt, answer: resolution, words },
})

/** What stood out in the reading of others, the newest first. */
export async function unusualReadings(
  db: Db,
  { waiting, after, limit }: { waiting: boolean; after: string | null; limit: number },
): Promise<UnusualReading[]> {
  const { rows } = await sql<Row>`
    select r.id, r.kind, r.account_id as "accountId", r.role, r.day::text as day, r.from_at as "from",
           r.until_at as "until", r.count, r.usual::float8 as usual, r.least, r.version,
           a.name_km as by_km, a.name_en as by_en, d.name_km as desk_km, d.name_en as desk_en,
           o.name_km as answerer_km, o.name_en as answerer_en, r.answered_at as "answeredAt",
           r.resolution, r.words
    from access.unusual_readings r
    join access.accounts a on a.id = r.account_id
    left join access.accounts o on o.id = r.answered_by
    left join desks d on d.id = r.desk_id
    where (not ${waiting} or r.answered_at is null)
      and (${after}::uuid is null or (r.found_at, r.id) <
        (select last.found_at, last.id from access.unusual_readings last where last.id = ${after}))
    order by r.found_at desc, r.id desc
    limit ${limit}`.execute(db)
  return rows.map((row) => shown(row))
}

/** A reading that the actor may answer. */
export const readingToAnswer = (db: Db, id: ReadingId) =>
  db
    .selectFrom('access.unusual_readings')
    .select(['version', 'answered_at'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Answers whether it was there to be answered, in the version that was seen. */
export async function storeAnswer(
  db: Db,
  id: ReadingId,
  given: { version: number; by: string; at: Date; answer: ReadingAnswer; words: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('access.unusual_readings')
    .set({
      answered_by: given.by,
      answered_at: given.at,
      resolution: given.answer,
      words: given.words,
    })
    .where('id', '=', id)
    .where('version', '=', given.version)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
