import type { DecisionTable, TableRule } from '@tumpeang/domain/kernel'
import { type Dispatch, type SetStateAction, useState } from 'react'
import { rowId } from './faults.ts'

/** The rows of a draft while somebody changes them, one of them open at most. */
export function useRows<Row>(
  idOf: (row: Row) => string,
  change: (how: (rows: readonly Row[]) => readonly Row[]) => void,
) {
  const [open, setOpen] = useState<string | null>(null)
  return {
    open,
    setOpen,
    replace: (changed: Row) =>
      change((rows) => rows.map((row) => (idOf(row) === idOf(changed) ? changed : row))),
    remove: (id: string) => {
      change((rows) => rows.filter((row) => idOf(row) !== id))
      setOpen(null)
    },
    move: (from: number, to: number) =>
      change((rows) => {
        const moved = rows[from]
        return moved === undefined ? rows : rows.toSpliced(from, 1).toSpliced(to, 0, moved)
      }),
    insert: (at: number, row: Row) => {
      change((rows) => rows.toSpliced(at, 0, row))
      setOpen(idOf(row))
      setTimeout(
        () => document.getElementById(rowId(idOf(row)))?.scrollIntoView({ block: 'center' }),
        50,
      )
    },
  }
}

export const ruleId = ({ id }: TableRule): string => id

/** The rows of a decision table. */
export const useTableRows = (change: Dispatch<SetStateAction<DecisionTable>>) =>
  useRows(ruleId, (how) => change((table) => ({ ...table, rules: [...how(table.rules)] })))
