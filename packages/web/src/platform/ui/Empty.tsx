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
  /** It is all there is on the page, and so its heading. */
  readonly isPage?: boolean
}

/** Nothing is there, and that is said kindly, with what one could do. */
export function Empty({ title, next, action, isPage = false }: Props) {
  const t = useText()
  const Title = isPage ? 'h1' : 'p'
  return (
    <div className={styles.state} aria-live="polite">
      <Shoot size={36} />
      <Title className={styles.title}>{t(title)}</Title>
      {next !== undefined && <p className={styles.next}>{t(next)}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
