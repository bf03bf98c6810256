import { Button } from '@mantine/core'
import type { Receipt } from '@tumpeang/domain/reports'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import {
  clock,
  spokenDay,
  useLanguage,
  useNamed,
  useText,
  useTitle,
} from '../../platform/text/index.ts'
import { useNow } from '../../platform/ui/use-now.ts'
import { Calls } from './Calls.tsx'
import { spoken } from './passphrase.ts'
import styles from './Portal.module.css'
import { words } from './sent-texts.ts'

interface Props {
  readonly receipt: Receipt
  readonly passphrase: string
  readonly partly: boolean
}

/** The report has arrived: how to come back to it, and what happens until when. */
export function Sent({ receipt, passphrase, partly }: Props) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  useTitle(words.title)
  const [copied, setCopied] = useState(false)
  const { reference, deskName, triageDueAt, urgencyProposed } = receipt
  const when = `${spokenDay(triageDueAt, now, shown)} ${clock(triageDueAt, shown)}`
  const copy = async () => {
    await navigator.clipboard.writeText(`${reference}\n${passphrase}`)
    setCopied(true)
  }
  return (
    <article className={styles.sent}>
      <h1>{t(words.title)}</h1>
      <p>{t(words.thanks)}</p>
      {urgencyProposed === 'now' && (
        <section className={styles.alarm}>
          <p>{t(words.stillDanger)}</p>
          <Calls loud />
        </section>
      )}
      <section className={styles.ticket} aria-labelledby="number">
        <h2 id="number">{t(words.number)}</h2>
        <p className={styles.reference} translate="no">
          {reference}
        </p>
        <h2>{t(words.passphrase)}</h2>
        <ol data-plain className={styles.passphrase} translate="no">
          {spoken(passphrase).map(({ km, latin }, at) => (
            <li key={`${at} ${km}`}>
              <span lang="km">{km}</span>
              <small lang="km-Latn">{latin}</small>
            </li>
          ))}
        </ol>
        <p>{t(words.passphraseHow)}</p>
      </section>
      <p className={styles.quiet}>{t(words.why)}</p>
      <section>
        <h2>{t(words.next)}</h2>
        <ol className={styles.next}>
          <li>{t(words.nextDesk, { desk: named(deskName) })}</li>
          <li>{t(words.nextUntil, { when })}</li>
          <li>{t(words.nextQuiet)}</li>
        </ol>
        {partly && <p role="alert">{t(words.addedLater)}</p>}
      </section>
      <details className={styles.keep} data-screen-only>
        <summary>{t(words.keep)}</summary>
        <p>{t(words.keepWarning)}</p>
        <div className={styles.pair}>
          <Button
            variant="default"
            leftSection={<IconCopy size={20} stroke={1.6} aria-hidden />}
            onClick={() => void copy()}
          >
            {t(copied ? words.copied : words.copy)}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={20} stroke={1.6} aria-hidden />}
            onClick={() => window.print()}
          >
            {t(words.print)}
          </Button>
        </div>
      </details>
      <Button component={Link} href="/" variant="default" fullWidth>
        {t(words.done)}
      </Button>
    </article>
  )
}
