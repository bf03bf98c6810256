import { existsSync } from 'node:fs'
import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import { ledgerFiles, publicKeyIn, type Verdict, verifyLedger } from '../platform/ledger.ts'
import { CommandError, exitCodes } from './exit.ts'
import { progressOf } from './progress.ts'

export interface VerifyOptions {
  /** Another seals file than the one in DATA_DIR: a copy that was kept elsewhere, say. */
  readonly seals?: string
  /** Files with further keys, public or private, that may have signed. */
  readonly key?: readonly string[]
}

/** Verifies the ledger and tells what was found. Answers the exit code. */
export async function verify(
  database: Database,
  config: Config,
  { seals, key = [] }: VerifyOptions,
  print: (line: string) => void,
): Promise<number> {
  const files = ledgerFiles(config)
  const keyFiles = [...(existsSync(files.keyFile) ? [files.keyFile] : []), ...key]
  if (keyFiles.length === 0)
    throw new CommandError(
      `There is no key at ${files.keyFile}. Give the file of the key that signed: --key FILE.`,
    )
  const progress = progressOf('Verifying')
  const verdict = await verifyLedger(database.db, {
    sealsFile: seals ?? files.sealsFile,
    publicKeys: await Promise.all(keyFiles.map((file) => publicKeyIn(file))),
    now: new Date(),
    progress: progress.tell,
  }).finally(() => {
    progress.end()
  })
  for (const line of told(verdict)) print(line)
  return verdict.found === 0 ? exitCodes.done : exitCodes.foundWrong
}

function told({ batches, entries, waiting, found, findings }: Verdict): string[] {
  const about = `${entries} entries in ${batches} batches${waiting > 0 ? `, ${waiting} not sealed yet` : ''}.`
  if (found === 0) return [`The ledger is whole: ${about}`]
  const more = found - findings.length
  return [
    `The ledger is NOT whole: ${found} found in ${about}`,
    ...findings.map(({ says }) => `  ${says}`),
    ...(more > 0 ? [`  … and ${more} more.`] : []),
  ]
}
