import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Caller, Site } from '../../platform/http.ts'

/**
 * Where passkeys of this installation are at home: the address that the operator has named. Without
 * one, only a server that is tried out on `localhost` offers them: browsers bind a passkey to the
 * name of the host, so what a caller writes there can be believed for the own computer alone.
 */
export function passkeyHome(site: Site, caller: Caller): { origin: string; host: string } | null {
  if (site.origin !== null) return { origin: site.origin, host: new URL(site.origin).hostname }
  if (!URL.canParse(caller.asked)) return null
  const { hostname, origin } = new URL(caller.asked)
  return hostname === 'localhost' ? { origin, host: hostname } : null
}

/** What a new passkey has to sign: kept on the device, and used only by its owner's finger or code. */
export async function challengeForPasskey(
  { id, login, name }: { id: string; login: string; name: { km: string; en: string | null } },
  site: Site,
  caller: Caller,
): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
  const home = passkeyHome(site, caller)
  if (home === null) return null
  return generateRegistrationOptions({
    rpName: 'Tumpeang',
    rpID: home.host,
    userName: login,
    userDisplayName: name.km,
    userID: new TextEncoder().encode(id),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** Nobody is named: the device itself knows whose passkeys it has. */
export async function challengeToEnter(
  site: Site,
  caller: Caller,
): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const home = passkeyHome(site, caller)
  return home === null
    ? null
    : generateAuthenticationOptions({ rpID: home.host, userVerification: 'required' })
}

const text = z.string().max(20_000)
const RegistrationShape = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  response: z.looseObject({ clientDataJSON: text, attestationObject: text }),
})
const AssertionShape = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  response: z.looseObject({ clientDataJSON: text, authenticatorData: text, signature: text }),
})

// What the library takes has more optional parts than are looked at here.
const Registration = z.custom<RegistrationResponseJSON>(
  (given) => RegistrationShape.safeParse(given).success,
)
const Assertion = z.custom<AuthenticationResponseJSON>(
  (given) => AssertionShape.safeParse(given).success,
)

/** The passkey that a browser made, when it signed this challenge at our own address; else null. */
export async function readPasskey(
  response: unknown,
  challenge: string,
  site: Site,
  caller: Caller,
): Promise<{ credential: string; key: Buffer; counter: number } | null> {
  const home = passkeyHome(site, caller)
  const read = Registration.safeParse(response)
  if (home === null || !read.success) return null
  const found = await verifyRegistrationResponse({
    response: read.data,
    expectedChallenge: challenge,
    expectedOrigin: home.origin,
    expectedRPID: home.host,
    requireUserVerification: true,
  }).catch(() => null)
  if (found?.verified !== true) return null
  const { credential } = found.registrationInfo
  return {
    credential: credential.id,
    key: Buffer.from(credential.publicKey),
    counter: credential.counter,
  }
}

export function credentialIn(response: unknown): string | null {
  const read = Assertion.safeParse(response)
  return read.success ? read.data.id : null
}

/** The new count of a passkey that signed this challenge at our own address; else null. */
export async function readAssertion(
  response: unknown,
  known: {
    challenge: string
    credential: string
    key: Uint8Array<ArrayBuffer>
    counter: number
  },
  site: Site,
  caller: Caller,
): Promise<number | null> {
  const home = passkeyHome(site, caller)
  const read = Assertion.safeParse(response)
  if (home === null || !read.success) return null
  const found = await verifyAuthenticationResponse({
    response: read.data,
    expectedChallenge: known.challenge,
    expectedOrigin: home.origin,
    expectedRPID: home.host,
    credential: { id: known.credential, publicKey: known.key, counter: known.counter },
    requireUserVerification: true,
  }).catch(() => null)
  return found?.verified === true ? found.authenticationInfo.newCounter : null
}
