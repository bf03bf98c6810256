import { Button, FileButton } from '@mantine/core'
import {
  faultsOfForm,
  type Form,
  FormDefinition,
  type FormDraft,
  type FormFault,
  FormName,
  FormVersionId,
  getForm,
  getFormDraft,
  importXlsform,
  MOST_XLSX,
  publishForm,
  saveFormDraft,
  type XlsformRemark,
} from '@tumpeang/domain/forms'
import { dayIn } from '@tumpeang/domain/kernel'
import { IconFileImport } from '@tabler/icons-react'
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Link, useLocation, useParams, useSearchParams } from 'wouter'
import { z } from 'zod'
import { newId } from '../../platform/api.ts'
import { useAsked, useSend } from '../../platform/asked.ts'
import { NotHere } from '../../platform/frame/NotHere.tsx'
import { Page } from '../../platform/frame/Page.tsx'
import { forgetKept, readKept, useKept } from '../../platform/kept.ts'
import { useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { ConfirmAct } from '../../platform/ui/ConfirmAct.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import styles from './Designer.module.css'
import { partNames, words } from './designer-texts.ts'
import { added, freshName, newField, type Spot, withNewSection } from './editing.ts'
import { FieldList, spotId } from './FieldList.tsx'
import { useSaid } from './said.ts'
import { titles } from './titles.ts'

/** The list stands first; what one does with it comes when it is asked for. */
const Preview = lazy(() => import('./Preview.tsx').then((found) => ({ default: found.Preview })))
const Changes = lazy(() => import('./Changes.tsx').then((found) => ({ default: found.Changes })))
const Unfilled = lazy(() => import('./Unfilled.tsx').then((found) => ({ default: found.Unfilled })))
const Export = lazy(() => import('./Export.tsx').then((found) => ({ default: found.Export })))
const FieldEditor = lazy(() =>
  import('./FieldEditor.tsx').then((found) => ({ default: found.FieldEditor })),
)
const SectionEditor = lazy(() =>
  import('./SectionEditor.tsx').then((found) => ({ default: found.SectionEditor })),
)

const tabs = ['questions', 'preview', 'difference', 'unfilled'] as const
type Tab = (typeof tabs)[number]
const tabNames = {
  questions: words.tabQuestions,
  preview: words.tabPreview,
  difference: words.tabDifference,
  unfilled: words.tabUnfilled,
} as const

/** The draft of a form: changed, tried, compared and published by an officer of the ministry. */
export function Designer() {
  const { name } = useParams<{ name: string }>()
  const read = FormName.safeParse(name)
  return read.success ? <Drafting key={read.data} name={read.data} /> : <NotHere />
}

function Drafting({ name }: { name: FormName }) {
  const t = useText()
  const said = useSaid()
  const draft = useAsked(getFormDraft, { name })
  const current = useAsked(getForm, { name })
  const [taken, setTaken] = useState(0)
  return (
    <Page
      title={titles.designer}
      heading={current.data === undefined ? undefined : said(current.data.title)}
      sentence={t(words.designSentence)}
      back={{ to: '/forms', text: words.back }}
      wide
    >
      <Answer of={current} lines={8}>
        {(form) => (
          <Answer of={draft} lines={8}>
            {({ draft: kept }) => (
              <Editing
                key={taken}
                kept={kept}
                current={form}
                takeTheirs={() => {
                  forgetKept(placeOf(name))
                  void draft.refetch().then(() => setTaken(taken + 1))
                }}
              />
            )}
          </Answer>
        )}
      </Answer>
    </Page>
  )
}

/** Where changes that were not yet saved are kept over a reload. */
const placeOf = (name: FormName): string => `form-draft.${name}`
const Unsaved = z.object({ version: z.number().nullable(), form: FormDefinition })

interface Props {
  readonly kept: FormDraft | null
  readonly current: Form
  readonly takeTheirs: () => void
}

function Editing({ kept, current, takeTheirs }: Props) {
  const t = useText()
  const said = useSaid()
  const [, go] = useLocation()
  const [search, setSearch] = useSearchParams()
  const today = dayIn(useNow())
  const { name } = current
  const published = current.definition
  const [id, setId] = useState(() => kept?.id ?? newId(FormVersionId))
  const [version, setVersion] = useState(kept?.version ?? null)
  const [saved, setSaved] = useState<FormDefinition>(kept?.definition ?? published)
  const [unsaved, setUnsaved] = useKept(placeOf(name), Unsaved, () => ({ version, form: saved }))
  // What was written against another version of the draft is not what one sees now.
  const isFresh = unsaved.version === version
  const form = isFresh ? unsaved.form : saved
  const [cameBack] = useState(
    () => readKept(placeOf(name), Unsaved) !== undefined && isFresh && form !== saved,
  )
  const [open, setOpen] = useState<Spot | null>(null)
  const [asking, setAsking] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const [remarks, setRemarks] = useState<readonly XlsformRemark[] | null>(null)
  const saving = useSend(saveFormDraft, { keeps: false })
  const importing = useSend(importXlsform, { keeps: false })
  const publishing = useSend(publishForm, { keeps: false })

  const setForm = (next: FormDefinition) => setUnsaved({ version, form: next })
  const settled = useDeferredValue(form)
  const faults = useMemo(() => faultsOfForm(settled, published), [settled, published])
  const isChanged = useMemo(() => JSON.stringify(form) !== JSON.stringify(saved), [form, saved])
  const asked = search.get('tab')
  const tab: Tab = tabs.find((one) => one === asked) ?? 'questions'

  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (isChanged) event.preventDefault()
    }
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [isChanged])

  const stored = (draft: FormDraft) => {
    setId(draft.id)
    setVersion(draft.version)
    setSaved(draft.definition)
    forgetKept(placeOf(name))
    setUnsaved({ version: draft.version, form: draft.definition })
    forgetKept(placeOf(name))
  }
  const save = async (note: string | null = kept?.note ?? null) => {
    const answered = await saving.send({ id, name, version, definition: form, note })
    if (answered !== undefined) stored(answered)
    return answered
  }
  const publish = async (note: string) => {
    const draft = await save(note)
    if (draft === undefined) return
    const done = await publishing.send({ id: draft.id, name, version: draft.version })
    if (done !== undefined) go(`/forms/${name}`)
  }
  const bringIn = async (file: File | null) => {
    if (file === null) return
    setRemarks(null)
    setTooLarge(file.size > MOST_XLSX)
    if (file.size > MOST_XLSX) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const answered = await importing.send({ id, name, version, file: bytes })
    if (answered === undefined) return
    stored(answered.draft)
    setRemarks(answered.remarks)
    setOpen(null)
  }
  const show = (spot: Spot) => {
    setOpen(spot)
    setSearch({}, { replace: true })
    setTimeout(() => document.getElementById(spotId(spot))?.scrollIntoView({ block: 'center' }), 50)
  }
  const isStale = [saving, importing, publishing].some(({ refusal }) => refusal?.kind === 'stale')
  const before = {
    fields: new Map(
      published.sections.flatMap(({ fields }) => fields.map((field) => [field.name, field])),
    ),
    sections: new Map(published.sections.map((section) => [section.name, section])),
  }
  const renderOpen = (spot: Spot) => {
    if (open === null || open.section !== spot.section || open.field !== spot.field) return null
    const section = form.sections.find((one) => one.name === spot.section)
    if (section === undefined) return null
    const shared = { form, today, onChange: setForm, close: () => setOpen(null) }
    const of = faults.filter((one) => one.section === spot.section && one.field === spot.field)
    if (spot.field === null)
      return (
        <SectionEditor
          {...shared}
          section={section}
          before={before.sections.get(section.name)}
          faults={of}
        />
      )
    const field = section.fields.find((one) => one.name === spot.field)
    if (field === undefined) return null
    return (
      <FieldEditor
        key={field.name}
        {...shared}
        section={section.name}
        field={field}
        before={before.fields.get(field.name)}
        faults={of}
        onMoved={(to, called) => setOpen({ section: to, field: called })}
      />
    )
  }

  return (
    <>
      <nav className={styles.tabs} aria-label={t(words.parts)}>
        {tabs.map((one) => (
          <Link
            key={one}
            href={one === 'questions' ? `/forms/${name}/draft` : `/forms/${name}/draft?tab=${one}`}
            replace
            {...(one === tab ? { 'aria-current': 'page' as const } : {})}
          >
            {t(tabNames[one])}
          </Link>
        ))}
      </nav>
      {cameBack && <p className={styles.good}>{t(words.restored)}</p>}
      <FaultsToMend form={form} faults={faults} show={show} />
      {tab === 'questions' && (
        <div className={styles.columns}>
          <div>
            <div className={styles.acts}>
              <Suspense fallback={null}>
                <Export name={name} draft={kept !== null || version !== null} />
              </Suspense>
              <FileButton
                accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                onChange={(file) => void bringIn(file)}
                inputProps={{ 'aria-label': t(words.import) }}
              >
                {(props) => (
                  <Button
                    {...props}
                    variant="subtle"
                    loading={importing.pending}
                    leftSection={<IconFileImport size={20} stroke={1.6} />}
                  >
                    {t(words.import)}
                  </Button>
                )}
              </FileButton>
            </div>
            {tooLarge && (
              <p className={styles.wrong} role="alert">
                {t(words.tooLarge)}
              </p>
            )}
            <SendState of={importing} />
            {remarks !== null && <Remarks of={remarks} />}
            <FieldList
              form={form}
              faults={faults}
              editing={{
                onChange: setForm,
                open: (spot) => setOpen(spot),
                renderOpen: (spot) => (
                  <Suspense fallback={<Loading lines={6} />}>{renderOpen(spot)}</Suspense>
                ),
                add: (section) => {
                  const called = freshName(form, '', 'question')
                  setForm(added(form, section, newField(called)))
                  setOpen({ section, field: called })
                },
              }}
            />
            <Button
              variant="light"
              onClick={() => {
                const called = freshName(form, '', 'section')
                setForm(
                  withNewSection(form, {
                    name: called,
                    title: { km: '', en: '' },
                    fields: [],
                  }),
                )
                setOpen({ section: called, field: null })
              }}
            >
              {t(words.addSection)}
            </Button>
          </div>
          <div className={styles.beside}>
            <Suspense fallback={<Loading lines={8} />}>
              <Preview form={settled} />
            </Suspense>
          </div>
        </div>
      )}
      <Suspense fallback={<Loading lines={8} />}>
        {tab === 'preview' && <Preview form={settled} />}
        {tab === 'difference' && <Changes before={published} after={settled} />}
        {tab === 'unfilled' && <Unfilled name={name} />}
      </Suspense>
      <SendState of={saving} />
      <SendState of={publishing} />
      {isStale && (
        <Button variant="default" onClick={takeTheirs}>
          {t(words.theirs)}
        </Button>
      )}
      <div className={styles.foot}>
        <span aria-live="polite">
          {isChanged
            ? t(words.unsaved)
            : faults.length > 0
              ? t(words.cannotPublish, { count: faults.length })
              : t(version === null ? words.untouched : words.saved)}
        </span>
        <Button
          variant="default"
          loading={saving.pending && !asking}
          disabled={!isChanged}
          onClick={() => void save()}
        >
          {t(words.save)}
        </Button>
        <Button
          disabled={faults.length > 0 || (!isChanged && version === null)}
          onClick={() => setAsking(true)}
        >
          {t(words.publish)}
        </Button>
      </div>
      <ConfirmAct
        opened={asking}
        close={() => setAsking(false)}
        act={words.publish}
        reason={{ label: words.note, hint: words.noteHint }}
        pending={saving.pending || publishing.pending}
        state={
          <>
            <SendState of={saving} />
            <SendState of={publishing} />
          </>
        }
        confirm={(note) => void publish(note)}
      >
        <p>
          {said(form.title)}: {t(words.publishNext)}
        </p>
        <Suspense fallback={<Loading lines={2} />}>
          <Changes before={published} after={settled} />
        </Suspense>
      </ConfirmAct>
    </>
  )
}

interface MendProps {
  readonly form: FormDefinition
  readonly faults: readonly FormFault[]
  readonly show: (spot: Spot) => void
}

/** What keeps the form from being published: where, what to do, and the way there. */
function FaultsToMend({ form, faults, show }: MendProps) {
  const t = useText()
  const said = useSaid()
  if (faults.length === 0) return null
  const called = ({ section, field }: FormFault): string => {
    const found = form.sections.find(({ name }) => name === section)
    if (found === undefined) return said(form.title)
    const title = said(found.title) || t(words.newSection)
    const question = found.fields.find(({ name }) => name === field)
    if (question === undefined) return title
    return said(question.label) || t(words.newQuestionIn, { section: title })
  }
  const about = ({ property }: FormFault): string => {
    const part = partNames.get(property)
    return part === undefined ? '' : `, ${t(part)}`
  }
  return (
    <details className={styles.faults} open={faults.length < 6}>
      <summary>{t(words.faults, { count: faults.length })}</summary>
      <ul data-plain>
        {faults.map((fault, index) => (
          <li key={index}>
            <span>
              {called(fault)}
              {about(fault)}: {t(fault.detail)}
            </span>
            {fault.section !== null && (
              <Button
                variant="subtle"
                px="xs"
                aria-label={`${t(words.showFault)}: ${called(fault)}`}
                onClick={() => show({ section: fault.section ?? '', field: fault.field })}
              >
                {t(words.showFault)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What became of the rows of a workbook: each that was not taken as it stood, and why. */
function Remarks({ of }: { of: readonly XlsformRemark[] }) {
  const t = useText()
  return (
    <section className={styles.remarks} aria-live="polite">
      <p>{of.length === 0 ? t(words.imported) : t(words.importedBut, { count: of.length })}</p>
      {of.length > 0 && (
        <ul data-plain>
          {of.map(({ sheet, row, why }, index) => (
            <li key={index}>
              <b>
                {row === null ? t(words.sheetOnly, { sheet }) : t(words.sheetRow, { sheet, row })}
              </b>{' '}
              {t(why)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
