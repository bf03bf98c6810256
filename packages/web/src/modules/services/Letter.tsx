import { Button, Textarea } from '@mantine/core'
import { nameOf, openCodes } from '@tumpeang/domain/forms'
import type { InputOf } from '@tumpeang/domain/kernel'
import {
  acceptReferral,
  acknowledgeReferral,
  declineReferral,
  finishReferral,
  getReferral,
  type Referral,
  ReferralId,
  withdrawReferral,
} from '@tumpeang/domain/services'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useParams, useSearchParams } from 'wouter'
import { Refusal } from '../../platform/api.ts'
import { useAsked, useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { clock, spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Failed } from '../../platform/ui/Failed.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Meaning } from '../../platform/ui/Meaning.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { outcomeName } from './Letters.tsx'
import styles from './Letters.module.css'
import { PacketFacts } from './PacketFacts.tsx'
import { consents, outcomes, stateNames, words } from './texts.ts'

interface ActProps {
  readonly letter: Referral
  readonly close: () => void
}

const reasons = openCodes('decline-reason').map(({ code, km, en }) => ({ code, text: { km, en } }))
type Outcome = InputOf<typeof finishReferral>['outcome']
const outcomeOptions = (
  ['service-given', 'partly-given', 'not-needed', 'child-not-found', 'refused-by-child'] as const
).map((value) => ({ value, text: outcomes[value] }))

const isShort = (typed: string): boolean => typed.trim().length < 3
const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())

function Accept({ letter: { id, version }, close }: ActProps) {
  const t = useText()
  const sending = useSend(acceptReferral)
  const [note, setNote] = useState('')
  const send = async () => {
    if ((await sending.send({ id, version, note: orNull(note) })) !== undefined) close()
  }
  return (
    <Form act={words.accept} sending={sending} onSubmit={() => void send()} close={close}>
      <Textarea
        label={t(words.acceptNote)}
        minRows={1}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Form>
  )
}

function Decline({ letter: { id, version }, close }: ActProps) {
  const t = useText()
  const sending = useSend(declineReferral)
  const [reason, setReason] = useState<InputOf<typeof declineReferral>['declineReason'] | null>(
    null,
  )
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (reason === null || isShort(why)) return
    const done = await sending.send({ id, version, declineReason: reason, reason: why.trim() })
    if (done !== undefined) close()
  }
  return (
    <Form
      act={words.declineAct}
      sending={sending}
      onSubmit={() => void send()}
      close={close}
      danger
    >
      <CodeSelect
        label={words.declineWhy}
        options={reasons}
        value={reason}
        onChange={setReason}
        error={tried && reason === null ? t(words.chooseOne) : undefined}
      />
      <Textarea
        label={t(words.inWords)}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        error={tried && isShort(why) ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}

function Finish({ letter: { id, version }, close }: ActProps) {
  const t = useText()
  const sending = useSend(finishReferral)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (outcome === null) return
    const done = await sending.send({ id, version, outcome, outcomeNote: orNull(note) })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.finish} sending={sending} onSubmit={() => void send()} close={close}>
      <Pick
        label={words.outcome}
        options={outcomeOptions}
        value={outcome}
        onChange={setOutcome}
        error={tried && outcome === null ? t(words.chooseOne) : undefined}
      />
      <Textarea
        label={t(words.outcomeNote)}
        minRows={2}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Form>
  )
}

function Withdraw({ letter: { id, version }, close }: ActProps) {
  const t = useText()
  const sending = useSend(withdrawReferral)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (isShort(why)) return
    if ((await sending.send({ id, version, reason: why.trim() })) !== undefined) close()
  }
  return (
    <Form act={words.withdraw} sending={sending} onSubmit={() => void send()} close={close} danger>
      <p>{t(words.withdrawNext)}</p>
      <Textarea
        label={t(words.inWords)}
        minRows={2}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        error={tried && isShort(why) ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}

const forms = { accept: Accept, decline: Decline, finish: Finish, withdraw: Withdraw } as const
type Act = keyof typeof forms
const isAct = (given: string | null): given is Act =>
  given !== null && Object.keys(forms).includes(given)
const actWords = {
  accept: words.accept,
  decline: words.decline,
  finish: words.finish,
  withdraw: words.withdraw,
} as const

/** What became of the letter, in sentences. */
function Happened({ letter }: { letter: Referral }) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  const when = (at: Date | null): string =>
    at === null ? '' : `${spokenDay(at, now, shown)} ${clock(at, shown)}`
  const { status } = letter
  const isDeclined = status === 'declined'
  const lines: ReactNode[] = [
    letter.acknowledgedAt !== null &&
      t(words.wasAcknowledged, { when: when(letter.acknowledgedAt) }),
    letter.answeredAt !== null &&
      (isDeclined
        ? t(words.wasDeclined, {
            when: when(letter.answeredAt),
            reason:
              letter.declineReason === null
                ? ''
                : t(nameOf('decline-reason', letter.declineReason)),
          })
        : t(words.wasAccepted, { when: when(letter.answeredAt) })),
    letter.answerNote,
    letter.doneAt !== null &&
      t(words.wasDone, {
        when: when(letter.doneAt),
        outcome: t(outcomeName(letter.outcome) ?? words.notKnown),
      }),
    letter.outcomeNote,
    letter.withdrawalReason !== null && t(words.wasWithdrawn, { reason: letter.withdrawalReason }),
  ].filter((line) => line !== null && line !== false)
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{t(words.whatHappened)}</h2>
      <ul data-plain className={styles.happened}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Read({ letter }: { letter: Referral }) {
  const t = useText()
  const named = useNamed()
  const [search, setSearch] = useSearchParams()
  const acknowledging = useSend(acknowledgeReferral)
  const asked = useRef(false)
  const { id, version, acts, status } = letter
  const { send } = acknowledging
  // Opening the letter is what tells the sender that it was seen; nobody presses a button for it.
  useEffect(() => {
    if (!acts.includes('acknowledge') || asked.current) return
    asked.current = true
    void send({ id, version })
  }, [acts, id, version, send])
  const doing = search.get('do')
  const open = isAct(doing) && acts.includes(doing) ? doing : null
  const OpenForm = open === null ? null : forms[open]
  const possible = (['accept', 'decline', 'finish', 'withdraw'] as const).filter((act) =>
    acts.includes(act),
  )
  const waits = status === 'sent' || status === 'acknowledged'
  return (
    <div className={styles.page}>
      <p className={styles.marks}>
        <span className={styles.state} data-state={status}>
          {t(stateNames[status] ?? words.notKnown)}
        </span>
        {letter.urgent && <Meaning of="high" text={words.urgent} />}
        {waits && (
          <span>
            {t(words.answerBy)} <Deadline until={letter.answerDueAt} />
          </span>
        )}
        {status === 'accepted' && letter.resultDueAt !== null && (
          <span>
            {t(words.resultBy)} <Deadline until={letter.resultDueAt} />
          </span>
        )}
      </p>
      <Sheet>
        <h2>{t(words.asks)}</h2>
        <p>{t(words.for, { service: t(nameOf('service', letter.service)) })}</p>
        <blockquote className={styles.asks}>{letter.reason}</blockquote>
      </Sheet>
      <Sheet>
        <h2>{t(words.sees)}</h2>
        <PacketFacts packet={letter.packet} />
        <p className={styles.quiet}>
          {t(words.consent)}: {t(consents[letter.consentBy])}
          {letter.consentNote !== null && <> · {letter.consentNote}</>}
        </p>
      </Sheet>
      {OpenForm === null ? (
        <div className={styles.acts}>
          {possible.map((act) => (
            <Button
              key={act}
              variant={act === 'accept' || act === 'finish' ? 'filled' : 'default'}
              onClick={() => setSearch({ do: act })}
            >
              {t(actWords[act])}
            </Button>
          ))}
        </div>
      ) : (
        <Sheet>
          <OpenForm letter={letter} close={() => setSearch({})} />
        </Sheet>
      )}
      <Happened letter={letter} />
      {letter.caseId !== null && (
        <p>
          <Link href={`/cases/${letter.caseId}`}>{t(words.toCase)}</Link> ·{' '}
          {named(letter.fromDeskName)}
        </p>
      )}
    </div>
  )
}

/** One letter: whom it is from, what it asks, exactly what it tells of the child, and the answer. */
export function Letter() {
  const { id } = useParams<{ id: string }>()
  const known = ReferralId.safeParse(id)
  if (known.success) return <OneLetter key={known.data} id={known.data} />
  return (
    <Page title={words.letter} back={{ to: '/referrals', text: words.back }}>
      <Failed error={new Refusal('not-found', '')} />
    </Page>
  )
}

function OneLetter({ id }: { id: ReferralId }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const asked = useAsked(getReferral, { id })
  const letter = asked.data
  const when = letter === undefined ? '' : spokenDay(letter.sentAt, now, shown)
  return (
    <Page
      title={words.letter}
      heading={letter === undefined ? undefined : t(words.to, { desk: named(letter.toDeskName) })}
      sentence={
        letter === undefined ? undefined : (
          <>
            {t(words.from, { desk: named(letter.fromDeskName) })} ·{' '}
            {letter.sentByName === null
              ? t(words.sentOn, { when })
              : t(words.sentBy, { who: named(letter.sentByName), when })}
          </>
        )
      }
      back={{ to: '/referrals', text: words.back }}
    >
      <Answer of={asked} lines={8}>
        {(found) => <Read letter={found} />}
      </Answer>
    </Page>
  )
}
