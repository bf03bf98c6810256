import { IconCircleCheck } from '@tabler/icons-react'
import { Link, useSearchParams } from 'wouter'
import { useText } from '../../platform/text/index.ts'
import styles from './Triage.module.css'
import { words } from './triage-texts.ts'

/** What became of the report before this one, in one line. */
export function TriageDone() {
  const t = useText()
  const [search] = useSearchParams()
  const done = search.get('done')
  if (done === null) return null
  const isPlain = done === 'closed' || done === 'passed'
  return (
    <p className={styles.done} aria-live="polite">
      <IconCircleCheck size={22} stroke={1.6} aria-hidden />
      {t(
        done === 'closed'
          ? words.closedNow
          : done === 'passed'
            ? words.passedNow
            : words.becameCase,
      )}{' '}
      {!isPlain && <Link href={`/cases/${encodeURIComponent(done)}`}>{t(words.openCase)}</Link>}
    </p>
  )
}
