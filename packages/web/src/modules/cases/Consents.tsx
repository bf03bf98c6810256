import { Button, Textarea } from '@mantine/core'
import {
  bandOf,
  bandSource,
  bandWords,
  type Consent,
  consentGiverNames,
  consentPurposeNames,
  listConsents,
  withdrawConsent,
} from '@tumpeang/domain/cases'
import { nameOf } from '@tumpeang/domain/forms'
import { dayIn } from '@tumpeang/domain/kernel'
import { draftOf, draftAbout } from '@tumpeang/domain/work'
import { lazy, Suspense, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useDraftedWords } from '../../platform/drafts.ts'
import { useMay } from '../../platform/session.ts'
import { fullDay, spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { useWriting } from '../../platform/writing.ts'
import { words } from './consent-texts.ts'
import styles from './Consent.module.css'
import type { SectionProps } from './sections.ts'

const ConsentForm = lazy(() =>
  import('./ConsentForm.tsx').then((found) => ({ default: found.ConsentForm })),
)

const isShort = (typed: string): boolean => typed.trim() === ''

function Withdraw({ consent, close }: { consent: Consent; close: () => void }) {
  const t = useText()
  const sending = useSend(withdrawConsent)
  const today = dayIn(useNow())
  const [said, setSaid] = useDraftedWords('said')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (isShort(said)) return
    const given = {
      id: consent.id,
      version: consent.version,
      withdrawnOn: today,
      words: said.trim(),
    }
    if ((await sending.send(given)) !== undefined) close()
  }
  return (
    <Form act={words.withdraw} sending={sending} onSubmit={() => void send()} close={close} danger>
      <p>{t(words.withdrawNext)}</p>
      <Textarea
        label={t(words.withdrawWords)}
        minRows={2}
        value={said}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        error={tried && isShort(said) ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}

function One({ consent, mayWrite }: { consent: Consent; mayWrite: boolean }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const { writing, write, close } = useWriting()
  const isOpen = writing === consent.id
  const { givenBy, answer, withdrawnOn, withdrawnWords, validUntil } = consent
  const isOver = validUntil !== null && validUntil < dayIn(now)
  const stands =
    answer === 'given' && withdrawnOn === null && !isOver && !consent.caregiverIsSuspected
  const caregiver = [
    consent.caregiverName === null ? null : named(consent.caregiverName),
    consent.caregiverRelation === null ? null : t(nameOf('relation', consent.caregiverRelation)),
  ].filter((part) => part !== null)
  const who = [
    t(consentGiverNames[givenBy]),
    ...(caregiver.length > 0 ? [`(${caregiver.join(', ')})`] : []),
    ...(consent.adultWords === null ? [] : [`(${consent.adultWords})`]),
  ].join(' ')
  const said =
    givenBy === 'best-interests'
      ? t(words.decidedFor)
      : t(answer === 'given' ? words.saidYes : words.saidNo, { who })
  return (
    <Sheet tone={answer === 'refused' || withdrawnOn !== null ? 'due' : 'plain'}>
      <article className={styles.one}>
        <h3>
          {t(consentPurposeNames[consent.purpose])}
          {consent.toDeskName !== null && (
            <span>{t(words.toNamed, { desk: named(consent.toDeskName) })}</span>
          )}
        </h3>
        <p>
          {said} · {spokenDay(consent.answeredOn, now, shown)}
          {validUntil !== null && <> · {t(words.until, { day: fullDay(validUntil, shown) })}</>}
        </p>
        <p>«{consent.scope}»</p>
        {consent.reason !== null && <p>{consent.reason}</p>}
        {consent.approvedBy !== null && (
          <p className={styles.quiet}>{t(words.approved, { who: consent.approvedBy })}</p>
        )}
        {withdrawnOn !== null && (
          <p className={styles.over}>
            {t(words.takenBack, {
              day: spokenDay(withdrawnOn, now, shown),
              words: withdrawnWords ?? '',
            })}
          </p>
        )}
        {consent.caregiverIsSuspected && <p className={styles.over}>{t(words.nowSuspected)}</p>}
        {isOver && <p className={styles.over}>{t(words.over)}</p>}
        {stands && mayWrite && givenBy !== 'best-interests' && !isOpen && (
          <div className={styles.acts}>
            <Button variant="default" onClick={() => write(consent.id)}>
              {t(words.withdraw)}
            </Button>
          </div>
        )}
        {isOpen && mayWrite && (
          <Opened title={words.withdrawTitle}>
            <Drafted place={draftAbout('consent', consent.id, 'withdraw')}>
              <Withdraw consent={consent} close={close} />
            </Drafted>
          </Opened>
        )}
      </article>
    </Sheet>
  )
}

/** Who agreed to what, newest first; whoever changes their mind is heard in two taps. */
export function Consents({ file }: SectionProps) {
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const [, go] = useLocation()
  const mayWrite = useMay('cases.write') && file.status !== 'closed'
  const asked = useAsked(listConsents, { id: file.id })
  const isNew = search.get('ask') !== null && mayWrite
  // Whoever came from a letter goes back to it.
  const close = () => {
    if (search.get('back') === 'refer') go(`/referrals/new?case=${file.id}`)
    else setSearch({ tab: 'consent' })
  }
  return (
    <section>
      <h2>{t(words.consent)}</h2>
      <p className={styles.quiet}>{t(words.sentence)}</p>
      <Answer of={asked} lines={4}>
        {({ items, age }) => (
          <>
            <p title={bandSource}>
              {t(words.whoIsAsked)}: {t(bandWords[bandOf(age)?.name ?? 'unknown'])}
            </p>
            {isNew ? (
              <Suspense fallback={<Loading />}>
                <Opened title={words.record}>
                  <Drafted place={draftOf(file.id, 'consent')}>
                    <ConsentForm file={file} close={close} />
                  </Drafted>
                </Opened>
              </Suspense>
            ) : (
              mayWrite && (
                <div className={styles.acts}>
                  <Button onClick={() => setSearch({ tab: 'consent', ask: 'new' })}>
                    {t(words.record)}
                  </Button>
                </div>
              )
            )}
            <div className={styles.list}>
              {items.length === 0 && <Empty title={words.none} next={words.noneNext} />}
              {items.map((consent) => (
                <One key={consent.id} consent={consent} mayWrite={mayWrite} />
              ))}
            </div>
          </>
        )}
      </Answer>
    </section>
  )
}
