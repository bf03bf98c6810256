import { Button, Textarea } from '@mantine/core'
import {
  answerApproval,
  approvalChart,
  approvalKindNames,
  ApprovalId,
  askPlanApproval,
  type CaseApproval,
  type CaseFile,
  type CaseReview,
  finishAgreed,
  getSupervision,
  type HandOver,
  withdrawApproval,
} from '@tumpeang/domain/cases'
import { dayIn } from '@tumpeang/domain/kernel'
import { draftAbout, draftOf } from '@tumpeang/domain/work'
import { lazy, Suspense, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { z } from 'zod'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords } from '../../platform/drafts.ts'
import { useMay, useMe } from '../../platform/session.ts'
import { spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import type { SectionProps } from './sections.ts'
import { words } from './supervision-texts.ts'
import styles from './Supervision.module.css'

const OpenAtApproval = lazy(() =>
  import('./OpenEnds.tsx').then((found) => ({ default: found.OpenAtApproval })),
)
const ReviewForm = lazy(() =>
  import('./ReviewForm.tsx').then((found) => ({ default: found.ReviewForm })),
)

/** A day within a sentence, after a space of its own. */
function useDay() {
  const shown = useLanguage()
  const now = useNow()
  return (when: Date | string): string => ` ${spokenDay(when, now, shown)}`
}

/** The answer of whoever may give it: approve, or return with what has to be mended. */
function AnswerForm({ approval }: { approval: CaseApproval }) {
  const t = useText()
  const sending = useSend(answerApproval)
  const [returns, setReturns] = useDrafted('returns', z.boolean(), false)
  const [comments, setComments] = useDraftedWords('comments')
  const [tried, setTried] = useState(false)
  const [why, setWhy] = useDraftedWords('why')
  const supervises = useMay('cases.supervise')
  const isShort = comments.trim().length < 3
  const wantsWhy = !returns && supervises && approval.wantsHighRiskReason
  const isWhyShort = why.trim().length < 3
  const save = async () => {
    setTried(true)
    if ((returns && isShort) || (wantsWhy && isWhyShort)) return
    await sending.send({
      id: approval.id,
      version: approval.version,
      answer: returns ? 'returned' : 'approved',
      comments: comments.trim() === '' ? null : comments.trim(),
      highRiskReason: wantsWhy ? why.trim() : null,
    })
  }
  return (
    <Form
      act={
        returns
          ? words.giveBack
          : approval.kind === 'closing'
            ? words.approveClosing
            : words.approvePlan
      }
      sending={sending}
      onSubmit={() => void save()}
      {...(returns ? { close: () => setReturns(false) } : {})}
    >
      {!returns && !supervises && approval.wantsHighRiskReason && (
        <p className={styles.must}>{t(words.supervisorWrites)}</p>
      )}
      {wantsWhy && (
        <Textarea
          label={t(words.highRiskReason)}
          description={t(words.highRiskAnswerHint)}
          minRows={2}
          value={why}
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
          error={tried && isWhyShort ? t(words.whyNeeded) : undefined}
        />
      )}
      <Textarea
        label={t(returns ? words.whatToMend : words.commentsOptional)}
        minRows={2}
        value={comments}
        onChange={({ currentTarget }) => setComments(currentTarget.value)}
        error={tried && returns && isShort ? t(words.whatToMendNeeded) : undefined}
      />
      {!returns && (
        <div>
          <Button variant="subtle" onClick={() => setReturns(true)}>
            {t(words.giveBack)}
          </Button>
        </div>
      )}
    </Form>
  )
}

function Approval({ approval, file }: { approval: CaseApproval; file: CaseFile }) {
  const t = useText()
  const named = useNamed()
  const day = useDay()
  const me = useMe().data
  const mayDecide = useMay('cases.decide')
  const withdrawing = useSend(withdrawApproval)
  const { status, kind } = approval
  const isMine = approval.askedBy === me?.accountId
  return (
    <li className={styles.one} data-waits={status === 'asked'}>
      <h3 className={styles.title}>
        {t(approvalKindNames[kind])}
        <span className={styles.state} data-tone={status === 'returned' ? 'danger' : undefined}>
          {t(approvalChart.states[status])}
        </span>
      </h3>
      <p className={styles.quiet}>
        {t(words.askedBy, {
          who: approval.askedByName === null ? '' : named(approval.askedByName),
          day: day(approval.askedAt),
        })}
        {approval.answeredAt !== null && approval.answeredByName !== null && (
          <>
            {' · '}
            {t(words.answeredBy, {
              who: named(approval.answeredByName),
              day: day(approval.answeredAt),
            })}
          </>
        )}
      </p>
      {approval.note !== null && <p className={styles.words}>{approval.note}</p>}
      {approval.highRiskReason !== null && (
        <p className={styles.words}>
          {t(words.saidAtHighRisk)}: {approval.highRiskReason}
        </p>
      )}
      {approval.comments !== null && (
        <p className={styles.words}>
          {t(words.comments)}: {approval.comments}
        </p>
      )}
      {status === 'asked' && (
        <>
          <div>
            <Link
              href={`/cases/${file.id}?tab=${kind === 'closing' ? `closing&final=${approval.subjectId}` : 'plan'}`}
            >
              {t(kind === 'closing' ? words.readFinal : words.readPlan)}
            </Link>
          </div>
          {kind === 'closing' && (
            <Suspense fallback={<Loading lines={2} />}>
              <OpenAtApproval file={file} />
            </Suspense>
          )}
          {approval.mayAnswer && mayDecide ? (
            <Drafted place={draftAbout('approval', approval.id, 'answer')}>
              <AnswerForm approval={approval} />
            </Drafted>
          ) : (
            approval.whyNot !== null && <p className={styles.quiet}>{named(approval.whyNot)}</p>
          )}
          {isMine && (
            <div className={styles.acts}>
              <Button
                variant="default"
                loading={withdrawing.pending}
                onClick={() =>
                  void withdrawing.send({ id: approval.id, version: approval.version })
                }
              >
                {t(words.takeBack)}
              </Button>
              <SendState of={withdrawing} />
            </div>
          )}
        </>
      )}
    </li>
  )
}

/** Puts the plan before another, with a word to whoever reads it. */
function AskPlan({ file }: { file: CaseFile }) {
  const t = useText()
  const sending = useSend(askPlanApproval)
  const id = ApprovalId.parse(useDraftedId())
  const [note, setNote] = useDraftedWords('note')
  return (
    <Form
      act={words.askPlan}
      sending={sending}
      onSubmit={() =>
        void sending.send({
          id: file.id,
          approvalId: id,
          note: note.trim() === '' ? null : note.trim(),
        })
      }
    >
      <Textarea
        label={t(words.note)}
        minRows={1}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Form>
  )
}

const planSays = {
  none: words.planNeeds,
  asked: words.planAsked,
  approved: words.planApproved,
  returned: words.planReturned,
  changed: words.planChanged,
} as const

function Agreed({ action }: { action: CaseReview['actions'][number] }) {
  const t = useText()
  const day = useDay()
  const now = useNow()
  const sending = useSend(finishAgreed)
  return (
    <li>
      {action.what}{' '}
      {action.doneOn === null ? (
        <>
          <Deadline until={new Date(`${action.dueOn}T23:59:59+07:00`)} />{' '}
          <Button
            size="compact-md"
            variant="default"
            loading={sending.pending}
            onClick={() =>
              void sending.send({ id: action.id, version: action.version, doneOn: dayIn(now) })
            }
          >
            {t(words.done)}
          </Button>
          <SendState of={sending} />
        </>
      ) : (
        <span className={styles.state}>{t(words.doneOn, { day: day(action.doneOn) })}</span>
      )}
    </li>
  )
}

function Reviews({ reviews }: { reviews: readonly CaseReview[] }) {
  const t = useText()
  const named = useNamed()
  const day = useDay()
  if (reviews.length === 0) return <p className={styles.quiet}>{t(words.noReview)}</p>
  return (
    <ul data-plain className={styles.list}>
      {reviews.map((review) => (
        <li key={review.id} className={styles.one}>
          <h3 className={styles.title}>
            {day(review.heldOn).trim()}
            {review.byName !== null && <span className={styles.quiet}>{named(review.byName)}</span>}
          </h3>
          <p className={styles.quiet}>{t(words.wasThere, { who: review.present })}</p>
          <p className={styles.words}>{review.agreed}</p>
          {review.actions.length > 0 && (
            <ul className={styles.ends}>
              {review.actions.map((action) => (
                <Agreed key={action.id} action={action} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

function Hands({ of }: { of: readonly HandOver[] }) {
  const t = useText()
  const named = useNamed()
  const day = useDay()
  if (of.length === 0) return <p className={styles.quiet}>{t(words.noHands)}</p>
  return (
    <ul data-plain className={styles.list}>
      {of.map((one) => (
        <li key={one.id} className={styles.one} data-waits={one.readAt === null && !one.passedOn}>
          <p className={styles.title}>
            {t(words.givenTo, {
              by: one.byName === null ? '' : named(one.byName),
              to: named(one.toName ?? one.toDeskName),
              day: day(one.givenAt),
            })}
            <span className={styles.state}>
              {one.readAt === null
                ? t(one.passedOn ? words.passedOn : words.unread)
                : t(words.readBy, { day: day(one.readAt) })}
            </span>
          </p>
          {one.reason !== null && <p className={styles.quiet}>{one.reason}</p>}
        </li>
      ))}
    </ul>
  )
}

/** What others have seen of this case: approvals, reviews with its worker, whose hands it was in. */
export function Supervision({ file }: SectionProps) {
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const mayWrite = useMay('cases.write')
  const asked = useAsked(getSupervision, { id: file.id })
  const isReviewing = search.get('review') === 'yes'
  const closeReview = () => setSearch({ tab: 'supervision' })
  return (
    <Answer of={asked} lines={6}>
      {({ approvals, plan, reviews, nextReviewDueAt, mayReview, handOvers, isWithoutWorker }) => (
        <>
          {isWithoutWorker && (
            <section className={styles.part}>
              <p>{t(words.without)}</p>
              <div>
                <Button component={Link} href={`/cases/${file.id}?do=assign`}>
                  {t(words.assignNow)}
                </Button>
              </div>
            </section>
          )}
          {file.status !== 'closed' && (
            <section className={styles.part}>
              <h2>{t(words.planTitle)}</h2>
              <p>
                {t(
                  plan.needs === 'nobody' && plan.stands === 'none'
                    ? words.planFree
                    : planSays[plan.stands],
                )}
              </p>
              {mayWrite &&
                file.plan.length > 0 &&
                (plan.stands === 'returned' ||
                  plan.stands === 'changed' ||
                  (plan.stands === 'none' && plan.needs !== 'nobody')) && (
                  <Drafted place={draftOf(file.id, 'ask-plan')}>
                    <AskPlan file={file} />
                  </Drafted>
                )}
            </section>
          )}
          {approvals.length > 0 && (
            <section className={styles.part}>
              <h2>{t(words.approvals)}</h2>
              <ul data-plain className={styles.list}>
                {approvals.map((approval) => (
                  <Approval key={approval.id} approval={approval} file={file} />
                ))}
              </ul>
            </section>
          )}
          <section className={styles.part}>
            <h2>{t(words.reviews)}</h2>
            {nextReviewDueAt !== null && (
              <p>
                {t(words.nextReview)} <Deadline until={nextReviewDueAt} />
              </p>
            )}
            {isReviewing && mayReview ? (
              <Opened title={words.holdReview}>
                <Suspense fallback={<Loading />}>
                  <Drafted place={draftOf(file.id, 'review')}>
                    <ReviewForm file={file} close={closeReview} />
                  </Drafted>
                </Suspense>
              </Opened>
            ) : mayReview ? (
              <div>
                <Button
                  variant="light"
                  onClick={() => setSearch({ tab: 'supervision', review: 'yes' })}
                >
                  {t(words.holdReview)}
                </Button>
              </div>
            ) : (
              file.status !== 'closed' && <p className={styles.quiet}>{t(words.ownCase)}</p>
            )}
            <Reviews reviews={reviews} />
          </section>
          <section className={styles.part}>
            <h2>{t(words.hands)}</h2>
            <Hands of={handOvers} />
          </section>
        </>
      )}
    </Answer>
  )
}
