import {
  answerUnusualReading,
  listUnusualReadings,
  ReadingId,
  readingRefusals,
} from '@tumpeang/domain/access'
import { problem } from '@tumpeang/domain/kernel'
import { route } from '../../platform/http.ts'
import { readingToAnswer, storeAnswer, unusualReadings } from './reading-queries.ts'
import { own } from './sign-in.ts'

export const readingRoutes = [
  route(listUnusualReadings, async ({ db }, { waiting = false, after, limit }) => {
    const from = ReadingId.safeParse(after).data ?? null
    const found = await unusualReadings(db, { waiting, after: from, limit: limit + 1 })
    const items = found.slice(0, limit)
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }
  }),

  route(answerUnusualReading, async ({ db, actor, now }, { id, version, answer, words }) => {
    const found = await readingToAnswer(db, id)
    if (!found) throw problem('not-found', readingRefusals.notFound)
    if (found.answered_at !== null) throw problem('conflict', readingRefusals.answered)
    const given = { version, by: own(actor).id, at: now, answer, words }
    if (!(await storeAnswer(db, id, given))) throw problem('stale', readingRefusals.stale)
    return {}
  }),
]
