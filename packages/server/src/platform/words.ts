import { randomBytes } from 'node:crypto'
import { problem, type Text } from '@tumpeang/domain/kernel'
import { sql, type Transaction } from 'kysely'
import { type CaseKey, type Keyring, keysOf } from './keys.ts'
import type { Db } from './db.ts'
import type { Schema } from './schema.ts'
import { isSealed, seal, unseal } from './secrets.ts'

/*
 * Words of a case stand in their columns sealed under the key of the case, each for its column, its row
 * and its case: moved or exchanged they open no more. A reader is told so in their place, for the rest of
 * a file has to be read all the same.
 */

/** The columns that are sealed, by table; the first of each is never empty, and says whether it is. */
export const sealedColumns = {
  assessments: ['needs', 'strengths', 'child_view', 'caregiver_view'],
  case_notes: ['words'],
  safety_plans: [
    'danger',
    'safe_adult',
    'safe_adult_phone',
    'go_to',
    'child_does',
    'signal',
    'family_safety',
    'card_words',
  ],
  visits: ['situation', 'child_view', 'next_step'],
} as const satisfies Partial<Record<keyof Schema, readonly string[]>>

type SealedTable = keyof typeof sealedColumns
type Place = { [T in SealedTable]: `${T}.${(typeof sealedColumns)[T][number]}` }[SealedTable]

const destroyed: Text = {
  km: 'អ្វីដែលបានសរសេរនៅទីនេះ ត្រូវបានលុបចោលជារៀងរហូតតាមវិធាន។',
  en: 'What was written here is destroyed for good, as the rules ask.',
}
const changed: Text = {
  km: 'អ្វីដែលបានសរសេរនៅទីនេះ បើកមិនបានទេ ព្រោះមាននរណាម្នាក់បានប្ដូរវាក្នុងមូលដ្ឋានទិន្នន័យ។ សូមប្រាប់អ្នកគ្រប់គ្រងប្រព័ន្ធ។',
  en: 'What was written here cannot be opened, for somebody changed it in the database. Tell the administrator.',
}
/** It stands where a person's own words would, which have no language of the reader. */
const told = ({ km, en }: Text): string => `${km} ${en}`

const placeIn = (place: string, id: string, caseId: string): string => `${place}:${id}:${caseId}`

/** Makes words of a row ready to be kept. */
export type Sealer = <W extends string | null>(place: Place, id: string, words: W) => W | string

/** Makes kept words of a row ready to be read. */
export type Opener = <W extends string | null>(place: Place, id: string, kept: W) => W | string

/** Refuses where the key of the case was destroyed: nothing more is written in such a file. */
export async function sealerOf(db: Db, caseId: string): Promise<Sealer> {
  const key = await keysOf(db).keyFor(db, caseId)
  if (key === 'destroyed') throw problem('illegal', destroyed)
  return (place, id, words) =>
    words === null ? words : seal(key, placeIn(place, id, caseId), words)
}

/** Words from before there were keys are read as they stand. */
export async function openerOf(db: Db, caseId: string): Promise<Opener> {
  const key = await keysOf(db).keyOf(db, caseId)
  return (place, id, kept) => {
    if (kept === null || !isSealed(kept)) return kept
    if (key === 'destroyed') return told(destroyed)
    return (key && unseal(key, placeIn(place, id, caseId), kept)) ?? told(changed)
  }
}

const tables = Object.keys(sealedColumns).filter((table) => isTable(table))
function isTable(table: string): table is SealedTable {
  return table in sealedColumns
}

const isClear = (table: SealedTable) =>
  sql`${sql.ref(sealedColumns[table][0])} not like 'sealed:1:%'`

/** As the owner: how many rows stand in clear, counted up to `most` of each table. */
export async function clearWords(db: Transaction<Schema>, most: number): Promise<number> {
  let sum = 0
  for (const table of tables) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count
      from (select from ${sql.table(table)} where ${isClear(table)} limit ${most}) clear`.execute(
      db,
    )
    sum += rows[0]?.count ?? 0
  }
  return sum
}

interface ClearRow {
  readonly id: string
  readonly case_id: string
  readonly words: readonly (string | null)[]
}

/** As the owner: seals up to `most` rows that stand in clear; answers how many. */
export async function sealWords(
  db: Transaction<Schema>,
  keyring: Keyring,
  most: number,
): Promise<number> {
  for (const table of tables) {
    const columns = sealedColumns[table]
    const { rows } = await sql<ClearRow>`
      select id, case_id, array[${sql.join(columns.map((name) => sql.ref(name)))}] as words
      from ${sql.table(table)} where ${isClear(table)} order by id limit ${most} for update`.execute(
      db,
    )
    if (rows.length === 0) continue
    const keys = await keyring.keysFor(
      db,
      rows.map((row) => row.case_id),
    )
    const sealed = (at: number) =>
      rows.map(({ id, case_id: caseId, words }) => {
        const text = words[at] ?? null
        const place = placeIn(`${table}.${columns[at] ?? ''}`, id, caseId)
        return text === null ? null : seal(lastingKey(keys.get(caseId)), place, text)
      })
    const given = columns.map((_, at) => sql`${sealed(at)}::text[]`)
    const names = columns.map((name) => sql.ref(name))
    await sql`
      update ${sql.table(table)} t
      set ${sql.join(columns.map((name) => sql`${sql.ref(name)} = v.${sql.ref(name)}`))}
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${sql.join(given)}) v (id, ${sql.join(names)})
      where t.id = v.id`.execute(db)
    return rows.length
  }
  return 0
}

/** What is left in clear of a case whose key was destroyed is sealed under one that nobody keeps. */
const lastingKey = (key: CaseKey | undefined): Uint8Array =>
  key === undefined || key === 'destroyed' ? randomBytes(32) : key
