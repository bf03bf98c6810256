import { exportXlsform, importXlsform, MOST_REMARKS } from '@tumpeang/domain/forms'
import { dayIn, problem } from '@tumpeang/domain/kernel'
import { route } from '../../platform/http.ts'
import { keepDraft, published } from './drafts.ts'
import { draftOfForm, publishedForm } from './form-queries.ts'
import { fromXlsform } from './xlsform-read.ts'
import { withLocked } from './xlsform-locked.ts'
import { toXlsform } from './xlsform-write.ts'

export const xlsformRoutes = [
  route(exportXlsform, async ({ db, actor }, { name, number, draft }) => {
    const form =
      draft === 'yes' && actor.abilities.has('forms.edit')
        ? ((await draftOfForm(db, name)) ?? (await published(db, name)))
        : await published(db, name, number)
    return {
      fileName: `${name}-${form.number === null ? 'draft' : `v${form.number}`}.xlsx`,
      file: await toXlsform(form.definition),
    }
  }),

  route(importXlsform, async ({ db, now }, { id, name, version, file }) => {
    const before = await publishedForm(db, name)
    const read = fromXlsform(file, { name, number: (before?.number ?? 0) + 1 })
    const { definition, remarks } = withLocked(read, before?.definition, dayIn(now))
    if (remarks.length > MOST_REMARKS) {
      throw problem('invalid', {
        km: `មានជួរលើសពី ${MOST_REMARKS} ដែលមិនអាចយកបាន។ តើនេះជា XLSForm មែនឬ? គ្មានអ្វីត្រូវបានផ្លាស់ប្ដូរទេ។`,
        en: `More than ${MOST_REMARKS} rows cannot be taken. Is this an XLSForm? Nothing was changed.`,
      })
    }
    const draft = await keepDraft(db, { id, name, version, definition, note: null })
    return { draft, remarks: remarks.map(({ why, ...where }) => ({ ...where, why: { ...why } })) }
  }),
]
