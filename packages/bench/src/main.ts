import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError } from 'commander'
import { openDatabase } from '../../server/src/platform/database.ts'
import { costOfAccess } from './access.ts'
import { type Measured, measure } from './api.ts'
import { callersOf, fill } from './fill.ts'
import { writeFolded } from './fold.ts'
import { connect, prepareGround } from './ground.ts'
import { memoryOf } from './memory.ts'
import { plansOf } from './plans.ts'

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const say = (line: string): void => void process.stderr.write(`${line}\n`)

const wholeFrom = (least: number, most: number) => (text: string) => {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`)
}

interface Options {
  readonly cases: number
  readonly callers: number
  readonly seconds: number
  readonly json?: string
  readonly keep?: boolean
  readonly ledger?: boolean
  readonly profile?: string
}

/** The server under measurement, in a process of its own, as a ministry would run it. */
async function serve(login: string, owner: string, folder: string, profile?: string) {
  const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
  const watching = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  const server = spawn(process.execPath, [...watching, main, 'serve'], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: login,
      DATABASE_OWNER_URL: owner,
      DATABASE_POOL_SIZE: '16',
      DATA_DIR: folder,
      PORT: '0',
      METRICS_PORT: 'off',
      LOG_LEVEL: 'error',
      TRUST_PROXY: '127.0.0.1',
      // Measured is the server, not how long it lets one person wait.
      ACCOUNT_PACE: '100000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /ready at (http:\/\/[\d.]+:\d+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  return {
    address,
    pid: server.pid ?? 0,
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await Promise.race([ended, sleep(20_000)])
      server.kill('SIGKILL')
    },
  }
}

/** The jobs of a server that has just met a large database: sealing what was filled takes a while. */
async function settled(
  superuser: string,
  most: number,
): Promise<{ seconds: number; isSealed: boolean }> {
  const client = await connect(superuser)
  const started = performance.now()
  const passed = (): number => (performance.now() - started) / 1000
  try {
    for (;;) {
      const { rows } = await client.query<{ open: boolean }>(`
        select coalesce((select max(seq) from ledger.entries), 0)
          > coalesce((select seqs[cardinality(seqs)] from ledger.batches order by number desc limit 1), 0) + 50 as open`)
      if (rows[0]?.open !== true) return { seconds: passed(), isSealed: true }
      if (passed() > most) return { seconds: passed(), isSealed: false }
      await sleep(1000)
    }
  } finally {
    await client.end()
  }
}

const columns = ['', 'n', 'errors', 'HTTP p50', 'p95', 'SQL p50', 'p95', 'ratio p50', 'p95']

function table(measured: readonly Measured[]): string {
  const rows = measured.map(({ act, count, errors, http, sql, ratio }) => [
    act,
    ...[count, errors, http.p50, http.p95, sql.p50, sql.p95, ratio.p50, ratio.p95].map(String),
  ])
  const widths = columns.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
  return [line(columns), ...rows.map((row) => line(row))].join('\n')
}

async function api({
  cases,
  callers,
  seconds,
  json,
  keep = false,
  ledger = false,
  profile,
}: Options): Promise<void> {
  const now = new Date()
  const ground = await prepareGround(keep)
  const folder = mkdtempSync(join(tmpdir(), 'tumpeang-bench-'))
  try {
    say(`On ${ground.about}; filling ${cases} children with their cases …`)
    const database = await openDatabase({
      databaseUrl: ground.login,
      databaseOwnerUrl: ground.superuser,
      databasePoolSize: 2,
      dataDir: folder,
    })
    const superuser = await connect(ground.superuser)
    let told = 0
    const progress = (done: number): void => {
      if (done - told < 0.1 && done < 1) return
      told = done
      say(`  ${Math.round(done * 100)} %`)
    }
    const filled = ledger
      ? await fill(database, cases, now, progress)
      : await fill(database, cases, now, progress, (deeds) => writeFolded(superuser, deeds))
    const asking = await callersOf(database, callers, now)
    await database.close()
    say(
      `Filled in ${Math.round(filled.seconds)} s: ${filled.entries} ledger entries, ${Math.round(filled.bytes / 2 ** 20)} MiB`,
    )

    await superuser.query('vacuum analyze')
    const { rows } = await superuser.query<{ pid: number; version: string }>(
      `select pg_backend_pid() as pid, current_setting('server_version') as version`,
    )
    const [backend] = rows
    const [first] = asking
    const plans = first ? await plansOf(ground.login, first, now) : []
    const server = await serve(ground.login, ground.superuser, folder, profile)
    try {
      const sealing = await settled(ground.superuser, Math.max(30, cases / 500))
      say(
        `Sealing took ${Math.round(sealing.seconds)} s${sealing.isSealed ? '' : ' and goes on'}; measuring for ${seconds} s …`,
      )
      const before = memoryOf(server.pid, backend?.pid ?? null)
      const { acts, faults } = await measure(server.address, ground.superuser, asking, {
        seconds,
        now,
      })
      const memory = { before, after: memoryOf(server.pid, backend?.pid ?? null) }
      const result = {
        at: now.toISOString(),
        machine: {
          cores: cpus().length,
          model: cpus()[0]?.model ?? '',
          memoryMiB: Math.round(totalmem() / 2 ** 20),
        },
        postgres: { about: ground.about, version: backend?.version ?? '' },
        cases,
        callers,
        seconds,
        filled: { ...filled, ledger: ledger ? 'as if people had done it' : 'left out' },
        sealing,
        acts,
        memory,
        faults,
        plans,
      }
      print(
        `\n${cases} cases, ${callers} callers, ${seconds} s, PostgreSQL ${result.postgres.version}, milliseconds`,
      )
      print(table(acts))
      print(
        `Memory: server ${memory.after.server ?? '?'} MiB, PostgreSQL ${memory.after.postgres ?? '?'} MiB`,
      )
      const slow = plans.filter(
        ({ wholeTables, milliseconds }) => wholeTables.length > 0 || milliseconds > 50,
      )
      print(
        slow.length === 0
          ? 'Plans: no statement of the five reads walks through a whole table.'
          : 'Plans to look at:',
      )
      for (const { endpoint, milliseconds, wholeTables, text } of slow)
        print(`  ${endpoint}: ${milliseconds} ms, ${wholeTables.join(', ')}: ${text}`)
      for (const [endpoint, statements] of Map.groupBy(plans, (plan) => plan.endpoint)) {
        const sum = (of: 'planning' | 'milliseconds'): string =>
          statements.reduce((total, plan) => total + plan[of], 0).toFixed(1)
        print(
          `  ${endpoint}: ${statements.length} statements, planned in ${sum('planning')} ms, done in ${sum('milliseconds')} ms`,
        )
      }
      for (const fault of faults) print(`Error: ${fault}`)
      if (json !== undefined) writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`)
      if (acts.some(({ errors, sql }) => errors + sql.errors > 0)) process.exitCode = 1
    } finally {
      await superuser.end()
      await server.stop()
    }
  } finally {
    await ground.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface AccessOptions {
  readonly cases: number
  readonly rounds: number
  readonly json?: string
  readonly plans?: string
  readonly keep?: boolean
}

async function access({ cases, rounds, json, plans, keep = false }: AccessOptions): Promise<void> {
  const now = new Date()
  const ground = await prepareGround(keep)
  const folder = mkdtempSync(join(tmpdir(), 'tumpeang-bench-'))
  try {
    say(`On ${ground.about}; filling ${cases} children with their cases …`)
    const database = await openDatabase({
      databaseUrl: ground.login,
      databaseOwnerUrl: ground.superuser,
      databasePoolSize: 2,
      dataDir: folder,
    })
    const superuser = await connect(ground.superuser)
    try {
      await fill(
        database,
        cases,
        now,
        () => undefined,
        (deeds) => writeFolded(superuser, deeds),
      )
      await database.close()
      await superuser.query('vacuum analyze')
      say(`Filled; asking ${rounds} times each …`)
      const costs = await costOfAccess(ground.login, superuser, { now, rounds })
      print(`${cases} cases, median of ${rounds}, milliseconds`)
      for (const { who, statement, rows, policies, byHand, ratio } of costs)
        print(
          `${who.padEnd(24)}${statement.padEnd(38)}${String(rows).padStart(4)} rows ${policies.toFixed(2).padStart(9)}${byHand.toFixed(2).padStart(9)}${ratio.toFixed(2).padStart(7)}`,
        )
      print(`The highest ratio: ${Math.max(...costs.map(({ ratio }) => ratio)).toFixed(2)}`)
      if (json !== undefined)
        writeFileSync(
          json,
          `${JSON.stringify({ at: now.toISOString(), cases, rounds, costs }, null, 2)}\n`,
        )
      if (plans !== undefined)
        writeFileSync(
          plans,
          costs
            .map(({ who, statement, plan }) => `## ${who}: ${statement}\n\n${plan}\n`)
            .join('\n'),
        )
    } finally {
      await superuser.end()
    }
  } finally {
    await ground.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const program = new Command('bench').description(
  'measurements side by side, each against a stated reference',
)
program
  .command('api')
  .description(
    'acts through HTTP as people who each see only their own, beside the same SQL without either',
  )
  .option('--cases <n>', 'how many children with a case', wholeFrom(500, 2_000_000), 100_000)
  .option('--callers <n>', 'how many people at once', wholeFrom(1, 100), 16)
  .option('--seconds <n>', 'how long to measure', wholeFrom(2, 600), 60)
  .option('--json <file>', 'write all of it there')
  .option(
    '--ledger',
    'fill as if people had done it, ledger and all: true, and some ten times as slow',
  )
  .option('--profile <folder>', 'write a CPU profile of the server there')
  .option('--keep', 'leave the database on the server of BENCH_DATABASE_URL')
  .action(api)

program
  .command('access')
  .description(
    'what row-level security costs: a statement as people under the policies, beside the same one with their filter by hand',
  )
  .option('--cases <n>', 'how many children with a case', wholeFrom(500, 2_000_000), 100_000)
  .option(
    '--rounds <n>',
    'how often each statement is asked, both sides in turn',
    wholeFrom(5, 1000),
    41,
  )
  .option('--json <file>', 'write all of it there')
  .option('--plans <file>', 'write how PostgreSQL answers each statement there')
  .option('--keep', 'leave the database on the server of BENCH_DATABASE_URL')
  .action(access)

await program.parseAsync()
