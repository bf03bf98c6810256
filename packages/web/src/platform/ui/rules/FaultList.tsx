import { Button } from '@mantine/core'
import type { Box, DecisionTable } from '@tumpeang/domain/kernel'
import type { ReactNode } from 'react'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { digitsOf, useLanguage, useText } from '../../text/index.ts'
import { Sheet } from '../Sheet.tsx'
import { combinationsOf, rowId } from './faults.ts'
import styles from './Rules.module.css'
import type { Fault } from './use-draft.ts'
import { words } from './words.ts'

const MOST_SHOWN = 6

interface SheetProps {
  readonly faults: readonly Fault[]
  /** What is said where nothing is wrong. */
  readonly whole: string
  readonly renderFault: (fault: Fault) => ReactNode
}

/** What keeps a draft from being published, each with its place; or that nothing does. */
export function FaultSheet({ faults, whole, renderFault }: SheetProps) {
  const t = useText()
  if (faults.length === 0)
    return (
      <div className={styles.state} aria-live="polite">
        <p className={styles.whole}>
          <IconCircleCheck size={22} stroke={1.6} aria-hidden />
          <span>{whole}</span>
        </p>
      </div>
    )
  return (
    <div className={styles.state} aria-live="polite">
      <Sheet tone="danger">
        <div className={styles.wrongTitle}>
          <IconAlertTriangle size={22} stroke={1.6} aria-hidden />
          <h2>{t(words.faults, { count: faults.length })}</h2>
        </div>
        <ul data-plain className={styles.faults}>
          {faults.slice(0, MOST_SHOWN).map((fault, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- faults have no name of their own
            <li key={`${fault.kind}-${at}`}>{renderFault(fault)}</li>
          ))}
        </ul>
        {faults.length > MOST_SHOWN && (
          <p>{t(words.more, { count: faults.length - MOST_SHOWN })}</p>
        )}
      </Sheet>
    </div>
  )
}

interface Props {
  readonly table: DecisionTable
  readonly faults: readonly Fault[]
  /** A part of the input space as one says it. */
  readonly renderBox: (box: Box) => ReactNode
  /** The words of a fault with the names that people know in place of codes. */
  readonly inWords?: (detail: string) => string
  readonly fill: (box: Box) => void
  readonly tryCase?: (box: Box) => void
}

/** Whether a table answers everything; if not, where not, in words, with a way to put it right. */
export function FaultList(props: Props) {
  const { table, faults, renderBox, inWords = (detail) => detail, fill, tryCase } = props
  const t = useText()
  const shown = useLanguage()
  const rowOf = (id: string) => table.rules.findIndex((rule) => rule.id === id) + 1
  const labelOf = (column: string | null) =>
    [...table.inputs, ...table.outputs].find(({ name }) => name === column)?.label
  const renderFault = ({ kind, rule, column, detail, box }: Fault) => {
    if (kind === 'gap' && box !== null)
      return (
        <>
          <div>
            {t(words.gap)} {renderBox(box)}
          </div>
          <div className={styles.acts}>
            <Button variant="default" onClick={() => fill(box)}>
              {t(words.fill)}
            </Button>
            {tryCase !== undefined && (
              <Button variant="subtle" onClick={() => tryCase(box)}>
                {t(words.tryGap)}
              </Button>
            )}
          </div>
        </>
      )
    const label = labelOf(column)
    return (
      <div>
        {rule !== null && <a href={`#${rowId(rule)}`}>{t(words.atRow, { row: rowOf(rule) })}</a>}
        {label !== undefined && <> · {t(label)}</>} {inWords(t(detail))}
      </div>
    )
  }
  const count = digitsOf(combinationsOf(table).toLocaleString('en'), shown)
  return <FaultSheet faults={faults} whole={t(words.whole, { count })} renderFault={renderFault} />
}
