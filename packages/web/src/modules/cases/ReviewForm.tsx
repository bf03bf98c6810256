import { Button, Textarea, TextInput } from '@mantine/core'
import { recordReview } from '@tumpeang/domain/cases'
import { Day, dayIn } from '@tumpeang/domain/kernel'
import { useState } from 'react'
import { v7 } from 'uuid'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords } from '../../platform/drafts.ts'
import { useText } from '../../platform/text/index.ts'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import type { FormProps } from './acts.ts'
import { words } from './supervision-texts.ts'

const DayOrNot = Day.nullable()
const Task = z.object({ id: z.uuid(), what: z.string(), dueOn: DayOrNot })
type Task = z.output<typeof Task>

const isEmpty = ({ what, dueOn }: Task): boolean => what.trim() === '' && dueOn === null
const isWhole = ({ what, dueOn }: Task): boolean => what.trim().length >= 3 && dueOn !== null

/** A case looked at with its worker: who was there, what was agreed, and what is to be done. */
export function ReviewForm({ file, close }: FormProps) {
  const t = useText()
  const sending = useSend(recordReview)
  const id = useDraftedId()
  const [heldOn, setHeldOn] = useDrafted<Day | null>('day', DayOrNot, dayIn(useNow()))
  const [present, setPresent] = useDraftedWords('present')
  const [agreed, setAgreed] = useDraftedWords('agreed')
  const [nextOn, setNextOn] = useDrafted<Day | null>('next', DayOrNot, null)
  const [tasks, setTasks] = useDrafted<readonly Task[]>('tasks', Task.array(), [])
  const [tried, setTried] = useState(false)
  const change = (which: string, given: Partial<Task>) =>
    setTasks(tasks.map((task) => (task.id === which ? { ...task, ...given } : task)))
  const save = async () => {
    setTried(true)
    const wanted = tasks.filter((task) => !isEmpty(task))
    if (heldOn === null || present.trim().length < 2 || agreed.trim() === '') return
    if (!wanted.every((task) => isWhole(task))) return
    const done = await sending.send({
      id: file.id,
      review: {
        id,
        heldOn,
        present: present.trim(),
        agreed: agreed.trim(),
        nextOn,
        actions: wanted.flatMap((task) =>
          task.dueOn === null ? [] : [{ id: task.id, what: task.what.trim(), dueOn: task.dueOn }],
        ),
      },
    })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.saveReview} sending={sending} onSubmit={() => void save()} close={close}>
      <DayField
        label={words.heldOn}
        value={heldOn}
        onChange={setHeldOn}
        error={tried && heldOn === null ? t(words.dayNeeded) : undefined}
      />
      <TextInput
        label={t(words.present)}
        value={present}
        onChange={({ currentTarget }) => setPresent(currentTarget.value)}
        error={tried && present.trim().length < 2 ? t(words.presentNeeded) : undefined}
      />
      <Textarea
        label={t(words.agreed)}
        value={agreed}
        onChange={({ currentTarget }) => setAgreed(currentTarget.value)}
        error={tried && agreed.trim() === '' ? t(words.agreedNeeded) : undefined}
      />
      {tasks.map((task) => (
        <div key={task.id}>
          <TextInput
            label={t(words.task)}
            value={task.what}
            onChange={({ currentTarget }) => change(task.id, { what: currentTarget.value })}
            error={tried && !isEmpty(task) && !isWhole(task) ? t(words.taskNeeded) : undefined}
          />
          <DayField
            label={words.until}
            value={task.dueOn}
            onChange={(dueOn) => change(task.id, { dueOn })}
          />
        </div>
      ))}
      <div>
        <Button
          variant="light"
          onClick={() => setTasks([...tasks, { id: v7(), what: '', dueOn: null }])}
        >
          {t(words.addTask)}
        </Button>
      </div>
      <DayField label={words.nextOn} value={nextOn} onChange={setNextOn} />
    </Form>
  )
}
