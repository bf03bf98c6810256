import { AccountId, type Named, Role } from '@tumpeang/domain/access'
import {
  type Exclusion,
  ExclusionBecause,
  ExclusionId,
  type PersonAround,
  type Seal,
  SealId,
  SealNameId,
  SealReason,
} from '@tumpeang/domain/cases'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { named } from './queries.ts'

/** A case or a report, as the columns that name it. */
export interface FileRef {
  readonly case_id: string | null
  readonly report_id: string | null
}

export const fileRef = (subject: 'case' | 'report', id: string): FileRef => ({
  case_id: subject === 'case' ? id : null,
  report_id: subject === 'report' ? id : null,
})

const idOf = ({ case_id, report_id }: FileRef): string => case_id ?? report_id ?? ''

/** Who works on a file, where it is there for the actor; undefined where it is not. */
export async function workerOfFile(
  db: Db,
  { case_id, report_id }: FileRef,
): Promise<{ worker: string | null; concerns: string[] } | undefined> {
  const { rows } = await sql<{ worker: string | null; concerns: string[] }>`
    select c.assigned_to as worker, array(
      select n.concern from case_concerns n where n.case_id = c.id and n.ended_at is null) as concerns
    from cases c where c.id = ${case_id}
    union all
    select null, r.concerns from reports r where r.id = ${report_id}`.execute(db)
  return rows[0]
}

const byWhom = (name: { km: string | null; en: string | null }): Named | null =>
  named(name.km, name.en)

/** The seal that stands on a file, with the names on it. */
export async function sealOf(db: Db, ref: FileRef): Promise<Seal | undefined> {
  const seal = await db
    .selectFrom('seals as s')
    .leftJoin('access.accounts as a', 'a.id', 's.sealed_by')
    .select(['s.id', 's.reason', 's.words', 's.sealed_at', 'a.name_km as km', 'a.name_en as en'])
    .where('s.file', '=', idOf(ref))
    .where('s.ended_at', 'is', null)
    .executeTakeFirst()
  if (!seal) return undefined
  const names = await db
    .selectFrom('seal_names as n')
    .innerJoin('access.accounts as a', 'a.id', 'n.account_id')
    .select(['n.id', 'n.account_id', 'n.named_at', 'a.name_km', 'a.name_en'])
    .where('n.seal_id', '=', seal.id)
    .where('n.ended_at', 'is', null)
    .orderBy('n.named_at')
    .orderBy('n.id')
    .execute()
  return {
    id: SealId.parse(seal.id),
    reason: SealReason.parse(seal.reason),
    words: seal.words,
    sealedAt: seal.sealed_at,
    sealedBy: byWhom(seal),
    names: names.map(({ id, account_id, named_at, name_km, name_en }) => ({
      id: SealNameId.parse(id),
      accountId: AccountId.parse(account_id),
      name: { km: name_km, en: name_en },
      namedAt: named_at,
    })),
  }
}

/** Who is kept away from a file, first said first. */
export async function exclusionsFrom(db: Db, ref: FileRef): Promise<Exclusion[]> {
  const rows = await db
    .selectFrom('exclusions as x')
    .leftJoin('access.accounts as who', 'who.id', 'x.account_id')
    .leftJoin('desks as d', 'd.id', 'x.desk_id')
    .leftJoin('access.accounts as a', 'a.id', 'x.said_by')
    .select([
      'x.id',
      'x.because',
      'x.words',
      'x.said_at',
      'who.name_km as who_km',
      'who.name_en as who_en',
      'd.name_km as desk_km',
      'd.name_en as desk_en',
      'a.name_km as km',
      'a.name_en as en',
    ])
    .where('x.file', '=', idOf(ref))
    .where('x.ended_at', 'is', null)
    .orderBy('x.said_at')
    .orderBy('x.id')
    .execute()
  return rows.map((row) => ({
    id: ExclusionId.parse(row.id),
    person: named(row.who_km, row.who_en),
    desk: named(row.desk_km, row.desk_en),
    because: ExclusionBecause.parse(row.because),
    words: row.words,
    saidAt: row.said_at,
    saidBy: byWhom(row),
  }))
}

/** Who serves around a file: the desk first, then who supervises, then the province. */
export async function peopleAround(
  db: Db,
  { case_id, report_id }: FileRef,
  q: string | null,
): Promise<PersonAround[]> {
  const { rows } = await sql<{
    account_id: string
    name_km: string
    name_en: string | null
    role: string
    desk_km: string | null
    desk_en: string | null
    supervises: boolean
    is_of_desk: boolean
  }>`select * from people_around(${case_id}, ${report_id}, ${q})`.execute(db)
  return rows.map((row) => ({
    accountId: AccountId.parse(row.account_id),
    name: { km: row.name_km, en: row.name_en },
    role: Role.parse(row.role),
    desk: named(row.desk_km, row.desk_en),
    supervises: row.supervises,
    isOfDesk: row.is_of_desk,
  }))
}

export const insertSeal = (
  db: Db,
  ref: FileRef,
  seal: { id: string; reason: string; words: string | null },
) =>
  db
    .insertInto('seals')
    .values({ ...ref, ...seal })
    .execute()

/** Names people on a seal; whoever is sealing sees the file again only after this statement. */
export const insertSealNames = (
  db: Db,
  ref: FileRef,
  sealId: string,
  names: readonly { id: string; account_id: string }[],
) =>
  db
    .insertInto('seal_names')
    .values(names.map((name) => ({ ...ref, ...name, seal_id: sealId })))
    .execute()

/** Ends a name on the seal of a file; false where there is none. */
export async function endSealName(db: Db, ref: FileRef, id: string, now: Date): Promise<boolean> {
  const ended = await db
    .updateTable('seal_names')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where((is) => is.or([is('case_id', '=', ref.case_id), is('report_id', '=', ref.report_id)]))
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

export async function endSeal(
  db: Db,
  ref: FileRef,
  ended: { ended_at: Date; ended_by: string; end_words: string },
): Promise<boolean> {
  const seal = await db
    .updateTable('seals')
    .set(ended)
    .where('file', '=', idOf(ref))
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return seal !== undefined
}

export const insertExclusion = (
  db: Db,
  ref: FileRef,
  exclusion: {
    id: string
    account_id: string | null
    desk_id: string | null
    because: string
    words: string | null
  },
) =>
  db
    .insertInto('exclusions')
    .values({ ...ref, ...exclusion })
    .execute()

export async function endExclusion(
  db: Db,
  ref: FileRef,
  id: string,
  ended: { ended_at: Date; ended_by: string; end_words: string },
): Promise<boolean> {
  const exclusion = await db
    .updateTable('exclusions')
    .set(ended)
    .where('id', '=', id)
    .where('file', '=', idOf(ref))
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return exclusion !== undefined
}

/** Asks at once what the database would ask at the end: whether a seal names enough people. */
export const namesAreEnough = (db: Db) =>
  sql`set constraints seals_not_lonely, seal_names_not_lonely immediate`.execute(db)

/** Whether a conflict of interest keeps a desk away from a case. */
export async function isKeptAway(db: Db, caseId: string, deskId: string): Promise<boolean> {
  const { rows } = await sql<{ is_so: boolean }>`
    select access.excludes(${caseId}, null, array[${deskId}]::uuid[]) as is_so`.execute(db)
  return rows[0]?.is_so ?? false
}

/** Desks that a conflict of interest keeps away from a report, or from the cases of a child. */
export async function desksKeptAway(
  db: Db,
  of: { readonly reportId: string | null; readonly childId: string },
): Promise<readonly string[]> {
  const { rows } = await sql<{ desk_id: string }>`
    select x.desk_id from exclusions x
    where x.ended_at is null and x.desk_id is not null
      and (x.report_id = ${of.reportId}
        or x.case_id in (select c.id from cases c where c.child_id = ${of.childId}))`.execute(db)
  return rows.map(({ desk_id }) => desk_id)
}
