import { searchChildren } from '@tumpeang/domain/children'
import { listReports } from '@tumpeang/domain/reports'
import { useEffect, useState } from 'react'
import { useAsked } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { FoundChild } from '../children/index.ts'
import { words } from './call-texts.ts'
import styles from './Calls.module.css'
import { ReportLine } from './ReportLine.tsx'

/** Who else spoke of a child by this name, as far as the operator may see. */
export function CallAlike({ name }: { name: string }) {
  const t = useText()
  const [sought, setSought] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSought(name.trim()), 400)
    return () => clearTimeout(timer)
  }, [name])
  const enabled = sought.length > 1
  const reports = useAsked(listReports, { q: sought, limit: 5 }, { enabled })
  const children = useAsked(searchChildren, { q: sought, limit: 5 }, { enabled })
  const isAnswered = [reports, children].every(
    ({ isFetched, isPlaceholderData }) => isFetched && !isPlaceholderData,
  )
  const earlier = enabled ? (reports.data?.items ?? []) : []
  const known = enabled ? (children.data?.items ?? []) : []
  return (
    <section className={styles.alike} aria-live="polite">
      <h2>{t(words.whoElse)}</h2>
      {!enabled && <p className={styles.quiet}>{t(words.whoElseHint)}</p>}
      {enabled && isAnswered && earlier.length + known.length === 0 && (
        <p className={styles.quiet}>{t(words.nobodyElse)}</p>
      )}
      {earlier.length > 0 && (
        <>
          <h3>{t(words.earlier)}</h3>
          <ul data-plain>
            {earlier.map((report) => (
              <ReportLine key={report.id} report={report} />
            ))}
          </ul>
        </>
      )}
      {known.length > 0 && (
        <>
          <h3>{t(words.known)}</h3>
          <ul data-plain>
            {known.map((child) => (
              <FoundChild key={child.id} child={child} action={null} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
