import { Button } from '@mantine/core'
import { type CaseFile, type PlanAction, type PlanGoal } from '@tumpeang/domain/cases'
import { nameOf } from '@tumpeang/domain/forms'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { spokenDay, useLanguage, useText } from '../../platform/text/index.ts'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Amount } from '../../platform/ui/RielField.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { useWriting } from '../../platform/writing.ts'
import styles from './Case.module.css'
import { agreement, goalResults, letterStates, words } from './texts.ts'

// Fetched when one is opened: who only reads the file does not wait for forms.
const Finish = lazy(() => import('./PlanSteps.tsx').then((found) => ({ default: found.Finish })))
const EndGoal = lazy(() => import('./PlanSteps.tsx').then((found) => ({ default: found.EndGoal })))

function Action({ action, mayWrite }: { action: PlanAction; mayWrite: boolean }) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  const { writing, write, close } = useWriting()
  const isDone = action.doneOn !== null
  const isOpen = !isDone && mayWrite && writing === `finish-${action.id}`
  return (
    <li>
      {isDone ? (
        <IconCircleCheck size={20} stroke={1.8} className={styles.tick} aria-hidden />
      ) : (
        <IconCircle size={20} stroke={1.6} aria-hidden />
      )}
      <div>
        <p>{action.what}</p>
        <p className={styles.quiet}>
          {t(words.by, { who: action.who })}
          {action.service !== null && <> · {t(nameOf('service', action.service))}</>}
          {action.doneOn !== null && (
            <> · {t(words.done, { day: ` ${spokenDay(action.doneOn, now, shown)}` })}</>
          )}
          {action.costRiel !== null && (
            <>
              {' · '}
              <Amount riel={action.costRiel} />
            </>
          )}
          {action.result !== null && <> · {action.result}</>}
        </p>
        {!isDone && action.dueOn !== null && (
          <Deadline until={new Date(`${action.dueOn}T23:59:59+07:00`)} />
        )}
        {!isDone && mayWrite && !isOpen && (
          <div>
            <Button variant="light" onClick={() => write(`finish-${action.id}`)}>
              {t(words.finish)}
            </Button>
          </div>
        )}
        {isOpen && (
          <Suspense fallback={<Loading lines={3} />}>
            <Finish action={action} close={close} />
          </Suspense>
        )}
      </div>
    </li>
  )
}

interface GoalProps {
  readonly goal: PlanGoal
  readonly mayWrite: boolean
  /** For whom it is, where it is not for the child. */
  readonly forWhom?: string | undefined
}

/** A goal with its actions: each is finished where it stands. */
export function Goal({ goal, mayWrite, forWhom }: GoalProps) {
  const t = useText()
  const { writing, write, close } = useWriting()
  const isEnded = goal.endedAt !== null
  return (
    <li className={styles.goal} data-ended={isEnded}>
      <h4>{goal.goal}</h4>
      {forWhom !== undefined && <p className={styles.quiet}>{forWhom}</p>}
      {goal.measure !== null && (
        <p className={styles.quiet}>
          {t(words.measure)} {goal.measure}
        </p>
      )}
      {!isEnded && goal.dueOn !== null && (
        <Deadline until={new Date(`${goal.dueOn}T23:59:59+07:00`)} />
      )}
      <p className={styles.quiet}>
        {t(words.childAgrees)} {t(agreement[goal.childAgrees])}
        {goal.result !== null && <> · {t(goalResults[goal.result])}</>}
      </p>
      <ul data-plain className={styles.actions}>
        {goal.actions.map((action) => (
          <Action key={action.id} action={action} mayWrite={mayWrite && !isEnded} />
        ))}
      </ul>
      {mayWrite &&
        !isEnded &&
        (writing === `end-${goal.id}` ? (
          <Suspense fallback={<Loading lines={2} />}>
            <EndGoal goal={goal} close={close} />
          </Suspense>
        ) : (
          <Button variant="subtle" onClick={() => write(`end-${goal.id}`)}>
            {t(words.endGoal)}
          </Button>
        ))}
    </li>
  )
}

/** What was promised to the child, and the desks that were asked to help. */
export function Plan({ file, open }: { file: CaseFile; open: (act: string) => void }) {
  const t = useText()
  const shown = useLanguage()
  const letters = file.story.filter(({ kind }) => kind === 'referral')
  const isClosed = file.status === 'closed'
  const mayWrite = !isClosed && file.acts.includes('visit')
  const whomOf = ({ caregiverId, need }: PlanGoal): string | undefined => {
    const found = file.caregivers.find(({ id }) => id === caregiverId)
    if (found === undefined || need === null) return undefined
    const who = t(nameOf('relation', found.relation))
    return t(words.supports, { who, need: t(nameOf('support-need', need)) })
  }
  const said = (value: unknown): string => (typeof value === 'string' ? value : '')
  return (
    <section>
      <h3>{t(words.plans)}</h3>
      {file.tasks.some(({ kind }) => kind === 'plan-approval') && (
        <p className={styles.due}>
          {t(words.planNeedsApproval)}{' '}
          <Link href={`/cases/${file.id}?tab=supervision`}>{t(words.putPlanUp)}</Link>
        </p>
      )}
      {file.plan.length === 0 && <p className={styles.quiet}>{t(words.noPlan)}</p>}
      <ul data-plain>
        {file.plan.map((goal) => (
          <Goal key={goal.id} goal={goal} mayWrite={mayWrite} forWhom={whomOf(goal)} />
        ))}
      </ul>
      {file.acts.includes('plan') && (
        <Button variant="light" mt="sm" onClick={() => open('plan')}>
          {t(words.plan)}
        </Button>
      )}
      <h3 className={styles.letters}>{t(words.letters)}</h3>
      {letters.length === 0 && <p className={styles.quiet}>{t(words.noLetters)}</p>}
      <ul data-plain>
        {letters.map(({ id, facts }) => {
          const state = letterStates[said(facts['status'])]
          return (
            <li key={id} className={styles.letter}>
              <Link href={`/referrals/${id}`}>{t(nameOf('service', said(facts['service'])))}</Link>
              <p className={styles.quiet}>
                {shown === 'en' ? said(facts['toDeskEn']) : said(facts['toDeskKm'])}
                {state !== undefined && <> · {t(state)}</>}
              </p>
            </li>
          )
        })}
      </ul>
      {file.acts.includes('refer') && (
        <Button component={Link} href={`/referrals/new?case=${file.id}`} variant="light" mt="sm">
          {t(words.refer)}
        </Button>
      )}
    </section>
  )
}
