import { Button, UnstyledButton } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import { language, useText, useTitle } from '../../platform/text/index.ts'
import { Loading } from '../../platform/ui/Loading.tsx'
import { type Step, steps, useDraft } from './draft.ts'
import { DangerStep } from './DangerStep.tsx'
import styles from './Portal.module.css'
import { words } from './danger-texts.ts'
import type { Outcome } from './sending.ts'

const loadSteps = () => import('./Steps.tsx').then(({ Question }) => ({ default: Question }))
const loadSent = () => import('./Sent.tsx').then(({ Sent }) => ({ default: Sent }))
const loadSending = () => import('./sending.ts')
const Question = lazy(loadSteps)
const Sent = lazy(loadSent)

/** Whatever the later pages need arrives while the first is read: the connection may go away. */
const prepare = () => void Promise.allSettled([loadSteps(), loadSent(), loadSending()])

const isStep = (name: string | null): name is Step => steps.some((step) => step === name)

/** Anyone reports a concern: one question a page, nothing required but what happened. */
export function Report() {
  const t = useText()
  useTitle(words.title)
  const drafting = useDraft()
  const { draft, change, forget } = drafting
  const [search, setSearch] = useSearchParams()
  const named = search.get('step')
  const step = isStep(named) ? named : 'danger'
  const at = steps.indexOf(step)
  const [lacks, setLacks] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | undefined>()
  const [pending, setPending] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  const busy = useRef(false)

  useEffect(() => {
    const timer = setTimeout(prepare, 300)
    return () => clearTimeout(timer)
  }, [])

  const here = `${step} ${outcome?.kind ?? ''}`
  const seen = useRef(here)
  useEffect(() => {
    if (seen.current === here) return
    seen.current = here
    window.scrollTo(0, 0)
    page.current?.focus({ preventScroll: true })
  }, [here])

  // How many pages of this visit lie behind the present one: "Back" never leaves the report.
  const behind = useRef(0)
  useEffect(() => {
    const went = () => {
      behind.current = Math.max(0, behind.current - 1)
    }
    window.addEventListener('popstate', went)
    return () => window.removeEventListener('popstate', went)
  }, [])
  const go = (to: Step, { replace = false } = {}) => {
    if (!replace) behind.current += 1
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        after.set('step', to)
        return after
      },
      { replace },
    )
  }
  const back = () => {
    if (behind.current > 0) window.history.back()
    else go(steps[at - 1] ?? 'danger', { replace: true })
  }

  const next = (to: Step = steps[at + 1] ?? 'send') => {
    const empty = draft.words.trim() === ''
    // Back and forth is free, but nothing can be sent without a word of what happened.
    if (empty && (step === 'what' || to === 'send')) {
      setLacks(true)
      if (step !== 'what') go('what')
      return
    }
    setLacks(false)
    go(to)
  }

  const send = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    setPending(true)
    try {
      const { sendDraft } = await loadSending()
      const became = await sendDraft(draft, language(), change)
      setOutcome(became)
      if (became.kind === 'arrived') forget()
    } catch {
      // The part that sends could not be loaded: nothing has left this device.
      setOutcome({ kind: 'lost' })
    } finally {
      busy.current = false
      setPending(false)
    }
  }, [draft, change, forget])

  // Whoever pressed "send" meant it: as soon as there is a connection it goes, under the same id.
  const lost = outcome?.kind === 'lost'
  useEffect(() => {
    if (!lost) return undefined
    const again = () => void send()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [lost, send])

  if (outcome?.kind === 'arrived')
    return (
      <div className={styles.page} ref={page} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Sent {...outcome} />
        </Suspense>
      </div>
    )

  return (
    <div className={styles.page} ref={page} tabIndex={-1}>
      <p className={styles.progress}>
        <span>{t(words.progress, { at: at + 1, of: steps.length })}</span>
        {at > 1 && step !== 'send' && (
          <UnstyledButton className={styles.edit ?? ''} onClick={() => next('send')}>
            {t(words.review)}
          </UnstyledButton>
        )}
        <progress max={steps.length} value={at + 1} aria-hidden />
      </p>
      <form
        className={styles.question}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (step === 'send') void send()
          else next()
        }}
      >
        {step === 'danger' ? (
          <DangerStep drafting={drafting} next={() => next()} />
        ) : (
          <Suspense fallback={<Loading />}>
            <Question
              step={step}
              drafting={drafting}
              go={go}
              lacks={lacks && draft.words.trim() === ''}
              outcome={outcome}
              pending={pending}
            />
          </Suspense>
        )}
        <div className={styles.bar}>
          {at > 0 && (
            <Button
              variant="default"
              onClick={back}
              leftSection={<IconArrowLeft size={20} stroke={1.6} aria-hidden />}
            >
              {t(words.back)}
            </Button>
          )}
          {step === 'send' ? (
            <Button type="submit" loading={pending} className={styles.onward ?? ''}>
              {t(lost ? words.again : words.sendButton)}
            </Button>
          ) : (
            step !== 'danger' && (
              <Button type="submit" className={styles.onward ?? ''}>
                {t(words.next)}
              </Button>
            )
          )}
        </div>
      </form>
    </div>
  )
}
