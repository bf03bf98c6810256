import { Button, TextInput } from '@mantine/core'
import { type Me, takeSecondStep } from '@tumpeang/domain/access'
import { type SyntheticEvent, useState } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'
import { useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { actAs, leave, useMe } from '../../platform/session.ts'
import { useText } from '../../platform/text/index.ts'
import { SendState } from '../../platform/ui/SendState.tsx'
import { AddStep } from './AddStep.tsx'
import { OtherWays } from './OtherWays.tsx'
import styles from './SignInPaper.module.css'
import { words } from './step-texts.ts'
import { wayBack } from './way-back.ts'

/** Between password and office: the code, or, where a duty asks for a second step, the first one. */
export function SecondStep() {
  const t = useText()
  const me = useMe()
  const [, go] = useLocation()
  const search = useSearch()
  const owed = me.data?.owed
  const enter = (entered: Me) => {
    actAs(entered)
    go(wayBack(search), { replace: true })
  }
  const out = () => void leave().then(() => go('/sign-in', { replace: true }))
  const [mine] = useState(owed)
  if (mine === null) return <Redirect to="/" replace />
  return (
    <Page title={words.second} sentence={t(mine === 'make' ? words.makeNext : words.takeNext)}>
      {mine === 'make' ? <AddStep hasPhone={false} done={enter} /> : <Code enter={enter} />}
      <p className={styles.acts} style={{ marginTop: 24 }}>
        <Button variant="subtle" onClick={out}>
          {t(words.leave)}
        </Button>
      </p>
    </Page>
  )
}

function Code({ enter }: { enter: (me: Me) => void }) {
  const t = useText()
  const sending = useSend(takeSecondStep, { keeps: false })
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const take = async (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim() === '') return
    const me = await sending.send({ code: code.trim() })
    if (me !== undefined) enter(me)
  }
  const isShort = tried && code.trim().length < 6
  return (
    <form className={styles.form} onSubmit={(event) => void take(event)} noValidate>
      <TextInput
        label={t(words.code)}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
        error={isShort ? t(words.codeNeeded) : sending.refusal?.about('code')}
      />
      <SendState of={sending} fields={['code']} />
      <Button type="submit" loading={sending.pending}>
        {t(words.goOn)}
      </Button>
      <OtherWays enter={enter} only="passkey" />
      <p className={styles.quiet}>{t(words.lost)}</p>
    </form>
  )
}
