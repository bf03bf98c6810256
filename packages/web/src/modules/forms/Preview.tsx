import { Button } from '@mantine/core'
import {
  type Answers,
  examine,
  fieldsIn,
  type FormDefinition,
  type FormFacts,
  isUnanswered,
  parse,
} from '@tumpeang/domain/forms'
import { dayIn } from '@tumpeang/domain/kernel'
import { useMemo, useState } from 'react'
import { useText } from '../../platform/text/index.ts'
import { useNow } from '../../platform/ui/use-now.ts'
import { AnsweredForm } from './AnsweredForm.tsx'
import styles from './Designer.module.css'
import { words } from './designer-texts.ts'
import { FormQuestions } from './FormQuestions.tsx'
import { useSaid } from './said.ts'

/** The form as on a phone, really asked: conditions, faults, and what would be filed. Nothing is kept. */
export function Preview({ form }: { form: FormDefinition }) {
  const t = useText()
  const said = useSaid()
  const today = dayIn(useNow())
  const [answers, setAnswers] = useState<Answers>({})
  const [facts, setFacts] = useState<FormFacts>({})
  const [tried, setTried] = useState(false)
  const [trial, setTrial] = useState(0)
  const examined = useMemo(
    () => examine(form, answers, facts, today),
    [form, answers, facts, today],
  )
  const matter = useMemo(() => spokenOf(form), [form])
  const aside = Object.keys(examined.aside)
  const labels = form.sections
    .flatMap(({ fields }) => fields)
    .filter(({ name }) => aside.includes(name) && !isUnanswered(examined.aside[name]))
    .map(({ name, label }) => said(label) || name)
  return (
    <section className={styles.preview} aria-label={t(words.preview)}>
      <h2>{t(words.preview)}</h2>
      <p className={styles.quiet}>{t(words.previewHint)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys */}
      <section className={styles.phone} tabIndex={0} aria-label={said(form.title)}>
        <FormQuestions
          key={trial}
          examined={examined}
          answers={answers}
          onChange={setAnswers}
          tried={tried}
          facts={{ given: facts, onChange: setFacts, matter }}
        />
      </section>
      <div className={styles.acts}>
        <Button variant="default" onClick={() => setTried(true)}>
          {t(words.tryFile)}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            setAnswers({})
            setFacts({})
            setTried(false)
            setTrial(trial + 1)
          }}
        >
          {t(words.tryAgain)}
        </Button>
      </div>
      <div aria-live="polite">
        {tried && examined.faults.length > 0 && (
          <p className={styles.wrong}>{t(words.wouldNot, { count: examined.faults.length })}</p>
        )}
        {labels.length > 0 && (
          <p className={styles.quiet}>{t(words.keptAside, { names: labels.join(' · ') })}</p>
        )}
      </div>
      {tried && (
        <details open>
          <summary>{t(words.wouldFile)}</summary>
          <AnsweredForm definition={form} answers={examined.filed} />
        </details>
      )}
    </section>
  )
}

/** Names of the fields that some expression of the form speaks of. */
function spokenOf({ sections }: FormDefinition): ReadonlySet<string> {
  const expressions = sections.flatMap(({ when, fields }) => [
    when,
    ...fields.flatMap((field) => [field.when, field.required, field.constraint, field.calculation]),
  ])
  return new Set(
    expressions.flatMap((text) => {
      const parsing = parse(typeof text === 'string' ? text : '')
      return parsing.kind === 'parsed' ? fieldsIn(parsing.tree) : []
    }),
  )
}
