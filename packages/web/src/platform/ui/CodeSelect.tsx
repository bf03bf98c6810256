import { Select } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import { fold } from '@tumpeang/domain/khmer'
import { useText } from '../text/index.ts'
import { words } from './words.ts'

interface Props<Code extends string> {
  readonly label: Text
  readonly hint?: Text
  /** The codes in use with their words, as a list of `@tumpeang/domain/forms` states them. */
  readonly options: readonly { readonly code: Code; readonly text: Text }[]
  readonly value: Code | null
  readonly onChange: (code: Code | null) => void
  readonly error?: string | undefined
}

/** One code of a list; what is typed is sought in both languages, in any way of writing it. */
export function CodeSelect<Code extends string>(props: Props<Code>) {
  const { label, hint, options, value, onChange, error } = props
  const t = useText()
  const texts = new Map<string, Text>(options.map(({ code, text }) => [code, text]))
  return (
    <Select
      label={t(label)}
      description={hint === undefined ? undefined : t(hint)}
      error={error}
      searchable
      // What was chosen is taken away by its own button, not by choosing it again.
      allowDeselect={false}
      clearable
      clearButtonProps={{ 'aria-label': t(words.clear) }}
      nothingFoundMessage={t(words.notFound)}
      value={value}
      data={options.map(({ code, text }) => ({ value: code, label: t(text) }))}
      filter={({ options: all, search }) => {
        const sought = fold(search)
        return all.filter((option) => {
          if (!('value' in option)) return true
          const text = texts.get(option.value)
          return text !== undefined && fold(`${text.km} ${text.en}`).includes(sought)
        })
      }}
      onChange={(chosen) => onChange(options.find(({ code }) => code === chosen)?.code ?? null)}
    />
  )
}
