import { Textarea } from '@mantine/core'
import { recordVisit } from '@tumpeang/domain/cases'
import { openCodes } from '@tumpeang/domain/forms'
import { type Day, dayIn, type InputOf } from '@tumpeang/domain/kernel'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useSend } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import type { FormProps } from './acts.ts'
import { words } from './texts.ts'
import { isSaid, lacks, type View, ViewField } from './ViewField.tsx'

type Kind = InputOf<typeof recordVisit>['visit']['kind']

const kinds = openCodes('visit-kind').map(({ code, km, en }) => ({ code, text: { km, en } }))
export const yesNo = [
  { value: 'yes', text: words.yes },
  { value: 'no', text: words.no },
] as const
type YesNo = (typeof yesNo)[number]['value']

/** A visit: was the child seen, what did the child say, how is it there. */
export function VisitForm({ file, close }: FormProps) {
  const t = useText()
  const sending = useSend(recordVisit)
  const [id] = useState(() => v7())
  const [visitedOn, setVisitedOn] = useState<Day | null>(dayIn(useNow()))
  const [kind, setKind] = useState<Kind | null>('home')
  const [seen, setSeen] = useState<YesNo | null>(null)
  const [alone, setAlone] = useState<YesNo | null>(null)
  const [view, setView] = useState<View>({ how: null, said: '' })
  const [situation, setSituation] = useState('')
  const [nextStep, setNextStep] = useState('')
  const [tried, setTried] = useState(false)
  const wasSeen = seen === 'yes'
  const save = async () => {
    setTried(true)
    if (visitedOn === null || kind === null || seen === null || situation.trim() === '') return
    if (wasSeen && lacks(view) !== undefined) return
    const done = await sending.send({
      id: file.id,
      visit: {
        id,
        visitedOn,
        kind,
        childSeen: wasSeen,
        childSeenAlone: wasSeen && alone !== null ? alone === 'yes' : null,
        childView: wasSeen && isSaid(view.how) ? view.said.trim() : null,
        childViewHow: wasSeen ? (view.how ?? 'did-not-wish-to-say') : 'not-met',
        situation: situation.trim(),
        nextStep: nextStep.trim() === '' ? null : nextStep.trim(),
      },
    })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.saveVisit} sending={sending} onSubmit={() => void save()} close={close}>
      <Pick
        label={words.childSeen}
        options={yesNo}
        value={seen}
        onChange={setSeen}
        error={tried && seen === null ? t(words.answerNeeded) : undefined}
      />
      {wasSeen && (
        <>
          <Pick label={words.seenAlone} options={yesNo} value={alone} onChange={setAlone} />
          <ViewField value={view} onChange={setView} met tried={tried} />
        </>
      )}
      <Textarea
        label={t(words.situation)}
        value={situation}
        onChange={({ currentTarget }) => setSituation(currentTarget.value)}
        error={tried && situation.trim() === '' ? t(words.wordsNeeded) : undefined}
      />
      <Textarea
        label={t(words.nextStep)}
        minRows={1}
        value={nextStep}
        onChange={({ currentTarget }) => setNextStep(currentTarget.value)}
      />
      <CodeSelect
        label={words.visitKind}
        options={kinds}
        value={kind}
        onChange={setKind}
        error={tried && kind === null ? t(words.chooseOne) : undefined}
      />
      <DayField
        label={words.visitDay}
        value={visitedOn}
        onChange={setVisitedOn}
        error={
          (tried && visitedOn === null ? t(words.dayNeeded) : undefined) ??
          sending.refusal?.about('visit/visitedOn')
        }
      />
    </Form>
  )
}
