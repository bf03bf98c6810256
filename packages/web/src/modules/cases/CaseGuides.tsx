import { Button, Textarea } from '@mantine/core'
import {
  answerGuideStep,
  type CaseFile,
  type CaseGuides as Guides,
  getCaseGuides,
  type GuideStepAnswer,
} from '@tumpeang/domain/cases'
import { type Day, dayIn } from '@tumpeang/domain/kernel'
import {
  answersTo,
  type GuideAnswer,
  guideFormName,
  type GuideStep,
  needsReason,
} from '@tumpeang/domain/law'
import { Suspense, useState } from 'react'
import { v7 } from 'uuid'
import { Link } from 'wouter'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useMay } from '../../platform/session.ts'
import { spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { AskedView, GuideView } from '../law/index.ts'
import styles from './CaseGuides.module.css'
import { answerNames, words } from './guide-texts.ts'
import { Settlements } from './Settlements.tsx'

type StepInCase = Guides['guides'][number]['steps'][number]

/** The guides of the case's concerns, with their steps to answer, beside what the procedure asks. */
export function CaseGuides({ file }: { file: CaseFile }) {
  const t = useText()
  const asked = useAsked(getCaseGuides, { id: file.id })
  return (
    <Answer of={asked} lines={8}>
      {({ guides, settlements, procedure }) => (
        <>
          <Settlements file={file} settlements={settlements} />
          {guides.length === 0 && <Empty title={words.none} next={words.noneNext} />}
          <Suspense fallback={<Loading lines={8} />}>
            {guides.map(({ guide, steps }, at) => (
              // The gravest stands first and is open; whatever is late opens too.
              <details
                key={guide.id}
                className={styles.guide}
                open={at === 0 || steps.some(({ overdue }) => overdue)}
              >
                <summary>
                  <h2>{t(guide.title)}</h2>
                  <Left steps={steps} />
                </summary>
                <GuideView
                  guide={guide}
                  untitled
                  renderBelow={(step) => {
                    const found = steps.find((one) => one.step === step.id)
                    return step.kind === 'avoid' || found === undefined ? null : (
                      <StepAnswer file={file} guide={guide.id} step={step} inCase={found} />
                    )
                  }}
                />
              </details>
            ))}
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
  const [again, setAgain] = useState(false)
  const t = useText()
  return (
    <>
      {answered !== null && <Given answered={answered} isOpen={dueAt !== null} />}
      {dueAt !== null && (
        <p>
          <Deadline until={dueAt} />
        </p>
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

/** One tap for what needs no words; a reason or a day opens a few lines below. */
function Answering({ file, guide, step, close }: AnsweringProps) {
  const t = useText()
  const sending = useSend(answerGuideStep)
  const today = dayIn(useNow())
  const [answerId] = useState(() => v7())
  const [opened, setOpened] = useState<'earlier' | GuideAnswer | null>(null)
  const [reason, setReason] = useState('')
  const [on, setOn] = useState<Day | null>(null)
  const [tried, setTried] = useState(false)
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
    if (done !== undefined) close()
  }
  const isLacking = reason.trim().length < 3
  const save = () => {
    setTried(true)
    if (opened === 'earlier') {
      if (on !== null) void answer('done', on, null)
    } else if (opened !== null && opened !== 'reviewed' && !isLacking) {
      void answer(opened, today, reason.trim())
    }
  }
  if (opened !== null)
    return (
      <Form act={words.save} sending={sending} onSubmit={save} close={() => setOpened(null)}>
        {opened === 'earlier' ? (
          <DayField
            label={words.on}
            value={on}
            onChange={setOn}
            error={tried && on === null ? t(words.dayNeeded) : undefined}
          />
        ) : (
          <Textarea
            label={t(opened === 'yes' ? words.how : words.why)}
            minRows={2}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={tried && isLacking ? t(words.whyNeeded) : undefined}
          />
        )}
      </Form>
    )
  const [first, ...others] = answersTo(step)
  const tap = (given: GuideAnswer) =>
    given === 'reviewed' ? null : (
      <Button
        key={given}
        variant={given === 'done' ? 'light' : 'default'}
        disabled={sending.pending}
        onClick={() =>
          needsReason(step, given) ? setOpened(given) : void answer(given, today, null)
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
            <Button variant="default" onClick={() => setOpened('earlier')}>
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
