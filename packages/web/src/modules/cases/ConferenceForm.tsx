import { Button, Textarea, TextInput } from '@mantine/core'
import { childParts, holdConference } from '@tumpeang/domain/cases'
import { Day, dayIn, type InputOf } from '@tumpeang/domain/kernel'
import { yearsOld } from '@tumpeang/domain/khmer'
import { useState } from 'react'
import { v7 } from 'uuid'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords } from '../../platform/drafts.ts'
import { useMe } from '../../platform/session.ts'
import { useNamed, useText } from '../../platform/text/index.ts'
import { DayField } from '../../platform/ui/DateField.tsx'
import { DeskPicker } from '../../platform/ui/DeskPicker.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import type { FormProps } from './acts.ts'
import { childPartNames, words } from './conference-texts.ts'
import styles from './Conferences.module.css'
import { KeptView } from './kept-view.ts'
import { isSaid, lacks, noView, type View } from './view.ts'
import { ViewField } from './ViewField.tsx'

type Given = InputOf<typeof holdConference>['conference']
type Part = Given['childPart']
const PartOrNot = z.enum(childParts).nullable()
const DayOrNot = Day.nullable()
const Person = z.object({ id: z.uuid(), name: z.string(), body: z.string() })
type Person = z.output<typeof Person>
const Task = z.object({
  id: z.uuid(),
  deskId: z.uuid().nullable(),
  what: z.string(),
  dueOn: DayOrNot,
})
type Task = z.output<typeof Task>

const parts = childParts.map((value) => ({ value, text: childPartNames[value] }))
const newTask = (): Task => ({ id: v7(), deskId: null, what: '', dueOn: null })

/** A conference: who came, what the child says and what was done with it, which desk does what. */
export function ConferenceForm({ file, close }: FormProps) {
  const t = useText()
  const named = useNamed()
  const me = useMe().data
  const sending = useSend(holdConference)
  const id = useDraftedId()
  const today = dayIn(useNow())
  const [heldOn, setHeldOn] = useDrafted<Day | null>('day', DayOrNot, today)
  const [because, setBecause] = useDraftedWords('because')
  const [situation, setSituation] = useDraftedWords('situation')
  const [conclusion, setConclusion] = useDraftedWords('conclusion')
  const [people, setPeople] = useDrafted<readonly Person[]>('people', Person.array(), () => [
    { id: v7(), name: me === undefined ? '' : named(me.name), body: named(file.deskName) },
    { id: v7(), name: '', body: '' },
  ])
  const [part, setPart] = useDrafted<Part | null>('part', PartOrNot, null)
  const [view, setView] = useDrafted<View>('view', KeptView, noView)
  const [viewDone, setViewDone] = useDraftedWords('viewDone')
  const [tasks, setTasks] = useDrafted<readonly Task[]>('tasks', Task.array(), [])
  const [nextOn, setNextOn] = useDrafted<Day | null>('next', DayOrNot, null)
  const [tried, setTried] = useState(false)
  const wasAsked = part !== null && part !== 'not-asked'
  const wantsWords = part === 'not-asked' || (wasAsked && isSaid(view.how))
  const empty = (text: string) => text.trim() === ''
  const needed = (text: string) => (tried && empty(text) ? t(words.needed) : undefined)
  const save = async () => {
    setTried(true)
    if (heldOn === null || part === null) return
    if ([because, situation, conclusion].some(empty)) return
    if (people.some(({ name, body }) => empty(name) || empty(body))) return
    if (wasAsked && lacks(view) !== undefined) return
    if (wantsWords && empty(viewDone)) return
    const taken = tasks.flatMap(({ deskId, dueOn, what, ...task }) =>
      deskId === null || dueOn === null || empty(what)
        ? []
        : [{ ...task, deskId, dueOn, what: what.trim() }],
    )
    if (taken.length < tasks.length) return
    const done = await sending.send({
      id: file.id,
      conference: {
        id,
        heldOn,
        because: because.trim(),
        situation: situation.trim(),
        conclusion: conclusion.trim(),
        childPart: part,
        childView: wasAsked && isSaid(view.how) ? view.said.trim() : null,
        childViewHow: wasAsked ? (view.how ?? 'did-not-wish-to-say') : 'not-met',
        viewDone: empty(viewDone) ? null : viewDone.trim(),
        nextOn,
        people: people.map((one) => ({ ...one, name: one.name.trim(), body: one.body.trim() })),
        tasks: taken,
      },
    })
    if (done !== undefined) close()
  }
  const changePerson = (of: Person, given: Partial<Person>) =>
    setPeople(people.map((one) => (one.id === of.id ? { ...one, ...given } : one)))
  const changeTask = (of: Task, given: Partial<Task>) =>
    setTasks(tasks.map((one) => (one.id === of.id ? { ...one, ...given } : one)))
  return (
    <Form act={words.save} sending={sending} onSubmit={() => void save()} close={close}>
      <Textarea
        label={t(words.because)}
        minRows={1}
        value={because}
        onChange={({ currentTarget }) => setBecause(currentTarget.value)}
        error={needed(because)}
      />
      <DayField
        label={words.heldOn}
        value={heldOn}
        onChange={setHeldOn}
        error={
          (tried && heldOn === null ? t(words.needed) : undefined) ??
          sending.refusal?.about('conference/heldOn')
        }
      />
      <fieldset className={styles.people}>
        <legend>{t(words.who)}</legend>
        {people.map((person, at) => (
          <div key={person.id} className={styles.pair}>
            <TextInput
              label={t(words.name)}
              value={person.name}
              onChange={({ currentTarget }) => changePerson(person, { name: currentTarget.value })}
              error={needed(person.name)}
            />
            <TextInput
              label={t(words.body)}
              value={person.body}
              onChange={({ currentTarget }) => changePerson(person, { body: currentTarget.value })}
              error={needed(person.body)}
            />
            {at > 1 && (
              <div className={styles.drop}>
                <Button
                  variant="subtle"
                  px="xs"
                  onClick={() => setPeople(people.filter(({ id: one }) => one !== person.id))}
                >
                  {t(words.drop)}
                </Button>
              </div>
            )}
          </div>
        ))}
        <Button
          variant="light"
          onClick={() => setPeople([...people, { id: v7(), name: '', body: '' }])}
        >
          {t(words.addPerson)}
        </Button>
      </fieldset>
      <Pick
        label={words.childPart}
        options={parts}
        value={part}
        onChange={setPart}
        error={tried && part === null ? t(words.chooseOne) : undefined}
      />
      {wasAsked && (
        <ViewField
          value={view}
          onChange={setView}
          met
          tried={tried}
          age={file.birth.to === null ? null : yearsOld(file.birth.to, today)}
        />
      )}
      {wantsWords && (
        <Textarea
          label={t(wasAsked ? words.viewDone : words.whyNotAsked)}
          minRows={1}
          value={viewDone}
          onChange={({ currentTarget }) => setViewDone(currentTarget.value)}
          error={needed(viewDone)}
        />
      )}
      <Textarea
        label={t(words.situation)}
        value={situation}
        onChange={({ currentTarget }) => setSituation(currentTarget.value)}
        error={needed(situation)}
      />
      <Textarea
        label={t(words.conclusion)}
        value={conclusion}
        onChange={({ currentTarget }) => setConclusion(currentTarget.value)}
        error={needed(conclusion)}
      />
      {tasks.map((task, at) => (
        <section key={task.id} className={styles.task}>
          <h3>{t(words.task, { number: at + 1 })}</h3>
          <Textarea
            label={t(words.what)}
            minRows={1}
            value={task.what}
            onChange={({ currentTarget }) => changeTask(task, { what: currentTarget.value })}
            error={needed(task.what)}
          />
          <DeskPicker
            label={words.desk}
            value={task.deskId}
            onChange={(desk) => changeTask(task, { deskId: desk.id })}
            place={file.placeCode}
            error={tried && task.deskId === null ? t(words.chooseOne) : undefined}
          />
          <DayField
            label={words.until}
            value={task.dueOn}
            onChange={(dueOn) => changeTask(task, { dueOn })}
            error={tried && task.dueOn === null ? t(words.needed) : undefined}
          />
          <div>
            <Button
              variant="subtle"
              onClick={() => setTasks(tasks.filter(({ id: one }) => one !== task.id))}
            >
              {t(words.drop)}
            </Button>
          </div>
        </section>
      ))}
      <div>
        <Button variant="light" onClick={() => setTasks([...tasks, newTask()])}>
          {t(words.addTask)}
        </Button>
      </div>
      <DayField label={words.nextOn} value={nextOn} onChange={setNextOn} />
    </Form>
  )
}
