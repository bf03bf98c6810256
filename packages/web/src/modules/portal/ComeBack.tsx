import { Button, TextInput } from '@mantine/core'
import { lazy, Suspense, type SyntheticEvent, useEffect, useState } from 'react'
import { useText, useTitle } from '../../platform/text/index.ts'
import { Loading } from '../../platform/ui/Loading.tsx'
import styles from './Portal.module.css'
import { words } from './return-texts.ts'
import type { Returned } from './returning.ts'

const loadOpened = () => import('./Opened.tsx').then(({ Opened }) => ({ default: Opened }))
const loadReturning = () => import('./returning.ts')
const Opened = lazy(loadOpened)

/** Back with number and passphrase: what became of my report, and what I want to add. */
export function ComeBack() {
  const t = useText()
  useTitle(words.title)
  const [reference, setReference] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [tried, setTried] = useState(false)
  const [pending, setPending] = useState(false)
  const [became, setBecame] = useState<Returned | undefined>()
  useEffect(() => void Promise.allSettled([loadReturning(), loadOpened()]), [])

  const lacks = reference.trim() === '' || passphrase.trim() === ''
  const open = async (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (lacks || pending) return
    setPending(true)
    try {
      const { openReport } = await loadReturning()
      setBecame(await openReport(reference, passphrase))
    } catch {
      setBecame({ kind: 'failed', message: t(words.away) })
    } finally {
      setPending(false)
    }
  }

  if (became?.kind === 'opened')
    return (
      <Suspense fallback={<Loading />}>
        <Opened
          first={became.view}
          held={became.held}
          close={() => {
            setBecame(undefined)
            setPassphrase('')
            setTried(false)
          }}
        />
      </Suspense>
    )

  return (
    <div className={styles.page}>
      <form className={styles.question} noValidate onSubmit={(event) => void open(event)}>
        <h1>{t(words.title)}</h1>
        <p className={styles.quiet}>{t(words.sentence)}</p>
        <TextInput
          label={t(words.number)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={reference}
          onChange={({ currentTarget }) => setReference(currentTarget.value)}
        />
        <TextInput
          label={t(words.passphrase)}
          description={t(words.passphraseHint)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={passphrase}
          error={tried && lacks ? t(words.bothNeeded) : undefined}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
        {became !== undefined && !pending && (
          <p className={styles.alarm} data-tone="due" role="alert">
            {became.message}
          </p>
        )}
        <Button type="submit" loading={pending} fullWidth>
          {t(words.open)}
        </Button>
      </form>
    </div>
  )
}
