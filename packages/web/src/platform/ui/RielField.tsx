import { TextInput } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import { latinDigits } from '@tumpeang/domain/khmer'
import { z } from 'zod'
import { digitsOf, useLanguage, useText } from '../text/index.ts'
import { words } from './words.ts'

/** An amount in riel as people write it: `40,000`, `៤០០០០`; null where nothing is written, undefined where it is no amount. */
export const Riel = z.object({ typed: z.string(), amount: z.number().nullable().optional() })
export type Riel = z.output<typeof Riel>

export const noRiel: Riel = { typed: '', amount: null }

function rielIn(typed: string): Riel {
  const written = latinDigits(typed).replaceAll(/[\s,.៛]/gu, '')
  if (written === '') return { typed, amount: null }
  return { typed, amount: /^\d{1,9}$/.test(written) ? Number(written) : undefined }
}

interface Props {
  readonly label: Text
  readonly value: Riel
  readonly onChange: (value: Riel) => void
  readonly tried: boolean
}

/** What something costs. Empty is "not known", not nought. */
export function RielField({ label, value, onChange, tried }: Props) {
  const t = useText()
  return (
    <TextInput
      label={t(label)}
      inputMode="numeric"
      value={value.typed}
      onChange={({ currentTarget }) => onChange(rielIn(currentTarget.value))}
      error={tried && value.amount === undefined ? t(words.figuresOnly) : undefined}
    />
  )
}

/** An amount in the digits of the language: ៤០,០០០ រៀល. */
export function Amount({ riel }: { riel: number }) {
  const t = useText()
  const shown = useLanguage()
  return <>{t(words.riel, { amount: digitsOf(riel.toLocaleString('en-US'), shown) })}</>
}
