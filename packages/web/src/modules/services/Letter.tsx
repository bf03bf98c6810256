import { Button } from '@mantine/core'
import { nameOf } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import {
  acknowledgeReferral,
  getReferral,
  type Referral,
  ReferralId,
} from '@tumpeang/domain/services'
import { lazy, type ReactNode, useEffect, useRef } from 'react'
import { Link, useParams, useSearchParams } from 'wouter'
import { Refusal } from '../../platform/api.ts'
import { useAsked, useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { clock, spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Failed } from '../../platform/ui/Failed.tsx'
import { Meaning } from '../../platform/ui/Meaning.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { outcomeName } from './Letters.tsx'
import { type Act, isAct } from './acts.ts'
import styles from './Letters.module.css'
import { PacketFacts } from './PacketFacts.tsx'
import { consents, stateNames, words } from './texts.ts'

const LetterForm = lazy(() =>
  import('./LetterForms.tsx').then((found) => ({ default: found.LetterForm })),
)

const actWords: Readonly<Record<Act, Text>> = {
  accept: words.accept,
  decline: words.decline,
  finish: words.finish,
  withdraw: words.withdraw,
  rely: words.rely,
}

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

/** While no consent stands: why the receiver reads nothing, and whom to ask; what the sender decides. */
function ClosedNow({ letter }: { letter: Referral }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const { consentWithdrawnAt, status, packet, sentByName, fromDeskName } = letter
  if (consentWithdrawnAt === null || status === 'withdrawn') return null
  const when = `${spokenDay(consentWithdrawnAt, now, shown)} ${clock(consentWithdrawnAt, shown)}`
  const desk = named(fromDeskName)
  return (
    <Sheet tone={packet === null ? 'sealed' : 'danger'}>
      {packet === null ? (
        <>
          <h2>{t(words.closedForReceiver, { when })}</h2>
          <p role="alert">{t(words.closedWhy)}</p>
          <p>
            {sentByName === null
              ? t(words.closedAsk, { desk })
              : t(words.closedAskPerson, { who: named(sentByName), desk })}
          </p>
        </>
      ) : (
        <p role="alert">
          <strong>{t(words.stoppedForSender, { when })}</strong>
        </p>
      )}
    </Sheet>
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
  const possible = (['accept', 'decline', 'finish', 'withdraw', 'rely'] as const).filter((act) =>
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
        {waits && letter.consentWithdrawnAt === null && (
          <span>
            {t(words.answerBy)} <Deadline until={letter.answerDueAt} />
          </span>
        )}
        {status === 'accepted' &&
          letter.consentWithdrawnAt === null &&
          letter.resultDueAt !== null && (
            <span>
              {t(words.resultBy)} <Deadline until={letter.resultDueAt} />
            </span>
          )}
      </p>
      <ClosedNow letter={letter} />
      {letter.packet !== null && (
        <>
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
        </>
      )}
      {open === null ? (
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
        <Opened key={open} title={actWords[open]}>
          <LetterForm act={open} letter={letter} close={() => setSearch({})} />
        </Opened>
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
