import { type ReactNode, Suspense } from 'react'
import { digitsOf, useLanguage, useText } from '../../text/index.ts'
import { Loading } from '../Loading.tsx'
import { rowId } from './faults.ts'
import { RowActs } from './RowActs.tsx'
import styles from './Rules.module.css'
import type { useRows } from './use-rows.ts'
import { words } from './words.ts'

/** How the rows of a draft are changed: which is open, its editor, a new one. */
export interface Changing<Row> {
  readonly acts: ReturnType<typeof useRows<Row>>
  readonly wrongOf: ReadonlyMap<string, readonly string[]>
  readonly made: () => Row
  readonly renderEditor: (row: Row, number: number, wrong: readonly string[]) => ReactNode
}

interface Props<Row> {
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  /** For whom, what, and why, as the heads of the columns say it. */
  readonly heads: readonly string[]
  /** What stands in the columns of a row. */
  readonly cells: (row: Row) => readonly ReactNode[]
  /** The rows that are shown, by id; all of them where it is left out. */
  readonly shownRows?: ReadonlySet<string> | undefined
  /** Beside another version of itself: its rows bear no ids, which would stand twice on the page. */
  readonly isQuoted?: boolean | undefined
  /** The row that decided the example. */
  readonly spoke?: string | undefined
  readonly changing?: Changing<Row> | undefined
}

/** Rules as sentences in a table; on a phone each row is a sheet of its own. */
export function RowsTable<Row>(props: Props<Row>) {
  const { rows, idOf, heads, cells, shownRows, isQuoted = false, spoke, changing } = props
  const t = useText()
  const shown = useLanguage()
  return (
    <table className={styles.rules}>
      <thead>
        <tr>
          <th scope="col">{t(words.row)}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const id = idOf(row)
          if (shownRows !== undefined && !shownRows.has(id)) return null
          const wrong = changing?.wrongOf.get(id) ?? []
          if (changing !== undefined && changing.acts.open === id)
            return (
              <tr key={id} id={rowId(id)} data-editor>
                <td colSpan={heads.length + 1}>
                  <Suspense fallback={<Loading lines={6} />}>
                    {changing.renderEditor(row, index + 1, wrong)}
                  </Suspense>
                </td>
              </tr>
            )
          const [first, ...others] = cells(row)
          return (
            <tr
              key={id}
              {...(isQuoted ? {} : { id: rowId(id) })}
              data-spoke={id === spoke}
              data-wrong={wrong.length > 0}
              {...(id === spoke ? { 'aria-current': true } : {})}
              tabIndex={-1}
            >
              <th scope="row">
                <span className={styles.mobile}>{t(words.row)} </span>
                {digitsOf(index + 1, shown)}
              </th>
              <td>
                {first}
                {wrong.map((detail) => (
                  <span key={detail} className={styles.wrong}>
                    {detail}
                  </span>
                ))}
                {changing !== undefined && (
                  <div className={styles.rowActs}>
                    <RowActs
                      index={index}
                      isLast={index === rows.length - 1}
                      open={() => changing.acts.setOpen(id)}
                      move={(to) => changing.acts.move(index, to)}
                      insert={() => changing.acts.insert(index, changing.made())}
                    />
                  </div>
                )}
              </td>
              {others.map((cell, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- columns have no other name
                <td key={at}>{cell}</td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
