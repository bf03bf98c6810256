import { type TableInput, type Text, UNKNOWN } from '@tumpeang/domain/kernel'
import { useText } from '../../text/index.ts'
import { codesCell, held } from './cells.ts'
import { Many } from './Many.tsx'
import { words } from './words.ts'

interface Props {
  readonly input: TableInput
  readonly cell: string
  /** What a code of an input is called. */
  readonly nameOf: (input: string, code: string) => Text
  readonly onChange: (cell: string) => void
}

/** A cell of codes: several of a list, or anything. */
export function CodeCell({ input, cell, nameOf, onChange }: Props) {
  const t = useText()
  const read = held(input, cell)
  if (input.type !== 'code') return null
  const codes = input.unknown ? [...input.values, UNKNOWN] : input.values
  return (
    <Many
      label={t(input.label)}
      placeholder={t(words.anything)}
      options={codes.map((code) => ({ value: code, label: t(nameOf(input.name, code)) }))}
      value={
        read === undefined || read.everything
          ? []
          : [...read.codes, ...(read.unknown ? [UNKNOWN] : [])]
      }
      onChange={(chosen) => onChange(codesCell(input, chosen))}
    />
  )
}
