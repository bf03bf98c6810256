import { NativeSelect, TextInput } from '@mantine/core'
import type { Birth } from '@tumpeang/domain/children'
import { type Day, dayIn, type Text } from '@tumpeang/domain/kernel'
import { ageBetween, latinDigits, monthNames } from '@tumpeang/domain/khmer'
import { useId, useState } from 'react'
import { digitsOf, useLanguage, useText } from '../text/index.ts'
import { dayFrom, type Parts, rangeOf, rangeOfAges } from './birth.ts'
import styles from './Fields.module.css'
import { useNow } from './use-now.ts'
import { words } from './words.ts'

type Precision = 'day' | 'month' | 'year' | 'estimated'

const precisions: readonly { readonly value: Precision; readonly text: Text }[] = [
  { value: 'day', text: words.knownDay },
  { value: 'month', text: words.knownMonth },
  { value: 'year', text: words.knownYear },
  { value: 'estimated', text: words.knownAge },
]

const noParts: Parts = { day: '', month: '', year: '' }

const partsFrom = (day: Day | null): Parts => {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return day === null ? noParts : { year, month: String(Number(month)), day: String(Number(date)) }
}

interface InputsProps {
  readonly parts: Parts
  readonly onChange: (parts: Parts) => void
  readonly precision: 'day' | 'month' | 'year'
}

function Inputs({ parts, onChange, precision }: InputsProps) {
  const t = useText()
  const shown = useLanguage()
  const number = (part: 'day' | 'year', length: number) => (
    <TextInput
      className={styles.short ?? ''}
      label={t(words[part])}
      inputMode="numeric"
      autoComplete="off"
      maxLength={length}
      value={digitsOf(parts[part], shown)}
      onChange={({ currentTarget }) =>
        onChange({ ...parts, [part]: latinDigits(currentTarget.value).replaceAll(/[^0-9]/g, '') })
      }
    />
  )
  return (
    <div className={styles.parts}>
      {precision === 'day' && number('day', 2)}
      {precision !== 'year' && (
        <NativeSelect
          className={styles.month ?? ''}
          label={t(words.month)}
          value={parts.month}
          onChange={({ currentTarget }) => onChange({ ...parts, month: currentTarget.value })}
          data={[
            { value: '', label: '' },
            ...monthNames.map((name, index) => ({ value: String(index + 1), label: t(name) })),
          ]}
        />
      )}
      {number('year', 4)}
    </div>
  )
}

interface DayProps {
  readonly label: Text
  readonly hint?: Text
  readonly value: Day | null
  readonly onChange: (day: Day | null) => void
  readonly error?: string | undefined
}

/** One sure day: of a visit, of an appointment. Day, month and year, in Khmer digits or Latin. */
export function DayField({ label, hint, value, onChange, error }: DayProps) {
  const t = useText()
  const [parts, setParts] = useState(() => partsFrom(value))
  const wrong = parts.day !== '' && parts.month !== '' && parts.year.length === 4 && value === null
  const problem = error ?? (wrong ? t(words.noSuchDay) : undefined)
  return (
    <fieldset className={styles.group}>
      <legend>{t(label)}</legend>
      {hint !== undefined && <p className={styles.hint}>{t(hint)}</p>}
      <Inputs
        precision="day"
        parts={parts}
        onChange={(next) => {
          setParts(next)
          onChange(dayFrom(next) ?? null)
        }}
      />
      {problem !== undefined && (
        <p className={styles.error} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}

interface BirthProps {
  readonly label: Text
  readonly hint?: Text
  readonly value: Birth
  readonly onChange: (birth: Birth) => void
  readonly error?: string | undefined
}

export const unknownBirth: Birth = { precision: 'unknown', from: null, to: null, words: null }

/** A birth date as sure as it is: the day, the month, the year, or about how old. */
export function DateField({ label, hint, value, onChange, error }: BirthProps) {
  const t = useText()
  const shown = useLanguage()
  const today = dayIn(useNow())
  const id = useId()
  const [precision, setPrecision] = useState<Precision>(
    value.precision === 'unknown' ? 'day' : value.precision,
  )
  const [parts, setParts] = useState(() => partsFrom(value.from))
  const [ages, setAges] = useState(() => {
    if (value.precision !== 'estimated' || value.from === null || value.to === null)
      return { least: '', most: '' }
    const { least, most } = ageBetween({ earliest: value.from, latest: value.to }, today)
    return { least: String(least), most: String(most) }
  })

  const tell = (how: Precision, given: Parts, { least, most }: typeof ages) => {
    const sure = dayFrom(given)
    const range =
      how === 'day'
        ? sure && { from: sure, to: sure }
        : how === 'month'
          ? given.month === ''
            ? undefined
            : rangeOf(given.year, given.month)
          : how === 'year'
            ? rangeOf(given.year)
            : rangeOfAges(least, most, today)
    onChange(
      range === undefined
        ? { ...unknownBirth, words: value.words }
        : { ...range, precision: how, words: value.words },
    )
  }
  const age = (end: 'least' | 'most') => (
    <TextInput
      className={styles.short ?? ''}
      label={t(end === 'least' ? words.ageFrom : words.ageTo)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={2}
      rightSection={<span className={styles.hint}>{t(words.years)}</span>}
      rightSectionWidth={48}
      value={digitsOf(ages[end], shown)}
      onChange={({ currentTarget }) => {
        const next = { ...ages, [end]: latinDigits(currentTarget.value).replaceAll(/[^0-9]/g, '') }
        setAges(next)
        tell(precision, parts, next)
      }}
    />
  )
  return (
    <fieldset className={styles.group}>
      <legend>{t(label)}</legend>
      {hint !== undefined && <p className={styles.hint}>{t(hint)}</p>}
      <div className={styles.kinds} role="radiogroup" aria-label={t(words.howSure)}>
        {precisions.map(({ value: how, text }) => (
          <label key={how} className={styles.kind}>
            <input
              type="radio"
              name={id}
              checked={precision === how}
              onChange={() => {
                setPrecision(how)
                tell(how, parts, ages)
              }}
            />
            {t(text)}
          </label>
        ))}
      </div>
      {precision === 'estimated' ? (
        <div className={styles.parts}>
          {age('least')}
          {age('most')}
        </div>
      ) : (
        <Inputs
          precision={precision}
          parts={parts}
          onChange={(next) => {
            setParts(next)
            tell(precision, next, ages)
          }}
        />
      )}
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
