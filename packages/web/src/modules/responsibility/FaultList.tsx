import { Button } from '@mantine/core'
import type { Box, DecisionTable } from '@tumpeang/domain/kernel'
import type { ResponsibilityFault } from '@tumpeang/domain/responsibility'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { rowInWords } from './cells.ts'
import { combinationsOf } from './faults.ts'
import { rowId, useDeskNames } from './Rules.tsx'
import styles from './Rules.module.css'
import { draftWords } from './texts.ts'

const MOST_SHOWN = 6

interface Props {
  readonly table: DecisionTable
  readonly faults: readonly ResponsibilityFault[]
  readonly fill: (box: Box) => void
  readonly tryCase: (box: Box) => void
}

/** Whether the rules answer everything; if not, where not, in words, with a way to put it right. */
export function FaultList({ table, faults, fill, tryCase }: Props) {
  const t = useText()
  const shown = useLanguage()
  const desk = useDeskNames()
  if (faults.length === 0)
    return (
      <div className={styles.state} aria-live="polite">
        <p className={styles.whole}>
          <IconCircleCheck size={22} stroke={1.6} aria-hidden />
          <span>
            {t(draftWords.whole, {
              count: digitsOf(combinationsOf(table).toLocaleString('en'), shown),
            })}
          </span>
        </p>
      </div>
    )
  /** A kind of desk by its name, where a fault quotes its code. */
  const inWords = (detail: string) =>
    detail.replaceAll(/"([a-z-]+@[a-z]+)"/g, (_quoted, kind: string) => desk(kind))
  const rowOf = (id: string) => table.rules.findIndex((rule) => rule.id === id) + 1
  const labelOf = (column: string | null) =>
    [...table.inputs, ...table.outputs].find(({ name }) => name === column)?.label
  return (
    <div className={styles.state} aria-live="polite">
      <Sheet tone="danger">
        <div className={styles.wrongTitle}>
          <IconAlertTriangle size={22} stroke={1.6} aria-hidden />
          <h2>{t(draftWords.faults, { count: faults.length })}</h2>
        </div>
        <ul data-plain className={styles.faults}>
          {faults.slice(0, MOST_SHOWN).map((fault, at) => {
            const { kind, rule, column, detail, box } = fault
            if (kind === 'gap' && box !== null) {
              const { what, rest } = rowInWords(table.inputs, box.cells)
              return (
                // oxlint-disable-next-line react/no-array-index-key -- gaps have no name of their own
                <li key={`gap-${at}`}>
                  <div>
                    {t(draftWords.gap)} <b>{t(what)}</b>, {digitsOf(t(rest), shown)}
                  </div>
                  <div className={styles.acts}>
                    <Button variant="default" onClick={() => fill(box)}>
                      {t(draftWords.fill)}
                    </Button>
                    <Button variant="subtle" onClick={() => tryCase(box)}>
                      {t(draftWords.tryGap)}
                    </Button>
                  </div>
                </li>
              )
            }
            const label = labelOf(column)
            return (
              <li key={`${kind} ${rule} ${column} ${detail.en}`}>
                <div>
                  {rule !== null && (
                    <a href={`#${rowId(rule)}`}>{t(draftWords.atRow, { row: rowOf(rule) })}</a>
                  )}
                  {label !== undefined && <> · {t(label)}</>} {inWords(t(detail))}
                </div>
              </li>
            )
          })}
        </ul>
        {faults.length > MOST_SHOWN && (
          <p>{t(draftWords.more, { count: faults.length - MOST_SHOWN })}</p>
        )}
      </Sheet>
    </div>
  )
}
