import { Button, PasswordInput, TextInput } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { type Me, signIn } from '@tumpeang/domain/access'
import { lazy, Suspense, type SyntheticEvent, useRef, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { useSend } from '../../platform/asked.ts'
import { actAs } from '../../platform/session.ts'
import { useText, useTitle } from '../../platform/text/index.ts'
import { SendState } from '../../platform/ui/SendState.tsx'
import { Grove } from './Grove.tsx'
import styles from './SignIn.module.css'
import { words } from './texts.ts'
import { wayBack } from './way-back.ts'

/** Passkey and ministry, for who uses them: not in the first load. */
const OtherWays = lazy(() =>
  import('./OtherWays.tsx').then((found) => ({ default: found.OtherWays })),
)

/** The door: who are you. Beside it the other door, for whoever worries about a child. */
export function SignIn() {
  const t = useText()
  useTitle(words.signIn)
  const [, go] = useLocation()
  const search = useSearch()
  const sending = useSend(signIn, { keeps: false })
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const passwordField = useRef<HTMLInputElement>(null)
  const loginField = useRef<HTMLInputElement>(null)

  const arrive = (me: Me) => {
    actAs(me)
    go(wayBack(search), { replace: true })
  }
  const enter = async (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (login.trim() === '') return loginField.current?.focus()
    if (password === '') return passwordField.current?.focus()
    const me = await sending.send({ login: login.trim(), password })
    if (me === undefined) {
      passwordField.current?.select()
      return
    }
    arrive(me)
  }

  return (
    <div className={styles.doors}>
      <section className={styles.door} aria-labelledby="sign-in">
        <h1 id="sign-in">{t(words.signIn)}</h1>
        <p className={styles.sentence}>{t(words.sentence)}</p>
        <form className={styles.form} onSubmit={(event) => void enter(event)} noValidate>
          <TextInput
            ref={loginField}
            label={t(words.login)}
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={login}
            onChange={({ currentTarget }) => setLogin(currentTarget.value)}
            error={
              tried && login.trim() === '' ? t(words.loginNeeded) : sending.refusal?.about('login')
            }
          />
          <PasswordInput
            ref={passwordField}
            label={t(words.password)}
            name="password"
            autoComplete="current-password"
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t(words.showPassword), tabIndex: 0 }}
            error={
              tried && password === ''
                ? t(words.passwordNeeded)
                : sending.refusal?.about('password')
            }
          />
          <SendState of={sending} fields={['login', 'password']} />
          <Button type="submit" loading={sending.pending} fullWidth>
            {t(words.signIn)}
          </Button>
          <Suspense fallback={null}>
            <OtherWays enter={arrive} />
          </Suspense>
          <p className={styles.small}>{t(words.forgot)}</p>
        </form>
      </section>
      <section className={styles.other} aria-labelledby="worried">
        <Grove />
        <h2 id="worried">{t(words.worried)}</h2>
        <p>{t(words.worriedNext)}</p>
        <Button component={Link} href="/report" variant="white">
          {t(words.report)}
        </Button>
        <p className={styles.danger}>{t(words.danger)}</p>
        <p className={styles.calls}>
          <a href="tel:117">
            <IconPhone size={20} stroke={1.6} aria-hidden />
            {t(words.police)}
          </a>
          <a href="tel:1280">
            <IconPhone size={20} stroke={1.6} aria-hidden />
            {t(words.helpline)}
          </a>
        </p>
      </section>
    </div>
  )
}
