import type { Place } from '../route.ts'

/** A place of the rail with its address, and what a duty must allow to go there. */
export interface PlaceAt {
  readonly path: string
  readonly ability?: string
  readonly menu: Place
}

/** At most seven places, nearest first: more is a map, not a rail. */
export const placesFor = (
  places: readonly PlaceAt[],
  abilities: readonly string[],
): readonly PlaceAt[] =>
  places
    .filter(({ ability }) => ability === undefined || abilities.includes(ability))
    .toSorted((one, other) => one.menu.order - other.menu.order)
    .slice(0, 7)
