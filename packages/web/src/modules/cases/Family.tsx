import { Button } from '@mantine/core'
import {
  type CaseFile,
  type HomeCheck,
  homeFindingNames,
  listHomeChecks,
} from '@tumpeang/domain/cases'
import { nameOf } from '@tumpeang/domain/forms'
import { draftOf } from '@tumpeang/domain/work'
import { lazy, Suspense } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { useMay } from '../../platform/session.ts'
import { spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Facts } from '../../platform/ui/Facts.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { Household } from '../children/index.ts'
import styles from './Family.module.css'
import { words } from './family-texts.ts'
import type { SectionProps } from './sections.ts'
import { Support } from './Support.tsx'
import { viewHow } from './view.ts'

const HomeForm = lazy(() => import('./HomeForm.tsx').then((found) => ({ default: found.HomeForm })))

const endOf = (day: string): Date => new Date(`${day}T23:59:59+07:00`)

/** What a check of a home found, the finding first. */
function Found({ check, isNewest = false }: { check: HomeCheck; isNewest?: boolean }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const names = (items: readonly string[]) =>
    items.map((item) => t(nameOf('home-item', item))).join(' · ')
  const { finding, dangers, fine, nextOn } = check
  return (
    <>
      <p className={styles.finding} data-finding={finding}>
        {t(homeFindingNames[finding])}
      </p>
      <p className={styles.found}>
        {t(words.foundOn, {
          day: `${shown === 'km' ? ' ' : ''}${spokenDay(check.checkedOn, now, shown)}`,
          who: check.writtenByName === null ? '–' : named(check.writtenByName),
        })}
      </p>
      <Facts
        of={[
          ...(check.childLivesHere
            ? []
            : [
                [
                  words.whose,
                  [t(words.otherHome), check.homeWords].filter(Boolean).join(' · '),
                ] as const,
              ]),
          ...(dangers.length === 0
            ? []
            : [
                [
                  words.dangers,
                  <>
                    {names(dangers)}
                    {check.dangerWords !== null && <p>{check.dangerWords}</p>}
                  </>,
                ] as const,
              ]),
          ...(check.measures === null ? [] : [[words.doneAbout, check.measures] as const]),
          ...(fine.length === 0 ? [] : [[words.looked, names(fine)] as const]),
          ...(check.childViewHow === 'not-met'
            ? []
            : [
                [
                  words.childSays,
                  check.childView === null
                    ? t(viewHow[check.childViewHow])
                    : `«${check.childView}»`,
                ] as const,
              ]),
          ...(nextOn !== null && isNewest
            ? [[words.next, <Deadline key="next" until={endOf(nextOn)} />] as const]
            : []),
        ]}
      />
    </>
  )
}

const tones = { safe: 'plain', 'safe-with-measures': 'due', 'not-safe': 'danger' } as const

/** A home that is not safe asks for a safety plan, and for another look at the one that is there. */
function SafetyPlan({ of, isWanted }: { of: CaseFile; isWanted: boolean }) {
  const t = useText()
  const mayWrite = useMay('cases.write') && of.status !== 'closed'
  const to = `/cases/${of.id}?tab=safety`
  if (!isWanted)
    return (
      <p className={styles.acts}>
        <Link href={to}>{t(words.readPlan)}</Link>
      </p>
    )
  return (
    <>
      <p>{t(words.wantsPlan)}</p>
      {mayWrite && (
        <div className={styles.acts}>
          <Button component={Link} color="danger" href={`${to}&write=new`}>
            {t(words.writePlan)}
          </Button>
        </div>
      )}
    </>
  )
}

function Home({ file }: SectionProps) {
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const mayWrite = useMay('cases.write') && file.status !== 'closed'
  const asked = useAsked(listHomeChecks, { id: file.id })
  const isWriting = mayWrite && search.get('write') === 'home'
  return (
    <section>
      <h2>{t(words.homeTitle)}</h2>
      <Answer of={asked} lines={4}>
        {({ items: [newest, ...before], isUnsafe, wantsSafetyPlan }) => (
          <div className={styles.list}>
            {newest === undefined ? (
              <p className={styles.quiet}>
                {t(words.homeNone)} {t(words.homeNext)}
              </p>
            ) : (
              <Sheet tone={isUnsafe ? 'danger' : tones[newest.finding]}>
                <Found check={newest} isNewest />
                {isUnsafe && <SafetyPlan of={file} isWanted={wantsSafetyPlan} />}
              </Sheet>
            )}
            {isWriting ? (
              <Opened title={words.check}>
                <Drafted place={draftOf(file.id, 'home')}>
                  <HomeForm file={file} close={() => setSearch({ tab: 'household' })} />
                </Drafted>
              </Opened>
            ) : (
              mayWrite && (
                <div>
                  <Button
                    variant="light"
                    onClick={() => setSearch({ tab: 'household', write: 'home' })}
                  >
                    {t(newest === undefined ? words.check : words.checkAgain)}
                  </Button>
                </div>
              )
            )}
            {before.length > 0 && (
              <details className={styles.before}>
                <summary>{t(words.before, { count: before.length })}</summary>
                <div className={styles.list}>
                  {before.map((check) => (
                    <Sheet key={check.id}>
                      <Found check={check} />
                    </Sheet>
                  ))}
                </div>
              </details>
            )}
          </div>
        )}
      </Answer>
    </section>
  )
}

/** The family of the child: who lives there, how safe the home is, how the caregivers are helped. */
export function Family({ file }: SectionProps) {
  const mayCorrect = useMay('children.write')
  return (
    <div className={styles.page}>
      <Suspense fallback={<Loading />}>
        <Household
          childId={file.childId}
          caregivers={file.caregivers}
          mayWrite={mayCorrect && file.status !== 'closed'}
        />
      </Suspense>
      <Home file={file} />
      <Support file={file} />
    </div>
  )
}
