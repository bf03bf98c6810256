import { Button, TextInput, UnstyledButton } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import { type Desk, searchDesks } from '@tumpeang/domain/organizations'
import { placeName } from '@tumpeang/domain/places'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsked } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { useRested } from '../../platform/ui/rested.ts'
import styles from './People.module.css'
import { words } from './people-texts.ts'

interface Props {
  readonly label: Text
  readonly hint: Text
  readonly value: Desk | null
  readonly onChange: (desk: Desk | null) => void
  readonly error?: string | undefined
}

/** One desk of the whole country, by its name: nothing is offered before one has written some of it. */
export function DeskSearch({ label, hint, value, onChange, error }: Props) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const sought = useRested(typed).trim()
  const isSought = sought.length > 1 && value === null
  const found = useAsked(searchDesks, { text: sought, limit: 10 }, { enabled: isSought })
  const nameOf = (desk: Desk) => t({ km: desk.nameKm, en: desk.nameEn })
  const whereOf = (desk: Desk) =>
    desk.path
      .toReversed()
      .map((step) => t(placeName(step)))
      .join(' · ')
  if (value !== null)
    return (
      <div>
        <p className={styles.question}>{t(label)}</p>
        <p className={styles.picked}>
          {nameOf(value)}
          <span className={`${styles.quiet} ${styles.block}`}>{whereOf(value)}</span>
        </p>
        <Button variant="subtle" onClick={() => onChange(null)}>
          {t(words.otherDesk)}
        </Button>
      </div>
    )
  return (
    <div>
      <TextInput
        type="search"
        label={t(label)}
        description={t(hint)}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        error={error}
      />
      {isSought && found.data !== undefined && (
        <div aria-live="polite">
          {found.data.items.length === 0 ? (
            <p className={styles.quiet}>{t(words.noDesk)}</p>
          ) : (
            <ul data-plain className={styles.found}>
              {found.data.items.map((desk) => (
                <li key={desk.id}>
                  <UnstyledButton
                    onClick={() => {
                      onChange(desk)
                      setTyped('')
                    }}
                  >
                    {nameOf(desk)}
                    <span className={`${styles.quiet} ${styles.block}`}>{whereOf(desk)}</span>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}
