import { TextInput } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import { type Desk, searchDesks, type ServiceCategory } from '@tumpeang/domain/organizations'
import { type PlaceCode, placeName } from '@tumpeang/domain/places'
import { useEffect, useId, useState } from 'react'
import { useAsked } from '../asked.ts'
import { useLanguage, useText } from '../text/index.ts'
import styles from './DeskPicker.module.css'
import { words } from './words.ts'

interface Props {
  readonly label: Text
  readonly hint?: Text
  readonly value: string | null
  readonly onChange: (desk: Desk) => void
  /** The nearest desks to this place come first. */
  readonly place: PlaceCode | null
  /** Only desks that give this kind of service, until one searches by name. */
  readonly service?: ServiceCategory | undefined
  /** A desk that cannot be meant: the one that asks. */
  readonly except?: string
  readonly error?: string | undefined
}

/** A desk, not a person: those that fit and are near are offered, any other is found by its name. */
export function DeskPicker(props: Props) {
  const { label, hint, value, onChange, place, service, except, error } = props
  const t = useText()
  const shown = useLanguage()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [sought, setSought] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSought(typed.trim()), 300)
    return () => clearTimeout(timer)
  }, [typed])
  const found = useAsked(searchDesks, {
    ...(sought === '' ? {} : { text: sought }),
    ...(place === null ? {} : { place }),
    ...(service === undefined || sought !== '' ? {} : { service }),
    limit: 12,
  })
  const desks = (found.data?.items ?? []).filter((desk) => desk.id !== except)
  return (
    <fieldset className={styles.desks} role="radiogroup" aria-invalid={error !== undefined}>
      <legend>{t(label)}</legend>
      {hint !== undefined && <p className={styles.hint}>{t(hint)}</p>}
      <ul data-plain aria-live="polite">
        {desks.map((desk) => (
          <li key={desk.id}>
            <label className={styles.desk}>
              <input
                type="radio"
                name={id}
                value={desk.id}
                checked={desk.id === value}
                onChange={() => onChange(desk)}
              />
              <span>
                {shown === 'km' ? desk.nameKm : desk.nameEn}
                <span className={styles.where}>
                  {desk.path.length === 0
                    ? t(words.wholeCountry)
                    : desk.path
                        .toReversed()
                        .map((step) => t(placeName(step)))
                        .join(shown === 'km' ? ' ' : ', ')}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.data !== undefined && desks.length === 0 && (
        <p className={styles.hint}>{t(words.noDesk)}</p>
      )}
      <TextInput
        type="search"
        label={t(words.searchDesk)}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
