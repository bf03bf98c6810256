import { NativeSelect } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'

interface Props {
  readonly label: Text
  /** What no age at all is called, where that may be chosen. */
  readonly none?: Text
  readonly value: string
  readonly onChange: (value: string) => void
}

const ADULT = 18

/** A whole year of a child's age. */
export function AgeSelect({ label, none, value, onChange }: Props) {
  const t = useText()
  const shown = useLanguage()
  return (
    <NativeSelect
      label={t(label)}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[
        ...(none === undefined ? [] : [{ value: '', label: t(none) }]),
        ...Array.from({ length: ADULT }, (_, age) => ({
          value: String(age),
          label: digitsOf(age, shown),
        })),
      ]}
    />
  )
}
