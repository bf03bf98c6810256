import { type Day, problem } from '@tumpeang/domain/kernel'
import { compareEditions } from '@tumpeang/domain/places'
import type { Database } from '../../platform/database.ts'
import type { Db } from '../../platform/db.ts'
import {
  applyChunk,
  type ChangeCount,
  countChanges,
  finish,
  planImport,
  unfinished,
} from './import-queries.ts'
import { heldPlaces } from './queries.ts'
import type { Gazetteer, Remark } from './sources.ts'

export interface ImportOptions {
  /** The name of the edition, as people know it. */
  readonly edition: string
  /** The day for which the edition holds. */
  readonly on: Day
  /** Told after each chunk: how many changes are done, of how many. */
  readonly progress?: (done: number, total: number) => void
  /** How many changes go into one transaction. */
  readonly chunk?: number
}

/** What an import did. */
export interface ImportReport {
  readonly stated: number
  readonly changes: readonly ChangeCount[]
  readonly rejected: readonly Remark[]
  readonly doubtful: readonly Remark[]
  /** Changes that an import broken off earlier had left, and that were finished first. */
  readonly resumed: number
}

type Owner = Pick<Database, 'asOwner'>

const CHUNK = 1000

/**
 * Brings the register of places to an edition of the gazetteer. First the whole plan of changes is
 * written down in one transaction, then it is carried out in chunks, each in a transaction of its
 * own: an import broken off at any moment goes on where it stopped, and the same file again changes
 * nothing. Codes are never deleted: a place that ended keeps its code, and where it lives on under
 * another, the change names it.
 */
export async function importPlaces(
  owner: Owner,
  gazetteer: Gazetteer,
  { edition, on, progress = () => {}, chunk = CHUNK }: ImportOptions,
): Promise<ImportReport> {
  const resumed = await finishEarlier(owner, chunk)
  if (gazetteer.places.length === 0) {
    throw problem('invalid', {
      km: 'ឯកសារនេះគ្មានទីកន្លែងណាមួយអាចអានបានទេ',
      en: 'No place in this file can be read',
    })
  }
  const { id, total } = await owner.asOwner((db) => planImport(db, gazetteer, edition, on))
  for (let done = 0; ;) {
    const applied = await owner.asOwner((db) => applyChunk(db, id, chunk))
    if (applied === 0) break
    done += applied
    progress(done, total)
  }
  await owner.asOwner((db) => finish(db, id))
  const changes = await owner.asOwner((db) => countChanges(db, id))
  const { rejected, doubtful, places } = gazetteer
  return { stated: places.length, changes, rejected, doubtful, resumed }
}

/** The same in one transaction, for small facts of our own at every start; nothing where nothing changes. */
export async function seedPlaces(
  db: Db,
  gazetteer: Gazetteer,
  { edition, on }: Pick<ImportOptions, 'edition' | 'on'>,
): Promise<void> {
  const plan = compareEditions(await heldPlaces(db), gazetteer.places, { on, mayRetire: false })
  if (plan.length === 0) return
  const { id } = await planImport(db, gazetteer, edition, on, false)
  while ((await applyChunk(db, id, CHUNK)) > 0);
  await finish(db, id)
}

async function finishEarlier(owner: Owner, chunk: number): Promise<number> {
  const waiting = await owner.asOwner(unfinished)
  let resumed = 0
  for (const { id } of waiting) {
    for (;;) {
      const applied = await owner.asOwner((db) => applyChunk(db, id, chunk))
      if (applied === 0) break
      resumed += applied
    }
    await owner.asOwner((db) => finish(db, id))
  }
  return resumed
}
