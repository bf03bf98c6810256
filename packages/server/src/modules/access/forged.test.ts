import {
  createHmac,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign as signed,
} from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AccountId, bindIdentity, goToProvider, returnFromProvider } from '@tumpeang/domain/access'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { newWorld } from '../../../test/people.ts'

/*
 * A provider that lies, or somebody between it and us: it answers the code with whatever ID token a
 * test makes. All of it is real HTTP; only its honesty is in our hand.
 */
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const [own, foreign] = [pair(), pair()]
const jwk = { ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }

type Claims = Record<string, unknown>
let tokenOf: (claims: Claims) => string = () => ''
let nonce = ''

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const rs256 = (header: Claims, claims: Claims, key: KeyObject): string => {
  const text = `${part(header)}.${part(claims)}`
  return `${text}.${signed('sha256', Buffer.from(text), key).toString('base64url')}`
}
const header = { alg: 'RS256', kid: 'one', typ: 'JWT' }
const honest = (claims: Claims): string => rs256(header, claims, own.privateKey)

const gate = createServer((request, reply) => {
  const answer = (body: object) =>
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  if (request.url?.startsWith('/.well-known/') === true)
    return answer({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    })
  if (request.url === '/jwks') return answer({ keys: [jwk] })
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: issuer, aud: 'tumpeang', sub: 'kh-1', nonce, iat: now, exp: now + 300 }
  request.resume()
  return request.on('end', () =>
    answer({ access_token: 'x', token_type: 'bearer', id_token: tokenOf(claims) }),
  )
})
await new Promise<void>((resolve) => void gate.listen(0, '127.0.0.1', resolve))
const issuer = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`

const world = await newWorld({
  site: {
    origin: 'http://localhost:8080',
    provider: {
      issuer,
      clientId: 'tumpeang',
      clientSecret: 'a secret of a test alone',
      name: { km: 'ក្រសួង', en: 'Ministry' },
      isInternal: true,
    },
  },
})
afterAll(async () => {
  await world.close()
  gate.closeAllConnections()
  gate.close()
})
const desk = await world.desk('ccwc@commune', '010201')
const admin = await world.person('sokha', { role: 'administrator' })
const dara = await world.person('dara', { role: 'social_agent', desk })
await admin.ask(bindIdentity, {
  id: AccountId.parse(dara.accountId),
  identityId: uuid(),
  subject: 'kh-1',
})

/** Comes back from the provider, which answers with a token made so. */
const comeBack = async (made: (claims: Claims) => string): Promise<number> => {
  tokenOf = made
  const secret = randomBytes(32).toString('base64url')
  const { address } = await world.stranger().ask(goToProvider, { secret })
  const asked = new URL(address).searchParams
  nonce = asked.get('nonce') ?? ''
  const answer = `?${new URLSearchParams({ code: 'x', state: asked.get('state') ?? '', iss: issuer }).toString()}`
  return (await world.stranger().send(returnFromProvider, { secret, answer })).status
}

test('an honest token opens', async () => {
  expect(await comeBack(honest)).toBe(200)
})

const hour = 3600
const later = (claims: Claims, seconds: number): number => Number(claims['iat']) + seconds

test.each<[string, (claims: Claims) => string]>([
  ['signed by another key', (claims) => rs256(header, claims, foreign.privateKey)],
  [
    'signed by a key that it names itself',
    (claims) =>
      rs256(
        { ...header, kid: 'mine', jwk: foreign.publicKey.export({ format: 'jwk' }) },
        claims,
        foreign.privateKey,
      ),
  ],
  [
    'changed after it was signed',
    (claims) => {
      const [head = '', , end = ''] = honest({ ...claims, sub: 'kh-2' }).split('.')
      return `${head}.${part(claims)}.${end}`
    },
  ],
  ['not signed at all', (claims) => `${part({ alg: 'none' })}.${part(claims)}.`],
  ['with its signature cut off', (claims) => `${honest(claims).split('.').slice(0, 2).join('.')}.`],
  [
    'signed with the public key as if it were a secret',
    (claims) => {
      const text = `${part({ ...header, alg: 'HS256' })}.${part(claims)}`
      const secret = own.publicKey.export({ type: 'spki', format: 'pem' })
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
    },
  ],
  [
    'signed with the secret of the client',
    (claims) => {
      const text = `${part({ ...header, alg: 'HS256' })}.${part(claims)}`
      return `${text}.${createHmac('sha256', 'a secret of a test alone').update(text).digest('base64url')}`
    },
  ],
  ['for somebody else', (claims) => honest({ ...claims, aud: 'another' })],
  [
    'for us and others, asked by another',
    (claims) => honest({ ...claims, aud: ['tumpeang', 'another'], azp: 'another' }),
  ],
  ['of another issuer', (claims) => honest({ ...claims, iss: 'https://elsewhere.example' })],
  ['that ran out', (claims) => honest({ ...claims, exp: later(claims, -hour) })],
  ['without an end', ({ exp: _end, ...claims }) => honest(claims)],
  ['of another question', (claims) => honest({ ...claims, nonce: 'another' })],
  ['of no question', ({ nonce: _none, ...claims }) => honest(claims)],
  ['about nobody', ({ sub: _nobody, ...claims }) => honest(claims)],
  ['that is no token', () => 'x.y.z'],
])('a token %s opens nothing', async (_what, made) => {
  expect(await comeBack(made)).toBe(401)
})
