import {
  caseloadLimit,
  getTeam,
  riskNames,
  silentAfterDays,
  type TeamMember,
} from '@tumpeang/domain/cases'
import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { ChildName } from '../children/index.ts'
import styles from './Supervision.module.css'
import { words } from './supervision-texts.ts'

/** One worker as one would speak of them: what is carried, what is late, when something was last written. */
function Member({ of }: { of: TeamMember }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const whose = `worker=${of.accountId ?? 'none'}`
  const risks = (['high', 'medium', 'low', 'no_action'] as const).filter(
    (risk) => of.byRisk[risk] > 0,
  )
  return (
    <li className={styles.member}>
      <p className={styles.title}>
        <span className={styles.name}>
          {of.name === null ? t(words.withoutWorker) : named(of.name)}
        </span>
        {of.open > caseloadLimit && of.accountId !== null && (
          <span className={styles.state}>{t(words.heavy, { limit: caseloadLimit })}</span>
        )}
        {!of.serves && of.accountId !== null && (
          <span className={styles.state} data-tone="danger">
            {t(words.leftDuty)}
          </span>
        )}
      </p>
      {of.open === 0 ? (
        <p className={styles.quiet}>{t(words.nothing)}</p>
      ) : (
        <>
          <p className={styles.links}>
            <Link href={`/cases?${whose}`}>{t(words.carries, { count: of.open })}</Link>
            {of.late > 0 && (
              <Link href={`/cases?${whose}&overdue=yes`} data-tone="late">
                {t(words.lateOnes, { count: of.late })}
              </Link>
            )}
            {of.silent > 0 && (
              <Link href={`/cases?${whose}&silent=yes`} data-tone="late">
                {t(words.silentOnes, { count: of.silent })}
              </Link>
            )}
            {(of.accountId === null || of.open > 0) && (
              <Link href={`/team/hand-over?${whose}&desk=${of.deskId}`}>{t(words.handOver)}</Link>
            )}
          </p>
          <p className={styles.quiet}>
            {[
              ...risks.map((risk) =>
                t(words.riskCount, { name: t(riskNames[risk]), count: of.byRisk[risk] }),
              ),
              ...(of.byRisk.unset > 0
                ? [t(words.riskCount, { name: t(words.unsetRisk), count: of.byRisk.unset })]
                : []),
              ...(of.unread > 0 ? [t(words.unreadOnes, { count: of.unread })] : []),
              ...(of.lastActAt === null
                ? []
                : [t(words.lastAct, { day: ` ${spokenDay(of.lastActAt, now, shown)}` })]),
            ].join(' · ')}
          </p>
        </>
      )}
    </li>
  )
}

/** Who works where I supervise, desk by desk, in the order of their names: nobody is ranked. */
export function Team() {
  const t = useText()
  const named = useNamed()
  const asked = useAsked(getTeam, {})
  return (
    <Page
      title={words.team}
      sentence={t(words.teamSentence)}
      action={
        <Button component={Link} href="/reviews" variant="default">
          {t(words.toReviews)}
        </Button>
      }
    >
      <Answer of={asked} lines={8}>
        {({ members, unread, reviewsDue, approvalsAsked }) => {
          const desks = [...new Set(members.map(({ deskId }) => deskId))].map((id) =>
            members.filter(({ deskId }) => deskId === id),
          )
          return (
            <>
              <p className={styles.links}>
                {reviewsDue > 0 && (
                  <Link href="/reviews">{t(words.reviewsLate, { count: reviewsDue })}</Link>
                )}
                {approvalsAsked > 0 && (
                  <Link href="/work?whose=below&kind=case-approval">
                    {t(words.approvalsWait, { count: approvalsAsked })}
                  </Link>
                )}
                <Link href="/services/gaps">{t(words.toGaps)}</Link>
              </p>
              {unread.length > 0 && (
                <section className={styles.part}>
                  <h2>{t(words.unreadTitle)}</h2>
                  <ul data-plain className={styles.list}>
                    {unread.map(({ case: of, handOver }) => (
                      <li key={handOver.id} className={styles.one} data-waits>
                        <p className={styles.title}>
                          <Link href={`/cases/${of.id}?do=assign`}>
                            <ChildName name={of.childName} /> · {of.number}
                          </Link>
                          <span className={styles.quiet}>
                            {named(handOver.toName ?? handOver.toDeskName)}
                          </span>
                        </p>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              {members.length === 0 && <Empty title={words.teamNone} />}
              {desks.map((there) => {
                const [first] = there
                return (
                  first !== undefined && (
                    <section key={first.deskId}>
                      <h2 className={styles.desk}>{named(first.deskName)}</h2>
                      <ul data-plain>
                        {there.map((member) => (
                          <Member key={`${member.accountId ?? ''} ${member.deskId}`} of={member} />
                        ))}
                      </ul>
                    </section>
                  )
                )
              })}
              <p className={styles.quiet}>
                {t(words.silentMeans, {
                  high: silentAfterDays.high,
                  low: silentAfterDays.low,
                  limit: caseloadLimit,
                })}
              </p>
            </>
          )
        }}
      </Answer>
    </Page>
  )
}
