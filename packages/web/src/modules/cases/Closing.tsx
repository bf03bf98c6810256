import { Button } from '@mantine/core'
import {
  type CaseFile,
  type FinalKept,
  getClosing,
  getSupervision,
  outcomeNames,
} from '@tumpeang/domain/cases'
import { draftOf } from '@tumpeang/domain/work'
import { lazy, Suspense } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Facts } from '../../platform/ui/Facts.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { OpenEnds } from './OpenEnds.tsx'
import type { SectionProps } from './sections.ts'
import styles from './Supervision.module.css'
import { words } from './supervision-texts.ts'
import { viewHow } from './view.ts'

const ClosingForm = lazy(() =>
  import('./ClosingForm.tsx').then((found) => ({ default: found.ClosingForm })),
)
const FinalResult = lazy(() =>
  import('./FinalResult.tsx').then((found) => ({ default: found.FinalResult })),
)

/** One final assessment as it was written, its totals beside what form 6 asks for. */
function Final({ final, file }: { final: FinalKept; file: CaseFile }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const isMeasured = final.outcome === 'close' || final.outcome === 'continue'
  return (
    <Sheet>
      <h3 className={styles.title}>
        {t(outcomeNames[final.outcome])}
        {final.isBelowThresholds && (
          <span className={styles.state} data-tone="danger">
            {t(words.below)}
          </span>
        )}
      </h3>
      <p className={styles.quiet}>
        {spokenDay(final.assessedOn, now, shown)}
        {final.assessedByName !== null && <> · {named(final.assessedByName)}</>}
      </p>
      {isMeasured && (
        <Suspense fallback={<Loading lines={2} />}>
          <FinalResult child={final.childRatings} family={final.familyRatings} file={file} />
        </Suspense>
      )}
      <Facts
        of={[
          ...(final.belowReason === null ? [] : [[words.belowReason, final.belowReason] as const]),
          ...(final.highRiskReason === null
            ? []
            : [[words.highRiskReason, final.highRiskReason] as const]),
          ...(final.highRiskPlea === null
            ? []
            : [[words.highRiskPlea, final.highRiskPlea] as const]),
          [words.why, final.reason],
          [words.story, final.story],
          ...(final.happenedOn === null
            ? []
            : [[words.happenedOn, spokenDay(final.happenedOn, now, shown)] as const]),
          ...(final.knownFrom === null ? [] : [[words.knownFrom, final.knownFrom] as const]),
          ...(final.whereTo === null ? [] : [[words.whereTo, final.whereTo] as const]),
          ...(final.tried === null ? [] : [[words.tried, final.tried] as const]),
          [
            words.seen,
            final.childView === null ? t(viewHow[final.childViewHow]) : `«${final.childView}»`,
          ],
          ...(final.viewDone === null ? [] : [[words.viewDone, final.viewDone] as const]),
        ]}
      />
    </Sheet>
  )
}

/** How a case ends: what is still open, the final assessment, and the asking of another person. */
export function Closing({ file }: SectionProps) {
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const asked = useAsked(getClosing, { id: file.id })
  const supervised = useAsked(getSupervision, { id: file.id })
  const approvals = (supervised.data?.approvals ?? []).filter(({ kind }) => kind === 'closing')
  const [latest] = approvals
  const isAsked = latest?.status === 'asked'
  const isWriting = search.get('final') === 'new' && file.status !== 'closed' && !isAsked
  return (
    <Answer of={asked} lines={6}>
      {({ finals, openEnds }) =>
        isWriting ? (
          <Suspense fallback={<Loading />}>
            <Drafted place={draftOf(file.id, 'final')}>
              <ClosingForm
                file={file}
                openEnds={openEnds}
                before={latest?.status === 'returned' ? finals[0] : undefined}
                close={() => setSearch({ tab: 'closing' })}
              />
            </Drafted>
          </Suspense>
        ) : (
          <>
            {file.status !== 'closed' && <OpenEnds file={file} ends={openEnds} />}
            {latest?.status === 'returned' && file.status !== 'closed' && (
              <section className={styles.part}>
                <p>
                  {t(words.returnedNow)} {latest.comments}
                </p>
              </section>
            )}
            {file.status !== 'closed' && (
              <section className={styles.part}>
                {isAsked ? (
                  <p>
                    {t(words.waits)}{' '}
                    <Link href={`/cases/${file.id}?tab=supervision`}>{t(words.seeAnswer)}</Link>
                  </p>
                ) : (
                  file.acts.includes('close') && (
                    <div>
                      <Button onClick={() => setSearch({ tab: 'closing', final: 'new' })}>
                        {t(words.begin)}
                      </Button>
                    </div>
                  )
                )}
              </section>
            )}
            {finals.length > 0 && (
              <section className={styles.part}>
                <h2>{t(words.finals)}</h2>
                {finals.map((final) => (
                  <Final key={final.id} final={final} file={file} />
                ))}
              </section>
            )}
          </>
        )
      }
    </Answer>
  )
}
