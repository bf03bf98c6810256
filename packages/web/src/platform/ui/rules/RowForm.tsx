import { Button, Textarea } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import type { ReactNode } from 'react'
import { useText } from '../../text/index.ts'
import styles from './Rules.module.css'
import { words } from './words.ts'

/** One thing said in both languages, Khmer first. */
export function BothLanguages(props: {
  readonly labels: { readonly km: Text; readonly en: Text }
  readonly value: Text
  readonly onChange: (value: { km: string; en: string }) => void
}) {
  const { labels, value, onChange } = props
  const t = useText()
  return (
    <div className={styles.pairs}>
      {(['km', 'en'] as const).map((language) => (
        <Textarea
          key={language}
          lang={language}
          label={t(labels[language])}
          autosize
          minRows={2}
          value={value[language]}
          onChange={({ currentTarget }) => onChange({ ...value, [language]: currentTarget.value })}
        />
      ))}
    </div>
  )
}

export interface RowFormProps {
  readonly number: number
  readonly wrong: readonly string[]
  readonly onRemove: () => void
  /** What removing it is called, where it is more than a row. */
  readonly remove?: Text
  readonly onDone: () => void
}

/** The frame of a row that is being changed: what is wrong with it, done, and remove. */
export function RowForm(props: RowFormProps & { readonly children: ReactNode }) {
  const { number, wrong, onRemove, remove = words.remove, onDone, children } = props
  const t = useText()
  return (
    <section className={styles.editor} aria-label={t(words.changeRow, { row: number })}>
      <h3>{t(words.atRow, { row: number })}</h3>
      {children}
      {wrong.map((detail) => (
        <p key={detail} className={styles.wrong} role="alert">
          {detail}
        </p>
      ))}
      <div className={styles.acts}>
        <Button onClick={onDone}>{t(words.done)}</Button>
        <Button variant="subtle" color="danger" onClick={onRemove}>
          {t(remove)}
        </Button>
      </div>
    </section>
  )
}
