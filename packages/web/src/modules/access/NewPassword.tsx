import { Button, PasswordInput } from '@mantine/core'
import { setPassword } from '@tumpeang/domain/access'
import { type SyntheticEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useMe } from '../../platform/session.ts'
import { useText } from '../../platform/text/index.ts'
import { SendState } from '../../platform/ui/SendState.tsx'
import styles from './NewPassword.module.css'
import { words } from './texts.ts'

/** A password of my own; asked for before anything else when somebody else made the first one. */
export function NewPassword() {
  const t = useText()
  const me = useMe()
  const [, go] = useLocation()
  const sending = useSend(setPassword, { keeps: false })
  const [current, setCurrent] = useState('')
  const [wanted, setWanted] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const problems = {
    current: current === '' ? t(words.passwordNeeded) : undefined,
    wanted: wanted.length < 15 ? t(words.tooShort, { count: 15 }) : undefined,
    again: again === wanted ? undefined : t(words.notTheSame),
  }
  const change = async (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(problems).some((problem) => problem !== undefined)) return
    if ((await sending.send({ current, wanted })) === undefined) return
    await me.refetch()
    go('/', { replace: true })
  }
  const eye = { 'aria-label': t(words.showPassword), tabIndex: 0 }
  const shown = (field: keyof typeof problems) => (tried ? problems[field] : undefined)
  return (
    <Page
      title={words.newPassword}
      sentence={t(me.data?.passwordIsFirst === true ? words.firstPassword : words.strongPassword)}
    >
      <form className={styles.form} onSubmit={(event) => void change(event)} noValidate>
        <PasswordInput
          label={t(words.currentPassword)}
          autoComplete="current-password"
          value={current}
          onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
          visibilityToggleButtonProps={eye}
          error={shown('current') ?? sending.refusal?.about('current')}
        />
        <PasswordInput
          label={t(words.wantedPassword)}
          description={t(words.strongPassword)}
          autoComplete="new-password"
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          visibilityToggleButtonProps={eye}
          error={shown('wanted') ?? sending.refusal?.about('wanted')}
        />
        <PasswordInput
          label={t(words.againPassword)}
          autoComplete="new-password"
          value={again}
          onChange={({ currentTarget }) => setAgain(currentTarget.value)}
          visibilityToggleButtonProps={eye}
          error={shown('again')}
        />
        <SendState of={sending} fields={['current', 'wanted']} />
        <Button type="submit" loading={sending.pending}>
          {t(words.changePassword)}
        </Button>
      </form>
    </Page>
  )
}
