import { z } from 'zod'
import { Day, PUBLIC, query } from '../kernel/index.ts'
import { AreaKind } from './area.ts'
import { Level, PlaceCode } from './code.ts'
import { Unit } from './unit.ts'

/** One step of a place's path: enough to name it. */
export const PlaceStep = z
  .object({ code: PlaceCode, unit: Unit, nameKm: z.string(), nameEn: z.string() })
  .meta({ id: 'PlaceStep' })
export type PlaceStep = z.output<typeof PlaceStep>

/** A place with the path down to it: a name alone never identifies a place. */
export const Place = PlaceStep.extend({
  level: Level,
  area: AreaKind,
  /** From the province down to the parent; empty for a province. */
  path: z.array(PlaceStep),
  /** The day on which the code ended; null while it is in use. */
  validTo: Day.nullable(),
  /** The codes that the place lives on under, after it was moved. */
  successors: z.array(PlaceCode),
}).meta({ id: 'Place' })
export type Place = z.output<typeof Place>

/** One place to choose from a list; `children` says whether there is a level below it. */
export const PlaceChoice = PlaceStep.extend({ area: AreaKind, children: z.boolean() }).meta({
  id: 'PlaceChoice',
})
export type PlaceChoice = z.output<typeof PlaceChoice>

export const listPlaces = query({
  name: 'places.list',
  path: '/places',
  ability: PUBLIC,
  lasts: 3600,
  summary: {
    km: 'ទីកន្លែងនៅក្រោមទីកន្លែងមួយ (គ្មានកូដ៖ ខេត្ត និងរាជធានី)',
    en: 'The places in a place; without a code, the provinces and the capital',
  },
  input: z.object({ parent: PlaceCode.optional() }),
  output: z.object({ items: z.array(PlaceChoice) }),
})

export const searchPlaces = query({
  name: 'places.search',
  path: '/places/search',
  ability: PUBLIC,
  lasts: 3600,
  summary: {
    km: 'ស្វែងរកទីកន្លែងតាមឈ្មោះ ឬកូដ',
    en: 'Find places by the start of a name, in Khmer or Latin, or of a code',
  },
  input: z.object({
    text: z.string().trim().min(1).max(80),
    level: Level.optional(),
    within: PlaceCode.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(12),
  }),
  output: z.object({ items: z.array(Place) }),
})

export const getPlace = query({
  name: 'places.get',
  path: '/places/:code',
  ability: PUBLIC,
  lasts: 3600,
  summary: { km: 'ទីកន្លែងមួយតាមកូដ', en: 'One place by its code, also one no longer in use' },
  input: z.object({ code: PlaceCode }),
  output: Place,
})
