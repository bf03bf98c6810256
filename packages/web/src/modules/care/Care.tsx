import { Button } from '@mantine/core'
import { endReasonNames, getCare, type Placement } from '@tumpeang/domain/care'
import {
  type CareDecision,
  decisionChart,
  decisionKindNames,
  listDecisions,
  livingNames,
} from '@tumpeang/domain/cases'
import type { OutputOf } from '@tumpeang/domain/kernel'
import { draftOf } from '@tumpeang/domain/work'
import { lazy, Suspense } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { useMay } from '../../platform/session.ts'
import { spokenDay, useLanguage, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Facts } from '../../platform/ui/Facts.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import type { SectionProps } from '../cases/index.ts'
import { PlaceWords } from '../children/index.ts'
import { isCareAct } from './acts.ts'
import { Agreed } from './Agreed.tsx'
import styles from './Care.module.css'
import { Looked } from './Looked.tsx'
import { WhyTonight } from './WhyTonight.tsx'
import { words } from './texts.ts'

const DecisionForm = lazy(() =>
  import('./DecisionForm.tsx').then((found) => ({ default: found.DecisionForm })),
)
const DecisionLetter = lazy(() =>
  import('./DecisionLetter.tsx').then((found) => ({ default: found.DecisionLetter })),
)
const PlacementForm = lazy(() =>
  import('./PlacementForms.tsx').then((found) => ({ default: found.PlacementForm })),
)

type CareOfCase = OutputOf<typeof getCare>

/** The end of a day, for a deadline. */
const endOf = (day: string): Date => new Date(`${day}T23:59:59+07:00`)

interface ActsProps {
  readonly placement: Placement
  readonly address: (search: Readonly<Record<string, string>>) => string
  readonly approved: CareDecision | undefined
}

function Acts({ placement, address, approved }: ActsProps) {
  const t = useText()
  return (
    <div className={styles.acts}>
      {placement.acts.includes('confirm') && approved?.content.chosen === placement.option && (
        <Button component={Link} href={address({ care: 'confirm', decision: approved.id })}>
          {t(words.confirm)}
        </Button>
      )}
      {(['review', 'check', 'end'] as const)
        .filter((act) => placement.acts.includes(act))
        .map((act) => (
          <Button
            key={act}
            component={Link}
            variant={act === 'end' ? 'default' : 'light'}
            href={address({ care: act })}
          >
            {t(words[act])}
          </Button>
        ))}
    </div>
  )
}

/** Where the child lives now: with whom, since when, what has to be looked at, and when next. */
function Current({ placement, address, approved }: ActsProps) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  const when = (day: string) => spokenDay(day, now, shown)
  return (
    <Sheet
      tone={
        placement.flags.some(({ code }) => code === 'emergency-over' || code === 'end-passed')
          ? 'danger'
          : 'plain'
      }
    >
      <p className={styles.living}>
        {t(livingNames[placement.option])} · {placement.carerWords}
      </p>
      <p className={styles.quiet}>
        {t(words.since, { day: ` ${when(placement.startedOn)}` })}
        {placement.decisionId === null && <> · {t(words.emergency)}</>}
        {placement.stableOn !== null && (
          <> · {t(words.stable, { day: ` ${when(placement.stableOn)}` })}</>
        )}
      </p>
      {placement.flags.map(({ code, what, wayOut }) => (
        <div
          key={code}
          className={styles.flag}
          data-grave={code === 'emergency-over' || code === 'end-passed'}
        >
          <p>
            <strong>{t(what)}</strong>
          </p>
          <p>
            {t(words.wayOut)} {t(wayOut)}
          </p>
        </div>
      ))}
      <Facts
        of={[
          [
            placement.isReintegration ? words.nextCheck : words.nextReview,
            <Deadline key="due" until={placement.emergencyUntil ?? endOf(placement.reviewDueOn)} />,
          ],
          ...(placement.placeCode === null
            ? []
            : [[words.place, <PlaceWords key="place" code={placement.placeCode} />] as const]),
          ...(placement.placeWords === null ? [] : [[words.place, placement.placeWords] as const]),
          ...(placement.plannedEndOn === null
            ? []
            : [[words.endsOn, when(placement.plannedEndOn)] as const]),
          [words.agreed, <Agreed key="agreed" agreements={placement.agreements} />],
        ]}
      />
      {placement.emergency !== null && <WhyTonight of={placement.emergency} />}
      <Acts placement={placement} address={address} approved={approved} />
      <Looked placement={placement} />
    </Sheet>
  )
}

function Decisions({
  items,
  address,
}: {
  items: readonly CareDecision[]
  address: ActsProps['address']
}) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  if (items.length === 0) return <p className={styles.quiet}>{t(words.noDecision)}</p>
  return (
    <ul data-plain className={styles.rows}>
      {items.map(({ id, content, status, writtenAt }) => (
        <li key={id}>
          <Link href={address({ decision: id })}>
            {t(content.kind === null ? words.decisionBegun : decisionKindNames[content.kind])}
            {content.chosen !== null && <>: {t(livingNames[content.chosen])}</>}
          </Link>
          <p className={styles.quiet}>
            {spokenDay(writtenAt, now, shown)} ·{' '}
            <span className={styles.state} data-state={status}>
              {t(decisionChart.states[status])}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

function Before({ placements }: { placements: readonly Placement[] }) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  return (
    <ul data-plain className={styles.rows}>
      {placements.map((placement) => (
        <li key={placement.id}>
          <p className={styles.words}>
            {t(livingNames[placement.option])} · {placement.carerWords}
          </p>
          <p className={styles.quiet}>
            {spokenDay(placement.startedOn, now, shown)} –{' '}
            {placement.endedOn !== null && spokenDay(placement.endedOn, now, shown)}
            {placement.endReason !== null && <> · {t(endReasonNames[placement.endReason])}</>}
          </p>
          <Looked placement={placement} />
        </li>
      ))}
    </ul>
  )
}

function Leaving({ leaving }: Pick<CareOfCase, 'leaving'>) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  const [plan] = leaving
  if (plan === undefined) return <p className={styles.quiet}>{t(words.noLeaving)}</p>
  return (
    <Facts
      of={[
        [words.leavesOn, spokenDay(plan.leavesOn, now, shown)],
        [words.livesWhere, plan.livesWhere],
        [words.livesWith, plan.livesWith],
        [words.income, plan.income],
        [words.documents, plan.documents],
        [words.support, plan.support],
        [words.letterView, plan.childView ?? '–'],
        [words.viewDone, plan.viewDone],
      ]}
    />
  )
}

interface Known extends SectionProps {
  readonly care: CareOfCase
  readonly decisions: readonly CareDecision[]
}

/** No placement holds: the child was settled for good, is about to move, or lives at home. */
function Nowhere({ last, isDecided }: { last: Placement | undefined; isDecided: boolean }) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  if (isDecided) return <p className={styles.words}>{t(words.notMoved)}</p>
  if (last?.endReason !== 'settled' || last.endedOn === null)
    return <p className={styles.words}>{t(words.nowhere)}</p>
  return (
    <p className={styles.words}>
      {t(livingNames[last.option])} · {last.carerWords}
      <br />
      {t(words.forGood, { day: spokenDay(last.endedOn, now, shown) })}
    </p>
  )
}

function Overview({ file, care, decisions, address }: Known & Pick<ActsProps, 'address'>) {
  const t = useText()
  const mayWrite = useMay('cases.write') && file.status !== 'closed'
  const [newest] = care.placements
  const current = newest?.endedOn === null ? newest : undefined
  const approved = decisions.find(({ status }) => status === 'approved')
  const isCarriedOut = care.placements.some(({ decisionId }) => decisionId === approved?.id)
  const isConfirming = current?.decisionId === null && approved?.content.chosen === current.option
  const isInCare =
    current !== undefined && !current.isReintegration && current.option !== 'independent'
  return (
    <div className={styles.page}>
      <section>
        <h2>{t(words.now)}</h2>
        {current === undefined ? (
          <Nowhere last={newest} isDecided={approved !== undefined && !isCarriedOut} />
        ) : (
          <Current placement={current} address={address} approved={approved} />
        )}
        {mayWrite && (
          <div className={styles.acts}>
            {approved !== undefined && !isCarriedOut && !isConfirming && (
              <Button component={Link} href={address({ care: 'begin', decision: approved.id })}>
                {t(words.begin)}
              </Button>
            )}
            {current === undefined && approved === undefined && (
              <Button component={Link} variant="default" href={address({ care: 'begin' })}>
                {t(words.emergencyBegin)}
              </Button>
            )}
          </div>
        )}
      </section>
      <section>
        <h2>{t(words.decisions)}</h2>
        <p className={styles.quiet}>{t(words.decideFirst)}</p>
        <Decisions items={decisions} address={address} />
        {mayWrite && (
          <div className={styles.acts}>
            <Button component={Link} variant="light" href={address({ care: 'write' })}>
              {t(words.decide)}
            </Button>
          </div>
        )}
      </section>
      {care.mayLeave && (isInCare || care.leaving.length > 0) && (
        <section>
          <h2>{t(words.leaving)}</h2>
          <Leaving leaving={care.leaving} />
          {mayWrite && (
            <div className={styles.acts}>
              <Button component={Link} variant="light" href={address({ care: 'leave' })}>
                {t(words.leave)}
              </Button>
            </div>
          )}
        </section>
      )}
      {care.placements.some(({ endedOn }) => endedOn !== null) && (
        <section>
          <h2>{t(words.history)}</h2>
          <Before placements={care.placements.filter(({ endedOn }) => endedOn !== null)} />
        </section>
      )}
    </div>
  )
}

/** What is asked for by the address: the overview, one decision to read or write, one form. */
function Shown(known: Known) {
  const { file, care, decisions } = known
  const [search, setSearch] = useSearchParams()
  const address = (more: Readonly<Record<string, string>>): string =>
    `/cases/${file.id}?${new URLSearchParams({ tab: 'care', ...more }).toString()}`
  const close = () => setSearch({ tab: 'care' })
  const asked = search.get('care')
  const decision = decisions.find(({ id }) => id === search.get('decision'))
  const [newest] = care.placements
  const current = newest?.endedOn === null ? newest : undefined
  if (asked === 'write')
    return (
      <Drafted place={draftOf(file.id, 'decision')}>
        <DecisionForm file={file} known={decision} close={close} />
      </Drafted>
    )
  if (isCareAct(asked) && (asked === 'begin' || asked === 'leave' || current !== undefined))
    return (
      <Opened key={asked} title={words[asked]}>
        <PlacementForm
          act={asked}
          file={file}
          current={current}
          decision={decision}
          close={close}
        />
      </Opened>
    )
  if (decision !== undefined)
    return <DecisionLetter file={file} decision={decision} address={address} close={close} />
  return <Overview {...known} address={address} />
}

/** Where the child lives: by which decision, since when, what comes next. */
export function Care({ file }: SectionProps) {
  const care = useAsked(getCare, { id: file.id })
  const decisions = useAsked(listDecisions, { id: file.id })
  return (
    <Answer of={decisions} lines={5}>
      {({ items }) => (
        <Answer of={care} lines={5}>
          {(found) => (
            <Suspense fallback={<Loading />}>
              <Shown file={file} care={found} decisions={items} />
            </Suspense>
          )}
        </Answer>
      )}
    </Answer>
  )
}
