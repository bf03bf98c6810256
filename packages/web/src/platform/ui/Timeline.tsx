import type { ReactNode } from 'react'
import { clock, fullDay, spokenDay, useLanguage, useText } from '../text/index.ts'
import { Meaning } from './Meaning.tsx'
import styles from './Timeline.module.css'
import { useNow } from './use-now.ts'
import { words } from './words.ts'

export interface Told {
  readonly id: string
  readonly at: Date
  /** An act of a person, as a sentence: "Sok Dara visited at home". */
  readonly sentence: ReactNode
  /** What was said or found; a form that opens inside the story. */
  readonly more?: ReactNode
  readonly marks?: ReactNode
  readonly sealed?: boolean
}

/** The story of a case: people's acts in sentences, newest first or as given. */
export function Timeline({ told }: { told: readonly Told[] }) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  return (
    <ol data-plain className={styles.timeline}>
      {told.map(({ id, at, sentence, more, marks, sealed = false }) => (
        <li key={id} data-sealed={sealed}>
          <time dateTime={at.toISOString()} title={`${fullDay(at, shown)} ${clock(at, shown)}`}>
            {spokenDay(at, now, shown)} · {clock(at, shown)}
          </time>
          <p className={styles.sentence}>
            {sentence} {marks}
          </p>
          {sealed ? (
            <p className={styles.sealed}>
              <Meaning of="sealed" /> {t(words.sealedNext)}
            </p>
          ) : (
            more !== undefined && <div className={styles.more}>{more}</div>
          )}
        </li>
      ))}
    </ol>
  )
}
