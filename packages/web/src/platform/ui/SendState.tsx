import { IconAlertTriangle, IconCloudUp } from '@tabler/icons-react'
import type { Refusal } from '../api.ts'
import { useText } from '../text/index.ts'
import styles from './State.module.css'
import { words } from './words.ts'

interface Props {
  /** What `useSend` gave; fields that show their own problem are named in `fields`. */
  readonly of: {
    readonly refusal: Refusal | undefined
    readonly unsent: 'kept' | 'lost' | undefined
  }
  readonly fields?: readonly string[]
}

/** Beside the button: what became of what I sent, when it is not simply done. */
export function SendState({ of: { refusal, unsent }, fields = [] }: Props) {
  const t = useText()
  if (unsent !== undefined)
    return (
      <div
        className={styles.banner}
        aria-live="polite"
        data-tone={unsent === 'kept' ? 'information' : 'due'}
      >
        <IconCloudUp size={22} stroke={1.6} aria-hidden />
        <span>{t(words[unsent])}</span>
      </div>
    )
  if (refusal === undefined) return null
  const elsewhere = refusal.errors.filter(({ pointer }) => !fields.includes(pointer.slice(1)))
  return (
    <div className={styles.banner} role="alert" data-tone="danger">
      <IconAlertTriangle size={22} stroke={1.6} aria-hidden />
      <span>
        {refusal.message}
        {elsewhere.map(({ pointer, detail }) => (
          <span key={pointer}> {detail}</span>
        ))}
      </span>
    </div>
  )
}
