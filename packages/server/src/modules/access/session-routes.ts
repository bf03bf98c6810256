import { endOtherSessions, endSession, listSessions } from '@tumpeang/domain/access'
import { problem } from '@tumpeang/domain/kernel'
import { route } from '../../platform/http.ts'
import { own } from './sign-in.ts'
import { endOne, endOthers, liveSessions } from './sign-in-queries.ts'

const meansOf = (word: string): 'password' | 'passkey' | 'provider' =>
  word === 'passkey' || word === 'provider' ? word : 'password'

export const sessionRoutes = [
  route(listSessions, async ({ db, actor, now }) => {
    const { id, session } = own(actor)
    const rows = await liveSessions(db, id, now)
    return {
      items: rows.map((row) => ({
        id: row.id,
        isThis: row.id === session,
        beganAt: row.began_at,
        seenAt: row.seen_at,
        endsAt: row.ends_at,
        means: meansOf(row.means),
        steps: row.steps,
        browser: row.browser,
        device: row.device,
        address: row.address,
      })),
    }
  }),

  route(endSession, async ({ db, actor, now, session }, { id }) => {
    if ((await endOne(db, id, now)) === 0) {
      throw problem('not-found', {
        km: 'ឧបករណ៍នេះបានចេញពីគណនីរួចហើយ',
        en: 'This device is signed out already',
      })
    }
    if (id === own(actor).session) session.end()
    return {}
  }),

  route(endOtherSessions, async ({ db, actor, now }) => {
    const { id, session } = own(actor)
    return { ended: await endOthers(db, { account: id, but: session, now }) }
  }),
]
