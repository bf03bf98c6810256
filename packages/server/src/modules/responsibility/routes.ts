import { days, decide, type InputOf, later, problem } from '@tumpeang/domain/kernel'
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
  type TableWithRules,
  tryTable,
} from '@tumpeang/domain/responsibility'
import type { z } from 'zod'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { fromDmn, toDmn } from './dmn.ts'
import {
  findDraft,
  insertDraft,
  pastFacts,
  publish,
  publishedTable,
  publishedVersions,
  type StoredTable,
  updateDraft,
} from './queries.ts'

/** Enough to see what a change does; the counts tell the rest. */
const MOST_EXAMPLES = 100

const noTable = () =>
  problem('not-found', { km: 'រកមិនឃើញតារាងនេះ', en: 'There is no such version' })

const changedMeanwhile = () =>
  problem('stale', {
    km: 'មាននរណាម្នាក់បានកែសេចក្តីព្រាងនេះមុនអ្នក។ សូមមើលកំណែថ្មី រួចកែម្តងទៀត។',
    en: 'Someone changed this draft before you. Look at theirs, then change it again.',
  })

const openFault = ({ box, ...fault }: ResponsibilityFault): TableWithRules['faults'][number] => ({
  ...fault,
  box: box && { cells: { ...box.cells }, example: { ...box.example } },
})

const withFaults = (table: StoredTable): TableWithRules => ({
  ...table,
  faults:
    table.status === 'published' ? [] : faultsOf(table.content).map((fault) => openFault(fault)),
})

async function published(db: Db, number?: number): Promise<StoredTable> {
  const table = await publishedTable(db, number)
  if (!table) throw noTable()
  return table
}

async function draftOf(db: Db, id: string): Promise<StoredTable> {
  const draft = await findDraft(db, id)
  if (!draft) throw noTable()
  return draft
}

/** A table that can be asked; refused with the places of what is wrong with it. */
function readable({ content }: StoredTable): ResponsibilityTable {
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

async function keepDraft(
  db: Db,
  { id, version, content, note }: InputOf<typeof saveDraft>,
): Promise<TableWithRules> {
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

const answered = ({ helping, basis, because, ...rest }: Responsible) => ({
  ...rest,
  helping: [...helping],
  basis: [...basis],
  because: { ...because },
})

/** Alike decisions were asked once; each counts as often as it was taken. */
async function compared(
  db: Db,
  draft: StoredTable,
  since: Date,
): Promise<z.output<typeof ComparisonOut>> {
  const past = await pastFacts(db, since)
  const times = (id: string) => past[Number(id)]?.times ?? 0
  const { differences } = compareTables(
    readable(await published(db)),
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
) => (draft === undefined ? published(db, number) : draftOf(db, draft))

const fileName = ({ number }: StoredTable): string =>
  `responsibility-${number === null ? 'draft' : `v${number}`}.dmn`

export const responsibilityRoutes = [
  route(getResponsibilityTable, async ({ db }, { number }) =>
    withFaults(await published(db, number)),
  ),

  route(listVersions, async ({ db }) => ({ items: await publishedVersions(db) })),

  route(getDraft, async ({ db }) => {
    const draft = await findDraft(db)
    return { draft: draft ? withFaults(draft) : null }
  }),

  route(saveDraft, ({ db }, draft) => keepDraft(db, draft)),

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
    compared(db, await draftOf(db, id), later(now, -days(Math.round(months * 30.44)))),
  ),

  route(publishDraft, async ({ db, actor, now }, { id, version }) => {
    const draft = await draftOf(db, id)
    if (draft.version !== version) throw changedMeanwhile()
    const faults = faultsOf(draft.content)
    if (faults.length > 0) throw faulty(faults)
    const account = actor.account?.id ?? null
    if (!(await publish(db, id, version, account, now))) throw changedMeanwhile()
    return withFaults(await published(db))
  }),

  route(exportDmn, async ({ db }, asked) => {
    const table = await chosen(db, asked)
    return { fileName: fileName(table), xml: await toDmn(table.content) }
  }),

  route(importDmn, async ({ db }, { xml, ...draft }) =>
    // What a document of another program leaves out is taken from the rules that stand.
    keepDraft(db, { ...draft, content: await fromDmn(xml, (await publishedTable(db))?.content) }),
  ),
]
