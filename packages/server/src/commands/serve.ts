import { sql } from 'kysely'
import { buildApp } from '../app.ts'
import { jobs } from '../modules.ts'
import { mayHoldDemo } from '../demo/index.ts'
import type { Config } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { startJobs } from '../platform/jobs.ts'
import { Ledger } from '../platform/ledger.ts'
import { Metrics } from '../platform/metrics.ts'
import { demoLines, fillWithDemo, holdsDemo } from './demo.ts'
import { prepare } from './prepare.ts'

export interface Served {
  /** Where people find it. */
  readonly address: string
  /** Where the metrics are, or null when there are none. */
  readonly metrics: string | null
  /** Lets running requests end, seals the ledger, closes the database. */
  stop(): Promise<void>
}

/** Starts the server: database, law, reference data, jobs, then the door. */
export async function serve(
  config: Config,
  { clock = () => new Date(), print }: { clock?: () => Date; print: (line: string) => void },
): Promise<Served> {
  const started = performance.now()
  const database = await openDatabase(config)
  try {
    for (const warning of database.warnings) print(`Warning: ${warning}`)
    await prepare(database)
    if (database.kind === 'embedded' && (await mayHoldDemo(database)))
      await fillWithDemo(database, clock(), print)
    const metrics = new Metrics(database.db)
    const ledger = await Ledger.open(database.db, config, clock)
    const app = await buildApp({
      db: database.db,
      clock,
      secure: config.mode === 'production',
      logLevel: config.logLevel,
      trustProxy: config.trustProxy,
      observe: metrics.observe,
      ready: async () => {
        await sql`select 1`.execute(database.db)
        return true
      },
    })
    const running = startJobs([ledger.job, ...jobs(database.db, clock)], app.log, metrics)
    const address = await app.listen({ port: config.port, host: config.host })
    const metricsAddress =
      config.metricsPort === null ? null : await metrics.listen(config.metricsPort, config.host)

    print(`Tumpeang is ready at ${address} (${Math.round(performance.now() - started)} ms)`)
    if (metricsAddress !== null) print(`Metrics at ${metricsAddress}/metrics`)
    if (await holdsDemo(database)) for (const line of demoLines()) print(line)

    let stopping: Promise<void> | undefined
    const stop = async (): Promise<void> => {
      await app.close()
      await running.stop()
      await metrics.close()
      await ledger.seal()
      await database.close()
    }
    return { address, metrics: metricsAddress, stop: () => (stopping ??= stop()) }
  } catch (error) {
    await database.close()
    throw error
  }
}
