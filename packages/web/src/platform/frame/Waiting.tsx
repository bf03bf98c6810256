import styles from './Waiting.module.css'
import { Shoot } from './Logo.tsx'

/** Shown while the code of a screen arrives; invisible when that is quick. */
export function Waiting() {
  return (
    <output className={styles.waiting} aria-label="…">
      <Shoot size={40} />
    </output>
  )
}
