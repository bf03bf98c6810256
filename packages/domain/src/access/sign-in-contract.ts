import { z } from 'zod'
import { command, Moment, query } from '../kernel/index.ts'
import { AccountId, Me, Named, Password } from './contract.ts'

export const SessionId = z.uuid()

/** One device that is signed in. Browser and device are what they call themselves. */
export const Session = z.object({
  id: SessionId,
  isThis: z.boolean(),
  beganAt: Moment,
  seenAt: Moment,
  endsAt: Moment,
  means: z.enum(['password', 'passkey', 'provider']),
  steps: z.number(),
  browser: z.string().nullable(),
  device: z.string().nullable(),
  address: z.string().nullable(),
})
export type Session = z.output<typeof Session>

export const listSessions = query({
  name: 'access.list-sessions',
  path: '/me/sessions',
  ability: 'signed-in',
  summary: { km: 'ឧបករណ៍ដែលកំពុងប្រើគណនីខ្ញុំ', en: 'Where I am signed in' },
  input: z.object({}),
  output: z.object({ items: z.array(Session) }),
})

export const endSession = command({
  name: 'access.end-session',
  path: '/me/sessions/:id/end',
  ability: 'signed-in',
  summary: { km: 'ឲ្យឧបករណ៍មួយចេញពីគណនី', en: 'Sign one of my devices out' },
  input: z.object({ id: SessionId }),
  output: z.object({}),
})

export const endOtherSessions = command({
  name: 'access.end-other-sessions',
  path: '/me/sessions/end-others',
  ability: 'signed-in',
  summary: { km: 'ឲ្យឧបករណ៍ផ្សេងទៀតចេញពីគណនី', en: 'Sign out everywhere but here' },
  input: z.object({}),
  output: z.object({ ended: z.number() }),
})

/** Six digits, as an application on a telephone shows them; spaces are forgiven. */
export const SixDigits = z
  .string()
  .max(20)
  .regex(/^\s*(?:\d\s*){6}$/)

export const MySignIn = z.object({
  /** Whether a duty asks for a second step, so that the last way of taking one stays. */
  isRequired: z.boolean(),
  codeDevice: z.object({ id: z.uuid(), madeAt: Moment }).nullable(),
  recoveryCodesLeft: z.number(),
  passkeys: z.array(
    z.object({
      id: z.uuid(),
      browser: z.string().nullable(),
      device: z.string().nullable(),
      madeAt: Moment,
      usedAt: Moment.nullable(),
    }),
  ),
  /** What others did to how I sign in, newest first. */
  notices: z.array(
    z.object({
      kind: z.enum([
        'link-made',
        'second-step-reset',
        'identity-bound',
        'identity-unbound',
        'recovery-code-used',
      ]),
      at: Moment,
      by: Named.nullable(),
    }),
  ),
})
export type MySignIn = z.output<typeof MySignIn>

export const mySignIn = query({
  name: 'access.my-sign-in',
  path: '/me/sign-in',
  ability: 'signed-in',
  summary: { km: 'របៀបដែលខ្ញុំចូលគណនី', en: 'How I sign in' },
  input: z.object({}),
  output: MySignIn,
})

const guessing = { max: 20, seconds: 60 }

export const beginCodeDevice = command({
  name: 'access.begin-code-device',
  path: '/me/code-device',
  ability: 'entering',
  forgetful: true,
  summary: { km: 'ចាប់ផ្ដើមប្រើលេខកូដពីទូរស័ព្ទ', en: 'Begin with codes from a telephone' },
  input: z.object({}),
  /** The secret to type in by hand, and the same as the address that the picture shows. */
  output: z.object({ secret: z.string(), address: z.string() }),
})

/** The codes on paper are shown this once; none where some stand already. */
const Added = z.object({ me: Me, recoveryCodes: z.array(z.string()).nullable() })

export const confirmCodeDevice = command({
  name: 'access.confirm-code-device',
  path: '/me/code-device/confirm',
  ability: 'entering',
  forgetful: true,
  pace: guessing,
  summary: { km: 'បញ្ជាក់លេខកូដដំបូង', en: 'Confirm the telephone by its first code' },
  input: z.object({ code: SixDigits }),
  output: Added,
})

export const takeSecondStep = command({
  name: 'access.take-second-step',
  path: '/session/second-step',
  ability: 'entering',
  forgetful: true,
  pace: guessing,
  summary: { km: 'បញ្ជាក់ជំហានទីពីរ', en: 'Take the second step of signing in' },
  /** Six digits of the telephone, or one of the codes on paper. */
  input: z.object({ code: z.string().min(6).max(40) }),
  output: Me,
})

export const renewRecoveryCodes = command({
  name: 'access.renew-recovery-codes',
  path: '/me/recovery-codes',
  ability: 'signed-in',
  forgetful: true,
  pace: guessing,
  summary: { km: 'បង្កើតលេខកូដបម្រុងថ្មី', en: 'Make new recovery codes' },
  input: z.object({ password: z.string().max(200) }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
})

export const removeSecondStep = command({
  name: 'access.remove-second-step',
  path: '/me/second-steps/:id/remove',
  ability: 'signed-in',
  forgetful: true,
  pace: guessing,
  summary: { km: 'ដកទូរស័ព្ទ ឬកូនសោចេញ', en: 'Remove a telephone or a passkey of mine' },
  input: z.object({ id: z.uuid(), password: z.string().max(200) }),
  output: z.object({}),
})

/** What browsers and authenticators say to each other (W3C Web Authentication), as JSON. */
const Ceremony = z.record(z.string(), z.unknown())
const Asked = z.object({ challengeId: z.uuid(), options: Ceremony })

export const askForPasskey = command({
  name: 'access.ask-for-passkey',
  path: '/me/passkeys/ask',
  ability: 'entering',
  forgetful: true,
  summary: { km: 'សុំបង្កើតកូនសោ', en: 'Ask to make a passkey' },
  input: z.object({}),
  output: Asked,
})

export const addPasskey = command({
  name: 'access.add-passkey',
  path: '/me/passkeys',
  ability: 'entering',
  forgetful: true,
  summary: { km: 'បន្ថែមកូនសោ', en: 'Add a passkey' },
  input: z.object({ id: z.uuid(), challengeId: z.uuid(), response: Ceremony }),
  output: Added,
})

export const askToEnterWithPasskey = command({
  name: 'access.ask-to-enter-with-passkey',
  path: '/session/passkey/ask',
  ability: 'public',
  forgetful: true,
  pace: { max: 40, seconds: 60 },
  summary: { km: 'សុំចូលដោយកូនសោ', en: 'Ask to sign in with a passkey' },
  input: z.object({}),
  output: Asked,
})

export const enterWithPasskey = command({
  name: 'access.enter-with-passkey',
  path: '/session/passkey',
  ability: 'public',
  forgetful: true,
  pace: { max: 40, seconds: 60 },
  summary: { km: 'ចូលដោយកូនសោ', en: 'Sign in with a passkey' },
  input: z.object({ challengeId: z.uuid(), response: Ceremony }),
  output: Me,
})

/** 32 random bytes; it travels in the part of an address that browsers keep to themselves. */
const Token = z.string().regex(/^[\w-]{43}$/)

export const makeLink = command({
  name: 'access.make-link',
  path: '/people/:id/link',
  ability: 'access.people',
  forgetful: true,
  summary: { km: 'បង្កើតតំណសម្រាប់ពាក្យសម្ងាត់', en: 'Make a link to a new password' },
  input: z.object({ id: AccountId, linkId: z.uuid() }),
  output: z.object({ token: Token, endsAt: Moment }),
})

export const openLink = command({
  name: 'access.open-link',
  path: '/link',
  ability: 'public',
  forgetful: true,
  pace: { max: 30, seconds: 60 },
  summary: { km: 'បើកតំណ', en: 'Whom a link is for' },
  input: z.object({ token: Token }),
  output: z.object({ login: z.string(), name: Named }),
})

export const setPasswordByLink = command({
  name: 'access.use-link',
  path: '/link/use',
  ability: 'public',
  forgetful: true,
  pace: { max: 30, seconds: 60 },
  summary: { km: 'ប្រើតំណដើម្បីកំណត់ពាក្យសម្ងាត់', en: 'Set a password through a link' },
  input: z.object({ token: Token, wanted: Password }),
  output: z.object({}),
})

export const resetSecondStep = command({
  name: 'access.reset-second-step',
  path: '/people/:id/second-step/reset',
  ability: 'access.people',
  summary: { km: 'លុបជំហានទីពីរដែលបាត់', en: 'Take away a second step that was lost' },
  input: z.object({ id: AccountId, reason: z.string().min(3).max(500) }),
  output: z.object({}),
})

export const PersonSignIn = z.object({
  hasSecondStep: z.boolean(),
  identities: z.array(z.object({ id: z.uuid(), issuer: z.string(), subject: z.string() })),
})
export type PersonSignIn = z.output<typeof PersonSignIn>

export const personSignIn = query({
  name: 'access.person-sign-in',
  path: '/people/:id/sign-in',
  ability: 'access.people',
  summary: { km: 'របៀបដែលមន្ត្រីម្នាក់ចូលគណនី', en: 'How a person signs in' },
  input: z.object({ id: AccountId }),
  output: PersonSignIn,
})

export const bindIdentity = command({
  name: 'access.bind-identity',
  path: '/people/:id/identities',
  ability: 'access.people',
  summary: { km: 'ភ្ជាប់គណនីក្រសួង', en: 'Bind the identity of a ministry to a person' },
  input: z.object({
    id: AccountId,
    identityId: z.uuid(),
    subject: z.string().trim().min(1).max(255),
  }),
  output: PersonSignIn,
})

export const unbindIdentity = command({
  name: 'access.unbind-identity',
  path: '/people/:id/identities/:identityId/unbind',
  ability: 'access.people',
  summary: { km: 'ផ្ដាច់គណនីក្រសួង', en: 'Unbind the identity of a ministry' },
  input: z.object({ id: AccountId, identityId: z.uuid(), reason: z.string().min(3).max(500) }),
  output: PersonSignIn,
})

export const waysIn = query({
  name: 'access.ways-in',
  path: '/session/ways',
  ability: 'public',
  summary: { km: 'របៀបចូលគណនី', en: 'The ways of signing in here' },
  input: z.object({}),
  output: z.object({ passkeys: z.boolean(), provider: Named.nullable() }),
})

export const goToProvider = command({
  name: 'access.go-to-provider',
  path: '/session/provider/go',
  ability: 'public',
  forgetful: true,
  pace: { max: 40, seconds: 60 },
  summary: { km: 'ទៅចូលតាមគណនីក្រសួង', en: 'Go to the ministry to sign in' },
  /** The secret is made by the browser and stays in its tab: only that tab can come back. */
  input: z.object({ secret: Token }),
  output: z.object({ address: z.string() }),
})

export const returnFromProvider = command({
  name: 'access.return-from-provider',
  path: '/session/provider',
  ability: 'public',
  forgetful: true,
  pace: { max: 40, seconds: 60 },
  summary: { km: 'ត្រឡប់ពីគណនីក្រសួង', en: 'Come back from the ministry, signed in' },
  /** `answer` is the query string with which the provider sent the browser back. */
  input: z.object({ secret: Token, answer: z.string().min(1).max(4000) }),
  output: Me,
})
