import { listReviews, type ReviewDue } from '@tumpeang/domain/cases'
import { dayIn, days, later } from '@tumpeang/domain/kernel'
import { Link, useSearchParams } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { ChildName } from '../children/index.ts'
import { RiskMark } from './RiskMark.tsx'
import styles from './Supervision.module.css'
import { words } from './supervision-texts.ts'

/** The Monday of the week of a moment, in Cambodia; `late` for what is past. */
function weekOf(moment: Date, now: Date): string {
  if (moment < now) return 'late'
  const local = later(moment, 7 * 3_600_000)
  return dayIn(later(moment, -days((local.getUTCDay() + 6) % 7)))
}

function Due({ of }: { of: ReviewDue }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  return (
    <li className={styles.member}>
      <p className={styles.title}>
        <Link href={`/cases/${of.caseId}?tab=supervision&review=yes`} className={styles.name ?? ''}>
          <ChildName name={of.childName} />
        </Link>
        <RiskMark risk={of.risk} />
        <Deadline until={of.dueAt} />
      </p>
      <p className={styles.quiet}>
        {of.caseNumber} · {of.workerName === null ? t(words.nobody) : named(of.workerName)} ·{' '}
        {named(of.deskName)} ·{' '}
        {of.lastHeldOn === null
          ? t(words.neverHeld)
          : t(words.lastHeld, { day: ` ${spokenDay(of.lastHeldOn, now, shown)}` })}
      </p>
    </li>
  )
}

/** The reviews to come, week by week; what is late stands first. */
export function Reviews() {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  const [search] = useSearchParams()
  const worker = search.get('worker')
  const asked = useAsked(listReviews, worker === null ? {} : { worker })
  return (
    <Page title={words.calendar} sentence={t(words.calendarSentence)}>
      <Answer of={asked} lines={8}>
        {({ items, more }) => (
          <>
            {items.length === 0 && <Empty title={words.noneDue} />}
            {[...new Set(items.map(({ dueAt }) => weekOf(dueAt, now)))].map((week) => (
              <section key={week}>
                <h2 className={styles.desk}>
                  {week === 'late'
                    ? t(words.late)
                    : t(words.weekOf, { day: spokenDay(week, now, shown) })}
                </h2>
                <ul data-plain>
                  {items
                    .filter(({ dueAt }) => weekOf(dueAt, now) === week)
                    .map((one) => (
                      <Due key={one.caseId} of={one} />
                    ))}
                </ul>
              </section>
            ))}
            {more && <p className={styles.quiet}>{t(words.moreDue)}</p>}
          </>
        )}
      </Answer>
    </Page>
  )
}
