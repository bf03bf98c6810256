import type { DecisionTable, TableRule } from '@tumpeang/domain/kernel'

export type RowChange =
  | { readonly kind: 'added' | 'removed'; readonly row: number; readonly rule: TableRule }
  | {
      readonly kind: 'changed'
      readonly row: number
      readonly before: TableRule
      readonly rule: TableRule
    }
  | {
      readonly kind: 'moved'
      readonly from: number
      readonly row: number
      readonly rule: TableRule
    }

const saying = ({ when, result, because }: TableRule): string => {
  const cells = Object.entries(when).filter(([, cell]) => cell.trim() !== '-')
  const sorted = (entries: readonly (readonly [string, unknown])[]) =>
    entries.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([sorted(cells), sorted(Object.entries(result)), because])
}

/** What one version says that the other does not, row by row; rows are known by their ids. */
export function rowChanges(before: DecisionTable, after: DecisionTable): readonly RowChange[] {
  const was = new Map(before.rules.map((rule, index) => [rule.id, { rule, index }]))
  const is = new Set(after.rules.map(({ id }) => id))
  const stayed = before.rules.filter(({ id }) => is.has(id)).map(({ id }) => id)
  const orderNow = after.rules.filter(({ id }) => was.has(id)).map(({ id }) => id)
  return [
    ...after.rules.flatMap((rule, index): RowChange[] => {
      const old = was.get(rule.id)
      const row = index + 1
      if (old === undefined) return [{ kind: 'added', row, rule }]
      if (saying(old.rule) !== saying(rule))
        return [{ kind: 'changed', row, before: old.rule, rule }]
      // Rows that only make room for others have not moved: their order among the rest is the same.
      return stayed.indexOf(rule.id) === orderNow.indexOf(rule.id)
        ? []
        : [{ kind: 'moved', from: old.index + 1, row, rule }]
    }),
    ...before.rules.flatMap((rule, index): RowChange[] =>
      is.has(rule.id) ? [] : [{ kind: 'removed', row: index + 1, rule }],
    ),
  ]
}
