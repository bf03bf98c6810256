import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { clock, useLanguage, useText } from '../text/index.ts'
import styles from './State.module.css'
import { words } from './words.ts'

/** What is shown is from before: when, and how to see what is new. */
export function Stale({ at, again }: { at: Date; again: () => void }) {
  const t = useText()
  const shown = useLanguage()
  return (
    <div className={styles.banner} aria-live="polite">
      <IconHistory size={22} stroke={1.6} aria-hidden />
      <span>{t(words.stale, { when: clock(at, shown) })}</span>
      <Button variant="default" onClick={again}>
        {t(words.refresh)}
      </Button>
    </div>
  )
}
