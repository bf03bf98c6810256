import {
  addPasskey,
  askForPasskey,
  askToEnterWithPasskey,
  beginCodeDevice,
  confirmCodeDevice,
  deviceOf,
  enterWithPasskey,
  type Me,
  mySignIn,
  removeSecondStep,
  renewRecoveryCodes,
  resetSecondStep,
  SixDigits,
  takeSecondStep,
} from '@tumpeang/domain/access'
import { problem } from '@tumpeang/domain/kernel'
import { v7 as uuid } from 'uuid'
import type { Actor, Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { hashOfRecoveryCode, newRecoveryCodes, newSecret, shownTo, stepOf } from './codes.ts'
import { me, nothingHere } from './me.ts'
import {
  challengeForPasskey,
  challengeToEnter,
  credentialIn,
  readAssertion,
  readPasskey,
} from './passkeys.ts'
import { fits } from './passwords.ts'
import { accountOf, credentialsOf } from './queries.ts'
import { letIn, own, pacing } from './sign-in.ts'
import {
  codeSecret,
  keepChallenge,
  keepCodeSecret,
  keepRecoveryCodes,
  noteRefusal,
  passkeyOf,
  passkeyUsed,
  removeStep,
  signInOfMine,
  storePasskey,
  takeChallenge,
  takeStepAway,
  useCode,
  useRecoveryCode,
} from './sign-in-queries.ts'

const wrongCode = () => {
  const detail = {
    km: 'លេខកូដនេះមិនត្រឹមត្រូវ ឬបានប្រើរួចហើយ។ សូមរង់ចាំលេខកូដបន្ទាប់។',
    en: 'This code is not right, or it was used already. Wait for the next one.',
  }
  return problem('illegal', detail, { errors: [{ pointer: '/code', detail }] })
}

/** After ten wrong codes in a quarter of an hour; a passkey or a code on paper still opens. */
const codesRest = () =>
  problem(
    'too-many',
    {
      km: 'លេខកូដខុសច្រើនដងពេក។ សូមរង់ចាំ ១៥ នាទី ឬប្រើលេខកូដបម្រុង ឬកូនសោ។',
      en: 'Too many wrong codes. Wait for 15 minutes, or use a recovery code or a passkey.',
    },
    { more: { retryAfter: 900 } },
  )

const notFromHere = () =>
  problem('illegal', {
    km: 'ជំហានទីពីរថ្មី បន្ថែមបានតែក្រោយពេលបញ្ជាក់ជំហានទីពីរដែលមាន។ បើទូរស័ព្ទចាស់នៅមាន សូមដកវាចេញសិន។',
    en: 'Another second step is added only after the present one is taken. Remove the telephone you have before you add another.',
  })

const passkeyRefused = () =>
  problem('unauthenticated', {
    km: 'កូនសោនេះប្រើចូលមិនបានទេ។ សូមសាកម្ដងទៀត ឬចូលដោយពាក្យសម្ងាត់។',
    en: 'This passkey does not open. Try again, or sign in with your password.',
  })

const passkeyNotMade = () =>
  problem('illegal', {
    km: 'បង្កើតកូនសោមិនបានទេ។ សូមសាកម្ដងទៀត។',
    en: 'The passkey was not made. Try again.',
  })

const noPasskeysHere = () =>
  problem('illegal', {
    km: 'កន្លែងនេះមិនទាន់ប្រើកូនសោបានទេ',
    en: 'Passkeys are not used at this address',
  })

const keyOf = (actor: Actor): string => `code of ${own(actor).id}`

/** The codes on paper come with the first second step, and not again until they are asked for. */
async function withCodes(
  db: Db,
  actor: Actor,
  now: Date,
): Promise<{ me: Me; recoveryCodes: string[] | null }> {
  const { recoveryCodesLeft } = await signInOfMine(db)
  const recoveryCodes = recoveryCodesLeft > 0 ? null : newRecoveryCodes()
  if (recoveryCodes !== null)
    await keepRecoveryCodes(
      db,
      recoveryCodes.map((code) => hashOfRecoveryCode(code)),
    )
  return { me: await me(db, own(actor).id, now), recoveryCodes }
}

/** Throws unless the password is the actor's own: what weakens signing in is confirmed by it. */
async function confirmBy(db: Db, actor: Actor, password: string): Promise<void> {
  const { login } = own(actor)
  const key = `password of ${own(actor).id}`
  if (pacing.rests(key, Date.now())) throw codesRest()
  const known = await credentialsOf(db, login)
  if (await fits(password, known?.passwordHash ?? null)) return
  pacing.failed(key)
  const detail = { km: 'ពាក្យសម្ងាត់មិនត្រឹមត្រូវ', en: 'This is not your password' }
  throw problem('illegal', detail, { errors: [{ pointer: '/password', detail }] })
}

export const stepRoutes = [
  route(mySignIn, ({ db }) => signInOfMine(db)),

  route(beginCodeDevice, async ({ db, actor }) => {
    const secret = newSecret()
    if (!(await keepCodeSecret(db, uuid(), secret))) throw notFromHere()
    return shownTo(own(actor).login, secret)
  }),

  route(confirmCodeDevice, async ({ db, actor, now }, { code }) => {
    if (pacing.rests(keyOf(actor), Date.now())) throw codesRest()
    const known = await codeSecret(db)
    const step = known && !known.isConfirmed ? stepOf(code, known.secret, now) : null
    if (step === null || !(await useCode(db, step))) {
      pacing.failed(keyOf(actor))
      throw wrongCode()
    }
    return withCodes(db, actor, now)
  }),

  route(takeSecondStep, async ({ db, actor, now, caller, ifRefused }, { code }) => {
    const { id, login } = own(actor)
    if (actor.owed === null) return me(db, id, now)
    ifRefused((after) => noteRefusal(after, null, caller.address))
    if (SixDigits.safeParse(code).success) {
      if (pacing.rests(keyOf(actor), Date.now())) throw codesRest()
      const known = await codeSecret(db)
      const step = known?.isConfirmed === true ? stepOf(code, known.secret, now) : null
      if (step === null || !(await useCode(db, step))) {
        pacing.failed(keyOf(actor))
        throw wrongCode()
      }
    } else if (!(await useRecoveryCode(db, hashOfRecoveryCode(code)))) throw wrongCode()
    pacing.succeeded(keyOf(actor))
    pacing.succeeded(login)
    return me(db, id, now)
  }),

  route(renewRecoveryCodes, async ({ db, actor }, { password }) => {
    await confirmBy(db, actor, password)
    const recoveryCodes = newRecoveryCodes()
    await keepRecoveryCodes(
      db,
      recoveryCodes.map((code) => hashOfRecoveryCode(code)),
    )
    return { recoveryCodes }
  }),

  route(removeSecondStep, async ({ db, actor }, { id, password }) => {
    await confirmBy(db, actor, password)
    const { isRequired, codeDevice, passkeys } = await signInOfMine(db)
    const ways = passkeys.length + (codeDevice === null ? 0 : 1)
    if (isRequired && ways === 1) {
      throw problem('illegal', {
        km: 'ភារកិច្ចរបស់អ្នកត្រូវមានជំហានទីពីរ។ សូមបន្ថែមមួយទៀតសិន ទើបដកមួយនេះ។',
        en: 'Your duty needs a second step. Add another one before you remove this.',
      })
    }
    if (!(await removeStep(db, id))) throw nothingHere()
    return {}
  }),

  route(askForPasskey, async ({ db, actor, site, caller }) => {
    const asked = await challengeForPasskey(own(actor), site, caller)
    if (asked === null) throw noPasskeysHere()
    const challengeId = uuid()
    await keepChallenge(db, challengeId, asked.challenge, true)
    return { challengeId, options: { ...asked } }
  }),

  route(addPasskey, async ({ db, actor, now, site, caller }, { id, challengeId, response }) => {
    const challenge = await takeChallenge(db, challengeId, true)
    const made = challenge === null ? null : await readPasskey(response, challenge, site, caller)
    if (made === null) throw passkeyNotMade()
    if (!(await storePasskey(db, { id, ...made, ...deviceOf(caller.userAgent) })))
      throw notFromHere()
    return withCodes(db, actor, now)
  }),

  route(askToEnterWithPasskey, async ({ db, site, caller }) => {
    const asked = await challengeToEnter(site, caller)
    if (asked === null) throw noPasskeysHere()
    const challengeId = uuid()
    await keepChallenge(db, challengeId, asked.challenge, false)
    return { challengeId, options: { ...asked } }
  }),

  route(enterWithPasskey, async (context, { challengeId, response }) => {
    const { db, site, caller } = context
    context.ifRefused((after) => noteRefusal(after, null, caller.address))
    const challenge = await takeChallenge(db, challengeId, false)
    const credential = credentialIn(response)
    const passkey = credential === null ? undefined : await passkeyOf(db, credential)
    if (challenge === null || credential === null || passkey === undefined) throw passkeyRefused()
    const counter = await readAssertion(
      response,
      { challenge, credential, key: passkey.key, counter: passkey.counter },
      site,
      caller,
    )
    if (counter === null) throw passkeyRefused()
    await passkeyUsed(db, passkey.id, counter)
    return letIn(context, passkey.account, 'passkey')
  }),

  route(resetSecondStep, async ({ db }, { id }) => {
    if (!(await accountOf(db, id))) throw nothingHere()
    if (await takeStepAway(db, id)) return {}
    throw problem('illegal', {
      km: 'អ្នកមិនអាចលុបជំហានទីពីររបស់គណនីនេះបានទេ',
      en: 'You cannot take away the second step of this account',
    })
  }),
]
