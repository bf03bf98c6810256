import { Button, Checkbox, FileButton, NativeSelect, TextInput } from '@mantine/core'
import {
  attach,
  AttachmentKind,
  attachmentKindNames,
  attachmentKinds,
  listConsents,
} from '@tumpeang/domain/cases'
import { FormName, listForms, ministryForms } from '@tumpeang/domain/forms'
import { Day, type Text } from '@tumpeang/domain/kernel'
import { IconAlertTriangle, IconCamera, IconFile } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords } from '../../platform/drafts.ts'
import { useText } from '../../platform/text/index.ts'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useSaid } from '../forms/index.ts'
import { type Chosen, hashOf, prepared } from './attachment-file.ts'
import { words } from './attachment-texts.ts'
import styles from './Attachments.module.css'
import { Picture } from './Picture.tsx'
import type { SectionProps } from './sections.ts'

interface Props extends SectionProps {
  /** What the address says of the paper: a signed form comes labelled. */
  readonly kind: string | null
  readonly form: string | null
  readonly close: () => void
  /** It is what is never stored; its hash, where a file was chosen. */
  readonly abuse: (hash: string | null) => void
}

const DayOrNot = Day.nullable()

type State =
  | { readonly is: 'empty' }
  | { readonly is: 'preparing' }
  | { readonly is: 'unfit'; readonly because: Text }
  | { readonly is: 'ready'; readonly chosen: Chosen }

/** A paper photographed or chosen, looked at, labelled, sent; without a connection it stays here. */
export function AttachForm({ file, kind: kindGiven, form: formGiven, close, abuse }: Props) {
  const t = useText()
  const said = useSaid()
  // A file is too large for the outbox of a browser: it stays on this screen until it is heard.
  const sending = useSend(attach, { keeps: false })
  const forms = useAsked(listForms, {})
  const id = useDraftedId()
  const [isNot, setIsNot] = useState(false)
  const [state, setState] = useState<State>({ is: 'empty' })
  const [kind, setKind] = useDraftedWords('kind', AttachmentKind.safeParse(kindGiven).data ?? '')
  const [form, setForm] = useDraftedWords('form', formGiven ?? '')
  const [datedOn, setDatedOn] = useDrafted<Day | null>('day', DayOrNot, null)
  const [note, setNote] = useDraftedWords('note')
  const [tried, setTried] = useState(false)
  const original = useRef<File | null>(null)
  const consents = useAsked(
    listConsents,
    { id: file.id },
    { enabled: kind === 'injury-photograph' },
  )

  const choose = async (picked: File | null) => {
    if (picked === null) return
    original.current = picked
    sending.reset()
    setState({ is: 'preparing' })
    const made = await prepared(picked)
    // Another may have been chosen while this one was made ready.
    if (original.current !== picked) return
    setState('because' in made ? { is: 'unfit', ...made } : { is: 'ready', chosen: made })
  }
  const say = async () =>
    abuse(original.current === null ? null : ((await hashOf(original.current)) ?? null))
  const save = async () => {
    setTried(true)
    const label = AttachmentKind.safeParse(kind)
    if (!isNot || !label.success || state.is !== 'ready') return
    const isForm = label.data === 'signed-form'
    const named = FormName.safeParse(form)
    if (isForm && !named.success) return
    const { bytes, hash } = state.chosen
    const done = await sending.send({
      id: file.id,
      attachment: {
        id,
        kind: label.data,
        form: isForm && named.success ? named.data : null,
        datedOn,
        note: note.trim() === '' ? null : note.trim(),
      },
      isNoAbuse: true,
      chosenHash: hash,
      file: bytes,
    })
    if (done !== undefined) close()
  }
  const mayPhotograph = consents.data?.items.some(
    ({ purpose, answer, withdrawnOn, caregiverIsSuspected }) =>
      purpose === 'photographs' &&
      answer === 'given' &&
      withdrawnOn === null &&
      !caregiverIsSuspected,
  )
  const published = (forms.data?.items ?? [])
    .filter(({ number }) => number !== null)
    .toSorted((one, other) => placeOf(one.name) - placeOf(other.name))
  return (
    <Form
      act={words.save}
      sending={sending}
      onSubmit={() => void save()}
      close={close}
      fields={['file']}
    >
      <Sheet tone="danger">
        <p className={styles.never}>
          <IconAlertTriangle size={20} stroke={1.6} aria-hidden /> {t(words.never)}
        </p>
        <p>{t(words.neverNext)}</p>
        <Button variant="subtle" color="danger" px={0} onClick={() => void say()}>
          {t(words.isSuch)}
        </Button>
      </Sheet>
      <div>
        <p className={styles.quiet}>{t(words.fileHint)}</p>
        <div className={styles.acts}>
          <FileButton
            onChange={(picked) => void choose(picked)}
            accept="image/*"
            capture="environment"
          >
            {(props) => (
              <Button
                {...props}
                leftSection={<IconCamera size={18} stroke={1.6} aria-hidden />}
                variant="light"
              >
                {t(words.camera)}
              </Button>
            )}
          </FileButton>
          <FileButton
            onChange={(picked) => void choose(picked)}
            accept="image/*,application/pdf"
            inputProps={{ 'aria-label': t(words.file) }}
          >
            {(props) => (
              <Button
                {...props}
                leftSection={<IconFile size={18} stroke={1.6} aria-hidden />}
                variant="light"
              >
                {t(words.file)}
              </Button>
            )}
          </FileButton>
        </div>
        <div aria-live="polite">
          {state.is === 'preparing' && <p className={styles.quiet}>{t(words.preparing)}</p>}
          {state.is === 'unfit' && (
            <p className={styles.over} data-faulty="true">
              {t(state.because)}
            </p>
          )}
          {state.is === 'empty' && tried && (
            <p className={styles.over} data-faulty="true">
              {t(words.fileNeeded)}
            </p>
          )}
          {state.is === 'ready' && (
            <>
              {state.chosen.type !== 'application/pdf' && (
                <Picture
                  type={state.chosen.type}
                  bytes={state.chosen.bytes}
                  says={t(words.chosenPicture)}
                />
              )}
              <p>
                {state.chosen.type === 'application/pdf' && <>{t(words.isDocument)} · </>}
                {t(words.ready, { size: Math.ceil(state.chosen.bytes.length / 1000) })}
              </p>
            </>
          )}
          {sending.refusal?.about('file') !== undefined && (
            <p className={styles.over}>{sending.refusal.about('file')}</p>
          )}
        </div>
      </div>
      <Checkbox
        label={t(words.isNot)}
        checked={isNot}
        onChange={({ currentTarget }) => setIsNot(currentTarget.checked)}
        error={tried && !isNot ? t(words.isNotNeeded) : undefined}
      />
      <NativeSelect
        label={t(words.kind)}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value)}
        data={[
          { value: '', label: t(words.choose) },
          ...attachmentKinds.map((value) => ({ value, label: t(attachmentKindNames[value]) })),
        ]}
        error={tried && kind === '' ? t(words.needed) : undefined}
      />
      {kind === 'signed-form' && (
        <NativeSelect
          label={t(words.form)}
          value={form}
          onChange={({ currentTarget }) => setForm(currentTarget.value)}
          data={[
            { value: '', label: t(words.choose) },
            ...published.map(({ name, title }) => ({ value: name, label: said(title) })),
          ]}
          error={tried && form === '' ? t(words.needed) : undefined}
        />
      )}
      {kind === 'injury-photograph' && (
        <div>
          <p className={styles.over}>{t(words.injury)}</p>
          {consents.data !== undefined && !mayPhotograph && (
            <p>
              {t(words.noConsent)}{' '}
              <Link href={`/cases/${file.id}?tab=consent`}>{t(words.askConsent)}</Link>
            </p>
          )}
        </div>
      )}
      <DayField label={words.datedOn} value={datedOn} onChange={setDatedOn} />
      <TextInput
        label={t(words.note)}
        maxLength={500}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Form>
  )
}

/** The six forms stand in the order of the procedure, others behind them. */
function placeOf(name: string): number {
  const at = ministryForms.findIndex((one) => one === name)
  return at === -1 ? ministryForms.length : at
}
