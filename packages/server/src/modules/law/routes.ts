import { type OutputOf, problem } from '@tumpeang/domain/kernel'
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
  type ProcedureId,
  type ProcedureInFull,
  procedureSteps,
  publishProcedure,
  readProcedure,
  saveProcedureDraft,
} from '@tumpeang/domain/law'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { changedMeanwhile, type StoredRules } from '../../platform/rule-versions.ts'
import { openCasesByConcern, procedures } from './queries.ts'

/** Enough to put a draft right; the rest shows once these are. */
const MOST_FAULTS = 100

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

const withFaults = (stored: StoredRules<ProcedureId>): ProcedureInFull => ({
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

/** A procedure that can be asked; refused with the places of what is wrong with it. */
function readable({ content }: StoredRules<ProcedureId>): Procedure {
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
  draft: StoredRules<ProcedureId>,
): Promise<OutputOf<typeof compareProcedureDraft>> {
  const before = readable(await procedures.published(db))
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
  route(getProcedure, async ({ db }, { number }) =>
    withFaults(await procedures.published(db, number)),
  ),

  route(listProcedures, async ({ db }) => ({ items: await procedures.all(db) })),

  route(getProcedureDraft, async ({ db }) => {
    const draft = await procedures.findDraft(db)
    return { draft: draft ? withFaults(draft) : null }
  }),

  route(saveProcedureDraft, async ({ db }, draft) =>
    withFaults(await procedures.keepDraft(db, draft)),
  ),

  route(compareProcedureDraft, async ({ db }, { id }) =>
    compared(db, await procedures.draftOf(db, id)),
  ),

  route(publishProcedure, async ({ db, actor, now }, { id, version }) => {
    const draft = await procedures.draftOf(db, id)
    if (draft.version !== version) throw changedMeanwhile()
    const faults = procedureFaults(draft.content)
    if (faults.length > 0) throw faulty(faults)
    await procedures.publish(db, { id, version, by: actor.account?.id ?? null, now })
    return withFaults(await procedures.published(db))
  }),
]
