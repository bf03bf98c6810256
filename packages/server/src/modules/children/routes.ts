import { addCaregiver, changeChild, searchChildren } from '@tumpeang/domain/children'
import { problem } from '@tumpeang/domain/kernel'
import { route } from '../../platform/http.ts'
import { childrenLike, correctChild, insertCaregiver } from './queries.ts'

/** A search is read from its beginning; beyond this nobody looks, they ask more exactly. */
const FARTHEST = 500

export const childrenRoutes = [
  route(searchChildren, async ({ db }, { q, sex, placeCode, after, limit }) => {
    const skip = after !== undefined && /^\d{1,3}$/.test(after) ? Number(after) : 0
    const found = await childrenLike(db, { q, sex, placeCode, skip, limit: limit + 1 })
    const more = found.length > limit && skip + limit < FARTHEST
    return { items: found.slice(0, limit), next: more ? String(skip + limit) : null }
  }),

  route(changeChild, ({ db }, { id, version, change }) => correctChild(db, id, version, change)),

  route(addCaregiver, async ({ db }, caregiver) => {
    const added = await insertCaregiver(db, caregiver)
    if (!added) {
      throw problem('not-found', {
        km: 'រកមិនឃើញកុមារនេះ',
        en: 'There is no such child that you may see',
      })
    }
    return added
  }),
]
