import {
  bindIdentity,
  goToProvider,
  personSignIn,
  returnFromProvider,
  unbindIdentity,
  waysIn,
} from '@tumpeang/domain/access'
import { problem } from '@tumpeang/domain/kernel'
import { route } from '../../platform/http.ts'
import { nothingHere } from './me.ts'
import { passkeyHome } from './passkeys.ts'
import { addressAtProvider, whoCameBack } from './provider.ts'
import { letIn } from './sign-in.ts'
import { accountOfIdentity, bind, noteRefusal, signInOf, unbind } from './sign-in-queries.ts'

const noProvider = () =>
  problem('not-found', {
    km: 'កន្លែងនេះមិនមានការចូលតាមគណនីក្រសួងទេ',
    en: 'There is no signing in by a ministry here',
  })

/** The same for an identity that nobody bound, for a suspended account, and for an answer that is not one. */
const notLetIn = () =>
  problem('unauthenticated', {
    km: 'គណនីក្រសួងនេះចូលមិនបានទេ។ សូមសាកម្ដងទៀត ឬសុំអ្នកគ្រប់គ្រងប្រព័ន្ធភ្ជាប់គណនីរបស់អ្នក។',
    en: 'This ministry account does not open. Try again, or ask your administrator to bind it.',
  })

const notGoverned = () =>
  problem('illegal', {
    km: 'អ្នកមិនអាចកែរបៀបចូលរបស់គណនីនេះបានទេ',
    en: 'You cannot change how this person signs in',
  })

export const providerRoutes = [
  route(waysIn, async ({ site, caller }) => ({
    passkeys: passkeyHome(site, caller) !== null,
    provider: site.provider?.name ?? null,
  })),

  route<typeof goToProvider, string>(
    goToProvider,
    async (_context, _input, address) => ({ address }),
    {
      before: async ({ secret }, { site }) => {
        const address = await addressAtProvider(site, secret)
        if (address === null) throw noProvider()
        return address
      },
    },
  ),

  route<typeof returnFromProvider, { issuer: string; subject: string } | null>(
    returnFromProvider,
    async (context, _input, who) => {
      context.ifRefused((db) => noteRefusal(db, null, context.caller.address))
      const account =
        who === null ? null : await accountOfIdentity(context.db, who.issuer, who.subject)
      if (account === null) throw notLetIn()
      return letIn(context, account, 'provider')
    },
    { before: ({ secret, answer }, { site }) => whoCameBack(site, secret, answer) },
  ),

  route(personSignIn, async ({ db }, { id }) => {
    const found = await signInOf(db, id)
    if (found === undefined) throw nothingHere()
    return found
  }),

  route(bindIdentity, async ({ db, site }, { id, identityId, subject }) => {
    if (site.provider === null) throw noProvider()
    const { issuer } = site.provider
    if (!(await bind(db, { id: identityId, account: id, issuer, subject }))) throw notGoverned()
    const found = await signInOf(db, id)
    if (found === undefined) throw nothingHere()
    return found
  }),

  route(unbindIdentity, async ({ db }, { id, identityId }) => {
    const before = await signInOf(db, id)
    if (before === undefined || before.identities.every((identity) => identity.id !== identityId))
      throw nothingHere()
    if (!(await unbind(db, identityId))) throw notGoverned()
    return (await signInOf(db, id)) ?? { hasSecondStep: false, identities: [] }
  }),
]
