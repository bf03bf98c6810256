import type { Language } from '@tumpeang/domain/kernel'
import type { PlaceStep } from '@tumpeang/domain/places'

/** The server answers in the order of Khmer; Latin names follow their own alphabet. */
export const placesInOrder = <Item extends PlaceStep>(
  items: readonly Item[],
  shown: Language,
): readonly Item[] =>
  shown === 'km' ? items : items.toSorted((a, b) => a.nameEn.localeCompare(b.nameEn, 'en'))
