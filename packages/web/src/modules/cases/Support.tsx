import { Button, Textarea } from '@mantine/core'
import {
  listSupportReviews,
  type PlanGoal,
  reviewSupport,
  type SupportReview,
} from '@tumpeang/domain/cases'
import type { Caregiver } from '@tumpeang/domain/children'
import { nameOf } from '@tumpeang/domain/forms'
import { Day, dayIn, days, later } from '@tumpeang/domain/kernel'
import { draftAbout } from '@tumpeang/domain/work'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords } from '../../platform/drafts.ts'
import { useMay } from '../../platform/session.ts'
import { spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { useChildName } from '../children/index.ts'
import { words } from './family-texts.ts'
import styles from './Family.module.css'
import { Goal } from './Plan.tsx'
import type { SectionProps } from './sections.ts'

const monthly = days(30)
const DayOrNot = Day.nullable()

function ReviewForm({ goalId, close }: { goalId: string; close: () => void }) {
  const t = useText()
  const sending = useSend(reviewSupport)
  const now = useNow()
  const id = useDraftedId()
  const [said, setSaid] = useDraftedWords('said')
  const [reviewedOn, setReviewedOn] = useDrafted<Day | null>('day', DayOrNot, () => dayIn(now))
  const [nextOn, setNextOn] = useDrafted<Day | null>('next', DayOrNot, () =>
    dayIn(later(now, monthly)),
  )
  const [tried, setTried] = useState(false)
  const isEarly = reviewedOn !== null && nextOn !== null && nextOn <= reviewedOn
  const save = async () => {
    setTried(true)
    if (said.trim() === '' || reviewedOn === null || nextOn === null || isEarly) return
    const review = { id, reviewedOn, words: said.trim(), nextOn }
    if ((await sending.send({ goalId, review })) !== undefined) close()
  }
  return (
    <Form act={words.saveReview} sending={sending} onSubmit={() => void save()} close={close}>
      <Textarea
        label={t(words.reviewWords)}
        minRows={2}
        maxLength={2000}
        value={said}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        error={tried && said.trim() === '' ? t(words.wordsNeeded) : undefined}
      />
      <DayField
        label={words.reviewedOn}
        value={reviewedOn}
        onChange={setReviewedOn}
        error={tried && reviewedOn === null ? t(words.dayNeeded) : undefined}
      />
      <DayField
        label={words.reviewAgain}
        value={nextOn}
        onChange={setNextOn}
        error={
          tried && nextOn === null
            ? t(words.dayNeeded)
            : tried && isEarly
              ? t(words.nextLater)
              : undefined
        }
      />
    </Form>
  )
}

interface OneProps {
  readonly goal: PlanGoal
  readonly caregiver: Caregiver | undefined
  readonly reviews: readonly SupportReview[]
  readonly mayWrite: boolean
}

/** One support: for whom and why, what is done, how it went so far. */
function One({ goal, caregiver, reviews, mayWrite }: OneProps) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const called = useChildName()
  const [search, setSearch] = useSearchParams()
  const isOpen = mayWrite && goal.endedAt === null && search.get('support') === goal.id
  const isNamed = caregiver && Object.values(caregiver.name).some((part) => part !== null)
  const who = [
    isNamed ? called(caregiver) : null,
    caregiver === undefined ? null : t(nameOf('relation', caregiver.relation)),
  ]
    .filter((part) => part !== null)
    .join(', ')
  const [last] = reviews
  const nextOn = last?.nextOn ?? goal.dueOn
  return (
    <div className={styles.support}>
      <p className={styles.whom}>
        {t(words.forWhom, {
          who,
          need: goal.need === null ? '' : t(nameOf('support-need', goal.need)),
        })}
        {goal.caregiverAgrees !== null && <> · {t(words[goal.caregiverAgrees])}</>}
      </p>
      <ul data-plain>
        <Goal goal={goal} mayWrite={mayWrite} />
      </ul>
      {reviews.length > 0 && (
        <ul data-plain className={styles.reviews}>
          {reviews.map(({ id, reviewedOn, words: said, writtenByName }) => (
            <li key={id}>
              {said}
              <p className={styles.quiet}>
                {spokenDay(reviewedOn, now, shown)}
                {writtenByName !== null && <> · {named(writtenByName)}</>}
              </p>
            </li>
          ))}
        </ul>
      )}
      {goal.endedAt === null && nextOn !== null && (
        <p className={styles.due}>
          {t(words.reviewDue)} <Deadline until={new Date(`${nextOn}T23:59:59+07:00`)} />
        </p>
      )}
      {isOpen ? (
        <Opened title={words.review}>
          <Drafted place={draftAbout('goal', goal.id, 'review')}>
            <ReviewForm goalId={goal.id} close={() => setSearch({ tab: 'household' })} />
          </Drafted>
        </Opened>
      ) : (
        mayWrite &&
        goal.endedAt === null && (
          <div className={styles.acts}>
            <Button
              variant="light"
              onClick={() => setSearch({ tab: 'household', support: goal.id })}
            >
              {t(words.review)}
            </Button>
          </div>
        )
      )}
    </div>
  )
}

/** How those around the child are helped: goals of the plan that are for a caregiver. */
export function Support({ file }: SectionProps) {
  const t = useText()
  const mayWrite = useMay('cases.write') && file.status !== 'closed'
  const goals = file.plan.filter(({ caregiverId }) => caregiverId !== null)
  const { data } = useAsked(listSupportReviews, { id: file.id }, { enabled: goals.length > 0 })
  const mayPlan = mayWrite && file.acts.includes('plan')
  return (
    <section>
      <h2>{t(words.supportTitle)}</h2>
      {goals.length === 0 && (
        <p className={styles.quiet}>
          {t(words.supportNone)}{' '}
          {t(
            file.caregivers.length === 0
              ? words.noCaregiver
              : mayWrite && !mayPlan
                ? words.assessFirst
                : words.supportNext,
          )}
        </p>
      )}
      {goals.map((goal) => (
        <One
          key={goal.id}
          goal={goal}
          caregiver={file.caregivers.find(({ id }) => id === goal.caregiverId)}
          reviews={(data?.items ?? []).filter(({ goalId }) => goalId === goal.id)}
          mayWrite={mayWrite}
        />
      ))}
      {mayPlan && file.caregivers.length > 0 && (
        <div className={styles.acts}>
          <Button component={Link} variant="light" href={`/cases/${file.id}?do=plan&for=caregiver`}>
            {t(words.supportAdd)}
          </Button>
        </div>
      )}
    </section>
  )
}
