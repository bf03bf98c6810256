import { Button, Textarea } from '@mantine/core'
import { openCodes, codeIn } from '@tumpeang/domain/forms'
import { type InputOf } from '@tumpeang/domain/kernel'
import {
  closeReport,
  leaveReportedChild,
  passReport,
  reopenReport,
  type Report,
  tellReporter,
} from '@tumpeang/domain/reports'
import { draftAbout } from '@tumpeang/domain/work'
import { useState } from 'react'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords } from '../../platform/drafts.ts'
import { useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { ConfirmAct } from '../../platform/ui/ConfirmAct.tsx'
import { DeskPicker } from '../../platform/ui/DeskPicker.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { words } from './triage-texts.ts'

interface Props {
  readonly report: Report
  readonly close: () => void
  readonly decided: () => void
}

const reasons = openCodes('report-closing-reason').map(({ code, km, en }) => ({
  code,
  text: { km, en },
}))

type Closing = InputOf<typeof closeReport>['closingReason']
const ClosingOrNot = codeIn('report-closing-reason').nullable()
const DeskOrNot = z.uuid().nullable()

const isShort = (typed: string): boolean => typed.trim().length < 3

export function TriageClose({ report, close, decided }: Props) {
  const t = useText()
  const sending = useSend(closeReport)
  const [reason, setReason] = useDrafted<Closing | null>('reason', ClosingOrNot, null)
  const [said, setSaid] = useDraftedWords('said')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (reason === null || isShort(said)) return
    const { id, version } = report
    const given = { id, version, closingReason: reason, reason: said.trim() }
    if ((await sending.send(given)) !== undefined) decided()
  }
  return (
    <Form act={words.closeAct} sending={sending} onSubmit={() => void send()} close={close} danger>
      <CodeSelect
        label={words.closeWhy}
        options={reasons}
        value={reason}
        onChange={setReason}
        error={tried && reason === null ? t(words.chooseOne) : undefined}
      />
      <Textarea
        label={t(words.words)}
        value={said}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        error={tried && isShort(said) ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}

export function TriagePass({ report, close, decided }: Props) {
  const t = useText()
  const sending = useSend(passReport)
  const lead = report.responsibility?.leadDeskId
  const [desk, setDesk] = useDrafted<string | null>(
    'desk',
    DeskOrNot,
    lead === undefined || lead === report.deskId ? null : lead,
  )
  const [said, setSaid] = useDraftedWords('said')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (desk === null || isShort(said)) return
    const { id, version } = report
    const done = await sending.send({ id, version, deskId: desk, reason: said.trim() })
    if (done !== undefined) decided()
  }
  return (
    <Form act={words.passAct} sending={sending} onSubmit={() => void send()} close={close}>
      <DeskPicker
        label={words.passTo}
        hint={words.passHint}
        place={report.placeCode}
        value={desk}
        except={report.deskId}
        onChange={({ id }) => setDesk(id)}
        error={tried && desk === null ? t(words.chooseOne) : undefined}
      />
      <Textarea
        label={t(words.words)}
        minRows={1}
        value={said}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        error={tried && isShort(said) ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}

export function TriageMessage({ report, close }: Omit<Props, 'decided'>) {
  const t = useText()
  const sending = useSend(tellReporter)
  const messageId = useDraftedId()
  const [said, setSaid] = useDraftedWords('said')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (said.trim() === '') return
    const done = await sending.send({ id: report.id, messageId, words: said.trim() })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.messageAct} sending={sending} onSubmit={() => void send()} close={close}>
      <Textarea
        label={t(words.words)}
        description={t(words.messageHint)}
        value={said}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        error={tried && said.trim() === '' ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}

/** Why one of several reported children needs no case of its own. */
export function LeaveChild({
  report,
  child,
  close,
}: Omit<Props, 'decided'> & { readonly child: string }) {
  const t = useText()
  const sending = useSend(leaveReportedChild)
  const [said, setSaid] = useDraftedWords('said')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (isShort(said)) return
    const given = { id: report.id, reportedChildId: child, reason: said.trim() }
    if ((await sending.send(given)) !== undefined) close()
  }
  return (
    <Form act={words.leaveAct} sending={sending} onSubmit={() => void send()} close={close}>
      <Textarea
        label={t(words.leaveWhy)}
        value={said}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        error={tried && isShort(said) ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}

export function TriageReopen({ report }: { report: Report }) {
  const t = useText()
  const sending = useSend(reopenReport)
  const [isAsking, setIsAsking] = useState(false)
  const send = async (reason: string) => {
    const { id, version } = report
    if ((await sending.send({ id, version, reason })) !== undefined) setIsAsking(false)
  }
  return (
    <>
      <Button variant="default" mt="sm" onClick={() => setIsAsking(true)}>
        {t(words.reopen)}
      </Button>
      <ConfirmAct
        opened={isAsking}
        close={() => setIsAsking(false)}
        act={words.reopen}
        reason={{}}
        place={draftAbout('report', report.id, 'reopen')}
        pending={sending.pending}
        state={<SendState of={sending} />}
        confirm={(reason) => void send(reason)}
      >
        <></>
      </ConfirmAct>
    </>
  )
}
