import { Button, Textarea } from '@mantine/core'
import { addToReport, type ReporterView } from '@tumpeang/domain/reports'
import { IconCircleCheck } from '@tabler/icons-react'
import { type SyntheticEvent, useState } from 'react'
import { v7 } from 'uuid'
import { useSend } from '../../platform/asked.ts'
import { clock, spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { SendState } from '../../platform/ui/SendState.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { Calls } from './Calls.tsx'
import styles from './Portal.module.css'
import { states, words } from './return-texts.ts'
import type { Held } from './returning.ts'

interface Props {
  readonly first: ReporterView
  readonly held: Held
  readonly close: () => void
}

/** A report as its reporter sees it: whether somebody acts, what was written, and room to add. */
export function Opened({ first, held, close }: Props) {
  const [view, renew] = useState(first)
  const { reference, passphrase } = held
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const adding = useSend(addToReport, { keeps: false })
  const [id, setId] = useState(() => v7())
  const [typed, setTyped] = useState('')
  const [arrived, setArrived] = useState(false)
  const when = (moment: Date) => `${spokenDay(moment, now, shown)} ${clock(moment, shown)}`
  const desk = named(view.deskName)

  const add = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (typed.trim() === '') return
    const next = await adding.send({ id, reference, passphrase, words: typed.trim() })
    if (next === undefined) return
    renew(next)
    setTyped('')
    setId(v7())
    setArrived(true)
  }

  return (
    <article className={`${styles.page} ${styles.sent}`}>
      <header>
        <h1>{t(words.reference, { reference: view.reference })}</h1>
        <p className={styles.quiet}>{t(words.received, { when: when(view.receivedAt) })}</p>
      </header>
      <p className={styles.ticket} aria-live="polite">
        {t(states[view.state], { desk })}
      </p>
      <section>
        <h2>{t(words.messages)}</h2>
        {view.messages.length === 0 ? (
          <p className={styles.quiet}>{t(words.noMessages)}</p>
        ) : (
          <ul data-plain className={styles.messages}>
            {view.messages.map((message) => (
              <li key={message.id} data-mine={message.fromReporter}>
                <small>
                  {message.fromReporter ? t(words.fromYou) : desk} · {when(message.writtenAt)}
                </small>
                <p>{message.words}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <form className={styles.child} noValidate onSubmit={(event) => void add(event)}>
        <Textarea
          label={t(words.add)}
          description={t(words.addHint)}
          autosize={false}
          rows={4}
          maxLength={5000}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            setArrived(false)
          }}
        />
        {arrived && (
          <p className={styles.arrived} aria-live="polite">
            <IconCircleCheck size={22} stroke={1.6} aria-hidden />
            {t(words.added)}
          </p>
        )}
        <SendState of={adding} />
        <Button type="submit" loading={adding.pending} disabled={typed.trim() === ''} fullWidth>
          {t(words.addButton)}
        </Button>
      </form>
      <section>
        <p className={styles.quiet}>{t(words.danger)}</p>
        <Calls />
      </section>
      <Button variant="default" fullWidth onClick={close}>
        {t(words.close)}
      </Button>
    </article>
  )
}
