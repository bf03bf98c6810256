import type { DecisionTable, OutputOf, Text } from '@tumpeang/domain/kernel'
import {
  type Asked,
  compareProcedureDraft,
  compareProcedures,
  guideFaults,
  guideRules,
  type Procedure,
  procedureFaults,
  procedureFor,
  procedureRules,
  procedureSteps,
  readProcedure,
} from '@tumpeang/domain/law'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { faulty, ruleRoutes } from '../../platform/rule-routes.ts'
import { guideBooks, openCasesByConcern, procedures } from './queries.ts'

const refusal: Text = {
  km: 'នីតិវិធីនេះមានកំហុស ឬមិនទាន់ឆ្លើយគ្រប់ជំហាន',
  en: 'This procedure has faults, or leaves something open',
}

/** A procedure that can be asked; refused with the places of what is wrong with it. */
function readable(content: DecisionTable): Procedure {
  const reading = readProcedure(content)
  if (reading.kind === 'read') return reading.procedure
  throw faulty(refusal, reading.faults)
}

const out = ({ forms, basis, because, ...rest }: Asked) => ({
  ...rest,
  forms: [...forms],
  basis: [...basis],
  because: { ...because },
})

async function compared(
  db: Db,
  draft: DecisionTable,
): Promise<OutputOf<typeof compareProcedureDraft>> {
  const before = readable((await procedures.published(db)).content)
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
  ...ruleRoutes(procedureRules, {
    store: procedures,
    faults: (_db, content) => procedureFaults(content),
    refusal,
  }),

  ...ruleRoutes(guideRules, {
    store: guideBooks,
    faults: async (db, content) =>
      guideFaults(
        content,
        (await guideBooks.everyVersion(db)).map((version) => version.content),
      ),
    refusal: {
      km: 'សេចក្តីណែនាំនេះមានកំហុស ឬមិនទាន់គ្រប់ប្រភេទកិច្ចការពារ',
      en: 'These guides have faults, or leave a kind of protection without a guide',
    },
  }),

  route(compareProcedureDraft, async ({ db }, { id }) =>
    compared(db, (await procedures.draftOf(db, id)).content),
  ),
]
