import type { Text } from '@tumpeang/domain/kernel'
import type { ReactNode } from 'react'
import { useText } from '../text/index.ts'
import styles from './Facts.module.css'

/** What is known, each with its label; what is not known is left out by whoever lists it. */
export function Facts({ of }: { of: readonly (readonly [label: Text, value: ReactNode])[] }) {
  const t = useText()
  return (
    <dl className={styles.facts}>
      {of.map(([label, value]) => (
        <div key={label.en}>
          <dt>{t(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
