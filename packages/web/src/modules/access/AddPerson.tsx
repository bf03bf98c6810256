import { Button, TextInput } from '@mantine/core'
import { AccountId, addPerson, Login } from '@tumpeang/domain/access'
import { type SyntheticEvent, useState } from 'react'
import { Link } from 'wouter'
import { newId } from '../../platform/api.ts'
import { useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useText } from '../../platform/text/index.ts'
import { SendState } from '../../platform/ui/SendState.tsx'
import { LinkPaper } from './LinkPaper.tsx'
import styles from './People.module.css'
import { words } from './people-texts.ts'

const back = { to: '/people', text: words.back }

/** A new account; the link to its first password is shown this once. */
export function AddPerson() {
  const t = useText()
  const sending = useSend(addPerson, { keeps: false })
  const [id] = useState(() => newId(AccountId))
  const [km, setKm] = useState('')
  const [en, setEn] = useState('')
  const [login, setLogin] = useState('')
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const [made, setMade] = useState<{ token: string; endsAt: Date } | undefined>(undefined)
  const account = Login.safeParse(login)
  const add = async (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (km.trim() === '' || !account.success) return
    const answer = await sending.send({
      id,
      login: account.data,
      name: { km: km.trim(), en: en.trim() === '' ? null : en.trim() },
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    })
    if (answer !== undefined) setMade(answer.invitation)
  }
  if (made !== undefined)
    return (
      <Page
        title={words.added}
        heading={t(words.added)}
        sentence={`${km.trim()} · ${login.trim()}`}
      >
        <LinkPaper {...made} login={login.trim()} />
        <div className={styles.acts}>
          <Button component={Link} href={`/people/${id}`}>
            {t(words.toPerson)}
          </Button>
        </div>
      </Page>
    )
  return (
    <Page title={words.addPerson} sentence={t(words.addSentence)} back={back}>
      <form
        className={`${styles.form} ${styles.narrow}`}
        onSubmit={(event) => void add(event)}
        noValidate
      >
        <TextInput
          label={t(words.nameKm)}
          autoComplete="off"
          value={km}
          onChange={({ currentTarget }) => setKm(currentTarget.value)}
          error={tried && km.trim() === '' ? t(words.needed) : undefined}
        />
        <TextInput
          label={t(words.nameEn)}
          autoComplete="off"
          value={en}
          onChange={({ currentTarget }) => setEn(currentTarget.value)}
        />
        <TextInput
          label={t(words.login)}
          description={t(words.loginHint)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={({ currentTarget }) => setLogin(currentTarget.value)}
          error={tried && !account.success ? t(words.loginWrong) : sending.refusal?.about('login')}
        />
        <TextInput
          label={t(words.phone)}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          value={phone}
          onChange={({ currentTarget }) => setPhone(currentTarget.value)}
        />
        <SendState of={sending} fields={['login']} />
        <Button type="submit" loading={sending.pending}>
          {t(words.addPerson)}
        </Button>
      </form>
    </Page>
  )
}
