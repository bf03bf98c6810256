import type { Rows } from './crew.ts'

export const places: Rows = {
  'places.list': 'yyyyyyyyyyyyyyyyyy',
  'places.search': 'yyyyyyyyyyyyyyyyyy',
  'places.get': 'yyyyyyyyyyyyyyyyyy',
}
