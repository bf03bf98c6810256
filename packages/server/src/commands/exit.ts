import { ConfigurationError } from '../platform/config.ts'
import { DatabaseError } from '../platform/database.ts'
import { LockedError } from '../platform/lock.ts'
import { MigrationError } from '../platform/migrate.ts'

/** What a command's end tells the script that called it. */
export const exitCodes = {
  done: 0,
  /** It did its work, and found something wrong. */
  foundWrong: 1,
  /** It was called wrongly. */
  usage: 2,
  /** It could not do its work: configuration, database, a file, a port. */
  cannot: 3,
} as const

/** Something that the person at the command line has to put right; the message says what. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly exitCode: number

  constructor(message: string, exitCode: number = exitCodes.cannot) {
    super(message)
    this.exitCode = exitCode
  }
}

/** The code and the words for an error that ended a command; undefined for a bug of ours. */
export function explainedExit(error: unknown): { code: number; message: string } | undefined {
  if (error instanceof CommandError) return { code: error.exitCode, message: error.message }
  const isKnown =
    error instanceof ConfigurationError ||
    error instanceof DatabaseError ||
    error instanceof LockedError ||
    error instanceof MigrationError
  if (isKnown) return { code: exitCodes.cannot, message: error.message }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return {
      code: exitCodes.cannot,
      message: `The server cannot listen there (${code}). Another program may have the port: choose another PORT (0 takes any free one), METRICS_PORT or HOST.`,
    }
  }
  if (code === 'ENOENT' || code === 'EISDIR') {
    return { code: exitCodes.cannot, message: `A file cannot be read (${code}).` }
  }
  return undefined
}
