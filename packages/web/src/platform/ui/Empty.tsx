import type { Text } from '@tumpeang/domain/kernel'
import type { ReactNode } from 'react'
import { Shoot } from '../frame/Logo.tsx'
import { useText } from '../text/index.ts'
import styles from './State.module.css'

interface Props {
  /** What is so: "Nothing waits for you". */
  readonly title: Text
  /** What one could do next. */
  readonly next?: Text
  readonly action?: ReactNode
}

/** Nothing is there, and that is said kindly, with what one could do. */
export function Empty({ title, next, action }: Props) {
  const t = useText()
  return (
    <div className={styles.state} aria-live="polite">
      <Shoot size={36} />
      <p className={styles.title}>{t(title)}</p>
      {next !== undefined && <p className={styles.next}>{t(next)}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
