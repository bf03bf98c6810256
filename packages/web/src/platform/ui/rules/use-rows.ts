import type { DecisionTable, TableRule } from '@tumpeang/domain/kernel'
import { useEffect, useState } from 'react'
import { rowId } from './faults.ts'

/**
 * The rows of a draft while somebody changes them. `saved` is what the server keeps, null where it
 * keeps no draft yet; whoever leaves with changes is asked first.
 */
export function useRows(given: DecisionTable | null, current: DecisionTable) {
  const [saved, setSaved] = useState(given)
  const [content, setContent] = useState(given ?? current)
  const [open, setOpen] = useState<string | null>(null)
  const isChanged = content !== (saved ?? current)
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (isChanged) event.preventDefault()
    }
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [isChanged])

  const rules = (change: (rows: readonly TableRule[]) => readonly TableRule[]) =>
    setContent((before) => ({ ...before, rules: [...change(before.rules)] }))
  return {
    saved,
    content,
    open,
    setOpen,
    isChanged,
    /** Takes what the server answered. */
    stored: (table: DecisionTable) => {
      setSaved(table)
      setContent(table)
    },
    replace: (changed: TableRule) =>
      rules((rows) => rows.map((row) => (row.id === changed.id ? changed : row))),
    remove: (id: string) => {
      rules((rows) => rows.filter((row) => row.id !== id))
      setOpen(null)
    },
    move: (from: number, to: number) =>
      rules((rows) => {
        const moved = rows[from]
        return moved === undefined ? rows : rows.toSpliced(from, 1).toSpliced(to, 0, moved)
      }),
    insert: (at: number, row: TableRule) => {
      rules((rows) => rows.toSpliced(at, 0, row))
      setOpen(row.id)
      setTimeout(
        () => document.getElementById(rowId(row.id))?.scrollIntoView({ block: 'center' }),
        50,
      )
    },
  }
}
