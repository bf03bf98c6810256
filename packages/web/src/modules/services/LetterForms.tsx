import { Textarea } from '@mantine/core'
import { openCodes, codeIn } from '@tumpeang/domain/forms'
import type { InputOf } from '@tumpeang/domain/kernel'
import {
  acceptReferral,
  declineReferral,
  finishReferral,
  type Referral,
  relyAnew,
  withdrawReferral,
} from '@tumpeang/domain/services'
import { draftAbout } from '@tumpeang/domain/work'
import { useState } from 'react'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedWords } from '../../platform/drafts.ts'
import { useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import type { Act } from './acts.ts'
import { outcomes, words } from './texts.ts'

interface ActProps {
  readonly letter: Referral
  readonly close: () => void
}

const reasons = openCodes('decline-reason').map(({ code, km, en }) => ({ code, text: { km, en } }))
type Outcome = InputOf<typeof finishReferral>['outcome']
const outcomeOptions = (
  ['service-given', 'partly-given', 'not-needed', 'child-not-found', 'refused-by-child'] as const
).map((value) => ({ value, text: outcomes[value] }))

type Declined = InputOf<typeof declineReferral>['declineReason']
const DeclinedOrNot = codeIn('decline-reason').nullable()
const OutcomeOrNot = finishReferral.input.shape.outcome.nullable()

const isShort = (typed: string): boolean => typed.trim().length < 3
const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())

function Accept({ letter: { id, version }, close }: ActProps) {
  const t = useText()
  const sending = useSend(acceptReferral)
  const [note, setNote] = useDraftedWords('note')
  const send = async () => {
    if ((await sending.send({ id, version, note: orNull(note) })) !== undefined) close()
  }
  return (
    <Form act={words.accept} sending={sending} onSubmit={() => void send()} close={close}>
      <Textarea
        label={t(words.acceptNote)}
        minRows={1}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Form>
  )
}

function Decline({ letter: { id, version }, close }: ActProps) {
  const t = useText()
  const sending = useSend(declineReferral)
  const [reason, setReason] = useDrafted<Declined | null>('reason', DeclinedOrNot, null)
  const [why, setWhy] = useDraftedWords('why')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (reason === null || isShort(why)) return
    const done = await sending.send({ id, version, declineReason: reason, reason: why.trim() })
    if (done !== undefined) close()
  }
  return (
    <Form
      act={words.declineAct}
      sending={sending}
      onSubmit={() => void send()}
      close={close}
      danger
    >
      <CodeSelect
        label={words.declineWhy}
        options={reasons}
        value={reason}
        onChange={setReason}
        error={tried && reason === null ? t(words.chooseOne) : undefined}
      />
      <Textarea
        label={t(words.inWords)}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        error={tried && isShort(why) ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}

function Finish({ letter: { id, version }, close }: ActProps) {
  const t = useText()
  const sending = useSend(finishReferral)
  const [outcome, setOutcome] = useDrafted<Outcome | null>('outcome', OutcomeOrNot, null)
  const [note, setNote] = useDraftedWords('note')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (outcome === null) return
    const done = await sending.send({ id, version, outcome, outcomeNote: orNull(note) })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.finish} sending={sending} onSubmit={() => void send()} close={close}>
      <Pick
        label={words.outcome}
        options={outcomeOptions}
        value={outcome}
        onChange={setOutcome}
        error={tried && outcome === null ? t(words.chooseOne) : undefined}
      />
      <Textarea
        label={t(words.outcomeNote)}
        minRows={2}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Form>
  )
}

function Withdraw({ letter: { id, version }, close }: ActProps) {
  const t = useText()
  const sending = useSend(withdrawReferral)
  const [why, setWhy] = useDraftedWords('why')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (isShort(why)) return
    if ((await sending.send({ id, version, reason: why.trim() })) !== undefined) close()
  }
  return (
    <Form act={words.withdraw} sending={sending} onSubmit={() => void send()} close={close} danger>
      <p>{t(words.withdrawNext)}</p>
      <Textarea
        label={t(words.inWords)}
        minRows={2}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        error={tried && isShort(why) ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}

function Rely({ letter: { id, version }, close }: ActProps) {
  const t = useText()
  const sending = useSend(relyAnew)
  const [why, setWhy] = useDraftedWords('why')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (isShort(why)) return
    if ((await sending.send({ id, version, bestInterests: why.trim() })) !== undefined) close()
  }
  return (
    <Form act={words.rely} sending={sending} onSubmit={() => void send()} close={close}>
      <p>{t(words.relyNext)}</p>
      <Textarea
        label={t(words.consentNote)}
        minRows={2}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        error={tried && isShort(why) ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}

const forms = {
  accept: Accept,
  decline: Decline,
  finish: Finish,
  withdraw: Withdraw,
  rely: Rely,
} as const

export function LetterForm({ act, ...props }: ActProps & { act: Act }) {
  const Chosen = forms[act]
  return (
    <Drafted place={draftAbout('referral', props.letter.id, act)}>
      <Chosen {...props} />
    </Drafted>
  )
}
