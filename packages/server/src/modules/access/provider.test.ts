import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  AccountId,
  bindIdentity,
  goToProvider,
  personSignIn,
  returnFromProvider,
  unbindIdentity,
  waysIn,
  whoAmI,
} from '@tumpeang/domain/access'
import { Provider } from 'oidc-provider'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import { newWorld } from '../../../test/people.ts'
import { SESSION, type Site } from '../../platform/http.ts'
import { isOutward, outward } from '../../platform/outward.ts'

/*
 * A real OpenID Connect provider on this computer, and a browser that keeps its cookies and follows
 * it by hand: nothing between the two is imitated but the person who types.
 */
const origin = 'http://localhost:8080'
const clientSecret = randomBytes(24).toString('hex')

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

const gate = createServer()
const issuer = `http://127.0.0.1:${await listening(gate)}`
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'tumpeang',
      client_secret: clientSecret,
      redirect_uris: [`${origin}/sign-in/back`],
    },
  ],
  cookies: { keys: [randomBytes(16).toString('hex')] },
  // Without it the provider would take a code without PKCE as well.
  pkce: { required: () => true },
})
const answerer = provider.callback()
gate.on('request', (request, reply) => void answerer(request, reply))

const name = { km: 'ក្រសួងសាកល្បង', en: 'Test ministry' }
const settings = { issuer, clientId: 'tumpeang', clientSecret, name, isInternal: true }
const site: Site = { origin, provider: settings }
const world = await newWorld({ site })
const desk = await world.desk('ccwc@commune', '010201')
const admin = await world.person('sokha', { role: 'administrator' })
const dara = await world.person('dara', { role: 'social_agent', desk })
const daraId = AccountId.parse(dara.accountId)

afterAll(async () => {
  await world.close()
  gate.closeAllConnections()
  gate.close()
})

/** Goes where the provider sends, signs in there as `login`, and answers with what it sends back. */
async function atMinistry(address: string, login: string): Promise<string> {
  const jar = new Map<string, string>()
  const ask = async (url: string, form?: Record<string, string>) => {
    const reply = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of reply.headers.getSetCookie()) {
      const [key = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      jar.set(key, value)
    }
    return reply
  }
  let next = address
  for (let turn = 0; turn < 12; turn += 1) {
    if (next.startsWith(`${origin}/`)) return new URL(next).search
    const reply = await ask(next)
    const to = reply.headers.get('location')
    if (to !== null) {
      next = new URL(to, next).href
      continue
    }
    const page = await reply.text()
    const form: Record<string, string> = page.includes('name="login"')
      ? { prompt: 'login', login, password: 'whatever' }
      : { prompt: 'consent' }
    const sent = await ask(/action="([^"]+)"/.exec(page)?.[1] ?? next, form)
    next = new URL(sent.headers.get('location') ?? '', next).href
  }
  throw new Error('the provider does not come to an end')
}

const newSecret = () => randomBytes(32).toString('base64url')
const go = async (login: string) => {
  const secret = newSecret()
  const { address } = await world.stranger().ask(goToProvider, { secret })
  return { secret, address, answer: await atMinistry(address, login) }
}

beforeAll(async () => {
  await admin.ask(bindIdentity, { id: daraId, identityId: uuid(), subject: 'kh-000017' })
})

describe('signing in by a ministry', () => {
  test('is offered by its name, and asks with state, nonce and PKCE', async () => {
    expect((await world.anyone.ask(waysIn, {})).provider).toEqual(name)
    const { address } = await world.stranger().ask(goToProvider, { secret: newSecret() })
    const asked = new URL(address)
    expect(asked.origin).toBe(issuer)
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid',
      redirect_uri: `${origin}/sign-in/back`,
    })
    for (const part of ['state', 'nonce', 'code_challenge'])
      expect(asked.searchParams.get(part)?.length).toBeGreaterThanOrEqual(43)
  })

  test('a person whose identity an administrator bound comes in, and the cookie is ours alone', async () => {
    const { secret, answer } = await go('kh-000017')
    const reply = await world.stranger().send(returnFromProvider, { secret, answer })
    expect(reply.body).toMatchObject({ login: 'dara', owed: null, duty: { role: 'social_agent' } })
    const cookie = reply.raw.cookies.find((each) => each.name === SESSION)
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  })

  test('U4: an identity that nobody bound, and one that carries a login of ours, stay outside alike', async () => {
    const answers = await Promise.all(
      ['kh-999999', 'dara', 'sokha'].map(async (login) => {
        const { secret, answer } = await go(login)
        const { problem } = await world.stranger().send(returnFromProvider, { secret, answer })
        return { ...problem, instance: null }
      }),
    )
    expect(answers[0]).toMatchObject({ status: 401 })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  test('U5: an answer opens in the tab that asked, once, and in no other', async () => {
    const { secret, answer } = await go('kh-000017')
    const elsewhere = await world
      .stranger()
      .send(returnFromProvider, { secret: newSecret(), answer })
    expect(elsewhere.status).toBe(401)
    expect((await world.stranger().send(returnFromProvider, { secret, answer })).status).toBe(200)
    expect((await world.stranger().send(returnFromProvider, { secret, answer })).status).toBe(401)
  })

  test.each([
    ['no code', (answer: string) => answer.replace(/code=[^&]+/, 'code=')],
    ['another state', (answer: string) => answer.replace(/state=[^&]+/, 'state=elsewhere')],
    [
      'another issuer',
      (answer: string) => answer.replace(/iss=[^&]+/, 'iss=https://elsewhere.example'),
    ],
    ['a refusal', () => '?error=access_denied&state=x'],
    ['nonsense', () => '%00%ff&&&==code'],
  ])('an answer with %s opens nothing', async (_what, spoilt) => {
    const { secret, answer } = await go('kh-000017')
    const reply = await world
      .stranger()
      .send(returnFromProvider, { secret, answer: spoilt(answer) })
    expect(reply.status).toBe(401)
  })

  test('U1: a suspended account does not come in, and an unbound identity ends its sessions', async () => {
    const vanna = await world.person('vanna', { role: 'social_agent', desk })
    const [id, identityId] = [AccountId.parse(vanna.accountId), uuid()]
    await admin.ask(bindIdentity, { id, identityId, subject: 'kh-000018' })
    const first = await go('kh-000018')
    const entered = await world.stranger().send(returnFromProvider, first)
    const cookie = entered.raw.cookies.find((each) => each.name === SESSION)?.value ?? ''
    const who = () =>
      world.app.inject({ url: `/api${whoAmI.path}`, cookies: { [SESSION]: cookie } })
    expect((await who()).statusCode).toBe(200)
    await admin.ask(unbindIdentity, { id, identityId, reason: 'left the ministry' })
    expect((await who()).statusCode).toBe(401)
    expect((await admin.ask(personSignIn, { id })).identities).toEqual([])
    await admin.ask(bindIdentity, { id, identityId: uuid(), subject: 'kh-000018' })
    await world.database.asOwner((db) =>
      db.updateTable('access.accounts').set({ status: 'suspended' }).where('id', '=', id).execute(),
    )
    const late = await go('kh-000018')
    expect((await world.stranger().send(returnFromProvider, late)).status).toBe(401)
  })

  test('one identity belongs to one person', async () => {
    const rath = await world.person('rath', { role: 'social_agent', desk })
    const twice = await admin.send(bindIdentity, {
      id: AccountId.parse(rath.accountId),
      identityId: uuid(),
      subject: 'kh-000017',
    })
    expect(twice.status).toBe(409)
  })

  test('the word of a ministry is one step: where a second is required it stays owed', async () => {
    const require = (isRequired: boolean) =>
      world.database.asOwner((db) =>
        db.updateTable('access.sign_in_rules').set({ second_step_required: isRequired }).execute(),
      )
    await require(true)
    const { secret, answer } = await go('kh-000017')
    const reply = await world.stranger().send(returnFromProvider, { secret, answer })
    await require(false)
    expect(reply.body).toMatchObject({ owed: 'make', duty: null })
  })
})

describe('I7: the server asks no internal address', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '192.168.0.1',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    'not an address',
  ])('%s is inside', (address) => {
    expect(isOutward(address)).toBe(false)
  })

  test('an address of the public internet is outside', () => {
    expect(['1.1.1.1', '2606:4700:4700::1111'].every((address) => isOutward(address))).toBe(true)
  })

  test.each([
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://[::ffff:127.0.0.1]/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://localhost/x',
    'http://1.1.1.1/x',
    'file:///etc/passwd',
  ])('%s is not asked', async (address) => {
    await expect(outward(address, {})).rejects.toMatchObject({ name: 'NotOutward' })
  })

  test('a provider inside, without the word of the operator, is told to nobody and asked nothing', async () => {
    const inside = { ...settings, clientId: 'guarded', isInternal: false }
    const guarded = await newWorld({
      database: await newDatabase(),
      site: { origin, provider: inside },
    })
    const reply = await guarded.anyone.send(goToProvider, { secret: newSecret() })
    expect(reply.status).toBe(503)
    await guarded.close()
  })

  test('a redirection is not followed', async () => {
    const server = createServer((_request, reply) => {
      reply.writeHead(302, { location: `${issuer}/.well-known/openid-configuration` }).end()
    })
    const reply = await outward(
      `http://127.0.0.1:${await listening(server)}/`,
      {},
      { isInternal: true },
    )
    expect(reply.status).toBe(302)
    server.close()
  })
})
