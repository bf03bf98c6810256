import {
  beginningOf,
  type Role,
  type Unusual,
  type UnusualKind,
  unusualOn,
  usualOver,
  watchedDay,
} from '@tumpeang/domain/access'
import { days, later } from '@tumpeang/domain/kernel'
import { v7 as uuid } from 'uuid'
import { actingAsJob, type Db } from '../../platform/db.ts'
import { hashOfWords, type Platform } from '../../platform/http.ts'
import {
  type FileRow,
  filesRead,
  namesKnown,
  noteUnusual,
  readingsAnswered,
  type SearchRow,
  searchesMade,
  tellOfUnusual,
} from './reading-queries.ts'

interface Reader {
  readonly duty: string | null
  readonly role: Role
  readonly files: readonly FileRow[]
  readonly names: readonly SearchRow[]
}

/** What each person looked at in some time: files of others, and searches for names that they know. */
async function readersIn(
  db: Db,
  window: { since: Date; before: Date; readers: readonly string[] | null },
  searchKey: Uint8Array,
): Promise<Map<string, Reader>> {
  const files = await filesRead(db, window)
  const searches = await searchesMade(db, window)
  const known = new Map<string, Set<string>>()
  const searchers = [...new Set(searches.map(({ account }) => account))]
  for (const { account, name } of await namesKnown(db, searchers)) {
    const hashes = known.get(account) ?? new Set<string>()
    known.set(account, hashes.add(hashOfWords(name, searchKey)))
  }
  const readers = new Map<string, Reader>()
  const readerOf = ({ account, duty, role }: FileRow | SearchRow): Reader => ({
    files: [],
    names: [],
    ...readers.get(account),
    duty,
    role,
  })
  const filesBy = Map.groupBy(files, ({ account }) => account)
  const namesBy = Map.groupBy(
    searches.filter(({ account, words }) => known.get(account)?.has(words)),
    ({ account }) => account,
  )
  for (const [account, read] of filesBy)
    for (const row of read.slice(-1)) readers.set(account, { ...readerOf(row), files: read })
  for (const [account, sought] of namesBy)
    for (const row of sought.slice(-1)) readers.set(account, { ...readerOf(row), names: sought })
  return readers
}

/**
 * Looks through the ledger for reading that stands out, today and yesterday, and puts it before the
 * data-protection officers. First without the past, which can only make less of it; then, for the
 * few who are left, against what is usual for them. Answers how many tasks that made. Harmless when
 * run again, or twice at once.
 */
export const watchReading = (
  database: Platform['db'],
  now: Date,
  searchKey: Uint8Array,
): Promise<number> =>
  actingAsJob(database, { act: 'access.watch-reading', now }, async (db) => {
    const today = watchedDay(now)
    const yesterday = watchedDay(later(beginningOf(today), -1))
    const since = beginningOf(yesterday)
    const answered = Map.groupBy(await readingsAnswered(db, since), ({ account }) => account)
    const answeredBy = (account: string): Partial<Record<UnusualKind, Date>> =>
      Object.fromEntries((answered.get(account) ?? []).map(({ kind, until }) => [kind, until]))
    const unusualOf = (account: string, reader: Reader): Unusual[] =>
      [yesterday, today].flatMap((day) =>
        unusualOn(day, { ...reader, answered: answeredBy(account) }),
      )

    const lately = await readersIn(db, { since, before: now, readers: null }, searchKey)
    const suspects = [...lately].filter(
      ([account, reader]) => unusualOf(account, reader).length > 0,
    )
    if (suspects.length > 0) {
      const readers = suspects.map(([account]) => account)
      const past = { since: later(since, -days(usualOver)), before: now, readers }
      for (const [account, reader] of await readersIn(db, past, searchKey))
        for (const unusual of unusualOf(account, reader))
          await noteUnusual(db, uuid(), { account, ...reader }, unusual)
    }
    return tellOfUnusual(db)
  })
