import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from './db.ts'
import { seal, type Secrets, unseal } from './secrets.ts'

/** What an earlier sending of the same command was answered. */
export interface FirstAnswer {
  readonly status: number
  readonly answer: unknown
}

/** The same input has the same hash under one key, and says nothing of itself without it. */
export const hashOf = (input: unknown, { inputs }: Secrets): Buffer =>
  createHmac('sha256', inputs)
    .update(JSON.stringify(sorted(input)))
    .digest()

/** The same value whatever the order in which a caller wrote its fields. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => sorted(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}

/**
 * Takes the command upon this transaction. A second sending waits here until the first one commits
 * or fails, and then finds its answer, or the way free.
 */
export async function take(
  db: Db,
  id: string,
  name: string,
  hash: Buffer,
  { answers }: Secrets,
): Promise<'new' | 'reused' | FirstAnswer> {
  const { rows } = await sql<{
    taken: { reused?: true; status?: number; answer?: unknown } | null
  }>`select access.take(${id}, ${name}, ${hash}) as taken`.execute(db)
  const taken = rows[0]?.taken ?? null
  if (taken === null) return 'new'
  if (taken.reused || typeof taken.status !== 'number') return 'reused'
  if (typeof taken.answer !== 'string') return { status: taken.status, answer: null }
  const answer = unseal(answers, id, taken.answer)
  return { status: taken.status, answer: answer === null ? null : JSON.parse(answer) }
}

/**
 * Keeps the first answer beside the command, sealed, in the transaction that does the work. An answer
 * of null is one that nobody is given again.
 */
export async function answered(
  db: Db,
  id: string,
  status: number,
  answer: unknown,
  { answers }: Secrets,
): Promise<void> {
  const kept = answer === null ? null : JSON.stringify(seal(answers, id, JSON.stringify(answer)))
  await sql`select access.answered(${id}, ${status}, ${kept}::jsonb)`.execute(db)
}
