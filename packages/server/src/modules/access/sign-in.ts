import { AccountId, deviceOf, type Me } from '@tumpeang/domain/access'
import { hours, later, problem } from '@tumpeang/domain/kernel'
import { v7 as uuid } from 'uuid'
import type { Actor, Db } from '../../platform/db.ts'
import { type Context, hashOfToken, newToken } from '../../platform/http.ts'
import { me } from './me.ts'
import { Pacing } from './pacing.ts'
import { beginSession } from './sign-in-queries.ts'

/** A working day, so that a device left behind is signed out by the evening. */
const sessionHours = 12

/** What one process remembers of wrong passwords and codes. */
export const pacing = new Pacing()

/** The account of a route whose ability already asks for a session. */
export function own({ account }: Actor): NonNullable<Actor['account']> {
  if (account) return account
  throw problem('unauthenticated', { km: 'សូមចូលគណនីរបស់អ្នក', en: 'Sign in to go on' })
}

/** Half a session: whose it is, and what is owed before anything else is said. */
export const halfMe = (
  account: string,
  { login, name }: { login: string; name: Me['name'] },
  owed: 'take' | 'make',
): Me => ({
  accountId: AccountId.parse(account),
  login,
  name,
  duty: null,
  duties: [],
  abilities: ['public', 'entering'],
  passwordIsFirst: false,
  owed,
})

/** Begins the session of somebody who has shown who they are, and says who that is. */
export async function letIn(
  { db, now, caller, session }: Pick<Context, 'db' | 'now' | 'caller' | 'session'>,
  account: string,
  means: 'password' | 'passkey' | 'provider',
): Promise<Me> {
  const token = newToken()
  const begun = await beginSession(db, {
    id: uuid(),
    account,
    tokenHash: hashOfToken(token),
    hours: sessionHours,
    means,
    address: caller.address,
    ...deviceOf(caller.userAgent),
  })
  session.begin(token, later(now, hours(sessionHours)))
  if (begun.owed !== null)
    return halfMe(
      account,
      { login: begun.login, name: { km: begun.nameKm, en: begun.nameEn } },
      begun.owed,
    )
  return me(db, AccountId.parse(account), now)
}

export const asOneself = (db: Db, actor: Actor, now: Date): Promise<Me> => {
  const account = own(actor)
  return actor.owed === null
    ? me(db, account.id, now)
    : Promise.resolve(halfMe(account.id, account, actor.owed))
}
