import { NativeSelect, TextInput } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import { latinDigits } from '@tumpeang/domain/khmer'
import { useState } from 'react'
import { digitsOf, useLanguage, useText } from '../../text/index.ts'
import { words } from './words.ts'

interface Props {
  readonly label: Text
  readonly digits: number
  /** Null is an empty field, where nothing is a meaning of its own. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** A whole number, in the figures of the language that is shown. */
export function CountField({ label, digits, value, onChange }: Props) {
  const t = useText()
  const shown = useLanguage()
  return (
    <TextInput
      label={t(label)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={digits}
      value={value === null ? '' : digitsOf(String(value), shown)}
      onChange={({ currentTarget }) => {
        const written = latinDigits(currentTarget.value).replaceAll(/[^0-9]/g, '')
        onChange(written === '' ? null : Number(written))
      }}
    />
  )
}

const HOURS_A_DAY = 24

/** A time limit in hours, written in hours or in days. */
export function HoursField({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const t = useText()
  const [unit, setUnit] = useState((value ?? 0) % HOURS_A_DAY === 0 ? HOURS_A_DAY : 1)
  const written = value === null ? null : value / unit
  return (
    <>
      <CountField
        label={words.within}
        digits={5}
        value={written}
        onChange={(count) => onChange(count === null ? null : count * unit)}
      />
      <NativeSelect
        label={t(words.unit)}
        value={String(unit)}
        onChange={({ currentTarget }) => {
          const next = Number(currentTarget.value)
          setUnit(next)
          // What was written stays as it was written: 3 hours become 3 days.
          if (written !== null) onChange(Math.round(written) * next)
        }}
        data={[
          { value: '1', label: t(words.hours) },
          { value: String(HOURS_A_DAY), label: t(words.days) },
        ]}
      />
    </>
  )
}
