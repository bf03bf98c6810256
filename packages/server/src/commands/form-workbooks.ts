import { readFile, stat, writeFile } from 'node:fs/promises'
import { FormName, FormVersionId, MOST_XLSX } from '@tumpeang/domain/forms'
import { dayIn, Problem } from '@tumpeang/domain/kernel'
import { v7 as uuid } from 'uuid'
import { draftOfForm, exportForm, importForm } from '../modules/forms/index.ts'
import type { Database } from '../platform/database.ts'
import { CommandError, exitCodes } from './exit.ts'

const named = (given: string): FormName => {
  const name = FormName.safeParse(given)
  if (name.success) return name.data
  throw new CommandError(
    'A form is named with small letters, digits and hyphens, as in "service-plan".',
    exitCodes.usage,
  )
}

/** What the person at the command line has to put right is said; whatever else is a bug of ours. */
const explained = (error: unknown): unknown =>
  error instanceof Problem ? new CommandError(error.detail.en) : error

/** Writes a form as an XLSForm workbook. Answers the exit code. */
export async function exportWorkbook(
  database: Database,
  form: string,
  file: string,
  { draft = false }: { readonly draft?: boolean },
  print: (line: string) => void,
): Promise<number> {
  const name = named(form)
  const { fileName, file: bytes } = await database
    .asOwner((db) => exportForm(db, { name, draft }))
    .catch((error: unknown) => {
      throw explained(error)
    })
  await writeFile(file, bytes)
  print(`${file} is ${fileName}.`)
  return exitCodes.done
}

/** Makes the draft of a form from a workbook, and tells every row that was not taken, and why. */
export async function importWorkbook(
  database: Database,
  form: string,
  file: string,
  { replace = false }: { readonly replace?: boolean },
  print: (line: string) => void,
): Promise<number> {
  const name = named(form)
  if ((await stat(file)).size > MOST_XLSX)
    throw new CommandError(`The file is larger than ${MOST_XLSX / 1_000_000} megabytes.`)
  const bytes = new Uint8Array(await readFile(file))
  const { draft, remarks } = await database
    .asOwner(async (db) => {
      const there = await draftOfForm(db, name)
      if (there !== undefined && !replace) {
        throw new CommandError(
          'This form has a draft already. Say --replace to put the workbook in its place.',
        )
      }
      return importForm(
        db,
        {
          id: there?.id ?? FormVersionId.parse(uuid()),
          name,
          version: there?.version ?? null,
          file: bytes,
        },
        dayIn(new Date()),
      )
    })
    .catch((error: unknown) => {
      throw explained(error)
    })
  for (const { sheet, row, why } of remarks)
    print(`  ${sheet}${row === null ? '' : `, row ${row}`}: ${why.en}`)
  for (const { section, field, detail } of draft.faults)
    print(`  to put right: ${field ?? section ?? name}: ${detail.en}`)
  print(
    `The draft of "${name}" was made: ${remarks.length} rows to look at, ${draft.faults.length} things to put right before publishing.`,
  )
  return remarks.length + draft.faults.length > 0 ? exitCodes.foundWrong : exitCodes.done
}
