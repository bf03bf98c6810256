import {
  faultsOfForm,
  type FormDefinition,
  type FormDraft,
  type FormFault,
  type saveFormDraft,
} from '@tumpeang/domain/forms'
import { type InputOf, problem } from '@tumpeang/domain/kernel'
import type { Db } from '../../platform/db.ts'
import { changedMeanwhile } from '../../platform/rule-versions.ts'
import {
  draftOfForm,
  insertDraft,
  publishedForm,
  type StoredForm,
  updateDraft,
} from './form-queries.ts'

/** Enough to put a draft right; the rest shows once these are. */
const MOST_FAULTS = 100

export const noForm = () =>
  problem('not-found', { km: 'រកមិនឃើញទម្រង់នេះ', en: 'There is no such form or version' })

export const faulty = (faults: readonly FormFault[]) =>
  problem(
    'illegal',
    {
      km: 'ទម្រង់នេះនៅមានចំណុចត្រូវកែ មុននឹងប្រកាសប្រើ',
      en: 'Some things in this form have to be put right before it is published',
    },
    {
      errors: faults.slice(0, MOST_FAULTS).map(({ section, field, property, detail }) => ({
        pointer: `/definition/${[section, field, property].filter(Boolean).join('/')}`,
        detail,
      })),
    },
  )

export async function published(db: Db, name: string, number?: number): Promise<StoredForm> {
  const form = await publishedForm(db, name, number)
  if (!form) throw noForm()
  return form
}

/** The draft as it would be published: with the number that comes next. */
export const numbered = (
  definition: FormDefinition,
  before: StoredForm | undefined,
): FormDefinition => ({
  ...definition,
  number: (before?.number ?? 0) + 1,
})

export async function inFull(db: Db, draft: StoredForm): Promise<FormDraft> {
  const before = await publishedForm(db, draft.name)
  const definition = numbered(draft.definition, before)
  return {
    ...draft,
    definition,
    published: before?.definition ?? null,
    faults: faultsOfForm(definition, before?.definition).map((fault) => ({
      ...fault,
      detail: { ...fault.detail },
    })),
  }
}

export async function draftOf(db: Db, name: string, id: string): Promise<StoredForm> {
  const draft = await draftOfForm(db, name)
  if (!draft || draft.id !== id) throw noForm()
  return draft
}

export async function keepDraft(
  db: Db,
  { id, name, version, definition, note }: InputOf<typeof saveFormDraft>,
): Promise<FormDraft> {
  const kept = {
    id,
    name,
    note,
    definition: numbered(definition, await publishedForm(db, name)),
  }
  if (version === null) {
    if (await draftOfForm(db, name)) {
      throw problem('conflict', {
        km: 'ទម្រង់នេះមានសេចក្តីព្រាងមួយរួចហើយ សូមកែសេចក្តីព្រាងនោះ',
        en: 'This form has a draft already: change that one',
      })
    }
    await insertDraft(db, kept)
  } else if (!(await updateDraft(db, kept, version))) {
    await draftOf(db, name, id)
    throw changedMeanwhile()
  }
  return inFull(db, await draftOf(db, name, id))
}
