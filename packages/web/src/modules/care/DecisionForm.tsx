import { Button } from '@mantine/core'
import { roleNames } from '@tumpeang/domain/access'
import {
  type CareDecision,
  type CaseFile,
  DecisionContent,
  type DecisionFault,
  DecisionId,
  draftDecision,
  faultsOfDecision,
  formalBecause,
  proposeDecision,
} from '@tumpeang/domain/cases'
import { dayIn, type Text } from '@tumpeang/domain/kernel'
import { draftOf } from '@tumpeang/domain/work'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import { v7 } from 'uuid'
import { z } from 'zod'
import { newId } from '../../platform/api.ts'
import { useSend } from '../../platform/asked.ts'
import { readKept, writeKept } from '../../platform/kept.ts'
import { useMe } from '../../platform/session.ts'
import { digitsOf, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { SendState } from '../../platform/ui/SendState.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import styles from './Care.module.css'
import { Dates, Options, People, Reasons, ViewStep, What } from './DecisionSteps.tsx'
import { Letter } from './DecisionLetter.tsx'
import { words } from './texts.ts'

const steps = ['what', 'options', 'reasons', 'view', 'people', 'dates', 'read'] as const
type Step = (typeof steps)[number]
const titles: Readonly<Record<Step, Text>> = {
  what: words.stepWhat,
  options: words.stepOptions,
  reasons: words.stepReasons,
  view: words.stepView,
  people: words.stepPeople,
  dates: words.stepDates,
  read: words.stepRead,
}

/** What nobody may leave open on the way: a fact of law that only a person can say. */
const graveAnswers: ReadonlySet<string> = new Set([
  'kind-missing',
  'parents',
  'parents-why',
  'permanence',
  'part',
  'conflict',
])

/** What was written since the decision was last saved; half of it may still be missing. */
const Begun = z.object({
  id: DecisionId,
  version: z.number().nullable(),
  content: z.custom<DecisionContent>(
    (kept) => DecisionContent.pick({ kind: true, parents: true }).loose().safeParse(kept).success,
  ),
})
type Begun = z.output<typeof Begun>

/** Every grave answer is somebody's: none is given before it was asked. */
const nothingYet: DecisionContent = {
  kind: null,
  chosen: null,
  chosenWords: '',
  options: [],
  parents: null,
  parentsWhy: '',
  permanence: null,
  safety: '',
  familyTies: '',
  continuity: '',
  development: '',
  childView: null,
  childViewHow: null,
  viewDone: '',
  people: [],
  reviewOn: null,
  endsOn: null,
}

/** The question of a step: the eye, the thumb and the keyboard are led to it when it opens. */
function StepTitle({ title }: { title: Text }) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.stepTitle}>
      {t(title)}
    </h2>
  )
}

interface Props {
  readonly file: CaseFile
  readonly known: CareDecision | undefined
  readonly close: () => void
}

/** A best-interests decision, one thing at a time; each step is saved as the draft that it is. */
export function DecisionForm({ file, known, close }: Props) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const me = useMe().data
  const today = dayIn(useNow())
  const [search, setSearch] = useSearchParams()
  const drafting = useSend(draftDecision, { keeps: false })
  const proposing = useSend(proposeDecision, { keeps: false })
  // A new decision has its draft under a name of its own until it is first saved.
  const at = `${draftOf(file.id, 'decision')}.${known?.id ?? 'new'}`
  const [begun] = useState(() => readKept(at, Begun))
  const [id] = useState(() => known?.id ?? begun?.id ?? newId(DecisionId))
  // What was begun was begun on the version of then: if others wrote since, a person decides.
  const [version, setVersion] = useState(
    begun === undefined ? (known?.version ?? null) : begun.version,
  )
  const [saved, setSaved] = useState(known)
  const [content, setContent] = useState<DecisionContent>(
    () =>
      begun?.content ??
      known?.content ?? {
        ...nothingYet,
        people:
          me === undefined
            ? []
            : [
                {
                  id: v7(),
                  name: named(me.name),
                  body: named(file.deskName),
                  role: me.duty === null ? '' : t(roleNames[me.duty.role]),
                  part: null,
                  conflict: null,
                  accountId: me.accountId,
                },
              ],
      },
  )
  const asked = search.get('step')
  const step: Step = steps.find((one) => one === asked) ?? 'what'
  const index = steps.indexOf(step)
  const [tried, setTried] = useState<Step | null>(null)
  const form = useRef<HTMLFormElement>(null)

  const change = (part: Partial<DecisionContent>) => {
    const next = { ...content, ...part }
    setContent(next)
    writeKept(at, { id, version, content: next } satisfies Begun)
  }
  const { birth } = file.child
  const formal = formalBecause(content, birth, today)
  const faults = faultsOfDecision(content, { birth, on: today, author: me?.accountId ?? null })
  const goTo = (to: Step) => setSearch({ tab: 'care', care: 'write', decision: id, step: to })
  const lacking = faults.filter((fault) => fault.step === step && graveAnswers.has(fault.code))
  const faultOf = (code: string): DecisionFault | undefined =>
    faults.find((fault) => fault.code === code)

  const save = async (): Promise<CareDecision | undefined> => {
    const done = await drafting.send({
      id: file.id,
      decisionId: id,
      version,
      content: {
        ...content,
        // Whoever is not named yet is not written down.
        people: content.people.filter(({ name, body, role }) =>
          [name, body, role].every((typed) => typed.trim() !== ''),
        ),
      },
    })
    if (done === undefined) return undefined
    setVersion(done.version)
    setSaved(done)
    return done
  }
  const next = async () => {
    // The grave answers are asked for where they stand: nobody goes past one without giving it.
    if (lacking.length > 0) {
      setTried(step)
      requestAnimationFrame(() =>
        form.current
          ?.querySelector('[aria-invalid="true"]')
          ?.scrollIntoView({ block: 'center', behavior: 'instant' }),
      )
      return
    }
    if ((await save()) === undefined) return
    const to = steps[index + 1]
    if (to !== undefined) goTo(to)
  }
  const propose = async () => {
    const done = await save()
    if (done === undefined || faults.length > 0) return
    if ((await proposing.send({ id, version: done.version })) !== undefined)
      setSearch({ tab: 'care', decision: id })
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    void (step === 'read' ? propose() : next())
  }
  const part = { content, change, file, formal, faultOf, today, tried: tried === step }
  const conflicts = faults.filter(({ code }) => code === 'decider-in-conflict')
  return (
    <Sheet>
      <ol className={styles.steps} aria-hidden>
        {steps.map((one, at) => (
          <li key={one} data-done={at <= index} />
        ))}
      </ol>
      <p className={styles.quiet}>
        {t(words.step, {
          step: digitsOf(index + 1, shown),
          all: digitsOf(steps.length, shown),
        })}
      </p>
      <StepTitle key={step} title={titles[step]} />
      <form ref={form} noValidate onSubmit={submit} className={styles.page}>
        {step === 'what' && <What {...part} />}
        {step === 'options' && <Options {...part} />}
        {step === 'reasons' && <Reasons {...part} />}
        {step === 'view' && <ViewStep {...part} />}
        {step === 'people' && <People {...part} />}
        {step === 'dates' && <Dates {...part} />}
        {step === 'read' && (
          <>
            {saved !== undefined && (
              <Letter file={file} decision={{ ...saved, content, formal, faults }} />
            )}
            {faults.length === 0 ? (
              <p className={styles.words}>{t(words.complete)}</p>
            ) : (
              <section>
                <h3>{t(words.stillMissing)}</h3>
                <ul className={styles.faults}>
                  {faults.map((fault, at) => (
                    <li key={`${fault.code}${at}`}>
                      <strong>{t(fault.what)}</strong>
                      <p className={styles.words}>{t(fault.wayOut)}</p>
                      <Button variant="light" onClick={() => goTo(fault.step)}>
                        {t(words.mend)}
                      </Button>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
        {step === 'people' &&
          conflicts.map(({ what, wayOut }, at) => (
            <p key={at} className={styles.error} role="alert">
              {t(what)} · {t(wayOut)}
            </p>
          ))}
        <SendState of={drafting} />
        <SendState of={proposing} />
        <div className={styles.acts}>
          {(step !== 'read' || faults.length === 0) && (
            <Button type="submit" loading={drafting.pending || proposing.pending}>
              {t(step === 'read' ? words.propose : words.next)}
            </Button>
          )}
          {index > 0 && (
            <Button variant="default" onClick={() => goTo(steps[index - 1] ?? 'what')}>
              {t(words.previous)}
            </Button>
          )}
          <Button variant="subtle" onClick={close}>
            {t(words.back)}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
