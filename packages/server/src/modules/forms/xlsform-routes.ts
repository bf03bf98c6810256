import {
  exportXlsform,
  type FormDraft,
  importXlsform,
  MOST_REMARKS,
  type XlsformRemark,
} from '@tumpeang/domain/forms'
import { type Day, dayIn, type InputOf, problem } from '@tumpeang/domain/kernel'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { keepDraft, published } from './drafts.ts'
import { draftOfForm, publishedForm } from './form-queries.ts'
import { unknownSounds } from './sound-routes.ts'
import { withLocked } from './xlsform-locked.ts'
import { fromXlsform } from './xlsform-read.ts'
import { toXlsform } from './xlsform-write.ts'

/** A form as a workbook: the version in force, one by its number, or the draft where there is one. */
export async function exportForm(
  db: Db,
  { name, number, draft }: { name: string; number?: number | undefined; draft: boolean },
): Promise<{ fileName: string; file: Uint8Array<ArrayBuffer> }> {
  const form =
    (draft ? await draftOfForm(db, name) : undefined) ?? (await published(db, name, number))
  return {
    fileName: `${name}-${form.number === null ? 'draft' : `v${form.number}`}.xlsx`,
    file: await toXlsform(form.definition),
  }
}

/** The draft of a form from a workbook: kept with all that could be taken, or refused whole. */
export async function importForm(
  db: Db,
  { file, ...draft }: InputOf<typeof importXlsform>,
  today: Day,
): Promise<{ draft: FormDraft; remarks: XlsformRemark[] }> {
  const before = await publishedForm(db, draft.name)
  const read = fromXlsform(file, { name: draft.name, number: (before?.number ?? 0) + 1 })
  const taken = withLocked(read, before?.definition, today)
  const { definition } = taken
  const remarks = [...taken.remarks, ...(await unknownSounds(db, definition))]
  if (remarks.length > MOST_REMARKS) {
    throw problem('invalid', {
      km: `មានជួរលើសពី ${MOST_REMARKS} ដែលមិនអាចយកបាន។ តើនេះជា XLSForm មែនឬ? គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។`,
      en: `More than ${MOST_REMARKS} rows cannot be taken. Is this an XLSForm? Nothing was changed.`,
    })
  }
  return {
    draft: await keepDraft(db, { ...draft, definition, note: null }),
    remarks: remarks.map(({ why, ...where }) => ({ ...where, why: { ...why } })),
  }
}

export const xlsformRoutes = [
  // Whoever may not change forms sees no draft, and gets the version in force.
  route(exportXlsform, ({ db }, { draft, ...form }) =>
    exportForm(db, { ...form, draft: draft === 'yes' }),
  ),

  route(importXlsform, ({ db, now }, given) => importForm(db, given, dayIn(now))),
]
