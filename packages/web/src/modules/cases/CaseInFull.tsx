import { Button, Menu } from '@mantine/core'
import { type CaseFile, type CaseId, getCase } from '@tumpeang/domain/cases'
import { shortName } from '@tumpeang/domain/children'
import { nameOf } from '@tumpeang/domain/forms'
import { days, later, type Text } from '@tumpeang/domain/kernel'
import { type Task, taskNames } from '@tumpeang/domain/work'
import { IconChevronDown } from '@tabler/icons-react'
import { Suspense, lazy } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useMay, useMe } from '../../platform/session.ts'
import { useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import {
  AgeDoubt,
  Caregivers,
  ChildName,
  CorrectChild,
  PlaceWords,
  sexWords,
  useAge,
  useChildName,
} from '../children/index.ts'
import { type Act, isAct } from './acts.ts'
import styles from './Case.module.css'
import { RiskMark } from './RiskMark.tsx'
import { Plan } from './Plan.tsx'
import { useCaseSections } from './sections.ts'
import { words } from './texts.ts'

const ActForm = lazy(() => import('./ActForm.tsx').then((found) => ({ default: found.ActForm })))
// The head stands first; what people did follows it, with the words of everything they may do.
const Story = lazy(() => import('./Story.tsx').then((found) => ({ default: found.Story })))
const SafetyNow = lazy(() => import('./Safety.tsx').then((found) => ({ default: found.SafetyNow })))
const Development = lazy(() =>
  import('./Development.tsx').then((found) => ({ default: found.Development })),
)
const CaseHistory = lazy(() =>
  import('./CaseHistory.tsx').then((found) => ({ default: found.CaseHistory })),
)

interface Tab {
  readonly name: string
  readonly title: Text
  readonly order: number
  readonly ability?: string
  readonly under?: string
}

/** Story, plan and people stand side by side on a desktop; every other tab has the page for itself. */
const ownTabs: readonly Tab[] = [
  { name: 'story', title: words.story, order: 0 },
  { name: 'plan', title: words.planTab, order: 10 },
  { name: 'people', title: words.people, order: 20 },
  { name: 'history', title: words.history, order: 100, ability: 'access.history' },
]

/** What keeps a promise: a form of the story, or the part of the file where safety is written. */
type Keeping = Act | 'safety' | 'care'
const keptBy: Partial<Record<Task['kind'], Keeping>> = {
  'safety-plan': 'safety',
  decision: 'care',
  placement: 'care',
  visit: 'visit',
  'first-contact': 'visit',
  assessment: 'assess',
  plan: 'plan',
}

/** The next round of visits is days away: what moves the case on comes before it. */
const canWait = ({ kind, dueAt }: Task, now: Date): boolean =>
  kind === 'visit' && dueAt > later(now, days(1))

/** Where one of these stands in the address somebody is writing: no bar offers to leave that. */
const writing = ['do', 'care', 'final', 'write', 'ask'] as const

/** What is to be done next where no promise says it: the procedure's own next step. */
function nextAct({ status, acts }: CaseFile): Act | undefined {
  const wanted: Readonly<Record<CaseFile['status'], Act>> = {
    registered: 'assess',
    assessed: 'plan',
    planned: 'visit',
    active: 'visit',
    closed: 'reopen',
  }
  return acts.includes(wanted[status]) ? wanted[status] : undefined
}

/** The child as a person, what worries us, who leads and why, what is promised. */
function Head({ file }: { file: CaseFile }) {
  const t = useText()
  const named = useNamed()
  const called = useChildName()
  const { child, responsibility } = file
  const carers = file.caregivers.filter(
    ({ caresForChild, isSuspected }) => caresForChild && !isSuspected,
  )
  const helping = responsibility?.helping.flatMap(({ deskName }) =>
    deskName === null ? [] : [named(deskName)],
  )
  return (
    <dl className={styles.head}>
      <div>
        <dt>{t(words.lives)}</dt>
        <dd>
          <PlaceWords code={child.placeCode} />
          {child.addressWords !== null && <> · {child.addressWords}</>}
        </dd>
      </div>
      <div>
        <dt>{t(words.cares)}</dt>
        <dd>
          {carers.length === 0
            ? t(words.caresUnknown)
            : carers
                .map(({ name, relation }) =>
                  [
                    shortName(name) === null ? null : called({ name }),
                    t(nameOf('relation', relation)),
                  ]
                    .filter((part) => part !== null)
                    .join(', '),
                )
                .join(' · ')}
        </dd>
      </div>
      <div>
        <dt>{t(words.worries)}</dt>
        <dd>
          {file.concerns.length === 0
            ? t(words.noWorries)
            : file.concerns.map((code) => t(nameOf('concern', code))).join(' · ')}
          {child.disabilities.length > 0 && (
            <p>
              {t(words.difficulties)}:{' '}
              {child.disabilities.map((code) => t(nameOf('disability', code))).join(' · ')}
            </p>
          )}
        </dd>
      </div>
      <div>
        <dt>{t(words.lead)}</dt>
        <dd>
          {file.assignedName === null ? '' : `${named(file.assignedName)} · `}
          {named(file.deskName)}
          {responsibility !== null && (
            <details className={styles.because}>
              <summary>{t(words.why)}</summary>
              <p>{t(words.leadBecause, { because: named(responsibility.because) })}</p>
              {helping !== undefined && helping.length > 0 && (
                <p>
                  {t(words.help)}: {helping.join(' · ')}
                </p>
              )}
            </details>
          )}
        </dd>
      </div>
    </dl>
  )
}

interface ActsProps {
  readonly file: CaseFile
  readonly primary: Keeping | undefined
  readonly open: (act: Act) => void
}

/** Everything else that the procedure lets this person do now. */
function OtherActs({ file, primary, open }: ActsProps) {
  const t = useText()
  const mayCorrect = useMay('children.write')
  // Closing stands last: a thumb that opens the list must not meet the gravest act first.
  const others = file.acts
    .filter((act) => isAct(act))
    .filter((act) => act !== primary)
    .toSorted((one, other) => Number(one === 'close') - Number(other === 'close'))
  if (others.length === 0) return null
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={18} aria-hidden />}>
          {t(words.otherActs)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((act) =>
          act === 'refer' ? (
            <Menu.Item key={act} component={Link} href={`/referrals/new?case=${file.id}`}>
              {t(words.refer)}
            </Menu.Item>
          ) : act === 'close' ? (
            <Menu.Item key={act} component={Link} href={`/cases/${file.id}?tab=closing`}>
              {t(words.close)}
            </Menu.Item>
          ) : (
            <Menu.Item key={act} onClick={() => open(act)}>
              {t(words[act])}
            </Menu.Item>
          ),
        )}
        {mayCorrect && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => open('correct')}>{t(words.correct)}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function Whole({ file }: { file: CaseFile }) {
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const abilities = useMe().data?.abilities ?? []
  const mayCorrect = abilities.includes('children.write')
  const sections = useCaseSections()
  const tabs = [...ownTabs, ...sections]
    .filter(({ ability }) => ability === undefined || abilities.includes(ability))
    .toSorted((one, other) => one.order - other.order)
  const asked = search.get('tab')
  const tab = tabs.find(({ name }) => name === asked)?.name ?? 'story'
  const section = sections.find(({ name }) => name === tab)
  const main = section?.under ?? tab
  const beside = tabs.filter(({ name, under }) => name === main || under === main)
  const addressOf = (name: string) =>
    name === 'story' ? `/cases/${file.id}` : `/cases/${file.id}?tab=${name}`
  const doing = search.get('do')
  const open = (act: string | null) => setSearch(act === null ? {} : { do: act })
  // What was sent may be shown before the form hears of it: whoever has gone on by then stays there.
  const close = () => {
    if (window.location.pathname === `/cases/${file.id}`) open(null)
  }
  const acts = new Set(file.acts)
  const isAllowed = doing !== null && isAct(doing) && (acts.has(doing) || doing === 'correct')
  return (
    <>
      {tab !== 'safety' && file.status !== 'closed' && (
        <Suspense fallback={null}>
          <SafetyNow file={file} />
        </Suspense>
      )}
      {file.tasks.some(({ kind }) => kind === 'settlement') && (
        <p className={styles.settled}>
          {t(words.crimeSettled)}{' '}
          <Link href={`/cases/${file.id}?tab=guide`}>{t(words.readMore)}</Link>
        </p>
      )}
      <div className={styles.whole} data-brief={section !== undefined}>
        <Head file={file} />
      </div>
      <nav className={styles.tabs} aria-label={t(words.title)}>
        {tabs
          .filter(({ under }) => under === undefined)
          .map(({ name, title }) => (
            <Link
              key={name}
              href={addressOf(name)}
              replace
              data-tab={name}
              {...(name === main ? { 'aria-current': 'page' as const } : {})}
            >
              {t(title)}
            </Link>
          ))}
      </nav>
      {beside.length > 1 && (
        <nav className={styles.siblings} aria-label={t(words.parts)}>
          {beside.map(({ name, title }) => (
            <Link
              key={name}
              href={addressOf(name)}
              replace
              {...(name === tab ? { 'aria-current': 'page' as const } : {})}
            >
              {t(title)}
            </Link>
          ))}
        </nav>
      )}
      <div className={styles.columns} data-tab={tab} data-whole={section !== undefined}>
        <div className={styles.main}>
          {isAllowed && doing !== 'refer' && doing !== 'close' && (
            <Opened key={doing} title={words[doing]}>
              {doing === 'correct' ? (
                mayCorrect && <CorrectChild child={file.child} close={close} />
              ) : (
                <ActForm act={doing} file={file} close={close} />
              )}
            </Opened>
          )}
          <Suspense fallback={<Loading />}>
            {section !== undefined && <section.Screen file={file} />}
            {tab === 'history' && <CaseHistory id={file.id} />}
            {section === undefined && tab !== 'history' && <Story file={file} />}
          </Suspense>
        </div>
        {section === undefined && (
          <div className={styles.beside}>
            <div className={styles.plan}>
              <Plan file={file} open={open} />
            </div>
            <div className={styles.people}>
              <Suspense fallback={null}>
                <AgeDoubt child={file.child} mayWrite={mayCorrect && file.status !== 'closed'} />
              </Suspense>
              <Caregivers
                childId={file.childId}
                caregivers={file.caregivers}
                mayWrite={mayCorrect && file.status !== 'closed'}
              />
              <Link className={styles.family} href={addressOf('household')}>
                {t(words.toFamily)}
              </Link>
              <Suspense fallback={null}>
                <Development file={file} />
              </Suspense>
            </div>
          </div>
        )}
      </div>
    </>
  )
}

/** One case: the child first, then what is promised, then what people did. */
export function CaseInFull({ id }: { id: CaseId }) {
  const t = useText()
  const age = useAge()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const asked = useAsked(getCase, { id })
  const file = asked.data
  const now = useNow()
  const promised = file?.tasks
    .filter(({ kind }) => keptBy[kind] !== undefined)
    .toSorted(
      (one, other) =>
        Number(canWait(one, now)) - Number(canWait(other, now)) ||
        one.dueAt.getTime() - other.dueAt.getTime(),
    )
    .find(({ kind }) => {
      const kept = keptBy[kind] ?? ''
      return file.acts.includes(kept === 'safety' || kept === 'care' ? 'note' : kept)
    })
  const primary = promised === undefined ? file && nextAct(file) : keptBy[promised.kind]
  const open = (act: Act) => go(`/cases/${id}?do=${act}`)
  const isPart = primary === 'safety' || primary === 'care'
  return (
    <Page
      title={words.title}
      back={{ to: '/cases', text: words.back }}
      wide
      heading={
        file === undefined ? undefined : (
          <ChildName name={file.child.name} otherNames={file.child.otherNames} />
        )
      }
      sentence={
        file === undefined ? undefined : (
          <span className={styles.brief}>
            <span>
              {t(sexWords(file.child.sex))} · {age(file.child.birth, { surely: true })} ·{' '}
              {t(words.number, { number: file.number })}
            </span>
            {file.status === 'closed' ? (
              <span>
                {t(words.isClosed)}
                {file.closingReason !== null && (
                  <>: {t(nameOf('closing-reason', file.closingReason))}</>
                )}
              </span>
            ) : (
              <RiskMark risk={file.risk} />
            )}
            {promised !== undefined && (
              <span className={styles.promise}>
                {t(words.promised)}: {t(taskNames[promised.kind])}{' '}
                <Deadline until={promised.dueAt} />
              </span>
            )}
          </span>
        )
      }
      action={
        file === undefined || writing.some((name) => search.get(name) !== null) ? undefined : (
          <div className={styles.acts}>
            <OtherActs file={file} primary={primary} open={open} />
            {primary !== undefined && !(isPart && search.get('tab') === primary) && (
              <Button onClick={() => (isPart ? go(`/cases/${id}?tab=${primary}`) : open(primary))}>
                {t(words[primary])}
              </Button>
            )}
          </div>
        )
      }
    >
      <Answer of={asked} lines={8}>
        {(found) => <Whole file={found} />}
      </Answer>
    </Page>
  )
}
