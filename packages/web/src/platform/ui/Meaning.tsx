import type { Text } from '@tumpeang/domain/kernel'
import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconCircleFilled,
  IconClockExclamation,
  IconDiamondFilled,
  IconHourglassHigh,
  IconInfoCircle,
  IconLock,
} from '@tabler/icons-react'
import { useText } from '../text/index.ts'
import styles from './Meaning.module.css'
import { words } from './words.ts'

const meanings = {
  'danger-now': { Icon: IconAlertOctagonFilled, text: words.riskNow, tone: 'alarm' },
  high: { Icon: IconAlertTriangleFilled, text: words.riskHigh, tone: 'danger' },
  medium: { Icon: IconDiamondFilled, text: words.riskMedium, tone: 'due' },
  low: { Icon: IconCircleFilled, text: words.riskLow, tone: 'quiet' },
  overdue: { Icon: IconClockExclamation, text: words.overdue, tone: 'danger' },
  soon: { Icon: IconHourglassHigh, text: words.soon, tone: 'due' },
  sealed: { Icon: IconLock, text: words.sealed, tone: 'sealed' },
  information: { Icon: IconInfoCircle, text: words.information, tone: 'information' },
} as const

export type MeaningName = keyof typeof meanings

/** One of the few things that colour says here: always with its shape and its word. */
export function Meaning({ of, text }: { of: MeaningName; text?: Text }) {
  const t = useText()
  const { Icon, text: usual, tone } = meanings[of]
  return (
    <span className={styles.meaning} data-tone={tone}>
      <Icon size={18} aria-hidden />
      {t(text ?? usual)}
    </span>
  )
}
