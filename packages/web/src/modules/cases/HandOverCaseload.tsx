import { Button } from '@mantine/core'
import type { Named } from '@tumpeang/domain/access'
import { getTeam, listCases } from '@tumpeang/domain/cases'
import { useState, lazy, Suspense } from 'react'
import { Link, useSearchParams } from 'wouter'
import { z } from 'zod'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { words } from './supervision-texts.ts'
import styles from './Supervision.module.css'

const HandOverForm = lazy(() =>
  import('./HandOverForm.tsx').then((found) => ({ default: found.HandOverForm })),
)

/** A worker leaves, or a desk is too full: the supervisor gives the cases on in one act. */
export function HandOverCaseload() {
  const t = useText()
  const named = useNamed()
  const [search] = useSearchParams()
  const worker = z.uuid().safeParse(search.get('worker')).data ?? 'none'
  const deskId = search.get('desk') ?? ''
  const team = useAsked(getTeam, {})
  const asked = useAsked(listCases, { worker, open: true, limit: 200 })
  const [result, setResult] = useState<{
    given: number
    to: readonly Named[]
    left: number
  } | null>(null)
  const members = team.data?.members ?? []
  const from = members.find(({ accountId }) => accountId === (worker === 'none' ? null : worker))
  return (
    <Page
      title={words.handOver}
      heading={
        from?.name
          ? t(words.handOverTitle, { who: named(from.name) })
          : t(words.handOverWithoutWorker)
      }
      sentence={t(words.handOverSentence)}
      back={{ to: '/team', text: words.backToTeam }}
    >
      {result !== null && (
        <div className={styles.part} aria-live="polite">
          <p>
            {result.to.length === 0
              ? t(words.gave, { count: result.given })
              : t(words.gaveTo, {
                  count: result.given,
                  who: result.to.map((one) => named(one)).join(', '),
                })}
          </p>
          {result.left > 0 && <p>{t(words.leftThere, { count: result.left })}</p>}
          <div>
            <Button component={Link} href="/team">
              {t(words.backToTeam)}
            </Button>
          </div>
        </div>
      )}
      {result === null && (
        <Answer of={asked} lines={6}>
          {({ items }) => {
            // Cases in the hands of somebody who left are listed with those of nobody; each is given from its own hands.
            const theirs = items.filter(
              (one) =>
                one.deskId === deskId &&
                (worker === 'none' ? one.assignedTo === null : one.assignedTo === worker),
            )
            return theirs.length === 0 ? (
              <Empty title={words.nothing} />
            ) : (
              <Suspense fallback={<Loading lines={6} />}>
                <HandOverForm
                  from={worker === 'none' ? null : worker}
                  deskId={deskId}
                  cases={theirs}
                  workers={members.filter(
                    (member) =>
                      member.deskId === deskId && member.serves && member.accountId !== worker,
                  )}
                  done={(given, to, left) => setResult({ given, to, left })}
                />
              </Suspense>
            )
          }}
        </Answer>
      )}
    </Page>
  )
}
