import { hours } from '@tumpeang/domain/kernel'
import { IconClock, IconClockExclamation, IconHourglassHigh } from '@tabler/icons-react'
import { clock, fullDay, lateness, spokenDay, useLanguage, useText } from '../text/index.ts'
import styles from './Deadline.module.css'
import { useNow } from './use-now.ts'
import { words } from './words.ts'

/** Until when, as people say it; late and nearly late in words, shape and colour. */
export function Deadline({ until }: { until: Date }) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  const late = lateness(until, now, shown)
  const left = until.getTime() - now.getTime()
  const state = late !== undefined ? 'overdue' : left < hours(24) ? 'soon' : 'calm'
  const Icon = { overdue: IconClockExclamation, soon: IconHourglassHigh, calm: IconClock }[state]
  const spoken = spokenDay(until, now, shown)
  const withClock = Math.abs(left) < hours(48) ? `${spoken} ${clock(until, shown)}` : spoken
  return (
    <time
      className={styles.deadline}
      data-state={state}
      dateTime={until.toISOString()}
      title={`${fullDay(until, shown)} ${clock(until, shown)}`}
    >
      <Icon size={18} stroke={1.8} aria-hidden />
      <span>{late ?? t(words.until, { when: withClock })}</span>
    </time>
  )
}
