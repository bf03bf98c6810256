import { type AccountId, type Me, ruleOf, signedIn } from '@tumpeang/domain/access'
import { dayIn, problem } from '@tumpeang/domain/kernel'
import type { Db } from '../../platform/db.ts'
import { accountOf, dutiesOn, dutyOfSession } from './queries.ts'

export const nothingHere = () =>
  problem('not-found', { km: 'រកមិនឃើញមនុស្សនេះ', en: 'There is no such person' })

/** Who is fully signed in, under which duty, and what it allows. */
export async function me(db: Db, account: AccountId, now: Date): Promise<Me> {
  const found = await accountOf(db, account)
  if (!found) throw nothingHere()
  const isInvited = found.status === 'invited'
  const duties = isInvited ? [] : await dutiesOn(db, account, dayIn(now))
  const current = await dutyOfSession(db)
  const duty = duties.find(({ id }) => id === current) ?? null
  return {
    accountId: account,
    login: found.login,
    name: { km: found.name_km, en: found.name_en },
    duty,
    duties,
    abilities: [...signedIn, ...(duty ? ruleOf[duty.role].abilities : [])],
    passwordIsFirst: isInvited,
    owed: null,
  }
}
