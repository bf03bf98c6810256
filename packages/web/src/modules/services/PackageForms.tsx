import { Textarea, TextInput } from '@mantine/core'
import type { CaseFile, CaseId } from '@tumpeang/domain/cases'
import { codeIn, openCodes } from '@tumpeang/domain/forms'
import { Day, dayIn } from '@tumpeang/domain/kernel'
import {
  answerPackage,
  giveService,
  type PackageAnswerName,
  packageAnswers,
  type PackageLine,
} from '@tumpeang/domain/services'
import { draftOf } from '@tumpeang/domain/work'
import { useState } from 'react'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords } from '../../platform/drafts.ts'
import { useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { noRiel, Riel, RielField } from '../../platform/ui/RielField.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { asksWhy, nameOfState, words } from './package-texts.ts'

interface AnswerProps {
  readonly caseId: CaseId
  readonly line: PackageLine
  readonly close: () => void
}

const answers = packageAnswers.map((value) => ({ value, text: nameOfState(value) }))

const AnswerOrNot = z.enum(packageAnswers).nullable()
const DayOrNot = Day.nullable()

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** What came of one item: offered, accepted, refused and why, not to be had. */
export function AnswerForm(props: AnswerProps) {
  return (
    <Drafted place={draftOf(props.caseId, `package-${props.line.item}`)}>
      <AnswerFields {...props} />
    </Drafted>
  )
}

function AnswerFields({ caseId, line, close }: AnswerProps) {
  const t = useText()
  const sending = useSend(answerPackage)
  const id = useDraftedId()
  const [answer, setAnswer] = useDrafted<PackageAnswerName | null>('answer', AnswerOrNot, null)
  const [on, setOn] = useDrafted<Day | null>('day', DayOrNot, dayIn(useNow()))
  const [said, setSaid] = useDraftedWords('said')
  const [tried, setTried] = useState(false)
  const isWhy = answer !== null && asksWhy.has(answer)
  const save = async () => {
    setTried(true)
    if (answer === null || on === null || (isWhy && said.trim() === '')) return
    const done = await sending.send({
      id,
      caseId,
      item: line.item,
      answer,
      on,
      words: orNull(said),
    })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.save} sending={sending} onSubmit={() => void save()} close={close}>
      <Pick
        label={words.whatCame}
        options={answers}
        value={answer}
        onChange={setAnswer}
        error={tried && answer === null ? t(words.chooseOne) : undefined}
      />
      <Textarea
        label={t(isWhy ? words.why : words.wordsIfAny)}
        minRows={1}
        value={said}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        error={tried && isWhy && said.trim() === '' ? t(words.wordsNeeded) : undefined}
      />
      <DayField
        label={words.onDay}
        value={on}
        onChange={setOn}
        error={tried && on === null ? t(words.chooseOne) : undefined}
      />
    </Form>
  )
}

const services = openCodes('service').map(({ code, km, en }) => ({ code, text: { km, en } }))
const Service = codeIn('service')
const ServiceOrNot = z.string().nullable()

interface GiveProps {
  readonly file: CaseFile
  readonly close: () => void
}

/** A service that the child or family received, whoever gave it. */
export function GiveForm(props: GiveProps) {
  return (
    <Drafted place={draftOf(props.file.id, 'give-service')}>
      <GiveFields {...props} />
    </Drafted>
  )
}

function GiveFields({ file, close }: GiveProps) {
  const t = useText()
  const sending = useSend(giveService)
  const id = useDraftedId()
  const [service, setService] = useDrafted<string | null>('service', ServiceOrNot, null)
  const [givenOn, setGivenOn] = useDrafted<Day | null>('day', DayOrNot, dayIn(useNow()))
  const [by, setBy] = useDraftedWords('by')
  const [amount, setAmount] = useDraftedWords('amount')
  const [cost, setCost] = useDrafted<Riel>('cost', Riel, noRiel)
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    const chosen = Service.safeParse(service)
    if (!chosen.success || givenOn === null || by.trim() === '' || cost.amount === undefined) return
    const done = await sending.send({
      caseId: file.id,
      given: {
        id,
        service: chosen.data,
        givenOn,
        by: by.trim(),
        amount: orNull(amount),
        costRiel: cost.amount,
        note: null,
        actionId: null,
      },
    })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.save} sending={sending} onSubmit={() => void save()} close={close}>
      <CodeSelect
        label={words.service}
        options={services}
        value={service}
        onChange={setService}
        error={tried && service === null ? t(words.chooseOne) : undefined}
      />
      <TextInput
        label={t(words.by)}
        value={by}
        onChange={({ currentTarget }) => setBy(currentTarget.value)}
        error={tried && by.trim() === '' ? t(words.wordsNeeded) : undefined}
      />
      <TextInput
        label={t(words.amount)}
        value={amount}
        onChange={({ currentTarget }) => setAmount(currentTarget.value)}
      />
      <RielField label={words.cost} value={cost} onChange={setCost} tried={tried} />
      <DayField
        label={words.onDay}
        value={givenOn}
        onChange={setGivenOn}
        error={tried && givenOn === null ? t(words.chooseOne) : undefined}
      />
    </Form>
  )
}
