import { Button, Group, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCloud, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useState, useSyncExternalStore } from 'react'
import { discard, sendWaiting, useWaiting } from '../outbox.ts'
import { clock, useLanguage, useText } from '../text/index.ts'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './Connection.module.css'
import { words } from './words.ts'

const listen = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** The one place that speaks of the connection; loud only when something of mine is at risk. */
export function Connection() {
  const t = useText()
  const shown = useLanguage()
  const online = useSyncExternalStore(listen, () => navigator.onLine)
  const waiting = useWaiting()
  const [open, setOpen] = useState(false)
  const refused = waiting.filter(({ refused: why }) => why !== undefined)

  if (waiting.length === 0)
    return (
      <p className={styles.quiet} aria-live="polite" data-online={online}>
        {online ? <IconCloud size={18} stroke={1.6} /> : <IconCloudOff size={18} stroke={1.6} />}
        <span>{t(online ? words.online : words.offline)}</span>
      </p>
    )
  return (
    <>
      <UnstyledButton
        className={refused.length > 0 ? styles.loud : styles.waiting}
        onClick={() => setOpen(true)}
      >
        {refused.length > 0 ? (
          <IconAlertTriangle size={20} stroke={1.6} />
        ) : (
          <IconCloudUp size={20} stroke={1.6} />
        )}
        <span aria-live="polite">
          {refused.length > 0
            ? t(words.refusedOnes, { count: refused.length })
            : t(words.waiting, { count: waiting.length })}
        </span>
      </UnstyledButton>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t(words.unsentTitle)}>
        <p>{t(words.unsentSafe)}</p>
        <ul data-plain className={styles.list}>
          {waiting.map(({ id, writtenAt, refused: why }) => (
            <li key={id}>
              <span>
                {t(words.somethingWritten)}
                <span className={styles.when}>
                  {t(words.writtenAt, { when: clock(new Date(writtenAt), shown) })}
                </span>
                {why !== undefined && <span className={styles.why}>{why}</span>}
              </span>
              {why !== undefined && (
                <Button variant="default" onClick={() => discard(id)}>
                  {t(words.discard)}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <Group mt="lg" justify="flex-end">
          <Button onClick={() => void sendWaiting()}>{t(words.sendNow)}</Button>
        </Group>
      </Dialog>
    </>
  )
}
