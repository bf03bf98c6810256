import {
  type Answer,
  type Answers,
  type Field,
  type FormDefinition,
  isUnanswered,
  type Row,
  type Section,
} from '@tumpeang/domain/forms'
import { filled } from '@tumpeang/domain/kernel'
import { getPlace, PlaceCode, placeName } from '@tumpeang/domain/places'
import { useAsked } from '../../platform/asked.ts'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { words } from './question-texts.ts'
import styles from './Questions.module.css'
import { useAnswerWords, useSaid } from './said.ts'

interface Props {
  /** The version by which it was filled, whichever is in force now. */
  readonly definition: FormDefinition
  readonly answers: Answers
}

const isRows = (answer: Answers[string] | undefined): answer is Row[] =>
  Array.isArray(answer) && answer.length > 0 && answer.every((row) => typeof row === 'object')

/** What was answered, to be read: by the words of the version that asked, retired questions as well. */
export function AnsweredForm({ definition, answers }: Props) {
  const t = useText()
  const said = useSaid()
  const names = new Set(
    definition.sections.flatMap(({ name, fields }) => [name, ...fields.map((one) => one.name)]),
  )
  // What no question of that version asked is shown by its name: nothing that was written is lost.
  const strange = Object.entries(answers).filter(
    ([name, answer]) => !names.has(name) && !isUnanswered(answer),
  )
  const sections = definition.sections.filter((section) => hasAnswers(section, answers))
  if (sections.length === 0 && strange.length === 0) return <p>{t(words.noAnswers)}</p>
  return (
    <div className={styles.answers}>
      {sections.map((section) => {
        const rows = answers[section.name]
        return (
          <section key={section.name}>
            <h4>{said(section.title)}</h4>
            {section.repeat !== undefined && isRows(rows) ? (
              rows.map((row, index) => <RowOf key={index} section={section} row={row} at={index} />)
            ) : (
              <Answered fields={section.fields} answers={answers} />
            )}
          </section>
        )
      })}
      {strange.length > 0 && (
        <dl>
          {strange.map(([name, answer]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{typeof answer === 'object' ? JSON.stringify(answer) : String(answer)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

const hasAnswers = ({ name, repeat, fields }: Section, answers: Answers): boolean =>
  repeat === undefined
    ? fields.some((field) => !isUnanswered(answers[field.name]))
    : isRows(answers[name])

function RowOf({ section, row, at }: { section: Section; row: Row; at: number }) {
  const said = useSaid()
  const shown = useLanguage()
  const each = said(filled(section.repeat?.each ?? section.title, { number: at + 1 }))
  return (
    <>
      <h5>{shown === 'km' ? digitsOf(each, 'km') : each}</h5>
      <Answered fields={section.fields} answers={row} />
    </>
  )
}

function Answered({ fields, answers }: { fields: readonly Field[]; answers: Answers | Row }) {
  const t = useText()
  const said = useSaid()
  return (
    <dl>
      {fields.map((field) => {
        const answer = answers[field.name]
        if (answer === undefined || isUnanswered(answer) || isRows(answer)) return null
        return (
          <div key={field.name} className={styles.fact}>
            <dt>
              {said(field.label)}
              {field.retired !== undefined && ` (${t(words.retired)})`}
            </dt>
            <dd>
              <AnswerWords field={field} answer={answer} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function AnswerWords({ field, answer }: { field: Field; answer: Answer }) {
  const read = useAnswerWords()
  const place = PlaceCode.safeParse(answer)
  if (field.kind === 'place' && place.success) return <PlaceNames code={place.data} />
  return <>{read(field, answer) ?? ''}</>
}

function PlaceNames({ code }: { code: PlaceCode }) {
  const said = useSaid()
  const found = useAsked(getPlace, { code })
  if (found.data === undefined) return <>{code}</>
  return (
    <>
      {[found.data, ...found.data.path.toReversed()].map((one) => said(placeName(one))).join(', ')}
    </>
  )
}
