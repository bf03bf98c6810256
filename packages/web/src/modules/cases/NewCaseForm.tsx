import { Textarea } from '@mantine/core'
import { CaseId, openCase } from '@tumpeang/domain/cases'
import { type ChildBrief, ChildId } from '@tumpeang/domain/children'
import { codeIn, type ConcernCode } from '@tumpeang/domain/forms'
import { Suspense, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords, useDraftPlace } from '../../platform/drafts.ts'
import { useKeptId } from '../../platform/kept.ts'
import { useText } from '../../platform/text/index.ts'
import { CodesField } from '../../platform/ui/CodesField.tsx'
import { concernOptions } from '../../platform/ui/concern-options.ts'
import { Form } from '../../platform/ui/Form.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import {
  ChildFields,
  type Described,
  FoundChild,
  KeptDescribed,
  nobodyYet,
} from '../children/index.ts'
import { ActQuestions, useActForm } from '../forms/index.ts'
import styles from './Case.module.css'
import { words } from './texts.ts'

const KeptConcerns: z.ZodType<ConcernCode[]> = z.array(
  z.custom<ConcernCode>((code) => codeIn('concern').safeParse(code).success),
)

/** A child's name as it was typed in the search, so that nobody types it twice. */
function draftFrom(typed: string): Described {
  const [family = null, ...rest] = typed
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
  const given = rest.length === 0 ? null : rest.join(' ')
  const isKhmer = /[\u1780-\u17FF]/u.test(typed)
  const [one, two] = given === null ? [null, family] : [family, given]
  return {
    ...nobodyYet,
    name: {
      familyKm: isKhmer ? one : null,
      givenKm: isKhmer ? two : null,
      familyLatin: isKhmer ? null : one,
      givenLatin: isKhmer ? null : two,
    },
  }
}

interface Props {
  /** The child that was found; null is a child who is new here. */
  readonly known: ChildBrief | null
  /** What was typed in the search. */
  readonly typed: string
  readonly close: () => void
}

/** What opens a case: who the child is, what worries us, and the questions of form 1. */
export function NewCaseForm({ known, typed, close }: Props) {
  const t = useText()
  const [, go] = useLocation()
  const sending = useSend(openCase)
  const place = useDraftPlace()
  const caseId = CaseId.parse(useDraftedId())
  const childId = ChildId.parse(useKeptId(`${place}.who`))
  const [draft, setDraft] = useDrafted<Described>('child', KeptDescribed, () => draftFrom(typed))
  const [concerns, setConcerns] = useDrafted<ConcernCode[]>('concerns', KeptConcerns, [])
  const [note, setNote] = useDraftedWords('note')
  const [tried, setTried] = useState(false)
  const facts = useMemo(
    () => ({
      'case.concerns': concerns,
      ...(known === null && { 'child.sex': draft.sex }),
    }),
    [concerns, known, draft.sex],
  )
  const form = useActForm('initial-information', { place, facts })
  const save = async () => {
    setTried(true)
    if (concerns.length === 0 || (form.touched && form.faults.length > 0)) return
    const opened = await sending.send({
      id: caseId,
      child:
        known === null
          ? { kind: 'new', child: { id: childId, ...draft } }
          : { kind: 'known', childId: known.id },
      concerns,
      note: note.trim() === '' ? null : note.trim(),
      forms: form.touched ? form.filled() : undefined,
    })
    if (opened !== undefined) go(`/cases/${opened.id}`)
  }
  return (
    <Form act={words.openIt} sending={sending} onSubmit={() => void save()} close={close}>
      {known === null ? (
        <Suspense fallback={<Loading />}>
          <ChildFields value={draft} onChange={setDraft} />
        </Suspense>
      ) : (
        <ul data-plain>
          <FoundChild
            child={known}
            action={
              known.openCaseId === null ? null : (
                <Link href={`/cases/${known.openCaseId}`} className={styles.quiet ?? ''}>
                  {t(words.goThere)}
                </Link>
              )
            }
          />
        </ul>
      )}
      <CodesField
        label={words.concernsAsked}
        options={concernOptions}
        values={concerns}
        onChange={setConcerns}
        error={tried && concerns.length === 0 ? t(words.concernsNeeded) : undefined}
      />
      <Textarea
        label={t(words.whyCase)}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <details className={styles.section} open={form.touched}>
        <summary>{t(words.fillForm)}</summary>
        <p className={styles.quiet}>{t(words.fillFormHint)}</p>
        <ActQuestions of={form} tried={tried && form.touched} />
      </details>
    </Form>
  )
}
