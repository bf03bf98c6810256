import styles from './Waiting.module.css'
import { Shoot } from './Logo.tsx'

/** Shown while the code of a screen arrives; invisible when that is quick. */
export function Waiting() {
  return (
    <div className={styles.waiting} role="status" aria-label="…">
      <Shoot size={40} />
    </div>
  )
}
