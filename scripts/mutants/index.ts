/**
 * Plants faults into policies, grants, functions of the owner and the abilities of roles, one at a
 * time, and asks whether a test notices. Each is looked at in two ways: by the comparison that
 * `packages/server/test/sight.ts` makes in every test run (for abilities, by the table of who may ask
 * what), and, where that sees nothing, by the tests of the modules that make the thing, which run on
 * a database with the fault in it. What nobody notices is a missing test.
 *
 *   npm run mutants [-- an expression that names match] [--sample N | --all] [--seed S]
 *     [--again FILE] [--json FILE]
 *
 * Without `--all` it is a sample of the SQL, the same for the same seed; `--again` plants what survived in FILE, and
 * nothing else. `--json` writes `{ planted, killed, killedBy, excused, survived }`; what is excused stands
 * with its reason in excused.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { databaseOn } from '../../packages/server/src/platform/database.ts'
import { openInMemory } from '../../packages/server/src/platform/pglite.ts'
import { snapshot } from '../../packages/server/src/platform/snapshot.ts'
import {
  countries,
  differences,
  fill,
  found,
  lawOf,
  type Run,
  runIn,
  thingsIn,
} from '../../packages/server/test/sight.ts'
import { mutantsOfAbilities } from './abilities.ts'
import { excuseFor } from './excused.ts'
import { type Mutant, mutantsOfFunctions, mutantsOfGrants, mutantsOfPolicies } from './law.ts'
import { isNoticedBySuite } from './suite.ts'

/** Mutants that share a database: each leaves dead rows behind, which slow down the next. */
const together = 12

async function inDatabase<T>(work: (run: Run) => Promise<T>): Promise<T> {
  const pglite = await openInMemory({ loadDataDir: await snapshot() })
  const database = await databaseOn(pglite, () => pglite.close())
  // Nothing is kept: what is asked at the end of a transaction would be asked of invented rows.
  const over = new Error('over')
  const results: T[] = []
  try {
    await database.asOwner(async (db) => {
      results.push(await work(runIn(db)))
      throw over
    })
  } catch (error) {
    if (error !== over) throw error
  } finally {
    await database.close()
  }
  const [result] = results
  if (result === undefined) throw new Error('The work left nothing.')
  return result
}

const [country] = fc.sample(countries(18), { seed: 7, numRuns: 1 })
if (!country) throw new Error('There is no country to look at.')
const things = thingsIn(country)

/** Whether each mutant is noticed; null where it is no SQL at all. */
const noticed = (mutants: readonly Mutant[]): Promise<readonly (boolean | null)[]> =>
  inDatabase(async (run) => {
    const before = await lawOf(run)
    await found(run)
    await fill(run, things)
    const results: (boolean | null)[] = []
    for (const mutant of mutants) {
      await run('savepoint mutant')
      const isSql = await run(mutant.sql).then(
        () => true,
        () => false,
      )
      // A law that fails where it is asked is noticed too.
      const isNoticed = async (): Promise<boolean> =>
        (!mutant.isOfRows && (await lawOf(run)) !== before) ||
        differences(run, things, {
          isEnough: true,
          ...(mutant.writesInto !== undefined && { writesInto: mutant.writesInto }),
        }).then(
          (wrong) => wrong.length > 0,
          () => true,
        )
      results.push(isSql ? await isNoticed() : null)
      await run('rollback to savepoint mutant')
    }
    return results
  })

/** Where the law as it is already disagrees, every mutant would seem to be noticed. */
await inDatabase(async (run) => {
  await found(run)
  await fill(run, things)
  const [wrong] = await differences(run, things)
  if (wrong !== undefined) throw new Error(`The tests fail without any mutant: ${wrong}`)
  return true
})

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    again: { type: 'string' },
    all: { type: 'boolean', default: false },
    json: { type: 'string' },
    sample: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
  },
})
const part = new RegExp(positionals[0] ?? '')
/** What survived a run before, as it was written. */
const again = values.again && (readFileSync(values.again, 'utf8').split('"survived"')[1] ?? '')
const named = (name: string): string => name.replaceAll(/\s+/g, ' ')

const isMeant = ({ name }: { readonly name: string }): boolean =>
  part.test(name) && (again === undefined || again.includes(JSON.stringify(named(name))))

/** Those whose names match; of these all, or a sample. */
function chosen<Named extends { readonly name: string }>(every: readonly Named[]): Named[] {
  const matching = every.filter(isMeant)
  const size =
    values.all || again !== undefined
      ? matching.length
      : Math.min(Number(values.sample), matching.length)
  const [some] = fc.sample(fc.shuffledSubarray(matching, { minLength: size, maxLength: size }), {
    seed: Number(values.seed),
    numRuns: 1,
  })
  return some ?? []
}

const began = performance.now()
const told = {
  planted: 0,
  killed: 0,
  killedBy: { oracle: 0, suite: 0, table: 0 },
  excused: new Array<{ name: string; reason: string }>(),
  survived: new Array<string>(),
}
const killed = (by: keyof (typeof told)['killedBy']) => {
  told.killed += 1
  told.killedBy[by] += 1
}
const survives = (name: string) => {
  told.survived.push(name)
  process.stdout.write(`survives  ${name}\n`)
}
const keep = () => {
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify(told, undefined, 2)}\n`)
}

for (const { name, isNoticed } of mutantsOfAbilities().filter(isMeant)) {
  told.planted += 1
  if (isNoticed()) killed('table')
  else survives(name)
}

const ofLaw = chosen(
  await inDatabase(async (run) => [
    ...(await mutantsOfPolicies(run)),
    ...(await mutantsOfFunctions(run)),
    ...(await mutantsOfGrants(run)),
  ]),
)
for (let from = 0; from < ofLaw.length; from += together) {
  const mutants = ofLaw.slice(from, from + together)
  const results = await noticed(mutants)
  for (const [at, mutant] of mutants.entries()) {
    if (results[at] === null) continue
    told.planted += 1
    const name = named(mutant.name)
    const reason = mutant.isIdle ?? excuseFor(name)
    if (results[at] === true) killed('oracle')
    else if (reason !== undefined) told.excused.push({ name, reason })
    else if (await isNoticedBySuite(mutant)) killed('suite')
    else survives(name)
  }
  keep()
  process.stderr.write(`${Math.min(from + together, ofLaw.length)} of ${ofLaw.length}\n`)
}
keep()
process.stdout.write(
  `${told.planted} mutants in ${Math.round((performance.now() - began) / 1000)} s, ${told.killed} killed, ${told.excused.length} excused, ${told.survived.length} survive.\n`,
)
process.exitCode = told.survived.length === 0 ? 0 : 1
