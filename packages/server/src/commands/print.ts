import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ministryForms } from '@tumpeang/domain/forms'
import { type Language, languages, Problem } from '@tumpeang/domain/kernel'
import type { Database } from '../platform/database.ts'
import { blankSheet, endTypesetting, typeset } from '../modules/papers/index.ts'
import { CommandError, exitCodes } from './exit.ts'
import { progressOf } from './progress.ts'

export interface PrintOptions {
  readonly all?: boolean
  readonly blank?: boolean
  readonly out: string
  readonly language: string
}

const languageOf = (given: string): Language => {
  const known = languages.find((language) => language === given)
  if (known === undefined)
    throw new CommandError(`--language is ${languages.join(' or ')}.`, exitCodes.usage)
  return known
}

/**
 * Prints published forms as empty sheets, one PDF each. Filled forms are printed from the case file
 * only: there it is decided who may read them, and written down who did.
 */
export async function printForms(
  database: Database,
  names: readonly string[],
  { all = false, blank = false, out, language }: PrintOptions,
  print: (line: string) => void,
): Promise<number> {
  if (!blank) {
    throw new CommandError(
      'Only blank forms are printed here: say --blank. A filled form is printed from its case file.',
      exitCodes.usage,
    )
  }
  if (all === names.length > 0)
    throw new CommandError('Name the forms to print, or say --all.', exitCodes.usage)
  const shown = languageOf(language)
  const wanted = all ? ministryForms : names
  await mkdir(out, { recursive: true })
  const progress = progressOf('Printing')
  try {
    for (const [at, name] of wanted.entries()) {
      const paper = await database
        .asOwner((db) => blankSheet(db, name, shown))
        .catch((error: unknown) => {
          throw error instanceof Problem ? new CommandError(`${name}: ${error.detail.en}`) : error
        })
      const file = join(out, `${name}-${shown}.pdf`)
      await writeFile(file, await typeset({ template: 'paper', data: JSON.stringify(paper) }))
      progress.tell(at + 1, wanted.length)
      print(file)
    }
  } finally {
    progress.end()
    await endTypesetting()
  }
  return exitCodes.done
}
