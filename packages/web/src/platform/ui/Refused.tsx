import { IconLock } from '@tabler/icons-react'
import { useText } from '../text/index.ts'
import styles from './State.module.css'
import { words } from './words.ts'

/** My duty does not open this: said without blame, with the way to whoever can change it. */
export function Refused() {
  const t = useText()
  return (
    <div className={styles.state} role="alert">
      <IconLock size={36} stroke={1.4} aria-hidden />
      <p className={styles.title}>{t(words.refused)}</p>
      <p className={styles.next}>{t(words.refusedNext)}</p>
    </div>
  )
}
