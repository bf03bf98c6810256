import { Button, Textarea } from '@mantine/core'
import { endSafetyPlan, listSafetyPlans, type SafetyPlan } from '@tumpeang/domain/cases'
import { draftOf, draftAbout } from '@tumpeang/domain/work'
import { lazy, Suspense, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useDraftedWords } from '../../platform/drafts.ts'
import { useMay } from '../../platform/session.ts'
import { fullDay, spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Facts } from '../../platform/ui/Facts.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { words } from './consent-texts.ts'
import styles from './Consent.module.css'
import type { SectionProps } from './sections.ts'

const SafetyForm = lazy(() =>
  import('./SafetyForm.tsx').then((found) => ({ default: found.SafetyForm })),
)

/** One tap calls the safe adult; whoever has come under suspicion since is called by no tap. */
function Phone({ number, isSuspected }: { number: string; isSuspected: boolean }) {
  if (isSuspected) return <span>{number}</span>
  return <a href={`tel:${number.replaceAll(/\s/g, '')}`}>{number}</a>
}

/** All of a plan, and the card that the child may carry. */
function Plan({ plan }: { plan: SafetyPlan }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  return (
    <>
      {plan.safeAdultIsSuspected && <p className={styles.over}>{t(words.isSuspected)}</p>}
      <Facts
        of={[
          [words.danger, plan.danger],
          [
            words.safeAdult,
            <>
              {plan.safeAdult}
              {plan.safeAdultPhone !== null && (
                <>
                  {' '}
                  · <Phone number={plan.safeAdultPhone} isSuspected={plan.safeAdultIsSuspected} />
                </>
              )}
            </>,
          ],
          [words.goTo, plan.goTo],
          [words.childDoes, plan.childDoes],
          ...(plan.signal === null ? [] : [[words.signal, plan.signal] as const]),
          ...(plan.familySafety === null ? [] : [[words.familySafety, plan.familySafety] as const]),
          [words.checkedBy, `${plan.checkedBy} · ${fullDay(plan.checkOn, shown)}`],
        ]}
      />
      {plan.cardWords !== null && (
        <>
          <h3>{t(words.cardTitle)}</h3>
          <p className={styles.card}>{plan.cardWords}</p>
        </>
      )}
      <p className={styles.quiet}>
        {t(words.writtenBy, {
          who: plan.madeByName === null ? '' : named(plan.madeByName),
          day: spokenDay(plan.madeAt, now, shown),
        })}
      </p>
    </>
  )
}

function End({ plan, close }: { plan: SafetyPlan; close: () => void }) {
  const t = useText()
  const sending = useSend(endSafetyPlan)
  const [why, setWhy] = useDraftedWords('why')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (why.trim() === '') return
    const given = { id: plan.id, version: plan.version, words: why.trim() }
    if ((await sending.send(given)) !== undefined) close()
  }
  return (
    <Form act={words.end} sending={sending} onSubmit={() => void send()} close={close} danger>
      <Textarea
        label={t(words.endWhy)}
        minRows={2}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        error={tried && why.trim() === '' ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}

/** What keeps the child safe tonight, and the plans before. */
export function Safety({ file }: SectionProps) {
  const t = useText()
  const named = useNamed()
  const [search, setSearch] = useSearchParams()
  const mayWrite = useMay('cases.write') && file.status !== 'closed'
  const asked = useAsked(listSafetyPlans, { id: file.id })
  const isWriting = search.get('write') === 'new' && mayWrite
  const isEnding = search.get('write') === 'end' && mayWrite
  const write = () => setSearch({ tab: 'safety', write: 'new' })
  return (
    <section>
      <h2>{t(words.safetyPlan)}</h2>
      <p className={styles.quiet}>{t(words.safetySentence)}</p>
      <Answer of={asked} lines={4}>
        {({ items, danger }) => {
          const holds = items.find(({ endedAt }) => endedAt === null)
          const before = items.filter(({ endedAt }) => endedAt !== null)
          return (
            <div className={styles.list}>
              {danger.length > 0 && (
                <p className={styles.over}>{danger.map((because) => named(because)).join(' · ')}</p>
              )}
              {isWriting ? (
                <Suspense fallback={<Loading />}>
                  <Opened title={words.write}>
                    <Drafted place={draftOf(file.id, 'safety')}>
                      <SafetyForm
                        file={file}
                        known={holds}
                        close={() => setSearch({ tab: 'safety' })}
                      />
                    </Drafted>
                  </Opened>
                </Suspense>
              ) : holds === undefined ? (
                <Sheet tone={danger.length > 0 ? 'danger' : 'plain'}>
                  <p>{t(danger.length > 0 ? words.missingNext : words.notNeeded)}</p>
                  {mayWrite && (
                    <div className={styles.acts}>
                      <Button onClick={write}>{t(words.write)}</Button>
                    </div>
                  )}
                </Sheet>
              ) : (
                <Sheet tone="danger">
                  <Plan plan={holds} />
                  {mayWrite && !isEnding && (
                    <div className={styles.acts}>
                      <Button variant="default" onClick={write}>
                        {t(words.writeAnew)}
                      </Button>
                      <Button
                        variant="default"
                        onClick={() => setSearch({ tab: 'safety', write: 'end' })}
                      >
                        {t(words.end)}
                      </Button>
                    </div>
                  )}
                  {isEnding && (
                    <Opened title={words.end}>
                      <Drafted place={draftAbout('safety-plan', holds.id, 'end')}>
                        <End plan={holds} close={() => setSearch({ tab: 'safety' })} />
                      </Drafted>
                    </Opened>
                  )}
                </Sheet>
              )}
              {before.length > 0 && (
                <details>
                  <summary>{t(words.before)}</summary>
                  <div className={styles.list}>
                    {before.map((plan) => (
                      <Sheet key={plan.id}>
                        <Plan plan={plan} />
                        <p className={styles.quiet}>
                          {plan.endWords === 'replaced' ? t(words.replaced) : plan.endWords}
                        </p>
                      </Sheet>
                    ))}
                  </div>
                </details>
              )}
            </div>
          )
        }}
      </Answer>
    </section>
  )
}

/** At the top of the file: what the child does when danger comes, or that nothing says it yet. */
export function SafetyNow({ file }: SectionProps) {
  const t = useText()
  const named = useNamed()
  const { data } = useAsked(listSafetyPlans, { id: file.id })
  const holds = data?.items.find(({ endedAt }) => endedAt === null)
  if (data === undefined || file.status === 'closed') return null
  if (holds === undefined && data.danger.length === 0) return null
  const to = `/cases/${file.id}?tab=safety`
  return (
    // What a child in danger does is on no paper that others may hold.
    <section className={styles.now} aria-label={t(words.safetyPlan)} data-screen-only>
      {holds === undefined ? (
        <>
          <h2>{t(words.missing)}</h2>
          <p>{data.danger.map(named).join(' · ')}</p>
          <p>{t(words.missingNext)}</p>
          <p className={styles.acts}>
            <Link href={`${to}&write=new`}>{t(words.write)}</Link>
            {file.risk === null && file.acts.includes('set-risk') && (
              <Link href={`/cases/${file.id}?do=set-risk`}>{t(words.setRisk)}</Link>
            )}
          </p>
        </>
      ) : (
        <>
          <h2>{t(words.safetyPlan)}</h2>
          {holds.safeAdultIsSuspected && <p className={styles.over}>{t(words.isSuspected)}</p>}
          <p>
            {holds.safeAdult}
            {holds.safeAdultPhone !== null && (
              <>
                {' '}
                · <Phone number={holds.safeAdultPhone} isSuspected={holds.safeAdultIsSuspected} />
              </>
            )}{' '}
            · {holds.goTo}
          </p>
          <p className={styles.steps}>{holds.childDoes}</p>
          <Link href={to}>{t(words.open)}</Link>
        </>
      )}
    </section>
  )
}
