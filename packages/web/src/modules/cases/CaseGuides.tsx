import { Button } from '@mantine/core'
import {
  answerGuideStep,
  type CaseFile,
  type CaseGuides as Guides,
  getCaseGuides,
  type GuideStepAnswer,
  draftOfStep,
} from '@tumpeang/domain/cases'
import { nameOf } from '@tumpeang/domain/forms'
import { type Day, dayIn } from '@tumpeang/domain/kernel'
import {
  answersTo,
  isAlarming,
  type GuideAnswer,
  guideFormName,
  type GuideStep,
  needsReason,
} from '@tumpeang/domain/law'
import { Suspense, useState, lazy, type ReactNode } from 'react'
import { v7 } from 'uuid'
import { Link } from 'wouter'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useMay } from '../../platform/session.ts'
import { spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { useWriting } from '../../platform/writing.ts'
import { AskedView, GuideView } from '../law/index.ts'
import styles from './CaseGuides.module.css'
import { answerNames, words } from './guide-texts.ts'
import { OpenedAnswer } from './guide-words.ts'
import { Settlements } from './Settlements.tsx'

const GuideWords = lazy(() =>
  import('./GuideWords.tsx').then((found) => ({ default: found.GuideWords })),
)

type GuideInCase = Guides['guides'][number]

const soonestOf = ({ steps }: GuideInCase): number =>
  Math.min(
    Number.MAX_SAFE_INTEGER,
    ...steps.flatMap(({ askedHere, dueAt }) =>
      askedHere && dueAt !== null ? [dueAt.getTime()] : [],
    ),
  )
/** Where two are due at the same time, the graver one comes first, as they are given. */
const soonestFirst = (one: GuideInCase, other: GuideInCase): number =>
  soonestOf(one) - soonestOf(other)

/** As they stood when the guides were opened: nothing moves from under the thumb while one answers. */
function useFirstOrder(known: readonly GuideInCase[] | undefined) {
  const [order, setOrder] = useState<readonly string[]>()
  if (order === undefined && known !== undefined)
    setOrder(known.toSorted(soonestFirst).map(({ guide }) => guide.id))
  const place = ({ guide }: GuideInCase): number => {
    const at = order?.indexOf(guide.id) ?? -1
    return at === -1 ? (order?.length ?? 0) : at
  }
  return (guides: readonly GuideInCase[]) =>
    guides.toSorted((one, other) => place(one) - place(other))
}

type StepInCase = Guides['guides'][number]['steps'][number]

/** A guide that opens by itself or by hand, and then stays as it is: an answer given closes nothing. */
function Fold({ opens, children }: { opens: boolean; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState<boolean>()
  return (
    <details
      className={styles.guide}
      open={isOpen ?? opens}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      {children}
    </details>
  )
}

/** The guides of the case's concerns, with their steps to answer, beside what the procedure asks. */
export function CaseGuides({ file }: { file: CaseFile }) {
  const t = useText()
  const asked = useAsked(getCaseGuides, { id: file.id })
  const inOrder = useFirstOrder(asked.data?.guides)
  const { writing } = useWriting()
  return (
    <Answer of={asked} lines={8}>
      {({ guides, settlements, procedure }) => (
        <>
          <Settlements file={file} settlements={settlements} />
          {guides.length === 0 && <Empty title={words.none} next={words.noneNext} />}
          <Suspense fallback={<Loading lines={8} />}>
            {inOrder(guides).map(({ guide, steps }, at) => {
              const here = new Set(steps.flatMap((one) => (one.askedHere ? [one.step] : [])))
              const titles = (ids: readonly string[]): string =>
                guides
                  .flatMap((one) => (ids.includes(one.guide.id) ? [`«${t(one.guide.title)}»`] : []))
                  .join(t(words.titlesJoin))
              const elsewhere = steps
                .filter((one) => !one.askedHere)
                .flatMap((one) => one.sharedWith)
              return (
                // What is due first stands first and is open; whatever is late or being written opens too.
                <Fold
                  key={guide.id}
                  opens={
                    at === 0 ||
                    steps.some(({ overdue, askedHere }) => overdue && askedHere) ||
                    writing?.startsWith(`${guide.id}.`) === true
                  }
                >
                  <summary>
                    <h2>{t(guide.title)}</h2>
                    <Left steps={steps.filter((one) => one.askedHere)} />
                  </summary>
                  <GuideView
                    guide={{ ...guide, steps: guide.steps.filter(({ id }) => here.has(id)) }}
                    untitled
                    renderBelow={(step) => {
                      const found = steps.find((one) => one.step === step.id)
                      return step.kind === 'avoid' || found === undefined ? null : (
                        <>
                          {found.sharedWith.length > 0 && (
                            <p className={styles.reason}>
                              {t(words.alsoFor, { guides: titles(found.sharedWith) })}
                            </p>
                          )}
                          <StepAnswer file={file} guide={guide.id} step={step} inCase={found} />
                        </>
                      )
                    }}
                  />
                  {elsewhere.length > 0 && (
                    <p className={styles.reason}>
                      {t(words.askedIn, { guides: titles([...new Set(elsewhere)]) })}
                    </p>
                  )}
                </Fold>
              )
            })}
            {guides.length > 0 && (
              <p>
                <Link href={`/cases/${file.id}?tab=forms&fill=${guideFormName}`}>
                  {t(words.questions)}
                </Link>
              </p>
            )}
            <AskedView number={procedure.number} steps={procedure.steps} />
          </Suspense>
        </>
      )}
    </Answer>
  )
}

function Left({ steps }: { steps: readonly StepInCase[] }) {
  const t = useText()
  const count = steps.filter(({ dueAt }) => dueAt !== null).length
  return (
    <span className={styles.left}>
      {t(count === 0 ? words.allAnswered : words.left, { count })}
    </span>
  )
}

interface StepProps {
  readonly file: CaseFile
  readonly guide: string
  readonly step: GuideStep
  readonly inCase: StepInCase
}

/** What was answered to a step, or until when and with what it is to be answered. */
function StepAnswer({ file, guide, step, inCase: { answered, dueAt } }: StepProps) {
  const mayWrite = useMay('cases.write')
  const { writing } = useWriting()
  const [again, setAgain] = useState(openedOf(writing, `${guide}.${step.id}`) !== null)
  const t = useText()
  return (
    <>
      {answered !== null && <Given answered={answered} isOpen={dueAt !== null} />}
      {dueAt !== null && (
        <p>
          <Deadline until={dueAt} />
        </p>
      )}
      {step.id === 'safety-plan' && mayWrite && file.status !== 'closed' && (
        <p>
          <Link href={`/cases/${file.id}?tab=safety`}>{t(words.toSafety)}</Link>
        </p>
      )}
      {step.id === 'other-children' && answered?.answer === 'yes' && mayWrite && (
        <p>
          {t(words.otherChildren)}{' '}
          <Link href={`/cases/${file.id}?tab=household`}>{t(words.toHousehold)}</Link>
          {' · '}
          <Link href="/reports/new">{t(words.newReport)}</Link>
        </p>
      )}
      {answered !== null && isAlarming(step, answered.answer) && (
        <Alarm file={file} step={step} since={answered.writtenAt} />
      )}
      {mayWrite && answered !== null && dueAt === null && !again && (
        <Button variant="subtle" px="xs" onClick={() => setAgain(true)}>
          {t(words.again)}
        </Button>
      )}
      {mayWrite && (answered === null || dueAt !== null || again) && (
        <Answering
          key={answered?.id ?? 'first'}
          file={file}
          guide={guide}
          step={step}
          close={() => setAgain(false)}
        />
      )}
    </>
  )
}

/** An answer that tells of danger: what it asks for now, until somebody has judged the risk. */
function Alarm({ file, step, since }: { file: CaseFile; step: GuideStep; since: Date }) {
  const t = useText()
  const acts = new Set(file.acts)
  const concern = step.alarm?.concern ?? null
  // A risk that is high already cannot be judged graver.
  const isJudged = file.risk === 'high' || file.riskOverTime.some(({ setAt }) => setAt >= since)
  const lacks = concern !== null && !file.concerns.includes(concern) ? concern : null
  if (file.status === 'closed') return null
  if (isJudged && lacks === null)
    return file.risk === 'high' ? (
      <p className={styles.alarm}>
        {t(words.alarmHigh)} <Link href={`/cases/${file.id}?tab=safety`}>{t(words.toSafety)}</Link>
      </p>
    ) : null
  return (
    <div className={styles.alarm} aria-live="polite">
      <p>{t(words.alarm)}</p>
      <div className={styles.answer}>
        {lacks !== null && acts.has('note-concern') && (
          <Button
            component={Link}
            href={`/cases/${file.id}?do=note-concern&concern=${lacks}`}
            variant="default"
          >
            {t(words.alarmConcern, { concern: t(nameOf('concern', lacks)) })}
          </Button>
        )}
        {!isJudged && acts.has('set-risk') && (
          <Button component={Link} href={`/cases/${file.id}?do=set-risk`} variant="default">
            {t(words.alarmRisk)}
          </Button>
        )}
      </div>
    </div>
  )
}

function Given({ answered, isOpen }: { answered: GuideStepAnswer; isOpen: boolean }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  return (
    <div className={styles.answer}>
      <span className={styles.given} data-open={isOpen}>
        {t(words.by, {
          answer: t(answerNames[answered.answer]),
          who: answered.byName === null ? t(words.someone) : named(answered.byName),
          when: spokenDay(answered.on, now, shown),
        })}
      </span>
      {answered.reason !== null && <span className={styles.reason}>«{answered.reason}»</span>}
    </div>
  )
}

interface AnsweringProps {
  readonly file: CaseFile
  readonly guide: string
  readonly step: GuideStep
  readonly close: () => void
}

/** What of a step stands open for words, as the address says it. */
function openedOf(writing: string | null, name: string): OpenedAnswer | null {
  const answer = writing?.startsWith(`${name}.`) === true ? writing.slice(name.length + 1) : null
  return OpenedAnswer.safeParse(answer).data ?? null
}

/** One tap for what needs no words; a reason or a day opens a few lines below. */
function Answering({ file, guide, step, close }: AnsweringProps) {
  const t = useText()
  const sending = useSend(answerGuideStep)
  const today = dayIn(useNow())
  const [answerId] = useState(() => v7())
  const { writing, write, close: closeWords } = useWriting()
  const name = `${guide}.${step.id}`
  const opened = openedOf(writing, name)
  const [more, setMore] = useState(false)
  const answer = async (given: Exclude<GuideAnswer, 'reviewed'>, day: Day, why: string | null) => {
    const done = await sending.send({
      id: file.id,
      answerId,
      guide,
      step: step.id,
      answer: given,
      reason: why,
      on: day,
    })
    if (done === undefined) return
    if (opened !== null) closeWords()
    close()
  }
  if (opened !== null)
    return (
      <Suspense fallback={<Loading lines={2} />}>
        <GuideWords
          place={draftOfStep(file.id, guide, step.id)}
          opened={opened}
          sending={sending}
          answer={(day, why) => void answer(opened === 'earlier' ? 'done' : opened, day, why)}
          close={closeWords}
        />
      </Suspense>
    )
  const [first, ...others] = answersTo(step)
  const tap = (given: GuideAnswer) =>
    given === 'reviewed' ? null : (
      <Button
        key={given}
        variant={given === 'done' ? 'light' : 'default'}
        disabled={sending.pending}
        onClick={() =>
          needsReason(step, given) ? write(`${name}.${given}`) : void answer(given, today, null)
        }
      >
        {t(given === 'done' ? words.done : answerNames[given])}
      </Button>
    )
  return (
    <>
      <div className={styles.answer}>
        {first !== undefined && tap(first)}
        {(step.kind === 'ask' || more) && others.map((given) => tap(given))}
        {step.kind === 'do' &&
          (more ? (
            <Button variant="default" onClick={() => write(`${name}.earlier`)}>
              {t(words.doneEarlier)}
            </Button>
          ) : (
            <Button variant="subtle" px="xs" onClick={() => setMore(true)}>
              {t(words.otherwise)}
            </Button>
          ))}
      </div>
      <SendState of={sending} />
    </>
  )
}
