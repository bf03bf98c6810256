import { problem } from '@tumpeang/domain/kernel'
import { getPlace, listPlaces, searchPlaces } from '@tumpeang/domain/places'
import { route } from '../../platform/http.ts'
import { placesByCode, placesIn, searchForPlaces } from './queries.ts'

export const placeRoutes = [
  route(listPlaces, async ({ db }, { parent }) => ({ items: await placesIn(db, parent) })),

  route(searchPlaces, async ({ db }, wanted) => ({ items: await searchForPlaces(db, wanted) })),

  route(getPlace, async ({ db }, { code }) => {
    const [place] = await placesByCode(db, [code])
    if (place) return place
    throw problem('not-found', { km: 'គ្មានទីកន្លែងណាមានកូដនេះទេ', en: 'No place has this code' })
  }),
]
