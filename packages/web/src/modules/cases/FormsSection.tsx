import { Button } from '@mantine/core'
import { answerForm, factsOfCase } from '@tumpeang/domain/cases'
import {
  answersOfCase,
  type FormAnswers,
  type FormName,
  type FormVersion,
  getForm,
  listForms,
  ministryForms,
} from '@tumpeang/domain/forms'
import { dayIn } from '@tumpeang/domain/kernel'
import { draftOfForm } from '@tumpeang/domain/work'
import { Suspense, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useMay } from '../../platform/session.ts'
import { spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { ActQuestions, AnsweredForm, useActForm, useSaid } from '../forms/index.ts'
import styles from './Case.module.css'
import { words } from './form-texts.ts'
import type { SectionProps } from './sections.ts'

/** The forms of a case: what was filled, by the version that asked it, and what can be filled now. */
export function FormsSection({ file }: SectionProps) {
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const mayWrite = useMay('cases.write') && file.status !== 'closed'
  const forms = useAsked(listForms, {})
  const filed = useAsked(answersOfCase, { id: file.id })
  const about = search.get('about')
  const filling = search.get('fill')
  const open = (name: string | null) =>
    setSearch(name === null ? { tab: 'forms' } : { tab: 'forms', fill: name })
  const place = (name: string) => {
    const at = ministryForms.findIndex((one) => one === name)
    return at === -1 ? ministryForms.length : at
  }
  return (
    <Answer of={forms} lines={6}>
      {({ items }) => {
        const published = items
          .filter(({ number }) => number !== null)
          .toSorted((one, other) => place(one.name) - place(other.name))
        const chosen = published.find(({ name }) => name === filling)
        return (
          <Answer of={filed} lines={6}>
            {({ items: all }) => {
              const shown = about === null ? all : all.filter((one) => one.subjectId === about)
              return (
                <>
                  {chosen !== undefined && mayWrite && (
                    <Opened key={chosen.name} title={chosen.title}>
                      <Drafted place={draftOfForm(file.id, chosen.name)}>
                        <Fill name={chosen.name} file={file} close={() => open(null)} />
                      </Drafted>
                    </Opened>
                  )}
                  {about !== null && (
                    <p>
                      {shown.length === 0 && t(words.noneWithAct)}{' '}
                      <Link href={`/cases/${file.id}?tab=forms`}>{t(words.allForms)}</Link>
                    </p>
                  )}
                  <ul data-plain>
                    {(about === null ? published : []).map((form) => (
                      <OneForm
                        key={form.name}
                        form={form}
                        filed={all.filter((one) => one.form === form.name)}
                        fill={mayWrite ? () => open(form.name) : undefined}
                      />
                    ))}
                    {about !== null &&
                      shown.map((one) => (
                        <li key={one.id} className={styles.goal}>
                          <h3>
                            <TitleOf name={one.form} forms={published} />
                          </h3>
                          <Filed of={one} open />
                        </li>
                      ))}
                  </ul>
                </>
              )
            }}
          </Answer>
        )
      }}
    </Answer>
  )
}

function TitleOf({ name, forms }: { name: FormName; forms: readonly FormVersion[] }) {
  const said = useSaid()
  return <>{said(forms.find((one) => one.name === name)?.title) || name}</>
}

interface OneProps {
  readonly form: FormVersion
  readonly filed: readonly FormAnswers[]
  readonly fill: (() => void) | undefined
}

function OneForm({ form, filed, fill }: OneProps) {
  const t = useText()
  const said = useSaid()
  return (
    <li className={styles.goal}>
      <h3>{said(form.title)}</h3>
      {filed.length === 0 && <p className={styles.quiet}>{t(words.notFilled)}</p>}
      {filed.map((one, index) => (
        <div key={one.id}>
          {/* Filing the form again answers what an older filing left open. */}
          {index === 0 && <StillOpen of={one} />}
          <Filed of={one} />
        </div>
      ))}
      <p>
        <Link href={`/forms/${form.name}`}>{t(words.readQuestions)}</Link>
        {fill !== undefined && (
          <Button
            variant="subtle"
            px="xs"
            aria-label={`${t(words.fill)}: ${said(form.title)}`}
            onClick={fill}
          >
            {t(words.fill)}
          </Button>
        )}
      </p>
    </li>
  )
}

/** One filing: when, by whom, and its answers one tap away, in the words of the version that asked. */
function Filed({ of, open = false }: { of: FormAnswers; open?: boolean }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const [isOpen, setOpen] = useState(open)
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className={styles.section}
    >
      <summary>
        {t(words.filledOn, {
          day: spokenDay(of.writtenAt, now, shown),
          who: of.writtenByName === null ? t(words.someone) : named(of.writtenByName),
          number: of.number,
        })}
      </summary>
      {isOpen && <Read of={of} />}
    </details>
  )
}

/** What a newer version requires and this filing was not asked. */
function StillOpen({ of: { openQuestions } }: { of: FormAnswers }) {
  const t = useText()
  const said = useSaid()
  if (openQuestions.length === 0) return null
  return (
    <p className={styles.quiet}>
      {t(words.stillOpen, { names: openQuestions.map(({ label }) => said(label)).join(' · ') })}
    </p>
  )
}

function Read({ of: { form, number, answers } }: { of: FormAnswers }) {
  const asked = useAsked(getForm, { name: form, number })
  return (
    <Answer of={asked} lines={4}>
      {({ definition }) => (
        <Suspense fallback={<Loading lines={4} />}>
          <AnsweredForm definition={definition} answers={answers} />
        </Suspense>
      )}
    </Answer>
  )
}

interface FillProps extends SectionProps {
  readonly name: FormName
  readonly close: () => void
}

/** A form filled beside any act: what was still open, or what could not be asked then. */
function Fill({ name, file, close }: FillProps) {
  const t = useText()
  const sending = useSend(answerForm)
  const today = dayIn(useNow())
  const facts = useMemo(() => factsOfCase(file, today), [file, today])
  const form = useActForm(name, { place: draftOfForm(file.id, name), facts })
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    const [filled] = form.filled() ?? []
    if (filled === undefined || form.faults.length > 0) return
    if ((await sending.send({ id: file.id, form: filled })) !== undefined) close()
  }
  if (form.isLoading || form.definition !== undefined)
    return (
      <Form act={words.save} sending={sending} onSubmit={() => void save()} close={close}>
        <ActQuestions of={form} tried={tried} />
      </Form>
    )
  return <p>{t(words.nothingAsked)}</p>
}
