import { Button, NativeSelect, TextInput } from '@mantine/core'
import {
  type AbuseMaterial,
  type Attachment,
  attachmentKindNames,
  foundAsNames,
  handOverAbuseMaterial,
  listAttachments,
  openAttachment,
  policeBodies,
  PoliceBody,
  policeBodyNames,
  retireAttachment,
  retiringNames,
  RetiringReason,
  retiringReasons,
} from '@tumpeang/domain/cases'
import { listForms } from '@tumpeang/domain/forms'
import { Day, dayIn, type OutputOf } from '@tumpeang/domain/kernel'
import { draftOf } from '@tumpeang/domain/work'
import { IconFileText, IconPaperclip, IconPhoto } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'wouter'
import { ask } from '../../platform/api.ts'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedWords } from '../../platform/drafts.ts'
import { handOver } from '../../platform/hand-over.ts'
import { useMay } from '../../platform/session.ts'
import { fullDay, spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Dialog } from '../../platform/ui/Dialog.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Failed } from '../../platform/ui/Failed.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { useWriting } from '../../platform/writing.ts'
import { useSaid } from '../forms/index.ts'
import { words } from './attachment-texts.ts'
import styles from './Attachments.module.css'
import { Picture } from './Picture.tsx'
import type { SectionProps } from './sections.ts'

const AttachForm = lazy(() =>
  import('./AttachForm.tsx').then((found) => ({ default: found.AttachForm })),
)
const AbuseForm = lazy(() =>
  import('./AbuseForm.tsx').then((found) => ({ default: found.AbuseForm })),
)

const DayOrNot = Day.nullable()

/** What is being written: a label, or the record of what must not be here. */
type Writing =
  | { readonly what: 'attach' }
  | { readonly what: 'abuse'; readonly hash: string | null; readonly attachmentId: string | null }

/** Papers of a case by their labels; what is on one comes when it is opened. */
export function Attachments({ file }: SectionProps) {
  const t = useText()
  const mayWrite = useMay('cases.write')
  const [search, setSearch] = useSearchParams()
  const [abuse, setAbuse] = useState<Omit<Writing & { what: 'abuse' }, 'what'> | null>(null)
  const asked = useAsked(listAttachments, { id: file.id })
  const isAttaching = search.has('attach') && mayWrite
  const attaching = (is: boolean) =>
    setSearch(is ? { tab: 'attachments', attach: 'yes' } : { tab: 'attachments' })
  const record = (hash: string | null, attachmentId: string | null) => {
    setAbuse({ hash, attachmentId })
    attaching(false)
  }
  return (
    <section className={styles.section}>
      <h2>{t(words.title)}</h2>
      <p className={styles.said}>{t(words.said)}</p>
      {abuse !== null && (
        <Opened title={words.abuseTitle}>
          <Suspense fallback={<Loading lines={4} />}>
            <Drafted place={draftOf(file.id, 'abuse')}>
              <AbuseForm of={abuse} file={file} close={() => setAbuse(null)} />
            </Drafted>
          </Suspense>
        </Opened>
      )}
      {abuse === null && isAttaching && (
        <Opened title={words.attach}>
          <Suspense fallback={<Loading lines={6} />}>
            <Drafted place={draftOf(file.id, 'attach')}>
              <AttachForm
                file={file}
                kind={search.get('attach')}
                form={search.get('form')}
                close={() => attaching(false)}
                abuse={(hash) => record(hash, null)}
              />
            </Drafted>
          </Suspense>
        </Opened>
      )}
      {abuse === null && !isAttaching && mayWrite && (
        <Button
          leftSection={<IconPaperclip size={18} stroke={1.6} aria-hidden />}
          onClick={() => attaching(true)}
        >
          {t(words.attach)}
        </Button>
      )}
      <Answer of={asked} lines={5}>
        {({ items, abuseMaterial }) => {
          const there = items.filter(({ retiredAt }) => retiredAt === null)
          const retired = items.filter(({ retiredAt }) => retiredAt !== null)
          return (
            <>
              {abuseMaterial.length > 0 && (
                <section className={styles.group}>
                  <h3>{t(words.abuseList)}</h3>
                  {abuseMaterial.map((one) => (
                    <Material key={one.id} of={one} caseId={file.id} mayWrite={mayWrite} />
                  ))}
                </section>
              )}
              {items.length === 0 && !isAttaching && (
                <Empty title={words.none} next={words.noneNext} />
              )}
              <ul data-plain className={styles.list}>
                {there.map((one) => (
                  <Paper
                    key={one.id}
                    of={one}
                    caseId={file.id}
                    abuse={mayWrite ? () => record(null, one.id) : undefined}
                  />
                ))}
              </ul>
              {retired.length > 0 && (
                <details>
                  <summary>{t(words.retired, { count: retired.length })}</summary>
                  <ul data-plain className={styles.list}>
                    {retired.map((one) => (
                      <Paper key={one.id} of={one} caseId={file.id} />
                    ))}
                  </ul>
                </details>
              )}
            </>
          )
        }}
      </Answer>
    </section>
  )
}

interface PaperProps {
  readonly of: Attachment
  readonly caseId: string
  /** Says that it is what is never stored; without it nothing may be changed. */
  readonly abuse?: (() => void) | undefined
}

type Content = OutputOf<typeof openAttachment>

/** One paper by its label. No picture stands in the list: whoever looks over a shoulder sees nothing. */
function Paper({ of, caseId, abuse }: PaperProps) {
  const t = useText()
  const said = useSaid()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const { writing, write, close } = useWriting()
  const isRetiring = writing === `retire-${of.id}` && abuse !== undefined
  const [content, setContent] = useState<Content | null>(null)
  const forms = useAsked(listForms, {}, { enabled: of.form !== null })
  const opening = useMutation({
    mutationFn: () => ask(openAttachment, { id: caseId, attachmentId: of.id }),
    onSuccess: (found) => {
      // A document may hold scripts: it goes to the device and is not shown inside our pages.
      if (found.type === 'application/pdf') handOver(found.fileName, found.type, found.file)
      else setContent(found)
    },
  })
  const kind = t(attachmentKindNames[of.kind])
  const form = forms.data?.items.find(({ name }) => name === of.form)
  const Icon = of.type === 'application/pdf' ? IconFileText : IconPhoto
  const isGone = of.retiredBecause === 'abuse-material'
  return (
    <li>
      <div className={styles.paper}>
        <Icon size={24} stroke={1.5} aria-hidden />
        <div>
          <h3>{kind}</h3>
          {form !== undefined && <p>{said(form.title)}</p>}
          <p className={styles.quiet}>
            {of.datedOn !== null && <>{t(words.dated, { day: fullDay(of.datedOn, shown) })} · </>}
            {t(words.addedBy, {
              who: of.addedByName === null ? t(words.someone) : named(of.addedByName),
              day: spokenDay(of.addedAt, now, shown),
            })}
          </p>
          {of.note !== null && <p>{of.note}</p>}
          {of.retiredBecause !== null && (
            <p className={styles.over}>
              {of.retiredBecause === 'abuse-material'
                ? t(words.wasAbuse)
                : t(retiringNames[of.retiredBecause])}
              {of.retiredWords !== null && <>: {of.retiredWords}</>}
            </p>
          )}
          {!isRetiring && !isGone && (
            <div className={styles.acts}>
              <Button
                variant="default"
                loading={opening.isPending}
                onClick={() => opening.mutate()}
                aria-label={`${t(words.open)}: ${kind}`}
              >
                {t(words.open)}
              </Button>
              {abuse !== undefined && (
                <Button
                  variant="subtle"
                  onClick={() => write(`retire-${of.id}`)}
                  aria-label={`${t(words.retire)}: ${kind}`}
                >
                  {t(words.retire)}
                </Button>
              )}
            </div>
          )}
        </div>
      </div>
      {opening.isError && <Failed error={opening.error} again={() => opening.mutate()} />}
      {isRetiring && (
        <Drafted place={draftOf(caseId, `retire-${of.id}`)}>
          <Retire of={of} caseId={caseId} abuse={abuse} close={close} />
        </Drafted>
      )}
      <Dialog opened={content !== null} onClose={() => setContent(null)} title={kind} size="xl">
        {content !== null && (
          <div className={styles.shown}>
            <Picture type={content.type} bytes={content.file} says={kind} />
            <Button
              variant="default"
              onClick={() => handOver(content.fileName, content.type, content.file)}
            >
              {t(words.keep)}
            </Button>
            <p className={styles.quiet}>{t(words.keepHint)}</p>
          </div>
        )}
      </Dialog>
    </li>
  )
}

function Retire({ of, caseId, abuse, close }: PaperProps & { readonly close: () => void }) {
  const t = useText()
  const sending = useSend(retireAttachment)
  const [because, setBecause] = useDraftedWords('because')
  const [said, setSaid] = useDraftedWords('said')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    const reason = RetiringReason.safeParse(because)
    if (!reason.success) return
    const done = await sending.send({
      id: caseId,
      attachmentId: of.id,
      version: of.version,
      because: reason.data,
      words: said.trim() === '' ? null : said.trim(),
    })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.retire} sending={sending} onSubmit={() => void send()} close={close} danger>
      <p className={styles.quiet}>{t(words.retireNext)}</p>
      <NativeSelect
        label={t(words.because)}
        value={because}
        onChange={({ currentTarget }) => setBecause(currentTarget.value)}
        data={[
          { value: '', label: t(words.choose) },
          ...retiringReasons.map((value) => ({ value, label: t(retiringNames[value]) })),
        ]}
        error={tried && because === '' ? t(words.needed) : undefined}
      />
      <TextInput
        label={t(words.becauseWords)}
        maxLength={500}
        value={said}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
      />
      {abuse !== undefined && (
        <div>
          <Button variant="subtle" color="danger" onClick={abuse}>
            {t(words.isSuch)}
          </Button>
        </div>
      )}
    </Form>
  )
}

interface MaterialProps {
  readonly of: AbuseMaterial
  readonly caseId: string
  readonly mayWrite: boolean
}

/** That there is a picture somewhere, and its way to the police. */
function Material({ of, caseId, mayWrite }: MaterialProps) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const { writing, write, close } = useWriting()
  const isHanded = of.handedTo !== null && of.handedOn !== null
  const isOpen = !isHanded && mayWrite && writing === `abuse-${of.id}`
  return (
    <Sheet tone={isHanded ? 'plain' : 'danger'}>
      <p>{t(foundAsNames[of.foundAs])}</p>
      {of.words !== null && <p>{of.words}</p>}
      <p className={styles.quiet}>
        {t(words.recorded, {
          who: of.recordedByName === null ? t(words.someone) : named(of.recordedByName),
          day: spokenDay(of.recordedAt, now, shown),
        })}
      </p>
      {of.handedTo !== null && of.handedOn !== null ? (
        <p>
          {t(words.handed, {
            body: t(policeBodyNames[of.handedTo]),
            day: fullDay(of.handedOn, shown),
            words: of.handedWords ?? '',
          })}
        </p>
      ) : (
        <p className={styles.over}>{t(words.waits)}</p>
      )}
      {!isHanded && mayWrite && !isOpen && (
        <Button onClick={() => write(`abuse-${of.id}`)}>{t(words.handOver)}</Button>
      )}
      {isOpen && (
        <Drafted place={draftOf(caseId, `abuse-${of.id}`)}>
          <HandOver of={of} caseId={caseId} close={close} />
        </Drafted>
      )}
    </Sheet>
  )
}

function HandOver(props: Omit<MaterialProps, 'mayWrite'> & { readonly close: () => void }) {
  const { of, caseId, close } = props
  const t = useText()
  const sending = useSend(handOverAbuseMaterial)
  const today = dayIn(useNow())
  const [to, setTo] = useDraftedWords('to')
  const [on, setOn] = useDrafted<Day | null>('day', DayOrNot, today)
  const [said, setSaid] = useDraftedWords('said')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    const body = PoliceBody.safeParse(to)
    if (!body.success || on === null || said.trim() === '') return
    const done = await sending.send({
      id: caseId,
      materialId: of.id,
      version: of.version,
      handedTo: body.data,
      handedOn: on,
      handedWords: said.trim(),
    })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.handOver} sending={sending} onSubmit={() => void send()} close={close}>
      <NativeSelect
        label={t(words.handedTo)}
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
        data={[
          { value: '', label: t(words.choose) },
          ...policeBodies.map((value) => ({ value, label: t(policeBodyNames[value]) })),
        ]}
        error={tried && to === '' ? t(words.needed) : undefined}
      />
      <DayField
        label={words.handedOn}
        value={on}
        onChange={setOn}
        error={tried && on === null ? t(words.fill) : undefined}
      />
      <TextInput
        label={t(words.handedWords)}
        maxLength={500}
        value={said}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        error={tried && said.trim() === '' ? t(words.fill) : undefined}
      />
    </Form>
  )
}
