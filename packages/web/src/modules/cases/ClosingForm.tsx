import { Button, Textarea } from '@mantine/core'
import {
  ApprovalId,
  assessFinally,
  blocks,
  closingReasonsOf,
  factsNeeded,
  factsOfCase,
  type FinalKept,
  type FinalOutcomeName,
  finalOutcomes,
  isBelowThresholds,
  type OpenEnd,
  outcomeNames,
} from '@tumpeang/domain/cases'
import { childItems, codeIn, familyItems, openCodes, ratingNames } from '@tumpeang/domain/forms'
import { Day, dayIn, type InputOf, type Text } from '@tumpeang/domain/kernel'
import { draftOf } from '@tumpeang/domain/work'
import { useId, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { newId } from '../../platform/api.ts'
import { useSend } from '../../platform/asked.ts'
import { useKept, useKeptId } from '../../platform/kept.ts'
import { useMay } from '../../platform/session.ts'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { ActQuestions, useActForm } from '../forms/index.ts'
import type { FormProps } from './acts.ts'
import caseStyles from './Case.module.css'
import { Change, type Rated, Totals } from './FinalResult.tsx'
import { EndsList, Notes } from './OpenEnds.tsx'
import { KeptView } from './kept-view.ts'
import styles from './Supervision.module.css'
import { words } from './supervision-texts.ts'
import { isSaid, lacks, noView, type View } from './view.ts'
import { ViewField } from './ViewField.tsx'

type Reason = NonNullable<InputOf<typeof assessFinally>['final']['closingReason']>

const reasonNames = openCodes('closing-reason')

interface RatingsProps {
  readonly title: Text
  readonly items: Readonly<Record<string, Text>>
  readonly value: Rated
  readonly before: Rated
  readonly onChange: (value: Rated) => void
}

/** The items of form 6, each beside what it was at the first assessment. */
function Ratings({ title, items, value, before, onChange }: RatingsProps) {
  const t = useText()
  const shown = useLanguage()
  const group = useId()
  return (
    <section>
      <h3>{t(title)}</h3>
      <p className={styles.quiet}>{t(words.rateHint)}</p>
      <div className={styles.compared}>
        {Object.entries(items).map(([key, name]) => (
          <fieldset key={key} className={styles.item}>
            <legend>
              {t(name)}
              <Change was={before[key]} is={value[key]} />
            </legend>
            <div className={caseStyles.rates}>
              {ratingNames.map((says, index) => (
                <label key={says.en} className={caseStyles.rate} title={t(says)}>
                  <input
                    type="radio"
                    name={`${group}-${key}`}
                    aria-label={`${digitsOf(index + 1, shown)} ${t(says)}`}
                    checked={value[key] === index + 1}
                    onChange={() => onChange({ ...value, [key]: index + 1 })}
                  />
                  {digitsOf(index + 1, shown)}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </section>
  )
}

const isShort = (typed: string): boolean => typed.trim().length < 3
const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())

const rated = (path: string, given: Rated) =>
  Object.fromEntries(Object.entries(given).map(([item, rate]) => [`${path}.${item}`, rate]))

const KeptStep = z.enum(['outcome', 'child', 'family', 'view', 'words'])
type Step = z.output<typeof KeptStep>
const measured: readonly Step[] = KeptStep.options
const others: readonly Step[] = ['outcome', 'view', 'words']

const KeptRated = z.record(z.string(), z.number())
const OutcomeOrNot = z.enum(finalOutcomes).nullable()
const ReasonOrNot: z.ZodType<Reason | null> = codeIn('closing-reason').nullable()
const KeptFacts = z.object({ knownFrom: z.string(), whereTo: z.string(), tried: z.string() })
const noFacts: z.output<typeof KeptFacts> = { knownFrom: '', whereTo: '', tried: '' }

/** Form 6, one thing at a time: how the case ends, child, family, the child's view, the words. */
export function ClosingForm({
  file,
  openEnds,
  before,
  close,
}: FormProps & {
  readonly openEnds: readonly OpenEnd[]
  /** What was sent back: the author mends it, and writes nothing twice. */
  readonly before: FinalKept | undefined
}) {
  const t = useText()
  const sending = useSend(assessFinally)
  const place = draftOf(file.id, 'final')
  const finalId = useKeptId(place)
  const [approvalId] = useState(() => newId(ApprovalId))
  const [step, setStep] = useKept<Step>(`${place}.step`, KeptStep, 'outcome')
  const [tried, setTried] = useState(false)
  const [outcome, setOutcome] = useKept<FinalOutcomeName | null>(
    `${place}.outcome`,
    OutcomeOrNot,
    before?.outcome ?? null,
  )
  const [reason, setReason] = useKept<Reason | null>(
    `${place}.reason`,
    ReasonOrNot,
    before?.closingReason ?? null,
  )
  const [child, setChild] = useKept<Rated>(`${place}.child`, KeptRated, before?.childRatings ?? {})
  const [family, setFamily] = useKept<Rated>(
    `${place}.family`,
    KeptRated,
    before?.familyRatings ?? {},
  )
  const [view, setView] = useKept<View>(
    `${place}.view`,
    KeptView,
    before === undefined ? noView : { how: before.childViewHow, said: before.childView ?? '' },
  )
  const [viewDone, setViewDone] = useKept(`${place}.done`, z.string(), before?.viewDone ?? '')
  const [story, setStory] = useKept(`${place}.story`, z.string(), before?.story ?? '')
  const [why, setWhy] = useKept(`${place}.why`, z.string(), before?.reason ?? '')
  const [below, setBelow] = useKept(`${place}.below`, z.string(), before?.belowReason ?? '')
  const [excuse, setExcuse] = useKept(`${place}.excuse`, z.string(), before?.highRiskReason ?? '')
  const [pleads, setPleads] = useKept(
    `${place}.pleads`,
    z.boolean(),
    before !== undefined && before.highRiskPlea !== null,
  )
  const [plea, setPlea] = useKept(`${place}.plea`, z.string(), before?.highRiskPlea ?? '')
  const [happenedOn, setHappenedOn] = useKept<Day | null>(
    `${place}.day`,
    Day.nullable(),
    before?.happenedOn ?? null,
  )
  const [facts, setFacts] = useKept(
    `${place}.facts`,
    KeptFacts,
    before === undefined
      ? noFacts
      : {
          knownFrom: before.knownFrom ?? '',
          whereTo: before.whereTo ?? '',
          tried: before.tried ?? '',
        },
  )
  const today = dayIn(useNow())
  const [assessedOn, setAssessedOn] = useKept<Day | null>(`${place}.on`, Day.nullable(), today)
  const known = useMemo(
    () => ({
      ...factsOfCase(file, today),
      'final.outcome': outcome,
      ...rated('final.childRatings', child),
      ...rated('final.familyRatings', family),
    }),
    [file, today, outcome, child, family],
  )
  const form = useActForm('final-assessment', { place, facts: known })

  const isMeasured = outcome === null || outcome === 'close' || outcome === 'continue'
  const steps = isMeasured ? measured : others
  const at = steps.indexOf(step)
  const isLast = at === steps.length - 1
  const first = file.assessments.at(-1)
  const ratings = isMeasured ? { child, family } : { child: {}, family: {} }
  const isBelow =
    outcome !== null && isBelowThresholds({ outcome, childRatings: child, familyRatings: family })
  const reasons: readonly string[] = outcome === null ? [] : closingReasonsOf[outcome]
  const offered = reasonNames.filter(({ code }) => reasons.includes(code))
  const chosen = offered.length === 1 ? (offered[0]?.code ?? null) : reason
  const needed: readonly string[] = outcome === null ? [] : factsNeeded[outcome]
  const supervises = useMay('cases.supervise')
  const isHighRisk =
    outcome !== null && openEnds.some(({ kind }) => kind === 'high-risk' && blocks(kind, outcome))
  // A supervisor may write why a case at high risk closes all the same; nobody else.
  const mayExcuse = isHighRisk && supervises
  // Whoever else holds it asks the supervisor for such words.
  const mayPlead = isHighRisk && !supervises && pleads
  const isExcused = supervises || mayPlead
  const blocking = openEnds.filter(
    ({ kind }) => outcome !== null && blocks(kind, outcome) && !(kind === 'high-risk' && isExcused),
  )
  const standing = openEnds.filter(({ kind }) => outcome !== null && blocks(kind, outcome))
  const isBlocked = tried && step === 'outcome' && blocking.length > 0
  const said = useRef<HTMLParagraphElement>(null)

  const lacking: Readonly<Record<Step, boolean>> = {
    outcome:
      outcome === null ||
      (outcome !== 'continue' && (chosen === null || !reasons.includes(chosen))) ||
      blocking.length > 0 ||
      (mayPlead && isShort(plea)),
    child: false,
    family: false,
    view:
      view.how === null ||
      lacks(view) !== undefined ||
      (isSaid(view.how) && viewDone.trim() === '') ||
      (outcome === 'close' && view.how === 'not-met'),
    words:
      form.faults.length > 0 ||
      story.trim() === '' ||
      isShort(why) ||
      assessedOn === null ||
      (isBelow && isShort(below)) ||
      (mayExcuse && isShort(excuse)) ||
      (needed.includes('happenedOn') && happenedOn === null) ||
      (['knownFrom', 'whereTo', 'tried'] as const).some(
        (name) => needed.includes(name) && facts[name].trim() === '',
      ),
  }

  const goOn = async () => {
    setTried(true)
    if (lacking[step]) {
      // What stands in the way is said where the finger is, and read out again at each try.
      requestAnimationFrame(() => said.current?.focus())
      return
    }
    const next = steps[at + 1]
    if (next !== undefined) {
      setStep(next)
      setTried(false)
      return
    }
    if (outcome === null || view.how === null || assessedOn === null) return
    const done = await sending.send({
      id: file.id,
      approvalId,
      final: {
        id: finalId,
        assessedOn,
        outcome,
        closingReason: outcome === 'continue' ? null : chosen,
        childRatings: ratings.child,
        familyRatings: ratings.family,
        story: story.trim(),
        reason: why.trim(),
        belowReason: isBelow ? orNull(below) : null,
        happenedOn: needed.includes('happenedOn') ? happenedOn : null,
        knownFrom: orNull(facts.knownFrom),
        whereTo: orNull(facts.whereTo),
        tried: orNull(facts.tried),
        childView: isSaid(view.how) ? view.said.trim() : null,
        childViewHow: view.how,
        viewDone: orNull(viewDone),
        highRiskReason: mayExcuse ? orNull(excuse) : null,
        highRiskPlea: mayPlead ? orNull(plea) : null,
      },
      forms: form.filled(),
    })
    if (done !== undefined) close()
  }

  const fact = (name: 'knownFrom' | 'whereTo' | 'tried') =>
    needed.includes(name) && (
      <Textarea
        label={t(words[name])}
        minRows={1}
        value={facts[name]}
        onChange={({ currentTarget }) => setFacts({ ...facts, [name]: currentTarget.value })}
        error={tried && facts[name].trim() === '' ? t(words.whyNeeded) : undefined}
      />
    )

  return (
    <Opened title={words.begin}>
      <p className={styles.quiet}>{t(words.step, { at: at + 1, all: steps.length })}</p>
      <Form
        act={isLast ? (outcome === 'continue' ? words.keep : words.ask) : words.next}
        sending={sending}
        onSubmit={() => void goOn()}
        close={close}
      >
        {step === 'outcome' && (
          <>
            <Pick
              label={words.outcome}
              options={finalOutcomes.map((value) => ({ value, text: outcomeNames[value] }))}
              value={outcome}
              onChange={(next) => {
                setOutcome(next)
                setReason(null)
              }}
              error={tried && outcome === null ? t(words.outcomeNeeded) : undefined}
            />
            {offered.length > 1 && (
              <Pick
                label={words.closingReason}
                options={offered.map(({ code, km, en }) => ({ value: code, text: { km, en } }))}
                value={reason}
                onChange={setReason}
                error={tried && reason === null ? t(words.reasonNeeded) : undefined}
              />
            )}
            {standing.length > 0 && (
              <section className={styles.sums} data-holds="false">
                <h3 className={styles.title}>{t(words.mustEndTitle)}</h3>
                <EndsList file={file} ends={standing} />
                {isHighRisk && !supervises && (
                  <>
                    <div>
                      <Button variant="light" onClick={() => setPleads(!pleads)}>
                        {t(pleads ? words.pleadNot : words.plead)}
                      </Button>
                    </div>
                    {pleads && (
                      <Textarea
                        label={t(words.highRiskPlea)}
                        description={t(words.pleaHint)}
                        value={plea}
                        onChange={({ currentTarget }) => setPlea(currentTarget.value)}
                        error={tried && isShort(plea) ? t(words.whyNeeded) : undefined}
                      />
                    )}
                  </>
                )}
              </section>
            )}
            {outcome !== null && outcome !== 'continue' && <Notes file={file} />}
            {isBlocked && (
              <p
                ref={said}
                tabIndex={-1}
                role="alert"
                data-faulty="true"
                className={styles.blocked}
              >
                {t(
                  blocking.some(({ kind }) => kind === 'high-risk')
                    ? words.blockedByRisk
                    : words.blocked,
                  { goOn: t(outcomeNames.continue) },
                )}
              </p>
            )}
          </>
        )}
        {step === 'child' && (
          <Ratings
            title={words.childPart}
            items={childItems}
            value={child}
            before={first?.childRatings ?? {}}
            onChange={setChild}
          />
        )}
        {step === 'family' && (
          <>
            <Ratings
              title={words.familyPart}
              items={familyItems}
              value={family}
              before={first?.familyRatings ?? {}}
              onChange={setFamily}
            />
            <Totals child={child} family={family} />
          </>
        )}
        {step === 'view' && (
          <>
            <ViewField value={view} onChange={setView} met={outcome === 'close'} tried={tried} />
            {isSaid(view.how) && (
              <Textarea
                label={t(words.viewDone)}
                minRows={2}
                value={viewDone}
                onChange={({ currentTarget }) => setViewDone(currentTarget.value)}
                error={tried && viewDone.trim() === '' ? t(words.viewDoneNeeded) : undefined}
              />
            )}
          </>
        )}
        {step === 'words' && (
          <>
            {isMeasured && <Totals child={child} family={family} />}
            {isBelow && (
              <Textarea
                label={t(words.belowReason)}
                value={below}
                onChange={({ currentTarget }) => setBelow(currentTarget.value)}
                error={tried && isShort(below) ? t(words.whyNeeded) : undefined}
              />
            )}
            {mayExcuse && (
              <Textarea
                label={t(words.highRiskReason)}
                description={t(words.highRiskHint)}
                value={excuse}
                onChange={({ currentTarget }) => setExcuse(currentTarget.value)}
                error={tried && isShort(excuse) ? t(words.whyNeeded) : undefined}
              />
            )}
            {needed.includes('happenedOn') && (
              <DayField
                label={words.happenedOn}
                value={happenedOn}
                onChange={setHappenedOn}
                error={tried && happenedOn === null ? t(words.dayNeeded) : undefined}
              />
            )}
            {fact('knownFrom')}
            {fact('whereTo')}
            {fact('tried')}
            <Textarea
              label={t(words.story)}
              value={story}
              onChange={({ currentTarget }) => setStory(currentTarget.value)}
              error={tried && story.trim() === '' ? t(words.storyNeeded) : undefined}
            />
            <Textarea
              label={t(words.why)}
              minRows={2}
              value={why}
              onChange={({ currentTarget }) => setWhy(currentTarget.value)}
              error={tried && isShort(why) ? t(words.whyNeeded) : undefined}
            />
            <DayField
              label={words.assessedOn}
              value={assessedOn}
              onChange={setAssessedOn}
              error={tried && assessedOn === null ? t(words.dayNeeded) : undefined}
            />
            <ActQuestions of={form} tried={tried} />
            {outcome !== 'continue' && <p className={styles.quiet}>{t(words.askNext)}</p>}
          </>
        )}
        {at > 0 && (
          <div>
            <Button variant="subtle" onClick={() => setStep(steps[at - 1] ?? 'outcome')}>
              {t(words.back)}
            </Button>
          </div>
        )}
      </Form>
    </Opened>
  )
}
