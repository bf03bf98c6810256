import { Button, NativeSelect, Textarea } from '@mantine/core'
import {
  approveDecision,
  careOptions,
  type CareDecision,
  type CaseFile,
  Conflict,
  conflictNames,
  decisionChart,
  decisionKindNames,
  formalNames,
  livingNames,
  optionsBefore,
  parentsNames,
  partNames,
  returnDecision,
  withdrawDecision,
} from '@tumpeang/domain/cases'
import { draftAbout } from '@tumpeang/domain/work'
import { useState } from 'react'
import { Link } from 'wouter'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedWords } from '../../platform/drafts.ts'
import {
  clock,
  fullDay,
  spokenDay,
  useLanguage,
  useNamed,
  useText,
} from '../../platform/text/index.ts'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { useWriting } from '../../platform/writing.ts'
import { viewHow } from '../cases/index.ts'
import { ChildName } from '../children/index.ts'
import styles from './Care.module.css'
import { words } from './texts.ts'

const reasons = ['safety', 'familyTies', 'continuity', 'development'] as const
const steps: Readonly<Record<string, (typeof words)[keyof typeof words]>> = {
  propose: words.actPropose,
  approve: words.actApprove,
  return: words.actReturn,
  withdraw: words.actWithdraw,
  supersede: words.actSupersede,
}

/** What was decided and why, as one would write it to somebody who has to understand it in ten years. */
export function Letter({ file, decision }: { file: CaseFile; decision: CareDecision }) {
  const t = useText()
  const shown = useLanguage()
  const { content, formal } = decision
  const considered = careOptions.flatMap((option) =>
    content.options.filter((said) => said.option === option && said.option !== content.chosen),
  )
  return (
    <article className={styles.letter}>
      <h2>{t(words.letterTitle)}</h2>
      <p>
        <ChildName name={file.child.name} otherNames={[]} /> · {file.number}
      </p>
      <p>
        {content.kind !== null && t(words.letterKind, { kind: t(decisionKindNames[content.kind]) })}{' '}
        {content.chosen !== null &&
          t(words.letterLives, {
            living: t(livingNames[content.chosen]),
            words: content.chosenWords,
          })}
      </p>
      {content.permanence !== null && (
        <p>{t(words.letterFor, { long: t(words[content.permanence]) })}</p>
      )}
      {content.parents !== null && (
        <p>
          {t(content.parentsWhy === '' ? words.letterParents : words.letterParentsWhy, {
            say: t(parentsNames[content.parents]),
            why: content.parentsWhy,
          })}
        </p>
      )}
      {formal.length > 0 && (
        <p className={styles.quiet}>
          {t(words.formalNote, {
            because: formal.map((reason) => t(formalNames[reason])).join(', '),
          })}
        </p>
      )}
      <section>
        <h3>{t(words.letterOptions)}</h3>
        {considered.length === 0 ? (
          <p>
            {t(
              optionsBefore(content.chosen ?? 'birth-family').length === 0
                ? words.letterNoOptions
                : words.letterOptionsMissing,
            )}
          </p>
        ) : (
          <ol>
            {considered.map(({ option, how, why }) => (
              <li key={option}>
                <strong>{t(livingNames[option])}</strong> ({t(words[how])}): {why}
              </li>
            ))}
          </ol>
        )}
      </section>
      <section>
        <h3>{t(words.letterWhy)}</h3>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>
              <strong>{t(words[reason])}:</strong> {content[reason]}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t(words.letterView)}</h3>
        {content.childView !== null && content.childView !== '' ? (
          <blockquote className={styles.said}>«{content.childView}»</blockquote>
        ) : (
          content.childViewHow !== null && <p>{t(viewHow[content.childViewHow])}</p>
        )}
        <p>{content.viewDone}</p>
      </section>
      <section>
        <h3>{t(words.letterPeople)}</h3>
        <ul>
          {content.people.map(({ id, name, body, role, part, conflict }) => (
            <li key={id}>
              {name}, {role}, {body}
              {part !== null && <> — {t(partNames[part])}</>}
              {conflict !== null && <>. {t(conflictNames[conflict])}</>}
              <span className={styles.sign}>{t(words.letterSign)}</span>
            </li>
          ))}
        </ul>
      </section>
      {content.reviewOn !== null && (
        <p>{t(words.letterReview, { day: ` ${fullDay(content.reviewOn, shown)}` })}</p>
      )}
      {content.endsOn !== null && (
        <p>{t(words.letterEnds, { day: ` ${fullDay(content.endsOn, shown)}` })}</p>
      )}
    </article>
  )
}

/** Who wrote, returned and approved it, and with which words. */
function Way({ decision }: { decision: CareDecision }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const who = (name: CareDecision['writtenByName']) =>
    name === null ? t(words.someone) : named(name)
  const at = (moment: Date) => `${spokenDay(moment, now, shown)} ${clock(moment, shown)}`
  return (
    <section>
      <h2>{t(words.letterWay)}</h2>
      <ul data-plain className={styles.rows}>
        <li>
          {t(words.wrote, { who: who(decision.writtenByName) })}
          <p className={styles.quiet}>{at(decision.writtenAt)}</p>
        </li>
        {decision.steps.map((step) => (
          <li key={`${step.act}${step.at.toISOString()}`}>
            {t(steps[step.act] ?? words.someone, { who: who(step.byName) })}
            {step.words !== null && <p className={styles.words}>«{step.words}»</p>}
            <p className={styles.quiet}>{at(step.at)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const ConflictOrNot = Conflict.nullable()

function Approve({
  decision: { id, version },
  close,
}: {
  decision: CareDecision
  close: () => void
}) {
  const t = useText()
  const sending = useSend(approveDecision)
  const [conflict, setConflict] = useDrafted<Conflict | null>('conflict', ConflictOrNot, null)
  const [note, setNote] = useDraftedWords('note')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (conflict === null) return
    const given = { id, version, conflict, words: note.trim() === '' ? null : note.trim() }
    if ((await sending.send(given)) !== undefined) close()
  }
  return (
    <Form act={words.approve} sending={sending} onSubmit={() => void save()} close={close}>
      <NativeSelect
        label={t(words.myConflict)}
        value={conflict ?? ''}
        onChange={({ currentTarget }) =>
          setConflict(Conflict.safeParse(currentTarget.value).data ?? null)
        }
        error={tried && conflict === null ? t(words.chooseOne) : undefined}
        data={[
          { value: '', label: '' },
          ...Conflict.options.map((value) => ({ value, label: t(conflictNames[value]) })),
        ]}
      />
      <Textarea
        label={t(words.approveNote)}
        minRows={1}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Form>
  )
}

function WithWords({
  act,
  decision: { id, version },
  close,
}: {
  act: 'return' | 'withdraw'
  decision: CareDecision
  close: () => void
}) {
  const t = useText()
  const returning = useSend(returnDecision)
  const withdrawing = useSend(withdrawDecision)
  const [said, setSaid] = useDraftedWords('said')
  const [tried, setTried] = useState(false)
  const isReturn = act === 'return'
  const save = async () => {
    setTried(true)
    if (said.trim().length < 3) return
    const step = { id, version }
    const done = isReturn
      ? await returning.send({ ...step, comment: said.trim() })
      : await withdrawing.send({ ...step, reason: said.trim() })
    if (done !== undefined) close()
  }
  return (
    <Form
      act={isReturn ? words.returnIt : words.withdraw}
      sending={isReturn ? returning : withdrawing}
      onSubmit={() => void save()}
      close={close}
    >
      <Textarea
        label={t(isReturn ? words.comment : words.withdrawWhy)}
        value={said}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        error={tried && said.trim().length < 3 ? t(words.needed) : undefined}
      />
    </Form>
  )
}

const Step = z.enum(['approve', 'return', 'withdraw'])

interface Props {
  readonly file: CaseFile
  readonly decision: CareDecision
  readonly address: (search: Readonly<Record<string, string>>) => string
  readonly close: () => void
}

/** A decision to read, to print, and to take its next step. */
export function DecisionLetter({ file, decision, address, close }: Props) {
  const t = useText()
  const { writing, write, close: done } = useWriting()
  const { acts, status, faults } = decision
  const step = Step.safeParse(writing).data
  const doing = step !== undefined && acts.includes(step) ? step : null
  return (
    <div className={styles.page}>
      <div data-screen-only>
        <span className={styles.state} data-state={status}>
          {t(decisionChart.states[status])}
        </span>
      </div>
      <div className={styles.alone}>
        <Sheet>
          <Letter file={file} decision={decision} />
        </Sheet>
      </div>
      {acts.includes('write') && faults.length > 0 && (
        <section data-screen-only>
          <h2>{t(words.stillMissing)}</h2>
          <ul className={styles.faults}>
            {faults.map(({ code, what, wayOut }, index) => (
              <li key={`${code}${index}`}>
                <strong>{t(what)}</strong>
                <br />
                {t(wayOut)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.acts} data-screen-only>
        {acts.includes('approve') && (
          <Button onClick={() => write('approve')}>{t(words.approve)}</Button>
        )}
        {acts.includes('return') && (
          <Button variant="light" onClick={() => write('return')}>
            {t(words.returnIt)}
          </Button>
        )}
        {acts.includes('write') && (
          <Button component={Link} href={address({ care: 'write', decision: decision.id })}>
            {t(words.write)}
          </Button>
        )}
        {acts.includes('withdraw') && (
          <Button variant="default" onClick={() => write('withdraw')}>
            {t(words.withdraw)}
          </Button>
        )}
        <Button variant="default" onClick={() => window.print()}>
          {t(words.print)}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t(words.back)}
        </Button>
      </div>
      {doing !== null && (
        <Opened
          key={doing}
          title={
            doing === 'approve'
              ? words.approve
              : doing === 'return'
                ? words.returnIt
                : words.withdraw
          }
        >
          <Drafted place={draftAbout('decision', decision.id, doing)}>
            {doing === 'approve' ? (
              <Approve decision={decision} close={done} />
            ) : (
              <WithWords act={doing} decision={decision} close={done} />
            )}
          </Drafted>
        </Opened>
      )}
      <div data-screen-only>
        <Way decision={decision} />
      </div>
    </div>
  )
}
