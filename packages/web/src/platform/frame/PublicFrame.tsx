import { Button } from '@mantine/core'
import { IconDoorExit } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { useText } from '../text/index.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Logo } from './Logo.tsx'
import styles from './PublicFrame.module.css'
import { leaveNow } from './quick-exit.ts'
import { words } from './words.ts'

/** The frame of what needs no account: the way out is always in reach, Shift three times too. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const t = useText()
  useEffect(() => {
    let presses: number[] = []
    const count = ({ key }: KeyboardEvent) => {
      presses = key === 'Shift' ? [...presses, Date.now()].slice(-3) : []
      const [first] = presses
      if (presses.length === 3 && first !== undefined && Date.now() - first < 2000) leaveNow()
    }
    window.addEventListener('keyup', count)
    return () => window.removeEventListener('keyup', count)
  }, [])
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t(words.skip)}
      </a>
      <header className={styles.top} data-screen-only>
        <Logo />
        <LanguageSwitch />
        <Button
          className={styles.exit ?? ''}
          color="danger"
          onClick={leaveNow}
          leftSection={<IconDoorExit size={20} />}
        >
          {t(words.quickExit)}
        </Button>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
