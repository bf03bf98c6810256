import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { whoAmI } from '@tumpeang/domain/access'
import { query } from '@tumpeang/domain/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { newWorld } from '../test/people.ts'
import { buildApp } from './app.ts'
import { route } from './platform/http.ts'

const fails = query({
  name: 'test.fail',
  path: '/test/fail',
  ability: 'public',
  summary: { km: 'សាកល្បង', en: 'A test' },
  input: z.object({ secret: z.string().optional() }),
  output: z.object({}),
})
const broken = route(fails, () => Promise.reject(new Error('a programming error')))

const log: string[] = []
const world = await newWorld()
const folder = await mkdtemp(join(tmpdir(), 'tumpeang-web-'))
const app = await buildApp({
  db: world.database.db,
  clock: () => world.clock.now,
  secure: true,
  searchKey: Buffer.from('a key for tests alone'),
  logLevel: 'info',
  logTo: { write: (line) => void log.push(line) },
  web: folder,
  routes: [broken],
  ready: () => Promise.reject(new Error('no database')),
})
let folderApp: typeof app

beforeAll(async () => {
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Tumpeang</title>')
  await writeFile(join(folder, 'assets/app-1a2b.js'), 'export {}')
  folderApp = await buildApp({
    db: world.database.db,
    clock: () => world.clock.now,
    secure: false,
    searchKey: Buffer.from('a key for tests alone'),
    web: folder,
  })
})
afterAll(async () => {
  await folderApp.close()
  await app.close()
  await world.close()
  await rm(folder, { recursive: true })
})

test('an address of the API that does not exist is answered with a problem, in the language asked for', async () => {
  const reply = await folderApp.inject({
    url: '/api/nothing',
    headers: { 'accept-language': 'en' },
  })
  expect(reply.statusCode).toBe(404)
  expect(reply.headers['content-type']).toMatch('application/problem+json')
  expect(reply.json()).toMatchObject({
    type: '/problems/not-found',
    detail: 'There is nothing at this address',
  })
  const khmer = await folderApp.inject('/api/nothing')
  expect(khmer.json<{ detail: string }>().detail).toMatch(/[ក-៹]/)
})

test('every other address is a page of the web application, and built files last', async () => {
  for (const url of ['/', '/work', '/report/anything?x=1']) {
    const page = await folderApp.inject(url)
    expect(page.body).toContain('<title>Tumpeang</title>')
    expect(page.headers['cache-control']).toBe('no-cache')
  }
  const built = await folderApp.inject('/assets/app-1a2b.js')
  expect(built.headers['cache-control']).toContain('immutable')
  expect((await folderApp.inject('/assets/app-gone.js')).statusCode).toBe(404)
})

const send = (payload: string, type = 'application/json') =>
  folderApp.inject({
    method: 'POST',
    url: '/api/session',
    payload,
    headers: { 'content-type': type },
  })

test('what comes too large, or is not what it says, is a problem of the caller', async () => {
  for (const reply of [
    await send('{"login":'),
    await send(JSON.stringify({ login: 'x'.repeat(2_000_000) })),
    await send('login=x', 'application/x-www-form-urlencoded'),
  ]) {
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({ type: '/problems/invalid' })
  }
})

test('whoever sends a request a letter at a time holds no line', () => {
  const { requestTimeout, headersTimeout, timeout } = app.server
  expect({ requestTimeout, headersTimeout, timeout }).toEqual({
    requestTimeout: 120_000,
    headersTimeout: 30_000,
    timeout: 130_000,
  })
})

test('an answer is never kept, never framed, and runs no script of others', async () => {
  const { headers } = await folderApp.inject('/api/me')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['content-security-policy']).toContain("base-uri 'none'")
  expect(headers['referrer-policy']).toBe('no-referrer')
})

test('cookies travel over TLS alone where the server says so', async () => {
  const reply = await app.inject('/livez')
  expect(reply.headers['strict-transport-security']).toContain('max-age')
})

test('ready means that the database answers; alive means only alive', async () => {
  expect((await app.inject('/livez')).statusCode).toBe(200)
  expect((await app.inject('/readyz')).statusCode).toBe(503)
})

test('a bug of ours is answered with its number, and logged without what was asked', async () => {
  const reply = await app.inject({
    url: '/api/test/fail?secret=Sok-Dara-012345678',
    remoteAddress: '203.0.113.7',
    headers: { 'accept-language': 'en' },
  })
  expect(reply.statusCode).toBe(500)
  const { detail, instance } = reply.json<{ detail: string; instance: string }>()
  expect(detail).toContain(instance.replace('urn:request:', ''))
  expect(reply.body).not.toContain('a programming error')
  const logged = log.join('')
  expect(logged).toContain(instance.replace('urn:request:', ''))
  expect(logged).toContain('"route":"/api/test/fail"')
  for (const secret of ['Sok-Dara', '203.0.113.7', 'secret=']) expect(logged).not.toContain(secret)
})

test('whoever has a session that does not exist is the public', async () => {
  const reply = await world.app.inject({
    url: `/api${whoAmI.path}`,
    cookies: { tumpeang_session: 'abc', '__Host-tumpeang_session': 'abc' },
  })
  expect(reply.statusCode).toBe(401)
})
