import { Redirect } from 'wouter'
import { useMe } from '../session.ts'
import { Empty } from '../ui/Empty.tsx'
import { type PlaceAt, placesFor } from './places.ts'
import { words } from './words.ts'

/** The start: the first place that my duty opens. */
export function Home({ places }: { places: readonly PlaceAt[] }) {
  const [first] = placesFor(places, useMe().data?.abilities ?? [])
  if (first !== undefined) return <Redirect to={first.path} replace />
  return <Empty title={words.noPlaces} next={words.noPlacesNext} />
}
