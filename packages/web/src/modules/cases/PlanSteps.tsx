import { Textarea } from '@mantine/core'
import { endGoal, finishAction, type PlanAction, type PlanGoal } from '@tumpeang/domain/cases'
import { Day, dayIn } from '@tumpeang/domain/kernel'
import { draftAbout } from '@tumpeang/domain/work'
import { useState } from 'react'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedWords } from '../../platform/drafts.ts'
import { useText } from '../../platform/text/index.ts'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { noRiel, Riel, RielField } from '../../platform/ui/RielField.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { goalResults, words } from './texts.ts'

const GoalResult = endGoal.input.shape.result
type GoalResult = (typeof GoalResult.options)[number]
const ResultOrNot = GoalResult.nullable()
const results = GoalResult.options.map((value) => ({ value, text: goalResults[value] }))
const DayOrNot = Day.nullable()

interface FinishProps {
  readonly action: PlanAction
  readonly close: () => void
}

/** An action of the plan is done: when, what came of it, what it cost. */
export function Finish(props: FinishProps) {
  return (
    <Drafted place={draftAbout('action', props.action.id, 'finish')}>
      <FinishFields {...props} />
    </Drafted>
  )
}

interface EndProps {
  readonly goal: PlanGoal
  readonly close: () => void
}

/** What became of a goal. */
export function EndGoal(props: EndProps) {
  return (
    <Drafted place={draftAbout('goal', props.goal.id, 'end')}>
      <EndFields {...props} />
    </Drafted>
  )
}

function FinishFields({ action, close }: FinishProps) {
  const t = useText()
  const sending = useSend(finishAction)
  const [doneOn, setDoneOn] = useDrafted<Day | null>('day', DayOrNot, dayIn(useNow()))
  const [result, setResult] = useDraftedWords('result')
  const [cost, setCost] = useDrafted<Riel>('cost', Riel, noRiel)
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (doneOn === null || cost.amount === undefined) return
    const { id, version } = action
    const costRiel = cost.amount
    const said = result.trim() === '' ? null : result.trim()
    if ((await sending.send({ id, version, doneOn, result: said, costRiel })) !== undefined) close()
  }
  return (
    <Form act={words.finish} sending={sending} onSubmit={() => void save()} close={close}>
      <DayField
        label={words.finishDay}
        value={doneOn}
        onChange={setDoneOn}
        error={tried && doneOn === null ? t(words.dayNeeded) : undefined}
      />
      <Textarea
        label={t(words.finishResult)}
        minRows={1}
        value={result}
        onChange={({ currentTarget }) => setResult(currentTarget.value)}
      />
      <RielField label={words.cost} value={cost} onChange={setCost} tried={tried} />
    </Form>
  )
}

function EndFields({ goal, close }: EndProps) {
  const t = useText()
  const sending = useSend(endGoal)
  const [result, setResult] = useDrafted<GoalResult | null>('result', ResultOrNot, null)
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (result === null) return
    const { id, version } = goal
    if ((await sending.send({ id, version, result })) !== undefined) close()
  }
  return (
    <Form act={words.endGoal} sending={sending} onSubmit={() => void save()} close={close}>
      <Pick
        label={words.endGoalAsk}
        options={results}
        value={result}
        onChange={setResult}
        error={tried && result === null ? t(words.chooseOne) : undefined}
      />
    </Form>
  )
}
