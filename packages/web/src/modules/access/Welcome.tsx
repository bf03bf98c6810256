import { Button, PasswordInput } from '@mantine/core'
import { openLink, setPasswordByLink } from '@tumpeang/domain/access'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { Refusal, send } from '../../platform/api.ts'
import { useSend } from '../../platform/asked.ts'
import { useNamed, useText, useTitle } from '../../platform/text/index.ts'
import { SendState } from '../../platform/ui/SendState.tsx'
import { words } from './link-texts.ts'
import styles from './NewPassword.module.css'
import paper from './SignInPaper.module.css'
import { words as password } from './texts.ts'

interface Holder {
  readonly login: string
  readonly name: { readonly km: string; readonly en: string | null }
}

/** What a link on paper opens: a password of one's own. The token stays out of every request's address. */
export function Welcome() {
  const t = useText()
  const named = useNamed()
  useTitle(words.welcome)
  const [token] = useState(() => window.location.hash.slice(1))
  const [holder, setHolder] = useState<Holder | undefined>(undefined)
  const [closed, setClosed] = useState<string | undefined>(undefined)
  const [isSet, setIsSet] = useState(false)
  const sending = useSend(setPasswordByLink, { keeps: false })
  const [wanted, setWanted] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  useEffect(() => {
    // Whoever looks at this screen, or at the history of this browser, does not read the token there.
    window.history.replaceState(null, '', '/welcome')
    send(openLink, { token }).then(setHolder, (error: unknown) =>
      setClosed(error instanceof Refusal ? error.message : String(error)),
    )
  }, [token])
  const problems = {
    wanted: wanted.length < 15 ? t(password.tooShort, { count: 15 }) : undefined,
    again: again === wanted ? undefined : t(password.notTheSame),
  }
  const save = async (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(problems).some((problem) => problem !== undefined)) return
    if ((await sending.send({ token, wanted })) !== undefined) setIsSet(true)
  }
  const eye = { 'aria-label': t(password.showPassword), tabIndex: 0 }
  if (isSet)
    return (
      <section className={paper.page}>
        <h1>{t(words.isSet)}</h1>
        <p>{t(words.isSetNext)}</p>
        <Button component={Link} href="/sign-in">
          {t(password.signIn)}
        </Button>
      </section>
    )
  return (
    <section className={paper.page}>
      <h1 style={{ overflowWrap: 'anywhere' }}>
        {t(words.welcome)}
        {holder !== undefined && `, ${named(holder.name)}`}
      </h1>
      {closed !== undefined && <p role="alert">{closed}</p>}
      {holder !== undefined && (
        <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
          <p>{t(words.welcomeNext)}</p>
          <p>
            {t(words.linkFor)} <strong>{holder.login}</strong>
          </p>
          <input type="hidden" name="username" autoComplete="username" value={holder.login} />
          <PasswordInput
            label={t(password.wantedPassword)}
            description={t(password.strongPassword)}
            autoComplete="new-password"
            value={wanted}
            onChange={({ currentTarget }) => setWanted(currentTarget.value)}
            visibilityToggleButtonProps={eye}
            error={(tried ? problems.wanted : undefined) ?? sending.refusal?.about('wanted')}
          />
          <PasswordInput
            label={t(password.againPassword)}
            autoComplete="new-password"
            value={again}
            onChange={({ currentTarget }) => setAgain(currentTarget.value)}
            visibilityToggleButtonProps={eye}
            error={tried ? problems.again : undefined}
          />
          <SendState of={sending} fields={['wanted']} />
          <Button type="submit" loading={sending.pending}>
            {t(words.set)}
          </Button>
        </form>
      )}
    </section>
  )
}
