import { createHash, randomBytes } from 'node:crypto'
import { days, hours, later } from '@tumpeang/domain/kernel'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { countryIn, deskRows, workforce } from '../../server/src/demo/country.ts'
import { numbering, references } from '../../server/src/demo/index.ts'
import { caseLife, type World } from '../../server/src/demo/life.ts'
import { Random } from '../../server/src/demo/random.ts'
import { type Deed, replay } from '../../server/src/demo/replay.ts'
import type { Database } from '../../server/src/platform/database.ts'
import { seedReference } from '../../server/src/reference.ts'

/** Somebody who asks: an agent of one district, signed in, with the files that this person may open. */
export interface Caller {
  readonly cookie: string
  readonly account: string
  readonly desk: string
  readonly place: string
  readonly cases: readonly string[]
  readonly names: readonly string[]
}

export interface Filled {
  readonly seconds: number
  readonly cases: number
  readonly entries: number
  readonly bytes: number
}

/** Lives told in one transaction. */
const atOnce = 1000

/**
 * Fills an empty, migrated database with `cases` children and their cases, spread evenly over all
 * districts, by the same lives and the same writing as the demo country: unless `write` does
 * otherwise every trigger fires, the ledger among them. Visits are cut to the first and the last,
 * and no communes are known.
 */
export async function fill(
  database: Database,
  cases: number,
  now: Date,
  progress: (done: number) => void,
  /** How the deeds of many lives are written; as people did them, when not given. */
  write: (deeds: readonly Deed[]) => Promise<void> = (deeds) =>
    database.asOwner((db) => replay(db, deeds)),
): Promise<Filled> {
  const started = performance.now()
  const random = new Random(cases)
  const numbered = numbering()
  const reference = references(random)
  const from = later(now, -days(760))
  const world = await database.asOwner(async (db): Promise<World> => {
    await seedReference(db)
    const desks = await deskRows(db)
    const districts = new Set(
      desks.flatMap(({ kind, place }) =>
        kind === 'social-affairs@district' && place !== null ? [place] : [],
      ),
    )
    const { workers, deeds } = workforce(desks, {
      random,
      from,
      now,
      hash: null,
      districts,
      people: [],
    })
    await replay(db, deeds)
    const country = await countryIn(db, workers)
    return { country, random, now, reference, numbered, late: null, brief: true }
  })
  const placed = (): string => random.pick(world.country.districts)
  const ago = (): Date => later(now, -hours(2) - days(730) * random.next())
  const lives = (count: number) =>
    Array.from({ length: count })
      .flatMap(() => caseLife(world, ago(), placed))
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())

  let done = 0
  let part = lives(Math.min(atOnce, cases))
  while (done < cases) {
    const count = Math.min(atOnce, cases - done)
    const telling = part
    const writing = write(telling)
    // The next lives are made up while these are written down.
    part = lives(Math.min(atOnce, cases - done - count))
    await writing
    done += count
    progress(done / cases)
  }
  return { seconds: (performance.now() - started) / 1000, ...(await sizes(database)) }
}

const sizes = (database: Database) =>
  database.asOwner(async (db) => {
    const { rows } = await sql<{ cases: number; entries: number; bytes: number }>`
      select (select count(*) from cases) as cases, (select count(*) from ledger.entries) as entries,
        pg_database_size(current_database()) as bytes`.execute(db)
    return rows[0] ?? { cases: 0, entries: 0, bytes: 0 }
  })

/** Signs in agents of districts far from each other, and looks up what each may ask for. */
export const callersOf = (database: Database, count: number, now: Date): Promise<Caller[]> =>
  database.asOwner(async (db) => {
    const { rows } = await sql<{
      account: string
      duty: string
      desk: string
      place: string
    }>`
      select account_id as account, d.id as duty, d.desk_id as desk, k.place_code as place
      from access.duties d join desks k on k.id = d.desk_id
      where d.role = 'social_agent'
        and exists (select from cases c where c.desk_id = d.desk_id and c.status <> 'closed')
      order by md5(k.place_code) limit ${count}`.execute(db)
    const callers: Caller[] = []
    for (const { account, duty, desk, place } of rows) {
      const token = randomBytes(32)
      await sql`
        insert into access.sessions (id, account_id, duty_id, token_hash, began_at, seen_at, ends_at)
        values (${uuid()}, ${account}, ${duty}, ${createHash('sha256').update(token).digest()},
          ${now}, ${now}, ${later(now, days(2))})`.execute(db)
      const found = await sql<{ id: string; name: string }>`
        select c.id, coalesce(k.given_name_latin, k.given_name_km) as name
        from cases c join children k on k.id = c.child_id
        where c.desk_id = ${desk} and c.status <> 'closed' limit 400`.execute(db)
      callers.push({
        cookie: token.toString('base64url'),
        account,
        desk,
        place,
        cases: found.rows.map(({ id }) => id),
        names: found.rows.map(({ name }) => name),
      })
    }
    return callers
  })
