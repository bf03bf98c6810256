import { Button, Textarea, TextInput } from '@mantine/core'
import { factsOfCase, plan } from '@tumpeang/domain/cases'
import { codeIn, openCodes } from '@tumpeang/domain/forms'
import { Day, dayIn, type InputOf } from '@tumpeang/domain/kernel'
import { useMemo, useState } from 'react'
import { v7 } from 'uuid'
import { useSearchParams } from 'wouter'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords, useDraftPlace } from '../../platform/drafts.ts'
import { useMe } from '../../platform/session.ts'
import { useNamed, useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { noRiel, Riel, RielField } from '../../platform/ui/RielField.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { ActQuestions, useActForm } from '../forms/index.ts'
import type { FormProps } from './acts.ts'
import styles from './Case.module.css'
import { words as supportWords } from './family-texts.ts'
import { forTheChild, lacksSupport, Supported, SupportFields } from './SupportFields.tsx'
import { agreement, words } from './texts.ts'
import {
  asGiven,
  type Done,
  KeptDone,
  lacksDone,
  nothingDone,
  ViewDoneField,
} from './ViewDoneField.tsx'

type Goal = InputOf<typeof plan>['goal']
type Agrees = Goal['childAgrees']
interface Step {
  readonly id: string
  readonly what: string
  readonly who: string
  readonly service: Goal['actions'][number]['service']
  readonly dueOn: Day | null
  readonly cost: Riel
}
const KeptSteps: z.ZodType<readonly Step[]> = z.array(
  z.object({
    id: z.uuid(),
    what: z.string(),
    who: z.string(),
    service: codeIn('service').nullable().catch(null),
    dueOn: Day.nullable(),
    cost: Riel,
  }),
)

const services = openCodes('service')
  .filter(({ parent }) => parent !== undefined)
  .map(({ code, km, en }) => ({ code, text: { km, en } }))
const Agrees = z.enum(['agrees', 'disagrees', 'did-not-wish-to-say', 'too-young'])
const AgreesOrNot = Agrees.nullable()
const agreements = Agrees.options.map((value) => ({ value, text: agreement[value] }))

/** Whoever came to plan support means a caregiver; where there is but one, that one. */
function supportAsked({ caregivers }: FormProps['file'], asked: string | null): Supported {
  const [only, ...others] = caregivers
  if (asked !== 'caregiver' || only === undefined || others.length > 0) return forTheChild
  return { ...forTheChild, caregiverId: only.id }
}

/** A goal for the child, and who does what until when. */
export function PlanForm({ file, close }: FormProps) {
  const t = useText()
  const named = useNamed()
  const me = useMe().data
  const [search] = useSearchParams()
  const sending = useSend(plan)
  const place = useDraftPlace()
  const id = useDraftedId()
  const [version] = useState(file.version)
  const [goal, setGoal] = useDraftedWords('goal')
  const [measure, setMeasure] = useDraftedWords('measure')
  const [dueOn, setDueOn] = useDrafted<Day | null>('due', Day.nullable(), null)
  const [agrees, setAgrees] = useDrafted<Agrees | null>('agrees', AgreesOrNot, null)
  const [view, setView] = useDrafted<Done>('view', KeptDone, nothingDone)
  const [support, setSupport] = useDrafted<Supported>('support', Supported, () =>
    supportAsked(file, search.get('for')),
  )
  const isSupport = support.caregiverId !== null
  const disagrees = agrees === 'disagrees'
  const newStep = (): Step => ({
    id: v7(),
    what: '',
    who: me === undefined ? '' : named(me.name),
    service: null,
    dueOn: null,
    cost: noRiel,
  })
  const [steps, setSteps] = useDrafted<readonly Step[]>('steps', KeptSteps, () => [newStep()])
  const [tried, setTried] = useState(false)
  const today = dayIn(useNow())
  const facts = useMemo(() => factsOfCase(file, today), [file, today])
  const form = useActForm('service-plan', { place, facts })
  const change = (of: Step, part: Partial<Step>) =>
    setSteps(steps.map((step) => (step.id === of.id ? { ...step, ...part } : step)))
  const save = async () => {
    setTried(true)
    if (goal.trim() === '' || measure.trim() === '' || agrees === null) return
    if (lacksDone(view, disagrees) !== undefined) return
    if (lacksSupport(support) || (isSupport && dueOn === null)) return
    if (steps.some(({ what, who }) => what.trim() === '' || who.trim() === '')) return
    if (steps.some(({ cost }) => cost.amount === undefined)) return
    if (form.faults.length > 0) return
    const actions = steps.map(({ cost, ...step }) => ({
      ...step,
      what: step.what.trim(),
      who: step.who.trim(),
      costRiel: cost.amount ?? null,
    }))
    const done = await sending.send({
      id: file.id,
      version,
      goal: {
        id,
        goal: goal.trim(),
        measure: measure.trim(),
        dueOn,
        childAgrees: agrees,
        ...asGiven(view),
        ...support,
        actions,
      },
      forms: form.filled(),
    })
    if (done !== undefined) close()
  }
  const needed = (typed: string) =>
    tried && typed.trim() === '' ? t(words.wordsNeeded) : undefined
  return (
    <Form act={words.savePlan} sending={sending} onSubmit={() => void save()} close={close}>
      <SupportFields
        caregivers={file.caregivers}
        value={support}
        onChange={setSupport}
        tried={tried}
      />
      <Textarea
        label={t(words.goal)}
        minRows={2}
        value={goal}
        onChange={({ currentTarget }) => setGoal(currentTarget.value)}
        error={needed(goal)}
      />
      <Textarea
        label={t(words.measure)}
        minRows={1}
        value={measure}
        onChange={({ currentTarget }) => setMeasure(currentTarget.value)}
        error={needed(measure)}
      />
      <DayField
        label={isSupport ? supportWords.supportDue : words.goalDueOn}
        value={dueOn}
        onChange={setDueOn}
        error={tried && isSupport && dueOn === null ? t(words.dayNeeded) : undefined}
      />
      <Pick
        label={words.childAgrees}
        options={agreements}
        value={agrees}
        onChange={setAgrees}
        error={tried && agrees === null ? t(words.answerNeeded) : undefined}
      />
      {(agrees === 'agrees' || disagrees) && (
        <ViewDoneField value={view} onChange={setView} needed={disagrees} tried={tried} />
      )}
      {steps.map((step, index) => (
        <section key={step.id} className={styles.action}>
          <h3>{t(words.action, { number: index + 1 })}</h3>
          <Textarea
            label={t(words.what)}
            minRows={1}
            value={step.what}
            onChange={({ currentTarget }) => change(step, { what: currentTarget.value })}
            error={needed(step.what)}
          />
          <TextInput
            label={t(words.who)}
            value={step.who}
            onChange={({ currentTarget }) => change(step, { who: currentTarget.value })}
            error={needed(step.who)}
          />
          <CodeSelect
            label={words.service}
            options={services}
            value={step.service}
            onChange={(service) => change(step, { service })}
          />
          <DayField
            label={words.dueOn}
            value={step.dueOn}
            onChange={(day) => change(step, { dueOn: day })}
          />
          <RielField
            label={words.cost}
            value={step.cost}
            onChange={(cost) => change(step, { cost })}
            tried={tried}
          />
          {steps.length > 1 && (
            <div>
              <Button
                variant="subtle"
                onClick={() => setSteps(steps.filter((one) => one.id !== step.id))}
              >
                {t(words.dropAction)}
              </Button>
            </div>
          )}
        </section>
      ))}
      <div>
        <Button variant="light" onClick={() => setSteps([...steps, newStep()])}>
          {t(words.addAction)}
        </Button>
      </div>
      <ActQuestions of={form} tried={tried} />
    </Form>
  )
}
