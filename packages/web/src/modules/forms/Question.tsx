import { Button, Textarea, TextInput } from '@mantine/core'
import { type Answer, type ExaminedField, type Field, ratingNames } from '@tumpeang/domain/forms'
import { Day } from '@tumpeang/domain/kernel'
import { latinDigits } from '@tumpeang/domain/khmer'
import { PlaceCode } from '@tumpeang/domain/places'
import { lazy, type ReactNode, Suspense, useId, useState } from 'react'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { CodesField } from '../../platform/ui/CodesField.tsx'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Listen } from './Listen.tsx'
import { words } from './question-texts.ts'
import styles from './Questions.module.css'
import { choosable, useAnswerWords, useLabel, useSaid } from './said.ts'

const PlacePicker = lazy(() =>
  import('../../platform/ui/PlacePicker.tsx').then((found) => ({ default: found.PlacePicker })),
)

/** More than these are sought by typing instead of read through. */
const FEW = 12

interface Props {
  readonly of: ExaminedField
  /** What stands in the draft, right or wrong; `of.value` is only what can be understood of it. */
  readonly answer: Answer | undefined
  readonly onChange: (answer: Answer) => void
  readonly error: string | undefined
}

/** One question, by its kind: what one sees is large, labelled, and says what is wrong beside it. */
export function Question({ of, answer, onChange, error }: Props) {
  const t = useText()
  const said = useSaid()
  const { field, required } = of
  const clears = ['yes-no', 'rating', 'choose-one'].includes(field.kind)
  const isAnswered = answer !== undefined && answer !== null
  return (
    <div className={styles.question} data-faulty={error !== undefined}>
      <Control field={field} of={of} answer={answer} onChange={onChange} error={error} />
      <div className={styles.under}>
        {required && !isAnswered && <span className={styles.must}>{t(words.mustAnswer)}</span>}
        {field.audio !== undefined && field.audio !== '' && <Listen file={field.audio} />}
        {clears && isAnswered && (
          <Button
            variant="subtle"
            px="xs"
            aria-label={`${t(words.clear)}: ${said(field.label)}`}
            onClick={() => onChange(null)}
          >
            {t(words.clear)}
          </Button>
        )}
      </div>
    </div>
  )
}

function Control({ field, of, answer, onChange, error }: Props & { field: Field }) {
  const said = useSaid()
  const called = useLabel()(field)
  const label = { km: called, en: called }
  const help = said(field.help)
  const hint = help === '' ? {} : { hint: { km: help, en: help } }
  const shared = { label, ...hint, error }
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'phone':
    case 'whole-number':
    case 'number':
      return <Typed {...{ field, answer, onChange, error }} />
    case 'date': {
      const day = Day.safeParse(answer)
      return <DayField {...shared} value={day.success ? day.data : null} onChange={onChange} />
    }
    case 'place': {
      const code = PlaceCode.safeParse(answer)
      return (
        <Suspense fallback={<Loading lines={2} />}>
          <PlacePicker {...shared} value={code.success ? code.data : null} onChange={onChange} />
        </Suspense>
      )
    }
    case 'yes-no':
      return (
        <OneOf
          {...{ field, error }}
          options={[
            { value: 'yes', shown: said(words.yes) },
            { value: 'no', shown: said(words.no) },
          ]}
          chosen={answer === true ? 'yes' : answer === false ? 'no' : null}
          onChange={(code) => onChange(code === 'yes')}
        />
      )
    case 'rating':
      return <Rating {...{ field, answer, onChange, error }} />
    case 'choose-one': {
      const chosen = typeof answer === 'string' ? answer : null
      const options = choosable(field, chosen === null ? [] : [chosen])
      return options.length > FEW ? (
        <CodeSelect {...shared} options={options} value={chosen} onChange={onChange} />
      ) : (
        <OneOf
          {...{ field, error }}
          options={options.map(({ code, text }) => ({ value: code, shown: said(text) }))}
          chosen={chosen}
          onChange={onChange}
        />
      )
    }
    case 'choose-many': {
      const chosen = Array.isArray(answer) ? answer : []
      const options = choosable(field, chosen)
      return options.length > FEW && field.ranked !== true ? (
        <CodesField {...shared} options={options} values={chosen} onChange={onChange} />
      ) : (
        <ManyOf {...{ field, chosen, onChange, error }} />
      )
    }
    case 'note':
      return (
        <div>
          <p className={styles.note}>{said(field.label)}</p>
          {help !== '' && <p className={styles.quiet}>{help}</p>}
        </div>
      )
    case 'calculation':
    case 'signature':
    default:
      return <Shown of={of} />
  }
}

/** What is worked out from other answers, as one more fact. */
export function Shown({ of: { field, value } }: { of: ExaminedField }) {
  const t = useText()
  const said = useSaid()
  const read = useAnswerWords()
  const label = said(field.label)
  if (label === '') return null
  return (
    <dl className={styles.fact}>
      <dt>{label}</dt>
      <dd aria-live="polite">
        {field.kind === 'signature' ? t(words.onPaper) : (read(field, value) ?? '–')}
      </dd>
    </dl>
  )
}

interface TypedProps {
  readonly field: Field
  readonly answer: Answer | undefined
  readonly onChange: (answer: Answer) => void
  readonly error: string | undefined
}

/** A number is kept as a number once it is one; until then what was typed is kept, and said to be wrong. */
function numberOr(typed: string, isWhole: boolean): Answer {
  const plain = latinDigits(typed).replaceAll(/\s/g, '').replace(',', '.')
  if (plain === '') return null
  const pattern = isWhole ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d{1,10})?$/
  return pattern.test(plain) ? Number(plain) : typed
}

/** Words and numbers. Digits may be typed in either script, and are shown in that of the screen. */
function Typed({ field, answer, onChange, error }: TypedProps) {
  const said = useSaid()
  const called = useLabel()
  const shown = useLanguage()
  const isNumber = field.kind === 'whole-number' || field.kind === 'number'
  const asText = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : ''
  // "1." is on its way to 1.5: what is being typed stays as typed while it means the same.
  const [typed, setTyped] = useState(asText)
  const still = isNumber ? numberOr(typed, field.kind === 'whole-number') : typed
  const value = (still === null ? '' : String(still)) === asText ? typed : asText
  const help = said(field.help)
  const change = (text: string) => {
    setTyped(text)
    onChange(isNumber ? numberOr(text, field.kind === 'whole-number') : text)
  }
  const props = {
    label: called(field),
    description: help === '' ? undefined : help,
    error,
    value: isNumber || field.kind === 'phone' ? digitsOf(value, shown) : value,
  }
  return field.kind === 'long-text' ? (
    <Textarea
      {...props}
      minRows={2}
      autosize={false}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  ) : (
    <TextInput
      {...props}
      autoComplete="off"
      {...(field.kind === 'phone' ? { type: 'tel', inputMode: 'tel' as const } : {})}
      {...(isNumber
        ? { inputMode: field.kind === 'number' ? ('decimal' as const) : ('numeric' as const) }
        : {})}
      onChange={({ currentTarget }) =>
        change(field.kind === 'text' ? currentTarget.value : latinDigits(currentTarget.value))
      }
    />
  )
}

interface GroupProps {
  readonly field: Field
  readonly error: string | undefined
  readonly hint?: string
  readonly radio: boolean
  readonly children: ReactNode
}

function Group({ field, error, hint = '', radio, children }: GroupProps) {
  const said = useSaid()
  const called = useLabel()
  const id = useId()
  const help = [said(field.help), hint].filter((part) => part !== '').join(' · ')
  const described = [help === '' ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`]
    .join(' ')
    .trim()
  return (
    <fieldset
      className={styles.group}
      {...(described === '' ? {} : { 'aria-describedby': described })}
      {...(radio ? { role: 'radiogroup', 'aria-invalid': error !== undefined } : {})}
    >
      <legend>{called(field)}</legend>
      {help !== '' && (
        <p id={`${id}-help`} className={styles.quiet}>
          {help}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}

interface OneProps {
  readonly field: Field
  readonly error: string | undefined
  readonly options: readonly { readonly value: string; readonly shown: string }[]
  readonly chosen: string | null
  readonly onChange: (value: string) => void
}

function OneOf({ field, error, options, chosen, onChange }: OneProps) {
  const id = useId()
  return (
    <Group field={field} error={error} radio>
      <div className={styles.options}>
        {options.map(({ value, shown }) => (
          <label key={value} className={styles.choice}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              onChange={() => onChange(value)}
            />
            {shown}
          </label>
        ))}
      </div>
    </Group>
  )
}

/** Weak, medium, good, very good: four large choices, each with its number and its word. */
function Rating({ field, answer, onChange, error }: TypedProps) {
  const said = useSaid()
  const shown = useLanguage()
  const id = useId()
  return (
    <Group field={field} error={error} radio>
      <div className={styles.rates}>
        {ratingNames.map((name, index) => (
          <label key={name.en} className={styles.choice}>
            <input
              type="radio"
              name={id}
              value={index + 1}
              checked={answer === index + 1}
              onChange={() => onChange(index + 1)}
            />
            <b>{digitsOf(index + 1, shown)}</b>
            {said(name)}
          </label>
        ))}
      </div>
    </Group>
  )
}

interface ManyProps {
  readonly field: Field
  readonly chosen: readonly string[]
  readonly onChange: (codes: string[]) => void
  readonly error: string | undefined
}

/** Several of a few. Where the order counts, the order of the taps is the rank. */
function ManyOf({ field, chosen, onChange, error }: ManyProps) {
  const t = useText()
  const said = useSaid()
  const shown = useLanguage()
  const options = choosable(field, chosen)
  const hints = [
    field.ranked === true ? t(words.rankHint) : '',
    field.most === undefined ? '' : t(words.atMost, { count: field.most }),
  ]
  const isFull = field.most !== undefined && chosen.length >= field.most
  return (
    <Group
      field={field}
      error={error}
      radio={false}
      hint={hints.filter((hint) => hint !== '').join(' · ')}
    >
      <div className={styles.options}>
        {options.map(({ code, text }) => {
          const at = chosen.indexOf(code)
          return (
            <label key={code} className={styles.choice}>
              <input
                type="checkbox"
                value={code}
                checked={at !== -1}
                disabled={at === -1 && isFull}
                onChange={() =>
                  onChange(at === -1 ? [...chosen, code] : chosen.filter((one) => one !== code))
                }
              />
              <span>{said(text)}</span>
              {field.ranked === true && at !== -1 && (
                <span className={styles.rank} aria-label={t(words.rank, { count: at + 1 })}>
                  {digitsOf(at + 1, shown)}
                </span>
              )}
            </label>
          )
        })}
      </div>
    </Group>
  )
}
