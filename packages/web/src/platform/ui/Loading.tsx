import { useText } from '../text/index.ts'
import styles from './State.module.css'
import { words } from './words.ts'

/** The shape of what is coming; a quick answer comes before it is seen. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const t = useText()
  return (
    <div className={styles.lines} aria-live="polite" aria-busy="true">
      <span className={styles.hidden}>{t(words.loading)}</span>
      {Array.from({ length: lines }, (_nothing, index) => (
        <div
          key={index}
          className={styles.line}
          style={{ width: `${90 - ((index * 23) % 50)}%` }}
        />
      ))}
    </div>
  )
}
