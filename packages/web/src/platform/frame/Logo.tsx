import { useText } from '../text/index.ts'
import styles from './Logo.module.css'
import { words } from './words.ts'

/** A bamboo shoot in its sheaths: what is protected today and stands tomorrow. */
export function Shoot({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="var(--bamboo)"
        d="M16 1.5c-1.2 5-7.6 10.4-7.6 20.6 0 3.4 1.1 6.2 2.7 8.4h9.8c1.6-2.2 2.7-5 2.7-8.4C23.6 11.9 17.2 6.5 16 1.5Z"
      />
      <path
        fill="none"
        stroke="var(--paper)"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M16.2 7.5c.3 5.2-2.2 8.4-7.4 11.8M15.5 13.6c2.2 3 4.7 4.9 7.8 6M8.9 25.6c4.6-.6 8.3-2.4 10.9-6.9M16.8 23.2c1.6 1.7 3.3 2.6 5.4 3.1"
      />
    </svg>
  )
}

/** The mark with its name. */
export function Logo() {
  const t = useText()
  return (
    <span className={styles.logo}>
      <Shoot />
      <span className={styles.name}>{t(words.name)}</span>
    </span>
  )
}
