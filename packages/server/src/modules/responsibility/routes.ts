import { days, decide, type DecisionTable, later, type Text } from '@tumpeang/domain/kernel'
import {
  asTableFacts,
  compareTables,
  compareWithLastYear,
  type ComparisonOut,
  exportDmn,
  faultsOf,
  importDmn,
  readTable,
  type Responsible,
  type ResponsibilityTable,
  responsibleFor,
  tableRules,
  tryTable,
} from '@tumpeang/domain/responsibility'
import type { z } from 'zod'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { faulty, ruleRoutes, withFaults } from '../../platform/rule-routes.ts'
import { fromDmn, toDmn } from './dmn.ts'
import { pastFacts, tables } from './queries.ts'

/** Enough to see what a change does; the counts tell the rest. */
const MOST_EXAMPLES = 100

const refusal: Text = {
  km: 'តារាងនេះមានកំហុស ឬមិនទាន់ឆ្លើយគ្រប់ករណី',
  en: 'These rules have faults, or leave something open',
}

/** A table that can be asked; refused with the places of what is wrong with it. */
function readable(content: DecisionTable): ResponsibilityTable {
  const reading = readTable(content)
  if (reading.kind === 'read') return reading.table
  throw faulty(refusal, reading.faults)
}

const rules = {
  store: tables,
  faults: (_db: Db, content: DecisionTable) => faultsOf(content),
  refusal,
}

const answered = ({ helping, basis, because, ...rest }: Responsible) => ({
  ...rest,
  helping: [...helping],
  basis: [...basis],
  because: { ...because },
})

/** Alike decisions were asked once; each counts as often as it was taken. */
async function compared(
  db: Db,
  draft: DecisionTable,
  since: Date,
): Promise<z.output<typeof ComparisonOut>> {
  const past = await pastFacts(db, since)
  const times = (id: string) => past[Number(id)]?.times ?? 0
  const { differences } = compareTables(
    readable((await tables.published(db)).content),
    readable(draft),
    past.map(({ facts: { concerns, ...facts } }, index) => ({
      id: String(index),
      concerns,
      facts,
    })),
  )
  const moves = new Map<
    string,
    { from: Responsible['lead']; to: Responsible['lead']; cases: number }
  >()
  for (const { id, before, after } of differences) {
    if (before.lead === after.lead) continue
    const key = `${before.lead} ${after.lead}`
    const cases = (moves.get(key)?.cases ?? 0) + times(id)
    moves.set(key, { from: before.lead, to: after.lead, cases })
  }
  return {
    compared: past.reduce((sum, each) => sum + each.times, 0),
    changedCases: differences.reduce((sum, { id }) => sum + times(id), 0),
    moved: [...moves.values()].toSorted((a, b) => b.cases - a.cases),
    examples: differences.slice(0, MOST_EXAMPLES).flatMap(({ id, before, after, changed }) => {
      const found = past[Number(id)]
      if (!found) return []
      const { concerns, ...facts } = found.facts
      return [
        {
          concerns,
          facts,
          before: answered(before),
          after: answered(after),
          changed: [...changed],
        },
      ]
    }),
  }
}

const chosen = (
  db: Db,
  { number, draft }: { number?: number | undefined; draft?: string | undefined },
) => (draft === undefined ? tables.published(db, number) : tables.draftOf(db, draft))

const fileName = ({ number }: { number: number | null }): string =>
  `responsibility-${number === null ? 'draft' : `v${number}`}.dmn`

export const responsibilityRoutes = [
  ...ruleRoutes(tableRules, rules),

  route(tryTable, async ({ db }, { number, draft, age, ...rest }) => {
    const table = await chosen(db, { number, draft })
    const { compiled, concerns } = readable(table.content)
    const facts = { ...rest, age: age ?? null }
    const decision = decide(compiled, asTableFacts(facts, concerns))
    return {
      tableNumber: table.number,
      answer: answered(responsibleFor({ compiled, concerns }, facts)),
      fired:
        decision.kind === 'decided'
          ? decision.fired.map(({ rule, because }) => ({ rule, because: { ...because } }))
          : [],
    }
  }),

  route(compareWithLastYear, async ({ db, now }, { id, months }) =>
    compared(
      db,
      (await tables.draftOf(db, id)).content,
      later(now, -days(Math.round(months * 30.44))),
    ),
  ),

  route(exportDmn, async ({ db }, asked) => {
    const table = await chosen(db, asked)
    return { fileName: fileName(table), xml: await toDmn(table.content) }
  }),

  route(importDmn, async ({ db }, { xml, ...draft }) => {
    // What a document of another program leaves out is taken from the rules that stand.
    const content = await fromDmn(xml, (await tables.findPublished(db))?.content)
    return withFaults(rules, db, await tables.keepDraft(db, { ...draft, content }))
  }),
]
