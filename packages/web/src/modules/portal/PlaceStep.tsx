import { PlaceCode } from '@tumpeang/domain/places'
import { PlacePicker } from '../../platform/ui/PlacePicker.tsx'
import { words } from './report-texts.ts'

interface Props {
  readonly value: string | null
  readonly onChange: (code: string | null) => void
}

/** The official place; a chunk of its own, so that the first question stands sooner. */
export function PlaceStep({ value, onChange }: Props) {
  const code = PlaceCode.safeParse(value)
  return (
    <PlacePicker
      label={words.rowPlace}
      hint={words.placeHint}
      value={code.success ? code.data : null}
      onChange={onChange}
    />
  )
}
