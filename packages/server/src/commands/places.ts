import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Day, Problem } from '@tumpeang/domain/kernel'
import type { Database } from '../platform/database.ts'
import { type GazetteerReport, importGazetteer } from '../reference.ts'
import { CommandError, exitCodes } from './exit.ts'
import { progressOf } from './progress.ts'

export interface ImportOptions {
  readonly on: string
  readonly edition?: string
}

/** Imports an edition of the gazetteer and tells what changed. Answers the exit code. */
export async function importPlaces(
  database: Database,
  file: string,
  { on, edition = basename(file) }: ImportOptions,
  print: (line: string) => void,
): Promise<number> {
  const day = Day.safeParse(on)
  if (!day.success) throw new CommandError('--on is a day, YYYY-MM-DD.', exitCodes.usage)
  const text = await readFile(file, 'utf8')
  const progress = progressOf('Importing')
  const report = await importGazetteer(database, text, {
    edition,
    on: day.data,
    progress: progress.tell,
  })
    .catch((error: unknown) => {
      throw error instanceof Problem ? new CommandError(error.detail.en) : error
    })
    .finally(() => {
      progress.end()
    })
  for (const line of told(report)) print(line)
  return report.rejected.length > 0 ? exitCodes.foundWrong : exitCodes.done
}

function told({ stated, changes, rejected, doubtful, resumed, desks }: GazetteerReport): string[] {
  return [
    `${stated} places stated, ${desks} desks made or renamed.`,
    ...(resumed > 0
      ? [`${resumed} changes of an earlier, broken-off import were finished first.`]
      : []),
    ...(changes.length === 0 ? ['Nothing changed.'] : []),
    ...changes.map(({ kind, level, count }) => `  ${kind} ${level}: ${count}`),
    ...remarks('rejected', rejected),
    ...remarks('doubtful', doubtful),
  ]
}

/** As many as a person reads; the rest is counted. */
const shown = 20

function remarks(what: string, all: GazetteerReport['rejected']): string[] {
  if (all.length === 0) return []
  return [
    `${all.length} rows ${what}:`,
    ...all
      .slice(0, shown)
      .map(({ line, code, why }) => `  ${line === null ? '' : `line ${line}, `}${code}: ${why.en}`),
    ...(all.length > shown ? [`  … and ${all.length - shown} more.`] : []),
  ]
}
