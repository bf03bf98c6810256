import { MultiSelect } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import { fold } from '@tumpeang/domain/khmer'
import { useText } from '../text/index.ts'
import { words } from './words.ts'

interface Props<Code extends string> {
  readonly label: Text
  readonly hint?: Text
  readonly options: readonly { readonly code: Code; readonly text: Text }[]
  readonly values: readonly Code[]
  readonly onChange: (codes: Code[]) => void
  readonly error?: string | undefined
}

/** Several codes of a list, sought in both languages as one types. */
export function CodesField<Code extends string>(props: Props<Code>) {
  const { label, hint, options, values, onChange, error } = props
  const t = useText()
  const texts = new Map<string, Text>(options.map(({ code, text }) => [code, text]))
  return (
    <MultiSelect
      label={t(label)}
      description={hint === undefined ? undefined : t(hint)}
      error={error}
      searchable
      hidePickedOptions
      nothingFoundMessage={t(words.notFound)}
      value={[...values]}
      data={options.map(({ code, text }) => ({ value: code, label: t(text) }))}
      filter={({ options: all, search }) => {
        const sought = fold(search)
        return all.filter((option) => {
          if (!('value' in option)) return true
          const text = texts.get(option.value)
          return text !== undefined && fold(`${text.km} ${text.en}`).includes(sought)
        })
      }}
      onChange={(chosen) =>
        onChange(options.filter(({ code }) => chosen.includes(code)).map(({ code }) => code))
      }
    />
  )
}
