import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import {
  AdultAgreedHow,
  AgreedHow,
  agreedHowNames,
  Agreements,
  beginPlacement,
  checkItemNames,
  CheckRating,
  checkReintegration,
  confirmPlacement,
  endPlacement,
  endReasonNames,
  nextReviewAtMost,
  type Placement,
  PlacementId,
  planLeaving,
  ratingNames,
  reviewPlacement,
} from '@tumpeang/domain/care'
import {
  careOptions,
  type CareDecision,
  CareOption,
  type CaseFile,
  factsOfCase,
  livingNames,
  ViewHow,
} from '@tumpeang/domain/cases'
import { shortName } from '@tumpeang/domain/children'
import { nameOf } from '@tumpeang/domain/forms'
import { Day, dayIn, type InputOf, type Text } from '@tumpeang/domain/kernel'
import { PlaceCode } from '@tumpeang/domain/places'
import { draftOf, draftAbout } from '@tumpeang/domain/work'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords, useDraftPlace } from '../../platform/drafts.ts'
import { fullDay, useLanguage, useText } from '../../platform/text/index.ts'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { PlacePicker } from '../../platform/ui/PlacePicker.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { isSaid, lacks, type View, ViewField } from '../cases/index.ts'
import { useChildName } from '../children/index.ts'
import { ActQuestions, useActForm } from '../forms/index.ts'
import type { CareAct } from './acts.ts'
import { youngest } from './age.ts'
import { childAnswers } from './answers.ts'
import styles from './Care.module.css'
import { EmergencyBegun, emergencyOf, nothingSaid } from './emergency.ts'
import { EmergencyFields } from './EmergencyFields.tsx'
import { words } from './texts.ts'

interface Props {
  readonly file: CaseFile
  readonly close: () => void
}
interface OnPlacement extends Props {
  readonly placement: Placement
}

const isBlank = (typed: string): boolean => typed.trim() === ''
const hows = AgreedHow.options.map((value) => ({ value, text: agreedHowNames[value] }))
const howsOfAdults = AdultAgreedHow.options.map((value) => ({
  value,
  text: agreedHowNames[value],
}))
const OptionOrNot = CareOption.nullable()
const DayOrNot = Day.nullable()
const OutcomeOrNot = z.enum(['stays', 'new-decision']).nullable()
type Outcome = NonNullable<z.output<typeof OutcomeOrNot>>
const Said = z.record(z.string(), z.string())
const noView: View = { how: null, said: '' }
const KeptView: z.ZodType<View> = z.object({ how: ViewHow.nullable(), said: z.string() })
const ChildAnswerOrNot = Agreements.shape.child.shape.answer.nullable()
const answers = (['agrees', 'disagrees', 'did-not-wish-to-say', 'too-young'] as const).map(
  (value) => ({ value, text: childAnswers[value] }),
)

interface AgreedPickProps {
  readonly label: Text
  readonly value: AdultAgreedHow | null
  readonly onChange: (how: AdultAgreedHow | null) => void
  /** In an emergency it stands as "not yet" until somebody says otherwise. */
  readonly mayWait: boolean
  readonly tried: boolean
}

/** How somebody agreed to a placement; nobody has agreed before it is said. */
function AgreedPick({ label, value, onChange, mayWait, tried }: AgreedPickProps) {
  const t = useText()
  return (
    <Pick<AdultAgreedHow | 'not-yet'>
      label={label}
      options={
        mayWait ? [{ value: 'not-yet', text: words.notSignedYet }, ...howsOfAdults] : howsOfAdults
      }
      value={value ?? (mayWait ? 'not-yet' : null)}
      onChange={(how) => onChange(how === 'not-yet' ? null : how)}
      error={tried && !mayWait && value === null ? t(words.chooseOne) : undefined}
    />
  )
}

/** With whom the child is placed by a decision, or for 72 hours in an emergency. */
function Begin({ file, close, decision }: Props & { decision: CareDecision | undefined }) {
  const t = useText()
  const called = useChildName()
  const today = dayIn(useNow())
  const sending = useSend(beginPlacement)
  const place = useDraftPlace()
  const placementId = PlacementId.parse(useDraftedId())
  const isApproved = decision?.status === 'approved'
  const [option, setOption] = useDrafted<CareOption | null>('option', OptionOrNot, null)
  const [carer, setCarer] = useDraftedWords('carer')
  const [carerWords, setCarerWords] = useDraftedWords('words')
  const [placeCode, setPlaceCode] = useDrafted<PlaceCode | null>(
    'place',
    PlaceCode.nullable(),
    // The child leaves the home that the file knows; only a return to the family leads there.
    decision?.content.chosen === 'birth-family' ? file.child.placeCode : null,
  )
  const [startedOn, setStartedOn] = useDrafted<Day | null>('on', Day.nullable(), today)
  const [child, setChild] = useDrafted<Agreements['child']['answer'] | null>(
    'child',
    ChildAnswerOrNot,
    null,
  )
  const [childHow, setChildHow] = useDrafted<AgreedHow | null>('how', AgreedHow.nullable(), null)
  const [carerHow, setCarerHow] = useDrafted<AdultAgreedHow | null>(
    'carer-how',
    AdultAgreedHow.nullable(),
    null,
  )
  const [workerHow, setWorkerHow] = useDrafted<AdultAgreedHow | null>(
    'worker-how',
    AdultAgreedHow.nullable(),
    null,
  )
  const [emergency, setEmergency] = useDrafted<EmergencyBegun>(
    'emergency',
    EmergencyBegun,
    nothingSaid,
  )
  const [tried, setTried] = useState(false)
  const chosen = isApproved ? decision.content.chosen : option
  const facts = useMemo(
    () => ({
      ...factsOfCase(file, today),
      'placement.kind': chosen,
      'placement.startedOn': startedOn,
      'placement.carer': carerWords,
      'placement.place': placeCode,
      'placement.reviewOn': isApproved ? decision.content.reviewOn : null,
      'placement.plannedEndOn': isApproved ? decision.content.endsOn : null,
      'placement.childAnswer': child,
      'placement.caregiverAgreedOn': carerHow === null ? null : startedOn,
      'placement.workerAgreedOn': workerHow === null ? null : startedOn,
    }),
    [
      file,
      today,
      chosen,
      startedOn,
      carerWords,
      placeCode,
      isApproved,
      decision,
      child,
      carerHow,
      workerHow,
    ],
  )
  const form = useActForm('placement', { place, facts })
  const carers = file.caregivers.filter(({ isSuspected }) => !isSuspected)
  const known = carers.find(({ id }) => id === carer)
  // Only a yes or a no is given in some manner; silence, and being too small, is not.
  const answersHow = child === 'agrees' || child === 'disagrees'
  const emergencyGiven = isApproved || option === null ? undefined : emergencyOf(option, emergency)
  const agreedBy = <How extends AgreedHow>(how: How | null) => ({
    on: how === null ? null : startedOn,
    how,
  })
  const save = async () => {
    setTried(true)
    if (startedOn === null || child === null || isBlank(carerWords)) return
    if (answersHow && childHow === null) return
    if (isApproved ? carerHow === null || workerHow === null : emergencyGiven === undefined) return
    if (form.faults.length > 0) return
    const done = await sending.send({
      id: file.id,
      placementId,
      decisionId: isApproved ? decision.id : null,
      option: isApproved ? null : option,
      emergency: emergencyGiven ?? null,
      caregiverId: known?.id ?? null,
      carerWords: carerWords.trim(),
      placeCode,
      startedOn,
      agreements: {
        child: { answer: child, ...agreedBy(answersHow ? childHow : null) },
        caregiver: agreedBy(carerHow),
        worker: agreedBy(workerHow),
      },
      forms: form.filled(),
    })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.begin} sending={sending} onSubmit={() => void save()} close={close}>
      {isApproved && decision.content.chosen !== null ? (
        <p className={styles.words}>
          {t(livingNames[decision.content.chosen])} — {decision.content.chosenWords}
        </p>
      ) : (
        <>
          <p className={styles.flag}>{t(words.emergencyNote)}</p>
          <Pick
            label={words.option}
            options={careOptions.map((value) => ({ value, text: livingNames[value] }))}
            value={option}
            onChange={setOption}
            error={tried && option === null ? t(words.chooseOne) : undefined}
          />
          <EmergencyFields
            option={option}
            value={emergency}
            onChange={setEmergency}
            tried={tried}
          />
        </>
      )}
      {carers.length > 0 && (
        <NativeSelect
          label={t(words.carerKnown)}
          value={carer}
          onChange={({ currentTarget }) => {
            setCarer(currentTarget.value)
            const found = carers.find(({ id }) => id === currentTarget.value)
            if (found)
              setCarerWords(
                [
                  shortName(found.name) === null ? null : called({ name: found.name }),
                  t(nameOf('relation', found.relation)),
                ]
                  .filter((part) => part !== null)
                  .join(', '),
              )
          }}
          data={[
            { value: '', label: t(words.carerOther) },
            ...carers.map((one) => ({
              value: one.id,
              label: [
                shortName(one.name) === null ? null : called({ name: one.name }),
                t(nameOf('relation', one.relation)),
              ]
                .filter((part) => part !== null)
                .join(', '),
            })),
          ]}
        />
      )}
      <TextInput
        label={t(words.carerWords)}
        value={carerWords}
        onChange={({ currentTarget }) => setCarerWords(currentTarget.value)}
        error={tried && isBlank(carerWords) ? t(words.needed) : undefined}
      />
      <PlacePicker label={words.place} value={placeCode} onChange={setPlaceCode} />
      <DayField
        label={words.startedOn}
        value={startedOn}
        onChange={setStartedOn}
        error={tried && startedOn === null ? t(words.dayNeeded) : undefined}
      />
      <Pick
        label={words.childAgrees}
        options={answers}
        value={child}
        onChange={setChild}
        error={tried && child === null ? t(words.chooseOne) : undefined}
      />
      {answersHow && (
        <Pick
          label={words.agreedChildHow}
          options={hows}
          value={childHow}
          onChange={setChildHow}
          error={tried && childHow === null ? t(words.chooseOne) : undefined}
        />
      )}
      <AgreedPick
        label={words.agreedCarerHow}
        value={carerHow}
        onChange={setCarerHow}
        mayWait={!isApproved}
        tried={tried}
      />
      <AgreedPick
        label={words.agreedWorkerHow}
        value={workerHow}
        onChange={setWorkerHow}
        mayWait={!isApproved}
        tried={tried}
      />
      <ActQuestions of={form} tried={tried} />
    </Form>
  )
}

/** Puts an emergency placement on the decision that was approved meanwhile. */
function Confirm({ placement, decision, close }: OnPlacement & { decision: CareDecision }) {
  const t = useText()
  const sending = useSend(confirmPlacement)
  const today = dayIn(useNow())
  const { id, version } = placement
  const { caregiver, worker } = placement.agreements
  const [carerHow, setCarerHow] = useState<AdultAgreedHow | null>(null)
  const [workerHow, setWorkerHow] = useState<AdultAgreedHow | null>(null)
  const [tried, setTried] = useState(false)
  const lacksCarer = caregiver.how === null && carerHow === null
  const lacksWorker = worker.how === null && workerHow === null
  const by = (how: AdultAgreedHow | null) => (how === null ? null : { on: today, how })
  const save = async () => {
    setTried(true)
    if (lacksCarer || lacksWorker) return
    const given = { id, version, decisionId: decision.id }
    const done = await sending.send({ ...given, caregiver: by(carerHow), worker: by(workerHow) })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.confirm} sending={sending} onSubmit={() => void save()} close={close}>
      <p className={styles.words}>
        {t(livingNames[placement.option])} — {decision.content.chosenWords}
      </p>
      {caregiver.how === null && (
        <AgreedPick
          label={words.agreedCarerHow}
          value={carerHow}
          onChange={setCarerHow}
          mayWait={false}
          tried={tried}
        />
      )}
      {worker.how === null && (
        <AgreedPick
          label={words.agreedWorkerHow}
          value={workerHow}
          onChange={setWorkerHow}
          mayWait={false}
          tried={tried}
        />
      )}
    </Form>
  )
}

const seenOptions = [
  { value: 'yes' as const, text: words.yes },
  { value: 'no' as const, text: words.no },
]

/** Whether the child was seen, and the child's own view: the same question in a review and a check. */
function useLook(file: CaseFile) {
  const t = useText()
  const today = dayIn(useNow())
  const [on, setOn] = useDrafted<Day | null>('day', DayOrNot, today)
  const [seen, setSeen] = useDrafted<boolean | null>('seen', z.boolean().nullable(), null)
  const [view, setView] = useDrafted<View>('view', KeptView, noView)
  const [situation, setSituation] = useDraftedWords('situation')
  const [tried, setTried] = useState(false)
  const how = seen === false ? ('not-met' as const) : view.how
  const given =
    on === null ||
    seen === null ||
    how === null ||
    isBlank(situation) ||
    (seen && lacks(view) !== undefined)
      ? undefined
      : {
          on,
          childSeen: seen,
          childView: isSaid(how) ? view.said.trim() : null,
          childViewHow: how,
          situation: situation.trim(),
        }
  const fields = (label: typeof words.reviewedOn) => (
    <>
      <DayField
        label={label}
        value={on}
        onChange={setOn}
        error={tried && on === null ? t(words.dayNeeded) : undefined}
      />
      <Pick
        label={words.seen}
        options={seenOptions}
        value={seen === null ? null : seen ? 'yes' : 'no'}
        onChange={(value) => setSeen(value === 'yes')}
        error={tried && seen === null ? t(words.chooseOne) : undefined}
      />
      {seen === true && (
        <ViewField value={view} onChange={setView} met tried={tried} age={youngest(file, today)} />
      )}
      <Textarea
        label={t(words.situation)}
        value={situation}
        onChange={({ currentTarget }) => setSituation(currentTarget.value)}
        error={tried && isBlank(situation) ? t(words.needed) : undefined}
      />
    </>
  )
  return { given, fields, tried, setTried }
}

/** Is it still the best place, what did the child say, when is the next review. */
function Review({ file, placement, close }: OnPlacement) {
  const t = useText()
  const shown = useLanguage()
  const today = dayIn(useNow())
  const sending = useSend(reviewPlacement)
  const look = useLook(file)
  const id = useDraftedId()
  const [viewDone, setViewDone] = useDraftedWords('viewDone')
  const [outcome, setOutcome] = useDrafted<Outcome | null>('outcome', OutcomeOrNot, null)
  const limit = nextReviewAtMost(placement.option, look.given?.on ?? today)
  const [nextReviewOn, setNext] = useDrafted<Day | null>('next', DayOrNot, () =>
    nextReviewAtMost(placement.option, today),
  )
  const isLate = nextReviewOn !== null && nextReviewOn > limit
  const hint = fullDay(limit, shown)
  const save = async () => {
    look.setTried(true)
    if (!look.given || outcome === null || nextReviewOn === null || isLate || isBlank(viewDone))
      return
    const { on: reviewedOn, ...seen } = look.given
    const review = { id, reviewedOn, ...seen, viewDone: viewDone.trim(), outcome, nextReviewOn }
    if ((await sending.send({ id: placement.id, review })) !== undefined) close()
  }
  return (
    <Form act={words.review} sending={sending} onSubmit={() => void save()} close={close}>
      {look.fields(words.reviewedOn)}
      <Textarea
        label={t(words.viewDone)}
        description={t(words.viewDoneHint)}
        minRows={1}
        value={viewDone}
        onChange={({ currentTarget }) => setViewDone(currentTarget.value)}
        error={look.tried && isBlank(viewDone) ? t(words.needed) : undefined}
      />
      <Pick
        label={words.outcome}
        options={[
          { value: 'stays', text: words.stays },
          { value: 'new-decision', text: words.newDecision },
        ]}
        value={outcome}
        onChange={setOutcome}
        error={look.tried && outcome === null ? t(words.chooseOne) : undefined}
      />
      <DayField
        label={words.nextReviewOn}
        hint={{
          km: words.reviewHint.km.replace('{day}', ` ${hint}`),
          en: words.reviewHint.en.replace('{day}', hint),
        }}
        value={nextReviewOn}
        onChange={setNext}
        error={look.tried && (nextReviewOn === null || isLate) ? t(words.dayNeeded) : undefined}
      />
    </Form>
  )
}

const items = ['food', 'education', 'relationship', 'violence', 'health'] as const
const ratings = CheckRating.options.map((value) => ({ value, text: ratingNames[value] }))
const Rated = z.partialRecord(z.enum(items), CheckRating)
type Rated = z.output<typeof Rated>

/** How the child is at home: five things, the child's own words, and what comes after. */
function Check({ file, placement, close }: OnPlacement) {
  const t = useText()
  const sending = useSend(checkReintegration)
  const look = useLook(file)
  const id = useDraftedId()
  const [rated, setRated] = useDrafted<Rated>('rated', Rated, {})
  const [recommendsClosing, setRecommends] = useDrafted<boolean | null>(
    'recommends',
    z.boolean().nullable(),
    null,
  )
  const save = async () => {
    look.setTried(true)
    const { food, education, relationship, violence, health } = rated
    if (!look.given || !food || !education || !relationship || !violence || !health) return
    if (recommendsClosing === null) return
    const { on: checkedOn, ...seen } = look.given
    const check: InputOf<typeof checkReintegration>['check'] = {
      id,
      checkedOn,
      ...seen,
      food,
      education,
      relationship,
      violence,
      health,
      recommendsClosing,
    }
    if ((await sending.send({ id: placement.id, check })) !== undefined) close()
  }
  return (
    <Form act={words.check} sending={sending} onSubmit={() => void save()} close={close}>
      {look.fields(words.checkedOn)}
      {items.map((item) => (
        <Pick
          key={item}
          label={checkItemNames[item]}
          options={ratings}
          value={rated[item] ?? null}
          onChange={(value) => setRated({ ...rated, [item]: value })}
          error={look.tried && rated[item] === undefined ? t(words.chooseOne) : undefined}
        />
      ))}
      <Pick
        label={words.recommendsAsk}
        options={[
          { value: 'no', text: words.recommendsNo },
          { value: 'yes', text: words.recommends },
        ]}
        value={recommendsClosing === null ? null : recommendsClosing ? 'yes' : 'no'}
        onChange={(value) => setRecommends(value === 'yes')}
        error={look.tried && recommendsClosing === null ? t(words.chooseOne) : undefined}
      />
    </Form>
  )
}

const ends = ['settled', 'left-care', 'broke-down', 'ran-away', 'died', 'other'] as const

const EndOrNot = z.enum(ends).nullable()

function End({ placement: { id, version }, close }: OnPlacement) {
  const t = useText()
  const sending = useSend(endPlacement)
  const [endedOn, setEndedOn] = useDrafted<Day | null>('day', DayOrNot, dayIn(useNow()))
  const [endReason, setEndReason] = useDrafted<(typeof ends)[number] | null>('why', EndOrNot, null)
  const [reason, setReason] = useDraftedWords('reason')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (endedOn === null || endReason === null || reason.trim().length < 3) return
    const given = { id, version, endedOn, endReason, reason: reason.trim() }
    if ((await sending.send(given)) !== undefined) close()
  }
  return (
    <Form act={words.end} sending={sending} onSubmit={() => void save()} close={close}>
      <Pick
        label={words.endReason}
        options={ends.map((value) => ({ value, text: endReasonNames[value] }))}
        value={endReason}
        onChange={setEndReason}
        error={tried && endReason === null ? t(words.chooseOne) : undefined}
      />
      <Textarea
        label={t(words.endWords)}
        minRows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={tried && reason.trim().length < 3 ? t(words.needed) : undefined}
      />
      <DayField
        label={words.endedOn}
        value={endedOn}
        onChange={setEndedOn}
        error={tried && endedOn === null ? t(words.dayNeeded) : undefined}
      />
    </Form>
  )
}

const leavingParts = ['livesWhere', 'livesWith', 'income', 'documents', 'support'] as const

/** How a young person will leave care, written together. */
function Leave({ file, close }: Props) {
  const t = useText()
  const sending = useSend(planLeaving)
  const id = useDraftedId()
  const [leavesOn, setLeavesOn] = useDrafted<Day | null>('day', DayOrNot, null)
  const [said, setSaid] = useDrafted<Readonly<Record<string, string>>>('said', Said, {})
  const [view, setView] = useDrafted<View>('view', KeptView, noView)
  const [viewDone, setViewDone] = useDraftedWords('viewDone')
  const [tried, setTried] = useState(false)
  const of = (part: string): string => said[part] ?? ''
  const save = async () => {
    setTried(true)
    if (leavesOn === null || view.how === null || lacks(view) !== undefined) return
    if ([...leavingParts.map((part) => of(part)), viewDone].some((typed) => isBlank(typed))) return
    const done = await sending.send({
      id: file.id,
      plan: {
        id,
        leavesOn,
        livesWhere: of('livesWhere').trim(),
        livesWith: of('livesWith').trim(),
        income: of('income').trim(),
        documents: of('documents').trim(),
        support: of('support').trim(),
        childView: isSaid(view.how) ? view.said.trim() : null,
        childViewHow: view.how,
        viewDone: viewDone.trim(),
      },
    })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.save} sending={sending} onSubmit={() => void save()} close={close}>
      {leavingParts.map((part) => (
        <Textarea
          key={part}
          label={t(words[part])}
          minRows={1}
          value={of(part)}
          onChange={({ currentTarget }) => setSaid({ ...said, [part]: currentTarget.value })}
          error={tried && isBlank(of(part)) ? t(words.needed) : undefined}
        />
      ))}
      <ViewField value={view} onChange={setView} met tried={tried} />
      <Textarea
        label={t(words.viewDone)}
        minRows={1}
        value={viewDone}
        onChange={({ currentTarget }) => setViewDone(currentTarget.value)}
        error={tried && isBlank(viewDone) ? t(words.needed) : undefined}
      />
      <DayField
        label={words.leavesOn}
        value={leavesOn}
        onChange={setLeavesOn}
        error={tried && leavesOn === null ? t(words.dayNeeded) : undefined}
      />
    </Form>
  )
}

interface FormProps extends Props {
  readonly act: CareAct
  readonly current: Placement | undefined
  readonly decision: CareDecision | undefined
}

/** The form of an act on where the child lives. */
export function PlacementForm({ act, current, decision, ...props }: FormProps) {
  if (act === 'begin')
    return (
      <Drafted place={draftOf(props.file.id, 'placement')}>
        <Begin {...props} decision={decision} />
      </Drafted>
    )
  if (act === 'leave')
    return (
      <Drafted place={draftOf(props.file.id, 'leaving')}>
        <Leave {...props} />
      </Drafted>
    )
  if (current === undefined) return null
  const on = { ...props, placement: current }
  if (act === 'confirm') return decision && <Confirm {...on} decision={decision} />
  const Chosen = { review: Review, check: Check, end: End }[act]
  return (
    <Drafted place={draftAbout('placement', current.id, act)}>
      <Chosen {...on} />
    </Drafted>
  )
}
