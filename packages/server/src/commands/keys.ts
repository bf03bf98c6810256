import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { clearContents, sealContents } from '../modules/cases/index.ts'
import { type Config, ConfigurationError, isMasterKey } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import { countByMaster, Keyring, localMaster, useKeys } from '../platform/keys.ts'
import { clearWords, sealWords } from '../platform/words.ts'
import { CommandError, exitCodes } from './exit.ts'
import { progressOf } from './progress.ts'

type Print = (line: string) => void
type From = Pick<Config, 'masterKeyFile' | 'masterKeys'>

/** In one transaction: keys are small, papers are up to ten million bytes. */
const atOnce = { keys: 500, papers: 5, rows: 500 }

/** Nobody waits at the door for more rows than this to be sealed; they wait for the command. */
const mostAtStart = 20_000

/** Where the keys come from, as a fault of the configuration names it. */
const sourceOf = ({ masterKeys, masterKeyFile }: From): string =>
  masterKeys ? 'MASTER_KEY' : `MASTER_KEY_FILE: ${masterKeyFile}`

/** The keys in a file: one a line, the one in use first; what begins with # is for people. */
async function keysIn(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8')
  const lines = text.split('\n').map((line) => line.trim())
  const keys = lines.filter((line) => line !== '' && !line.startsWith('#'))
  if (keys.length === 0 || !keys.every((key) => isMasterKey(key)))
    throw new ConfigurationError([
      `MASTER_KEY_FILE: ${file} holds something else than keys; it has one a line, 32 bytes in base64, the one in use first.`,
    ])
  return keys
}

/** All or nothing, on the disk before anything is wrapped under it, and for nobody else to read. */
async function writeKeys(file: string, keys: readonly string[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const beside = `${file}.new`
  const handle = await open(beside, 'w', 0o600)
  try {
    await handle.writeFile(`${keys.join('\n')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, file)
}

const newKey = (): string => randomBytes(32).toString('base64')

const keyringFrom = (from: From): Promise<Keyring> =>
  Keyring.of(async () => {
    const keys = from.masterKeys ?? (await keysIn(from.masterKeyFile))
    return keys.map((key) => localMaster(Buffer.from(key, 'base64')))
  })

/**
 * The master keys, held against the keys of cases that lie under them. Makes the file where no key of a
 * case exists yet. Throws `ConfigurationError` where a key that is needed is missing.
 */
export async function openKeyring(database: Database, config: From): Promise<Keyring> {
  const inUse = await database.asOwner((db) => countByMaster(db))
  if (!config.masterKeys && !existsSync(config.masterKeyFile)) {
    const count = inUse.reduce((sum, under) => sum + under.count, 0)
    if (count > 0)
      throw new ConfigurationError([
        `MASTER_KEY_FILE: there is no file at ${config.masterKeyFile}, but ${count} cases are sealed under a key that stood in it. Put the file back from where you keep its copy; a new one opens nothing.`,
      ])
    await writeKeys(config.masterKeyFile, [newKey()])
  }
  const keyring = await keyringFrom(config)
  const missing = inUse.filter(({ masterId }) => !keyring.ids.includes(masterId))
  if (missing.length > 0)
    throw new ConfigurationError(
      missing.map(
        ({ masterId, count }) =>
          `${sourceOf(config)}: the key ${masterId} is missing, under which ${count} cases are sealed. Add it after the one in use; another key opens nothing.`,
      ),
    )
  return keyring
}

/** Takes the keys for all that is done from now on, and seals what still stands in clear. */
export async function takeKeys(database: Database, config: From, print: Print): Promise<void> {
  const keyring = await openKeyring(database, config)
  useKeys(database.db, keyring)
  await sealPapers(database, keyring, print)
  const rows = await database.asOwner((db) => clearWords(db, mostAtStart + 1))
  if (rows <= mostAtStart) await sealRows(database, keyring, rows, print)
  else
    print(
      `Warning: more than ${mostAtStart} rows of words from before stand in clear. Run "keys seal"; people can work meanwhile.`,
    )
}

/** Seals whatever stands in clear, however long it takes; interrupted, it goes on. Answers the exit code. */
export async function sealAll(database: Database, config: From, print: Print): Promise<number> {
  const keyring = await openKeyring(database, config)
  await sealPapers(database, keyring, print)
  const total = await database.asOwner((db) => clearWords(db, 1_000_000_000))
  await sealRows(database, keyring, total, print)
  return keysStatus(database, config, print)
}

async function sealPapers(database: Database, keyring: Keyring, print: Print): Promise<void> {
  const total = await database.asOwner((db) => clearContents(db))
  const sealed = await repeat('Sealing papers', total, () =>
    database.asOwner((db) => sealContents(db, keyring, atOnce.papers)),
  )
  if (sealed > 0) print(`${sealed} papers that stood in clear are sealed.`)
}

async function sealRows(
  database: Database,
  keyring: Keyring,
  total: number,
  print: Print,
): Promise<void> {
  const sealed = await repeat('Sealing words', total, () =>
    database.asOwner((db) => sealWords(db, keyring, atOnce.rows)),
  )
  if (sealed > 0) print(`${sealed} rows of words that stood in clear are sealed.`)
}

/** Again and again until there is nothing left, each time a transaction of its own; answers the sum. */
async function repeat(what: string, total: number, step: () => Promise<number>): Promise<number> {
  const progress = progressOf(what)
  let done = 0
  try {
    for (let count = await step(); count > 0; count = await step()) {
      done += count
      progress.tell(Math.min(done, total), total)
    }
  } finally {
    progress.end()
  }
  return done
}

/** Tells under which master keys the keys of cases lie. Answers the exit code. */
export async function keysStatus(database: Database, config: From, print: Print): Promise<number> {
  const keyring = await openKeyring(database, config)
  const { inUse, papers, rows } = await database.asOwner(async (db) => ({
    inUse: await countByMaster(db),
    papers: await clearContents(db),
    rows: await clearWords(db, 1_000_000_000),
  }))
  const countOf = (id: string) => inUse.find(({ masterId }) => masterId === id)?.count ?? 0
  print(`Master keys (${sourceOf(config)}):`)
  for (const [at, id] of keyring.ids.entries())
    print(`  ${id}  ${at === 0 ? 'in use' : 'opens  '}  ${countOf(id)} cases`)
  if (papers + rows === 0) print('Nothing that is to be sealed stands in clear.')
  else print(`${papers} papers, ${rows} rows of words stand in clear: run "keys seal".`)
  if (keyring.ids.slice(1).some((id) => countOf(id) > 0))
    print('A rotation did not end: run "keys rotate" again.')
  return papers + rows === 0 ? exitCodes.done : exitCodes.foundWrong
}

/**
 * Wraps the keys of all cases under a new master key. Where a rotation was interrupted, or where
 * somebody put a new key first by hand, it goes on with that one. Answers the exit code.
 */
export async function rotateKeys(database: Database, config: From, print: Print): Promise<number> {
  const keyring = await openKeyring(database, config)
  const before = await database.asOwner((db) => countByMaster(db))
  const isUnderWay = before.some(({ masterId }) => masterId !== keyring.first.id)
  if (!isUnderWay) {
    if (config.masterKeys)
      throw new CommandError(
        'All keys lie under the first key of MASTER_KEY. Write a new one before it (openssl rand -base64 32), by a comma, for every server; start them anew; then run this again.',
      )
    const keys = await keysIn(config.masterKeyFile)
    await writeKeys(config.masterKeyFile, [newKey(), ...keys])
    await keyring.reload()
  }
  const total = before
    .filter(({ masterId }) => masterId !== keyring.first.id)
    .reduce((sum, { count }) => sum + count, 0)
  const wrapped = await repeat('Wrapping', total, () =>
    database.asOwner((db) => keyring.rewrap(db, atOnce.keys)),
  )
  print(`The keys of ${wrapped} cases lie under the master key ${keyring.first.id} now.`)
  print(
    `The older keys stay in ${sourceOf(config)}: backups from before today need them. Take them out when the last such backup is gone, and keep a copy of the new one apart from the database.`,
  )
  return exitCodes.done
}
