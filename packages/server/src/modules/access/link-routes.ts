import { makeLink, openLink, setPasswordByLink } from '@tumpeang/domain/access'
import { hours, later, problem } from '@tumpeang/domain/kernel'
import { hashOfToken, newToken, route } from '../../platform/http.ts'
import { nothingHere } from './me.ts'
import { hashOfPassword, refuseGuessable } from './passwords.ts'
import { accountOf } from './queries.ts'
import { holderOf, spendLink, storeLink } from './sign-in-queries.ts'

/** An invitation on paper takes days to reach a far commune; a reset is used at once. */
const invitationHours = 72
const resetHours = 24

/** The same for a link that never was, that was used, that ran out, and whose person is suspended. */
const doesNotOpen = () =>
  problem('not-found', {
    km: 'តំណនេះប្រើមិនបានទៀតទេ។ តំណមួយប្រើបានតែម្ដង ហើយមានកំណត់ពេល។ សូមសុំតំណថ្មីពីអ្នកគ្រប់គ្រងប្រព័ន្ធ។',
    en: 'This link does not open any more. A link opens once, and only for a time. Ask your administrator for a new one.',
  })

const hashOf = (token: string): Buffer => hashOfToken(Buffer.from(token, 'base64url'))

export const linkRoutes = [
  route(makeLink, async ({ db, now }, { id, linkId }) => {
    const account = await accountOf(db, id)
    if (!account) throw nothingHere()
    const lasts = account.status === 'invited' ? invitationHours : resetHours
    const token = newToken()
    const link = { id: linkId, account: id, tokenHash: hashOfToken(token), hours: lasts }
    if (!(await storeLink(db, link))) {
      throw problem('illegal', {
        km: 'អ្នកមិនអាចបង្កើតតំណសម្រាប់គណនីនេះបានទេ',
        en: 'You cannot make a link for this account',
      })
    }
    return { token: token.toString('base64url'), endsAt: later(now, hours(lasts)) }
  }),

  route(openLink, async ({ db }, { token }) => {
    const holder = await holderOf(db, hashOf(token))
    if (!holder) throw doesNotOpen()
    return { login: holder.login, name: { km: holder.nameKm, en: holder.nameEn } }
  }),

  route(setPasswordByLink, async ({ db }, { token, wanted }) => {
    const hash = hashOf(token)
    const holder = await holderOf(db, hash)
    if (!holder) throw doesNotOpen()
    refuseGuessable(wanted, [holder.login, holder.nameKm, holder.nameEn])
    if (!(await spendLink(db, hash, await hashOfPassword(wanted)))) throw doesNotOpen()
    return {}
  }),
]
