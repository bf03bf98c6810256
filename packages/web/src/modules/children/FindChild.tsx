import { Button, TextInput } from '@mantine/core'
import { type ChildBrief, searchChildren } from '@tumpeang/domain/children'
import { useEffect, useState } from 'react'
import { useAsked } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { Failed } from '../../platform/ui/Failed.tsx'
import styles from './Children.module.css'
import { FoundChild } from './FoundChild.tsx'
import { words } from './texts.ts'

interface Props {
  readonly choose: (child: ChildBrief) => void
  /** Told what was typed, so that nobody types a name twice. */
  readonly onTyped?: (typed: string) => void
}

/** A search before anything is created, as one types, in either script. */
export function FindChild({ choose, onTyped }: Props) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [sought, setSought] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSought(typed.trim()), 300)
    return () => clearTimeout(timer)
  }, [typed])
  const found = useAsked(searchChildren, { q: sought, limit: 8 }, { enabled: sought.length > 1 })
  const isAsking = sought.length > 1
  return (
    <div>
      <TextInput
        type="search"
        label={t(words.sought)}
        description={t(words.soughtHint)}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          onTyped?.(currentTarget.value)
        }}
      />
      <div aria-live="polite">
        {isAsking && found.error !== null && (
          <Failed error={found.error} again={() => void found.refetch()} />
        )}
        {isAsking && found.data?.items.length === 0 && (
          <p className={styles.quiet}>{t(words.noneFound)}</p>
        )}
        {isAsking && found.data !== undefined && (
          <ul data-plain>
            {found.data.items.map((child) => (
              <FoundChild
                key={child.id}
                child={child}
                action={
                  <Button variant="default" onClick={() => choose(child)}>
                    {t(words.thisChild)}
                  </Button>
                }
              />
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
