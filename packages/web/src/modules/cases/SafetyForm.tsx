import { Textarea, TextInput } from '@mantine/core'
import { betrayedBy, makeSafetyPlan, type SafetyPlan, SafetyPlanId } from '@tumpeang/domain/cases'
import { Day, dayIn, days, later } from '@tumpeang/domain/kernel'
import { useState } from 'react'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId } from '../../platform/drafts.ts'
import { useMe } from '../../platform/session.ts'
import { useNamed, useText } from '../../platform/text/index.ts'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import type { FormProps } from './acts.ts'
import { words } from './consent-texts.ts'

const fields = ['danger', 'safeAdult', 'goTo', 'childDoes', 'checkedBy'] as const
type Needed = (typeof fields)[number]
const optional = ['safeAdultPhone', 'signal', 'familySafety', 'cardWords'] as const
type Written = Readonly<Record<Needed | (typeof optional)[number], string>>
const KeptWritten: z.ZodType<Written> = z.record(z.enum([...fields, ...optional]), z.string())

/** Written with the child: where to go, to whom, what to do. A plan before is the draft of the next. */
export function SafetyForm({ file, known, close }: FormProps & { known: SafetyPlan | undefined }) {
  const t = useText()
  const named = useNamed()
  const me = useMe().data
  const sending = useSend(makeSafetyPlan)
  const id = SafetyPlanId.parse(useDraftedId())
  const now = useNow()
  const [plan, setPlan] = useDrafted<Written>('plan', KeptWritten, () => ({
    danger: known?.danger ?? '',
    safeAdult: known?.safeAdult ?? '',
    safeAdultPhone: known?.safeAdultPhone ?? '',
    goTo: known?.goTo ?? '',
    childDoes: known?.childDoes ?? '',
    signal: known?.signal ?? '',
    familySafety: known?.familySafety ?? '',
    checkedBy: known?.checkedBy ?? (me === undefined ? '' : named(me.name)),
    cardWords: known?.cardWords ?? '',
  }))
  const [checkOn, setCheckOn] = useDrafted<Day | null>('check', Day.nullable(), () =>
    dayIn(later(now, days(7))),
  )
  const [tried, setTried] = useState(false)
  const set = (field: keyof Written) => (event: { currentTarget: { value: string } }) =>
    setPlan({ ...plan, [field]: event.currentTarget.value })
  const betrayed = betrayedBy(plan.cardWords)
  const given = (field: keyof Written) => plan[field].trim()
  const orNull = (field: keyof Written) => (given(field) === '' ? null : given(field))
  const error = (field: Needed) => (tried && given(field) === '' ? t(words.wordsNeeded) : undefined)
  const save = async () => {
    setTried(true)
    if (checkOn === null || betrayed.length > 0) return
    if (fields.some((field) => given(field) === '')) return
    const done = await sending.send({
      id: file.id,
      plan: {
        id,
        danger: given('danger'),
        safeAdult: given('safeAdult'),
        safeAdultPhone: orNull('safeAdultPhone'),
        caregiverId: null,
        goTo: given('goTo'),
        childDoes: given('childDoes'),
        signal: orNull('signal'),
        familySafety: orNull('familySafety'),
        checkedBy: given('checkedBy'),
        checkOn,
        cardWords: orNull('cardWords'),
      },
    })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.saveSafety} sending={sending} onSubmit={() => void save()} close={close}>
      <Textarea
        label={t(words.danger)}
        minRows={2}
        value={plan.danger}
        onChange={set('danger')}
        error={error('danger')}
      />
      <TextInput
        label={t(words.safeAdult)}
        value={plan.safeAdult}
        onChange={set('safeAdult')}
        error={error('safeAdult')}
      />
      <TextInput
        label={t(words.phone)}
        inputMode="tel"
        value={plan.safeAdultPhone}
        onChange={set('safeAdultPhone')}
      />
      <TextInput
        label={t(words.goTo)}
        value={plan.goTo}
        onChange={set('goTo')}
        error={error('goTo')}
      />
      <Textarea
        label={t(words.childDoes)}
        minRows={3}
        value={plan.childDoes}
        onChange={set('childDoes')}
        error={error('childDoes')}
      />
      <TextInput label={t(words.signal)} value={plan.signal} onChange={set('signal')} />
      <Textarea
        label={t(words.familySafety)}
        minRows={2}
        value={plan.familySafety}
        onChange={set('familySafety')}
      />
      <TextInput
        label={t(words.checkedBy)}
        value={plan.checkedBy}
        onChange={set('checkedBy')}
        error={error('checkedBy')}
      />
      <DayField
        label={words.checkOn}
        value={checkOn}
        onChange={setCheckOn}
        error={tried && checkOn === null ? t(words.dayNeeded) : undefined}
      />
      <Textarea
        label={t(words.card)}
        description={t(words.cardHint)}
        minRows={2}
        value={plan.cardWords}
        onChange={set('cardWords')}
        error={betrayed.length > 0 ? t(words.betrays, { words: betrayed.join(', ') }) : undefined}
      />
    </Form>
  )
}
