import { Textarea } from '@mantine/core'
import { CaseId, openCase } from '@tumpeang/domain/cases'
import { type ChildBrief, ChildId } from '@tumpeang/domain/children'
import type { ConcernCode } from '@tumpeang/domain/forms'
import { Suspense, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { newId } from '../../platform/api.ts'
import { useSend } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { CodesField } from '../../platform/ui/CodesField.tsx'
import { concernOptions } from '../../platform/ui/concern-options.ts'
import { Form } from '../../platform/ui/Form.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { ChildFields, type Described, FoundChild, nobodyYet } from '../children/index.ts'
import { ActQuestions, useActForm } from '../forms/index.ts'
import styles from './Case.module.css'
import { words } from './texts.ts'

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
  const [ids] = useState(() => ({ case: newId(CaseId), child: newId(ChildId) }))
  const [draft, setDraft] = useState<Described>(() => draftFrom(typed))
  const [concerns, setConcerns] = useState<ConcernCode[]>([])
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const facts = useMemo(
    () => ({
      'case.concerns': concerns,
      ...(known === null && { 'child.sex': draft.sex }),
    }),
    [concerns, known, draft.sex],
  )
  const form = useActForm('initial-information', { place: 'case.new', facts, sending })
  const save = async () => {
    setTried(true)
    if (concerns.length === 0 || form.faults.length > 0) return
    const opened = await sending.send({
      id: ids.case,
      child:
        known === null
          ? { kind: 'new', child: { id: ids.child, ...draft } }
          : { kind: 'known', childId: known.id },
      concerns,
      note: note.trim() === '' ? null : note.trim(),
      forms: form.filled(),
    })
    if (opened === undefined) return
    form.forget()
    go(`/cases/${opened.id}`)
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
      <ActQuestions of={form} tried={tried} />
    </Form>
  )
}
