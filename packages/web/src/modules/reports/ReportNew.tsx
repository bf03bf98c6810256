import { Button, Group } from '@mantine/core'
import { type Receipt, registerReport, ReportId } from '@tumpeang/domain/reports'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { z } from 'zod'
import { newId } from '../../platform/api.ts'
import { useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useMay, useMe } from '../../platform/session.ts'
import { clock, spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Form } from '../../platform/ui/Form.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { ReportFields } from './ReportFields.tsx'
import { words } from './report-texts.ts'
import { asConcern, isNoAge, nothingWritten, useKept, Written } from './written.ts'

const place = 'tumpeang.new-report'
const Kept = z.object({ id: ReportId, written: Written })

/** An officer writes down what somebody came to tell. */
export function ReportNew() {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const duty = useMe().data?.duty
  const [{ id, written }, change, forget] = useKept(place, Kept, () => ({
    id: newId(ReportId),
    written: nothingWritten(duty?.placeCode ?? duty?.deskPlace),
  }))
  const sending = useSend(registerReport)
  const [tried, setTried] = useState(false)
  const [receipt, setReceipt] = useState<Receipt | undefined>()
  const [sent, setSent] = useState<ReportId>()
  const mayTriage = useMay('reports.triage')
  const seesReceipts = useMay('reports.receipts')
  const isKept = sending.unsent === 'kept'

  // What waits in the outbox is out of my hands: the form must not send it a second time.
  useEffect(() => {
    if (isKept) window.sessionStorage.removeItem(place)
  }, [isKept])

  const register = async () => {
    setTried(true)
    if (written.concernWords.trim() === '' || written.children.some(({ age }) => isNoAge(age)))
      return
    const answer = await sending.send({ id, language: shown, ...asConcern(written) })
    if (answer === undefined) return
    setReceipt(answer)
    setSent(id)
    forget()
    window.scrollTo(0, 0)
  }
  const isMine = mayTriage && receipt !== undefined && receipt.deskName.en === duty?.deskName?.en
  const again = () => {
    setReceipt(undefined)
    forget()
    setTried(false)
    sending.reset()
  }

  const back = seesReceipts
    ? { to: '/receipts', text: words.receipts }
    : { to: '/reports', text: words.toReports }
  if (receipt !== undefined || isKept)
    return (
      <Page title={words.newReport} back={back}>
        <Sheet>
          <div aria-live="polite">
            {receipt === undefined ? (
              <>
                <h2>{t(words.keptTitle)}</h2>
                <p>{t(words.keptNext)}</p>
              </>
            ) : (
              <>
                <h2>{t(words.registered, { reference: receipt.reference })}</h2>
                <p>
                  {t(words.toDesk, {
                    desk: named(receipt.deskName),
                    when: `${spokenDay(receipt.triageDueAt, now, shown)} ${clock(receipt.triageDueAt, shown)}`,
                  })}
                </p>
              </>
            )}
          </div>
          <Group mt="md">
            {isMine && (
              <Button component={Link} href={`/triage/${sent}`}>
                {t(words.triageNow)}
              </Button>
            )}
            <Button variant="default" onClick={again}>
              {t(words.another)}
            </Button>
          </Group>
        </Sheet>
      </Page>
    )
  return (
    <Page title={words.newReport} sentence={t(words.newSentence)} back={back}>
      <Form act={words.register} sending={sending} onSubmit={() => void register()}>
        <ReportFields
          written={written}
          change={(part) => change({ written: { ...written, ...part } })}
          lacks={tried && written.concernWords.trim() === ''}
          tried={tried}
        />
        {written.placeCode === null && <p>{t(words.placeUnknown)}</p>}
      </Form>
    </Page>
  )
}
