import {
  Answers,
  type AnswerFault,
  examine,
  type FilledForms,
  type FormDefinition,
  type FormFacts,
  type FormName,
  getForm,
  isTouched,
  silentKinds,
} from '@tumpeang/domain/forms'
import { dayIn } from '@tumpeang/domain/kernel'
import { lazy, Suspense, useMemo } from 'react'
import { z } from 'zod'
import { useAsked } from '../../platform/asked.ts'
import { useKept } from '../../platform/kept.ts'
import { useText } from '../../platform/text/index.ts'
import { Loading } from '../../platform/ui/Loading.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { words } from './question-texts.ts'
import styles from './Questions.module.css'
import { useSaid } from './said.ts'

/** The questions come while the act's own fields are being filled: no screen waits for them. */
const FormQuestions = lazy(() =>
  import('./FormQuestions.tsx').then((found) => ({ default: found.FormQuestions })),
)
const KnownFacts = lazy(() =>
  import('./FormQuestions.tsx').then((found) => ({ default: found.KnownFacts })),
)

const Begun = z.object({ number: z.number().nullable(), answers: Answers })

/** The questions that a published form adds to an act of the procedure. */
export interface ActForm {
  readonly definition: FormDefinition | undefined
  readonly answers: Answers
  readonly change: (answers: Answers) => void
  readonly facts: FormFacts
  /** Whether anybody answered anything yet. */
  readonly touched: boolean
  /** What keeps it from being filed now; empty while the form is not there. */
  readonly faults: readonly AnswerFault[]
  readonly isLoading: boolean
  /** The form as the command of the act takes it; undefined where nothing is asked. */
  readonly filled: () => FilledForms | undefined
}

interface Given {
  /** Where the whole act is drafted: `draftOf(id, 'visit')`. */
  readonly place: string
  readonly facts: FormFacts
}

/** Whether a form asks anything that the act's own screen does not. */
const asks = ({ sections }: FormDefinition): boolean =>
  sections.some(
    ({ retired, binds, fields }) =>
      retired === undefined &&
      binds === undefined &&
      fields.some(
        (field) =>
          field.retired === undefined &&
          field.binds === undefined &&
          !silentKinds.includes(field.kind),
      ),
  )

/**
 * The form of an act. Answers are kept at `place` over a reload; a form that was begun goes on by the
 * version by which it was begun, though a newer one be published meanwhile. `facts` are the typed
 * facts that conditions look at: of the record, and what the act's own fields say now.
 */
export function useActForm(name: FormName, { place, facts }: Given): ActForm {
  const today = dayIn(useNow())
  const [begun, setBegun] = useKept(`${place}.form`, Begun, { number: null, answers: {} })
  const asked = useAsked(getForm, { name, ...(begun.number !== null && { number: begun.number }) })
  const found = asked.data?.definition
  const definition = found !== undefined && asks(found) ? found : undefined
  const faults = useMemo(
    () => (definition === undefined ? [] : examine(definition, begun.answers, facts, today).faults),
    [definition, begun.answers, facts, today],
  )
  return {
    definition,
    answers: begun.answers,
    change: (answers) => setBegun({ number: definition?.number ?? null, answers }),
    facts,
    touched: isTouched(begun.answers),
    faults,
    isLoading: asked.isPending,
    filled: () =>
      definition === undefined
        ? undefined
        : [
            {
              name,
              number: definition.number,
              answers: examine(definition, begun.answers, facts, today).filed,
            },
          ],
  }
}

/** The questions of an act's form, below the fields of the act itself. */
export function ActQuestions({ of, tried }: { of: ActForm; tried: boolean }) {
  const t = useText()
  const said = useSaid()
  const today = dayIn(useNow())
  const { definition, answers, change, facts, faults, isLoading } = of
  const examined = useMemo(
    () => (definition === undefined ? undefined : examine(definition, answers, facts, today)),
    [definition, answers, facts, today],
  )
  if (isLoading) return <Loading lines={3} />
  // Without a connection the act itself can still be done; its form is filled later, from the file.
  if (definition === undefined || examined === undefined) return null
  return (
    <section className={styles.questions} aria-label={t(words.formTitle)}>
      <div>
        <h3>{t(words.formTitle)}</h3>
        <p className={styles.quiet}>
          {t(words.formHint, { title: said(definition.title), number: definition.number })}
        </p>
        <Suspense fallback={null}>
          <KnownFacts examined={examined} />
        </Suspense>
      </div>
      <Suspense fallback={<Loading lines={4} />}>
        <FormQuestions examined={examined} answers={answers} onChange={change} tried={tried} />
      </Suspense>
      {tried && faults.length > 0 && (
        <p className={styles.error} role="alert">
          {t(words.faultsLeft, { count: faults.length })}
        </p>
      )}
    </section>
  )
}
