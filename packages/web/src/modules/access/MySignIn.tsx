import { Button, PasswordInput } from '@mantine/core'
import {
  browserNames,
  deviceNames,
  endOtherSessions,
  endSession,
  isBrowser,
  isDevice,
  listSessions,
  type MySignIn as SignIn,
  mySignIn,
  removeSecondStep,
  renewRecoveryCodes,
  type Session,
} from '@tumpeang/domain/access'
import type { Text } from '@tumpeang/domain/kernel'
import { type SyntheticEvent, useState } from 'react'
import { Link } from 'wouter'
import { useAsked, useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { clock, fullDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { AddStep } from './AddStep.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import styles from './SignInPaper.module.css'
import { words } from './step-texts.ts'

/** My own account: where it is open, what protects it, and what others did to that. */
export function MySignIn() {
  const sessions = useAsked(listSessions, {})
  const mine = useAsked(mySignIn, {})
  const t = useText()
  return (
    <Page title={words.mine} sentence={t(words.mineNext)}>
      <Answer of={mine}>
        {(found) => (
          <>
            {found.notices.length > 0 && <Notices of={found.notices} />}
            <Steps of={found} again={() => void mine.refetch()} />
          </>
        )}
      </Answer>
      <section className={styles.part}>
        <h2>{t(words.devices)}</h2>
        <Answer of={sessions}>
          {({ items }) => <Devices items={items} again={() => void sessions.refetch()} />}
        </Answer>
      </section>
      <Button component={Link} href="/password" variant="default">
        {t(words.changePassword)}
      </Button>
    </Page>
  )
}

/** The moment as one says it: the day, and the clock. */
function useMoment(): (at: Date) => string {
  const language = useLanguage()
  return (at) => `${fullDay(at, language)}, ${clock(at, language)}`
}

function useDevice(): (of: { browser: string | null; device: string | null }) => string {
  const t = useText()
  return ({ browser, device }) =>
    [
      isDevice(device) ? t(deviceNames[device]) : '',
      isBrowser(browser) ? t(browserNames[browser]) : '',
    ]
      .filter((part) => part !== '')
      .join(' · ') || t(words.unknownDevice)
}

function Devices({ items, again }: { items: readonly Session[]; again: () => void }) {
  const t = useText()
  const moment = useMoment()
  const device = useDevice()
  const ending = useSend(endSession, { keeps: false })
  const others = useSend(endOtherSessions, { keeps: false })
  const how = { password: undefined, passkey: words.byPasskey, provider: words.byProvider }
  const end = async (id: string) => {
    if ((await ending.send({ id })) !== undefined) again()
  }
  const endOthers = async () => {
    if ((await others.send({})) !== undefined) again()
  }
  return (
    <>
      <p className={styles.quiet}>{t(words.notYou)}</p>
      <ul className={styles.lines} data-plain>
        {items.map((one) => {
          const means = how[one.means]
          return (
            <li key={one.id} className={styles.line}>
              <div>
                <strong>{device(one)}</strong>
                {one.isThis && ` · ${t(words.thisDevice)}`}
                <p className={styles.quiet}>
                  {t(words.began)} {moment(one.beganAt)}
                  {means !== undefined && ` ${t(means)}`}; {t(words.seen)} {moment(one.seenAt)}
                  {one.address !== null && ` · ${t(words.from)} ${one.address}`}
                </p>
              </div>
              {!one.isThis && (
                <Button
                  variant="default"
                  onClick={() => void end(one.id)}
                  aria-label={`${t(words.end)}: ${device(one)}`}
                >
                  {t(words.end)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <SendState of={ending} />
      <SendState of={others} />
      {items.length > 1 && (
        <p style={{ marginTop: 12 }}>
          <Button variant="default" loading={others.pending} onClick={() => void endOthers()}>
            {t(words.endOthers)}
          </Button>
        </p>
      )}
    </>
  )
}

const deeds = {
  'link-made': words.linkMade,
  'second-step-reset': words.stepReset,
  'identity-bound': words.identityBound,
  'identity-unbound': words.identityUnbound,
  'recovery-code-used': words.codeUsed,
} satisfies Record<SignIn['notices'][number]['kind'], Text>

function Notices({ of }: { of: SignIn['notices'] }) {
  const t = useText()
  const named = useNamed()
  const moment = useMoment()
  return (
    <section className={styles.part}>
      <h2>{t(words.notices)}</h2>
      <ul className={styles.lines} data-plain>
        {of.map(({ kind, at, by }) => (
          <li key={`${kind} ${at.toISOString()}`} className={styles.line}>
            <div>
              {by === null ? '' : `${named(by)} `}
              {t(deeds[kind])}
              <p className={styles.quiet}>{moment(at)}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t(words.notExpected)}</p>
    </section>
  )
}

/** What is about to be done with the password in hand. */
type Doing = { act: 'renew' } | { act: 'remove'; id: string }

function Steps({ of, again }: { of: SignIn; again: () => void }) {
  const t = useText()
  const moment = useMoment()
  const device = useDevice()
  const [doing, setDoing] = useState<Doing | undefined>(undefined)
  const [codes, setCodes] = useState<readonly string[] | undefined>(undefined)
  const { codeDevice, passkeys, recoveryCodesLeft } = of
  const hasNone = codeDevice === null && passkeys.length === 0
  const finish = (made?: readonly string[]) => {
    setDoing(undefined)
    setCodes(made)
    again()
  }
  const line = (id: string, name: string, when: Date) => (
    <li key={id} className={styles.line}>
      <div>
        <strong>{name}</strong>
        <p className={styles.quiet}>{moment(when)}</p>
      </div>
      <Button
        variant="default"
        onClick={() => setDoing({ act: 'remove', id })}
        aria-label={`${t(words.remove)}: ${name}`}
      >
        {t(words.remove)}
      </Button>
    </li>
  )
  if (codes !== undefined) return <RecoveryCodes codes={codes} done={() => setCodes(undefined)} />
  return (
    <section className={styles.part}>
      <h2>{t(words.second)}</h2>
      {hasNone ? (
        <p>{t(words.noStep)}</p>
      ) : (
        <ul className={styles.lines} data-plain>
          {codeDevice !== null && line(codeDevice.id, t(words.phone), codeDevice.madeAt)}
          {passkeys.map((key) => line(key.id, `${t(words.passkey)}: ${device(key)}`, key.madeAt))}
          <li className={styles.line}>
            <span>{t(words.codesLeft, { count: recoveryCodesLeft })}</span>
            <Button variant="default" onClick={() => setDoing({ act: 'renew' })}>
              {t(words.renew)}
            </Button>
          </li>
        </ul>
      )}
      {doing === undefined ? (
        <div style={{ marginTop: 12 }}>
          <AddStep hasPhone={codeDevice !== null} done={() => again()} />
        </div>
      ) : (
        <Sheet>
          <Confirm doing={doing} done={finish} close={() => setDoing(undefined)} />
        </Sheet>
      )}
    </section>
  )
}

/** What weakens or renews the second step is confirmed by the password. */
function Confirm({
  doing,
  done,
  close,
}: {
  doing: Doing
  done: (codes?: readonly string[]) => void
  close: () => void
}) {
  const t = useText()
  const renewing = useSend(renewRecoveryCodes, { keeps: false })
  const removing = useSend(removeSecondStep, { keeps: false })
  const [password, setPassword] = useState('')
  const sending = doing.act === 'renew' ? renewing : removing
  const confirm = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (doing.act === 'renew') {
      const made = await renewing.send({ password })
      if (made !== undefined) done(made.recoveryCodes)
      return
    }
    if ((await removing.send({ id: doing.id, password })) !== undefined) done()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void confirm(event)} noValidate>
      <PasswordInput
        label={t(words.password)}
        autoComplete="current-password"
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t(words.showPassword), tabIndex: 0 }}
        error={sending.refusal?.about('password')}
      />
      <SendState of={sending} fields={['password']} />
      <div className={styles.acts}>
        <Button type="submit" loading={sending.pending}>
          {t(doing.act === 'renew' ? words.renew : words.remove)}
        </Button>
        <Button variant="default" onClick={close}>
          {t(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
