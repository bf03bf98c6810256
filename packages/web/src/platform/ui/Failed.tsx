import { Button } from '@mantine/core'
import { IconCloudOff, IconMoodSad, IconZoomQuestion } from '@tabler/icons-react'
import { Refusal, Unreachable } from '../api.ts'
import { useText } from '../text/index.ts'
import { Refused } from './Refused.tsx'
import styles from './State.module.css'
import { words } from './words.ts'

interface Props {
  /** What `ask` or `send` threw; anything else is our fault and is said so. */
  readonly error?: unknown
  readonly again?: () => void
}

/** A question stayed without an answer: what happened, what is safe, what to do. */
export function Failed({ error, again }: Props) {
  const t = useText()
  if (error instanceof Refusal && error.kind === 'forbidden') return <Refused />
  const gone = error instanceof Refusal && error.kind === 'not-found'
  const away = error instanceof Unreachable
  const Icon = gone ? IconZoomQuestion : away ? IconCloudOff : IconMoodSad
  const title = gone ? words.gone : away ? words.noConnection : words.failed
  const next = gone ? words.goneNext : away ? words.noConnectionNext : words.failedNext
  return (
    <div className={styles.state} role="alert">
      <Icon size={36} stroke={1.4} aria-hidden />
      <p className={styles.title}>{t(title)}</p>
      <p className={styles.next}>
        {error instanceof Refusal && !gone && error.kind !== 'broken' ? error.message : t(next)}
      </p>
      {again !== undefined && (
        <div className={styles.action}>
          <Button variant="default" onClick={again}>
            {t(words.again)}
          </Button>
        </div>
      )}
    </div>
  )
}
