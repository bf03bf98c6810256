import {
  endOpening,
  listOpenings,
  openInEmergency,
  openingRefusals,
  type OpeningId,
  reviewOpening,
} from '@tumpeang/domain/access'
import { Moment, problem } from '@tumpeang/domain/kernel'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { openFile, openings, openingToWatch, storeEnd, storeReview } from './opening-queries.ts'
import { own } from './sign-in.ts'

/** An opening as the actor saw it, or the refusal. */
async function watched(db: Db, id: OpeningId, version: number, account: string) {
  const found = await openingToWatch(db, id)
  if (!found) throw problem('not-found', openingRefusals.notFound)
  if (found.account_id === account) throw problem('forbidden', openingRefusals.own)
  if (found.reviewed_at !== null) throw problem('conflict', openingRefusals.reviewed)
  if (found.version !== version) throw problem('stale', openingRefusals.stale)
  return found
}

export const openingRoutes = [
  route(openInEmergency, async ({ db }, asked) => {
    return (await openFile(db, asked)) ?? { caseId: null, until: null }
  }),

  route(listOpenings, async ({ db, actor }, { waiting = false, after, limit }) => {
    const before = after === undefined ? null : (Moment.safeParse(after).data ?? null)
    const found = await openings(db, {
      waiting,
      before,
      limit: limit + 1,
      account: own(actor).id,
    })
    const items = found.slice(0, limit)
    const last = items.at(-1)
    return { items, next: found.length > limit && last ? last.openedAt.toISOString() : null }
  }),

  route(reviewOpening, async ({ db, actor, now }, { id, version, isJustified, words }) => {
    const by = own(actor).id
    await watched(db, id, version, by)
    await storeEnd(db, id, { by, at: now, words })
    if (!(await storeReview(db, id, { by, at: now, isJustified, words })))
      throw problem('not-found', openingRefusals.notFound)
    return {}
  }),

  route(endOpening, async ({ db, actor, now }, { id, version, reason }) => {
    const by = own(actor).id
    await watched(db, id, version, by)
    if (!(await storeEnd(db, id, { by, at: now, words: reason })))
      throw problem('conflict', openingRefusals.over)
    return {}
  }),
]
