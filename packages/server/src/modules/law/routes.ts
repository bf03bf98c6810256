import { type InputOf, type OutputOf, problem } from '@tumpeang/domain/kernel'
import {
  type Asked,
  compareProcedureDraft,
  compareProcedures,
  getProcedure,
  getProcedureDraft,
  listProcedures,
  type Procedure,
  type ProcedureFault,
  procedureFaults,
  procedureFor,
  type ProcedureInFull,
  procedureSteps,
  publishProcedure,
  readProcedure,
  saveProcedureDraft,
} from '@tumpeang/domain/law'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import {
  findDraft,
  insertDraft,
  openCasesByConcern,
  publish,
  publishedProcedure,
  publishedVersions,
  type StoredProcedure,
  updateDraft,
} from './queries.ts'

/** Enough to put a draft right; the rest shows once these are. */
const MOST_FAULTS = 100

const noSuchVersion = () =>
  problem('not-found', { km: 'រកមិនឃើញនីតិវិធីនេះ', en: 'There is no such version' })

const changedMeanwhile = () =>
  problem('stale', {
    km: 'មាននរណាម្នាក់បានកែសេចក្តីព្រាងនេះមុនអ្នក។ សូមមើលកំណែថ្មី រួចកែម្តងទៀត។',
    en: 'Someone changed this draft before you. Look at theirs, then change it again.',
  })

const faulty = (faults: readonly ProcedureFault[]) =>
  problem(
    'illegal',
    {
      km: 'នីតិវិធីនេះមានកំហុស ឬមិនទាន់ឆ្លើយគ្រប់ជំហាន',
      en: 'This procedure has faults, or leaves something open',
    },
    {
      errors: faults.slice(0, MOST_FAULTS).map(({ rule, column, detail }) => ({
        pointer: `/content/rules/${rule ?? ''}/${column ?? ''}`,
        detail,
      })),
    },
  )

const withFaults = (stored: StoredProcedure): ProcedureInFull => ({
  ...stored,
  faults:
    stored.status === 'published'
      ? []
      : procedureFaults(stored.content).map(({ box, detail, ...fault }) => ({
          ...fault,
          detail: { ...detail },
          box: box && { cells: { ...box.cells }, example: { ...box.example } },
        })),
})

async function published(db: Db, number?: number): Promise<StoredProcedure> {
  const found = await publishedProcedure(db, number)
  if (!found) throw noSuchVersion()
  return found
}

async function draftOf(db: Db, id: string): Promise<StoredProcedure> {
  const draft = await findDraft(db, id)
  if (!draft) throw noSuchVersion()
  return draft
}

async function keepDraft(
  db: Db,
  { id, version, content, note }: InputOf<typeof saveProcedureDraft>,
): Promise<ProcedureInFull> {
  if (version === null) {
    if (await findDraft(db)) {
      throw problem('conflict', {
        km: 'មានសេចក្តីព្រាងមួយរួចហើយ សូមកែសេចក្តីព្រាងនោះ',
        en: 'There is a draft already: change that one',
      })
    }
    await insertDraft(db, { id, content, note })
  } else if (!(await updateDraft(db, { id, content, note }, version))) {
    await draftOf(db, id)
    throw changedMeanwhile()
  }
  return withFaults(await draftOf(db, id))
}

/** A procedure that can be asked; refused with the places of what is wrong with it. */
function readable({ content }: StoredProcedure): Procedure {
  const reading = readProcedure(content)
  if (reading.kind === 'read') return reading.procedure
  throw faulty(reading.faults)
}

const out = ({ forms, basis, because, ...rest }: Asked) => ({
  ...rest,
  forms: [...forms],
  basis: [...basis],
  because: { ...because },
})

async function compared(
  db: Db,
  draft: StoredProcedure,
): Promise<OutputOf<typeof compareProcedureDraft>> {
  const before = readable(await published(db))
  const after = readable(draft)
  const open = await openCasesByConcern(db)
  const isTouched = ({ concerns, risk }: (typeof open)[number]) =>
    procedureSteps.some((step) => {
      const was = procedureFor(before, { step, concerns, risk })
      const is = procedureFor(after, { step, concerns, risk })
      return (
        was.within !== is.within ||
        was.approval !== is.approval ||
        was.forms.join() !== is.forms.join()
      )
    })
  const sum = (counted: typeof open) => counted.reduce((total, { cases }) => total + cases, 0)
  return {
    openCases: sum(open),
    touched: sum(open.filter((each) => isTouched(each))),
    differences: compareProcedures(before, after)
      .map((difference) => ({
        ...difference,
        before: out(difference.before),
        after: out(difference.after),
        openCases: sum(
          open.filter(
            ({ concerns, risk }) =>
              concerns.includes(difference.concern) && risk === difference.risk,
          ),
        ),
      }))
      .toSorted((one, other) => other.openCases - one.openCases),
  }
}

export const lawRoutes = [
  route(getProcedure, async ({ db }, { number }) => withFaults(await published(db, number))),

  route(listProcedures, async ({ db }) => ({ items: await publishedVersions(db) })),

  route(getProcedureDraft, async ({ db }) => {
    const draft = await findDraft(db)
    return { draft: draft ? withFaults(draft) : null }
  }),

  route(saveProcedureDraft, ({ db }, draft) => keepDraft(db, draft)),

  route(compareProcedureDraft, async ({ db }, { id }) => compared(db, await draftOf(db, id))),

  route(publishProcedure, async ({ db, actor, now }, { id, version }) => {
    const draft = await draftOf(db, id)
    if (draft.version !== version) throw changedMeanwhile()
    const faults = procedureFaults(draft.content)
    if (faults.length > 0) throw faulty(faults)
    const account = actor.account?.id ?? null
    if (!(await publish(db, id, version, account, now))) throw changedMeanwhile()
    return withFaults(await published(db))
  }),
]
