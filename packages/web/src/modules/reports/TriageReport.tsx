import { Button } from '@mantine/core'
import type { ChildBrief } from '@tumpeang/domain/children'
import { nameOf } from '@tumpeang/domain/forms'
import {
  ReportId,
  findSimilar,
  getReport,
  nextToTriage,
  type Report,
  urgencyNames,
} from '@tumpeang/domain/reports'
import { draftOfAccepting, draftAbout } from '@tumpeang/domain/work'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Link, useLocation, useParams, useSearchParams } from 'wouter'
import { Refusal } from '../../platform/api.ts'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useMay } from '../../platform/session.ts'
import { spokenDay, clock, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Facts } from '../../platform/ui/Facts.tsx'
import { Failed } from '../../platform/ui/Failed.tsx'
import { Meaning } from '../../platform/ui/Meaning.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { FoundChild, PlaceWords, sexWords } from '../children/index.ts'
import { words } from './triage-texts.ts'
import styles from './Triage.module.css'
import { TriageDone } from './TriageDone.tsx'

const TriageAccept = lazy(() =>
  import('./TriageAccept.tsx').then((found) => ({ default: found.TriageAccept })),
)
const forms = () => import('./TriageForms.tsx')
const TriageClose = lazy(() => forms().then((found) => ({ default: found.TriageClose })))
const TriagePass = lazy(() => forms().then((found) => ({ default: found.TriagePass })))
const TriageMessage = lazy(() => forms().then((found) => ({ default: found.TriageMessage })))
const LeaveChild = lazy(() => forms().then((found) => ({ default: found.LeaveChild })))
const TriageReopen = lazy(() => forms().then((found) => ({ default: found.TriageReopen })))
const LegalBasis = lazy(() =>
  import('./TriageBasis.tsx').then((found) => ({ default: found.LegalBasis })),
)

const channels = {
  public: words.channelPublic,
  officer: words.channelOfficer,
  helpline: words.channelHelpline,
} as const

const markOf = (urgency: Report['urgencyProposed']) =>
  urgency === 'now'
    ? 'danger-now'
    : urgency === 'within-24-hours'
      ? 'high'
      : urgency === 'within-7-days'
        ? 'low'
        : 'medium'

/** What was said, as it was said, and what is known; what is not known is said where it matters. */
function Words({ report }: { report: Report }) {
  const t = useText()
  const named = useNamed()
  const danger =
    report.inDanger === null
      ? words.dangerUnknown
      : report.inDanger
        ? words.dangerYes
        : words.dangerNo
  const suspected = [
    report.suspectedRelation === null ? null : t(nameOf('relation', report.suspectedRelation)),
    report.suspectedWords,
    report.suspectedHasAccess === null
      ? null
      : t(report.suspectedHasAccess ? words.hasAccess : words.noAccess),
  ].filter((part) => part !== null && part !== '')
  const reporter = [
    report.source === null ? null : t(nameOf('report-source', report.source)),
    report.reporterName ?? t(words.anonymous),
    report.reporterPhone,
    report.reporterMayBeCalled === null
      ? null
      : t(report.reporterMayBeCalled ? words.mayCall : words.mayNotCall),
  ].filter((part) => part !== null)
  const facts: (readonly [typeof words.where, ReactNode])[] = [
    [
      words.danger,
      <>
        {report.inDanger === true && <Meaning of="danger-now" />} {t(danger)}
        {report.dangerWords !== null && <> · {report.dangerWords}</>}
      </>,
    ],
    [
      words.children,
      <ul data-plain key="children">
        {report.children.map((child) => (
          <li key={child.id}>
            {child.nameWords ?? t(words.childNameless)} · {t(sexWords(child.sex))} ·{' '}
            {child.age === null ? t(words.ageUnknown) : t(words.age, { age: child.age })}
            {child.disabilities.map((code) => ` · ${t(nameOf('disability', code))}`)}
            {child.note !== null && <> · {child.note}</>}
            {child.childId !== null && <> · {t(words.linked)}</>}
            {child.leftBecause !== null && (
              <> · {t(words.leftBecause, { why: child.leftBecause })}</>
            )}
          </li>
        ))}
        {report.children.length === 0 && <li>{t(words.childNameless)}</li>}
      </ul>,
    ],
    [
      words.where,
      <>
        <PlaceWords code={report.placeCode} />
        {report.placeWords !== null && <> · {report.placeWords}</>}
      </>,
    ],
    ...(report.occurredWords === null ? [] : [[words.when, report.occurredWords] as const]),
    ...(report.setting === null
      ? []
      : [[words.setting, t(nameOf('setting', report.setting))] as const]),
    ...(suspected.length === 0 ? [] : [[words.suspected, suspected.join(' · ')] as const]),
    ...(report.concerns.length === 0
      ? []
      : [
          [
            words.concerns,
            report.concerns.map((code) => t(nameOf('concern', code))).join(' · '),
          ] as const,
        ]),
    [words.reporter, reporter.join(' · ')],
    ...(report.takenByName === null ? [] : [[words.takenBy, named(report.takenByName)] as const]),
  ]
  return (
    <section>
      <h2>{t(words.said)}</h2>
      <blockquote className={styles.said}>{report.concernWords}</blockquote>
      <Facts of={facts} />
    </section>
  )
}

function Responsible({ report }: { report: Report }) {
  const t = useText()
  const mayRestrict = useMay('cases.restrict')
  const named = useNamed()
  const { responsibility } = report
  return (
    <section>
      <h2>{t(words.leads)}</h2>
      {responsibility === null ? (
        <p className={styles.quiet}>
          {t(words.noResponsibility, { desk: named(report.deskName) })}
        </p>
      ) : (
        <>
          <p>{t(words.leadDesk, { desk: named(responsibility.leadDeskName) })}</p>
          {responsibility.helping.length > 0 && (
            <p>
              {t(words.helps, {
                desks: responsibility.helping
                  .flatMap(({ deskName }) => (deskName === null ? [] : [named(deskName)]))
                  .join(' · '),
              })}
            </p>
          )}
          <p className={styles.quiet}>
            {t(words.because, { because: named(responsibility.because) })}{' '}
            {t(words.rule, { number: responsibility.tableNumber })}
          </p>
          <details className={styles.basis}>
            <summary>{t(words.basis)}</summary>
            <Suspense fallback={null}>
              <LegalBasis codes={responsibility.basis} />
            </Suspense>
          </details>
        </>
      )}
      {mayRestrict && (
        <p>
          <Link href={`/reports/${report.id}/privacy`}>{t(words.whoSees)}</Link>
        </p>
      )}
    </section>
  )
}

function Messages({ report }: { report: Report }) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  if (report.messages.length === 0) return null
  return (
    <section>
      <h2>{t(words.messages)}</h2>
      <ul data-plain className={styles.messages}>
        {report.messages.map((message) => (
          <li key={message.id} data-theirs={message.fromReporter}>
            <p className={styles.quiet}>
              {t(message.fromReporter ? words.fromReporter : words.fromDesk)} ·{' '}
              {spokenDay(message.writtenAt, now, shown)} {clock(message.writtenAt, shown)}
            </p>
            <p>{message.words}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface AlikeProps {
  readonly id: ReportId
  readonly choose: ((child: ChildBrief) => void) | undefined
}

/** Children and earlier reports that resemble this one, before anybody creates a child anew. */
function Alike({ id, choose }: AlikeProps) {
  const t = useText()
  const shown = useLanguage()
  const named = useNamed()
  const now = useNow()
  const alike = useAsked(findSimilar, { id })
  return (
    <Sheet>
      <h2>{t(words.alike)}</h2>
      <Answer of={alike} lines={2}>
        {({ children, reports }) => (
          <>
            {children.length === 0 && reports.length === 0 && (
              <p className={styles.quiet}>{t(words.alikeNone)}</p>
            )}
            {children.length > 0 && (
              <>
                <h3>{t(words.alikeChildren)}</h3>
                <ul data-plain>
                  {children.map((child) => (
                    <FoundChild
                      key={`${child.reportedChildId} ${child.id}`}
                      child={child}
                      action={
                        choose !== undefined && (
                          <Button variant="default" onClick={() => choose(child)}>
                            {t(words.isThis)}
                          </Button>
                        )
                      }
                    />
                  ))}
                </ul>
              </>
            )}
            {reports.length > 0 && (
              <>
                <h3>{t(words.alikeReports)}</h3>
                <ul data-plain className={styles.reports}>
                  {reports.map((report) => (
                    <li key={report.id}>
                      <Link href={`/triage/${report.id}`}>
                        {report.reference} · {spokenDay(report.receivedAt, now, shown)}
                      </Link>
                      <p className={styles.quiet}>
                        {named(report.because)}
                        {report.concerns.map((code) => ` · ${t(nameOf('concern', code))}`)}
                      </p>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Answer>
    </Sheet>
  )
}

type ReportedChild = Report['children'][number]

const isUndecided = ({ childId, leftBecause }: ReportedChild): boolean =>
  childId === null && leftBecause === null

interface OtherChildrenProps {
  readonly report: Report
  /** The reported child that is being left, as the address says it. */
  readonly leaving: string | null
  readonly open: (what: string | null, child?: string) => void
}

/** The children of an accepted report that nobody has decided on: each gets a case, or a reason. */
function OtherChildren({ report, leaving, open }: OtherChildrenProps) {
  const t = useText()
  const waiting = report.children.filter(isUndecided)
  if (waiting.length === 0) return null
  return (
    <section className={styles.proposal} data-tone="danger-now">
      <h2>{t(words.childrenWait, { count: waiting.length })}</h2>
      <ul data-plain>
        {waiting.map((child) => (
          <li key={child.id}>
            <p>
              {child.nameWords ?? t(words.childNameless)} · {t(sexWords(child.sex))} ·{' '}
              {child.age === null ? t(words.ageUnknown) : t(words.age, { age: child.age })}
            </p>
            {leaving === child.id ? (
              <Drafted place={draftAbout('report', report.id, 'leave-child')}>
                <LeaveChild report={report} child={child.id} close={() => open(null)} />
              </Drafted>
            ) : (
              <div className={styles.acts}>
                <Button onClick={() => open('accept', child.id)}>{t(words.acceptTitle)}</Button>
                <Button variant="default" onClick={() => open('leave', child.id)}>
                  {t(words.leave)}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One report in full, what resembles it beside it, and the decision; then the next comes. */
export function TriageReport() {
  const { id } = useParams<{ id: string }>()
  const known = ReportId.safeParse(id)
  if (!known.success)
    return (
      <Page title={words.title} back={{ to: '/work', text: words.back }}>
        <Failed error={new Refusal('not-found', '')} />
      </Page>
    )
  // A new report begins with nothing chosen: what was half decided belongs to the one before.
  return <OneReport key={known.data} id={known.data} />
}

function OneReport({ id }: { id: ReportId }) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  const [search, setSearch] = useSearchParams()
  const [, go] = useLocation()
  const mayTriage = useMay('reports.triage')
  const asked = useAsked(getReport, { id })
  const waiting = useAsked(nextToTriage, {}, { enabled: mayTriage }).data?.waiting
  const [child, setChild] = useState<ChildBrief | null>(null)
  const doing = search.get('do')
  const open = (what: string | null, which?: string) => {
    setSearch(what === null ? {} : { do: what, ...(which === undefined ? {} : { child: which }) })
  }
  const close = () => open(null)
  const report = asked.data
  const decided = (done: string) => go(`/triage?done=${encodeURIComponent(done)}`)
  // Whoever accepted one of several children stays with the others.
  const accepted = (caseId: string, child: string | null) => {
    const others = report?.children.filter((one) => isUndecided(one) && one.id !== child) ?? []
    if (others.length === 0) decided(caseId)
    else go(`/triage/${id}?done=${encodeURIComponent(caseId)}`)
  }
  const isOpen = report?.status === 'received'
  const restOfChildren = report?.status === 'accepted' && report.children.some(isUndecided)
  const mayAccept = mayTriage && (isOpen || restOfChildren)
  return (
    <Page
      title={words.title}
      back={{ to: '/work', text: words.back }}
      sentence={
        report === undefined ? undefined : (
          <>
            {t(words.received, {
              reference: report.reference,
              when: `${spokenDay(report.receivedAt, now, shown)} ${clock(report.receivedAt, shown)}`,
            })}{' '}
            · {t(channels[report.channel])}
            {waiting !== undefined && waiting > 0 && <> · {t(words.waiting, { count: waiting })}</>}
          </>
        )
      }
      action={
        mayAccept && isOpen && doing === null ? (
          <Button onClick={() => open('accept')}>{t(words.acceptTitle)}</Button>
        ) : undefined
      }
      aside={
        mayTriage ? (
          <Alike
            id={id}
            choose={
              mayAccept
                ? (chosen) => {
                    setChild(chosen)
                    open('accept')
                  }
                : undefined
            }
          />
        ) : (
          <></>
        )
      }
    >
      <TriageDone />
      <Answer of={asked} lines={8}>
        {(found) => (
          <>
            <div className={styles.report}>
              <section className={styles.proposal} data-tone={markOf(found.urgencyProposed)}>
                <p>
                  <Meaning
                    of={markOf(found.urgencyProposed)}
                    text={urgencyNames[found.urgency ?? found.urgencyProposed]}
                  />{' '}
                  {found.status === 'received' && (
                    <>
                      {t(words.decideBy)} <Deadline until={found.triageDueAt} />
                    </>
                  )}
                </p>
                <ul>
                  {found.urgencyBecause.map((reason) => (
                    <li key={reason.en}>{t(reason)}</li>
                  ))}
                </ul>
              </section>
              <Words report={found} />
              {doing === 'accept' && mayAccept && (
                <Opened title={words.acceptTitle}>
                  <Drafted place={draftOfAccepting(found.id)}>
                    <TriageAccept
                      report={found}
                      chosen={child}
                      choose={setChild}
                      close={close}
                      first={search.get('child')}
                      decided={accepted}
                    />
                  </Drafted>
                </Opened>
              )}
              {doing === 'close' && isOpen && (
                <Opened title={words.closeTitle}>
                  <Drafted place={draftAbout('report', found.id, 'close')}>
                    <TriageClose report={found} close={close} decided={() => decided('closed')} />
                  </Drafted>
                </Opened>
              )}
              {doing === 'pass' && isOpen && (
                <Opened title={words.passTitle}>
                  <Drafted place={draftAbout('report', found.id, 'pass')}>
                    <TriagePass report={found} close={close} decided={() => decided('passed')} />
                  </Drafted>
                </Opened>
              )}
              {doing === 'message' && (
                <Opened title={words.messageTitle}>
                  <Drafted place={draftAbout('report', found.id, 'message')}>
                    <TriageMessage report={found} close={close} />
                  </Drafted>
                </Opened>
              )}
              {found.status === 'closed' && (
                <Sheet>
                  <h2>{t(words.decided)}</h2>
                  <p>
                    {t(words.decidedClosed, {
                      reason:
                        found.closingReason === null
                          ? ''
                          : t(nameOf('report-closing-reason', found.closingReason)),
                    })}
                  </p>
                  {found.closingNote !== null && (
                    <p className={styles.quiet}>{found.closingNote}</p>
                  )}
                  {mayTriage && (
                    <Suspense fallback={null}>
                      <TriageReopen report={found} />
                    </Suspense>
                  )}
                </Sheet>
              )}
              {found.status === 'accepted' && mayTriage && doing !== 'accept' && (
                <OtherChildren
                  report={found}
                  leaving={doing === 'leave' ? search.get('child') : null}
                  open={open}
                />
              )}
              {found.status === 'accepted' && (
                <Sheet>
                  <h2>{t(words.decided)}</h2>
                  <p>{t(words.decidedCase)}</p>
                  {found.caseIds.map((caseId) => (
                    <p key={caseId}>
                      <Link href={`/cases/${caseId}`}>{t(words.openCase)}</Link>
                    </p>
                  ))}
                  <Button component={Link} href="/triage" variant="default">
                    {t(words.next)}
                  </Button>
                </Sheet>
              )}
              <Messages report={found} />
              <Responsible report={found} />
              {mayTriage && isOpen && doing === null && (
                <div className={styles.acts}>
                  <Button variant="default" onClick={() => open('pass')}>
                    {t(words.pass)}
                  </Button>
                  <Button variant="default" onClick={() => open('close')}>
                    {t(words.close)}
                  </Button>
                  <Button variant="default" onClick={() => open('message')}>
                    {t(words.message)}
                  </Button>
                </div>
              )}
            </div>
          </>
        )}
      </Answer>
    </Page>
  )
}
