import { Button, Tabs } from '@mantine/core'
import { dayIn, days, type InputOf, later, type OutputOf, type Text } from '@tumpeang/domain/kernel'
import {
  comesFirst,
  countWork,
  listWork,
  type Task,
  TaskKind,
  taskNames,
  takeTask,
} from '@tumpeang/domain/work'
import { IconArrowUpRight } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useAsked, useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useMay, useMe } from '../../platform/session.ts'
import { useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Meaning } from '../../platform/ui/Meaning.tsx'
import { PromiseLine, Promises } from '../../platform/ui/PromiseLine.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import styles from './MyWork.module.css'
import { doing, words } from './texts.ts'
import { whereItIsDone } from './where.ts'

type Whose = NonNullable<InputOf<typeof listWork>['whose']>

const isWhose = (given: string | null): given is Whose =>
  given === 'mine' || given === 'desk' || given === 'below'

/** What waits, in the order in which it is felt; a task stands in the first group that takes it. */
function groupsOf(items: readonly Task[], now: Date): [Text, Task[]][] {
  const groups: readonly (readonly [Text, (task: Task) => boolean])[] = [
    [words.danger, (task) => comesFirst(task, now)],
    [words.overdue, ({ dueAt }) => dueAt <= now],
    [words.today, ({ dueAt }) => dayIn(dueAt) <= dayIn(now)],
    [words.week, ({ dueAt }) => dayIn(dueAt) <= dayIn(later(now, days(7)))],
    [words.later, () => true],
  ]
  const groupOf = (task: Task) => groups.find(([, takes]) => takes(task))
  return groups
    .map((group): [Text, Task[]] => [group[0], items.filter((task) => groupOf(task) === group)])
    .filter(([, tasks]) => tasks.length > 0)
}

function Promised({ task, whose }: { task: Task; whose: Whose }) {
  const t = useText()
  const named = useNamed()
  const now = useNow()
  const me = useMe().data
  const taking = useSend(takeTask)
  const mayDecide = useMay('work.decide')
  const { id, version, kind, assignedTo, standsFor } = task
  const href = whereItIsDone(task)
  const isMine = assignedTo === me?.accountId
  const isFree = assignedTo === null
  const who =
    whose === 'mine' && isMine
      ? undefined
      : task.assignedName === null
        ? t(words.free)
        : t(words.takenBy, { who: named(task.assignedName) })
  const why = [
    standsFor === 1
      ? named(task.reason)
      : t(words.stepsBeside, { first: named(task.reason), count: standsFor - 1 }),
    whose === 'below' && t(words.atDesk, { desk: named(task.deskName) }),
    who,
  ]
  return (
    <>
      <PromiseLine
        what={standsFor === 1 ? t(taskNames[kind]) : t(words.steps, { count: standsFor })}
        whom={
          task.about === null
            ? task.placeName === null
              ? undefined
              : named(task.placeName)
            : [named(task.about), task.placeName === null ? '' : named(task.placeName)]
                .filter((part) => part !== '')
                .join(' · ')
        }
        href={href}
        why={why.filter((part) => typeof part === 'string').join(' · ')}
        isPlain={kind === 'guide-step'}
        until={task.dueAt}
        marks={
          <>
            {task.isPressing && <Meaning of="danger-now" />}
            {task.escalatedAt !== null && <Meaning of="information" text={words.escalated} />}
          </>
        }
        action={
          <div className={styles.acts}>
            {isFree && standsFor === 1 && mayDecide && whose !== 'below' && (
              <Button
                variant="default"
                loading={taking.pending}
                onClick={() => void taking.send({ id, version })}
              >
                {t(words.take)}
              </Button>
            )}
            <Button component={Link} href={href} variant={task.dueAt <= now ? 'filled' : 'light'}>
              {t(doing[kind])}
            </Button>
          </div>
        }
      />
      {(taking.refusal !== undefined || taking.unsent !== undefined) && (
        <li>
          <SendState of={taking} />
        </li>
      )}
    </>
  )
}

function Nothing({ whose }: { whose: Whose }) {
  const t = useText()
  const mayCases = useMay('cases.read')
  return (
    <Empty
      title={whose === 'below' ? words.nothingBelow : words.nothing}
      next={words.nothingNext}
      action={
        whose === 'mine' ? (
          <Button component={Link} href="/work?whose=desk" variant="default">
            {t(words.seeDesk)}
          </Button>
        ) : mayCases ? (
          <Button component={Link} href="/cases" variant="default">
            {t(words.seeCases)}
          </Button>
        ) : undefined
      }
    />
  )
}

/** What waits for me, as promises: for whom, why me, until when, and the button that does it. */
export function MyWork() {
  const t = useText()
  const now = useNow()
  const me = useMe().data
  const [search, setSearch] = useSearchParams()
  const asked = search.get('whose')
  const isSupervisor = me?.duty?.role === 'supervisor'
  const whose: Whose = isWhose(asked) ? asked : isSupervisor ? 'below' : 'mine'
  const only = TaskKind.safeParse(search.get('kind')).data
  const limit = search.get('all') === 'yes' ? 200 : 50
  const work = useAsked(listWork, { whose, limit, ...(only === undefined ? {} : { kind: only }) })
  // Whoever watches over emergency openings hears of one while the list is open: the figures are asked
  // again, and the list when they change.
  const watches = me?.abilities.includes('access.openings') === true
  const counts = useAsked(countWork, {}, watches ? { every: 15_000 } : {}).data
  const figures = JSON.stringify(counts)
  const figuresBefore = useRef<string>(undefined)
  const { refetch } = work
  useEffect(() => {
    if (watches && figuresBefore.current !== undefined && figuresBefore.current !== figures)
      void refetch()
    figuresBefore.current = figures
  }, [watches, figures, refetch])
  const counted = ({ mine, ...all }: OutputOf<typeof countWork>): string =>
    mine === null
      ? t(words.counts, all)
      : t(words.deskCounts, { ...all, mineOverdue: mine.overdue, mineToday: mine.today })
  const tabs: readonly Whose[] = isSupervisor ? ['below', 'mine'] : ['mine', 'desk', 'below']
  return (
    <Page
      title={words.title}
      sentence={
        counts === undefined ? undefined : (
          <>
            {counts.overdue === 0 && counts.today === 0 && counts.later === 0
              ? t(words.calm)
              : counted(counts)}
            {counts.escalated > 0 && (
              <span className={styles.escalated}>
                <IconArrowUpRight size={18} aria-hidden />
                {t(words.escalatedCount, { count: counts.escalated })}
              </span>
            )}
          </>
        )
      }
    >
      <Tabs
        value={whose}
        onChange={(chosen) =>
          isWhose(chosen) && setSearch(chosen === tabs[0] ? {} : { whose: chosen })
        }
        mb="lg"
      >
        <Tabs.List>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(words[one])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={whose} pt="md">
          {only !== undefined && (
            <p>
              {t(words.only, { what: t(taskNames[only]) })}{' '}
              <Link href={`/work?whose=${whose}`}>{t(words.seeAll)}</Link>
            </p>
          )}
          <Answer of={work}>
            {({ items, next }) =>
              items.length === 0 ? (
                <Nothing whose={whose} />
              ) : (
                <>
                  {groupsOf(items, now).map(([title, tasks]) => (
                    <Promises key={title.en} title={t(title)}>
                      {tasks.map((task) => (
                        <Promised key={task.id} task={task} whose={whose} />
                      ))}
                    </Promises>
                  ))}
                  {next !== null &&
                    (limit < 200 ? (
                      <Button
                        variant="default"
                        onClick={() => {
                          search.set('whose', whose)
                          search.set('all', 'yes')
                          setSearch(search, { replace: true })
                        }}
                      >
                        {t(words.more)}
                      </Button>
                    ) : (
                      <p>{t(words.tooMany)}</p>
                    ))}
                </>
              )
            }
          </Answer>
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
