import { days, decide, later, problem } from '@tumpeang/domain/kernel'
import {
  asTableFacts,
  compareTables,
  compareWithLastYear,
  type ComparisonOut,
  exportDmn,
  faultsOf,
  getDraft,
  getResponsibilityTable,
  importDmn,
  listVersions,
  publishDraft,
  readTable,
  type Responsible,
  type ResponsibilityFault,
  type ResponsibilityTable,
  responsibleFor,
  saveDraft,
  type TableId,
  type TableWithRules,
  tryTable,
} from '@tumpeang/domain/responsibility'
import type { z } from 'zod'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { changedMeanwhile, type StoredRules } from '../../platform/rule-versions.ts'
import { fromDmn, toDmn } from './dmn.ts'
import { pastFacts, tables } from './queries.ts'

/** Enough to see what a change does; the counts tell the rest. */
const MOST_EXAMPLES = 100

const openFault = ({ box, ...fault }: ResponsibilityFault): TableWithRules['faults'][number] => ({
  ...fault,
  box: box && { cells: { ...box.cells }, example: { ...box.example } },
})

const withFaults = (table: StoredRules<TableId>): TableWithRules => ({
  ...table,
  faults:
    table.status === 'published' ? [] : faultsOf(table.content).map((fault) => openFault(fault)),
})

/** A table that can be asked; refused with the places of what is wrong with it. */
function readable({ content }: StoredRules<TableId>): ResponsibilityTable {
  const reading = readTable(content)
  if (reading.kind === 'read') return reading.table
  throw faulty(reading.faults)
}

const faulty = (faults: readonly ResponsibilityFault[]) =>
  problem(
    'illegal',
    {
      km: 'តារាងនេះមានកំហុស ឬមិនទាន់ឆ្លើយគ្រប់ករណី',
      en: 'These rules have faults, or leave something open',
    },
    {
      errors: faults.slice(0, MOST_EXAMPLES).map(({ rule, column, detail }) => ({
        pointer: `/content/rules/${rule ?? ''}/${column ?? ''}`,
        detail,
      })),
    },
  )

const answered = ({ helping, basis, because, ...rest }: Responsible) => ({
  ...rest,
  helping: [...helping],
  basis: [...basis],
  because: { ...because },
})

/** Alike decisions were asked once; each counts as often as it was taken. */
async function compared(
  db: Db,
  draft: StoredRules<TableId>,
  since: Date,
): Promise<z.output<typeof ComparisonOut>> {
  const past = await pastFacts(db, since)
  const times = (id: string) => past[Number(id)]?.times ?? 0
  const { differences } = compareTables(
    readable(await tables.published(db)),
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

const fileName = ({ number }: StoredRules<TableId>): string =>
  `responsibility-${number === null ? 'draft' : `v${number}`}.dmn`

export const responsibilityRoutes = [
  route(getResponsibilityTable, async ({ db }, { number }) =>
    withFaults(await tables.published(db, number)),
  ),

  route(listVersions, async ({ db }) => ({ items: await tables.all(db) })),

  route(getDraft, async ({ db }) => {
    const draft = await tables.findDraft(db)
    return { draft: draft ? withFaults(draft) : null }
  }),

  route(saveDraft, async ({ db }, draft) => withFaults(await tables.keepDraft(db, draft))),

  route(tryTable, async ({ db }, { number, draft, age, ...rest }) => {
    const table = await chosen(db, { number, draft })
    const { compiled, concerns } = readable(table)
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
    compared(db, await tables.draftOf(db, id), later(now, -days(Math.round(months * 30.44)))),
  ),

  route(publishDraft, async ({ db, actor, now }, { id, version }) => {
    const draft = await tables.draftOf(db, id)
    if (draft.version !== version) throw changedMeanwhile()
    const faults = faultsOf(draft.content)
    if (faults.length > 0) throw faulty(faults)
    await tables.publish(db, { id, version, by: actor.account?.id ?? null, now })
    return withFaults(await tables.published(db))
  }),

  route(exportDmn, async ({ db }, asked) => {
    const table = await chosen(db, asked)
    return { fileName: fileName(table), xml: await toDmn(table.content) }
  }),

  route(importDmn, async ({ db }, { xml, ...draft }) => {
    // What a document of another program leaves out is taken from the rules that stand.
    const content = await fromDmn(xml, (await tables.findPublished(db))?.content)
    return withFaults(await tables.keepDraft(db, { ...draft, content }))
  }),
]
