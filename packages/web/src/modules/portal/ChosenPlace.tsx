import { getPlace, PlaceCode, placeName } from '@tumpeang/domain/places'
import { useAsked } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { words } from './report-texts.ts'

/** The name of a chosen place with the path up to its province. */
export function ChosenPlace({ code }: { code: string }) {
  const t = useText()
  const { data } = useAsked(getPlace, { code: PlaceCode.parse(code) })
  if (data === undefined) return t(words.placeChosen)
  return [data, ...data.path.toReversed()].map((step) => t(placeName(step))).join(' · ')
}
