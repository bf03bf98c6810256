import { Button, Radio, Textarea } from '@mantine/core'
import {
  answerUnusualReading,
  leastUnusual,
  listUnusualReadings,
  type ReadingAnswer,
  roleNames,
  type UnusualReading,
  unusualNames,
} from '@tumpeang/domain/access'
import { useState } from 'react'
import { useAsked, useSend } from '../../platform/asked.ts'
import { clock, spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import styles from './Openings.module.css'
import { type SomeProps, WaitingOrAll } from './WaitingOrAll.tsx'
import { words } from './reading-texts.ts'

const atOnce = { keeps: false }
const given: readonly ReadingAnswer[] = ['harmless', 'followed-up']

function AnswerForm({ of, close }: { of: UnusualReading; close: () => void }) {
  const t = useText()
  const sending = useSend(answerUnusualReading, atOnce)
  const [answer, setAnswer] = useState<ReadingAnswer>()
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const lacksWords = because.trim().length < 10
  const send = async () => {
    setTried(true)
    if (answer === undefined || lacksWords) return
    const told = { id: of.id, version: of.version, answer, words: because.trim() }
    if ((await sending.send(told)) !== undefined) close()
  }
  return (
    <Form act={words.answer} sending={sending} onSubmit={() => void send()} close={close}>
      <Radio.Group
        label={t(words.judge)}
        value={answer ?? ''}
        onChange={(value) => setAnswer(given.find((one) => one === value))}
        error={tried && answer === undefined ? t(words.judgeNeeded) : undefined}
      >
        {given.map((one) => (
          <Radio key={one} value={one} mt="xs" label={t(words[one])} />
        ))}
      </Radio.Group>
      <Textarea
        label={t(words.because)}
        description={t(words.becauseHint)}
        maxLength={1000}
        autosize
        minRows={2}
        value={because}
        onChange={({ currentTarget }) => setBecause(currentTarget.value)}
        error={tried && lacksWords ? t(words.becauseNeeded) : undefined}
      />
    </Form>
  )
}

function OneReading({ of }: { of: UnusualReading }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const [answers, setAnswers] = useState(false)
  const when = {
    day: spokenDay(of.from, now, shown),
    from: clock(of.from, shown),
    until: clock(of.until, shown),
  }
  return (
    <Sheet tone={of.answer === null ? 'due' : 'plain'}>
      <h2>{named(of.by)}</h2>
      <p>
        {t(roleNames[of.role])}
        {of.deskName !== null && <> · {named(of.deskName)}</>}
      </p>
      <p>
        <strong>{t(unusualNames[of.kind])}</strong>
        <br />
        {t(of.kind === 'known-name' ? words.searches : words.files, { count: of.count })} ·{' '}
        {t(words.when, when)}
      </p>
      <p className={styles.quiet}>
        {of.usual === null ? t(words.usualUnknown) : t(words.usual, { usual: of.usual })} ·{' '}
        {t(words.least, { least: of.least })}
        <br />
        {t(leastUnusual[of.kind].why)}
      </p>
      {of.answer !== null && (
        <p>
          <strong>{t(words[of.answer.answer])}</strong>
          <br />
          {of.answer.words}
          <br />
          <span className={styles.quiet}>
            {named(of.answer.by)} · {spokenDay(of.answer.at, now, shown)}
          </span>
        </p>
      )}
      {of.answer === null && !answers && (
        <div className={styles.acts}>
          <Button onClick={() => setAnswers(true)}>{t(words.answer)}</Button>
        </div>
      )}
      {of.answer === null && answers && <AnswerForm of={of} close={() => setAnswers(false)} />}
    </Sheet>
  )
}

function SomeReadings({ waiting, after, isLast, more }: SomeProps) {
  const t = useText()
  const asked = useAsked(listUnusualReadings, {
    limit: 20,
    ...(waiting && { waiting: true }),
    ...(after === undefined ? {} : { after }),
  })
  return (
    <Answer of={asked} lines={4}>
      {({ items, next }) => (
        <>
          {items.length === 0 && after === undefined && (
            <Empty title={waiting ? words.none : words.noneAtAll} />
          )}
          <div className={styles.openings}>
            {items.map((reading) => (
              <OneReading key={reading.id} of={reading} />
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

/** What stood out in how people read, for the data-protection officer: who and how much, never of whom. */
export const Readings = () => (
  <WaitingOrAll
    title={words.readings}
    sentence={words.sentence}
    waiting={words.waiting}
    all={words.all}
    some={SomeReadings}
  />
)
