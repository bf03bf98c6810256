import { MultiSelect } from '@mantine/core'
import { fold } from '@tumpeang/domain/khmer'
import { useText } from '../../text/index.ts'
import { words } from './words.ts'

interface ManyProps {
  readonly label: string
  readonly placeholder?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** Several of a list, sought in the language that is shown; nothing chosen may mean anything. */
export function Many({ label, placeholder, options, value, onChange }: ManyProps) {
  const t = useText()
  return (
    <MultiSelect
      label={label}
      {...(value.length === 0 && placeholder !== undefined ? { placeholder } : {})}
      data={[...options]}
      value={[...value]}
      onChange={onChange}
      searchable
      clearable={value.length > 1}
      clearButtonProps={{ 'aria-label': t(words.clear) }}
      filter={({ options: all, search }) => {
        const sought = fold(search)
        return all.filter((one) => 'label' in one && fold(one.label).includes(sought))
      }}
    />
  )
}
