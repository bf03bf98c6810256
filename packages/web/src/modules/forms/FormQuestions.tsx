import { Button } from '@mantine/core'
import {
  type Answer,
  type Answers,
  type ExaminedField,
  type ExaminedSection,
  type Examination,
  type FormFacts,
  isUnanswered,
  type Row,
  type Section,
  silentKinds,
} from '@tumpeang/domain/forms'
import { filled } from '@tumpeang/domain/kernel'
import { IconLock } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { Question, Shown } from './Question.tsx'
import { words } from './question-texts.ts'
import styles from './Questions.module.css'
import { useAnswerWords, useSaid } from './said.ts'

interface Props {
  /** The form as it stands with these answers: `examine(definition, answers, facts, today)`. */
  readonly examined: Examination
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  /** One tried to file it: now it is also said what was left out. */
  readonly tried: boolean
  /**
   * Facts to try a form out with: then what the act's own screen fills is asked as well. In the act
   * itself nothing is asked twice.
   */
  readonly facts?: {
    readonly given: FormFacts
    readonly onChange: (facts: FormFacts) => void
    /** Fields that something hangs on; the others are only shown to be there. */
    readonly matter: ReadonlySet<string>
  }
}

const isFact = (fact: FormFacts[string] | undefined): fact is Answer =>
  fact !== undefined && !(Array.isArray(fact) && fact.some((one) => typeof one === 'object'))

const isRows = (answer: Answers[string] | undefined): answer is Row[] =>
  Array.isArray(answer) && answer.every((row) => typeof row === 'object')

/** Whether a field has its place on the screen of an act. */
const hasPlace = ({ field, shown }: ExaminedField, withBound: boolean): boolean =>
  shown && (withBound || (field.binds === undefined && field.kind !== 'signature'))

/**
 * The questions of a form, in one calm column: what hangs on a condition comes and goes as one
 * answers, and what was answered is kept meanwhile. What is wrong is said beside its question.
 */
export function FormQuestions({ examined, answers, onChange, tried, facts }: Props) {
  const withBound = facts !== undefined
  const t = useText()
  const said = useSaid()
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const faultOf = ({ path, faults }: ExaminedField): string | undefined => {
    const fault = faults.find(({ code }) => tried || (code !== 'required' && touched.has(path)))
    return fault === undefined ? undefined : said(fault.detail)
  }
  const touch = (path: string) =>
    setTouched((before) => (before.has(path) ? before : new Set([...before, path])))
  const one = (of: ExaminedField, row: Row | undefined, put: (answer: Answer) => void) => {
    const { field, path } = of
    const source = row ?? answers
    const given = Object.hasOwn(source, field.name) ? source[field.name] : undefined
    if (field.binds !== undefined) {
      const { binds, ...asked } = field
      const fact = facts?.given[binds]
      const isAsked =
        row === undefined &&
        facts?.matter.has(field.name) === true &&
        !silentKinds.includes(field.kind)
      return facts === undefined || !isAsked ? (
        <Locked key={path} of={of} />
      ) : (
        <div key={path} className={styles.locked}>
          <p className={styles.quiet}>
            <IconLock size={16} stroke={1.6} aria-hidden /> {t(words.filledByAct)}
          </p>
          <Question
            of={{ ...of, field: asked }}
            answer={isFact(fact) ? fact : undefined}
            onChange={(answer) => facts.onChange({ ...facts.given, [binds]: answer })}
            error={undefined}
          />
        </div>
      )
    }
    return (
      // A question counts as answered once one leaves it: nobody is corrected while typing.
      <div key={path} onBlur={() => touch(path)}>
        <Question
          of={of}
          answer={isRows(given) ? undefined : given}
          onChange={put}
          error={faultOf(of)}
        />
      </div>
    )
  }
  return (
    <div className={styles.questions}>
      {examined.sections.map((of) => {
        const { section, shown, fields, rows } = of
        if (!shown) return null
        if (section.repeat !== undefined) {
          if (section.binds !== undefined && !withBound) return null
          return (
            <Repeated
              key={section.name}
              of={of}
              answers={answers}
              onChange={onChange}
              fault={examined.faults.find(
                ({ path, code }) => path === section.name && (tried || code !== 'too-few-rows'),
              )}
              renderRow={(index, row, put) =>
                rows[index]
                  ?.filter((field) => hasPlace(field, withBound))
                  .map((field) => one(field, row, (answer) => put(field.field.name, answer)))
              }
            />
          )
        }
        const asked = fields.filter((field) => hasPlace(field, withBound))
        if (asked.length === 0) return null
        return (
          <section key={section.name} className={styles.section}>
            <Heading of={section} />
            {asked.map((field) =>
              one(field, undefined, (answer) =>
                onChange({ ...answers, [field.field.name]: answer }),
              ),
            )}
          </section>
        )
      })}
    </div>
  )
}

function Heading({ of: { title, help } }: { of: Section }) {
  const said = useSaid()
  return (
    <>
      <h3>{said(title)}</h3>
      {said(help) !== '' && <p>{said(help)}</p>}
    </>
  )
}

interface RepeatedProps {
  readonly of: ExaminedSection
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  readonly fault: Examination['faults'][number] | undefined
  readonly renderRow: (
    index: number,
    row: Row,
    put: (name: string, answer: Answer) => void,
  ) => ReactNode
}

/** A part that is asked for each of several: add one, remove one, the rest stays as it is. */
function Repeated({ of, answers, onChange, fault, renderRow }: RepeatedProps) {
  const t = useText()
  const said = useSaid()
  const shown = useLanguage()
  const { section, rows } = of
  const given = answers[section.name]
  const stored = isRows(given) ? given : []
  // The form shows as many as it asks for; what is typed into one of them makes it real.
  const all = rows.map((_row, index) => stored[index] ?? {})
  // Rows have no names: their keys are counted, so that removing one takes its own words along.
  const [keys, setKeys] = useState(() => all.map((_row, index) => index))
  const keyOf = (index: number) => keys[index] ?? 1000 + index
  const put = (next: readonly Row[]) => onChange({ ...answers, [section.name]: [...next] })
  const each = (index: number) =>
    said(filled(section.repeat?.each ?? section.title, { number: index + 1 }))
  const { least = 0, most = 100 } = section.repeat ?? {}
  const isBound = section.binds !== undefined
  return (
    <section className={styles.section}>
      <Heading of={section} />
      {all.map((row, index) => (
        <fieldset key={keyOf(index)} className={styles.row} aria-label={each(index)}>
          <div className={styles.rowHead}>
            <h4>{shown === 'km' ? digitsOf(each(index), 'km') : each(index)}</h4>
            {!isBound && all.length > least && (
              <Button
                variant="subtle"
                px="xs"
                onClick={() => {
                  setKeys(all.map((_one, at) => keyOf(at)).toSpliced(index, 1))
                  put(all.toSpliced(index, 1))
                }}
              >
                {t(words.dropRow, { each: each(index) })}
              </Button>
            )}
          </div>
          {renderRow(index, row, (name, answer) =>
            put(all.map((one, at) => (at === index ? { ...one, [name]: answer } : one))),
          )}
        </fieldset>
      ))}
      {isBound && all.length === 0 && <p className={styles.locked}>{t(words.filledByAct)}</p>}
      {fault !== undefined && (
        <p className={styles.error} role="alert" data-faulty="true">
          {said(fault.detail)}
        </p>
      )}
      {!isBound && all.length < most && (
        <div>
          <Button
            variant="light"
            onClick={() => {
              const next = Math.max(-1, ...keys) + 1
              setKeys([...all.map((_one, at) => keyOf(at)), next])
              put([...all, {}])
            }}
          >
            {t(words.addRow)}
          </Button>
        </div>
      )}
    </section>
  )
}

/** A typed fact: the act's own screen fills it, so that nothing is typed twice. */
function Locked({ of }: { of: ExaminedField }) {
  const t = useText()
  const said = useSaid()
  const read = useAnswerWords()
  const value = read(of.field, of.value)
  return (
    <dl className={`${styles.fact} ${value === undefined ? styles.locked : ''}`}>
      <dt>{said(of.field.label)}</dt>
      <dd>{value ?? t(words.filledByAct)}</dd>
    </dl>
  )
}

/** Facts that were known before the act; what its own fields say stands on the same screen. */
const ofTheRecord = /^(child|caregiver|case|report|household|placement)\./

/** The facts of the record that a form shows and that are known already: read, not asked again. */
export function KnownFacts({ examined }: { examined: Examination }) {
  const t = useText()
  const known = examined.sections.flatMap(({ shown, fields }) =>
    shown
      ? fields.filter(
          ({ field, value, shown: isShown }) =>
            isShown && ofTheRecord.test(field.binds ?? '') && !isUnanswered(value),
        )
      : [],
  )
  if (known.length === 0) return null
  return (
    <details className={styles.known}>
      <summary>{t(words.known)}</summary>
      {known.map((of) => (
        <Shown key={of.path} of={of} />
      ))}
    </details>
  )
}
