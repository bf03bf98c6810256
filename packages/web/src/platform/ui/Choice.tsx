import type { Text } from '@tumpeang/domain/kernel'
import { type ComponentType, useId } from 'react'
import { useText } from '../text/index.ts'
import styles from './Choice.module.css'

export interface Option<Value extends string> {
  readonly value: Value
  readonly text: Text
  readonly hint?: Text
  readonly icon?: ComponentType<{ size?: number | string; stroke?: number | string }>
}

interface Asked<Value extends string> {
  readonly label: Text
  readonly hint?: Text
  readonly options: readonly Option<Value>[]
  readonly error?: string | undefined
  /** The label is the heading of a page with one question. */
  readonly large?: boolean
}

interface One<Value extends string> extends Asked<Value> {
  readonly value: Value | null
  readonly onChange: (value: Value) => void
}

interface Many<Value extends string> extends Asked<Value> {
  readonly values: readonly Value[]
  readonly onChange: (values: readonly Value[]) => void
}

/** Large choices with a picture and words; one of them, by thumb or by arrow keys. */
export function Choice<Value extends string>(props: One<Value>) {
  const { value, onChange } = props
  return (
    <Cards
      {...props}
      type="radio"
      isChosen={(one) => one === value}
      choose={(one) => onChange(one)}
    />
  )
}

/** The same, when several may be true together. */
export function Choices<Value extends string>(props: Many<Value>) {
  const { values, onChange } = props
  return (
    <Cards
      {...props}
      type="checkbox"
      isChosen={(one) => values.includes(one)}
      choose={(one) =>
        onChange(values.includes(one) ? values.filter((other) => other !== one) : [...values, one])
      }
    />
  )
}

interface CardsProps<Value extends string> extends Asked<Value> {
  readonly type: 'radio' | 'checkbox'
  readonly isChosen: (value: Value) => boolean
  readonly choose: (value: Value) => void
}

function Cards<Value extends string>(props: CardsProps<Value>) {
  const { label, hint, options, error, large = false, type, isChosen, choose } = props
  const t = useText()
  const id = useId()
  const described = [
    hint === undefined ? '' : `${id}-hint`,
    error === undefined ? '' : `${id}-error`,
  ]
    .join(' ')
    .trim()
  return (
    <fieldset
      className={styles.choice}
      {...(described === '' ? {} : { 'aria-describedby': described })}
      {...(type === 'radio' ? { role: 'radiogroup', 'aria-invalid': error !== undefined } : {})}
    >
      <legend className={large ? styles.large : styles.legend}>
        {large ? <h1>{t(label)}</h1> : t(label)}
      </legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {t(hint)}
        </p>
      )}
      <div className={styles.cards}>
        {options.map(({ value, text, hint: more, icon: Icon }) => (
          <label key={value} className={styles.card}>
            <input
              type={type}
              name={id}
              value={value}
              checked={isChosen(value)}
              onChange={() => choose(value)}
            />
            {Icon !== undefined && (
              <span className={styles.icon} aria-hidden>
                <Icon size={26} stroke={1.6} />
              </span>
            )}
            <span>
              {t(text)}
              {more !== undefined && <span className={styles.more}>{t(more)}</span>}
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
