import { createHash } from 'node:crypto'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import { problem } from '@tumpeang/domain/kernel'
import type { ProviderSettings, Site } from '../../platform/http.ts'
import { outward } from '../../platform/outward.ts'

/** Where the provider sends the browser back to; a page of the application. */
const way = '/sign-in/back'

/**
 * What one sign-in needs to be told from every other, all made from the secret that one tab of the
 * browser keeps: the server remembers nothing, so any of several processes can answer. Whoever reads
 * the address of the way back has the code, and neither the verifier nor the secret.
 */
const madeFrom = (secret: string) => {
  const part = (name: string): string =>
    createHash('sha256').update(`${name} ${secret}`).digest('base64url')
  return { state: part('state'), nonce: part('nonce'), verifier: part('verifier') }
}

/** A provider is asked once for its addresses and keys' place; an hour later again. */
const memory = 3_600_000
const known = new Map<string, { at: number; configuration: Promise<Configuration> }>()

function configurationOf(settings: ProviderSettings): Promise<Configuration> {
  const { issuer, clientId, clientSecret, isInternal } = settings
  const key = `${issuer} ${clientId}`
  const before = known.get(key)
  if (before && Date.now() - before.at < memory) return before.configuration
  const address = new URL(issuer)
  const configuration = discovery(address, clientId, clientSecret, undefined, {
    [customFetch]: (url, options) => outward(url, options, { isInternal }),
    timeout: 10,
    execute: [
      // The signature is read always: the connection alone does not say who wrote the token.
      enableNonRepudiationChecks,
      // Without TLS only where the operator says that the provider is inside: a test, or a closed network.
      ...(isInternal && address.protocol === 'http:' ? [allowInsecureRequests] : []),
    ],
  })
  known.set(key, { at: Date.now(), configuration })
  // What could not be reached is asked again at the next try.
  configuration.catch(() => known.delete(key))
  return configuration
}

/** Where a browser goes to sign in at the ministry; null where there is no provider. */
export async function addressAtProvider(
  { origin, provider }: Site,
  secret: string,
): Promise<string | null> {
  if (provider === null || origin === null) return null
  const { state, nonce, verifier } = madeFrom(secret)
  const configuration = await configurationOf(provider).catch(() => {
    throw problem('unavailable', {
      km: 'ទាក់ទងគណនីក្រសួងមិនបានទេ។ សូមសាកម្ដងទៀតពេលក្រោយ ឬចូលដោយពាក្យសម្ងាត់។',
      en: 'The ministry cannot be reached. Try again later, or sign in with your password.',
    })
  })
  return buildAuthorizationUrl(configuration, {
    redirect_uri: `${origin}${way}`,
    scope: 'openid',
    response_type: 'code',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).href
}

/** Whom the provider vouches for; null for every answer that does not stand up. */
export async function whoCameBack(
  { origin, provider }: Site,
  secret: string,
  answer: string,
): Promise<{ issuer: string; subject: string } | null> {
  if (provider === null || origin === null) return null
  const { state, nonce, verifier } = madeFrom(secret)
  const address = new URL(`${origin}${way}`)
  address.search = answer
  try {
    const tokens = await authorizationCodeGrant(await configurationOf(provider), address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    return claims === undefined ? null : { issuer: provider.issuer, subject: claims.sub }
  } catch {
    return null
  }
}
