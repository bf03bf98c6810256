import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addPerson, giveDuty, signIn, signOut, whoAmI } from '@tumpeang/domain/access'
import {
  addNote,
  CaseId,
  endGoal,
  finishAction,
  getCase,
  listCases,
  openCase,
  plan,
  assess,
} from '@tumpeang/domain/cases'
import { changeCaregiver, changeChild, searchChildren } from '@tumpeang/domain/children'
import type { Endpoint } from '@tumpeang/domain/kernel'
import { comeBack, listCalls, listReports, ReportId, reportConcern } from '@tumpeang/domain/reports'
import { listReferrals } from '@tumpeang/domain/services'
import { listWork } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { buildApp } from '../src/app.ts'
import { hashOfPassword } from '../src/modules/access/index.ts'
import { routes } from '../src/modules.ts'
import { Metrics } from '../src/platform/metrics.ts'
import { SESSION, sessionCookie } from '../src/platform/http.ts'
import { aGoal, anAssessment, inventedChild, newCasework } from './casework.ts'
import type { Someone } from './people.ts'

const { world, desks, people, report, open } = await newCasework()
afterAll(() => world.close())
const { dara, far, nurse, chief } = people

/** Names and words that appear nowhere but in what these people wrote. */
const canaries = [
  'Canarysrey',
  'ខ្នារីស្រី',
  '099777333',
  'behind-the-canary-pagoda',
  'canary was beaten',
]

const COOKIE = sessionCookie(true)
const log: string[] = []
const metrics = new Metrics(world.database.db)
/** The same server with its log open at the finest level, behind TLS. */
const app = await buildApp({
  db: world.database.db,
  clock: () => world.clock.now,
  secure: true,
  searchKey: Buffer.from('a key for tests alone'),
  logLevel: 'trace',
  logTo: { write: (line) => void log.push(line) },
  observe: metrics.observe,
  web: '',
})
afterAll(() => app.close())

interface Raw {
  readonly body?: string | Buffer
  readonly json?: unknown
  readonly headers?: Record<string, string>
  readonly as?: Someone
  readonly from?: string
}
let callers = 0
const post = (url: string, { body, json, headers = {}, as, from }: Raw) => {
  callers += 1
  return app.inject({
    method: 'POST',
    url: `/api${url}`,
    payload: body ?? JSON.stringify(json ?? {}),
    remoteAddress: from ?? `10.9.${callers >> 8}.${callers & 255}`,
    headers: { 'content-type': 'application/json', 'idempotency-key': uuid(), ...headers },
    ...(typeof as?.cookie === 'string' && { cookies: { [COOKIE]: as.cookie } }),
  })
}
const get = (url: string, as?: Someone) => {
  callers += 1
  return app.inject({
    url: `/api${url}`,
    remoteAddress: `10.9.${callers >> 8}.${callers & 255}`,
    ...(typeof as?.cookie === 'string' && { cookies: { [COOKIE]: as.cookie } }),
  })
}

const file = await open(dara)
await dara.ask(assess, { id: file.id, version: 1, assessment: anAssessment() })
const goal = aGoal()
await dara.ask(plan, { id: file.id, version: 2, goal })

const password = 'plain words of a canary'
const held = await world.person('victim', { role: 'social_agent', desk: desks.desk })
await world.database.asOwner(async (db) => {
  await db
    .updateTable('access.accounts')
    .set({ password_hash: await hashOfPassword(password) })
    .where('id', '=', held.accountId)
    .execute()
})

describe('ids without their parent', () => {
  test('an action, a goal and a caregiver of another desk do not exist', async () => {
    const action = goal.actions[0]?.id ?? ''
    const done = { id: action, version: 1, doneOn: '2030-01-07', result: null }
    expect((await far.send(finishAction, done)).status).toBe(404)
    expect((await far.send(endGoal, { id: goal.id, version: 1, result: 'met' })).status).toBe(404)
    const change = { id: uuid(), version: 1, change: {} } as const
    expect((await far.send(changeCaregiver, change)).status).toBe(404)
  })

  test('an action cannot be hung onto the goal of another case', async () => {
    const child = { kind: 'new', child: inventedChild('Elsewhere', '02010101') } as const
    const id = CaseId.parse(uuid())
    const mine = await far.ask(openCase, { id, child, concerns: ['neglect'] })
    await far.ask(assess, { id: mine.id, version: 1, assessment: anAssessment() })
    const reply = await far.send(plan, {
      id: mine.id,
      version: 2,
      goal: { ...aGoal(), id: goal.id },
    })
    expect(reply.status).toBe(409)
    expect(JSON.stringify(await dara.ask(getCase, { id: file.id }))).not.toContain('Elsewhere')
  })

  test('a case for a child out of sight is refused as if there were no such child', async () => {
    const child = { kind: 'known', childId: file.childId } as const
    const reply = await far.send(openCase, {
      id: CaseId.parse(uuid()),
      child,
      concerns: ['neglect'],
    })
    expect(reply.status).toBe(404)
  })

  test('what does not exist and what may not be seen are told in the same words', async () => {
    const words = async (id: string) => {
      const { problem } = await far.send(getCase, { id })
      return { ...problem, instance: '' }
    }
    expect(await words(file.id)).toEqual(await words(uuid()))
  })
})

describe('fields that nobody asked for', () => {
  test('a child is not moved to a desk, a number not given, an author not chosen', async () => {
    const { child } = await dara.ask(getCase, { id: file.id })
    const reply = await post(`/children/${child.id}`, {
      as: dara,
      json: {
        version: child.version,
        change: { phone: '1', deskId: desks.farDesk, desk_id: desks.farDesk, search_key: 'x' },
        desk_id: desks.farDesk,
        created_by: far.accountId,
      },
    })
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toMatchObject({ deskId: child.deskId, phone: '1' })
    const note = uuid()
    await post(`/cases/${file.id}/notes`, {
      as: dara,
      json: { noteId: note, words: 'x', written_by: far.accountId, writtenBy: far.accountId },
    })
    const { story } = await dara.ask(getCase, { id: file.id })
    expect(story.find(({ id }) => id === note)?.byName?.en).toBe('dara')
  })

  test('the path says which record, whatever body or query say', async () => {
    const other = await open(dara, 'Second')
    const url = `/cases/${file.id}/notes?id=${other.id}`
    await post(url, {
      as: dara,
      json: { id: other.id, noteId: uuid(), words: 'Only in the first' },
    })
    expect(JSON.stringify(await dara.ask(getCase, { id: other.id }))).not.toContain('Only in')
  })

  test('what an address carries is never taken for the body of a command', async () => {
    const reply = await post(`/session?login=dara&password=secret`, { json: {} })
    expect(reply.statusCode).toBe(400)
  })

  test('an administrator of a province gives no duty of the nation, and none outside', async () => {
    const admin = await world.person('provincial', { role: 'administrator', place: '01' })
    const id = uuid()
    await admin.ask(addPerson, { id, login: 'newcomer', name: { km: 'ថ្មី', en: null } })
    const duty = { accountId: id, validFrom: '2030-01-07' }
    for (const wanted of [
      { role: 'cncc_officer', placeCode: '01' },
      { role: 'cncc_officer' },
      { role: 'administrator' },
      { role: 'supervisor', placeCode: '02' },
      { role: 'social_agent', deskId: desks.farDesk },
      { role: 'helpline_operator', deskId: desks.helpline },
    ] as const)
      expect([
        wanted.role,
        (await admin.send(giveDuty, { id: uuid(), ...duty, ...wanted })).status,
      ]).toEqual([wanted.role, 403])
  })
})

describe('commands of other people', () => {
  test('the number of another person’s command answers nothing of theirs', async () => {
    const id = uuid()
    const words = { id: file.id, noteId: uuid(), words: 'Said once' }
    expect((await dara.send(addNote, words, { id })).status).toBe(200)
    for (const who of [far, chief, nurse]) {
      const reply = await who.send(addNote, words, { id })
      expect([422, 403]).toContain(reply.status)
    }
  })
})

describe('what is not what it should be', () => {
  const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`
  const bodies: Readonly<Record<string, string | Buffer>> = {
    'a null character': '{"id":"ID","concernWords":"a\\u0000b","passphrase":"four plain words"}',
    'half a character': '{"id":"ID","concernWords":"a\\ud800b","passphrase":"four plain words"}',
    'bytes that are no text': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    'numbers for text': '{"id":1,"concernWords":2,"passphrase":3,"children":4}',
    'text for an object': '"concernWords"',
    'nothing at all': '',
    null: 'null',
    'a list': '[{"id":"x"}]',
    'a prototype': '{"__proto__":{"admin":true},"id":"ID"}',
    'a constructor': '{"constructor":{"prototype":{"admin":true}},"id":"ID"}',
    'a thousand levels': `{"id":"ID","concernWords":"x","passphrase":"four plain words","more":${deep(1000)}}`,
    'a hundred thousand levels': `{"id":"ID","concernWords":"x","passphrase":"four plain words","more":${deep(100_000)}}`,
    'a million letters': `{"id":"ID","concernWords":"${'x'.repeat(1_000_000)}","passphrase":"four plain words"}`,
    'a number beyond all numbers':
      '{"id":"ID","concernWords":"x","passphrase":"four plain words","children":[{"id":"ID","nameWords":null,"sex":"female","age":1e999,"disabilities":[],"note":null}]}',
    'a null character in a name':
      '{"id":"ID","concernWords":"x","passphrase":"four plain words","children":[{"id":"ID","nameWords":"a\\u0000","sex":"female","age":1,"disabilities":[],"note":null}]}',
  }
  test.each(Object.entries(bodies))(
    '%s is a mistake of the caller, and breaks nothing',
    async (_what, body) => {
      const text = typeof body === 'string' ? body.replaceAll('ID', uuid()) : body
      const reply = await post(reportConcern.path, { body: text })
      expect(reply.statusCode).toBe(400)
    },
  )

  const nasty = [
    "'",
    '"',
    '\\',
    '%',
    '_',
    '%%%',
    "' or 1=1 --",
    "'; drop table cases; --",
    '$1',
    '\u0000',
    '\ud800',
    '../../etc/passwd',
    '{"a":1}',
    '__proto__',
    '-1',
    '1e9',
    'ខ្ញុំ\u200b',
    '\u202e',
    '2030-01-01 00:00:00+00_00000000-0000-0000-0000-000000000000',
    '----------_------------------------------------',
    '9999-99-99 99:99:99_ffffffff-ffff-ffff-ffff-ffffffffffff',
    '9'.repeat(30),
    ' '.repeat(50),
    '('.repeat(90),
    Buffer.from('{"x":1}').toString('base64url'),
  ]
  const lists: readonly (readonly [Endpoint, Record<string, string>])[] = [
    [listCases, {}],
    [listReports, {}],
    [listWork, { whose: 'desk' }],
    [listReferrals, {}],
    [searchChildren, { q: 'Sreymom' }],
  ]
  test.each(lists.map(([endpoint, rest]) => [endpoint.name, endpoint, rest] as const))(
    '%s takes any words and any cursor without breaking',
    async (_name, endpoint, rest) => {
      const broken: string[] = []
      for (const word of nasty)
        for (const field of ['q', 'after', 'limit', 'placeCode', 'status', 'concern', 'sort']) {
          const query = new URLSearchParams({ ...rest, [field]: word })
          const { statusCode } = await get(`${endpoint.path}?${query.toString()}`, dara)
          if (statusCode >= 500) broken.push(`${field}=${JSON.stringify(word)}`)
        }
      expect(broken).toEqual([])
    },
  )

  test('the calls of the helpline too', async () => {
    const broken: string[] = []
    for (const after of nasty) {
      const query = new URLSearchParams({ after })
      const { statusCode } = await get(`${listCalls.path}?${query.toString()}`, people.operator)
      if (statusCode >= 500) broken.push(after)
    }
    expect(broken).toEqual([])
  })

  test('no path takes what is no id for an id', async () => {
    for (const { endpoint } of routes.filter(({ endpoint: { path } }) => path.includes('/:')))
      for (const word of ['x', '%00', '%ff', "'--", '0', '%2e%2e', 'x'.repeat(150)]) {
        const url = endpoint.path.replaceAll(/:\w+/g, word)
        const reply =
          endpoint.method === 'GET' ? await get(url, dara) : await post(url, { as: dara })
        expect([endpoint.name, word, [400, 403, 404].includes(reply.statusCode)]).toEqual([
          endpoint.name,
          word,
          true,
        ])
      }
  })
  test('a cursor of one person shows another nothing of theirs', async () => {
    for (let n = 0; n < 3; n += 1) await open(dara, `Page${n}`)
    const { next } = await dara.ask(listCases, { limit: 1 })
    const { items } = await far.ask(listCases, { limit: 50, ...(next !== null && { after: next }) })
    expect(items.every(({ deskId }) => deskId === desks.farDesk)).toBe(true)
  })
})

describe('sessions', () => {
  test('a cookie without the header of a command does nothing, whatever the form', async () => {
    for (const type of [
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
    ]) {
      const reply = await app.inject({
        method: 'POST',
        url: `/api/cases/${file.id}/notes`,
        payload: JSON.stringify({ noteId: uuid(), words: 'Forged' }),
        headers: { 'content-type': type, origin: 'https://elsewhere.example' },
        cookies: { [COOKIE]: dara.cookie ?? '' },
      })
      expect(reply.statusCode).toBe(400)
    }
    expect(JSON.stringify(await dara.ask(getCase, { id: file.id }))).not.toContain('Forged')
  })

  test('no other site is told that it may ask', async () => {
    const reply = await app.inject({
      method: 'OPTIONS',
      url: '/api/cases',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    })
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('signing in makes a token of its own, also when one is brought along', async () => {
    const planted = randomBytes(32).toString('base64url')
    const reply = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: 'victim', password },
      remoteAddress: '10.8.0.1',
      headers: { 'idempotency-key': uuid() },
      cookies: { [COOKIE]: planted },
    })
    expect(reply.statusCode).toBe(200)
    const [cookie] = reply.cookies
    expect(cookie).toMatchObject({
      name: '__Host-tumpeang_session',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
      path: '/',
    })
    expect(cookie?.value).not.toBe(planted)
    const asPlanted = await app.inject({ url: '/api/me', cookies: { [COOKIE]: planted } })
    expect(asPlanted.statusCode).toBe(401)
    expect(reply.body).not.toContain(cookie?.value ?? '-')
  })

  test('over TLS the cookie is one that no neighbour and nobody on the way can plant', async () => {
    const signed = await post(signIn.path, { json: { login: 'victim', password } })
    const [line] = [signed.headers['set-cookie']].flat()
    expect(line).toMatch(/^__Host-tumpeang_session=[\w-]{43}; /)
    expect(line).toMatch(/; Path=\/(?:;|$)/)
    expect(line).toMatch(/; Secure/)
    expect(line).not.toMatch(/Domain/i)
    const [own] = signed.cookies
    const me = async (name: string) =>
      (await app.inject({ url: '/api/me', cookies: { [name]: own?.value ?? '' } })).statusCode
    expect(await me(COOKIE)).toBe(200)
    for (const name of [SESSION, `__Secure-${SESSION}`, `__host-${SESSION}`, `__Host-${SESSION}2`])
      expect([name, await me(name)]).toEqual([name, 401])
    // A planted one beside the own changes nothing, and signing out takes the own away.
    const both = { [SESSION]: dara.cookie ?? '', [COOKIE]: own?.value ?? '' }
    const who = await app.inject({ url: '/api/me', cookies: both })
    expect(who.json<{ login: string }>().login).toBe('victim')
    const out = await app.inject({
      method: 'POST',
      url: `/api${signOut.path}`,
      headers: { 'idempotency-key': uuid() },
      payload: {},
      cookies: both,
    })
    const [gone] = [out.headers['set-cookie']].flat()
    expect(gone).toMatch(/^__Host-tumpeang_session=; .*Secure/)
    expect(await me(COOKIE)).toBe(401)
  })

  test('whoever signs in while another is signed in gets nothing of the other’s', async () => {
    const idle = await world.person('idle')
    await world.database.asOwner(async (db) => {
      await db
        .updateTable('access.accounts')
        .set({ password_hash: await hashOfPassword(password) })
        .where('id', '=', idle.accountId)
        .execute()
    })
    const reply = await post(signIn.path, { as: dara, json: { login: 'idle', password } })
    expect(reply.json()).toMatchObject({ login: 'idle', duty: null, duties: [] })
    const entry = await world.database.asOwner((db) =>
      db
        .selectFrom('ledger.entries')
        .select(['duty_id', 'role'])
        .where('account_id', '=', idle.accountId)
        .where('subject', '=', 'session')
        .orderBy('seq', 'desc')
        .executeTakeFirst(),
    )
    expect(entry).toEqual({ duty_id: null, role: 'none' })
  })

  test('guessing at a login from many addresses never keeps its owner out', async () => {
    for (let n = 0; n < 5; n += 1) {
      const reply = await post(signIn.path, { json: { login: 'victim', password: 'a guess' } })
      expect(reply.statusCode).toBe(401)
    }
    const own = await post(signIn.path, { json: { login: 'victim', password } })
    expect(own.statusCode).toBe(200)
  })

  test('an unknown login, a wrong password and a suspended person are answered alike', async () => {
    await world.database.asOwner((db) =>
      db
        .updateTable('access.accounts')
        .set({ status: 'suspended' })
        .where('login', '=', 'idle')
        .execute(),
    )
    const answers = []
    for (const [login, tried] of [
      ['nobody-here', password],
      ['dara', 'a guess'],
      ['idle', password],
    ]) {
      const reply = await post(signIn.path, { json: { login, password: tried } })
      answers.push({ ...reply.json<object>(), instance: '' })
    }
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  test('a suspended person and an ended duty stop at the next request', async () => {
    const leaver = await world.person('leaver', { role: 'social_agent', desk: desks.desk })
    expect((await leaver.send(getCase, { id: file.id })).status).toBe(200)
    await world.database.asOwner((db) =>
      db
        .updateTable('access.duties')
        .set({ valid_to: '2030-01-07' })
        .where('id', '=', leaver.dutyId)
        .execute(),
    )
    expect((await leaver.send(getCase, { id: file.id })).status).toBe(403)
    await world.database.asOwner((db) =>
      db
        .updateTable('access.accounts')
        .set({ status: 'suspended' })
        .where('id', '=', leaver.accountId)
        .execute(),
    )
    expect((await leaver.send(whoAmI, {})).status).toBe(401)
  })
})

test('no method but those of the contracts is served, no folder, and no file beside the application', async () => {
  const above = await mkdtemp(join(tmpdir(), 'beside-'))
  const web = join(above, 'dist')
  await mkdir(join(web, 'assets'), { recursive: true })
  await mkdir(join(above, '.git'))
  await writeFile(join(above, '.git', 'config'), 'a canary beside')
  await writeFile(join(above, 'package.json'), 'a canary beside')
  await writeFile(join(web, 'index.html'), '<!doctype html>the page')
  await writeFile(join(web, 'assets', 'a.js'), '1')
  const served = await buildApp({
    db: world.database.db,
    clock: () => world.clock.now,
    secure: true,
    searchKey: Buffer.from('a key for tests alone'),
    web,
  })
  const { port } = new URL(await served.listen({ port: 0, host: '127.0.0.1' }))
  // The paths go out as they are: `fetch` would tidy them.
  const asked = (method: string, path: string) =>
    new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path }, (reply) => {
        let body = ''
        reply.on('data', (part: Buffer) => (body += part.toString()))
        reply.on('end', () => resolve({ status: reply.statusCode, body }))
      })
      sent.on('error', reject).end()
    })
  expect(await asked('GET', '/assets/a.js')).toMatchObject({ status: 200, body: '1' })
  for (const method of ['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'])
    for (const path of ['/', '/api/me', '/api/session', '/assets/a.js'])
      expect([method, path, (await asked(method, path)).status]).toEqual([method, path, 404])
  for (const path of [
    '/assets',
    '/assets/',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../../package.json',
    '/assets/..%5c..%5cpackage.json',
    '/../.git/config',
    '/.git/config',
  ]) {
    const { body } = await asked('GET', path)
    expect([path, body.includes('canary'), body.includes('a.js')]).toEqual([path, false, false])
  }
  await served.close()
  await rm(above, { recursive: true })
})

test('every answer of the API forbids to be kept, framed, or turned into a script', async () => {
  for (const reply of [
    await get('/me', dara),
    await get('/me'),
    await get('/nothing'),
    await post('/cases', {}),
    await get(`/cases/${file.id}`, dara),
  ]) {
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.headers['content-security-policy']).toContain("default-src 'self'")
    expect(reply.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(reply.headers['strict-transport-security']).toContain(
      'max-age=31536000; includeSubDomains',
    )
    expect(reply.headers['x-content-type-options']).toBe('nosniff')
  }
})

test('every public endpoint that does work has a pace, and one address does not use up another’s', async () => {
  const open = routes.filter(
    ({ endpoint }) => endpoint.ability === 'public' && endpoint.kind === 'command',
  )
  expect(open.filter(({ endpoint }) => endpoint.pace === undefined)).toEqual([])
  const tries = []
  for (let n = 0; n < 11; n += 1)
    tries.push(
      (await post(comeBack.path, { from: '10.6.0.1', json: { reference: 'R-1', passphrase: 'x' } }))
        .statusCode,
    )
  expect(tries).toEqual([...Array.from({ length: 10 }, () => 404), 429])
  const other = await post(comeBack.path, {
    from: '10.6.0.2',
    json: { reference: 'R-1', passphrase: 'x' },
  })
  expect(other.statusCode).toBe(404)
})

test('what was done and what was opened stand in the ledger, under the person’s own name', async () => {
  const note = uuid()
  await dara.ask(addNote, { id: file.id, noteId: note, words: 'For the ledger' })
  await chief.ask(getCase, { id: file.id })
  const entries = await world.database.asOwner((db) =>
    db
      .selectFrom('ledger.entries')
      .select(['account_id', 'act', 'kind', 'subject_id'])
      .orderBy('seq', 'desc')
      .limit(50)
      .execute(),
  )
  expect(entries).toContainEqual({
    account_id: dara.accountId,
    act: 'cases.note',
    kind: 'added',
    subject_id: note,
  })
  expect(entries).toContainEqual({
    account_id: chief.accountId,
    act: 'cases.open',
    kind: 'opened',
    subject_id: file.id,
  })
})

test('no log, no figure, no header and no refusal tells of a person', async () => {
  const [name, khmer, phone, address, words] = canaries
  const said: string[] = []
  const keep = (reply: { statusCode: number; body: string; headers: object }): void => {
    if (reply.statusCode >= 400) said.push(reply.body)
    said.push(JSON.stringify(reply.headers))
  }
  const child = {
    ...inventedChild(name),
    name: { familyKm: khmer, givenKm: khmer, familyLatin: name, givenLatin: name },
    phone,
    addressWords: address,
  }
  const id = uuid()
  const opening = { id, child: { kind: 'new', child }, concerns: ['neglect'], note: words }
  keep(await post('/cases', { as: dara, json: opening }))
  keep(await get(`/cases/${id}`, dara))
  keep(await get(`/children?q=${encodeURIComponent(name ?? '')}`, dara))
  // Each kind of refusal, with a canary in whatever was sent.
  keep(await post('/cases', { as: dara, json: { ...opening, concerns: [words] } }))
  keep(await post('/cases', { as: dara, json: { ...opening, id: uuid() } }))
  keep(
    await post('/cases', { as: dara, json: opening, headers: { 'idempotency-key': words ?? '' } }),
  )
  keep(
    await post('/cases', {
      as: far,
      json: { ...opening, id: uuid(), child: { kind: 'known', childId: child.id } },
    }),
  )
  keep(await post('/cases', { json: opening }))
  keep(await post('/cases', { as: dara, body: JSON.stringify(opening).slice(0, -5) }))
  keep(await post(`/children/${child.id}`, { as: dara, json: { version: 99, change: { phone } } }))
  keep(
    await post(`/children/${child.id}`, {
      as: dara,
      json: { version: 1, change: { phone: { [words ?? '']: words } } },
    }),
  )
  keep(await post('/session', { json: { login: name, password: words } }))
  keep(
    await post('/public/reports', {
      json: {
        id: uuid(),
        passphrase: words,
        concernWords: words,
        reporterName: name,
        reporterPhone: phone,
        placeCode: name,
      },
    }),
  )
  keep(await post('/public/reports/return', { json: { reference: name, passphrase: words } }))
  keep(await get(`/${encodeURIComponent(words ?? '')}?q=${encodeURIComponent(name ?? '')}`, dara))
  keep(await get(`/cases/${encodeURIComponent(name ?? '')}`, dara))
  keep(await get(`/places/search?text=x&within=${encodeURIComponent(name ?? '')}`, dara))
  const everything = [...log, await metrics.text(), ...said].join('\n')
  expect(log.length).toBeGreaterThan(20)
  for (const canary of canaries) expect(everything).not.toContain(canary)
  const commands = await world.database.asOwner((db) =>
    sql<{
      count: number
    }>`select count(*)::integer from commands where name = 'access.sign-in' and answer::text <> 'null'`.execute(
      db,
    ),
  )
  expect(commands.rows[0]?.count).toBe(0)
})

test('a report of the public is not read back by whoever is near', async () => {
  const id = ReportId.parse(uuid())
  const stranger = world.stranger()
  const receipt = await stranger.ask(reportConcern, {
    id,
    passphrase: 'four plain words here',
    concernWords: 'x',
  })
  const wrong = await stranger.send(comeBack, {
    reference: receipt.reference,
    passphrase: 'four plain words',
  })
  const none = await stranger.send(comeBack, {
    reference: 'R-0000-0000',
    passphrase: 'four plain words',
  })
  expect({ ...wrong.problem, instance: '' }).toEqual({ ...none.problem, instance: '' })
  await report(desks.desk)
  expect((await far.ask(listReports, { q: receipt.reference })).items).toEqual([])
  expect(
    (await dara.send(changeChild, { id: inventedChild().id, version: 1, change: {} })).status,
  ).toBe(404)
})
