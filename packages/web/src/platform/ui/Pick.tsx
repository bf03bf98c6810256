import type { Text } from '@tumpeang/domain/kernel'
import { useId } from 'react'
import { useText } from '../text/index.ts'
import styles from './Fields.module.css'

interface Props<Value extends string> {
  readonly label: Text
  readonly hint?: Text
  readonly options: readonly { readonly value: Value; readonly text: Text }[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly error?: string | undefined
}

/** One of a few short answers, side by side: for a form in which the question is one of several. */
export function Pick<Value extends string>(props: Props<Value>) {
  const { label, hint, options, value, onChange, error } = props
  const t = useText()
  const id = useId()
  return (
    <fieldset className={styles.group} role="radiogroup" aria-invalid={error !== undefined}>
      <legend>{t(label)}</legend>
      {hint !== undefined && <p className={styles.hint}>{t(hint)}</p>}
      <div className={styles.kinds}>
        {options.map(({ value: one, text }) => (
          <label key={one} className={styles.kind}>
            <input
              type="radio"
              name={id}
              value={one}
              checked={one === value}
              onChange={() => onChange(one)}
            />
            {t(text)}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
