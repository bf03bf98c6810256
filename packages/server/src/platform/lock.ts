import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface Lock {
  /** Lets the next one in; a process that dies lets go by dying. */
  readonly release: () => void
}

export class LockedError extends Error {
  override readonly name = 'LockedError'
}

/**
 * Takes `path` for this process alone, or throws `LockedError`.
 *
 * The operating system holds the lock (an empty SQLite file, locked as a whole): it vanishes with
 * the process however that ends, a number of a dead process that is given out again cannot fool
 * it, and of two that start at the same moment one wins. Nothing else may open that file: on Linux
 * closing any other handle of it within this process would let go of the lock.
 */
export function takeLock(path: string): Lock {
  mkdirSync(dirname(path), { recursive: true })
  const file = new DatabaseSync(path, { timeout: 0 })
  const holder = `${path}.holder`
  try {
    file.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    file.close()
    if (!isBusy(error)) throw error
    throw new LockedError(
      `Another process${describe(holder)} is using ${dirname(path)}. Two at once would lose rows without a word, so this one stops. End the other one first, or give this one another DATA_DIR.`,
    )
  }
  writeFileSync(holder, `${process.pid} on ${hostname()}`)
  return { release: () => file.close() }
}

/** SQLite's code 5: someone else holds the file. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === 5

const describe = (holder: string): string => {
  try {
    return ` (${readFileSync(holder, 'utf8')})`
  } catch {
    return ''
  }
}
