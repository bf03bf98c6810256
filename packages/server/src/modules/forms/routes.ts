import {
  answersOfCase,
  faultsOfForm,
  type FormDefinition,
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
import { route } from '../../platform/http.ts'
import { changedMeanwhile } from '../../platform/rule-versions.ts'
import { caseInSight } from './answer-queries.ts'
import { formAnswersOf } from './answers.ts'
import { draftOf, faulty, inFull, keepDraft, noForm, numbered, published } from './drafts.ts'
import {
  allVersions,
  draftOfForm,
  type Figure,
  figuresOf,
  publish,
  publishedForm,
} from './form-queries.ts'
import { codesOf } from './queries.ts'
import { soundRoutes } from './sound-routes.ts'
import { xlsformRoutes } from './xlsform-routes.ts'

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

  route(listFormVersions, async ({ db }, { name }) => {
    const items = (await allVersions(db, name)).filter(({ status }) => status === 'published')
    if (items.length === 0) throw noForm()
    return { items }
  }),

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

  ...soundRoutes,
  ...xlsformRoutes,
]
