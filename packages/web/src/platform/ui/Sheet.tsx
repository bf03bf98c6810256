import type { ReactNode } from 'react'
import styles from './Sheet.module.css'

interface Props {
  /** Sealed parts look sealed; what is urgent has a red edge. */
  readonly tone?: 'plain' | 'sealed' | 'danger' | 'due'
  readonly children: ReactNode
}

/** A white sheet on the paper: a letter, a form that opens inside the story. */
export function Sheet({ tone = 'plain', children }: Props) {
  return (
    <div className={styles.sheet} data-tone={tone}>
      {children}
    </div>
  )
}
