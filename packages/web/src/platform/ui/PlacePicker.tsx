import { NativeSelect, TextInput, UnstyledButton } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import {
  getPlace,
  type Level,
  levels,
  listPlaces,
  pathOf,
  PlaceCode,
  placeName,
  searchPlaces,
} from '@tumpeang/domain/places'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsked } from '../asked.ts'
import { useLanguage, useText } from '../text/index.ts'
import styles from './Fields.module.css'
import { placesInOrder } from './places-in-order.ts'
import { useRested } from './rested.ts'
import { words } from './words.ts'

interface Props {
  readonly label: Text
  readonly hint?: Text
  readonly value: PlaceCode | null
  readonly onChange: (code: PlaceCode | null) => void
  /** The finest level that is asked for; a village unless said otherwise. */
  readonly downTo?: Level
  readonly error?: string | undefined
}

/**
 * A place by its name in either script, or step by step from the province down. Any level is an
 * answer: whoever knows only the district says the district.
 */
export function PlacePicker({ label, hint, value, onChange, downTo = 'village', error }: Props) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const sought = useRested(typed).trim()
  const found = useAsked(searchPlaces, { text: sought }, { enabled: sought.length > 1 })
  const chosen = useAsked(
    getPlace,
    { code: value ?? PlaceCode.parse('01') },
    { enabled: value !== null },
  )
  const path = value === null ? [] : pathOf(value)
  const asked = levels.slice(0, levels.indexOf(downTo) + 1)
  return (
    <fieldset className={styles.group}>
      <legend>{t(label)}</legend>
      {hint !== undefined && <p className={styles.hint}>{t(hint)}</p>}
      <TextInput
        type="search"
        label={t(words.searchPlace)}
        description={t(words.searchPlaceHint)}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {sought.length > 1 && found.data !== undefined && (
        <div aria-live="polite">
          {found.data.items.length === 0 ? (
            <p className={styles.none}>{t(words.noPlace)}</p>
          ) : (
            <ul data-plain className={styles.found}>
              {found.data.items.map((place) => (
                <li key={place.code}>
                  <UnstyledButton
                    onClick={() => {
                      onChange(place.code)
                      setTyped('')
                    }}
                  >
                    {t(placeName(place))}
                    <small>
                      {place.path
                        .toReversed()
                        .map((step) => t(placeName(step)))
                        .join(' · ')}
                    </small>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <div className={`${styles.pairs} ${styles.steps}`}>
        {asked.map((level, depth) => (
          <Step
            key={level}
            level={level}
            parent={depth === 0 ? null : (path[depth - 1] ?? null)}
            isFirst={depth === 0}
            value={path[depth] ?? null}
            onChange={(code) => onChange(code ?? path[depth - 1] ?? null)}
          />
        ))}
      </div>
      {value !== null && chosen.data?.code === value && (
        <p className={styles.chosen} aria-live="polite">
          {[chosen.data, ...chosen.data.path.toReversed()]
            .map((step) => t(placeName(step)))
            .join(' · ')}
        </p>
      )}
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}

interface StepProps {
  readonly level: Level
  readonly parent: PlaceCode | null
  readonly isFirst: boolean
  readonly value: PlaceCode | null
  readonly onChange: (code: PlaceCode | null) => void
}

function Step({ level, parent, isFirst, value, onChange }: StepProps) {
  const t = useText()
  const open = isFirst || parent !== null
  const { data, isPlaceholderData, isPending, fetchStatus } = useAsked(
    listPlaces,
    parent === null ? {} : { parent },
    { enabled: open },
  )
  const shown = useLanguage()
  // What stands until the answer comes are the places of another parent.
  const items = open && !isPlaceholderData ? placesInOrder(data?.items ?? [], shown) : []
  // A level that nobody has imported yet is not asked for.
  if (open && items.length === 0 && fetchStatus === 'paused' && (isPending || isPlaceholderData))
    return <p className={styles.hint}>{t(words.placesOffline)}</p>
  if (!isFirst && items.length === 0) return null
  return (
    <NativeSelect
      label={t(words[level])}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(items.find(({ code }) => code === currentTarget.value)?.code ?? null)
      }
      data={[
        { value: '', label: t(isFirst ? words.choosePlace : words.unknownPlace) },
        ...items.map((place) => ({ value: place.code, label: t(placeName(place)) })),
      ]}
    />
  )
}
