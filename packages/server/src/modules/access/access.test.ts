import {
  AccountId,
  addPerson,
  changeDuty,
  DutyId,
  endDuty,
  faultsOfDuty,
  getPerson,
  giveDuty,
  listPeople,
  readHistory,
  roles,
  ruleOf,
  setPassword,
  setPersonStatus,
  signIn,
  signOut,
  setPasswordByLink,
  whoAmI,
} from '@tumpeang/domain/access'
import { listWork } from '@tumpeang/domain/work'
import { Day } from '@tumpeang/domain/kernel'
import { PlaceCode } from '@tumpeang/domain/places'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newWorld, type Someone } from '../../../test/people.ts'
import { actingAs } from '../../platform/db.ts'
import { hashOfToken, SESSION } from '../../platform/http.ts'
import { hashOfPassword } from './index.ts'
import { Pacing } from './pacing.ts'

const world = await newWorld()
afterAll(() => world.close())

const desk = await world.desk('ccwc@commune', '010201')
const farDesk = await world.desk('ccwc@commune', '020101')
const admin = await world.person('sokha', { role: 'administrator' })
const provincial = await world.person('vuthy', { role: 'administrator', place: '01' })
const agent = await world.person('dara', { role: 'social_agent', desk })

const password = 'a long sentence for a test'

beforeAll(async () => {
  const password_hash = await hashOfPassword(password)
  await world.database.asOwner((db) =>
    db.updateTable('access.accounts').set({ password_hash }).where('login', '=', 'dara').execute(),
  )
})

const day = (text: string) => Day.parse(text)

/** Signs in as a browser does, and goes on with the cookie it was given. */
async function enter(login: string, given: string) {
  const reply = await world.stranger().send(signIn, { login, password: given })
  const cookie = reply.raw.cookies.find(({ name }) => name === SESSION)
  const get = (path: string) =>
    world.app.inject({ url: `/api${path}`, cookies: { [SESSION]: cookie?.value ?? '' } })
  const post = (path: string, payload: object) =>
    world.app.inject({
      method: 'POST',
      url: `/api${path}`,
      cookies: { [SESSION]: cookie?.value ?? '' },
      headers: { 'idempotency-key': uuid(), 'accept-language': 'en' },
      payload,
    })
  return { reply, cookie, get, post }
}

/** Runs `work` on the data as a person, to see what policies and grants alone would refuse. */
const asPerson = <T>(person: Someone, work: Parameters<typeof actingAs<T>>[2]) =>
  actingAs(
    world.database.db,
    {
      tokenHash: hashOfToken(Buffer.from(person.cookie ?? '', 'base64url')),
      act: 'test',
      now: world.clock.now,
      command: null,
      why: null,
    },
    work,
  )

const newPerson = async (login: string, by: Someone = admin) => {
  const id = AccountId.parse(uuid())
  return by.ask(addPerson, { id, login, name: { km: `អ្នក${login}`, en: login } })
}

test('the right password opens a session of twelve hours, which scripts and other sites cannot use', async () => {
  const { reply, cookie, get } = await enter(' DARA ', password)
  expect(reply.body).toMatchObject({ login: 'dara', duty: { role: 'social_agent', deskId: desk } })
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(cookie?.expires).toEqual(new Date(world.clock.now.getTime() + 12 * 3_600_000))
  expect((await get('/me')).statusCode).toBe(200)
  world.clock.now = new Date(world.clock.now.getTime() + 12 * 3_600_000)
  expect((await get('/me')).statusCode).toBe(401)
  world.clock.now = new Date('2030-01-07T02:00:00Z')
})

test('a wrong password and a login that nobody has are answered alike', async () => {
  const wrong = await world.anyone.send(signIn, { login: 'dara', password: 'not this one, no' })
  const nobody = await world.anyone.send(signIn, { login: 'nobody', password: 'not this one, no' })
  const { instance: _one, ...first } = wrong.problem as unknown as Record<string, unknown>
  const { instance: _two, ...second } = nobody.problem as unknown as Record<string, unknown>
  expect(first).toEqual(second)
  expect(first).toMatchObject({ status: 401, type: '/problems/unauthenticated' })
})

/** How long three wrong guesses take, in milliseconds. */
const timed = async (login: string): Promise<number> => {
  const started = performance.now()
  for (let round = 0; round < 3; round += 1) {
    await world.app.inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress: `10.9.${round}.1`,
      headers: { 'idempotency-key': uuid() },
      payload: { login: `${login}${round || ''}`, password: 'wrong all the same' },
    })
  }
  return performance.now() - started
}

test('an unknown login costs the server as much work as a known one', async () => {
  await timed('dara')
  const [known, unknown] = [await timed('dara'), await timed('nosuchlogin')]
  expect(unknown).toBeGreaterThan(known / 5)
})

test('guessing at a login slows down, and a right password ends the waiting', () => {
  const pacing = new Pacing()
  const start = 1_000_000
  const waits = Array.from({ length: 9 }, () => {
    const wait = pacing.waitFor('dara', start)
    pacing.failed('dara', start)
    return wait
  })
  expect(waits).toEqual([0, 0, 0, 200, 400, 800, 1600, 3000, 3000])
  expect(pacing.waitFor('vanna', start)).toBe(0)
  expect(pacing.waitFor('dara', start + 16 * 60_000)).toBe(0)
  pacing.succeeded('dara')
  expect(pacing.waitFor('dara', start)).toBe(0)
})

test('one address may not try without end', async () => {
  const guesser = world.stranger()
  const replies = []
  for (let round = 0; round < 42; round += 1)
    replies.push((await guesser.send(signIn, { login: `guess${round}`, password: 'x' })).raw)
  const refused = replies.filter(({ statusCode }) => statusCode === 429)
  expect(refused).toHaveLength(2)
  expect(refused[0]?.json()).toMatchObject({ type: '/problems/too-many', status: 429 })
  expect(refused[0]?.headers['content-type']).toMatch('application/problem+json')
})

test('signing out ends the session, also for whoever kept the cookie', async () => {
  const { get, post } = await enter('dara', password)
  expect((await post(signOut.path, {})).statusCode).toBe(200)
  expect((await get('/me')).statusCode).toBe(401)
})

test('a suspended account stops at its next request, and its sessions do not come back', async () => {
  const { get } = await enter('dara', password)
  const id = AccountId.parse(agent.accountId)
  const { version } = await admin.ask(getPerson, { id })
  const reason = 'left the service'
  const suspended = await admin.ask(setPersonStatus, { id, version, status: 'suspended', reason })
  expect((await get('/me')).statusCode).toBe(401)
  expect((await enter('dara', password)).reply.status).toBe(401)
  await admin.ask(setPersonStatus, { id, version: suspended.version, status: 'active', reason })
  expect((await get('/me')).statusCode).toBe(401)
  expect((await enter('dara', password)).reply.status).toBe(200)
})

test('of two who change an account at once, the safer status stands', async () => {
  const { person } = await newPerson('rath')
  await world.database.asOwner((db) =>
    db
      .updateTable('access.accounts')
      .set({ status: 'active' })
      .where('id', '=', person.id)
      .execute(),
  )
  const seen = await admin.ask(getPerson, { id: person.id })
  const ask = { id: person.id, version: seen.version, reason: 'for the test' }
  await admin.ask(setPersonStatus, { ...ask, status: 'suspended' })
  const late = await admin.ask(setPersonStatus, { ...ask, status: 'active' })
  expect(late.status).toBe('suspended')
})

/** Sets a first password through the link on paper. */
const accept = async (invitation: { token: string }, wanted: string) =>
  world.stranger().ask(setPasswordByLink, { token: invitation.token, wanted })

test('nothing may be done with an invited account until its link has set a password', async () => {
  const made = await newPerson('malis')
  expect(made.person.status).toBe('invited')
  await admin.ask(giveDuty, {
    id: DutyId.parse(uuid()),
    accountId: made.person.id,
    role: 'social_agent',
    deskId: desk,
    validFrom: day('2030-01-01'),
  })
  const wanted = 'my own words, which nobody knows'
  expect((await enter('malis', wanted)).reply.status).toBe(401)
  await accept(made.invitation, wanted)
  const second = await enter('malis', wanted)
  expect(second.reply.body).toMatchObject({ owed: null, duty: { deskId: desk } })
  expect((await second.get('/work')).statusCode).toBe(200)
})

test('another password ends the other sessions, not the one that changed it', async () => {
  const made = await newPerson('pisey')
  const current = 'the first long sentence'
  await accept(made.invitation, current)
  const [one, two] = [await enter('pisey', current), await enter('pisey', current)]
  const wanted = 'another long sentence here'
  await one.post(setPassword.path, { current, wanted })
  expect((await one.get('/me')).statusCode).toBe(200)
  expect((await two.get('/me')).statusCode).toBe(401)
})

test('a duty that has ended holds no more at the next request', async () => {
  const leaver = await world.person('kunthea', { role: 'social_agent', desk })
  expect((await leaver.send(listWork, {})).status).toBe(200)
  await admin.ask(endDuty, {
    id: DutyId.parse(leaver.dutyId),
    on: day('2030-01-07'),
    reason: 'moved to another commune',
  })
  expect((await leaver.send(listWork, {})).problem.type).toBe('/problems/forbidden')
  expect(await leaver.ask(whoAmI, {})).toMatchObject({ duty: null, duties: [] })
})

test('one person acts under one duty at a time, and only under an own one', async () => {
  const both = await world.person('phalla', { role: 'social_agent', desk })
  const duty = DutyId.parse(uuid())
  await admin.ask(giveDuty, {
    id: duty,
    accountId: AccountId.parse(both.accountId),
    role: 'supervisor',
    placeCode: PlaceCode.parse('0102'),
    validFrom: day('2030-01-01'),
  })
  expect((await both.ask(whoAmI, {})).duty?.role).toBe('social_agent')
  expect((await both.ask(changeDuty, { dutyId: duty })).duty?.placeCode).toBe('0102')
  expect((await both.ask(whoAmI, {})).duty?.role).toBe('supervisor')
  const others = await both.send(changeDuty, { dutyId: DutyId.parse(agent.dutyId) })
  expect(others.problem.status).toBe(404)
})

const duty = (accountId: string, more: object) => ({
  id: DutyId.parse(uuid()),
  accountId: AccountId.parse(accountId),
  validFrom: day('2030-01-01'),
  ...more,
})

test('an administrator gives duties inside the realm and nowhere else', async () => {
  const { person } = await newPerson('sopha', provincial)
  const near = duty(person.id, { role: 'social_agent' as const, deskId: desk })
  expect((await provincial.ask(giveDuty, { ...near, role: 'social_agent' })).duties).toHaveLength(1)
  const refused = [
    { role: 'social_agent' as const, deskId: farDesk },
    { role: 'supervisor' as const, placeCode: PlaceCode.parse('02') },
    { role: 'cncc_officer' as const },
    { role: 'administrator' as const },
  ]
  await world.place('02')
  for (const held of refused) {
    const reply = await provincial.send(giveDuty, { ...duty(person.id, {}), ...held })
    expect([held.role, reply.status]).toEqual([held.role, 403])
  }
})

test('the database holds a duty to the rules that the domain states', async () => {
  const bodies = await world.database.asOwner(
    async (db) =>
      (
        await sql<{ role: string; bodies: string[] | null }>`
          select role, access.bodies_of(role) as bodies from unnest(${[...roles]}::text[]) role`.execute(
          db,
        )
      ).rows,
  )
  expect(bodies).toEqual(roles.map((role) => ({ role, bodies: ruleOf[role].bodies ?? null })))

  const person = await world.person('duty-trial')
  const kinds = [
    'ccwc',
    'police',
    'court',
    'legal-aid',
    'education',
    'disaster',
    'tracing',
    'referral-hospital',
  ]
  const desks = await Promise.all(
    kinds.map(async (body) => {
      const kind = `${body}@province`
      return { kind, id: await world.desk(kind, '04') }
    }),
  )
  const wheres = [
    ...desks.map(({ kind, id }) => ({ deskKind: kind, desk: id, placeCode: null })),
    ...[null, '01', '0102', '010201', '01020101'].map((placeCode) => ({
      deskKind: null,
      desk: null,
      placeCode,
    })),
  ]
  await world.place('01020101')
  const validFrom = day('2030-01-01')
  const ends = [null, day('2030-03-01'), day('2034-12-31'), day('2036-01-01')]
  const wrong: unknown[] = []
  for (const role of roles)
    for (const { deskKind, desk: at, placeCode } of wheres)
      for (const validTo of ends) {
        const isRefused = faultsOfDuty({ role, deskKind, placeCode, validFrom, validTo }).length > 0
        const kept = await world.database
          .asOwner(async (db) => {
            await db
              .insertInto('access.duties')
              .values({
                id: uuid(),
                account_id: person.accountId,
                role,
                desk_id: at,
                place_code: placeCode,
                valid_from: validFrom,
                valid_to: validTo,
              })
              .execute()
            throw new Error('kept')
          })
          .catch((error: unknown) => error instanceof Error && error.message === 'kept')
        // A desk named beside a place that a national duty needs no desk for is the database's to refuse.
        const isStray = ruleOf[role].held !== 'at a desk' && at !== null
        if (kept !== !(isRefused || isStray)) wrong.push([role, deskKind, placeCode, validTo, kept])
      }
  expect(wrong).toEqual([])
})

test('a duty that cannot be is refused in words, at its field', async () => {
  const { person } = await newPerson('ratha', admin)
  const police = await world.desk('police@district', '0102')
  const cases = [
    [{ role: 'police_officer' as const, deskId: desk }, '/deskId'],
    [{ role: 'police_officer' as const }, '/deskId'],
    [{ role: 'supervisor' as const, placeCode: PlaceCode.parse('010201') }, '/placeCode'],
    [{ role: 'commune_focal_person' as const, deskId: desk }, '/validTo'],
    [
      { role: 'commune_focal_person' as const, deskId: desk, validTo: day('2035-01-02') },
      '/validTo',
    ],
  ] as const
  for (const [held, pointer] of cases) {
    const { problem } = await admin.send(giveDuty, { ...duty(person.id, {}), ...held })
    expect([problem.status, problem.errors[0]?.pointer]).toEqual([422, pointer])
  }
  const given = { role: 'police_officer' as const, deskId: police }
  expect((await admin.ask(giveDuty, { ...duty(person.id, {}), ...given })).duties).toHaveLength(1)
})

test('a ministry officer gives duties of the work, and none of those who watch or rule', async () => {
  const officer = await world.person('monika', { role: 'ministry_officer', place: '01' })
  const { person } = await newPerson('sovan', officer)
  const near = { role: 'social_agent' as const, deskId: desk }
  expect((await officer.ask(giveDuty, { ...duty(person.id, {}), ...near })).duties).toHaveLength(1)
  for (const held of [
    { role: 'social_agent' as const, deskId: farDesk },
    { role: 'administrator' as const, placeCode: PlaceCode.parse('01') },
    { role: 'ministry_officer' as const, placeCode: PlaceCode.parse('01') },
    { role: 'data_protection_officer' as const },
    { role: 'cncc_analyst' as const },
  ]) {
    const reply = await officer.send(giveDuty, { ...duty(person.id, {}), ...held })
    expect([held.role, reply.status]).toEqual([held.role, 403])
  }
  // Nor does one change the account of an administrator, or end that duty.
  const status = { version: 1, status: 'suspended' as const, reason: 'because' }
  const provincialAccount = AccountId.parse(provincial.accountId)
  expect((await officer.send(setPersonStatus, { id: provincialAccount, ...status })).status).toBe(
    404,
  )
  expect(
    (
      await officer.send(endDuty, {
        id: DutyId.parse(provincial.dutyId),
        on: day('2030-01-08'),
        reason: 'because',
      })
    ).status,
  ).toBe(404)
})

test('nobody gives a duty to themselves, whatever the program says', async () => {
  const own = { ...duty(admin.accountId, {}), role: 'cncc_officer' as const }
  expect((await admin.send(giveDuty, own)).problem.status).toBe(422)
  const past = asPerson(admin, (db) =>
    db
      .insertInto('access.duties')
      .values({
        id: uuid(),
        account_id: admin.accountId,
        role: 'cncc_officer',
        valid_from: '2030-01-01',
        given_by: admin.accountId,
      })
      .execute(),
  )
  await expect(past).rejects.toThrow(/row-level security/)
})

test('U7: the last administrator cannot be taken away, not even by themselves', async () => {
  const { accountId, duty, abilities } = await admin.ask(whoAmI, {})
  expect(abilities).toContain('access.people')
  const ended = await admin.send(endDuty, {
    id: duty?.id ?? DutyId.parse(uuid()),
    on: '2030-01-08',
    reason: 'I leave',
  })
  expect(ended.problem.detail).toMatch(/Nobody ends their own duty/)
  const suspended = await admin.send(setPersonStatus, {
    id: accountId,
    version: 1,
    status: 'suspended',
    reason: 'I leave',
  })
  expect(suspended.status).toBe(422)
})

test('an administrator neither suspends who serves outside the realm nor ends their duties', async () => {
  const far = await world.person('thida', { role: 'social_agent', desk: farDesk })
  const status = {
    id: AccountId.parse(far.accountId),
    version: 1,
    status: 'suspended' as const,
    reason: 'because',
  }
  expect((await provincial.send(setPersonStatus, status)).problem.status).toBe(404)
  const end = { id: DutyId.parse(far.dutyId), on: day('2030-01-07'), reason: 'because' }
  expect((await provincial.send(endDuty, end)).problem.status).toBe(404)
  expect((await admin.send(setPersonStatus, status)).status).toBe(200)
})

test('an administrator reads no row about a child', async () => {
  const tables = ['children', 'caregivers', 'reports', 'cases', 'referrals', 'tasks']
  for (const table of tables) {
    const rows = await asPerson(admin, async (db) => {
      const answer = await sql`select 1 from ${sql.table(table)}`.execute(db)
      return answer.rows
    }).catch((error: unknown) => (String(error).includes('permission denied') ? [] : [error]))
    expect([table, rows]).toEqual([table, []])
  }
})

test('no person reads the hash of a password or the token of a session', async () => {
  const reader = await world.person('nary', { role: 'social_agent', desk })
  for (const column of ['access.accounts.password_hash', 'access.sessions.token_hash']) {
    const [schema, table, name] = column.split('.')
    const read = asPerson(admin, (db) =>
      sql`select ${sql.ref(name ?? '')} from ${sql.table(`${schema}.${table}`)}`.execute(db),
    )
    await expect(read).rejects.toThrow(/permission denied/)
  }
  const of = asPerson(reader, (db) => sql`select * from access.credentials('sokha')`.execute(db))
  expect((await of).rows).toEqual([])
})

test('people are found by name and by role, page by page', async () => {
  const first = await admin.ask(listPeople, { limit: 2 })
  const second = await admin.ask(listPeople, { limit: 2, after: first.next ?? '' })
  expect([...first.items, ...second.items].map(({ login }) => login)).toHaveLength(4)
  expect(first.items[1]?.login.localeCompare(second.items[0]?.login ?? '')).toBe(-1)
  const found = await admin.ask(listPeople, { q: 'VUTH', role: 'administrator' })
  expect(found.items.map(({ login }) => login)).toEqual(['vuthy'])
  expect((await admin.ask(listPeople, { q: '%' })).items).toEqual([])
})

test('a login that is taken is refused by its name', async () => {
  const again = { id: AccountId.parse(uuid()), login: 'sokha', name: { km: 'សុខា', en: null } }
  expect((await admin.send(addPerson, again)).problem).toMatchObject({
    status: 409,
    detail: 'This login is already taken',
  })
})

test('the history of a file that one may not see is empty', async () => {
  const asked = { subject: 'case' as const, id: uuid() }
  const reader = await world.person('borey', { role: 'social_agent', desk })
  expect(await reader.ask(readHistory, asked)).toEqual({ items: [], next: null })
  expect((await admin.send(readHistory, asked)).problem.status).toBe(403)
})

test('nothing of the ledger can be written by a person', async () => {
  const add = asPerson(admin, (db) =>
    sql`insert into ledger.entries (kind, subject, subject_id) values ('acted', 'x', 'y')`.execute(
      db,
    ),
  )
  await expect(add).rejects.toThrow(/permission denied/)
  const edit = asPerson(admin, (db) => sql`update ledger.entries set why = ''`.execute(db))
  await expect(edit).rejects.toThrow(/permission denied/)
})
