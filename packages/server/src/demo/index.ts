import { referenceOf, urgencies } from '@tumpeang/domain/reports'
import { days, hours, later } from '@tumpeang/domain/kernel'
import { sql } from 'kysely'
import { hashOfPassword } from '../modules/access/index.ts'
import { seedDemoPlaces } from '../reference.ts'
import type { Database } from '../platform/database.ts'
import { countryIn, deskRows, workforce } from './country.ts'
import { caseLife, closedReport, knownChild, otherCall, waitingReport, type World } from './life.ts'
import { demoPassword, lateDistrict, silentCommune } from './people.ts'
import { demoDistricts } from './places.ts'
import { Random } from './random.ts'
import { type Deed, replay } from './replay.ts'

export { demoAccounts } from './accounts.ts'
export { demoPassword } from './people.ts'

export interface DemoOptions {
  /** The moment that the demo country has reached. */
  readonly now: Date
  /** Hears how much is done, from 0 to 1. */
  readonly progress?: (done: number) => void
}

/** How much there is of each. */
const size = { children: 2000, cases: 600, closed: 320, waiting: 42, calls: 420 } as const
const span = days(730)

/** Whether nothing has been written yet that a demo could stand beside: no person and no child. */
export const mayHoldDemo = (database: Database): Promise<boolean> =>
  database.asOwner(async (db) => {
    const { rows } = await sql<{ empty: boolean }>`
      select not exists (select from access.accounts) and not exists (select from children)
        and not exists (select from reports) and not exists (select from commands) as empty`.execute(
      db,
    )
    return rows[0]?.empty === true
  })

/**
 * Fills an empty database, which has its reference data, with an invented country: two years of
 * reports, cases and referrals up to `now`, always the same. All of it is one transaction: ended
 * before its end, it has never been. Throws where the database holds people already.
 */
export async function fillDemo(
  database: Database,
  { now, progress = () => undefined }: DemoOptions,
): Promise<void> {
  if (!(await mayHoldDemo(database)))
    throw new Error('The demo is only filled into a database that holds nothing yet.')
  const hash = await hashOfPassword(demoPassword)
  await database.asOwner(async (db) => {
    await seedDemoPlaces(db)
    const random = new Random(20_190_717)
    const began = later(now, -span - days(30))
    const desks = await deskRows(db)
    const others = otherDistricts(desks, random)
    const { workers, deeds: hiring } = workforce(desks, {
      random,
      from: began,
      now,
      hash,
      districts: others,
    })
    const country = await countryIn(db, workers)
    const numbered = numbering()
    const world: World = {
      country,
      random,
      now,
      reference: references(random),
      numbered,
      late: lateDistrict,
      brief: false,
    }
    const deeds = history(world, country.deepest, others)
    const all = [...hiring, ...deeds.toSorted((a, b) => a.at.getTime() - b.at.getTime())]
    progress(0.1)
    await replay(db, all, (done) => progress(1 - 0.9 * (1 - done / all.length)))
    await sql`insert into demonstrations (filled_at) values (${now})`.execute(db)
  })
}

/** One district of each province that is not shown in full, and a second of the larger ones. */
function otherDistricts(
  desks: readonly { readonly kind: string; readonly place: string | null }[],
  random: Random,
): ReadonlySet<string> {
  const shown: ReadonlySet<string> = new Set<string>(demoDistricts)
  const districts = desks.flatMap(({ kind, place }) =>
    kind === 'social-affairs@district' && place !== null && !shown.has(place) ? [place] : [],
  )
  const byProvince = Map.groupBy(districts, (code) => code.slice(0, 2))
  return new Set(
    [...byProvince.values()].flatMap((within) => random.some(within, within.length > 8 ? 2 : 1)),
  )
}

/** Case numbers as the database draws them: no number tells of another. */
export function numbering(): (stem: string) => string {
  const last = new Map<string, number>()
  return (stem) => {
    const next = (last.get(stem) ?? 0) + 1
    last.set(stem, next)
    // A prime that 9,999 does not hold: the first 9,999 numbers of a stem are all different.
    return `${stem}-${String(1 + ((next * 7_919) % 9_999)).padStart(4, '0')}`
  }
}

export function references(random: Random): () => string {
  const given = new Set<string>()
  return () => {
    for (;;) {
      const reference = referenceOf(Array.from({ length: 8 }, () => random.int(0, 255)))
      if (given.has(reference)) continue
      given.add(reference)
      return reference
    }
  }
}

const many = (count: number, make: () => readonly Deed[]): Deed[] =>
  Array.from({ length: count }).flatMap(() => make())

function history(
  world: World,
  deepest: ReadonlyMap<string, readonly string[]>,
  others: ReadonlySet<string>,
): Deed[] {
  const { random, now } = world
  const weights: (readonly [string, number])[] = [
    ...demoDistricts.map(
      (code) => [code, code === '0203' ? 30 : code === '1710' ? 16 : 6] as const,
    ),
    ...[...others].map((code) => [code, 24 / others.size] as const),
  ]
  const placed = (): string => {
    for (;;) {
      const place = random.pick(deepest.get(random.weighted(weights)) ?? [])
      if (!place.startsWith(silentCommune)) return place
    }
  }
  const within = (area: string) => (): string =>
    random.pick(
      (deepest.get(area.slice(0, 4)) ?? []).filter(
        (code) => code.startsWith(area) && !code.startsWith(silentCommune),
      ),
    )
  // A little more of everything as people learn that somebody answers.
  const ago = (): Date => later(now, -hours(1) - span * random.next() ** 1.35)
  const deeds = [
    ...casesOf(world, ago, placed, within),
    ...many(size.closed, () => closedReport(world, ago(), placed)),
    ...many(size.calls, () => otherCall(world, ago())),
    ...Array.from({ length: size.waiting }).flatMap((_, index) => {
      const urgency = urgencies[index % urgencies.length] ?? 'within-24-hours'
      const at = later(now, -hours(random.between(0.05, urgency === 'now' ? 1.6 : 20)))
      return waitingReport(world, at, placed, urgency, { unplaced: index % 7 === 3 })
    }),
  ]
  let children = countOf(deeds, 'children')
  while (children < size.children) {
    const known = knownChild(world, ago(), placed)
    children += countOf(known, 'children')
    deeds.push(...known)
  }
  return deeds
}

const countOf = (deeds: readonly Deed[], table: string): number =>
  deeds.filter((deed) => deed.table === table && deed.kind === '+').length

/** A report of the last days may still wait, and has no case yet: so as many lives as it takes. */
function casesOf(
  world: World,
  ago: () => Date,
  placed: () => string,
  within: (area: string) => () => string,
): Deed[] {
  const lately = (): Date => later(world.now, -days(world.random.between(24, 45)))
  // A visitor signs in as one person: nobody who can be signed in as sits at an empty desk.
  const deeds = [
    ...many(9, () => caseLife(world, lately(), within('020301'), { concern: 'left-behind' })),
    ...[
      'police@district',
      'referral-hospital@province',
      'court@province',
      'education@district',
    ].flatMap((refersTo) => many(5, () => caseLife(world, lately(), within('0203'), { refersTo }))),
  ]
  for (let cases = countOf(deeds, 'cases'); cases < size.cases;) {
    const life = caseLife(world, ago(), placed)
    cases += countOf(life, 'cases')
    deeds.push(...life)
  }
  return deeds
}
