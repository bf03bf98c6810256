import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { prepare } from '../src/commands/prepare.ts'
import { fillDemo } from '../src/demo/index.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { type Caller, callers, type Sent, type Trace } from './callers.ts'
import { startServer } from './postgres.ts'
import { addressOf, ask } from './server.ts'

/**
 * Is every acknowledged command there, exactly once, when the server is killed under it? The server
 * is the product, in a process group of its own; eight callers, signed in over HTTP, send it
 * commands with ids of their own; SIGKILL ends it at a moment of chance, every fifth time while it
 * is still starting; what stands in the database is counted; and it is started again.
 *
 *   npm run kill -- [--times 50] [--postgres]
 */
export interface Place {
  /** The one folder, for all starts. */
  readonly dataDir: string
  /** Absent means the embedded database in the folder. */
  readonly databaseUrl: string | undefined
  readonly databaseOwnerUrl: string | undefined
}

export interface Outcome {
  readonly kills: number
  /** Those of them that came before the server was ready. */
  readonly whileStarting: number
  /** Commands that were answered at once, or when they were sent again. */
  readonly acknowledged: number
  /** Commands whose answer the kill cut off, and those of them that had been done all the same. */
  readonly unanswered: number
  readonly doneUnanswered: number
  /** Commands, by their ids, that were answered and are not there. */
  readonly lost: readonly string[]
  /** Commands that were done twice, and rows that no command explains. */
  readonly doubled: readonly string[]
  /** What else was not as it should be, in sentences. */
  readonly faults: readonly string[]
  /** In milliseconds: from starting a killed server to its being ready, at the median and at most. */
  readonly starts: { readonly median: number; readonly longest: number }
  /** What `ledger verify` says in the end, and whether it found all whole. */
  readonly verified: { readonly isWhole: boolean; readonly says: string }
}

const main = join(import.meta.dirname, '../src/main.ts')

/** A server that takes longer than this to start again has not come back by itself. */
const patience = 60_000

/** The longest that callers may write before a kill, in milliseconds. */
const longestRound = 2500

const environment = ({ dataDir, databaseUrl, databaseOwnerUrl }: Place) => ({
  PATH: process.env['PATH'],
  DATA_DIR: dataDir,
  ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  ...(databaseOwnerUrl !== undefined && { DATABASE_OWNER_URL: databaseOwnerUrl }),
  PORT: '0',
  METRICS_PORT: 'off',
  LOG_LEVEL: 'error',
  TRUST_PROXY: '127.0.0.1',
  // The callers write faster than people do.
  ACCOUNT_PACE: '100000000',
})

class Product {
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>
  #said = ''

  constructor(place: Place) {
    this.#child = spawn(process.execPath, [main, 'serve'], {
      env: environment(place),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    this.#ended = once(this.#child, 'exit')
    // In a process group of its own it would outlive a run that is broken off.
    process.on('exit', this.end)
    void this.#ended.then(() => process.off('exit', this.end))
    for (const voice of [this.#child.stdout, this.#child.stderr])
      voice?.on('data', (chunk: Buffer) => (this.#said += chunk.toString()))
  }

  /** Ends the whole process group at once, where it still runs. */
  readonly end = (): void => {
    const { pid, exitCode, signalCode } = this.#child
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
  }

  /** Its address, once it is ready. */
  async ready(): Promise<string> {
    const until = Date.now() + patience
    while (Date.now() < until && this.#child.exitCode === null) {
      const address = /ready at (http:\/\/[\d.]+:\d+)/.exec(this.#said)?.[1]
      if (address !== undefined) return address
      await sleep(5)
    }
    throw new Error(`The server did not start: ${this.#said.slice(-2000)}`)
  }

  /** Nothing of it can put anything in order. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null)
      throw new Error(`The server had ended before it was killed: ${this.#said.slice(-2000)}`)
    this.end()
    await this.#ended
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM')
    await this.#ended
    if (this.#child.exitCode !== 0) throw new Error(`The server ended badly: ${this.#said}`)
  }
}

const own: readonly Trace[] = ['cases', 'case_notes', 'visits', 'reports']

interface Seen {
  /** The ids of rows that stand in each table. */
  readonly rows: ReadonlyMap<Trace, ReadonlySet<string>>
  readonly versions: ReadonlyMap<string, number>
  /** For each command, how many transactions wrote into the ledger under its id. */
  readonly times: ReadonlyMap<string, number>
}

/**
 * What stands in the database while no server runs. Of an embedded one a copy is opened, for the
 * next server has to find the folder as the kill left it.
 */
async function look(place: Place): Promise<Seen> {
  if (place.databaseUrl !== undefined) return withDatabase(place, seen)
  const copy = mkdtempSync(join(tmpdir(), 'tumpeang-kill-copy-'))
  try {
    cpSync(join(place.dataDir, 'database'), join(copy, 'database'), { recursive: true })
    return await withDatabase({ ...place, dataDir: copy }, seen)
  } finally {
    rmSync(copy, { recursive: true })
  }
}

async function withDatabase<T>(place: Place, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ ...place, databasePoolSize: 2 })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const seen = (database: Database): Promise<Seen> =>
  database.asOwner(async (db) => {
    const idsIn = async (table: Trace): Promise<readonly [Trace, Set<string>]> => {
      const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}`.execute(db)
      return [table, new Set(rows.map(({ id }) => id))]
    }
    const rows = new Map<Trace, Set<string>>()
    for (const table of own) rows.set(...(await idsIn(table)))
    const { rows: children } = await sql<{ id: string; version: number }>`
      select id, version from children`.execute(db)
    const { rows: commands } = await sql<{ id: string; times: number }>`
      select command_id as id, count(distinct (epoch, xact))::integer as times from ledger.entries
      where command_id is not null group by command_id`.execute(db)
    return {
      rows,
      versions: new Map(children.map(({ id, version }) => [id, version])),
      times: new Map(commands.map(({ id, times }) => [id, times])),
    }
  })

/** Holds what callers were told against what is there; `before` is what others had written. */
function judge(all: readonly Sent[], before: Seen, now: Seen) {
  const isThere = ({ command, leaves: { table, id } }: Sent): boolean =>
    now.times.has(command) && (table === 'children' || now.rows.get(table)?.has(id) === true)
  const known = all.filter((one) => 'answer' in one)
  const open = all.filter((one) => !('answer' in one))

  const lost = known.filter((one) => !isThere(one)).map(({ command }) => command)
  const doubled = all
    .filter(({ command }) => (now.times.get(command) ?? 0) > 1)
    .map(({ command }) => command)
  const ours = new Set(all.map(({ leaves }) => leaves.id))
  for (const [table, ids] of now.rows)
    for (const id of ids)
      if (!ours.has(id) && before.rows.get(table)?.has(id) !== true) doubled.push(`${table} ${id}`)

  // Each correction makes one version: one fewer is lost, one more is doubled.
  const corrections = Map.groupBy(
    all.filter(({ leaves }) => leaves.table === 'children'),
    ({ leaves }) => leaves.id,
  )
  for (const [child, sent] of corrections) {
    const made = (now.versions.get(child) ?? 0) - 1
    const least = sent.filter((one) => 'answer' in one).length
    if (made < least) lost.push(`corrections of child ${child}`)
    if (made > sent.length) doubled.push(`corrections of child ${child}`)
  }
  return { lost, doubled, open: open.length, doneUnanswered: open.filter(isThere).length }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Whether an error says only that the server went away in the middle of an answer. */
const isGone = (error: unknown): boolean =>
  error instanceof TypeError && /fetch failed|terminated/.test(error.message)

/** Does it, `kills` times, on a database that holds the people of the demo. */
export async function killAndCount(
  place: Place,
  kills: number,
  tell: (line: string) => void = () => undefined,
): Promise<Outcome> {
  let running: Product | undefined
  try {
    return await rounds(place, kills, tell, () => (running = new Product(place)))
  } finally {
    running?.end()
  }
}

async function rounds(
  place: Place,
  kills: number,
  tell: (line: string) => void,
  start: () => Product,
): Promise<Outcome> {
  const people = callers()
  const all = (): readonly Sent[] => people.flatMap(({ sent }) => sent)
  const faults: string[] = []
  const starts: number[] = []
  const found = { lost: new Set<string>(), doubled: new Set<string>() }
  let [whileStarting, unanswered, doneUnanswered] = [0, 0, 0]

  const before = await look(place)
  /** The callers find the server, as it was, and send again what nobody answered. */
  const begin = async (server: string): Promise<void> => {
    for (const caller of people)
      try {
        if (!(await caller.enter(server))) faults.push(`${caller.name} is signed out`)
        await caller.repeat(server)
      } catch (error) {
        faults.push(reason(error))
      }
  }
  const write = async (caller: Caller, server: string): Promise<void> => {
    try {
      await caller.write(server)
    } catch (error) {
      if (!isGone(error)) faults.push(reason(error))
    }
  }
  const count = async () => {
    const { lost, doubled, ...open } = judge(all(), before, await look(place))
    for (const one of lost) found.lost.add(one)
    for (const one of doubled) found.doubled.add(one)
    return { said: `${all().length} commands, ${open.open} unanswered`, ...open }
  }

  for (let round = 1; round <= kills; round += 1) {
    const began = performance.now()
    const product = start()
    const isEarly = round % 5 === 0
    if (isEarly) {
      await sleep(Math.random() * (starts.at(-1) ?? 500))
      whileStarting += 1
      await product.kill()
    } else {
      const server = await product.ready()
      starts.push(performance.now() - began)
      await begin(server)
      const writing = people.map((caller) => write(caller, server))
      await sleep(Math.random() * longestRound)
      await product.kill()
      await Promise.all(writing)
    }
    const { said, ...cut } = await count()
    // Where nobody could write, what is open is open from before.
    unanswered += isEarly ? 0 : cut.open
    doneUnanswered += isEarly ? 0 : cut.doneUnanswered
    tell(`kill ${round}${isEarly ? ', while starting' : ''}: ${said}`)
    if (found.lost.size + found.doubled.size + faults.length > 0) break
  }

  const last = start()
  await begin(await last.ready())
  await last.stop()
  tell(`stopped: ${(await count()).said}`)
  const sorted = starts.toSorted((a, b) => a - b)
  return {
    kills,
    whileStarting,
    acknowledged: all().filter((one) => 'answer' in one).length,
    unanswered,
    doneUnanswered,
    lost: [...found.lost],
    doubled: [...found.doubled],
    faults,
    starts: {
      median: Math.round(sorted[sorted.length >> 1] ?? 0),
      longest: Math.round(sorted.at(-1) ?? 0),
    },
    verified: await verify(place),
  }
}

async function verify(place: Place): Promise<Outcome['verified']> {
  const child = spawn(process.execPath, [main, 'ledger', 'verify'], {
    env: environment(place),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let says = ''
  child.stdout.on('data', (chunk: Buffer) => (says += chunk.toString()))
  await once(child, 'close')
  return { isWhole: child.exitCode === 0, says: says.trim() }
}

async function onServer(work: (place: Omit<Place, 'dataDir'>) => Promise<void>): Promise<void> {
  const server = await startServer()
  const name = `kill_${process.pid}`
  try {
    await ask(server.url, `create database ${name}`)
    const owner = addressOf(server.url, name)
    await work({
      databaseUrl: server.isOpen ? addressOf(server.url, name, 'app_login') : owner,
      databaseOwnerUrl: owner,
    })
  } finally {
    await ask(server.url, `drop database if exists ${name} with (force)`)
    await server.stop()
  }
}

async function run(place: Place, kills: number): Promise<void> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  say('Inventing the demo country …')
  await withDatabase(place, async (database) => {
    await prepare(database)
    await fillDemo(database, { now: new Date() })
  })
  const outcome = await killAndCount(place, kills, say)
  const { whileStarting, acknowledged, unanswered, doneUnanswered, starts, verified } = outcome
  const { lost, doubled, faults } = outcome
  for (const line of [
    `${kills} kills, ${whileStarting} of them while the server was starting.`,
    `${acknowledged} commands acknowledged: ${lost.length} lost, ${doubled.length} doubled.`,
    `${unanswered} cut off without an answer (${doneUnanswered} had been done): each done once when sent again.`,
    `A killed server was ready again in ${starts.median} ms (median), ${starts.longest} ms at most.`,
    verified.says,
    ...[...lost, ...doubled, ...faults].map((line) => `  ${line}`),
  ])
    process.stdout.write(`${line}\n`)
  if (lost.length + doubled.length + faults.length > 0 || !verified.isWhole) process.exitCode = 1
}

if (process.argv[1] === import.meta.filename) {
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
  const { values } = parseArgs({
    options: {
      times: { type: 'string', default: '50' },
      postgres: { type: 'boolean', default: false },
    },
  })
  const dataDir = mkdtempSync(join(tmpdir(), 'tumpeang-kill-'))
  try {
    if (values.postgres)
      await onServer((server) => run({ dataDir, ...server }, Number(values.times)))
    else
      await run(
        { dataDir, databaseUrl: undefined, databaseOwnerUrl: undefined },
        Number(values.times),
      )
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
