import { Button, Radio, Textarea } from '@mantine/core'
import {
  endOpening,
  listOpenings,
  type Opening,
  openingKindNames,
  reviewOpening,
  roleNames,
} from '@tumpeang/domain/access'
import { useState } from 'react'
import { useAsked, useSend } from '../../platform/asked.ts'
import { clock, spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { words } from './opening-texts.ts'
import styles from './Openings.module.css'
import { type SomeProps, WaitingOrAll } from './WaitingOrAll.tsx'

const atOnce = { keeps: false }

interface ActProps {
  readonly of: Opening
  readonly close: () => void
}

function ReviewForm({ of, close }: ActProps) {
  const t = useText()
  const sending = useSend(reviewOpening, atOnce)
  const [isJustified, setJustified] = useState<boolean | null>(null)
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const lacksWords = because.trim().length < 3
  const send = async () => {
    setTried(true)
    if (isJustified === null || lacksWords) return
    const given = { id: of.id, version: of.version, isJustified, words: because.trim() }
    if ((await sending.send(given)) !== undefined) close()
  }
  return (
    <Form act={words.review} sending={sending} onSubmit={() => void send()} close={close}>
      <Radio.Group
        label={t(words.judge)}
        value={isJustified === null ? '' : String(isJustified)}
        onChange={(value) => setJustified(value === 'true')}
        error={tried && isJustified === null ? t(words.judgeNeeded) : undefined}
      >
        <Radio value="true" mt="xs" label={t(words.justified)} />
        <Radio value="false" mt="xs" label={t(words.notJustified)} />
      </Radio.Group>
      <Textarea
        label={t(words.because)}
        maxLength={500}
        value={because}
        onChange={({ currentTarget }) => setBecause(currentTarget.value)}
        error={tried && lacksWords ? t(words.becauseNeeded) : undefined}
      />
    </Form>
  )
}

function EndForm({ of, close }: ActProps) {
  const t = useText()
  const sending = useSend(endOpening, atOnce)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const lacksWords = reason.trim().length < 3
  const send = async () => {
    setTried(true)
    if (lacksWords) return
    const given = { id: of.id, version: of.version, reason: reason.trim() }
    if ((await sending.send(given)) !== undefined) close()
  }
  return (
    <Form act={words.end} danger sending={sending} onSubmit={() => void send()} close={close}>
      <p>{t(words.endNext)}</p>
      <Textarea
        label={t(words.because)}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={tried && lacksWords ? t(words.becauseNeeded) : undefined}
      />
    </Form>
  )
}

function OneOpening({ of }: { of: Opening }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const [doing, setDoing] = useState<'review' | 'end'>()
  const isRunning = of.endedAt === null && of.until > now
  const close = () => setDoing(undefined)
  return (
    <Sheet tone={of.review === null ? 'due' : 'plain'}>
      <h2>{t(words.case, { number: of.number })}</h2>
      <p>
        {named(of.by)} · {t(roleNames[of.role])}
        {of.deskName !== null && <> · {named(of.deskName)}</>}
      </p>
      <p className={styles.quiet}>
        {spokenDay(of.openedAt, now, shown)} {clock(of.openedAt, shown)} ·{' '}
        {isRunning ? t(words.running, { time: clock(of.until, shown) }) : t(words.over)} ·{' '}
        {t(words.readings, { count: of.readings })}
      </p>
      <p>
        <strong>{t(openingKindNames[of.kind])}</strong>
        <br />
        {of.words}
      </p>
      {of.review !== null && (
        <p>
          <strong>{t(of.review.isJustified ? words.justified : words.notJustified)}</strong>
          <br />
          {of.review.words}
          <br />
          <span className={styles.quiet}>
            {named(of.review.by)} · {spokenDay(of.review.at, now, shown)}
          </span>
        </p>
      )}
      {of.review === null && of.isOwn && <p className={styles.quiet}>{t(words.own)}</p>}
      {of.review === null && !of.isOwn && doing === undefined && (
        <div className={styles.acts}>
          <Button onClick={() => setDoing('review')}>{t(words.review)}</Button>
          {isRunning && (
            <Button variant="default" onClick={() => setDoing('end')}>
              {t(words.end)}
            </Button>
          )}
        </div>
      )}
      {doing === 'review' && <ReviewForm of={of} close={close} />}
      {doing === 'end' && <EndForm of={of} close={close} />}
    </Sheet>
  )
}

function SomeOpenings({ waiting, after, isLast, more }: SomeProps) {
  const t = useText()
  const asked = useAsked(listOpenings, {
    limit: 20,
    ...(waiting && { waiting: true }),
    ...(after === undefined ? {} : { after }),
  })
  return (
    <Answer of={asked} lines={4}>
      {({ items, next }) => (
        <>
          {items.length === 0 && after === undefined && <Empty title={words.noOpenings} />}
          <div className={styles.openings}>
            {items.map((opening) => (
              <OneOpening key={opening.id} of={opening} />
            ))}
          </div>
          {isLast && next !== null && (
            <Button variant="default" mt="md" onClick={() => more(next)}>
              {t(words.more)}
            </Button>
          )}
        </>
      )}
    </Answer>
  )
}

/** What was opened in an emergency, for those who watch over it. */
export const Openings = () => (
  <WaitingOrAll
    title={words.openings}
    sentence={words.openingsSentence}
    waiting={words.waiting}
    all={words.all}
    some={SomeOpenings}
  />
)
