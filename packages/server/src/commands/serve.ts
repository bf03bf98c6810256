import { sql } from 'kysely'
import { buildApp } from '../app.ts'
import { mayHoldDemo } from '../demo/index.ts'
import { jobs } from '../modules.ts'
import { Budget } from '../platform/budget.ts'
import type { Config } from '../platform/config.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { startJobs } from '../platform/jobs.ts'
import { Ledger } from '../platform/ledger.ts'
import { Metrics } from '../platform/metrics.ts'
import { demoLines, fillWithDemo, holdsDemo } from './demo.ts'
import { openKeyring, takeKeys } from './keys.ts'
import { prepare } from './prepare.ts'

export interface Served {
  /** Where people find it. */
  readonly address: string
  /** Where the metrics are, or null when there are none. */
  readonly metrics: string | null
  /** Lets running requests end, seals the ledger, closes the database. */
  stop(): Promise<void>
}

export interface ServeOptions {
  readonly clock?: () => Date
  readonly print: (line: string) => void
  /** Whether a new embedded database is filled with the invented country. */
  readonly demo?: boolean
}

/** Starts the server: database, law, reference data, then the door, then the jobs. */
export async function serve(
  config: Config,
  { clock = () => new Date(), print, demo = true }: ServeOptions,
): Promise<Served> {
  const started = performance.now()
  const database = await openDatabase(config)
  try {
    for (const warning of database.warnings) print(`Warning: ${warning}`)
    await prepare(database, config)
    // Before anything else is done: without its keys a server shows half a file.
    await openKeyring(database, config)
    if (demo && database.kind === 'embedded' && (await mayHoldDemo(database)))
      await fillWithDemo(database, clock(), print)
    await takeKeys(database, config, print)
    const served = await open(database, config, clock, print)
    print(`Tumpeang is ready at ${served.address} (${Math.round(performance.now() - started)} ms)`)
    if (served.metrics !== null) print(`Metrics at ${served.metrics}/metrics`)
    if (await holdsDemo(database)) for (const line of demoLines()) print(line)
    return served
  } catch (error) {
    await database.close()
    throw error
  }
}

async function open(
  database: Database,
  config: Config,
  clock: () => Date,
  print: (line: string) => void,
): Promise<Served> {
  const metrics = new Metrics(database.db)
  const ledger = await Ledger.open(database.db, config, clock)
  const app = await buildApp({
    db: database.db,
    clock,
    secure: config.mode === 'production',
    searchKey: ledger.searchKey,
    site: { origin: config.origin, provider: config.provider },
    logLevel: config.logLevel,
    trustProxy: config.trustProxy,
    budget: new Budget(config.accountPace),
    observe: metrics.observe,
    ready: async () => {
      await sql`select 1`.execute(database.db)
      return true
    },
  })
  const address = await app.listen({ port: config.port, host: config.host })
  const running = startJobs(
    [ledger.job, ...jobs(database.db, clock, ledger.searchKey)],
    app.log,
    metrics,
  )
  const stop = async (): Promise<void> => {
    await app.close()
    await running.stop()
    await metrics.close()
    await ledger.seal()
    await database.close()
  }
  let stopping: Promise<void> | undefined
  return {
    address,
    metrics: await listen(metrics, config, print),
    stop: () => (stopping ??= stop()),
  }
}

/** Nobody goes without the server because its metrics have no port. */
async function listen(
  metrics: Metrics,
  { metricsPort, host }: Config,
  print: (line: string) => void,
): Promise<string | null> {
  if (metricsPort === null) return null
  try {
    return await metrics.listen(metricsPort, host)
  } catch {
    print(
      `Warning: no metrics are served, for port ${metricsPort} is taken. Choose another METRICS_PORT, or off.`,
    )
    return null
  }
}
