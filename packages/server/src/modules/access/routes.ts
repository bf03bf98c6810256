import {
  type AccountId,
  addPerson,
  ruleOf,
  changeDuty,
  endDuty,
  faultsOfDuty,
  getPerson,
  giveDuty,
  listPeople,
  type Person,
  readHistory,
  setPassword,
  setPersonStatus,
  signedIn,
  signIn,
  signOut,
  whoAmI,
} from '@tumpeang/domain/access'
import { hours, later, mostProtective, problem } from '@tumpeang/domain/kernel'
import { v7 as uuid } from 'uuid'
import { change } from '../../platform/change.ts'
import type { Db } from '../../platform/db.ts'
import { hashOfToken, newToken, route } from '../../platform/http.ts'
import { me, nothingHere } from './me.ts'
import { fits, hashOfPassword, refuseGuessable } from './passwords.ts'
import {
  actUnder,
  credentialsOf,
  endDutyOn,
  holderOf,
  historyOf,
  insertAccount,
  insertDuty,
  kindOfDesk,
  people,
  personOf,
  storePassword,
} from './queries.ts'
import { asOneself, letIn, own, pacing } from './sign-in.ts'
import { endThisSession, noteRefusal, storeLink } from './sign-in-queries.ts'

const wrongPassword = () =>
  problem('unauthenticated', {
    km: 'ឈ្មោះគណនី ឬពាក្យសម្ងាត់មិនត្រឹមត្រូវ',
    en: 'The login or the password is not right',
  })

async function person(db: Db, id: AccountId): Promise<Person> {
  const found = await personOf(db, id)
  if (!found) throw nothingHere()
  return found
}

export const accessRoutes = [
  route(
    signIn,
    async (context, { login, password }) => {
      const name = login.trim().toLowerCase()
      context.ifRefused((db) => noteRefusal(db, name, context.caller.address))
      const known = await credentialsOf(context.db, name)
      const right = await fits(password, known?.passwordHash ?? null)
      if (!known || !right || known.status === 'suspended') {
        pacing.failed(name)
        throw wrongPassword()
      }
      const entered = await letIn(context, known.id, 'password')
      // Half a session ends no waiting: whoever guessed the password has not got in.
      if (entered.owed === null) pacing.succeeded(name)
      return entered
    },
    { before: ({ login }) => pacing.wait(login.trim().toLowerCase()) },
  ),

  route(signOut, async ({ db, session }) => {
    await endThisSession(db)
    session.end()
    return {}
  }),

  route(whoAmI, ({ db, actor, now }) => asOneself(db, actor, now)),

  route(changeDuty, async ({ db, actor, now }, { dutyId }) => {
    const { id, session } = own(actor)
    const current = await me(db, id, now)
    const duty = current.duties.find((held) => held.id === dutyId)
    if (!duty) {
      throw problem('not-found', {
        km: 'អ្នកមិនមានភារកិច្ចនេះថ្ងៃនេះទេ',
        en: 'You do not have this duty today',
      })
    }
    await actUnder(db, session, duty.id)
    return { ...current, duty, abilities: [...signedIn, ...ruleOf[duty.role].abilities] }
  }),

  route(setPassword, async ({ db, actor }, { current, wanted }) => {
    const { login, name } = own(actor)
    const known = await credentialsOf(db, login)
    if (!(await fits(current, known?.passwordHash ?? null))) {
      pacing.failed(login)
      throw problem(
        'illegal',
        { km: 'ពាក្យសម្ងាត់បច្ចុប្បន្នមិនត្រឹមត្រូវ', en: 'The current password is not right' },
        {
          errors: [
            {
              pointer: '/current',
              detail: { km: 'ពាក្យសម្ងាត់មិនត្រឹមត្រូវ', en: 'This is not your password' },
            },
          ],
        },
      )
    }
    if (current === wanted) {
      throw problem('illegal', {
        km: 'ពាក្យសម្ងាត់ថ្មីត្រូវខុសពីពាក្យចាស់',
        en: 'The new password is the old one',
      })
    }
    refuseGuessable(wanted, [login, name.km, name.en])
    await storePassword(db, await hashOfPassword(wanted))
    return {}
  }),

  route(listPeople, async ({ db }, { q, role, after, limit }) => {
    const found = await people(db, { q, role, after, limit: limit + 1 })
    const items = found.slice(0, limit)
    return { items, next: found.length > limit ? (items.at(-1)?.login ?? null) : null }
  }),

  route(getPerson, ({ db }, { id }) => person(db, id)),

  route(addPerson, async ({ db, now }, { id, login, name, phone }) => {
    const [token, lasts] = [newToken(), 72]
    await insertAccount(db, { id, login, nameKm: name.km, nameEn: name.en, phone: phone ?? null })
    await storeLink(db, { id: uuid(), account: id, tokenHash: hashOfToken(token), hours: lasts })
    return {
      person: await person(db, id),
      invitation: { token: token.toString('base64url'), endsAt: later(now, hours(lasts)) },
    }
  }),

  route(setPersonStatus, async ({ db, actor }, { id, version, status }) => {
    if (id === own(actor).id) {
      throw problem('illegal', {
        km: 'អ្នកមិនអាចផ្អាក ឬបើកគណនីខ្លួនឯងបានទេ',
        en: 'Your own account is for another administrator to change',
      })
    }
    const before = await person(db, id)
    if (before.status === 'invited' && status === 'active') {
      throw problem('illegal', {
        km: 'គណនីនេះនឹងដំណើរការ ពេលម្ចាស់គណនីប្តូរពាក្យសម្ងាត់ដំបូង',
        en: 'This account becomes active when its person changes the first password',
      })
    }
    await change<{ status: string }, { status: string; version: number }>(db, {
      table: 'access.accounts',
      subject: 'account',
      id,
      seen: version,
      given: { status },
      classes: { status: mostProtective('suspended', 'invited', 'active') },
      columns: ['id', 'status', 'version'],
    })
    return person(db, id)
  }),

  route(
    giveDuty,
    async ({ db, actor }, { id, accountId, role, deskId, placeCode, validFrom, validTo }) => {
      if (accountId === own(actor).id) {
        throw problem('illegal', {
          km: 'គ្មាននរណាអាចប្រគល់ភារកិច្ចឲ្យខ្លួនឯងបានទេ',
          en: 'Nobody gives a duty to themselves',
        })
      }
      await person(db, accountId)
      const deskKind = deskId === undefined ? null : await kindOfDesk(db, deskId)
      const asked = {
        role,
        deskKind,
        placeCode: placeCode ?? null,
        validFrom,
        validTo: validTo ?? null,
      }
      const errors = faultsOfDuty(asked)
      const [first] = errors
      if (first) throw problem('illegal', first.detail, { errors })
      await insertDuty(db, {
        id,
        account: accountId,
        role,
        desk: deskId ?? null,
        place: placeCode ?? null,
        from: validFrom,
        to: validTo ?? null,
        givenBy: actor.account,
      })
      return person(db, accountId)
    },
  ),

  route(endDuty, async ({ db, actor }, { id, on }) => {
    // Whoever ends duties keeps their own: so there is always an administrator left.
    if ((await holderOf(db, id)) === own(actor).id) {
      throw problem('illegal', {
        km: 'គ្មាននរណាបញ្ចប់ភារកិច្ចរបស់ខ្លួនឯងទេ៖ សូមសុំអ្នកដែលប្រគល់ឲ្យ',
        en: 'Nobody ends their own duty: ask whoever may give it',
      })
    }
    const account = await endDutyOn(db, id, on)
    if (!account) {
      throw problem('not-found', {
        km: 'រកមិនឃើញភារកិច្ចនេះ',
        en: 'There is no such duty that you may end',
      })
    }
    return person(db, account)
  }),

  route(readHistory, async ({ db }, { subject, id, after, limit }) => {
    const before = after !== undefined && /^\d{1,15}$/.test(after) ? Number(after) : null
    const found = await historyOf(db, subject, id, { before, limit: limit + 1 })
    const items = found.slice(0, limit)
    return { items, next: found.length > limit ? String(items.at(-1)?.seq ?? '') : null }
  }),
]
