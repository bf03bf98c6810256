import { returnFromProvider } from '@tumpeang/domain/access'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Refusal, send } from '../../platform/api.ts'
import { actAs } from '../../platform/session.ts'
import { useText, useTitle } from '../../platform/text/index.ts'
import { takeSecret } from './provider-secret.ts'
import paper from './SignInPaper.module.css'
import { words } from './step-texts.ts'

/** Where the ministry sends the browser back to: the answer is handed in, and leaves the address. */
export function ComeBack() {
  const t = useText()
  useTitle(words.returning)
  const [, go] = useLocation()
  const [failed, setFailed] = useState<string | undefined>(undefined)
  useEffect(() => {
    const answer = window.location.search
    if (answer === '') return
    window.history.replaceState(null, '', '/sign-in/back')
    const secret = takeSecret()
    if (secret === null) {
      setFailed(t(words.passkeyFailed))
      return
    }
    const comeIn = async () => {
      try {
        actAs(await send(returnFromProvider, { secret, answer: answer.slice(0, 4000) }))
        go('/', { replace: true })
      } catch (error) {
        setFailed(error instanceof Refusal ? error.message : t(words.passkeyFailed))
      }
    }
    void comeIn()
    // The answer is there once, when the page opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <section className={paper.page}>
      <h1>{t(words.returning)}</h1>
      {failed !== undefined && <p role="alert">{failed}</p>}
      <p>
        <Link href="/sign-in">{t(words.toSignIn)}</Link>
      </p>
    </section>
  )
}
