import { Button } from '@mantine/core'
import { beginCall, type Call, CallId, listCalls } from '@tumpeang/domain/reports'
import { IconPhonePlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { newId } from '../../platform/api.ts'
import { useAsked, useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useMe } from '../../platform/session.ts'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { words } from './call-texts.ts'
import styles from './Calls.module.css'

const loadPanel = () => import('./CallPanel.tsx').then((found) => ({ default: found.CallPanel }))
const CallPanel = lazy(loadPanel)

/** How long a call lasts, to the second. */
export function Lasting({ since }: { since: Date }) {
  const shown = useLanguage()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.floor((now - since.getTime()) / 1000))
  const two = (part: number) => String(part).padStart(2, '0')
  const time = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
  return <span className={styles.timer}>{digitsOf(time, shown)}</span>
}

/**
 * The operator's desk. Keys are function keys, Alt with a digit and Ctrl+Enter: none of them types
 * a Khmer letter, in any layout.
 */
export function CallConsole() {
  const t = useText()
  const me = useMe()
  const client = useQueryClient()
  const [search, setSearch] = useSearchParams()
  const calls = useAsked(listCalls, { open: true, limit: 50 })
  const beginning = useSend(beginCall, { keeps: false })
  const mine = (calls.data?.items ?? [])
    .filter(({ operatorName }) => operatorName.km === me.data?.name.km)
    .toSorted((one, other) => one.beganAt.getTime() - other.beganAt.getTime())
  const named = search.get('call')
  const present = mine.find(({ id }) => id === named) ?? mine.at(-1)

  // The panel is there before the phone rings.
  useEffect(() => void loadPanel().catch(() => undefined), [])

  const turnTo = useCallback(
    (id: string | undefined) => setSearch(id === undefined ? {} : { call: id }, { replace: true }),
    [setSearch],
  )
  const begin = async () => {
    const call = await beginning.send({ id: newId(CallId) })
    if (call === undefined) return
    await client.invalidateQueries({ queryKey: ['reports.list-calls'] })
    turnTo(call.id)
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
      if (event.key === 'F2') {
        event.preventDefault()
        if (!event.repeat) void begin()
      } else if (event.altKey && !event.ctrlKey && digit !== undefined) {
        event.preventDefault()
        const other = mine[Number(digit) - 1]
        if (other !== undefined) turnTo(other.id)
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })

  const tab = (call: Call, at: number) => (
    <button
      key={call.id}
      type="button"
      role="tab"
      aria-selected={call.id === present?.id}
      className={styles.tab}
      onClick={() => turnTo(call.id)}
    >
      <span>{t(words.call, { at: at + 1 })}</span>
      <Lasting since={call.beganAt} />
    </button>
  )

  return (
    <Page
      wide
      title={words.helpline}
      sentence={t(words.sentence)}
      action={
        <Button
          loading={beginning.pending}
          leftSection={<IconPhonePlus size={20} stroke={1.6} aria-hidden />}
          aria-keyshortcuts="F2"
          onClick={() => void begin()}
        >
          {t(words.begin)} <kbd className={styles.key}>F2</kbd>
        </Button>
      }
    >
      <p className={styles.keys}>{t(words.keys)}</p>
      <SendState of={beginning} />
      <Answer of={calls}>
        {() =>
          present === undefined ? (
            <Empty title={words.none} next={words.noneNext} />
          ) : (
            <>
              <div role="tablist" aria-label={t(words.calls)} className={styles.tabs}>
                {mine.map((call, at) => tab(call, at))}
              </div>
              <Suspense fallback={<Loading />}>
                <CallPanel key={present.id} call={present} ended={() => turnTo(undefined)} />
              </Suspense>
            </>
          )
        }
      </Answer>
    </Page>
  )
}
