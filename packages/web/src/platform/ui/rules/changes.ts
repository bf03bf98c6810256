import type { DecisionTable, TableRule } from '@tumpeang/domain/kernel'

export type RowChange<Row> =
  | { readonly kind: 'added' | 'removed'; readonly row: number; readonly rule: Row }
  | { readonly kind: 'changed'; readonly row: number; readonly before: Row; readonly rule: Row }
  | { readonly kind: 'moved'; readonly from: number; readonly row: number; readonly rule: Row }

interface Known<Row> {
  readonly idOf: (row: Row) => string
  /** All that a row says; rows that say the same have not changed. */
  readonly saying?: (row: Row) => string
}

/** What one version says that the other does not, row by row; rows are known by their ids. */
export function rowChanges<Row>(
  before: readonly Row[],
  after: readonly Row[],
  { idOf, saying = JSON.stringify }: Known<Row>,
): readonly RowChange<Row>[] {
  const was = new Map(before.map((rule, index) => [idOf(rule), { rule, index }]))
  const is = new Set(after.map(idOf))
  const stayed = before.map(idOf).filter((id) => is.has(id))
  const orderNow = after.map(idOf).filter((id) => was.has(id))
  return [
    ...after.flatMap((rule, index): RowChange<Row>[] => {
      const old = was.get(idOf(rule))
      const row = index + 1
      if (old === undefined) return [{ kind: 'added', row, rule }]
      if (saying(old.rule) !== saying(rule))
        return [{ kind: 'changed', row, before: old.rule, rule }]
      // Rows that only make room for others have not moved: their order among the rest is the same.
      return stayed.indexOf(idOf(rule)) === orderNow.indexOf(idOf(rule))
        ? []
        : [{ kind: 'moved', from: old.index + 1, row, rule }]
    }),
    ...before.flatMap((rule, index): RowChange<Row>[] =>
      is.has(idOf(rule)) ? [] : [{ kind: 'removed', row: index + 1, rule }],
    ),
  ]
}

/** A cell that may be anything is the same written or left out, and so is the order of the cells. */
function saying({ when, result, because }: TableRule): string {
  const cells = Object.entries(when).filter(([, cell]) => cell.trim() !== '-')
  const sorted = (entries: readonly (readonly [string, unknown])[]) =>
    entries.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([sorted(cells), sorted(Object.entries(result)), because])
}

/** What one decision table says that the other does not. */
export const tableChanges = (before: DecisionTable, after: DecisionTable) =>
  rowChanges(before.rules, after.rules, { idOf: ({ id }) => id, saying })
