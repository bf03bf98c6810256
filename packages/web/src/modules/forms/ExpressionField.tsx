import { NativeSelect, Textarea } from '@mantine/core'
import type { FormDefinition, FormFault } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import { useRef } from 'react'
import { useText } from '../../platform/text/index.ts'
import styles from './Designer.module.css'
import { words } from './designer-texts.ts'
import { useSaid } from './said.ts'

interface Props {
  readonly label: Text
  readonly hint?: Text
  readonly value: string
  readonly onChange: (expression: string) => void
  readonly form: FormDefinition
  /** What is wrong with it, as the check of the whole form says it. */
  readonly faults: readonly FormFault[]
}

/** An expression with its questions named by their words: `${age} < 5` as «Age» < 5. */
export function useExpressionWords(form: FormDefinition): (expression: string) => string {
  const said = useSaid()
  return (expression) =>
    expression.replaceAll(/\$\{\s*(\w+)\s*\}/g, (all, name: string) => {
      const field = form.sections
        .flatMap(({ fields }) => fields)
        .find((one) => one.name === name)?.label
      const shown = said(field ?? form.sections.find((one) => one.name === name)?.title)
      return shown === '' ? all : `«${shown}»`
    })
}

/** A condition, a check or a calculation; while one types it says what is wrong, or what it means. */
export function ExpressionField({ label, hint, value, onChange, form, faults }: Props) {
  const t = useText()
  const said = useSaid()
  const inWords = useExpressionWords(form)
  const input = useRef<HTMLTextAreaElement>(null)
  const put = (name: string) => {
    const at = input.current?.selectionStart ?? value.length
    onChange(`${value.slice(0, at)}\${${name}}${value.slice(at)}`)
    input.current?.focus()
  }
  const isWritten = value.trim() !== ''
  return (
    <div>
      <Textarea
        ref={input}
        label={t(label)}
        description={t(hint ?? words.expressionHint)}
        minRows={1}
        autosize={false}
        rows={2}
        spellCheck={false}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={faults.length === 0 ? undefined : faults.map(({ detail }) => t(detail)).join(' · ')}
      />
      <div className={styles.acts}>
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
                .map(({ name, label: field }) => ({
                  value: name,
                  label: said(field) || name,
                })),
            })),
          ]}
        />
        {isWritten && faults.length === 0 && (
          <span className={styles.quiet} aria-live="polite">
            {t(words.understood, { words: inWords(value) })}
          </span>
        )}
      </div>
    </div>
  )
}
