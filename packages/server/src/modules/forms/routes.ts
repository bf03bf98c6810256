import {
  answersOfCase,
  faultsOfForm,
  type FormDefinition,
  type FormDraft,
  type FormFault,
  getCodeList,
  getForm,
  getFormDraft,
  listForms,
  listFormVersions,
  publishForm,
  saveFormDraft,
  silentKinds,
  unfilledFields,
} from '@tumpeang/domain/forms'
import { type InputOf, problem } from '@tumpeang/domain/kernel'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { caseInSight } from './answer-queries.ts'
import { formAnswersOf } from './answers.ts'
import {
  allVersions,
  draftOfForm,
  type Figure,
  figuresOf,
  insertDraft,
  publish,
  publishedForm,
  type StoredForm,
  updateDraft,
} from './form-queries.ts'
import { codesOf } from './queries.ts'

/** Enough to put a draft right; the rest shows once these are. */
const MOST_FAULTS = 100

const noForm = () =>
  problem('not-found', { km: 'រកមិនឃើញទម្រង់នេះ', en: 'There is no such form or version' })

const changedMeanwhile = () =>
  problem('stale', {
    km: 'មាននរណាម្នាក់បានកែសេចក្តីព្រាងនេះមុនអ្នក។ សូមមើលកំណែថ្មី រួចកែម្តងទៀត។',
    en: 'Someone changed this draft before you. Look at theirs, then change it again.',
  })

const faulty = (faults: readonly FormFault[]) =>
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

async function published(db: Db, name: string, number?: number): Promise<StoredForm> {
  const form = await publishedForm(db, name, number)
  if (!form) throw noForm()
  return form
}

/** The draft as it would be published: with the number that comes next. */
const numbered = (definition: FormDefinition, before: StoredForm | undefined): FormDefinition => ({
  ...definition,
  number: (before?.number ?? 0) + 1,
})

async function inFull(db: Db, draft: StoredForm): Promise<FormDraft> {
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

async function draftOf(db: Db, name: string, id: string): Promise<StoredForm> {
  const draft = await draftOfForm(db, name)
  if (!draft || draft.id !== id) throw noForm()
  return draft
}

async function keepDraft(
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

/** Of each question that is asked, how often it was answered, of how many filings or rows. */
function counted({ sections }: FormDefinition, figures: readonly Figure[]) {
  const of = (field: string | null) => figures.find((each) => each.field === field)
  const filed = of(null)?.filed ?? 0
  return {
    filed,
    fields: sections.flatMap((section) =>
      section.fields
        .filter(
          ({ kind, binds, retired }) =>
            !silentKinds.includes(kind) && binds === undefined && retired === undefined,
        )
        .map(({ name }) =>
          section.repeat
            ? {
                name,
                answered: of(`${section.name}/${name}`)?.answered ?? 0,
                of: of(section.name)?.answered ?? 0,
              }
            : { name, answered: of(name)?.answered ?? 0, of: filed },
        ),
    ),
  }
}

export const formRoutes = [
  route(getCodeList, async ({ db }, { list }) => ({ name: list, codes: await codesOf(db, list) })),

  route(listForms, async ({ db }) => {
    const all = await allVersions(db)
    return {
      items: [...new Set(all.map(({ name }) => name))].flatMap((name) => {
        const own = all.filter((form) => form.name === name)
        const shown = own.find(({ status }) => status === 'published') ?? own[0]
        return shown ? [{ ...shown, hasDraft: own.some(({ status }) => status === 'draft') }] : []
      }),
    }
  }),

  route(getForm, ({ db }, { name, number }) => published(db, name, number)),

  route(listFormVersions, async ({ db }, { name }) => ({
    items: (await allVersions(db, name)).filter(({ status }) => status === 'published'),
  })),

  route(getFormDraft, async ({ db }, { name }) => {
    const draft = await draftOfForm(db, name)
    return { draft: draft ? await inFull(db, draft) : null }
  }),

  route(saveFormDraft, ({ db }, draft) => keepDraft(db, draft)),

  route(publishForm, async ({ db, actor, now }, { id, name, version }) => {
    const draft = await draftOf(db, name, id)
    if (draft.version !== version) throw changedMeanwhile()
    const before = await publishedForm(db, name)
    const definition = numbered(draft.definition, before)
    const faults = faultsOfForm(definition, before?.definition)
    if (faults.length > 0) throw faulty(faults)
    const account = actor.account?.id ?? null
    if (!(await publish(db, { id, definition }, version, account, now))) throw changedMeanwhile()
    return published(db, name)
  }),

  route(unfilledFields, async ({ db }, { name, number }) => {
    const form = await published(db, name, number)
    const asked = form.definition.number
    return { number: asked, ...counted(form.definition, await figuresOf(db, name, asked)) }
  }),

  route(answersOfCase, async ({ db }, { id, form }) => {
    if (!(await caseInSight(db, id))) throw noForm()
    return { items: await formAnswersOf(db, id, form) }
  }),
]
