import { Button, NativeSelect, Textarea } from '@mantine/core'
import {
  conditionOf,
  type Field,
  type FormDefinition,
  type FormFault,
  spoken,
} from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import { useRef, useState } from 'react'
import { useText } from '../../platform/text/index.ts'
import styles from './Designer.module.css'
import { words } from './designer-texts.ts'
import { Picker } from './Picker.tsx'
import { useSaid } from './said.ts'

interface Props {
  readonly label: Text
  readonly hint?: Text
  readonly value: string
  readonly onChange: (expression: string) => void
  readonly form: FormDefinition
  /** What is wrong with it, as the check of the whole form says it. */
  readonly faults: readonly FormFault[]
  /** The question that has the expression; a check speaks of its answer. */
  readonly field?: Field
  readonly section?: string
  /** What may be picked instead of written; a calculation is only written. */
  readonly picks?: 'condition' | 'check'
}

/** What an expression means, in the language of the screen; what cannot be read stays as written. */
export function useExpressionWords(
  form: FormDefinition,
): (expression: string, how?: { as?: 'condition' | 'value'; self?: Field | undefined }) => string {
  const t = useText()
  return (expression, how) => {
    const said = spoken(expression, form, how)
    return said === null ? expression : t(said)
  }
}

/**
 * A condition, a check or a calculation. Conditions and checks are picked; whoever knows how, or needs
 * more than can be picked, writes the expression. Either way it says what is wrong, or what it means.
 */
export function ExpressionField(props: Props) {
  const { label, value, form, faults, field, picks } = props
  const t = useText()
  const inWords = useExpressionWords(form)
  const self = picks === 'check' ? field : undefined
  const pickable = picks !== undefined && conditionOf(value, form, self) !== undefined
  const [writes, setWrites] = useState(!pickable)
  const isWritten = value.trim() !== ''
  const meaning = isWritten && faults.length === 0 && (
    <p className={styles.quiet} aria-live="polite">
      {t(words.understood, {
        words: inWords(value, { as: picks === undefined ? 'value' : 'condition', self: field }),
      })}
    </p>
  )
  if (picks === undefined)
    return (
      <div>
        <Written {...props} />
        {meaning}
      </div>
    )
  return (
    <div className={styles.expression}>
      <p className={styles.expressionTitle}>{t(label)}</p>
      {writes || !pickable ? (
        <Written {...props} />
      ) : (
        <Picker key={field?.name} {...props} self={self} />
      )}
      {meaning}
      {!pickable && <p className={styles.quiet}>{t(words.onlyWritten)}</p>}
      {pickable && (
        <Button
          variant="subtle"
          px="xs"
          aria-label={`${t(writes ? words.pickIt : words.writeIt)}: ${t(label)}`}
          onClick={() => setWrites(!writes)}
        >
          {t(writes ? words.pickIt : words.writeIt)}
        </Button>
      )}
    </div>
  )
}

/** The expert's way: the expression as text. */
function Written({ label, hint, value, onChange, form, faults }: Props) {
  const t = useText()
  const said = useSaid()
  const input = useRef<HTMLTextAreaElement>(null)
  const put = (name: string) => {
    const at = input.current?.selectionStart ?? value.length
    onChange(`${value.slice(0, at)}\${${name}}${value.slice(at)}`)
    input.current?.focus()
  }
  return (
    <>
      <Textarea
        ref={input}
        label={t(words.writtenAs, { label: t(label) })}
        description={t(hint ?? words.expressionHint)}
        minRows={1}
        autosize={false}
        rows={2}
        spellCheck={false}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={faults.length === 0 ? undefined : faults.map(({ detail }) => t(detail)).join(' · ')}
      />
      <NativeSelect
        aria-label={`${t(words.insert)}: ${t(label)}`}
        value=""
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '') put(currentTarget.value)
        }}
        data={[
          { value: '', label: t(words.insert) },
          ...form.sections.map((section) => ({
            group: said(section.title) || section.name,
            items: section.fields
              .filter(
                ({ kind, retired }) =>
                  retired === undefined && kind !== 'note' && kind !== 'signature',
              )
              .map(({ name, label: field }) => ({ value: name, label: said(field) || name })),
          })),
        ]}
      />
    </>
  )
}
