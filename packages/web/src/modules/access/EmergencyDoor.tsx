import { Button, Textarea, TextInput } from '@mantine/core'
import { openInEmergency, openingKindNames, OpeningId, OpeningKind } from '@tumpeang/domain/access'
import type { OutputOf } from '@tumpeang/domain/kernel'
import { useState } from 'react'
import { Link } from 'wouter'
import { newId } from '../../platform/api.ts'
import { useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { clock, useLanguage, useText } from '../../platform/text/index.ts'
import { Choice } from '../../platform/ui/Choice.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { words } from './opening-texts.ts'
import styles from './Openings.module.css'

/** An emergency that waits in an outbox is none: it is sent at once or not at all. */
const atOnce = { keeps: false }

/** Opens a case that is in other hands, by its number, with a reason. */
export function EmergencyDoor() {
  const t = useText()
  const shown = useLanguage()
  const sending = useSend(openInEmergency, atOnce)
  const [number, setNumber] = useState('')
  const [kind, setKind] = useState<OpeningKind | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [answer, setAnswer] = useState<OutputOf<typeof openInEmergency>>()
  const lacks = {
    number: number.trim() === '',
    kind: kind === null,
    reason: reason.trim().length < 10,
  }
  const open = async () => {
    setTried(true)
    setAnswer(undefined)
    if (kind === null || lacks.number || lacks.reason) return
    setAnswer(
      await sending.send({
        id: newId(OpeningId),
        number: number.trim(),
        kind,
        reason: reason.trim(),
      }),
    )
  }
  const caseId = answer?.caseId ?? null
  const until = answer?.until ?? null
  if (caseId !== null)
    return (
      <Page title={words.door}>
        <Empty
          title={
            until === null
              ? words.alreadyYours
              : {
                  km: t(words.opened, { time: clock(until, 'km') }),
                  en: t(words.opened, { time: clock(until, shown) }),
                }
          }
          action={
            <div className={styles.acts}>
              <Button component={Link} href={`/cases/${caseId}`}>
                {t(words.read)}
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  setAnswer(undefined)
                  setNumber('')
                  setReason('')
                  setKind(null)
                  setTried(false)
                }}
              >
                {t(words.another)}
              </Button>
            </div>
          }
        />
      </Page>
    )
  return (
    <Page title={words.door} sentence={t(words.doorSentence)}>
      <Sheet tone="due">
        <Form act={words.open} sending={sending} onSubmit={() => void open()}>
          <p>{t(words.told)}</p>
          <TextInput
            label={t(words.number)}
            description={t(words.numberHint)}
            autoComplete="off"
            maxLength={40}
            value={number}
            onChange={({ currentTarget }) => setNumber(currentTarget.value)}
            error={tried && lacks.number ? t(words.numberNeeded) : undefined}
          />
          <Choice
            label={words.kind}
            options={OpeningKind.options.map((value) => ({ value, text: openingKindNames[value] }))}
            value={kind}
            onChange={setKind}
            error={tried && lacks.kind ? t(words.kindNeeded) : undefined}
          />
          <Textarea
            label={t(words.reason)}
            description={t(words.reasonHint)}
            maxLength={500}
            autosize
            minRows={3}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={tried && lacks.reason ? t(words.reasonNeeded) : undefined}
          />
          {answer !== undefined && (
            <p role="alert">
              <strong>{t(words.none)}</strong>
              <br />
              {t(words.noneNext)}
            </p>
          )}
        </Form>
      </Sheet>
    </Page>
  )
}
