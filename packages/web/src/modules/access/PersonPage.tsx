import { Button } from '@mantine/core'
import {
  AccountId,
  type Duty,
  endDuty,
  getPerson,
  type Person,
  setPersonStatus,
} from '@tumpeang/domain/access'
import { dayIn } from '@tumpeang/domain/kernel'
import { IconInfoCircle } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useParams } from 'wouter'
import { Refusal } from '../../platform/api.ts'
import { useAsked, useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useMe } from '../../platform/session.ts'
import { fullDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { ConfirmAct } from '../../platform/ui/ConfirmAct.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Facts } from '../../platform/ui/Facts.tsx'
import { Failed } from '../../platform/ui/Failed.tsx'
import { Meaning } from '../../platform/ui/Meaning.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { dutyInWords, timeOf } from './duty-words.ts'
import { GiveDuty } from './GiveDuty.tsx'
import styles from './People.module.css'
import { roleDoes, roleSees, words } from './people-texts.ts'

const PersonSignIn = lazy(() =>
  import('./PersonSignIn.tsx').then((found) => ({ default: found.PersonSignIn })),
)

const back = { to: '/people', text: words.back }

/** What a person may see and do, and until when; given and ended here. */
export function PersonPage() {
  const { id: given } = useParams()
  const id = AccountId.safeParse(given).data
  if (id === undefined)
    return (
      <Page title={words.person} back={back}>
        <Failed error={new Refusal('not-found', '')} again={() => window.location.reload()} />
      </Page>
    )
  return <Known key={id} id={id} />
}

function Known({ id }: { id: AccountId }) {
  const named = useNamed()
  const t = useText()
  const asked = useAsked(getPerson, { id })
  const person = asked.data
  return (
    <Page
      title={words.person}
      back={back}
      heading={person === undefined ? undefined : named(person.name)}
      sentence={
        person === undefined ? undefined : (
          <>
            {[person.name.en ?? '', person.login, person.phone ?? '']
              .filter((part) => part !== '' && part !== named(person.name))
              .join(' · ')}
            {person.status === 'active' && ` · ${t(words.statusActive)}`}
          </>
        )
      }
    >
      <Answer of={asked}>{(found) => <Duties person={found} />}</Answer>
    </Page>
  )
}

function Duties({ person }: { person: Person }) {
  const t = useText()
  const me = useMe()
  const today = dayIn(useNow())
  const [giving, setGiving] = useState(false)
  const isMe = me.data?.accountId === person.id
  const at = (when: 'now' | 'later' | 'over') =>
    person.duties.filter((duty) => timeOf(duty, today) === when)
  return (
    <>
      {isMe && <Note>{t(words.myself)}</Note>}
      {person.status === 'suspended' && (
        <p className={styles.note}>
          <Meaning of="overdue" text={words.statusSuspended} /> {t(words.suspendedNow)}
        </p>
      )}
      {person.status === 'invited' && <Note>{t(words.invitedNow)}</Note>}
      <h2>{t(words.dutiesNow)}</h2>
      <div className={styles.duties}>
        {at('now').length === 0 && (
          <Sheet>
            <Empty title={words.none} next={words.noneNext} />
          </Sheet>
        )}
        {at('now').map((duty) => (
          <Standing key={duty.id} duty={duty} mayEnd={!isMe} />
        ))}
      </div>
      {at('later').length > 0 && (
        <>
          <h2>{t(words.dutiesLater)}</h2>
          <div className={styles.duties}>
            {at('later').map((duty) => (
              <Standing key={duty.id} duty={duty} mayEnd={!isMe} />
            ))}
          </div>
        </>
      )}
      {!isMe &&
        (giving ? (
          <Sheet>
            <GiveDuty person={person} done={() => setGiving(false)} />
          </Sheet>
        ) : (
          <div className={styles.acts}>
            <Button onClick={() => setGiving(true)}>{t(words.giveDuty)}</Button>
            <Status person={person} />
          </div>
        ))}
      {!isMe && (
        <Suspense fallback={null}>
          <PersonSignIn person={person} />
        </Suspense>
      )}
      {at('over').length > 0 && (
        <>
          <h2 style={{ marginTop: 40 }}>{t(words.dutiesBefore)}</h2>
          <ul data-plain>
            {at('over').map((duty) => (
              <li key={duty.id} className={styles.past}>
                {t(dutyInWords(duty))}
                <span className={`${styles.quiet} ${styles.block}`}>
                  <Period duty={duty} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Note({ children }: { children: ReactNode }) {
  return (
    <div className={styles.note}>
      <Sheet>
        <IconInfoCircle
          size={22}
          stroke={1.6}
          color="var(--information)"
          style={{ verticalAlign: 'middle' }}
          aria-hidden
        />{' '}
        {children}
      </Sheet>
    </div>
  )
}

function Period({ duty: { validFrom, validTo } }: { duty: Duty }) {
  const t = useText()
  const shown = useLanguage()
  const from = fullDay(validFrom, shown)
  return (
    <>
      {validTo === null
        ? t(words.open, { from })
        : t(words.closed, { from, to: fullDay(validTo, shown) })}
    </>
  )
}

function Standing({ duty, mayEnd }: { duty: Duty; mayEnd: boolean }) {
  const t = useText()
  const today = dayIn(useNow())
  const [ending, setEnding] = useState(false)
  const sending = useSend(endDuty, { keeps: false })
  const end = async (reason: string) => {
    const on = duty.validFrom > today ? duty.validFrom : today
    if ((await sending.send({ id: duty.id, on, reason })) !== undefined) setEnding(false)
  }
  return (
    <Sheet>
      <section className={styles.duty}>
        <div>
          <h3>{t(dutyInWords(duty))}</h3>
          <p className={styles.quiet}>
            <Period duty={duty} />
          </p>
        </div>
        <Facts
          of={[
            [words.sees, t(roleSees[duty.role])],
            [words.does, t(roleDoes[duty.role])],
          ]}
        />
        {mayEnd && (
          <div>
            <Button variant="default" onClick={() => setEnding(true)}>
              {t(words.endDuty)}
            </Button>
          </div>
        )}
      </section>
      <ConfirmAct
        opened={ending}
        close={() => setEnding(false)}
        act={words.endDuty}
        reason={{}}
        danger
        pending={sending.pending}
        state={<SendState of={sending} />}
        confirm={(reason) => void end(reason)}
      >
        <p>{t(dutyInWords(duty))}</p>
        <p>{t(words.endDutyNext)}</p>
      </ConfirmAct>
    </Sheet>
  )
}

function Status({ person: { id, version, status } }: { person: Person }) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const sending = useSend(setPersonStatus, { keeps: false })
  const isSuspended = status === 'suspended'
  const act = isSuspended ? words.restore : words.suspend
  const decide = async (reason: string) => {
    const wanted = isSuspended ? ('active' as const) : ('suspended' as const)
    if ((await sending.send({ id, version, status: wanted, reason })) !== undefined)
      setAsking(false)
  }
  return (
    <>
      <Button variant={isSuspended ? 'filled' : 'default'} onClick={() => setAsking(true)}>
        {t(act)}
      </Button>
      <ConfirmAct
        opened={asking}
        close={() => setAsking(false)}
        act={act}
        reason={{}}
        danger={!isSuspended}
        pending={sending.pending}
        state={<SendState of={sending} />}
        confirm={(reason) => void decide(reason)}
      >
        <p>{t(isSuspended ? words.restoreNext : words.suspendNext)}</p>
      </ConfirmAct>
    </>
  )
}
