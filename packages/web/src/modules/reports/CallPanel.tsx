import { Button, NativeSelect, Switch, Textarea } from '@mantine/core'
import { openCodes } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import { type Call, endCall, type Receipt, registerReport } from '@tumpeang/domain/reports'
import { IconAlertOctagon, IconMicrophoneOff, IconPhoneOff } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useSend } from '../../platform/asked.ts'
import { clock, spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { SendState } from '../../platform/ui/SendState.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { CallAlike } from './CallAlike.tsx'
import { KeptCall, keptCall, placeOf, useSaving } from './calls.ts'
import { words } from './call-texts.ts'
import styles from './Calls.module.css'
import { ReportFields } from './ReportFields.tsx'
import { words as reportWords } from './report-texts.ts'
import { asConcern, isNoAge, useKept } from './written.ts'

const kinds = openCodes('call-kind')
const questions: readonly Text[] = [
  words.silentSafe,
  words.silentChild,
  words.silentHurt,
  words.silentNear,
  words.silentPolice,
]

interface Props {
  readonly call: Call
  readonly ended: () => void
}

/** One call: free notes on the left, what they say in fields on the right. */
export function CallPanel({ call, ended }: Props) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const client = useQueryClient()
  const [{ reportId, note, written }, change, forget] = useKept(
    placeOf(call.id),
    KeptCall,
    keptCall,
  )
  const saving = useSaving(call)
  const registering = useSend(registerReport, { keeps: false })
  const ending = useSend(endCall, { keeps: false })
  const [isSilent, setSilent] = useState(call.silent)
  const [isDanger, setDanger] = useState(written.inDanger === true)
  const [calledBefore, setCalledBefore] = useState(call.calledBefore === true)
  const [chosen, setChosen] = useState<string>('')
  const [lacksKind, setLacksKind] = useState(false)
  const [lacksWords, setLacksWords] = useState(false)
  const [tried, setTried] = useState(false)
  const [receipt, setReceipt] = useState<Receipt | undefined>()
  const kindField = useRef<HTMLSelectElement>(null)
  const notes = useRef<HTMLTextAreaElement>(null)
  const wrote = note ?? call.note
  const isReported = call.reportId !== null || receipt !== undefined
  const kind = chosen !== '' ? chosen : isReported ? 'concern' : isSilent ? 'silent' : ''

  useEffect(() => notes.current?.focus(), [])

  const writeNote = (text: string) => {
    change({ note: text })
    saving.save({ note: text })
  }
  const danger = () => {
    setDanger(true)
    change({ written: { ...written, inDanger: true } })
  }
  const silent = () => {
    setSilent(true)
    saving.save({ silent: true })
  }
  const answer = (question: Text, says: Text) =>
    writeNote(`${wrote}${wrote === '' ? '' : '\n'}${t(question)} ${t(says)}`)

  const report = async () => {
    if (isReported || registering.pending) return
    const concern = asConcern(written)
    const concernWords = concern.concernWords === '' ? wrote.trim() : concern.concernWords
    setLacksWords(concernWords === '')
    setTried(true)
    if (concernWords === '' || written.children.some(({ age }) => isNoAge(age))) return
    await saving.settle()
    const sent = await registering.send({
      id: reportId,
      callId: call.id,
      language: shown,
      ...concern,
      concernWords: concernWords.slice(0, 5000),
      source: concern.source ?? 'helpline',
    })
    if (sent !== undefined) setReceipt(sent)
    await client.invalidateQueries({ queryKey: ['reports.list-calls'] })
  }
  const end = async () => {
    if (ending.pending) return
    if (kind === '') {
      setLacksKind(true)
      kindField.current?.focus()
      return
    }
    const version = await saving.settle()
    const done = await ending.send({ id: call.id, version, kind, note: wrote })
    if (done === undefined) return
    forget()
    ended()
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act =
        event.key === 'F4'
          ? danger
          : event.key === 'F8'
            ? silent
            : event.key === 'F9'
              ? () => void end()
              : event.key === 'Enter' && event.ctrlKey
                ? () => void report()
                : undefined
      if (act === undefined || event.altKey) return
      event.preventDefault()
      if (!event.repeat) act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })

  return (
    <div className={styles.panel} role="tabpanel">
      <div className={styles.acts}>
        <Button
          color="danger"
          leftSection={<IconAlertOctagon size={20} stroke={1.6} aria-hidden />}
          aria-keyshortcuts="F4"
          aria-pressed={isDanger}
          onClick={danger}
        >
          {t(words.danger)} <kbd className={styles.key}>F4</kbd>
        </Button>
        <Button
          variant="default"
          leftSection={<IconMicrophoneOff size={20} stroke={1.6} aria-hidden />}
          aria-keyshortcuts="F8"
          aria-pressed={isSilent}
          onClick={silent}
        >
          {t(words.silent)} <kbd className={styles.key}>F8</kbd>
        </Button>
        <div className={styles.end}>
          <NativeSelect
            ref={kindField}
            aria-label={t(words.kind)}
            value={kind}
            data={[
              { value: '', label: `${t(words.kind)}: ${t(words.choose)}` },
              ...kinds.map(({ code, km, en }) => ({ value: code, label: t({ km, en }) })),
            ]}
            onChange={({ currentTarget }) => {
              setChosen(currentTarget.value)
              setLacksKind(false)
            }}
          />
          <Button
            variant="default"
            loading={ending.pending}
            leftSection={<IconPhoneOff size={20} stroke={1.6} aria-hidden />}
            aria-keyshortcuts="F9"
            onClick={() => void end()}
          >
            {t(words.end)} <kbd className={styles.key}>F9</kbd>
          </Button>
        </div>
      </div>
      {lacksKind && (
        <p className={styles.lacks} role="alert">
          {t(words.kindNeeded)}
        </p>
      )}
      <SendState of={ending} />
      <div className={styles.columns}>
        <section className={styles.left}>
          <Textarea
            ref={notes}
            label={t(words.notes)}
            description={t(words.notesHint)}
            autosize={false}
            rows={9}
            maxLength={20_000}
            autoComplete="off"
            value={wrote}
            onChange={({ currentTarget }) => writeNote(currentTarget.value)}
          />
          <p className={styles.saved} aria-live="polite">
            {t(words[saving.state])}
          </p>
          {isDanger && (
            <Sheet tone="danger">
              <h2>{t(words.dangerTitle)}</h2>
              <ol className={styles.script}>
                {[words.danger1, words.danger2, words.danger3, words.danger4].map((line) => (
                  <li key={line.en}>{t(line)}</li>
                ))}
              </ol>
            </Sheet>
          )}
          {isSilent && (
            <Sheet>
              <h2>{t(words.silentTitle)}</h2>
              <p>{t(words.silentHow)}</p>
              <ul data-plain className={styles.questions}>
                {questions.map((question) => (
                  <li key={question.en}>
                    <span>{t(question)}</span>
                    {[words.yes, words.no].map((says) => (
                      <Button
                        key={says.en}
                        variant="default"
                        aria-label={`${t(question)} ${t(says)}`}
                        onClick={() => answer(question, says)}
                      >
                        {t(says)}
                      </Button>
                    ))}
                  </li>
                ))}
              </ul>
            </Sheet>
          )}
          <Switch
            label={t(words.before)}
            checked={calledBefore}
            onChange={({ currentTarget }) => {
              setCalledBefore(currentTarget.checked)
              saving.save({ calledBefore: currentTarget.checked })
            }}
          />
          <CallAlike name={written.children[0]?.nameWords ?? ''} />
        </section>
        <section className={styles.right}>
          {isReported ? (
            <Sheet>
              <div aria-live="polite">
                <h2>
                  {receipt === undefined
                    ? t(words.reported)
                    : t(reportWords.registered, { reference: receipt.reference })}
                </h2>
                {receipt !== undefined && (
                  <p>
                    {t(reportWords.toDesk, {
                      desk: named(receipt.deskName),
                      when: `${spokenDay(receipt.triageDueAt, now, shown)} ${clock(receipt.triageDueAt, shown)}`,
                    })}
                  </p>
                )}
              </div>
            </Sheet>
          ) : (
            <>
              <ReportFields
                written={written}
                change={(part) => {
                  change({ written: { ...written, ...part } })
                  if (part.inDanger === true) setDanger(true)
                }}
                lacks={lacksWords}
                tried={tried}
              />
              <SendState of={registering} />
              <div className={styles.make}>
                <Button
                  loading={registering.pending}
                  aria-keyshortcuts="Control+Enter"
                  onClick={() => void report()}
                >
                  {t(words.report)} <kbd className={styles.key}>Ctrl+Enter</kbd>
                </Button>
              </div>
            </>
          )}
        </section>
      </div>
    </div>
  )
}
